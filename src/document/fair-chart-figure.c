/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-chart-figure.h"

static void
draw (gpointer data, cairo_t *cr, double width, double height)
{
  FairDrawContext context;

  fair_draw_context_init (&context, FAIR_THEME_PRINT, 1.0);
  fair_chart_draw (data, &context, cr, width, height);
}

/**
 * fair_chart_figure_new:
 * @chart: (transfer full): a chart
 * @caption: what stands below it
 *
 * Returns: (transfer full): the chart as a figure of a document
 */
FairBlock *
fair_chart_figure_new (FairChart *chart, const char *caption)
{
  FairBlock      *block = fair_block_new (FAIR_BLOCK_FIGURE, caption);
  FairDrawContext context;

  fair_draw_context_init (&context, FAIR_THEME_PRINT, 1.0);
  block->figure.draw = draw;
  block->figure.data = chart;
  block->figure.free_data = (GDestroyNotify) fair_chart_unref;
  block->figure.alternative = fair_chart_describe (chart);
  fair_chart_get_natural_size (chart, &context, &block->figure.width,
                               &block->figure.height);

  return block;
}
