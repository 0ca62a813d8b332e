/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How a question is put to a page: what it is called, on which scale it is
 * answered, and what history says. Never what anybody holds of it. */
JsonObject *_fair_question_new (FairWorkshop *workshop, const char *target);

G_END_DECLS
