/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-json-reader.h"
#include "cli/fair-serve-orders.h"

G_BEGIN_DECLS

/**
 * FairServeOrder:
 * @serve: the meeting
 * @reader: what the line says
 * @answer: what it is answered
 *
 * One order.
 */
typedef struct
{
  FairServe      *serve;
  FairJsonReader *reader;
  JsonObject     *answer;
} FairServeOrder;

FairRounds *_fair_serve_order_get_rounds (FairServeOrder *order);
FairPeople *_fair_serve_order_get_people (FairServeOrder *order);
void        _fair_serve_order_add_round (FairServeOrder  *order,
                                         const FairRound *round);

/* Each does what its name says with the members of the line, and adds to the
 * answer what there is to say. */
gboolean _fair_serve_order_add (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_adopt (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_cancel (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_cancel_scoring (FairServeOrder *order,
                                           GError        **error);
gboolean _fair_serve_order_end (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_log (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_open (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_open_scoring (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_people (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_propose (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_remove (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_repeat (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_reveal (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_reveal_scoring (FairServeOrder *order,
                                           GError        **error);
gboolean _fair_serve_order_status (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_step (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_targets (FairServeOrder *order, GError **error);
gboolean _fair_serve_order_test_room (FairServeOrder *order, GError **error);

G_END_DECLS
