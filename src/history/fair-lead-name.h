/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-frame.h"

G_BEGIN_DECLS

/**
 * fair_lead_name_is_part:
 * @heading: the name of an attribute
 *
 * Exports call what a person is called by many names: "Name", "First Name" and
 * "Last Name", "Vorname" and "Nachname".
 *
 * Returns: whether the attribute tells what somebody is called
 */
gboolean fair_lead_name_is_part (const char *heading);

/**
 * fair_lead_name_dup:
 * @leads: the leads of a history
 * @lead: one of its rows
 *
 * Returns: (transfer full) (nullable): what the lead is called, from one
 *   attribute or from a given and a family name, or %NULL where no attribute
 *   tells
 */
char *fair_lead_name_dup (const FairFrame *leads,
                          guint            lead) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
