/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criteria-page-private.h"

#include "app/fair-audit-criterion.h"
#include "app/fair-criterion-templates.h"
#include "app/fair-data-words.h"
#include "app/fair-leak-words.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "workshop/fair-won-survey.h"

/* The criteria that one can begin with: examples, BANT, and what the last wins
 * had in common beyond chance. */

#define LAST_WINS 50
#define MOST_FROM_AUDIT 6

typedef struct
{
  const FairAuditProfile *profile;
  const FairAuditRow     *row;
} Signal;

void
_fair_criteria_page_take_offer (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  FairCriteriaPage        *self = FAIR_CRITERIA_PAGE (widget);
  FairCriteriaPagePrivate *priv = _fair_criteria_page_get_private (self);
  guint                    n = (guint) g_variant_get_int32 (parameter);

  if (priv->offers != NULL && n < priv->offers->len)
    _fair_criteria_page_add_criterion (self,
                                       g_ptr_array_index (priv->offers, n));
}

static FairFamily
get_family (FairCriteriaPage *self)
{
  return FAIR_CRITERIA_PAGE_GET_CLASS (self)->family;
}

static void
append (GMenu *list, const char *name, guint n)
{
  g_autofree char *action = g_strdup_printf ("criteria.offer(%u)", n);

  g_menu_append (list, name, action);
}

static void
append_list (GMenu *menu, const char *title, GMenu *list)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (list)) > 0)
    g_menu_append_submenu (menu, title, G_MENU_MODEL (list));
}

/* The first offers are templates, the last ones, called @names, are from the
 * audit. */
static void
show_menu (FairCriteriaPage *self, GPtrArray *names)
{
  FairCriteriaPagePrivate *priv = _fair_criteria_page_get_private (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) examples = g_menu_new ();
  g_autoptr (GMenu) bant = g_menu_new ();
  g_autoptr (GMenu) audit = g_menu_new ();
  guint n_templates = priv->offers->len - names->len;

  for (guint i = 0; i < priv->offers->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (priv->offers, i);

      if (i >= n_templates)
        append (audit, g_ptr_array_index (names, i - n_templates), i);
      else if (fair_criterion_templates_is_bant (criterion))
        append (bant, criterion->name, i);
      else
        append (examples, criterion->name, i);
    }
  g_menu_append (audit, _ ("All in the Audit…"), "win.step(1)");
  append_list (menu, _ ("Examples"), examples);
  append_list (menu, _ ("BANT"), bant);
  append_list (menu, _ ("From the Audit"), audit);
  gtk_menu_button_set_menu_model (priv->templates, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (priv->templates), TRUE);
}

static void
show_nothing (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = _fair_criteria_page_get_private (self);

  adw_status_page_set_description (
      priv->nothing, priv->offers->len > 0
                         ? _ ("Each criterion gives points, is required, or "
                              "excludes. Begin with a template, or with what "
                              "your wins had in common.")
                         : _ ("Each criterion gives points, is required, or "
                              "excludes. Begin with what your wins had in "
                              "common: the audit shows it."));
}

static int
compare_signals (gconstpointer a, gconstpointer b)
{
  const Signal *first = a;
  const Signal *second = b;
  double        one = first->row->won_rate.rate - first->row->all_share;
  double        other = second->row->won_rate.rate - second->row->all_share;

  return (one < other) - (one > other);
}

/* A field that was filled in after the sale is no signal. */
static gboolean
knows_outcome (FairCriteriaPage *self, const char *attribute)
{
  const FairLeak *leak = fair_leak_words_find_one (
      _fair_criteria_page_get_private (self)->catalog, attribute);

  return leak != NULL && fair_leak_words_asks (leak);
}

/* What wins have more often than all leads beyond chance, the strongest
 * first. */
static GArray *
list_signals (FairCriteriaPage *self, const FairAudit *audit)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Signal));

  for (guint i = 0; i < audit->profiles->len; i++)
    {
      const FairAuditProfile *profile = g_ptr_array_index (audit->profiles, i);
      gboolean content = g_str_equal (profile->attribute, "content");

      if (content != (get_family (self) == FAIR_FAMILY_BEHAVIOR) ||
          knows_outcome (self, profile->attribute))
        continue;
      for (guint j = 0; j < profile->rows->len; j++)
        {
          Signal one = { profile, g_ptr_array_index (profile->rows, j) };

          if (fair_audit_criterion_is_beyond_chance (one.row) &&
              one.row->won_rate.rate > one.row->all_share)
            g_array_append_val (found, one);
        }
    }
  g_array_sort (found, compare_signals);

  return found;
}

static char *
name_signal (const Signal *signal, const FairCriterion *made)
{
  g_autofree char *of = fair_data_words_profile (signal->profile->attribute);
  g_autofree char *wins = fair_chart_words_rate (signal->row->won_rate.rate);
  g_autofree char *all = fair_chart_words_rate (signal->row->all_share);

  /* Translators: what was looked at, a value of it, and its share among the
   * wins and among all leads: “Company size: 51–200, 46% against 37%” */
  return g_strdup_printf (_ ("%s: %s, %s against %s"), of, made->name, wins,
                          all);
}

static void
on_audited (GObject *past, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairCriteriaPage) self = user_data;
  FairCriteriaPagePrivate *priv = _fair_criteria_page_get_private (self);
  g_autoptr (FairWonSurvey) seen =
      fair_won_survey_finish (FAIR_PAST (past), result, NULL);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (seen == NULL || fair_page_get_workshop (FAIR_PAGE (self)) == NULL)
    return;

  found = list_signals (self, seen->audit);
  for (guint i = 0; i < MIN (found->len, MOST_FROM_AUDIT); i++)
    {
      const Signal *one = &g_array_index (found, Signal, i);

      FairCriterion *made = fair_audit_criterion_new (
          fair_cohort_get_history (seen->cohort), one->profile, one->row);

      g_ptr_array_add (priv->offers, made);
      g_ptr_array_add (names, name_signal (one, made));
    }
  show_menu (self, names);
}

/* The templates at once, what the audit says as soon as it is known. Where it
 * cannot say anything, its step does. */
void
_fair_criteria_page_show_offers (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = _fair_criteria_page_get_private (self);
  FairWorkshop            *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  FairAuditWindow window = { LAST_WINS, FAIR_INSTANT_NONE, FAIR_INSTANT_NONE };

  g_clear_pointer (&priv->offers, g_ptr_array_unref);
  priv->offers =
      fair_criterion_templates_list (priv->catalog, get_family (self));
  show_menu (self, none);
  show_nothing (self);
  fair_won_survey_async (
      fair_workshop_get_past (workshop), &window,
      fair_draft_get_sal_after_sql (fair_workshop_get_draft (workshop)),
      priv->running, on_audited, g_object_ref (self));
}
