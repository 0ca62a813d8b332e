/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/* A meeting of six people and a facilitator whose sides differ. */

const char *app_meeting_criterion (FairWorkshop *workshop, guint index);
void        app_meeting_agree (FairWorkshop *workshop);
void        app_meeting_differ (FairWorkshop *workshop);
void        app_meeting_join (FairWorkshop *workshop);
FairPerson *app_meeting_person (FairWorkshop *workshop, guint index);
void        app_meeting_ask (FairWorkshop *workshop, const char *target);
void        app_meeting_answer (FairWorkshop *workshop, guint n);
gboolean    app_meeting_has_consequences (gpointer workshop);

G_END_DECLS
