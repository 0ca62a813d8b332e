/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "engine/fair-match.h"
#include "engine/fair-rate.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairAuditWindow:
 * @last: how many won deals at most, those that closed last; 0 for all
 * @from: those that closed then or later, or %FAIR_INSTANT_NONE
 * @before: those that closed before then, or %FAIR_INSTANT_NONE
 *
 * Which won deals to look at. A deal of which it is not known when it closed is
 * in no period.
 */
typedef struct
{
  guint  last;
  gint64 from;
  gint64 before;
} FairAuditWindow;

/**
 * FairAuditDeal:
 * @lead: the row of its primary lead
 * @deal: the row of the deal, or %FAIR_NO_DEAL for a won lead that has none
 * @closed_at: when it closed, or %FAIR_INSTANT_NONE
 */
typedef struct
{
  guint  lead;
  guint  deal;
  gint64 closed_at;
} FairAuditDeal;

/**
 * FairAuditRow:
 * @value: as it is written most often, or the name of a band
 * @won: how many of the won deals have it
 * @all: how many of all leads in scope have it
 * @won_rate: its share among the won deals, with interval
 * @all_share: its share among all leads, NaN where all leads are won
 */
typedef struct
{
  char    *value;
  guint    won;
  guint    all;
  FairRate won_rate;
  double   all_share;
} FairAuditRow;

/**
 * FairAuditProfile:
 * @attribute: the attribute; `content` for the types of activity
 * @known_won: of how many won deals it is known
 * @known_all: of how many leads in scope it is known
 * @rows: (element-type FairAuditRow): values that some won deal has, those of
 *   most deals first
 */
typedef struct
{
  char      *attribute;
  guint      known_won;
  guint      known_all;
  GPtrArray *rows;
} FairAuditProfile;

/**
 * FairDurations:
 * @n: how many deals have both ends, in this order
 * @median: in days, as are the quartiles; NaN where @n is 0
 * @negative: how many were left out because the end came first
 * @days: (element-type double): the durations, ascending
 */
typedef struct
{
  guint   n;
  double  median;
  double  q1;
  double  q3;
  guint   negative;
  GArray *days;
} FairDurations;

/**
 * FairAudit:
 * @deals: how many won deals were looked at
 * @from: when the earliest of them closed, or %FAIR_INSTANT_NONE
 * @to: when the latest of them closed, or %FAIR_INSTANT_NONE
 * @all_deals: how many won deals are in scope
 * @undated: of how many of those it is not known when they closed
 * @all_from: when the earliest of those in scope closed, or %FAIR_INSTANT_NONE
 * @all_to: when the latest of those in scope closed, or %FAIR_INSTANT_NONE
 * @deal_rows: (element-type FairAuditDeal): the deals, latest first
 * @profiles: (element-type FairAuditProfile): what they had in common
 * @first_touch_to_call: from first touch to the discovery call
 * @first_touch_to_close: from first touch to close
 *
 * What the last won deals had in common, beside all leads. A deal is one row:
 * its primary lead.
 */
typedef struct
{
  guint         deals;
  gint64        from;
  gint64        to;
  guint         all_deals;
  guint         undated;
  gint64        all_from;
  gint64        all_to;
  GArray       *deal_rows;
  GPtrArray    *profiles;
  FairDurations first_touch_to_call;
  FairDurations first_touch_to_close;
} FairAudit;

/**
 * fair_audit_new:
 * @cohort: a cohort
 * @last: how many won deals to look at, those that closed last
 * @cancellable: (nullable): to give up early
 * @error: return location for an error
 *
 * Looks at the last won deals in scope. A deal stands with its primary lead; a
 * won lead without a deal is a deal of its own. Shares are of all the deals
 * looked at and of all leads in scope, whether the attribute is known of them
 * or not. Where the history does not say how senior a title is and in which
 * function, the words of the title do, see fair_title_words_find().
 *
 * Returns: (transfer full) (nullable): the audit, or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
FairAudit *fair_audit_new (FairCohort   *cohort,
                           guint         last,
                           GCancellable *cancellable,
                           GError      **error);

/**
 * fair_audit_new_window:
 * @cohort: a cohort
 * @window: which won deals to look at
 * @cancellable: (nullable): to give up early
 * @error: return location for an error
 *
 * The same for the won deals of a period.
 *
 * Returns: (transfer full) (nullable): the audit, or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
FairAudit *fair_audit_new_window (FairCohort            *cohort,
                                  const FairAuditWindow *window,
                                  GCancellable          *cancellable,
                                  GError               **error);

/**
 * fair_audit_free:
 * @audit: (transfer full) (nullable): an audit
 */
void fair_audit_free (FairAudit *audit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAudit, fair_audit_free)

G_END_DECLS
