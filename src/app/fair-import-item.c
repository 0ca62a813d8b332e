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
  char      *said_encoding;
  char      *table;
  GPtrArray *tables;
  GPtrArray *columns;

  FairKind       kind;
  FairDateOrder  order;
  guint64        n_rows;
  char           delimiter;
  char           said_delimiter;
  FairOpenQuotes quotes;
};

G_DEFINE_FINAL_TYPE (FairImportItem, fair_import_item, G_TYPE_OBJECT)

static void
column_free (FairImportColumn *column)
{
  g_free (column->heading);
  g_free (column->samples);
  g_free (column->target);
  g_free (column->reading);
  g_free (column->leak);
  g_free (column->offer);
  g_free (column);
}

static void
fair_import_item_finalize (GObject *object)
{
  FairImportItem *self = FAIR_IMPORT_ITEM (object);

  g_free (self->name);
  g_free (self->refusal);
  g_free (self->encoding);
  g_free (self->said_encoding);
  g_free (self->quotes.heading);
  g_free (self->quotes.text);
  g_free (self->table);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
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

/**
 * fair_import_item_dup_key:
 * @file: a file's name
 * @heading: one of its headings
 *
 * Returns: (transfer full): what stands for both
 */
char *
fair_import_item_dup_key (const char *file, const char *heading)
{
  return g_strdup_printf ("%s\n%s", file, heading);
}

/* What is known of a column beyond its type: as of when it speaks. */
static char *
describe (FairImportFile *file, guint place)
{
  g_autofree char *plain =
      fair_reading_describe (&file->readings[place], &file->facts[place]);

  if (!fair_import_file_is_as_of_export (file, place))
    return g_steal_pointer (&plain);

  /* Translators: %s is what a column holds, such as "numbers" */
  return g_strdup_printf (_ ("%s, as of the export"), plain);
}

static void
add_column (FairImportItem *self,
            FairImportFile *file,
            guint           place,
            GHashTable     *leaks)
{
  g_autofree char *key = fair_import_item_dup_key (
      file->sheet->name, file->sheet->headings->pdata[place]);

  const FairMappingColumn *mapped = file->mapping->columns->pdata[place];
  const FairColumnFacts   *facts = &file->facts[place];
  const FairReading       *reading = &file->readings[place];
  FairImportColumn        *column = g_new0 (FairImportColumn, 1);

  column->heading = g_strdup (mapped->heading);
  column->samples = join_samples (facts);
  column->target = g_strdup (mapped->target);
  column->canonical = mapped->target != NULL && mapped->canonical;
  column->reading = describe (file, place);
  column->leak = g_strdup (g_hash_table_lookup (leaks, key));
  column->offer = fair_import_file_dup_offer (file, place);
  if (column->offer == NULL && mapped->field == FAIR_FIELD_ACTIVITY)
    column->offer = g_strdup (mapped->target);
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
 * @leaks: from fair_import_item_dup_key() to the figure of a leak
 *
 * Returns: (transfer full): what is shown of it
 */
FairImportItem *
fair_import_item_new (FairImportFile *file, GHashTable *leaks)
{
  FairImportItem *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (FAIR_TYPE_IMPORT_ITEM, NULL);
  self->name = g_strdup (file->sheet->name);
  self->encoding = g_strdup (file->sheet->encoding);
  self->delimiter = file->sheet->delimiter;
  self->kind = file->mapping->kind;
  self->order = file->mapping->date_order;
  self->said_delimiter = file->said_delimiter;
  self->said_encoding = g_strdup (file->said_encoding);
  self->table = g_strdup (file->table);
  self->tables = file->content != NULL
                     ? fair_sheet_list_tables (file->content, NULL)
                     : NULL;
  self->n_rows = file->n_rows;
  self->quotes = file->quotes;
  self->quotes.heading = g_strdup (file->quotes.heading);
  self->quotes.text = g_strdup (file->quotes.text);
  for (guint i = 0; i < file->mapping->columns->len; i++)
    add_column (self, file, i, leaks);

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

    case '|':
      return g_strdup_printf (_ ("Pipe, %s"), encoding);

    case 0:
      return g_strdup (encoding);

    default:
      return g_strdup_printf ("%c %s", self->delimiter, encoding);
    }
}

char
fair_import_item_get_said_delimiter (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), 0);

  return self->said_delimiter;
}

const char *
fair_import_item_get_said_encoding (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  return self->said_encoding;
}

/**
 * fair_import_item_get_table:
 * @self: a file
 *
 * Returns: (nullable): the sheet or part that a person chose
 */
const char *
fair_import_item_get_table (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  return self->table;
}

/**
 * fair_import_item_get_tables:
 * @self: a file
 *
 * Returns: (transfer none) (nullable) (element-type utf8): among which sheets
 *   or parts there is a choice
 */
GPtrArray *
fair_import_item_get_tables (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  return self->tables;
}

/**
 * fair_import_item_get_is_text:
 * @self: a file
 *
 * Returns: whether it has a delimiter and an encoding
 */
gboolean
fair_import_item_get_is_text (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), FALSE);

  return self->delimiter != 0;
}

/**
 * fair_import_item_get_quotes:
 * @self: a file
 *
 * Returns: (transfer none): its quotes without an end
 */
const FairOpenQuotes *
fair_import_item_get_quotes (FairImportItem *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_ITEM (self), NULL);

  return &self->quotes;
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
