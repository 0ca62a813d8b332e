/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-page.h"

#include "app/fair-toast.h"
#include "base/fair-i18n.h"

typedef struct
{
  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *draft;
  GSignalGroup *past;
  GSignalGroup *results;
  GSignalGroup *versions;
  GtkWidget    *title_widget;
  GtkWidget    *header_actions;
  char         *title;
  char         *subtitle;
  char         *status;

  FairPageState state;
  FairChange    pending;
  guint         can_go_back : 1;
  guint         presenting : 1;
} FairPagePrivate;

enum
{
  PROP_WORKSHOP = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_TITLE_WIDGET,
  PROP_HEADER_ACTIONS,
  PROP_STATE,
  PROP_STATUS,
  PROP_CAN_GO_BACK,
  PROP_PRESENTING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* clang-format off */
G_DEFINE_ENUM_TYPE (FairPageState, fair_page_state,
  G_DEFINE_ENUM_VALUE (FAIR_PAGE_EMPTY, "empty"),
  G_DEFINE_ENUM_VALUE (FAIR_PAGE_STARTED, "started"),
  G_DEFINE_ENUM_VALUE (FAIR_PAGE_SETTLED, "settled"))
/* clang-format on */

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FairPage, fair_page, ADW_TYPE_BIN)

#define PRIV(self) ((FairPagePrivate *) fair_page_get_instance_private (self))

static void
show_pending (FairPage *self)
{
  FairPagePrivate *priv = PRIV (self);
  FairChange       what = priv->pending;

  if (what == 0 || priv->workshop == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  priv->pending = 0;
  if (FAIR_PAGE_GET_CLASS (self)->refresh != NULL)
    FAIR_PAGE_GET_CLASS (self)->refresh (self, what);
}

static void
note_change (FairPage *self, FairChange what)
{
  FairPagePrivate *priv = PRIV (self);

  priv->pending |= what;
  if (priv->workshop != NULL && FAIR_PAGE_GET_CLASS (self)->summarize != NULL)
    FAIR_PAGE_GET_CLASS (self)->summarize (self);
  show_pending (self);
}

static void
on_draft_changed (FairPage *self)
{
  note_change (self, FAIR_CHANGE_DRAFT);
}

static void
on_past_changed (FairPage *self)
{
  note_change (self, FAIR_CHANGE_PAST);
}

static void
on_results_changed (FairPage *self)
{
  note_change (self, FAIR_CHANGE_RESULTS);
}

static void
on_busy_changed (FairPage *self)
{
  note_change (self, FAIR_CHANGE_BUSY);
}

static void
on_versions_changed (FairPage *self)
{
  note_change (self, FAIR_CHANGE_VERSIONS);
}

static void
fair_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fair_page_parent_class)->map (widget);

  show_pending (FAIR_PAGE (widget));
}

static void
set_string (FairPage *self, char **field, const char *words, guint property)
{
  if (g_strcmp0 (*field, words) == 0)
    return;

  g_free (*field);
  *field = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
fair_page_dispose (GObject *object)
{
  FairPage        *self = FAIR_PAGE (object);
  FairPagePrivate *priv = PRIV (self);

  fair_page_set_workshop (self, NULL);
  g_clear_object (&priv->title_widget);
  g_clear_object (&priv->header_actions);

  G_OBJECT_CLASS (fair_page_parent_class)->dispose (object);
}

static void
fair_page_finalize (GObject *object)
{
  FairPagePrivate *priv = PRIV (FAIR_PAGE (object));

  g_clear_object (&priv->draft);
  g_clear_object (&priv->past);
  g_clear_object (&priv->results);
  g_clear_object (&priv->versions);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_pointer (&priv->status, g_free);

  G_OBJECT_CLASS (fair_page_parent_class)->finalize (object);
}

static void
fair_page_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FairPagePrivate *priv = PRIV (FAIR_PAGE (object));

  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, priv->workshop);
      break;

    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;

    case PROP_TITLE_WIDGET:
      g_value_set_object (value, priv->title_widget);
      break;

    case PROP_HEADER_ACTIONS:
      g_value_set_object (value, priv->header_actions);
      break;

    case PROP_STATE:
      g_value_set_enum (value, priv->state);
      break;

    case PROP_STATUS:
      g_value_set_string (value, priv->status);
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, priv->can_go_back);
      break;

    case PROP_PRESENTING:
      g_value_set_boolean (value, priv->presenting);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The header bar takes these, and gives them back when the page leaves. */
static void
take_widget (GtkWidget **field, const GValue *value)
{
  g_clear_object (field);
  *field = g_value_get_object (value);
  if (*field != NULL)
    g_object_ref_sink (*field);
}

static void
fair_page_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  FairPage        *self = FAIR_PAGE (object);
  FairPagePrivate *priv = PRIV (self);

  switch (prop_id)
    {
    case PROP_WORKSHOP:
      fair_page_set_workshop (self, g_value_get_object (value));
      break;

    case PROP_TITLE:
      fair_page_set_title (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      fair_page_set_subtitle (self, g_value_get_string (value));
      break;

    case PROP_TITLE_WIDGET:
      take_widget (&priv->title_widget, value);
      break;

    case PROP_HEADER_ACTIONS:
      take_widget (&priv->header_actions, value);
      break;

    case PROP_STATE:
      fair_page_set_state (self, g_value_get_enum (value), priv->status);
      break;

    case PROP_STATUS:
      fair_page_set_state (self, priv->state, g_value_get_string (value));
      break;

    case PROP_CAN_GO_BACK:
      fair_page_set_can_go_back (self, g_value_get_boolean (value));
      break;

    case PROP_PRESENTING:
      if (priv->presenting != g_value_get_boolean (value))
        {
          priv->presenting = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_string (guint property, const char *name)
{
  properties[property] = g_param_spec_string (
      name, NULL, NULL, NULL,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
install_object (guint property, const char *name, GType type)
{
  properties[property] = g_param_spec_object (
      name, NULL, NULL, type, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

static void
install_boolean (guint property, const char *name)
{
  properties[property] = g_param_spec_boolean (
      name, NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
fair_page_class_init (FairPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fair_page_dispose;
  object_class->finalize = fair_page_finalize;
  object_class->get_property = fair_page_get_property;
  object_class->set_property = fair_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = fair_page_map;

  install_object (PROP_WORKSHOP, "workshop", FAIR_TYPE_WORKSHOP);
  install_string (PROP_TITLE, "title");
  install_string (PROP_SUBTITLE, "subtitle");
  install_object (PROP_TITLE_WIDGET, "title-widget", GTK_TYPE_WIDGET);
  install_object (PROP_HEADER_ACTIONS, "header-actions", GTK_TYPE_WIDGET);
  properties[PROP_STATE] = g_param_spec_enum (
      "state", NULL, NULL, FAIR_TYPE_PAGE_STATE, FAIR_PAGE_EMPTY,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  install_string (PROP_STATUS, "status");
  install_boolean (PROP_CAN_GO_BACK, "can-go-back");
  install_boolean (PROP_PRESENTING, "presenting");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GSignalGroup *
follow (FairPage *self, GType type, const char *signal, GCallback callback)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, callback, self);

  return group;
}

static void
fair_page_init (FairPage *self)
{
  FairPagePrivate *priv = PRIV (self);

  priv->draft =
      follow (self, FAIR_TYPE_DRAFT, "changed", G_CALLBACK (on_draft_changed));
  priv->past =
      follow (self, FAIR_TYPE_PAST, "changed", G_CALLBACK (on_past_changed));
  priv->results = follow (self, FAIR_TYPE_RESULTS, "changed",
                          G_CALLBACK (on_results_changed));
  g_signal_group_connect_swapped (priv->results, "notify::busy",
                                  G_CALLBACK (on_busy_changed), self);
  priv->versions = follow (self, FAIR_TYPE_VERSIONS, "changed",
                           G_CALLBACK (on_versions_changed));
}

/**
 * fair_page_get_workshop:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the workshop
 */
FairWorkshop *
fair_page_get_workshop (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), NULL);

  return PRIV (self)->workshop;
}

/**
 * fair_page_set_workshop:
 * @self: a page
 * @workshop: (nullable): the workshop
 *
 * Follows a workshop from now on.
 */
void
fair_page_set_workshop (FairPage *self, FairWorkshop *workshop)
{
  FairPagePrivate *priv = PRIV (self);
  gboolean         some = workshop != NULL;

  g_return_if_fail (FAIR_IS_PAGE (self));
  g_return_if_fail (workshop == NULL || FAIR_IS_WORKSHOP (workshop));

  if (!g_set_object (&priv->workshop, workshop))
    return;

  g_signal_group_set_target (priv->draft,
                             some ? fair_workshop_get_draft (workshop) : NULL);
  g_signal_group_set_target (priv->past,
                             some ? fair_workshop_get_past (workshop) : NULL);
  g_signal_group_set_target (
      priv->results, some ? fair_workshop_get_results (workshop) : NULL);
  g_signal_group_set_target (
      priv->versions, some ? fair_workshop_get_versions (workshop) : NULL);
  note_change (self, FAIR_CHANGE_EVERYTHING);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSHOP]);
}

/**
 * fair_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what the header bar says
 */
const char *
fair_page_get_title (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), NULL);

  return PRIV (self)->title;
}

/**
 * fair_page_set_title:
 * @self: a page
 * @title: (nullable): what the header bar says
 *
 * Changes the title.
 */
void
fair_page_set_title (FairPage *self, const char *title)
{
  g_return_if_fail (FAIR_IS_PAGE (self));

  set_string (self, &PRIV (self)->title, title, PROP_TITLE);
}

/**
 * fair_page_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): what the header bar says below the title
 *
 * Changes the line below the title.
 */
void
fair_page_set_subtitle (FairPage *self, const char *subtitle)
{
  g_return_if_fail (FAIR_IS_PAGE (self));

  set_string (self, &PRIV (self)->subtitle, subtitle, PROP_SUBTITLE);
}

/**
 * fair_page_get_state:
 * @self: a page
 *
 * Returns: how far the step is
 */
FairPageState
fair_page_get_state (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), FAIR_PAGE_EMPTY);

  return PRIV (self)->state;
}

/**
 * fair_page_get_status:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the line for the sidebar
 */
const char *
fair_page_get_status (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), NULL);

  return PRIV (self)->status;
}

/**
 * fair_page_set_state:
 * @self: a page
 * @state: how far the step is
 * @status: (nullable): one short line for the sidebar
 */
void
fair_page_set_state (FairPage *self, FairPageState state, const char *status)
{
  FairPagePrivate *priv = PRIV (self);

  g_return_if_fail (FAIR_IS_PAGE (self));

  if (priv->state != state)
    {
      priv->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  set_string (self, &priv->status, status, PROP_STATUS);
}

/**
 * fair_page_set_can_go_back:
 * @self: a page
 * @can_go_back: whether a view within the page is open
 *
 * Shows or hides the back button.
 */
void
fair_page_set_can_go_back (FairPage *self, gboolean can_go_back)
{
  FairPagePrivate *priv = PRIV (self);

  g_return_if_fail (FAIR_IS_PAGE (self));

  if (priv->can_go_back == can_go_back)
    return;

  priv->can_go_back = can_go_back;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/**
 * fair_page_go_back:
 * @self: a page
 *
 * Returns: whether there was a view to leave
 */
gboolean
fair_page_go_back (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), FALSE);

  return FAIR_PAGE_GET_CLASS (self)->go_back != NULL &&
         FAIR_PAGE_GET_CLASS (self)->go_back (self);
}

/**
 * fair_page_get_presenting:
 * @self: a page
 *
 * Returns: whether a room looks on
 */
gboolean
fair_page_get_presenting (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), FALSE);

  return PRIV (self)->presenting;
}

/**
 * fair_page_turn:
 * @self: a page
 * @by: 1 for the next message, -1 for the one before
 *
 * Returns: whether there was one
 */
gboolean
fair_page_turn (FairPage *self, int by)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), FALSE);

  return FAIR_PAGE_GET_CLASS (self)->turn != NULL &&
         FAIR_PAGE_GET_CLASS (self)->turn (self, by);
}

/**
 * fair_page_settle:
 * @self: a page
 *
 * Stores what the page only previews.
 */
void
fair_page_settle (FairPage *self)
{
  g_return_if_fail (FAIR_IS_PAGE (self));

  if (PRIV (self)->workshop != NULL &&
      FAIR_PAGE_GET_CLASS (self)->settle != NULL)
    FAIR_PAGE_GET_CLASS (self)->settle (self);
}

/**
 * fair_page_presents:
 * @self: a page
 *
 * Returns: whether it has a view of its own for a room
 */
gboolean
fair_page_presents (FairPage *self)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), FALSE);

  return FAIR_PAGE_GET_CLASS (self)->presents;
}

/**
 * fair_page_toast:
 * @self: a page in a window
 * @words: one short sentence
 * @with_undo: whether it offers to undo the last step
 *
 * Tells of a single event.
 */
void
fair_page_toast (FairPage *self, const char *words, gboolean with_undo)
{
  AdwToast *toast;

  g_return_if_fail (FAIR_IS_PAGE (self));
  g_return_if_fail (words != NULL);

  toast = fair_toast_new (words);
  if (with_undo)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  fair_toast_show (GTK_WIDGET (self), toast);
}

/**
 * fair_page_report:
 * @self: a page in a window
 * @error: (nullable) (transfer full): what went wrong
 *
 * Says what went wrong, unless it was only canceled.
 *
 * Returns: whether nothing went wrong
 */
gboolean
fair_page_report (FairPage *self, GError *error)
{
  g_return_val_if_fail (FAIR_IS_PAGE (self), FALSE);

  if (error == NULL)
    return TRUE;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fair_page_toast (self, error->message, FALSE);
  g_error_free (error);

  return FALSE;
}
