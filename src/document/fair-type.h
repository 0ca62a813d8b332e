/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define FAIR_MM (72.0 / 25.4)

/**
 * FairTypeStyle:
 *
 * The sizes of type that a document is set in.
 */
typedef enum
{
  FAIR_TYPE_TITLE,
  FAIR_TYPE_TITLE_SMALLER,
  FAIR_TYPE_TITLE_SMALLEST,
  FAIR_TYPE_APPENDIX,
  FAIR_TYPE_SUBTITLE,
  FAIR_TYPE_PARTY,
  FAIR_TYPE_PARTY_SMALLER,
  FAIR_TYPE_COLUMN_HEAD,
  FAIR_TYPE_SECTION,
  FAIR_TYPE_TEXT,
  FAIR_TYPE_FACT,
  FAIR_TYPE_COMMITMENT,
  FAIR_TYPE_COMMITMENT_HEAD,
  FAIR_TYPE_KEY_WORDS,
  FAIR_TYPE_TABLE,
  FAIR_TYPE_TABLE_HEAD,
  FAIR_TYPE_NOTE,
  FAIR_TYPE_SMALL,
  FAIR_TYPE_HISTORY,
  FAIR_TYPE_HEX,
} FairTypeStyle;

#define FAIR_N_TYPES (FAIR_TYPE_HEX + 1)

/**
 * FairInk:
 *
 * The inks of a document. Nothing is told by a color alone.
 */
typedef enum
{
  FAIR_INK_TEXT,
  FAIR_INK_QUIET,
  FAIR_INK_ACCENT,
  FAIR_INK_HAIR,
  FAIR_INK_TINT,
} FairInk;

/**
 * FairTypeLink:
 * @start: the first byte of its words in the text that is set
 * @end: the byte after them
 * @target: the name of the place that it leads to
 */
typedef struct
{
  int   start;
  int   end;
  char *target;
} FairTypeLink;

/**
 * FairType:
 *
 * Sets texts with pango. The fonts are fixed by the program and nothing depends
 * on a screen, so that a text breaks into the same lines everywhere.
 */
typedef struct _FairType FairType;

FairType *fair_type_new (const char *language);
void      fair_type_free (FairType *type);
gboolean  fair_type_is_mirrored_language (const char *language);
gboolean  fair_type_is_mirrored (const FairType *type);
char *fair_type_dup_missing (const FairType *type) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout *fair_type_set (FairType     *type,
                            FairTypeStyle style,
                            const char   *text,
                            double        width) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout *
fair_type_set_key_number (FairType     *type,
                          FairTypeStyle style,
                          const char   *text) G_GNUC_WARN_UNUSED_RESULT;
double
fair_type_get_width (FairType *type, FairTypeStyle style, const char *text);
double  fair_type_line_height (FairTypeStyle style);
double  fair_type_baseline (FairType *type, FairTypeStyle style);
GArray *fair_type_get_links (PangoLayout *layout);
void    fair_ink_apply (FairInk ink, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairType, fair_type_free)

G_END_DECLS
