/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/* How a difference is settled from a page of the window: at once, or after
 * asking why. What was done is said by the page, with Undo. */

void
fair_settle (FairPage *page, FairDifference *difference, FairSettlement how);
void fair_settle_park (FairPage *page, FairDifference *difference);
void fair_settle_adopt (FairPage *page, const char *target, double value);
void fair_settle_all (FairPage *page);

G_END_DECLS
