/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-catalog.h"
#include "model/fair-condition.h"

G_BEGIN_DECLS

const FairLeak *fair_leak_words_find_one (const FairCatalog *catalog,
                                          const char        *attribute);
const FairLeak *fair_leak_words_find (const FairCatalog   *catalog,
                                      const FairCondition *condition);
gboolean        fair_leak_words_asks (const FairLeak *leak);
char           *fair_leak_words_chip (const FairLeak *leak);
char           *fair_leak_words_note (const FairLeak *leak);

G_END_DECLS
