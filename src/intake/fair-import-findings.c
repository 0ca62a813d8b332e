/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-import-findings.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* So many values of a column are told apart; more of them are names of
 * something, not stages. */
#define MAX_VALUES 200

/* How many outcomes or scopes a sentence names. */
#define SAID 6

static void
outcome_free (FairOutcomeFinding *finding)
{
  g_free (finding->column);
  g_free (finding->value);
  g_free (finding);
}

static void
scope_free (FairScopeFinding *finding)
{
  g_free (finding->attribute);
  g_free (finding->value);
  g_free (finding);
}

static void
duplicate_free (FairDuplicate *finding)
{
  g_free (finding->file);
  g_free (finding->why);
  g_free (finding);
}

static void
offer_free (FairOfferFinding *finding)
{
  g_free (finding->file);
  g_free (finding->heading);
  g_free (finding->target);
  g_free (finding);
}

static void
leak_free (FairLeakFinding *finding)
{
  g_free (finding->attribute);
  g_free (finding->figure);
  g_free (finding->why);
  g_free (finding);
}

/**
 * fair_import_findings_new:
 *
 * Returns: (transfer full): findings of nothing
 */
FairImportFindings *
fair_import_findings_new (void)
{
  FairImportFindings *self = g_new0 (FairImportFindings, 1);

  self->outcomes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) outcome_free);
  self->scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) scope_free);
  self->duplicates =
      g_ptr_array_new_with_free_func ((GDestroyNotify) duplicate_free);
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) offer_free);
  self->leaks = g_ptr_array_new_with_free_func ((GDestroyNotify) leak_free);
  return self;
}

/**
 * fair_import_findings_free:
 * @self: (transfer full) (nullable): findings
 */
void
fair_import_findings_free (FairImportFindings *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->outcomes);
  g_ptr_array_unref (self->scopes);
  g_ptr_array_unref (self->duplicates);
  g_ptr_array_unref (self->offers);
  g_ptr_array_unref (self->leaks);
  g_free (self);
}

/**
 * fair_import_findings_note_outcome:
 * @self: findings
 * @kind: whether a lead or a deal has it
 * @column: the heading of the column that says it
 * @value: (nullable): what stands there
 * @outcome: what was made of it
 *
 * Counts one row more.
 */
void
fair_import_findings_note_outcome (FairImportFindings *self,
                                   FairKind            kind,
                                   const char         *column,
                                   const char         *value,
                                   FairOutcome         outcome)
{
  g_autofree char *plain = g_strstrip (g_strdup (value != NULL ? value : ""));
  FairOutcomeFinding *finding;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->outcomes->len; i++)
    {
      finding = self->outcomes->pdata[i];
      if (finding->outcome == outcome && finding->kind == kind &&
          strcmp (finding->value, plain) == 0)
        {
          finding->rows++;
          return;
        }
    }
  if (self->outcomes->len >= MAX_VALUES)
    return;

  finding = g_new0 (FairOutcomeFinding, 1);
  finding->kind = kind;
  finding->column = g_strdup (column);
  finding->value = g_utf8_make_valid (plain, -1);
  finding->outcome = outcome;
  finding->rows = 1;
  g_ptr_array_add (self->outcomes, finding);
}

/**
 * fair_import_findings_note_scope:
 * @self: findings
 * @attribute: an attribute by which people narrow what counts
 * @value: one of its values
 * @rows: how many rows have it
 */
void
fair_import_findings_note_scope (FairImportFindings *self,
                                 const char         *attribute,
                                 const char         *value,
                                 guint64             rows)
{
  FairScopeFinding *finding;

  g_return_if_fail (self != NULL);

  finding = g_new0 (FairScopeFinding, 1);
  finding->attribute = g_strdup (attribute);
  finding->value = g_strdup (value);
  finding->rows = rows;
  g_ptr_array_add (self->scopes, finding);
}

/**
 * fair_import_findings_add_duplicate:
 * @self: findings
 * @kind: leads or companies
 * @file: the file
 * @line: the line
 * @why: by what it seems to be one that was there
 *
 * Lists a duplicate, or counts it where enough are listed.
 */
void
fair_import_findings_add_duplicate (FairImportFindings *self,
                                    FairKind            kind,
                                    const char         *file,
                                    guint64             line,
                                    const char         *why)
{
  FairDuplicate *duplicate;

  g_return_if_fail (self != NULL);

  self->n_duplicates++;
  if (self->duplicates->len >= FAIR_MAX_DUPLICATES)
    return;
  duplicate = g_new0 (FairDuplicate, 1);
  duplicate->kind = kind;
  duplicate->file = g_strdup (file);
  duplicate->line = line;
  duplicate->why = g_utf8_make_valid (why, -1);
  g_ptr_array_add (self->duplicates, duplicate);
}

/**
 * fair_import_findings_add_offer:
 * @self: findings
 * @file: the file
 * @heading: a column of dates
 * @target: what would make activities of it
 */
void
fair_import_findings_add_offer (FairImportFindings *self,
                                const char         *file,
                                const char         *heading,
                                const char         *target)
{
  FairOfferFinding *offer;

  g_return_if_fail (self != NULL);

  offer = g_new0 (FairOfferFinding, 1);
  offer->file = g_strdup (file);
  offer->heading = g_strdup (heading);
  offer->target = g_strdup (target);
  g_ptr_array_add (self->offers, offer);
}

/**
 * fair_import_findings_add_leak:
 * @self: findings
 * @attribute: an attribute that seems to know the outcome
 * @hits: how many of the tests it failed
 * @figure: the figure that shows it
 * @why: all that shows it
 */
void
fair_import_findings_add_leak (FairImportFindings *self,
                               const char         *attribute,
                               guint               hits,
                               const char         *figure,
                               const char         *why)
{
  FairLeakFinding *leak;

  g_return_if_fail (self != NULL);

  leak = g_new0 (FairLeakFinding, 1);
  leak->attribute = g_strdup (attribute);
  leak->hits = hits;
  leak->figure = g_strdup (figure);
  leak->why = g_strdup (why);
  g_ptr_array_add (self->leaks, leak);
}

static int
compare_outcomes (gconstpointer a, gconstpointer b)
{
  const FairOutcomeFinding *left = *(FairOutcomeFinding *const *) a;
  const FairOutcomeFinding *right = *(FairOutcomeFinding *const *) b;

  if (left->rows != right->rows)
    return left->rows < right->rows ? 1 : -1;

  return strcmp (left->value, right->value);
}

/**
 * fair_import_findings_sort:
 * @self: findings
 *
 * Puts the outcomes with the most rows first.
 */
void
fair_import_findings_sort (FairImportFindings *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_sort (self->outcomes, compare_outcomes);
}

static void
say_outcome (GString *out, const FairOutcomeFinding *finding)
{
  g_autofree char *count = fair_format_count ((gint64) finding->rows);
  const char      *value =
      *finding->value != '\0' ? finding->value : _ ("without a stage");

  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append_printf (out, "%s (%s)", value, count);
}

/**
 * fair_import_findings_dup_outcomes:
 * @self: findings
 * @kind: leads or deals
 *
 * Returns: (transfer full) (nullable): what was taken for which outcome, such
 *   as "won: Closed Won (212); lost: Closed Lost (305); the rest open (71)",
 *   or %NULL where rows of the kind say nothing of it
 */
char *
fair_import_findings_dup_outcomes (const FairImportFindings *self,
                                   FairKind                  kind)
{
  static const char *const names[] = { N_ ("won"), N_ ("lost"),
                                       N_ ("never an opportunity"),
                                       N_ ("decided by the close date") };
  static const FairOutcome each[] = { FAIR_OUTCOME_WON, FAIR_OUTCOME_LOST,
                                      FAIR_OUTCOME_NONE, FAIR_OUTCOME_MISSING };
  g_autoptr (GString) all = g_string_new (NULL);
  guint64 open = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint place = 0; place < G_N_ELEMENTS (each); place++)
    {
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint i = 0; i < self->outcomes->len; i++)
        {
          const FairOutcomeFinding *finding = self->outcomes->pdata[i];

          if (finding->kind == kind && finding->outcome == each[place])
            say_outcome (list, finding);
        }
      if (list->len == 0)
        continue;
      if (all->len > 0)
        g_string_append (all, "; ");
      g_string_append_printf (all, "%s: %s", _ (names[place]), list->str);
    }
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const FairOutcomeFinding *finding = self->outcomes->pdata[i];

      if (finding->kind == kind && finding->outcome == FAIR_OUTCOME_OPEN)
        open += finding->rows;
    }
  if (open > 0)
    {
      g_autofree char *count = fair_format_count ((gint64) open);

      if (all->len > 0)
        g_string_append_printf (all, _ ("; the rest open (%s)"), count);
      else
        g_string_append_printf (all, _ ("all open (%s)"), count);
    }

  return all->len > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

/**
 * fair_import_findings_dup_scopes:
 * @self: findings
 *
 * Returns: (transfer full) (nullable): by what a person may narrow what counts,
 *   or %NULL where there is nothing
 */
char *
fair_import_findings_dup_scopes (const FairImportFindings *self)
{
  g_autoptr (GString) all = g_string_new (NULL);
  const char *last = NULL;
  guint       said = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->scopes->len; i++)
    {
      const FairScopeFinding *finding = self->scopes->pdata[i];
      g_autofree char *count = fair_format_count ((gint64) finding->rows);

      if (g_strcmp0 (last, finding->attribute) != 0)
        {
          g_string_append_printf (all, "%s%s: ", all->len > 0 ? "; " : "",
                                  finding->attribute);
          last = finding->attribute;
          said = 0;
        }
      else if (said == SAID)
        g_string_append (all, ", …");
      if (said++ < SAID)
        g_string_append_printf (all, "%s%s (%s)", said > 1 ? ", " : "",
                                finding->value, count);
    }

  return all->len > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

static JsonArray *
begin (JsonObject *object, const char *name)
{
  JsonArray *array = json_array_new ();

  json_object_set_array_member (object, name, array);
  return array;
}

static JsonObject *
add (JsonArray *array)
{
  JsonObject *entry = json_object_new ();

  json_array_add_object_element (array, entry);
  return entry;
}

static void
write_outcomes (const FairImportFindings *self, JsonArray *array)
{
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const FairOutcomeFinding *finding = self->outcomes->pdata[i];
      JsonObject               *entry = add (array);

      json_object_set_string_member (entry, "kind",
                                     fair_kind_to_string (finding->kind));
      json_object_set_string_member (entry, "column", finding->column);
      json_object_set_string_member (entry, "value", finding->value);
      if (finding->outcome != FAIR_OUTCOME_MISSING)
        json_object_set_string_member (
            entry, "outcome", fair_outcome_to_string (finding->outcome));
      else
        json_object_set_null_member (entry, "outcome");
      json_object_set_int_member (entry, "rows", (gint64) finding->rows);
    }
}

static void
write_lists (const FairImportFindings *self, JsonObject *object)
{
  JsonArray *scopes = begin (object, "scopes");
  JsonArray *duplicates = begin (object, "duplicates");
  JsonArray *offers = begin (object, "offers");
  JsonArray *leaks = begin (object, "leaks");

  for (guint i = 0; i < self->scopes->len; i++)
    {
      const FairScopeFinding *finding = self->scopes->pdata[i];
      JsonObject             *entry = add (scopes);

      json_object_set_string_member (entry, "attribute", finding->attribute);
      json_object_set_string_member (entry, "value", finding->value);
      json_object_set_int_member (entry, "rows", (gint64) finding->rows);
    }
  for (guint i = 0; i < self->duplicates->len; i++)
    {
      const FairDuplicate *finding = self->duplicates->pdata[i];
      JsonObject          *entry = add (duplicates);

      json_object_set_string_member (entry, "kind",
                                     fair_kind_to_string (finding->kind));
      json_object_set_string_member (entry, "file", finding->file);
      json_object_set_int_member (entry, "line", (gint64) finding->line);
      json_object_set_string_member (entry, "what", finding->why);
    }
  for (guint i = 0; i < self->offers->len; i++)
    {
      const FairOfferFinding *finding = self->offers->pdata[i];
      JsonObject             *entry = add (offers);

      json_object_set_string_member (entry, "file", finding->file);
      json_object_set_string_member (entry, "column", finding->heading);
      json_object_set_string_member (entry, "target", finding->target);
    }
  for (guint i = 0; i < self->leaks->len; i++)
    {
      const FairLeakFinding *finding = self->leaks->pdata[i];
      JsonObject            *entry = add (leaks);

      json_object_set_string_member (entry, "attribute", finding->attribute);
      json_object_set_int_member (entry, "hits", finding->hits);
      json_object_set_string_member (entry, "what", finding->why);
    }
}

/**
 * fair_import_findings_write:
 * @self: findings
 * @object: the report's JSON
 *
 * Adds what was found to a report's JSON.
 */
void
fair_import_findings_write (const FairImportFindings *self, JsonObject *object)
{
  static const char *const names[] = { "leads", "companies", "deals" };

  g_return_if_fail (self != NULL);

  write_outcomes (self, begin (object, "outcomes"));
  write_lists (self, object);
  json_object_set_int_member (object, "n_duplicates",
                              (gint64) self->n_duplicates);
  json_object_set_boolean_member (object, "merged_duplicates",
                                  self->merged_duplicates);
  if (self->adds)
    {
      JsonObject *before = json_object_new ();

      for (guint rows = 0; rows < 3; rows++)
        {
          JsonObject *entry = json_object_new ();

          json_object_set_int_member (entry, "updated",
                                      (gint64) self->updated[rows]);
          json_object_set_int_member (entry, "not_in_files",
                                      (gint64) self->untouched[rows]);
          json_object_set_object_member (before, names[rows], entry);
        }
      json_object_set_object_member (object, "before", before);
    }
}
