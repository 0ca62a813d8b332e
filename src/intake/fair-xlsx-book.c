/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-xlsx-book.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-archive.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-xlsx-format.h"
#include "intake/fair-xml.h"

#define MAX_SHEETS 1000

/* What a part refers to by an id. */
typedef struct
{
  char *id;
  char *type;
  char *target;
} Relation;

static void
relation_free (Relation *relation)
{
  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

static void
sheet_free (FairXlsxSheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
fair_xlsx_book_free (FairXlsxBook *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->archive);
  g_free (self->folder);
  g_free (self->strings_part);
  g_free (self->styles_part);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->strings);
  g_string_chunk_free (self->texts);
  g_byte_array_unref (self->dates);
  g_free (self);
}

static void
set_broken (GError **error, const char *part)
{
  g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
               _ ("the workbook is broken (%s); open it in a spreadsheet "
                  "program and save it again"),
               part);
}

static FairXml *
open_part (FairXlsxBook *self, const char *part, GError **error)
{
  g_autoptr (GBytes) bytes =
      fair_archive_read (self->archive, part, FAIR_ARCHIVE_MAX_PART, error);

  return bytes != NULL ? fair_xml_new (bytes) : NULL;
}

/* A target counts from the folder of what refers to it, or from the top. */
static char *
resolve (const char *folder, const char *target)
{
  if (*target == '/')
    return g_strdup (target + 1);

  return g_strconcat (folder, target, NULL);
}

static GPtrArray *
read_relations (FairXlsxBook *self,
                const char   *part,
                const char   *folder,
                GError      **error)
{
  g_autoptr (GPtrArray) relations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);
  g_autoptr (FairXml) xml = open_part (self, part, error);
  FairXmlEvent event;

  if (xml == NULL)
    return NULL;
  while ((event = fair_xml_next (xml)) > FAIR_XML_BROKEN)
    if (event == FAIR_XML_OPEN &&
        strcmp (fair_xml_get_name (xml), "Relationship") == 0)
      {
        g_autofree char *id = fair_xml_dup_attribute (xml, "Id");
        g_autofree char *type = fair_xml_dup_attribute (xml, "Type");
        g_autofree char *target = fair_xml_dup_attribute (xml, "Target");
        Relation        *relation;

        if (id == NULL || type == NULL || target == NULL)
          continue;
        relation = g_new0 (Relation, 1);
        relation->id = g_steal_pointer (&id);
        relation->type = g_steal_pointer (&type);
        relation->target = resolve (folder, target);
        g_ptr_array_add (relations, relation);
      }
  if (event == FAIR_XML_BROKEN)
    {
      set_broken (error, part);
      return NULL;
    }

  return g_steal_pointer (&relations);
}

static const char *
find_target (GPtrArray *relations, const char *id, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = relations->pdata[i];

      if ((id == NULL || strcmp (relation->id, id) == 0) &&
          g_str_has_suffix (relation->type, type))
        return relation->target;
    }

  return NULL;
}

static void
add_sheet (FairXlsxBook *self, FairXml *xml, GPtrArray *relations)
{
  g_autofree char *name = fair_xml_dup_attribute (xml, "name");
  g_autofree char *id = fair_xml_dup_attribute (xml, "id");
  g_autofree char *state = fair_xml_dup_attribute (xml, "state");
  const char      *part;
  FairXlsxSheet   *sheet;

  /* Sheets that are charts are of another type. */
  part = id != NULL ? find_target (relations, id, "/worksheet") : NULL;
  if (name == NULL || part == NULL || self->sheets->len == MAX_SHEETS)
    return;

  sheet = g_new0 (FairXlsxSheet, 1);
  sheet->name = g_steal_pointer (&name);
  sheet->part = g_strdup (part);
  sheet->visible = state == NULL || strcmp (state, "visible") == 0;
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
read_workbook (FairXlsxBook *self,
               const char   *part,
               GPtrArray    *relations,
               GError      **error)
{
  g_autoptr (FairXml) xml = open_part (self, part, error);
  FairXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = fair_xml_next (xml)) > FAIR_XML_BROKEN)
    {
      if (event != FAIR_XML_OPEN)
        continue;
      if (strcmp (fair_xml_get_name (xml), "workbookPr") == 0)
        {
          g_autofree char *date1904 = fair_xml_dup_attribute (xml, "date1904");

          self->date1904 = g_strcmp0 (date1904, "1") == 0 ||
                           g_strcmp0 (date1904, "true") == 0;
        }
      else if (strcmp (fair_xml_get_name (xml), "sheet") == 0)
        add_sheet (self, xml, relations);
    }
  if (event == FAIR_XML_BROKEN || self->sheets->len == 0)
    {
      set_broken (error, part);
      return FALSE;
    }

  self->strings_part =
      g_strdup (find_target (relations, NULL, "/sharedStrings"));
  self->styles_part = g_strdup (find_target (relations, NULL, "/styles"));
  return TRUE;
}

FairXlsxBook *
fair_xlsx_book_new (GBytes *bytes, GError **error)
{
  g_autoptr (FairXlsxBook) self = NULL;
  g_autoptr (GPtrArray) top = NULL;
  g_autoptr (GPtrArray) relations = NULL;
  g_autofree char *base = NULL;
  g_autofree char *own = NULL;
  const char      *part;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (FairXlsxBook, 1);
  self->archive = g_bytes_ref (bytes);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  self->strings = g_ptr_array_new ();
  self->texts = g_string_chunk_new (65536);
  self->dates = g_byte_array_new ();

  top = read_relations (self, "_rels/.rels", "", error);
  if (top == NULL)
    return NULL;
  part = find_target (top, NULL, "/officeDocument");
  if (part == NULL)
    part = "xl/workbook.xml";
  base = g_path_get_basename (part);
  self->folder = g_strndup (part, strlen (part) - strlen (base));
  own = g_strconcat (self->folder, "_rels/", base, ".rels", NULL);
  relations = read_relations (self, own, self->folder, error);
  if (relations == NULL || !read_workbook (self, part, relations, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* A shared text may be in runs of different looks; how it is to be pronounced
 * is no part of it. */
static gboolean
read_strings (FairXlsxBook *self, GError **error)
{
  g_autoptr (FairXml) xml = open_part (self, self->strings_part, error);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean     in_text = FALSE;
  guint        phonetic = 0;
  FairXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = fair_xml_next (xml)) > FAIR_XML_BROKEN)
    {
      gboolean    open = event == FAIR_XML_OPEN;
      const char *name = event == FAIR_XML_TEXT ? "" : fair_xml_get_name (xml);

      if (event == FAIR_XML_TEXT && in_text && phonetic == 0)
        g_string_append (text, fair_xml_get_text (xml));
      else if (strcmp (name, "t") == 0)
        in_text = open;
      else if (strcmp (name, "rPh") == 0)
        phonetic += open ? 1 : -1;
      else if (strcmp (name, "si") == 0 && open)
        g_string_truncate (text, 0);
      else if (strcmp (name, "si") == 0)
        g_ptr_array_add (self->strings, g_string_chunk_insert_len (
                                            self->texts, text->str, text->len));
    }
  if (event == FAIR_XML_BROKEN)
    {
      set_broken (error, self->strings_part);
      return FALSE;
    }

  return TRUE;
}

static guint
read_number (FairXml *xml, const char *attribute)
{
  g_autofree char *text = fair_xml_dup_attribute (xml, attribute);
  guint64          number = 0;

  if (text == NULL ||
      !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL))
    return 0;

  return (guint) number;
}

static gboolean
read_styles (FairXlsxBook *self, GError **error)
{
  g_autoptr (FairXml) xml = open_part (self, self->styles_part, error);
  g_autoptr (GHashTable) codes =
      g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gboolean     in_cells = FALSE;
  FairXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = fair_xml_next (xml)) > FAIR_XML_BROKEN)
    {
      gboolean    open = event == FAIR_XML_OPEN;
      const char *name = event == FAIR_XML_TEXT ? "" : fair_xml_get_name (xml);
      guint       number;

      if (strcmp (name, "cellXfs") == 0)
        in_cells = open;
      if (!open)
        continue;
      if (strcmp (name, "numFmt") == 0)
        g_hash_table_insert (codes,
                             GUINT_TO_POINTER (read_number (xml, "numFmtId")),
                             fair_xml_dup_attribute (xml, "formatCode"));
      else if (strcmp (name, "xf") == 0 && in_cells)
        {
          guint8 is_date;

          number = read_number (xml, "numFmtId");
          is_date = fair_xlsx_format_is_date (
              number, g_hash_table_lookup (codes, GUINT_TO_POINTER (number)));
          g_byte_array_append (self->dates, &is_date, 1);
        }
    }
  if (event == FAIR_XML_BROKEN)
    {
      set_broken (error, self->styles_part);
      return FALSE;
    }

  return TRUE;
}

gboolean
fair_xlsx_book_load (FairXlsxBook *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->strings_part == NULL || read_strings (self, error)) &&
         (self->styles_part == NULL || read_styles (self, error));
}
