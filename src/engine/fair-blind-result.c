/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-blind-result.h"

#define N_SIDES 2
#define N_KINDS 2

/* Only who has said something of every lead is compared with the others: a
 * kappa wants the same people throughout. */
typedef struct
{
  FairScores      *scores;
  const guint32   *rows;
  guint            n_leads;
  GPtrArray       *raters;
  FairBlindResult *result;
} Judging;

static gboolean
has_finished (const FairBlindRater *rater, guint n_leads)
{
  for (guint lead = 0; lead < n_leads; lead++)
    if (rater->verdicts[lead] > FAIR_BLIND_SKIPPED)
      return FALSE;

  return TRUE;
}

static guint
get_side (const FairBlindRater *rater)
{
  return rater->side == FAIR_SIDE_SALES ? 1 : 0;
}

/* −1, 0 or 1: what most said of it, 0 where as many said the one as the
 * other. */
static int
majority (guint yes, guint no)
{
  return (yes > no) - (yes < no);
}

static int
majority_of (const FairBlindLead *lead)
{
  return majority (lead->yes[0] + lead->yes[1], lead->no[0] + lead->no[1]);
}

static FairBlindTalk
find_talk (const FairBlindLead *lead)
{
  const guint    yes = lead->yes[0] + lead->yes[1];
  const guint    no = lead->no[0] + lead->no[1];
  const int      most = majority (yes, no);
  const gboolean won = lead->outcome == FAIR_OUTCOME_WON;
  FairBlindTalk  talk = 0;

  if (MIN (yes, no) * 3 >= yes + no && yes + no > 0)
    talk |= FAIR_BLIND_TALK_SPLIT;
  if (majority (lead->yes[0], lead->no[0]) *
          majority (lead->yes[1], lead->no[1]) <
      0)
    talk |= FAIR_BLIND_TALK_SIDES;
  if (most != 0 && (most > 0) != won)
    talk |= FAIR_BLIND_TALK_OUTCOME;
  if (most != 0 && (most > 0) != lead->card)
    talk |= FAIR_BLIND_TALK_CARD;

  return talk;
}

static void
count_lead (const Judging *judging, guint index)
{
  const guint32        row = judging->rows[index];
  FairCohort          *cohort = fair_scores_get_cohort (judging->scores);
  const FairLeadScore *scores = fair_scores_get_leads (judging->scores, NULL);
  FairBlindLead        lead = { .lead = index, .row = row };

  lead.outcome = fair_cohort_get_leads (cohort, NULL)[row].outcome;
  lead.card = scores[row].passes;
  for (guint i = 0; i < judging->raters->len; i++)
    {
      const FairBlindRater *rater = g_ptr_array_index (judging->raters, i);
      const guint8          said = rater->verdicts[index];

      lead.yes[get_side (rater)] += said == FAIR_BLIND_MQL;
      lead.no[get_side (rater)] += said == FAIR_BLIND_NOT_MQL;
      lead.skipped += said == FAIR_BLIND_SKIPPED;
    }
  lead.talk = find_talk (&lead);
  g_array_append_val (judging->result->leads, lead);
}

/* How far those agree who are of @side, or all of them for both. */
static FairKappa
agree (const Judging *judging, FairSide side)
{
  g_autoptr (GPtrArray) raters = g_ptr_array_new ();
  g_autofree guint  *counts = g_new0 (guint, judging->n_leads * N_KINDS + 1);
  g_autofree guint8 *first = g_new0 (guint8, judging->n_leads + 1);
  g_autofree guint8 *second = g_new0 (guint8, judging->n_leads + 1);
  guint8            *said[2] = { first, second };
  guint              n = 0;
  FairKappa          none;

  for (guint i = 0; i < judging->raters->len; i++)
    {
      const FairBlindRater *rater = g_ptr_array_index (judging->raters, i);

      if (side == FAIR_SIDE_BOTH || rater->side == side)
        g_ptr_array_add (raters, (gpointer) rater);
    }

  for (guint lead = 0; lead < judging->n_leads; lead++)
    {
      gboolean skipped = FALSE;

      counts[n * N_KINDS] = counts[n * N_KINDS + 1] = 0;
      for (guint i = 0; i < raters->len; i++)
        {
          const FairBlindRater *rater = g_ptr_array_index (raters, i);
          const guint8          verdict = rater->verdicts[lead];

          skipped |= verdict == FAIR_BLIND_SKIPPED;
          counts[n * N_KINDS + (verdict == FAIR_BLIND_MQL)]++;
          if (i < 2)
            said[i][n] = verdict == FAIR_BLIND_MQL;
        }
      n += !skipped;
    }

  if (raters->len == 2)
    return fair_kappa_new_cohen (said[0], said[1], n, N_KINDS);
  if (raters->len > 2)
    return fair_kappa_new_fleiss (counts, n, N_KINDS);

  none = (FairKappa){ .n = n, .raters = raters->len };

  return none;
}

/* Of the leads that somebody called MQLs, and of the others, those won. */
static void
count_won (guint yes[2], guint of[2], gboolean said, FairOutcome outcome)
{
  of[said ? 1 : 0]++;
  yes[said ? 1 : 0] += outcome == FAIR_OUTCOME_WON;
}

static void
compare_with_card (Judging *judging)
{
  FairBlindResult   *result = judging->result;
  g_autofree guint8 *people = g_new0 (guint8, judging->n_leads + 1);
  g_autofree guint8 *card = g_new0 (guint8, judging->n_leads + 1);
  guint              won[2] = { 0 }, of[2] = { 0 };
  guint              card_won[2] = { 0 }, card_of[2] = { 0 };
  guint              n = 0, same = 0;

  for (guint i = 0; i < result->leads->len; i++)
    {
      const FairBlindLead *lead =
          &g_array_index (result->leads, FairBlindLead, i);
      const int most = majority_of (lead);

      count_won (card_won, card_of, lead->card, lead->outcome);
      if (most == 0)
        continue;
      count_won (won, of, most > 0, lead->outcome);
      people[n] = most > 0;
      card[n] = lead->card != 0;
      same += people[n] == card[n];
      n++;
    }

  result->card = fair_kappa_new_cohen (people, card, n, N_KINDS);
  result->same_as_card = fair_rate_new (same, n);
  result->won_of_no = fair_rate_new (won[0], of[0]);
  result->won_of_yes = fair_rate_new (won[1], of[1]);
  result->card_won_of_no = fair_rate_new (card_won[0], card_of[0]);
  result->card_won_of_yes = fair_rate_new (card_won[1], card_of[1]);
}

static guint
count_reasons (const FairBlindLead *lead)
{
  guint n = 0;

  for (guint bits = lead->talk; bits != 0; bits >>= 1)
    n += bits & 1;

  return n;
}

static int
compare_talk (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray        *leads = user_data;
  const FairBlindLead *x =
      &g_array_index (leads, FairBlindLead, *(const guint *) a);
  const FairBlindLead *y =
      &g_array_index (leads, FairBlindLead, *(const guint *) b);
  const int   reasons = (int) count_reasons (y) - (int) count_reasons (x);
  const guint few_x = MIN (x->yes[0] + x->yes[1], x->no[0] + x->no[1]);
  const guint few_y = MIN (y->yes[0] + y->yes[1], y->no[0] + y->no[1]);

  if (reasons != 0)
    return reasons;
  if (few_x != few_y)
    return few_y > few_x ? 1 : -1;

  return x->lead > y->lead ? 1 : -1;
}

static void
list_talk (FairBlindResult *result)
{
  for (guint i = 0; i < result->leads->len; i++)
    if (g_array_index (result->leads, FairBlindLead, i).talk != 0)
      g_array_append_val (result->talk, i);
  g_array_sort_with_data (result->talk, compare_talk, result->leads);
}

FairBlindResult *
fair_blind_result_new (FairScores           *scores,
                       const guint32        *rows,
                       guint                 n_leads,
                       const FairBlindRater *raters,
                       guint                 n_raters)
{
  FairBlindResult *self = g_new0 (FairBlindResult, 1);
  g_autoptr (GPtrArray) finished = g_ptr_array_new ();
  Judging judging = { scores, rows, n_leads, finished, self };

  self->leads = g_array_new (FALSE, FALSE, sizeof (FairBlindLead));
  self->talk = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_raters; i++)
    if (has_finished (&raters[i], n_leads))
      g_ptr_array_add (finished, (gpointer) &raters[i]);
    else
      self->left_out++;
  self->raters = finished->len;

  for (guint lead = 0; lead < n_leads; lead++)
    count_lead (&judging, lead);
  self->people = agree (&judging, FAIR_SIDE_BOTH);
  self->marketing = agree (&judging, FAIR_SIDE_MARKETING);
  self->sales = agree (&judging, FAIR_SIDE_SALES);
  compare_with_card (&judging);
  list_talk (self);

  return self;
}

void
fair_blind_result_free (FairBlindResult *result)
{
  if (result == NULL)
    return;

  g_clear_pointer (&result->leads, g_array_unref);
  g_clear_pointer (&result->talk, g_array_unref);
  g_free (result);
}
