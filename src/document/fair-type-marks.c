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

/* Appends words, with a word joiner in ranges of numbers: an attribute does not
 * forbid a break after a dash. */
void
_fair_type_append_words (GString *text, const char *words)
{
  static const char dash[] = "–";

  for (const char *p = words; *p != '\0';)
    {
      gboolean in_range = p > words && g_ascii_isdigit (p[-1]) &&
                          g_str_has_prefix (p, dash) &&
                          g_ascii_isdigit (p[strlen (dash)]);

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
