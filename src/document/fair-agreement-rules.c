/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-rows.h"

#include "base/fair-i18n.h"

static gboolean
has_reasons (FairDrafter *drafter)
{
  return fair_agreement_get_rows (drafter, "reasons.reject") != NULL ||
         fair_agreement_get_rows (drafter, "reasons.disqualify") != NULL ||
         fair_agreement_get_rows (drafter, "reasons.recycle") != NULL;
}

static void
append_list (FairDrafter *drafter,
             GString     *text,
             const char  *path,
             const char  *key,
             const char  *words)
{
  g_autofree char *filled = NULL;

  if (fair_agreement_get_rows (drafter, path) == NULL)
    return;

  filled = fair_drafter_dup_text (drafter, key, words);
  if (filled != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", filled);
}

/**
 * fair_agreement_add_rules:
 * @drafter: a drafter
 *
 * Adds section 5: what becomes of an MQL that does not become an SQL.
 */
void
fair_agreement_add_rules (FairDrafter *drafter)
{
  FairBlock       *section = fair_drafter_new_section ("rules", _ ("Rules"));
  g_autofree char *route_around = NULL;

  if (has_reasons (drafter))
    {
      g_autoptr (GString) lists = g_string_new (NULL);
      g_autofree char *sentence = fair_drafter_dup_text (
          drafter, "rules",
          fair_names_get (drafter->names, "outcome_time") != NULL
              ? _ ("Within {outcome_time} every MQL is an SQL or is on exactly "
                   "one of the lists of reasons (Appendix {#reasons}), each "
                   "with its own reasons, owners and next steps.")
              : _ ("Every MQL becomes an SQL or is put on exactly one of the "
                   "lists of reasons (Appendix {#reasons}), each with its own "
                   "reasons, owners and next steps."));

      fair_block_add_text (section, sentence);
      append_list (drafter, lists, "reasons.reject", "reject",
                   _ ("**Rejected before contact**: it should not have been "
                      "sent."));
      append_list (
          drafter, lists, "reasons.disqualify", "disqualify",
          _ ("**Disqualified after contact**: it was worth a call, and "
             "will not buy."));
      append_list (drafter, lists, "reasons.recycle", "recycle",
                   _ ("**Recycled to nurture**: not now; it comes back on a "
                      "date or on a new signal, as a new MQL with a new "
                      "clock."));
      fair_block_add_text (section, lists->str);
    }

  route_around = fair_drafter_dup_text (
      drafter, "route_around",
      _ ("**Route-around.** {route_around_list} go straight to Sales. They are "
         "tagged as such and counted in no rate of this agreement."));
  fair_block_add_text (section, route_around);
  fair_drafter_add_section (drafter, section);
}

/**
 * fair_agreement_add_escalation:
 * @drafter: a drafter
 *
 * Adds section 9: who is asked when, and what follows for either side.
 */
void
fair_agreement_add_escalation (FairDrafter *drafter)
{
  static const char *const keys[] = { "issue", "first", "second", NULL };
  FairBlock               *section = fair_drafter_new_section (
                    "escalation", _ ("Escalation and consequences"));
  JsonArray       *rows = fair_agreement_get_rows (drafter, "escalation");
  FairBlock       *table = fair_block_new (FAIR_BLOCK_TABLE, NULL);
  g_autofree char *window = fair_drafter_dup_terms_text (
      drafter,
      fair_terms_get_text (drafter->terms, "consequences.window_missed"));
  g_autofree char *below = fair_drafter_dup_terms_text (
      drafter,
      fair_terms_get_text (drafter->terms, "consequences.below_criteria"));
  g_autofree char *text = NULL;

  fair_block_add_column (table, _ ("Issue"), 1, FALSE);
  fair_block_add_column (table, _ ("First level"), 1.25, FALSE);
  fair_block_add_column (table, _ ("Second level"), 1.1, FALSE);
  if (rows != NULL)
    fair_agreement_fill_rows (drafter, table, rows, keys);
  if (table->rows->len > 0)
    g_ptr_array_add (section->blocks, table);
  else
    fair_block_free (table);

  text = g_strdup_printf (
      "%s%s%s%s%s", window != NULL ? _ ("**Window missed:** ") : "",
      window != NULL ? window : "", window != NULL && below != NULL ? " " : "",
      below != NULL ? _ ("**Lead below the criteria:** ") : "",
      below != NULL ? below : "");
  fair_block_add_text (section, text);
  fair_drafter_add_section (drafter, section);
}

static void
add_reasons (FairDrafter *drafter,
             FairBlock   *appendix,
             const char  *path,
             const char  *heading,
             const char  *note)
{
  static const char *const keys[] = { "name", "meaning", "owner", "next",
                                      NULL };
  JsonArray               *rows = fair_agreement_get_rows (drafter, path);
  FairBlock               *list;
  FairBlock               *table;

  if (rows == NULL)
    return;

  list = fair_block_add (appendix, FAIR_BLOCK_HEADING, heading);
  list->anchor = g_strdelimit (g_strdup (path), ".", '-');
  list->note = fair_names_fill (drafter->names, note);
  table = fair_block_add (list, FAIR_BLOCK_TABLE, NULL);
  fair_block_add_column (table, _ ("Reason"), 1, FALSE);
  fair_block_add_column (table, _ ("When it applies"), 1.45, FALSE);
  fair_block_add_column (table, _ ("Owner"), 0.6, FALSE);
  fair_block_add_column (table, _ ("Next step"), 1.45, FALSE);
  fair_agreement_fill_rows (drafter, table, rows, keys);
}

/**
 * fair_agreement_add_reasons:
 * @drafter: a drafter
 *
 * Adds the appendix with the three lists of reasons.
 */
void
fair_agreement_add_reasons (FairDrafter *drafter)
{
  FairBlock       *appendix;
  g_autofree char *lead = NULL;

  if (!has_reasons (drafter))
    return;

  appendix = fair_block_new (FAIR_BLOCK_APPENDIX, _ ("The lists of reasons"));
  appendix->anchor = g_strdup ("reasons");
  lead = fair_drafter_dup_text (
      drafter, "reasons",
      _ ("One reason for each MQL that does not become an SQL, from exactly "
         "one "
         "list. “Other” asks for a sentence and goes to the next sync."));
  fair_block_add_text (appendix, lead);
  add_reasons (drafter, appendix, "reasons.reject",
               _ ("Rejected before contact"),
               _ ("The lead should not have been sent.[[ Decided within "
                  "{accept_time}]][[; back with Marketing within "
                  "{reject_read_days} business days]]."));
  add_reasons (drafter, appendix, "reasons.disqualify",
               _ ("Disqualified after contact"),
               _ ("It met the definition and was worth a call. It stays an MQL "
                  "in every count."));
  add_reasons (drafter, appendix, "reasons.recycle", _ ("Recycled to nurture"),
               _ ("Right company, wrong time. A recycled lead that qualifies "
                  "again is a new MQL with a new clock."));
  fair_drafter_add_appendix (drafter, appendix);
}
