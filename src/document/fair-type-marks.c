/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "document/fair-type-private.h"

/* The styles of a text as attributes of pango, and the few cares of setting
 * numbers. */

#define PLUS_KERN 1.1

void
_fair_type_add_attribute (PangoAttrList  *list,
                          PangoAttribute *attribute,
                          int             from,
                          int             to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (list, attribute);
}

void
_fair_type_style_span (PangoAttrList        *list,
                       const FairInlineSpan *span,
                       int                   from,
                       int                   to)
{
  if (span->style & FAIR_INLINE_BOLD)
    {
      _fair_type_add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                from, to);
      _fair_type_add_attribute (
          list, pango_attr_foreground_new (0x1111, 0x1111, 0x1111), from, to);
    }
  if (span->style & FAIR_INLINE_QUIET)
    _fair_type_add_attribute (
        list, pango_attr_foreground_new (0x4d4d, 0x4d4d, 0x4d4d), from, to);
  if (span->style & FAIR_INLINE_MONO)
    {
      _fair_type_add_attribute (list, pango_attr_family_new (FAIR_TYPE_MONO),
                                from, to);
      _fair_type_add_attribute (list, pango_attr_scale_new (0.86), from, to);
    }
}

static gboolean
is_lone_capital (const char *p)
{
  return g_ascii_isupper (*p) && !g_unichar_isalnum (g_utf8_get_char (p + 1));
}

/* No line breaks between a number and what it counts, nor before a lone
 * capital, as in Appendix A. */
void
_fair_type_keep_numbers (PangoAttrList *list, const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) && p[1] == ' ' &&
        (g_ascii_isdigit (*p) ? g_unichar_isalpha (g_utf8_get_char (p + 2))
                              : is_lone_capital (p + 2)))
      _fair_type_add_attribute (list, pango_attr_allow_breaks_new (FALSE),
                                p - words, g_utf8_next_char (p + 2) - words);
}

static gboolean
is_from_right (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;

    default:
      return FALSE;
    }
}

/* Whether most letters of a text are of a script that runs from right to left.
 * A company's name in another script does not turn a sentence around, nor does
 * a sentence in another language lose its full stop to the wrong end. Figures
 * without words stand as they do in the charts; where the letters are as many
 * of each, the document decides. */
gboolean
_fair_type_runs_from_right (const char *text, gboolean mirrored)
{
  guint counts[2] = { 0, 0 };

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      counts[is_from_right (g_utf8_get_char (p))]++;

  if (counts[TRUE] == counts[FALSE])
    return mirrored && counts[TRUE] > 0;

  return counts[TRUE] > counts[FALSE];
}

static gboolean
is_signed_number (const char *p)
{
  return (*p == '+' && g_ascii_isdigit (p[1])) ||
         (g_str_has_prefix (p, "−") && g_ascii_isdigit (p[strlen ("−")]));
}

/* Appends words, with a word joiner in ranges of numbers: an attribute does not
 * forbid a break after a dash. Among words that run @from_right a sign stays
 * left of its number. */
void
_fair_type_append_words (GString *text, const char *words, gboolean from_right)
{
  static const char dash[] = "–";

  for (const char *p = words; *p != '\0';)
    {
      gboolean in_range = p > words && g_ascii_isdigit (p[-1]) &&
                          g_str_has_prefix (p, dash) &&
                          g_ascii_isdigit (p[strlen (dash)]);

      if (from_right && is_signed_number (p))
        g_string_append (text, "\xe2\x80\x8e");
      if (in_range)
        {
          g_string_append (text, dash);
          g_string_append (text, "\xe2\x81\xa0");
          p += strlen (dash);
        }
      else
        g_string_append_c (text, *p++);
    }
}

/* A plus sign is moved closer to its digits. */
void
_fair_type_kern_signs (PangoAttrList *list, const char *words)
{
  for (const char *p = strchr (words, '+'); p != NULL; p = strchr (p + 1, '+'))
    if (g_ascii_isdigit (p[1]))
      _fair_type_add_attribute (
          list, pango_attr_letter_spacing_new (-PLUS_KERN * PANGO_SCALE),
          p - words, p - words + 1);
}

/* Where scripts meet, pango lifts one of them by what a font says of its base
 * lines. In a document all letters stand on one line. */
void
_fair_type_level (PangoLayout *layout)
{
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    for (GSList *l = pango_layout_get_line (layout, i)->runs; l != NULL;
         l = l->next)
      ((PangoGlyphItem *) l->data)->y_offset = 0;
}
