/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store-record.h"

G_BEGIN_DECLS

typedef enum
{
  FAIR_ENTRY_VALUE,
  FAIR_ENTRY_RECORD,
  FAIR_ENTRY_DECISION,
} FairEntryKind;

/* Something to be saved. Its key tells it from others when it cannot be. */
typedef struct
{
  FairEntryKind    kind;
  FairStoreTable   table;
  FairStoreRecords records;
  gint64           at;
  char            *key;
  char            *value;
} FairEntry;

/* What is saved as one step. */
typedef struct
{
  GPtrArray *entries;
  char      *label;
} FairBatch;

FairBatch *_fair_batch_new (const char *label);
void       _fair_batch_free (FairBatch *batch);
gboolean
_fair_batch_write (const FairBatch *batch, FairStore *store, GError **error);
GPtrArray *_fair_batch_list_new (void);
void       _fair_batch_list_take (GPtrArray *list, FairBatch *batch);

G_END_DECLS
