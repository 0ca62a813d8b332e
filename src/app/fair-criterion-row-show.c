/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criterion-row-private.h"

#include <math.h>

#include "app/fair-card-edit.h"
#include "app/fair-leak-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-evidence-mark.h"

/* What a row shows of its criterion. */

static const FairCriterionEffect *
find_effect (FairCriterionRow *self, const FairSimulation *simulation)
{
  for (guint i = 0; simulation != NULL && i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);

      if (g_str_equal (effect->id, self->id))
        return effect;
    }

  return NULL;
}

static FairEvidenceRate
to_evidence (const FairRate *rate)
{
  gboolean known = rate->known && rate->of > 0;

  return (FairEvidenceRate){ .n_won = (guint) rate->n,
                             .n_leads = (guint) rate->of,
                             .rate = known ? rate->rate : NAN,
                             .low = known ? rate->low : NAN,
                             .high = known ? rate->high : NAN };
}

static void
show_evidence (FairCriterionRow          *self,
               const FairCriterion       *criterion,
               const FairSimulation      *simulation,
               const FairCriterionEffect *effect,
               double                     top)
{
  FairEvidenceMark mark = { .name = criterion->name, .top = top, .base = NAN };

  if (effect == NULL || simulation->all_won)
    {
      fair_chart_view_take_chart (self->evidence, NULL);
      return;
    }

  if (simulation->mature_leads > 0)
    mark.base = (double) simulation->mature_won / simulation->mature_leads;
  mark.with = to_evidence (&effect->with);
  mark.without = to_evidence (&effect->without);
  fair_chart_view_take_chart (
      self->evidence, fair_chart_new (&fair_evidence_mark_class, &mark));
}

static void
show_matches (FairCriterionRow          *self,
              const FairSimulation      *simulation,
              const FairCriterionEffect *effect)
{
  g_autofree char *n = NULL, *leads = NULL, *won = NULL, *all = NULL,
                  *wins = NULL, *spoken = NULL;

  if (effect == NULL)
    {
      gtk_label_set_text (self->leads, "–");
      gtk_label_set_text (self->wins, "");
      return;
    }

  n = fair_format_count (effect->matched);
  won = fair_format_count (effect->won_matched);
  all = fair_format_count (simulation->won);
  leads =
      g_strdup_printf (ngettext ("%s lead", "%s leads", effect->matched), n);
  wins = g_strdup_printf (
      ngettext ("%s of %s win", "%s of %s wins", simulation->won), won, all);
  gtk_label_set_text (self->leads, leads);
  gtk_label_set_text (self->wins, wins);
  spoken = g_strdup_printf (_ ("%s, %s: list them"), leads, wins);
  gtk_widget_set_tooltip_text (self->matches, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->matches),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static char *
gate_to_words (const FairCriterion *criterion)
{
  return g_strdup (criterion->effect == FAIR_EFFECT_REQUIRED ? _ ("required")
                                                             : _ ("excludes"));
}

static void
show_points (FairCriterionRow *self, const FairCriterion *criterion)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);
  gboolean   editable = !fair_workshop_get_read_only (self->workshop);

  for (guint side = 0; side < N_SIDES; side++)
    {
      fair_points_cell_set_name (self->cell[side], criterion->name);
      fair_points_cell_set_editable (self->cell[side], editable);
      if (fair_criterion_is_gate (criterion))
        {
          g_autofree char *words = gate_to_words (criterion);

          fair_points_cell_set_words (self->cell[side],
                                      side == FAIR_SIDE_AGREED ? words : "–");
        }
      else
        fair_points_cell_set_points (
            self->cell[side],
            fair_card_edit_get_points (draft, side, self->id));
    }
  fair_points_cell_set_open (self->cell[FAIR_SIDE_AGREED],
                             fair_card_edit_is_open (draft, self->id));
}

static char *
say_condition (const FairCriterion *criterion)
{
  g_autofree char *words = fair_criterion_to_words (criterion);

  if (criterion->off)
    /* Translators: %s is a condition */
    return g_strdup_printf (_ ("Switched off · %s"), words);
  if (criterion->effect == FAIR_EFFECT_INSTANT)
    /* Translators: %s is a rule of behavior; it makes a lead an MQL at once */
    return g_strdup_printf (_ ("%s · MQL at once"), words);

  return g_steal_pointer (&words);
}

/* A note of one hit stands in the editor alone. */
static void
show_leak (FairCriterionRow *self, const FairCriterion *criterion)
{
  const FairLeak  *leak = fair_leak_words_find (self->catalog, criterion->when);
  gboolean         asks = leak != NULL && fair_leak_words_asks (leak);
  g_autofree char *chip = asks ? fair_leak_words_chip (leak) : NULL;
  g_autofree char *note = asks ? fair_leak_words_note (leak) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->leak), asks);
  gtk_label_set_text (self->leak, chip != NULL ? chip : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->leak), note);
}

static void
speak (FairCriterionRow *self)
{
  const char      *leads = gtk_label_get_text (self->leads);
  const char      *wins = gtk_label_get_text (self->wins);
  g_autofree char *spoken = NULL;

  spoken =
      g_strdup_printf ("%s, %s, %s, %s %s", gtk_label_get_text (self->name),
                       gtk_label_get_text (self->condition), leads, wins,
                       gtk_label_get_text (self->leak));
  g_strchomp (spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
name_expander (FairCriterionRow *self, const char *name)
{
  /* Translators: a button; %s is a criterion */
  g_autofree char *words = g_strdup_printf (_ ("Edit %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * fair_criterion_row_refresh:
 * @self: a row
 * @top: the rate at the end of the scale of evidence
 *
 * Shows the draft and the last answer.
 */
void
fair_criterion_row_refresh (FairCriterionRow *self, double top)
{
  const FairCriterion       *criterion;
  const FairSimulation      *simulation;
  const FairCriterionEffect *effect;
  g_autofree char           *words = NULL;

  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  criterion = _fair_criterion_row_get_criterion (self);
  if (criterion == NULL)
    return;

  simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  effect = find_effect (self, simulation);
  words = say_condition (criterion);
  gtk_label_set_text (self->name, criterion->name);
  name_expander (self, criterion->name);
  gtk_label_set_text (self->condition, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->condition), words);
  show_matches (self, simulation, effect);
  show_evidence (self, criterion, simulation, effect, top);
  show_points (self, criterion);
  show_leak (self, criterion);
  if (criterion->off)
    gtk_widget_add_css_class (GTK_WIDGET (self), "off");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "off");
  gtk_widget_set_sensitive (self->handle,
                            !fair_workshop_get_read_only (self->workshop));
  speak (self);
  if (self->editor != NULL)
    fair_criterion_editor_refresh (self->editor, effect);
}
