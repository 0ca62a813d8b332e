/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-sheet-open.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-archive.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-xlsx-book.h"

/* An archive in an archive in an archive is no export. */
#define MAX_DEPTH 3

typedef enum
{
  TEXT,
  HTML,
  GZIP,
  XLSX,
  ODS,
  ZIP,
} Format;

static gboolean
has_part (GPtrArray *parts, const char *name)
{
  return g_ptr_array_find_with_equal_func (parts, name, g_str_equal, NULL);
}

/* A text document has the same parts. */
static gboolean
is_spreadsheet (GBytes *bytes, GPtrArray *parts)
{
  g_autoptr (GBytes) type = NULL;

  if (!has_part (parts, "content.xml"))
    return FALSE;
  type = fair_archive_read (bytes, "mimetype", 200, NULL);

  return type == NULL ||
         g_strstr_len (g_bytes_get_data (type, NULL), g_bytes_get_size (type),
                       "spreadsheet") != NULL;
}

/* FALSE where the content is a broken archive. */
static gboolean
find_format (GBytes *bytes, Format *format, GPtrArray **parts, GError **error)
{
  *format = TEXT;
  *parts = NULL;
  if (fair_archive_is_gzip (bytes))
    *format = GZIP;
  else if (fair_sheet_is_html (bytes))
    *format = HTML;
  if (!fair_archive_is_zip (bytes))
    return TRUE;

  *parts = fair_archive_list (bytes, error);
  if (*parts == NULL)
    return FALSE;
  *format = has_part (*parts, "[Content_Types].xml") ? XLSX
            : is_spreadsheet (bytes, *parts)         ? ODS
                                                     : ZIP;
  return TRUE;
}

/* What in an archive may be a table; what the Finder adds is none. */
static gboolean
is_table (const char *part)
{
  static const char *const endings[] = { ".csv", ".tsv",  ".tab",
                                         ".txt", ".xlsx", ".xlsm",
                                         ".xls", ".ods",  ".gz" };
  g_autofree char         *base = g_path_get_basename (part);
  g_autofree char         *lower = g_ascii_strdown (base, -1);

  if (g_str_has_prefix (part, "__MACOSX/") || *base == '.')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return FALSE;
}

static void
keep_tables (GPtrArray *parts)
{
  for (guint i = parts->len; i > 0; i--)
    if (!is_table (parts->pdata[i - 1]))
      g_ptr_array_remove_index (parts, i - 1);
}

static char *
join (GPtrArray *names)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < 10; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            (const char *) names->pdata[i]);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The table of an archive: the one that is asked for, else the only one. */
static GBytes *
take_part (GBytes     *bytes,
           GPtrArray  *parts,
           const char *table,
           guint64     max,
           GError    **error)
{
  g_autofree char *names = NULL;

  if (table != NULL && has_part (parts, table))
    return fair_archive_read (bytes, table, max, error);

  keep_tables (parts);
  if (parts->len == 1)
    return fair_archive_read (bytes, parts->pdata[0], max, error);

  names = join (parts);
  if (parts->len == 0)
    g_set_error_literal (error, FAIR_INTAKE_ERROR,
                         FAIR_INTAKE_ERROR_NOT_A_TABLE,
                         _ ("there is no table in the archive"));
  else
    g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("the archive holds several tables (%s); say which one to "
                    "read"),
                 names);
  return NULL;
}

static FairSheet *
open_any (const char             *name,
          GBytes                 *bytes,
          const FairSheetOptions *options,
          const FairTableLimits  *limits,
          guint                   depth,
          GError                **error)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GBytes) inner = NULL;
  guint64 max = MIN (limits->max_bytes, FAIR_ARCHIVE_MAX_PART);
  Format  format;

  if (!find_format (bytes, &format, &parts, error))
    return NULL;
  if (depth == MAX_DEPTH)
    format = TEXT;
  switch (format)
    {
    case XLSX:
      return fair_sheet_new_xlsx (name, bytes, options->table, limits, error);
    case ODS:
      return fair_sheet_new_ods (name, bytes, options->table, limits, error);
    case HTML:
      return fair_sheet_new_html (name, bytes, options->encoding, limits,
                                  error);
    case GZIP:
      inner = fair_archive_inflate (bytes, max, error);
      break;
    case ZIP:
      inner = take_part (bytes, parts, options->table, max, error);
      break;
    default:
      return fair_sheet_new_csv_as (name, bytes, options->encoding,
                                    options->delimiter, limits, error);
    }

  return inner != NULL
             ? open_any (name, inner, options, limits, depth + 1, error)
             : NULL;
}

FairSheet *
fair_sheet_open (const char             *name,
                 GBytes                 *bytes,
                 const FairSheetOptions *options,
                 const FairTableLimits  *limits,
                 GError                **error)
{
  static const FairSheetOptions nothing = { 0 };
  FairTableLimits               usual = FAIR_TABLE_LIMITS;
  g_autofree char              *prefix = NULL;
  FairSheet                    *self;
  GError                       *problem = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = open_any (name, bytes, options != NULL ? options : &nothing,
                   limits != NULL ? limits : &usual, 0, &problem);
  if (self != NULL)
    return self;

  if (!g_str_has_prefix (problem->message, name))
    g_prefix_error (&problem, "%s: ", name);
  g_propagate_error (error, problem);
  return NULL;
}

static GPtrArray *
list_sheets (GBytes *bytes, GError **error)
{
  g_autoptr (FairXlsxBook) book = fair_xlsx_book_new (bytes, error);
  GPtrArray *names;

  if (book == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < book->sheets->len; i++)
    g_ptr_array_add (
        names, g_strdup (((FairXlsxSheet *) book->sheets->pdata[i])->name));
  return names;
}

GPtrArray *
fair_sheet_list_tables (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;
  Format format;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!find_format (bytes, &format, &parts, error))
    return NULL;
  if (format == XLSX)
    return list_sheets (bytes, error);
  if (format == ODS)
    return fair_sheet_list_ods (bytes, error);
  if (format == ZIP)
    {
      keep_tables (parts);
      return g_steal_pointer (&parts);
    }

  return g_ptr_array_new_with_free_func (g_free);
}

GPtrArray *
fair_sheet_list_parts (GBytes *bytes)
{
  g_autoptr (GPtrArray) parts = NULL;
  Format format;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!find_format (bytes, &format, &parts, NULL) || format != ZIP)
    return NULL;
  keep_tables (parts);

  return g_steal_pointer (&parts);
}
