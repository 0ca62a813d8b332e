/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-title-criterion.h"

#include "base/fair-text.h"

/* Which words decide is worked out from the titles that the history has, so
 * that a criterion names few words. A title is what its first row says; so a
 * criterion for a later row leaves out the titles of earlier rows that have a
 * word of it, too. */

static void
add_once (GPtrArray *words, const char *word)
{
  if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, (gpointer) word);
}

static gboolean
has_any (const char *title, const GPtrArray *words)
{
  g_autofree char *folded = fair_text_fold (title);

  for (guint i = 0; i < words->len; i++)
    if (fair_text_contains_word (folded, words->pdata[i]))
      return TRUE;

  return FALSE;
}

static FairCondition *
new_any_word (const GPtrArray *words)
{
  FairCondition *any = fair_condition_new_group (FAIR_CONDITION_ANY);

  for (guint i = 0; i < words->len; i++)
    {
      FairCondition *leaf =
          fair_condition_new_leaf ("title", FAIR_OPERATOR_CONTAINS_WORD);

      leaf->test.values = g_new0 (char *, 2);
      leaf->test.values[0] = g_strdup (words->pdata[i]);
      g_ptr_array_add (any->children, leaf);
    }

  return any;
}

static FairCondition *
new_no_word (const GPtrArray *words)
{
  FairCondition *none = fair_condition_new_group (FAIR_CONDITION_NOT);

  g_ptr_array_add (none->children, new_any_word (words));

  return none;
}

/* Titles that hold none of the words of any row; a lead without a title has
 * none either. */
static FairCondition *
new_other (const GPtrArray *words)
{
  FairCondition *both = fair_condition_new_group (FAIR_CONDITION_ALL);

  g_ptr_array_add (both->children,
                   fair_condition_new_leaf ("title", FAIR_OPERATOR_IS_KNOWN));
  if (words->len > 0)
    g_ptr_array_add (both->children, new_no_word (words));

  return both;
}

/**
 * fair_title_criterion_new_condition:
 * @history: a history that has titles
 * @attribute: %FAIR_TITLE_SENIORITY or %FAIR_TITLE_FUNCTION
 * @result: what a title is, as fair_title_words_find() says
 *
 * Says in words of the title what a group of titles is. On the leads of
 * @history it holds for exactly those whose title is of the group.
 *
 * Returns: (transfer full): the condition
 */
FairCondition *
fair_title_criterion_new_condition (FairHistory *history,
                                    const char  *attribute,
                                    const char  *result)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (history), "title");
  const GPtrArray *titles = column->dictionary;
  gboolean         other = g_str_equal (result, FAIR_TITLE_OTHER);
  g_autoptr (FairTitleWords) words = fair_title_words_new (attribute);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) foreign = g_ptr_array_new ();
  FairCondition *both;

  for (guint code = 1; code < titles->len; code++)
    {
      const char *word;
      const char *is =
          fair_title_words_find (words, titles->pdata[code], &word);

      if (word != NULL && (other || g_str_equal (is, result)))
        add_once (own, word);
    }
  if (other)
    return new_other (own);

  for (guint code = 1; code < titles->len; code++)
    {
      const char *word;
      const char *is =
          fair_title_words_find (words, titles->pdata[code], &word);

      if (word != NULL && !g_str_equal (is, result) &&
          has_any (titles->pdata[code], own))
        add_once (foreign, word);
    }
  if (foreign->len == 0)
    return new_any_word (own);

  both = fair_condition_new_group (FAIR_CONDITION_ALL);
  g_ptr_array_add (both->children, new_any_word (own));
  g_ptr_array_add (both->children, new_no_word (foreign));

  return both;
}
