/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-call-file.h"
#include "cli/fair-call-question.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

#include <string.h>

static const FairOption options[] = {
  { "scorecard", "CARD.json", N_ ("Another scoring model than the draft's") },
  { "as-of", "TIME", N_ ("Judge as of this date or instant") },
  { "maturity-days", "N", N_ ("Days until a lead is old enough to judge") },
  { "output", "FILE.csv", N_ ("Where to; without it standard output") },
  { NULL },
};

static void
append_cell (GString *csv, const char *text)
{
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
append_lead (GString             *csv,
             FairCohort          *cohort,
             guint                lead,
             const FairLeadScore *score,
             int                  maturity_days)
{
  const FairFrame *frame =
      fair_history_get_leads (fair_cohort_get_history (cohort));
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, NULL);
  g_autofree char     *mql_at = NULL;

  append_cell (csv, fair_frame_get_id (frame, lead));
  g_string_append_printf (csv, ",%d,", score->fit);
  if (score->looked_at)
    g_string_append_printf (csv, "%d,%d,", score->behavior, score->peak);
  else
    g_string_append (csv, ",,");
  if (score->passes && score->mql_at != FAIR_INSTANT_NONE)
    mql_at = fair_instant_to_iso (score->mql_at);
  g_string_append_printf (
      csv, "%d,%s,%s,%d\n", score->passes ? 1 : 0, mql_at != NULL ? mql_at : "",
      fair_outcome_to_string (facts[lead].outcome),
      fair_cohort_is_mature (cohort, lead, maturity_days) ? 1 : 0);
}

static GBytes *
write_csv (FairScores *scores, int maturity_days, guint *n_rows, guint *n_mqls)
{
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, NULL);
  GString             *csv =
      g_string_new ("lead_id,fit,behavior,peak,passes,mql_at,outcome,mature\n");
  const FairLeadScore *leads;
  guint                n_leads;

  if (maturity_days < 0)
    maturity_days = fair_cohort_default_maturity_days (cohort);
  *n_rows = *n_mqls = 0;
  leads = fair_scores_get_leads (scores, &n_leads);
  for (guint i = 0; i < n_leads; i++)
    if (!(facts[i].flags & FAIR_LEAD_FUTURE))
      {
        append_lead (csv, cohort, i, &leads[i], maturity_days);
        *n_rows += 1;
        *n_mqls += leads[i].passes;
      }

  return g_string_free_to_bytes (csv);
}

static JsonNode *
build_answer (const char *path, guint n_rows, guint n_mqls)
{
  g_autoptr (JsonBuilder) builder = fair_answer_json_new ("fairlead-scores");

  fair_answer_json_add_text (builder, "file", path);
  fair_answer_json_add_count (builder, "leads", n_rows);
  fair_answer_json_add_count (builder, "mqls", n_mqls);

  return fair_answer_json_end (builder);
}

static gboolean
run (FairCall *call, GError **error)
{
  const char *output = fair_call_get_text (call, "output");
  const char *path = output != NULL ? output : "-";
  g_autoptr (FairWorkshop) workshop =
      fair_call_open (call, FAIR_ACCESS_READ, error);
  g_autoptr (FairScorecard) card = NULL;
  g_autoptr (FairScores) scores = NULL;
  g_autoptr (GBytes) csv = NULL;
  FairQuestion question = { 0 };
  guint        n_rows, n_mqls;

  if (workshop == NULL ||
      !fair_call_read_question (call, workshop, &question, &card, error))
    return FALSE;

  scores = fair_results_score (fair_workshop_get_results (workshop), &question,
                               NULL, error);
  if (scores == NULL)
    return FALSE;

  csv = write_csv (scores, question.maturity_days, &n_rows, &n_mqls);
  if (!fair_call_write (call, path, csv, error))
    return FALSE;

  if (!g_str_equal (path, "-"))
    fair_call_say (call, _ ("Scored %u leads, %u of them MQLs, into %s."),
                   n_rows, n_mqls, path);
  fair_call_answer (call, build_answer (path, n_rows, n_mqls));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_score = {
  .name = "score",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Score every lead, as CSV"),
  .options = options,
  .run = run,
};
