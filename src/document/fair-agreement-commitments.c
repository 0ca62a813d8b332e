/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"
#include "document/fair-agreement-tested.h"

/* What both sides commit to. Below a commitment that history can be asked about
 * stands what it says, whoever likes it. It is against a commitment where its
 * own figure would not have kept it, and for what is promised month by month
 * also where more than a quarter of the months would not. */

#define MANY_MONTHS 0.25

/* @untold: the words only say that there is nothing to judge by. */
typedef struct
{
  char    *words;
  gboolean against;
  gboolean untold;
} Verdict;

/* A promise of a share or a time. */
static Verdict
judge (FairDrafter *drafter, FairPromiseKind kind, const char *place)
{
  const FairPromise *promise = fair_agreement_tested_get (drafter, kind);

  return (Verdict){
    .words = fair_agreement_tested_dup_words (drafter, kind, place),
    .against = fair_agreement_tested_is_against (drafter, kind),
    .untold = promise != NULL && promise->verdict <= FAIR_PROMISE_TOO_FEW,
  };
}

static gboolean
is_many (guint n, guint of)
{
  return of > 0 && n > MANY_MONTHS * of;
}

static char *
dup_months_below (guint n, guint of, double promise)
{
  g_autofree char *count = fair_format_count ((gint64) promise);

  return g_strdup_printf (ngettext ("below %s in %u of %u month",
                                    "below %s in %u of %u months", of),
                          count, n, of);
}

static Verdict
judge_volume (FairDrafter *drafter)
{
  Verdict          verdict = { 0 };
  FairPastVolume   past;
  double           promise = 0;
  double           floor = 0;
  guint            below;
  g_autofree char *mean = NULL;
  g_autofree char *months = NULL;

  if (fair_agreement_past_get_kind (drafter->simulation) <=
          FAIR_PAST_WON_ONLY ||
      !fair_agreement_past_get_volume (drafter->simulation, &past))
    return verdict;

  fair_terms_get_number (drafter->terms, "marketing.mqls_per_month", &promise);
  mean = fair_format_decimal (past.mean, 1);
  if (!fair_terms_get_number (drafter->terms, "marketing.mqls_per_month_floor",
                              &floor))
    {
      below = fair_agreement_past_count_below (drafter->simulation, promise);
      months = dup_months_below (below, past.n_months, promise);
      verdict.against = past.mean < promise;
    }
  else
    {
      below = fair_agreement_past_count_below (drafter->simulation, floor);
      months = dup_months_below (below, past.n_months, floor);
      verdict.against = past.mean < promise || is_many (below, past.n_months);
    }
  verdict.against |=
      fair_agreement_tested_is_against (drafter, FAIR_PROMISE_VOLUME);
  verdict.words =
      verdict.against
          ? g_strdup_printf (_ ("%s a month, so {#volume} would have "
                                "been missed; %s"),
                             mean, months)
          : g_strdup_printf (_ ("%s a month; %s"), mean, months);

  return verdict;
}

/* A floor for a rate that history knows. */
static Verdict
judge_rate (FairDrafter *drafter,
            FairRateKind kind,
            const char  *path,
            const char  *place)
{
  Verdict          verdict = { 0 };
  const FairRate  *rate;
  double           floor;
  g_autofree char *value = NULL;
  g_autofree char *interval = NULL;

  if (fair_agreement_past_get_kind (drafter->simulation) <=
          FAIR_PAST_WON_ONLY ||
      !drafter->simulation->rates[kind].known ||
      !fair_terms_get_number (drafter->terms, path, &floor))
    return verdict;

  rate = &drafter->simulation->rates[kind];
  if (rate->of < FAIR_FEWEST)
    {
      g_autofree char *n = fair_format_count ((gint64) rate->n);
      g_autofree char *of = fair_format_count ((gint64) rate->of);

      /* Translators: so many of so many */
      verdict.words = g_strdup_printf (_ ("too few to tell (%s of %s)"), n, of);
      verdict.untold = TRUE;
      return verdict;
    }

  value = fair_agreement_past_dup_rate (rate);
  interval = fair_agreement_past_dup_interval (rate);
  verdict.against = rate->rate < floor;
  if (verdict.against)
    verdict.words = g_strdup_printf (
        _ ("%s (%s), so {#%s} would have been missed"), value, interval, place);
  else if (rate->low < floor)
    verdict.words =
        g_strdup_printf (_ ("%s (%s), little to spare"), value, interval);
  else
    verdict.words = g_strdup_printf (_ ("%s (%s)"), value, interval);

  return verdict;
}

static Verdict
judge_capacity (FairDrafter *drafter)
{
  Verdict          verdict = { 0 };
  FairPastVolume   past;
  double           reps;
  double           each;
  double           capacity;
  guint            above;
  g_autofree char *most = NULL;
  g_autofree char *count = NULL;

  if (fair_agreement_past_get_kind (drafter->simulation) <=
          FAIR_PAST_WON_ONLY ||
      !fair_agreement_past_get_volume (drafter->simulation, &past) ||
      !fair_terms_get_number (drafter->terms, "sales.reps", &reps) ||
      !fair_terms_get_number (drafter->terms, "sales.mqls_per_rep_per_month",
                              &each))
    return verdict;

  capacity = reps * each;
  above = fair_agreement_past_count_above (drafter->simulation, capacity);
  most = fair_format_count (past.most);
  count = fair_format_count ((gint64) capacity);
  verdict.against = past.mean > capacity || is_many (above, past.n_months);
  verdict.words = g_strdup_printf (
      ngettext ("above %s in %u of %u month (most %s)%s",
                "above %s in %u of %u months (most %s)%s", past.n_months),
      count, above, past.n_months, most,
      verdict.against ? _ (", so {#capacity} would have been missed") : "");

  return verdict;
}

static void
add (FairDrafter *drafter,
     FairBlock   *column,
     const char  *place,
     const char  *label,
     const char  *text,
     Verdict      verdict)
{
  g_autofree char *filled = fair_drafter_dup_text (drafter, place, text);
  g_autofree char *words = verdict.words;
  FairOutlineItem *item;

  if (filled == NULL)
    return;

  item = fair_block_add_item (column, label, filled, NULL);
  item->anchor = g_strdup (place);
  if (words == NULL)
    return;

  /* Translators: what history says of a commitment; ▲ where it is against it */
  item->note = g_strdup_printf (
      verdict.against ? _ ("▲ History: %s") : _ ("History: %s"), words);
  item->against = verdict.against;
  item->untold = verdict.untold;
  if (!verdict.untold)
    g_ptr_array_add (drafter->tested, (gpointer) place);
  if (verdict.against)
    g_ptr_array_add (drafter->against, (gpointer) place);
}

static void
add_marketing (FairDrafter *drafter, FairBlock *column)
{
  add (drafter, column, "volume", _ ("Volume"),
       _ ("At least {volume} MQLs a month that meet section {#definition}, as "
          "the average of each quarter[[, and at least {volume_floor} in any "
          "one month]]."),
       judge_volume (drafter));
  add (drafter, column, "quality", _ ("Quality"),
       _ ("At least {quality_floor} of the MQLs of a quarter become SQLs."),
       judge_rate (drafter, FAIR_RATE_MQL_TO_SQL, "marketing.mql_to_sql_floor",
                   "quality"));
  add (drafter, column, "complete", _ ("Complete records"),
       _ ("{required_fields}, and the score with its reasons are filled for at "
          "least {complete_share} of MQLs."),
       judge (drafter, FAIR_PROMISE_COMPLETE, "complete"));
  add (drafter, column, "notice", _ ("Notice"),
       _ ("A named rep is assigned and notified within {notice_minutes} "
          "minutes, "
          "in business hours."),
       judge (drafter, FAIR_PROMISE_NOTICE, "notice"));
  add (drafter, column, "rejected", _ ("Rejected leads"),
       _ ("Every rejection is read within {reject_read_days} business days: "
          "corrected and sent again, or returned to nurture with the reason "
          "noted."),
       judge (drafter, FAIR_PROMISE_REJECTED, "rejected"));
}

static void
add_follow_up (FairDrafter *drafter, FairBlock *column)
{
  add (
      drafter, column, "follow-up", _ ("First follow-up"),
      fair_names_get (drafter->names, "hot_hours") != NULL &&
              fair_names_get (drafter->names, "normal_hours") != NULL
          ? _ ("Hot leads within {hot_hours}, normal leads within "
               "{normal_hours}[[, each for at least {on_time_share} of them in "
               "every month]].")
      : fair_names_get (drafter->names, "hot_hours") != NULL
          ? _ ("Hot leads within {hot_hours}[[, for at least {on_time_share} "
               "of "
               "them in every month]].")
          : _ ("Every MQL within {normal_hours}[[, for at least "
               "{on_time_share} "
               "of them in every month]]."),
      judge (drafter, FAIR_PROMISE_FOLLOW_UP, "follow-up"));
}

static void
add_sales (FairDrafter *drafter, FairBlock *column)
{
  gboolean two = fair_names_get (drafter->names, "hot_hours") != NULL;

  add (
      drafter, column, "accept", _ ("Accept or reject"),
      _ ("Within {accept_time}[[ for at least {accept_share} of MQLs]], with a "
         "reason for each rejection."),
      judge (drafter, FAIR_PROMISE_ACCEPT, "accept"));
  add_follow_up (drafter, column);
  add (drafter, column, "attempts", _ ("Attempts"),
       _ ("At least {attempts}[[ in {attempt_days} business days]][[, by "
          "{channels}]], on different days, before a lead counts as "
          "unreachable."),
       judge (drafter, FAIR_PROMISE_ATTEMPTS, "attempts"));
  add (drafter, column, "outcome", _ ("Outcome"),
       _ ("An outcome with its reason within {outcome_time}[[, for at least "
          "{outcome_share} of MQLs]]."),
       judge (drafter, FAIR_PROMISE_OUTCOME, "outcome"));
  add (drafter, column, "capacity", _ ("Capacity"),
       two ? _ ("Room to work {capacity} MQLs a month ({reps} reps, {per_rep} "
                "each). Above that hot leads come first, and the sync decides "
                "the rest.")
           : _ ("Room to work {capacity} MQLs a month ({reps} reps, {per_rep} "
                "each). Above that the sync decides."),
       judge_capacity (drafter));
}

/**
 * fair_agreement_add_commitments:
 * @drafter: a drafter
 *
 * Adds sections 6 and 7, facing each other.
 */
void
fair_agreement_add_commitments (FairDrafter *drafter)
{
  FairBlock *facing = fair_block_new (FAIR_BLOCK_COMMITMENTS, NULL);
  FairBlock *columns[2] = {
    fair_block_add (facing, FAIR_BLOCK_SECTION, _ ("Marketing commits to")),
    fair_block_add (facing, FAIR_BLOCK_SECTION, _ ("Sales commits to")),
  };

  columns[0]->anchor = g_strdup ("marketing-commits");
  columns[1]->anchor = g_strdup ("sales-commits");
  add_marketing (drafter, columns[0]);
  add_sales (drafter, columns[1]);

  for (guint i = 2; i > 0; i--)
    if (columns[i - 1]->items->len == 0)
      g_ptr_array_remove_index (facing->blocks, i - 1);
  if (facing->blocks->len == 0)
    {
      fair_block_free (facing);
      return;
    }

  for (guint i = 0; i < facing->blocks->len; i++)
    fair_drafter_number_section (drafter,
                                 g_ptr_array_index (facing->blocks, i));
  g_ptr_array_add (drafter->outline->blocks, facing);
}
