/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-agreement.h"

G_BEGIN_DECLS

char *fair_calendar_file_new (const FairAgreement *agreement, GError **error);

G_END_DECLS
