/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-terms.h"

G_BEGIN_DECLS

#define FAIR_TERMS_MOST_CHOICES 12

/**
 * FairTermsChoice:
 * @path: the field
 * @values: (array zero-terminated=1): what the field may hold, as text; a list
 *   of texts with spaces between, a number in digits
 * @labels: (array zero-terminated=1): translatable, what people pick from
 *
 * A field of which a few values are wanted.
 */
typedef struct
{
  const char *path;
  const char *values[FAIR_TERMS_MOST_CHOICES + 1];
  const char *labels[FAIR_TERMS_MOST_CHOICES + 1];
} FairTermsChoice;

/**
 * FairTermsUnit:
 * @key: the key of a duration
 * @offset: of its amount within a #FairDuration
 * @label: translatable
 */
typedef struct
{
  const char *key;
  gsize       offset;
  const char *label;
} FairTermsUnit;

const FairTermsChoice *fair_terms_choices_find (const char *path);
const FairTermsUnit   *fair_terms_choices_list_units (guint *n_units);
int                    fair_terms_choices_get (const FairTermsChoice *choice,
                                               const FairTerms       *terms);
JsonNode *fair_terms_choices_dup_node (const FairTermsChoice *choice,
                                       FairTermsKind          kind,
                                       guint                  index);

G_END_DECLS
