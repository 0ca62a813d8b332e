/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"

#include <string.h>

#include "base/fair-error.h"
#include "base/fair-i18n.h"
#include "base/fair-text-private.h"

/* 0001-01-01 and 9999-12-31 as days since 1970-01-01. */
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

/* Clock changes are looked for from year 1 until 2200-01-01. */
#define CHANGES_FROM (G_GINT64_CONSTANT (-719162) * FAIR_DAY_SECONDS)
#define CHANGES_UNTIL G_GINT64_CONSTANT (7258118400)

/* A time zone as a table of the offsets in force: change i holds from its start
 * until the next one's. The first starts at the beginning of time. */
typedef struct
{
  gint64 start;
  gint32 offset;
} Change;

struct _FairZone
{
  gatomicrefcount ref_count;
  char           *identifier;
  Change         *changes;
  gsize           n_changes;
};

G_DEFINE_BOXED_TYPE (FairZone, fair_zone, fair_zone_ref, fair_zone_unref)

/* GLib also takes paths, any file beside the zones, offsets and POSIX rules; of
 * these "UTC+5" is even five hours behind UTC. IANA's names begin with a
 * capital, and have digits only below "Etc/" and in these few old names. */
static gboolean
is_zone_name (const char *identifier)
{
  static const char *const numbered[] = { "CST6CDT", "EST5EDT", "MST7MDT",
                                          "PST8PDT", "GMT+0",   "GMT-0",
                                          "GMT0",    NULL };
  gsize                    length = strlen (identifier);
  gboolean                 has_digit = FALSE;

  if (length < 2 || length > 64 || !g_ascii_isupper (identifier[0]))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (identifier[i]))
        has_digit = TRUE;
      else if (!g_ascii_isalpha (identifier[i]) &&
               strchr ("_/+-", identifier[i]) == NULL)
        return FALSE;
    }

  return !has_digit || strchr (identifier, '/') != NULL ||
         g_strv_contains (numbered, identifier);
}

/* GLib numbers the intervals between clock changes but does not tell when they
 * begin: that is found by halving. Intervals of one offset (where only the
 * zone's abbreviation changes) become one. */
static void
read_changes (FairZone *self, GTimeZone *zone)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  Change change = { G_MININT64, 0 };
  gint64 at = CHANGES_FROM;
  int    interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, at);
  int    last =
      g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, CHANGES_UNTIL);

  change.offset = g_time_zone_get_offset (zone, interval);
  g_array_append_val (changes, change);

  while (interval < last)
    {
      gint64 before = at;
      gint64 after = CHANGES_UNTIL;

      while (after - before > 1)
        {
          gint64 middle = before + (after - before) / 2;

          if (g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, middle) >
              interval)
            after = middle;
          else
            before = middle;
        }

      at = after;
      interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, at);
      if (g_time_zone_get_offset (zone, interval) != change.offset)
        {
          change.start = at;
          change.offset = g_time_zone_get_offset (zone, interval);
          g_array_append_val (changes, change);
        }
    }

  self->n_changes = changes->len;
  self->changes =
      (Change *) (void *) g_array_free (g_steal_pointer (&changes), FALSE);
}

FairZone *
fair_zone_new (const char *identifier, GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  FairZone *self;

  g_return_val_if_fail (identifier != NULL, NULL);

  if (is_zone_name (identifier))
    zone = g_time_zone_new_identifier (identifier);

  if (zone == NULL)
    {
      g_set_error (error, FAIR_ERROR, FAIR_ERROR_INVALID,
                   _ ("There is no time zone “%s”; write a name such as "
                      "“Europe/Berlin” or “UTC”"),
                   identifier);
      return NULL;
    }

  self = g_new0 (FairZone, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->identifier = g_strdup (identifier);
  read_changes (self, zone);
  return self;
}

FairZone *
fair_zone_ref (FairZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fair_zone_unref (FairZone *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->identifier);
  g_free (self->changes);
  g_free (self);
}

const char *
fair_zone_get_id (FairZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->identifier;
}

/* The last change that starts at or before @instant. */
static gsize
find_change (const FairZone *self, gint64 instant)
{
  gsize low = 0;
  gsize high = self->n_changes;

  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (self->changes[middle].start <= instant)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* Walks the stretches of one offset around the time wanted and takes the first
 * whose local end lies after it. If the stretch has begun by then, this is its
 * instant, and of a repeated time the earlier. If not, a clock change skips
 * the time, and the stretch before it gives the offset. */
static gint64
local_seconds_to_instant (const FairZone *self, gint64 local)
{
  /* No offset reaches two days. */
  gsize i = find_change (self, local - 2 * FAIR_DAY_SECONDS);

  while (i + 1 < self->n_changes &&
         local - self->changes[i].offset >= self->changes[i + 1].start)
    i++;

  if (i > 0 && local - self->changes[i].offset < self->changes[i].start)
    i--;

  return local - self->changes[i].offset;
}

gint64
fair_zone_local_to_instant (FairZone *self,
                            int       year,
                            int       month,
                            int       day,
                            int       hour,
                            int       minute,
                            int       second)
{
  gint32 days;

  g_return_val_if_fail (self != NULL, FAIR_INSTANT_NONE);

  days = fair_day_from_ymd (year, month, day);
  if (days == G_MININT32 || hour < 0 || hour > 23 || minute < 0 ||
      minute > 59 || second < 0 || second > 59)
    return FAIR_INSTANT_NONE;

  return local_seconds_to_instant (self, (gint64) days * FAIR_DAY_SECONDS +
                                             hour * 3600 + minute * 60 +
                                             second);
}

int
fair_zone_offset (FairZone *self, gint64 instant)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes[find_change (self, instant)].offset;
}

static gint64
floor_divide (gint64 num, gint64 den)
{
  return num / den - (num % den < 0 ? 1 : 0);
}

gint32
fair_zone_day (FairZone *self, gint64 instant)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, 0);

  return floor_divide (instant + fair_zone_offset (self, instant),
                       FAIR_DAY_SECONDS);
}

gint32
fair_zone_week (FairZone *self, gint64 instant)
{
  /* 1970-01-05, day 4, was a Monday. */
  return floor_divide (fair_zone_day (self, instant) - 4, 7);
}

gint32
fair_zone_month (FairZone *self, gint64 instant)
{
  int year;
  int month;

  fair_day_to_ymd (fair_zone_day (self, instant), &year, &month, NULL);
  return year * 12 + month - 1;
}

gint64
fair_zone_day_start (FairZone *self, gint32 day)
{
  g_return_val_if_fail (self != NULL, FAIR_INSTANT_NONE);

  return local_seconds_to_instant (self, (gint64) day * FAIR_DAY_SECONDS);
}

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
    instant = local_seconds_to_instant (zone, instant);
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

char *
fair_instant_to_iso (gint64 instant)
{
  gint64 day;
  int    seconds;
  int    year;
  int    month;
  int    mday;

  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, NULL);

  day = floor_divide (instant, FAIR_DAY_SECONDS);
  seconds = instant - day * FAIR_DAY_SECONDS;
  fair_day_to_ymd (day, &year, &month, &mday);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, mday,
                          seconds / 3600, seconds / 60 % 60, seconds % 60);
}

char *
fair_instant_to_local_date (gint64 instant, FairZone *zone)
{
  int year;
  int month;
  int mday;

  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  fair_day_to_ymd (fair_zone_day (zone, instant), &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

char *
fair_month_to_string (gint32 month)
{
  gint32 year = floor_divide (month, 12);

  return g_strdup_printf ("%04d-%02d", year, month - year * 12 + 1);
}

char *
fair_week_to_string (gint32 week)
{
  /* A week belongs to the year of its Thursday (day 7 for the week of
   * 1970-01-05), and is counted from that year's first Thursday. */
  gint32 thursday = week * 7 + 7;
  int    year;

  fair_day_to_ymd (thursday, &year, NULL, NULL);
  return g_strdup_printf ("%04d-W%02d", year,
                          (thursday - fair_day_from_ymd (year, 1, 1)) / 7 + 1);
}

/* The calendar repeats itself every 400 years of 146,097 days. Years that begin
 * on 1 March have their leap day last, so that the days before a month are a
 * linear function of it: (153 m + 2) / 5, m = 0 for March. Day 0 of this
 * reckoning, 0000-03-01, is 719,468 days before 1970-01-01.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
#define DAYS_OF_400_YEARS 146097
#define DAYS_TO_1970 719468

void
fair_day_to_ymd (gint32 day, int *year, int *month, int *mday)
{
  gint64 days = (gint64) day + DAYS_TO_1970;
  gint64 era = floor_divide (days, DAYS_OF_400_YEARS);
  int    of_era = days - era * DAYS_OF_400_YEARS;
  int    year_of_era;
  int    of_year;
  int    march_month;

  year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  march_month = (5 * of_year + 2) / 153;

  if (year != NULL)
    *year = era * 400 + year_of_era + (march_month >= 10 ? 1 : 0);
  if (month != NULL)
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
  if (mday != NULL)
    *mday = of_year - (153 * march_month + 2) / 5 + 1;
}

gint32
fair_day_from_ymd (int year, int month, int mday)
{
  int    march_year;
  int    year_of_era;
  int    of_year;
  gint32 day;
  int    back_month;
  int    back_mday;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || mday < 1 ||
      mday > 31)
    return G_MININT32;

  march_year = month > 2 ? year : year - 1;
  year_of_era = march_year % 400;
  of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + mday - 1;
  day = march_year / 400 * DAYS_OF_400_YEARS + year_of_era * 365 +
        year_of_era / 4 - year_of_era / 100 + of_year - DAYS_TO_1970;

  /* A day that the month does not have comes out as one of the next. */
  fair_day_to_ymd (day, NULL, &back_month, &back_mday);
  return back_month == month && back_mday == mday ? day : G_MININT32;
}
