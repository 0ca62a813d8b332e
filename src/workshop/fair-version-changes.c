/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-version-changes.h"

#include "document/fair-changes.h"
#include "document/fair-inline.h"
#include "workshop/fair-versions-private.h"

static void
change_free (gpointer data)
{
  FairVersionChange *difference = data;

  g_free (difference->what);
  g_free (difference->before);
  g_free (difference->after);
  g_free (difference);
}

/**
 * fair_version_changes_list:
 * @self: versions
 * @from: a version's number, or 0 for the draft
 * @to: another one, or 0 for the draft
 * @error: return location for an error
 *
 * Compares two versions: scope, criteria, points, threshold, checklist, terms
 * and the history they were judged on.
 *
 * Returns: (transfer full) (nullable) (element-type FairVersionChange): what
 *   differs, what has the largest consequence first; empty where nothing does,
 *   %NULL where the draft's history cannot be read
 */
GPtrArray *
fair_version_changes_list (FairVersions *self,
                           guint         from,
                           guint         to,
                           GError      **error)
{
  g_autoptr (FairDefinition) draft = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const FairDefinition *before = fair_versions_get (self, from);
  const FairDefinition *after = fair_versions_get (self, to);
  GPtrArray            *differences;

  g_return_val_if_fail (FAIR_IS_VERSIONS (self), NULL);
  g_return_val_if_fail (from == 0 || before != NULL, NULL);
  g_return_val_if_fail (to == 0 || after != NULL, NULL);

  if (from == 0 || to == 0)
    {
      draft = _fair_versions_dup_draft (self, error);
      if (draft == NULL)
        return NULL;
    }
  changes = fair_changes_list (before != NULL ? before : draft,
                               after != NULL ? after : draft);
  differences = g_ptr_array_new_with_free_func (change_free);
  for (guint i = 0; i < changes->len; i++)
    {
      const FairChange  *change = changes->pdata[i];
      FairVersionChange *difference = g_new0 (FairVersionChange, 1);

      difference->what = fair_inline_to_plain (change->what);
      difference->before = fair_inline_to_plain (change->before);
      difference->after = fair_inline_to_plain (change->after);
      g_ptr_array_add (differences, difference);
    }

  return differences;
}
