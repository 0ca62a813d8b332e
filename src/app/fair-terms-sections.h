/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAIR_TERMS_MOST_GROUPS 4

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
 * FairTermsSection:
 * @title: translatable
 * @groups: the last has no title
 *
 * A part of the form in which the terms are filled in.
 */
typedef struct
{
  const char    *title;
  FairTermsGroup groups[FAIR_TERMS_MOST_GROUPS + 1];
} FairTermsSection;

const FairTermsSection *fair_terms_sections_list (guint *n_sections);
gboolean                fair_terms_sections_has (const FairTermsGroup *group,
                                                 const char           *path);

G_END_DECLS
