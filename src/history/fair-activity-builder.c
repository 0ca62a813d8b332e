/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-activity-builder-private.h"

#include "base/fair-i18n.h"
#include "history/fair-history-error.h"

#include <math.h>
#include <string.h>

#define MAX_ACTIVITIES G_MAXUINT32
#define MAX_TYPES (G_MAXUINT16 + 1)

struct _FairActivityBuilder
{
  GStringChunk *strings; /* borrowed */

  guint32 *lead;
  gint64  *at;
  guint16 *type;
  double  *value;
  guint32 *detail;

  GPtrArray  *types;
  GHashTable *type_index; /* from a type to its place, plus 1 */
  GPtrArray  *details;
  GHashTable *detail_index; /* from a detail to its place */
  guint       last_type;

  gsize    n;
  gsize    n_earlier;
  gsize    size;
  gboolean too_many;
};

FairActivityBuilder *
_fair_activity_builder_new (GStringChunk *strings)
{
  FairActivityBuilder *self = g_new0 (FairActivityBuilder, 1);

  self->strings = strings;
  self->types = g_ptr_array_new ();
  self->type_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->details = g_ptr_array_new ();
  g_ptr_array_add (self->details, NULL);
  self->detail_index = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
_fair_activity_builder_free (FairActivityBuilder *self)
{
  g_free (self->lead);
  g_free (self->at);
  g_free (self->type);
  g_free (self->value);
  g_free (self->detail);
  g_clear_pointer (&self->types, g_ptr_array_unref);
  g_clear_pointer (&self->details, g_ptr_array_unref);
  g_hash_table_unref (self->type_index);
  g_hash_table_unref (self->detail_index);
  g_free (self);
}

static void
grow (FairActivityBuilder *self)
{
  if (self->n < self->size)
    return;

  self->size = MAX (1024, self->size + self->size / 2);
  self->lead = g_renew (guint32, self->lead, self->size);
  self->at = g_renew (gint64, self->at, self->size);
  self->type = g_renew (guint16, self->type, self->size);
  self->value = g_renew (double, self->value, self->size);
  self->detail = g_renew (guint32, self->detail, self->size);
}

/* Files tend to name one type in many rows running: the last one is tried
 * before the table is asked. */
static gboolean
intern_type (FairActivityBuilder *self, const char *type, guint16 *code)
{
  guint place = self->last_type;

  if (place == 0 ||
      strcmp (g_ptr_array_index (self->types, place - 1), type) != 0)
    place = GPOINTER_TO_UINT (g_hash_table_lookup (self->type_index, type));

  if (place == 0)
    {
      char *kept;

      if (self->types->len == MAX_TYPES)
        return FALSE;
      kept = g_string_chunk_insert (self->strings, type);
      g_ptr_array_add (self->types, kept);
      place = self->types->len;
      g_hash_table_insert (self->type_index, kept, GUINT_TO_POINTER (place));
    }
  self->last_type = place;
  *code = (guint16) (place - 1);

  return TRUE;
}

static guint32
intern_detail (FairActivityBuilder *self, const char *detail)
{
  guint place;
  char *kept;

  if (detail == NULL || *detail == '\0')
    return 0;
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->detail_index, detail));
  if (place != 0)
    return place;

  kept = g_string_chunk_insert (self->strings, detail);
  place = self->details->len;
  g_ptr_array_add (self->details, kept);
  g_hash_table_insert (self->detail_index, kept, GUINT_TO_POINTER (place));

  return place;
}

void
_fair_activity_builder_add (FairActivityBuilder *self,
                            guint                lead,
                            const char          *type,
                            gint64               at,
                            double               value,
                            const char          *detail)
{
  guint16 code;

  if (self->n == MAX_ACTIVITIES || !intern_type (self, type, &code))
    {
      self->too_many = TRUE;
      return;
    }

  grow (self);
  self->lead[self->n] = lead;
  self->at[self->n] = at;
  self->type[self->n] = code;
  self->value[self->n] = isnan (value) ? NAN : value;
  self->detail[self->n] = intern_detail (self, detail);
  self->n++;
}

/* What was added so far comes from an earlier import. */
void
_fair_activity_builder_end_earlier (FairActivityBuilder *self)
{
  self->n_earlier = self->n;
}

/* Brings @births, an instant or none a lead, down to the leads' first
 * activities, those after @limit apart. */
void
_fair_activity_builder_note_births (FairActivityBuilder *self,
                                    gint64               limit,
                                    gint64              *births)
{
  for (gsize i = 0; i < self->n; i++)
    {
      gint64 *birth = &births[self->lead[i]];

      if (self->at[i] <= limit &&
          (*birth == FAIR_INSTANT_NONE || self->at[i] < *birth))
        *birth = self->at[i];
    }
}

gint64
_fair_activity_builder_get_latest (FairActivityBuilder *self, gint64 limit)
{
  gint64 latest = FAIR_INSTANT_NONE;

  for (gsize i = 0; i < self->n; i++)
    if (self->at[i] <= limit && self->at[i] > latest)
      latest = self->at[i];

  return latest;
}

/* By what an activity says, then in the order of import. */
static int
compare_content (gconstpointer a, gconstpointer b, gpointer data)
{
  const FairActivityBuilder *self = data;
  const guint32              left = *(const guint32 *) a;
  const guint32              right = *(const guint32 *) b;
  int                        order;

  if (self->type[left] != self->type[right])
    return self->type[left] < self->type[right] ? -1 : 1;
  if (self->detail[left] != self->detail[right])
    return self->detail[left] < self->detail[right] ? -1 : 1;
  order = memcmp (&self->value[left], &self->value[right], sizeof (double));
  if (order != 0)
    return order;

  return left < right ? -1 : left > right;
}

static gboolean
same_content (const FairActivityBuilder *self, guint32 a, guint32 b)
{
  return self->type[a] == self->type[b] && self->detail[a] == self->detail[b] &&
         memcmp (&self->value[a], &self->value[b], sizeof (double)) == 0;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer unused)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return *left < *right ? -1 : *left > *right;
}

/* Rows of one lead at one instant. An export that is imported again brings
 * most activities once more: a new one that equals an earlier one is that one,
 * and each earlier one stands for one new one. Sorted by content, equal rows
 * stand together with the earlier ones first. Returns how many are left. */
static guint
drop_repeated (const FairActivityBuilder *self, guint32 *run, guint length)
{
  guint   n_kept = 0;
  guint   n_unmatched = 0;
  guint32 previous = run[0];

  g_qsort_with_data (run, (int) length, sizeof (guint32), compare_content,
                     (gpointer) self);
  for (guint i = 0; i < length; i++)
    {
      if (!same_content (self, previous, run[i]))
        n_unmatched = 0;
      previous = run[i];
      if (run[i] < self->n_earlier)
        n_unmatched++;
      else if (n_unmatched > 0)
        {
          n_unmatched--;
          continue;
        }
      run[n_kept++] = run[i];
    }
  g_qsort_with_data (run, (int) n_kept, sizeof (guint32), compare_rows, NULL);

  return n_kept;
}

static int
compare_times (gconstpointer a, gconstpointer b, gpointer at)
{
  const guint32 *left = a;
  const guint32 *right = b;
  gint64         difference =
      ((const gint64 *) at)[*left] - ((const gint64 *) at)[*right];

  if (difference != 0)
    return difference < 0 ? -1 : 1;

  return *left < *right ? -1 : *left > *right;
}

/* Sorts the rows of one lead by time, ties in the order of import, and drops
 * what an earlier import has brought. Returns how many are left. */
static guint32
order_lead (const FairActivityBuilder *self, guint32 *rows, guint32 n)
{
  guint32  n_kept = 0;
  gboolean sorted = TRUE;

  for (guint32 i = 1; i < n && sorted; i++)
    sorted = self->at[rows[i - 1]] <= self->at[rows[i]];
  if (!sorted)
    g_qsort_with_data (rows, (int) n, sizeof (guint32), compare_times,
                       self->at);

  if (self->n_earlier == 0)
    return n;
  for (guint32 start = 0, end; start < n; start = end)
    {
      guint length;

      for (end = start + 1;
           end < n && self->at[rows[end]] == self->at[rows[start]]; end++)
        ;
      length = end - start;
      if (length > 1 && rows[start] < self->n_earlier &&
          rows[end - 1] >= self->n_earlier)
        length = drop_repeated (self, rows + start, length);
      memmove (rows + n_kept, rows + start, sizeof (guint32) * length);
      n_kept += length;
    }

  return n_kept;
}

/* Counting sort by lead, which keeps the order of import, then by time within
 * each lead. Returns the rows in their final order. */
static guint32 *
order_all (const FairActivityBuilder *self, guint n_leads, guint64 *first)
{
  guint32            *order = g_new (guint32, MAX (self->n, 1));
  g_autofree guint64 *next = NULL;
  guint64             n_kept = 0;

  for (gsize i = 0; i < self->n; i++)
    first[self->lead[i] + 1]++;
  for (guint lead = 0; lead < n_leads; lead++)
    first[lead + 1] += first[lead];

  next = g_memdup2 (first, sizeof (guint64) * n_leads);
  for (gsize i = 0; i < self->n; i++)
    order[next[self->lead[i]]++] = (guint32) i;

  for (guint lead = 0; lead < n_leads; lead++)
    {
      guint64 start = first[lead];
      guint32 n =
          order_lead (self, order + start, (guint32) (next[lead] - start));

      memmove (order + n_kept, order + start, sizeof (guint32) * n);
      first[lead] = n_kept;
      n_kept += n;
    }
  first[n_leads] = n_kept;

  return order;
}

/* Numbers what the activities point into in their final order, without what
 * none points to: the same facts then give the same arrays. Entry 0 of the
 * details, which says that there is none, stays. */
static void
renumber (FairActivities *out)
{
  g_autofree guint32 *types = g_new0 (guint32, out->types->len + 1);
  g_autofree guint32 *details = g_new0 (guint32, out->details->len);
  GPtrArray          *met_types = g_ptr_array_new ();
  GPtrArray          *met_details = g_ptr_array_new ();

  g_ptr_array_add (met_details, NULL);
  for (guint64 i = 0; i < out->n; i++)
    {
      guint32 *type = &types[out->type[i]];
      guint32 *detail = &details[out->detail[i]];

      if (*type == 0)
        {
          g_ptr_array_add (met_types,
                           g_ptr_array_index (out->types, out->type[i]));
          *type = met_types->len;
        }
      if (*detail == 0 && out->detail[i] != 0)
        {
          *detail = met_details->len;
          g_ptr_array_add (met_details,
                           g_ptr_array_index (out->details, out->detail[i]));
        }
      out->type[i] = (guint16) (*type - 1);
      out->detail[i] = *detail;
    }

  g_ptr_array_unref (out->types);
  g_ptr_array_unref (out->details);
  out->types = met_types;
  out->details = met_details;
}

/* Each array is gathered and its source given back before the next, so that
 * only one of them is in memory twice. */
#define GATHER(type_name, field)                                               \
  G_STMT_START                                                                 \
  {                                                                            \
    type_name *gathered = g_new (type_name, MAX (out->n, 1));                  \
    for (guint64 i = 0; i < out->n; i++)                                       \
      gathered[i] = self->field[order[i]];                                     \
    g_clear_pointer (&self->field, g_free);                                    \
    out->field = gathered;                                                     \
  }                                                                            \
  G_STMT_END

gboolean
_fair_activity_builder_finish (FairActivityBuilder *self,
                               guint                n_leads,
                               FairActivities      *out,
                               GError             **error)
{
  g_autofree guint32 *order = NULL;

  if (self->too_many)
    {
      g_set_error (error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_LIMIT,
                   _ ("There are more activities or kinds of activities than "
                      "a history can hold (%u activities, %d kinds). Check "
                      "which column names the activity's type."),
                   MAX_ACTIVITIES, MAX_TYPES);
      return FALSE;
    }

  out->first = g_new0 (guint64, (gsize) n_leads + 1);
  order = order_all (self, n_leads, out->first);
  out->n = out->first[n_leads];
  g_clear_pointer (&self->lead, g_free);
  GATHER (gint64, at);
  GATHER (guint16, type);
  GATHER (double, value);
  GATHER (guint32, detail);
  out->types = g_steal_pointer (&self->types);
  out->details = g_steal_pointer (&self->details);
  renumber (out);

  return TRUE;
}
