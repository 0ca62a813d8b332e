/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-truth-words.h"

#include "base/fair-text.h"

static const char *const yes[] = {
  "true", "yes",        "y",      "t",        "1",  "ja", "j",  "oui",
  "o",    "vrai",       "wahr",   "sí",       "si", "s",  "sì", "verdadero",
  "sim",  "verdadeiro", "vero",   "waar",     "x",  "✓",  "✔",  "☑",
  "on",   "checked",    "ticked", "selected", NULL,
};

static const char *const no[] = {
  "false", "no",     "n",     "f",   "0",         "nein",        "non",
  "faux",  "falsch", "falso", "não", "nao",       "nee",         "onwaar",
  "✗",     "✘",      "☐",     "off", "unchecked", "not checked", NULL,
};

gboolean
fair_truth_words_parse (const char *text, gboolean *out)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  folded = fair_text_fold (text);
  if (g_strv_contains (yes, folded))
    *out = TRUE;
  else if (g_strv_contains (no, folded))
    *out = FALSE;
  else
    return FALSE;

  return TRUE;
}
