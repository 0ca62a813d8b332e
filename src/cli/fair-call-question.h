/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fair-call.h"

G_BEGIN_DECLS

gboolean fair_call_read_as_of (FairCall     *call,
                               FairWorkshop *workshop,
                               gint64       *as_of,
                               GError      **error);
gboolean fair_call_read_question (FairCall       *call,
                                  FairWorkshop   *workshop,
                                  FairQuestion   *question,
                                  FairScorecard **card,
                                  GError        **error);

G_END_DECLS
