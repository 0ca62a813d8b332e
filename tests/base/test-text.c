/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-text.h"

typedef struct
{
  const char *text;
  const char *folded;
} FoldSample;

static void
check_fold (const FoldSample *samples, gsize n_samples)
{
  for (gsize i = 0; i < n_samples; i++)
    {
      g_autofree char *folded = fair_text_fold (samples[i].text);

      g_test_message ("sample %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (folded, ==, samples[i].folded);
    }
}

static void
test_fold_case (void)
{
  static const FoldSample samples[] = {
    { "", "" },
    { "Abc", "abc" },
    { " \t\n\v\f\rA b\r ", "a b" },
    { "a  b", "a  b" },
    /* Full folding. */
    { "Straße", "strasse" },
    { "ẞ", "ss" },
    { "İ", "i\u0307" },
    { "I", "i" },
    { "ı", "ı" },
    { "ŉ", "ʼn" },
    { "ǰ", "j\u030c" },
    { "ΐ", "ι\u0308\u0301" },
    { "ΰ", "υ\u0308\u0301" },
    { "և", "եւ" },
    { "ẖ", "h\u0331" },
    { "ὖ", "υ\u0313\u0342" },
    { "ᾀ", "ἀι" },
    { "ᾼ", "αι" },
    { "Ὦ", "ὦ" },
    { "ς", "σ" },
    { "Σ", "σ" },
    { "ΑΣ", "ασ" },
    { "ſ", "s" },
    { "K", "k" },
    { "Å", "å" },
    { "Ω", "ω" },
    { "Ǆ", "dž" },
    { "ǅ", "dž" },
    { "Ǳ", "dz" },
    { "ÉCOLE", "école" },
    { "E\u0301COLE", "école" },
    { "ДОМ", "дом" },
    { "ЇЖАК", "їжак" },
    { "Ⴀ", "ⴀ" },
    { "Ა", "ა" },
    { "Ⅻ", "xii" },
    { "Ⓐ", "a" },
    { "𐐀", "𐐨" },
    { "𞤀", "𞤢" },
    /* Cherokee folds to its capitals. */
    { "Ꭰ", "Ꭰ" },
    { "ꭰ", "Ꭰ" },
    { "Ꮿ", "Ꮿ" },
    { "ꮿ", "Ꮿ" },
    { "Ᏸ", "Ᏸ" },
    { "ᏸ", "Ᏸ" },
    { "Ꮳꮃꭹ", "ᏣᎳᎩ" },
  };

  check_fold (samples, G_N_ELEMENTS (samples));
}

static void
test_fold_compatibility (void)
{
  static const FoldSample samples[] = {
    /* Compatibility. */
    { "ﬁn", "fin" }, { "ﬀ", "ff" },  { "ﬓ", "մն" },  { "Ａｂｃ", "abc" },
    { "①", "1" },    { "½", "1⁄2" }, { "㎏", "kg" }, { "™", "tm" },
    { "…", "..." },  { "ｶﾞ", "ガ" }, { "각", "각" }, { "µ", "μ" },
    { "x²", "x2" },
  };

  check_fold (samples, G_N_ELEMENTS (samples));
}

static void
test_fold_white_space (void)
{
  static const FoldSample samples[] = {
    /* White space: all of White_Space, and nothing more. */
    { "\xc2\x85\u00a0\u1680"
      "a\u2000\u200a\u2028\u2029\u202f\u205f\u3000",
      "a" },
    { "\u200ba\u200b", "\u200ba\u200b" },
    { "\ufeff"
      "a",
      "\ufeff"
      "a" },
    { "\x1c"
      "a",
      "\x1c"
      "a" },
    /* A spacing accent becomes a space and a mark; its space is trimmed. */
    { "´", "\u0301" },
    { "\xed\xa0\x80", "\ufffd\ufffd\ufffd" },
    { "\xff"
      "A",
      "\ufffd"
      "a" },
  };

  check_fold (samples, G_N_ELEMENTS (samples));
}

/* Every Cherokee letter, small or capital, folds to the capital. */
static void
test_fold_cherokee (void)
{
  for (gunichar capital = 0x13a0; capital <= 0x13f5; capital++)
    {
      gunichar small =
          capital < 0x13f0 ? capital - 0x13a0 + 0xab70 : capital + 8;
      char             text[13] = { 0 };
      g_autofree char *folded = NULL;

      g_unichar_to_utf8 (capital, text);
      g_unichar_to_utf8 (small, text + 3);
      folded = fair_text_fold (text);
      g_assert_true (g_utf8_get_char (folded) == capital);
      g_assert_true (g_utf8_get_char (folded + 3) == capital);
      g_assert_cmpint (folded[6], ==, '\0');
    }
}

static void
test_contains_word (void)
{
  static const struct
  {
    const char *text;
    const char *word;
    gboolean    found;
  } samples[] = {
    { "ceo", "ceo", TRUE },
    { "the ceo, inc", "ceo", TRUE },
    { "ceo/founder", "ceo", TRUE },
    { "(ceo)", "ceo", TRUE },
    { "ceos", "ceo", FALSE },
    { "oceo", "ceo", FALSE },
    { "ceo2", "ceo", FALSE },
    { "ceo²", "ceo", FALSE },
    { "ceo\u0301", "ceo", FALSE },
    { "éceo", "ceo", FALSE },
    { "ceos ceo", "ceo", TRUE },
    { "ceoceo", "ceo", FALSE },
    { "vp of sales", "vp of", TRUE },
    { "vp  of sales", "vp of", FALSE },
    { "aa-aab aa", "aa", TRUE },
    { "aaa", "aa", FALSE },
    { "c++ developer", "c++", TRUE },
    { "c++11", "c++", FALSE },
    { "ceo_x", "ceo", TRUE },
    { "ⅳ ceo", "ceo", TRUE },
    { "ceoⅳ", "ceo", FALSE },
    { "経営者", "営", FALSE },
    { "anything", "", FALSE },
    { "", "", FALSE },
    { "", "a", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_test_message ("“%s” in “%s”", samples[i].word, samples[i].text);
      g_assert_cmpint (
          fair_text_contains_word (samples[i].text, samples[i].word), ==,
          samples[i].found);
    }
}

static void
test_is_blank (void)
{
  g_assert_true (fair_text_is_blank (NULL));
  g_assert_true (fair_text_is_blank (""));
  g_assert_true (fair_text_is_blank (" \t\v\u00a0\u3000\xc2\x85"));
  g_assert_false (fair_text_is_blank ("\u200b"));
  g_assert_false (fair_text_is_blank (" a "));
  g_assert_false (fair_text_is_blank ("\xe3\x80"));
}

static void
test_split_list (void)
{
  g_auto (GStrv) items = fair_text_split_list (" a b ;; c\u00a0; ;d;");
  g_auto (GStrv) one = fair_text_split_list ("x");

  g_assert_cmpuint (g_strv_length (items), ==, 3);
  g_assert_cmpstr (items[0], ==, "a b");
  g_assert_cmpstr (items[1], ==, "c");
  g_assert_cmpstr (items[2], ==, "d");
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "x");
  g_assert_null (fair_text_split_list (""));
  g_assert_null (fair_text_split_list (" ; ;\u3000"));
}

static void
test_pad (void)
{
  static const struct
  {
    const char *text;
    const char *padded;
  } samples[] = { { "", "     " },
                  { "51–200", "51–200" },
                  { "5–9", "5–9  " },
                  { "cafe\u0301", "cafe\u0301 " },
                  { "営業", "営業 " } };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *padded = fair_text_pad (samples[i].text, 5);

      g_assert_cmpstr (padded, ==, samples[i].padded);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/text/fold-case", test_fold_case);
  g_test_add_func ("/base/text/fold-compatibility", test_fold_compatibility);
  g_test_add_func ("/base/text/fold-white-space", test_fold_white_space);
  g_test_add_func ("/base/text/fold-cherokee", test_fold_cherokee);
  g_test_add_func ("/base/text/contains-word", test_contains_word);
  g_test_add_func ("/base/text/is-blank", test_is_blank);
  g_test_add_func ("/base/text/split-list", test_split_list);
  g_test_add_func ("/base/text/pad", test_pad);

  return g_test_run ();
}
