/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-figures.h"
#include "document/fair-agreement-past.h"
#include "document/fair-chart-figure.h"
#include "draw/fair-month-bars.h"

/* Figure 2: MQLs month by month. */

#define MOST_MONTHS 24
#define N_LINES 3

static const char *const MONTHS[] = { N_ ("Jan"), N_ ("Feb"), N_ ("Mar"),
                                      N_ ("Apr"), N_ ("May"), N_ ("Jun"),
                                      N_ ("Jul"), N_ ("Aug"), N_ ("Sep"),
                                      N_ ("Oct"), N_ ("Nov"), N_ ("Dec") };

static void
add_line (FairDrafter   *drafter,
          FairMonthLine *lines,
          guint         *n_lines,
          double         value,
          char          *label,
          gboolean       is_promise)
{
  lines[*n_lines] = (FairMonthLine){ value, label, is_promise };
  (*n_lines)++;
}

static guint
fill_lines (FairDrafter *drafter, FairMonthLine *lines)
{
  guint  n_lines = 0;
  double value;
  double each;

  if (fair_terms_get_number (drafter->terms, "sales.reps", &value) &&
      fair_terms_get_number (drafter->terms, "sales.mqls_per_rep_per_month",
                             &each))
    add_line (drafter, lines, &n_lines, value * each,
              fair_names_fill (drafter->names, _ ("{capacity} capacity")),
              FALSE);
  if (fair_terms_get_number (drafter->terms, "marketing.mqls_per_month",
                             &value))
    add_line (drafter, lines, &n_lines, value,
              fair_names_fill (drafter->names, _ ("{volume} promised")), TRUE);
  if (fair_terms_get_number (drafter->terms, "marketing.mqls_per_month_floor",
                             &value))
    add_line (drafter, lines, &n_lines, value,
              fair_names_fill (drafter->names, _ ("{volume_floor} floor")),
              FALSE);

  return n_lines;
}

static FairChart *
new_chart (FairDrafter *drafter)
{
  const GArray *months = drafter->simulation->months;
  guint first = months->len > MOST_MONTHS ? months->len - MOST_MONTHS : 0;
  FairMonthBar  bars[MOST_MONTHS];
  FairMonthLine lines[N_LINES];
  char         *years[MOST_MONTHS] = { NULL };
  FairMonthBars chart = { .title = _ ("MQLs a month"),
                          .bars = bars,
                          .lines = lines };
  FairChart    *result;

  for (guint i = first; i < months->len; i++)
    {
      const FairMonthCount *month = &g_array_index (months, FairMonthCount, i);
      guint                 n = chart.n_bars++;

      if (n == 0 || month->month % 12 == 0)
        years[n] = g_strdup_printf ("%d", month->month / 12);
      bars[n] = (FairMonthBar){ _ (MONTHS[month->month % 12]), years[n],
                                month->mqls, month->partial };
    }
  chart.n_lines = fill_lines (drafter, lines);
  result = fair_chart_new (&fair_month_bars_class, &chart);

  for (guint i = 0; i < MOST_MONTHS; i++)
    g_free (years[i]);
  for (guint i = 0; i < chart.n_lines; i++)
    g_free ((char *) lines[i].label);

  return result;
}

static void
append_hatched (GString *caption, const GArray *months)
{
  for (guint i = 0; i < months->len; i++)
    {
      const FairMonthCount *month = &g_array_index (months, FairMonthCount, i);

      if (!month->partial)
        continue;
      g_string_append_printf (
          caption,
          i + 1 == months->len
              /* Translators: month and year */
              ? _ (" Hatched: %s %d is cut short by the end of the data.")
              : _ (" Hatched: of %s %d the data holds only a part."),
          _ (MONTHS[month->month % 12]), month->month / 12);
    }
}

static char *
dup_caption (FairDrafter *drafter, const FairPastVolume *volume)
{
  const FairSimulation *simulation = drafter->simulation;
  GString              *caption = g_string_new (NULL);
  g_autofree char      *mqls = fair_format_count (volume->total);
  g_autofree char      *mean = fair_format_decimal (volume->mean, 1);
  g_autofree char      *median = fair_format_decimal (volume->median, 0);
  double                promise;
  guint                 n_windows;

  g_string_append_printf (
      caption,
      ngettext ("**Figure 2.** %s MQLs in %u whole month; mean %s, median %s.",
                "**Figure 2.** %s MQLs in %u whole months; mean %s, median %s.",
                volume->n_months),
      mqls, volume->n_months, mean, median);
  if (simulation->months->len > MOST_MONTHS)
    g_string_append_printf (caption, _ (" Shown are the last %d months."),
                            MOST_MONTHS);
  append_hatched (caption, simulation->months);

  if (fair_terms_get_number (drafter->terms, "marketing.mqls_per_month",
                             &promise))
    {
      guint kept =
          fair_agreement_past_count_windows (simulation, promise, &n_windows);

      if (n_windows > 0)
        g_string_append_printf (
            caption,
            ngettext (" The three-month average was %s or more in %u of %u "
                      "window.",
                      " The three-month average was %s or more in %u of %u "
                      "windows.",
                      n_windows),
            fair_names_get (drafter->names, "volume"), kept, n_windows);
    }

  return g_string_free (caption, FALSE);
}

/**
 * fair_agreement_add_months:
 * @drafter: a drafter
 * @appendix: where to add it
 *
 * Adds Figure 2, where there are months.
 */
void
fair_agreement_add_months (FairDrafter *drafter, FairBlock *appendix)
{
  g_autofree char *caption = NULL;
  FairBlock       *heading;
  FairPastVolume   volume;

  if (!fair_agreement_past_get_volume (drafter->simulation, &volume))
    return;

  caption = dup_caption (drafter, &volume);
  heading = fair_block_add (appendix, FAIR_BLOCK_HEADING,
                            _ ("MQLs a month under this definition"));
  g_ptr_array_add (heading->blocks,
                   fair_chart_figure_new (new_chart (drafter), caption));
}
