/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-xlsx-format.h"

#include <math.h>
#include <string.h>

#define DAY 86400

/* 9999-12-31, the last day that a spreadsheet knows. */
#define MAX_SERIAL 2958466

/* The letters that mean something in the first section of a format's code;
 * what is quoted or escaped is shown as it stands. TRUE where it is an elapsed
 * time. */
static gboolean
find_letters (const char *code, GString *letters)
{
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    switch (*p)
      {
      case '"':
        p = strchr (p + 1, '"');
        if (p == NULL)
          return FALSE;
        break;
      case '\\':
      case '_':
      case '*':
        if (p[1] != '\0')
          p++;
        break;
      case '[':
        if (strchr ("hms", g_ascii_tolower (p[1])) != NULL && p[1] != '\0' &&
            (p[2] == ']' || (p[2] == p[1] && p[3] == ']')))
          return TRUE;
        p = strchr (p, ']');
        if (p == NULL)
          return FALSE;
        break;
      default:
        g_string_append_c (letters, g_ascii_tolower (*p));
      }

  return FALSE;
}

static gboolean
has (const GString *letters, char letter)
{
  return strchr (letters->str, letter) != NULL;
}

gboolean
fair_xlsx_format_is_date (guint number, const char *code)
{
  g_autoptr (GString) letters = NULL;

  /* The formats that every program knows, those of East Asia among them. */
  if (code == NULL)
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 50 && number <= 58);

  letters = g_string_new (NULL);
  if (find_letters (code, letters) || strstr (letters->str, "general") != NULL)
    return FALSE;

  return has (letters, 'y') || has (letters, 'd') || has (letters, 'h') ||
         (has (letters, 'm') && !has (letters, 's'));
}

char *
fair_xlsx_format_date (double serial, gboolean date1904)
{
  g_autoptr (GDateTime) epoch = NULL;
  g_autoptr (GDateTime) moment = NULL;
  gint64 seconds;

  if (!isfinite (serial) || serial < 0 || serial >= MAX_SERIAL)
    return NULL;

  seconds = (gint64) floor (serial * DAY + 0.5);
  if (serial < 1 && seconds < DAY && !date1904)
    return g_strdup_printf ("%02d:%02d:%02d", (int) (seconds / 3600),
                            (int) (seconds / 60 % 60), (int) (seconds % 60));
  if (date1904)
    epoch = g_date_time_new_utc (1904, 1, 1, 0, 0, 0);
  else if (seconds / DAY == 60)
    return NULL;
  else if (seconds / DAY < 60)
    epoch = g_date_time_new_utc (1899, 12, 31, 0, 0, 0);
  else
    epoch = g_date_time_new_utc (1899, 12, 30, 0, 0, 0);

  moment = g_date_time_add_seconds (epoch, (double) seconds);
  if (moment == NULL)
    return NULL;

  return g_date_time_format (moment, seconds % DAY == 0 ? "%Y-%m-%d"
                                                        : "%Y-%m-%dT%H:%M:%S");
}
