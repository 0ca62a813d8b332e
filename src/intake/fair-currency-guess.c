/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-currency-guess.h"

#include <string.h>

#include "base/fair-money.h"
#include "intake/fair-import-plan.h"
#include "intake/fair-quantity.h"

#define ROWS 2000

/* How often each currency is said, and by which file most of all. */
typedef struct
{
  const char *usual;
  GHashTable *counts; /* code → how often in the present file */
  char       *best;
  char       *file;
  guint       most;
} Votes;

static gboolean
is_one_of_several (const char *sign, const char *usual)
{
  static const char *const crowns[] = { "SEK", "NOK", "DKK", "ISK", NULL };

  return strcmp (sign, "$") == 0 ? g_str_has_suffix (usual, "D")
                                 : g_strv_contains (crowns, usual);
}

/* A sign that several currencies share means the usual one, if it is one of
 * them. */
static void
vote (Votes *votes, const char *said)
{
  const char *code = said;
  guint       n;

  if (!fair_currency_is_valid (said))
    {
      if (is_one_of_several (said, votes->usual))
        code = votes->usual;
      else if (strcmp (said, "$") == 0)
        code = "USD";
      else
        return;
    }
  n = GPOINTER_TO_UINT (g_hash_table_lookup (votes->counts, code)) + 1;
  g_hash_table_replace (votes->counts, g_strdup (code), GUINT_TO_POINTER (n));
}

static void
vote_by_code (Votes *votes, const char *cell)
{
  g_autofree char *code = g_strstrip (g_ascii_strup (cell, -1));

  if (fair_currency_is_valid (code))
    vote (votes, code);
}

static void
vote_by_figure (Votes *votes, const char *cell)
{
  FairQuantity figure;

  if (fair_quantity_read (cell, FALSE, TRUE, &figure) != FAIR_QUANTITY_NONE &&
      *figure.currency != '\0')
    vote (votes, figure.currency);
}

/* Words such as "EUR" or "€" in a heading stand for each of its cells; each is
 * read as if it stood before an amount. */
static void
vote_by_heading (Votes *votes, const char *heading)
{
  g_auto (GStrv) words = g_strsplit_set (heading, " ()[]_-/.,:;", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *amount = g_strconcat (words[i], " 1", NULL);

      if (*words[i] != '\0')
        vote_by_figure (votes, amount);
    }
}

static gboolean
is_amount (const FairMappingColumn *column)
{
  return column->field == FAIR_FIELD_AMOUNT ||
         g_strcmp0 (column->target, "revenue") == 0;
}

static void
look_at_rows (Votes *votes, FairImportFile *file, GCancellable *cancellable)
{
  GPtrArray *columns = file->mapping->columns;
  FairRecord record;

  fair_sheet_rewind (file->sheet);
  for (guint n = 0; n < ROWS && !g_cancellable_is_cancelled (cancellable) &&
                    fair_sheet_next (file->sheet, &record);
       n++)
    for (guint i = 0; i < columns->len && i < record.n_cells; i++)
      {
        const FairMappingColumn *column = columns->pdata[i];

        if (column->field == FAIR_FIELD_CURRENCY)
          vote_by_code (votes, record.cells[i]);
        else if (is_amount (column))
          vote_by_figure (votes, record.cells[i]);
      }
}

static void
look_at_file (Votes *votes, FairImportFile *file, GCancellable *cancellable)
{
  GHashTableIter iter;
  gpointer       code, n;

  g_hash_table_remove_all (votes->counts);
  look_at_rows (votes, file, cancellable);
  if (g_hash_table_size (votes->counts) == 0)
    for (guint i = 0; i < file->mapping->columns->len; i++)
      if (is_amount (file->mapping->columns->pdata[i]))
        vote_by_heading (votes, file->sheet->headings->pdata[i]);

  g_hash_table_iter_init (&iter, votes->counts);
  while (g_hash_table_iter_next (&iter, &code, &n))
    if (GPOINTER_TO_UINT (n) > votes->most)
      {
        votes->most = GPOINTER_TO_UINT (n);
        g_free (votes->best);
        votes->best = g_strdup (code);
        g_free (votes->file);
        votes->file = g_strdup (file->sheet->name);
      }
}

char *
fair_currency_guess (const char *const *paths,
                     const char        *usual,
                     char             **file,
                     GCancellable      *cancellable)
{
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);
  g_autoptr (FairImportPlan) plan = NULL;
  g_autoptr (GHashTable) counts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Votes votes = { usual, counts };

  g_return_val_if_fail (paths != NULL, NULL);
  g_return_val_if_fail (usual != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  plan = fair_import_plan_new (zone, usual);
  for (guint i = 0;
       paths[i] != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    fair_import_plan_add_path (plan, paths[i], FAIR_KIND_UNKNOWN, NULL);
  for (guint i = 0; i < fair_import_plan_get_n_files (plan); i++)
    look_at_file (&votes, fair_import_plan_get_file (plan, i), cancellable);
  *file = votes.file;

  return votes.best;
}
