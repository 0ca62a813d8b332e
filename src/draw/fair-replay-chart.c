/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-replay-chart.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-scale.h"
#include "draw/fair-ticks.h"

/* A day holds from its number to the next one, so day 1 begins at the left
 * edge. The grey base is what fit alone gives, the steps above it are
 * behavior. What came after sales took over is veiled: it could not have
 * been known. */

#define WIDTH 660.0
#define HEIGHT 340.0
#define REACH 10.0

typedef struct
{
  FairRect  plot;
  FairRect  flag;
  FairScale x;
  FairScale y;
  FairTicks ticks;
} Layout;

static char *
flag_words (const FairReplayChart *chart)
{
  g_autofree char *score = fair_chart_words_count (chart->mql_score);

  /* Translators: the day on which a lead becomes an MQL, and its score */
  return g_strdup_printf (_ ("MQL on day %d, at %s"), chart->mql_day, score);
}

static void
lay_out (Layout                *layout,
         const FairReplayChart *chart,
         FairChartText         *text,
         double                 width,
         double                 height)
{
  const FairDrawContext *context = text->context;
  double line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double gap = fair_draw_context_length (context, 8.0);
  double left = fair_chart_text_width (text, FAIR_TEXT_TICK, "100") + 2.0 * gap;
  double right =
      fair_chart_text_width (text, FAIR_TEXT_LABEL, "v88: 888") + 2.0 * gap;
  double top = 2.0 * line + 3.0 * gap;
  double foot = 2.0 * line + 3.0 * gap;
  double most = MAX (MAX (chart->threshold, chart->ghost), chart->fit);
  g_autofree char *flag = flag_words (chart);
  double           flag_width =
      fair_chart_text_width (text, FAIR_TEXT_STRONG, flag) + 3.0 * gap;
  double flag_x;

  for (guint i = 0; i < chart->n_steps; i++)
    most = MAX (most, chart->step_score[i]);
  layout->plot = (FairRect){ left, top, MAX (1.0, width - left - right),
                             MAX (1.0, height - top - foot) };
  fair_ticks_init_from_zero (&layout->ticks, most * 1.12, 4, TRUE);
  layout->x = fair_scale_new (1.0, MAX (2, chart->last_day + 1), left,
                              left + layout->plot.width);
  layout->y =
      fair_scale_new (0.0, layout->ticks.top, top + layout->plot.height, top);

  flag_x = fair_scale_map (&layout->x, chart->mql_day) - flag_width / 2.0;
  flag_x = CLAMP (flag_x, 0.0, MAX (0.0, width - flag_width));
  layout->flag = (FairRect){ flag_x, 0.0, flag_width, line + gap };
}

static void
draw_ground (FairChartText         *text,
             const Layout          *layout,
             const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;
  const FairRect        *plot = &layout->plot;
  double                 gap = fair_draw_context_length (context, 8.0);
  double                 bottom = plot->y + plot->height;
  double                 base = fair_scale_map (&layout->y, chart->fit);
  FairRect               fit = { plot->x, base, plot->width, bottom - base };
  FairRgba ground = fair_rgba_with_alpha (&context->palette.text, 0.075);
  g_autofree char *points = fair_chart_words_count (chart->fit);
  /* Translators: so many points for fit */
  g_autofree char *words =
      g_strdup_printf (_ ("fit %s, known from day 1"), points);

  fair_marks_box (text->cr, &fit, 0.0, &ground);
  for (guint i = 0; i < layout->ticks.n_values; i++)
    {
      double           y = fair_scale_map (&layout->y, layout->ticks.value[i]);
      g_autofree char *tick = fair_chart_words_tick (
          layout->ticks.value[i], layout->ticks.value[1], FALSE);

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                       i == 0 ? &context->palette.axis : &context->palette.grid,
                       plot->x, y, plot->x + plot->width, y);
      fair_chart_text_show (text, FAIR_TEXT_TICK, tick, plot->x - gap, y, 1.0,
                            0.5, &context->palette.dim);
    }
  if (fit.height > 1.5 * fair_chart_text_height (context, FAIR_TEXT_LABEL))
    fair_chart_text_show (text, FAIR_TEXT_LABEL, words, plot->x + gap,
                          bottom - 0.5 * gap, 0.0, 1.0, &context->palette.dim);
}

static void
draw_days (FairChartText         *text,
           const Layout          *layout,
           const FairReplayChart *chart,
           double                 height)
{
  const FairDrawContext *context = text->context;
  double room = fair_chart_text_width (text, FAIR_TEXT_TICK, _ ("day 1")) * 1.5;
  guint  n_steps = CLAMP (layout->plot.width / room, 1.0, 7.0);
  FairTicks days;

  /* Days are counted from 1: each so many days after the first. */
  fair_ticks_init_between (&days, 0.0, chart->last_day - 1.0, n_steps, TRUE);
  for (guint i = 0; i < days.n_values; i++)
    {
      double           day = days.value[i] + 1.0;
      g_autofree char *words =
          i == 0 ? g_strdup (_ ("day 1")) : g_strdup_printf ("%.0f", day);

      fair_chart_text_show (text, FAIR_TEXT_TICK, words,
                            fair_scale_map (&layout->x, day), height, 0.5, 1.0,
                            &context->palette.dim);
    }
}

static void
draw_thresholds (FairChartText         *text,
                 const Layout          *layout,
                 const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 8.0);
  double           line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double           left = layout->plot.x;
  double           right = left + layout->plot.width;
  double           y = fair_scale_map (&layout->y, chart->threshold);
  g_autofree char *words = context->typed != NULL
                               ? g_strdup (context->typed)
                               : g_strdup_printf ("%d", chart->threshold);

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                   &context->palette.accent, left, y, right, y);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, words, right + gap, y, 0.0, 0.5,
                        &context->palette.accent_text);
  if (context->focused)
    {
      FairRect label = { right + 0.4 * gap, y - 0.5 * line,
                         fair_chart_text_width (text, FAIR_TEXT_STRONG, words) +
                             1.2 * gap,
                         line };

      fair_marks_focus_ring (text->cr, context, &label);
    }
  if (chart->ghost > 0)
    {
      double           ghost = fair_scale_map (&layout->y, chart->ghost);
      g_autofree char *before = g_strdup_printf (
          "%s: %d", chart->ghost_name != NULL ? chart->ghost_name : "",
          chart->ghost);
      double label = ghost;

      if (fabs (ghost - y) < line)
        label = ghost <= y ? y - line : y + line;
      fair_marks_line (text->cr, context, FAIR_STROKE_DASHED, 1.5,
                       &context->palette.ghost, left, ghost, right, ghost);
      fair_chart_text_show (text, FAIR_TEXT_LABEL, before, right + gap, label,
                            0.0, 0.5, &context->palette.dim);
    }
}

static void
draw_entry (FairChartText         *text,
            const Layout          *layout,
            const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 6.0);
  double           line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double           x = fair_scale_map (&layout->x, chart->entry_day);
  double           right = layout->plot.x + layout->plot.width;
  double           top = layout->plot.y - 2.0 * line;
  FairRect         after = { x, layout->plot.y - line, MAX (0.0, right - x),
                             layout->plot.height + line };
  FairRgba         veil = fair_rgba_with_alpha (&context->palette.view, 0.6);
  g_autofree char *day = g_strdup_printf (_ ("day %d"), chart->entry_day);
  double           label_width =
      MAX (fair_chart_text_width (text, FAIR_TEXT_STRONG, chart->entry_label),
           fair_chart_text_width (text, FAIR_TEXT_LABEL, day));
  gboolean before =
      x + gap + label_width > right + fair_draw_context_length (context, 60.0);
  double label_x = before ? x - gap : x + gap;

  fair_marks_box (text->cr, &after, 0.0, &veil);
  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.5,
                   &context->palette.text, x, top, x,
                   layout->plot.y + layout->plot.height);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, chart->entry_label, label_x,
                        top, before, 0.0, &context->palette.text);
  fair_chart_text_show (text, FAIR_TEXT_LABEL, day, label_x, top + line, before,
                        0.0, &context->palette.dim);
}

static void
draw_score (FairChartText         *text,
            const Layout          *layout,
            const FairReplayChart *chart)
{
  const FairRgba *color = &text->context->palette.series[FAIR_SERIES_MQLS];
  int             last = chart->last_day + 1;

  if (chart->entry_day > 0)
    last = MIN (last, chart->entry_day);
  cairo_new_path (text->cr);
  for (guint i = 0; i < chart->n_steps; i++)
    {
      int    until = i + 1 < chart->n_steps ? chart->step_day[i + 1] : last;
      double y = fair_scale_map (&layout->y, chart->step_score[i]);

      if (chart->step_day[i] > last)
        break;
      cairo_line_to (text->cr, fair_scale_map (&layout->x, chart->step_day[i]),
                     y);
      cairo_line_to (text->cr, fair_scale_map (&layout->x, MIN (until, last)),
                     y);
    }
  fair_marks_set_stroke (text->cr, text->context, FAIR_STROKE_SOLID, 3.0,
                         color);
  cairo_stroke (text->cr);
}

static gboolean
overlaps (const FairRect *one, const FairRect *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width &&
         one->y < other->y + other->height && other->y < one->y + one->height;
}

/* Whether a box would lie on the curve: on a step, or on the rise between two
 * steps. */
static gboolean
hides_curve (const Layout          *layout,
             const FairReplayChart *chart,
             const FairRect        *box)
{
  for (guint i = 0; i < chart->n_steps; i++)
    {
      double from = fair_scale_map (&layout->x, chart->step_day[i]);
      double to = fair_scale_map (&layout->x, i + 1 < chart->n_steps
                                                  ? chart->step_day[i + 1]
                                                  : chart->last_day + 1);
      double y = fair_scale_map (&layout->y, chart->step_score[i]);
      double before =
          i > 0 ? fair_scale_map (&layout->y, chart->step_score[i - 1]) : y;
      FairRect level = { from, y - 1.0, to - from, 2.0 };
      FairRect rise = { from - 1.0, MIN (y, before), 2.0, fabs (y - before) };

      if (overlaps (&level, box) || overlaps (&rise, box))
        return TRUE;
    }

  return FALSE;
}

static gboolean
hides_line (const Layout          *layout,
            const FairReplayChart *chart,
            const FairRect        *box)
{
  double threshold = fair_scale_map (&layout->y, chart->threshold);
  double ghost = fair_scale_map (&layout->y, chart->ghost);

  return (threshold > box->y && threshold < box->y + box->height) ||
         (chart->ghost > 0 && ghost > box->y && ghost < box->y + box->height);
}

/* Names what gave points, where there is room: before or behind the dot,
 * above or below the line. What finds no room is in the list below the
 * chart. */
static void
name_events (FairChartText         *text,
             const Layout          *layout,
             const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 7.0);
  double   height = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double   right = layout->plot.x + layout->plot.width;
  FairRect taken[24];
  guint    n_taken = 0;

  if (chart->mql_day > 0)
    {
      double x = fair_scale_map (&layout->x, chart->mql_day);

      taken[n_taken++] = (FairRect){ x - gap * 0.3, 0.0, gap * 0.6,
                                     layout->plot.y + layout->plot.height };
    }
  if (chart->entry_day > 0)
    right = MIN (right, fair_scale_map (&layout->x, chart->entry_day));

  for (guint i = 0; i < chart->n_events; i++)
    {
      const FairReplayEvent *event = &chart->events[i];
      double                 x = fair_scale_map (&layout->x, event->day);
      double                 y = fair_scale_map (&layout->y, event->score);
      g_autofree char       *points = fair_chart_words_count (event->gained);
      g_autofree char       *words = g_strdup_printf (
                "%s %s%s", event->label, event->gained > 0.0 ? "+" : "", points);
      double width = fair_chart_text_width (text, FAIR_TEXT_LABEL, words);

      if (event->gained == 0.0 || n_taken == G_N_ELEMENTS (taken))
        continue;
      for (guint attempt = 0; attempt < 8; attempt++)
        {
          FairRect box = { attempt % 2 == 0 ? x + gap * 0.5 : x - gap - width,
                           attempt % 4 < 2 ? y - height - gap * 0.4
                                           : y + gap * 0.5,
                           width, height };
          /* The lines of the thresholds only if there is no other place. */
          gboolean is_free =
              box.x >= layout->plot.x && box.x + box.width <= right &&
              !hides_curve (layout, chart, &box) &&
              (attempt >= 4 || !hides_line (layout, chart, &box));

          for (guint t = 0; t < n_taken; t++)
            is_free = is_free && !overlaps (&box, &taken[t]);
          if (!is_free)
            continue;

          text->halo = TRUE;
          fair_chart_text_show (text, FAIR_TEXT_LABEL, words, box.x, box.y, 0.0,
                                0.0, &context->palette.text);
          text->halo = FALSE;
          taken[n_taken++] = box;
          break;
        }
    }
}

static void
draw_dots (FairChartText         *text,
           const Layout          *layout,
           const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;

  for (guint i = 0; i < chart->n_events; i++)
    {
      const FairReplayEvent *event = &chart->events[i];
      gboolean               selected = context->selected == (int) i;
      double                 x = fair_scale_map (&layout->x, event->day);
      double                 y = fair_scale_map (&layout->y, event->score);

      if (selected)
        fair_marks_hollow (text->cr, context, FAIR_SHAPE_DISC, x, y, 18.0,
                           &context->palette.accent);
      if (event->gained != 0.0)
        fair_marks_filled (text->cr, context, FAIR_SHAPE_DISC, x, y, 9.5,
                           &context->palette.series[FAIR_SERIES_MQLS]);
      else
        fair_marks_hollow (text->cr, context, FAIR_SHAPE_DISC, x, y, 8.0,
                           &context->palette.series[FAIR_SERIES_MQLS]);
    }
}

static void
draw_flag (FairChartText         *text,
           const Layout          *layout,
           const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;
  double                 x = fair_scale_map (&layout->x, chart->mql_day);
  double                 bottom = layout->plot.y + layout->plot.height;
  g_autofree char       *words = flag_words (chart);

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                   &context->palette.accent, x, layout->flag.height, x, bottom);
  fair_marks_box (text->cr, &layout->flag,
                  fair_draw_context_length (context, 6.0),
                  &context->palette.accent);
  fair_chart_text_show (
      text, FAIR_TEXT_STRONG, words, layout->flag.x + layout->flag.width / 2.0,
      layout->flag.height / 2.0, 0.5, 0.5, &context->palette.on_accent);
}

/* The bracket from the MQL to the day sales took over. */
static void
draw_lead_time (FairChartText         *text,
                const Layout          *layout,
                const FairReplayChart *chart)
{
  const FairDrawContext *context = text->context;
  int                    days = chart->entry_day - chart->mql_day;
  double                 gap = fair_draw_context_length (context, 4.0);
  double                 from = fair_scale_map (&layout->x, chart->mql_day);
  double                 to = fair_scale_map (&layout->x, chart->entry_day);
  double                 y = layout->plot.y + layout->plot.height + 2.5 * gap;
  double                 ends[] = { from, to };
  g_autofree char       *words =
      g_strdup_printf (ngettext ("%d day ahead", "%d days ahead", days), days);

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                   &context->palette.text, from, y, to, y);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                     &context->palette.text, ends[i], y - gap, ends[i],
                     y + gap);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, words, (from + to) / 2.0,
                        y + gap, 0.5, 0.0, &context->palette.text);
}

void
fair_replay_chart_draw (const FairReplayChart *chart,
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
  draw_ground (&text, &layout, chart);
  draw_days (&text, &layout, chart, height);
  draw_thresholds (&text, &layout, chart);
  if (chart->entry_day > 0)
    draw_entry (&text, &layout, chart);
  draw_score (&text, &layout, chart);
  if (chart->mql_day > 0)
    draw_flag (&text, &layout, chart);
  if (chart->mql_day > 0 && chart->entry_day > chart->mql_day)
    draw_lead_time (&text, &layout, chart);
  draw_dots (&text, &layout, chart);
  name_events (&text, &layout, chart);
  cairo_restore (cr);
}

gboolean
fair_replay_chart_pick (const FairReplayChart *chart,
                        const FairDrawContext *context,
                        double                 width,
                        double                 height,
                        double                 x,
                        double                 y,
                        FairPick              *pick)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;
  double reach, nearest;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  *pick = (FairPick){
    .item = -1,
    .value = MAX (0.0, round (fair_scale_invert (&layout.y, y))),
    .second_value = floor (fair_scale_invert (&layout.x, x)),
  };
  reach = fair_draw_context_length (context, REACH);
  nearest = G_MAXDOUBLE;
  for (guint i = 0; i < chart->n_events; i++)
    {
      double dot_x = fair_scale_map (&layout.x, chart->events[i].day);
      double dot_y = fair_scale_map (&layout.y, chart->events[i].score);
      double distance = hypot (x - dot_x, y - dot_y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      pick->item = i;
      pick->area = (FairRect){ dot_x, dot_y, 0.0, 0.0 };
    }

  if (nearest <= 1.5 * reach)
    pick->part = FAIR_PICK_ITEM;
  else if (x >= layout.plot.x && x <= width &&
           fabs (y - fair_scale_map (&layout.y, chart->threshold)) <= reach)
    {
      pick->part = FAIR_PICK_HANDLE;
      pick->area = (FairRect){ layout.plot.x,
                               fair_scale_map (&layout.y, chart->threshold),
                               layout.plot.width, 0.0 };
    }

  return pick->part != FAIR_PICK_NONE;
}

void
fair_replay_chart_get_natural_size (const FairReplayChart *chart,
                                    const FairDrawContext *context,
                                    double                *width,
                                    double                *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}
