/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history-builder.h"

#include <math.h>

/* A history of everything that a history can have, drawn from @random: about
 * @size leads. */
static inline FairHistory *
random_history (GRand *random, guint size)
{
  static const char *const names[] = { "industry", "region", "employees",
                                       "größe" };
  static const char *const types[] = { "visit", "download", "Ünïcode" };
  g_autoptr (GError) error = NULL;
  g_autoptr (FairZone) zone =
      fair_zone_new (size % 10 == 0 ? "Europe/Berlin" : "UTC", &error);
  g_autoptr (FairHistoryBuilder) builder =
      fair_history_builder_new (zone, "EUR", 2000000000);
  FairHistory *history;
  guint        n_rows[3] = { size, size / 3, size / 4 };

  for (FairRows rows = FAIR_ROWS_LEADS; rows <= FAIR_ROWS_DEALS; rows++)
    {
      guint columns[G_N_ELEMENTS (names)];
      guint stages[FAIR_N_STAGES];

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        columns[i] = fair_history_builder_add_column (
            builder, rows, names[(i + rows) % G_N_ELEMENTS (names)],
            FAIR_COLUMN_TEXT);
      for (guint i = 0; i < FAIR_N_STAGES; i++)
        stages[i] = fair_history_builder_add_column (
            builder, rows, fair_stage_to_string ((FairStage) i),
            FAIR_COLUMN_INSTANT);
      for (guint row = 0; row < n_rows[rows]; row++)
        {
          g_autofree char *id = g_strdup_printf ("%u-%u", rows, row);

          fair_history_builder_add_row (builder, rows, id);
          for (guint i = 0; i < G_N_ELEMENTS (names); i++)
            {
              g_autofree char *text = g_strdup_printf (
                  "text %d", g_rand_int_range (random, 0, row + 2));

              if (g_rand_boolean (random) && (rows != FAIR_ROWS_LEADS || i < 3))
                fair_history_builder_set_text (builder, rows, row, columns[i],
                                               text);
            }
          for (guint i = 0; i < FAIR_N_STAGES; i++)
            if (g_rand_int_range (random, 0, 4) == 0)
              fair_history_builder_set_instant (
                  builder, rows, row, stages[i],
                  1700000000 + g_rand_int_range (random, 0, 50000000));
        }
    }

  for (guint lead = 0; lead < n_rows[0]; lead++)
    {
      if (n_rows[1] > 0 && g_rand_boolean (random))
        fair_history_builder_tie_company (
            builder, FAIR_ROWS_LEADS, lead,
            g_rand_int_range (random, 0, n_rows[1]));
      fair_history_builder_set_outcome (builder, lead,
                                        g_rand_int_range (random, 0, 5));
      if (g_rand_boolean (random))
        fair_history_builder_set_amount (builder, lead,
                                         g_rand_double (random) * 1e6,
                                         g_rand_boolean (random));
      for (guint n = g_rand_int_range (random, 0, 12); n > 0; n--)
        fair_history_builder_add_activity (
            builder, lead, types[g_rand_int_range (random, 0, 3)],
            1700000000 + g_rand_int_range (random, 0, 500) * 86400,
            g_rand_boolean (random) ? g_rand_int_range (random, 0, 9) : NAN,
            g_rand_boolean (random) ? names[g_rand_int_range (random, 0, 4)]
                                    : NULL);
    }
  for (guint deal = 0; deal < n_rows[2]; deal++)
    {
      guint n_ties = g_rand_int_range (random, 0, 4);

      if (n_rows[1] > 0 && g_rand_boolean (random))
        fair_history_builder_tie_company (
            builder, FAIR_ROWS_DEALS, deal,
            g_rand_int_range (random, 0, n_rows[1]));
      for (guint i = 0; i < n_ties; i++)
        fair_history_builder_tie_deal (builder, deal,
                                       g_rand_int_range (random, 0, n_rows[0]),
                                       g_rand_int_range (random, 0, 5) == 0);
      fair_history_builder_set_deal (
          builder, deal, g_rand_int_range (random, 1, 5),
          g_rand_boolean (random), deal * 1.5, g_rand_boolean (random));
    }
  if (size == 0 || g_rand_boolean (random))
    fair_history_builder_set_as_of (builder, 1740000000);

  history = fair_history_builder_finish (builder, &error);
  g_assert_no_error (error);

  return history;
}
