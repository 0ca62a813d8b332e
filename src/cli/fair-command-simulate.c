/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "cli/fair-call-file.h"
#include "cli/fair-call-question.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"
#include "engine/fair-simulation-json.h"
#include "cli/fair-simulation-text.h"

static const FairOption options[] = {
  { "scorecard", "CARD.json", N_ ("Another scoring model than the draft's") },
  { "threshold", "N", N_ ("Another threshold than the scoring model's") },
  { "baseline", "WHAT", N_ ("Compare with current, agreed or a CARD.json") },
  { "curve", NULL, N_ ("Add every threshold") },
  { "maturity-days", "N", N_ ("Days until a lead is old enough to judge") },
  { "as-of", "TIME", N_ ("Judge as of this date or instant") },
  { NULL },
};

static gboolean
read_baseline (FairCall       *call,
               FairWorkshop   *workshop,
               FairQuestion   *question,
               FairScorecard **card,
               GError        **error)
{
  const char *text = fair_call_get_text (call, "baseline");

  question->baseline = FAIR_BASELINE_DEFAULT;
  if (text == NULL)
    return TRUE;

  if (g_str_equal (text, "current"))
    question->baseline = FAIR_BASELINE_RECORDED;
  else if (g_str_equal (text, "agreed"))
    {
      question->baseline = FAIR_BASELINE_AGREED;
      if (fair_versions_count (fair_workshop_get_versions (workshop)) == 0)
        {
          g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                       _ ("%s: no version was agreed yet"),
                       fair_call_get_file (call));
          return FALSE;
        }
    }
  else
    {
      *card = fair_call_read_card (text, error);
      if (*card == NULL)
        return FALSE;
      question->baseline = FAIR_BASELINE_CARD;
      question->baseline_card = *card;
    }

  return TRUE;
}

static const char *
name_baseline (FairCall *call, const FairSimulation *simulation)
{
  const char *text = fair_call_get_text (call, "baseline");

  switch (simulation->baseline)
    {
    case FAIR_BASELINE_CURRENT:
      return "current";

    case FAIR_BASELINE_EVERYBODY:
      return "everybody";

    case FAIR_BASELINE_SCORES:
    default:
      return text != NULL ? text : "agreed";
    }
}

static gboolean
run (FairCall *call, GError **error)
{
  g_autoptr (FairWorkshop) workshop =
      fair_call_open (call, FAIR_ACCESS_READ, error);
  g_autoptr (FairScorecard) card = NULL, baseline_card = NULL;
  g_autoptr (FairSimulation) simulation = NULL;
  FairQuestion question = { 0 };
  FairHistory *history;
  gint64       number;
  int          threshold;

  if (workshop == NULL ||
      !fair_call_read_question (call, workshop, &question, &card, error) ||
      !read_baseline (call, workshop, &question, &baseline_card, error))
    return FALSE;

  if (fair_call_has (call, "threshold"))
    {
      if (!fair_call_get_int (call, "threshold", -100000, 100000, &number,
                              error))
        return FALSE;
      threshold = (int) number;
      question.threshold = &threshold;
    }

  question.with_curve = fair_call_has (call, "curve");
  simulation = fair_results_ask (fair_workshop_get_results (workshop),
                                 &question, NULL, error);
  if (simulation == NULL)
    return FALSE;

  history = fair_past_get_history (fair_workshop_get_past (workshop), error);
  fair_simulation_text_say (simulation, name_baseline (call, simulation),
                            history, call);
  fair_call_answer (call,
                    fair_simulation_to_json (
                        simulation, name_baseline (call, simulation), history));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_simulate = {
  .name = "simulate",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Say what would have happened on this history"),
  .options = options,
  .run = run,
};
