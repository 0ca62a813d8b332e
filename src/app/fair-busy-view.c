/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-busy-view.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* How long an answer may take before it is announced, and how often its
 * progress is looked at. */
#define PATIENCE_MS 300
#define LOOK_MS 100

struct _FairBusyView
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkOverlay     *overlay;
  GtkWidget      *card;
  GtkLabel       *heading;
  GtkProgressBar *bar;
  GtkLabel       *left;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *results;

  gint64 since;
  guint  look;
};

enum
{
  PROP_CONTENT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairBusyView, fair_busy_view, ADW_TYPE_BIN)

static FairResults *
get_results (FairBusyView *self)
{
  return fair_workshop_get_results (self->workshop);
}

static void
show_card (FairBusyView *self, gboolean shown)
{
  GtkWidget *content = gtk_overlay_get_child (self->overlay);

  if (gtk_widget_get_visible (self->card) == shown)
    return;

  gtk_widget_set_visible (self->card, shown);
  if (content == NULL)
    return;
  if (shown)
    gtk_widget_add_css_class (content, "stale");
  else
    gtk_widget_remove_css_class (content, "stale");
}

static void
show_heading (FairBusyView *self)
{
  FairHistory *history =
      fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
  guint n_leads =
      history != NULL ? fair_history_get_leads (history)->n_rows : 0;
  g_autofree char *count = fair_format_count (n_leads);
  g_autofree char *words = g_strdup_printf (
      ngettext ("Scoring %s lead", "Scoring %s leads", n_leads), count);

  gtk_label_set_text (self->heading, words);
}

static void
show_progress (FairBusyView *self)
{
  FairEffort *effort = fair_results_get_effort (get_results (self));
  gint64      now = g_get_monotonic_time ();
  double      share = effort != NULL ? fair_effort_get_share (effort, now) : 0;
  int         seconds =
      effort != NULL ? fair_effort_get_seconds_left (effort, now) : -1;
  g_autofree char *percent = fair_format_percent (share, 0);
  g_autofree char *words =
      seconds < 0 ? g_strdup (percent)
                  /* Translators: %s is how far it is, such as "62%" */
                  : g_strdup_printf (ngettext ("%s, about %d second left",
                                               "%s, about %d seconds left",
                                               (gulong) seconds),
                                     percent, seconds);

  gtk_progress_bar_set_fraction (self->bar, share);
  gtk_label_set_text (self->left, words);
}

/* A preview is a drag: what is under the pointer must stay in sight. */
static gboolean
is_dragging (FairBusyView *self)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);

  return fair_draft_get_shown_scorecard (draft) !=
         fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED);
}

static gboolean
on_look (gpointer user_data)
{
  FairBusyView *self = FAIR_BUSY_VIEW (user_data);
  gint64        waited = g_get_monotonic_time () - self->since;

  if (waited < PATIENCE_MS * (gint64) 1000)
    return G_SOURCE_CONTINUE;

  if (!gtk_widget_get_visible (self->card))
    show_heading (self);
  show_progress (self);
  show_card (self, !is_dragging (self));

  return G_SOURCE_CONTINUE;
}

static void
follow_work (FairBusyView *self)
{
  gboolean busy =
      self->workshop != NULL && fair_results_get_busy (get_results (self));

  g_clear_handle_id (&self->look, g_source_remove);
  show_card (self, FALSE);
  if (!busy)
    return;

  self->since = g_get_monotonic_time ();
  self->look = g_timeout_add (LOOK_MS, on_look, self);
}

static void
on_cancel (FairBusyView *self)
{
  if (self->workshop != NULL)
    fair_results_stop (get_results (self));
}

static void
fair_busy_view_dispose (GObject *object)
{
  FairBusyView *self = FAIR_BUSY_VIEW (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->results);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_busy_view_parent_class)->dispose (object);
}

static void
fair_busy_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (
          value, gtk_overlay_get_child (FAIR_BUSY_VIEW (object)->overlay));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_busy_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTENT:
      gtk_overlay_set_child (FAIR_BUSY_VIEW (object)->overlay,
                             g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_busy_view_class_init (FairBusyViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_busy_view_dispose;
  object_class->get_property = fair_busy_view_get_property;
  object_class->set_property = fair_busy_view_set_property;

  properties[PROP_CONTENT] =
      g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-busy-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FairBusyView, overlay);
  gtk_widget_class_bind_template_child (widget_class, FairBusyView, card);
  gtk_widget_class_bind_template_child (widget_class, FairBusyView, heading);
  gtk_widget_class_bind_template_child (widget_class, FairBusyView, bar);
  gtk_widget_class_bind_template_child (widget_class, FairBusyView, left);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
fair_busy_view_init (FairBusyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->results = g_signal_group_new (FAIR_TYPE_RESULTS);
  g_signal_group_connect_swapped (self->results, "changed",
                                  G_CALLBACK (follow_work), self);
  g_signal_group_connect_swapped (self->results, "notify::busy",
                                  G_CALLBACK (follow_work), self);
}

/**
 * fair_busy_view_set_workshop:
 * @self: a view
 * @workshop: (nullable): the workshop
 *
 * Follows the work of a workshop from now on.
 */
void
fair_busy_view_set_workshop (FairBusyView *self, FairWorkshop *workshop)
{
  g_return_if_fail (FAIR_IS_BUSY_VIEW (self));

  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (
      self->results,
      workshop != NULL ? fair_workshop_get_results (workshop) : NULL);
  follow_work (self);
}
