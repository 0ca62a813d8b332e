/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-inline.h"

/* What names stand for. A name for which the terms have nothing is not set, and
 * what needs it is left out. */

static void
set_text (FairDrafter *drafter, const char *name, const char *path)
{
  fair_names_set (drafter->names, name,
                  fair_terms_get_text (drafter->terms, path));
}

static void
set_count (FairDrafter *drafter, const char *name, const char *path)
{
  double number;

  if (fair_terms_get_number (drafter->terms, path, &number))
    fair_names_take (drafter->names, name, fair_format_count ((gint64) number));
}

static void
set_share (FairDrafter *drafter, const char *name, const char *path)
{
  double share;

  /* A decimal only where a whole percentage would not say it. */
  if (fair_terms_get_number (drafter->terms, path, &share))
    fair_names_take (
        drafter->names, name,
        fair_format_percent (
            share, fabs (share * 100 - round (share * 100)) < 1e-6 ? 0 : 1));
}

static void
set_date (FairDrafter *drafter, const char *name, const char *path)
{
  const char *text = fair_terms_get_text (drafter->terms, path);
  FairDate    date;

  if (text != NULL &&
      fair_date_parse_iso (text, drafter->agreement->zone, &date))
    fair_names_take (drafter->names, name, fair_format_day (date.day));
}

static void
set_day_with_weekday (FairDrafter *drafter, const char *name, const char *path)
{
  static const char *const days[] = { N_ ("Monday"),    N_ ("Tuesday"),
                                      N_ ("Wednesday"), N_ ("Thursday"),
                                      N_ ("Friday"),    N_ ("Saturday"),
                                      N_ ("Sunday") };
  const char              *text = fair_terms_get_text (drafter->terms, path);
  g_autofree char         *day = NULL;
  FairDate                 date;

  if (text == NULL ||
      !fair_date_parse_iso (text, drafter->agreement->zone, &date))
    return;

  /* Day 0 was a Thursday. */
  day = fair_format_day (date.day);
  fair_names_take (drafter->names, name,
                   /* Translators: weekday and date */
                   g_strdup_printf (_ ("%s %s"),
                                    _ (days[((date.day + 3) % 7 + 7) % 7]),
                                    day));
}

static void
set_list (FairDrafter *drafter,
          const char  *name,
          const char  *path,
          const char  *last)
{
  g_auto (GStrv) texts = fair_terms_dup_texts (drafter->terms, path);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = texts != NULL ? g_strv_length (texts) : 0;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s",
                            i == 0                       ? ""
                            : i + 1 == n && last != NULL ? last
                                                         : ", ",
                            texts[i]);
  fair_names_take (drafter->names, name,
                   last != NULL ? g_strdup (list->str)
                                : fair_inline_capitalize (list->str));
}

static void
set_duration (FairDrafter *drafter, const char *name, const char *path)
{
  FairDuration duration;

  if (fair_terms_get_duration (drafter->terms, path, &duration))
    fair_names_take (drafter->names, name, fair_duration_to_words (&duration));
}

static const struct
{
  const char *name;
  const char *path;
} TEXTS[] = {
  { "company", "parties.company" },
  { "other_company", "parties.other_company" },
  { "products", "parties.products" },
  { "markets", "parties.markets" },
  { "marketing", "parties.marketing.team" },
  { "marketing_leader", "parties.marketing.leader" },
  { "marketing_role", "parties.marketing.role" },
  { "marketing_first_level", "parties.marketing.first_level" },
  { "sales", "parties.sales.team" },
  { "sales_leader", "parties.sales.leader" },
  { "sales_role", "parties.sales.role" },
  { "sales_first_level", "parties.sales.first_level" },
  { "facilitator", "parties.facilitator.name" },
  { "facilitator_role", "parties.facilitator.role" },
  { "horizon", "horizon" },
  { "sync_time", "both.sync_time" },
  { "review_time", "both.review_time" },
  { "holidays", "calendar.holidays_name" },
  { "route_around_list", "route_around" },
}, COUNTS[] = {
  { "volume", "marketing.mqls_per_month" },
  { "volume_floor", "marketing.mqls_per_month_floor" },
  { "notice_minutes", "marketing.notify_within_minutes" },
  { "reject_read_days", "marketing.reject_read_days" },
  { "attempts", "sales.attempts" },
  { "attempt_days", "sales.attempt_days" },
  { "reps", "sales.reps" },
  { "per_rep", "sales.mqls_per_rep_per_month" },
  { "review_grace", "both.review_grace_days" },
}, SHARES[] = {
  { "quality_floor", "marketing.mql_to_sql_floor" },
  { "complete_share", "marketing.complete_share" },
  { "accept_share", "sales.accept_share" },
  { "on_time_share", "sales.on_time_share" },
  { "outcome_share", "sales.disposition_share" },
  { "late_limit", "consequences.late_limit" },
  { "below_limit", "consequences.below_limit" },
};

static void
set_sync (FairDrafter *drafter)
{
  const char *sync = fair_terms_get_text (drafter->terms, "both.sync");

  if (g_strcmp0 (sync, "weekly") == 0)
    sync = _ ("every week");
  else if (g_strcmp0 (sync, "biweekly") == 0)
    sync = _ ("every two weeks");
  fair_names_set (drafter->names, "sync_rhythm", sync);
}

static void
set_review_rhythm (FairDrafter *drafter)
{
  double months;

  if (!fair_terms_get_number (drafter->terms, "both.review_every_months",
                              &months))
    return;

  fair_names_take (
      drafter->names, "review_rhythm",
      months == 3   ? g_strdup (_ ("every quarter"))
      : months == 1 ? g_strdup (_ ("every month"))
      : months == 12
          ? g_strdup (_ ("every year"))
          : g_strdup_printf (
                ngettext ("every %d month", "every %d months", (int) months),
                (int) months));
}

static void
set_capacity (FairDrafter *drafter)
{
  double reps;
  double each;

  if (fair_terms_get_number (drafter->terms, "sales.reps", &reps) &&
      fair_terms_get_number (drafter->terms, "sales.mqls_per_rep_per_month",
                             &each))
    fair_names_take (drafter->names, "capacity",
                     fair_format_count ((gint64) (reps * each)));
}

static void
set_versions (FairDrafter *drafter)
{
  const FairDefinition *previous = drafter->agreement->previous;

  if (fair_drafter_is_locked (drafter))
    fair_names_take (drafter->names, "version",
                     fair_format_count (drafter->definition->number));

  if (previous == NULL || previous->number == 0)
    return;

  fair_names_take (drafter->names, "previous_version",
                   fair_format_count (previous->number));
  if (previous->agreed_at != FAIR_INSTANT_NONE)
    fair_names_take (drafter->names, "previous_date",
                     fair_format_day (fair_zone_day (drafter->agreement->zone,
                                                     previous->agreed_at)));
}

/**
 * fair_drafter_set_names:
 * @drafter: a drafter
 *
 * Says what the names stand for, apart from what sections say themselves.
 */
void
fair_drafter_set_names (FairDrafter *drafter)
{
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    set_text (drafter, TEXTS[i].name, TEXTS[i].path);
  for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    set_count (drafter, COUNTS[i].name, COUNTS[i].path);
  for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
    set_share (drafter, SHARES[i].name, SHARES[i].path);

  set_date (drafter, "effective_date", "effective");
  set_day_with_weekday (drafter, "review_date", "both.next_review");
  set_list (drafter, "required_fields", "marketing.required_fields", NULL);
  /* Translators: stands before the last of several things */
  set_list (drafter, "channels", "sales.channels", _ (" and "));
  set_duration (drafter, "accept_time", "sales.accept_within");
  set_duration (drafter, "outcome_time", "sales.disposition_within");
  set_sync (drafter);
  set_review_rhythm (drafter);
  set_capacity (drafter);
  set_versions (drafter);
  fair_names_take (
      drafter->names, "threshold",
      fair_format_count (drafter->definition->scorecard->threshold));
  if (drafter->definition->scorecard->has_fit_minimum)
    fair_names_take (
        drafter->names, "fit_minimum",
        fair_format_count (drafter->definition->scorecard->fit_minimum));
  fair_drafter_set_time_names (drafter);
}
