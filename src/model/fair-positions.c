/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-positions.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-target.h"

struct _FairPositions
{
  GHashTable *values; /* owned: texts to doubles */
  JsonObject *extra;
};

/**
 * fair_positions_new:
 *
 * Returns: (transfer full): no position on anything
 */
FairPositions *
fair_positions_new (void)
{
  FairPositions *self = g_new0 (FairPositions, 1);

  self->values =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * fair_positions_copy:
 * @self: positions
 *
 * Returns: (transfer full): a copy
 */
FairPositions *
fair_positions_copy (const FairPositions *self)
{
  FairPositions *copy = fair_positions_new ();
  GHashTableIter iter;
  gpointer       target, value;

  g_return_val_if_fail (self != NULL, copy);

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &target, &value))
    fair_positions_set (copy, target, *(double *) value);
  copy->extra = _fair_model_copy_extra (self->extra);

  return copy;
}

/**
 * fair_positions_free:
 * @self: (transfer full) (nullable): positions
 */
void
fair_positions_free (FairPositions *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->values, g_hash_table_unref);
  g_clear_pointer (&self->extra, json_object_unref);
  g_free (self);
}

static gboolean
read_values (JsonNode *node, FairPositions *self, GError **error)
{
  g_autoptr (FairJsonReader) reader =
      fair_json_reader_new (node, "values", error);
  g_autoptr (GList) targets = NULL;

  if (reader == NULL)
    return FALSE;

  targets = json_object_get_members (json_node_get_object (node));
  for (GList *l = targets; l != NULL; l = l->next)
    {
      const char *target = l->data;
      double      value = 0;

      if (!fair_json_reader_get_double (reader, target, TRUE, -G_MAXDOUBLE,
                                        G_MAXDOUBLE, &value, NULL, error))
        return FALSE;
      if (!fair_target_takes (target, value))
        {
          fair_json_reader_set_error (
              reader, target, error,
              _ ("cannot be set to that, or is no such target as item:budget"));
          return FALSE;
        }
      fair_positions_set (self, target, value);
    }

  return TRUE;
}

/**
 * fair_positions_from_json:
 * @node: a JSON object: `values`, an object of targets and numbers
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the positions, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairPositions *
fair_positions_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairPositions) self = fair_positions_new ();
  g_autoptr (FairJsonReader) reader = NULL;
  JsonNode *values = NULL;
  GError   *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL ||
      !fair_json_reader_get_object (reader, "values", TRUE, &values, &inner) ||
      !read_values (values, self, &inner) ||
      !_fair_model_finish (reader, &self->extra, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * fair_positions_to_json:
 * @self: positions
 *
 * Returns: (transfer full): the JSON that fair_positions_from_json() reads, its
 *   targets in order
 */
JsonNode *
fair_positions_to_json (const FairPositions *self)
{
  JsonObject *object = json_object_new ();
  JsonObject *values = json_object_new ();
  g_autoptr (GList) targets = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  targets = g_list_sort (g_hash_table_get_keys (self->values),
                         (GCompareFunc) g_strcmp0);
  for (GList *l = targets; l != NULL; l = l->next)
    _fair_model_set_number (
        values, l->data,
        *(double *) g_hash_table_lookup (self->values, l->data));
  json_object_set_object_member (object, "values", values);
  _fair_model_set_extra (object, self->extra);

  return _fair_model_take_object (object);
}

/**
 * fair_positions_get:
 * @self: (nullable): positions
 * @target: a target
 * @value: (out): what is held; untouched on %FALSE
 *
 * Returns: whether there is a position on @target
 */
gboolean
fair_positions_get (const FairPositions *self,
                    const char          *target,
                    double              *value)
{
  const double *held;

  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  held = self != NULL ? g_hash_table_lookup (self->values, target) : NULL;
  if (held == NULL)
    return FALSE;
  *value = *held;

  return TRUE;
}

/**
 * fair_positions_set:
 * @self: positions of which there is no other holder
 * @target: a target
 * @value: what is held of it
 */
void
fair_positions_set (FairPositions *self, const char *target, double value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (target != NULL);
  g_return_if_fail (fair_target_takes (target, value));

  g_hash_table_replace (self->values, g_strdup (target),
                        g_memdup2 (&value, sizeof value));
}
