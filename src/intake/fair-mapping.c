/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-mapping.h"

#include <string.h>

#include "intake/fair-field-words.h"

static void
column_free (FairMappingColumn *column)
{
  g_free (column->heading);
  g_free (column->target);
  g_free (column);
}

static void
set_target (FairMapping *self, FairMappingColumn *column, const char *target)
{
  const FairFieldInfo *info = fair_field_find (self->kind, target);

  g_free (column->target);
  column->target = g_strdup (target);
  column->rank = 0;
  column->canonical = info != NULL;
  column->field = info != NULL ? info->field : FAIR_FIELD_ATTRIBUTE;
  column->type = info != NULL ? info->type : FAIR_COLUMN_TEXT;
  if (self->kind == FAIR_KIND_LEADS && target != NULL &&
      g_str_has_prefix (target, "activity:") && target[9] != '\0')
    {
      column->canonical = TRUE;
      column->field = FAIR_FIELD_ACTIVITY;
      column->type = FAIR_COLUMN_INSTANT;
    }
}

/* Whether the rows can have attributes, or nothing but fields. */
static gboolean
has_attributes (FairKind kind)
{
  return kind == FAIR_KIND_LEADS || kind == FAIR_KIND_COMPANIES ||
         kind == FAIR_KIND_DEALS;
}

static void
set_attribute (FairMapping *self, FairMappingColumn *column)
{
  g_autofree char *name = g_strdup (column->heading);

  /* It may happen to be called as a field that another column has. */
  if (fair_field_find (self->kind, name) != NULL)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%s)", column->heading,
                              fair_kind_to_string (self->kind));
    }
  set_target (self, column, has_attributes (self->kind) ? name : NULL);
}

static GPtrArray *
squeeze_all (GPtrArray *headings)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < headings->len; i++)
    g_ptr_array_add (keys, fair_field_squeeze (headings->pdata[i]));

  return keys;
}

static void
apply_preset (FairMapping *self, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      FairMappingColumn      *column = self->columns->pdata[i];
      const FairPresetColumn *known =
          fair_preset_find_column (self->preset, keys->pdata[i]);

      /* No program has a column of outcomes: who adds one means it. */
      if (known == NULL && self->kind == FAIR_KIND_LEADS &&
          strcmp (keys->pdata[i], "outcome") == 0)
        {
          set_target (self, column, "outcome");
          continue;
        }
      if (known == NULL)
        {
          set_attribute (self, column);
          continue;
        }
      set_target (self, column, known->target);
      column->rank = known - self->preset->columns;
    }
}

static const FairFieldInfo *
find_heading (FairKind kind, const char *key)
{
  const FairFieldInfo *info = fair_field_find_synonym (kind, key);

  return info != NULL ? info : fair_field_find_word (kind, key);
}

/* Whether the file is written in canonical names: more than twice as many of
 * them as of usual names for fields that it does not name so. One with "_" in
 * it counts double, because fewer people would use it. */
static gboolean
is_canonical (GPtrArray *headings, GPtrArray *keys, FairKind kind)
{
  g_autoptr (GHashTable) exact = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_exact = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      const FairFieldInfo *info = fair_field_find (kind, headings->pdata[i]);

      if (info != NULL && g_hash_table_add (exact, (gpointer) info->name))
        n_exact += strchr (info->name, '_') != NULL ? 2 : 1;
    }
  for (guint i = 0; i < headings->len; i++)
    {
      const FairFieldInfo *info = find_heading (kind, keys->pdata[i]);

      if (info != NULL && !g_hash_table_contains (exact, info->name))
        g_hash_table_add (others, (gpointer) info->name);
    }

  return n_exact > 2 * g_hash_table_size (others);
}

static void
apply_names (FairMapping *self, GPtrArray *headings, GPtrArray *keys)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  self->canonical = is_canonical (headings, keys, self->kind);
  for (guint i = 0; i < headings->len; i++)
    {
      const FairFieldInfo *info =
          fair_field_find (self->kind, headings->pdata[i]);

      if (info != NULL && g_hash_table_add (taken, (gpointer) info->name))
        set_target (self, self->columns->pdata[i], info->name);
    }
  for (guint i = 0; i < headings->len; i++)
    {
      FairMappingColumn   *column = self->columns->pdata[i];
      const FairFieldInfo *info = NULL;

      if (column->target != NULL)
        continue;
      if (!self->canonical)
        info = find_heading (self->kind, keys->pdata[i]);
      if (info != NULL && g_hash_table_add (taken, (gpointer) info->name))
        set_target (self, column, info->name);
      else
        set_attribute (self, column);
    }
}

/* The fields without which rows of the kind say nothing. */
static const struct
{
  FairKind    kind;
  const char *needed;
} needs[] = {
  { FAIR_KIND_ACTIVITIES, "lead_id at" },
  { FAIR_KIND_STAGES, "stage entered_at" },
  { FAIR_KIND_DEALS, "stage closed_at" },
  { FAIR_KIND_DEALS, "stage amount" },
  { FAIR_KIND_LINKS, "deal_id lead_id" },
  { FAIR_KIND_DEALS, "stage lead_ids" },
  { FAIR_KIND_DEALS, "stage company_id" },
  { FAIR_KIND_DEALS, "is_won" },
  { FAIR_KIND_LEADS, "email" },
  { FAIR_KIND_LEADS, "title" },
  { FAIR_KIND_LEADS, "outcome" },
  { FAIR_KIND_LEADS, "mql_at" },
  { FAIR_KIND_COMPANIES, "company employees" },
  { FAIR_KIND_COMPANIES, "company industry" },
  { FAIR_KIND_COMPANIES, "domain" },
  { FAIR_KIND_LEADS, "source" },
};

static gboolean
has_field (GPtrArray *keys, FairKind kind, const char *name)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const FairFieldInfo *info = find_heading (kind, keys->pdata[i]);

      if (info != NULL && strcmp (info->name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

static FairKind
guess_kind (GPtrArray *keys)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_auto (GStrv) names = g_strsplit (needs[i].needed, " ", -1);
      gboolean all = TRUE;

      for (guint j = 0; names[j] != NULL; j++)
        all = all && has_field (keys, needs[i].kind, names[j]);
      if (all)
        return needs[i].kind;
    }

  return FAIR_KIND_UNKNOWN;
}

FairMapping *
fair_mapping_guess (GPtrArray *headings, FairKind kind, const char *program)
{
  FairMapping *self;
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (headings != NULL, NULL);

  keys = squeeze_all (headings);
  self = g_new0 (FairMapping, 1);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < headings->len; i++)
    {
      FairMappingColumn *column = g_new0 (FairMappingColumn, 1);

      column->heading = g_strdup (headings->pdata[i]);
      g_ptr_array_add (self->columns, column);
    }

  self->preset = fair_preset_recognize (keys, kind, program);
  if (self->preset != NULL)
    {
      self->kind = self->preset->kind;
      apply_preset (self, keys);
    }
  else
    {
      self->kind = kind != FAIR_KIND_UNKNOWN ? kind : guess_kind (keys);
      apply_names (self, headings, keys);
    }

  return self;
}

void
fair_mapping_free (FairMapping *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->columns);
  g_free (self);
}

void
fair_mapping_set_target (FairMapping *self, guint column, const char *target)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->columns->len);
  g_return_if_fail (target == NULL || *target != '\0');

  set_target (self, self->columns->pdata[column], target);
}
