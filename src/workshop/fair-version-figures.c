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
  g_clear_pointer (&figures->files, g_hash_table_unref);
  g_free (figures);
}

/*
 * _fair_version_figures_add_file:
 * @format: such as `html`
 * @file: (transfer none): the document in it
 */
void
_fair_version_figures_add_file (FairVersionFigures *figures,
                                const char         *format,
                                GBytes             *file)
{
  if (figures->files == NULL)
    figures->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_bytes_unref);
  g_hash_table_insert (figures->files, g_strdup (format), g_bytes_ref (file));
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

static GBytes *
convert (GConverter *converter, GBytes *bytes)
{
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) input =
      g_converter_input_stream_new (plain, converter);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (
          output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (
      G_MEMORY_OUTPUT_STREAM (output));
}

/* Documents are kept packed, as text. */
static JsonNode *
files_to_json (GHashTable *files)
{
  static const char *const formats[] = { "html", "md" };
  JsonNode                *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject              *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GBytes *file = g_hash_table_lookup (files, formats[i]);
      g_autoptr (GConverter) packer = G_CONVERTER (
          g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
      g_autoptr (GBytes) packed = file != NULL ? convert (packer, file) : NULL;
      g_autofree char *text = NULL;

      if (packed == NULL)
        continue;
      text = g_base64_encode (g_bytes_get_data (packed, NULL),
                              g_bytes_get_size (packed));
      json_object_set_string_member (object, formats[i], text);
    }
  json_node_take_object (node, object);

  return node;
}

/* A document that cannot be unpacked is written anew from the figures. */
static void
read_files (FairVersionFigures *figures, JsonObject *object)
{
  JsonObjectIter iter;
  const char    *format;
  JsonNode      *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &format, &value))
    {
      gsize       size = 0;
      const char *text =
          JSON_NODE_HOLDS_VALUE (value) &&
                  json_node_get_value_type (value) == G_TYPE_STRING
              ? json_node_get_string (value)
              : "";
      guchar *data = g_base64_decode (text, &size);
      g_autoptr (GBytes) packed = g_bytes_new_take (data, size);
      g_autoptr (GConverter) unpacker =
          G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
      g_autoptr (GBytes) file = size > 0 ? convert (unpacker, packed) : NULL;

      if (file != NULL)
        _fair_version_figures_add_file (figures, format, file);
    }
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
  if (figures->files != NULL)
    set_member (object, "files", files_to_json (figures->files));

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
  part = json_object_get_member (object, "files");
  if (part != NULL && JSON_NODE_HOLDS_OBJECT (part))
    read_files (figures, json_node_get_object (part));
  if (!read_decisions (figures, object, error))
    return NULL;

  return g_steal_pointer (&figures);
}
