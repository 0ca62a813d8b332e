/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-leak-words.h"

#include "app/fair-data-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* One test alone flags honest attributes too; so many ask for an answer. */
#define ENOUGH_TO_ASK 2

/* No field known beforehand is right so often alone. */
#define LOUD_AUC 0.8

typedef struct
{
  const FairCatalog *catalog;
  const FairLeak    *worst;
} Search;

static void
look_at_leaf (gpointer data, gpointer user_data)
{
  const FairCondition *leaf = data;
  Search              *search = user_data;
  const FairLeak      *leak =
      fair_leak_words_find_one (search->catalog, leaf->attribute);

  if (leak != NULL &&
      (search->worst == NULL || leak->n_hits > search->worst->n_hits))
    search->worst = leak;
}

/**
 * fair_leak_words_find_one:
 * @catalog: a catalog
 * @attribute: an attribute
 *
 * Returns: (transfer none) (nullable): why it may have been filled in after the
 *   sale; %NULL also where one value alone stands out, as it does by chance
 *   where few leads are won
 */
const FairLeak *
fair_leak_words_find_one (const FairCatalog *catalog, const char *attribute)
{
  const FairLeak *leak = fair_catalog_find_leak (catalog, attribute);

  return leak != NULL && leak->hits != FAIR_LEAK_LEVEL ? leak : NULL;
}

/**
 * fair_leak_words_find:
 * @catalog: (nullable): a catalog
 * @condition: (nullable): a condition
 *
 * Returns: (transfer none) (nullable): of the attributes that it asks of, the
 *   one that seems most to have been filled in after the sale
 */
const FairLeak *
fair_leak_words_find (const FairCatalog   *catalog,
                      const FairCondition *condition)
{
  Search search = { catalog, NULL };

  if (catalog == NULL || condition == NULL)
    return NULL;

  fair_condition_foreach_leaf (condition, look_at_leaf, &search);

  return search.worst;
}

/**
 * fair_leak_words_asks:
 * @leak: an attribute that seems to know the outcome
 *
 * Returns: whether a person should be asked about it, or a note is enough
 */
gboolean
fair_leak_words_asks (const FairLeak *leak)
{
  g_return_val_if_fail (leak != NULL, FALSE);

  return leak->n_hits >= ENOUGH_TO_ASK;
}

static char *
percent (guint n, guint of)
{
  return fair_format_percent (of > 0 ? (double) n / of : 0, 0);
}

/**
 * fair_leak_words_chip:
 * @leak: an attribute that seems to know the outcome
 *
 * Returns: (transfer full): a question of a few words, with the one figure that
 *   speaks loudest
 */
char *
fair_leak_words_chip (const FairLeak *leak)
{
  g_autofree char *first = NULL, *second = NULL;

  g_return_val_if_fail (leak != NULL, NULL);

  if ((leak->hits & FAIR_LEAK_TELLS) != 0 && leak->auc > LOUD_AUC)
    {
      first = fair_format_percent (leak->auc, 0);
      /* Translators: how often a field alone tells a won lead from another */
      return g_strdup_printf (_ ("Filled in after the sale? Right %s alone"),
                              first);
    }
  if ((leak->hits & FAIR_LEAK_EMPTY) != 0)
    {
      first = percent (leak->filled_won, leak->filled);
      second = percent (leak->empty_won, leak->empty);
      /* Translators: shares of leads that were won, of those for whom a field
       * is filled in, and of those for whom it is empty */
      return g_strdup_printf (_ ("Filled in after the sale? %s won, empty %s"),
                              first, second);
    }
  if ((leak->hits & FAIR_LEAK_LEVEL) != 0)
    {
      first = percent (leak->level_won, leak->level_leads);
      /* Translators: a value of a field, and the share of leads with it that
       * were won */
      return g_strdup_printf (_ ("Filled in after the sale? “%s”: %s won"),
                              leak->level, first);
    }
  if (leak->hits == FAIR_LEAK_NAME)
    return g_strdup (_ ("Filled in after the sale? Its name says so"));

  return g_strdup (_ ("Filled in after the sale?"));
}

/**
 * fair_leak_words_note:
 * @leak: an attribute that seems to know the outcome
 *
 * Returns: (transfer full): what speaks for it, and what to ask oneself
 */
char *
fair_leak_words_note (const FairLeak *leak)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (leak != NULL, NULL);

  name = fair_data_words_attribute (leak->attribute);
  if (fair_leak_words_asks (leak))
    /* Translators: an attribute, and sentences that say why */
    return g_strdup_printf (_ ("%s may have been filled in after the sale. %s "
                               "Did you know it when the lead came in?"),
                            name, leak->why);

  /* Translators: an attribute, and a sentence about it */
  return g_strdup_printf (_ ("About %s: %s"), name, leak->why);
}
