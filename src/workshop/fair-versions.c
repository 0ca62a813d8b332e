/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-versions-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "document/fair-agreement.h"
#include "store/fair-store-version.h"
#include "workshop/fair-version-figures-private.h"
#include "workshop/fair-workshop.h"

/* A version is locked whole: its definition, the figures that its document
 * shows, and the document. It is shown from these, never worked out again. */

struct _FairVersions
{
  GObject parent_instance;

  /* Borrowed: the workshop owns them and outlives us. */
  FairDraft   *draft;
  FairPast    *past;
  FairResults *results;

  /* Owned */
  FairVault *vault;
  FairZone  *zone;
  char      *currency;
  GPtrArray *definitions;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairVersions, fair_versions, G_TYPE_OBJECT)

typedef struct
{
  FairStoreVersion  version;
  FairStoreVersion *loaded;
  GPtrArray        *list;
  gint64            number;
} Transfer;

static gboolean
list_versions (FairStore *store, gpointer data, GError **error)
{
  Transfer *transfer = data;

  transfer->list = fair_store_version_list (store, error);

  return transfer->list != NULL;
}

static gboolean
add_version (FairStore *store, gpointer data, GError **error)
{
  Transfer *transfer = data;

  return fair_store_version_add (store, &transfer->version, &transfer->number,
                                 error);
}

static gboolean
load_version (FairStore *store, gpointer data, GError **error)
{
  Transfer *transfer = data;

  transfer->loaded = fair_store_version_load (store, transfer->number, error);

  return transfer->loaded != NULL;
}

static void
fair_versions_finalize (GObject *object)
{
  FairVersions *self = FAIR_VERSIONS (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->zone, fair_zone_unref);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->definitions, g_ptr_array_unref);

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
  Transfer transfer = { 0 };

  if (!_fair_vault_call (self->vault, list_versions, &transfer, error))
    return FALSE;

  list = transfer.list;
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

/* The draft with the data it is judged on. A past that cannot be read is an
 * error, none at all is not. */
static FairDefinition *
dup_draft (FairVersions *self, GError **error)
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
  g_autoptr (FairDefinition) draft = dup_draft (self, NULL);
  g_autofree char *fingerprint = NULL;

  if (last == NULL || draft == NULL)
    return TRUE;

  fingerprint = fair_definition_compute_fingerprint (draft);

  return !g_str_equal (fingerprint, last->fingerprint);
}

/* What history says of the draft; nothing where there is no history. */
static FairVersionFigures *
simulate_draft (FairVersions         *self,
                const FairDefinition *definition,
                GCancellable         *cancellable,
                GError              **error)
{
  FairQuestion question = {
    .as_of = FAIR_INSTANT_NONE,
    .maturity_days = -1,
    .with_curve = TRUE,
  };
  g_autoptr (FairSimulation) simulation = NULL;
  g_autoptr (FairScores) scores = NULL;

  if (fair_past_get_history (self->past, NULL) == NULL)
    return g_new0 (FairVersionFigures, 1);

  simulation = fair_results_ask (self->results, &question, cancellable, error);
  if (simulation == NULL)
    return NULL;
  scores = fair_results_score (self->results, &question, cancellable, error);
  if (scores == NULL)
    return NULL;

  return _fair_version_figures_new (g_steal_pointer (&simulation), scores,
                                    definition->terms, error);
}

static GBytes *
draw (FairVersions             *self,
      const FairDefinition     *definition,
      const FairVersionFigures *figures,
      guint                     changed_since,
      const char               *format,
      GError                  **error)
{
  FairAgreement agreement = {
    .definition = definition,
    .simulation = figures->simulation,
    .commitments = figures->commitments,
    .changed_since = changed_since,
    .zone = self->zone,
    .currency = self->currency,
    .drawn_at = definition->number > 0 ? definition->agreed_at
                                       : g_get_real_time () / G_USEC_PER_SEC,
  };

  agreement.previous = fair_versions_get (
      self, definition->number > 0 ? definition->number - 1
                                   : fair_versions_count (self));

  return fair_agreement_export (&agreement, format, error);
}

/**
 * fair_versions_agree:
 * @self: versions
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Locks the draft as the next version: its definition with the fingerprint,
 * every figure that its document shows, and the document.
 *
 * Returns: the version's number, 0 on failure; then nothing was locked
 */
guint
fair_versions_agree (FairVersions *self,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (FairDefinition) definition = NULL;
  g_autoptr (FairVersionFigures) figures = NULL;
  g_autofree char *text = NULL, *figures_text = NULL;
  g_autoptr (GBytes) pdf = NULL;
  Transfer transfer = { 0 };

  g_return_val_if_fail (FAIR_IS_VERSIONS (self), 0);

  if (!_fair_vault_check_writable (self->vault, error))
    return 0;
  definition = dup_draft (self, error);
  if (definition == NULL)
    return 0;
  figures = simulate_draft (self, definition, cancellable, error);
  if (figures == NULL)
    return 0;

  definition->number = self->definitions->len + 1;
  definition->agreed_at = g_get_real_time () / G_USEC_PER_SEC;
  g_free (definition->fingerprint);
  definition->fingerprint = fair_definition_compute_fingerprint (definition);
  text = fair_definition_canonical (definition);
  figures_text = _fair_version_figures_to_text (
      figures, fair_past_get_history (self->past, NULL));
  pdf = draw (self, definition, figures, 0, "pdf", error);
  if (pdf == NULL)
    return 0;

  transfer.version = (FairStoreVersion){
    .agreed_at = definition->agreed_at,
    .fingerprint = definition->fingerprint,
    .definition = text,
    .figures = figures_text,
    .pdf = pdf,
  };
  if (!_fair_vault_call (self->vault, add_version, &transfer, error) ||
      !_fair_versions_reload (self, error))
    return 0;

  return (guint) transfer.number;
}

/**
 * fair_versions_list_formats:
 *
 * Returns: (transfer none) (array zero-terminated=1): the formats that
 *   [method@Versions.export] knows
 */
const char *const *
fair_versions_list_formats (void)
{
  return fair_agreement_list_formats ();
}

static GBytes *
export_version (FairVersions *self,
                guint         number,
                const char   *format,
                GError      **error)
{
  g_autoptr (FairStoreVersion) version = NULL;
  g_autoptr (FairVersionFigures) figures = NULL;
  Transfer transfer = { .number = number };

  if (!_fair_vault_call (self->vault, load_version, &transfer, error))
    return NULL;

  version = transfer.loaded;
  if (g_str_equal (format, "pdf"))
    return g_bytes_ref (version->pdf);

  figures = _fair_version_figures_from_text (version->figures, error);
  if (figures == NULL)
    return NULL;

  return draw (self, fair_versions_get (self, number), figures, 0, format,
               error);
}

/**
 * fair_versions_export:
 * @self: versions
 * @number: a version's number, or 0 for the draft
 * @format: one of [func@Versions.list_formats]
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Writes a version from what was locked, or the draft as it is now, marked as
 * such.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
fair_versions_export (FairVersions *self,
                      guint         number,
                      const char   *format,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (FairDefinition) definition = NULL;
  g_autoptr (FairVersionFigures) figures = NULL;

  g_return_val_if_fail (FAIR_IS_VERSIONS (self), NULL);
  g_return_val_if_fail (number <= self->definitions->len, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (number > 0)
    return export_version (self, number, format, error);

  definition = dup_draft (self, error);
  if (definition == NULL)
    return NULL;
  figures = simulate_draft (self, definition, cancellable, error);
  if (figures == NULL)
    return NULL;
  definition->fingerprint = fair_definition_compute_fingerprint (definition);

  return draw (self, definition, figures, fair_versions_count (self), format,
               error);
}
