/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-sections.h"

#include <string.h>

#include "base/fair-i18n.h"

/* A name that ends in a point stands for all that begin with it. */
static const FairTermsSection sections[] = {
  { N_ ("Commitments"),
    { { N_ ("Marketing commits to"), " marketing. " },
      { N_ ("Sales commits to"), " sales. " } } },
  { N_ ("Parties"),
    { { N_ ("Marketing"), " parties.marketing. " },
      { N_ ("Sales"), " parties.sales. " },
      { N_ ("Facilitator"), " parties.facilitator. " },
      { N_ ("Scope"), " parties.company parties.other_company parties.products "
                      "parties.markets parties.existing_customers_out " } } },
  { N_ ("Dates and stages"),
    { { N_ ("Dates"), " effective fiscal_year_starts horizon " },
      { N_ ("Stages"), " stage_order " } } },
  { N_ ("Both sides"),
    { { N_ ("Both commit to"), " both. " },
      { N_ ("Rules"), " route_around " } } },
  { N_ ("Business hours"), { { N_ ("Business hours"), " calendar. " } } },
  { N_ ("Consequences"), { { N_ ("Consequences"), " consequences. " } } },
  { N_ ("Targets"),
    { { N_ ("Bands"), " bands bands_reason " },
      { N_ ("Targets"), " targets. revenue_target revenue_share " } } },
};

/**
 * fair_terms_sections_list:
 * @n_sections: (out): how many
 *
 * Returns: (array length=n_sections): the sections of the form, what is talked
 *   about most first
 */
const FairTermsSection *
fair_terms_sections_list (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);

  return sections;
}

/**
 * fair_terms_sections_has:
 * @group: a group
 * @path: a field's path
 *
 * Returns: whether the field belongs to it
 */
gboolean
fair_terms_sections_has (const FairTermsGroup *group, const char *path)
{
  g_auto (GStrv) names = g_strsplit (group->fields, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize length = strlen (names[i]);

      if (length == 0)
        continue;
      if (names[i][length - 1] == '.' ? g_str_has_prefix (path, names[i])
                                      : g_str_equal (path, names[i]))
        return TRUE;
    }

  return FALSE;
}
