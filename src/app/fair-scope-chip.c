/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-scope-chip.h"

#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-scope-editor.h"
#include "app/fair-tooltip.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairScopeChip
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkWidget *button;
  GtkWidget *counts_button;
  GtkLabel  *words;
  GtkLabel  *counts;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *draft;
  GSignalGroup *results;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairScopeChip, fair_scope_chip, ADW_TYPE_BIN)

static FairDraft *
get_draft (FairScopeChip *self)
{
  return fair_workshop_get_draft (self->workshop);
}

static guint
count_won_deals (FairHistory *history)
{
  guint           n_deals, won = 0;
  const FairDeal *deals = fair_history_list_deals (history, &n_deals);

  for (guint i = 0; i < n_deals; i++)
    won += deals[i].outcome == FAIR_OUTCOME_WON;

  return won;
}

static gboolean
has_deals (FairHistory *history)
{
  guint n_deals;

  fair_history_list_deals (history, &n_deals);

  return n_deals > 0;
}

static guint
count_won_leads (FairHistory *history)
{
  guint n = fair_history_get_leads (history)->n_rows, won = 0;

  for (guint i = 0; i < n; i++)
    won += fair_history_get_outcome (history, i) == FAIR_OUTCOME_WON;

  return won;
}

/* First what a glance tells, then all of it. */
static void
count_in_words (FairScopeChip *self, char **brief, char **whole)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  FairHistory *history =
      fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
  g_autofree char *won = NULL, *all = NULL, *leads = NULL, *out = NULL;

  if (simulation == NULL || history == NULL)
    {
      *brief = g_strdup (_ ("nothing imported yet"));
      *whole = g_strdup ("");
      return;
    }

  won = fair_format_count (has_deals (history) ? simulation->deals_won
                                               : simulation->won);
  all = fair_format_count (has_deals (history) ? count_won_deals (history)
                                               : count_won_leads (history));
  leads = fair_format_count (simulation->leads);
  out = fair_format_count (simulation->out_of_scope);
  /* Translators: how many won deals are counted, of how many */
  *brief = g_strdup_printf (_ ("%s of %s wins"), won, all);
  *whole = g_strdup_printf (_ ("%s leads are counted, %s are left out."), leads,
                            out);
}

static char *
capitalize (const char *words)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (words));
  g_autoptr (GString) text = g_string_new (NULL);

  if (*words == '\0')
    return g_strdup ("");

  g_string_append_unichar (text, first);
  g_string_append (text, g_utf8_next_char (words));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_scope (FairScopeChip *self)
{
  const FairScope *scope;
  g_autofree char *words = NULL, *large = NULL, *brief = NULL, *whole = NULL;
  g_autofree char *spoken = NULL, *listed = NULL;

  if (self->workshop == NULL)
    return;

  scope = fair_draft_get_scope (get_draft (self));
  words = fair_scope_to_words (scope);
  large = capitalize (words);
  count_in_words (self, &brief, &whole);
  gtk_label_set_text (self->words, large);
  gtk_label_set_text (self->counts, brief);
  /* Translators: what is counted, how many wins that are, how many leads */
  spoken =
      g_strdup_printf (_ ("What is counted: %s, %s. %s"), words, brief, whole);
  fair_tooltip_set (self->button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  /* Translators: %s is a count such as “185 of 207 wins” */
  listed = g_strdup_printf (_ ("%s: list them"), brief);
  fair_tooltip_set (self->counts_button, listed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->counts_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, listed, -1);
  gtk_widget_set_sensitive (self->counts_button, *whole != '\0');
}

static void
on_clicked (FairScopeChip *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->workshop == NULL ||
      fair_past_get_history (fair_workshop_get_past (self->workshop), NULL) ==
          NULL)
    return;

  gtk_window_present (GTK_WINDOW (fair_scope_editor_new (
      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->workshop)));
}

/* The wins that are counted, by name. */
static void
on_counts (FairScopeChip *self)
{
  FairCohort *cohort =
      self->workshop != NULL
          ? fair_past_get_cohort (fair_workshop_get_past (self->workshop), NULL)
          : NULL;

  if (cohort == NULL)
    return;

  fair_lead_list_present (GTK_WIDGET (self), self->workshop,
                          _ ("Wins That Are Counted"),
                          fair_lead_sets_new_won (cohort));
}

static void
fair_scope_chip_dispose (GObject *object)
{
  FairScopeChip *self = FAIR_SCOPE_CHIP (object);

  fair_scope_chip_set_workshop (self, NULL);
  g_clear_object (&self->draft);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (fair_scope_chip_parent_class)->dispose (object);
}

static void
fair_scope_chip_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_SCOPE_CHIP (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_scope_chip_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      fair_scope_chip_set_workshop (FAIR_SCOPE_CHIP (object),
                                    g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairScopeChip, button);
  gtk_widget_class_bind_template_child (widget_class, FairScopeChip, words);
  gtk_widget_class_bind_template_child (widget_class, FairScopeChip, counts);
  gtk_widget_class_bind_template_child (widget_class, FairScopeChip, counts_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_counts);
}
/* clang-format on */

static void
fair_scope_chip_class_init (FairScopeChipClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_scope_chip_dispose;
  object_class->get_property = fair_scope_chip_get_property;
  object_class->set_property = fair_scope_chip_set_property;

  properties[PROP_WORKSHOP] = g_param_spec_object (
      "workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-scope-chip.ui");
  bind_children (widget_class);
}

static void
fair_scope_chip_init (FairScopeChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->draft = g_signal_group_new (FAIR_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft, "changed",
                                  G_CALLBACK (show_scope), self);
  self->results = g_signal_group_new (FAIR_TYPE_RESULTS);
  g_signal_group_connect_swapped (self->results, "changed",
                                  G_CALLBACK (show_scope), self);
}

/**
 * fair_scope_chip_set_workshop:
 * @self: a chip
 * @workshop: (nullable): the workshop
 *
 * Follows a workshop from now on.
 */
void
fair_scope_chip_set_workshop (FairScopeChip *self, FairWorkshop *workshop)
{
  gboolean some = workshop != NULL;

  g_return_if_fail (FAIR_IS_SCOPE_CHIP (self));

  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (self->draft,
                             some ? fair_workshop_get_draft (workshop) : NULL);
  g_signal_group_set_target (
      self->results, some ? fair_workshop_get_results (workshop) : NULL);
  show_scope (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSHOP]);
}
