/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agreement-print.h"

/* The pages on paper: the same ones that the window shows and the PDF holds. */

/* Letter is wider than this many points, A4 is not. */
#define A4_WIDEST 600

static void
draw_page (GtkPrintOperation *operation,
           GtkPrintContext   *context,
           int                page,
           FairPreview       *preview)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double   paper_width = gtk_print_context_get_width (context);
  double   paper_height = gtk_print_context_get_height (context);
  double   width, height, scale;

  /* On other paper than it was laid out for, the page is made to fit. */
  fair_preview_get_size (preview, &width, &height);
  scale = MIN (paper_width / width, paper_height / height);
  cairo_translate (cr, (paper_width - width * scale) / 2,
                   (paper_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  fair_preview_paint (preview, (guint) page, cr);
}

/* The paper that the pages were laid out on. */
static GtkPageSetup *
new_page_setup (FairPreview *preview)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size;
  double        width, height;

  fair_preview_get_size (preview, &width, &height);
  size = gtk_paper_size_new (width > A4_WIDEST ? GTK_PAPER_NAME_LETTER
                                               : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);

  return setup;
}

/**
 * fair_agreement_print_new:
 * @preview: an agreement, laid out
 *
 * Returns: (transfer full): what prints its pages, on the paper that they were
 *   laid out for unless other paper is chosen
 */
GtkPrintOperation *
fair_agreement_print_new (FairPreview *preview)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (preview);

  gtk_print_operation_set_n_pages (operation,
                                   (int) fair_preview_count_pages (preview));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation,
                                    fair_preview_get_title (preview));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page),
                         g_object_ref (preview),
                         (GClosureNotify) (GCallback) g_object_unref, 0);

  return operation;
}
