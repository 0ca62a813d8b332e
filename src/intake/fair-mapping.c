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

/* What a heading says without what stands in parentheses behind it, "Associated
 * Contact IDs (Deal to Contact)", and without the table that a report puts
 * before it, "Contact: Email". */
static char *
dup_core (const char *heading)
{
  const char      *colon = strstr (heading, ": ");
  g_autofree char *core = g_strdup (colon != NULL ? colon + 2 : heading);
  char            *open = strstr (core, " (");

  if (open != NULL && open > core)
    *open = '\0';
  return fair_field_squeeze (core);
}

static gboolean
is_target_taken (const FairMapping *self, const char *target)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (((FairMappingColumn *) self->columns->pdata[i])->target,
                   target) == 0)
      return TRUE;

  return FALSE;
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

/* Headings that the table knows by their core only, for fields that are still
 * free. */
static void
apply_preset_cores (FairMapping *self, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      FairMappingColumn      *column = self->columns->pdata[i];
      g_autofree char        *core = dup_core (column->heading);
      const FairPresetColumn *known;

      if (column->canonical || strcmp (core, keys->pdata[i]) == 0 ||
          fair_preset_find_column (self->preset, keys->pdata[i]) != NULL)
        continue;
      known = fair_preset_find_column (self->preset, core);
      if (known != NULL && known->target != NULL &&
          !is_target_taken (self, known->target))
        set_target (self, column, known->target);
    }
}

static const FairFieldInfo *
find_heading (FairKind kind, const char *key)
{
  const FairFieldInfo *info = fair_field_find_synonym (kind, key);

  return info != NULL ? info : fair_field_find_word (kind, key);
}

/* A deal has one day on which it was won and another on which it was lost, and
 * only one of them. */
static gboolean
is_other_close (FairKind kind, const FairFieldInfo *info, const char *key)
{
  return kind == FAIR_KIND_DEALS && strcmp (info->name, "closed_at") == 0 &&
         (strstr (key, "won") != NULL || strstr (key, "lost") != NULL ||
          strstr (key, "gewonnen") != NULL || strstr (key, "verloren") != NULL);
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
      if (info != NULL && (g_hash_table_add (taken, (gpointer) info->name) ||
                           is_other_close (self->kind, info, keys->pdata[i])))
        set_target (self, column, info->name);
    }
  for (guint i = 0; i < headings->len; i++)
    {
      FairMappingColumn   *column = self->columns->pdata[i];
      g_autofree char     *core = dup_core (column->heading);
      const FairFieldInfo *info = NULL;

      if (column->target != NULL)
        continue;
      if (!self->canonical && strcmp (core, keys->pdata[i]) != 0)
        info = find_heading (self->kind, core);
      if (info != NULL && g_hash_table_add (taken, (gpointer) info->name))
        set_target (self, column, info->name);
      else
        set_attribute (self, column);
    }
}

/* What a program's table leaves free, a heading that everybody uses may say. */
static void
apply_usual_names (FairMapping *self, GPtrArray *keys)
{
  static const char *const open[] = {
    "email",     "title",   "country",       "company",    "industry",
    "employees", "revenue", "source",        "owner",      "domain",
    "type",      "amount",  "currency",      "created_at", "closed_at",
    "mql_at",    "sql_at",  "match_company", NULL,
  };

  for (guint i = 0; i < keys->len; i++)
    {
      FairMappingColumn   *column = self->columns->pdata[i];
      const FairFieldInfo *info = find_heading (self->kind, keys->pdata[i]);

      if (column->canonical || info == NULL ||
          fair_preset_find_column (self->preset, keys->pdata[i]) != NULL ||
          !g_strv_contains (open, info->name) ||
          is_target_taken (self, info->name) ||
          (strcmp (info->name, "match_company") == 0 &&
           is_target_taken (self, "company_id")))
        continue;
      set_target (self, column, info->name);
    }
}

/* Headings that only one kind of rows has, squeezed. */
static const char person_words[] =
    " firstname lastname surname givenname familyname vorname nachname prénom "
    "apellidos leadstatus lifecyclestage jobtitle leadowner contactowner "
    "leadscore ";
static const char lead_day_words[] =
    " leadcreated leadcreatedat leadcreatedon leadcreateddate leadcreatedate "
    "leadcreationdate leaddate ";
static const char deal_words[] =
    " dealname opportunityname opportunity dealtitle dealid opportunityid "
    "verkaufschance opportunitynumber nomdelatransaction nombredelnegocio "
    "dealowner opportunityowner dealstage ";
static const char event_words[] =
    " event eventname eventtype activity activitytype activityname action "
    "ereignis aktivität activité événement actividad evento aktivitätstyp "
    "aktivitätsart artderaktivität typderaktivität ereignistyp typedactivité "
    "tipodeactividad ";

/* The fields without which rows of the kind say nothing, the most telling
 * first; some of the words before them. */
static const struct
{
  FairKind    kind;
  const char *words;
  const char *needed;
} needs[] = {
  { FAIR_KIND_ACTIVITIES, event_words, "lead_id at" },
  { FAIR_KIND_STAGES, NULL, "deal_id stage entered_at" },
  { FAIR_KIND_DEALS, deal_words, "stage" },
  { FAIR_KIND_DEALS, deal_words, "is_won" },
  { FAIR_KIND_DEALS, deal_words, "closed_at" },
  { FAIR_KIND_LEADS, person_words, "email" },
  { FAIR_KIND_LEADS, person_words, "title" },
  { FAIR_KIND_LEADS, person_words, "company" },
  { FAIR_KIND_ACTIVITIES, NULL, "lead_id type at" },
  { FAIR_KIND_DEALS, NULL, "stage closed_at" },
  { FAIR_KIND_DEALS, NULL, "stage amount" },
  { FAIR_KIND_LINKS, NULL, "deal_id lead_id" },
  { FAIR_KIND_DEALS, NULL, "stage lead_ids" },
  { FAIR_KIND_DEALS, NULL, "stage company_id" },
  { FAIR_KIND_LEADS, NULL, "email outcome" },
  { FAIR_KIND_LEADS, NULL, "title outcome" },
  { FAIR_KIND_DEALS, NULL, "is_won" },
  { FAIR_KIND_ACTIVITIES, NULL, "lead_id at" },
  { FAIR_KIND_DEALS, NULL, "amount closed_at" },
  { FAIR_KIND_LEADS, NULL, "email" },
  { FAIR_KIND_LEADS, NULL, "title" },
  { FAIR_KIND_LEADS, NULL, "outcome" },
  { FAIR_KIND_LEADS, NULL, "mql_at" },
  { FAIR_KIND_STAGES, NULL, "lead_id stage entered_at" },
  { FAIR_KIND_COMPANIES, NULL, "company employees" },
  { FAIR_KIND_COMPANIES, NULL, "company industry" },
  { FAIR_KIND_COMPANIES, NULL, "domain" },
  { FAIR_KIND_LEADS, NULL, "source" },
};

static gboolean
has_field (GPtrArray *keys, FairKind kind, const char *name, gboolean usual)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const FairFieldInfo *info =
          usual ? fair_field_find_synonym (kind, keys->pdata[i])
                : find_heading (kind, keys->pdata[i]);

      if (info != NULL && strcmp (info->name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_word (GPtrArray *keys, const char *words)
{
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", (char *) keys->pdata[i]);

      if (word[1] != ' ' && strstr (words, word) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A file of deals may have an id of theirs, a stage and a day of creation, as a
 * history of stages has; but that has nothing else. */
static gboolean
is_deal (GPtrArray *keys)
{
  return has_field (keys, FAIR_KIND_DEALS, "closed_at", FALSE) ||
         has_field (keys, FAIR_KIND_DEALS, "amount", TRUE);
}

/* One table for everything: a row is a lead with what became of it. Deals know
 * a person's address, but not the day on which that person became a lead or
 * MQL.
 */
static gboolean
is_joint (GPtrArray *keys)
{
  return (has_field (keys, FAIR_KIND_LEADS, "email", FALSE) ||
          has_field (keys, FAIR_KIND_LEADS, "title", FALSE)) &&
         (has_field (keys, FAIR_KIND_LEADS, "mql_at", FALSE) ||
          has_word (keys, lead_day_words));
}

static FairKind
guess_kind (GPtrArray *keys)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_auto (GStrv) names = g_strsplit (needs[i].needed, " ", -1);
      gboolean all = needs[i].words == NULL || has_word (keys, needs[i].words);

      /* An address alone, and a day, make nobody's doing. */
      for (guint j = 0; all && names[j] != NULL; j++)
        all = has_field (keys, needs[i].kind, names[j],
                         needs[i].kind == FAIR_KIND_ACTIVITIES &&
                             needs[i].words == NULL && j == 0);
      if (all && needs[i].kind == FAIR_KIND_STAGES && is_deal (keys) &&
          !has_word (keys, " fromstage tostage newstage newvalue "))
        continue;
      if (all)
        return needs[i].kind == FAIR_KIND_DEALS && is_joint (keys)
                   ? FAIR_KIND_LEADS
                   : needs[i].kind;
    }

  return FAIR_KIND_UNKNOWN;
}

/* Where a file says into which deal a lead was converted, the deal's own days
 * count, and a lead without one became a contact and nothing more. */
static void
settle_conversion (FairMapping *self)
{
  if (!is_target_taken (self, "converted_deal_id"))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      FairMappingColumn *column = self->columns->pdata[i];

      if (g_strcmp0 (column->target, "opportunity_at") == 0)
        set_attribute (self, column);
    }
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
  if (self->preset != NULL && self->preset->kind == FAIR_KIND_DEALS &&
      kind == FAIR_KIND_UNKNOWN && program == NULL && is_joint (keys))
    self->preset = NULL;
  if (self->preset != NULL)
    {
      self->kind = self->preset->kind;
      apply_preset (self, keys);
      apply_preset_cores (self, keys);
      apply_usual_names (self, keys);
      settle_conversion (self);
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
