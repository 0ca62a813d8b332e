/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-replay-chart.h"

#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

char *
fair_replay_chart_describe_item (const FairReplayChart *chart, guint item)
{
  const FairReplayEvent *event;
  g_autofree char       *gained = NULL;
  g_autofree char       *score = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_events, NULL);

  event = &chart->events[item];
  gained = fair_chart_words_count (event->gained);
  score = fair_chart_words_count (event->score);

  if (event->note != NULL)
    /* Translators: day; activity; sign; points; the score after it; why */
    return g_strdup_printf (_ ("day %d, %s: %s%s, score %s, %s"), event->day,
                            event->label, event->gained > 0.0 ? "+" : "",
                            gained, score, event->note);

  /* Translators: day; activity; sign; points; the score after it */
  return g_strdup_printf (_ ("day %d, %s: %s%s, score %s"), event->day,
                          event->label, event->gained > 0.0 ? "+" : "", gained,
                          score);
}

char *
fair_replay_chart_describe (const FairReplayChart *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *fit = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  fit = fair_chart_words_count (chart->fit);
  g_string_append_printf (words, _ ("Score of %s: %s for fit."), chart->name,
                          fit);
  for (guint i = 0; i < chart->n_events; i++)
    {
      g_autofree char *item = fair_replay_chart_describe_item (chart, i);

      g_string_append_printf (words, "%s %s", i > 0 ? ";" : "", item);
    }
  if (chart->n_events > 0)
    g_string_append_c (words, '.');

  if (chart->mql_day > 0)
    g_string_append_printf (words, _ (" MQL on day %d at a threshold of %d."),
                            chart->mql_day, chart->threshold);
  else
    g_string_append_printf (words, _ (" Never an MQL at a threshold of %d."),
                            chart->threshold);
  if (chart->entry_day > 0)
    g_string_append_printf (words, _ (" %s on day %d."),
                            chart->entry_label != NULL ? chart->entry_label
                                                       : _ ("Sales took over"),
                            chart->entry_day);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_replay_chart_to_table (const FairReplayChart *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("Day"), _ ("Activity"), _ ("Reason"), _ ("Points"),
                          _ ("Score"), NULL);
  for (guint i = 0; i < chart->n_events; i++)
    {
      const FairReplayEvent *event = &chart->events[i];

      fair_table_add_row (table);
      fair_table_take_cell (table, g_strdup_printf ("%d", event->day));
      fair_table_add_cell (table, event->label);
      fair_table_add_cell (table, event->note != NULL ? event->note : "");
      fair_table_take_cell (table, fair_chart_words_count (event->gained));
      fair_table_take_cell (table, fair_chart_words_count (event->score));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairReplayChart *chart = data;
  FairReplayEvent *events = fair_pool_copy (
      pool, chart->events, chart->n_events, sizeof (FairReplayEvent));

  chart->name = fair_pool_copy_string (pool, chart->name);
  chart->step_day =
      fair_pool_copy (pool, chart->step_day, chart->n_steps, sizeof (int));
  chart->step_score =
      fair_pool_copy (pool, chart->step_score, chart->n_steps, sizeof (double));
  chart->ghost_name = fair_pool_copy_string (pool, chart->ghost_name);
  chart->entry_label = fair_pool_copy_string (pool, chart->entry_label);
  chart->events = events;
  for (guint i = 0; i < chart->n_events; i++)
    {
      events[i].label = fair_pool_copy_string (pool, events[i].label);
      events[i].note = fair_pool_copy_string (pool, events[i].note);
    }
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairReplayChart *) data)->n_events;
}

const FairChartClass fair_replay_chart_class =
    FAIR_CHART_CLASS (FairReplayChart,
                      copy_members,
                      get_n_items,
                      fair_replay_chart_draw,
                      fair_replay_chart_pick,
                      fair_replay_chart_describe,
                      fair_replay_chart_to_table,
                      fair_replay_chart_describe_item,
                      fair_replay_chart_get_natural_size);
