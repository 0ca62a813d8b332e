/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAIR_TERMS_MOST_GROUPS 5
#define FAIR_TERMS_MOST_PASSAGES 12

/**
 * FairTermsGroup:
 * @title: translatable
 * @fields: what the paths of its fields begin with, between spaces
 */
typedef struct
{
  const char *title;
  const char *fields;
} FairTermsGroup;

/**
 * FairTermsPassage:
 * @key: its name under `wording.` in the terms
 * @label: translatable, how people call it
 */
typedef struct
{
  const char *key;
  const char *label;
} FairTermsPassage;

/**
 * FairTermsSection:
 * @title: translatable
 * @note: (nullable): translatable, what is to be known of it
 * @places: what the sections of the document are called that it fills in,
 *   between spaces
 * @calculates: whether the calculations stand below its groups
 * @groups: the last has no title
 * @passages: what the document says in it; the last has no key
 *
 * A part of the form in which the terms are filled in.
 */
typedef struct
{
  const char      *title;
  const char      *note;
  const char      *places;
  gboolean         calculates;
  FairTermsGroup   groups[FAIR_TERMS_MOST_GROUPS + 1];
  FairTermsPassage passages[FAIR_TERMS_MOST_PASSAGES + 1];
} FairTermsSection;

const FairTermsSection *fair_terms_sections_list (guint *n_sections);
gboolean                fair_terms_sections_has (const FairTermsGroup *group,
                                                 const char           *path);

G_END_DECLS
