/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-month-bars.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-scale.h"
#include "draw/fair-ticks.h"

/* The value stands in the foot of its bar, where no line crosses it; on a bar
 * too low or too narrow for it, it stands above or not at all. A month that
 * is not whole is hatched, with its value above. Lines are named at their far
 * end, moved apart where they would touch. */

#define WIDTH 803.0
#define HEIGHT 220.0
#define MAX_LINES 4

typedef struct
{
  FairRect  plot;
  double    slot;
  FairScale y;
  FairTicks ticks;
} Layout;

static void
lay_out (Layout              *layout,
         const FairMonthBars *chart,
         FairChartText       *text,
         double               width,
         double               height)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 8.0);
  double left = fair_chart_text_width (text, FAIR_TEXT_TICK, "1,000") + gap;
  double names = 0.0;
  double top = fair_chart_text_height (context, FAIR_TEXT_LABEL) + gap;
  double foot = 2.0 * fair_chart_text_height (context, FAIR_TEXT_TICK) + gap;
  double most = 0.0;

  for (guint i = 0; i < MIN (chart->n_lines, MAX_LINES); i++)
    {
      names = MAX (names, fair_chart_text_width (text, FAIR_TEXT_STRONG,
                                                 chart->lines[i].label));
      most = MAX (most, chart->lines[i].value);
    }
  for (guint i = 0; i < chart->n_bars; i++)
    {
      if (isfinite (chart->bars[i].value))
        most = MAX (most, chart->bars[i].value);
    }
  if (names > 0.0)
    names += 2.0 * gap;

  layout->plot = (FairRect){ context->right_to_left ? names + left : left, top,
                             MAX (1.0, width - left - names),
                             MAX (1.0, height - top - foot) };
  layout->slot = layout->plot.width / MAX (1, chart->n_bars);
  fair_ticks_init_from_zero (&layout->ticks, most, 3, TRUE);
  layout->y =
      fair_scale_new (0.0, layout->ticks.top,
                      layout->plot.y + layout->plot.height, layout->plot.y);
}

static void
draw_ground (FairChartText *text, const Layout *layout)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 8.0);

  for (guint i = 0; i < layout->ticks.n_values; i++)
    {
      double           y = fair_scale_map (&layout->y, layout->ticks.value[i]);
      g_autofree char *words = fair_chart_words_tick (
          layout->ticks.value[i], layout->ticks.value[1], FALSE);

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                       i == 0 ? &context->palette.axis : &context->palette.grid,
                       layout->plot.x, y, layout->plot.x + layout->plot.width,
                       y);
      fair_chart_text_show (text, FAIR_TEXT_TICK, words, layout->plot.x - gap,
                            y, 1.0, 0.5, &context->palette.dim);
    }
}

static void
draw_value (FairChartText      *text,
            const Layout       *layout,
            const FairMonthBar *bar,
            const FairRect     *rect,
            const FairRgba     *color)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 3.0);
  double                 middle = rect->x + rect->width / 2.0;
  double           line = fair_chart_text_height (context, FAIR_TEXT_STRONG);
  g_autofree char *words = fair_chart_words_count (bar->value);
  double width = fair_chart_text_width (text, FAIR_TEXT_STRONG, words);

  if (width > layout->slot - gap)
    return;

  if (bar->is_partial || rect->height < line + gap || width > rect->width)
    {
      text->halo = TRUE;
      fair_chart_text_show (text, FAIR_TEXT_LABEL, words, middle, rect->y - gap,
                            0.5, 1.0, &context->palette.text);
      text->halo = FALSE;
    }
  else
    {
      FairRgba ink = fair_rgba_readable_on (color);

      fair_chart_text_show (text, FAIR_TEXT_STRONG, words, middle,
                            rect->y + rect->height - gap, 0.5, 1.0, &ink);
    }
}

/* In the window a month below the promise is an open bar; on paper, where the
 * lines are many, all are filled. */
static gboolean
is_open (const FairMonthBars   *chart,
         const FairDrawContext *context,
         const FairMonthBar    *bar)
{
  if (fair_draw_context_is_print (context) || bar->is_partial)
    return FALSE;

  for (guint i = 0; i < chart->n_lines; i++)
    if (chart->lines[i].is_promise && bar->value < chart->lines[i].value)
      return TRUE;

  return FALSE;
}

static void
draw_open (FairChartText  *text,
           const FairRect *rect,
           const FairRgba *color,
           gboolean        hatched)
{
  if (hatched)
    fair_marks_hatch (text->cr, text->context, rect, color);
  fair_marks_path_box (text->cr, rect, 0.0);
  fair_marks_set_stroke (text->cr, text->context, FAIR_STROKE_SOLID, 1.2,
                         color);
  cairo_stroke (text->cr);
}

static void
draw_bar (FairChartText       *text,
          const Layout        *layout,
          const FairMonthBars *chart,
          guint                index)
{
  const FairDrawContext *context = text->context;
  const FairMonthBar    *bar = &chart->bars[index];
  gboolean               open = is_open (chart, context, bar);
  const FairPalette     *palette = &context->palette;
  FairRgba               color = palette->series[FAIR_SERIES_MQLS];
  double                 axis = layout->plot.y + layout->plot.height;
  double                 y = fair_scale_map (&layout->y, bar->value);
  FairRect rect = { layout->plot.x + (index + 0.2) * layout->slot, y,
                    layout->slot * 0.6, axis - y };

  if (!isfinite (bar->value))
    {
      g_autofree char *words = fair_chart_words_count (bar->value);

      fair_chart_text_show (text, FAIR_TEXT_LABEL, words,
                            rect.x + rect.width / 2.0, axis, 0.5, 1.0,
                            &palette->dim);
      return;
    }

  if (fair_draw_context_is_print (context))
    color = fair_rgba_mix (&palette->view, &palette->text, 0.62);
  if (context->selected == (int) index)
    color = palette->accent;
  if (bar->is_partial || open)
    draw_open (text, &rect, &color, bar->is_partial);
  else
    fair_marks_box (text->cr, &rect, 0.0, &color);
  draw_value (text, layout, bar, &rect, open ? &palette->view : &color);
}

/* Months are named as often as there is room, years where they begin. */
static void
draw_names (FairChartText       *text,
            const Layout        *layout,
            const FairMonthBars *chart)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 5.0);
  double line = fair_chart_text_height (context, FAIR_TEXT_TICK);
  double axis = layout->plot.y + layout->plot.height;
  double widest = 1.0;
  guint  every;

  for (guint i = 0; i < chart->n_bars; i++)
    widest = MAX (widest, fair_chart_text_width (text, FAIR_TEXT_TICK,
                                                 chart->bars[i].label));
  every = (guint) ceil ((widest + gap) / layout->slot);

  for (guint i = 0; i < chart->n_bars; i++)
    {
      const FairMonthBar *bar = &chart->bars[i];
      double              x = layout->plot.x + (i + 0.5) * layout->slot;

      if (i % every == 0)
        fair_chart_text_show (text, FAIR_TEXT_TICK, bar->label, x, axis + gap,
                              0.5, 0.0, &context->palette.dim);
      if (bar->year == NULL)
        continue;
      fair_chart_text_show (text, FAIR_TEXT_TICK, bar->year, x,
                            axis + gap + line, 0.5, 0.0, &context->palette.dim);
      if (i > 0)
        fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                         &context->palette.grid, x - layout->slot / 2.0, axis,
                         x - layout->slot / 2.0, axis + gap + 2.0 * line);
    }
}

static void
draw_lines (FairChartText       *text,
            const Layout        *layout,
            const FairMonthBars *chart)
{
  const FairDrawContext *context = text->context;
  gboolean               mirrored = context->right_to_left;
  guint                  n_lines = MIN (chart->n_lines, MAX_LINES);
  double                 gap = fair_draw_context_length (context, 8.0);
  double height = fair_chart_text_height (context, FAIR_TEXT_LABEL) * 0.95;
  double right = layout->plot.x + layout->plot.width;
  double tick_room =
      fair_chart_text_width (text, FAIR_TEXT_TICK, "1,000") + gap;
  guint  order[MAX_LINES];
  double last = -G_MAXDOUBLE;

  for (guint i = 0; i < n_lines; i++)
    {
      guint place = i;

      while (place > 0 &&
             chart->lines[order[place - 1]].value < chart->lines[i].value)
        {
          order[place] = order[place - 1];
          place--;
        }
      order[place] = i;
    }

  for (guint i = 0; i < n_lines; i++)
    {
      const FairMonthLine *line = &chart->lines[order[i]];
      double               y = fair_scale_map (&layout->y, line->value);
      double               label_y = MAX (y, last + height);

      /* An edge of the ground keeps the line apart from the bars. */
      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 4.0,
                       &context->palette.view, layout->plot.x, y, right, y);
      fair_marks_line (text->cr, context,
                       line->is_promise ? FAIR_STROKE_SOLID
                       : i == 0         ? FAIR_STROKE_DASH_DOT
                                        : FAIR_STROKE_DOTTED,
                       line->is_promise ? 2.0 : 1.6, &context->palette.text,
                       layout->plot.x, y, right, y);
      fair_chart_text_show (
          text, line->is_promise ? FAIR_TEXT_STRONG : FAIR_TEXT_LABEL,
          line->label, mirrored ? layout->plot.x - tick_room : right + gap,
          label_y, mirrored ? 1.0 : 0.0, 0.5, &context->palette.text);
      last = label_y;
    }
}

void
fair_month_bars_draw (const FairMonthBars   *chart,
                      const FairDrawContext *context,
                      cairo_t               *cr,
                      double                 width,
                      double                 height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, chart, &text, width, height);
  cairo_save (cr);
  draw_ground (&text, &layout);
  for (guint i = 0; i < chart->n_bars; i++)
    draw_bar (&text, &layout, chart, i);
  draw_names (&text, &layout, chart);
  draw_lines (&text, &layout, chart);
  cairo_restore (cr);
}

gboolean
fair_month_bars_pick (const FairMonthBars   *chart,
                      const FairDrawContext *context,
                      double                 width,
                      double                 height,
                      double                 x,
                      double                 y,
                      FairPick              *pick)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;
  double slot;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  *pick = (FairPick){ .item = -1, .value = fair_scale_invert (&layout.y, y) };
  slot = floor ((x - layout.plot.x) / layout.slot);
  if (slot < 0.0 || slot >= chart->n_bars || y < layout.plot.y || y > height)
    return FALSE;

  pick->part = FAIR_PICK_ITEM;
  pick->item = (int) slot;
  pick->area = (FairRect){ layout.plot.x + slot * layout.slot, layout.plot.y,
                           layout.slot, layout.plot.height };
  return TRUE;
}

void
fair_month_bars_get_natural_size (const FairMonthBars   *chart,
                                  const FairDrawContext *context,
                                  double                *width,
                                  double                *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}

/* The year of a month is the one that last began. */
static const char *
year_of (const FairMonthBars *chart, guint index)
{
  for (guint i = index + 1; i > 0; i--)
    {
      if (chart->bars[i - 1].year != NULL)
        return chart->bars[i - 1].year;
    }

  return "";
}

char *
fair_month_bars_describe_item (const FairMonthBars *chart, guint item)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_bars, NULL);

  value = fair_chart_words_count (chart->bars[item].value);
  /* Translators: month, year, value */
  return g_strdup_printf (
      chart->bars[item].is_partial ? _ ("%s %s: %s, not a whole month")
                                   : _ ("%s %s: %s"),
      chart->bars[item].label, year_of (chart, item), value);
}

char *
fair_month_bars_describe (const FairMonthBars *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);
  int least = -1;
  int most = -1;

  g_return_val_if_fail (chart != NULL, NULL);

  for (guint i = 0; i < chart->n_bars; i++)
    {
      const FairMonthBar *bar = &chart->bars[i];

      if (!isfinite (bar->value) || bar->is_partial)
        continue;
      if (least < 0 || bar->value < chart->bars[least].value)
        least = i;
      if (most < 0 || bar->value > chart->bars[most].value)
        most = i;
    }
  if (least < 0)
    return g_strdup_printf (_ ("%s: no whole month is known."), chart->title);

  {
    g_autofree char *low = fair_month_bars_describe_item (chart, least);
    g_autofree char *high = fair_month_bars_describe_item (chart, most);

    g_string_append_printf (words,
                            ngettext ("%s, %u month. Least in %s; most in %s.",
                                      "%s, %u months. Least in %s; most in %s.",
                                      chart->n_bars),
                            chart->title, chart->n_bars, low, high);
  }
  for (guint i = 0; i < chart->n_lines; i++)
    {
      guint n_reached = 0;
      guint n_whole = 0;

      for (guint b = 0; b < chart->n_bars; b++)
        {
          if (chart->bars[b].is_partial || !isfinite (chart->bars[b].value))
            continue;
          n_whole++;
          n_reached += chart->bars[b].value >= chart->lines[i].value;
        }
      g_string_append_printf (
          words,
          /* Translators: a line such as "60 promised"; how many months */
          ngettext (" %s: reached in %u of %u whole month.",
                    " %s: reached in %u of %u whole months.", n_whole),
          chart->lines[i].label, n_reached, n_whole);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_month_bars_to_table (const FairMonthBars *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("Month"), chart->title, _ ("Whole month"), NULL);
  for (guint i = 0; i < chart->n_bars; i++)
    {
      fair_table_add_row (table);
      fair_table_take_cell (
          table,
          g_strdup_printf ("%s %s", chart->bars[i].label, year_of (chart, i)));
      fair_table_take_cell (table,
                            fair_chart_words_count (chart->bars[i].value));
      fair_table_add_cell (table,
                           chart->bars[i].is_partial ? _ ("no") : _ ("yes"));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairMonthBars *chart = data;
  FairMonthBar  *bars =
      fair_pool_copy (pool, chart->bars, chart->n_bars, sizeof (FairMonthBar));
  FairMonthLine *lines = fair_pool_copy (pool, chart->lines, chart->n_lines,
                                         sizeof (FairMonthLine));

  chart->title = fair_pool_copy_string (pool, chart->title);
  chart->bars = bars;
  chart->lines = lines;
  for (guint i = 0; i < chart->n_bars; i++)
    {
      bars[i].label = fair_pool_copy_string (pool, bars[i].label);
      bars[i].year = fair_pool_copy_string (pool, bars[i].year);
    }
  for (guint i = 0; i < chart->n_lines; i++)
    lines[i].label = fair_pool_copy_string (pool, lines[i].label);
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairMonthBars *) data)->n_bars;
}

const FairChartClass fair_month_bars_class =
    FAIR_CHART_CLASS (FairMonthBars,
                      copy_members,
                      get_n_items,
                      fair_month_bars_draw,
                      fair_month_bars_pick,
                      fair_month_bars_describe,
                      fair_month_bars_to_table,
                      fair_month_bars_describe_item,
                      fair_month_bars_get_natural_size);
