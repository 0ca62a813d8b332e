/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-round-words.h"

#include <math.h>
#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-spread-strip.h"
#include "model/fair-target-value.h"

/* Rounds as pages and the room see them. */

/* The scale of a question reaches this far beyond its values, and begins and
 * ends with a multiple of it. */
#define ROUNDING 5.0

static FairTargetKind
get_kind (const char *target)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind = FAIR_TARGET_TERMS;

  fair_target_parse (target, &kind, &id);

  return kind;
}

/**
 * fair_round_words_title:
 * @workshop: a workshop
 * @round: one of its rounds
 *
 * Returns: (transfer full): its number and what it asks
 */
char *
fair_round_words_title (FairWorkshop *workshop, const FairRound *round)
{
  guint            n = g_strv_length (round->targets);
  g_autofree char *name = NULL;

  if (n > 1)
    return g_strdup_printf (
        ngettext ("Round %u: %u question", "Round %u: %u questions", n),
        round->number, n);

  name = fair_meeting_dup_target_name (fair_workshop_get_meeting (workshop),
                                       round->targets[0]);

  /* Translators: a number and what is asked */
  return g_strdup_printf (_ ("Round %u: %s"), round->number, name);
}

/**
 * fair_round_words_ago:
 * @at: an instant, in seconds of the Unix epoch
 *
 * Returns: (transfer full): how long ago, such as "6 minutes ago"
 */
char *
fair_round_words_ago (gint64 at)
{
  gint64 minutes = (g_get_real_time () / G_USEC_PER_SEC - at) / 60;

  if (minutes < 1)
    return g_strdup (_ ("just now"));
  if (minutes < 60)
    return g_strdup_printf (
        ngettext ("%d minute ago", "%d minutes ago", (gulong) minutes),
        (int) minutes);
  if (minutes < 24 * 60)
    return g_strdup_printf (
        ngettext ("%d hour ago", "%d hours ago", (gulong) minutes / 60),
        (int) (minutes / 60));

  return g_strdup_printf (
      ngettext ("%d day ago", "%d days ago", (gulong) minutes / 1440),
      (int) (minutes / 1440));
}

/**
 * fair_round_words_change:
 * @from: a value as it is shown
 * @to: another
 *
 * Returns: (transfer full): both with an arrow that points from the one to the
 *   other, also within text that runs from the right
 */
char *
fair_round_words_change (const char *from, const char *to)
{
  /* A left-to-right isolate of Unicode. */
  return g_strdup_printf ("\u2066%s → %s\u2069", from, to);
}

static gboolean
begins_with_name (const char *full, const char *first)
{
  gsize length = strlen (first);

  return g_str_has_prefix (full, first) &&
         (full[length] == ' ' || full[length] == '\0');
}

/**
 * fair_round_words_dup_name:
 * @people: who takes part
 * @id: one of them
 *
 * Returns: (transfer full) (nullable): what a room calls them: the first name,
 *   unless somebody else has it too
 */
char *
fair_round_words_dup_name (FairPeople *people, const char *id)
{
  const char      *full = fair_people_get_name (people, id);
  const char      *space = full != NULL ? strchr (full, ' ') : NULL;
  GListModel      *list = fair_people_get_list (people);
  g_autofree char *first = NULL;
  guint            same = 0;

  if (space == NULL)
    return g_strdup (full);

  first = g_strndup (full, (gsize) (space - full));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (list, i);

      same += begins_with_name (fair_person_get_name (person), first);
    }

  return same > 1 ? g_strdup (full) : g_steal_pointer (&first);
}

/**
 * fair_round_words_time:
 * @zone: a time zone
 * @at: an instant, in seconds of the Unix epoch
 *
 * Returns: (transfer full): its day and time there
 */
char *
fair_round_words_time (FairZone *zone, gint64 at)
{
  g_autofree char *day = fair_format_day (fair_zone_day (zone, at));
  gint64           seconds = at + fair_zone_offset (zone, at);
  int              minutes = (int) (((seconds % 86400) + 86400) % 86400 / 60);

  /* Translators: a day; hours and minutes */
  return g_strdup_printf (_ ("%s, %d:%02d"), day, minutes / 60, minutes % 60);
}

/**
 * fair_round_words_get_range:
 * @target: what the values are of
 * @low: the least of them
 * @high: the greatest
 * @from: (out): where a line that shows them begins
 * @to: (out): where it ends
 */
void
fair_round_words_get_range (
    const char *target, double low, double high, double *from, double *to)
{
  FairTargetKind kind = get_kind (target);

  if (kind == FAIR_TARGET_ITEM || kind == FAIR_TARGET_CRITERION_ON)
    {
      *from = 0.0;
      *to = kind == FAIR_TARGET_ITEM ? FAIR_NEED_REQUIRED : 1.0;
      return;
    }
  if (kind == FAIR_TARGET_AT_LEAST)
    {
      *from = 0.0;
      *to = MAX (high + 1.0, 4.0);
      return;
    }

  *from = floor ((low - ROUNDING) / ROUNDING) * ROUNDING;
  *to = ceil ((high + ROUNDING) / ROUNDING) * ROUNDING;
  if (*to - *from < 6.0 * ROUNDING)
    {
      *from -= ROUNDING;
      *to += ROUNDING;
    }
}

/**
 * fair_round_words_get_step:
 * @workshop: a workshop
 * @target: a target
 *
 * Returns: (transfer none): the step of the workshop that it belongs to
 */
const char *
fair_round_words_get_step (FairWorkshop *workshop, const char *target)
{
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED);
  g_autofree char *id = NULL;
  FairTargetKind   kind = FAIR_TARGET_TERMS;

  fair_target_parse (target, &kind, &id);
  switch (kind)
    {
    case FAIR_TARGET_THRESHOLD:
    case FAIR_TARGET_FIT_MINIMUM:
    case FAIR_TARGET_TIER_AT:
      return _ ("Threshold");

    case FAIR_TARGET_ITEM:
    case FAIR_TARGET_AT_LEAST:
      return _ ("Acceptance");

    case FAIR_TARGET_TERMS:
      return _ ("Agreement");

    case FAIR_TARGET_GROUP_CAP:
    case FAIR_TARGET_CRITERION_POINTS:
    case FAIR_TARGET_CRITERION_CAP:
    case FAIR_TARGET_CRITERION_ON:
    default:
      break;
    }

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (g_strcmp0 (criterion->id, id) == 0 ||
          (kind == FAIR_TARGET_GROUP_CAP &&
           g_strcmp0 (criterion->group, id) == 0))
        return criterion->family == FAIR_FAMILY_FIT ? _ ("Fit")
                                                    : _ ("Behavior");
    }

  return _ ("Behavior");
}

static void
fill_marks (FairWorkshop    *workshop,
            const GPtrArray *proposals,
            gboolean         with_names,
            FairSpreadMark  *marks,
            GPtrArray       *words)
{
  FairPeople *people =
      fair_meeting_get_people (fair_workshop_get_meeting (workshop));

  for (guint i = 0; i < proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (proposals, i);
      char               *shown =
          fair_target_value_to_words (proposal->target, proposal->value);

      char *name =
          with_names && proposal->participant != NULL
              ? fair_round_words_dup_name (people, proposal->participant)
              : NULL;

      g_ptr_array_add (words, shown);
      if (name != NULL)
        g_ptr_array_add (words, name);
      marks[i] = (FairSpreadMark){
        .name = name,
        .sales = proposal->side == FAIR_SIDE_SALES,
        .value = proposal->value,
        .words = shown,
      };
    }
}

static guint
list_ticks (const char *target, GPtrArray *words)
{
  FairTargetKind kind = get_kind (target);
  int            last = kind == FAIR_TARGET_ITEM           ? FAIR_NEED_REQUIRED
                        : kind == FAIR_TARGET_CRITERION_ON ? 1
                                                           : -1;

  for (int value = 0; value <= last; value++)
    g_ptr_array_add (words, fair_target_value_to_words (target, value));

  return words->len;
}

/**
 * fair_round_words_new_chart:
 * @workshop: a workshop
 * @round: a round that is revealed
 * @target: what it asked
 * @klass: the kind of chart, of a #FairSpreadStrip
 * @with_names: whether the names are shown
 *
 * Returns: (transfer full) (nullable): what was proposed, or %NULL where
 *   nothing was, or it is not revealed
 */
FairChart *
fair_round_words_new_chart (FairWorkshop         *workshop,
                            const FairRound      *round,
                            const char           *target,
                            const FairChartClass *klass,
                            gboolean              with_names)
{
  FairMeeting     *meeting = fair_workshop_get_meeting (workshop);
  FairRounds      *rounds = fair_meeting_get_rounds (meeting);
  g_autofree char *name = fair_meeting_dup_target_name (meeting, target);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ticks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) proposals =
      fair_rounds_dup_proposals (rounds, round->id, target, NULL);
  g_autoptr (FairSpread) spread =
      fair_rounds_dup_spread (rounds, round->id, target, NULL);
  g_autofree FairSpreadMark *marks = NULL;
  FairSpreadStrip            chart = { .title = name };

  if (proposals == NULL || spread == NULL || proposals->len == 0)
    return NULL;

  marks = g_new0 (FairSpreadMark, proposals->len);
  fill_marks (workshop, proposals, with_names, marks, words);
  chart.marks = marks;
  chart.n_marks = proposals->len;
  chart.median = spread->all.median;
  chart.marketing = spread->marketing.n > 0 ? spread->marketing.median : NAN;
  chart.sales = spread->sales.n > 0 ? spread->sales.median : NAN;
  chart.n_tick_words = list_ticks (target, ticks);
  chart.tick_words = (const char *const *) ticks->pdata;
  chart.unit =
      chart.n_tick_words == 0 && get_kind (target) != FAIR_TARGET_AT_LEAST
          ? _ ("points")
          : NULL;
  fair_round_words_get_range (target, spread->all.min, spread->all.max,
                              &chart.from, &chart.to);

  return fair_chart_new (klass, &chart);
}
