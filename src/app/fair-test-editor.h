/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"
#include "model/fair-test.h"

G_BEGIN_DECLS

/**
 * FairTestEditor:
 *
 * An operator and what it compares with. Signal: `changed`.
 */
#define FAIR_TYPE_TEST_EDITOR (fair_test_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairTestEditor, fair_test_editor, FAIR, TEST_EDITOR, AdwBin)

GtkWidget *fair_test_editor_new (FairColumnType  type,
                                 GPtrArray      *values,
                                 const FairTest *test,
                                 const char     *label);
void       fair_test_editor_get (FairTestEditor *self, FairTest *test);
gboolean   fair_test_editor_is_complete (FairTestEditor *self);
void       fair_test_editor_set_note (FairTestEditor *self, const char *note);
void       fair_test_editor_begin (FairTest *test, FairColumnType type);

G_END_DECLS
