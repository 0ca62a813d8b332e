/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-acceptance.h"

#include "base/fair-i18n.h"
#include "model/fair-acceptance-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-rows-private.h"

#define FORMAT "fairlead-acceptance"

/**
 * fair_acceptance_item_new:
 * @id: its id
 * @name: the short name
 * @confirm: what a rep must be able to say
 * @required: whether an SQL needs it
 *
 * Returns: (transfer full): an item of a checklist
 */
FairAcceptanceItem *
fair_acceptance_item_new (const char *id,
                          const char *name,
                          const char *confirm,
                          gboolean    required)
{
  FairAcceptanceItem *item;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (confirm != NULL, NULL);

  item = g_new0 (FairAcceptanceItem, 1);
  item->id = g_strdup (id);
  item->name = g_strdup (name);
  item->confirm = g_strdup (confirm);
  item->required = required;

  return item;
}

/**
 * fair_acceptance_item_copy:
 * @item: an item
 *
 * Returns: (transfer full): a deep copy
 */
FairAcceptanceItem *
fair_acceptance_item_copy (const FairAcceptanceItem *item)
{
  FairAcceptanceItem *copy;

  g_return_val_if_fail (item != NULL, NULL);

  copy = fair_acceptance_item_new (item->id, item->name, item->confirm,
                                   item->required);
  copy->attribute = g_strdup (item->attribute);
  copy->off = item->off;
  copy->place = item->place;
  copy->extra = _fair_model_copy_extra (item->extra);

  return copy;
}

/**
 * fair_acceptance_item_free:
 * @item: (transfer full) (nullable): an item
 */
void
fair_acceptance_item_free (FairAcceptanceItem *item)
{
  if (item == NULL)
    return;

  g_clear_pointer (&item->extra, json_object_unref);
  g_free (item->id);
  g_free (item->name);
  g_free (item->confirm);
  g_free (item->attribute);
  g_free (item);
}

/**
 * fair_acceptance_new:
 *
 * Returns: (transfer full): a checklist without items, of no framework
 */
FairAcceptance *
fair_acceptance_new (void)
{
  FairAcceptance *acceptance = g_new0 (FairAcceptance, 1);

  acceptance->items = g_ptr_array_new_with_free_func (
      (GDestroyNotify) fair_acceptance_item_free);
  acceptance->off = g_ptr_array_new_with_free_func (
      (GDestroyNotify) fair_acceptance_item_free);

  return acceptance;
}

/**
 * fair_acceptance_copy:
 * @acceptance: a checklist
 *
 * Returns: (transfer full): a deep copy
 */
FairAcceptance *
fair_acceptance_copy (const FairAcceptance *acceptance)
{
  FairAcceptance *copy;

  g_return_val_if_fail (acceptance != NULL, NULL);

  copy = fair_acceptance_new ();
  copy->framework = g_strdup (acceptance->framework);
  copy->at_least = acceptance->at_least;
  copy->extra = _fair_model_copy_extra (acceptance->extra);
  for (guint i = 0; i < acceptance->items->len; i++)
    g_ptr_array_add (copy->items,
                     fair_acceptance_item_copy (acceptance->items->pdata[i]));
  for (guint i = 0; i < acceptance->off->len; i++)
    g_ptr_array_add (copy->off,
                     fair_acceptance_item_copy (acceptance->off->pdata[i]));

  return copy;
}

/**
 * fair_acceptance_free:
 * @acceptance: (transfer full) (nullable): a checklist
 */
void
fair_acceptance_free (FairAcceptance *acceptance)
{
  if (acceptance == NULL)
    return;

  g_clear_pointer (&acceptance->extra, json_object_unref);
  g_ptr_array_unref (acceptance->items);
  g_ptr_array_unref (acceptance->off);
  g_free (acceptance->framework);
  g_free (acceptance);
}

/**
 * fair_acceptance_count_optional:
 * @acceptance: a checklist
 *
 * Returns: the n of "at least k of n": how many items are not required
 */
guint
fair_acceptance_count_optional (const FairAcceptance *acceptance)
{
  guint n = 0;

  g_return_val_if_fail (acceptance != NULL, 0);

  for (guint i = 0; i < acceptance->items->len; i++)
    {
      const FairAcceptanceItem *item = acceptance->items->pdata[i];

      n += item->required ? 0 : 1;
    }

  return n;
}

/* Reads an item; without a name it is called by its id, without a sentence by
 * its name. */
FairAcceptanceItem *
_fair_acceptance_read_item (JsonNode *node, GError **error)
{
  g_autoptr (FairAcceptanceItem) item = NULL;
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, error);

  if (reader == NULL)
    return NULL;

  item = g_new0 (FairAcceptanceItem, 1);
  if (!_fair_model_read_text (reader, "id", TRUE, &item->id, error) ||
      !_fair_model_read_text (reader, "name", FALSE, &item->name, error) ||
      !fair_json_reader_get_boolean (reader, "required", FALSE, &item->required,
                                     NULL, error) ||
      !_fair_model_read_text (reader, "confirm", FALSE, &item->confirm,
                              error) ||
      !_fair_model_read_text (reader, "attribute", FALSE, &item->attribute,
                              error) ||
      !_fair_model_finish (reader, &item->extra, error))
    return NULL;

  if (item->name == NULL)
    item->name = g_strdup (item->id);
  if (item->confirm == NULL)
    item->confirm = g_strdup (item->name);

  return g_steal_pointer (&item);
}

JsonNode *
_fair_acceptance_write_item (const FairAcceptanceItem *item)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", item->id);
  json_object_set_string_member (object, "name", item->name);
  json_object_set_boolean_member (object, "required", item->required);
  json_object_set_string_member (object, "confirm", item->confirm);
  _fair_model_set_text (object, "attribute", item->attribute);

  _fair_model_set_extra (object, item->extra);
  return _fair_model_take_object (object);
}

static gboolean
read_acceptance (FairJsonReader *reader,
                 FairAcceptance *acceptance,
                 GError        **error)
{
  guint n;

  if (!fair_json_reader_expect_format (reader, FORMAT, 1, error) ||
      !_fair_model_read_text (reader, "framework", FALSE,
                              &acceptance->framework, error) ||
      !_fair_rows_read (reader, "items", FAIR_ACCEPTANCE_MAX_ITEMS,
                        (FairRowReader) _fair_acceptance_read_item,
                        acceptance->items, error) ||
      !_fair_rows_check_ids (acceptance->items, "items", error) ||
      !_fair_model_read_int (reader, "at_least", FALSE, 0,
                             FAIR_ACCEPTANCE_MAX_ITEMS, &acceptance->at_least,
                             NULL, error) ||
      !_fair_model_finish (reader, &acceptance->extra, error))
    return FALSE;

  _fair_acceptance_take_off (acceptance);
  n = fair_acceptance_count_optional (acceptance);
  if ((guint) acceptance->at_least > n)
    {
      fair_json_reader_set_error (
          reader, "at_least", error,
          _ ("is %d, but only %u items are not required"), acceptance->at_least,
          n);
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_acceptance_from_json:
 * @node: a JSON object of the format `fairlead-acceptance`
 * @error: return location for an error
 *
 * Reads a checklist.
 *
 * Returns: (transfer full) (nullable): the checklist, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairAcceptance *
fair_acceptance_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairAcceptance) acceptance = fair_acceptance_new ();
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_acceptance (reader, acceptance, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&acceptance);
}

/**
 * fair_acceptance_to_json:
 * @acceptance: a checklist
 *
 * Returns: (transfer full): the JSON that fair_acceptance_from_json() reads
 */
JsonNode *
fair_acceptance_to_json (const FairAcceptance *acceptance)
{
  JsonObject *object;

  g_return_val_if_fail (acceptance != NULL, NULL);

  object = _fair_model_new_object (FORMAT);
  _fair_model_set_text (object, "framework", acceptance->framework);
  json_object_set_int_member (object, "at_least", acceptance->at_least);
  _fair_rows_write (acceptance->items,
                    (FairRowWriter) _fair_acceptance_write_item, object,
                    "items");

  _fair_model_set_extra (object, acceptance->extra);
  _fair_acceptance_write_off (acceptance, object);
  return _fair_model_take_object (object);
}
