/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-i18n.h"

static void
add_text (FairDrafter *drafter,
          FairBlock   *section,
          const char  *key,
          const char  *text)
{
  g_autofree char *filled = fair_drafter_dup_text (drafter, key, text);

  fair_block_add_text (section, filled);
}

static void
add_parties (FairDrafter *drafter, FairBlock *section)
{
  gboolean out =
      fair_terms_get_flag (drafter->terms, "parties.existing_customers_out");

  if (fair_names_get (drafter->names, "other_company") != NULL)
    {
      add_text (
          drafter, section, "scope",
          _ ("This agreement is between the Marketing team[[ of {company}]] "
             "and "
             "the Sales team of {other_company}. It describes how the two "
             "teams work together. It does not change any contract between the "
             "two companies; where it disagrees with one, the contract "
             "prevails."));
      return;
    }

  if (out)
    fair_names_set (drafter->names, "customers_out", " ");
  add_text (drafter, section, "scope",
            _ ("This agreement is between the Marketing team and the Sales "
               "team[[ of {company}]].[[ It covers new leads for "
               "{products}{from_markets}.]][[{customers_out}Requests from "
               "existing customers are outside it.]]"));
}

static void
add_validity (FairDrafter *drafter, FairBlock *section)
{
  gboolean dated = fair_names_get (drafter->names, "effective_date") != NULL;
  g_autofree char *validity = fair_drafter_dup_text (
      drafter, "validity",
      dated ? _ ("It takes effect on {effective_date}[[, replaces version "
                 "{previous_version}]][[ of {previous_date}]], and stays in "
                 "force until both sides sign a later version.")
            : _ ("It takes effect when both sides have signed[[, replaces "
                 "version {previous_version}]][[ of {previous_date}]], and "
                 "stays in force until both sides sign a later version."));
  g_autofree char *nature =
      fair_names_get (drafter->names, "other_company") != NULL
          ? NULL
          : fair_drafter_dup_text (
                drafter, "nature",
                _ ("It is a working agreement between two teams of one "
                   "company: "
                   "it creates no legal claims and changes no contract of "
                   "employment, target or commission plan."));
  g_autofree char *both =
      g_strdup_printf ("%s%s%s", validity != NULL ? validity : "",
                       validity != NULL && nature != NULL ? " " : "",
                       nature != NULL ? nature : "");

  fair_block_add_text (section, both);
}

/**
 * fair_agreement_add_scope:
 * @drafter: a drafter
 *
 * Adds section 1: parties, scope, date.
 */
void
fair_agreement_add_scope (FairDrafter *drafter)
{
  FairBlock *section =
      fair_drafter_new_section ("scope", _ ("Parties, scope, date"));
  g_autofree char *markets =
      fair_names_fill (drafter->names,
                       /* Translators: goes on from “leads for a product” */
                       _ (" from companies in {markets}"));

  fair_names_set_marked (drafter->names, "from_markets",
                         markets != NULL ? markets : "");
  add_parties (drafter, section);

  if (!fair_scope_is_everything (drafter->definition->scope))
    {
      fair_names_take (drafter->names, "counted",
                       fair_scope_to_words (drafter->definition->scope));
      add_text (drafter, section, "counted",
                /* Translators: which leads count, such as: deal type is New */
                _ ("Leads count here where {counted}."));
    }

  add_validity (drafter, section);
  fair_drafter_add_section (drafter, section);
}
