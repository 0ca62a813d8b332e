/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-blob.h"

#include "base/fair-i18n.h"
#include "history/fair-frame-private.h"
#include "history/fair-history-error.h"
#include "history/fair-history-private.h"
#include "history/fair-unpack-private.h"

#include <math.h>

/* No number is believed: every index is held against the size of what it
 * points into, every size against the bytes that are there. */

#define MAX_COLUMNS 100000

typedef struct
{
  FairHistory *history;
  GHashTable  *by_name;
  guint        n_used;
  guint        n_columns[3];
} FairBlobReader;

static gboolean
set_damaged (const char *name, GError **error)
{
  g_set_error (error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_DAMAGED,
               _ ("The stored history is damaged in its part “%s”. Import "
                  "the files again, or take a copy of the workshop."),
               name);

  return FALSE;
}

static gboolean
open_blob (FairBlobReader *reader,
           const char     *name,
           FairUnpacker   *in,
           GError        **error)
{
  GBytes *bytes = g_hash_table_lookup (reader->by_name, name);

  if (bytes == NULL)
    return set_damaged (name, error);
  reader->n_used++;
  g_ptr_array_add (reader->history->blocks, g_bytes_ref (bytes));
  _fair_unpack_begin (in, bytes);

  return TRUE;
}

/* Blobs without texts are not needed once they are read. */
static gboolean
close_blob (FairBlobReader *reader,
            const char     *name,
            FairUnpacker   *in,
            gboolean        keep,
            GError        **error)
{
  GPtrArray *blocks = reader->history->blocks;

  if (!keep)
    g_ptr_array_set_size (blocks, (int) blocks->len - 1);

  return _fair_unpack_end (in) ? TRUE : set_damaged (name, error);
}

static gboolean
read_head (FairBlobReader *reader, GError **error)
{
  FairHistory *history = reader->history;
  FairUnpacker in;
  const char  *zone;
  const char  *currency;

  if (!open_blob (reader, "history", &in, error))
    return FALSE;
  zone = _fair_unpack_text (&in);
  currency = _fair_unpack_text (&in);
  history->currency = g_strdup (currency);
  history->imported_at = _fair_unpack_instant (&in);
  history->as_of = _fair_unpack_instant (&in);
  history->as_of_given = _fair_unpack_number (&in, 1) != 0;
  history->n_recorded = (guint) _fair_unpack_number (&in, G_MAXUINT32 - 1);
  history->n_own_columns = (guint) _fair_unpack_number (&in, MAX_COLUMNS);
  for (guint i = 0; i < 3; i++)
    reader->n_columns[i] = (guint) _fair_unpack_number (&in, MAX_COLUMNS);
  if (!in.broken)
    history->zone = fair_zone_new (zone, error);
  if (!in.broken && history->zone == NULL)
    return FALSE;

  return close_blob (reader, "history", &in, FALSE, error);
}

static FairColumn *
read_column (FairUnpacker *in, guint n_rows)
{
  const char    *name = _fair_unpack_text (in);
  FairColumnType type =
      (FairColumnType) _fair_unpack_number (in, FAIR_COLUMN_INSTANT);
  GPtrArray *dictionary;
  guint32   *codes;

  if (name == NULL)
    return NULL;
  if (type == FAIR_COLUMN_INSTANT)
    return _fair_column_new (name, type, NULL, NULL,
                             _fair_unpack_instants (in, n_rows, TRUE));

  dictionary = _fair_unpack_texts (in, TRUE);
  codes = _fair_unpack_numbers_32 (in, n_rows, dictionary->len - 1);

  return _fair_column_new (name, type, codes, dictionary, NULL);
}

static gboolean
read_columns (FairBlobReader *reader,
              const char     *rows,
              FairFrame      *frame,
              guint           n_columns,
              GPtrArray      *inherited,
              GError        **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.column.%u", rows, i);
      FairUnpacker     in;
      FairColumn      *column;
      guint32         *bits = NULL;

      if (!open_blob (reader, name, &in, error))
        return FALSE;
      column = read_column (&in, frame->n_rows);
      if (column != NULL)
        {
          g_ptr_array_add (frame->columns, column);
          g_ptr_array_add (names, column->name);
          in.broken |= *column->name == '\0';
        }
      if (_fair_unpack_number (&in, 1) != 0)
        bits = _fair_unpack_bits (&in, frame->n_rows);
      if (inherited != NULL && i < reader->history->n_own_columns)
        g_ptr_array_add (inherited, bits);
      else if (bits != NULL)
        {
          g_free (bits);
          in.broken = TRUE;
        }
      if (!close_blob (reader, name, &in, TRUE, error))
        return FALSE;
    }

  return !_fair_unpack_has_repeated (names) ? TRUE : set_damaged (rows, error);
}

static gboolean
read_frame (FairBlobReader *reader,
            const char     *rows,
            guint           n_columns,
            GPtrArray      *inherited,
            FairFrame     **frame,
            GError        **error)
{
  g_autofree char *name = g_strconcat (rows, ".ids", NULL);
  FairUnpacker     in;
  GPtrArray       *ids;

  if (!open_blob (reader, name, &in, error))
    return FALSE;
  ids = _fair_unpack_texts (&in, FALSE);
  if (!in.broken && _fair_unpack_has_repeated (ids))
    in.broken = TRUE;
  *frame = _fair_frame_new (
      ids, g_ptr_array_new_with_free_func ((GDestroyNotify) _fair_column_free));
  if (!close_blob (reader, name, &in, TRUE, error))
    return FALSE;

  return read_columns (reader, rows, *frame, n_columns, inherited, error);
}

static gboolean
read_facts (FairBlobReader *reader,
            const char     *name,
            guint           n_rows,
            FairRowFacts  **facts,
            GError        **error)
{
  FairUnpacker        in;
  guint               n_companies = reader->history->companies->n_rows;
  g_autofree guint32 *company = NULL;
  g_autofree guint32 *outcome = NULL;
  g_autofree guint32 *foreign = NULL;
  g_autofree double  *amount = NULL;

  if (!open_blob (reader, name, &in, error))
    return FALSE;
  company = _fair_unpack_numbers_32 (&in, n_rows, n_companies);
  outcome = _fair_unpack_numbers_32 (&in, n_rows, FAIR_OUTCOME_MISSING);
  foreign = _fair_unpack_numbers_32 (&in, n_rows, 1);
  amount = _fair_unpack_doubles (&in, n_rows);
  if (!close_blob (reader, name, &in, FALSE, error))
    return FALSE;

  *facts = g_new0 (FairRowFacts, MAX (n_rows, 1));
  for (guint row = 0; row < n_rows; row++)
    {
      FairRowFacts *out = &(*facts)[row];

      out->company = company[row];
      out->outcome = (guint8) outcome[row];
      out->foreign = (guint8) foreign[row];
      out->has_amount = !isnan (amount[row]);
      out->amount = out->has_amount ? amount[row] : 0;
    }

  return TRUE;
}

static gint64
get_instant (const FairFrame *frame, FairStage stage, guint row)
{
  const FairColumn *column =
      fair_frame_find (frame, fair_stage_to_string (stage));

  return column != NULL ? fair_column_get_instant (column, row)
                        : FAIR_INSTANT_NONE;
}

/* Puts a deal together. Returns: whether its leads are among the ties and its
 * primary lead among them. */
static gboolean
make_deal (FairHistory *history, guint deal, guint64 first, guint n_leads)
{
  FairDeal           *out = &history->deal_list[deal];
  const FairRowFacts *facts = &history->deal_facts[deal];
  gboolean            found = FALSE;

  out->created_at = get_instant (history->deals, FAIR_STAGE_CREATED, deal);
  out->closed_at = get_instant (history->deals, FAIR_STAGE_CLOSED, deal);
  out->amount = facts->amount;
  out->has_amount = facts->has_amount;
  out->foreign = facts->foreign;
  out->first_lead = (guint) first;
  out->n_leads = n_leads;
  if (n_leads > history->n_ties - first)
    return FALSE;
  for (guint i = 0; i < n_leads; i++)
    found |= history->deal_leads[first + i] == out->primary;

  return found;
}

static gboolean
read_ties (FairBlobReader *reader, GError **error)
{
  FairHistory        *history = reader->history;
  guint               n_deals = history->deals->n_rows;
  guint32             last_lead = MAX (history->leads->n_rows, 1) - 1;
  FairUnpacker        in;
  g_autofree guint32 *outcome = NULL;
  g_autofree guint32 *ties = NULL;
  g_autofree guint32 *primary = NULL;
  g_autofree guint32 *n_leads = NULL;
  guint64             first = 0;

  if (!open_blob (reader, "deals.ties", &in, error))
    return FALSE;
  outcome = _fair_unpack_numbers_32 (&in, n_deals, FAIR_OUTCOME_WON);
  ties = _fair_unpack_numbers_32 (&in, n_deals, 3);
  primary = _fair_unpack_numbers_32 (&in, n_deals, last_lead);
  n_leads = _fair_unpack_numbers_32 (&in, n_deals, G_MAXUINT32);
  history->n_ties = _fair_unpack_number (&in, G_MAXUINT32 - 1);
  history->deal_leads =
      _fair_unpack_numbers_32 (&in, history->n_ties, last_lead);
  if (history->leads->n_rows == 0 && history->n_ties > 0)
    in.broken = TRUE;
  if (!close_blob (reader, "deals.ties", &in, FALSE, error))
    return FALSE;

  history->deal_list = g_new0 (FairDeal, MAX (n_deals, 1));
  history->deal_ties = g_new0 (guint8, MAX (n_deals, 1));
  for (guint deal = 0; deal < n_deals; deal++)
    {
      history->deal_list[deal].outcome = (FairOutcome) outcome[deal];
      history->deal_list[deal].primary = primary[deal];
      history->deal_ties[deal] = (guint8) ties[deal];
      if (outcome[deal] == FAIR_OUTCOME_NONE ||
          !make_deal (history, deal, first, n_leads[deal]))
        return set_damaged ("deals.ties", error);
      first += n_leads[deal];
    }

  return first == history->n_ties ? TRUE : set_damaged ("deals.ties", error);
}

/* Returns: whether the counts add up and each lead's activities are in order.
 */
static gboolean
group_activities (FairHistory *history, const guint64 *counts)
{
  FairActivities *activities = &history->activities;
  guint           n_leads = history->leads->n_rows;

  activities->first = g_new0 (guint64, (gsize) n_leads + 1);
  for (guint lead = 0; lead < n_leads; lead++)
    {
      guint64 first = activities->first[lead];

      if (counts[lead] > activities->n - first)
        return FALSE;
      activities->first[lead + 1] = first + counts[lead];
      for (guint64 i = first + 1; i < activities->first[lead + 1]; i++)
        if (activities->at[i - 1] > activities->at[i])
          return FALSE;
    }

  return activities->first[n_leads] == activities->n;
}

static gboolean
read_activities (FairBlobReader *reader, GError **error)
{
  FairHistory        *history = reader->history;
  FairActivities     *out = &history->activities;
  FairUnpacker        in;
  g_autofree guint64 *counts = NULL;

  if (!open_blob (reader, "activities.at", &in, error))
    return FALSE;
  out->n = _fair_unpack_number (&in, G_MAXUINT32);
  counts = _fair_unpack_numbers (&in, history->leads->n_rows, G_MAXUINT32);
  out->at = _fair_unpack_instants (&in, out->n, FALSE);
  if (!close_blob (reader, "activities.at", &in, FALSE, error))
    return FALSE;
  if (!group_activities (history, counts))
    return set_damaged ("activities.at", error);

  if (!open_blob (reader, "activities.type", &in, error))
    return FALSE;
  out->types = _fair_unpack_texts (&in, FALSE);
  if (out->types->len > G_MAXUINT16 + 1 || (out->types->len == 0 && out->n > 0))
    in.broken = TRUE;
  out->type = _fair_unpack_numbers_16 (
      &in, out->n, (guint16) (MAX (out->types->len, 1) - 1));
  if (!close_blob (reader, "activities.type", &in, TRUE, error))
    return FALSE;

  if (!open_blob (reader, "activities.value", &in, error))
    return FALSE;
  out->value = _fair_unpack_doubles (&in, out->n);
  if (!close_blob (reader, "activities.value", &in, FALSE, error))
    return FALSE;

  if (!open_blob (reader, "activities.detail", &in, error))
    return FALSE;
  out->details = _fair_unpack_texts (&in, TRUE);
  out->detail = _fair_unpack_numbers_32 (&in, out->n, out->details->len - 1);

  return close_blob (reader, "activities.detail", &in, TRUE, error);
}

static gboolean
read_all (FairBlobReader *reader, GError **error)
{
  FairHistory *history = reader->history;

  history->inherited = g_ptr_array_new_with_free_func (g_free);
  if (!read_head (reader, error) ||
      !read_frame (reader, "leads", reader->n_columns[0], history->inherited,
                   &history->leads, error) ||
      !read_frame (reader, "companies", reader->n_columns[1], NULL,
                   &history->companies, error) ||
      !read_frame (reader, "deals", reader->n_columns[2], NULL, &history->deals,
                   error))
    return FALSE;

  if (history->n_recorded > history->leads->n_rows ||
      history->n_own_columns > history->leads->columns->len)
    return set_damaged ("history", error);

  return read_facts (reader, "leads.facts", history->n_recorded,
                     &history->lead_facts, error) &&
         read_facts (reader, "deals.facts", history->deals->n_rows,
                     &history->deal_facts, error) &&
         read_ties (reader, error) && read_activities (reader, error);
}

FairHistory *
fair_history_blob_read (GPtrArray *blobs, GError **error)
{
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (GHashTable) by_name = NULL;
  FairBlobReader reader = { 0 };

  g_return_val_if_fail (blobs != NULL, NULL);

  history = _fair_history_new ();
  history->blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < blobs->len; i++)
    {
      FairHistoryBlob *blob = g_ptr_array_index (blobs, i);

      g_hash_table_insert (by_name, blob->name, blob->bytes);
    }

  reader.history = history;
  reader.by_name = by_name;
  if (!read_all (&reader, error))
    return NULL;
  if (reader.n_used != blobs->len)
    {
      set_damaged ("history", error);
      return NULL;
    }
  _fair_history_index (history);

  return g_steal_pointer (&history);
}
