/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-desk-private.h"

enum
{
  CHANGED,
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairImportDesk, fair_import_desk, G_TYPE_OBJECT)

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

void
_fair_import_desk_say_changed (FairImportDesk *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
_fair_import_desk_say_imported (FairImportDesk *self)
{
  g_signal_emit (self, signals[IMPORTED], 0);
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

FairPrivacy
fair_import_desk_get_privacy (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), FAIR_PRIVACY_KEEP);

  return self->privacy;
}

const FairWords *
fair_import_desk_get_words (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return self->words;
}

const char *
fair_import_desk_get_scope (FairImportDesk *self, const char *attribute)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);
  g_return_val_if_fail (attribute != NULL, NULL);

  return g_hash_table_lookup (self->scopes, attribute);
}

FairZone *
fair_import_desk_get_zone (FairImportDesk *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_DESK (self), NULL);

  return fair_workshop_get_zone (self->workshop);
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

  return g_atomic_int_get (&self->permille) /
         (double) FAIR_IMPORT_DESK_PERMILLE;
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
