/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agenda.h"

#include "app/fair-list-rows.h"
#include "base/fair-i18n.h"

struct _FairAgenda
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkMenuButton *button;
  GtkLabel      *left;
  GtkGrid       *steps;
  GtkLabel      *total;
  GtkButton     *start;
  GtkListBox    *parked;
  GtkEditable   *park;
  GtkListBox    *open;
  GtkLabel      *open_heading;
  GtkLabel      *trouble;

  /* Borrowed */
  GtkButton     *name[FAIR_AGENDA_N_STEPS];
  GtkSpinButton *minutes[FAIR_AGENDA_N_STEPS];
  GtkLabel      *step_left[FAIR_AGENDA_N_STEPS];

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *agenda;

  guint    tick;
  gboolean showing;
};

enum
{
  PROP_WORKSHOP = 1,
  PROP_WORDS,
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

static FairMeetingAgenda *
get_agenda (FairAgenda *self)
{
  return fair_meeting_get_agenda (fair_workshop_get_meeting (self->workshop));
}

static void
fail (FairAgenda *self, const GError *error)
{
  gtk_label_set_text (self->trouble, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
}

static char *
dup_words (FairAgenda *self)
{
  if (self->workshop == NULL ||
      !fair_meeting_agenda_is_running (get_agenda (self)))
    return NULL;

  return fair_agenda_words (
      fair_meeting_agenda_get_left_in_all (get_agenda (self)));
}

static void
warn (GtkLabel *label, gboolean late)
{
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "warning");
}

/* What changes with every second. */
static void
show_time (FairAgenda *self)
{
  FairMeetingAgenda *agenda = get_agenda (self);
  g_autofree char   *words = dup_words (self);
  g_autofree char   *spoken = NULL;

  gtk_label_set_text (self->left, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left), words != NULL);
  warn (self->left, fair_meeting_agenda_get_left_in_all (agenda) < 0);
  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    {
      gint64           left = fair_meeting_agenda_get_left (agenda, i);
      g_autofree char *shown = fair_agenda_words (left);

      gtk_label_set_text (self->step_left[i], shown);
      warn (self->step_left[i], left < 0);
    }

  /* Translators: %s is a time such as 84:30 */
  spoken = words != NULL ? g_strdup_printf (_ ("Agenda, time left %s"), words)
                         : g_strdup (_ ("Agenda"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static gboolean
on_tick (gpointer user_data)
{
  show_time (FAIR_AGENDA (user_data));

  return G_SOURCE_CONTINUE;
}

static void
show_steps (FairAgenda *self)
{
  const FairAgendaPlan *plan = fair_meeting_agenda_get_plan (get_agenda (self));
  int      current = fair_meeting_agenda_get_current (get_agenda (self));
  gboolean runs = fair_meeting_agenda_is_running (get_agenda (self));
  guint    all = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    {
      all += plan->minutes[i];
      gtk_spin_button_set_value (self->minutes[i], plan->minutes[i]);
      if ((int) i == current)
        gtk_widget_add_css_class (GTK_WIDGET (self->name[i]), "current");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->name[i]), "current");
    }
  words = g_strdup_printf (
      ngettext ("%u minute in all", "%u minutes in all", all), all);
  gtk_label_set_text (self->total, words);
  gtk_button_set_label (self->start, runs           ? _ ("_Pause")
                                     : current >= 0 ? _ ("_Go On")
                                                    : _ ("_Start"));
}

static void
on_unpark (GtkButton *button, gpointer user_data)
{
  FairAgenda      *self = user_data;
  g_autofree char *id =
      g_strdup (g_object_get_data (G_OBJECT (button), "fair-id"));
  g_autoptr (GError) error = NULL;

  fair_meeting_agenda_unpark (get_agenda (self), id, &error);
  fail (self, error);
}

static void
show_parked (FairAgenda *self)
{
  const FairAgendaPlan *plan = fair_meeting_agenda_get_plan (get_agenda (self));

  fair_list_rows_clear (self->parked);
  for (guint i = 0; i < plan->parked->len; i++)
    {
      const FairParkedItem *item = g_ptr_array_index (plan->parked, i);
      GtkWidget            *row = adw_action_row_new ();
      GtkWidget            *done =
          gtk_button_new_from_icon_name ("object-select-symbolic");
      g_autofree char *title = g_markup_escape_text (item->text, -1);
      /* Translators: %s is what was put off */
      g_autofree char *label = g_strdup_printf (_ ("Done with %s"), item->text);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      g_object_set_data_full (G_OBJECT (done), "fair-id", g_strdup (item->id),
                              g_free);
      g_signal_connect_object (done, "clicked", G_CALLBACK (on_unpark), self,
                               0);
      gtk_widget_set_valign (done, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (done, "flat");
      gtk_widget_set_tooltip_text (done, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (done),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), done);
      gtk_list_box_append (self->parked, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->parked), plan->parked->len > 0);
}

/* What was parked stands above. */
static void
show_open (FairAgenda *self, FairPreview *preview)
{
  guint            n;
  g_autofree char *words = NULL;

  fair_list_rows_clear (self->open);
  n = fair_agenda_list_open (self->workshop, preview, self->open,
                             ~(1u << FAIR_OPEN_PARKED));
  words =
      n > 0
          ? g_strdup_printf (ngettext ("Still open before we can sign: %u",
                                       "Still open before we can sign: %u", n),
                             n)
          : g_strdup (_ ("Nothing is open: both sides can sign."));
  gtk_label_set_text (self->open_heading, words);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n > 0);
}

static void
show (FairAgenda *self)
{
  gboolean runs;

  if (self->workshop == NULL || self->button == NULL)
    return;

  self->showing = TRUE;
  show_steps (self);
  show_time (self);
  show_parked (self);
  self->showing = FALSE;
  runs = fair_meeting_agenda_is_running (get_agenda (self));
  if (runs && self->tick == 0)
    self->tick = g_timeout_add_seconds (1, on_tick, self);
  else if (!runs)
    g_clear_handle_id (&self->tick, g_source_remove);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAgenda) self = FAIR_AGENDA (user_data);
  g_autoptr (FairPreview) preview =
      fair_versions_lay_out_finish (FAIR_VERSIONS (source), result, NULL);

  if (preview == NULL || self->workshop == NULL ||
      fair_workshop_get_versions (self->workshop) != FAIR_VERSIONS (source) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self->open_heading)))
    return;

  show_open (self, preview);
}

static void
on_mend (FairAgenda *self, GtkListBoxRow *row)
{
  g_autoptr (GtkListBoxRow) chosen = g_object_ref (row);

  gtk_menu_button_popdown (self->button);
  fair_agenda_mend (GTK_WIDGET (self), chosen);
}

/* What is open is asked for when somebody looks; what history says of the
 * promises comes a moment later. */
static void
on_opened (FairAgenda *self)
{
  if (self->workshop == NULL)
    return;

  fail (self, NULL);
  show (self);
  show_open (self, NULL);
  fair_versions_lay_out_async (fair_workshop_get_versions (self->workshop), 0,
                               NULL, on_laid_out, g_object_ref (self));
}

static void
on_start (FairAgenda *self)
{
  FairMeetingAgenda *agenda = get_agenda (self);
  int                current = fair_meeting_agenda_get_current (agenda);
  g_autoptr (GError) error = NULL;

  if (fair_meeting_agenda_is_running (agenda))
    fair_meeting_agenda_pause (agenda, &error);
  else
    fair_meeting_agenda_start (agenda, (guint) MAX (current, 0), &error);
  fail (self, error);
}

static void
on_step (GtkButton *button, gpointer user_data)
{
  FairAgenda *self = user_data;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    if (self->name[i] == button)
      fair_meeting_agenda_start (get_agenda (self), i, &error);
  fail (self, error);
}

static void
on_minutes (GtkSpinButton *spin, gpointer user_data)
{
  FairAgenda *self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->showing || self->workshop == NULL)
    return;

  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    if (self->minutes[i] == spin)
      fair_meeting_agenda_set_minutes (
          get_agenda (self), i, (guint) gtk_spin_button_get_value_as_int (spin),
          &error);
  fail (self, error);
}

static void
on_park (FairAgenda *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->park));
  g_autoptr (GError) error = NULL;

  g_strstrip (text);
  if (*text == '\0' || self->workshop == NULL)
    return;

  if (fair_meeting_agenda_park (get_agenda (self), text, &error))
    gtk_editable_set_text (self->park, "");
  fail (self, error);
}

static void
add_step (FairAgenda *self, guint i)
{
  const char *words = fair_agenda_plan_step_to_words (i);
  GtkWidget  *name = gtk_button_new_with_label (words);
  GtkWidget  *spin =
      gtk_spin_button_new_with_range (0, FAIR_AGENDA_MAX_MINUTES, 5);
  GtkWidget *left = gtk_label_new (NULL);
  /* Translators: begin a step of the agenda */
  g_autofree char *tooltip = g_strdup_printf (_ ("Go to %s"), words);
  /* Translators: the minutes that a step of the agenda has */
  g_autofree char *label = g_strdup_printf (_ ("%s, minutes"), words);

  gtk_widget_add_css_class (name, "flat");
  gtk_widget_add_css_class (name, "plain");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (name))),
                        0.0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, tooltip);
  gtk_widget_add_css_class (left, "numeric");
  gtk_widget_add_css_class (left, "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (left), 6);
  gtk_label_set_xalign (GTK_LABEL (left), 1.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (name, "clicked", G_CALLBACK (on_step), self, 0);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_minutes), self,
                           0);
  gtk_grid_attach (self->steps, name, 0, (int) i, 1, 1);
  gtk_grid_attach (self->steps, spin, 1, (int) i, 1, 1);
  gtk_grid_attach (self->steps, left, 2, (int) i, 1, 1);
  self->name[i] = GTK_BUTTON (name);
  self->minutes[i] = GTK_SPIN_BUTTON (spin);
  self->step_left[i] = GTK_LABEL (left);
}

static void
set_workshop (FairAgenda *self, FairWorkshop *workshop)
{
  if (!g_set_object (&self->workshop, workshop))
    return;

  g_clear_handle_id (&self->tick, g_source_remove);
  g_signal_group_set_target (self->agenda,
                             workshop != NULL ? get_agenda (self) : NULL);
  show (self);
}

static void
fair_agenda_dispose (GObject *object)
{
  FairAgenda *self = FAIR_AGENDA (object);

  self->button = NULL;
  set_workshop (self, NULL);
  g_clear_object (&self->agenda);

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
    case PROP_WORKSHOP:
      g_value_set_object (value, self->workshop);
      break;

    case PROP_WORDS:
      g_value_take_string (value, dup_words (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_agenda_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      set_workshop (FAIR_AGENDA (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, button);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, left);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, steps);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, total);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, start);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, parked);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, park);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, open);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, open_heading);
  gtk_widget_class_bind_template_child (widget_class, FairAgenda, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_park);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_mend);
}
/* clang-format on */

static void
fair_agenda_class_init (FairAgendaClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_agenda_dispose;
  object_class->get_property = fair_agenda_get_property;
  object_class->set_property = fair_agenda_set_property;

  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORDS] = g_param_spec_string (
      "words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-agenda.ui");
  bind_children (widget_class);
}

static void
fair_agenda_init (FairAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    add_step (self, i);
  self->agenda = g_signal_group_new (FAIR_TYPE_MEETING_AGENDA);
  g_signal_group_connect_swapped (self->agenda, "changed", G_CALLBACK (show),
                                  self);
}

/**
 * fair_agenda_open:
 * @self: an agenda
 *
 * Opens it.
 */
void
fair_agenda_open (FairAgenda *self)
{
  g_return_if_fail (FAIR_IS_AGENDA (self));

  gtk_menu_button_popup (self->button);
}
