/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-desk-private.h"

/* What a person asks of an import. Each is a wish, granted when the thread that
 * works on the plan is free. */

FairImportWish *
_fair_import_desk_add_wish (FairImportDesk    *self,
                            FairImportWishKind kind,
                            guint              file)
{
  FairImportWish *wish = fair_import_wish_new (kind, file);

  g_ptr_array_add (self->wishes, wish);

  return wish;
}

static void
work_on (FairImportDesk *self)
{
  _fair_import_desk_work (self);
  _fair_import_desk_say_changed (self);
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

  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_ADD, 0)->text =
      g_strdup (path);
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
    _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_REMOVE, file);
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

  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_KIND, file)->value =
      (int) kind;
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

  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_ORDER, file)->value =
      (int) order;
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

  wish = _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_TARGET, file);
  wish->column = column;
  wish->text = g_strdup (target);
  work_on (self);
}

/**
 * fair_import_desk_close_quotes:
 * @self: a desk
 * @file: a file's place
 * @closes: whether a quote without an end is closed at the end of its line;
 *   else its row is left out
 */
void
fair_import_desk_close_quotes (FairImportDesk *self,
                               guint           file,
                               gboolean        closes)
{
  g_return_if_fail (FAIR_IS_IMPORT_DESK (self));

  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_QUOTES, file)->value =
      closes;
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

  wish = _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_FORM, file);
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
  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_PRIVACY, 0)->value =
      (int) privacy;
  work_on (self);
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
  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_MERGE, 0)->value = merge;
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

  wish = _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_OUTCOME, 0);
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
  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_WORDS, 0)->words =
      fair_words_copy (words);
  work_on (self);
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
  _fair_import_desk_say_changed (self);
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

  _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_AS_OF, 0)->at = as_of;
  work_on (self);
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
