/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-import-plan.h"

#include <string.h>

#include "base/fair-file.h"
#include "intake/fair-import-run-private.h"

struct _FairImportPlan
{
  FairZone         *zone;
  char             *currency;
  FairHistory      *base;
  FairMappingRules *rules;
  GPtrArray        *files;
  gint64            as_of;
  FairPrivacy       privacy;
  char             *privacy_key;
  FairDateOrder     date_order;
  FairWords        *words;
  gboolean          derives;
  gboolean          merges;
  char              delimiter;
  char             *encoding;
  char             *table;
};

/* The progress of one file among several. */
typedef struct
{
  FairImportProgress progress;
  gpointer           user_data;
  guint64            before;
  guint64            total;
} Part;

FairImportPlan *
fair_import_plan_new (FairZone *zone, const char *currency)
{
  FairImportPlan *self;

  g_return_val_if_fail (zone != NULL, NULL);
  g_return_val_if_fail (currency != NULL, NULL);

  self = g_new0 (FairImportPlan, 1);
  self->zone = fair_zone_ref (zone);
  self->currency = g_strdup (currency);
  self->files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_import_file_free);
  self->as_of = FAIR_INSTANT_NONE;
  self->words = fair_words_new ();
  return self;
}

void
fair_import_plan_free (FairImportPlan *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->base, fair_history_unref);
  fair_mapping_rules_free (self->rules);
  fair_words_free (self->words);
  fair_zone_unref (self->zone);
  g_free (self->currency);
  g_free (self->encoding);
  g_free (self->table);
  g_free (self->privacy_key);
  g_free (self);
}

void
fair_import_plan_set_base (FairImportPlan *self, FairHistory *base)
{
  g_return_if_fail (self != NULL);

  if (base != NULL)
    fair_history_ref (base);
  g_clear_pointer (&self->base, fair_history_unref);
  self->base = base;
}

void
fair_import_plan_set_as_of (FairImportPlan *self, gint64 as_of)
{
  g_return_if_fail (self != NULL);

  self->as_of = as_of;
}

void
fair_import_plan_set_privacy (FairImportPlan *self,
                              FairPrivacy     privacy,
                              const char     *key)
{
  char *copy;

  g_return_if_fail (self != NULL);

  /* @key may be the plan's own. */
  copy = key != NULL ? g_strdup (key) : g_uuid_string_random ();
  g_free (self->privacy_key);
  self->privacy = privacy;
  self->privacy_key = copy;
}

FairPrivacy
fair_import_plan_get_privacy (FairImportPlan *self)
{
  g_return_val_if_fail (self != NULL, FAIR_PRIVACY_KEEP);

  return self->privacy;
}

const char *
fair_import_plan_get_privacy_key (FairImportPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->privacy_key;
}

void
fair_import_plan_set_date_order (FairImportPlan *self, FairDateOrder order)
{
  g_return_if_fail (self != NULL);

  self->date_order = order;
}

void
fair_import_plan_set_derive (FairImportPlan *self, gboolean derive)
{
  g_return_if_fail (self != NULL);

  self->derives = derive;
}

void
fair_import_plan_take_words (FairImportPlan *self, FairWords *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  fair_words_free (self->words);
  self->words = words;
}

const FairWords *
fair_import_plan_get_words (FairImportPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

void
fair_import_plan_set_outcome (FairImportPlan *self,
                              FairKind        kind,
                              const char     *value,
                              FairOutcome     outcome)
{
  g_return_if_fail (self != NULL);

  if (self->rules == NULL)
    self->rules = fair_mapping_rules_new ();
  fair_mapping_rules_set_outcome (self->rules, kind, value, outcome);
}

void
fair_import_plan_set_merge (FairImportPlan *self, gboolean merge)
{
  g_return_if_fail (self != NULL);

  self->merges = merge;
}

void
fair_import_plan_take_rules (FairImportPlan *self, FairMappingRules *rules)
{
  g_return_if_fail (self != NULL);

  fair_mapping_rules_free (self->rules);
  self->rules = rules;
}

void
fair_import_plan_set_options (FairImportPlan         *self,
                              const FairSheetOptions *options)
{
  g_return_if_fail (self != NULL);

  g_free (self->encoding);
  g_free (self->table);
  self->delimiter = options != NULL ? options->delimiter : 0;
  self->encoding = g_strdup (options != NULL ? options->encoding : NULL);
  self->table = g_strdup (options != NULL ? options->table : NULL);
}

static FairImportFile *
make_file (FairImportPlan         *self,
           FairSheet              *sheet,
           GBytes                 *content,
           const FairSheetOptions *options,
           FairKind                kind)
{
  const char *program =
      self->rules != NULL ? fair_mapping_rules_get_program (self->rules) : NULL;
  FairImportFile *file;

  if (kind == FAIR_KIND_UNKNOWN && self->rules != NULL)
    kind = fair_mapping_rules_find_kind (self->rules, sheet->headings);
  file = fair_import_file_new (sheet, kind, program);
  if (self->rules != NULL)
    fair_mapping_rules_apply (self->rules, file->mapping);
  if (self->date_order != FAIR_DATE_ORDER_ANY)
    file->mapping->date_order = self->date_order;
  file->content = g_bytes_ref (content);
  if (options != NULL)
    {
      file->said_delimiter = options->delimiter;
      file->said_encoding = g_strdup (options->encoding);
      file->table = g_strdup (options->table);
    }
  return file;
}

static gboolean
has_name (FairImportPlan *self, const char *name)
{
  for (guint i = 0; i < self->files->len; i++)
    if (strcmp (((FairImportFile *) self->files->pdata[i])->sheet->name,
                name) == 0)
      return TRUE;

  return FALSE;
}

/* Rows without an id are called after their file: so no two files may have one
 * name. */
static char *
dup_free_name (FairImportPlan *self, const char *name)
{
  char *free_name = g_strdup (name);

  for (guint n = 2; has_name (self, free_name); n++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s (%u)", name, n);
    }

  return free_name;
}

/* Each table of an archive that holds several is a file of its own. */
static FairImportFile *
add_tables (FairImportPlan *self,
            const char     *name,
            GBytes         *bytes,
            GPtrArray      *tables,
            GError        **error)
{
  FairImportFile  *first = NULL;
  g_autofree char *asked = g_strdup (self->table);

  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *base = g_path_get_basename (tables->pdata[i]);
      g_autofree char *whole = g_strdup_printf ("%s: %s", name, base);
      FairImportFile  *file;

      g_free (self->table);
      self->table = g_strdup (tables->pdata[i]);
      file = fair_import_plan_add_bytes (self, whole, bytes, FAIR_KIND_UNKNOWN,
                                         error);
      g_free (self->table);
      self->table = g_strdup (asked);
      if (file == NULL)
        return NULL;
      /* What to read is in a text beside the tables. */
      if (file->mapping->kind == FAIR_KIND_UNKNOWN &&
          g_str_has_suffix (base, ".txt") &&
          (first != NULL || i + 1 < tables->len))
        fair_import_plan_remove_file (self, self->files->len - 1);
      else if (first == NULL)
        first = file;
    }

  return first;
}

FairImportFile *
fair_import_plan_add_bytes (FairImportPlan *self,
                            const char     *name,
                            GBytes         *bytes,
                            FairKind        kind,
                            GError        **error)
{
  g_autofree char *free_name = NULL;
  FairImportFile  *file;
  FairSheet       *sheet;
  FairSheetOptions options;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (kind == FAIR_KIND_UNKNOWN && self->table == NULL)
    {
      g_autoptr (GPtrArray) parts = fair_sheet_list_parts (bytes);

      if (parts != NULL && parts->len > 1)
        return add_tables (self, name, bytes, parts, error);
    }

  free_name = dup_free_name (self, name);
  options.delimiter = self->delimiter;
  options.encoding = self->encoding;
  options.table = self->table;
  sheet = fair_sheet_open (free_name, bytes, &options, NULL, error);
  if (sheet == NULL)
    return NULL;

  file = make_file (self, sheet, bytes, &options, kind);
  g_ptr_array_add (self->files, file);
  return file;
}

FairImportFile *
fair_import_plan_add_path (FairImportPlan *self,
                           const char     *path,
                           FairKind        kind,
                           GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  bytes = fair_file_read (path, FAIR_TABLE_LIMITS.max_bytes, error);
  if (bytes == NULL)
    return NULL;

  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  return fair_import_plan_add_bytes (self, name, bytes, kind, error);
}

guint
fair_import_plan_get_n_files (FairImportPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files->len;
}

FairImportFile *
fair_import_plan_get_file (FairImportPlan *self, guint place)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place < self->files->len, NULL);

  return self->files->pdata[place];
}

GPtrArray *
fair_import_plan_list_tables (FairImportPlan *self, guint place)
{
  const FairImportFile *file;
  GPtrArray            *tables;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place < self->files->len, NULL);

  file = self->files->pdata[place];
  tables = fair_sheet_list_tables (file->content, NULL);

  return tables != NULL ? tables : g_ptr_array_new ();
}

FairImportFile *
fair_import_plan_reopen_file (FairImportPlan         *self,
                              guint                   place,
                              const FairSheetOptions *options,
                              GError                **error)
{
  FairImportFile *before;
  FairImportFile *file;
  FairSheet      *sheet;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place < self->files->len, NULL);

  before = self->files->pdata[place];
  sheet = fair_sheet_open (before->sheet->name, before->content, options, NULL,
                           error);
  if (sheet == NULL)
    return NULL;

  file =
      make_file (self, sheet, before->content, options, before->mapping->kind);
  self->files->pdata[place] = file;
  fair_import_file_free (before);
  return file;
}

void
fair_import_plan_remove_file (FairImportPlan *self, guint place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place < self->files->len);

  g_ptr_array_remove_index (self->files, place);
}

static void
pass_progress_on (guint64 done, guint64 total, gpointer user_data)
{
  Part *part = user_data;

  if (part->progress != NULL)
    part->progress (part->before + done, part->total, part->user_data);
}

gboolean
fair_import_plan_read (FairImportPlan    *self,
                       GCancellable      *cancellable,
                       FairImportProgress progress,
                       gpointer           user_data,
                       GError           **error)
{
  Part part = { progress, user_data, 0, 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->files->len; i++)
    part.total += ((FairImportFile *) self->files->pdata[i])->sheet->size;

  for (guint i = 0; i < self->files->len; i++)
    {
      FairImportFile *file = self->files->pdata[i];

      if (!fair_import_file_read (file, cancellable, pass_progress_on, &part,
                                  error))
        return FALSE;
      /* Where nothing else tells, dollars are a hint at the order of dates. */
      fair_import_file_settle (file, strcmp (self->currency, "USD") == 0
                                         ? FAIR_DATE_ORDER_MONTH_FIRST
                                         : FAIR_DATE_ORDER_DAY_FIRST);
      part.before += file->sheet->size;
    }

  return TRUE;
}

FairHistoryBuilder *
fair_import_plan_run (FairImportPlan    *self,
                      gint64             imported_at,
                      GCancellable      *cancellable,
                      FairImportProgress progress,
                      gpointer           user_data,
                      FairImportReport **report,
                      GError           **error)
{
  FairImportJob       job;
  FairHistoryBuilder *builder;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (imported_at != FAIR_INSTANT_NONE, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  *report = NULL;
  if (!fair_import_plan_read (self, cancellable, NULL, NULL, error))
    return NULL;

  job.zone = self->zone;
  job.currency = self->currency;
  job.base = self->base;
  job.rules = self->rules;
  job.as_of = self->as_of;
  job.imported_at = imported_at;
  job.privacy = self->privacy;
  job.privacy_key = self->privacy_key;
  job.words = self->words;
  job.derives = self->derives;
  job.merges = self->merges;
  builder = _fair_import_run (&job, self->files, cancellable, progress,
                              user_data, report, error);
  if (builder != NULL)
    {
      g_autoptr (FairMappingRules) rules = fair_import_plan_dup_rules (self);

      (*report)->mapping = fair_mapping_rules_to_json (rules);
      if (!fair_words_is_usual (self->words))
        (*report)->words = fair_words_to_json (self->words, FALSE);
      if (self->privacy != FAIR_PRIVACY_KEEP)
        (*report)->privacy_key = g_strdup (self->privacy_key);
      (*report)->privacy = self->privacy;
    }

  return builder;
}

FairMappingRules *
fair_import_plan_dup_rules (FairImportPlan *self)
{
  FairMappingRules *rules;

  g_return_val_if_fail (self != NULL, NULL);

  rules = self->rules != NULL ? fair_mapping_rules_copy (self->rules)
                              : fair_mapping_rules_new ();
  for (guint i = 0; i < self->files->len; i++)
    {
      const FairImportFile *file = self->files->pdata[i];

      if (file->mapping->preset != NULL)
        fair_mapping_rules_set_program (rules, file->mapping->preset->program);
      if (file->mapping->kind != FAIR_KIND_UNKNOWN)
        fair_mapping_rules_learn (rules, file->mapping);
    }

  return rules;
}
