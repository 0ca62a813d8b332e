/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-derive.h"

#include "intake/fair-address.h"

static const char *
find_or_other (const FairWords *words, FairWordsList list, const char *value)
{
  const char *found = fair_words_find (words, list, value);

  return found != NULL ? found : "other";
}

static const char *
derive_seniority (const FairWords *words, const char *title)
{
  return find_or_other (words, FAIR_WORDS_SENIORITY, title);
}

static const char *
derive_function (const FairWords *words, const char *title)
{
  return find_or_other (words, FAIR_WORDS_FUNCTION, title);
}

static const char *
derive_region (const FairWords *words, const char *country)
{
  return fair_words_find (words, FAIR_WORDS_REGION, country);
}

static const char *
derive_industry (const FairWords *words, const char *industry)
{
  return find_or_other (words, FAIR_WORDS_INDUSTRY, industry);
}

static const char *
derive_email_kind (const FairWords *words, const char *email)
{
  g_autofree char *domain = NULL;

  if (!fair_address_is_email (email))
    return NULL;
  domain = fair_address_dup_domain (email);
  if (domain == NULL)
    return NULL;
  if (fair_words_find (words, FAIR_WORDS_OWN, domain) != NULL)
    return "own";
  if (fair_words_find (words, FAIR_WORDS_COMPETITOR, domain) != NULL)
    return "competitor";
  switch (fair_address_get_kind (domain))
    {
    case FAIR_ADDRESS_FREE:
      return "free";
    case FAIR_ADDRESS_ACADEMIC:
      return "academic";
    default:
      return "company";
    }
}

const FairDerivation *
fair_derive_list (guint *n)
{
  static const FairDerivation all[] = {
    { "title", "seniority", derive_seniority },
    { "title", "function", derive_function },
    { "email", "email_kind", derive_email_kind },
    { "country", "region", derive_region },
    { "industry", "industry_group", derive_industry },
  };

  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (all);
  return all;
}
