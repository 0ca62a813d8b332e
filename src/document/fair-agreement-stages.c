/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-rows.h"

#include "base/fair-i18n.h"

/* The stages in the order that the room chose: SAL before SQL, after it, or not
 * at all. */

typedef enum
{
  ORDER_SAL_FIRST,
  ORDER_SQL_FIRST,
  ORDER_NO_SAL,
} Order;

static Order
get_order (FairDrafter *drafter)
{
  g_auto (GStrv) stages = fair_terms_dup_texts (drafter->terms, "stage_order");
  int sal = -1;
  int sql = -1;

  if (stages == NULL)
    return ORDER_SAL_FIRST;

  for (int i = 0; stages[i] != NULL; i++)
    {
      if (g_str_equal (stages[i], "sal"))
        sal = i;
      if (g_str_equal (stages[i], "sql"))
        sql = i;
    }

  if (sal < 0)
    return ORDER_NO_SAL;

  return sal < sql ? ORDER_SAL_FIRST : ORDER_SQL_FIRST;
}

static void
add_term (FairDrafter *drafter,
          FairBlock   *table,
          const char  *key,
          const char  *term,
          const char  *meaning,
          const char  *owner)
{
  g_autofree char *filled = fair_drafter_dup_text (drafter, key, meaning);

  if (filled != NULL)
    fair_block_add_row (table, FAIR_ROW_PLAIN, term, filled, owner, NULL);
}

static void
add_sal (FairDrafter *drafter, FairBlock *table, Order order)
{
  if (order == ORDER_SAL_FIRST)
    add_term (
        drafter, table, "sal", _ ("SAL"),
        _ ("Sales-accepted lead: an MQL that Sales has reviewed and taken "
           "on."),
        _ ("Sales"));
  if (order == ORDER_SQL_FIRST)
    add_term (
        drafter, table, "sal", _ ("SAL"),
        _ ("Sales-accepted lead: an SQL that Sales has reviewed and agreed "
           "to pursue."),
        _ ("Sales"));
}

static void
add_sql (FairDrafter *drafter, FairBlock *table, Order order)
{
  gboolean listed = drafter->definition->acceptance->items->len > 0;

  if (order == ORDER_SQL_FIRST)
    {
      add_term (drafter, table, "sql", _ ("SQL"),
                listed
                    ? _ ("Sales-qualified lead: an MQL whose buying intent has "
                         "been confirmed by the checklist in section "
                         "{#acceptance}.")
                    : _ ("Sales-qualified lead: an MQL whose buying intent has "
                         "been confirmed."),
                _ ("Marketing"));
      return;
    }

  add_term (
      drafter, table, "sql", _ ("SQL"),
      order == ORDER_SAL_FIRST
          ? (listed
                 ? _ ("Sales-qualified lead: a SAL with whom a rep has spoken, "
                      "and for whom the rep has confirmed the checklist in "
                      "section {#acceptance}.")
                 : _ ("Sales-qualified lead: a SAL with whom a rep has "
                      "spoken."))
          : (listed ? _ ("Sales-qualified lead: an MQL with whom a rep has "
                         "spoken, and for whom the rep has confirmed the "
                         "checklist in section {#acceptance}.")
                    : _ ("Sales-qualified lead: an MQL with whom a rep has "
                         "spoken.")),
      _ ("Sales"));
}

static void
add_hours (FairDrafter *drafter, FairBlock *table)
{
  if (fair_names_get (drafter->names, "all_hours") != NULL)
    add_term (drafter, table, "business_hours", _ ("Hours"),
              _ ("All hours are counted, every day."), _ ("Both"));
  else
    add_term (drafter, table, "business_hours", _ ("Business hours"),
              _ ("{open_hours}, {time_zone_city} time[[, without {holidays}]]. "
                 "The clock of a lead that arrives outside them starts at the "
                 "next opening."),
              _ ("Both"));
}

static gboolean
has_stage (char **stages, const char *stage)
{
  return stages == NULL ||
         g_strv_contains ((const char *const *) stages, stage);
}

/* What kind of row an id is: for a stage, where it stands in the order, -1
 * where the room does without it; what is no stage comes last. */
static int
get_rank (char **stages, const char *id)
{
  static const char *const known[] = { "mql", "sal", "sql", "opportunity",
                                       NULL };

  if (!g_strv_contains (known, id))
    return G_MAXINT;
  if (!has_stage (stages, id))
    return -1;
  for (int i = 0; stages != NULL && stages[i] != NULL; i++)
    if (g_str_equal (stages[i], id))
      return i;

  return 0;
}

/* The handoffs, in the order of the stages. */
static void
add_handoffs (FairDrafter *drafter, FairBlock *section)
{
  static const char *const keys[] = { "stage",  "trigger", "owner",
                                      "action", "within",  NULL };
  g_auto (GStrv) stages = fair_terms_dup_texts (drafter->terms, "stage_order");
  JsonArray *rows = fair_agreement_get_rows (drafter, "handoff");
  FairBlock *table;
  int        last = -1;

  if (rows == NULL)
    return;

  table = fair_block_new (FAIR_BLOCK_TABLE, NULL);
  fair_block_add_column (table, _ ("Handoff to"), 0, FALSE);
  fair_block_add_column (table, _ ("Trigger"), 1, FALSE);
  fair_block_add_column (table, _ ("Owner"), 0, FALSE);
  fair_block_add_column (table, _ ("Action"), 1.35, FALSE);
  fair_block_add_column (table, _ ("Within"), 0, FALSE);
  ((FairOutlineColumn *) g_ptr_array_index (table->columns, 0))->is_bold = TRUE;
  for (;;)
    {
      int next = -1;

      for (guint i = 0; i < json_array_get_length (rows); i++)
        {
          JsonObject *row = json_array_get_object_element (rows, i);
          int         rank = get_rank (
                      stages,
                      json_object_get_string_member_with_default (row, "id", ""));

          if (rank == last && rank >= 0)
            fair_agreement_fill_row (drafter, table, row, keys, "–");
          if (rank > last && (next < 0 || rank < next))
            next = rank;
        }
      if (next < 0)
        break;
      last = next;
    }

  if (table->rows->len > 0)
    g_ptr_array_add (section->blocks, table);
  else
    fair_block_free (table);
}

/**
 * fair_agreement_add_stages:
 * @drafter: a drafter
 *
 * Adds section 2: definitions and handoffs.
 */
void
fair_agreement_add_stages (FairDrafter *drafter)
{
  FairBlock *section = fair_drafter_new_section (
      "stages", fair_agreement_get_rows (drafter, "handoff") != NULL
                    ? _ ("Definitions and handoff")
                    : _ ("Definitions"));
  FairBlock *table = fair_block_add (section, FAIR_BLOCK_TABLE, NULL);
  Order      order = get_order (drafter);

  section->note = g_strdup (_ ("In the order of the stages"));
  fair_block_add_column (table, _ ("Term"), 0, FALSE);
  fair_block_add_column (table, _ ("Meaning"), 1, FALSE);
  fair_block_add_column (table, _ ("Owner"), 0, FALSE);
  ((FairOutlineColumn *) g_ptr_array_index (table->columns, 0))->is_bold = TRUE;

  add_term (drafter, table, "lead", _ ("Lead"),
            fair_names_get (drafter->names, "products") != NULL
                ? _ ("A person in the CRM who may buy {products}.")
                : _ ("A person in the CRM who may become a customer."),
            _ ("Marketing"));
  add_term (drafter, table, "mql", _ ("MQL"),
            _ ("Marketing-qualified lead: a lead that meets section "
               "{#definition} and that Sales has not yet contacted."),
            _ ("Marketing"));
  if (order == ORDER_SAL_FIRST)
    add_sal (drafter, table, order);
  add_sql (drafter, table, order);
  if (order == ORDER_SQL_FIRST)
    add_sal (drafter, table, order);
  add_term (
      drafter, table, "opportunity", _ ("Opportunity"),
      _ ("An SQL with an open deal in the CRM. It closes as won or lost."),
      _ ("Sales"));
  add_term (
      drafter, table, "hot_lead", _ ("Hot lead"),
      _ ("An MQL that {hot_condition}. Every other MQL is a normal lead."),
      _ ("Both"));
  add_hours (drafter, table);
  add_handoffs (drafter, section);
  fair_drafter_add_section (drafter, section);
}
