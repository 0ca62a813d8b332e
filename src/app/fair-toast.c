/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-toast.h"

#define LAST "fair-toast"

AdwToast *
fair_toast_new (const char *words)
{
  AdwToast *toast;

  g_return_val_if_fail (words != NULL, NULL);

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, gtk_label_new (words));

  return toast;
}

void
fair_toast_show (GtkWidget *within, AdwToast *toast)
{
  GtkWidget *overlay;
  AdwToast  *last;

  g_return_if_fail (GTK_IS_WIDGET (within));
  g_return_if_fail (ADW_IS_TOAST (toast));

  overlay = ADW_IS_TOAST_OVERLAY (within)
                ? within
                : gtk_widget_get_ancestor (within, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }

  last = g_object_get_data (G_OBJECT (overlay), LAST);
  if (last != NULL)
    adw_toast_dismiss (last);
  g_object_set_data_full (G_OBJECT (overlay), LAST, g_object_ref (toast),
                          g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
