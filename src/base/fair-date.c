/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"

#include <string.h>

#include "base/fair-text-private.h"
#include "base/fair-time-private.h"

/* 0001-01-01 and 9999-12-31 as days since 1970-01-01. */
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

/* Reads exactly @n digits at *@at; FALSE where there are fewer. */
static gboolean
read_digits (const char **at, const char *end, int n, int *out)
{
  int value = 0;

  if (end - *at < n)
    return FALSE;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      value = value * 10 + (*at)[i] - '0';
    }

  *at += n;
  *out = value;
  return TRUE;
}

static gboolean
read_char (const char **at, const char *end, char c)
{
  if (*at == end || **at != c)
    return FALSE;

  (*at)++;
  return TRUE;
}

/* HH:MM[:SS[.fraction]] as seconds since midnight. */
static gboolean
read_time_of_day (const char **at, const char *end, int *out)
{
  int hour;
  int minute;
  int second = 0;

  if (!read_digits (at, end, 2, &hour) || !read_char (at, end, ':') ||
      !read_digits (at, end, 2, &minute))
    return FALSE;

  if (read_char (at, end, ':'))
    {
      if (!read_digits (at, end, 2, &second))
        return FALSE;

      if (read_char (at, end, '.'))
        {
          const char *fraction = *at;

          while (*at < end && g_ascii_isdigit (**at))
            (*at)++;
          if (*at == fraction)
            return FALSE;
        }
    }

  *out = hour * 3600 + minute * 60 + second;
  return hour <= 23 && minute <= 59 && second <= 59;
}

/* Z, ±HH:MM, ±HHMM or ±HH, as seconds east of UTC. */
static gboolean
read_offset (const char **at, const char *end, int *out)
{
  int sign;
  int hour;
  int minute = 0;

  if (read_char (at, end, 'Z'))
    {
      *out = 0;
      return TRUE;
    }

  if (read_char (at, end, '+'))
    sign = 1;
  else if (read_char (at, end, '-'))
    sign = -1;
  else
    return FALSE;

  if (!read_digits (at, end, 2, &hour))
    return FALSE;

  if (read_char (at, end, ':') || *at < end)
    {
      if (!read_digits (at, end, 2, &minute))
        return FALSE;
    }

  *out = sign * (hour * 3600 + minute * 60);
  return hour <= 23 && minute <= 59;
}

static gboolean
read_date (const char **at, const char *end, gint32 *out)
{
  int year;
  int month;
  int mday;

  if (!read_digits (at, end, 4, &year) || !read_char (at, end, '-') ||
      !read_digits (at, end, 2, &month) || !read_char (at, end, '-') ||
      !read_digits (at, end, 2, &mday))
    return FALSE;

  *out = fair_day_from_ymd (year, month, mday);
  return *out != G_MININT32;
}

gboolean
fair_date_parse_iso (const char *text, FairZone *zone, FairDate *out)
{
  const char *at;
  const char *end;
  gsize       length;
  gint32      day;
  int         seconds = 0;
  int         offset;
  gboolean    has_time = FALSE;
  gint64      instant;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (zone != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  length = strlen (text);
  at = _fair_text_trim (text, &length);
  end = at + length;

  if (!read_date (&at, end, &day))
    return FALSE;

  if (read_char (&at, end, 'T') || read_char (&at, end, ' '))
    {
      if (!read_time_of_day (&at, end, &seconds))
        return FALSE;
      has_time = TRUE;
    }

  instant = (gint64) day * FAIR_DAY_SECONDS + seconds;
  if (at == end)
    instant = _fair_zone_local_seconds_to_instant (zone, instant);
  else if (has_time && read_offset (&at, end, &offset) && at == end)
    instant -= offset;
  else
    return FALSE;

  if (instant < (gint64) FIRST_DAY * FAIR_DAY_SECONDS ||
      instant >= ((gint64) LAST_DAY + 1) * FAIR_DAY_SECONDS)
    return FALSE;

  out->instant = instant;
  out->day = fair_zone_day (zone, instant);
  out->has_time = has_time;
  return TRUE;
}
