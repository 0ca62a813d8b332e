/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop-private.h"

#include "workshop/fair-draft-private.h"
#include "workshop/fair-meeting-private.h"
#include "workshop/fair-past-private.h"
#include "workshop/fair-versions-private.h"

/* A workshop that somebody else writes to: the file is asked again and again
 * whether something was written, and what was is read anew. SQLite answers
 * from the head of the file, so asking costs next to nothing. */

#define FOLLOW_MS 400

typedef struct
{
  gboolean changed;
  char    *holder;
} Look;

static void
look_free (Look *look)
{
  g_free (look->holder);
  g_free (look);
}

static gboolean
look_at_file (FairStore *store, gpointer data, GError **error)
{
  Look *look = data;

  look->changed = fair_store_has_changed (store);
  look->holder = fair_store_dup_holder (store);

  return TRUE;
}

static gboolean
read_anew (FairWorkshop *self, GError **error)
{
  g_autofree char *name =
      _fair_vault_dup_value (self->vault, FAIR_STORE_SETTING, "name", error);

  if (name == NULL)
    return FALSE;

  _fair_workshop_take_name (self, g_steal_pointer (&name));

  return _fair_draft_reload (self->draft, error) &&
         _fair_versions_reload (self->versions, error) &&
         _fair_meeting_follow (self->meeting, error) &&
         _fair_past_reload (self->past, error);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairWorkshop) self = FAIR_WORKSHOP (user_data);
  g_autoptr (GError) error = NULL;
  Look *look;

  self->looking = FALSE;
  if (!_fair_vault_call_finish (FAIR_VAULT (source), result, NULL) ||
      !_fair_vault_is_open (FAIR_VAULT (source)))
    return;

  look = g_task_get_task_data (G_TASK (result));
  _fair_workshop_take_holder (self, g_steal_pointer (&look->holder));
  /* It may be seen half way, as between an import and its report: then the
   * next look finds the rest. */
  if (look->changed && !read_anew (self, &error))
    g_message ("%s: %s", self->path, error->message);
}

static gboolean
look (gpointer user_data)
{
  FairWorkshop *self = FAIR_WORKSHOP (user_data);

  if (!_fair_vault_is_open (self->vault))
    {
      self->follow = 0;
      return G_SOURCE_REMOVE;
    }
  if (!self->looking)
    {
      self->looking = TRUE;
      _fair_vault_read_async (self->vault, look_at_file, g_new0 (Look, 1),
                              (GDestroyNotify) look_free, on_looked,
                              g_object_ref (self));
    }

  return G_SOURCE_CONTINUE;
}

/* Shows from now on what others write. */
void
_fair_workshop_follow (FairWorkshop *self)
{
  if (self->follow == 0)
    self->follow = g_timeout_add (FOLLOW_MS, look, self);
}
