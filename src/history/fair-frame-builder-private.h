/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-frame-private.h"

G_BEGIN_DECLS

/**
 * FairColumnBuilder:
 * @codes: a row's index into @dictionary; rows beyond its end are missing
 * @index: from each text of @dictionary to its place in it
 * @instants: a row's instant; rows beyond its end are missing
 *
 * A column that grows.
 */
typedef struct
{
  char          *name;
  FairColumnType type;
  GArray        *codes;
  GPtrArray     *dictionary;
  GHashTable    *index;
  GArray        *instants;
} FairColumnBuilder;

/**
 * FairFrameBuilder:
 * @strings: where ids and texts are kept; borrowed
 * @rows: from each id to its row
 *
 * A frame that grows, row by row and column by column.
 */
typedef struct
{
  GStringChunk *strings;
  GPtrArray    *ids;
  GHashTable   *rows;
  GPtrArray    *columns;
  GHashTable   *by_name;
} FairFrameBuilder;

FairFrameBuilder  *_fair_frame_builder_new (GStringChunk *strings);
void               _fair_frame_builder_free (FairFrameBuilder *self);
guint              _fair_frame_builder_add_column (FairFrameBuilder *self,
                                                   const char       *name,
                                                   FairColumnType    type);
FairColumnBuilder *_fair_frame_builder_get_column (FairFrameBuilder *self,
                                                   guint             column);
FairColumnBuilder *_fair_frame_builder_find_column (FairFrameBuilder *self,
                                                    const char       *name);
guint    _fair_frame_builder_add_row (FairFrameBuilder *self, const char *id);
gboolean _fair_frame_builder_find_row (FairFrameBuilder *self,
                                       const char       *id,
                                       guint            *row);
guint32  _fair_frame_builder_intern (FairFrameBuilder  *self,
                                     FairColumnBuilder *column,
                                     const char        *text);
void     _fair_frame_builder_set_code (FairFrameBuilder  *self,
                                       FairColumnBuilder *column,
                                       guint              row,
                                       guint32            code);
guint32  _fair_frame_builder_get_code (FairColumnBuilder *column, guint row);
void     _fair_frame_builder_set_instant (FairFrameBuilder  *self,
                                          FairColumnBuilder *column,
                                          guint              row,
                                          gint64             instant);
gint64   _fair_frame_builder_get_instant (FairColumnBuilder *column, guint row);
FairFrame *_fair_frame_builder_finish (FairFrameBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairFrameBuilder, _fair_frame_builder_free)

G_END_DECLS
