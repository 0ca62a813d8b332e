/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-desk.h"

#include "app/fair-import-scope.h"
#include "app/fair-import-wish.h"

/* Only one thread works on the plan at a time, and while it does nobody else
 * looks at it. What is asked meanwhile waits as a wish; a trial that is under
 * way is stopped for it, an import is not. */

#define PERMILLE 1000

/* What a thread is given; it brings back the files that it could not read. */
typedef struct
{
  FairImportPlan *plan;
  GPtrArray      *wishes;
  GPtrArray      *refused;
  GCancellable   *cancellable;
  int            *permille;
} Errand;

struct _FairImportDesk
{
  GObject parent_instance;

  /* Owned */
  FairWorkshop     *workshop;
  FairImportPlan   *plan;
  GListStore       *items;
  GPtrArray        *refused;
  GPtrArray        *wishes;
  GCancellable     *cancellable;
  FairImportReport *report;
  GError           *error;

  /* From a file's name and a heading to the figure of a leak */
  GHashTable *leaks;
  /* From attributes to the value that shall count */
  GHashTable *scopes;
  FairWords  *words;

  FairImportTotals totals;
  FairPrivacy      privacy;
  gboolean         merges;
  gint64           started;
  int              permille;
  guint            running : 1;
  guint            importing : 1;
  guint            wants_trial : 1;
  guint            wants_import : 1;
  guint            closed : 1;
};

enum
{
  CHANGED,
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairImportDesk, fair_import_desk, G_TYPE_OBJECT)

static void
errand_free (Errand *errand)
{
  g_ptr_array_unref (errand->wishes);
  g_clear_pointer (&errand->refused, g_ptr_array_unref);
  g_clear_object (&errand->cancellable);
  g_free (errand);
}

static void
fair_import_desk_finalize (GObject *object)
{
  FairImportDesk *self = FAIR_IMPORT_DESK (object);

  g_clear_pointer (&self->plan, fair_import_plan_free);
  g_clear_pointer (&self->report, fair_import_report_free);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_clear_pointer (&self->leaks, g_hash_table_unref);
  g_clear_pointer (&self->scopes, g_hash_table_unref);
  g_clear_pointer (&self->words, fair_words_free);
  g_clear_object (&self->items);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workshop);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (fair_import_desk_parent_class)->finalize (object);
}

static void
fair_import_desk_class_init (FairImportDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_import_desk_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[IMPORTED] =
      g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_import_desk_init (FairImportDesk *self)
{
  self->items = g_list_store_new (FAIR_TYPE_IMPORT_ITEM);
  self->leaks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->scopes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
  self->wishes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_import_wish_free);
}

/**
 * fair_import_desk_new:
 * @workshop: what is imported into
 *
 * Returns: (transfer full): a desk without files
 */
FairImportDesk *
fair_import_desk_new (FairWorkshop *workshop)
{
  FairImportDesk *self;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_IMPORT_DESK, NULL);
  self->workshop = g_object_ref (workshop);
  self->plan = fair_import_plan_new (fair_workshop_get_zone (workshop),
                                     fair_workshop_get_currency (workshop));
  fair_past_recall_import (fair_workshop_get_past (workshop), self->plan);
  self->privacy = fair_import_plan_get_privacy (self->plan);
  self->words = fair_words_copy (fair_import_plan_get_words (self->plan));

  return self;
}

static void
note_progress (guint64 done, guint64 total, gpointer user_data)
{
  if (total > 0)
    g_atomic_int_set ((int *) user_data,
                      (int) (MIN (done, total) * PERMILLE / total));
}

/* Wishes are granted in any case, only the reading can be stopped. */
static gpointer
run_errand (gpointer data, GCancellable *cancellable, GError **error)
{
  Errand *errand = data;

  errand->refused = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < errand->wishes->len; i++)
    fair_import_wish_grant (errand->wishes->pdata[i], errand->plan,
                            errand->refused);
  fair_import_plan_read (errand->plan, errand->cancellable, note_progress,
                         errand->permille, NULL);

  return g_steal_pointer (&errand->refused);
}

/* What the plan holds now is what is shown from now on. */
static void
show_plan (FairImportDesk *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fair_import_plan_get_n_files (self->plan); i++)
    g_ptr_array_add (
        items, fair_import_item_new (fair_import_plan_get_file (self->plan, i),
                                     self->leaks));
  for (guint i = 0; i < self->refused->len; i++)
    g_ptr_array_add (items, g_object_ref (self->refused->pdata[i]));
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

static void work (FairImportDesk *self);
static FairImportWish *
add_wish (FairImportDesk *self, FairImportWishKind kind, guint file);

static gboolean
was_stopped (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
take_error (FairImportDesk *self, GError *error)
{
  g_clear_error (&self->error);
  if (was_stopped (error))
    g_clear_error (&error);
  self->error = error;
}

static void
finish_work (FairImportDesk *self)
{
  self->running = FALSE;
  self->importing = FALSE;
  g_clear_object (&self->cancellable);
  if (self->closed)
    return;

  work (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_errand_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportDesk) self = FAIR_IMPORT_DESK (user_data);
  GPtrArray *refused = fair_jobs_run_finish (FAIR_JOBS (source), result, NULL);

  g_ptr_array_extend_and_steal (self->refused, refused);
  if (!g_cancellable_is_cancelled (self->cancellable))
    show_plan (self);
  finish_work (self);
}

/* A column that seems to know the outcome is proposed to be left out, once:
 * then the person decides. One that is a field is only pointed at. */
static gboolean
propose (FairImportDesk *self, guint place, const FairLeakFinding *leak)
{
  FairImportFile *file = fair_import_plan_get_file (self->plan, place);
  gboolean        any = FALSE;

  for (guint i = 0; i < file->mapping->columns->len; i++)
    {
      const FairMappingColumn *column = file->mapping->columns->pdata[i];
      char                    *key;

      if (g_strcmp0 (column->target, leak->attribute) != 0)
        continue;
      key = fair_import_item_dup_key (file->sheet->name, column->heading);
      if (g_hash_table_contains (self->leaks, key))
        {
          g_free (key);
          continue;
        }
      g_hash_table_insert (self->leaks, key, g_strdup (leak->figure));
      any = TRUE;
      if (!column->canonical)
        add_wish (self, FAIR_IMPORT_WISH_TARGET, place)->column = i;
    }

  return any;
}

static void
look_at_leaks (FairImportDesk *self)
{
  GPtrArray *leaks = self->report->findings->leaks;
  gboolean   any = FALSE;

  for (guint i = 0; i < leaks->len; i++)
    for (guint place = 0; place < fair_import_plan_get_n_files (self->plan);
         place++)
      if (((FairLeakFinding *) leaks->pdata[i])->hits > 1)
        any = propose (self, place, leaks->pdata[i]) || any;
  if (any)
    show_plan (self);
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportDesk) self = FAIR_IMPORT_DESK (user_data);
  GError           *error = NULL;
  FairImportTotals  totals;
  FairImportReport *report =
      fair_past_import_finish (FAIR_PAST (source), result, &totals, &error);

  if (report != NULL)
    {
      g_clear_pointer (&self->report, fair_import_report_free);
      self->report = report;
      self->totals = totals;
      if (!self->closed && self->wishes->len == 0)
        look_at_leaks (self);
    }
  else if (was_stopped (error))
    self->wants_trial = TRUE;
  else
    g_clear_pointer (&self->report, fair_import_report_free);
  take_error (self, error);
  finish_work (self);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportDesk) self = FAIR_IMPORT_DESK (user_data);
  GError           *error = NULL;
  FairImportReport *report =
      fair_past_import_finish (FAIR_PAST (source), result, NULL, &error);

  if (report != NULL)
    {
      g_clear_pointer (&self->report, fair_import_report_free);
      self->report = report;
      if (g_hash_table_size (self->scopes) > 0 &&
          !fair_import_scope_apply (self->workshop, self->scopes, &error))
        {
          g_warning ("The scope could not be set: %s", error->message);
          g_clear_error (&error);
        }
    }
  take_error (self, error);
  finish_work (self);
  if (report != NULL && !self->closed)
    g_signal_emit (self, signals[IMPORTED], 0);
}

static void
begin (FairImportDesk *self)
{
  self->running = TRUE;
  self->started = g_get_monotonic_time ();
  g_atomic_int_set (&self->permille, 0);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
run_wishes (FairImportDesk *self)
{
  Errand *errand = g_new0 (Errand, 1);

  begin (self);
  errand->plan = self->plan;
  errand->permille = &self->permille;
  errand->cancellable = g_object_ref (self->cancellable);
  errand->wishes = g_steal_pointer (&self->wishes);
  self->wishes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_import_wish_free);
  self->wants_trial = TRUE;
  fair_jobs_run_async (
      fair_workshop_get_jobs (self->workshop), FAIR_JOB_COMPUTE, run_errand,
      errand, (GDestroyNotify) errand_free, (GDestroyNotify) g_ptr_array_unref,
      NULL, on_errand_done, g_object_ref (self));
}

static void
run_import (FairImportDesk *self, gboolean dry_run)
{
  begin (self);
  self->importing = !dry_run;
  fair_past_import_async (fair_workshop_get_past (self->workshop), self->plan,
                          dry_run, note_progress, &self->permille,
                          self->cancellable, dry_run ? on_tried : on_imported,
                          g_object_ref (self));
}

/* Does what comes next, if nothing is under way. */
static void
work (FairImportDesk *self)
{
  if (self->running)
    {
      if (!self->importing && self->wishes->len > 0)
        g_cancellable_cancel (self->cancellable);
      return;
    }

  if (self->wishes->len > 0)
    run_wishes (self);
  else if (fair_import_plan_get_n_files (self->plan) == 0)
    {
      self->wants_trial = FALSE;
      self->wants_import = FALSE;
      g_clear_pointer (&self->report, fair_import_report_free);
      g_clear_error (&self->error);
    }
  else if (self->wants_import && !self->wants_trial)
    {
      self->wants_import = FALSE;
      run_import (self, FALSE);
    }
  else if (self->wants_trial)
    {
      self->wants_trial = FALSE;
      run_import (self, TRUE);
    }
}

static FairImportWish *
add_wish (FairImportDesk *self, FairImportWishKind kind, guint file)
{
  FairImportWish *wish = fair_import_wish_new (kind, file);

  g_ptr_array_add (self->wishes, wish);

  return wish;
}

static void
work_on (FairImportDesk *self)
{
  work (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * fair_import_desk_add_path:
 * @self: a desk
 * @path: a file
 *
 * Adds a file, or a refusal where it cannot be read.
 */
void
fair_import_desk_add_path (FairImportDesk *self, const char *path)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));
  g_return_if_fail (path != NULL);

  add_wish (self, FAIR_IMPORT_WISH_ADD, 0)->text = g_strdup (path);
  work_on (self);
}

/**
 * fair_import_desk_remove:
 * @self: a desk
 * @file: a file's place among the items
 *
 * Takes a file away.
 */
void
fair_import_desk_remove (FairImportDesk *self, guint file)
{
  g_autoptr (FairImportItem) item = NULL;

  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->items), file);
  if (item == NULL)
    return;

  if (g_ptr_array_remove (self->refused, item))
    g_list_store_remove (self->items, file);
  else
    add_wish (self, FAIR_IMPORT_WISH_REMOVE, file);
  work_on (self);
}

/**
 * fair_import_desk_set_kind:
 * @self: a desk
 * @file: a file's place
 * @kind: what its rows are
 */
void
fair_import_desk_set_kind (FairImportDesk *self, guint file, FairKind kind)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  add_wish (self, FAIR_IMPORT_WISH_KIND, file)->value = (int) kind;
  work_on (self);
}

/**
 * fair_import_desk_set_order:
 * @self: a desk
 * @file: a file's place
 * @order: the order of its dates, or %FAIR_DATE_ORDER_ANY to find it out
 */
void
fair_import_desk_set_order (FairImportDesk *self,
                            guint           file,
                            FairDateOrder   order)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  add_wish (self, FAIR_IMPORT_WISH_ORDER, file)->value = (int) order;
  work_on (self);
}

/**
 * fair_import_desk_set_target:
 * @self: a desk
 * @file: a file's place
 * @column: a column's place
 * @target: (nullable): what it becomes, or %NULL to leave it out
 */
void
fair_import_desk_set_target (FairImportDesk *self,
                             guint           file,
                             guint           column,
                             const char     *target)
{
  FairImportWish *wish;

  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  wish = add_wish (self, FAIR_IMPORT_WISH_TARGET, file);
  wish->column = column;
  wish->text = g_strdup (target);
  work_on (self);
}

/**
 * fair_import_desk_set_form:
 * @self: a desk
 * @file: a file's place
 * @delimiter: the delimiter, or 0 to find it out
 * @encoding: (nullable): the encoding, or %NULL to find it out
 * @table: (nullable): which sheet, or %NULL for the usual one
 */
void
fair_import_desk_set_form (FairImportDesk *self,
                           guint           file,
                           char            delimiter,
                           const char     *encoding,
                           const char     *table)
{
  FairImportWish *wish;

  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  wish = add_wish (self, FAIR_IMPORT_WISH_FORM, file);
  wish->delimiter = delimiter;
  wish->encoding = g_strdup (encoding);
  wish->table = g_strdup (table);
  work_on (self);
}

/**
 * fair_import_desk_set_privacy:
 * @self: a desk
 * @privacy: how people are kept
 */
void
fair_import_desk_set_privacy (FairImportDesk *self, FairPrivacy privacy)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  self->privacy = privacy;
  add_wish (self, FAIR_IMPORT_WISH_PRIVACY, 0)->value = (int) privacy;
  work_on (self);
}

FairPrivacy
fair_import_desk_get_privacy (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), FAIR_PRIVACY_KEEP);

  return self->privacy;
}

/**
 * fair_import_desk_set_merge:
 * @self: a desk
 * @merge: whether duplicates are merged
 */
void
fair_import_desk_set_merge (FairImportDesk *self, gboolean merge)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  self->merges = merge;
  add_wish (self, FAIR_IMPORT_WISH_MERGE, 0)->value = merge;
  work_on (self);
}

/**
 * fair_import_desk_set_outcome:
 * @self: a desk
 * @kind: leads or deals
 * @value: a value of their outcome or stage
 * @outcome: what it means
 */
void
fair_import_desk_set_outcome (FairImportDesk *self,
                              FairKind        kind,
                              const char     *value,
                              FairOutcome     outcome)
{
  FairImportWish *wish;

  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  wish = add_wish (self, FAIR_IMPORT_WISH_OUTCOME, 0);
  wish->value = (int) kind;
  wish->text = g_strdup (value);
  wish->outcome = outcome;
  work_on (self);
}

/**
 * fair_import_desk_set_words:
 * @self: a desk
 * @words: the tables from which attributes are derived
 */
void
fair_import_desk_set_words (FairImportDesk *self, const FairWords *words)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));
  g_return_if_fail (words != NULL);

  fair_words_free (self->words);
  self->words = fair_words_copy (words);
  add_wish (self, FAIR_IMPORT_WISH_WORDS, 0)->words = fair_words_copy (words);
  work_on (self);
}

const FairWords *
fair_import_desk_get_words (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return self->words;
}

/**
 * fair_import_desk_set_scope:
 * @self: a desk
 * @attribute: an attribute that the report offers as scope
 * @value: (nullable): the value that alone shall count; %NULL for everything
 *
 * Chooses what becomes the workshop's scope once the files are imported.
 */
void
fair_import_desk_set_scope (FairImportDesk *self,
                            const char     *attribute,
                            const char     *value)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));
  g_return_if_fail (attribute != NULL);

  if (value != NULL)
    g_hash_table_replace (self->scopes, g_strdup (attribute), g_strdup (value));
  else
    g_hash_table_remove (self->scopes, attribute);
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
fair_import_desk_get_scope (FairImportDesk *self, const char *attribute)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);
  g_return_val_if_fail (attribute != NULL, NULL);

  return g_hash_table_lookup (self->scopes, attribute);
}

/**
 * fair_import_desk_set_as_of:
 * @self: a desk
 * @as_of: as of when the files speak
 */
void
fair_import_desk_set_as_of (FairImportDesk *self, gint64 as_of)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  add_wish (self, FAIR_IMPORT_WISH_AS_OF, 0)->at = as_of;
  work_on (self);
}

FairZone *
fair_import_desk_get_zone (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return fair_workshop_get_zone (self->workshop);
}

/**
 * fair_import_desk_import:
 * @self: a desk
 *
 * Imports the files, once all that was asked before is done.
 */
void
fair_import_desk_import (FairImportDesk *self)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  self->wants_import = TRUE;
  work_on (self);
}

/**
 * fair_import_desk_cancel:
 * @self: a desk
 *
 * Stops an import; nothing was written then.
 */
void
fair_import_desk_cancel (FairImportDesk *self)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  self->wants_import = FALSE;
  if (self->importing && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/**
 * fair_import_desk_close:
 * @self: a desk
 *
 * Stops all work: nobody looks any more.
 */
void
fair_import_desk_close (FairImportDesk *self)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  self->closed = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/**
 * fair_import_desk_get_items:
 * @self: a desk
 *
 * Returns: (transfer none): #FairImportItem objects, those refused at the end
 */
GListModel *
fair_import_desk_get_items (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * fair_import_desk_get_busy:
 * @self: a desk
 *
 * Returns: whether the report is not yet the one of what was asked last
 */
gboolean
fair_import_desk_get_busy (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), FALSE);

  return self->running;
}

/**
 * fair_import_desk_get_importing:
 * @self: a desk
 *
 * Returns: whether the files are being imported
 */
gboolean
fair_import_desk_get_importing (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), FALSE);

  return self->importing;
}

/**
 * fair_import_desk_get_error:
 * @self: a desk
 *
 * Returns: (nullable): why the files cannot be imported as they are
 */
const GError *
fair_import_desk_get_error (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return self->error;
}

/**
 * fair_import_desk_get_report:
 * @self: a desk
 *
 * Returns: (nullable): what would become of every row
 */
const FairImportReport *
fair_import_desk_get_report (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return self->report;
}

/**
 * fair_import_desk_get_totals:
 * @self: a desk with a report
 *
 * Returns: what the workshop would hold
 */
const FairImportTotals *
fair_import_desk_get_totals (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return &self->totals;
}

/**
 * fair_import_desk_count_rows:
 * @self: a desk
 *
 * Returns: how many rows would be taken in
 */
guint64
fair_import_desk_count_rows (FairImportDesk *self)
{
  guint64 rows = 0;

  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), 0);

  for (guint i = 0; self->report != NULL && i < self->report->files->len; i++)
    {
      const FairFileReport *file = self->report->files->pdata[i];

      rows += file->rows - file->refused;
    }

  return rows;
}

/**
 * fair_import_desk_get_progress:
 * @self: a desk
 *
 * Returns: from 0 to 1, how far the work under way is
 */
double
fair_import_desk_get_progress (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), 0);

  return g_atomic_int_get (&self->permille) / (double) PERMILLE;
}

/**
 * fair_import_desk_get_seconds_left:
 * @self: a desk
 *
 * Returns: how long the work under way will take, or -1 while that is not known
 */
int
fair_import_desk_get_seconds_left (FairImportDesk *self)
{
  double progress, elapsed;

  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), -1);

  progress = fair_import_desk_get_progress (self);
  elapsed = (double) (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;
  if (!self->running || progress < 0.05 || elapsed < 0.5)
    return -1;

  return (int) (elapsed * (1 - progress) / progress + 0.5);
}
