/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-table.h"

#include <string.h>

/* The cells lie in one array, row after row; a cell that was not given is
 * missing at the end of the last row only. */
struct _FairTable
{
  GPtrArray *columns;
  GPtrArray *cells;
  guint      n_rows;
};

FairTable *
fair_table_new (const char *first_column, ...)
{
  FairTable *table = g_new0 (FairTable, 1);
  va_list    names;

  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->cells = g_ptr_array_new_with_free_func (g_free);

  va_start (names, first_column);
  for (const char *name = first_column; name != NULL;
       name = va_arg (names, const char *))
    fair_table_add_column (table, name);
  va_end (names);

  return table;
}

void
fair_table_free (FairTable *table)
{
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
fair_table_add_column (FairTable *table, const char *name)
{
  g_return_if_fail (table != NULL);
  g_return_if_fail (table->n_rows == 0);

  g_ptr_array_add (table->columns, g_strdup (name));
}

void
fair_table_add_row (FairTable *table)
{
  g_return_if_fail (table != NULL);

  while (table->cells->len < table->n_rows * table->columns->len)
    g_ptr_array_add (table->cells, g_strdup (""));
  table->n_rows++;
}

void
fair_table_add_cell (FairTable *table, const char *words)
{
  fair_table_take_cell (table, g_strdup (words != NULL ? words : ""));
}

void
fair_table_take_cell (FairTable *table, char *words)
{
  g_return_if_fail (table != NULL);
  g_return_if_fail (table->cells->len < table->n_rows * table->columns->len);

  g_ptr_array_add (table->cells, words);
}

guint
fair_table_get_n_columns (const FairTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->columns->len;
}

guint
fair_table_get_n_rows (const FairTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->n_rows;
}

const char *
fair_table_get_column (const FairTable *table, guint column)
{
  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (column < table->columns->len, NULL);

  return g_ptr_array_index (table->columns, column);
}

const char *
fair_table_get_cell (const FairTable *table, guint row, guint column)
{
  guint place;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (row < table->n_rows, NULL);
  g_return_val_if_fail (column < table->columns->len, NULL);

  place = row * table->columns->len + column;
  if (place >= table->cells->len)
    return "";
  return g_ptr_array_index (table->cells, place);
}

/* A spreadsheet takes a cell that begins with one of these for a formula.
 * Names come from other people's data, so such a cell gets an apostrophe. A
 * sign before a digit is a number and stays. */
static gboolean
looks_like_formula (const char *words)
{
  if (*words == '+' || *words == '-')
    return !g_ascii_isdigit (words[1]);

  return *words != '\0' && strchr ("=@\t\r", *words) != NULL;
}

static void
append_csv_cell (GString *csv, const char *words)
{
  gboolean formula = looks_like_formula (words);

  if (!formula && strpbrk (words, ",;\"\r\n") == NULL)
    {
      g_string_append (csv, words);
      return;
    }

  g_string_append_c (csv, '"');
  if (formula)
    g_string_append_c (csv, '\'');
  for (const char *c = words; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

char *
fair_table_to_csv (const FairTable *table)
{
  GString *csv = g_string_new (NULL);

  g_return_val_if_fail (table != NULL, g_string_free (csv, FALSE));

  for (guint column = 0; column < table->columns->len; column++)
    {
      if (column > 0)
        g_string_append_c (csv, ',');
      append_csv_cell (csv, fair_table_get_column (table, column));
    }
  g_string_append (csv, "\r\n");

  for (guint row = 0; row < table->n_rows; row++)
    {
      for (guint column = 0; column < table->columns->len; column++)
        {
          if (column > 0)
            g_string_append_c (csv, ',');
          append_csv_cell (csv, fair_table_get_cell (table, row, column));
        }
      g_string_append (csv, "\r\n");
    }

  return g_string_free (csv, FALSE);
}
