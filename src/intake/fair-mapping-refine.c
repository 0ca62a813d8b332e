/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-import-private.h"
#include "intake/fair-mapping.h"

#define LOOKED_AT 200

/* What the first cells of a column are. */
typedef struct
{
  guint n_known;
  guint n_addresses;
  guint n_domains;
  guint n_outcomes;
  guint n_won;
  guint n_closed;
} Values;

/* Under which headings it may stand how something ended. */
static const char *const endings[] = {
  "status", "stage",    "outcome", "result",    "state",     "phase",
  "statut", "ergebnis", "estado",  "resultado", "lifecycle", "disposition",
};

static gboolean
has_target (const FairMapping *self, const char *target)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (((FairMappingColumn *) self->columns->pdata[i])->target,
                   target) == 0)
      return TRUE;

  return FALSE;
}

static void
note_outcome (const char *cell, Values *values)
{
  FairOutcome outcome;
  gboolean    closed;

  if (strlen (cell) > 60)
    return;
  outcome = _fair_deal_stage_read_outcome (cell, FALSE);
  values->n_outcomes += outcome != FAIR_OUTCOME_MISSING;
  values->n_won += outcome == FAIR_OUTCOME_WON;
  _fair_deal_stage_read (cell, &closed);
  values->n_closed += closed;
}

static void
look_at (FairSheet *sheet, Values *values)
{
  FairRecord record;

  fair_sheet_rewind (sheet);
  for (guint n = 0; n < LOOKED_AT && fair_sheet_next (sheet, &record); n++)
    for (guint i = 0; i < record.n_cells; i++)
      {
        const char *cell = record.cells[i];

        if (fair_cell_is_blank (cell))
          continue;
        values[i].n_known++;
        values[i].n_addresses += fair_address_is_email (cell);
        values[i].n_domains += fair_address_is_domain (cell);
        note_outcome (cell, &values[i]);
      }
  fair_sheet_rewind (sheet);
}

static gboolean
is_usual (guint n, guint of)
{
  return n > 0 && n * 5 >= of * 4;
}

/* Addresses of pages that people came to or from are not those of companies. */
static gboolean
is_page (const char *heading)
{
  static const char *const pages[] = {
    "page", "refer", "landing", "link", "profile", "photo", "image", "avatar"
  };
  g_autofree char *folded = fair_text_fold (heading);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strstr (folded, pages[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
take_first (FairMapping  *self,
            const Values *values,
            const char   *target,
            gboolean      addresses)
{
  if (has_target (self, target))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const FairMappingColumn *column = self->columns->pdata[i];
      guint n = addresses ? values[i].n_addresses : values[i].n_domains;

      if ((column->target != NULL && column->canonical) ||
          !is_usual (n, values[i].n_known) ||
          (!addresses && is_page (column->heading)))
        continue;
      fair_mapping_set_target (self, i, target);
      return;
    }
}

static gboolean
has_addresses (const FairMapping *self, const Values *values)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (is_usual (values[i].n_addresses, values[i].n_known))
      return TRUE;

  return FALSE;
}

static gboolean
may_be_ending (const char *heading)
{
  g_autofree char *folded = fair_text_fold (heading);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strstr (folded, endings[i]) != NULL)
      return TRUE;

  /* Data sets for learning call it so. */
  return strcmp (folded, "y") == 0 || strcmp (folded, "target") == 0 ||
         strcmp (folded, "label") == 0;
}

/* Whether some column says who was won. */
static gboolean
has_outcomes (const FairMapping *self, const Values *values)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const FairMappingColumn *column = self->columns->pdata[i];

      if (values[i].n_won > 0 &&
          values[i].n_outcomes * 2 >= values[i].n_known &&
          may_be_ending (column->heading))
        return TRUE;
    }

  return FALSE;
}

/* Without a kind no column has a target: they become attributes. */
static void
make_leads (FairMapping *self)
{
  self->kind = FAIR_KIND_LEADS;
  for (guint i = 0; i < self->columns->len; i++)
    fair_mapping_set_target (
        self, i, ((FairMappingColumn *) self->columns->pdata[i])->heading);
}

/* Where no heading says which leads became customers, a column may whose words
 * do: half of the cells, and somebody won. */
static void
take_outcome (FairMapping *self, const Values *values)
{
  if (has_target (self, "outcome"))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const FairMappingColumn *column = self->columns->pdata[i];

      if (column->canonical || values[i].n_won == 0 ||
          values[i].n_outcomes * 2 < values[i].n_known ||
          !may_be_ending (column->heading))
        continue;
      fair_mapping_set_target (self, i, "outcome");
      return;
    }
}

/* A deal may have a stage, in which it was last, and a status, which says how
 * it ended. */
static void
take_stage (FairMapping *self, const Values *values)
{
  guint best = G_MAXUINT;

  if (has_target (self, "is_won"))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const FairMappingColumn *column = self->columns->pdata[i];

      if (g_strcmp0 (column->target, "stage") == 0 && values[i].n_closed > 0)
        return;
      if (!column->canonical && values[i].n_closed > 0 &&
          may_be_ending (column->heading) &&
          (best == G_MAXUINT || values[i].n_closed > values[best].n_closed))
        best = i;
    }
  if (best != G_MAXUINT)
    fair_mapping_set_target (self, best, "stage");
}

/* A column of which nothing is said but that it holds dates. */
static void
take_date (FairMapping *self)
{
  if (has_target (self, "created_at") || has_target (self, "mql_at"))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const FairMappingColumn *column = self->columns->pdata[i];
      g_autofree char         *key = fair_field_squeeze (column->heading);

      if (!column->canonical &&
          (strcmp (key, "date") == 0 || strcmp (key, "datum") == 0 ||
           strcmp (key, "fecha") == 0 || strcmp (key, "timestamp") == 0))
        {
          fair_mapping_set_target (self, i, "created_at");
          return;
        }
    }
}

static void
refine_deals (FairMapping *self, const Values *values)
{
  take_stage (self, values);
  if (!has_target (self, "lead_ids"))
    take_first (self, values, "match_email", TRUE);
}

void
fair_mapping_refine (FairMapping *self, FairSheet *sheet)
{
  g_autofree Values *values = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (sheet != NULL);

  if (self->canonical ||
      (self->preset != NULL && self->kind != FAIR_KIND_DEALS))
    return;

  values = g_new0 (Values, self->columns->len);
  look_at (sheet, values);
  if (self->kind == FAIR_KIND_DEALS)
    {
      refine_deals (self, values);
      return;
    }
  if (self->kind == FAIR_KIND_UNKNOWN &&
      (has_addresses (self, values) || has_outcomes (self, values)))
    make_leads (self);
  if (self->kind == FAIR_KIND_LEADS)
    {
      take_first (self, values, "email", TRUE);
      take_outcome (self, values);
      take_date (self);
    }
  if (self->kind == FAIR_KIND_LEADS || self->kind == FAIR_KIND_COMPANIES)
    take_first (self, values, "domain", FALSE);
  if (self->kind == FAIR_KIND_ACTIVITIES && !has_target (self, "lead_id"))
    take_first (self, values, "match_email", TRUE);
}
