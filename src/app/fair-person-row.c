/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-person-row.h"

#include "app/fair-mark.h"
#include "base/fair-i18n.h"

struct _FairPersonRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  FairMark  *mark;
  GtkLabel  *name;
  GtkImage  *icon;
  GtkLabel  *state;
  GtkWidget *remove;

  /* Owned */
  FairPerson *person;
};

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPersonRow, fair_person_row, GTK_TYPE_LIST_BOX_ROW)

static void
speak (FairPersonRow *self)
{
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s. %s", fair_person_get_name (self->person),
                       fair_side_to_words (fair_person_get_side (self->person)),
                       gtk_label_get_text (self->state));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_person (FairPersonRow *self)
{
  FairSide         side = fair_person_get_side (self->person);
  const char      *name = fair_person_get_name (self->person);
  g_autofree char *removes = NULL;

  fair_mark_set_kind (self->mark,
                      side == FAIR_SIDE_MARKETING ? FAIR_MARK_MARKETING
                      : side == FAIR_SIDE_SALES   ? FAIR_MARK_SALES
                                                  : FAIR_MARK_VERSION);
  gtk_label_set_text (self->name, name);
  /* Translators: %s is a person */
  removes = g_strdup_printf (_ ("Remove %s"), name);
  gtk_widget_set_tooltip_text (self->remove, removes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, removes, -1);
  speak (self);
}

static void
on_remove (FairPersonRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
fair_person_row_dispose (GObject *object)
{
  g_clear_object (&FAIR_PERSON_ROW (object)->person);

  G_OBJECT_CLASS (fair_person_row_parent_class)->dispose (object);
}

static void
fair_person_row_class_init (FairPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_person_row_dispose;
  signals[REMOVED] =
      g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairPersonRow, mark);
  gtk_widget_class_bind_template_child (widget_class, FairPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairPersonRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FairPersonRow, state);
  gtk_widget_class_bind_template_child (widget_class, FairPersonRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
fair_person_row_init (FairPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_person_row_new:
 * @person: a participant
 * @removable: whether the row offers to remove them
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_person_row_new (FairPerson *person, gboolean removable)
{
  FairPersonRow *self = g_object_new (FAIR_TYPE_PERSON_ROW, NULL);

  self->person = g_object_ref (person);
  gtk_widget_set_visible (self->remove, removable);
  g_signal_connect_object (person, "notify", G_CALLBACK (show_person), self,
                           G_CONNECT_SWAPPED);
  show_person (self);

  return GTK_WIDGET (self);
}

/**
 * fair_person_row_get_person:
 * @self: a row
 *
 * Returns: (transfer none): the participant
 */
FairPerson *
fair_person_row_get_person (FairPersonRow *self)
{
  g_return_val_if_fail (FAIR_IS_PERSON_ROW (self), NULL);

  return self->person;
}

/**
 * fair_person_row_set_state:
 * @self: a row
 * @icon_name: (nullable): the icon before the words
 * @words: how they are, in a word or two
 */
void
fair_person_row_set_state (FairPersonRow *self,
                           const char    *icon_name,
                           const char    *words)
{
  g_return_if_fail (FAIR_IS_PERSON_ROW (self));

  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
  gtk_label_set_text (self->state, words);
  speak (self);
}
