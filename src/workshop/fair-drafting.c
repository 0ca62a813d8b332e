/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-drafting-private.h"

#include <langinfo.h>

#include "workshop/fair-results-private.h"
#include "workshop/fair-versions-private.h"

typedef struct
{
  gint64            number;
  FairStoreVersion *loaded;
} Loading;

static gboolean
load_version (FairStore *store, gpointer data, GError **error)
{
  Loading *loading = data;

  loading->loaded = fair_store_version_load (store, loading->number, error);

  return loading->loaded != NULL;
}

void
_fair_drafting_free (FairDrafting *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->definition, fair_definition_free);
  g_clear_pointer (&self->previous, fair_definition_free);
  g_clear_pointer (&self->ask, _fair_ask_free);
  g_clear_pointer (&self->history, fair_history_unref);
  g_clear_pointer (&self->found, _fair_version_figures_free);
  g_clear_pointer (&self->scores, fair_scores_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->zone, fair_zone_unref);
  g_free (self->figures);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_free (self->series);
  g_free (self->currency);
  g_free (self);
}

/* Versions are read anew whenever one is added, so that a thread needs its
 * own. */
static FairDefinition *
copy_version (FairVersions *versions, guint number)
{
  const FairDefinition *version = fair_versions_get (versions, number);
  g_autoptr (JsonNode) node = NULL;
  FairDefinition *copy;

  if (version == NULL)
    return NULL;

  node = fair_definition_to_json (version);
  copy = fair_definition_from_json (node, NULL);
  g_assert (copy != NULL);
  copy->number = version->number;
  copy->agreed_at = version->agreed_at;
  g_free (copy->fingerprint);
  copy->fingerprint = g_strdup (version->fingerprint);

  return copy;
}

static gboolean
take_draft (FairDrafting *self, FairVersions *versions, GError **error)
{
  const FairQuestion question = {
    .as_of = FAIR_INSTANT_NONE,
    .maturity_days = -1,
    .with_curve = TRUE,
  };

  self->definition = _fair_versions_dup_draft (versions, error);
  if (self->definition == NULL)
    return FALSE;

  self->agreement.changed_since = fair_versions_count (versions);
  if (versions->decisions != NULL && versions->decisions->len > 0 &&
      fair_terms_get_flag (self->definition->terms, "append_decisions"))
    self->decisions = g_ptr_array_ref (versions->decisions);
  self->previous = copy_version (versions, fair_versions_count (versions));
  if (fair_past_get_history (versions->past, NULL) == NULL)
    return TRUE;

  self->history =
      fair_history_ref (fair_past_get_history (versions->past, NULL));
  self->ask = _fair_results_new_ask (versions->results, &question, error);

  return self->ask != NULL;
}

static gboolean
take_version (FairDrafting *self,
              FairVersions *versions,
              guint         number,
              GError      **error)
{
  Loading loading = { .number = number };

  if (!_fair_vault_call (versions->vault, load_version, &loading, error))
    return FALSE;

  self->definition = copy_version (versions, number);
  self->previous = copy_version (versions, number - 1);
  self->figures = g_strdup (loading.loaded->figures);
  self->pdf = g_bytes_ref (loading.loaded->pdf);
  fair_store_version_free (loading.loaded);

  return TRUE;
}

/* Whether the locale's paper is wider than A4's 210 mm. */
static gboolean
is_letter (FairPaper paper)
{
  if (paper != FAIR_PAPER_DEFAULT)
    return paper == FAIR_PAPER_LETTER;

  return GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH)) > 210;
}

/* What a version was made from, or the draft for 0. */
FairDrafting *
_fair_drafting_new (FairVersions *versions, guint number, GError **error)
{
  g_autoptr (FairDrafting) self = g_new0 (FairDrafting, 1);

  self->zone = fair_zone_ref (versions->zone);
  self->currency = g_strdup (versions->currency);
  self->series =
      _fair_vault_dup_value (versions->vault, FAIR_STORE_SETTING, "id", NULL);
  self->paper = versions->paper;
  if (!(number > 0 ? take_version (self, versions, number, error)
                   : take_draft (self, versions, error)))
    return NULL;

  self->agreement.zone = self->zone;
  self->agreement.currency = self->currency;
  self->agreement.series = self->series;
  self->agreement.letter = is_letter (self->paper);
  self->agreement.definition = self->definition;
  self->agreement.previous = self->previous;
  self->agreement.drawn_at = number > 0 ? self->definition->agreed_at
                                        : g_get_real_time () / G_USEC_PER_SEC;
  if (number == 0)
    {
      g_free (self->definition->fingerprint);
      self->definition->fingerprint =
          fair_definition_compute_fingerprint (self->definition);
    }

  return g_steal_pointer (&self);
}

/* The draft as the next version. */
FairDrafting *
_fair_drafting_new_final (FairVersions *versions, GError **error)
{
  FairDrafting *self = _fair_drafting_new (versions, 0, error);

  if (self == NULL)
    return NULL;

  self->definition->number = fair_versions_count (versions) + 1;
  self->definition->agreed_at = self->agreement.drawn_at;
  g_free (self->definition->fingerprint);
  self->definition->fingerprint =
      fair_definition_compute_fingerprint (self->definition);
  self->agreement.changed_since = 0;

  return self;
}

static FairVersionFigures *
ask (FairDrafting *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (FairAnswer) answer = NULL;
  FairVersionFigures *figures;

  if (self->figures != NULL)
    return _fair_version_figures_from_text (self->figures, error);
  if (self->ask == NULL)
    return g_new0 (FairVersionFigures, 1);

  answer = _fair_ask_answer (self->ask, cancellable, error);
  if (answer == NULL)
    return NULL;
  if (answer->scores != NULL)
    self->scores = fair_scores_ref (answer->scores);

  figures = _fair_version_figures_new (g_steal_pointer (&answer->simulation),
                                       answer->scores, self->definition->terms,
                                       error);
  if (figures != NULL && self->previous != NULL)
    figures->before = g_steal_pointer (&answer->baseline_simulation);

  return figures;
}

/* What history says: asked for a draft, read for a version. */
gboolean
_fair_drafting_ask_history (FairDrafting *self,
                            GCancellable *cancellable,
                            GError      **error)
{
  self->found = ask (self, cancellable, error);
  if (self->found == NULL)
    return FALSE;

  if (self->figures == NULL)
    {
      self->found->letter = self->agreement.letter;
      if (self->decisions != NULL)
        self->found->decisions = g_ptr_array_ref (self->decisions);
    }
  else if (self->paper == FAIR_PAPER_DEFAULT)
    self->agreement.letter = self->found->letter;
  self->agreement.decisions = self->found->decisions;
  self->agreement.simulation = self->found->simulation;
  self->agreement.before = self->found->before;
  self->agreement.commitments = self->found->commitments;

  return TRUE;
}

/* The document in a format. A version's is the one that was locked, unless it
 * is wanted on other paper. */
GBytes *
_fair_drafting_export (FairDrafting *self, const char *format, GError **error)
{
  GBytes *locked = self->found->files != NULL
                       ? g_hash_table_lookup (self->found->files, format)
                       : NULL;

  if (locked != NULL)
    return g_bytes_ref (locked);
  if (self->pdf != NULL && g_str_equal (format, "pdf") &&
      self->agreement.letter == self->found->letter)
    return g_bytes_ref (self->pdf);

  return fair_agreement_export (&self->agreement, format, error);
}

/* Keeps the documents that another locale would write with other words and
 * numbers. */
gboolean
_fair_drafting_keep_files (FairDrafting *self, GError **error)
{
  static const char *const formats[] = { "html", "md" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) file = _fair_drafting_export (self, formats[i], error);

      if (file == NULL)
        return FALSE;
      _fair_version_figures_add_file (self->found, formats[i], file);
    }

  return TRUE;
}

char *
_fair_drafting_dup_figures (const FairDrafting *self)
{
  return _fair_version_figures_to_text (self->found, self->history);
}
