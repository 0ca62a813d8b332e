/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-marks.h"

static FairRgba
on_view (const FairPalette *palette, const FairRgba *color)
{
  return fair_rgba_mix (&palette->view, color, 1.0);
}

/* Text needs 4.5:1 (WCAG 2.1, 1.4.3), marks that carry meaning 3:1 (1.4.11),
 * on every ground. */
static void
test_contrast (void)
{
  for (int theme = FAIR_THEME_LIGHT; theme <= FAIR_THEME_PRINT; theme++)
    {
      FairPalette palette;
      FairRgba    text, dim;

      fair_palette_init (&palette, theme);
      text = on_view (&palette, &palette.text);
      dim = on_view (&palette, &palette.dim);
      g_assert_cmpfloat (fair_rgba_contrast (&palette.view, &text), >=, 7.0);
      g_assert_cmpfloat (fair_rgba_contrast (&palette.view, &dim), >=, 4.5);
      g_assert_cmpfloat (
          fair_rgba_contrast (&palette.view, &palette.accent_text), >=, 4.5);
      g_assert_cmpfloat (fair_rgba_contrast (&palette.view, &palette.accent),
                         >=, 3.0);
      for (guint i = 0; i < FAIR_N_SERIES; i++)
        g_assert_cmpfloat (
            fair_rgba_contrast (&palette.view, &palette.series[i]), >=, 3.0);
    }
}

static void
test_known_contrast (void)
{
  FairRgba white = { 1.0, 1.0, 1.0, 1.0 };
  FairRgba black = { 0.0, 0.0, 0.0, 1.0 };

  g_assert_cmpfloat_with_epsilon (fair_rgba_contrast (&white, &black), 21.0,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (fair_rgba_contrast (&black, &black), 1.0,
                                  1e-9);
}

/* Without colors the series must still be told apart. */
static void
test_shapes_differ (void)
{
  for (int i = 0; i < FAIR_N_SERIES; i++)
    for (int j = 0; j < i; j++)
      g_assert_cmpint (fair_marks_series_shape (i), !=,
                       fair_marks_series_shape (j));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/known-contrast", test_known_contrast);
  g_test_add_func ("/palette/shapes-differ", test_shapes_differ);
  return g_test_run ();
}
