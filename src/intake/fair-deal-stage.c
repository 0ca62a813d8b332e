/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-text.h"
#include "intake/fair-import-private.h"
#include "intake/fair-truth-words.h"

/* The words by which stages say that a deal is closed, and how it ended, in
 * several languages. A deal that is closed and not said to be won was lost. */
static const struct
{
  const char *word;
  FairOutcome outcome;
} words[] = {
  { "won", FAIR_OUTCOME_WON },
  { "closedwon", FAIR_OUTCOME_WON },
  { "gewonnen", FAIR_OUTCOME_WON },
  { "gagné", FAIR_OUTCOME_WON },
  { "gagnée", FAIR_OUTCOME_WON },
  { "gagnés", FAIR_OUTCOME_WON },
  { "remporté", FAIR_OUTCOME_WON },
  { "remportée", FAIR_OUTCOME_WON },
  { "ganado", FAIR_OUTCOME_WON },
  { "ganada", FAIR_OUTCOME_WON },
  { "ganho", FAIR_OUTCOME_WON },
  { "ganha", FAIR_OUTCOME_WON },
  { "vinto", FAIR_OUTCOME_WON },
  { "vinta", FAIR_OUTCOME_WON },
  { "lost", FAIR_OUTCOME_LOST },
  { "closedlost", FAIR_OUTCOME_LOST },
  { "verloren", FAIR_OUTCOME_LOST },
  { "perdu", FAIR_OUTCOME_LOST },
  { "perdue", FAIR_OUTCOME_LOST },
  { "perdus", FAIR_OUTCOME_LOST },
  { "perdido", FAIR_OUTCOME_LOST },
  { "perdida", FAIR_OUTCOME_LOST },
  { "perso", FAIR_OUTCOME_LOST },
  { "persa", FAIR_OUTCOME_LOST },
  { "dead", FAIR_OUTCOME_LOST },
  { "abandoned", FAIR_OUTCOME_LOST },
  { "closed", FAIR_OUTCOME_LOST },
  { "geschlossen", FAIR_OUTCOME_LOST },
  { "abgeschlossen", FAIR_OUTCOME_LOST },
  { "fermé", FAIR_OUTCOME_LOST },
  { "fermée", FAIR_OUTCOME_LOST },
  { "clôturé", FAIR_OUTCOME_LOST },
  { "clôturée", FAIR_OUTCOME_LOST },
  { "cerrado", FAIR_OUTCOME_LOST },
  { "cerrada", FAIR_OUTCOME_LOST },
  { "fechado", FAIR_OUTCOME_LOST },
  { "fechada", FAIR_OUTCOME_LOST },
  { "chiuso", FAIR_OUTCOME_LOST },
};

static const char *const nots[] = { "not", "nicht", "no", "non", "nao" };

/* "Not won" is lost, "not closed" is open. */
static gboolean
is_denied (const char *folded, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (nots); i++)
    {
      g_autofree char *denied = g_strdup_printf ("%s %s", nots[i], word);
      g_autofree char *yet = g_strdup_printf ("%s yet %s", nots[i], word);

      if (strstr (folded, denied) != NULL || strstr (folded, yet) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What a deal's stage says by its name alone: won, lost or open. */
FairOutcome
_fair_deal_stage_read (const char *stage, gboolean *closed)
{
  g_autofree char *folded = fair_text_fold (stage);

  g_strdelimit (folded, "_-", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!fair_text_contains_word (folded, words[i].word))
        continue;
      if (!is_denied (folded, words[i].word))
        {
          *closed = TRUE;
          return words[i].outcome;
        }
      *closed = words[i].outcome == FAIR_OUTCOME_WON;
      return *closed ? FAIR_OUTCOME_LOST : FAIR_OUTCOME_OPEN;
    }

  *closed = FALSE;
  return FAIR_OUTCOME_OPEN;
}

/* What else says how far somebody came, folded; the first word counts that
 * the text is, or else the first that it holds. */
static const struct
{
  const char *word;
  FairOutcome outcome;
} states[] = {
  { "customer", FAIR_OUTCOME_WON },
  { "client", FAIR_OUTCOME_WON },
  { "kunde", FAIR_OUTCOME_WON },
  { "cliente", FAIR_OUTCOME_WON },
  { "converted", FAIR_OUTCOME_WON },
  { "success", FAIR_OUTCOME_WON },
  { "not converted", FAIR_OUTCOME_NONE },
  { "in progress", FAIR_OUTCOME_OPEN },
  { "pending", FAIR_OUTCOME_OPEN },
  { "opportunity", FAIR_OUTCOME_OPEN },
  { "in pipeline", FAIR_OUTCOME_OPEN },
  { "negotiation", FAIR_OUTCOME_OPEN },
  { "offen", FAIR_OUTCOME_OPEN },
  { "ouvert", FAIR_OUTCOME_OPEN },
  { "abierto", FAIR_OUTCOME_OPEN },
  { "undecided", FAIR_OUTCOME_OPEN },
  { "subscriber", FAIR_OUTCOME_NONE },
  { "lead", FAIR_OUTCOME_NONE },
  { "new", FAIR_OUTCOME_NONE },
  { "mql", FAIR_OUTCOME_NONE },
  { "prospect", FAIR_OUTCOME_NONE },
  { "unqualified", FAIR_OUTCOME_NONE },
  { "disqualified", FAIR_OUTCOME_NONE },
  { "rejected", FAIR_OUTCOME_NONE },
  { "marketingqualifiedlead", FAIR_OUTCOME_NONE },
  { "salesqualifiedlead", FAIR_OUTCOME_NONE },
  { "marketing qualified lead", FAIR_OUTCOME_NONE },
  { "sales qualified lead", FAIR_OUTCOME_NONE },
  { "sql", FAIR_OUTCOME_NONE },
  { "suspect", FAIR_OUTCOME_NONE },
  { "other", FAIR_OUTCOME_NONE },
  { "interessent", FAIR_OUTCOME_NONE },
  { "abonnent", FAIR_OUTCOME_NONE },
  { "junk", FAIR_OUTCOME_NONE },
  { "junk lead", FAIR_OUTCOME_NONE },
  { "evangelist", FAIR_OUTCOME_WON },
  { "qualified", FAIR_OUTCOME_NONE },
  { "contacted", FAIR_OUTCOME_NONE },
  { "working", FAIR_OUTCOME_NONE },
  { "nurture", FAIR_OUTCOME_NONE },
  { "nurturing", FAIR_OUTCOME_NONE },
  { "potential", FAIR_OUTCOME_NONE },
  { "demo", FAIR_OUTCOME_OPEN },
  { "proposal", FAIR_OUTCOME_OPEN },
  { "active", FAIR_OUTCOME_OPEN },
  { "verhandlung", FAIR_OUTCOME_OPEN },
  { "opportunité", FAIR_OUTCOME_OPEN },
  { "oportunidad", FAIR_OUTCOME_OPEN },
  { "neu", FAIR_OUTCOME_NONE },
  { "kontaktiert", FAIR_OUTCOME_NONE },
  { "no opportunity", FAIR_OUTCOME_NONE },
};

/* What a column of outcomes says in words of its own; nothing where it is none
 * of them. Somebody of whom it is said that nothing was converted never became
 * an opportunity; a plain no is lost. */
FairOutcome
_fair_deal_stage_read_outcome (const char *text, gboolean is_conversion)
{
  g_autofree char *folded = fair_text_fold (text);
  FairOutcome      outcome;
  gboolean         truth;
  gboolean         closed;

  if (fair_outcome_from_string (folded, &outcome) &&
      outcome != FAIR_OUTCOME_MISSING)
    return outcome;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (strcmp (states[i].word, folded) == 0)
      return states[i].outcome;
  outcome = _fair_deal_stage_read (folded, &closed);
  if (closed)
    return outcome;
  if (fair_truth_words_parse (folded, &truth))
    return truth           ? FAIR_OUTCOME_WON
           : is_conversion ? FAIR_OUTCOME_NONE
                           : FAIR_OUTCOME_LOST;

  return FAIR_OUTCOME_MISSING;
}

/* The day on which it closed may say how it ended by what it is called: signed
 * on, customer since, lost on. */
FairOutcome
_fair_deal_stage_read_day (const FairBinding *binding, const FairRecord *record)
{
  static const struct
  {
    const char *word;
    FairOutcome outcome;
  } days[] = {
    { "signed", FAIR_OUTCOME_WON },   { "won", FAIR_OUTCOME_WON },
    { "contract", FAIR_OUTCOME_WON }, { "purchase", FAIR_OUTCOME_WON },
    { "customer", FAIR_OUTCOME_WON }, { "gewonnen", FAIR_OUTCOME_WON },
    { "kunde", FAIR_OUTCOME_WON },    { "client", FAIR_OUTCOME_WON },
    { "lost", FAIR_OUTCOME_LOST },    { "verloren", FAIR_OUTCOME_LOST },
  };

  for (guint i = 0; i < binding->slots->len; i++)
    {
      const FairSlot  *slot = binding->slots->pdata[i];
      g_autofree char *key = NULL;
      guint            column;

      if (binding->file->mapping->canonical ||
          strcmp (slot->target, "closed_at") != 0 ||
          _fair_binding_read_slot (slot, record, &column) == NULL)
        continue;
      key = fair_field_squeeze (binding->file->sheet->headings->pdata[column]);
      for (guint k = 0; k < G_N_ELEMENTS (days); k++)
        if (strstr (key, days[k].word) != NULL)
          return days[k].outcome;
    }

  return FAIR_OUTCOME_MISSING;
}
