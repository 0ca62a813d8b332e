/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-data-words.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

typedef struct
{
  const char *name;
  const char *one;
  const char *many;
} Known;

static const Known attributes[] = {
  { "title", N_ ("Title"), N_ ("Titles") },
  { "seniority", N_ ("Seniority"), N_ ("Titles by seniority") },
  { "function", N_ ("Function"), N_ ("Titles by function") },
  { "industry", N_ ("Industry"), N_ ("Industries") },
  { "employees", N_ ("Employees"), N_ ("Company size") },
  { "revenue", N_ ("Revenue"), N_ ("Revenue") },
  { "country", N_ ("Country"), N_ ("Countries") },
  { "region", N_ ("Region"), N_ ("Regions") },
  { "technologies", N_ ("Technologies"), N_ ("Technologies") },
  { "source", N_ ("Source"), N_ ("Sources") },
  { "email", N_ ("E-mail"), N_ ("E-mail") },
  { "content", N_ ("Content"), N_ ("Content engaged before the deal") },
  { "created_at", N_ ("Created"), N_ ("Created") },
};

/* What the words of titles stand for, where it is no plain word. */
static const Known groups[] = {
  { "c-level", N_ ("C-level"), NULL },
  { "vp", N_ ("VP"), NULL },
  { "hr", N_ ("HR"), NULL },
  { "it", N_ ("IT"), NULL },
};

/* What a program wrote as "pricing-page-visit" reads "Pricing page visit";
 * what a person wrote stays. */
static char *
humanize (const char *text)
{
  char *words, *p;

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-' &&
        *c != '_' && *c != '.')
      return g_strdup (text);

  words = g_strdup (text);
  for (p = words; *p != '\0'; p++)
    if (*p == '-' || *p == '_' || *p == '.')
      *p = ' ';
  words[0] = g_ascii_toupper (words[0]);

  return words;
}

static char *
name_group (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].name, value))
      return g_strdup (_ (groups[i].one));

  return humanize (value);
}

static const Known *
find_known (const char *attribute)
{
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (attributes[i].name, attribute))
      return &attributes[i];

  return NULL;
}

/**
 * fair_data_words_attribute:
 * @attribute: the name of an attribute
 *
 * Returns: (transfer full): as people call it
 */
char *
fair_data_words_attribute (const char *attribute)
{
  const Known *known = find_known (attribute);

  return known != NULL ? g_strdup (_ (known->one)) : humanize (attribute);
}

/**
 * fair_data_words_activity:
 * @type: a type of activity
 *
 * Returns: (transfer full): as people call it
 */
char *
fair_data_words_activity (const char *type)
{
  return humanize (type);
}

/**
 * fair_data_words_profile:
 * @attribute: the attribute of a profile
 *
 * Returns: (transfer full): what its values are, such as "Company size"
 */
char *
fair_data_words_profile (const char *attribute)
{
  const Known *known = find_known (attribute);

  return known != NULL ? g_strdup (_ (known->many)) : humanize (attribute);
}

/* What a data file keeps apart by semicolons, as people list it. */
static char *
list_parts (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return g_strjoinv (", ", parts);
}

/**
 * fair_data_words_value:
 * @attribute: the attribute of a profile
 * @value: one of its values
 *
 * Returns: (transfer full): the value, with its unit where it needs one
 */
char *
fair_data_words_value (const char *attribute, const char *value)
{
  gint64 number;

  if (g_str_equal (attribute, "content"))
    return fair_data_words_activity (value);
  if (g_str_equal (attribute, "employees"))
    /* Translators: %s is a range, such as 51–200 */
    return g_strdup_printf (_ ("%s employees"), value);

  if (g_str_equal (attribute, "seniority") ||
      g_str_equal (attribute, "function"))
    return name_group (value);
  if (g_str_equal (attribute, "revenue") &&
      g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &number, NULL))
    return fair_format_count (number);
  if (g_str_equal (attribute, "technologies"))
    return list_parts (value);

  return g_strdup (value);
}

/**
 * fair_data_words_operator:
 * @op: an operator
 * @of_date: whether it compares dates
 *
 * Returns: (transfer none): as people say it between attribute and value
 */
const char *
fair_data_words_operator (FairOperator op, gboolean of_date)
{
  static const char *const words[FAIR_N_OPERATORS] = {
    [FAIR_OPERATOR_IS] = N_ ("is"),
    [FAIR_OPERATOR_IS_NOT] = N_ ("is not"),
    [FAIR_OPERATOR_ONE_OF] = N_ ("one of"),
    [FAIR_OPERATOR_NONE_OF] = N_ ("none of"),
    [FAIR_OPERATOR_CONTAINS] = N_ ("contains"),
    [FAIR_OPERATOR_CONTAINS_WORD] = N_ ("has the word"),
    [FAIR_OPERATOR_STARTS_WITH] = N_ ("begins with"),
    [FAIR_OPERATOR_ENDS_WITH] = N_ ("ends with"),
    [FAIR_OPERATOR_EQUALS] = N_ ("equal to"),
    [FAIR_OPERATOR_AT_LEAST] = N_ ("at least"),
    [FAIR_OPERATOR_AT_MOST] = N_ ("at most"),
    [FAIR_OPERATOR_LESS_THAN] = N_ ("under"),
    [FAIR_OPERATOR_GREATER_THAN] = N_ ("over"),
    [FAIR_OPERATOR_BETWEEN] = N_ ("between"),
    [FAIR_OPERATOR_IS_TRUE] = N_ ("is true"),
    [FAIR_OPERATOR_IS_FALSE] = N_ ("is false"),
    [FAIR_OPERATOR_HAS_ANY] = N_ ("has any of"),
    [FAIR_OPERATOR_HAS_ALL] = N_ ("has all of"),
    [FAIR_OPERATOR_IS_KNOWN] = N_ ("is known"),
    [FAIR_OPERATOR_IS_UNKNOWN] = N_ ("is unknown"),
  };

  g_return_val_if_fail (op < FAIR_N_OPERATORS, NULL);

  if (of_date && op == FAIR_OPERATOR_EQUALS)
    return _ ("on");
  if (of_date && op == FAIR_OPERATOR_AT_LEAST)
    return _ ("on or after");
  if (of_date && op == FAIR_OPERATOR_AT_MOST)
    return _ ("on or before");
  if (of_date && op == FAIR_OPERATOR_LESS_THAN)
    return _ ("before");
  if (of_date && op == FAIR_OPERATOR_GREATER_THAN)
    return _ ("after");

  return _ (words[op]);
}
