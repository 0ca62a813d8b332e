/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-join-code.h"

#include <string.h>

#define SECOND G_USEC_PER_SEC
#define HERE "192.168.1.7"

/* Digits that are not the code. */
static char *
dup_wrong (FairJoinCode *code, guint i)
{
  guint64 digits =
      g_ascii_strtoull (fair_join_code_get_digits (code), NULL, 10);

  return g_strdup_printf ("%06u", (guint) ((digits + 1 + i) % 1000000));
}

static void
test_digits (void)
{
  gboolean differ = FALSE;
  g_autoptr (FairJoinCode) first = fair_join_code_new (0);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (FairJoinCode) code = fair_join_code_new (0);
      const char *digits = fair_join_code_get_digits (code);

      g_assert_cmpuint (strlen (digits), ==, 6);
      g_assert_cmpuint (strspn (digits, "0123456789"), ==, 6);
      differ |= !g_str_equal (digits, fair_join_code_get_digits (first));
    }
  g_assert_true (differ);
}

static void
test_grouped (void)
{
  g_autofree char *words = fair_join_code_dup_grouped ("482915");

  g_assert_cmpstr (words, ==, "482\302\240915");
}

static void
test_spellings (void)
{
  g_autoptr (FairJoinCode) code = fair_join_code_new (0);
  const char      *digits = fair_join_code_get_digits (code);
  g_autofree char *grouped = fair_join_code_dup_grouped (digits);
  g_autofree char *dashed = g_strdup_printf (" %.3s-%s\n", digits, digits + 3);
  g_autofree char *longer = g_strdup_printf ("%s0", digits);
  g_autoptr (GString) arabic = g_string_new (NULL);

  for (guint i = 0; i < 6; i++)
    g_string_append_unichar (arabic, 0x660 + digits[i] - '0');

  g_assert_cmpint (fair_join_code_try (code, digits, HERE, 0), ==,
                   FAIR_JOIN_RIGHT);
  g_assert_cmpint (fair_join_code_try (code, grouped, HERE, 0), ==,
                   FAIR_JOIN_RIGHT);
  g_assert_cmpint (fair_join_code_try (code, dashed, HERE, 0), ==,
                   FAIR_JOIN_RIGHT);
  g_assert_cmpint (fair_join_code_try (code, arabic->str, HERE, 0), ==,
                   FAIR_JOIN_RIGHT);
  g_assert_cmpint (fair_join_code_try (code, longer, HERE, 0), ==,
                   FAIR_JOIN_WRONG);
  g_assert_cmpint (fair_join_code_try (code, "", HERE, 0), ==, FAIR_JOIN_WRONG);
}

static void
test_expiry (void)
{
  g_autoptr (FairJoinCode) code = fair_join_code_new (0);
  g_autofree char *old = g_strdup (fair_join_code_get_digits (code));

  g_assert_false (fair_join_code_renew (code, FAIR_JOIN_CODE_LIFETIME - 1));
  g_assert_cmpstr (fair_join_code_get_digits (code), ==, old);
  g_assert_cmpint (
      fair_join_code_try (code, old, HERE, FAIR_JOIN_CODE_LIFETIME - 1), ==,
      FAIR_JOIN_RIGHT);

  /* It need not be asked: an old code is not taken. */
  g_assert_cmpint (
      fair_join_code_try (code, old, HERE, FAIR_JOIN_CODE_LIFETIME), ==,
      FAIR_JOIN_EXPIRED);
  g_assert_cmpstr (fair_join_code_get_digits (code), !=, old);
  g_assert_cmpint (fair_join_code_try (code, fair_join_code_get_digits (code),
                                       HERE, FAIR_JOIN_CODE_LIFETIME),
                   ==, FAIR_JOIN_RIGHT);
}

static void
test_address_locked (void)
{
  g_autoptr (FairJoinCode) code = fair_join_code_new (0);
  const char *digits = fair_join_code_get_digits (code);

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *wrong = dup_wrong (code, i);

      g_assert_cmpint (fair_join_code_try (code, wrong, HERE, i), ==,
                       FAIR_JOIN_WRONG);
    }
  g_assert_cmpint (fair_join_code_try (code, digits, HERE, 10), ==,
                   FAIR_JOIN_LOCKED);
  /* Others are not kept out by it. */
  g_assert_cmpint (fair_join_code_try (code, digits, "192.168.1.8", 10), ==,
                   FAIR_JOIN_RIGHT);
  g_assert_cmpint (fair_join_code_try (code, digits, HERE, 61 * SECOND), ==,
                   FAIR_JOIN_RIGHT);
}

static void
test_guessing (void)
{
  g_autoptr (FairJoinCode) code = fair_join_code_new (0);
  g_autofree char *first = g_strdup (fair_join_code_get_digits (code));
  guint            tried = 0;

  while (g_str_equal (fair_join_code_get_digits (code), first) && tried < 1000)
    {
      g_autofree char *wrong = dup_wrong (code, tried);
      g_autofree char *from = g_strdup_printf ("10.0.0.%u", tried / 10);

      fair_join_code_try (code, wrong, from, tried++);
    }
  g_assert_cmpuint (tried, ==, 200);
}

/* However many addresses try, what is kept of them stays small: those beyond it
 * have to wait. */
static void
test_many_addresses (void)
{
  g_autoptr (FairJoinCode) code = fair_join_code_new (0);
  const char *digits;
  guint       locked = 0;

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *from = g_strdup_printf ("10.0.%u.%u", i / 250, i % 250);

      locked += fair_join_code_try (code, "x", from, 0) == FAIR_JOIN_LOCKED;
    }
  g_assert_cmpuint (locked, ==, 600 - 512);
  digits = fair_join_code_get_digits (code);
  g_assert_cmpint (fair_join_code_try (code, digits, HERE, 61 * SECOND), ==,
                   FAIR_JOIN_RIGHT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join-code/digits", test_digits);
  g_test_add_func ("/join-code/grouped", test_grouped);
  g_test_add_func ("/join-code/spellings", test_spellings);
  g_test_add_func ("/join-code/expiry", test_expiry);
  g_test_add_func ("/join-code/address-locked", test_address_locked);
  g_test_add_func ("/join-code/guessing", test_guessing);
  g_test_add_func ("/join-code/many-addresses", test_many_addresses);

  return g_test_run ();
}
