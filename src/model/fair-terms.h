/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/fair-calendar.h"
#include "model/fair-duration.h"

G_BEGIN_DECLS

/**
 * FairTermsKind:
 * @FAIR_TERMS_TEXT: a text that is not blank
 * @FAIR_TERMS_DATE: a day, as 2026-01-31
 * @FAIR_TERMS_INTEGER: a whole number
 * @FAIR_TERMS_SHARE: 0 to 1, written as a decimal string
 * @FAIR_TERMS_DECIMAL: a number
 * @FAIR_TERMS_FLAG: true or false
 * @FAIR_TERMS_TEXTS: a list of texts
 * @FAIR_TERMS_DURATION: a #FairDuration, such as {"business_hours": 4}
 * @FAIR_TERMS_NODE: JSON of a shape of its own
 *
 * What a field of the terms holds.
 */
typedef enum
{
  FAIR_TERMS_TEXT,
  FAIR_TERMS_DATE,
  FAIR_TERMS_INTEGER,
  FAIR_TERMS_SHARE,
  FAIR_TERMS_DECIMAL,
  FAIR_TERMS_FLAG,
  FAIR_TERMS_TEXTS,
  FAIR_TERMS_DURATION,
  FAIR_TERMS_NODE,
} FairTermsKind;

/**
 * FairTermsField:
 * @path: dotted path, such as `marketing.mqls_per_month`; a last step `*`
 *   stands for any key
 * @kind: what it holds; a share is 0 to 1, written as a decimal string
 * @min: the least value of an integer or decimal
 * @max: the greatest
 * @label: translatable name
 *
 * One row of the table that says what terms may hold; forms are built from it.
 */
typedef struct
{
  const char   *path;
  FairTermsKind kind;
  double        min;
  double        max;
  const char   *label;
} FairTermsField;

/**
 * FairTerms:
 *
 * The terms of the agreement: parties, commitments, calendar, reasons,
 * escalation, wording. Immutable; a change makes a new one.
 */
typedef struct _FairTerms FairTerms;

FairTerms            *fair_terms_new (void);
FairTerms            *fair_terms_ref (FairTerms *terms);
void                  fair_terms_unref (FairTerms *terms);
FairTerms            *fair_terms_from_json (JsonNode *node, GError **error);
JsonNode             *fair_terms_to_json (const FairTerms *terms);
const FairTermsField *fair_terms_list_fields (guint *n_fields);
const char *fair_terms_get_text (const FairTerms *terms, const char *path);
gboolean
fair_terms_get_number (const FairTerms *terms, const char *path, double *value);
gboolean      fair_terms_get_flag (const FairTerms *terms, const char *path);
char        **fair_terms_dup_texts (const FairTerms *terms, const char *path);
gboolean      fair_terms_get_duration (const FairTerms *terms,
                                       const char      *path,
                                       FairDuration    *duration);
FairCalendar *fair_terms_dup_calendar (const FairTerms *terms);
JsonNode     *fair_terms_get_node (const FairTerms *terms, const char *path);
FairTerms    *fair_terms_with_node (const FairTerms *terms,
                                    const char      *path,
                                    JsonNode        *node,
                                    GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTerms, fair_terms_unref)

G_END_DECLS
