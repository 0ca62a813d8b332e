/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-condition-counts.h"

#include "app/fair-leaf-editor.h"
#include "workshop/fair-match-survey.h"

/* The editors whose conditions are whole; what is not has no count. */
static GPtrArray *
list_whole (FairConditionEditor *editor)
{
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  GPtrArray *whole = g_ptr_array_new_with_free_func (g_object_unref);

  fair_condition_editor_list_leaves (editor, leaves);
  for (guint i = 0; i < leaves->len; i++)
    {
      FairLeafEditor *leaf = g_ptr_array_index (leaves, i);

      if (fair_leaf_editor_is_complete (leaf))
        g_ptr_array_add (whole, g_object_ref (leaf));
      else
        fair_leaf_editor_set_count (leaf, -1);
    }

  return whole;
}

static void
on_counted (GObject *past, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) leaves = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts =
      fair_match_survey_finish (FAIR_PAST (past), result, &error);

  for (guint i = 0; i < leaves->len; i++)
    if (counts != NULL)
      fair_leaf_editor_set_count (g_ptr_array_index (leaves, i),
                                  (int) g_array_index (counts, guint, i));
    else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      fair_leaf_editor_set_count (g_ptr_array_index (leaves, i), -1);
}

/**
 * fair_condition_counts_show:
 * @past: what to ask
 * @editor: an editor of a condition
 * @cancellable: stops it
 *
 * Says at every single condition how many leads in scope meet it, as soon as
 * that is known. The old count stays until then.
 */
void
fair_condition_counts_show (FairPast            *past,
                            FairConditionEditor *editor,
                            GCancellable        *cancellable)
{
  GPtrArray *leaves = list_whole (editor);
  GPtrArray *conditions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_condition_free);

  for (guint i = 0; i < leaves->len; i++)
    g_ptr_array_add (conditions,
                     fair_leaf_editor_dup (g_ptr_array_index (leaves, i)));
  fair_match_survey_async (past, conditions, cancellable, on_counted, leaves);
}
