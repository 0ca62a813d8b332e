/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

G_BEGIN_DECLS

/**
 * FairFigure:
 *
 * The five numbers of the scoreboard.
 */
typedef enum
{
  FAIR_FIGURE_MQLS,
  FAIR_FIGURE_WINS,
  FAIR_FIGURE_MQL_TO_WIN,
  FAIR_FIGURE_MQL_TO_SQL,
  FAIR_FIGURE_DAYS,
} FairFigure;

#define FAIR_N_FIGURES (FAIR_FIGURE_DAYS + 1)

double fair_figures_count_months (const FairSimulation *simulation);
double fair_figures_get (const FairSimulation *simulation, FairFigure which);
char  *fair_figures_to_words (FairFigure which, double value);
char *fair_figures_explain (const FairSimulation *simulation, FairFigure which);
double      fair_figures_get_recorded (const FairSimulation *simulation,
                                       FairFigure            which);
double      fair_figures_get_before (const FairSimulation *simulation,
                                     const FairSimulation *baseline,
                                     FairFigure            which);
const char *fair_figures_get_name (FairFigure which);
const char *fair_figures_get_leads_name (FairFigure which);

G_END_DECLS
