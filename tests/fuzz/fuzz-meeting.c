/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "fuzz.h"
#include "model/fair-agenda-plan.h"
#include "model/fair-blind.h"
#include "model/fair-decision.h"
#include "model/fair-participant.h"
#include "model/fair-positions.h"
#include "model/fair-proposal.h"
#include "model/fair-round.h"

/* The input is an entry of a meeting as it is kept in the file, of any kind.
 * Whatever takes it must be able to write it, read that again, and find the
 * same. */

/* The text of an entry that was read and written, or NULL where it is refused.
 */
#define DEFINE_PASS(Type, name)                                                \
  static char *pass_##name (JsonNode *node, GError **error)                    \
  {                                                                            \
    g_autoptr (Type) read = fair_##name##_from_json (node, error);             \
    g_autoptr (JsonNode) written = NULL;                                       \
                                                                               \
    if (read == NULL)                                                          \
      return NULL;                                                             \
    written = fair_##name##_to_json (read);                                    \
                                                                               \
    return fair_json_to_string (written, FALSE);                               \
  }

DEFINE_PASS (FairAgendaPlan, agenda_plan)
DEFINE_PASS (FairBlindAnswer, blind_answer)
DEFINE_PASS (FairBlindSession, blind_session)
DEFINE_PASS (FairDecision, decision)
DEFINE_PASS (FairParticipant, participant)
DEFINE_PASS (FairPositions, positions)
DEFINE_PASS (FairProposal, proposal)
DEFINE_PASS (FairRound, round)

static char *(*const passes[]) (JsonNode *node, GError **error) = {
  pass_agenda_plan, pass_blind_answer, pass_blind_session, pass_decision,
  pass_participant, pass_positions,    pass_proposal,      pass_round,
};

static void
check (JsonNode *node, char *(*pass) (JsonNode *, GError **) )
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *text = pass (node, &error);
  g_autofree char *same = NULL;

  g_assert_true ((text == NULL) == (error != NULL));
  if (text == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  again = fair_json_parse (text, -1, &error);
  g_assert_no_error (error);
  same = pass (again, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, same);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonNode) node = fair_json_parse ((const char *) data, size, NULL);

  for (guint i = 0; node != NULL && i < G_N_ELEMENTS (passes); i++)
    check (node, passes[i]);

  return 0;
}
