/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

#include "base/fair-i18n.h"

/* MQLs by the calendar month and the ISO week of their MQL moment, from the
 * first one to as-of, with zeros in between. Undated leads are in none. */

static gint64
month_end (FairZone *zone, gint32 month)
{
  gint32 day = fair_day_from_ymd ((month + 1) / 12, (month + 1) % 12 + 1, 1);

  return day == G_MININT32 ? G_MAXINT64 : fair_zone_day_start (zone, day);
}

static gint64
week_end (FairZone *zone, gint32 week)
{
  return fair_zone_day_start (zone, 4 + 7 * (week + 1));
}

static gboolean
has_moment (const FairTrial *self, guint lead)
{
  return _fair_trial_counts (self, lead) && self->leads[lead].passes &&
         (self->facts[lead].flags & FAIR_LEAD_UNDATED) == 0;
}

static gint64
find_first (const FairTrial *self)
{
  gint64 first = G_MAXINT64;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (has_moment (self, lead))
        first = MIN (first, self->leads[lead].mql_at);
    }

  return first;
}

/* The first of ascending ends that is after an instant. */
static guint
find_end (GArray *ends, gint64 at)
{
  guint low = 0;
  guint high = ends->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (ends, gint64, middle) > at)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/* A calendar is asked for the ends of months and weeks, not for each lead. */
void
_fair_trial_take_volume (FairTrial *self)
{
  FairZone       *zone = fair_history_get_zone (self->cohort->history);
  FairSimulation *result = self->result;
  gint64          as_of = result->as_of;
  gint64          first = find_first (self);
  g_autoptr (GArray) month_ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) week_ends = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (first == G_MAXINT64)
    return;

  for (gint32 month = fair_zone_month (zone, first),
              last = fair_zone_month (zone, as_of);
       month <= last; month++)
    {
      gint64         end = month_end (zone, month);
      FairMonthCount count = { month, 0, month == last && as_of + 1 < end };

      g_array_append_val (month_ends, end);
      g_array_append_val (result->months, count);
    }
  for (gint32 week = fair_zone_week (zone, first),
              last = fair_zone_week (zone, as_of);
       week <= last; week++)
    {
      gint64        end = week_end (zone, week);
      FairWeekCount count = { week, 0, week == last && as_of + 1 < end };

      g_array_append_val (week_ends, end);
      g_array_append_val (result->weeks, count);
    }

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      gint64 at = self->leads[lead].mql_at;

      if (!has_moment (self, lead))
        continue;
      g_array_index (result->months, FairMonthCount, find_end (month_ends, at))
          .mqls++;
      g_array_index (result->weeks, FairWeekCount, find_end (week_ends, at))
          .mqls++;
    }
}

/* MQLs by tier, and those of none. */
void
_fair_trial_take_tiers (FairTrial *self)
{
  const FairScorecard *scorecard = self->scores->scorecard;
  GPtrArray           *tiers = self->result->tiers;

  for (guint i = 0; i <= scorecard->tiers->len; i++)
    {
      const FairTier *tier = i < scorecard->tiers->len
                                 ? g_ptr_array_index (scorecard->tiers, i)
                                 : NULL;
      FairTierCount  *count = g_new0 (FairTierCount, 1);

      count->tier = g_strdup (tier != NULL ? tier->id : "normal");
      count->name = g_strdup (tier != NULL ? tier->name : _ ("Normal"));
      g_ptr_array_add (tiers, count);
    }

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      FairTierCount *count;
      int            tier = self->leads[lead].tier;

      if (!_fair_trial_counts (self, lead) || !self->leads[lead].passes)
        continue;
      count = g_ptr_array_index (
          tiers, tier == FAIR_TIER_NORMAL ? (int) scorecard->tiers->len : tier);
      count->mqls++;
    }
}
