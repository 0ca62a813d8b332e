/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairInlineStyle:
 * @FAIR_INLINE_BOLD: stands out
 * @FAIR_INLINE_QUIET: read second
 * @FAIR_INLINE_MONO: hexadecimal digits and commands
 * @FAIR_INLINE_LINK: leads to a place of the same document
 *
 * What a stretch of a text can be.
 */
typedef enum
{
  FAIR_INLINE_BOLD = 1 << 0,
  FAIR_INLINE_QUIET = 1 << 1,
  FAIR_INLINE_MONO = 1 << 2,
  FAIR_INLINE_LINK = 1 << 3,
} FairInlineStyle;

/**
 * FairInlineSpan:
 * @style: what it is
 * @text: its words, without marks
 * @target: (nullable): the name of the place that a link leads to
 *
 * A stretch of a text in one style.
 */
typedef struct
{
  FairInlineStyle style;
  char           *text;
  char           *target;
} FairInlineSpan;

GPtrArray *fair_inline_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char      *fair_inline_escape (const char *words) G_GNUC_WARN_UNUSED_RESULT;
char      *fair_inline_capitalize (const char *words) G_GNUC_WARN_UNUSED_RESULT;
char      *fair_inline_to_plain (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
