/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-points-paste.h"

#include <gio/gio.h>

#include "base/fair-i18n.h"
#include "model/fair-criterion.h"

static gboolean
read_points (const char *cell, int *points)
{
  gint64 value;

  if (*cell == '+')
    cell++;
  if (!g_ascii_string_to_signed (cell, 10, FAIR_POINTS_MIN, FAIR_POINTS_MAX,
                                 &value, NULL))
    return FALSE;

  *points = (int) value;

  return TRUE;
}

/**
 * fair_points_paste_parse:
 * @text: a column of a sheet, a number a line
 * @error: return location for an error
 *
 * Reads what was copied from a sheet. Of several columns the first one counts.
 *
 * Returns: (transfer full) (element-type int) (nullable): the points, or %NULL
 *   with the line that is no number
 */
GArray *
fair_points_paste_parse (const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n", -1);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (int));
  guint n = g_strv_length (lines);

  while (n > 0 && *g_strstrip (lines[n - 1]) == '\0')
    n--;
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);
      const char *cell = cells[0] != NULL ? g_strstrip (cells[0]) : "";
      int         value = FAIR_POINTS_PASTE_KEEP;

      if (*cell != '\0' && !read_points (cell, &value))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("Nothing was pasted: “%s” in line %u is no whole "
                          "number from %d to %d."),
                       cell, i + 1, FAIR_POINTS_MIN, FAIR_POINTS_MAX);
          return NULL;
        }
      g_array_append_val (points, value);
    }

  return g_steal_pointer (&points);
}
