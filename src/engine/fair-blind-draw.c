/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-blind-draw.h"

#include <string.h>

/* Each lead gets a ticket from its id; of each kind those with the lowest
 * tickets are drawn. A second ticket, from another salt, mixes them. */

#define N_KINDS 3

typedef struct
{
  char   *ticket;
  guint32 lead;
} Ticket;

static void
ticket_clear (gpointer data)
{
  g_clear_pointer (&((Ticket *) data)->ticket, g_free);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Ticket *) a)->ticket, ((const Ticket *) b)->ticket);
}

static char *
new_ticket (const char *salt, const char *use, const char *id)
{
  g_autofree char *text = g_strconcat (salt, "\n", use, "\n", id, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static GArray *
new_tickets (void)
{
  GArray *tickets = g_array_new (FALSE, FALSE, sizeof (Ticket));

  g_array_set_clear_func (tickets, ticket_clear);

  return tickets;
}

/* Won, lost, never bought: 0 to 2; −1 where it is not to be drawn. */
static int
find_kind (const FairCohort *cohort, guint lead, int maturity_days)
{
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];

  if ((facts->flags & FAIR_LEAD_IN_SCOPE) == 0 ||
      (facts->flags & FAIR_LEAD_UNDATED) != 0 ||
      facts->first_activity >= facts->end_activity ||
      !fair_cohort_is_mature (cohort, lead, maturity_days))
    return -1;

  switch (facts->outcome)
    {
    case FAIR_OUTCOME_WON:
      return 0;

    case FAIR_OUTCOME_LOST:
      return 1;

    case FAIR_OUTCOME_NONE:
      return 2;

    case FAIR_OUTCOME_OPEN:
    case FAIR_OUTCOME_MISSING:
    default:
      return -1;
    }
}

/* How many to take of each kind: equal parts, a rest to won before lost before
 * never bought, what a kind lacks from the others in turn. */
static void
share_out (guint n, GArray *const *kinds, guint *take)
{
  gboolean taken = TRUE;

  while (n > 0 && taken)
    {
      taken = FALSE;
      for (guint kind = 0; kind < N_KINDS && n > 0; kind++)
        if (take[kind] < kinds[kind]->len)
          {
            take[kind]++;
            n--;
            taken = TRUE;
          }
    }
}

GArray *
fair_blind_draw (const FairCohort *cohort, guint n, const char *salt)
{
  const FairFrame *frame =
      fair_history_get_leads (fair_cohort_get_history (cohort));
  const int days = fair_cohort_default_maturity_days (cohort);
  GArray   *kinds[N_KINDS];
  guint     take[N_KINDS] = { 0 };
  g_autoptr (GArray) mixed = new_tickets ();
  GArray *drawn = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (salt != NULL, drawn);

  for (guint kind = 0; kind < N_KINDS; kind++)
    kinds[kind] = new_tickets ();
  for (guint32 lead = 0; lead < frame->n_rows; lead++)
    {
      const int kind = find_kind (cohort, lead, days);
      Ticket    ticket = { NULL, lead };

      if (kind < 0)
        continue;
      ticket.ticket =
          new_ticket (salt, "draw", fair_frame_get_id (frame, lead));
      g_array_append_val (kinds[kind], ticket);
    }

  share_out (n, kinds, take);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_array_sort (kinds[kind], compare);
      for (guint i = 0; i < take[kind]; i++)
        {
          Ticket ticket = g_array_index (kinds[kind], Ticket, i);

          ticket.ticket =
              new_ticket (salt, "mix", fair_frame_get_id (frame, ticket.lead));
          g_array_append_val (mixed, ticket);
        }
      g_array_unref (kinds[kind]);
    }
  g_array_sort (mixed, compare);
  for (guint i = 0; i < mixed->len; i++)
    g_array_append_val (drawn, g_array_index (mixed, Ticket, i).lead);

  return drawn;
}
