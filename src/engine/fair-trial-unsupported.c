/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

#include "base/fair-i18n.h"

/* What the data cannot say, beside the rates and figures that were found not
 * to be supported when they were worked out. */

/* A rate of fewer is shown, and marked. */
#define FAIR_FEW 30

static void
say_lacking (FairTrial *self, const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    _fair_trial_say (self, g_ptr_array_index (names, i),
                     _ ("the history has no such attribute, so it is missing "
                        "for every lead"));
}

static void
say_criteria (FairTrial *self)
{
  const FairCompiled *compiled = self->scores->compiled;

  say_lacking (self, self->cohort->lacking);
  for (guint i = 0; i < compiled->lacking->len; i++)
    {
      const char *name = g_ptr_array_index (compiled->lacking, i);

      if (!g_ptr_array_find_with_equal_func (self->cohort->lacking, name,
                                             g_str_equal, NULL))
        _fair_trial_say (self, name,
                         _ ("the history has no such attribute, so it is "
                            "missing for every lead"));
    }

  for (guint i = 0; i < compiled->silent->len; i++)
    _fair_trial_say (self, g_ptr_array_index (compiled->silent, i),
                     _ ("the history has no activity of this type"));

  for (guint i = 0; i < compiled->rules->len; i++)
    {
      const FairRule *rule = g_ptr_array_index (compiled->rules, i);

      if (rule->cannot_tell > 0)
        _fair_trial_say (
            self, rule->criterion->id,
            ngettext ("%u lead has a range that reaches over both sides of a "
                      "number it is compared with; it counts as false",
                      "%u leads have a range that reaches over both sides of "
                      "a number it is compared with; it counts as false",
                      rule->cannot_tell),
            rule->cannot_tell);
    }
}

static void
say_partial (FairTrial *self)
{
  GArray *months = self->result->months;

  for (guint i = 0; i < months->len; i++)
    {
      const FairMonthCount *count = &g_array_index (months, FairMonthCount, i);
      g_autofree char      *month = NULL;

      if (!count->partial)
        continue;
      month = fair_month_to_string (count->month);
      _fair_trial_say (self, "months",
                       _ ("%s is partial: the data ends within it"), month);
    }
}

static void
say_few (FairTrial *self)
{
  for (guint kind = 0; kind < FAIR_N_RATES; kind++)
    {
      const FairRate *rate = &self->result->rates[kind];

      if (rate->known && rate->of < FAIR_FEW)
        _fair_trial_say (self, fair_rate_kind_to_string ((FairRateKind) kind),
                         ngettext ("of only %u lead: too few to lean on",
                                   "of only %u leads: too few to lean on",
                                   rate->of),
                         (guint) rate->of);
    }
}

static void
say_amounts (FairTrial *self)
{
  const FairSimulation *result = self->result;

  if (result->amounts_foreign > 0)
    _fair_trial_say (self, "won_amount_captured",
                     ngettext ("%u amount in another currency is left out",
                               "%u amounts in other currencies are left out",
                               result->amounts_foreign),
                     result->amounts_foreign);
  if (result->amounts_missing > 0)
    _fair_trial_say (self, "won_amount_captured",
                     ngettext ("%u win has no amount and adds nothing",
                               "%u wins have no amount and add nothing",
                               result->amounts_missing),
                     result->amounts_missing);
}

void
_fair_trial_take_unsupported (FairTrial *self)
{
  const FairSimulation *result = self->result;

  if (result->all_won)
    _fair_trial_say (self, "outcomes",
                     _ ("every lead in scope is won, so only coverage can be "
                        "told"));
  else if (result->won > 0 && result->lost == 0)
    _fair_trial_say (self, "lost",
                     _ ("no deal was lost: such a history cannot tell buyers "
                        "from those who said no"));
  if (!result->knows_worked)
    _fair_trial_say (self, "worked",
                     _ ("the history does not tell which leads sales worked: "
                        "it has none of accepted_at, rejected_at, "
                        "first_follow_up_at, discovery_call_at and sql_at"));
  if (result->baseline == FAIR_BASELINE_EVERYBODY)
    _fair_trial_say (self, "baseline",
                     _ ("no lead has mql_at, so every lead is compared with"));

  say_criteria (self);
  say_amounts (self);
  say_few (self);
  say_partial (self);
}
