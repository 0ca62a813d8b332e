/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "intake/fair-currency-guess.h"

static char *folder;

/* Writes tables and asks in which currency their amounts are. */
static void
assert_guess (const char *usual,
              const char *one,
              const char *other,
              const char *code,
              const char *file)
{
  g_autofree char  *first = g_build_filename (folder, "one.csv", NULL);
  g_autofree char  *second = g_build_filename (folder, "two.csv", NULL);
  const char *const paths[] = { first, second, NULL };
  g_autofree char  *said = NULL, *guess = NULL;

  g_assert_true (g_file_set_contents (first, one, -1, NULL));
  g_assert_true (g_file_set_contents (second, other, -1, NULL));
  guess = fair_currency_guess (paths, usual, &said, NULL);
  g_assert_cmpstr (guess, ==, code);
  g_assert_cmpstr (said, ==, file);
  g_unlink (first);
  g_unlink (second);
}

#define LEADS "Record ID,Email,Create Date\nL1,a@example.com,2026-01-02\n"

static void
test_column (void)
{
  assert_guess ("USD", LEADS,
                "Deal ID,Deal Stage,Amount,Currency\n"
                "1,Closed Won,100,EUR\n2,Closed Won,200, eur\n"
                "3,Closed Lost,300,GBP\n",
                "EUR", "two.csv");
}

static void
test_signs (void)
{
  assert_guess ("USD",
                "Deal ID;Deal Stage;Amount\n1;Closed Won;1.200,50 €\n"
                "2;Closed Lost;€ 90\n",
                LEADS, "EUR", "one.csv");
  assert_guess ("EUR", "Deal ID,Deal Stage,Amount\n1,Closed Won,CHF 90\n",
                LEADS, "CHF", "one.csv");
}

/* "$" and "kr" are what is usual there, where that is one of them. */
static void
test_shared_signs (void)
{
  static const char dollars[] = "Deal ID,Deal Stage,Amount\n1,Closed Won,$90\n";
  static const char crowns[] =
      "Deal ID,Deal Stage,Amount\n1,Closed Won,90 kr\n";

  assert_guess ("CAD", dollars, LEADS, "CAD", "one.csv");
  assert_guess ("EUR", dollars, LEADS, "USD", "one.csv");
  assert_guess ("NOK", crowns, LEADS, "NOK", "one.csv");
  assert_guess ("EUR", crowns, LEADS, NULL, NULL);
}

static void
test_heading (void)
{
  assert_guess ("USD", "Deal ID,Deal Stage,Amount (GBP)\n1,Closed Won,90\n",
                LEADS, "GBP", "one.csv");
}

/* Nothing said, nothing that can be read, nothing at all. */
static void
test_silent (void)
{
  assert_guess ("USD", "Deal ID,Deal Stage,Amount\n1,Closed Won,90\n", LEADS,
                NULL, NULL);
  assert_guess ("USD", "PK\003\004broken", "", NULL, NULL);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char  *path = g_build_filename (folder, "deals.csv", NULL);
  const char *const paths[] = { path, NULL };
  char             *file = NULL;

  g_assert_true (g_file_set_contents (
      path, "Deal ID,Deal Stage,Amount\n1,Closed Won,EUR 90\n", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (fair_currency_guess (paths, "USD", &file, cancellable));
  g_assert_null (file);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("fairlead-currency-XXXXXX", NULL);
  g_test_add_func ("/currency-guess/column", test_column);
  g_test_add_func ("/currency-guess/signs", test_signs);
  g_test_add_func ("/currency-guess/shared-signs", test_shared_signs);
  g_test_add_func ("/currency-guess/heading", test_heading);
  g_test_add_func ("/currency-guess/silent", test_silent);
  g_test_add_func ("/currency-guess/cancelled", test_cancelled);
  result = g_test_run ();
  g_rmdir (folder);
  g_free (folder);

  return result;
}
