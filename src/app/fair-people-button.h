/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-invite-pane.h"

G_BEGIN_DECLS

/**
 * FairPeopleButton:
 *
 * How many people take part; opens who they are and the invitation.
 * Properties: `workshop`; `live`, see #FairInvitePane.
 */
#define FAIR_TYPE_PEOPLE_BUTTON (fair_people_button_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPeopleButton, fair_people_button, FAIR, PEOPLE_BUTTON, AdwBin)

FairInvitePane *fair_people_button_get_pane (FairPeopleButton *self);
void            fair_people_button_open (FairPeopleButton *self);

G_END_DECLS
