/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-fixture.h"

G_BEGIN_DECLS

void shots_joint (AppFixture *fixture,
                  const char *folder,
                  const char *look,
                  int         width,
                  int         height);

G_END_DECLS
