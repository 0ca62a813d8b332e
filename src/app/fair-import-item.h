/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "intake/fair-import-plan.h"

G_BEGIN_DECLS

/**
 * FairImportColumn:
 * @heading: the column's heading
 * @samples: some of its values
 * @target: (nullable): what it becomes, %NULL where it is left out
 * @canonical: whether that is a field
 * @reading: how its cells are read, in words
 * @open_order: whether its dates leave open which number is the day
 * @leak: (nullable): the figure that shows that it seems to know the outcome
 * @offer: (nullable): what would make activities of its dates
 *
 * A column of a file to be imported.
 */
typedef struct
{
  char    *heading;
  char    *samples;
  char    *target;
  gboolean canonical;
  char    *reading;
  gboolean open_order;
  char    *leak;
  char    *offer;
} FairImportColumn;

/**
 * FairImportItem:
 *
 * A file to be imported as it stood when it was last read: what is shown of it
 * while threads work on the file itself. One that could not be read has a
 * refusal and nothing else.
 */
#define FAIR_TYPE_IMPORT_ITEM (fair_import_item_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportItem, fair_import_item, FAIR, IMPORT_ITEM, GObject)

FairImportItem *fair_import_item_new (FairImportFile *file, GHashTable *leaks);
char *fair_import_item_dup_key (const char *file, const char *heading);
FairImportItem *fair_import_item_new_refused (const char   *name,
                                              const GError *error);
const char     *fair_import_item_get_name (FairImportItem *self);
const char     *fair_import_item_get_refusal (FairImportItem *self);
FairKind        fair_import_item_get_kind (FairImportItem *self);
guint64         fair_import_item_get_n_rows (FairImportItem *self);
FairDateOrder   fair_import_item_get_order (FairImportItem *self);
gboolean        fair_import_item_get_order_matters (FairImportItem *self);
char           *fair_import_item_dup_form (FairImportItem *self);
char            fair_import_item_get_said_delimiter (FairImportItem *self);
const char     *fair_import_item_get_said_encoding (FairImportItem *self);
const char     *fair_import_item_get_table (FairImportItem *self);
GPtrArray      *fair_import_item_get_tables (FairImportItem *self);
gboolean        fair_import_item_get_is_text (FairImportItem *self);
const FairOpenQuotes   *fair_import_item_get_quotes (FairImportItem *self);
guint                   fair_import_item_get_n_columns (FairImportItem *self);
const FairImportColumn *fair_import_item_get_column (FairImportItem *self,
                                                     guint           column);

G_END_DECLS
