/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-date-form.h"

#include <stdlib.h>
#include <string.h>

/* Reads one to @max digits; returns how many there were. */
static int
take_number (const char **at, int max, int *out)
{
  int n = 0;

  *out = 0;
  while (n < max && g_ascii_isdigit (**at))
    {
      *out = *out * 10 + (**at - '0');
      (*at)++;
      n++;
    }

  return g_ascii_isdigit (**at) ? 0 : n;
}

static void
skip_spaces (const char **at)
{
  /* Excel puts a no-break space, narrow or not, before AM and PM. */
  while (TRUE)
    {
      if (**at == ' ')
        *at += 1;
      else if (strncmp (*at, "\xc2\xa0", 2) == 0)
        *at += 2;
      else if (strncmp (*at, "\xe2\x80\xaf", 3) == 0)
        *at += 3;
      else
        break;
    }
}

static gboolean
take_word (const char **at, const char *word)
{
  gsize length = strlen (word);

  if (g_ascii_strncasecmp (*at, word, length) != 0 ||
      g_ascii_isalpha ((*at)[length]))
    return FALSE;
  *at += length;
  return TRUE;
}

static gboolean
take_half_of_day (const char **at, int *hour)
{
  gboolean pm;

  skip_spaces (at);
  if (take_word (at, "AM"))
    pm = FALSE;
  else if (take_word (at, "PM"))
    pm = TRUE;
  else
    return TRUE;

  if (*hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (pm ? 12 : 0);
  return TRUE;
}

static gboolean
take_offset (const char **at, FairDateParts *out)
{
  int hours, minutes = 0;
  int sign;

  skip_spaces (at);
  if (**at == '\0')
    return TRUE;

  out->has_offset = TRUE;
  if (take_word (at, "Z") || take_word (at, "UTC") || take_word (at, "GMT"))
    return TRUE;
  if (**at != '+' && **at != '-')
    return FALSE;
  sign = **at == '-' ? -1 : 1;
  (*at)++;
  if (!g_ascii_isdigit ((*at)[0]) || !g_ascii_isdigit ((*at)[1]))
    return FALSE;
  hours = ((*at)[0] - '0') * 10 + ((*at)[1] - '0');
  *at += 2;
  if (**at == ':')
    (*at)++;
  if (**at != '\0' && take_number (at, 2, &minutes) != 2)
    return FALSE;
  if (hours > 23 || minutes > 59)
    return FALSE;
  out->offset = sign * (hours * 3600 + minutes * 60);
  return TRUE;
}

static gboolean
take_time (const char **at, FairDateParts *out)
{
  int hour, minute, second = 0;

  if (take_number (at, 2, &hour) == 0 || **at != ':')
    return FALSE;
  (*at)++;
  if (take_number (at, 2, &minute) != 2)
    return FALSE;
  if (**at == ':')
    {
      (*at)++;
      if (take_number (at, 2, &second) != 2)
        return FALSE;
      if (**at == '.' || **at == ',')
        {
          (*at)++;
          if (!g_ascii_isdigit (**at))
            return FALSE;
          while (g_ascii_isdigit (**at))
            (*at)++;
        }
    }
  if (!take_half_of_day (at, &hour) || hour > 23 || minute > 59 || second > 59)
    return FALSE;

  out->has_time = TRUE;
  out->seconds = hour * 3600 + minute * 60 + second;
  return take_offset (at, out);
}

static gboolean
is_possible (const FairDateParts *parts)
{
  FairDateParts other = *parts;

  if (parts->year_first || parts->dotted)
    return fair_day_from_ymd (
               parts->year_first ? parts->first : parts->third, parts->second,
               parts->year_first ? parts->third : parts->first) != G_MININT32;

  other.first = parts->second;
  other.second = parts->first;
  return fair_day_from_ymd (parts->third, parts->second, parts->first) !=
             G_MININT32 ||
         fair_day_from_ymd (other.third, other.second, other.first) !=
             G_MININT32;
}

gboolean
fair_date_form_split (const char *text, FairDateParts *out)
{
  const char *at = text;
  char        between;
  int         n;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  memset (out, 0, sizeof *out);
  skip_spaces (&at);
  n = take_number (&at, 4, &out->first);
  if (n == 0 || n == 3)
    return FALSE;
  out->year_first = n == 4;
  between = *at;
  if (between != '-' && between != '/' && between != '.')
    return FALSE;
  at++;
  if (take_number (&at, 2, &out->second) == 0 || *at != between)
    return FALSE;
  at++;
  n = take_number (&at, out->year_first ? 2 : 4, &out->third);
  if (n == 0 || (!out->year_first && n != 2 && n != 4))
    return FALSE;
  if (!out->year_first && n == 2)
    out->third += out->third < 69 ? 2000 : 1900;
  out->dotted = between == '.' && !out->year_first;
  if (!is_possible (out))
    return FALSE;

  if (*at == 'T')
    {
      at++;
      if (!take_time (&at, out))
        return FALSE;
    }
  else
    {
      const char *behind = at;

      if (*at == ',')
        at++;
      skip_spaces (&at);
      if (*at != '\0' && (at == behind || !take_time (&at, out)))
        return FALSE;
    }
  skip_spaces (&at);
  return *at == '\0';
}

static gint32
join_day (const FairDateParts *parts, FairDateOrder order)
{
  if (parts->year_first)
    return fair_day_from_ymd (parts->first, parts->second, parts->third);
  if (parts->dotted || order != FAIR_DATE_ORDER_MONTH_FIRST)
    return fair_day_from_ymd (parts->third, parts->second, parts->first);

  return fair_day_from_ymd (parts->third, parts->first, parts->second);
}

gboolean
fair_date_form_join (const FairDateParts *parts,
                     FairDateOrder        order,
                     FairZone            *zone,
                     gint64              *instant)
{
  gint32 day;
  int    year, month, mday;

  g_return_val_if_fail (parts != NULL, FALSE);
  g_return_val_if_fail (zone != NULL, FALSE);
  g_return_val_if_fail (instant != NULL, FALSE);

  day = join_day (parts, order);
  if (day == G_MININT32)
    return FALSE;
  if (parts->has_offset)
    {
      *instant =
          (gint64) day * FAIR_DAY_SECONDS + parts->seconds - parts->offset;
      return TRUE;
    }

  fair_day_to_ymd (day, &year, &month, &mday);
  *instant = fair_zone_local_to_instant (
      zone, year, month, mday, parts->seconds / 3600, parts->seconds / 60 % 60,
      parts->seconds % 60);
  return *instant != FAIR_INSTANT_NONE;
}

char *
fair_date_form_to_iso (const FairDateParts *parts, FairDateOrder order)
{
  GString *out;
  gint32   day;
  int      year, month, mday;

  g_return_val_if_fail (parts != NULL, NULL);

  day = join_day (parts, order);
  if (day == G_MININT32)
    return NULL;

  fair_day_to_ymd (day, &year, &month, &mday);
  out = g_string_new (NULL);
  g_string_printf (out, "%04d-%02d-%02d", year, month, mday);
  if (parts->has_time)
    g_string_append_printf (out, "T%02d:%02d:%02d", parts->seconds / 3600,
                            parts->seconds / 60 % 60, parts->seconds % 60);
  if (parts->has_offset && parts->offset == 0)
    g_string_append_c (out, 'Z');
  else if (parts->has_offset)
    g_string_append_printf (out, "%c%02d:%02d", parts->offset < 0 ? '-' : '+',
                            abs (parts->offset) / 3600,
                            abs (parts->offset) / 60 % 60);

  return g_string_free (out, FALSE);
}
