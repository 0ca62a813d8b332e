/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-options.h"

#include "app/fair-import-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportOptions
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkDropDown *privacy;
  GtkWidget   *duplicates;
  GtkLabel    *duplicates_words;
  GtkSwitch   *merge;

  /* Owned */
  FairImportDesk *desk;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FairImportOptions, fair_import_options, ADW_TYPE_BIN)

static void
on_privacy (FairImportOptions *self)
{
  guint privacy = gtk_drop_down_get_selected (self->privacy);

  if (!self->showing && self->desk != NULL && privacy <= FAIR_PRIVACY_LEAVE_OUT)
    fair_import_desk_set_privacy (self->desk, privacy);
}

static void
on_merge (FairImportOptions *self)
{
  if (!self->showing && self->desk != NULL)
    fair_import_desk_set_merge (self->desk,
                                gtk_switch_get_active (self->merge));
}

static void
on_words (FairImportOptions *self)
{
  fair_import_words_present (GTK_WIDGET (self), self->desk);
}

static void
show (FairImportOptions *self)
{
  const FairImportReport *report = fair_import_desk_get_report (self->desk);
  guint64          n = report != NULL ? report->findings->n_duplicates : 0;
  g_autofree char *count = fair_format_count ((gint64) n);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%s row seems to be of somebody who is there already",
                "%s rows seem to be of somebody who is there already",
                (gulong) n),
      count);

  gtk_widget_set_visible (self->duplicates, n > 0);
  gtk_label_set_text (self->duplicates_words, words);
}

static void
fair_import_options_dispose (GObject *object)
{
  FairImportOptions *self = FAIR_IMPORT_OPTIONS (object);

  g_clear_object (&self->desk);

  G_OBJECT_CLASS (fair_import_options_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairImportOptions, privacy);
  gtk_widget_class_bind_template_child (widget_class, FairImportOptions, duplicates);
  gtk_widget_class_bind_template_child (widget_class, FairImportOptions, duplicates_words);
  gtk_widget_class_bind_template_child (widget_class, FairImportOptions, merge);
  gtk_widget_class_bind_template_callback (widget_class, on_privacy);
  gtk_widget_class_bind_template_callback (widget_class, on_merge);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
}
/* clang-format on */

static void
fair_import_options_class_init (FairImportOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_options_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-options.ui");
  bind_children (widget_class);
}

static void
fair_import_options_init (FairImportOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_import_options_set_desk:
 * @self: options
 * @desk: whose options they are
 */
void
fair_import_options_set_desk (FairImportOptions *self, FairImportDesk *desk)
{
  g_return_if_fail (FAIR_IS_IMPORT_OPTIONS (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->privacy,
                              fair_import_desk_get_privacy (desk));
  self->showing = FALSE;
  g_signal_connect_object (desk, "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
