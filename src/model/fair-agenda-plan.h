/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairAgendaStepId:
 *
 * The steps of a meeting, in their order.
 */
typedef enum
{
  FAIR_AGENDA_AUDIT,
  FAIR_AGENDA_FIT,
  FAIR_AGENDA_BEHAVIOR,
  FAIR_AGENDA_THRESHOLD,
  FAIR_AGENDA_AGREEMENT,
} FairAgendaStepId;

#define FAIR_AGENDA_N_STEPS (FAIR_AGENDA_AGREEMENT + 1)
#define FAIR_AGENDA_MAX_MINUTES 480

/**
 * FairParkedItem:
 * @id: unique within the plan
 * @text: what it is about
 * @target: (nullable): the target, where a difference was put off
 * @at: when it was put off
 * @extra: (nullable): keys beginning with `x-`
 *
 * Something that was put off.
 */
typedef struct
{
  char       *id;
  char       *text;
  char       *target;
  gint64      at;
  JsonObject *extra;
} FairParkedItem;

/**
 * FairAgendaPlan:
 * @minutes: how long each step is to take, 0 to %FAIR_AGENDA_MAX_MINUTES
 * @parked: (element-type FairParkedItem): what was put off, the oldest first
 * @extra: (nullable): keys beginning with `x-`
 *
 * What a meeting is to do, and what it put off.
 */
typedef struct
{
  guint       minutes[FAIR_AGENDA_N_STEPS];
  GPtrArray  *parked;
  JsonObject *extra;
} FairAgendaPlan;

FairAgendaPlan *fair_agenda_plan_new (void);
void            fair_agenda_plan_free (FairAgendaPlan *plan);
FairAgendaPlan *fair_agenda_plan_from_json (JsonNode *node, GError **error);
JsonNode       *fair_agenda_plan_to_json (const FairAgendaPlan *plan);
const char     *fair_agenda_plan_park (FairAgendaPlan *plan,
                                       const char     *text,
                                       const char     *target,
                                       gint64          at);
gboolean        fair_agenda_plan_unpark (FairAgendaPlan *plan, const char *id);
const FairParkedItem *fair_agenda_plan_find_parked (const FairAgendaPlan *plan,
                                                    const char *target);
const char           *fair_agenda_plan_step_to_words (FairAgendaStepId step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAgendaPlan, fair_agenda_plan_free)

G_END_DECLS
