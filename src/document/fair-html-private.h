/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-outline.h"

G_BEGIN_DECLS

extern const char *const _fair_html_style;

void _fair_html_append_escaped (GString *out, const char *words);
void _fair_html_append_inline (GString *out, const char *text);
void _fair_html_append_tag (GString    *out,
                            const char *tag,
                            const char *class_name,
                            const char *text);
void _fair_html_append_anchor (GString *out, const char *anchor);
void _fair_html_append_table (GString *out, const FairBlock *block);
void _fair_html_append_figure (GString *out, const FairBlock *block);

G_END_DECLS
