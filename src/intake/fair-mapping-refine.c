/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "intake/fair-address.h"
#include "intake/fair-mapping.h"

#define LOOKED_AT 200

/* What the first cells of a column are. */
typedef struct
{
  guint n_known;
  guint n_addresses;
  guint n_domains;
} Values;

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
      }
  fair_sheet_rewind (sheet);
}

static gboolean
is_usual (guint n, guint of)
{
  return n > 0 && n * 5 >= of * 4;
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
          !is_usual (n, values[i].n_known))
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

/* Without a kind no column has a target: they become attributes. */
static void
make_leads (FairMapping *self)
{
  self->kind = FAIR_KIND_LEADS;
  for (guint i = 0; i < self->columns->len; i++)
    fair_mapping_set_target (
        self, i, ((FairMappingColumn *) self->columns->pdata[i])->heading);
}

void
fair_mapping_refine (FairMapping *self, FairSheet *sheet)
{
  g_autofree Values *values = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (sheet != NULL);

  if (self->preset != NULL || self->canonical)
    return;

  values = g_new0 (Values, self->columns->len);
  look_at (sheet, values);
  if (self->kind == FAIR_KIND_UNKNOWN && has_addresses (self, values))
    make_leads (self);
  if (self->kind == FAIR_KIND_LEADS)
    take_first (self, values, "email", TRUE);
  if (self->kind == FAIR_KIND_LEADS || self->kind == FAIR_KIND_COMPANIES)
    take_first (self, values, "domain", FALSE);
  if (self->kind == FAIR_KIND_ACTIVITIES && !has_target (self, "lead_id"))
    take_first (self, values, "match_email", TRUE);
  if (self->kind == FAIR_KIND_DEALS && !has_target (self, "lead_ids"))
    take_first (self, values, "match_email", TRUE);
}
