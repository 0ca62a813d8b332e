/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-pdf.h"

#include <qpdf/qpdf-c.h>

#include "base/fair-i18n.h"
#include "base/fair-time.h"
#include "document/fair-document-error.h"

/* What cairo cannot write is added in one rewrite: the language, the title in
 * the window's bar, the words of figures, the scope of table heads, and the
 * definition as an attachment. The rewrite also gives a classic table of
 * objects, which a later signature can be appended to, and an identity that
 * follows from the content alone. */

#define ATTACHMENT "fairlead-definition.json"
#define MAX_DEPTH 40

typedef struct
{
  qpdf_data          qpdf;
  const FairOutline *outline;
  GPtrArray         *alternatives;
  guint              n_figures;
} Finisher;

static void
collect_alternatives (GPtrArray *blocks, GPtrArray *alternatives)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const FairBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == FAIR_BLOCK_FIGURE)
        g_ptr_array_add (alternatives, block->figure.alternative);
      collect_alternatives (block->blocks, alternatives);
    }
}

static qpdf_oh
new_name (qpdf_data qpdf, const char *name)
{
  return qpdf_oh_new_name (qpdf, name);
}

/* Walks the structure in the order of reading. Figures come in the order of the
 * outline. */
static void
walk_structure (Finisher *self, qpdf_oh node, guint depth)
{
  qpdf_data qpdf = self->qpdf;

  if (depth > MAX_DEPTH)
    return;

  if (qpdf_oh_is_array (qpdf, node))
    {
      int n = qpdf_oh_get_array_n_items (qpdf, node);

      for (int i = 0; i < n; i++)
        walk_structure (self, qpdf_oh_get_array_item (qpdf, node, i),
                        depth + 1);
      return;
    }

  if (!qpdf_oh_is_dictionary (qpdf, node))
    return;

  if (qpdf_oh_has_key (qpdf, node, "/S"))
    {
      qpdf_oh          type = qpdf_oh_get_key (qpdf, node, "/S");
      g_autofree char *name = g_strdup (qpdf_oh_get_name (qpdf, type));

      if (g_str_equal (name, "/Figure") &&
          self->n_figures < self->alternatives->len)
        {
          const char *words =
              g_ptr_array_index (self->alternatives, self->n_figures++);

          if (words != NULL)
            qpdf_oh_replace_key (qpdf, node, "/Alt",
                                 qpdf_oh_new_unicode_string (qpdf, words));
        }
      if (g_str_equal (name, "/TH"))
        qpdf_oh_replace_key (
            qpdf, node, "/A",
            qpdf_oh_parse (qpdf, "<< /O /Table /Scope /Column >>"));
    }

  if (qpdf_oh_has_key (qpdf, node, "/K"))
    walk_structure (self, qpdf_oh_get_key (qpdf, node, "/K"), depth + 1);
}

/* "D:20261117164200Z" of an instant. */
static char *
pdf_date (gint64 instant)
{
  g_autofree char *iso =
      fair_instant_to_iso (instant != FAIR_INSTANT_NONE ? instant : 0);
  GString *date = g_string_new ("D:");

  for (const char *p = iso; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == 'Z')
      g_string_append_c (date, *p);

  return g_string_free (date, FALSE);
}

static qpdf_oh
new_file (Finisher *self, const char *text)
{
  qpdf_data        qpdf = self->qpdf;
  qpdf_oh          stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh          dictionary = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh          params = qpdf_oh_new_dictionary (qpdf);
  g_autofree char *date = pdf_date (self->outline->dated);
  gsize            length = strlen (text);

  qpdf_oh_replace_stream_data (qpdf, stream, (const unsigned char *) text,
                               length, qpdf_oh_new_null (qpdf),
                               qpdf_oh_new_null (qpdf));
  qpdf_oh_replace_key (qpdf, params, "/Size",
                       qpdf_oh_new_integer (qpdf, (long long) length));
  qpdf_oh_replace_key (qpdf, params, "/ModDate",
                       qpdf_oh_new_string (qpdf, date));
  qpdf_oh_replace_key (qpdf, dictionary, "/Type",
                       new_name (qpdf, "/EmbeddedFile"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Subtype",
                       new_name (qpdf, "/application/json"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Params", params);

  return stream;
}

static void
attach (Finisher *self, qpdf_oh root, const char *text)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh   file = new_file (self, text);
  qpdf_oh   files = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh   tree = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh   list = qpdf_oh_new_array (qpdf);
  qpdf_oh   related = qpdf_oh_new_array (qpdf);
  qpdf_oh   names;
  qpdf_oh   spec = qpdf_oh_parse (qpdf, "<< /Type /Filespec /AFRelationship "
                                          "/Source /F (" ATTACHMENT
                                        ") /UF (" ATTACHMENT ") >>");

  qpdf_oh_replace_key (qpdf, spec, "/Desc",
                       qpdf_oh_new_unicode_string (
                           qpdf, _ ("The definition that is agreed on")));
  qpdf_oh_replace_key (qpdf, files, "/F", file);
  qpdf_oh_replace_key (qpdf, files, "/UF", file);
  qpdf_oh_replace_key (qpdf, spec, "/EF", files);
  spec = qpdf_make_indirect_object (qpdf, spec);

  qpdf_oh_append_item (qpdf, list, qpdf_oh_new_string (qpdf, ATTACHMENT));
  qpdf_oh_append_item (qpdf, list, spec);
  qpdf_oh_replace_key (qpdf, tree, "/Names", list);
  names = qpdf_oh_has_key (qpdf, root, "/Names")
              ? qpdf_oh_get_key (qpdf, root, "/Names")
              : qpdf_oh_new_dictionary (qpdf);
  qpdf_oh_replace_key (qpdf, names, "/EmbeddedFiles", tree);
  qpdf_oh_replace_key (qpdf, root, "/Names", names);
  qpdf_oh_append_item (qpdf, related, spec);
  qpdf_oh_replace_key (qpdf, root, "/AF", related);
}

static void
complete (Finisher *self, const char *attachment)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh   root = qpdf_get_root (qpdf);

  if (self->outline->language != NULL)
    qpdf_oh_replace_key (qpdf, root, "/Lang",
                         qpdf_oh_new_string (qpdf, self->outline->language));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
  if (qpdf_oh_has_key (qpdf, root, "/StructTreeRoot"))
    walk_structure (self, qpdf_oh_get_key (qpdf, root, "/StructTreeRoot"), 0);
  if (attachment != NULL)
    attach (self, root, attachment);
}

static GBytes *
write_out (qpdf_data qpdf)
{
  qpdf_init_write_memory (qpdf);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_disable);
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_force_pdf_version (qpdf, "1.7");
  if (qpdf_write (qpdf) & QPDF_ERRORS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

/**
 * fair_pdf_finish:
 * @pdf: a PDF that cairo has written
 * @outline: the document
 * @attachment: (nullable): the JSON text to attach
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the finished file, or %NULL with
 *   %FAIR_DOCUMENT_ERROR_FAILED
 */
GBytes *
fair_pdf_finish (GBytes            *pdf,
                 const FairOutline *outline,
                 const char        *attachment,
                 GError           **error)
{
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new ();
  Finisher    self = { .outline = outline, .alternatives = alternatives };
  GBytes     *finished = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (pdf, &length);

  collect_alternatives (outline->blocks, alternatives);
  self.qpdf = qpdf_init ();
  qpdf_silence_errors (self.qpdf);
  qpdf_set_suppress_warnings (self.qpdf, QPDF_TRUE);

  if (!(qpdf_read_memory (self.qpdf, "agreement.pdf", data, length, NULL) &
        QPDF_ERRORS))
    {
      complete (&self, attachment);
      if (!qpdf_has_error (self.qpdf))
        finished = write_out (self.qpdf);
    }

  if (finished == NULL)
    {
      qpdf_error  problem = qpdf_get_error (self.qpdf);
      const char *words =
          problem != NULL ? qpdf_get_error_message_detail (self.qpdf, problem)
                          : "";

      g_set_error (error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_FAILED,
                   _ ("The PDF could not be completed: %s."), words);
    }
  qpdf_cleanup (&self.qpdf);

  return finished;
}
