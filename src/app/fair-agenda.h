/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FairAgenda:
 *
 * How long the workshop still has: a button that shows the time left, over the
 * steps and their minutes. Property: `words`, the time left, %NULL while it
 * does not run.
 */
#define FAIR_TYPE_AGENDA (fair_agenda_get_type ())
G_DECLARE_FINAL_TYPE (FairAgenda, fair_agenda, FAIR, AGENDA, AdwBin)

void  fair_agenda_start (FairAgenda *self);
void  fair_agenda_stop (FairAgenda *self);
int   fair_agenda_get_minutes (FairAgenda *self);
char *fair_agenda_words (gint64 seconds);

G_END_DECLS
