/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "intake/fair-csv-reader.h"
#include "intake/fair-import-plan.h"

#define NOW G_GINT64_CONSTANT (1782864000)

static FairZone *
get_zone (void)
{
  static FairZone *zone;

  if (zone == NULL)
    zone = fair_zone_new ("Europe/Berlin", NULL);
  return zone;
}

/* Lines only grow, cells end, and a second reading gives the same. */
static void
check_reader (GBytes *bytes)
{
  static const char delimiters[] = ",;\t|";
  FairTableLimits   limits = { 1 << 20, 64, 16 };

  for (guint i = 0; i < strlen (delimiters); i++)
    {
      g_autoptr (FairCsvReader) reader =
          fair_csv_reader_new (bytes, delimiters[i], &limits);
      FairRecord record;
      guint64    line = 0;
      guint      n_records = 0;
      guint      n_again = 0;

      while (fair_csv_reader_next (reader, &record))
        {
          g_assert_true (record.line > line);
          g_assert_true (record.n_cells >= 1 &&
                         record.n_cells <= limits.max_columns);
          for (guint j = 0; j < record.n_cells; j++)
            g_assert_true (strlen (record.cells[j]) <= limits.max_cell);
          line = record.line;
          n_records++;
        }
      fair_csv_reader_rewind (reader);
      while (fair_csv_reader_next (reader, &record))
        n_again++;
      g_assert_true (n_records == n_again);
    }
}

/* Every row of a file is kept, merged, refused or unlinked, of whatever kind
 * it is taken for: which one hangs on its size, so that all have their turn. */
static void
check_import (GBytes *bytes)
{
  g_autoptr (FairImportPlan) plan = fair_import_plan_new (get_zone (), "USD");
  g_autoptr (FairImportReport) report = NULL;
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (FairHistory) history = NULL;
  guint kind = FAIR_KIND_LEADS +
               g_bytes_get_size (bytes) % (FAIR_N_KINDS - FAIR_KIND_LEADS);

  if (fair_import_plan_add_bytes (plan, "fuzz.csv", bytes, kind, NULL) == NULL)
    return;
  builder = fair_import_plan_run (plan, NOW, NULL, NULL, NULL, &report, NULL);
  g_assert_nonnull (builder);
  for (guint i = 0; i < report->files->len; i++)
    {
      const FairFileReport *file = report->files->pdata[i];

      g_assert_true (file->kept + file->merged + file->refused +
                         file->unlinked ==
                     file->rows);
    }
  history = fair_history_builder_finish (builder, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *text = g_utf8_make_valid ((const char *) data, size);
  g_autoptr (GBytes) valid = g_bytes_new (text, strlen (text));

  check_reader (valid);
  check_import (bytes);
  return 0;
}
