/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-date-form.h"

#include <stdlib.h>
#include <string.h>

#include "intake/fair-date-words.h"

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

/* "a.m." and "p. m." */
static gboolean
take_dotted (const char **at, char half)
{
  const char *p = *at;

  if (g_ascii_tolower (*p) != half || p[1] != '.')
    return FALSE;
  p += 2;
  skip_spaces (&p);
  if (g_ascii_tolower (*p) != 'm')
    return FALSE;
  *at = p[1] == '.' ? p + 2 : p + 1;
  return TRUE;
}

static gboolean
take_half_of_day (const char **at, int *hour)
{
  gboolean pm;

  skip_spaces (at);
  if (take_word (at, "AM") || take_dotted (at, 'a'))
    pm = FALSE;
  else if (take_word (at, "PM") || take_dotted (at, 'p'))
    pm = TRUE;
  else
    return TRUE;

  if (*hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (pm ? 12 : 0);
  return TRUE;
}

/* "+02:00", "+0200" or "+02". */
static gboolean
take_digits_of_offset (const char **at, int *offset)
{
  int hours, minutes = 0;
  int sign;

  if (**at != '+' && **at != '-')
    return FALSE;
  sign = **at == '-' ? -1 : 1;
  (*at)++;
  if (!g_ascii_isdigit ((*at)[0]))
    return FALSE;
  hours = *(*at)++ - '0';
  if (g_ascii_isdigit (**at))
    hours = hours * 10 + (*(*at)++ - '0');
  if (**at == ':')
    (*at)++;
  if (**at != '\0' && take_number (at, 2, &minutes) != 2)
    return FALSE;
  if (hours > 23 || minutes > 59)
    return FALSE;
  *offset = sign * (hours * 3600 + minutes * 60);
  return TRUE;
}

static gboolean
take_offset (const char **at, FairDateParts *out)
{
  skip_spaces (at);
  if (**at == '\0')
    return TRUE;

  out->has_offset = TRUE;
  if (take_word (at, "Z"))
    return TRUE;
  /* "GMT+2" */
  if (!fair_date_words_take_zone (at, &out->offset) || **at == '+' ||
      **at == '-')
    return out->offset == 0 && take_digits_of_offset (at, &out->offset);
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

/* What may stand between a date's numbers; a space may follow a point. */
static gboolean
take_between (const char **at, const char *between)
{
  gsize size = strlen (between);

  if (strncmp (*at, between, size) != 0)
    return FALSE;
  *at += size;
  if (*between == '.')
    skip_spaces (at);
  return TRUE;
}

static int
take_year (const char **at, int *year)
{
  int n = take_number (at, 4, year);

  if (n == 2)
    *year += *year < 69 ? 2000 : 1900;
  return n == 2 || n == 4 ? n : 0;
}

/* "20261231", perhaps with "T083000" behind it. */
static gboolean
take_compact (const char **at, FairDateParts *out)
{
  const char *p = *at;
  int         time = 0;

  if (strspn (p, "0123456789") != 8)
    return FALSE;
  out->first = (int) g_ascii_strtoll (p, NULL, 10);
  out->third = out->first % 100;
  out->second = out->first / 100 % 100;
  out->first /= 10000;
  out->year_first = TRUE;
  p += 8;
  if (out->first < 1900 || out->first > 2199)
    return FALSE;
  if (*p == 'T' && strspn (p + 1, "0123456789") == 6)
    {
      time = (int) g_ascii_strtoll (p + 1, NULL, 10);
      if (time / 10000 > 23 || time / 100 % 100 > 59 || time % 100 > 59)
        return FALSE;
      out->has_time = TRUE;
      out->seconds = time / 10000 * 3600 + time / 100 % 100 * 60 + time % 100;
      p += 7;
      if (!take_offset (&p, out))
        return FALSE;
    }
  *at = p;
  return TRUE;
}

static gboolean
take_numbers (const char **at, FairDateParts *out)
{
  static const char *const marks[] = { "-", "/", ".", "年" };
  const char              *between = NULL;
  int                      n = take_number (at, 4, &out->first);

  if (n == 0 || n == 3)
    return FALSE;
  out->year_first = n == 4;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (between == NULL && take_between (at, marks[i]))
      between = marks[i];
  if (between == NULL || take_number (at, 2, &out->second) == 0)
    return FALSE;
  if (!take_between (at, between[0] == '\xe5' ? "月" : between))
    return FALSE;
  if (out->year_first ? take_number (at, 2, &out->third) == 0
                      : take_year (at, &out->third) == 0)
    return FALSE;
  if (between[0] == '\xe5' && (!out->year_first || !take_between (at, "日")))
    return FALSE;
  if (*between == '.' && **at == '.')
    (*at)++;
  out->dotted = *between == '.' && !out->year_first;
  return TRUE;
}

/* Spaces, hyphens, commas, points and "de" between the words of a date. */
static void
skip_between_words (const char **at)
{
  *at += strspn (*at, " -/,.");
  skip_spaces (at);
  if (take_word (at, "de") || take_word (at, "del"))
    skip_spaces (at);
}

/* "1st", "5th", "1er". */
static int
take_day (const char **at, int *day)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", "er", "º" };
  int                      n = take_number (at, 2, day);

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (endings); i++)
    if (take_word (at, endings[i]))
      break;
  return n;
}

/* "5 Jan 2026", "January 5, 2026", "2026-Jan-05". A name leaves no doubt, so
 * the parts are put with the year first. */
static gboolean
take_named (const char **at, FairDateParts *out)
{
  int first = 0;
  int n = strspn (*at, "0123456789") == 4 ? take_number (at, 4, &first)
                                          : take_day (at, &first);

  skip_between_words (at);
  out->second = fair_date_words_take_month (at);
  if (out->second == 0)
    return FALSE;
  skip_between_words (at);
  out->year_first = TRUE;
  if (n == 4)
    {
      out->first = first;
      return take_day (at, &out->third) > 0;
    }
  out->third = first;
  if (n == 0)
    {
      if (take_day (at, &out->third) == 0)
        return FALSE;
      skip_between_words (at);
    }
  return take_year (at, &out->first) > 0;
}

static gboolean
take_date (const char **at, FairDateParts *out)
{
  const char *from = *at;

  if (take_compact (at, out))
    return TRUE;
  *at = from;
  memset (out, 0, sizeof *out);
  if (take_numbers (at, out))
    return TRUE;
  *at = from;
  memset (out, 0, sizeof *out);
  return take_named (at, out);
}

static gboolean
split_from (const char *at, FairDateParts *out)
{
  const char *behind;

  memset (out, 0, sizeof *out);
  skip_spaces (&at);
  if (!take_date (&at, out) || !is_possible (out))
    return FALSE;

  behind = at;
  if (*at == 'T' || *at == ',')
    at++;
  skip_spaces (&at);
  if (*behind != 'T' && (take_word (&at, "at") || take_word (&at, "um")))
    skip_spaces (&at);
  if ((*behind == 'T' || *at != '\0') &&
      (out->has_time || at == behind || !take_time (&at, out)))
    return FALSE;
  skip_spaces (&at);
  return *at == '\0';
}

gboolean
fair_date_form_split (const char *text, FairDateParts *out)
{
  const char *at = text;
  const char *behind;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (split_from (text, out))
    return TRUE;

  skip_spaces (&at);
  behind = at;
  fair_date_words_skip_weekday (&behind);
  return behind > at && split_from (behind, out);
}

/* Spreadsheets count days from this one on, as days since 1970-01-01. */
#define SERIAL_ZERO (-25569)

/* From 1954 to 2119: what people work with, and no year. */
#define SERIAL_FIRST 20000
#define SERIAL_LAST 80000

gboolean
fair_date_form_read_serial (const char *text, FairZone *zone, gint64 *instant)
{
  char       *end;
  double      serial;
  gint64      seconds;
  gsize       digits;
  int         year, month, day;
  const char *at = text;
  char        plain[32];

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (zone != NULL, FALSE);
  g_return_val_if_fail (instant != NULL, FALSE);

  skip_spaces (&at);
  digits = strspn (at, "0123456789");
  if (digits != 5 || strlen (at) >= sizeof plain ||
      strspn (at, "0123456789.,") != strlen (at))
    return FALSE;
  g_strlcpy (plain, at, sizeof plain);
  if (plain[5] == ',')
    plain[5] = '.';
  serial = g_ascii_strtod (plain, &end);
  if (*end != '\0' || serial < SERIAL_FIRST || serial > SERIAL_LAST)
    return FALSE;

  seconds = (gint64) (serial * FAIR_DAY_SECONDS + 0.5);
  fair_day_to_ymd (SERIAL_ZERO + (gint32) (seconds / FAIR_DAY_SECONDS), &year,
                   &month, &day);
  seconds %= FAIR_DAY_SECONDS;
  *instant = fair_zone_local_to_instant (
      zone, year, month, day, (int) (seconds / 3600), (int) (seconds / 60 % 60),
      (int) (seconds % 60));
  return *instant != FAIR_INSTANT_NONE;
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
