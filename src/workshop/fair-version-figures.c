/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-version-figures-private.h"

#include "base/fair-json.h"
#include "engine/fair-commitments-json.h"
#include "engine/fair-simulation-json.h"

/* The figures of a version as text: an object with the simulation and the
 * promises tested on the past. The first versions kept the simulation alone,
 * which is read as one without promises. */

#define FORMAT "fairlead-figures"

/*
 * _fair_version_figures_new:
 * @simulation: (transfer full) (nullable): what history says, %NULL without one
 * @scores: (nullable): the scores it was made from
 *
 * Returns: (transfer full) (nullable): the figures of a document
 */
FairVersionFigures *
_fair_version_figures_new (FairSimulation  *simulation,
                           FairScores      *scores,
                           const FairTerms *terms,
                           GError         **error)
{
  g_autoptr (FairVersionFigures) figures = g_new0 (FairVersionFigures, 1);

  figures->simulation = simulation;
  if (simulation != NULL && scores != NULL)
    {
      figures->commitments =
          fair_commitments_new (scores, simulation, terms, error);
      if (figures->commitments == NULL)
        return NULL;
    }

  return g_steal_pointer (&figures);
}

void
_fair_version_figures_free (FairVersionFigures *figures)
{
  if (figures == NULL)
    return;

  fair_simulation_free (figures->simulation);
  g_clear_pointer (&figures->before, fair_simulation_free);
  fair_commitments_free (figures->commitments);
  g_clear_pointer (&figures->decisions, g_ptr_array_unref);
  g_free (figures);
}

static void
set_member (JsonObject *object, const char *name, JsonNode *node)
{
  json_object_set_member (object, name,
                          node != NULL ? node : json_node_new (JSON_NODE_NULL));
}

static JsonNode *
simulation_to_json (const FairSimulation *simulation, FairHistory *history)
{
  static const char *const names[] = {
    [FAIR_BASELINE_CURRENT] = "current",
    [FAIR_BASELINE_SCORES] = "agreed",
    [FAIR_BASELINE_EVERYBODY] = "everybody",
  };

  return simulation != NULL
             ? fair_simulation_to_json (simulation, names[simulation->baseline],
                                        history)
             : NULL;
}

static JsonNode *
decisions_to_json (GPtrArray *decisions)
{
  JsonNode  *node;
  JsonArray *array;

  if (decisions == NULL)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < decisions->len; i++)
    json_array_add_element (array, fair_decision_to_json (decisions->pdata[i]));
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);

  return node;
}

/* A line that cannot be read is an error: a log with holes is none. */
static gboolean
read_decisions (FairVersionFigures *figures, JsonObject *object, GError **error)
{
  JsonNode  *node = json_object_get_member (object, "decisions");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;

  array = json_node_get_array (node);
  figures->decisions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_decision_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      FairDecision *decision =
          fair_decision_from_json (json_array_get_element (array, i), error);

      if (decision == NULL)
        return FALSE;
      g_ptr_array_add (figures->decisions, decision);
    }

  return TRUE;
}

/*
 * _fair_version_figures_to_text:
 * @history: (nullable): what was simulated
 *
 * Returns: (transfer full): the figures as JSON
 */
char *
_fair_version_figures_to_text (const FairVersionFigures *figures,
                               FairHistory              *history)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", 1);
  set_member (object, "simulation",
              simulation_to_json (figures->simulation, history));
  if (figures->before != NULL)
    set_member (object, "before",
                simulation_to_json (figures->before, history));
  set_member (object, "commitments",
              figures->commitments != NULL
                  ? fair_commitments_to_json (figures->commitments)
                  : NULL);
  set_member (object, "decisions", decisions_to_json (figures->decisions));
  json_object_set_string_member (object, "paper",
                                 figures->letter ? "letter" : "a4");

  return fair_json_to_string (node, FALSE);
}

/*
 * _fair_version_figures_from_text:
 * @text: figures as JSON, of this or an earlier form
 *
 * Returns: (transfer full) (nullable): the figures, %NULL where @text is no
 *   JSON or its decision log is damaged
 */
FairVersionFigures *
_fair_version_figures_from_text (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, error);
  g_autoptr (FairVersionFigures) figures = NULL;
  JsonObject *object;
  JsonNode   *part;

  if (node == NULL)
    return NULL;

  figures = g_new0 (FairVersionFigures, 1);
  object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (object == NULL || g_strcmp0 (json_object_get_string_member_with_default (
                                       object, "format", NULL),
                                   FORMAT) != 0)
    {
      figures->simulation = fair_simulation_from_json (node);
      return g_steal_pointer (&figures);
    }

  part = json_object_get_member (object, "simulation");
  if (part != NULL)
    figures->simulation = fair_simulation_from_json (part);
  part = json_object_get_member (object, "before");
  if (part != NULL)
    figures->before = fair_simulation_from_json (part);
  part = json_object_get_member (object, "commitments");
  if (part != NULL)
    figures->commitments = fair_commitments_from_json (part);
  figures->letter = g_strcmp0 (json_object_get_string_member_with_default (
                                   object, "paper", NULL),
                               "letter") == 0;
  if (!read_decisions (figures, object, error))
    return NULL;

  return g_steal_pointer (&figures);
}
