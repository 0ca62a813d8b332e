/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairWindow:
 * @from: when it opens, in minutes after midnight, 0 to 1439
 * @to: when it closes, in minutes after midnight, above @from, up to 1440
 *
 * A stretch of open time on a weekday.
 */
typedef struct
{
  int from;
  int to;
} FairWindow;

/**
 * FairCalendar:
 * @zone: (nullable): the IANA time zone; %NULL for the workshop's
 * @always: open at all hours of every day; windows and holidays do not count
 * @windows: (element-type FairWindow): for each weekday from Monday, its open
 *   windows in order of time, none overlapping another
 * @holidays: (element-type gint32): closed days as days since 1970-01-01,
 *   ascending, none twice
 * @holidays_name: (nullable): what these days are, for the agreement
 * @windows_extra: (nullable): keys of `windows` beginning with `x-`
 * @extra: (nullable): keys beginning with `x-`
 *
 * When the clock of a promise in business hours runs.
 */
typedef struct
{
  char       *zone;
  gboolean    always;
  GArray     *windows[7];
  GArray     *holidays;
  char       *holidays_name;
  JsonObject *windows_extra;
  JsonObject *extra;
} FairCalendar;

FairCalendar *fair_calendar_new (void);
FairCalendar *fair_calendar_copy (const FairCalendar *calendar);
void          fair_calendar_free (FairCalendar *calendar);
gboolean      fair_calendar_has_windows (const FairCalendar *calendar);
FairCalendar *fair_calendar_from_json (JsonNode *node, GError **error);
JsonNode     *fair_calendar_to_json (const FairCalendar *calendar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCalendar, fair_calendar_free)

G_END_DECLS
