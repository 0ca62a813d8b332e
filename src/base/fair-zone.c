/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"

#include <string.h>

#include "base/fair-error.h"
#include "base/fair-i18n.h"
#include "base/fair-time-private.h"

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
gint64
_fair_zone_local_seconds_to_instant (const FairZone *self, gint64 local)
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

  return _fair_zone_local_seconds_to_instant (
      self,
      (gint64) days * FAIR_DAY_SECONDS + hour * 3600 + minute * 60 + second);
}

int
fair_zone_offset (FairZone *self, gint64 instant)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes[find_change (self, instant)].offset;
}

gint64
fair_zone_next_change (FairZone *self, gint64 instant)
{
  gsize next;

  g_return_val_if_fail (self != NULL, FAIR_INSTANT_NONE);

  next = find_change (self, instant) + 1;
  return next < self->n_changes ? self->changes[next].start : FAIR_INSTANT_NONE;
}

gint32
fair_zone_day (FairZone *self, gint64 instant)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, 0);

  return _fair_floor_divide (instant + fair_zone_offset (self, instant),
                             FAIR_DAY_SECONDS);
}

gint32
fair_zone_week (FairZone *self, gint64 instant)
{
  /* 1970-01-05, day 4, was a Monday. */
  return _fair_floor_divide (fair_zone_day (self, instant) - 4, 7);
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

  return _fair_zone_local_seconds_to_instant (self,
                                              (gint64) day * FAIR_DAY_SECONDS);
}
