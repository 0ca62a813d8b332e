/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-versions-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "store/fair-store-version.h"
#include "workshop/fair-workshop.h"

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairVersions, fair_versions, G_TYPE_OBJECT)

static gboolean
list_versions (FairStore *store, gpointer data, GError **error)
{
  GPtrArray **list = data;

  *list = fair_store_version_list (store, error);

  return *list != NULL;
}

static void
fair_versions_finalize (GObject *object)
{
  FairVersions *self = FAIR_VERSIONS (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->zone, fair_zone_unref);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->definitions, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);

  G_OBJECT_CLASS (fair_versions_parent_class)->finalize (object);
}

static void
fair_versions_class_init (FairVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_versions_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_versions_init (FairVersions *self)
{
}

static FairDefinition *
read_definition (const FairStoreVersion *version, GError **error)
{
  g_autoptr (JsonNode) node = fair_json_parse (version->definition, -1, error);
  FairDefinition *definition;

  definition = node != NULL ? fair_definition_from_json (node, error) : NULL;
  if (definition == NULL)
    {
      g_prefix_error (error, _ ("Version %d: "), (int) version->number);
      return NULL;
    }

  definition->number = (guint) version->number;
  definition->agreed_at = version->agreed_at;
  g_free (definition->fingerprint);
  definition->fingerprint = g_strdup (version->fingerprint);

  return definition;
}

/* Reads all versions anew. */
gboolean
_fair_versions_reload (FairVersions *self, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) definitions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_definition_free);

  if (!_fair_vault_call (self->vault, list_versions, &list, error))
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      FairDefinition *definition =
          read_definition (g_ptr_array_index (list, i), error);

      if (definition == NULL)
        return FALSE;
      g_ptr_array_add (definitions, definition);
    }
  g_clear_pointer (&self->definitions, g_ptr_array_unref);
  self->definitions = g_steal_pointer (&definitions);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/* The versions that the file holds. */
FairVersions *
_fair_versions_new (FairVault  *vault,
                    FairDraft  *draft,
                    FairPast   *past,
                    FairZone   *zone,
                    const char *currency,
                    GError    **error)
{
  g_autoptr (FairVersions) self = g_object_new (FAIR_TYPE_VERSIONS, NULL);

  self->vault = g_object_ref (vault);
  self->draft = draft;
  self->past = past;
  self->zone = fair_zone_ref (zone);
  self->currency = g_strdup (currency);
  if (!_fair_versions_reload (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Tells who answers what the document shows. */
void
_fair_versions_set_results (FairVersions *self, FairResults *results)
{
  self->results = results;
}

/**
 * fair_versions_count:
 * @self: versions
 *
 * Returns: how many were agreed
 */
guint
fair_versions_count (FairVersions *self)
{
  g_return_val_if_fail (FAIR_IS_VERSIONS (self), 0);

  return self->definitions->len;
}

/**
 * fair_versions_get:
 * @self: versions
 * @number: from 1
 *
 * Returns: (transfer none) (nullable): what was agreed, %NULL where there is no
 *   such version
 */
const FairDefinition *
fair_versions_get (FairVersions *self, guint number)
{
  g_return_val_if_fail (FAIR_IS_VERSIONS (self), NULL);

  if (number == 0 || number > self->definitions->len)
    return NULL;

  return g_ptr_array_index (self->definitions, number - 1);
}

/**
 * fair_versions_get_last:
 * @self: versions
 *
 * Returns: (transfer none) (nullable): what was agreed last
 */
const FairDefinition *
fair_versions_get_last (FairVersions *self)
{
  g_return_val_if_fail (FAIR_IS_VERSIONS (self), NULL);

  return fair_versions_get (self, self->definitions->len);
}

/**
 * fair_versions_get_paper:
 * @self: versions
 *
 * Returns: what documents are laid out on
 */
FairPaper
fair_versions_get_paper (FairVersions *self)
{
  g_return_val_if_fail (FAIR_IS_VERSIONS (self), FAIR_PAPER_DEFAULT);

  return self->paper;
}

/**
 * fair_versions_set_paper:
 * @self: versions
 * @paper: what documents are laid out on from now on
 *
 * A version keeps the PDF that was locked; on other paper it is laid out anew
 * from its locked figures.
 */
void
fair_versions_set_paper (FairVersions *self, FairPaper paper)
{
  g_return_if_fail (FAIR_IS_VERSIONS (self));

  self->paper = paper;
}

/**
 * fair_versions_set_decisions:
 * @self: versions
 * @decisions: (transfer none) (nullable) (element-type FairDecision): the
 *   decision log, in the order of time
 *
 * Hands over what the joint session decided. The draft's document appends it
 * where the terms ask for it, and a version is locked with it. It is not to be
 * changed afterwards: a longer log is another array.
 */
void
fair_versions_set_decisions (FairVersions *self, GPtrArray *decisions)
{
  g_return_if_fail (FAIR_IS_VERSIONS (self));

  if (decisions != NULL)
    g_ptr_array_ref (decisions);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  self->decisions = decisions;
}

/* The draft with the data it is judged on. A past that cannot be read is an
 * error, none at all is not. */
FairDefinition *
_fair_versions_dup_draft (FairVersions *self, GError **error)
{
  g_autoptr (FairDefinition) definition =
      fair_draft_dup_definition (self->draft);
  g_autoptr (GError) failure = NULL;
  FairHistory *history = fair_past_get_history (self->past, &failure);
  FairCohort  *cohort;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (history == NULL)
    return g_steal_pointer (&definition);

  cohort = fair_past_get_cohort (self->past, error);
  if (cohort == NULL)
    return NULL;
  definition->data_from = fair_cohort_get_first (cohort);
  definition->data_as_of = fair_cohort_get_as_of (cohort);
  definition->data_leads = fair_cohort_count_in (cohort);

  return g_steal_pointer (&definition);
}

/**
 * fair_versions_draft_differs:
 * @self: versions
 *
 * Returns: whether the draft is another definition than the one agreed last;
 *   so it is while none was agreed
 */
gboolean
fair_versions_draft_differs (FairVersions *self)
{
  const FairDefinition *last = fair_versions_get_last (self);
  g_autoptr (FairDefinition) draft = _fair_versions_dup_draft (self, NULL);
  g_autofree char *fingerprint = NULL;

  if (last == NULL || draft == NULL)
    return TRUE;

  fingerprint = fair_definition_compute_fingerprint (draft);

  return !g_str_equal (fingerprint, last->fingerprint);
}
