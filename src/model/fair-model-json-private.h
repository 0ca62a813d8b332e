/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-json-reader.h"
#include "base/fair-time.h"

G_BEGIN_DECLS

/* How deep the value of an `x-` key may be nested. With the bound on nested
 * conditions this keeps every noun within what fair_json_parse() reads, also
 * when it is written inside a definition. */
#define FAIR_EXTRA_MAX_DEPTH 16

gboolean _fair_model_read_int (FairJsonReader *reader,
                               const char     *key,
                               gboolean        required,
                               int             min,
                               int             max,
                               int            *out,
                               gboolean       *present,
                               GError        **error);
gboolean _fair_model_read_text (FairJsonReader *reader,
                                const char     *key,
                                gboolean        required,
                                char          **out,
                                GError        **error);
gboolean _fair_model_read_choice (FairJsonReader    *reader,
                                  const char        *key,
                                  gboolean           required,
                                  const char *const *names,
                                  guint             *out,
                                  GError           **error);
gboolean _fair_model_refuse (FairJsonReader *reader,
                             const char     *key,
                             const char     *why,
                             GError        **error);
gboolean
_fair_model_finish (FairJsonReader *reader, JsonObject **extra, GError **error);

void
_fair_model_set_text (JsonObject *object, const char *key, const char *text);
void _fair_model_set_number (JsonObject *object, const char *key, double value);
void
_fair_model_set_instant (JsonObject *object, const char *key, gint64 instant);
void        _fair_model_set_texts (JsonObject        *object,
                                   const char        *key,
                                   const char *const *texts);
void        _fair_model_set_extra (JsonObject *object, JsonObject *extra);
JsonObject *_fair_model_copy_extra (JsonObject *extra);
JsonNode   *_fair_model_take_object (JsonObject *object);
JsonObject *_fair_model_new_object (const char *format);

gboolean  _fair_model_is_decimal (const char *text);
FairZone *_fair_model_utc (void);
gboolean  _fair_model_read_date (FairJsonReader *reader,
                                 const char     *key,
                                 char          **out,
                                 GError        **error);
gboolean  _fair_model_read_instant (FairJsonReader *reader,
                                    const char     *key,
                                    gint64         *out,
                                    GError        **error);

void _fair_model_invalid (GError **error, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void _fair_model_adopt (GError **error, GError *from);

G_END_DECLS
