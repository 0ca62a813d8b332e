/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-terms-private.h"

#define TEXT(path, label)                                                      \
  {                                                                            \
    path, FAIR_TERMS_TEXT, 0, 0, label                                         \
  }
#define DATE(path, label)                                                      \
  {                                                                            \
    path, FAIR_TERMS_DATE, 0, 0, label                                         \
  }
#define WHOLE(path, min, max, label)                                           \
  {                                                                            \
    path, FAIR_TERMS_INTEGER, min, max, label                                  \
  }
#define SHARE(path, label)                                                     \
  {                                                                            \
    path, FAIR_TERMS_SHARE, 0, 1, label                                        \
  }
#define FLAG(path, label)                                                      \
  {                                                                            \
    path, FAIR_TERMS_FLAG, 0, 1, label                                         \
  }
#define TEXTS(path, label)                                                     \
  {                                                                            \
    path, FAIR_TERMS_TEXTS, 0, 0, label                                        \
  }
#define TIME(path, label)                                                      \
  {                                                                            \
    path, FAIR_TERMS_DURATION, 0, 0, label                                     \
  }
#define NODE(path, label)                                                      \
  {                                                                            \
    path, FAIR_TERMS_NODE, 0, 0, label                                         \
  }

/* Every key that terms may hold, in the order in which they are written. */
static const FairTermsField FIELDS[] = {
  TEXT ("parties.marketing.team", N_ ("Marketing team")),
  TEXT ("parties.marketing.leader", N_ ("Marketing leader")),
  TEXT ("parties.marketing.role", N_ ("Role of the marketing leader")),
  TEXT ("parties.marketing.email", N_ ("E-mail of the marketing leader")),
  TEXT ("parties.marketing.first_level", N_ ("First level in marketing")),
  TEXT ("parties.sales.team", N_ ("Sales team")),
  TEXT ("parties.sales.leader", N_ ("Sales leader")),
  TEXT ("parties.sales.role", N_ ("Role of the sales leader")),
  TEXT ("parties.sales.email", N_ ("E-mail of the sales leader")),
  TEXT ("parties.sales.first_level", N_ ("First level in sales")),
  TEXT ("parties.facilitator.name", N_ ("Facilitator")),
  TEXT ("parties.facilitator.role", N_ ("Role of the facilitator")),
  TEXT ("parties.facilitator.email", N_ ("E-mail of the facilitator")),
  TEXT ("parties.company", N_ ("Company")),
  TEXT ("parties.other_company", N_ ("Company of the sales team, if another")),
  TEXT ("parties.products", N_ ("Products")),
  TEXT ("parties.markets", N_ ("Markets")),
  FLAG ("parties.existing_customers_out",
        N_ ("Requests from existing customers are left out")),
  DATE ("effective", N_ ("Effective date")),
  TEXTS ("stage_order", N_ ("Order of the stages")),
  NODE ("handoff", N_ ("Handoff")),
  WHOLE ("fiscal_year_starts", 1, 12, N_ ("Month in which the year starts")),
  TEXT ("horizon", N_ ("Buying horizon")),

  WHOLE ("marketing.mqls_per_month", 0, 10000000, N_ ("MQLs a month")),
  WHOLE ("marketing.mqls_per_month_floor",
         0,
         10000000,
         N_ ("MQLs in any one month")),
  SHARE ("marketing.mql_to_sql_floor", N_ ("MQLs that become SQLs")),
  WHOLE ("marketing.notify_within_minutes",
         1,
         100000,
         N_ ("Minutes to notify a rep")),
  TEXTS ("marketing.required_fields", N_ ("Required fields")),
  SHARE ("marketing.complete_share", N_ ("Complete records")),
  WHOLE ("marketing.reject_read_days",
         1,
         1000,
         N_ ("Business days to read a rejection")),

  TIME ("sales.accept_within", N_ ("Time to accept or reject")),
  SHARE ("sales.accept_share", N_ ("Accepted or rejected in time")),
  TIME ("sales.follow_up_within.*", N_ ("Time to first follow-up")),
  SHARE ("sales.on_time_share", N_ ("Followed up in time")),
  WHOLE ("sales.attempts", 1, 1000, N_ ("Attempts")),
  WHOLE ("sales.attempt_days", 1, 1000, N_ ("Business days for the attempts")),
  TEXTS ("sales.channels", N_ ("Channels")),
  TIME ("sales.disposition_within", N_ ("Time to an outcome")),
  SHARE ("sales.disposition_share", N_ ("Outcomes in time")),
  WHOLE ("sales.reps", 0, 1000000, N_ ("Reps")),
  WHOLE ("sales.mqls_per_rep_per_month",
         0,
         1000000,
         N_ ("MQLs a rep can work in a month")),

  TEXT ("both.sync", N_ ("Sync")),
  TEXT ("both.sync_time", N_ ("Time of the sync")),
  WHOLE ("both.review_every_months", 1, 120, N_ ("Months between reviews")),
  DATE ("both.next_review", N_ ("Next review")),
  TEXT ("both.review_time", N_ ("Time of the review")),
  WHOLE ("both.review_grace_days",
         1,
         1000,
         N_ ("Business days to make up for a review")),

  TEXT ("calendar.time_zone", N_ ("Time zone")),
  NODE ("calendar.windows", N_ ("Business hours")),
  TEXTS ("calendar.holidays", N_ ("Holidays")),
  TEXT ("calendar.holidays_name", N_ ("Name of the holidays")),
  FLAG ("calendar.always", N_ ("All hours count")),

  NODE ("reasons.reject", N_ ("Rejected before contact")),
  NODE ("reasons.disqualify", N_ ("Disqualified after contact")),
  NODE ("reasons.recycle", N_ ("Recycled to nurture")),
  TEXT ("route_around", N_ ("What goes straight to sales")),

  NODE ("escalation", N_ ("Escalation")),
  TEXT ("consequences.window_missed", N_ ("Consequence of a missed window")),
  TEXT ("consequences.below_criteria",
        N_ ("Consequence of a lead below the criteria")),
  SHARE ("consequences.late_limit", N_ ("On time, least in a month")),
  SHARE ("consequences.below_limit",
         N_ ("Leads below the criteria, most in a month")),

  FLAG ("append_decisions", N_ ("Append the decision log")),

  TEXT ("bands", N_ ("Bands")),
  TEXT ("bands_reason", N_ ("Why these bands")),
  SHARE ("targets.accepted_share", N_ ("Target: accepted by sales")),
  SHARE ("targets.sql_to_opportunity", N_ ("Target: SQL to opportunity")),
  SHARE ("targets.mql_to_won", N_ ("Target: MQL to won")),
  { "revenue_target", FAIR_TERMS_DECIMAL, 0, 1e15, N_ ("Revenue target") },
  SHARE ("revenue_share", N_ ("Marketing-sourced share of revenue")),

  TEXT ("wording.*", N_ ("Wording")),
};

/**
 * fair_terms_list_fields:
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_fields): every field that terms may
 *   hold, in the order in which they are written. Labels are to be translated.
 */
const FairTermsField *
fair_terms_list_fields (guint *n_fields)
{
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = G_N_ELEMENTS (FIELDS);
  return FIELDS;
}

/* What stands before the star of a path; 0 where it has none. */
static gsize
star_prefix (const FairTermsField *field)
{
  gsize length = strlen (field->path);

  return field->path[length - 1] == '*' ? length - 1 : 0;
}

/*
 * _fair_terms_find_field:
 *
 * Returns: (transfer none) (nullable): the field that @path means. A star
 *   stands for all the rest, points included.
 */
const FairTermsField *
_fair_terms_find_field (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      gsize prefix = star_prefix (&FIELDS[i]);

      if (prefix > 0 ? strncmp (path, FIELDS[i].path, prefix) == 0 &&
                           path[prefix] != '\0'
                     : g_str_equal (path, FIELDS[i].path))
        return &FIELDS[i];
    }

  return NULL;
}

/*
 * _fair_terms_dup_parent:
 * @field: (nullable): the field that @path means
 *
 * Returns: (transfer full): the path of the object that holds @path, empty for
 *   the root
 */
char *
_fair_terms_dup_parent (const FairTermsField *field, const char *path)
{
  gsize       prefix = field != NULL ? star_prefix (field) : 0;
  const char *point;

  if (prefix > 0)
    return g_strndup (path, prefix - 1);

  point = strrchr (path, '.');
  return point != NULL ? g_strndup (path, point - path) : g_strdup ("");
}
