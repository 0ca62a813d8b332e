/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdio.h>

#include "base/fair-number.h"
#include "base/fair-time.h"
#include "sample/fair-sample.h"

/* Writes the sample company as tables in canonical names into a folder. */

static FILE *
open_table (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE            *file = fopen (path, "w");

  g_assert_nonnull (file);
  return file;
}

static void
put (FILE *file, const char *text, gboolean first)
{
  if (!first)
    fputc (',', file);
  if (text == NULL)
    return;
  fputc ('"', file);
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        fputc ('"', file);
      fputc (*text, file);
    }
  fputc ('"', file);
}

static void
put_instant (FILE *file, gint64 instant, gboolean first)
{
  g_autofree char *iso =
      instant != FAIR_INSTANT_NONE ? fair_instant_to_iso (instant) : NULL;

  put (file, iso, first);
}

static void
write_frame (FILE *file, const FairFrame *frame, guint row)
{
  for (guint i = 0; i < frame->columns->len; i++)
    {
      const FairColumn *column = frame->columns->pdata[i];

      if (column->instants != NULL)
        put_instant (file, column->instants[row], FALSE);
      else
        put (file, fair_column_get_text (column, row), FALSE);
    }
}

static void
write_heads (FILE *file, const FairFrame *frame)
{
  for (guint i = 0; i < frame->columns->len; i++)
    put (file, ((FairColumn *) frame->columns->pdata[i])->name, FALSE);
}

static void
write_leads (const FairHistory *history, const char *folder)
{
  FILE            *file = open_table (folder, "leads.csv");
  const FairFrame *leads = fair_history_get_leads (history);
  guint            n = fair_history_count_recorded_leads (history);

  put (file, "id", TRUE);
  write_heads (file, leads);
  fputc ('\n', file);
  for (guint row = 0; row < n; row++)
    {
      put (file, fair_frame_get_id (leads, row), TRUE);
      write_frame (file, leads, row);
      fputc ('\n', file);
    }
  fclose (file);
}

static void
write_activities (const FairHistory *history, const char *folder)
{
  FILE                 *file = open_table (folder, "activities.csv");
  const FairActivities *all = fair_history_get_activities (history);
  const FairFrame      *leads = fair_history_get_leads (history);
  guint                 n = fair_history_count_recorded_leads (history);

  fputs ("lead_id,type,at,value,detail\n", file);
  for (guint lead = 0; lead < n; lead++)
    for (guint64 i = all->first[lead]; i < all->first[lead + 1]; i++)
      {
        g_autofree char *value = isnan (all->value[i])
                                     ? NULL
                                     : fair_number_to_string (all->value[i]);

        put (file, fair_frame_get_id (leads, lead), TRUE);
        put (file, all->types->pdata[all->type[i]], FALSE);
        put_instant (file, all->at[i], FALSE);
        put (file, value, FALSE);
        put (file, all->details->pdata[all->detail[i]], FALSE);
        fputc ('\n', file);
      }
  fclose (file);
}

static void
write_deals (const FairHistory *history, const char *folder)
{
  FILE            *file = open_table (folder, "deals.csv");
  FILE            *links = open_table (folder, "links.csv");
  guint            n;
  const FairDeal  *deals = fair_history_list_deals (history, &n);
  const FairFrame *frame = fair_history_get_deals (history);
  const FairFrame *leads = fair_history_get_leads (history);

  put (file, "id", TRUE);
  write_heads (file, frame);
  fputs (",is_won,amount\n", file);
  fputs ("deal_id,lead_id,is_primary\n", links);
  for (guint deal = 0; deal < n; deal++)
    {
      const char      *id = fair_frame_get_id (frame, deal);
      g_autofree char *amount = deals[deal].has_amount
                                    ? fair_number_to_string (deals[deal].amount)
                                    : NULL;
      guint            n_tied;
      const guint32   *tied =
          fair_history_get_deal_leads (history, deal, &n_tied);

      put (file, id, TRUE);
      write_frame (file, frame, deal);
      put (file, deals[deal].outcome == FAIR_OUTCOME_WON ? "true" : "false",
           FALSE);
      put (file, amount, FALSE);
      fputc ('\n', file);
      for (guint i = 0; i < deals[deal].n_leads; i++)
        {
          put (links, id, TRUE);
          put (links, fair_frame_get_id (leads, tied[i]), FALSE);
          put (links, tied[i] == deals[deal].primary ? "true" : "false", FALSE);
          fputc ('\n', links);
        }
    }
  fclose (file);
  fclose (links);
}

int
main (int argc, char *argv[])
{
  g_autoptr (FairHistory) history = fair_sample_history_new (NULL);

  g_assert_cmpint (argc, ==, 2);
  write_leads (history, argv[1]);
  write_activities (history, argv[1]);
  write_deals (history, argv[1]);
  return 0;
}
