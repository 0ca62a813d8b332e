/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-operator.h"

G_BEGIN_DECLS

char *fair_data_words_attribute (const char *attribute);
char *fair_data_words_activity (const char *type);
char *fair_data_words_profile (const char *attribute);
char *fair_data_words_value (const char *attribute, const char *value);

const char *fair_data_words_operator (FairOperator op, gboolean of_date);

G_END_DECLS
