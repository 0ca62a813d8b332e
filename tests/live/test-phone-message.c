/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-error.h"
#include "live/fair-phone-message.h"

#include <string.h>

static FairPhoneMessage *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  FairPhoneMessage *message =
      fair_phone_message_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (message);

  return message;
}

static void
assert_refused (const char *text, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairPhoneMessage) message =
      fair_phone_message_parse (text, size, &error);

  g_test_message ("%u bytes", (guint) size);
  g_assert_null (message);
  g_assert_nonnull (error);
  g_assert_true (error->domain == FAIR_ERROR);
}

static void
test_join (void)
{
  g_autoptr (FairPhoneMessage) message =
      parse ("{\"do\":\"join\",\"id\":\"a1\",\"code\":\"482 915\","
             "\"name\":\"  Mia\\t Jo \",\"side\":\"sales\"}");

  g_assert_cmpint (message->kind, ==, FAIR_PHONE_JOIN);
  g_assert_cmpstr (message->id, ==, "a1");
  g_assert_cmpstr (message->code, ==, "482 915");
  g_assert_cmpstr (message->name, ==, "Mia Jo");
  g_assert_cmpint (message->side, ==, FAIR_SIDE_SALES);
}

static void
test_propose (void)
{
  g_autoptr (FairPhoneMessage) message =
      parse ("{\"do\":\"propose\",\"id\":\"b\",\"round\":3,"
             "\"target\":\"threshold\",\"value\":60}");
  g_autoptr (FairPhoneMessage) none =
      parse ("{\"do\":\"propose\",\"id\":\"b\",\"round\":3,"
             "\"target\":\"threshold\",\"value\":null}");

  g_assert_cmpint (message->kind, ==, FAIR_PHONE_PROPOSE);
  g_assert_cmpint (message->round, ==, 3);
  g_assert_cmpstr (message->target, ==, "threshold");
  g_assert_true (message->has_value);
  g_assert_cmpfloat (message->value, ==, 60);
  g_assert_false (none->has_value);
}

static void
test_others (void)
{
  g_autoptr (FairPhoneMessage) score =
      parse ("{\"do\":\"score\",\"id\":\"c\",\"round\":1,\"lead\":7,"
             "\"mql\":true}");
  g_autoptr (FairPhoneMessage) skip = parse (
      "{\"do\":\"score\",\"id\":\"c\",\"round\":1,\"lead\":7,\"mql\":null}");
  g_autoptr (FairPhoneMessage) got = parse ("{\"do\":\"got\",\"seq\":12}");
  g_autoptr (FairPhoneMessage) here = parse ("{\"do\":\"here\"}");
  g_autoptr (FairPhoneMessage) resume =
      parse ("{\"do\":\"resume\",\"id\":\"d\",\"token\":\"p1.00\"}");

  g_assert_cmpuint (score->lead, ==, 7);
  g_assert_true (score->has_value && score->value == 1);
  g_assert_false (skip->has_value);
  g_assert_cmpint (got->seq, ==, 12);
  g_assert_cmpint (here->kind, ==, FAIR_PHONE_HERE);
  g_assert_cmpstr (resume->token, ==, "p1.00");
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "null",
    "[]",
    "{}",
    "{\"do\":\"vote\",\"id\":\"a\"}",
    "{\"do\":7,\"id\":\"a\"}",
    "{\"do\":\"leave\"}",
    "{\"do\":\"got\"}",
    "{\"do\":\"got\",\"seq\":-1}",
    "{\"do\":\"got\",\"seq\":1.5}",
    "{\"do\":\"here\",\"do\":\"leave\",\"id\":\"a\"}",
    "{\"do\":\"join\",\"id\":\"a\",\"code\":\"1\",\"name\":\"M\"}",
    "{\"do\":\"join\",\"id\":\"a\",\"code\":1,\"name\":\"M\","
    "\"side\":\"sales\"}",
    "{\"do\":\"join\",\"id\":\"a\",\"code\":\"1\",\"name\":\"M\","
    "\"side\":\"both\"}",
    "{\"do\":\"resume\",\"id\":\"a\"}",
    /* On behalf of nobody else. */
    "{\"do\":\"propose\",\"id\":\"a\",\"round\":1,\"target\":\"threshold\","
    "\"value\":1,\"person\":\"p2\"}",
    "{\"do\":\"propose\",\"id\":\"a\",\"round\":1,\"target\":\"threshold\","
    "\"value\":1e300}",
    "{\"do\":\"propose\",\"id\":\"a\",\"round\":1,\"target\":\"threshold\","
    "\"value\":\"sixty\"}",
    "{\"do\":\"propose\",\"id\":\"a\",\"target\":\"threshold\",\"value\":1}",
    "{\"do\":\"score\",\"id\":\"a\",\"round\":1,\"lead\":-1,\"mql\":true}",
    "{\"do\":\"score\",\"id\":\"a\",\"round\":1,\"lead\":1,\"mql\":1}",
    "{\"do\":\"here\"",
    "{\"do\":\"here\"} x",
    "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], strlen (texts[i]));
}

static void
test_sizes (void)
{
  g_autoptr (GString) text = g_string_new ("{\"do\":\"here\"}");
  g_autofree char *word = g_strnfill (129, 'x');
  g_autofree char *long_word =
      g_strdup_printf ("{\"do\":\"leave\",\"id\":\"%s\"}", word);
  g_autoptr (GString) nested = g_string_new ("{\"do\":");

  while (text->len < FAIR_PHONE_MESSAGE_MAX_BYTES)
    g_string_append_c (text, ' ');
  fair_phone_message_free (parse (text->str));
  g_string_append_c (text, ' ');
  assert_refused (text->str, text->len);
  assert_refused (long_word, strlen (long_word));

  for (guint i = 0; i < 900; i++)
    g_string_append_c (nested, '[');
  assert_refused (nested->str, nested->len);
}

static void
test_names (void)
{
  static const char *const good[] = {
    "Mia",
    "Søren Ångström",
    "陈小明",
    "فاطمة",
    "O’Brien-Núñez",
    "\u0928\u093f\u0930\u094d\u200d\u092e\u0932", /* with a joiner */
    "A & B \"C\"",
  };
  static const char *const bad[] = {
    "",
    " \t\n",
    "<script>alert(1)</script>",
    "a<b",
    "a\x01",
    "evil\u202eaim",
    "zero\u200bwidth",
    "line\u2028line\x7f",
    "12345678901234567890123456789012345678901",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *name = fair_phone_message_tidy_name (good[i]);

      g_assert_cmpstr (name, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *name = fair_phone_message_tidy_name (bad[i]);

      g_test_message ("name %u", i);
      g_assert_null (name);
    }
}

static void
test_names_tidied (void)
{
  g_autofree char *spaced =
      fair_phone_message_tidy_name ("\u00a0 Mia \u2003 Jo\n");
  g_autofree char *composed = fair_phone_message_tidy_name ("Nun\u0303ez");

  g_assert_cmpstr (spaced, ==, "Mia Jo");
  g_assert_cmpstr (composed, ==, "Nuñez");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone-message/join", test_join);
  g_test_add_func ("/phone-message/propose", test_propose);
  g_test_add_func ("/phone-message/others", test_others);
  g_test_add_func ("/phone-message/refused", test_refused);
  g_test_add_func ("/phone-message/sizes", test_sizes);
  g_test_add_func ("/phone-message/names", test_names);
  g_test_add_func ("/phone-message/names-tidied", test_names_tidied);

  return g_test_run ();
}
