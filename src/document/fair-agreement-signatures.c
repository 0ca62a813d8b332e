/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include <string.h>

#include "base/fair-i18n.h"

#define PREFIX "sha256:"

/* The fingerprint in groups of eight digits. */
static char *
dup_groups (const char *fingerprint)
{
  const char *digits = g_str_has_prefix (fingerprint, PREFIX)
                           ? fingerprint + strlen (PREFIX)
                           : fingerprint;
  GString    *groups = g_string_new (NULL);

  for (guint i = 0; digits[i] != '\0'; i++)
    {
      if (i > 0 && i % 8 == 0)
        g_string_append_c (groups, ' ');
      g_string_append_c (groups, digits[i]);
    }

  return g_string_free (groups, FALSE);
}

static void
add_side (FairDrafter *drafter,
          FairBlock   *signatures,
          const char  *label,
          const char  *leader,
          const char  *role)
{
  gboolean         locked = fair_drafter_is_locked (drafter);
  FairOutlineItem *item = fair_block_add_item (
      signatures, label, fair_names_get (drafter->names, leader),
      fair_names_get (drafter->names, role));

  item->open = locked;
  item->number =
      g_strdup (locked ? _ ("Not signed yet. The agreement takes effect when "
                            "both sides have signed.")
                       : _ ("Can be signed once agreed"));
}

static void
add_fingerprint (FairDrafter *drafter, FairBlock *section)
{
  FairBlock *block = fair_block_add (section, FAIR_BLOCK_FINGERPRINT, NULL);

  if (!fair_drafter_is_locked (drafter))
    {
      block->text = g_strdup (_ ("Draft"));
      block->note = g_strdup (drafter->outline->foot);
      return;
    }

  block->text = g_strdup (_ ("Fingerprint"));
  block->number = dup_groups (drafter->definition->fingerprint);
  block->note =
      g_strdup (_ ("Covers scorecard, acceptance, rules, commitments and data "
                   "period. The definition is attached to this file."));
  fair_block_add_item (block, _ ("SHA-256 of the definition"), NULL, NULL);
}

/**
 * fair_agreement_add_signatures:
 * @drafter: a drafter
 *
 * Adds section 13: what signing means, a block for each side, the fingerprint.
 */
void
fair_agreement_add_signatures (FairDrafter *drafter)
{
  FairBlock *section =
      fair_drafter_new_section ("signatures", _ ("Signatures"));
  g_autofree char *sentence = fair_drafter_dup_text (
      drafter, "signatures",
      _ ("By signing, each side accepts the definition, the rules and the "
         "commitments above, and undertakes to work by them until a later "
         "version is signed."));
  FairBlock *blocks;

  fair_block_add_text (section, sentence);
  blocks = fair_block_add (section, FAIR_BLOCK_SIGNATURES, NULL);
  add_side (drafter, blocks, _ ("For Marketing"), "marketing_leader",
            "marketing_role");
  add_side (drafter, blocks, _ ("For Sales"), "sales_leader", "sales_role");
  add_fingerprint (drafter, section);
  fair_drafter_add_section (drafter, section);
}
