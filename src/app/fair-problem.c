/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-problem.h"

#include <adwaita.h>

#include "base/fair-i18n.h"

/**
 * fair_problem_present:
 * @widget: a widget of the window in which something was asked
 * @error: why it was not done
 *
 * Says what went wrong where it can be read in peace. That a person stopped
 * it herself is no news.
 */
void
fair_problem_present (GtkWidget *widget, const GError *error)
{
  GtkRoot   *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  root = gtk_widget_get_root (widget);
  dialog =
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                              _ ("That Did Not Work"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
