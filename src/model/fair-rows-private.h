/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-json-reader.h"

G_BEGIN_DECLS

/* What reads one row of a list, such as a criterion, and what writes it. */
typedef gpointer (*FairRowReader) (JsonNode *node, GError **error);
typedef JsonNode *(*FairRowWriter) (gconstpointer row);

/* What every row begins with. */
typedef struct
{
  char *id;
  char *name;
} FairRow;

gboolean _fair_rows_read (FairJsonReader *reader,
                          const char     *key,
                          guint           max,
                          FairRowReader   read,
                          GPtrArray      *rows,
                          GError        **error);
void     _fair_rows_write (GPtrArray    *rows,
                           FairRowWriter write,
                           JsonObject   *object,
                           const char   *key);
char    *_fair_rows_name (const char *key, guint index, const char *name);
gboolean
_fair_rows_check_ids (GPtrArray *rows, const char *key, GError **error);

G_END_DECLS
