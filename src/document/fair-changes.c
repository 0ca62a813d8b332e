/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-changes-private.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-time.h"
#include "document/fair-inline.h"

/* What differs between two definitions: the threshold first, then criteria by
 * their points, then promises, then everything else. Whatever changes a
 * fingerprint has its line here. */

#define DAY_SECONDS 86400

static void
change_free (gpointer data)
{
  FairChange *change = data;

  g_free (change->what);
  g_free (change->before);
  g_free (change->after);
  g_free (change->sentence);
  g_free (change);
}

/* Takes the sentence. */
void
_fair_changes_add (GPtrArray  *changes,
                   int         weight,
                   const char *what,
                   const char *before,
                   const char *after,
                   char       *sentence)
{
  FairChange *change = g_new0 (FairChange, 1);

  change->weight = weight;
  change->what = g_strdup (what);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  change->sentence = sentence;
  g_ptr_array_add (changes, change);
}

/* What somebody wrote, where it differs; %NULL is nothing. */
void
_fair_changes_add_words (GPtrArray  *changes,
                         const char *what,
                         const char *before,
                         const char *after)
{
  g_autofree char *name = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (g_strcmp0 (before, after) == 0)
    return;

  name = fair_inline_escape (what);
  old = before != NULL && *before != '\0' ? fair_inline_escape (before)
                                          : g_strdup (FAIR_CHANGES_NOTHING);
  new = after != NULL &&*after != '\0' ? fair_inline_escape (after)
                                       : g_strdup (FAIR_CHANGES_NOTHING);
  _fair_changes_add (changes, 0, name, old, new,
                     /* Translators: a part of the agreement */
                     g_strdup_printf (_ ("%s: changed."), name));
}

static void
add_scope (GPtrArray *changes, const FairScope *old, const FairScope *new)
{
  g_autofree char *before = fair_scope_is_everything (old)
                                ? g_strdup (_ ("every lead"))
                                : fair_scope_to_words (old);
  g_autofree char *after = fair_scope_is_everything (new)
                               ? g_strdup (_ ("every lead"))
                               : fair_scope_to_words (new);
  g_autofree char *b = fair_inline_escape (before);
  g_autofree char *a = fair_inline_escape (after);

  if (!g_str_equal (before, after))
    _fair_changes_add (
        changes, FAIR_CHANGES_THRESHOLD_WEIGHT - 1, _ ("Which leads count"), b,
        a,
        g_strdup_printf (_ ("Leads count where %s, no longer where %s."), a,
                         b));
}

static char *
dup_data (const FairDefinition *definition)
{
  g_autofree char *count = fair_format_count ((gint64) definition->data_leads);
  g_autofree char *day = NULL;

  if (definition->data_as_of == FAIR_INSTANT_NONE)
    return NULL;

  day = fair_format_day ((gint32) (definition->data_as_of / DAY_SECONDS));
  /* Translators: a number of leads, and a day */
  return g_strdup_printf (_ ("%s leads, to %s"), count, day);
}

static int
compare_weight (gconstpointer a, gconstpointer b)
{
  const FairChange *first = *(FairChange *const *) a;
  const FairChange *second = *(FairChange *const *) b;

  return second->weight - first->weight;
}

/**
 * fair_changes_list:
 * @old: a definition
 * @new: another one
 *
 * Compares two definitions: scope, criteria, points, threshold, checklist,
 * terms and data.
 *
 * Returns: (transfer full) (element-type FairChange): what differs, what has
 *   the largest consequence first
 */
GPtrArray *
fair_changes_list (const FairDefinition *old, const FairDefinition *new)
{
  GPtrArray       *changes = g_ptr_array_new_with_free_func (change_free);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (old != NULL, changes);
  g_return_val_if_fail (new != NULL, changes);

  add_scope (changes, old->scope, new->scope);
  _fair_changes_add_card (changes, old->scorecard, new->scorecard);
  _fair_changes_add_acceptance (changes, old->acceptance, new->acceptance);
  _fair_changes_add_terms (changes, old->terms, new->terms);
  before = dup_data (old);
  after = dup_data (new);
  _fair_changes_add_words (changes, _ ("History"), before, after);
  /* GLib's sort of pointers is stable. */
  g_ptr_array_sort (changes, compare_weight);

  return changes;
}
