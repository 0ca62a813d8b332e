/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-agenda-plan.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-rows-private.h"
#include "model/fair-target.h"

#define MOST_PARKED 1000

static const char *const STEPS[FAIR_AGENDA_N_STEPS] = {
  [FAIR_AGENDA_AUDIT] = "audit",         [FAIR_AGENDA_FIT] = "fit",
  [FAIR_AGENDA_BEHAVIOR] = "behavior",   [FAIR_AGENDA_THRESHOLD] = "threshold",
  [FAIR_AGENDA_AGREEMENT] = "agreement",
};

static const guint MINUTES[FAIR_AGENDA_N_STEPS] = { 15, 15, 20, 20, 20 };

static void
parked_free (FairParkedItem *item)
{
  g_clear_pointer (&item->extra, json_object_unref);
  g_free (item->id);
  g_free (item->text);
  g_free (item->target);
  g_free (item);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairParkedItem, parked_free)

/**
 * fair_agenda_plan_new:
 *
 * Returns: (transfer full): ninety minutes, nothing put off
 */
FairAgendaPlan *
fair_agenda_plan_new (void)
{
  FairAgendaPlan *plan = g_new0 (FairAgendaPlan, 1);

  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    plan->minutes[i] = MINUTES[i];
  plan->parked = g_ptr_array_new_with_free_func ((GDestroyNotify) parked_free);

  return plan;
}

/**
 * fair_agenda_plan_free:
 * @plan: (transfer full) (nullable): a plan
 */
void
fair_agenda_plan_free (FairAgendaPlan *plan)
{
  if (plan == NULL)
    return;

  g_clear_pointer (&plan->parked, g_ptr_array_unref);
  g_clear_pointer (&plan->extra, json_object_unref);
  g_free (plan);
}

static gpointer
read_parked (JsonNode *node, GError **error)
{
  g_autoptr (FairParkedItem) item = g_new0 (FairParkedItem, 1);
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, error);
  g_autofree char *id = NULL;
  FairTargetKind   kind;

  if (reader == NULL ||
      !_fair_model_read_text (reader, "id", TRUE, &item->id, error) ||
      !_fair_model_read_text (reader, "text", TRUE, &item->text, error) ||
      !_fair_model_read_text (reader, "target", FALSE, &item->target, error) ||
      !_fair_model_read_instant (reader, "at", &item->at, error) ||
      !_fair_model_finish (reader, &item->extra, error))
    return NULL;
  if (item->target != NULL && !fair_target_parse (item->target, &kind, &id))
    {
      fair_json_reader_set_error (reader, "target", error,
                                  _ ("“%s” is unknown; it may be such as "
                                     "threshold or criterion:size:points"),
                                  item->target);
      return NULL;
    }

  return g_steal_pointer (&item);
}

static JsonNode *
write_parked (gconstpointer row)
{
  const FairParkedItem *item = row;
  JsonObject           *object = json_object_new ();

  json_object_set_string_member (object, "id", item->id);
  json_object_set_string_member (object, "text", item->text);
  _fair_model_set_text (object, "target", item->target);
  _fair_model_set_instant (object, "at", item->at);
  _fair_model_set_extra (object, item->extra);

  return _fair_model_take_object (object);
}

static gboolean
read_minutes (FairJsonReader *reader, FairAgendaPlan *plan, GError **error)
{
  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    {
      int minutes = 0;

      if (!_fair_model_read_int (reader, STEPS[i], TRUE, 0,
                                 FAIR_AGENDA_MAX_MINUTES, &minutes, NULL,
                                 error))
        return FALSE;
      plan->minutes[i] = (guint) minutes;
    }

  return TRUE;
}

/**
 * fair_agenda_plan_from_json:
 * @node: a JSON object: the minutes of each step under its name, such as
 *   `audit`, and `parked`, a list of objects with `id`, `text`, `target`, `at`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairAgendaPlan *
fair_agenda_plan_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairAgendaPlan) plan = fair_agenda_plan_new ();
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_minutes (reader, plan, &inner) ||
      !_fair_rows_read (reader, "parked", MOST_PARKED, read_parked,
                        plan->parked, &inner) ||
      !_fair_model_finish (reader, &plan->extra, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&plan);
}

/**
 * fair_agenda_plan_to_json:
 * @plan: a plan
 *
 * Returns: (transfer full): the JSON that fair_agenda_plan_from_json() reads
 */
JsonNode *
fair_agenda_plan_to_json (const FairAgendaPlan *plan)
{
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    json_object_set_int_member (object, STEPS[i], plan->minutes[i]);
  _fair_rows_write (plan->parked, write_parked, object, "parked");
  _fair_model_set_extra (object, plan->extra);

  return _fair_model_take_object (object);
}

static gboolean
has_id (const FairAgendaPlan *plan, const char *id, guint *at)
{
  for (guint i = 0; i < plan->parked->len; i++)
    {
      const FairParkedItem *item = g_ptr_array_index (plan->parked, i);

      if (g_str_equal (item->id, id))
        {
          *at = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * fair_agenda_plan_park:
 * @plan: a plan
 * @text: what it is about
 * @target: (nullable): the target, where a difference is put off
 * @at: when
 *
 * Puts something off.
 *
 * Returns: (transfer none): the item's id
 */
const char *
fair_agenda_plan_park (FairAgendaPlan *plan,
                       const char     *text,
                       const char     *target,
                       gint64          at)
{
  FairParkedItem *item;
  guint           found;

  g_return_val_if_fail (plan != NULL && text != NULL, NULL);

  item = g_new0 (FairParkedItem, 1);
  for (guint i = plan->parked->len + 1; item->id == NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("parked-%u", i);

      if (!has_id (plan, id, &found))
        item->id = g_steal_pointer (&id);
    }
  item->text = g_strdup (text);
  item->target = g_strdup (target);
  item->at = at;
  g_ptr_array_add (plan->parked, item);

  return item->id;
}

/**
 * fair_agenda_plan_unpark:
 * @plan: a plan
 * @id: an item's id
 *
 * Returns: whether there was such an item; it is gone then
 */
gboolean
fair_agenda_plan_unpark (FairAgendaPlan *plan, const char *id)
{
  guint at;

  g_return_val_if_fail (plan != NULL && id != NULL, FALSE);

  if (!has_id (plan, id, &at))
    return FALSE;
  g_ptr_array_remove_index (plan->parked, at);

  return TRUE;
}

/**
 * fair_agenda_plan_find_parked:
 * @plan: a plan
 * @target: a target
 *
 * Returns: (transfer none) (nullable): the item by which it was put off
 */
const FairParkedItem *
fair_agenda_plan_find_parked (const FairAgendaPlan *plan, const char *target)
{
  g_return_val_if_fail (plan != NULL && target != NULL, NULL);

  for (guint i = 0; i < plan->parked->len; i++)
    {
      const FairParkedItem *item = g_ptr_array_index (plan->parked, i);

      if (g_strcmp0 (item->target, target) == 0)
        return item;
    }

  return NULL;
}

/**
 * fair_agenda_plan_step_to_words:
 * @step: a step
 *
 * Returns: (transfer none): what people call it, in their language
 */
const char *
fair_agenda_plan_step_to_words (FairAgendaStepId step)
{
  static const char *const words[FAIR_AGENDA_N_STEPS] = {
    N_ ("Audit"), N_ ("Fit"), N_ ("Behavior"), N_ ("Threshold and acceptance"),
    N_ ("Agreement")
  };

  g_return_val_if_fail (step < FAIR_AGENDA_N_STEPS, NULL);

  return _ (words[step]);
}
