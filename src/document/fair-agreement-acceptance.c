/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-inline.h"

static const char *
choose_sentence (guint required, guint optional, guint at_least)
{
  if (optional == 0 || at_least == 0)
    return required == 0
               ? _ ("A rep marks a lead as SQL only after a conversation in "
                    "which "
                    "these items were asked for. What was not said is not "
                    "ticked.")
               : _ ("A rep marks a lead as SQL only after a conversation in "
                    "which "
                    "the prospect confirmed every required item below. What "
                    "was "
                    "not said is not ticked.");
  if (required == 0)
    return _ (
        "A rep marks a lead as SQL only after a conversation in which the "
        "prospect confirmed at least {k} of the {n} items below. What was "
        "not said is not ticked.");
  if (required == 1)
    return _ (
        "A rep marks a lead as SQL only after a conversation in which the "
        "prospect confirmed the required item and at least {k} of the {n} "
        "optional ones. What was not said is not ticked.");
  if (required == 2)
    return _ (
        "A rep marks a lead as SQL only after a conversation in which the "
        "prospect confirmed both required items and at least {k} of the "
        "{n} optional ones. What was not said is not ticked.");

  return _ ("A rep marks a lead as SQL only after a conversation in which the "
            "prospect confirmed all {r} required items and at least {k} of the "
            "{n} optional ones. What was not said is not ticked.");
}

static char *
dup_confirm (FairDrafter *drafter, const FairAcceptanceItem *item)
{
  g_autofree char *text = fair_drafter_dup_terms_text (drafter, item->confirm);

  if (text == NULL)
    text = fair_inline_escape (item->confirm != NULL ? item->confirm : "");
  if (*text == '\0')
    return g_strdup ("");

  /* Translators: a sentence that a rep must be able to say, in quotes */
  return g_strdup_printf (_ ("“%s”"), text);
}

static void
add_list (FairDrafter *drafter,
          FairBlock   *section,
          gboolean     required,
          const char  *heading)
{
  const GPtrArray *items = drafter->definition->acceptance->items;
  FairBlock       *list = fair_block_new (FAIR_BLOCK_CHECKLIST, heading);

  for (guint i = 0; i < items->len; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (items, i);
      g_autofree char          *name = NULL;
      g_autofree char          *confirm = NULL;

      if (item->required != required)
        continue;
      name = fair_inline_escape (item->name);
      confirm = dup_confirm (drafter, item);
      fair_block_add_item (list, name, confirm, NULL);
    }

  if (list->items->len > 0)
    g_ptr_array_add (section->blocks, list);
  else
    fair_block_free (list);
}

/**
 * fair_agreement_add_acceptance:
 * @drafter: a drafter
 *
 * Adds section 4: what turns an MQL into an SQL.
 */
void
fair_agreement_add_acceptance (FairDrafter *drafter)
{
  const FairAcceptance *acceptance = drafter->definition->acceptance;
  FairBlock            *section =
      fair_drafter_new_section ("acceptance", _ ("SQL acceptance"));
  guint            optional = fair_acceptance_count_optional (acceptance);
  guint            required = acceptance->items->len - optional;
  g_autofree char *sentence = NULL;
  g_autofree char *heading = NULL;

  if (acceptance->items->len == 0)
    {
      fair_block_free (section);
      return;
    }

  fair_names_take (drafter->names, "k",
                   fair_format_count (acceptance->at_least));
  fair_names_take (drafter->names, "n", fair_format_count (optional));
  fair_names_take (drafter->names, "r", fair_format_count (required));
  sentence = fair_drafter_dup_text (
      drafter, "acceptance",
      choose_sentence (required, optional, (guint) acceptance->at_least));
  fair_block_add_text (section, sentence);
  if (acceptance->framework != NULL)
    section->note = fair_inline_escape (acceptance->framework);

  heading =
      acceptance->at_least > 0
          ? fair_names_fill (drafter->names,
                             required > 0 ? _ ("Optional, at least {k} of {n}")
                                          : _ ("At least {k} of {n}"))
          : g_strdup (_ ("Optional"));
  add_list (drafter, section, TRUE, _ ("Required"));
  add_list (drafter, section, FALSE, heading);
  fair_drafter_add_section (drafter, section);
}
