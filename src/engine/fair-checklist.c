/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-checklist.h"

#include "base/fair-number.h"

/* Each entry of a column's dictionary is read once: yes, no, or neither. */

typedef enum
{
  ANSWER_UNKNOWN,
  ANSWER_NO,
  ANSWER_YES,
} Answer;

typedef struct
{
  const FairColumn *column;
  guint8           *by_code;
} Reader;

static void
reader_init (Reader *self, const FairFrame *leads, const char *attribute)
{
  self->column = attribute != NULL ? fair_frame_find (leads, attribute) : NULL;
  self->by_code = NULL;
  if (self->column == NULL || self->column->codes == NULL)
    {
      self->column = NULL;
      return;
    }

  self->by_code = g_new0 (guint8, self->column->dictionary->len + 1);
  for (guint code = 1; code < self->column->dictionary->len; code++)
    {
      gboolean truth;

      if (fair_boolean_parse (
              g_ptr_array_index (self->column->dictionary, code), &truth))
        self->by_code[code] = truth ? ANSWER_YES : ANSWER_NO;
    }
}

static Answer
read_answer (const Reader *self, guint lead)
{
  return self->by_code[self->column->codes[lead]];
}

/* Whether a lead passes the list, and whether anything is known of it. */
static gboolean
check_lead (FairChecklist        *result,
            const FairAcceptance *acceptance,
            const Reader         *readers,
            guint                 at_least,
            guint                 lead,
            gboolean             *known)
{
  gboolean required = TRUE;
  guint    optional = 0;

  *known = FALSE;
  for (guint i = 0; i < result->n_items; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (acceptance->items, i);
      Answer                    answer;

      if (readers[i].column == NULL)
        continue;

      answer = read_answer (&readers[i], lead);
      if (answer != ANSWER_UNKNOWN)
        {
          *known = TRUE;
          result->items[i].known++;
          result->items[i].yes += answer == ANSWER_YES;
        }
      if (item->required)
        required = required && answer == ANSWER_YES;
      else
        optional += answer == ANSWER_YES;
    }

  return required && optional >= at_least;
}

static void
count_leads (FairChecklist        *result,
             FairScores           *scores,
             const FairAcceptance *acceptance,
             const Reader         *readers,
             guint                 at_least,
             int                   maturity_days)
{
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  guint                n;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n);
  const FairLeadScore *score = fair_scores_get_leads (scores, NULL);

  for (guint i = 0; i < n; i++)
    {
      gboolean known;

      if (!(facts[i].flags & FAIR_LEAD_IN_SCOPE) || !score[i].passes ||
          !fair_cohort_is_mature (cohort, i, maturity_days))
        continue;

      result->mqls++;
      if (check_lead (result, acceptance, readers, at_least, i, &known))
        {
          result->passed++;
          result->opportunities += facts[i].outcome != FAIR_OUTCOME_NONE;
          result->won += facts[i].outcome == FAIR_OUTCOME_WON;
        }
      result->spoken += known;
    }
}

FairChecklist *
fair_checklist_new (FairScores           *scores,
                    const FairAcceptance *acceptance,
                    int                   maturity_days)
{
  FairChecklist     *result;
  FairCohort        *cohort;
  const FairFrame   *leads;
  g_autofree Reader *readers = NULL;
  guint              optional = 0;

  g_return_val_if_fail (scores != NULL && acceptance != NULL, NULL);

  cohort = fair_scores_get_cohort (scores);
  leads = fair_history_get_leads (fair_cohort_get_history (cohort));
  if (maturity_days < 0)
    maturity_days = fair_cohort_default_maturity_days (cohort);
  result = g_new0 (FairChecklist, 1);
  result->n_items = acceptance->items->len;
  result->items = g_new0 (FairChecklistItem, result->n_items + 1);
  readers = g_new0 (Reader, result->n_items + 1);
  for (guint i = 0; i < result->n_items; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (acceptance->items, i);

      reader_init (&readers[i], leads, item->attribute);
      result->items[i].recorded = readers[i].column != NULL;
      result->n_recorded += result->items[i].recorded;
      optional += result->items[i].recorded && !item->required;
    }

  count_leads (result, scores, acceptance, readers,
               MIN ((guint) MAX (acceptance->at_least, 0), optional),
               maturity_days);
  result->rate = fair_rate_new (result->passed, result->mqls);
  for (guint i = 0; i < result->n_items; i++)
    g_free (readers[i].by_code);

  return result;
}

void
fair_checklist_free (FairChecklist *checklist)
{
  if (checklist == NULL)
    return;

  g_free (checklist->items);
  g_free (checklist);
}
