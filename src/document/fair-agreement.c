/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "document/fair-calendar-file.h"
#include "document/fair-document-error.h"
#include "document/fair-drafter.h"
#include "document/fair-html.h"
#include "document/fair-inline.h"
#include "document/fair-markdown.h"
#include "document/fair-pdf.h"

#define PREFIX "sha256:"

static const char *const FORMATS[] = {
  "pdf", "html", "md", "json", "ics", NULL
};

/**
 * fair_agreement_list_formats:
 *
 * Returns: (transfer none) (array zero-terminated=1): the forms that an
 *   agreement can be written in; each is also the ending of its file
 */
const char *const *
fair_agreement_list_formats (void)
{
  return FORMATS;
}

/* Collects the texts of new terms. */
static void
collect_texts (JsonArray *array, JsonObject *object, GHashTable *texts)
{
  g_autoptr (GList) nodes = array != NULL ? json_array_get_elements (array)
                                          : json_object_get_values (object);

  for (GList *l = nodes; l != NULL; l = l->next)
    {
      JsonNode *node = l->data;

      if (JSON_NODE_HOLDS_ARRAY (node))
        collect_texts (json_node_get_array (node), NULL, texts);
      else if (JSON_NODE_HOLDS_OBJECT (node))
        collect_texts (NULL, json_node_get_object (node), texts);
      else if (JSON_NODE_HOLDS_VALUE (node) &&
               json_node_get_value_type (node) == G_TYPE_STRING)
        g_hash_table_add (texts, json_node_dup_string (node));
    }
}

static GHashTable *
list_defaults (void)
{
  g_autoptr (FairTerms) terms = fair_terms_new ();
  g_autoptr (JsonNode) node = fair_terms_to_json (terms);
  GHashTable *texts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_texts (NULL, json_node_get_object (node), texts);
  return texts;
}

/* The definition with its fingerprint, which a draft has not got yet. */
static FairDefinition
with_fingerprint (const FairDefinition *definition, char **fingerprint)
{
  FairDefinition copy = *definition;

  *fingerprint = definition->fingerprint != NULL
                     ? g_strdup (definition->fingerprint)
                     : fair_definition_compute_fingerprint (definition);
  copy.fingerprint = *fingerprint;

  return copy;
}

static char *
dup_foot (const FairDrafter *drafter)
{
  const FairAgreement *agreement = drafter->agreement;
  const char          *digits = drafter->definition->fingerprint;
  g_autofree char     *date = NULL;

  if (fair_drafter_is_locked (drafter))
    {
      if (g_str_has_prefix (digits, PREFIX))
        digits += strlen (PREFIX);
      /* Translators: the first digits of a checksum */
      return g_strdup_printf (_ ("Fingerprint `%.8s %.8s` …"), digits,
                              strlen (digits) > 8 ? digits + 8 : "");
    }

  if (agreement->changed_since > 0)
    return g_strdup_printf (_ ("Draft, changed since version %u"),
                            agreement->changed_since);
  if (agreement->drawn_at == FAIR_INSTANT_NONE)
    return g_strdup (_ ("Draft, not agreed"));

  date = fair_format_day (fair_zone_day (agreement->zone, agreement->drawn_at));
  return g_strdup_printf (_ ("Draft of %s, not agreed"), date);
}

static char *
dup_head (const FairDrafter *drafter)
{
  g_autofree char *head = fair_names_fill (
      drafter->names,
      fair_drafter_is_locked (drafter)
          ? _ ("[[{company} · ]]version {version}[[ · effective "
               "{effective_date}]]")
          : _ ("[[{company} · ]]draft[[ · effective {effective_date}]]"));

  return head != NULL ? g_steal_pointer (&head) : g_strdup ("");
}

static char *
dup_language (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  g_autofree char   *name = g_strdup (names[0] != NULL ? names[0] : "C");
  g_autofree char   *base = g_strdup (name);

  base[strcspn (base, ".@")] = '\0';
  if (g_str_equal (base, "C") || g_str_equal (base, "POSIX") || *base == '\0')
    return g_strdup ("en-US");

  return g_strdelimit (g_steal_pointer (&base), "_", '-');
}

static void
begin_outline (FairDrafter *drafter)
{
  FairOutline          *outline = drafter->outline;
  const FairDefinition *definition = drafter->definition;
  const char           *company = fair_names_get (drafter->names, "company");

  outline->language = dup_language ();
  outline->letter = drafter->agreement->letter;
  outline->dated = fair_drafter_is_locked (drafter) &&
                           definition->agreed_at != FAIR_INSTANT_NONE
                       ? definition->agreed_at
                       : drafter->agreement->drawn_at;
  outline->head_start = g_strdup (_ ("Lead service-level agreement"));
  outline->head_end = dup_head (drafter);
  outline->foot = dup_foot (drafter);
  outline->author = company != NULL ? fair_inline_to_plain (company) : NULL;
  outline->title =
      outline->author != NULL
          ? g_strdup_printf (_ ("Lead service-level agreement, %s"),
                             outline->author)
          : g_strdup (_ ("Lead service-level agreement"));
  outline->subject =
      g_strdup (_ ("What a qualified lead is, and what Marketing and Sales owe "
                   "each other for it"));
}

static void
write_sections (FairDrafter *drafter)
{
  fair_agreement_add_front (drafter);
  fair_agreement_add_scope (drafter);
  fair_agreement_add_stages (drafter);
  fair_agreement_add_definition (drafter);
  fair_agreement_add_acceptance (drafter);
  fair_agreement_add_rules (drafter);
  fair_agreement_add_commitments (drafter);
  fair_agreement_add_both (drafter);
  fair_agreement_add_escalation (drafter);
  fair_agreement_add_metrics (drafter);
  fair_agreement_add_history (drafter);
  fair_agreement_add_changes (drafter);
  fair_agreement_add_signatures (drafter);
  fair_agreement_add_reasons (drafter);
  fair_agreement_add_figures (drafter);
  fair_agreement_add_evidence (drafter);
}

/**
 * fair_agreement_new_outline:
 * @agreement: what the document is made from
 *
 * Writes the agreement, independent of any form: what is not known is left out,
 * and numbers close up.
 *
 * Returns: (transfer full): the document
 */
FairOutline *
fair_agreement_new_outline (const FairAgreement *agreement)
{
  g_autofree char *fingerprint = NULL;
  FairDefinition   definition;
  FairDrafter      drafter = { 0 };

  g_return_val_if_fail (agreement != NULL, NULL);
  g_return_val_if_fail (agreement->definition != NULL, NULL);
  g_return_val_if_fail (agreement->zone != NULL, NULL);

  definition = with_fingerprint (agreement->definition, &fingerprint);
  drafter.agreement = agreement;
  drafter.definition = &definition;
  drafter.terms = definition.terms;
  drafter.simulation = agreement->simulation;
  drafter.commitments = agreement->commitments;
  drafter.names = fair_names_new ();
  drafter.defaults = list_defaults ();
  drafter.places =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  drafter.outline = fair_outline_new ();
  drafter.against = g_ptr_array_new ();
  drafter.tested = g_ptr_array_new ();

  fair_drafter_set_names (&drafter);
  begin_outline (&drafter);
  write_sections (&drafter);
  fair_drafter_resolve (&drafter);

  g_ptr_array_unref (drafter.tested);
  g_ptr_array_unref (drafter.against);
  g_hash_table_unref (drafter.places);
  g_hash_table_unref (drafter.defaults);
  fair_names_free (drafter.names);

  return drafter.outline;
}

/**
 * fair_agreement_new_pages:
 * @agreement: what the document is made from
 *
 * Lays the agreement out as it will be printed.
 *
 * Returns: (transfer full): the pages
 */
FairPages *
fair_agreement_new_pages (const FairAgreement *agreement)
{
  return fair_pages_new (fair_agreement_new_outline (agreement));
}

static GBytes *
export_pdf (const FairAgreement *agreement, GError **error)
{
  g_autoptr (FairPages) pages = fair_agreement_new_pages (agreement);
  g_autofree char *canonical =
      fair_definition_canonical (agreement->definition);

  return fair_pdf_new (pages, canonical, error);
}

static GBytes *
export_json (const FairAgreement *agreement)
{
  g_autofree char *fingerprint = NULL;
  FairDefinition   definition =
      with_fingerprint (agreement->definition, &fingerprint);
  g_autoptr (JsonNode) node = fair_definition_to_json (&definition);
  g_autofree char *text = fair_json_to_string (node, TRUE);
  char            *whole = g_strconcat (text, "\n", NULL);

  return g_bytes_new_take (whole, strlen (whole));
}

static GBytes *
export_text (const FairAgreement *agreement,
             char *(*write) (const FairOutline *outline))
{
  g_autoptr (FairOutline) outline = fair_agreement_new_outline (agreement);
  char *text = write (outline);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
export_calendar (const FairAgreement *agreement, GError **error)
{
  char *text = fair_calendar_file_new (agreement, error);

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/**
 * fair_agreement_export:
 * @agreement: what the document is made from
 * @format: one of fair_agreement_list_formats()
 * @error: return location for an error
 *
 * Writes the agreement. Equal agreements give equal bytes, whenever and in
 * whatever numeric locale they are written.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %FAIR_DOCUMENT_ERROR_FORMAT, %FAIR_DOCUMENT_ERROR_FAILED or, for a calendar
 *   without a day, %FAIR_DOCUMENT_ERROR_INCOMPLETE
 */
GBytes *
fair_agreement_export (const FairAgreement *agreement,
                       const char          *format,
                       GError             **error)
{
  g_autofree char *known = NULL;

  g_return_val_if_fail (agreement != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (g_str_equal (format, "pdf"))
    return export_pdf (agreement, error);
  if (g_str_equal (format, "json"))
    return export_json (agreement);
  if (g_str_equal (format, "md"))
    return export_text (agreement, fair_markdown_new);
  if (g_str_equal (format, "html"))
    return export_text (agreement, fair_html_new);
  if (g_str_equal (format, "ics"))
    return export_calendar (agreement, error);

  known = g_strjoinv (", ", (char **) FORMATS);
  g_set_error (error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_FORMAT,
               _ ("“%s” is no form of an agreement; there are %s."), format,
               known);
  return NULL;
}
