/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-blind-scoring-private.h"

#include "base/fair-i18n.h"
#include "engine/fair-blind-draw.h"

enum
{
  CHANGED,
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairBlindScoring, fair_blind_scoring, G_TYPE_OBJECT)

static void
fair_blind_scoring_finalize (GObject *object)
{
  FairBlindScoring *self = FAIR_BLIND_SCORING (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);

  G_OBJECT_CLASS (fair_blind_scoring_parent_class)->finalize (object);
}

static void
fair_blind_scoring_class_init (FairBlindScoringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_blind_scoring_finalize;

  /**
   * FairBlindScoring::changed:
   * @self: blind scoring
   *
   * A session was opened, revealed or broken off.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * FairBlindScoring::answered:
   * @self: blind scoring
   * @participant: an id
   *
   * Somebody has said something of a lead.
   */
  signals[ANSWERED] =
      g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fair_blind_scoring_init (FairBlindScoring *self)
{
  self->sessions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_blind_session_free);
  self->answers = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) fair_blind_answer_free);
}

static gboolean
take_session (JsonNode *node, gpointer user_data, GError **error)
{
  FairBlindScoring *self = user_data;
  FairBlindSession *session = fair_blind_session_from_json (node, error);

  if (session == NULL)
    return FALSE;
  g_ptr_array_add (self->sessions, session);

  return TRUE;
}

static gboolean
take_answer (JsonNode *node, gpointer user_data, GError **error)
{
  FairBlindScoring *self = user_data;
  FairBlindAnswer  *answer = fair_blind_answer_from_json (node, error);

  if (answer == NULL)
    return FALSE;
  g_hash_table_replace (self->answers,
                        _fair_blind_scoring_dup_key (
                            answer->session, answer->participant, answer->lead),
                        answer);

  return TRUE;
}

/* Reads what is in the file, in place of what was known. */
gboolean
_fair_blind_scoring_reload (FairBlindScoring *self, GError **error)
{
  g_ptr_array_set_size (self->sessions, 0);
  g_hash_table_remove_all (self->answers);
  if (!_fair_meeting_load (self->vault, FAIR_STORE_BLIND_SESSIONS, take_session,
                           self, error) ||
      !_fair_meeting_load (self->vault, FAIR_STORE_VOTES, take_answer, self,
                           error))
    return FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/* The sessions as they are in the file. */
FairBlindScoring *
_fair_blind_scoring_new (FairVault   *vault,
                         FairDraft   *draft,
                         FairPast    *past,
                         FairPeople  *people,
                         FairResults *results,
                         GError     **error)
{
  g_autoptr (FairBlindScoring) self =
      g_object_new (FAIR_TYPE_BLIND_SCORING, NULL);

  self->vault = g_object_ref (vault);
  self->draft = draft;
  self->past = past;
  self->people = people;
  self->results = results;
  if (!_fair_blind_scoring_reload (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
_fair_blind_scoring_answered (FairBlindScoring *self, const char *participant)
{
  g_signal_emit (self, signals[ANSWERED], 0, participant);
}

/**
 * fair_blind_scoring_list:
 * @self: blind scoring
 *
 * Returns: (transfer none) (element-type FairBlindSession): all sessions, the
 *   oldest first
 */
const GPtrArray *
fair_blind_scoring_list (FairBlindScoring *self)
{
  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), NULL);

  return self->sessions;
}

static FairBlindSession *
find_open (FairBlindScoring *self)
{
  for (guint i = self->sessions->len; i > 0; i--)
    {
      FairBlindSession *session = g_ptr_array_index (self->sessions, i - 1);

      if (session->state == FAIR_ROUND_OPEN)
        return session;
    }

  return NULL;
}

/**
 * fair_blind_scoring_get_open:
 * @self: blind scoring
 *
 * Returns: (transfer none) (nullable): the session in which is answered
 */
const FairBlindSession *
fair_blind_scoring_get_open (FairBlindScoring *self)
{
  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), NULL);

  return find_open (self);
}

/**
 * fair_blind_scoring_find:
 * @self: blind scoring
 * @id: the id of a session
 *
 * Returns: (transfer none) (nullable): the session
 */
const FairBlindSession *
fair_blind_scoring_find (FairBlindScoring *self, const char *id)
{
  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const FairBlindSession *session = g_ptr_array_index (self->sessions, i);

      if (g_str_equal (session->id, id))
        return session;
    }

  return NULL;
}

static void
save_session (FairBlindScoring *self, const FairBlindSession *session)
{
  _fair_meeting_save (self->vault, FAIR_STORE_BLIND_SESSIONS, session->id,
                      fair_blind_session_to_json (session));
}

/* The ids of the drawn leads, to be known again in a later history. */
static char **
draw (FairBlindScoring *self, FairCohort *cohort, guint n)
{
  const FairFrame *frame =
      fair_history_get_leads (fair_cohort_get_history (cohort));
  g_autofree char *salt =
      g_strdup_printf ("blind scoring %u", self->sessions->len + 1);
  g_autoptr (GArray) rows = fair_blind_draw (cohort, n, salt);
  char **ids = g_new0 (char *, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    ids[i] =
        g_strdup (fair_frame_get_id (frame, g_array_index (rows, guint32, i)));

  return ids;
}

/**
 * fair_blind_scoring_open:
 * @self: blind scoring
 * @n: how many leads to show, 1 to %FAIR_BLIND_MAX_LEADS; 20 is usual
 * @error: return location for an error
 *
 * Opens a session on leads drawn from the history, won, lost and never bought
 * mixed. Where there are not so many, on those that there are.
 *
 * Returns: (transfer none) (nullable): the session, or %NULL where another one
 *   is open, there is no history, or it has no lead to show
 */
const FairBlindSession *
fair_blind_scoring_open (FairBlindScoring *self, guint n, GError **error)
{
  FairCohort       *cohort;
  FairBlindSession *session;
  g_auto (GStrv) leads = NULL;

  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), NULL);
  g_return_val_if_fail (n >= 1 && n <= FAIR_BLIND_MAX_LEADS, NULL);

  if (!_fair_vault_check_writable (self->vault, error))
    return NULL;
  if (find_open (self) != NULL)
    {
      _fair_meeting_refuse (error, _ ("Blind scoring is under way. Reveal it "
                                      "or break it off first."));
      return NULL;
    }
  cohort = fair_past_get_cohort (self->past, error);
  if (cohort == NULL)
    return NULL;
  leads = draw (self, cohort, n);
  if (leads[0] == NULL)
    {
      _fair_meeting_refuse (error, _ ("No lead in this history is old enough "
                                      "and did anything that could be shown"));
      return NULL;
    }

  session = fair_blind_session_new (
      self->sessions->len + 1, g_steal_pointer (&leads), _fair_meeting_now ());
  g_ptr_array_add (self->sessions, session);
  save_session (self, session);
  g_signal_emit (self, signals[CHANGED], 0);

  return session;
}

static gboolean
close_session (FairBlindScoring *self, FairRoundState state, GError **error)
{
  FairBlindSession *session;
  guint             finished;

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  session = find_open (self);
  if (session == NULL)
    return _fair_meeting_refuse (error, _ ("No blind scoring is under way"));
  finished = fair_blind_scoring_count_finished (self, session->id, NULL);
  if (state == FAIR_ROUND_REVEALED && finished == 0)
    return _fair_meeting_refuse (error, _ ("Nobody has judged all leads yet"));

  session->state = state;
  session->revealed_at = _fair_meeting_now ();
  save_session (self, session);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * fair_blind_scoring_reveal:
 * @self: blind scoring
 * @error: return location for an error
 *
 * Shows to everyone what was said, and what became of the leads.
 *
 * Returns: %FALSE where no session is open, or nobody has judged all leads
 */
gboolean
fair_blind_scoring_reveal (FairBlindScoring *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), FALSE);

  return close_session (self, FAIR_ROUND_REVEALED, error);
}

/**
 * fair_blind_scoring_cancel:
 * @self: blind scoring
 * @error: return location for an error
 *
 * Breaks the open session off. Nobody will see what was said in it.
 *
 * Returns: %FALSE where no session is open
 */
gboolean
fair_blind_scoring_cancel (FairBlindScoring *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_BLIND_SCORING (self), FALSE);

  return close_session (self, FAIR_ROUND_CANCELLED, error);
}
