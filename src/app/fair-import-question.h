/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-import-desk.h"

G_BEGIN_DECLS

/**
 * FairImportQuestion:
 *
 * A window over the import sheet with a choice for each thing that was found.
 * Escape closes it; what is chosen counts at once.
 */
#define FAIR_TYPE_IMPORT_QUESTION (fair_import_question_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    FairImportQuestion, fair_import_question, FAIR, IMPORT_QUESTION, AdwWindow)

struct _FairImportQuestionClass
{
  AdwWindowClass parent_class;
};

FairImportQuestion *fair_import_question_new (GType           type,
                                              GtkWidget      *parent,
                                              FairImportDesk *desk,
                                              int             height);
void                fair_import_question_set_words (FairImportQuestion *self,
                                                    const char         *title,
                                                    const char         *description);
FairImportDesk     *fair_import_question_get_desk (FairImportQuestion *self);
void                fair_import_question_add (FairImportQuestion *self,
                                              const char         *title,
                                              const char         *subtitle,
                                              GtkWidget          *choice);

G_END_DECLS
