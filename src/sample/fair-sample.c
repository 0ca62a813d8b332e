/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample.h"

#include "sample/fair-sample-maker.h"

/* Northmoor sells software to sales teams. Eighteen months of its leads, made
 * from one seed: the same on every machine. */

#define SEED G_GUINT64_CONSTANT (20261031)
#define N_COMPANIES 1900
#define N_LEADS 5956

static void
clear_company (gpointer data)
{
  FairSampleCompany *company = data;

  g_free (company->name);
  g_free (company->domain);
  g_clear_pointer (&company->contacts, g_array_unref);
}

void
fair_sample_add_columns (FairSampleMaker        *maker,
                         FairRows                rows,
                         const FairSampleColumn *columns,
                         guint                   n_columns,
                         guint                  *indexes)
{
  for (guint i = 0; i < n_columns; i++)
    indexes[i] = fair_history_builder_add_column (
        maker->builder, rows, columns[i].name, columns[i].type);
}

void
fair_sample_set_text (FairSampleMaker *maker,
                      FairRows         rows,
                      guint            row,
                      guint            column,
                      const char      *text)
{
  if (text != NULL && *text != '\0')
    fair_history_builder_set_text (maker->builder, rows, row, column, text);
}

void
fair_sample_set_number (FairSampleMaker *maker,
                        FairRows         rows,
                        guint            row,
                        guint            column,
                        gint64           number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  fair_sample_set_text (maker, rows, row, column, text);
}

/**
 * fair_sample_get_company:
 *
 * Returns: (transfer none): the name of the sample company
 */
const char *
fair_sample_get_company (void)
{
  return "Northmoor";
}

/**
 * fair_sample_history_new:
 * @error: return location for an error
 *
 * Makes the history of the sample company: companies, leads, their activities
 * and their deals over eighteen months up to the end of October 2026, in the
 * time zone %FAIR_SAMPLE_TIME_ZONE and %FAIR_SAMPLE_CURRENCY.
 *
 * Returns: (transfer full): the history, the same at every call
 */
FairHistory *
fair_sample_history_new (GError **error)
{
  g_autoptr (FairZone) zone = fair_zone_new (FAIR_SAMPLE_TIME_ZONE, error);
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (GArray) companies = NULL;
  FairSampleMaker maker = { 0 };

  if (zone == NULL)
    return NULL;

  maker.zone = zone;
  maker.start = fair_zone_local_to_instant (zone, 2025, 5, 1, 0, 0, 0);
  maker.drift = fair_zone_local_to_instant (zone, 2026, 8, 1, 0, 0, 0);
  maker.end = fair_zone_local_to_instant (zone, 2026, 10, 31, 18, 0, 0);
  maker.builder = builder =
      fair_history_builder_new (zone, FAIR_SAMPLE_CURRENCY, maker.end);
  maker.companies = companies =
      g_array_new (FALSE, FALSE, sizeof (FairSampleCompany));
  g_array_set_clear_func (companies, clear_company);
  fair_random_init (&maker.random, SEED);
  fair_history_builder_set_as_of (builder, maker.end);

  fair_sample_add_companies (&maker, N_COMPANIES);
  fair_sample_add_leads (&maker, N_LEADS);

  return fair_history_builder_finish (builder, error);
}
