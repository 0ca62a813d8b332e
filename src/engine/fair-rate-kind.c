/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-simulation.h"

static const char *const kind_names[FAIR_N_RATES] = {
  "won_captured", "mql_to_won",         "mql_to_opportunity",
  "mql_to_sal",   "sal_to_sql",         "sql_to_sal",
  "mql_to_sql",   "sql_to_opportunity", "opportunity_to_won",
};

const char *
fair_rate_kind_to_string (FairRateKind kind)
{
  g_return_val_if_fail ((guint) kind < FAIR_N_RATES, NULL);

  return kind_names[kind];
}

gboolean
fair_rate_kind_applies (FairRateKind kind, gboolean sal_after_sql)
{
  switch (kind)
    {
    case FAIR_RATE_MQL_TO_SAL:
    case FAIR_RATE_SAL_TO_SQL:
      return !sal_after_sql;
    case FAIR_RATE_SQL_TO_SAL:
      return sal_after_sql;
    default:
      return TRUE;
    }
}
