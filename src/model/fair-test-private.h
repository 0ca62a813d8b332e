/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-json-reader.h"
#include "model/fair-test.h"

G_BEGIN_DECLS

gboolean
_fair_test_read (FairJsonReader *reader, FairTest *test, GError **error);
gboolean
_fair_test_validate (const FairTest *test, const char *path, GError **error);
void _fair_test_write (const FairTest *test, JsonObject *object);

G_END_DECLS
