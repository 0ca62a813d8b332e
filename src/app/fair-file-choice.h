/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairFileChoice:
 * @FAIR_FILE_CHOICE_OPEN: a workshop to open
 * @FAIR_FILE_CHOICE_NEW: where a new workshop shall be
 * @FAIR_FILE_CHOICE_TABLES: tables to import, several at once
 * @FAIR_FILE_CHOICE_MODEL: a scoring model to read
 * @FAIR_FILE_CHOICE_SAVE: where something shall be written
 *
 * What a person is asked to choose.
 */
typedef enum
{
  FAIR_FILE_CHOICE_OPEN,
  FAIR_FILE_CHOICE_NEW,
  FAIR_FILE_CHOICE_TABLES,
  FAIR_FILE_CHOICE_MODEL,
  FAIR_FILE_CHOICE_SAVE,
} FairFileChoice;

void        fair_file_choice_run_async (GtkWindow          *parent,
                                        FairFileChoice      choice,
                                        const char         *name,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
char       *fair_file_choice_finish (GAsyncResult *result, GError **error);
GListModel *fair_file_choice_finish_list (GAsyncResult *result, GError **error);

G_END_DECLS
