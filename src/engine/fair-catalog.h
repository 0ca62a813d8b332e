/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-leaks.h"

G_BEGIN_DECLS

/**
 * FAIR_CATALOG_MOST_VALUES:
 *
 * So many values of an attribute are listed at most, the most frequent ones.
 */
#define FAIR_CATALOG_MOST_VALUES 5000

/**
 * FairCatalogValue:
 * @text: a value as it was first written
 * @count: how many leads in scope have it; of a type of activity or a detail,
 *   how many leads did it before they entered the pipeline
 */
typedef struct
{
  char *text;
  guint count;
} FairCatalogValue;

/**
 * FairCatalogAttribute:
 * @name: the attribute
 * @type: what its values are
 * @known: how many leads in scope have it
 * @values: (element-type FairCatalogValue): its values, the most frequent
 *   first; none of instants
 */
typedef struct
{
  char          *name;
  FairColumnType type;
  guint          known;
  GPtrArray     *values;
} FairCatalogAttribute;

/**
 * FairCatalog:
 * @attributes: (element-type FairCatalogAttribute): what a fit condition may
 *   ask of; those that know the outcome are left out
 * @activities: (element-type FairCatalogValue): the types of activity
 * @details: (element-type FairCatalogValue): their details
 * @leaks: (nullable): which of the attributes seem to know the outcome, where
 *   it was looked at
 *
 * What conditions can be made of: the values that the leads in scope have.
 * Texts that compare as equal are one value.
 */
typedef struct
{
  GPtrArray *attributes;
  GPtrArray *activities;
  GPtrArray *details;
  FairLeaks *leaks;
} FairCatalog;

/**
 * fair_catalog_new:
 * @cohort: a cohort
 *
 * Returns: (transfer full): its catalog
 */
FairCatalog *fair_catalog_new (const FairCohort *cohort);

/**
 * fair_catalog_new_for_scope:
 * @cohort: a cohort of everything
 *
 * Returns: (transfer full): its catalog, and named `deal.` what a scope may ask
 *   of deals, counted by deals
 */
FairCatalog *fair_catalog_new_for_scope (const FairCohort *cohort);

/**
 * fair_catalog_ref:
 * @catalog: a catalog
 *
 * Returns: (transfer full): @catalog with one more reference
 */
FairCatalog *fair_catalog_ref (FairCatalog *catalog);

/**
 * fair_catalog_unref:
 * @catalog: (transfer full): a catalog
 */
void fair_catalog_unref (FairCatalog *catalog);

/**
 * fair_catalog_find:
 * @catalog: a catalog
 * @attribute: an attribute
 *
 * Returns: (transfer none) (nullable): what is known of it
 */
const FairCatalogAttribute *fair_catalog_find (const FairCatalog *catalog,
                                               const char        *attribute);

/**
 * fair_catalog_take_leaks:
 * @catalog: a catalog that nobody else holds yet
 * @leaks: (transfer full): what a screen for leakage found
 *
 * Keeps what seems to know the outcome with what conditions can be made of.
 */
void fair_catalog_take_leaks (FairCatalog *catalog, FairLeaks *leaks);

/**
 * fair_catalog_find_leak:
 * @catalog: a catalog
 * @attribute: an attribute
 *
 * Returns: (transfer none) (nullable): why @attribute seems to have been filled
 *   in after the sale; %NULL where nothing speaks for it
 */
const FairLeak *fair_catalog_find_leak (const FairCatalog *catalog,
                                        const char        *attribute);

/**
 * fair_catalog_has_activity:
 * @catalog: a catalog
 * @type: a type of activity
 *
 * Returns: whether some lead did it
 */
gboolean fair_catalog_has_activity (const FairCatalog *catalog,
                                    const char        *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCatalog, fair_catalog_unref)

G_END_DECLS
