/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workshop/fair-preview.h"

G_BEGIN_DECLS

GtkWidget *fair_promise_ways_new_weekdays (const FairCommitments *commitments);
gboolean   fair_promise_ways_is_of (FairPromiseKind kind, const char *place);
char      *fair_promise_ways_dup_words (const FairRemedy      *remedy,
                                        const FairCommitments *commitments);

G_END_DECLS
