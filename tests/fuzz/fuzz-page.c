/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "intake/fair-sheet-open.h"

/* An input is a web page. Cells end, and a second reading gives as many rows.
 */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (FairSheet) sheet = NULL;
  FairTableLimits limits = { 1 << 20, 64, 16 };
  FairRecord      record;
  guint           n_records = 0;
  guint           n_again = 0;

  sheet = fair_sheet_new_html ("fuzz", bytes, NULL, &limits, NULL);
  if (sheet == NULL)
    return 0;

  while (fair_sheet_next (sheet, &record))
    {
      g_assert_true (record.n_cells == sheet->headings->len);
      for (guint i = 0; i < record.n_cells; i++)
        g_assert_true (strlen (record.cells[i]) <= limits.max_cell);
      n_records++;
    }
  fair_sheet_rewind (sheet);
  while (fair_sheet_next (sheet, &record))
    n_again++;
  g_assert_true (n_records == n_again);
  return 0;
}
