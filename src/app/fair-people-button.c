/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-people-button.h"

#include "base/fair-i18n.h"
#include "workshop/fair-workshop.h"

struct _FairPeopleButton
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkMenuButton  *button;
  GtkLabel       *count;
  FairInvitePane *pane;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *people;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairPeopleButton, fair_people_button, ADW_TYPE_BIN)

static void
show_count (FairPeopleButton *self)
{
  FairPeople *people =
      fair_meeting_get_people (fair_workshop_get_meeting (self->workshop));
  guint            n = g_list_model_get_n_items (fair_people_get_list (people));
  g_autofree char *words = g_strdup_printf ("%u", n);
  g_autofree char *spoken = g_strdup_printf (
      ngettext ("People and invitation, %u person takes part",
                "People and invitation, %u people take part", n),
      n);

  gtk_label_set_text (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
set_workshop (FairPeopleButton *self, FairWorkshop *workshop)
{
  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (
      self->people, workshop != NULL ? fair_meeting_get_people (
                                           fair_workshop_get_meeting (workshop))
                                     : NULL);
  if (self->pane != NULL)
    g_object_set (self->pane, "workshop", workshop, NULL);
  if (workshop != NULL && self->count != NULL)
    show_count (self);
}

static void
fair_people_button_dispose (GObject *object)
{
  FairPeopleButton *self = FAIR_PEOPLE_BUTTON (object);

  set_workshop (self, NULL);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (fair_people_button_parent_class)->dispose (object);
}

static void
fair_people_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_PEOPLE_BUTTON (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_people_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      set_workshop (FAIR_PEOPLE_BUTTON (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* clang-format off */
static void
fair_people_button_class_init (FairPeopleButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_people_button_dispose;
  object_class->get_property = fair_people_button_get_property;
  object_class->set_property = fair_people_button_set_property;
  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAIR_TYPE_INVITE_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-people-button.ui");
  gtk_widget_class_bind_template_child (widget_class, FairPeopleButton, button);
  gtk_widget_class_bind_template_child (widget_class, FairPeopleButton, count);
  gtk_widget_class_bind_template_child (widget_class, FairPeopleButton, pane);
}
/* clang-format on */

static void
fair_people_button_init (FairPeopleButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->people = g_signal_group_new (FAIR_TYPE_PEOPLE);
  g_signal_group_connect_swapped (self->people, "changed",
                                  G_CALLBACK (show_count), self);
}

/**
 * fair_people_button_get_pane:
 * @self: a button
 *
 * Returns: (transfer none): what it opens
 */
FairInvitePane *
fair_people_button_get_pane (FairPeopleButton *self)
{
  g_return_val_if_fail (FAIR_IS_PEOPLE_BUTTON (self), NULL);

  return self->pane;
}

/**
 * fair_people_button_open:
 * @self: a button
 *
 * Opens the people and the invitation.
 */
void
fair_people_button_open (FairPeopleButton *self)
{
  g_return_if_fail (FAIR_IS_PEOPLE_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
