/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-round-dialog.h"

#include "app/fair-round-words.h"
#include "base/fair-i18n.h"
#include "model/fair-target-value.h"

struct _FairRoundDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkButton      *start;
  GtkCheckButton *all;
  GtkListBox     *questions;
  GtkLabel       *trouble;

  /* Owned */
  FairWorkshop *workshop;
  GPtrArray    *targets;

  /* Borrowed, in the same order */
  GPtrArray *checks;
};

G_DEFINE_FINAL_TYPE (FairRoundDialog, fair_round_dialog, ADW_TYPE_WINDOW)

static GPtrArray *
list_chosen (FairRoundDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->targets->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->targets, i));

  return chosen;
}

static void
check (FairRoundDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autofree char *words = NULL;

  words =
      chosen->len == 0
          ? g_strdup (_ ("_Start"))
          : g_strdup_printf (ngettext ("_Start with %u Question",
                                       "_Start with %u Questions", chosen->len),
                             chosen->len);
  gtk_button_set_label (self->start, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->start), chosen->len > 0);
}

static void
on_all (FairRoundDialog *self)
{
  gboolean all = gtk_check_button_get_active (self->all);

  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), all);
}

static void
on_start (FairRoundDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (GError) error = NULL;
  FairRounds *rounds =
      fair_meeting_get_rounds (fair_workshop_get_meeting (self->workshop));

  g_ptr_array_add (chosen, NULL);
  if (fair_rounds_open (rounds, (const char *const *) chosen->pdata, &error) !=
      NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_text (self->trouble, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static void
fair_round_dialog_finalize (GObject *object)
{
  FairRoundDialog *self = FAIR_ROUND_DIALOG (object);

  g_clear_object (&self->workshop);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (fair_round_dialog_parent_class)->finalize (object);
}

static void
fair_round_dialog_class_init (FairRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_round_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairRoundDialog, start);
  gtk_widget_class_bind_template_child (widget_class, FairRoundDialog, all);
  gtk_widget_class_bind_template_child (widget_class, FairRoundDialog,
                                        questions);
  gtk_widget_class_bind_template_child (widget_class, FairRoundDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_round_dialog_init (FairRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_ptr_array_new ();
}

static void
add_question (FairRoundDialog *self, const char *target, gboolean chosen)
{
  g_autofree char *name = fair_meeting_dup_target_name (
      fair_workshop_get_meeting (self->workshop), target);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *step = g_markup_escape_text (
      fair_round_words_get_step (self->workshop, target), -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), step);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->questions, row);
  g_ptr_array_add (self->checks, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (check), self,
                           G_CONNECT_SWAPPED);
}

/* What is chosen comes first. */
static void
add_questions (FairRoundDialog *self, const char *const *chosen)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);
  g_autoptr (GPtrArray) all =
      fair_target_list (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED),
                        fair_draft_get_acceptance (draft));

  self->targets = g_ptr_array_new_with_free_func (g_free);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < all->len; i++)
      {
        const char *target = g_ptr_array_index (all, i);
        gboolean    first = chosen != NULL && g_strv_contains (chosen, target);

        if (first != (pass == 0))
          continue;
        g_ptr_array_add (self->targets, g_strdup (target));
        add_question (self, target, first);
      }
}

/**
 * fair_round_dialog_new:
 * @parent: (nullable): the window it stands over
 * @workshop: a workshop
 * @chosen: (nullable) (array zero-terminated=1): what is chosen at first, such
 *   as the open differences
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairRoundDialog *
fair_round_dialog_new (GtkWindow         *parent,
                       FairWorkshop      *workshop,
                       const char *const *chosen)
{
  FairRoundDialog *self;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_ROUND_DIALOG, "transient-for", parent, "title",
                       _ ("Start a Round"), NULL);
  self->workshop = g_object_ref (workshop);
  add_questions (self, chosen);
  check (self);

  return self;
}
