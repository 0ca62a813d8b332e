/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-data-note.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* Of fewer wins a rate says little. */
#define FEW_WINS 30

struct _FairDataNote
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel  *words;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (FairDataNote, fair_data_note, ADW_TYPE_BIN)

static void
fair_data_note_class_init (FairDataNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-data-note.ui");
  gtk_widget_class_bind_template_child (widget_class, FairDataNote, words);
  gtk_widget_class_bind_template_child (widget_class, FairDataNote, button);
}

static void
fair_data_note_init (FairDataNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (FairDataNote *self, const char *words)
{
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* Without a name in between, an action would be held against the target of the
 * other. */
static void
offer (FairDataNote *self,
       const char   *label,
       const char   *action,
       GVariant     *target)
{
  GtkActionable *button = GTK_ACTIONABLE (self->button);

  gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, action);
}

static void
offer_import (FairDataNote *self)
{
  offer (self, _ ("_Add Leads…"), "win.import", NULL);
}

static void
offer_fit (FairDataNote *self)
{
  offer (self, _ ("Begin With _Fit"), "win.step", g_variant_new_int32 (2));
}

static void
say_few (FairDataNote *self, const FairSimulation *simulation)
{
  g_autofree char *won = fair_format_count (simulation->mature_won);
  g_autofree char *words = g_strdup_printf (
      ngettext ("Only %s win is old enough to judge. Ranges are wide, and most "
                "differences could be chance; from about 30 wins on they begin "
                "to mean something.",
                "Only %s wins are old enough to judge. Ranges are wide, and "
                "most differences could be chance; from about 30 wins on they "
                "begin to mean something.",
                simulation->mature_won),
      won);

  say (self, words);
  offer_import (self);
}

/**
 * fair_data_note_show:
 * @self: a note
 * @workshop: a workshop
 *
 * Says what matters most of what the latest answer cannot tell.
 */
void
fair_data_note_show (FairDataNote *self, FairWorkshop *workshop)
{
  const FairSimulation *simulation;
  const FairScorecard  *card;

  g_return_if_fail (FAIR_IS_DATA_NOTE (self));
  g_return_if_fail (FAIR_IS_WORKSHOP (workshop));

  simulation =
      fair_results_get_simulation (fair_workshop_get_results (workshop));
  card = fair_draft_get_shown_scorecard (fair_workshop_get_draft (workshop));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (simulation == NULL || simulation->leads == 0)
    return;

  if (card->criteria->len == 0)
    {
      say (self, _ ("There are no criteria yet, so a threshold parts nobody."));
      offer_fit (self);
    }
  else if (simulation->all_won)
    {
      say (self, _ ("This history holds won deals only. It can say which wins "
                    "a definition would have caught, not how many leads it "
                    "would have let in."));
      offer_import (self);
    }
  else if (simulation->mature_won < FEW_WINS)
    {
      say_few (self, simulation);
    }
}

/**
 * fair_data_note_get_words:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): what it says, %NULL where it is hidden
 */
const char *
fair_data_note_get_words (FairDataNote *self)
{
  g_return_val_if_fail (FAIR_IS_DATA_NOTE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self))
             ? gtk_label_get_text (self->words)
             : NULL;
}
