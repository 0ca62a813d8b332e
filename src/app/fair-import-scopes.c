/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-scopes.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportScopes
{
  AdwWindow parent_instance;

  /* Borrowed */
  AdwPreferencesGroup *group;

  /* Owned */
  FairImportDesk *desk;
};

G_DEFINE_FINAL_TYPE (FairImportScopes, fair_import_scopes, ADW_TYPE_WINDOW)

static const char *
get_name (const char *attribute)
{
  const char *bare =
      g_str_has_prefix (attribute, "deal.") ? attribute + 5 : attribute;

  return strcmp (bare, "type") == 0 ? _ ("Deal type") : bare;
}

/* The first choice is everything, the others are the values in their order. */
static void
on_choice (GtkDropDown *choice, GParamSpec *property, FairImportScopes *self)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (choice), "values");
  guint      selected = gtk_drop_down_get_selected (choice);

  if (selected > values->len)
    return;
  fair_import_desk_set_scope (
      self->desk, g_object_get_data (G_OBJECT (choice), "attribute"),
      selected == 0 ? NULL : values->pdata[selected - 1]);
}

static void
add_row (FairImportScopes *self,
         const char       *attribute,
         GPtrArray        *values,
         GtkStringList    *labels)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice =
      gtk_drop_down_new (G_LIST_MODEL (g_object_ref (labels)), NULL);
  const char      *chosen = fair_import_desk_get_scope (self->desk, attribute);
  g_autofree char *title = g_markup_escape_text (get_name (attribute), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  for (guint i = 0; chosen != NULL && i < values->len; i++)
    if (strcmp (values->pdata[i], chosen) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (choice), "attribute", g_strdup (attribute),
                          g_free);
  g_object_set_data_full (G_OBJECT (choice), "values", g_ptr_array_ref (values),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_choice), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (self->group, row);
}

/* The values of one attribute stand together. */
static void
add_rows (FairImportScopes *self, GPtrArray *scopes)
{
  for (guint i = 0; i < scopes->len;)
    {
      const FairScopeFinding *first = scopes->pdata[i];
      g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

      gtk_string_list_append (labels, _ ("Everything"));
      for (; i < scopes->len; i++)
        {
          const FairScopeFinding *scope = scopes->pdata[i];
          g_autofree char *count = fair_format_count ((gint64) scope->rows);
          g_autofree char *label = NULL;

          if (strcmp (scope->attribute, first->attribute) != 0)
            break;
          /* Translators: a value and how many rows have it */
          label = g_strdup_printf (_ ("Only %s (%s)"), scope->value, count);
          g_ptr_array_add (values, g_strdup (scope->value));
          gtk_string_list_append (labels, label);
        }
      add_row (self, first->attribute, values, labels);
    }
}

static void
close_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
fair_import_scopes_dispose (GObject *object)
{
  FairImportScopes *self = FAIR_IMPORT_SCOPES (object);

  g_clear_object (&self->desk);

  G_OBJECT_CLASS (fair_import_scopes_parent_class)->dispose (object);
}

static void
fair_import_scopes_class_init (FairImportScopesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_scopes_dispose;
  gtk_widget_class_install_action (widget_class, "scopes.close", NULL,
                                   close_window);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "scopes.close", NULL);
}

static void
fair_import_scopes_init (FairImportScopes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *bar = adw_header_bar_new ();

  gtk_widget_add_css_class (bar, "flat");
  gtk_window_set_title (GTK_WINDOW (self), _ ("What Is Counted"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 360);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (
      self->group,
      _ ("Everything is imported. What is chosen here becomes the scope of the "
         "workshop and can be changed at any time."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * fair_import_scopes_present:
 * @parent: a widget of the window it stands over
 * @desk: a desk with a report
 */
void
fair_import_scopes_present (GtkWidget *parent, FairImportDesk *desk)
{
  FairImportScopes *self =
      g_object_new (FAIR_TYPE_IMPORT_SCOPES, "transient-for",
                    GTK_WINDOW (gtk_widget_get_root (parent)), NULL);
  const FairImportReport *report = fair_import_desk_get_report (desk);

  self->desk = g_object_ref (desk);
  if (report != NULL)
    add_rows (self, report->findings->scopes);
  gtk_window_present (GTK_WINDOW (self));
}
