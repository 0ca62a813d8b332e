/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-editor-private.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* Each kind of field has a control of its own; what is not known shows a button
 * that sets it. */

#define DAY_SECONDS 86400

/* A number that may be greater than this has a wider entry. */
#define LARGE_AMOUNT 1e6

static void
on_edited (FairTermsEditor *self)
{
  if (!self->showing)
    fair_terms_control_emit_edited (FAIR_TERMS_CONTROL (self));
}

static void
on_left (FairTermsEditor *self)
{
  fair_terms_control_emit_left (FAIR_TERMS_CONTROL (self));
}

void
_fair_terms_editor_show_known (FairTermsEditor *self, gboolean is_known)
{
  self->is_known = is_known;
  if (self->known == NULL)
    return;

  gtk_widget_set_visible (self->known, is_known);
  gtk_widget_set_visible (self->set, !is_known);
}

static void
on_set (FairTermsEditor *self)
{
  _fair_terms_editor_show_known (self, TRUE);
  gtk_widget_child_focus (self->known, GTK_DIR_TAB_FORWARD);
  on_edited (self);
}

static void
on_clear (FairTermsEditor *self)
{
  _fair_terms_editor_show_known (self, FALSE);
  on_edited (self);
}

static void
set_name (FairTermsEditor *self, GtkWidget *widget)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

/* The controls of a value that may be unknown stand in a box that hides. */
static void
add_optional (FairTermsEditor *self)
{
  GtkWidget *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *leave = g_strdup_printf (_ ("Leave out: %s"), self->label);
  g_autofree char *set = g_strdup_printf (_ ("Set: %s"), self->label);

  self->known = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->known, GTK_ALIGN_CENTER);
  self->set = gtk_button_new_with_label (_ ("Set"));
  gtk_widget_set_valign (self->set, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->set),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, set, -1);
  gtk_widget_set_tooltip_text (clear, leave);
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, leave, -1);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "leave-out");
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->set, "clicked", G_CALLBACK (on_set), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (on_clear), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->known), clear);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->set);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->known);
}

static void
add_control (FairTermsEditor *self, GtkWidget *control)
{
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->known), control);
}

static gboolean
show_percent (GtkSpinButton *spin)
{
  double           value = gtk_spin_button_get_value (spin);
  g_autofree char *words =
      fair_format_percent (value / 100, value == floor (value) ? 0 : 1);

  gtk_editable_set_text (GTK_EDITABLE (spin), words);

  return TRUE;
}

static void
add_spin (FairTermsEditor *self, double min, double max, double first)
{
  GtkAdjustment *range =
      gtk_adjustment_new (first, min, max, 1, max > 500 ? 10 : 5, 0);
  int      width = max >= LARGE_AMOUNT ? 9 : 4;
  gboolean is_share = self->field->kind == FAIR_TERMS_SHARE;

  self->spin = gtk_spin_button_new (range, 1, is_share ? 1 : 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), width);
  gtk_widget_add_css_class (self->spin, "compact");
  if (is_share)
    g_signal_connect (self->spin, "output", G_CALLBACK (show_percent), NULL);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (on_edited),
                           self, G_CONNECT_SWAPPED);
  set_name (self, self->spin);
  add_control (self, self->spin);
}

static void
add_choice (FairTermsEditor *self, const char *const *labels, guint n_labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_labels && labels[i] != NULL; i++)
    gtk_string_list_append (list, _ (labels[i]));
  self->choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (list)), NULL);
  g_signal_connect_object (self->choice, "notify::selected",
                           G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  set_name (self, self->choice);
  add_control (self, self->choice);
}

GDateTime *
_fair_terms_editor_read_day (const char *text)
{
  g_autofree char *whole =
      text != NULL ? g_strconcat (text, "T00:00:00Z", NULL) : NULL;

  return whole != NULL ? g_date_time_new_from_iso8601 (whole, NULL) : NULL;
}

void
_fair_terms_editor_show_day (FairTermsEditor *self)
{
  g_autoptr (GDateTime) picked =
      gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (picked, "%Y-%m-%d");
  g_autoptr (GDateTime) day = _fair_terms_editor_read_day (text);
  g_autofree char *words =
      fair_format_day ((gint32) (g_date_time_to_unix (day) / DAY_SECONDS));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->day), words);
}

static void
on_day (FairTermsEditor *self)
{
  _fair_terms_editor_show_day (self);
  if (self->showing)
    return;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->day));
  on_edited (self);
}

static void
add_day (FairTermsEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  set_name (self, self->calendar);
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  self->day = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->day), popover);
  set_name (self, self->day);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day),
                           self, G_CONNECT_SWAPPED);
  add_control (self, self->day);
  _fair_terms_editor_show_day (self);
}

static void
make_entry (FairTermsEditor *self)
{
  self->row = adw_entry_row_new ();
  self->entry = GTK_EDITABLE (self->row);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "entry-activated", G_CALLBACK (on_left),
                           self, G_CONNECT_SWAPPED);
}

static void
make_toggle (FairTermsEditor *self)
{
  self->row = adw_action_row_new ();
  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  set_name (self, self->toggle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row),
                                         self->toggle);
  g_signal_connect_object (self->toggle, "notify::active",
                           G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
make_unit_choice (FairTermsEditor *self)
{
  guint                n_units;
  const FairTermsUnit *units = fair_terms_choices_list_units (&n_units);
  const char          *labels[FAIR_TERMS_MOST_CHOICES] = { NULL };
  g_autofree char     *name = NULL;

  g_assert (n_units < FAIR_TERMS_MOST_CHOICES);
  for (guint i = 0; i < n_units; i++)
    labels[i] = units[i].label;
  add_spin (self, 1, 100000, 4);
  add_choice (self, labels, n_units);
  /* Translators: a choice such as minutes or days; %s is what lasts so long */
  name = g_strdup_printf (_ ("Unit of “%s”"), self->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
_fair_terms_editor_make_control (FairTermsEditor *self)
{
  const FairTermsField  *field = self->field;
  const FairTermsChoice *choice = fair_terms_choices_find (self->path);

  if (choice == NULL &&
      (field->kind == FAIR_TERMS_TEXT || field->kind == FAIR_TERMS_TEXTS))
    {
      make_entry (self);
      return;
    }
  if (field->kind == FAIR_TERMS_FLAG)
    {
      make_toggle (self);
      return;
    }

  self->row = adw_action_row_new ();
  add_optional (self);
  if (choice != NULL)
    add_choice (self, choice->labels, G_N_ELEMENTS (choice->labels));
  else if (field->kind == FAIR_TERMS_SHARE)
    add_spin (self, 0, 100, 50);
  else if (field->kind == FAIR_TERMS_DATE)
    add_day (self);
  else if (field->kind == FAIR_TERMS_DURATION)
    make_unit_choice (self);
  else
    add_spin (self, field->min, field->max, MAX (field->min, 1));
}
