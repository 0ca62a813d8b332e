/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-draft-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "base/fair-time.h"
#include "workshop/fair-workshop.h"

#define N_PARTS (FAIR_PART_POSITIONS_SALES + 1)

struct _FairDraft
{
  GObject parent_instance;

  /* Owned */
  FairVault      *vault;
  char           *texts[N_PARTS];
  FairScorecard  *scorecards[3];
  FairScorecard  *preview;
  FairScope      *scope;
  FairAcceptance *acceptance;
  FairTerms      *terms;
  FairPositions  *positions[3];
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairDraft, fair_draft, G_TYPE_OBJECT)

static const char *const keys[N_PARTS] = {
  [FAIR_PART_SCORECARD] = "scorecard",
  [FAIR_PART_SCORECARD_MARKETING] = "scorecard:marketing",
  [FAIR_PART_SCORECARD_SALES] = "scorecard:sales",
  [FAIR_PART_SCOPE] = "scope",
  [FAIR_PART_ACCEPTANCE] = "acceptance",
  [FAIR_PART_TERMS] = "terms",
  [FAIR_PART_POSITIONS_MARKETING] = "positions:marketing",
  [FAIR_PART_POSITIONS_SALES] = "positions:sales",
};

const char *
_fair_part_get_key (FairPart part)
{
  g_assert (part < N_PARTS);

  return keys[part];
}

static gboolean
take_scorecard (FairDraft *self, FairSide side, JsonNode *node, GError **error)
{
  FairScorecard *card = NULL;

  if (node != NULL)
    card = fair_scorecard_from_json (node, error);
  else if (side == FAIR_SIDE_AGREED)
    card = fair_scorecard_new ();
  if (card == NULL && node != NULL)
    return FALSE;

  g_clear_pointer (&self->scorecards[side], fair_scorecard_free);
  self->scorecards[side] = card;

  return TRUE;
}

static gboolean
take_scope (FairDraft *self, JsonNode *node, GError **error)
{
  FairScope *scope =
      node != NULL ? fair_scope_from_json (node, error) : fair_scope_new ();

  if (scope == NULL)
    return FALSE;

  g_clear_pointer (&self->scope, fair_scope_free);
  self->scope = scope;

  return TRUE;
}

static gboolean
take_acceptance (FairDraft *self, JsonNode *node, GError **error)
{
  FairAcceptance *acceptance = node != NULL
                                   ? fair_acceptance_from_json (node, error)
                                   : fair_acceptance_new_framework ("BANT");

  if (acceptance == NULL)
    return FALSE;

  g_clear_pointer (&self->acceptance, fair_acceptance_free);
  self->acceptance = acceptance;

  return TRUE;
}

static gboolean
take_terms (FairDraft *self, JsonNode *node, GError **error)
{
  FairTerms *terms =
      node != NULL ? fair_terms_from_json (node, error) : fair_terms_new ();

  if (terms == NULL)
    return FALSE;

  g_clear_pointer (&self->terms, fair_terms_unref);
  self->terms = terms;

  return TRUE;
}

static gboolean
take_positions (FairDraft *self, FairSide side, JsonNode *node, GError **error)
{
  FairPositions *positions = NULL;

  if (node != NULL)
    {
      positions = fair_positions_from_json (node, error);
      if (positions == NULL)
        return FALSE;
    }

  g_clear_pointer (&self->positions[side], fair_positions_free);
  self->positions[side] = positions;

  return TRUE;
}

/* Takes a part as it was stored; NULL stands for its default. What is not
 * valid leaves the part as it was. */
static gboolean
take_part (FairDraft *self, FairPart part, JsonNode *node, GError **error)
{
  switch (part)
    {
    case FAIR_PART_SCOPE:
      return take_scope (self, node, error);

    case FAIR_PART_ACCEPTANCE:
      return take_acceptance (self, node, error);

    case FAIR_PART_TERMS:
      return take_terms (self, node, error);

    case FAIR_PART_POSITIONS_MARKETING:
      return take_positions (self, FAIR_SIDE_MARKETING, node, error);

    case FAIR_PART_POSITIONS_SALES:
      return take_positions (self, FAIR_SIDE_SALES, node, error);

    case FAIR_PART_SCORECARD:
    case FAIR_PART_SCORECARD_MARKETING:
    case FAIR_PART_SCORECARD_SALES:
    default:
      return take_scorecard (self, (FairSide) part, node, error);
    }
}

static void
keep_text (FairDraft *self, FairPart part, char *text)
{
  g_free (self->texts[part]);
  self->texts[part] = text;
}

/* Reads a part anew and tells who listens, where it is another one. */
static gboolean
load_part (FairDraft *self, FairPart part, gboolean force, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = _fair_vault_dup_value (self->vault, FAIR_STORE_PART,
                                                 keys[part], &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!force && g_strcmp0 (text, self->texts[part]) == 0)
    return TRUE;

  if (text != NULL)
    {
      node = fair_json_parse (text, -1, error);
      if (node == NULL)
        {
          g_prefix_error (error, "%s: ", keys[part]);
          return FALSE;
        }
    }
  if (!take_part (self, part, node, error))
    return FALSE;

  keep_text (self, part, g_steal_pointer (&text));
  g_signal_emit (self, signals[CHANGED], 0, (guint) part);

  return TRUE;
}

static void
fair_draft_finalize (GObject *object)
{
  FairDraft *self = FAIR_DRAFT (object);

  g_clear_object (&self->vault);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->scorecards); i++)
    g_clear_pointer (&self->scorecards[i], fair_scorecard_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->positions); i++)
    g_clear_pointer (&self->positions[i], fair_positions_free);
  g_clear_pointer (&self->preview, fair_scorecard_free);
  g_clear_pointer (&self->scope, fair_scope_free);
  g_clear_pointer (&self->acceptance, fair_acceptance_free);
  g_clear_pointer (&self->terms, fair_terms_unref);

  G_OBJECT_CLASS (fair_draft_parent_class)->finalize (object);
}

static void
fair_draft_class_init (FairDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_draft_finalize;

  /**
   * FairDraft::changed:
   * @self: the draft
   * @part: a #FairPart
   *
   * A part is another one, or is shown as another one.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
fair_draft_init (FairDraft *self)
{
}

/* The draft as it stands in the file. */
FairDraft *
_fair_draft_new (FairVault *vault, GError **error)
{
  g_autoptr (FairDraft) self = g_object_new (FAIR_TYPE_DRAFT, NULL);

  self->vault = g_object_ref (vault);
  for (guint i = 0; i < N_PARTS; i++)
    if (!load_part (self, i, TRUE, error))
      return NULL;

  return g_steal_pointer (&self);
}

FairVault *
_fair_draft_get_vault (FairDraft *self)
{
  return self->vault;
}

/* Looks for what the file holds otherwise, as after an undo. A preview ends. */
gboolean
_fair_draft_reload (FairDraft *self, GError **error)
{
  fair_draft_preview_scorecard (self, NULL);
  for (guint i = 0; i < N_PARTS; i++)
    if (!load_part (self, i, FALSE, error))
      return FALSE;

  return TRUE;
}

/* A part is taken the way it will be read: what could not be read back is
 * refused now. Nothing is kept of a part that is refused. */
static gboolean
set_part (FairDraft  *self,
          FairPart    part,
          JsonNode   *node,
          const char *label,
          GError    **error)
{
  g_autofree char *text = NULL;

  if (node != NULL)
    text = fair_json_to_string (node, FALSE);
  if (!take_part (self, part, node, error))
    return FALSE;
  if (part == FAIR_PART_SCORECARD)
    g_clear_pointer (&self->preview, fair_scorecard_free);

  _fair_vault_set_value (self->vault, FAIR_STORE_PART, keys[part], text, label);
  keep_text (self, part, g_steal_pointer (&text));
  g_signal_emit (self, signals[CHANGED], 0, (guint) part);

  return TRUE;
}

/**
 * fair_draft_get_scorecard:
 * @self: a draft
 * @side: whose
 *
 * Returns: (transfer none) (nullable): the scoring model; %NULL where a side
 *   has no values of its own, which then are the agreed ones
 */
const FairScorecard *
fair_draft_get_scorecard (FairDraft *self, FairSide side)
{
  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, NULL);

  return self->scorecards[side];
}

/**
 * fair_draft_set_scorecard:
 * @self: a draft
 * @side: whose
 * @scorecard: (nullable): the scoring model, which is copied; %NULL takes a
 *   side's own values away
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Sets a scoring model, as one undo step, and ends a preview.
 *
 * Returns: %FALSE where it is not valid, or the file is read only; then nothing
 *   has changed
 */
gboolean
fair_draft_set_scorecard (FairDraft           *self,
                          FairSide             side,
                          const FairScorecard *scorecard,
                          const char          *label,
                          GError             **error)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error) ||
      (scorecard != NULL && !fair_scorecard_validate (scorecard, error)))
    return FALSE;

  if (scorecard != NULL)
    node = fair_scorecard_to_json (scorecard);

  return set_part (self, (FairPart) side, node, label, error);
}

/**
 * fair_draft_preview_scorecard:
 * @self: a draft
 * @scorecard: (nullable): what to show for the moment; %NULL shows the draft
 *   again
 *
 * Shows another scoring model without storing it.
 */
void
fair_draft_preview_scorecard (FairDraft *self, const FairScorecard *scorecard)
{
  g_return_if_fail (FAIR_IS_DRAFT (self));

  if (scorecard == NULL && self->preview == NULL)
    return;

  g_clear_pointer (&self->preview, fair_scorecard_free);
  if (scorecard != NULL)
    self->preview = fair_scorecard_copy (scorecard);
  g_signal_emit (self, signals[CHANGED], 0, (guint) FAIR_PART_SCORECARD);
}

/**
 * fair_draft_get_shown_scorecard:
 * @self: a draft
 *
 * Returns: (transfer none): the preview, else the agreed side's scoring model
 */
const FairScorecard *
fair_draft_get_shown_scorecard (FairDraft *self)
{
  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);

  return self->preview != NULL ? self->preview
                               : self->scorecards[FAIR_SIDE_AGREED];
}

/**
 * fair_draft_get_scope:
 * @self: a draft
 *
 * Returns: (transfer none): what is counted
 */
const FairScope *
fair_draft_get_scope (FairDraft *self)
{
  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);

  return self->scope;
}

/**
 * fair_draft_set_scope:
 * @self: a draft
 * @scope: what to count
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Sets the scope, as one undo step.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_draft_set_scope (FairDraft       *self,
                      const FairScope *scope,
                      const char      *label,
                      GError         **error)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (scope != NULL && label != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  node = fair_scope_to_json (scope);

  return set_part (self, FAIR_PART_SCOPE, node, label, error);
}

/**
 * fair_draft_get_acceptance:
 * @self: a draft
 *
 * Returns: (transfer none): the checklist of an SQL
 */
const FairAcceptance *
fair_draft_get_acceptance (FairDraft *self)
{
  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);

  return self->acceptance;
}

/**
 * fair_draft_set_acceptance:
 * @self: a draft
 * @acceptance: the checklist
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Sets the checklist, as one undo step.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_draft_set_acceptance (FairDraft            *self,
                           const FairAcceptance *acceptance,
                           const char           *label,
                           GError              **error)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (acceptance != NULL && label != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  node = fair_acceptance_to_json (acceptance);

  return set_part (self, FAIR_PART_ACCEPTANCE, node, label, error);
}

/**
 * fair_draft_get_terms:
 * @self: a draft
 *
 * Returns: (transfer none): the terms
 */
FairTerms *
fair_draft_get_terms (FairDraft *self)
{
  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);

  return self->terms;
}

/**
 * fair_draft_set_terms:
 * @self: a draft
 * @terms: the terms
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Sets the terms, as one undo step.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_draft_set_terms (FairDraft  *self,
                      FairTerms  *terms,
                      const char *label,
                      GError    **error)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (terms != NULL && label != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  node = fair_terms_to_json (terms);

  return set_part (self, FAIR_PART_TERMS, node, label, error);
}

/**
 * fair_draft_get_positions:
 * @self: a draft
 * @side: marketing or sales
 *
 * Returns: (transfer none) (nullable): what the side holds of the checklist;
 *   %NULL where it holds what is agreed
 */
const FairPositions *
fair_draft_get_positions (FairDraft *self, FairSide side)
{
  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);
  g_return_val_if_fail (side == FAIR_SIDE_MARKETING || side == FAIR_SIDE_SALES,
                        NULL);

  return self->positions[side];
}

/**
 * fair_draft_set_positions:
 * @self: a draft
 * @side: marketing or sales
 * @positions: (nullable): what the side holds of the checklist
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Sets what a side holds of the checklist, as one undo step.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_draft_set_positions (FairDraft           *self,
                          FairSide             side,
                          const FairPositions *positions,
                          const char          *label,
                          GError             **error)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (side == FAIR_SIDE_MARKETING || side == FAIR_SIDE_SALES,
                        FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  if (positions != NULL)
    node = fair_positions_to_json (positions);

  return set_part (self,
                   side == FAIR_SIDE_MARKETING ? FAIR_PART_POSITIONS_MARKETING
                                               : FAIR_PART_POSITIONS_SALES,
                   node, label, error);
}

/**
 * fair_draft_dup_definition:
 * @self: a draft
 *
 * Puts the parts together as they would be locked: what is switched off is
 * left out. The data that they were judged on is not the draft's to say.
 *
 * Returns: (transfer full): a definition with the number 0
 */
FairDefinition *
fair_draft_dup_definition (FairDraft *self)
{
  FairDefinition *definition;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);

  definition = fair_definition_new ();
  g_clear_pointer (&definition->scorecard, fair_scorecard_free);
  g_clear_pointer (&definition->scope, fair_scope_free);
  g_clear_pointer (&definition->acceptance, fair_acceptance_free);
  g_clear_pointer (&definition->terms, fair_terms_unref);
  definition->scorecard =
      fair_scorecard_without_off (self->scorecards[FAIR_SIDE_AGREED]);
  definition->scope = fair_scope_copy (self->scope);
  definition->acceptance = fair_acceptance_copy (self->acceptance);
  definition->terms = fair_terms_ref (self->terms);
  definition->data_from = FAIR_INSTANT_NONE;
  definition->data_as_of = FAIR_INSTANT_NONE;

  return definition;
}

/**
 * fair_draft_get_sal_after_sql:
 * @self: a draft
 *
 * Returns: whether sales accepts a lead only after it became an SQL; else
 *   before
 */
gboolean
fair_draft_get_sal_after_sql (FairDraft *self)
{
  g_auto (GStrv) order = NULL;
  int sal = -1, sql = -1;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);

  order = fair_terms_dup_texts (fair_draft_get_terms (self), "stage_order");
  for (int i = 0; order != NULL && order[i] != NULL; i++)
    {
      if (g_str_equal (order[i], "sal"))
        sal = i;
      else if (g_str_equal (order[i], "sql"))
        sql = i;
    }

  return sal >= 0 && sql >= 0 && sal > sql;
}
