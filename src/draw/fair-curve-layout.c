/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-layout-private.h"

#include <math.h>

#include "base/fair-i18n.h"

/* The panels lie one below the other and share the threshold axis, so that
 * one line can go through all. Names and the numbers of the upright axes
 * stand in a gutter on one side, limits and bands are named in one on the
 * other; right to left they change places. When the page is narrow or the
 * text is large, the gutters shrink to the numbers: names move above their
 * panels and notes into them. */

/* The gutters may take this share of the width. */
#define GUTTER_SHARE 0.5

/* The first panel is the one that is bargained about. */
static double
panel_weight (const FairCurveChart *chart, guint index)
{
  return index == 0 && chart->n_panels > 1 ? 1.35 : 1.0;
}

static double
widest_note (const FairCurveChart *chart, FairChartText *text)
{
  double width =
      fair_chart_text_width (text, FAIR_TEXT_TICK, _ ("threshold, points")) +
      fair_draw_context_length (text->context, 12.0);

  for (guint i = 0; i < MIN (chart->n_panels, FAIR_CURVE_MAX_PANELS); i++)
    {
      const FairCurvePanel *panel = &chart->panels[i];

      width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_STRONG,
                                                 panel->limit_label));
      width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_LABEL,
                                                 panel->limit_note));
      for (guint b = 0; b < panel->n_bands; b++)
        {
          width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_LABEL,
                                                     panel->bands[b].label));
          width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_LABEL,
                                                     panel->bands[b].source));
        }
    }

  return width;
}

static double
widest_name (const FairCurveChart *chart, FairChartText *text)
{
  double width = 0.0;

  for (guint i = 0; i < MIN (chart->n_panels, FAIR_CURVE_MAX_PANELS); i++)
    width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_TITLE,
                                               chart->panels[i].name));

  return width + fair_draw_context_length (text->context, 22.0);
}

static void
lay_out_gutters (FairCurveLayout      *layout,
                 const FairCurveChart *chart,
                 FairChartText        *text,
                 double                width)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 12.0);
  double                 names = widest_name (chart, text);
  double                 notes = widest_note (chart, text) + gap;
  double                 left, right;

  layout->tick_width = _fair_curve_panel_tick_width (text);
  layout->compact = names + notes + layout->tick_width > width * GUTTER_SHARE;
  if (layout->compact)
    names = notes = 0.0;

  /* The numbers of the upright axes always stand at the low thresholds. */
  left = context->right_to_left ? notes : names;
  right = context->right_to_left ? names : notes;
  layout->plot.x = left + layout->tick_width + gap;
  layout->plot.width = MAX (1.0, width - layout->plot.x - MAX (right, gap));
}

static void
lay_out_panels (FairCurveLayout      *layout,
                const FairCurveChart *chart,
                FairChartText        *text,
                double                height)
{
  const FairDrawContext *context = text->context;
  double line = fair_chart_text_height (context, FAIR_TEXT_TITLE);
  double gap =
      layout->compact ? line * 1.5 : fair_draw_context_length (context, 20.0);
  double top =
      layout->compact ? line * 1.25 : fair_draw_context_length (context, 14.0);
  double bottom = fair_draw_context_length (context, 42.0);
  double weights = 0.0;
  double room, y = top;

  for (guint i = 0; i < layout->n_panels; i++)
    weights += panel_weight (chart, i);
  room = MAX (1.0, height - top - bottom - (layout->n_panels - 1) * gap);

  layout->plot.y = top;
  for (guint i = 0; i < layout->n_panels; i++)
    {
      FairRect plot = { layout->plot.x, y, layout->plot.width,
                        room * panel_weight (chart, i) / weights };

      _fair_curve_panel_frame (&layout->frames[i], chart, &chart->panels[i],
                               &plot, 2);
      y += plot.height + gap;
    }
  layout->plot.height = y - gap - top;
}

static void
lay_out_pill (FairCurveLayout      *layout,
              const FairCurveChart *chart,
              FairChartText        *text)
{
  const FairDrawContext *context = text->context;
  g_autofree char       *words = g_strdup_printf ("%d", chart->handle);
  double width = fair_chart_text_width (text, FAIR_TEXT_VALUE, words) +
                 fair_draw_context_length (context, 34.0);
  double height = fair_chart_text_height (context, FAIR_TEXT_VALUE) +
                  fair_draw_context_length (context, 5.0);
  double x = fair_scale_map (&layout->frames[0].x, chart->handle);
  double y = layout->plot.y + layout->plot.height +
             fair_draw_context_length (context, 8.0);

  x = CLAMP (x, layout->plot.x, layout->plot.x + layout->plot.width);
  layout->pill = (FairRect){ x - width / 2.0, y, width, height };
}

/*
 * _fair_curve_layout_init:
 *
 * Shares out @width and @height among gutters and panels.
 *
 * Returns: whether there is anything to draw
 */
gboolean
_fair_curve_layout_init (FairCurveLayout      *layout,
                         const FairCurveChart *chart,
                         FairChartText        *text,
                         double                width,
                         double                height)
{
  *layout = (FairCurveLayout){
    .width = width, .n_panels = MIN (chart->n_panels, FAIR_CURVE_MAX_PANELS)
  };
  if (layout->n_panels == 0)
    return FALSE;

  lay_out_gutters (layout, chart, text, width);
  lay_out_panels (layout, chart, text, height);
  lay_out_pill (layout, chart, text);
  return TRUE;
}
