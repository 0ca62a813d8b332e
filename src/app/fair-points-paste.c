/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-points-paste.h"

#include <gio/gio.h>

#include "base/fair-i18n.h"
#include "model/fair-criterion.h"

/* Digits of any script as ASCII ones, and the minus that sheets write. */
static char *
to_ascii (const char *text)
{
  GString *ascii = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2212) /* minus sign */
        g_string_append_c (ascii, '-');
      else if (g_unichar_isdigit (c))
        g_string_append_printf (ascii, "%d", g_unichar_digit_value (c));
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (ascii, c);
    }

  return g_string_free (ascii, FALSE);
}

/**
 * fair_points_paste_read:
 * @text: what was typed or pasted, valid UTF-8
 * @points: (out): the points
 *
 * Returns: whether it is a whole number within the bounds of points
 */
gboolean
fair_points_paste_read (const char *text, int *points)
{
  g_autofree char *ascii = to_ascii (text);
  const char      *digits = *ascii == '+' ? ascii + 1 : ascii;
  gint64           value;

  if (!g_ascii_string_to_signed (digits, 10, FAIR_POINTS_MIN, FAIR_POINTS_MAX,
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

      if (*cell != '\0' && !fair_points_paste_read (cell, &value))
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
