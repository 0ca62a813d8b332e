/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-blind-scoring-private.h"

#include "base/fair-i18n.h"

/* What is said of the leads of a session, and what comes of it. */

char *
_fair_blind_scoring_dup_key (const char *session,
                             const char *participant,
                             guint       lead)
{
  return g_strdup_printf ("%s/%s/%u", session, participant, lead);
}

static const FairBlindAnswer *
find (FairBlindScoring *self,
      const char       *session,
      const char       *participant,
      guint             lead)
{
  g_autofree char *key =
      _fair_blind_scoring_dup_key (session, participant, lead);

  return g_hash_table_lookup (self->answers, key);
}

/* The row of a session's lead in the history as it is now. */
static gboolean
find_row (const FairBlindSession *session,
          FairCohort             *cohort,
          guint                   lead,
          guint                  *row,
          GError                **error)
{
  const FairFrame *frame =
      fair_history_get_leads (fair_cohort_get_history (cohort));

  if (fair_frame_find_row (frame, session->leads[lead], row))
    return TRUE;

  return _fair_meeting_refuse (
      error,
      _ ("Lead %u of this session is not in the history that was "
         "imported since"),
      lead + 1);
}

/**
 * fair_blind_scoring_dup_sheet:
 * @self: blind scoring
 * @id: the id of a session
 * @lead: which of its leads, from 0
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the lead as it is to be shown
 */
FairLeadSheet *
fair_blind_scoring_dup_sheet (FairBlindScoring *self,
                              const char       *id,
                              guint             lead,
                              GError          **error)
{
  const FairBlindSession *session;
  FairCohort             *cohort;
  guint                   row;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  session = fair_blind_scoring_find (self, id);
  if (session == NULL || lead >= g_strv_length (session->leads))
    {
      _fair_meeting_refuse (error, _ ("There is no such lead"));
      return NULL;
    }
  cohort = fair_past_get_cohort (self->past, error);
  if (cohort == NULL || !find_row (session, cohort, lead, &row, error))
    return NULL;

  return fair_lead_sheet_new (
      cohort, row, fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED));
}

static gboolean
check_answer (FairBlindScoring       *self,
              const FairBlindSession *session,
              const char             *participant,
              guint                   lead,
              GError                **error)
{
  FairPerson *person = fair_people_find (self->people, participant);

  if (session == NULL)
    return _fair_meeting_refuse (error, _ ("No blind scoring is under way"));
  if (person == NULL)
    return _fair_meeting_refuse (error, _ ("Nobody of that id takes part"));
  if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR)
    return _fair_meeting_refuse (
        error, _ ("The facilitator takes no side and judges no lead"));
  if (lead >= g_strv_length (session->leads))
    return _fair_meeting_refuse (error, _ ("There is no such lead"));

  return TRUE;
}

/**
 * fair_blind_scoring_answer:
 * @self: blind scoring
 * @participant: who says it; the facilitator may enter it for them
 * @lead: which lead of the open session, from 0
 * @verdict: whether it is an MQL
 * @error: return location for an error
 *
 * Takes what somebody says of a lead, in place of what they said before. Wait
 * with fair_meeting_save_async() before telling them that it is safe.
 *
 * Returns: %FALSE where no session is open, it has no such lead, or
 *   @participant does not take part for a side
 */
gboolean
fair_blind_scoring_answer (FairBlindScoring *self,
                           const char       *participant,
                           guint             lead,
                           FairBlindVerdict  verdict,
                           GError          **error)
{
  const FairBlindSession *session;
  FairBlindAnswer        *answer;
  char                   *key;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), FALSE);
  g_return_val_if_fail (participant != NULL, FALSE);
  g_return_val_if_fail (verdict <= FAIR_BLIND_SKIPPED, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  session = fair_blind_scoring_get_open (self);
  if (!check_answer (self, session, participant, lead, error))
    return FALSE;

  key = _fair_blind_scoring_dup_key (session->id, participant, lead);
  answer = fair_blind_answer_new (session->id, participant, lead, verdict,
                                  _fair_meeting_now ());
  _fair_meeting_save (self->vault, FAIR_STORE_VOTES, key,
                      fair_blind_answer_to_json (answer));
  g_hash_table_replace (self->answers, key, answer);
  _fair_blind_scoring_answered (self, participant);

  return TRUE;
}

/**
 * fair_blind_scoring_get_own:
 * @self: blind scoring
 * @id: the id of a session
 * @participant: who asks
 * @lead: which of its leads, from 0
 * @verdict: (out): what they said themselves; untouched on %FALSE
 *
 * The one way to an answer that is not revealed: to be called only on behalf of
 * @participant.
 *
 * Returns: whether they said something
 */
gboolean
fair_blind_scoring_get_own (FairBlindScoring *self,
                            const char       *id,
                            const char       *participant,
                            guint             lead,
                            FairBlindVerdict *verdict)
{
  const FairBlindAnswer *answer;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), FALSE);
  g_return_val_if_fail (id != NULL && participant != NULL, FALSE);
  g_return_val_if_fail (verdict != NULL, FALSE);

  answer = find (self, id, participant, lead);
  if (answer == NULL)
    return FALSE;
  *verdict = answer->verdict;

  return TRUE;
}

/**
 * fair_blind_scoring_count_answers:
 * @self: blind scoring
 * @id: the id of a session
 * @participant: who
 *
 * Returns: of how many leads they have said something, not what
 */
guint
fair_blind_scoring_count_answers (FairBlindScoring *self,
                                  const char       *id,
                                  const char       *participant)
{
  const FairBlindSession *session;
  guint                   n = 0;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), 0);
  g_return_val_if_fail (id != NULL && participant != NULL, 0);

  session = fair_blind_scoring_find (self, id);
  for (guint lead = 0; session != NULL && session->leads[lead] != NULL; lead++)
    n += find (self, id, participant, lead) != NULL;

  return n;
}

/**
 * fair_blind_scoring_count_finished:
 * @self: blind scoring
 * @id: the id of a session
 * @of: (out) (optional): how many take part for a side
 *
 * Returns: how many of them have said something of every lead
 */
guint
fair_blind_scoring_count_finished (FairBlindScoring *self,
                                   const char       *id,
                                   guint            *of)
{
  const FairBlindSession *session;
  GListModel             *people;
  guint                   finished = 0, asked = 0;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  session = fair_blind_scoring_find (self, id);
  people = fair_people_get_list (self->people);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);

      if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR)
        continue;
      asked++;
      finished +=
          session != NULL && fair_blind_scoring_count_answers (
                                 self, id, fair_person_get_id (person)) ==
                                 g_strv_length (session->leads);
    }
  if (of != NULL)
    *of = asked;

  return finished;
}

/* Everybody who said something in the session and was not removed. */
static GPtrArray *
list_raters (FairBlindScoring *self, const FairBlindSession *session)
{
  GPtrArray *raters = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const FairBlindAnswer *answer = value;

      if (g_str_equal (answer->session, session->id) &&
          !fair_people_was_removed (self->people, answer->participant) &&
          g_hash_table_add (seen, answer->participant))
        g_ptr_array_add (raters, g_strdup (answer->participant));
    }

  return raters;
}

static guint8 *
list_verdicts (FairBlindScoring       *self,
               const FairBlindSession *session,
               const char             *participant,
               guint                   n)
{
  guint8 *verdicts = g_new0 (guint8, n);

  for (guint lead = 0; lead < n; lead++)
    {
      const FairBlindAnswer *answer =
          find (self, session->id, participant, lead);

      verdicts[lead] = answer != NULL ? answer->verdict : FAIR_BLIND_NO_ANSWER;
    }

  return verdicts;
}

static FairBlindResult *
judge (FairBlindScoring       *self,
       const FairBlindSession *session,
       FairScores             *scores,
       const guint32          *rows,
       guint                   n)
{
  g_autoptr (GPtrArray) people = list_raters (self, session);
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new_with_free_func (g_free);
  g_autofree FairBlindRater *raters = g_new0 (FairBlindRater, people->len + 1);

  for (guint i = 0; i < people->len; i++)
    {
      const char *id = g_ptr_array_index (people, i);

      g_ptr_array_add (verdicts, list_verdicts (self, session, id, n));
      raters[i].side = fair_people_get_side (self->people, id);
      raters[i].verdicts = g_ptr_array_index (verdicts, i);
    }

  return fair_blind_result_new (scores, rows, n, raters, people->len);
}

/**
 * fair_blind_scoring_dup_result:
 * @self: blind scoring
 * @id: the id of a session
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): how far people agree with each other,
 *   with what became of the leads, and with the draft as it is now; %NULL where
 *   the session is not revealed
 */
FairBlindResult *
fair_blind_scoring_dup_result (FairBlindScoring *self,
                               const char       *id,
                               GError          **error)
{
  const FairQuestion question = {
    .as_of = FAIR_INSTANT_NONE,
    .maturity_days = -1,
  };
  const FairBlindSession *session;
  FairCohort             *cohort;
  g_autoptr (FairScores) scores = NULL;
  g_autofree guint32 *rows = NULL;
  guint               n, row;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  session = fair_blind_scoring_find (self, id);
  if (session == NULL || session->state != FAIR_ROUND_REVEALED)
    {
      _fair_meeting_refuse (error, _ ("What was said is not revealed"));
      return NULL;
    }
  cohort = fair_past_get_cohort (self->past, error);
  if (cohort == NULL)
    return NULL;

  n = g_strv_length (session->leads);
  rows = g_new0 (guint32, n);
  for (guint lead = 0; lead < n; lead++)
    {
      if (!find_row (session, cohort, lead, &row, error))
        return NULL;
      rows[lead] = row;
    }
  scores = fair_results_score (self->results, &question, NULL, error);
  if (scores == NULL)
    return NULL;

  return judge (self, session, scores, rows, n);
}
