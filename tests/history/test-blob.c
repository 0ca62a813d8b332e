/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-checksum-private.h"
#include "history/fair-history-blob.h"
#include "history/fair-history-error.h"
#include "random-history.h"

#include <string.h>

static void
assert_same (GPtrArray *left, GPtrArray *right)
{
  g_assert_cmpuint (left->len, ==, right->len);
  for (guint i = 0; i < left->len; i++)
    {
      const FairHistoryBlob *a = g_ptr_array_index (left, i);
      const FairHistoryBlob *b = g_ptr_array_index (right, i);

      g_assert_cmpstr (a->name, ==, b->name);
      g_test_message ("%s", a->name);
      g_assert_cmpmem (
          g_bytes_get_data (a->bytes, NULL), g_bytes_get_size (a->bytes),
          g_bytes_get_data (b->bytes, NULL), g_bytes_get_size (b->bytes));
    }
}

static void
test_checksum (void)
{
  /* XXH64 with seed 0, as its reference program prints it. */
  g_assert_cmphex (_fair_checksum_compute ((const guint8 *) "", 0), ==,
                   G_GUINT64_CONSTANT (0xef46db3751d8e999));
  g_assert_cmphex (_fair_checksum_compute ((const guint8 *) "abc", 3), ==,
                   G_GUINT64_CONSTANT (0x44bc2cf5ad770999));
  g_assert_cmphex (
      _fair_checksum_compute (
          (const guint8 *) "Nobody inspects the spammish repetition", 39),
      ==, G_GUINT64_CONSTANT (0xfbcea83c8a378bf1));
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) before = random_history (random, seed);
      g_autoptr (GPtrArray) written = fair_history_blob_write (before);
      g_autoptr (FairHistory) after = NULL;
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (GError) error = NULL;

      after = fair_history_blob_read (written, &error);
      g_assert_no_error (error);
      again = fair_history_blob_write (after);
      assert_same (written, again);
      g_assert_cmpint (fair_history_get_as_of (before, NULL), ==,
                       fair_history_get_as_of (after, NULL));
    }
}

/* What the rows themselves said can be recovered: worked out anew from it, a
 * history is the same. */
static void
test_built_again (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) before = random_history (random, seed);
      g_autoptr (GPtrArray) written = fair_history_blob_write (before);
      g_autoptr (FairHistory) stored = fair_history_blob_read (written, NULL);
      g_autoptr (FairHistoryBuilder) builder = fair_history_builder_new_from (
          stored, fair_history_get_imported_at (stored));
      g_autoptr (FairHistory) after = NULL;
      g_autoptr (GPtrArray) again = NULL;
      gboolean given;
      gint64   as_of = fair_history_get_as_of (before, &given);

      if (given)
        fair_history_builder_set_as_of (builder, as_of);
      after = fair_history_builder_finish (builder, NULL);
      again = fair_history_blob_write (after);
      assert_same (written, again);
    }
}

static void
replace (GPtrArray *blobs, guint i, const guint8 *data, gsize size)
{
  FairHistoryBlob *blob = g_ptr_array_index (blobs, i);

  g_bytes_unref (blob->bytes);
  blob->bytes = g_bytes_new (data, size);
}

static void
assert_damaged (GPtrArray *blobs)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_history_blob_read (blobs, &error));
  g_assert_error (error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_DAMAGED);
}

static void
test_damaged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (FairHistory) history = random_history (random, 41);
  g_autoptr (GPtrArray) blobs = fair_history_blob_write (history);

  for (guint i = 0; i < blobs->len; i++)
    {
      FairHistoryBlob *blob = g_ptr_array_index (blobs, i);
      g_autoptr (GBytes) whole = g_bytes_ref (blob->bytes);
      gsize              size;
      const guint8      *data = g_bytes_get_data (whole, &size);
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autofree char   *name = g_strdup (blob->name);

      for (guint n = 0; n < 40; n++)
        {
          gsize place = (gsize) g_rand_int_range (random, 0, (int) size);

          copy[place] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
          replace (blobs, i, copy, size);
          assert_damaged (blobs);
          copy[place] = data[place];
          replace (blobs, i, data, place);
          assert_damaged (blobs);
        }
      replace (blobs, i, data, size);

      g_clear_pointer (&blob->name, g_free);
      blob->name = g_strdup ("other");
      assert_damaged (blobs);
      g_free (blob->name);
      blob->name = g_strdup (name);
    }
}

/* Asks everything of a history, so that a wrong index would be found. */
static void
walk (FairHistory *history)
{
  const FairFrame      *leads = fair_history_get_leads (history);
  const FairActivities *activities = fair_history_get_activities (history);
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (FairHistory) again = NULL;
  gsize total = 0;

  for (guint row = 0; row < leads->n_rows; row++)
    {
      guint found;

      g_assert_true (
          fair_frame_find_row (leads, fair_frame_get_id (leads, row), &found));
      g_assert_cmpuint (found, ==, row);
      for (guint64 i = activities->first[row]; i < activities->first[row + 1];
           i++)
        total +=
            strlen (g_ptr_array_index (activities->types, activities->type[i]));
    }
  builder = fair_history_builder_new_from (history, 2000000000);
  fair_history_builder_set_as_of (builder, 1);
  again = fair_history_builder_finish (builder, NULL);
  g_assert_cmpuint (fair_history_count_recorded_leads (again), ==,
                    fair_history_count_recorded_leads (history));
  g_assert_cmpuint (total, <, G_MAXINT32);
}

/* Bytes that are wrong but whose checksum is right: a history or an error. */
static void
test_forged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (FairHistory) history = random_history (random, 12);
  g_autoptr (GPtrArray) blobs = fair_history_blob_write (history);
  guint n_read = 0;

  for (guint n = 0; n < 20000; n++)
    {
      guint            i = g_rand_int_range (random, 0, (int) blobs->len);
      FairHistoryBlob *blob = g_ptr_array_index (blobs, i);
      g_autoptr (GBytes) whole = g_bytes_ref (blob->bytes);
      gsize              size = g_bytes_get_size (whole);
      g_autofree guint8 *copy =
          g_memdup2 (g_bytes_get_data (whole, NULL), size);
      guint64 sum;
      g_autoptr (FairHistory) read = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = g_rand_int_range (random, 1, 4); k > 0 && size > 24; k--)
        copy[g_rand_int_range (random, 24, (int) size)] =
            (guint8) g_rand_int (random);
      sum = GUINT64_TO_LE (_fair_checksum_compute (copy + 24, size - 24));
      memcpy (copy + 16, &sum, 8);
      replace (blobs, i, copy, size);
      read = fair_history_blob_read (blobs, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      if (read != NULL)
        {
          n_read++;
          walk (read);
        }
      replace (blobs, i, g_bytes_get_data (whole, NULL), size);
    }
  g_assert_cmpuint (n_read, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/blob/checksum", test_checksum);
  g_test_add_func ("/history/blob/there-and-back", test_there_and_back);
  g_test_add_func ("/history/blob/built-again", test_built_again);
  g_test_add_func ("/history/blob/damaged", test_damaged);
  g_test_add_func ("/history/blob/forged", test_forged);

  return g_test_run ();
}
