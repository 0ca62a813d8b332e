/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-meeting-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "base/fair-text.h"
#include "store/fair-store-undo.h"

struct _FairLogEntry
{
  GObject parent_instance;

  /* Owned */
  FairDecision *decision;
};

G_DEFINE_FINAL_TYPE (FairLogEntry, fair_log_entry, G_TYPE_OBJECT)

struct _FairDecisions
{
  GObject parent_instance;

  /* Borrowed: the meeting owns them and outlives us. */
  FairPeople *people;

  /* Owned */
  FairVault  *vault;
  GListStore *list;
};

G_DEFINE_FINAL_TYPE (FairDecisions, fair_decisions, G_TYPE_OBJECT)

static void
fair_log_entry_finalize (GObject *object)
{
  FairLogEntry *self = FAIR_LOG_ENTRY (object);

  g_clear_pointer (&self->decision, fair_decision_free);

  G_OBJECT_CLASS (fair_log_entry_parent_class)->finalize (object);
}

static void
fair_log_entry_class_init (FairLogEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_log_entry_finalize;
}

static void
fair_log_entry_init (FairLogEntry *self)
{
}

/**
 * fair_log_entry_get_decision:
 * @self: a line of the log
 *
 * Returns: (transfer none): what it says
 */
const FairDecision *
fair_log_entry_get_decision (FairLogEntry *self)
{
  g_return_val_if_fail (FAIR_IS_LOG_ENTRY (self), NULL);

  return self->decision;
}

/**
 * fair_log_entry_matches:
 * @self: a line of the log
 * @text: (nullable): what is looked for
 *
 * Looks for every word of @text, in whatever case, in what was decided, from
 * and to what, by whom, why, and its consequence.
 *
 * Returns: whether all of them are there; of nothing they are
 */
gboolean
fair_log_entry_matches (FairLogEntry *self, const char *text)
{
  const FairDecision *decision;
  g_autofree char    *by = NULL;
  g_autofree char    *all = NULL;
  g_autofree char    *folded = NULL;
  g_autofree char    *wanted = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (FAIR_IS_LOG_ENTRY (self), FALSE);

  if (fair_text_is_blank (text))
    return TRUE;

  decision = self->decision;
  by = fair_decision_people_to_words (decision);
  all = g_strjoin (
      "\n", decision->what, decision->from != NULL ? decision->from : "",
      decision->to != NULL ? decision->to : "", by,
      decision->why != NULL ? decision->why : "",
      decision->consequence != NULL ? decision->consequence : "", NULL);
  folded = fair_text_fold (all);
  wanted = fair_text_fold (text);
  words = g_strsplit_set (wanted, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
fair_decisions_finalize (GObject *object)
{
  FairDecisions *self = FAIR_DECISIONS (object);

  g_clear_object (&self->vault);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (fair_decisions_parent_class)->finalize (object);
}

static void
fair_decisions_class_init (FairDecisionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_decisions_finalize;
}

static void
fair_decisions_init (FairDecisions *self)
{
  self->list = g_list_store_new (FAIR_TYPE_LOG_ENTRY);
}

static void
add (FairDecisions *self, FairDecision *decision)
{
  g_autoptr (FairLogEntry) entry = g_object_new (FAIR_TYPE_LOG_ENTRY, NULL);

  entry->decision = decision;
  g_list_store_append (self->list, entry);
}

static gboolean
list_lines (FairStore *store, gpointer data, GError **error)
{
  GPtrArray **lines = data;

  *lines = fair_store_record_list_log (store, FAIR_STORE_DECISIONS, error);

  return *lines != NULL;
}

/* Takes the lines that came to the file since. */
gboolean
_fair_decisions_reload (FairDecisions *self, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  guint known = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (!_fair_vault_call (self->vault, list_lines, &lines, error))
    return FALSE;

  for (guint i = known; i < lines->len; i++)
    {
      const FairStoreRecord *line = g_ptr_array_index (lines, i);
      g_autoptr (JsonNode) node = fair_json_parse (line->json, -1, error);
      FairDecision *decision =
          node != NULL ? fair_decision_from_json (node, error) : NULL;

      if (decision == NULL)
        {
          g_prefix_error (error, _ ("Line %s of the decision log: "), line->id);
          return FALSE;
        }
      add (self, decision);
    }

  return TRUE;
}

/* The decision log as it is in the file. */
FairDecisions *
_fair_decisions_new (FairVault *vault, FairPeople *people, GError **error)
{
  g_autoptr (FairDecisions) self = g_object_new (FAIR_TYPE_DECISIONS, NULL);

  self->vault = g_object_ref (vault);
  self->people = people;
  if (!_fair_decisions_reload (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Takes a decision into the log with the name of whoever leads the meeting, and
 * into the file with whatever else is being saved as one. */
void
_fair_decisions_take (FairDecisions *self, FairDecision *decision)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_free (decision->noted_by);
  decision->noted_by = g_strdup (fair_people_get_facilitator (self->people));
  node = fair_decision_to_json (decision);
  text = fair_json_to_string (node, FALSE);
  _fair_vault_append_decision (self->vault, text);
  add (self, decision);
}

/**
 * fair_decisions_get_list:
 * @self: the decision log
 *
 * Returns: (transfer none): its lines, as #FairLogEntry, the oldest first
 */
GListModel *
fair_decisions_get_list (FairDecisions *self)
{
  g_return_val_if_fail (FAIR_IS_DECISIONS (self), NULL);

  return G_LIST_MODEL (self->list);
}

static FairDecision *
copy_decision (const FairDecision *decision)
{
  g_autoptr (JsonNode) node = fair_decision_to_json (decision);

  return fair_decision_from_json (node, NULL);
}

/**
 * fair_decisions_dup_all:
 * @self: the decision log
 *
 * Returns: (transfer full) (element-type FairDecision): copies of all
 *   decisions, the oldest first, as documents append them
 */
GPtrArray *
fair_decisions_dup_all (FairDecisions *self)
{
  GPtrArray *all =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_decision_free);

  g_return_val_if_fail (FAIR_IS_DECISIONS (self), all);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list));
       i++)
    {
      g_autoptr (FairLogEntry) entry =
          g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_ptr_array_add (all, copy_decision (entry->decision));
    }

  return all;
}

/**
 * fair_decisions_note:
 * @self: the decision log
 * @what: what was decided, in words
 * @by: who decided
 * @why: (nullable): why
 * @error: return location for an error
 *
 * Writes down something that was decided and is no value of the draft.
 *
 * Returns: %FALSE where @what is blank or the file is read only
 */
gboolean
fair_decisions_note (FairDecisions *self,
                     const char    *what,
                     FairSide       by,
                     const char    *why,
                     GError       **error)
{
  FairDecision *decision;

  g_return_val_if_fail (FAIR_IS_DECISIONS (self), FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  if (fair_text_is_blank (what))
    return _fair_meeting_refuse (error, _ ("Say what was decided"));

  decision = fair_decision_new (_fair_meeting_now (), what, by);
  decision->why = fair_text_is_blank (why) ? NULL : g_strdup (why);
  _fair_decisions_take (self, decision);

  return TRUE;
}

/* The line that says that a decision was taken back, or stands again. */
static char *
dup_moved (const FairStoreRecord *record, gboolean redo)
{
  g_autoptr (JsonNode) node = fair_json_parse (record->json, -1, NULL);
  g_autoptr (FairDecision) before =
      node != NULL ? fair_decision_from_json (node, NULL) : NULL;
  g_autoptr (FairDecision) line = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *what = NULL;

  if (before == NULL)
    return NULL;

  /* Translators: a line of the decision log: what was decided was undone */
  what =
      g_strdup_printf (redo ? _ ("Again: %s") : _ ("Undone: %s"), before->what);
  line = fair_decision_new (_fair_meeting_now (), what, FAIR_SIDE_FACILITATOR);
  line->target = g_strdup (before->target);
  line->from = g_strdup (redo ? before->from : before->to);
  line->to = g_strdup (redo ? before->to : before->from);
  written = fair_decision_to_json (line);

  return fair_json_to_string (written, FALSE);
}

/* Takes a step back or does it again, in the thread that owns the store; the
 * log gets a line for each decision that was taken with it. */
gboolean
_fair_decisions_move (FairStore *store, gboolean redo, GError **error)
{
  g_autoptr (GPtrArray) decisions =
      fair_store_record_list_step_decisions (store, !redo, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (decisions == NULL)
    return FALSE;

  for (guint i = 0; i < decisions->len; i++)
    {
      g_autofree char *line =
          dup_moved (g_ptr_array_index (decisions, i), redo);

      if (line != NULL)
        g_strv_builder_add (builder, line);
    }
  lines = g_strv_builder_end (builder);

  return redo ? fair_store_redo (store, (const char *const *) lines,
                                 _fair_meeting_now (), error)
              : fair_store_undo (store, (const char *const *) lines,
                                 _fair_meeting_now (), error);
}
