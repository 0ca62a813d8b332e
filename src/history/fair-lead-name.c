/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-lead-name.h"

#include <string.h>

/* How attributes are called, in small letters and without anything between
 * them, so that "first_name" and "First Name" are one. */
static const char *const whole[] = {
  "name",       "fullname",   "contactname",    "leadname",   "kontakt",
  "vollername", "nomcomplet", "nombrecompleto", "personname", NULL,
};
static const char *const given[] = {
  "firstname", "contactfirstname", "givenname", "vorname",
  "prénom",    "nombre",           NULL,
};
static const char *const family[] = {
  "lastname", "contactlastname", "familyname", "surname",
  "nachname", "familienname",    "nom",        "apellidos",
  "apellido", "cognome",         NULL,
};

/* Whether a heading says a word, wherever its letters are parted. */
static gboolean
says (const char *heading, const char *word)
{
  for (; *heading != '\0'; heading = g_utf8_next_char (heading))
    {
      gunichar letter = g_unichar_tolower (g_utf8_get_char (heading));

      if (!g_unichar_isalnum (letter))
        continue;
      if (letter != g_utf8_get_char (word))
        return FALSE;
      word = g_utf8_next_char (word);
    }

  return *word == '\0';
}

static gboolean
is_one_of (const char *heading, const char *const *words)
{
  /* A report puts its table before the heading: "Contact: First Name". */
  const char *colon = strstr (heading, ": ");

  for (guint i = 0; words[i] != NULL; i++)
    if (says (colon != NULL ? colon + 2 : heading, words[i]))
      return TRUE;

  return FALSE;
}

gboolean
fair_lead_name_is_part (const char *heading)
{
  g_return_val_if_fail (heading != NULL, FALSE);

  return is_one_of (heading, whole) || is_one_of (heading, given) ||
         is_one_of (heading, family);
}

/* Returns: (nullable): what the first such attribute that is known says */
static const char *
find_text (const FairFrame *leads, guint lead, const char *const *words)
{
  for (guint i = 0; i < leads->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (leads->columns, i);
      const char       *text;

      if (column->codes == NULL || !is_one_of (column->name, words))
        continue;
      text = fair_column_get_text (column, lead);
      if (text != NULL && *text != '\0')
        return text;
    }

  return NULL;
}

char *
fair_lead_name_dup (const FairFrame *leads, guint lead)
{
  const char *first, *last;

  g_return_val_if_fail (leads != NULL, NULL);
  g_return_val_if_fail (lead < leads->n_rows, NULL);

  first = find_text (leads, lead, whole);
  if (first != NULL)
    return g_strdup (first);

  first = find_text (leads, lead, given);
  last = find_text (leads, lead, family);
  if (first != NULL && last != NULL)
    return g_strjoin (" ", first, last, NULL);

  return g_strdup (first != NULL ? first : last);
}
