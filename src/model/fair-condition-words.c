/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-condition.h"

/* The name of an attribute as a person reads it. Names of fields lose their
 * underscores; a column's own name stays as it is. */
static char *
attribute_to_words (const char *attribute)
{
  char *words;

  if (g_str_equal (attribute, "created_at"))
    /* Translators: when a lead was created, as in: created before 3 March */
    return g_strdup (_ ("created"));

  for (const char *p = attribute; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && *p != '_' && *p != '.')
      return g_strdup (attribute);

  words = g_strdup (attribute);
  return g_strdelimit (words, "_.", ' ');
}

static char *condition_to_words (const FairCondition *condition,
                                 gboolean             inner);

/* Joins the children of all or any. Those that are groups of several
 * themselves stand in parentheses. */
static char *
children_to_words (const FairCondition *condition)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < condition->children->len; i++)
    {
      g_autofree char *child =
          condition_to_words (condition->children->pdata[i], TRUE);

      g_strv_builder_add (builder, child);
    }

  words = g_strv_builder_end (builder);
  /* Translators: stands between two conditions */
  return g_strjoinv (
      condition->kind == FAIR_CONDITION_ALL ? _ (" and ") : _ (" or "), words);
}

static char *
condition_to_words (const FairCondition *condition, gboolean inner)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (condition->kind == FAIR_CONDITION_LEAF)
    {
      first = attribute_to_words (condition->attribute);
      second = fair_test_to_words (&condition->test);
      /* Translators: an attribute and what is asked of it, such as: employees
       * between 50 and 500 */
      return g_strdup_printf (_ ("%s %s"), first, second);
    }

  if (condition->children->len == 0)
    return g_strdup (condition->kind == FAIR_CONDITION_ALL ? _ ("always")
                                                           : _ ("never"));

  if (condition->kind == FAIR_CONDITION_NOT)
    {
      first = condition_to_words (condition->children->pdata[0], FALSE);
      /* Translators: the opposite of a condition */
      return g_strdup_printf (_ ("not (%s)"), first);
    }

  first = children_to_words (condition);
  if (inner && condition->children->len > 1)
    return g_strdup_printf ("(%s)", first);

  return g_steal_pointer (&first);
}

/**
 * fair_condition_to_words:
 * @condition: a condition
 *
 * Says a condition in the person's language, such as "title says CEO and
 * employees under 200".
 *
 * Returns: (transfer full): the words
 */
char *
fair_condition_to_words (const FairCondition *condition)
{
  g_return_val_if_fail (condition != NULL, NULL);

  return condition_to_words (condition, FALSE);
}
