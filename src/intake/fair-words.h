/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairWordsList:
 * @FAIR_WORDS_SENIORITY: titles to seniorities
 * @FAIR_WORDS_FUNCTION: titles to functions
 * @FAIR_WORDS_REGION: countries to regions
 * @FAIR_WORDS_INDUSTRY: industries to a short list of them
 * @FAIR_WORDS_OWN: domains of one's own company
 * @FAIR_WORDS_COMPETITOR: domains of competitors
 *
 * The tables from which attributes are derived.
 */
typedef enum
{
  FAIR_WORDS_SENIORITY,
  FAIR_WORDS_FUNCTION,
  FAIR_WORDS_REGION,
  FAIR_WORDS_INDUSTRY,
  FAIR_WORDS_OWN,
  FAIR_WORDS_COMPETITOR,
} FairWordsList;

#define FAIR_N_WORDS (FAIR_WORDS_COMPETITOR + 1)

/**
 * FairWords:
 *
 * What the words of titles, countries and industries stand for, which a person
 * may change.
 *
 * ```json
 * {"format": "fairlead-words", "version": 1,
 *  "seniority": {"c-level": ["ceo", "chief"], "vp": ["vice president"]},
 *  "own_domains": ["northmoor.example"], "competitor_domains": []}
 * ```
 *
 * A table that is not there is the usual one. Of a title or an industry the
 * first result counts of which it holds a word; a country has to be one.
 */
typedef struct _FairWords FairWords;

/**
 * fair_words_new:
 *
 * Returns: (transfer full): the usual tables, and no domains
 */
FairWords *fair_words_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_words_copy:
 * @self: tables
 *
 * Returns: (transfer full): the same tables
 */
FairWords *fair_words_copy (const FairWords *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_words_free:
 * @self: (transfer full) (nullable): tables
 */
void fair_words_free (FairWords *self);

/**
 * fair_words_from_json:
 * @node: what fair_words_to_json() wrote, or a person
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the tables, or %NULL with an error that
 *   names the element
 */
FairWords *fair_words_from_json (JsonNode *node,
                                 GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_words_to_json:
 * @self: tables
 * @all: whether to write the usual tables as well
 *
 * Returns: (transfer full): the tables as JSON
 */
JsonNode *fair_words_to_json (const FairWords *self,
                              gboolean         all) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_words_to_text:
 * @self: tables
 * @list: which one
 *
 * Returns: (transfer full): the table for a person to edit: a line a result,
 *   such as "vp: vice president, svp"; of domains a line each
 */
char *fair_words_to_text (const FairWords *self,
                          FairWordsList    list) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_words_set_text:
 * @self: tables
 * @list: which one
 * @text: what fair_words_to_text() wrote, edited
 * @error: return location for an error
 *
 * Takes an edited table over.
 *
 * Returns: %FALSE with an error that names the line; the table stays then
 */
gboolean fair_words_set_text (FairWords    *self,
                              FairWordsList list,
                              const char   *text,
                              GError      **error);

/**
 * fair_words_find:
 * @self: tables
 * @list: which one
 * @value: a title, a country, an industry or a domain
 *
 * Returns: (nullable): what it stands for; of domains the domain itself
 */
const char *
fair_words_find (const FairWords *self, FairWordsList list, const char *value);

/**
 * fair_words_is_usual:
 * @self: tables
 *
 * Returns: whether nobody changed any
 */
gboolean fair_words_is_usual (const FairWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairWords, fair_words_free)

G_END_DECLS
