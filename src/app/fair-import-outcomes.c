/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-outcomes.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportOutcomes
{
  AdwWindow parent_instance;

  /* Borrowed */
  AdwPreferencesGroup *group;

  /* Owned */
  FairImportDesk *desk;
};

G_DEFINE_FINAL_TYPE (FairImportOutcomes, fair_import_outcomes, ADW_TYPE_WINDOW)

static const FairOutcome choices[] = { FAIR_OUTCOME_WON, FAIR_OUTCOME_LOST,
                                       FAIR_OUTCOME_OPEN, FAIR_OUTCOME_NONE };

static void
on_outcome (GtkDropDown *choice, GParamSpec *property, FairImportOutcomes *self)
{
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected < G_N_ELEMENTS (choices))
    fair_import_desk_set_outcome (
        self->desk,
        GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "kind")),
        g_object_get_data (G_OBJECT (choice), "value"), choices[selected]);
}

static void
add_row (FairImportOutcomes *self, const FairOutcomeFinding *finding)
{
  const char *const words[] = { _ ("Won"), _ ("Lost"), _ ("Open"),
                                _ ("Never an opportunity"), NULL };
  GtkWidget        *row = adw_action_row_new ();
  GtkWidget        *choice = gtk_drop_down_new_from_strings (words);
  g_autofree char  *title = NULL;
  g_autofree char  *count = fair_format_count ((gint64) finding->rows);
  g_autofree char  *subtitle = g_strdup_printf (
       ngettext ("%s row", "%s rows", (gulong) finding->rows), count);

  title = g_markup_escape_text (
      *finding->value != '\0' ? finding->value : _ ("Without a stage"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == finding->outcome)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (choice), "kind",
                     GUINT_TO_POINTER (finding->kind));
  g_object_set_data_full (G_OBJECT (choice), "value", g_strdup (finding->value),
                          g_free);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_outcome), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (self->group, row);
}

static void
close_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
fair_import_outcomes_dispose (GObject *object)
{
  FairImportOutcomes *self = FAIR_IMPORT_OUTCOMES (object);

  g_clear_object (&self->desk);

  G_OBJECT_CLASS (fair_import_outcomes_parent_class)->dispose (object);
}

static void
fair_import_outcomes_class_init (FairImportOutcomesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_outcomes_dispose;
  gtk_widget_class_install_action (widget_class, "outcomes.close", NULL,
                                   close_window);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "outcomes.close", NULL);
}

static void
fair_import_outcomes_init (FairImportOutcomes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *bar = adw_header_bar_new ();

  gtk_widget_add_css_class (bar, "flat");
  gtk_window_set_title (GTK_WINDOW (self), _ ("Outcomes"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 520);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (
      self->group,
      _ ("What each stage says of a deal. What is undecided is open, never "
         "lost."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * fair_import_outcomes_present:
 * @parent: a widget of the window it stands over
 * @desk: a desk with a report
 */
void
fair_import_outcomes_present (GtkWidget *parent, FairImportDesk *desk)
{
  FairImportOutcomes *self =
      g_object_new (FAIR_TYPE_IMPORT_OUTCOMES, "transient-for",
                    GTK_WINDOW (gtk_widget_get_root (parent)), NULL);
  const FairImportReport *report = fair_import_desk_get_report (desk);

  self->desk = g_object_ref (desk);
  for (guint i = 0; report != NULL && i < report->findings->outcomes->len; i++)
    add_row (self, report->findings->outcomes->pdata[i]);
  gtk_window_present (GTK_WINDOW (self));
}
