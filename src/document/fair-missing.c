/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-missing.h"

#include "base/fair-i18n.h"

/* Letters that no installed font has. They would be boxes on paper, so they are
 * told before, by the name of their script and the package that has it. */

#define NOTO "fonts-noto-core"
#define NOTO_CJK "fonts-noto-cjk"

static const struct
{
  GUnicodeScript script;
  const char    *name;
  const char    *package;
} known[] = {
  { G_UNICODE_SCRIPT_ARABIC, N_ ("Arabic"), NOTO },
  { G_UNICODE_SCRIPT_ARMENIAN, N_ ("Armenian"), NOTO },
  { G_UNICODE_SCRIPT_BENGALI, N_ ("Bengali"), NOTO },
  { G_UNICODE_SCRIPT_DEVANAGARI, N_ ("Devanagari"), NOTO },
  { G_UNICODE_SCRIPT_GEORGIAN, N_ ("Georgian"), NOTO },
  { G_UNICODE_SCRIPT_GREEK, N_ ("Greek"), NOTO },
  { G_UNICODE_SCRIPT_HAN, N_ ("Chinese"), NOTO_CJK },
  { G_UNICODE_SCRIPT_HANGUL, N_ ("Korean"), NOTO_CJK },
  { G_UNICODE_SCRIPT_HEBREW, N_ ("Hebrew"), NOTO },
  { G_UNICODE_SCRIPT_HIRAGANA, N_ ("Japanese"), NOTO_CJK },
  { G_UNICODE_SCRIPT_KATAKANA, N_ ("Japanese"), NOTO_CJK },
  { G_UNICODE_SCRIPT_TAMIL, N_ ("Tamil"), NOTO },
  { G_UNICODE_SCRIPT_THAI, N_ ("Thai"), NOTO },
};

static void
note_run (GHashTable *scripts, PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

      if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        g_hash_table_add (scripts,
                          GINT_TO_POINTER (g_unichar_get_script (
                              (gunichar) (glyph & ~PANGO_GLYPH_UNKNOWN_FLAG))));
    }
}

/**
 * fair_missing_note:
 * @scripts: (element-type gint): scripts of letters without a font
 * @layout: a text
 *
 * Notes the scripts of what of a text no font can show.
 */
void
fair_missing_note (GHashTable *scripts, PangoLayout *layout)
{
  g_return_if_fail (scripts != NULL);
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL;
       l = l->next)
    for (GSList *r = ((PangoLayoutLine *) l->data)->runs; r != NULL;
         r = r->next)
      note_run (scripts, r->data);
}

static char *
dup_name (GUnicodeScript script)
{
  guint32 tag = g_unicode_script_to_iso15924 (script);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].script == script)
      /* Translators: a script, and the package with a font for it */
      return g_strdup_printf (_ ("%s (package %s)"), _ (known[i].name),
                              known[i].package);

  if (tag == 0 || script == G_UNICODE_SCRIPT_UNKNOWN ||
      script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
    return g_strdup (_ ("signs of no script"));

  return g_strdup_printf (_ ("the script %c%c%c%c (package %s)"),
                          (char) (tag >> 24), (char) (tag >> 16),
                          (char) (tag >> 8), (char) tag, NOTO);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/**
 * fair_missing_to_words:
 * @scripts: (element-type gint): scripts of letters without a font
 *
 * Returns: (transfer full) (nullable): what is missing and which packages have
 *   it, %NULL where nothing is
 */
char *
fair_missing_to_words (GHashTable *scripts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  GHashTableIter   iter;
  gpointer         script;

  g_hash_table_iter_init (&iter, scripts);
  while (g_hash_table_iter_next (&iter, &script, NULL))
    {
      char *name = dup_name (GPOINTER_TO_INT (script));

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  if (names->len == 0)
    return NULL;

  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: a list of scripts and packages */
  return g_strdup_printf (_ ("No font is installed for: %s. These letters are "
                             "boxes on paper."),
                          list);
}
