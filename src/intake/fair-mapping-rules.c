/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-mapping-rules.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-json-reader.h"
#include "base/fair-text.h"
#include "history/fair-history.h"
#include "intake/fair-intake-error.h"

#define FORMAT "fairlead-mapping"
#define VERSION 1

typedef enum
{
  OTHERS_GUESS,
  OTHERS_KEEP,
  OTHERS_LEAVE_OUT,
} Others;

static const char *const others_names[] = { "guess", "keep", "leave-out" };

static const char *const order_names[] = { "any", "day-first", "month-first" };

/* What holds for the files of one kind. */
typedef struct
{
  GPtrArray    *headings;
  GHashTable   *targets;
  Others        others;
  FairDateOrder date_order;
  GPtrArray    *outcome_values;
  GHashTable   *outcomes;
} KindRules;

struct _FairMappingRules
{
  char       *program;
  KindRules   kinds[FAIR_N_KINDS];
  GPtrArray  *stage_names;
  GHashTable *stages;
};

FairMappingRules *
fair_mapping_rules_new (void)
{
  FairMappingRules *self = g_new0 (FairMappingRules, 1);

  for (guint i = 0; i < FAIR_N_KINDS; i++)
    {
      self->kinds[i].headings = g_ptr_array_new_with_free_func (g_free);
      self->kinds[i].targets =
          g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      self->kinds[i].outcome_values = g_ptr_array_new_with_free_func (g_free);
      self->kinds[i].outcomes =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  self->stage_names = g_ptr_array_new_with_free_func (g_free);
  self->stages =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
fair_mapping_rules_free (FairMappingRules *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < FAIR_N_KINDS; i++)
    {
      g_ptr_array_unref (self->kinds[i].headings);
      g_hash_table_unref (self->kinds[i].targets);
      g_ptr_array_unref (self->kinds[i].outcome_values);
      g_hash_table_unref (self->kinds[i].outcomes);
    }
  g_ptr_array_unref (self->stage_names);
  g_hash_table_unref (self->stages);
  g_free (self->program);
  g_free (self);
}

static void
set_rule (KindRules *rules, const char *heading, const char *target)
{
  gpointer known;
  char    *key;

  /* The keys are those of the list. */
  if (g_hash_table_lookup_extended (rules->targets, heading, &known, NULL))
    key = known;
  else
    {
      key = g_strdup (heading);
      g_ptr_array_add (rules->headings, key);
    }
  g_hash_table_insert (rules->targets, key, g_strdup (target));
}

static gboolean
read_columns (KindRules      *rules,
              FairJsonReader *reader,
              JsonNode       *node,
              GError        **error)
{
  JsonObjectIter iter;
  const char    *heading;
  JsonNode      *value;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &heading, &value))
    {
      const char *target = NULL;

      if (!JSON_NODE_HOLDS_NULL (value))
        {
          if (!JSON_NODE_HOLDS_VALUE (value) ||
              json_node_get_value_type (value) != G_TYPE_STRING ||
              fair_text_is_blank (json_node_get_string (value)))
            {
              fair_json_reader_set_error (
                  reader, "columns", error,
                  _ ("“%s” must be the name of a field, or null to leave "
                     "the column out"),
                  heading);
              return FALSE;
            }
          target = json_node_get_string (value);
        }
      set_rule (rules, heading, target);
    }

  return TRUE;
}

/* Reads one of a few words; absent is the first of them. */
static gboolean
read_choice (FairJsonReader    *reader,
             const char        *key,
             const char *const *names,
             guint              n_names,
             guint             *out,
             GError           **error)
{
  g_autofree char *word = NULL;

  *out = 0;
  if (!fair_json_reader_get_string (reader, key, FALSE, &word, error))
    return FALSE;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], word) == 0)
      {
        *out = i;
        return TRUE;
      }

  fair_json_reader_set_error (reader, key, error, _ ("“%s” is not known"),
                              word);
  return FALSE;
}

static gboolean
read_stages (FairMappingRules *self,
             FairJsonReader   *reader,
             JsonNode         *node,
             GError          **error)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    {
      FairStage stage;

      if (!JSON_NODE_HOLDS_VALUE (value) ||
          json_node_get_value_type (value) != G_TYPE_STRING ||
          !fair_stage_from_string (json_node_get_string (value), &stage))
        {
          fair_json_reader_set_error (
              reader, "names", error,
              _ ("“%s” must be a stage time such as \"sql_at\""), name);
          return FALSE;
        }
      g_ptr_array_add (self->stage_names, g_strdup (name));
      g_hash_table_replace (self->stages, fair_text_fold (name),
                            g_strdup (json_node_get_string (value)));
    }

  return TRUE;
}

static gboolean
has_outcomes (FairKind kind)
{
  return kind == FAIR_KIND_LEADS || kind == FAIR_KIND_DEALS;
}

static gboolean
read_outcomes (FairMappingRules *self,
               FairKind          kind,
               FairJsonReader   *reader,
               JsonNode         *node,
               GError          **error)
{
  JsonObjectIter iter;
  const char    *value;
  JsonNode      *member;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &value, &member))
    {
      FairOutcome outcome;

      if (!JSON_NODE_HOLDS_VALUE (member) ||
          json_node_get_value_type (member) != G_TYPE_STRING ||
          !fair_outcome_from_string (json_node_get_string (member), &outcome) ||
          outcome == FAIR_OUTCOME_MISSING)
        {
          fair_json_reader_set_error (
              reader, "outcomes", error,
              _ ("“%s” must be \"won\", \"lost\", \"open\" or \"none\""),
              value);
          return FALSE;
        }
      fair_mapping_rules_set_outcome (self, kind, value, outcome);
    }

  return TRUE;
}

static gboolean
read_kind (FairMappingRules *self,
           FairKind          kind,
           JsonNode         *node,
           GError          **error)
{
  KindRules *rules = &self->kinds[kind];
  g_autoptr (FairJsonReader) reader = NULL;
  JsonNode *columns = NULL;
  JsonNode *names = NULL;
  JsonNode *outcomes = NULL;
  guint     others, order;

  reader = fair_json_reader_new (node, fair_kind_to_string (kind), error);
  if (reader == NULL ||
      !fair_json_reader_get_object (reader, "columns", FALSE, &columns,
                                    error) ||
      (columns != NULL && !read_columns (rules, reader, columns, error)) ||
      !read_choice (reader, "others", others_names, G_N_ELEMENTS (others_names),
                    &others, error) ||
      !read_choice (reader, "date_order", order_names,
                    G_N_ELEMENTS (order_names), &order, error))
    return FALSE;

  rules->others = others;
  rules->date_order = order;
  if (kind == FAIR_KIND_STAGES &&
      (!fair_json_reader_get_object (reader, "names", FALSE, &names, error) ||
       (names != NULL && !read_stages (self, reader, names, error))))
    return FALSE;
  if (has_outcomes (kind) &&
      (!fair_json_reader_get_object (reader, "outcomes", FALSE, &outcomes,
                                     error) ||
       (outcomes != NULL &&
        !read_outcomes (self, kind, reader, outcomes, error))))
    return FALSE;

  return fair_json_reader_finish (reader, NULL, error);
}

FairMappingRules *
fair_mapping_rules_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairMappingRules) self = fair_mapping_rules_new ();
  g_autoptr (FairJsonReader) reader = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, error);
  if (reader == NULL ||
      !fair_json_reader_expect_format (reader, FORMAT, VERSION, error) ||
      !fair_json_reader_get_string (reader, "program", FALSE, &self->program,
                                    error))
    return NULL;
  if (self->program != NULL && !fair_preset_is_program (self->program))
    {
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING,
                   _ ("program: there is no preset “%s”"), self->program);
      return NULL;
    }

  for (guint i = FAIR_KIND_LEADS; i < FAIR_N_KINDS; i++)
    {
      JsonNode *member = NULL;

      if (!fair_json_reader_get_object (reader, fair_kind_to_string (i), FALSE,
                                        &member, error) ||
          (member != NULL && !read_kind (self, i, member, error)))
        return NULL;
    }
  if (!fair_json_reader_finish (reader, NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
write_outcomes (KindRules *rules, JsonObject *object)
{
  JsonObject *outcomes = json_object_new ();

  for (guint i = 0; i < rules->outcome_values->len; i++)
    {
      const char      *value = rules->outcome_values->pdata[i];
      g_autofree char *key = fair_text_fold (value);
      FairOutcome      outcome =
          GPOINTER_TO_INT (g_hash_table_lookup (rules->outcomes, key));

      json_object_set_string_member (outcomes, value,
                                     fair_outcome_to_string (outcome));
    }
  json_object_set_object_member (object, "outcomes", outcomes);
}

static void
write_kind (FairMappingRules *self, FairKind kind, JsonObject *root)
{
  KindRules  *rules = &self->kinds[kind];
  JsonObject *object;
  JsonObject *columns;
  gboolean has_names = kind == FAIR_KIND_STAGES && self->stage_names->len > 0;

  if (rules->headings->len == 0 && rules->others == OTHERS_GUESS &&
      rules->date_order == FAIR_DATE_ORDER_ANY && !has_names &&
      rules->outcome_values->len == 0)
    return;

  object = json_object_new ();
  columns = json_object_new ();
  for (guint i = 0; i < rules->headings->len; i++)
    {
      const char *heading = rules->headings->pdata[i];
      const char *target = g_hash_table_lookup (rules->targets, heading);

      if (target != NULL)
        json_object_set_string_member (columns, heading, target);
      else
        json_object_set_null_member (columns, heading);
    }
  json_object_set_object_member (object, "columns", columns);
  json_object_set_string_member (object, "others", others_names[rules->others]);
  json_object_set_string_member (object, "date_order",
                                 order_names[rules->date_order]);
  if (has_names)
    {
      JsonObject *names = json_object_new ();

      for (guint i = 0; i < self->stage_names->len; i++)
        json_object_set_string_member (
            names, self->stage_names->pdata[i],
            fair_mapping_rules_find_stage (self, self->stage_names->pdata[i]));
      json_object_set_object_member (object, "names", names);
    }
  if (rules->outcome_values->len > 0)
    write_outcomes (rules, object);
  json_object_set_object_member (root, fair_kind_to_string (kind), object);
}

JsonNode *
fair_mapping_rules_to_json (FairMappingRules *self)
{
  JsonObject *root;
  JsonNode   *node;

  g_return_val_if_fail (self != NULL, NULL);

  root = json_object_new ();
  json_object_set_string_member (root, "format", FORMAT);
  json_object_set_int_member (root, "version", VERSION);
  if (self->program != NULL)
    json_object_set_string_member (root, "program", self->program);
  for (guint i = FAIR_KIND_LEADS; i < FAIR_N_KINDS; i++)
    write_kind (self, i, root);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, root);
  return node;
}

void
fair_mapping_rules_learn (FairMappingRules *self, const FairMapping *mapping)
{
  KindRules *rules;

  g_return_if_fail (self != NULL);
  g_return_if_fail (mapping != NULL);

  rules = &self->kinds[mapping->kind];
  rules->date_order = mapping->date_order;
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      FairMappingColumn *column = mapping->columns->pdata[i];

      set_rule (rules, column->heading, column->target);
    }
}

void
fair_mapping_rules_apply (FairMappingRules *self, FairMapping *mapping)
{
  KindRules *rules;

  g_return_if_fail (self != NULL);
  g_return_if_fail (mapping != NULL);

  rules = &self->kinds[mapping->kind];
  if (rules->date_order != FAIR_DATE_ORDER_ANY)
    mapping->date_order = rules->date_order;
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      FairMappingColumn *column = mapping->columns->pdata[i];
      gpointer           target;

      if (g_hash_table_lookup_extended (rules->targets, column->heading, NULL,
                                        &target))
        {
          /* What a program's columns share a field by stays so. */
          if (g_strcmp0 (column->target, target) != 0)
            fair_mapping_set_target (mapping, i, target);
        }
      else if (rules->others == OTHERS_KEEP)
        fair_mapping_set_target (mapping, i, column->heading);
      else if (rules->others == OTHERS_LEAVE_OUT)
        fair_mapping_set_target (mapping, i, NULL);
    }
}

const char *
fair_mapping_rules_get_program (FairMappingRules *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->program;
}

void
fair_mapping_rules_set_program (FairMappingRules *self, const char *program)
{
  g_return_if_fail (self != NULL);

  g_free (self->program);
  self->program = g_strdup (program);
}

const char *
fair_mapping_rules_find_stage (FairMappingRules *self, const char *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  key = fair_text_fold (name);
  return g_hash_table_lookup (self->stages, key);
}

void
fair_mapping_rules_set_outcome (FairMappingRules *self,
                                FairKind          kind,
                                const char       *value,
                                FairOutcome       outcome)
{
  KindRules *rules;
  char      *key;

  g_return_if_fail (self != NULL);
  g_return_if_fail (has_outcomes (kind));
  g_return_if_fail (value != NULL);

  rules = &self->kinds[kind];
  key = fair_text_fold (value);
  if (!g_hash_table_contains (rules->outcomes, key))
    g_ptr_array_add (rules->outcome_values, g_strdup (value));
  g_hash_table_replace (rules->outcomes, key, GINT_TO_POINTER (outcome));
}

gboolean
fair_mapping_rules_find_outcome (FairMappingRules *self,
                                 FairKind          kind,
                                 const char       *value,
                                 FairOutcome      *outcome)
{
  g_autofree char *key = NULL;
  gpointer         known;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (outcome != NULL, FALSE);

  if (g_hash_table_size (self->kinds[kind].outcomes) == 0)
    return FALSE;
  key = fair_text_fold (value);
  if (!g_hash_table_lookup_extended (self->kinds[kind].outcomes, key, NULL,
                                     &known))
    return FALSE;

  *outcome = GPOINTER_TO_INT (known);
  return TRUE;
}

FairMappingRules *
fair_mapping_rules_copy (FairMappingRules *self)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  node = fair_mapping_rules_to_json (self);
  return fair_mapping_rules_from_json (node, NULL);
}

FairKind
fair_mapping_rules_find_kind (FairMappingRules *self, GPtrArray *headings)
{
  FairKind found = FAIR_KIND_UNKNOWN;

  g_return_val_if_fail (self != NULL, FAIR_KIND_UNKNOWN);
  g_return_val_if_fail (headings != NULL, FAIR_KIND_UNKNOWN);

  for (guint kind = FAIR_KIND_LEADS; kind < FAIR_N_KINDS; kind++)
    {
      gboolean all = headings->len > 0;

      for (guint i = 0; all && i < headings->len; i++)
        all = g_hash_table_contains (self->kinds[kind].targets,
                                     headings->pdata[i]);
      if (!all)
        continue;
      if (found != FAIR_KIND_UNKNOWN)
        return FAIR_KIND_UNKNOWN;
      found = kind;
    }

  return found;
}
