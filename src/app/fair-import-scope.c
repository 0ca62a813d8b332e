/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-scope.h"

#include <json-glib/json-glib.h>

#include "base/fair-json.h"
#include "base/fair-i18n.h"

static void
add_leaf (JsonArray *all, const char *attribute, const char *value)
{
  JsonObject *leaf = json_object_new ();

  json_object_set_string_member (leaf, "attribute", attribute);
  json_object_set_string_member (leaf, "op", "is");
  json_object_set_string_member (leaf, "value", value);
  json_array_add_object_element (all, leaf);
}

/**
 * fair_import_scope_apply:
 * @workshop: a workshop
 * @chosen: (element-type utf8 utf8): from attributes to the value that counts
 * @error: return location for an error
 *
 * Narrows the draft's scope to rows that have what was chosen, besides what it
 * asks for already.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_import_scope_apply (FairWorkshop *workshop,
                         GHashTable   *chosen,
                         GError      **error)
{
  FairDraft *draft;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GList) attributes = NULL;
  g_autoptr (FairScope) scope = NULL;
  JsonObject *when = json_object_new ();
  JsonArray  *all = json_array_new ();
  JsonObject *root;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), FALSE);
  g_return_val_if_fail (chosen != NULL, FALSE);

  draft = fair_workshop_get_draft (workshop);
  node = fair_scope_to_json (fair_draft_get_scope (draft));
  root = json_node_get_object (node);
  if (json_object_has_member (root, "when") &&
      !json_object_get_null_member (root, "when"))
    json_array_add_element (
        all, fair_json_copy (json_object_get_member (root, "when")));
  attributes =
      g_list_sort (g_hash_table_get_keys (chosen), (GCompareFunc) g_strcmp0);
  for (GList *l = attributes; l != NULL; l = l->next)
    add_leaf (all, l->data, g_hash_table_lookup (chosen, l->data));

  json_object_set_array_member (when, "all", all);
  json_object_set_object_member (root, "when", when);
  scope = fair_scope_from_json (node, error);

  return scope != NULL &&
         fair_draft_set_scope (draft, scope, _ ("What is counted"), error);
}
