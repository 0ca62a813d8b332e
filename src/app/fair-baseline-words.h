/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

char *fair_baseline_words_short (FairWorkshop *workshop);
char *fair_baseline_words_long (FairWorkshop *workshop);
char *fair_baseline_words_version (FairWorkshop *workshop);

G_END_DECLS
