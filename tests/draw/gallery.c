/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "draw-fixture.h"
#include "draw/fair-chart-image.h"

/* Usage: draw-gallery FOLDER. One picture a chart and theme. */

static const struct
{
  const char *name;
  FairTheme   theme;
  double      scale;
  gboolean    right_to_left;
} looks[] = {
  { "light", FAIR_THEME_LIGHT, 1.0, FALSE },
  { "dark", FAIR_THEME_DARK, 1.0, FALSE },
  { "contrast", FAIR_THEME_CONTRAST, 1.0, FALSE },
  { "double", FAIR_THEME_LIGHT, 2.0, FALSE },
  { "mirrored", FAIR_THEME_LIGHT, 1.0, TRUE },
  { "print", FAIR_THEME_PRINT, 1.0, FALSE },
};

static gboolean
save (FairChart  *chart,
      const char *folder,
      const char *name,
      guint       look,
      double      width,
      double      height,
      GError    **error)
{
  g_autofree char *file =
      g_strdup_printf ("%s/%s-%s.png", folder, name, looks[look].name);
  g_autoptr (GBytes) png = NULL;
  FairDrawContext context;
  gconstpointer   data;
  gsize           size;

  fair_draw_context_init (&context, looks[look].theme, looks[look].scale);
  context.right_to_left = looks[look].right_to_left;
  context.focused = looks[look].theme == FAIR_THEME_CONTRAST;
  if (width <= 0.0)
    fair_chart_get_natural_size (chart, &context, &width, &height);
  png = fair_chart_image_to_png (
      chart, &context, width, height,
      looks[look].theme == FAIR_THEME_PRINT ? 2.0 : 1.0, error);
  if (png == NULL)
    return FALSE;

  data = g_bytes_get_data (png, &size);
  return g_file_set_contents (file, data, size, error);
}

static gboolean
save_all (FairChart  *chart,
          const char *folder,
          const char *name,
          double      width,
          double      height,
          GError    **error)
{
  g_autofree char *words = fair_chart_describe (chart);

  g_print ("%s: %s\n", name, words);
  for (guint i = 0; i < fair_chart_get_n_items (chart) && i < 3; i++)
    {
      g_autofree char *item = fair_chart_describe_item (chart, i);

      g_print ("  - %s\n", item);
    }
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      gboolean natural =
          looks[i].theme == FAIR_THEME_PRINT || looks[i].scale > 1.0;

      if (!save (chart, folder, name, i, natural ? 0.0 : width,
                 natural ? 0.0 : height, error))
        return FALSE;
    }

  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  for (guint i = 0; i < draw_n_fixtures; i++)
    {
      const DrawFixture *fixture = &draw_fixtures[i];
      g_autoptr (FairChart) chart = fixture->make ();

      if (!save_all (chart, argv[1], fixture->name, fixture->width,
                     fixture->height, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }

  return 0;
}
