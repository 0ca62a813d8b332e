/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-differences-page.h"

#include "app/fair-columns-layout.h"
#include "app/fair-difference-row.h"
#include "app/fair-mark.h"
#include "app/fair-quiet-row.h"
#include "app/fair-round-dialog.h"
#include "app/fair-round-pane.h"
#include "app/fair-round-view.h"
#include "app/fair-settle.h"
#include "app/fair-side-strip.h"
#include "base/fair-i18n.h"

struct _FairDifferencesPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack      *stack;
  FairSideStrip *strip;
  GtkLabel      *open_heading;
  GtkWidget     *open_head;
  GtkWidget     *stake_head;
  GtkListBox    *open;
  GtkWidget     *agree;
  GtkWidget     *nobody_part;
  GtkListBox    *nobody;
  GtkWidget     *settle_all;
  GtkWidget     *parked_part;
  GtkListBox    *parked;
  FairRoundPane *rounds;
  FairRoundView *room;

  /* Owned */
  GSignalGroup *differences;
  GSignalGroup *rounds_signals;
  GtkSizeGroup *stakes;

  gboolean names_hidden;
};

enum
{
  PROP_NAMES_HIDDEN = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairDifferencesPage, fair_differences_page, FAIR_TYPE_PAGE)

static FairMeeting *
get_meeting (FairDifferencesPage *self)
{
  return fair_workshop_get_meeting (fair_page_get_workshop (FAIR_PAGE (self)));
}

static FairDifferences *
get_differences (FairDifferencesPage *self)
{
  return fair_meeting_get_differences (get_meeting (self));
}

static GtkWindow *
get_window (FairDifferencesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
has_history (FairDifferencesPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));

  return fair_past_get_history (fair_workshop_get_past (workshop), NULL) !=
         NULL;
}

/* The bar of the most leads is the longest. */
static void
show_bars (FairDifferencesPage *self)
{
  GListModel *open = fair_differences_get_open (get_differences (self));
  guint       most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (open); i++)
    {
      g_autoptr (FairDifference) difference = g_list_model_get_item (open, i);
      const FairConsequence *consequence =
          fair_difference_get_consequence (difference);

      if (consequence != NULL)
        most = MAX (most, consequence->leads);
    }
  for (int i = 0; gtk_list_box_get_row_at_index (self->open, i) != NULL; i++)
    fair_difference_row_set_most (
        FAIR_DIFFERENCE_ROW (gtk_list_box_get_row_at_index (self->open, i)),
        most);
}

static void
show_lists (FairDifferencesPage *self)
{
  FairDifferences *differences = get_differences (self);
  guint            n_open =
      g_list_model_get_n_items (fair_differences_get_open (differences));
  guint n_nobody =
      g_list_model_get_n_items (fair_differences_get_nobody (differences));
  guint n_parked =
      g_list_model_get_n_items (fair_differences_get_parked (differences));
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);

  gtk_label_set_text (self->open_heading, words);
  gtk_widget_set_visible (self->open_head, n_open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_open > 0);
  gtk_widget_set_visible (self->agree, n_open + n_nobody == 0);
  gtk_widget_set_visible (self->nobody_part, n_nobody > 0);
  gtk_widget_set_visible (self->settle_all, n_nobody > 1);
  gtk_widget_set_visible (self->parked_part, n_parked > 0);
  show_bars (self);
}

static void
show_view (FairDifferencesPage *self)
{
  gboolean presenting = fair_page_get_presenting (FAIR_PAGE (self));

  gtk_stack_set_visible_child_name (self->stack, presenting ? "room"
                                                 : has_history (self)
                                                     ? "page"
                                                     : "empty");
  if (presenting)
    fair_round_view_show (self->room);
}

static void
show (FairDifferencesPage *self)
{
  if (fair_page_get_workshop (FAIR_PAGE (self)) == NULL || self->stack == NULL)
    return;

  show_view (self);
  fair_side_strip_show (self->strip, get_differences (self));
  show_lists (self);
}

static void
report (FairDifferencesPage *self, GError *error)
{
  fair_page_report (FAIR_PAGE (self), error);
}

static void
on_settled (FairDifferencesPage *self, int how, FairDifferenceRow *row)
{
  fair_settle (FAIR_PAGE (self), fair_difference_row_get_difference (row), how);
}

static void
on_parked (FairDifferencesPage *self, FairDifferenceRow *row)
{
  fair_settle_park (FAIR_PAGE (self), fair_difference_row_get_difference (row));
}

static void
on_asked (FairDifferencesPage *self, FairDifferenceRow *row)
{
  const char *targets[] = {
    fair_difference_get_target (fair_difference_row_get_difference (row)), NULL
  };
  GError *error = NULL;

  fair_rounds_open (fair_meeting_get_rounds (get_meeting (self)), targets,
                    &error);
  report (self, error);
}

static void
on_adopt (FairDifferencesPage *self, const char *target, double value)
{
  fair_settle_adopt (FAIR_PAGE (self), target, value);
}

static void
on_start (FairDifferencesPage *self)
{
  GListModel *open = fair_differences_get_open (get_differences (self));
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (open); i++)
    {
      g_autoptr (FairDifference) difference = g_list_model_get_item (open, i);

      g_ptr_array_add (chosen,
                       (gpointer) fair_difference_get_target (difference));
    }
  g_ptr_array_add (chosen, NULL);
  gtk_window_present (GTK_WINDOW (fair_round_dialog_new (
      get_window (self), fair_page_get_workshop (FAIR_PAGE (self)),
      (const char *const *) chosen->pdata)));
}

static void
on_failed (FairDifferencesPage *self, const GError *error)
{
  report (self, g_error_copy (error));
}

static void
on_take (FairDifferencesPage *self, FairQuietRow *row)
{
  g_autoptr (FairDifference) difference =
      g_object_ref (fair_quiet_row_get_difference (row));

  fair_settle (
      FAIR_PAGE (self), difference,
      fair_differences_find_quiet (get_differences (self), difference));
}

static void
on_settle_all (FairDifferencesPage *self)
{
  fair_settle_all (FAIR_PAGE (self));
}

static GtkWidget *
make_difference (gpointer item, gpointer user_data)
{
  FairDifferencesPage *self = user_data;
  GtkWidget           *row = fair_difference_row_new (
                item,
                fair_workshop_get_currency (fair_page_get_workshop (FAIR_PAGE (self))));

  fair_difference_row_align (FAIR_DIFFERENCE_ROW (row), self->stakes);
  g_signal_connect_object (row, "settled", G_CALLBACK (on_settled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "parked", G_CALLBACK (on_parked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "asked", G_CALLBACK (on_asked), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_nobody (gpointer item, gpointer user_data)
{
  FairDifferencesPage *self = user_data;
  FairSettlement       how =
      fair_differences_find_quiet (get_differences (self), item);
  g_autofree char *value = fair_difference_dup_value_words (
      item,
      how == FAIR_SETTLEMENT_SALES ? FAIR_SIDE_SALES : FAIR_SIDE_MARKETING);
  /* Translators: settle a difference with this value */
  g_autofree char *label = g_strdup_printf (_ ("Take %s"), value);
  GtkWidget       *row =
      fair_quiet_row_new (item, _ ("changes no lead in this history"), label);

  g_signal_connect_object (row, "taken", G_CALLBACK (on_take), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
on_reopen (FairDifferencesPage *self, FairQuietRow *row)
{
  g_autoptr (FairDifference) difference =
      g_object_ref (fair_quiet_row_get_difference (row));
  GError *error = NULL;

  fair_differences_unpark (get_differences (self),
                           fair_difference_get_target (difference), &error);
  report (self, error);
}

static GtkWidget *
make_parked (gpointer item, gpointer user_data)
{
  GtkWidget *row = fair_quiet_row_new (item, _ ("parked"), _ ("Take Up Again"));

  g_signal_connect_object (row, "taken", G_CALLBACK (on_reopen), user_data,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
on_row_activated (FairDifferencesPage *self, GtkListBoxRow *row)
{
  fair_difference_row_open (FAIR_DIFFERENCE_ROW (row));
}

static void
reveal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairDifferencesPage *self = FAIR_DIFFERENCES_PAGE (widget);

  if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL)
    fair_round_pane_reveal (self->rounds);
}

static void
follow_workshop (FairDifferencesPage *self)
{
  FairDifferences *differences = get_differences (self);

  g_signal_group_set_target (self->differences, differences);
  g_signal_group_set_target (self->rounds_signals,
                             fair_meeting_get_rounds (get_meeting (self)));
  gtk_list_box_bind_model (self->open, fair_differences_get_open (differences),
                           make_difference, self, NULL);
  gtk_list_box_bind_model (self->nobody,
                           fair_differences_get_nobody (differences),
                           make_nobody, self, NULL);
  gtk_list_box_bind_model (self->parked,
                           fair_differences_get_parked (differences),
                           make_parked, self, NULL);
  fair_differences_follow (differences, TRUE);
}

static void
fair_differences_page_refresh (FairPage *page, FairChange what)
{
  show (FAIR_DIFFERENCES_PAGE (page));
}

static void
fair_differences_page_summarize (FairPage *page)
{
  FairDifferencesPage *self = FAIR_DIFFERENCES_PAGE (page);
  FairDifferences     *differences = get_differences (self);
  guint                n =
      g_list_model_get_n_items (fair_differences_get_open (differences)) +
      g_list_model_get_n_items (fair_differences_get_nobody (differences));
  g_autofree char *words = g_strdup_printf ("%u", n);

  fair_page_set_state (page, n > 0 ? FAIR_PAGE_STARTED : FAIR_PAGE_SETTLED,
                       n > 0 ? words : NULL);
}

static void
on_changed (FairDifferencesPage *self)
{
  FairPage *page = FAIR_PAGE (self);

  if (fair_page_get_workshop (page) == NULL)
    return;

  fair_differences_page_summarize (page);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
on_workshop (FairDifferencesPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));

  if (self->open == NULL)
    return;

  g_object_set (self->rounds, "workshop", workshop, NULL);
  fair_round_view_set_workshop (self->room, workshop);
  if (workshop != NULL)
    {
      follow_workshop (self);
      on_changed (self);
      return;
    }

  g_signal_group_set_target (self->differences, NULL);
  g_signal_group_set_target (self->rounds_signals, NULL);
  gtk_list_box_bind_model (self->open, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->nobody, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->parked, NULL, NULL, NULL, NULL);
}

static void
on_presenting (FairDifferencesPage *self)
{
  if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL)
    show_view (self);
}

static gboolean
fair_differences_page_turn (FairPage *page, int by)
{
  return fair_round_view_turn (FAIR_DIFFERENCES_PAGE (page)->room, by);
}

static void
fair_differences_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NAMES_HIDDEN:
      g_value_set_boolean (value, FAIR_DIFFERENCES_PAGE (object)->names_hidden);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_differences_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  FairDifferencesPage *self = FAIR_DIFFERENCES_PAGE (object);

  switch (prop_id)
    {
    case PROP_NAMES_HIDDEN:
      if (self->names_hidden == g_value_get_boolean (value))
        break;
      self->names_hidden = g_value_get_boolean (value);
      fair_round_view_set_names_hidden (self->room, self->names_hidden);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_differences_page_dispose (GObject *object)
{
  FairDifferencesPage *self = FAIR_DIFFERENCES_PAGE (object);

  if (self->stack != NULL)
    fair_page_set_workshop (FAIR_PAGE (self), NULL);
  self->stack = NULL;
  g_clear_object (&self->differences);
  g_clear_object (&self->rounds_signals);
  g_clear_object (&self->stakes);

  G_OBJECT_CLASS (fair_differences_page_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, strip);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, open_heading);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, open_head);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, stake_head);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, open);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, agree);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, nobody_part);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, settle_all);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, parked_part);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, parked);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, rounds);
  gtk_widget_class_bind_template_child (widget_class, FairDifferencesPage, room);
  gtk_widget_class_bind_template_callback (widget_class, on_workshop);
  gtk_widget_class_bind_template_callback (widget_class, on_presenting);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_settle_all);
  gtk_widget_class_bind_template_callback (widget_class, on_adopt);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_failed);
}
/* clang-format on */

static void
fair_differences_page_class_init (FairDifferencesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  object_class->dispose = fair_differences_page_dispose;
  object_class->get_property = fair_differences_page_get_property;
  object_class->set_property = fair_differences_page_set_property;
  properties[PROP_NAMES_HIDDEN] = g_param_spec_boolean (
      "names-hidden", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  page_class->turn = fair_differences_page_turn;
  page_class->refresh = fair_differences_page_refresh;
  page_class->summarize = fair_differences_page_summarize;
  page_class->presents = TRUE;

  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_MARK);
  g_type_ensure (FAIR_TYPE_ROUND_PANE);
  g_type_ensure (FAIR_TYPE_ROUND_VIEW);
  g_type_ensure (FAIR_TYPE_SIDE_STRIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-differences-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "differences.reveal", NULL,
                                   reveal);
  gtk_widget_class_install_property_action (
      widget_class, "differences.names-hidden", "names-hidden");
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "differences.reveal", NULL);
}

static void
fair_differences_page_init (FairDifferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stakes = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_size_group_add_widget (self->stakes, self->stake_head);
  self->differences = g_signal_group_new (FAIR_TYPE_DIFFERENCES);
  g_signal_group_connect_swapped (self->differences, "changed",
                                  G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (self->differences, "notify::busy",
                                  G_CALLBACK (on_changed), self);
  self->rounds_signals = g_signal_group_new (FAIR_TYPE_ROUNDS);
  g_signal_group_connect_swapped (self->rounds_signals, "changed",
                                  G_CALLBACK (on_changed), self);
}

static gboolean
find_in (GtkListBox *list, GListModel *differences, const char *target)
{
  for (guint i = 0; i < g_list_model_get_n_items (differences); i++)
    {
      g_autoptr (FairDifference) difference =
          g_list_model_get_item (differences, i);

      if (g_str_equal (fair_difference_get_target (difference), target))
        return gtk_widget_grab_focus (
            GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) i)));
    }

  return FALSE;
}

/**
 * fair_differences_page_find:
 * @self: a page with a workshop
 * @target: what the sides differ in
 *
 * Gives the row of a difference the keyboard, if there is one.
 */
void
fair_differences_page_find (FairDifferencesPage *self, const char *target)
{
  FairDifferences *differences;

  g_return_if_fail (FAIR_IS_DIFFERENCES_PAGE (self));
  g_return_if_fail (target != NULL);

  differences = get_differences (self);
  if (!find_in (self->open, fair_differences_get_open (differences), target) &&
      !find_in (self->nobody, fair_differences_get_nobody (differences),
                target))
    find_in (self->parked, fair_differences_get_parked (differences), target);
}
