/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-figures.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "document/fair-agreement-past.h"
#include "engine/fair-calculator.h"

/* Why so many MQLs a month: from the revenue wanted to the leads it takes. */

static char *
dup_figure (FairDrafter *drafter, FairUnit unit, double value)
{
  switch (unit)
    {
    case FAIR_UNIT_MONEY:
      return fair_money_format (value, drafter->agreement->currency, FALSE);
    case FAIR_UNIT_SHARE:
      return fair_format_percent (value, 1);
    case FAIR_UNIT_COUNT:
    case FAIR_UNIT_DAYS:
    default:
      return fair_format_decimal (value, value < 100 && value != (int) value);
    }
}

/* The lines of a derivation, from @first on; the last one bold. */
static void
add_steps (FairDrafter        *drafter,
           FairBlock          *table,
           const FairEstimate *estimate,
           guint               first,
           const char         *last_label)
{
  for (guint i = first; i < estimate->steps->len; i++)
    {
      const FairEstimateStep *step = g_ptr_array_index (estimate->steps, i);
      gboolean is_last = last_label != NULL && i + 1 == estimate->steps->len;
      g_autofree char *label =
          g_strdup_printf ("%s%s%s", step->sign, *step->sign != '\0' ? " " : "",
                           is_last ? last_label : step->label);
      g_autofree char *value =
          is_last ? fair_format_decimal (step->value, 0)
                  : dup_figure (drafter, step->unit, step->value);
      g_autofree char *low = fair_format_decimal (estimate->low, 0);
      g_autofree char *high = fair_format_decimal (estimate->high, 0);
      g_autofree char *range =
          is_last ? g_strdup_printf ("%s (%s–%s)", value, low, high) : NULL;

      fair_block_add_row (table, is_last ? FAIR_ROW_SUM : FAIR_ROW_PLAIN, label,
                          is_last ? range : value, NULL);
    }
}

static char *
dup_note (const FairCalculator *calculator)
{
  g_autofree char *days = NULL;

  if (!calculator->lag.known)
    return g_strdup (_ ("The range is what the rate’s interval implies."));

  days = fair_format_decimal (calculator->lag.value, 0);
  return g_strdup_printf (
      _ ("The range is what the rate’s interval implies. An "
         "MQL of today closes in about %s days (median)."),
      days);
}

/**
 * fair_agreement_dup_mql_value:
 * @drafter: a drafter with a simulation
 *
 * Returns: (transfer full) (nullable): what an MQL brings on average, with the
 *   range of its rate and how it was reckoned; %NULL where too few are known
 */
char *
fair_agreement_dup_mql_value (FairDrafter *drafter)
{
  FairCalculatorInputs inputs =
      fair_calculator_inputs_from_terms (drafter->terms);
  g_autoptr (FairCalculator) calculator =
      fair_calculator_new (&inputs, drafter->simulation);
  const FairEstimate *estimate = &calculator->mql_value;
  const char         *currency = drafter->agreement->currency;
  g_autofree char    *value = NULL;
  g_autofree char    *low = NULL;
  g_autofree char    *high = NULL;
  g_autoptr (GString) steps = g_string_new (NULL);

  if (!estimate->known || estimate->few || currency == NULL)
    return NULL;

  for (guint i = 0; i + 1 < estimate->steps->len; i++)
    {
      const FairEstimateStep *step = g_ptr_array_index (estimate->steps, i);
      g_autofree char *figure = dup_figure (drafter, step->unit, step->value);

      g_string_append_printf (steps, "%s%s %s %s", i > 0 ? " " : "", step->sign,
                              step->label, figure);
    }
  value = fair_money_format (estimate->value, currency, FALSE);
  low = fair_money_format (estimate->low, currency, FALSE);
  high = fair_money_format (estimate->high, currency, FALSE);

  /* Translators: money, the range of it, and how it was reckoned */
  return g_strdup_printf (_ ("An MQL brings %s on average (%s–%s): %s."), value,
                          low, high, g_strstrip (steps->str));
}

/**
 * fair_agreement_new_why:
 * @drafter: a drafter
 *
 * Returns: (transfer full) (nullable): how many MQLs the revenue target takes;
 *   %NULL where that is not known
 */
FairBlock *
fair_agreement_new_why (FairDrafter *drafter)
{
  FairCalculatorInputs inputs =
      fair_calculator_inputs_from_terms (drafter->terms);
  g_autoptr (FairCalculator) calculator =
      fair_calculator_new (&inputs, drafter->simulation);
  g_autofree char *title =
      fair_names_fill (drafter->names, _ ("Why {volume} a month"));
  g_autofree char *note = NULL;
  FairBlock       *heading;
  FairBlock       *table;

  if (title == NULL || !calculator->mqls_needed.known ||
      calculator->mqls_needed.few)
    return NULL;

  heading = fair_block_new (FAIR_BLOCK_HEADING, title);
  table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  fair_block_add_column (table, _ ("In a quarter, then in a month"), 1, FALSE);
  fair_block_add_column (table, _ ("Figure"), 0, TRUE);
  add_steps (drafter, table, &calculator->wins_needed, 0, NULL);
  add_steps (drafter, table, &calculator->mqls_needed, 1,
             _ ("MQLs needed, a month"));
  note = dup_note (calculator);
  fair_block_add (heading, FAIR_BLOCK_NOTE, note);

  return heading;
}
