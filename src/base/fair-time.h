/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FAIR_INSTANT_NONE:
 *
 * No instant. An instant is a #gint64 of UTC seconds since 1970-01-01
 * 00:00:00, without leap seconds.
 */
#define FAIR_INSTANT_NONE G_MININT64

/**
 * FAIR_DAY_SECONDS:
 *
 * The length of a day in every rule that says "within D days".
 */
#define FAIR_DAY_SECONDS 86400

/**
 * FairZone:
 *
 * A time zone with all its clock changes read into memory. It never changes
 * after fair_zone_new(), so that any number of threads may ask it at once.
 *
 * Clock changes are known until the year 2199; later instants keep the offset
 * in force at its end.
 */
typedef struct _FairZone FairZone;

#define FAIR_TYPE_ZONE (fair_zone_get_type ())

GType fair_zone_get_type (void);

/**
 * fair_zone_new:
 * @identifier: an IANA name ("Europe/Berlin") or "UTC"
 * @error: return location for an error
 *
 * Reads a time zone. An unknown name is an error; offsets ("+02:00"), POSIX
 * rules ("CET-1") and paths are no names.
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL with
 *   %FAIR_ERROR_INVALID
 */
FairZone *fair_zone_new (const char *identifier,
                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_zone_ref:
 * @self: a zone
 *
 * Returns: (transfer full): @self with one more reference
 */
FairZone *fair_zone_ref (FairZone *self);

/**
 * fair_zone_unref:
 * @self: (transfer full): a zone
 *
 * Gives a reference back; with the last one the zone is freed.
 */
void fair_zone_unref (FairZone *self);

/**
 * fair_zone_get_id:
 * @self: a zone
 *
 * Returns: (transfer none): the name the zone was made with
 */
const char *fair_zone_get_id (FairZone *self);

/**
 * fair_zone_local_to_instant:
 * @self: a zone
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @second: 0 to 59
 *
 * Reads a local time. One that occurs twice is the first; one that a clock
 * change skips is read with the offset in force before the change.
 *
 * Returns: the instant, or %FAIR_INSTANT_NONE where there is no such date or
 *   time of day (31 February, 24:00)
 */
gint64 fair_zone_local_to_instant (FairZone *self,
                                   int       year,
                                   int       month,
                                   int       day,
                                   int       hour,
                                   int       minute,
                                   int       second);

/**
 * fair_zone_offset:
 * @self: a zone
 * @instant: an instant, not %FAIR_INSTANT_NONE
 *
 * Returns: what is added to UTC to get local time then, in seconds
 */
int fair_zone_offset (FairZone *self, gint64 instant);

/**
 * fair_zone_next_change:
 * @self: a zone
 * @instant: an instant
 *
 * Returns: when the offset changes next, after @instant, or %FAIR_INSTANT_NONE
 *   where no change is known
 */
gint64 fair_zone_next_change (FairZone *self, gint64 instant);

/**
 * fair_zone_day:
 * @self: a zone
 * @instant: an instant, not %FAIR_INSTANT_NONE
 *
 * Returns: the local calendar day, as days since 1970-01-01
 */
gint32 fair_zone_day (FairZone *self, gint64 instant);

/**
 * fair_zone_week:
 * @self: a zone
 * @instant: an instant, not %FAIR_INSTANT_NONE
 *
 * Returns: the local ISO week as a running number: whole weeks since Monday
 *   1970-01-05, negative before it
 */
gint32 fair_zone_week (FairZone *self, gint64 instant);

/**
 * fair_zone_month:
 * @self: a zone
 * @instant: an instant, not %FAIR_INSTANT_NONE
 *
 * Returns: the local calendar month as a running number: year × 12 + month − 1
 */
gint32 fair_zone_month (FairZone *self, gint64 instant);

/**
 * fair_zone_day_start:
 * @self: a zone
 * @day: days since 1970-01-01, within the years 1 to 9999
 *
 * Returns: the instant at which the local calendar day begins: its midnight,
 *   or where a clock change skips midnight, that change
 */
gint64 fair_zone_day_start (FairZone *self, gint32 day);

/**
 * FairDate:
 * @instant: UTC seconds
 * @day: the local calendar day of @instant, as days since 1970-01-01
 * @has_time: whether the text had a time of day
 *
 * A date that was read from text.
 */
typedef struct
{
  gint64   instant;
  gint32   day;
  gboolean has_time;
} FairDate;

/**
 * fair_date_parse_iso:
 * @text: UTF-8 text
 * @zone: the zone in which text without one is read
 * @out: (out caller-allocates): the date; untouched on %FALSE
 *
 * Reads `YYYY-MM-DD`, alone or followed by `T` or one space and
 * `HH:MM[:SS[.fraction]]`, and then, with nothing between, `Z`, `±HH:MM`,
 * `±HHMM` or `±HH`. A date alone is its local midnight. Fractions of a second
 * are cut off: the digits after the point are ignored. White space around is
 * allowed. 24:00, a leap second, a year outside 0001 to 9999 (as written or in
 * UTC) and anything else are refused.
 *
 * Returns: whether @text is such a date
 */
gboolean fair_date_parse_iso (const char *text, FairZone *zone, FairDate *out);

/**
 * fair_instant_to_iso:
 * @instant: an instant within the years 1 to 9999
 *
 * Returns: (transfer full): such as "2026-01-02T03:04:05Z"
 */
char *fair_instant_to_iso (gint64 instant) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_instant_to_local_date:
 * @instant: an instant within the years 1 to 9999
 * @zone: a zone
 *
 * Returns: (transfer full): the local calendar day, such as "2026-01-02"
 */
char *fair_instant_to_local_date (gint64    instant,
                                  FairZone *zone) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_month_to_string:
 * @month: year × 12 + month − 1
 *
 * Returns: (transfer full): such as "2026-01"
 */
char *fair_month_to_string (gint32 month) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_week_to_string:
 * @week: whole weeks since Monday 1970-01-05
 *
 * Returns: (transfer full): the ISO 8601 week, such as "2026-W05"; its year is
 *   the one that holds the week's Thursday
 */
char *fair_week_to_string (gint32 week) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_day_to_ymd:
 * @day: days since 1970-01-01
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @mday: (out) (optional): the day of the month, 1 to 31
 *
 * Takes a day of the (proleptic) Gregorian calendar apart.
 */
void fair_day_to_ymd (gint32 day, int *year, int *month, int *mday);

/**
 * fair_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @mday: 1 to 31
 *
 * Returns: days since 1970-01-01, or %G_MININT32 where there is no such date
 */
gint32 fair_day_from_ymd (int year, int month, int mday);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairZone, fair_zone_unref)

G_END_DECLS
