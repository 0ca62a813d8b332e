/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-words.h"
#include "model/fair-title-words.h"

G_BEGIN_DECLS

const FairTitleRow *_fair_words_tables_get (FairWordsList list, guint *n);

G_END_DECLS
