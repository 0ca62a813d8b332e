/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop-fixture.h"

/* A meeting about a card with one criterion, "country", and a threshold. */
void fixture_set_up_meeting (Fixture *self, gconstpointer unused);

FairMeeting *get_meeting (Fixture *self);
FairPeople  *get_people (Fixture *self);
FairRounds  *get_rounds (Fixture *self);

/* Returns the id, which is lent. */
const char      *join (Fixture *self, const char *name, FairSide side);
const FairRound *open_round (Fixture *self, const char *target);
void propose (Fixture *self, const char *who, const char *target, double value);
void reveal (Fixture *self);
double get_value (Fixture *self, FairSide side, const char *target);

/* Waits until what was said is in the file. */
gboolean save (Fixture *self);
