/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-chart.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-curve-panel-private.h"

static void
append_interval (GString *words, const FairCurvePanel *panel, int index)
{
  g_autofree char *range = NULL;

  if (panel->low == NULL || panel->high == NULL || !panel->is_rate ||
      !isfinite (panel->low[index]) || !isfinite (panel->high[index]))
    return;

  range = fair_chart_words_interval (panel->low[index], panel->high[index]);
  /* Translators: the 95% interval of the rate before it */
  g_string_append_printf (words, _ (" (95%% interval %s)"), range);
}

char *
fair_curve_chart_describe_item (const FairCurveChart *chart, guint item)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const FairCurvePanel *panel;
  g_autofree char      *value = NULL;
  int                   draft, ghost;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_panels, NULL);

  panel = &chart->panels[item];
  if (_fair_curve_panel_is_lacking (chart, panel))
    /* Translators: a measure, and what the history lacks for it */
    return g_strdup_printf (_ ("%s: %s"), panel->name, panel->lacking);

  draft = fair_curve_chart_find (chart, chart->handle);
  ghost = chart->has_ghost && panel->ghost != NULL
              ? fair_curve_chart_find (chart, chart->ghost)
              : -1;

  value =
      _fair_curve_panel_words (panel, draft >= 0 ? panel->value[draft] : NAN);
  g_string_append_printf (
      words,
      /* Translators: threshold, measure, value */
      ngettext ("%d point, %s: %s", "%d points, %s: %s", chart->handle),
      chart->handle, panel->name, value);
  if (draft >= 0)
    append_interval (words, panel, draft);
  if (ghost >= 0)
    {
      g_autofree char *before =
          _fair_curve_panel_words (panel, panel->ghost[ghost]);

      g_string_append_printf (words, _ (", %s in %s"), before,
                              chart->ghost_name != NULL ? chart->ghost_name
                                                        : "");
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
append_values (GString              *words,
               const FairCurveChart *chart,
               const FairCurvePanel *panel)
{
  guint            last = chart->n_thresholds - 1;
  int              draft = fair_curve_chart_find (chart, chart->handle);
  g_autofree char *from = _fair_curve_panel_words (panel, panel->value[0]);
  g_autofree char *to = _fair_curve_panel_words (panel, panel->value[last]);
  g_autofree char *now =
      _fair_curve_panel_words (panel, draft >= 0 ? panel->value[draft] : NAN);

  /* Translators: measure; value at a threshold; values at the first and at
   * the last threshold */
  g_string_append_printf (words, _ (" %s: %s at %d points"), panel->name, now,
                          chart->handle);
  if (draft >= 0)
    append_interval (words, panel, draft);
  g_string_append_printf (words, _ ("; %s at %d and %s at %d."), from,
                          chart->threshold[0], to, chart->threshold[last]);
  if (panel->limit > 0.0 && panel->limit_label != NULL)
    g_string_append_printf (words, _ (" The limit is %s."), panel->limit_label);
  for (guint i = 0; i < panel->n_bands; i++)
    {
      const FairCurveBand *band = &panel->bands[i];

      if (band->source != NULL)
        g_string_append_printf (words, _ (" Band: %s, from %s."), band->label,
                                band->source);
      else
        g_string_append_printf (words, _ (" Band: %s."), band->label);
    }
}

static void
append_panel (GString              *words,
              const FairCurveChart *chart,
              const FairCurvePanel *panel)
{
  if (_fair_curve_panel_is_lacking (chart, panel))
    /* Translators: a measure, and what the history lacks for it */
    g_string_append_printf (words, _ (" %s: %s."), panel->name, panel->lacking);
  else
    append_values (words, chart, panel);
}

char *
fair_curve_chart_describe (const FairCurveChart *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (chart != NULL, NULL);

  if (chart->n_thresholds == 0 || chart->n_panels == 0)
    return g_strdup (_ ("No threshold has been tried yet."));

  g_string_append_printf (
      words, _ ("What thresholds from %d to %d points would have meant."),
      chart->threshold[0], chart->threshold[chart->n_thresholds - 1]);
  for (guint i = 0; i < chart->n_panels; i++)
    append_panel (words, chart, &chart->panels[i]);
  if (chart->has_ghost)
    g_string_append_printf (words, _ (" %s was agreed at %d points."),
                            chart->ghost_name != NULL ? chart->ghost_name
                                                      : _ ("The last version"),
                            chart->ghost);
  if (chart->has_marketing)
    g_string_append_printf (words, _ (" Marketing proposes %d."),
                            chart->marketing);
  if (chart->has_sales)
    g_string_append_printf (words, _ (" Sales proposes %d."), chart->sales);
  for (guint i = 0; i < chart->n_untested; i++)
    g_string_append_printf (words,
                            _ (" From %d to %d sales never worked such leads."),
                            chart->untested[i].from, chart->untested[i].to);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_curve_chart_to_table (const FairCurveChart *chart)
{
  g_autoptr (FairTable) table = NULL;
  const char *ghost_name;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("Threshold"), NULL);
  ghost_name = chart->ghost_name != NULL ? chart->ghost_name : _ ("before");
  for (guint p = 0; p < chart->n_panels; p++)
    {
      const FairCurvePanel *panel = &chart->panels[p];

      fair_table_add_column (table, panel->name);
      if (panel->low != NULL && panel->high != NULL)
        {
          g_autofree char *name =
              g_strdup_printf (_ ("%s, 95%% interval"), panel->name);

          fair_table_add_column (table, name);
        }
      if (panel->ghost != NULL)
        {
          g_autofree char *name =
              g_strdup_printf (_ ("%s, %s"), panel->name, ghost_name);

          fair_table_add_column (table, name);
        }
    }

  for (guint i = 0; i < chart->n_thresholds; i++)
    {
      fair_table_add_row (table);
      fair_table_take_cell (table, g_strdup_printf ("%d", chart->threshold[i]));
      for (guint p = 0; p < chart->n_panels; p++)
        {
          const FairCurvePanel *panel = &chart->panels[p];

          fair_table_take_cell (
              table, _fair_curve_panel_words (panel, panel->value[i]));
          if (panel->low != NULL && panel->high != NULL)
            fair_table_take_cell (table, fair_chart_words_interval (
                                             panel->low[i], panel->high[i]));
          if (panel->ghost != NULL)
            fair_table_take_cell (
                table, _fair_curve_panel_words (panel, panel->ghost[i]));
        }
    }

  return g_steal_pointer (&table);
}

/*
 * _fair_curve_chart_copy_members:
 *
 * Copies all that a #FairCurveChart points to into @pool.
 */
void
_fair_curve_chart_copy_members (gpointer data, FairPool *pool)
{
  FairCurveChart *chart = data;
  FairCurvePanel *panels;
  guint           n = chart->n_thresholds;

  chart->threshold = fair_pool_copy (pool, chart->threshold, n, sizeof (int));
  chart->draft_name = fair_pool_copy_string (pool, chart->draft_name);
  chart->ghost_name = fair_pool_copy_string (pool, chart->ghost_name);
  chart->untested = fair_pool_copy (pool, chart->untested, chart->n_untested,
                                    sizeof (FairCurveGap));
  panels = fair_pool_copy (pool, chart->panels, chart->n_panels,
                           sizeof (FairCurvePanel));
  chart->panels = panels;
  for (guint i = 0; i < chart->n_panels; i++)
    {
      FairCurvePanel *panel = &panels[i];
      FairCurveBand *bands = fair_pool_copy (pool, panel->bands, panel->n_bands,
                                             sizeof (FairCurveBand));

      panel->name = fair_pool_copy_string (pool, panel->name);
      panel->note = fair_pool_copy_string (pool, panel->note);
      panel->lacking = fair_pool_copy_string (pool, panel->lacking);
      panel->value = fair_pool_copy (pool, panel->value, n, sizeof (double));
      panel->low = fair_pool_copy (pool, panel->low, n, sizeof (double));
      panel->high = fair_pool_copy (pool, panel->high, n, sizeof (double));
      panel->ghost = fair_pool_copy (pool, panel->ghost, n, sizeof (double));
      panel->limit_label = fair_pool_copy_string (pool, panel->limit_label);
      panel->limit_note = fair_pool_copy_string (pool, panel->limit_note);
      panel->bands = bands;
      for (guint b = 0; b < panel->n_bands; b++)
        {
          bands[b].label = fair_pool_copy_string (pool, bands[b].label);
          bands[b].source = fair_pool_copy_string (pool, bands[b].source);
        }
    }
}

/*
 * _fair_curve_chart_get_n_items:
 *
 * Returns: how many panels a #FairCurveChart has
 */
guint
_fair_curve_chart_get_n_items (gconstpointer data)
{
  return ((const FairCurveChart *) data)->n_panels;
}

const FairChartClass fair_curve_chart_class =
    FAIR_CHART_CLASS (FairCurveChart,
                      _fair_curve_chart_copy_members,
                      _fair_curve_chart_get_n_items,
                      fair_curve_chart_draw,
                      fair_curve_chart_pick,
                      fair_curve_chart_describe,
                      fair_curve_chart_to_table,
                      fair_curve_chart_describe_item,
                      fair_curve_chart_get_natural_size);
