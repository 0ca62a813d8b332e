/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-blob.h"

#include "history/fair-frame-private.h"
#include "history/fair-history-private.h"
#include "history/fair-pack-private.h"

#include <math.h>

/* A history's stored form:
 *
 *   history              zone, currency, instants and the sizes of the rest
 *   ROWS.ids             leads, companies, deals: the rows' ids
 *   ROWS.column.N        a column: name, type, dictionary and codes, or
 * instants; of the leads' own, which texts came from companies leads.facts what
 * a recorded lead says of itself deals.facts          what a deal says of
 * itself deals.ties           which leads each deal counts for activities.NAME
 * a column of the activities, or what it points into
 *
 * What can be worked out quickly from these is not stored. */

FairHistoryBlob *
fair_history_blob_new (const char *name, GBytes *bytes)
{
  FairHistoryBlob *blob;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  blob = g_new0 (FairHistoryBlob, 1);
  blob->name = g_strdup (name);
  blob->bytes = g_bytes_ref (bytes);

  return blob;
}

void
fair_history_blob_free (FairHistoryBlob *blob)
{
  g_return_if_fail (blob != NULL);

  g_free (blob->name);
  g_bytes_unref (blob->bytes);
  g_free (blob);
}

static void
add_blob (GPtrArray *blobs, const char *name, GByteArray *content)
{
  g_autoptr (GBytes) bytes = _fair_pack_end (content);

  g_ptr_array_add (blobs, fair_history_blob_new (name, bytes));
}

static void
write_head (GPtrArray *blobs, const FairHistory *history)
{
  GByteArray *out = _fair_pack_begin ();

  _fair_pack_text (out, fair_zone_get_id (history->zone));
  _fair_pack_text (out, history->currency);
  _fair_pack_number (out, (guint64) history->imported_at);
  _fair_pack_number (out, (guint64) history->as_of);
  _fair_pack_number (out, history->as_of_given);
  _fair_pack_number (out, history->n_recorded);
  _fair_pack_number (out, history->n_own_columns);
  _fair_pack_number (out, history->leads->columns->len);
  _fair_pack_number (out, history->companies->columns->len);
  _fair_pack_number (out, history->deals->columns->len);
  add_blob (blobs, "history", out);
}

static void
write_frame (GPtrArray       *blobs,
             const char      *rows,
             const FairFrame *frame,
             GPtrArray       *inherited)
{
  g_autofree char *ids_name = g_strconcat (rows, ".ids", NULL);
  GByteArray      *out = _fair_pack_begin ();

  _fair_pack_texts (out, frame->ids, 0);
  add_blob (blobs, ids_name, out);

  for (guint i = 0; i < frame->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (frame->columns, i);
      g_autofree char  *name = g_strdup_printf ("%s.column.%u", rows, i);
      const guint32    *bits = NULL;

      out = _fair_pack_begin ();
      _fair_pack_text (out, column->name);
      _fair_pack_number (out, column->type);
      if (column->type == FAIR_COLUMN_INSTANT)
        _fair_pack_instants (out, column->instants, frame->n_rows);
      else
        {
          _fair_pack_texts (out, column->dictionary, 1);
          _fair_pack_numbers_32 (out, column->codes, frame->n_rows);
        }
      if (inherited != NULL && i < inherited->len)
        bits = g_ptr_array_index (inherited, i);
      _fair_pack_number (out, bits != NULL);
      if (bits != NULL)
        _fair_pack_bits (out, bits, frame->n_rows);
      add_blob (blobs, name, out);
    }
}

static void
write_facts (GPtrArray          *blobs,
             const char         *name,
             const FairRowFacts *facts,
             guint               n_rows)
{
  GByteArray         *out = _fair_pack_begin ();
  g_autofree guint32 *numbers = g_new (guint32, MAX (n_rows, 1));
  g_autofree double  *amounts = g_new (double, MAX (n_rows, 1));

  for (guint row = 0; row < n_rows; row++)
    numbers[row] = facts[row].company;
  _fair_pack_numbers_32 (out, numbers, n_rows);
  for (guint row = 0; row < n_rows; row++)
    numbers[row] = facts[row].outcome;
  _fair_pack_numbers_32 (out, numbers, n_rows);
  for (guint row = 0; row < n_rows; row++)
    numbers[row] = facts[row].foreign;
  _fair_pack_numbers_32 (out, numbers, n_rows);
  for (guint row = 0; row < n_rows; row++)
    amounts[row] = facts[row].has_amount ? facts[row].amount : NAN;
  _fair_pack_doubles (out, amounts, n_rows);
  add_blob (blobs, name, out);
}

static void
write_ties (GPtrArray *blobs, const FairHistory *history)
{
  guint               n_deals = history->deals->n_rows;
  GByteArray         *out = _fair_pack_begin ();
  g_autofree guint32 *numbers = g_new (guint32, MAX (n_deals, 1));

  for (guint deal = 0; deal < n_deals; deal++)
    numbers[deal] = history->deal_list[deal].outcome;
  _fair_pack_numbers_32 (out, numbers, n_deals);
  for (guint deal = 0; deal < n_deals; deal++)
    numbers[deal] = history->deal_ties[deal];
  _fair_pack_numbers_32 (out, numbers, n_deals);
  for (guint deal = 0; deal < n_deals; deal++)
    numbers[deal] = history->deal_list[deal].primary;
  _fair_pack_numbers_32 (out, numbers, n_deals);
  for (guint deal = 0; deal < n_deals; deal++)
    numbers[deal] = history->deal_list[deal].n_leads;
  _fair_pack_numbers_32 (out, numbers, n_deals);
  _fair_pack_number (out, history->n_ties);
  _fair_pack_numbers_32 (out, history->deal_leads, history->n_ties);
  add_blob (blobs, "deals.ties", out);
}

static void
write_activities (GPtrArray *blobs, const FairHistory *history)
{
  const FairActivities *activities = &history->activities;
  guint                 n_leads = history->leads->n_rows;
  g_autofree guint64   *counts = g_new (guint64, MAX (n_leads, 1));
  GByteArray           *out = _fair_pack_begin ();

  for (guint lead = 0; lead < n_leads; lead++)
    counts[lead] = activities->first[lead + 1] - activities->first[lead];
  _fair_pack_number (out, activities->n);
  _fair_pack_numbers (out, counts, n_leads);
  _fair_pack_instants (out, activities->at, activities->n);
  add_blob (blobs, "activities.at", out);

  out = _fair_pack_begin ();
  _fair_pack_texts (out, activities->types, 0);
  _fair_pack_numbers_16 (out, activities->type, activities->n);
  add_blob (blobs, "activities.type", out);

  out = _fair_pack_begin ();
  _fair_pack_doubles (out, activities->value, activities->n);
  add_blob (blobs, "activities.value", out);

  out = _fair_pack_begin ();
  _fair_pack_texts (out, activities->details, 1);
  _fair_pack_numbers_32 (out, activities->detail, activities->n);
  add_blob (blobs, "activities.detail", out);
}

GPtrArray *
fair_history_blob_write (const FairHistory *history)
{
  GPtrArray *blobs;

  g_return_val_if_fail (history != NULL, NULL);

  blobs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_history_blob_free);
  write_head (blobs, history);
  write_frame (blobs, "leads", history->leads, history->inherited);
  write_frame (blobs, "companies", history->companies, NULL);
  write_frame (blobs, "deals", history->deals, NULL);
  write_facts (blobs, "leads.facts", history->lead_facts, history->n_recorded);
  write_facts (blobs, "deals.facts", history->deal_facts,
               history->deals->n_rows);
  write_ties (blobs, history);
  write_activities (blobs, history);

  return blobs;
}

char *
fair_history_blob_fingerprint (GPtrArray *blobs)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (blobs != NULL, NULL);

  for (guint i = 0; i < blobs->len; i++)
    {
      const FairHistoryBlob *blob = g_ptr_array_index (blobs, i);
      gsize                  size;
      const guint8          *data = g_bytes_get_data (blob->bytes, &size);

      g_checksum_update (sum, (const guchar *) blob->name, -1);
      g_checksum_update (sum, (const guchar *) "", 1);
      g_checksum_update (sum, data, (gssize) MIN (size, FAIR_PACK_HEAD_SIZE));
    }

  return g_strdup (g_checksum_get_string (sum));
}
