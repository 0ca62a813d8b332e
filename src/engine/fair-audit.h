/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "engine/fair-rate.h"

G_BEGIN_DECLS

/**
 * FairAuditRow:
 * @value: as it is written most often
 * @won: how many of the won deals have it
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

typedef struct
{
  char      *attribute;
  guint      known_won;
  guint      known_all;
  GPtrArray *rows;
} FairAuditProfile;

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
 *
 * What the last won deals had in common, beside all leads. A deal is one row:
 * its primary lead.
 */
typedef struct
{
  guint         deals;
  gint64        from;
  gint64        to;
  GArray       *deal_rows;
  GPtrArray    *profiles;
  FairDurations first_touch_to_call;
  FairDurations first_touch_to_close;
} FairAudit;

FairAudit *fair_audit_new (FairCohort   *cohort,
                           guint         last,
                           GCancellable *cancellable,
                           GError      **error);
void       fair_audit_free (FairAudit *audit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAudit, fair_audit_free)

G_END_DECLS
