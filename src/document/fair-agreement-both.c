/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-i18n.h"

static void
append (FairDrafter *drafter,
        GString     *text,
        const char  *key,
        const char  *passage)
{
  g_autofree char *filled = fair_drafter_dup_text (drafter, key, passage);

  if (filled == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, filled);
}

/**
 * fair_agreement_add_both:
 * @drafter: a drafter
 *
 * Adds section 8: sync, review, one source.
 */
void
fair_agreement_add_both (FairDrafter *drafter)
{
  FairBlock *section = fair_drafter_new_section ("both", _ ("Both commit to"));
  g_autoptr (GString) text = g_string_new (NULL);

  append (drafter, text, "sync",
          _ ("**Sync** {sync_rhythm}[[, {sync_time}]]: volume, leads overdue, "
             "rejections by reason, three leads to learn from."));
  append (drafter, text, "review",
          _ ("**Review** {review_rhythm}[[, next on {review_date}]][[, "
             "{review_time}]][[; a missed one, or one that a side asks for, is "
             "held within {review_grace} business days]]."));
  append (drafter, text, "source",
          _ ("**One source**: the CRM. What is not in it does not count; its "
             "time stamps decide."));
  fair_block_add_text (section, text->str);
  fair_drafter_add_section (drafter, section);
}
