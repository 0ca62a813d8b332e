/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-fixture.h"

G_BEGIN_DECLS

/* Writes pictures of what lasts and of what is asked: a file that cannot be
 * written or is held, questions of an import, a file that is refused, an import
 * under way. */
void shots_states (AppFixture *fixture,
                   const char *folder,
                   const char *look,
                   int         width,
                   int         height);

G_END_DECLS
