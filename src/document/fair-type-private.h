/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-inline.h"
#include "document/fair-type.h"

G_BEGIN_DECLS

#define FAIR_TYPE_MONO "DejaVu Sans Mono, monospace"

void _fair_type_add_attribute (PangoAttrList  *list,
                               PangoAttribute *attribute,
                               int             from,
                               int             to);
void _fair_type_style_span (PangoAttrList        *list,
                            const FairInlineSpan *span,
                            int                   from,
                            int                   to);
void _fair_type_keep_numbers (PangoAttrList *list, const char *words);
void _fair_type_kern_signs (PangoAttrList *list, const char *words);
void
_fair_type_append_words (GString *text, const char *words, gboolean from_right);
void     _fair_type_level (PangoLayout *layout);
gboolean _fair_type_runs_from_right (const char *text, gboolean mirrored);

G_END_DECLS
