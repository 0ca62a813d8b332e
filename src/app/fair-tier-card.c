/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-tier-card.h"

#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-tier-row.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* So far above the threshold the first tier begins. */
#define FIRST_STEP 30

/* The leads of no tier. */
#define NORMAL "normal"

struct _FairTierCard
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkListBox *tiers;
  GtkWidget  *rest;
  GtkButton  *normal;
  GtkWidget  *nothing;

  /* Owned */
  FairWorkshop        *workshop;
  FairThresholdSetter *setter;

  guint showing : 1;
};

enum
{
  FAILED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTierCard, fair_tier_card, ADW_TYPE_BIN)

static FairDraft *
get_draft (FairTierCard *self)
{
  return fair_workshop_get_draft (self->workshop);
}

static FairTierRow *
get_row (FairTierCard *self, guint n)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->tiers, (int) n);

  return row != NULL ? FAIR_TIER_ROW (row) : NULL;
}

static FairTier *
find_tier (const FairScorecard *card, const char *id, guint *place)
{
  for (guint i = 0; i < card->tiers->len; i++)
    {
      FairTier *tier = g_ptr_array_index (card->tiers, i);

      if (!g_str_equal (tier->id, id))
        continue;
      if (place != NULL)
        *place = i;

      return tier;
    }

  return NULL;
}

/* A score that is still being turned is a step of its own. */
static FairScorecard *
begin_edit (FairTierCard *self)
{
  fair_threshold_setter_store (self->setter);

  return fair_scorecard_copy (
      fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED));
}

static gboolean
store (FairTierCard *self, FairScorecard *card, const char *label)
{
  g_autoptr (GError) error = NULL;

  gboolean stored = fair_draft_set_scorecard (
      get_draft (self), FAIR_SIDE_AGREED, card, label, &error);

  if (!stored)
    g_signal_emit (self, signals[FAILED], 0, error);
  fair_tier_card_show (self, self->workshop);

  return stored;
}

static gboolean
is_same (const FairTier *one, const FairTier *other)
{
  return g_str_equal (one->name, other->name) && one->has_at == other->has_at &&
         (!one->has_at || one->at == other->at) &&
         one->instant == other->instant;
}

static void
on_edited (FairTierRow *row, FairTierCard *self)
{
  g_autoptr (FairScorecard) card = NULL;
  g_autoptr (FairTier) before = NULL;
  g_autofree char *label = NULL;
  FairTier        *tier;

  if (self->showing)
    return;

  card = begin_edit (self);
  tier = find_tier (card, fair_tier_row_get_id (row), NULL);
  if (tier == NULL)
    return;

  before = fair_tier_copy (tier);
  fair_tier_row_read (row, tier);
  if (is_same (before, tier))
    {
      fair_tier_row_show (row, tier);
      return;
    }

  /* Translators: a step that can be undone; %s is a tier of leads */
  label = g_strdup_printf (_ ("Change of tier “%s”"), tier->name);
  store (self, card, label);
}

static void
on_rested (FairTierRow *row, int at, FairTierCard *self)
{
  fair_threshold_setter_rest_tier (self->setter, fair_tier_row_get_id (row),
                                   at);
}

static void
on_moved (FairTierRow *row, int by, FairTierCard *self)
{
  g_autoptr (FairScorecard) card = NULL;
  g_autofree char *label = NULL;
  FairTier        *tier;
  guint            from;
  int              to;

  on_edited (row, self);
  card = begin_edit (self);
  tier = find_tier (card, fair_tier_row_get_id (row), &from);
  to = (int) from + by;
  if (tier == NULL || to < 0 || to >= (int) card->tiers->len)
    return;

  /* Translators: a step that can be undone; %s is a tier of leads */
  label = g_strdup_printf (_ ("New place of tier “%s”"), tier->name);
  g_ptr_array_steal_index (card->tiers, from);
  g_ptr_array_insert (card->tiers, to, tier);
  if (store (self, card, label) && get_row (self, (guint) to) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, (guint) to)));
}

static void
on_removed (FairTierRow *row, FairTierCard *self)
{
  g_autoptr (FairScorecard) card = begin_edit (self);
  g_autofree char *label = NULL, *name = NULL;
  FairTier        *tier;
  guint            at;

  tier = find_tier (card, fair_tier_row_get_id (row), &at);
  if (tier == NULL)
    return;

  name = g_strdup (tier->name);
  /* Translators: a step that can be undone; %s is a tier of leads */
  label = g_strdup_printf (_ ("Removal of tier “%s”"), name);
  g_ptr_array_remove_index (card->tiers, at);
  if (store (self, card, label))
    g_signal_emit (self, signals[REMOVED], 0, name);
}

/* The first two are what the trade calls them, and the terms know hot; further
 * ones get a number. */
static FairTier *
new_tier (const FairScorecard *card)
{
  static const struct
  {
    const char *id;
    const char *name;
  } known[] = {
    { "hot", N_ ("Hot") },
    { "warm", N_ ("Warm") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (find_tier (card, known[i].id, NULL) == NULL)
      return fair_tier_new (known[i].id, _ (known[i].name));

  for (guint n = 3;; n++)
    {
      g_autofree char *id = g_strdup_printf ("tier-%u", n);
      g_autofree char *name = NULL;

      if (find_tier (card, id, NULL) != NULL)
        continue;
      name = g_strdup_printf (_ ("Tier %u"), n);

      return fair_tier_new (id, name);
    }
}

/* A new tier takes what the tiers before it leave, above the threshold. */
static int
choose_score (const FairScorecard *card)
{
  int lowest = G_MAXINT;

  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (card->tiers, i);

      if (tier->has_at)
        lowest = MIN (lowest, tier->at);
    }
  if (lowest == G_MAXINT)
    return MIN (card->threshold + FIRST_STEP, FAIR_SCORE_MAX);

  return card->threshold + (lowest - card->threshold) / 2;
}

static void
on_add (FairTierCard *self)
{
  g_autoptr (FairScorecard) card = NULL;
  g_autofree char *label = NULL;
  FairTier        *tier;
  guint            at;

  if (self->workshop == NULL)
    return;

  card = begin_edit (self);
  tier = new_tier (card);
  tier->has_at = TRUE;
  tier->at = choose_score (card);
  tier->instant = card->tiers->len == 0;
  at = card->tiers->len;
  /* Translators: a step that can be undone; %s is a tier of leads */
  label = g_strdup_printf (_ ("New tier “%s”"), tier->name);
  g_ptr_array_add (card->tiers, tier);
  if (store (self, card, label) && get_row (self, at) != NULL)
    fair_tier_row_edit_name (get_row (self, at));
}

static void
list_leads (FairTierCard *self, const char *id, const char *name)
{
  FairScores *scores =
      fair_results_get_scores (fair_workshop_get_results (self->workshop));
  g_autofree char *title = NULL;

  if (scores == NULL)
    return;

  /* Translators: %s is a tier of leads, such as "hot" */
  title = g_strdup_printf (_ ("MQLs of tier “%s”"), name);
  fair_lead_list_present (GTK_WIDGET (self), self->workshop, title,
                          fair_lead_sets_new_tier (scores, id));
}

static void
on_opened (FairTierRow *row, FairTierCard *self)
{
  const char     *id = fair_tier_row_get_id (row);
  const FairTier *tier =
      find_tier (fair_draft_get_shown_scorecard (get_draft (self)), id, NULL);

  if (tier != NULL)
    list_leads (self, id, tier->name);
}

static void
on_normal (FairTierCard *self)
{
  if (self->workshop != NULL)
    list_leads (self, NORMAL, _ ("normal"));
}

static void
add_row (FairTierCard *self, const FairTier *tier)
{
  GtkWidget *row = fair_tier_row_new (tier);

  g_signal_connect_object (row, "edited", G_CALLBACK (on_edited), self, 0);
  g_signal_connect_object (row, "rested", G_CALLBACK (on_rested), self, 0);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, 0);
  g_signal_connect_object (row, "opened", G_CALLBACK (on_opened), self, 0);
  gtk_list_box_append (self->tiers, row);
}

/* Whether the rows are those of the model, in its order. */
static gboolean
has_rows_of (FairTierCard *self, const FairScorecard *card)
{
  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (card->tiers, i);
      FairTierRow    *row = get_row (self, i);

      if (row == NULL || !g_str_equal (fair_tier_row_get_id (row), tier->id))
        return FALSE;
    }

  return get_row (self, card->tiers->len) == NULL;
}

static void
show_rows (FairTierCard *self, const FairScorecard *card)
{
  FairTierRow *row;

  self->showing = TRUE;
  if (!has_rows_of (self, card))
    {
      while ((row = get_row (self, 0)) != NULL)
        gtk_list_box_remove (self->tiers, GTK_WIDGET (row));
      for (guint i = 0; i < card->tiers->len; i++)
        add_row (self, g_ptr_array_index (card->tiers, i));
    }
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      fair_tier_row_show (row, g_ptr_array_index (card->tiers, i));
      fair_tier_row_set_first (row, i == 0);
    }

  self->showing = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->tiers), card->tiers->len > 0);
  gtk_widget_set_visible (self->nothing, card->tiers->len == 0);
}

static char *
count_mqls (const FairSimulation *simulation, const char *id)
{
  for (guint i = 0; simulation != NULL && i < simulation->tiers->len; i++)
    {
      const FairTierCount *tier = g_ptr_array_index (simulation->tiers, i);

      if (g_str_equal (tier->tier, id))
        return fair_format_count (tier->mqls);
    }

  return NULL;
}

static void
show_counts (FairTierCard *self)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  g_autofree char *normal = count_mqls (simulation, NORMAL);
  g_autofree char *words = NULL;
  FairTierRow     *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      g_autofree char *count =
          count_mqls (simulation, fair_tier_row_get_id (row));

      fair_tier_row_show_count (row, count);
    }

  gtk_widget_set_visible (self->rest,
                          normal != NULL && get_row (self, 0) != NULL);
  if (normal == NULL)
    return;

  /* Translators: a number of leads of a tier */
  words = g_strdup_printf (_ ("%s MQLs"), normal);
  gtk_button_set_label (self->normal, words);
}

static void
fair_tier_card_dispose (GObject *object)
{
  FairTierCard *self = FAIR_TIER_CARD (object);

  g_clear_object (&self->setter);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_tier_card_parent_class)->dispose (object);
}

static void
fair_tier_card_class_init (FairTierCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_tier_card_dispose;

  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-tier-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FairTierCard, tiers);
  gtk_widget_class_bind_template_child (widget_class, FairTierCard, rest);
  gtk_widget_class_bind_template_child (widget_class, FairTierCard, normal);
  gtk_widget_class_bind_template_child (widget_class, FairTierCard, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_normal);
}

static void
fair_tier_card_init (FairTierCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_tier_card_set_setter:
 * @self: a card
 * @setter: what shows a score while it is being turned
 *
 * To be called once.
 */
void
fair_tier_card_set_setter (FairTierCard *self, FairThresholdSetter *setter)
{
  g_return_if_fail (FAIR_IS_TIER_CARD (self));

  g_set_object (&self->setter, setter);
}

/**
 * fair_tier_card_show:
 * @self: a card with a setter
 * @workshop: a workshop
 *
 * Shows the tiers of the draft, and the counts of the latest answer.
 */
void
fair_tier_card_show (FairTierCard *self, FairWorkshop *workshop)
{
  g_return_if_fail (FAIR_IS_TIER_CARD (self));
  g_return_if_fail (FAIR_IS_WORKSHOP (workshop));

  g_set_object (&self->workshop, workshop);
  show_rows (self, fair_draft_get_shown_scorecard (get_draft (self)));
  show_counts (self);
}

/**
 * fair_tier_card_settle:
 * @self: a card
 *
 * Stores a name that is still being typed.
 */
void
fair_tier_card_settle (FairTierCard *self)
{
  FairTierRow *row;

  g_return_if_fail (FAIR_IS_TIER_CARD (self));

  if (self->workshop == NULL || fair_workshop_get_read_only (self->workshop))
    return;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    on_edited (row, self);
}
