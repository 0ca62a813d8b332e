/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-open-points.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "base/fair-time.h"

/* Terms that an agreement should have, and what follows where it has not. */
static const struct
{
  const char *path;
  const char *text;
  const char *so;
} needed[] = {
  { "parties.marketing.team", N_ ("The marketing team has no name"),
    N_ ("What names the team is left out of the document") },
  { "parties.sales.team", N_ ("The sales team has no name"),
    N_ ("What names the team is left out of the document") },
  { "parties.marketing.leader", N_ ("Nobody signs for marketing"),
    N_ ("The document leaves a line for the name") },
  { "parties.sales.leader", N_ ("Nobody signs for sales"),
    N_ ("The document leaves a line for the name") },
  { "effective", N_ ("No date from which it is valid"),
    N_ ("It is valid from the day it is agreed") },
  { "marketing.mqls_per_month", N_ ("No number of MQLs a month"),
    N_ ("Marketing promises no volume") },
  { "sales.follow_up_within.normal", N_ ("No time to first follow-up"),
    N_ ("Sales promises no speed") },
  { "sales.reps", N_ ("No number of reps"),
    N_ ("Nothing says whether sales has the capacity") },
  { "both.next_review", N_ ("No date of the next review"),
    N_ ("Nobody will be reminded") },
};

static FairOpenPoint *
add_point (GPtrArray   *points,
           FairOpenKind kind,
           const char  *where,
           char        *text,
           const char  *so)
{
  FairOpenPoint *point = g_new0 (FairOpenPoint, 1);

  point->kind = kind;
  point->where = g_strdup (where);
  point->text = text;
  point->so = g_strdup (so);
  g_ptr_array_add (points, point);

  return point;
}

static void
add_model (FairWorkshop *workshop, GPtrArray *points)
{
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED);

  if (fair_past_get_history (fair_workshop_get_past (workshop), NULL) == NULL)
    add_point (points, FAIR_OPEN_DATA, NULL,
               g_strdup (_ ("No deals were imported yet")),
               _ ("History cannot say what the agreement would have done"))
        ->grave = TRUE;
  if (card == NULL || card->criteria->len == 0)
    add_point (points, FAIR_OPEN_CRITERIA, NULL,
               g_strdup (_ ("There are no criteria")),
               _ ("Nothing says what a qualified lead is"))
        ->grave = TRUE;
}

static void
add_rounds (FairMeeting *meeting, GPtrArray *points)
{
  const FairRound *round =
      fair_rounds_get_open (fair_meeting_get_rounds (meeting));
  const FairBlindSession *session =
      fair_blind_scoring_get_open (fair_meeting_get_blind_scoring (meeting));

  if (round != NULL)
    add_point (points, FAIR_OPEN_ROUND, round->id,
               g_strdup_printf (_ ("Round %u is not revealed"), round->number),
               _ ("Reveal it or break it off"));
  if (session != NULL)
    add_point (points, FAIR_OPEN_SCORING, session->id,
               g_strdup (_ ("Blind scoring is not revealed")),
               _ ("Reveal it or break it off"));
}

static void
add_differences (GListModel *list, GPtrArray *points)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FairDifference) difference = g_list_model_get_item (list, i);

      if (fair_difference_get_state (difference) != FAIR_DIFFERENCE_OPEN)
        continue;
      add_point (points, FAIR_OPEN_DIFFERENCE,
                 fair_difference_get_target (difference),
                 g_strdup_printf (
                     /* Translators: %s is a criterion or other value */
                     _ ("Marketing and Sales differ in “%s”"),
                     fair_difference_get_name (difference)),
                 _ ("Settle it or park it"));
    }
}

static void
add_parked (FairMeeting *meeting, GPtrArray *points)
{
  const FairAgendaPlan *plan =
      fair_meeting_agenda_get_plan (fair_meeting_get_agenda (meeting));

  for (guint i = 0; i < plan->parked->len; i++)
    {
      const FairParkedItem *item = g_ptr_array_index (plan->parked, i);

      add_point (points, FAIR_OPEN_PARKED, item->target, g_strdup (item->text),
                 _ ("Parked"));
    }
}

static void
add_promises (FairPreview *preview, GPtrArray *points)
{
  for (guint i = 0; i < fair_preview_count_findings (preview); i++)
    {
      const FairFinding *promise = fair_preview_get_finding (preview, i);

      if (promise->against)
        add_point (points, FAIR_OPEN_PROMISE, promise->place,
                   /* Translators: a number and a promise, such as
                    * "6.1 Volume" */
                   g_strdup_printf (_ ("%s %s: history would have broken it"),
                                    promise->number, promise->label),
                   promise->finding)
            ->grave = TRUE;
    }
}

static void
add_terms (const FairTerms *terms, GPtrArray *points)
{
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (fair_terms_get_node (terms, needed[i].path) == NULL)
      add_point (points, FAIR_OPEN_TERM, needed[i].path,
                 g_strdup (_ (needed[i].text)), _ (needed[i].so));
}

/* A review of which nobody can be reminded any more. */
static void
add_late_review (const FairTerms *terms, FairZone *zone, GPtrArray *points)
{
  const char      *text = fair_terms_get_text (terms, "both.next_review");
  g_autofree char *day = NULL;
  FairDate         date;

  if (text == NULL || !fair_date_parse_iso (text, zone, &date) ||
      date.day >= fair_zone_day (zone, g_get_real_time () / G_USEC_PER_SEC))
    return;

  day = fair_format_day (date.day);
  add_point (points, FAIR_OPEN_TERM, "both.next_review",
             /* Translators: %s is a day that has passed */
             g_strdup_printf (_ ("The next review was on %s"), day),
             _ ("Name a day that is still to come"))
      ->grave = TRUE;
}

/* What follows a late call falls on sales, what follows a bad lead on
 * marketing: on both or on none. */
static void
add_one_sided (const FairTerms *terms, GPtrArray *points)
{
  gboolean sales = !fair_text_is_blank (
      fair_terms_get_text (terms, "consequences.window_missed"));
  gboolean marketing = !fair_text_is_blank (
      fair_terms_get_text (terms, "consequences.below_criteria"));

  if (sales == marketing)
    return;

  add_point (points, FAIR_OPEN_TERM,
             sales ? "consequences.below_criteria"
                   : "consequences.window_missed",
             g_strdup (_ ("Only one side has a consequence")),
             sales ? _ ("Nothing follows for marketing when a lead is below "
                        "the criteria; section 9 has the place for it")
                   : _ ("Nothing follows for sales when a window is missed; "
                        "section 9 has the place for it"))
      ->grave = TRUE;
}

/* Words that somebody wrote and that the document leaves out, as a name in them
 * stands for nothing. */
static void
add_left_out (const FairTerms *terms, FairPreview *preview, GPtrArray *points)
{
  JsonNode      *wording = fair_terms_get_node (terms, "wording");
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  if (wording == NULL || !JSON_NODE_HOLDS_OBJECT (wording))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (wording));
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      g_autofree char *path = g_strconcat ("wording.", key, NULL);
      const char      *own = fair_terms_get_text (terms, path);
      const char      *text;
      gboolean         left_out = FALSE;

      if (fair_text_is_blank (own) ||
          !fair_preview_find_passage (preview, key, &text, &left_out) ||
          !left_out)
        continue;
      add_point (points, FAIR_OPEN_TERM, path,
                 /* Translators: %s is a passage of the agreement */
                 g_strdup_printf (_ ("Left out of the document: “%s”"), own),
                 _ ("A name in braces stands for nothing yet"))
          ->grave = TRUE;
    }
}

/**
 * fair_open_points_list:
 * @workshop: a workshop
 * @preview: (nullable): the draft as it was laid out last; only with it is
 *   known what history says of the promises and what the document leaves out
 *
 * Lists what is still open before both sides can sign. None of it forbids an
 * agreement.
 *
 * Returns: (transfer full) (element-type FairOpenPoint): what is open, the
 *   meeting's points before those of the document
 */
GPtrArray *
fair_open_points_list (FairWorkshop *workshop, FairPreview *preview)
{
  GPtrArray *points =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_open_point_free);
  FairMeeting     *meeting;
  FairDifferences *differences;
  FairTerms       *terms;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), points);

  meeting = fair_workshop_get_meeting (workshop);
  differences = fair_meeting_get_differences (meeting);
  terms = fair_draft_get_terms (fair_workshop_get_draft (workshop));
  add_model (workshop, points);
  add_rounds (meeting, points);
  add_differences (fair_differences_get_open (differences), points);
  add_differences (fair_differences_get_nobody (differences), points);
  add_parked (meeting, points);
  if (preview != NULL)
    {
      add_promises (preview, points);
      add_left_out (terms, preview, points);
    }
  add_one_sided (terms, points);
  add_late_review (terms, fair_workshop_get_zone (workshop), points);
  add_terms (terms, points);

  return points;
}

/**
 * fair_open_point_free:
 * @point: (transfer full) (nullable): a point
 */
void
fair_open_point_free (FairOpenPoint *point)
{
  if (point == NULL)
    return;

  g_free (point->text);
  g_free (point->so);
  g_free (point->where);
  g_free (point);
}
