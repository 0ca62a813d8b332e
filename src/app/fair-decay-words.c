/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-decay-words.h"

#include "base/fair-i18n.h"
#include "draw/fair-decay-chart.h"
#include "engine/fair-decay.h"

/* So many events at once are shown beside a single one. */
#define SEVERAL 3

/* So many periods are shown, as long as something is left. */
#define MOST_STEPS 12

/* Without decay the axis still reaches a quarter beyond the end. */
static int
find_horizon (const FairCriterion *criterion, guint n_steps)
{
  if (criterion->expires_days > 0)
    return criterion->expires_days + MAX (1, criterion->expires_days / 4);

  return (int) n_steps * criterion->decay_days;
}

static guint
count_steps (const FairCriterion *criterion, const GArray *table)
{
  guint n = MIN (MAX (table->len, 4), MOST_STEPS);

  if (criterion->decay_days == 0)
    return 1;
  if (criterion->expires_days > 0)
    n = MIN (n, (guint) (criterion->expires_days - 1) /
                        (guint) criterion->decay_days +
                    1);

  return n;
}

/**
 * fair_decay_words_new_chart:
 * @criterion: a rule of behavior
 *
 * Returns: (transfer full) (nullable): how its points fade, or %NULL where they
 *   never do
 */
FairChart *
fair_decay_words_new_chart (const FairCriterion *criterion)
{
  int            day[MOST_STEPS + 1];
  double         one[MOST_STEPS + 1], several[MOST_STEPS + 1];
  gboolean       each = criterion->award == FAIR_AWARD_EACH;
  guint          n;
  FairDecayChart chart = { .title = _ ("Points that are left"),
                           .day = day,
                           .one = one,
                           .several = each ? several : NULL,
                           .cap = MAX (criterion->cap, 0),
                           .one_label = _ ("once"),
                           .several_label = each ? _ ("three times") : NULL };
  g_autoptr (GArray) table = fair_decay_new_table (
      criterion->points,
      criterion->decay_days > 0 ? criterion->decay_percent : 0);

  if (criterion->decay_days == 0 && criterion->expires_days == 0)
    return NULL;

  n = count_steps (criterion, table);
  for (guint i = 0; i < n; i++)
    {
      int left = g_array_index (table, gint, MIN (i, table->len - 1));
      int cap = criterion->cap >= 0 ? criterion->cap : G_MAXINT;

      day[i] = (int) i * criterion->decay_days;
      one[i] = CLAMP (left, -cap, cap);
      several[i] = CLAMP (left * SEVERAL, -cap, cap);
    }
  chart.horizon = find_horizon (criterion, n);
  if (criterion->expires_days > 0)
    {
      day[n] = criterion->expires_days;
      one[n] = several[n] = 0.0;
      n++;
    }
  chart.n_steps = n;

  return fair_chart_new (&fair_decay_chart_class, &chart);
}
