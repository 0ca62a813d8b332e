/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

#include "engine/fair-text-numbers.h"

/* Sources are one when they compare as equal; the first spelling met stands for
 * all. A missing one is a row without a name. */

typedef struct
{
  FairSourceCount *count;
  guint            place;
  guint            won;
  guint            mature_mqls;
  guint            captured;
} FairSource;

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const FairSource *first = a;
  const FairSource *second = b;

  if (first->count->leads != second->count->leads)
    return first->count->leads > second->count->leads ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

static void
add_lead (const FairTrial *self, FairSource *source, guint lead)
{
  gboolean passes = self->leads[lead].passes;

  source->count->leads++;
  source->count->mqls += passes;
  if (!self->mature[lead])
    return;
  source->mature_mqls += passes;
  if (!_fair_trial_is_won (self, lead))
    return;
  source->won++;
  source->captured += passes;
}

void
_fair_trial_take_sources (FairTrial *self)
{
  const FairColumn *column = fair_frame_find (
      fair_history_get_leads (self->cohort->history), "source");
  g_autofree guint32    *by_code = NULL;
  g_autofree FairSource *sources = NULL;
  guint                  n_sources = 1;
  guint                  n_met = 0;

  if (column != NULL && column->codes == NULL)
    column = NULL;
  if (column != NULL)
    by_code = _fair_text_numbers_new (column, &n_sources);
  sources = g_new0 (FairSource, n_sources);

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      FairSource *source;
      guint32     number = column != NULL ? by_code[column->codes[lead]] : 0;

      if (!_fair_trial_counts (self, lead))
        continue;

      source = &sources[number];
      if (source->count == NULL)
        {
          source->count = g_new0 (FairSourceCount, 1);
          source->place = n_met++;
          if (number != 0)
            source->count->source =
                g_strstrip (g_strdup (fair_column_get_text (column, lead)));
        }
      add_lead (self, source, lead);
    }

  for (guint i = 0, kept = 0; i < n_sources; i++)
    {
      if (sources[i].count != NULL)
        sources[kept++] = sources[i];
    }
  qsort (sources, n_met, sizeof (FairSource), compare_sources);

  for (guint i = 0; i < n_met; i++)
    {
      FairSourceCount *count = sources[i].count;

      count->won_captured = fair_rate_new (sources[i].captured, sources[i].won);
      count->won_captured.known = sources[i].won > 0;
      count->mql_to_won =
          _fair_trial_rate (self, sources[i].captured, sources[i].mature_mqls);
      g_ptr_array_add (self->result->sources, count);
    }
}
