/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-type.h"

#include <string.h>

#include "document/fair-missing.h"
#include "document/fair-type-private.h"

/* One family for the letters of Europe, then that of a script. */
#define SERIF                                                                  \
  "Charis SIL, Noto Serif, Noto Naskh Arabic, Noto Serif CJK %s, serif"
#define MONO FAIR_TYPE_MONO
#define LINKS "fair-links"
#define UNIT_SIZE 12.0

typedef struct
{
  double   size;
  double   line;
  gboolean bold;
} Style;

static const Style STYLES[FAIR_N_TYPES] = {
  [FAIR_TYPE_TITLE] = { 27, 31.5, FALSE },
  [FAIR_TYPE_TITLE_SMALLER] = { 22, 26, FALSE },
  [FAIR_TYPE_TITLE_SMALLEST] = { 18, 22, FALSE },
  [FAIR_TYPE_APPENDIX] = { 16, 20, FALSE },
  [FAIR_TYPE_SUBTITLE] = { 12, 18, FALSE },
  [FAIR_TYPE_PARTY] = { 12, 16, TRUE },
  [FAIR_TYPE_PARTY_SMALLER] = { 11, 15, TRUE },
  [FAIR_TYPE_COLUMN_HEAD] = { 11, 15, TRUE },
  [FAIR_TYPE_SECTION] = { 9.25, 13.25, TRUE },
  [FAIR_TYPE_TEXT] = { 9.25, 13.25, FALSE },
  [FAIR_TYPE_FACT] = { 9.25, 13.25, FALSE },
  [FAIR_TYPE_COMMITMENT] = { 9, 12.75, FALSE },
  [FAIR_TYPE_COMMITMENT_HEAD] = { 9, 12.75, TRUE },
  [FAIR_TYPE_KEY_WORDS] = { 8.4, 11.75, FALSE },
  [FAIR_TYPE_TABLE] = { 8.4, 11.75, FALSE },
  [FAIR_TYPE_TABLE_HEAD] = { 7.5, 10.5, FALSE },
  [FAIR_TYPE_NOTE] = { 8, 11.25, FALSE },
  [FAIR_TYPE_SMALL] = { 7.5, 10.5, FALSE },
  [FAIR_TYPE_HISTORY] = { 7.75, 11, FALSE },
  [FAIR_TYPE_HEX] = { 8.6, 13.5, FALSE },
};

struct _FairType
{
  PangoFontMap *map;
  PangoContext *contexts[2]; /* by whether the text runs from right to left */
  char         *family;
  gboolean      mirrored;
  GHashTable   *missing;
  double        baselines[FAIR_N_TYPES];
};

/* Han letters look different in each country that writes them. */
static const char *
get_han (const char *language)
{
  if (g_str_has_prefix (language, "ja"))
    return "JP";
  if (g_str_has_prefix (language, "ko"))
    return "KR";
  if (g_str_has_prefix (language, "zh-TW"))
    return "TC";

  return g_str_has_prefix (language, "zh-HK") ? "HK" : "SC";
}

static PangoFontDescription *
describe (const FairType *type, FairTypeStyle style)
{
  PangoFontDescription *font = pango_font_description_from_string (
      style == FAIR_TYPE_HEX ? MONO : type->family);

  pango_font_description_set_absolute_size (font,
                                            STYLES[style].size * PANGO_SCALE);
  pango_font_description_set_weight (
      font, STYLES[style].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  return font;
}

/* The base line stands where the font's own ascent and descent would be in the
 * middle of the line. */
static double
measure_baseline (const FairType *type, FairTypeStyle style)
{
  g_autoptr (PangoFontDescription) description = describe (type, style);
  g_autoptr (PangoFont) font =
      pango_context_load_font (type->contexts[FALSE], description);
  PangoFontMetrics *metrics;
  double            ascent;
  double            descent;

  if (font == NULL)
    return STYLES[style].line * 0.7;

  metrics = pango_font_get_metrics (font, NULL);
  ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
  descent = pango_font_metrics_get_descent (metrics) / (double) PANGO_SCALE;
  pango_font_metrics_unref (metrics);

  return (STYLES[style].line + ascent - descent) / 2.0;
}

/**
 * fair_type_is_mirrored_language:
 * @language: a language, such as "en-US"
 *
 * Returns: whether it runs from right to left
 */
gboolean
fair_type_is_mirrored_language (const char *language)
{
  static const char *const mirrored[] = { "ar", "fa", "he", "ur", NULL };
  g_autofree char         *base = NULL;

  g_return_val_if_fail (language != NULL, FALSE);

  base = g_strndup (language, strcspn (language, "-_"));

  return g_strv_contains (mirrored, base);
}

static PangoContext *
new_context (PangoFontMap *map, const char *language, PangoDirection direction)
{
  PangoContext         *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, direction);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  return context;
}

/**
 * fair_type_new:
 * @language: the language of the texts, such as "en-US"
 *
 * Returns: (transfer full): what sets texts in it; to be used by one thread at
 *   a time
 */
FairType *
fair_type_new (const char *language)
{
  FairType *type = g_new0 (FairType, 1);

  type->missing = g_hash_table_new (NULL, NULL);
  type->family = g_strdup_printf (SERIF, get_han (language));
  type->mirrored = fair_type_is_mirrored_language (language);
  type->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (type->map), 72.0);
  type->contexts[FALSE] =
      new_context (type->map, language, PANGO_DIRECTION_LTR);
  type->contexts[TRUE] = new_context (type->map, language, PANGO_DIRECTION_RTL);

  for (guint i = 0; i < FAIR_N_TYPES; i++)
    type->baselines[i] = measure_baseline (type, i);

  return type;
}

/**
 * fair_type_free:
 * @type: (transfer full) (nullable): what sets texts
 */
void
fair_type_free (FairType *type)
{
  if (type == NULL)
    return;

  g_free (type->family);
  g_hash_table_unref (type->missing);
  g_object_unref (type->contexts[FALSE]);
  g_object_unref (type->contexts[TRUE]);
  g_object_unref (type->map);
  g_free (type);
}

/**
 * fair_type_is_mirrored:
 * @type: what sets texts
 *
 * Returns: whether the language runs from right to left
 */
gboolean
fair_type_is_mirrored (const FairType *type)
{
  return type->mirrored;
}

/**
 * fair_type_dup_missing:
 * @type: what sets texts
 *
 * Returns: (transfer full) (nullable): for which letters of the texts set so
 * far there is no font, %NULL where there is one for all
 */
char *
fair_type_dup_missing (const FairType *type)
{
  return fair_missing_to_words (type->missing);
}

static void
free_links (gpointer data)
{
  GArray *links = data;

  for (guint i = 0; i < links->len; i++)
    g_free (g_array_index (links, FairTypeLink, i).target);
  g_array_unref (links);
}

static PangoLayout *
new_layout (FairType *type, FairTypeStyle style, const char *text, double width)
{
  g_autoptr (PangoFontDescription) font = describe (type, style);
  PangoLayout *layout = pango_layout_new (
      type->contexts[_fair_type_runs_from_right (text, type->mirrored)]);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, MAX (1.0, width) * PANGO_SCALE);

  return layout;
}

/**
 * fair_type_set:
 * @type: what sets texts
 * @style: the size of type
 * @text: a text with the marks of fair_inline_parse()
 * @width: the width to break lines at, in points; -1 to break none
 *
 * Returns: (transfer full): the text in lines
 */
PangoLayout *
fair_type_set (FairType     *type,
               FairTypeStyle style,
               const char   *text,
               double        width)
{
  PangoLayout *layout = new_layout (type, style, text, width);
  g_autoptr (GPtrArray) spans = fair_inline_parse (text);
  g_autoptr (GString) words = g_string_new (NULL);
  PangoAttrList *list = pango_attr_list_new ();
  GArray        *links = g_array_new (FALSE, FALSE, sizeof (FairTypeLink));
  gboolean       from_right = _fair_type_runs_from_right (text, type->mirrored);

  for (guint i = 0; i < spans->len; i++)
    {
      const FairInlineSpan *span = g_ptr_array_index (spans, i);
      FairTypeLink          link = { .start = words->len };

      _fair_type_append_words (words, span->text, from_right);
      link.end = words->len;
      _fair_type_style_span (list, span, link.start, link.end);
      if (span->target != NULL)
        {
          link.target = g_strdup (span->target);
          g_array_append_val (links, link);
        }
    }
  _fair_type_kern_signs (list, words->str);
  _fair_type_keep_numbers (list, words->str);

  pango_layout_set_text (layout, words->str, -1);
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
  _fair_type_level (layout);
  g_object_set_data_full (G_OBJECT (layout), LINKS, links, free_links);
  fair_missing_note (type->missing, layout);

  return layout;
}

/**
 * fair_type_set_key_number:
 * @type: what sets texts
 * @style: the size of the number
 * @text: a number, with its unit between tildes
 *
 * Returns: (transfer full): the number in one line, its unit smaller
 */
PangoLayout *
fair_type_set_key_number (FairType *type, FairTypeStyle style, const char *text)
{
  PangoLayout *layout = new_layout (type, style, text, -1);
  g_autoptr (GPtrArray) spans = fair_inline_parse (text);
  g_autoptr (GString) words = g_string_new (NULL);
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < spans->len; i++)
    {
      const FairInlineSpan *span = g_ptr_array_index (spans, i);
      int                   from = words->len;

      g_string_append (words, span->text);
      if (span->style & FAIR_INLINE_QUIET)
        _fair_type_add_attribute (
            list, pango_attr_size_new_absolute (UNIT_SIZE * PANGO_SCALE), from,
            words->len);
    }

  pango_layout_set_text (layout, words->str, -1);
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
  _fair_type_level (layout);

  return layout;
}

/**
 * fair_type_get_width:
 * @type: what sets texts
 * @style: the size of type
 * @text: a text with the marks of fair_inline_parse()
 *
 * Returns: how wide it is in one line, in points
 */
double
fair_type_get_width (FairType *type, FairTypeStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout = fair_type_set (type, style, text, -1);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

/**
 * fair_type_line_height:
 * @style: a size of type
 *
 * Returns: the height of its lines, in points, whatever the font asks for
 */
double
fair_type_line_height (FairTypeStyle style)
{
  return STYLES[style].line;
}

/**
 * fair_type_baseline:
 * @type: what sets texts
 * @style: a size of type
 *
 * Returns: how far the base line lies below the top of a line, in points
 */
double
fair_type_baseline (FairType *type, FairTypeStyle style)
{
  return type->baselines[style];
}

/**
 * fair_type_get_links:
 * @layout: a text that fair_type_set() has set
 *
 * Returns: (transfer none) (nullable) (element-type FairTypeLink): its links
 */
GArray *
fair_type_get_links (PangoLayout *layout)
{
  return g_object_get_data (G_OBJECT (layout), LINKS);
}

/**
 * fair_ink_apply:
 * @ink: an ink
 * @cr: what is to draw with it
 */
void
fair_ink_apply (FairInk ink, cairo_t *cr)
{
  static const guint32 inks[] = { 0x111111, 0x4d4d4d, 0x1b3a57, 0xb4b4b4,
                                  0xf2f2f0 };

  cairo_set_source_rgb (cr, (inks[ink] >> 16) / 255.0,
                        ((inks[ink] >> 8) & 0xff) / 255.0,
                        (inks[ink] & 0xff) / 255.0);
}
