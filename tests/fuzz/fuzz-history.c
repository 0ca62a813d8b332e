/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "history/fair-checksum-private.h"
#include "history/fair-history-blob.h"
#include "history/fair-history-builder.h"

#include <math.h>
#include <string.h>

static FairHistory *
make_history (void)
{
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);
  g_autoptr (FairHistoryBuilder) builder =
      fair_history_builder_new (zone, "USD", 1000);
  guint column;

  fair_history_builder_add_row (builder, FAIR_ROWS_COMPANIES, "c");
  column = fair_history_builder_add_column (builder, FAIR_ROWS_COMPANIES,
                                            "region", FAIR_COLUMN_TEXT);
  fair_history_builder_set_text (builder, FAIR_ROWS_COMPANIES, 0, column, "x");
  fair_history_builder_add_row (builder, FAIR_ROWS_LEADS, "a");
  fair_history_builder_add_row (builder, FAIR_ROWS_LEADS, "b");
  fair_history_builder_tie_company (builder, FAIR_ROWS_LEADS, 0, 0);
  column = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS,
                                            "created_at", FAIR_COLUMN_INSTANT);
  fair_history_builder_set_instant (builder, FAIR_ROWS_LEADS, 0, column, 10);
  column = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS, "region",
                                            FAIR_COLUMN_TEXT);
  fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, 1, column, "y");
  fair_history_builder_add_row (builder, FAIR_ROWS_DEALS, "d");
  fair_history_builder_add_row (builder, FAIR_ROWS_DEALS, "e");
  fair_history_builder_tie_deal (builder, 0, 1, TRUE);
  fair_history_builder_add_activity (builder, 1, "visit", 5, NAN, "page");
  fair_history_builder_add_activity (builder, 1, "call", 7, 2, NULL);

  return fair_history_builder_finish (builder, NULL);
}

/* Puts @payload under a right head, so that what lies behind the checksum is
 * tried. */
static GBytes *
make_blob (const guint8 *payload, gsize size)
{
  guint8 *data = g_malloc0 (size + 24);
  guint64 length = GUINT64_TO_LE (size);
  guint64 sum = GUINT64_TO_LE (_fair_checksum_compute (payload, size));

  memcpy (data, "FLHB\1\0\0\0", 8);
  memcpy (data + 8, &length, 8);
  memcpy (data + 16, &sum, 8);
  if (size > 0)
    memcpy (data + 24, payload, size);

  return g_bytes_new_take (data, size + 24);
}

/* The first byte says which part of a small history is replaced by the rest. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (GPtrArray) blobs = NULL;
  g_autoptr (FairHistory) read = NULL;
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (FairHistory) again = NULL;
  g_autoptr (GError) error = NULL;
  FairHistoryBlob *blob;

  if (size == 0)
    return 0;

  history = make_history ();
  blobs = fair_history_blob_write (history);
  blob = g_ptr_array_index (blobs, data[0] % blobs->len);
  g_bytes_unref (blob->bytes);
  blob->bytes = make_blob (data + 1, size - 1);

  read = fair_history_blob_read (blobs, &error);
  g_assert_true ((read == NULL) == (error != NULL));
  if (read == NULL)
    return 0;
  builder = fair_history_builder_new_from (read, 2000);
  fair_history_builder_set_as_of (builder, 1);
  again = fair_history_builder_finish (builder, NULL);
  g_assert_cmpuint (fair_history_count_recorded_leads (again), ==,
                    fair_history_count_recorded_leads (read));

  return 0;
}
