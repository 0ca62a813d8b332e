/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agenda.h"

#include "base/fair-i18n.h"

#define LONGEST_MINUTES 480

struct _FairAgenda
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkMenuButton *button;
  GtkLabel      *left;
  GtkGrid       *steps;
  GtkLabel      *total;
  GtkButton     *start;

  /* Borrowed */
  GtkSpinButton *minutes[5];

  gint64 end;
  guint  tick;
};

static const struct
{
  const char *name;
  int         minutes;
} usual[] = {
  { N_ ("Audit"), 15 },     { N_ ("Fit"), 15 },       { N_ ("Behavior"), 20 },
  { N_ ("Threshold"), 20 }, { N_ ("Agreement"), 20 },
};

enum
{
  PROP_WORDS = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairAgenda, fair_agenda, ADW_TYPE_BIN)

/**
 * fair_agenda_words:
 * @seconds: the time left, negative when it is over
 *
 * Returns: (transfer full): such as "84:30", or "+1:05" when it is over
 */
char *
fair_agenda_words (gint64 seconds)
{
  gint64 size = ABS (seconds);

  return g_strdup_printf ("%s%d:%02d", seconds < 0 ? "+" : "",
                          (int) (size / 60), (int) (size % 60));
}

static gint64
seconds_left (FairAgenda *self)
{
  return (self->end - g_get_monotonic_time ()) / G_USEC_PER_SEC;
}

static void
show (FairAgenda *self)
{
  gboolean         runs = self->tick != 0;
  g_autofree char *words =
      runs ? fair_agenda_words (seconds_left (self)) : NULL;
  g_autofree char *spoken = NULL;

  gtk_label_set_text (self->left, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left), runs);
  gtk_button_set_label (self->start, runs ? _ ("_Stop") : _ ("_Start"));
  if (runs && seconds_left (self) < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->left), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->left), "warning");

  /* Translators: %s is a time such as 84:30 */
  spoken = runs ? g_strdup_printf (_ ("Agenda, time left %s"), words)
                : g_strdup (_ ("Agenda"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static gboolean
on_tick (gpointer user_data)
{
  show (FAIR_AGENDA (user_data));

  return G_SOURCE_CONTINUE;
}

static void
show_total (FairAgenda *self)
{
  int              minutes = fair_agenda_get_minutes (self);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%d minute in all", "%d minutes in all", (gulong) minutes),
      minutes);

  gtk_label_set_text (self->total, words);
}

static void
on_start (FairAgenda *self)
{
  if (self->tick != 0)
    fair_agenda_stop (self);
  else
    fair_agenda_start (self);
  gtk_menu_button_popdown (self->button);
}

static void
add_steps (FairAgenda *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      GtkWidget *name = gtk_label_new (_ (usual[i].name));
      GtkWidget *spin = gtk_spin_button_new_with_range (0, LONGEST_MINUTES, 5);

      gtk_label_set_xalign (GTK_LABEL (name), 0.0);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), usual[i].minutes);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (spin),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                      NULL, -1);
      g_signal_connect_object (spin, "value-changed", G_CALLBACK (show_total),
                               self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->steps, name, 0, (int) i, 1, 1);
      gtk_grid_attach (self->steps, spin, 1, (int) i, 1, 1);
      self->minutes[i] = GTK_SPIN_BUTTON (spin);
    }
}

static void
fair_agenda_dispose (GObject *object)
{
  g_clear_handle_id (&FAIR_AGENDA (object)->tick, g_source_remove);

  G_OBJECT_CLASS (fair_agenda_parent_class)->dispose (object);
}

static void
fair_agenda_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  FairAgenda *self = FAIR_AGENDA (object);

  switch (prop_id)
    {
    case PROP_WORDS:
      g_value_take_string (value, self->tick != 0
                                      ? fair_agenda_words (seconds_left (self))
                                      : NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_agenda_class_init (FairAgendaClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_agenda_dispose;
  object_class->get_property = fair_agenda_get_property;

  properties[PROP_WORDS] = g_param_spec_string (
      "words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, button);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, left);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, steps);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, total);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, start);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
}

static void
fair_agenda_init (FairAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_steps (self);
  show_total (self);
  show (self);
}

/**
 * fair_agenda_start:
 * @self: an agenda
 *
 * Begins to count down the minutes of all steps.
 */
void
fair_agenda_start (FairAgenda *self)
{
  g_return_if_fail (FAIR_IS_AGENDA (self));

  g_clear_handle_id (&self->tick, g_source_remove);
  self->end = g_get_monotonic_time () +
              (gint64) fair_agenda_get_minutes (self) * 60 * G_USEC_PER_SEC;
  self->tick = g_timeout_add_seconds (1, on_tick, self);
  show (self);
}

/**
 * fair_agenda_stop:
 * @self: an agenda
 *
 * Shows no time any more.
 */
void
fair_agenda_stop (FairAgenda *self)
{
  g_return_if_fail (FAIR_IS_AGENDA (self));

  g_clear_handle_id (&self->tick, g_source_remove);
  show (self);
}

/**
 * fair_agenda_get_minutes:
 * @self: an agenda
 *
 * Returns: the minutes of all steps
 */
int
fair_agenda_get_minutes (FairAgenda *self)
{
  int minutes = 0;

  g_return_val_if_fail (FAIR_IS_AGENDA (self), 0);

  for (guint i = 0; i < G_N_ELEMENTS (self->minutes); i++)
    minutes += gtk_spin_button_get_value_as_int (self->minutes[i]);

  return minutes;
}
