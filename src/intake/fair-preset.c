/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

#include <string.h>

static const FairPreset *const programs[] = {
  fair_presets_salesforce, fair_presets_hubspot, fair_presets_dynamics,
  fair_presets_pipedrive,  fair_presets_odoo,    fair_presets_marketo,
  fair_presets_zoho,
};

static gboolean
has_all (GPtrArray *headings, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0' && !g_ptr_array_find_with_equal_func (
                                headings, each[i], g_str_equal, NULL))
      return FALSE;

  return TRUE;
}

static gboolean
matches (const FairPreset *preset, GPtrArray *headings)
{
  g_auto (GStrv) sets = g_strsplit (preset->signature, "|", -1);

  for (guint i = 0; sets[i] != NULL; i++)
    if (has_all (headings, sets[i]))
      return TRUE;

  return FALSE;
}

/* The first of a program's tables that the headings are. */
static const FairPreset *
find_table (const FairPreset *preset, GPtrArray *headings, FairKind kind)
{
  for (; preset->program != NULL; preset++)
    if ((kind == FAIR_KIND_UNKNOWN || kind == preset->kind) &&
        matches (preset, headings))
      return preset;

  return NULL;
}

/* How many of the headings a table knows. What is of no use here is known by
 * its signature alone, which is a rare one. */
static guint
count_known (const FairPreset *preset, GPtrArray *headings)
{
  guint n = 0;

  if (preset->kind == FAIR_KIND_UNKNOWN)
    return G_MAXUINT;
  for (guint i = 0; i < headings->len; i++)
    n += fair_preset_find_column (preset, headings->pdata[i]) != NULL;

  return n;
}

const FairPreset *
fair_preset_recognize (GPtrArray *headings, FairKind kind, const char *program)
{
  const FairPreset *best = NULL;
  guint             most = 0;

  g_return_val_if_fail (headings != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      const FairPreset *preset;
      guint             n;

      if (program != NULL && strcmp (program, programs[i]->program) != 0)
        continue;
      preset = find_table (programs[i], headings, kind);
      if (preset == NULL)
        continue;
      n = count_known (preset, headings);
      if (best == NULL || n > most)
        {
          best = preset;
          most = n;
        }
    }

  return best;
}

const FairPresetColumn *
fair_preset_find_column (const FairPreset *preset, const char *squeezed)
{
  g_return_val_if_fail (preset != NULL, NULL);
  g_return_val_if_fail (squeezed != NULL, NULL);

  for (const FairPresetColumn *column = preset->columns;
       column->heading != NULL; column++)
    if (strcmp (column->heading, squeezed) == 0)
      return column;

  return NULL;
}

gboolean
fair_preset_is_program (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    if (strcmp (programs[i]->program, name) == 0)
      return TRUE;

  return FALSE;
}

char *
fair_preset_dup_programs (void)
{
  const char *names[G_N_ELEMENTS (programs) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    names[i] = programs[i]->program;

  return g_strjoinv (", ", (char **) names);
}
