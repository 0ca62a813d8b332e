/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-invite-pane.h"

#include "app/fair-person-row.h"
#include "app/fair-qr-view.h"
#include "base/fair-i18n.h"
#include "live/fair-address.h"
#include "workshop/fair-workshop.h"

struct _FairInvitePane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkStack    *stack;
  GtkDropDown *address;
  GtkWidget   *invite;
  FairQrView  *qr;
  GtkLabel    *code;
  GtkLabel    *url;
  GtkLabel    *heads;
  GtkWidget   *test;
  GtkSpinner  *testing;
  GtkLabel    *result;
  GtkLabel    *trouble;
  GtkListBox  *people;
  GtkWidget   *nobody;
  GtkWidget   *add_box;
  GtkEditable *name;
  GtkDropDown *side;

  /* Owned */
  FairWorkshop *workshop;
  FairLive     *live;
  GPtrArray    *addresses;
  GCancellable *cancellable;
  GSignalGroup *live_signals;
  GSignalGroup *people_signals;
};

enum
{
  PROP_WORKSHOP = 1,
  PROP_LIVE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const FairSide sides[] = { FAIR_SIDE_MARKETING, FAIR_SIDE_SALES,
                                  FAIR_SIDE_FACILITATOR };

G_DEFINE_FINAL_TYPE (FairInvitePane, fair_invite_pane, ADW_TYPE_BIN)

static FairPeople *
get_people (FairInvitePane *self)
{
  return fair_meeting_get_people (fair_workshop_get_meeting (self->workshop));
}

static void
show_trouble (FairInvitePane *self, const GError *error)
{
  gtk_label_set_text (self->trouble, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
}

static void
list_addresses (FairInvitePane *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  self->addresses = fair_address_list ();
  for (guint i = 0; i < self->addresses->len; i++)
    gtk_string_list_take (
        words, fair_address_to_words (g_ptr_array_index (self->addresses, i)));
  gtk_drop_down_set_model (self->address, G_LIST_MODEL (words));
  gtk_widget_set_sensitive (self->invite,
                            self->addresses->len > 0 &&
                                !fair_workshop_get_read_only (self->workshop));
}

static void
show_heads (FairInvitePane *self)
{
  guint            n = fair_live_count_heads (self->live);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u phone is connected", "%u phones are connected", n), n);

  gtk_label_set_text (self->heads, words);
}

static void
show_live (FairInvitePane *self)
{
  gboolean         running;
  g_autofree char *code = NULL;

  if (self->live == NULL)
    return;

  running = fair_live_is_running (self->live);
  code = fair_live_dup_code_words (self->live);
  if (!running)
    list_addresses (self);
  gtk_label_set_text (self->code, code != NULL ? code : "");
  gtk_label_set_text (self->url, running ? fair_live_get_url (self->live) : "");
  fair_qr_view_set_qr (self->qr, fair_live_get_qr (self->live));
  show_heads (self);
  gtk_stack_set_visible_child_name (self->stack, running ? "on" : "off");
}

static void
on_removed (FairInvitePane *self, FairPersonRow *row)
{
  g_autoptr (GError) error = NULL;

  fair_people_remove (get_people (self),
                      fair_person_get_id (fair_person_row_get_person (row)),
                      &error);
  show_trouble (self, error);
}

static void
show_presence (FairPersonRow *row)
{
  FairPerson *person = fair_person_row_get_person (row);

  const char *words = _ ("answers through you");

  if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR)
    words = _ ("leads the meeting");
  if (fair_person_get_present (person))
    words = _ ("connected");
  fair_person_row_set_state (row, NULL, words);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  FairInvitePane *self = user_data;
  GtkWidget      *row =
      fair_person_row_new (item, !fair_workshop_get_read_only (self->workshop));

  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::present", G_CALLBACK (show_presence),
                           row, G_CONNECT_SWAPPED);
  show_presence (FAIR_PERSON_ROW (row));

  return row;
}

static void
show_people (FairInvitePane *self)
{
  guint n = g_list_model_get_n_items (fair_people_get_list (get_people (self)));

  gtk_widget_set_visible (GTK_WIDGET (self->people), n > 0);
  gtk_widget_set_visible (self->nobody, n == 0);
}

/* Starts the page for phones at an address; also what the button does. */
gboolean
fair_invite_pane_invite (FairInvitePane *self, const char *address)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FAIR_IS_INVITE_PANE (self), FALSE);
  g_return_val_if_fail (self->live != NULL, FALSE);

  fair_live_start (self->live, address, 0, &error);
  show_trouble (self, error);

  return error == NULL;
}

static void
on_invite (FairInvitePane *self)
{
  guint        at = gtk_drop_down_get_selected (self->address);
  FairAddress *address;

  if (self->live == NULL || at >= self->addresses->len)
    return;

  address = g_ptr_array_index (self->addresses, at);
  fair_invite_pane_invite (self, address->digits);
}

static void
on_stop (FairInvitePane *self)
{
  show_trouble (self, NULL);
  fair_live_stop (self->live);
}

static void
on_end (FairInvitePane *self)
{
  g_autoptr (GError) error = NULL;

  fair_live_end (self->live, &error);
  show_trouble (self, error);
}

static void
on_tested (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairInvitePane) self = user_data;
  g_autoptr (GError) error = NULL;
  FairRoomTest found =
      fair_live_test_room_finish (FAIR_LIVE (source), result, &error);

  if (self->test == NULL)
    return;

  gtk_widget_set_sensitive (self->test, TRUE);
  gtk_spinner_stop (self->testing);
  if (error == NULL)
    gtk_label_set_text (self->result, fair_room_test_to_words (found));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (self->result, "");
  else
    gtk_label_set_text (self->result, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->result),
                          *gtk_label_get_text (self->result) != '\0');
}

static void
on_test (FairInvitePane *self)
{
  gtk_widget_set_sensitive (self->test, FALSE);
  gtk_spinner_start (self->testing);
  gtk_label_set_text (self->result,
                      _ ("Open the address on a phone now. This waits ten "
                         "seconds."));
  gtk_widget_set_visible (GTK_WIDGET (self->result), TRUE);
  fair_live_test_room_async (self->live, self->cancellable, on_tested,
                             g_object_ref (self));
}

static void
on_add (FairInvitePane *self)
{
  guint side = gtk_drop_down_get_selected (self->side);
  g_autoptr (GError) error = NULL;

  if (self->workshop == NULL || side >= G_N_ELEMENTS (sides))
    return;

  if (fair_people_join (get_people (self), gtk_editable_get_text (self->name),
                        sides[side], &error) != NULL)
    {
      gtk_editable_set_text (self->name, "");
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
    }
  show_trouble (self, error);
}

static void
end_meeting (FairInvitePane *self)
{
  g_autoptr (GError) error = NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->live != NULL && fair_live_is_running (self->live) &&
      !fair_live_end (self->live, &error))
    g_message ("%s", error->message);
  g_signal_group_set_target (self->live_signals, NULL);
  g_signal_group_set_target (self->people_signals, NULL);
  g_clear_object (&self->live);
}

static void
set_workshop (FairInvitePane *self, FairWorkshop *workshop)
{
  if (self->workshop == workshop)
    return;

  end_meeting (self);
  if (self->people != NULL)
    gtk_list_box_bind_model (self->people, NULL, NULL, NULL, NULL);
  g_set_object (&self->workshop, workshop);
  if (workshop != NULL && self->people != NULL)
    {
      self->cancellable = g_cancellable_new ();
      self->live = fair_live_new (workshop);
      g_signal_group_set_target (self->live_signals, self->live);
      g_signal_group_set_target (self->people_signals, get_people (self));
      gtk_list_box_bind_model (self->people,
                               fair_people_get_list (get_people (self)),
                               make_row, self, NULL);
      gtk_widget_set_visible (self->add_box,
                              !fair_workshop_get_read_only (workshop));
      show_trouble (self, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->result), FALSE);
      show_people (self);
      show_live (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIVE]);
}

static void
fair_invite_pane_dispose (GObject *object)
{
  FairInvitePane *self = FAIR_INVITE_PANE (object);

  set_workshop (self, NULL);
  g_clear_object (&self->live_signals);
  g_clear_object (&self->people_signals);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);

  G_OBJECT_CLASS (fair_invite_pane_parent_class)->dispose (object);
}

static void
fair_invite_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  FairInvitePane *self = FAIR_INVITE_PANE (object);

  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, self->workshop);
      break;

    case PROP_LIVE:
      g_value_set_object (value, self->live);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_invite_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      set_workshop (FAIR_INVITE_PANE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, stack);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, address);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, invite);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, qr);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, code);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, url);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, heads);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, test);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, testing);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, result);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, trouble);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, people);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, nobody);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, add_box);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, name);
  gtk_widget_class_bind_template_child (widget_class, FairInvitePane, side);
  gtk_widget_class_bind_template_callback (widget_class, on_invite);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_end);
  gtk_widget_class_bind_template_callback (widget_class, on_test);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}
/* clang-format on */

static void
fair_invite_pane_class_init (FairInvitePaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_invite_pane_dispose;
  object_class->get_property = fair_invite_pane_get_property;
  object_class->set_property = fair_invite_pane_set_property;
  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIVE] =
      g_param_spec_object ("live", NULL, NULL, FAIR_TYPE_LIVE,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAIR_TYPE_QR_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-invite-pane.ui");
  bind_children (widget_class);
}

static void
fair_invite_pane_init (FairInvitePane *self)
{
  static const char *const parts[] = { "notify::running", "notify::url",
                                       "notify::code", "notify::qr" };
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_string_list_append (words, fair_side_to_words (sides[i]));
  gtk_drop_down_set_model (self->side, G_LIST_MODEL (words));

  self->live_signals = g_signal_group_new (FAIR_TYPE_LIVE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_group_connect_swapped (self->live_signals, parts[i],
                                    G_CALLBACK (show_live), self);
  g_signal_group_connect_swapped (self->live_signals, "notify::head-count",
                                  G_CALLBACK (show_heads), self);
  self->people_signals = g_signal_group_new (FAIR_TYPE_PEOPLE);
  g_signal_group_connect_swapped (self->people_signals, "changed",
                                  G_CALLBACK (show_people), self);
}

/**
 * fair_invite_pane_get_live:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the meeting of its workshop
 */
FairLive *
fair_invite_pane_get_live (FairInvitePane *self)
{
  g_return_val_if_fail (FAIR_IS_INVITE_PANE (self), NULL);

  return self->live;
}
