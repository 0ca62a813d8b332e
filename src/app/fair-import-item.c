/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-item.h"

#include "base/fair-i18n.h"

struct _FairImportItem
{
  GObject parent_instance;

  /* Owned */
  char      *name;
  char      *refusal;
  char      *encoding;
  GPtrArray *columns;

  FairKind      kind;
  FairDateOrder order;
  guint64       n_rows;
  char          delimiter;
};

G_DEFINE_FINAL_TYPE (FairImportItem, fair_import_item, G_TYPE_OBJECT)

static void
column_free (FairImportColumn *column)
{
  g_free (column->heading);
  g_free (column->samples);
  g_free (column->target);
  g_free (column->reading);
  g_free (column);
}

static void
fair_import_item_finalize (GObject *object)
{
  FairImportItem *self = FAIR_IMPORT_ITEM (object);

  g_free (self->name);
  g_free (self->refusal);
  g_free (self->encoding);
  g_ptr_array_unref (self->columns);

  G_OBJECT_CLASS (fair_import_item_parent_class)->finalize (object);
}

static void
fair_import_item_class_init (FairImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_import_item_finalize;
}

static void
fair_import_item_init (FairImportItem *self)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
}

static char *
join_samples (const FairColumnFacts *facts)
{
  GString *samples = g_string_new (NULL);

  for (guint i = 0; i < FAIR_N_SAMPLES && facts->samples[i] != NULL; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (facts->samples[i], -1);

      if (i > 0)
        g_string_append (samples, ", ");
      g_string_append (samples, g_strdelimit (valid, "\r\n\t", ' '));
    }

  return g_string_free (samples, FALSE);
}

static void
add_column (FairImportItem *self, const FairImportFile *file, guint place)
{
  const FairMappingColumn *mapped = file->mapping->columns->pdata[place];
  const FairColumnFacts   *facts = &file->facts[place];
  const FairReading       *reading = &file->readings[place];
  FairImportColumn        *column = g_new0 (FairImportColumn, 1);

  column->heading = g_strdup (mapped->heading);
  column->samples = join_samples (facts);
  column->target = g_strdup (mapped->target);
  column->canonical = mapped->target != NULL && mapped->canonical;
  column->reading = fair_reading_describe (reading, facts);
  column->open_order = mapped->target != NULL && reading->epoch == 0 &&
                       (reading->type == FAIR_COLUMN_INSTANT ||
                        reading->type == FAIR_COLUMN_DATE) &&
                       facts->n_dates > facts->n_year_first &&
                       (reading->order_assumed ||
                        file->mapping->date_order != FAIR_DATE_ORDER_ANY);
  g_ptr_array_add (self->columns, column);
}

/**
 * fair_import_item_new:
 * @file: a file that was read
 *
 * Returns: (transfer full): what is shown of it
 */
FairImportItem *
fair_import_item_new (const FairImportFile *file)
{
  FairImportItem *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (FAIR_TYPE_IMPORT_ITEM, NULL);
  self->name = g_strdup (file->sheet->name);
  self->encoding = g_strdup (file->sheet->encoding);
  self->delimiter = file->sheet->delimiter;
  self->kind = file->mapping->kind;
  self->order = file->mapping->date_order;
  self->n_rows = file->n_rows;
  for (guint i = 0; i < file->mapping->columns->len; i++)
    add_column (self, file, i);

  return self;
}

/**
 * fair_import_item_new_refused:
 * @name: a file's name
 * @error: why it could not be read
 *
 * Returns: (transfer full): what is shown of it
 */
FairImportItem *
fair_import_item_new_refused (const char *name, const GError *error)
{
  FairImportItem *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (FAIR_TYPE_IMPORT_ITEM, NULL);
  self->name = g_strdup (name);
  self->refusal = g_strdup (error->message);

  return self;
}

const char *
fair_import_item_get_name (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  return self->name;
}

/**
 * fair_import_item_get_refusal:
 * @self: a file
 *
 * Returns: (nullable): why it is not read
 */
const char *
fair_import_item_get_refusal (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  return self->refusal;
}

FairKind
fair_import_item_get_kind (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), FAIR_KIND_UNKNOWN);

  return self->kind;
}

guint64
fair_import_item_get_n_rows (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), 0);

  return self->n_rows;
}

/**
 * fair_import_item_get_order:
 * @self: a file
 *
 * Returns: the order of dates that a person gave
 */
FairDateOrder
fair_import_item_get_order (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), FAIR_DATE_ORDER_ANY);

  return self->order;
}

/**
 * fair_import_item_get_order_matters:
 * @self: a file
 *
 * Returns: whether the file's dates leave open which number is the day
 */
gboolean
fair_import_item_get_order_matters (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    if (fair_import_item_get_column (self, i)->open_order)
      return TRUE;

  return FALSE;
}

/**
 * fair_import_item_dup_form:
 * @self: a file
 *
 * Returns: (transfer full): what it was read as, such as "Semicolon, UTF-8"
 */
char *
fair_import_item_dup_form (FairImportItem *self)
{
  const char *encoding;

  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  encoding = self->encoding != NULL ? self->encoding : "";
  switch (self->delimiter)
    {
    case ',':
      return g_strdup_printf (_ ("Comma, %s"), encoding);

    case ';':
      return g_strdup_printf (_ ("Semicolon, %s"), encoding);

    case '\t':
      return g_strdup_printf (_ ("Tab, %s"), encoding);

    case 0:
      return g_strdup (encoding);

    default:
      return g_strdup_printf ("%c %s", self->delimiter, encoding);
    }
}

guint
fair_import_item_get_n_columns (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), 0);

  return self->columns->len;
}

const FairImportColumn *
fair_import_item_get_column (FairImportItem *self, guint column)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}
