/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-pdf.h"

#include <cairo-pdf.h>
#include <math.h>

#include "base/fair-i18n.h"
#include "base/fair-time.h"
#include "document/fair-document-error.h"
#include "document/fair-pages-private.h"

/* The ground of a page and its running head and foot are painted outside every
 * tag; then the lines in the order of reading, each within the elements that it
 * is a part of. Elements are closed at the end of a page, so that nothing of
 * the next one's head falls into them: what goes on over a page is two. */

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  GPtrArray       *open;
  GHashTable      *seen;
} Writer;

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const FairOutline *outline)
{
  gint64 dated = outline->dated != FAIR_INSTANT_NONE ? outline->dated : 0;
  g_autofree char *date = fair_instant_to_iso (dated);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  outline->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  outline->subject);
  if (outline->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                    outline->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Fairlead");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
close_to (Writer *writer, guint depth)
{
  while (writer->open->len > depth)
    {
      const FairElement *element =
          g_ptr_array_index (writer->open, writer->open->len - 1);

      cairo_tag_end (writer->cr, element->tag);
      g_ptr_array_set_size (writer->open, writer->open->len - 1);
    }
}

static void
open_element (Writer *writer, FairElement *element)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  guint common = 0;

  for (FairElement *e = element; e != NULL; e = e->parent)
    g_ptr_array_insert (path, 0, e);
  while (common < path->len && common < writer->open->len &&
         g_ptr_array_index (path, common) ==
             g_ptr_array_index (writer->open, common))
    common++;

  close_to (writer, common);
  for (guint i = common; i < path->len; i++)
    {
      FairElement *e = g_ptr_array_index (path, i);

      cairo_tag_begin (writer->cr, e->tag, NULL);
      g_ptr_array_add (writer->open, e);
    }
}

/* The rectangles of a line's links lead to their places. */
static void
add_links (Writer *writer, const FairOp *op)
{
  GArray *links =
      op->kind == FAIR_OP_LINE ? fair_type_get_links (op->layout) : NULL;
  PangoLayoutLine *line;

  if (links == NULL || links->len == 0)
    return;

  line = pango_layout_get_line_readonly (op->layout, (int) op->line);
  for (guint i = 0; i < links->len; i++)
    {
      const FairTypeLink *link = &g_array_index (links, FairTypeLink, i);
      int                 from = MAX (link->start, line->start_index);
      int             to = MIN (link->end, line->start_index + line->length);
      g_autofree int *ranges = NULL;
      int             n_ranges = 0;

      if (from >= to)
        continue;
      pango_layout_line_get_x_ranges (line, from, to, &ranges, &n_ranges);
      for (int r = 0; r < n_ranges; r++)
        {
          double left = op->x + ranges[2 * r] / (double) PANGO_SCALE;
          double right = op->x + ranges[2 * r + 1] / (double) PANGO_SCALE;
          /* Whole points: cairo reads decimals as the locale has them. */
          g_autofree char *attributes = g_strdup_printf (
              "rect=[%d %d %d %d] dest='%s'", (int) floor (left),
              (int) floor (op->y), (int) ceil (right - left),
              (int) ceil (op->height), link->target);

          cairo_tag_begin (writer->cr, CAIRO_TAG_LINK, attributes);
          cairo_tag_end (writer->cr, CAIRO_TAG_LINK);
        }
    }
}

static void
paint_op (Writer *writer, const FairOp *op, FairType *type)
{
  FairElement     *element = op->element;
  g_autofree char *name = NULL;
  gboolean         is_new;

  open_element (writer, element);
  is_new = g_hash_table_add (writer->seen, element);

  if (is_new && element->anchor != NULL)
    {
      name = g_strdup_printf ("name='%s'", element->anchor);
      cairo_tag_begin (writer->cr, CAIRO_TAG_DEST, name);
    }
  fair_op_paint (op, type, writer->cr);
  if (name != NULL)
    cairo_tag_end (writer->cr, CAIRO_TAG_DEST);
  add_links (writer, op);

  if (is_new && element->entry != NULL && element->anchor != NULL)
    {
      g_autofree char *plain = g_strdup_printf ("dest='%s'", element->anchor);

      cairo_pdf_surface_add_outline (writer->surface, CAIRO_PDF_OUTLINE_ROOT,
                                     element->entry, plain,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

static void
write_page (Writer *writer, FairPages *pages, guint page)
{
  g_autoptr (FairPageOps) ops = _fair_pages_list_ops (pages, page);
  g_autofree char *label = g_strdup_printf ("%u", page + 1);
  FairType        *type = _fair_pages_get_type (pages);

  cairo_pdf_surface_set_page_label (writer->surface, label);
  _fair_pages_paint_frame (pages, page, writer->cr);
  for (guint i = 0; i < ops->ground->len; i++)
    fair_op_paint (&g_array_index (ops->ground, FairOp, i), type, writer->cr);

  if (page == 0)
    cairo_tag_begin (writer->cr, "Document", NULL);
  for (guint i = 0; i < ops->lines->len; i++)
    paint_op (writer, &g_array_index (ops->lines, FairOp, i), type);
  close_to (writer, 0);
  if (page + 1 == fair_pages_count (pages))
    cairo_tag_end (writer->cr, "Document");
  cairo_show_page (writer->cr);
}

/**
 * fair_pdf_new:
 * @pages: pages
 * @attachment: (nullable): the JSON text that the document was made from, which
 *   is attached to it
 * @error: return location for an error
 *
 * Writes pages as a tagged PDF with outline, links and metadata. Equal pages
 * give equal bytes: no clock is read.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %FAIR_DOCUMENT_ERROR_FAILED
 */
GBytes *
fair_pdf_new (FairPages *pages, const char *attachment, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) pdf = NULL;
  Writer         writer = { 0 };
  cairo_status_t status;
  double         width;
  double         height;

  g_return_val_if_fail (pages != NULL, NULL);

  fair_pages_get_size (pages, &width, &height);
  writer.surface =
      cairo_pdf_surface_create_for_stream (collect, bytes, width, height);
  set_metadata (writer.surface, fair_pages_get_outline (pages));
  writer.cr = cairo_create (writer.surface);
  writer.open = g_ptr_array_new ();
  writer.seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < fair_pages_count (pages); i++)
    write_page (&writer, pages, i);

  status = cairo_status (writer.cr);
  cairo_destroy (writer.cr);
  /* A surface whose tags have gone wrong is left behind: to end it crashes in
   * cairo 1.16. */
  if (status == CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_finish (writer.surface);
      status = cairo_surface_status (writer.surface);
      cairo_surface_destroy (writer.surface);
    }
  g_ptr_array_unref (writer.open);
  g_hash_table_unref (writer.seen);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_FAILED,
                   _ ("The PDF could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  pdf = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return fair_pdf_finish (pdf, fair_pages_get_outline (pages), attachment,
                          error);
}
