/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _FairOption  FairOption;
typedef struct _FairCommand FairCommand;

/**
 * FairCall:
 *
 * One command line, read: its arguments, its options, and where its answer
 * goes. With `--json` the answer is one JSON object and nothing else; without
 * it the lines of [func@fair_call_say].
 */
typedef struct _FairCall FairCall;

FairCall          *fair_call_parse (const FairCommand *command,
                                    int                argc,
                                    char             **argv,
                                    GError           **error);
void               fair_call_free (FairCall *call);
gboolean           fair_call_takes_next_word (const FairCommand *command,
                                              const char        *word);
const FairCommand *fair_call_get_command (const FairCall *call);
gboolean           fair_call_wants_help (const FairCall *call);
char              *fair_call_dup_help (const FairCommand *command);

const char *fair_call_get_file (const FairCall *call);
gboolean    fair_call_has (const FairCall *call, const char *option);
const char *fair_call_get_text (const FairCall *call, const char *option);
const char *const *fair_call_list_texts (const FairCall *call,
                                         const char     *option);
gboolean           fair_call_get_int (const FairCall *call,
                                      const char     *option,
                                      gint64          min,
                                      gint64          max,
                                      gint64         *value,
                                      GError        **error);
FairWorkshop *
fair_call_open (const FairCall *call, FairAccess access, GError **error);

gboolean fair_call_wants_json (const FairCall *call);
gboolean fair_call_wants_progress (const FairCall *call);
void     fair_call_say (FairCall *call, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void     fair_call_answer (FairCall *call, JsonNode *answer);
gboolean fair_call_flush (FairCall *call, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCall, fair_call_free)

G_END_DECLS
