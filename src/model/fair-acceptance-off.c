/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-acceptance-private.h"
#include "model/fair-model-json-private.h"

/* Items that are switched off are no items to anybody who reads the list: they
 * stand beside it, under keys of our own, with the place that each goes back
 * to. */
#define KEY_OFF "x-off"
#define KEY_PLACE "x-place"

static gboolean
has_item (const GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((const FairAcceptanceItem *) items->pdata[i])->id, id))
      return TRUE;

  return FALSE;
}

/* An item that is off; NULL for what is none of ours. */
static FairAcceptanceItem *
read_off (JsonNode *node)
{
  g_autoptr (FairAcceptanceItem) item = _fair_acceptance_read_item (node, NULL);
  JsonNode *place;
  gint64    at;

  if (item == NULL)
    return NULL;

  place = item->extra != NULL ? json_object_get_member (item->extra, KEY_PLACE)
                              : NULL;
  if (place == NULL || json_node_get_value_type (place) != G_TYPE_INT64)
    return NULL;
  at = json_node_get_int (place);
  if (at < 0 || at >= FAIR_ACCEPTANCE_MAX_ITEMS)
    return NULL;

  item->off = TRUE;
  item->place = (guint) at;
  json_object_remove_member (item->extra, KEY_PLACE);
  if (json_object_get_size (item->extra) == 0)
    g_clear_pointer (&item->extra, json_object_unref);

  return g_steal_pointer (&item);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const FairAcceptanceItem *left = *(FairAcceptanceItem *const *) a;
  const FairAcceptanceItem *right = *(FairAcceptanceItem *const *) b;

  return (left->place > right->place) - (left->place < right->place);
}

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func (
      (GDestroyNotify) fair_acceptance_item_free);
}

/* What somebody else wrote under the key stays as it is. */
void
_fair_acceptance_take_off (FairAcceptance *acceptance)
{
  g_autoptr (GPtrArray) off = new_items ();
  JsonNode  *node = acceptance->extra != NULL
                        ? json_object_get_member (acceptance->extra, KEY_OFF)
                        : NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  array = json_node_get_array (node);
  if (json_array_get_length (array) + acceptance->items->len >
      FAIR_ACCEPTANCE_MAX_ITEMS)
    return;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      FairAcceptanceItem *item = read_off (json_array_get_element (array, i));

      if (item == NULL)
        return;
      if (has_item (acceptance->items, item->id) || has_item (off, item->id))
        {
          fair_acceptance_item_free (item);
          return;
        }
      g_ptr_array_add (off, item);
    }

  g_ptr_array_sort (off, compare_places);
  g_ptr_array_unref (acceptance->off);
  acceptance->off = g_steal_pointer (&off);
  json_object_remove_member (acceptance->extra, KEY_OFF);
  if (json_object_get_size (acceptance->extra) == 0)
    g_clear_pointer (&acceptance->extra, json_object_unref);
}

void
_fair_acceptance_write_off (const FairAcceptance *acceptance,
                            JsonObject           *object)
{
  g_autoptr (JsonArray) array = json_array_new ();

  if (acceptance->off->len == 0)
    return;

  for (guint i = 0; i < acceptance->off->len; i++)
    {
      const FairAcceptanceItem *item = acceptance->off->pdata[i];
      JsonNode                 *node = _fair_acceptance_write_item (item);

      json_object_set_int_member (json_node_get_object (node), KEY_PLACE,
                                  item->place);
      json_array_add_element (array, node);
    }
  json_object_set_array_member (object, KEY_OFF, g_steal_pointer (&array));
}

/**
 * fair_acceptance_dup_rows:
 * @acceptance: a checklist
 *
 * Returns: (transfer full) (element-type FairAcceptanceItem): copies of all
 *   items in the order of the list, those that are off at their places
 */
GPtrArray *
fair_acceptance_dup_rows (const FairAcceptance *acceptance)
{
  GPtrArray *rows;

  g_return_val_if_fail (acceptance != NULL, NULL);

  rows = new_items ();
  for (guint i = 0; i < acceptance->items->len; i++)
    g_ptr_array_add (rows,
                     fair_acceptance_item_copy (acceptance->items->pdata[i]));
  for (guint i = 0; i < acceptance->off->len; i++)
    {
      const FairAcceptanceItem *item = acceptance->off->pdata[i];

      g_ptr_array_insert (rows, (int) MIN (item->place, rows->len),
                          fair_acceptance_item_copy (item));
    }

  return rows;
}

/**
 * fair_acceptance_set_rows:
 * @acceptance: a checklist
 * @rows: (element-type FairAcceptanceItem): all items in order, each with its
 *   `off`; their places are not looked at
 *
 * Parts the items from those that are off. No more are asked for than are left
 * to count.
 */
void
fair_acceptance_set_rows (FairAcceptance *acceptance, const GPtrArray *rows)
{
  g_return_if_fail (acceptance != NULL);
  g_return_if_fail (rows != NULL);

  g_ptr_array_set_size (acceptance->items, 0);
  g_ptr_array_set_size (acceptance->off, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      FairAcceptanceItem *item = fair_acceptance_item_copy (rows->pdata[i]);

      item->place = item->off ? i : 0;
      g_ptr_array_add (item->off ? acceptance->off : acceptance->items, item);
    }
  acceptance->at_least = MIN (
      acceptance->at_least, (int) fair_acceptance_count_optional (acceptance));
}
