/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-address.h"
#include "live/fair-allowance.h"
#include "live/fair-guard.h"
#include "live/fair-meter-stream.h"
#include "live/fair-secret.h"

#include <string.h>

/* The small parts of the door: who may speak, how often, how much, and secrets.
 */

typedef struct
{
  const char *method;
  const char *host;
  const char *origin;
  gboolean    has_body;
  gboolean    needs_origin;
  FairRefusal refusal;
} Request;

static void
test_guard (void)
{
  static const Request requests[] = {
    { "GET", "192.168.1.24:8475", NULL, 0, 0, FAIR_REFUSAL_NONE },
    { "HEAD", "192.168.1.24:8475", NULL, 0, 0, FAIR_REFUSAL_NONE },
    { "GET", "192.168.1.24:8475", "http://192.168.1.24:8475", 0, 1,
      FAIR_REFUSAL_NONE },
    { "GET", NULL, NULL, 0, 0, FAIR_REFUSAL_HOST },
    { "GET", "", NULL, 0, 0, FAIR_REFUSAL_HOST },
    { "GET", "192.168.1.24", NULL, 0, 0, FAIR_REFUSAL_HOST },
    { "GET", "192.168.1.24:84750", NULL, 0, 0, FAIR_REFUSAL_HOST },
    { "GET", "192.168.1.24:8475.evil.example", NULL, 0, 0, FAIR_REFUSAL_HOST },
    { "GET", "localhost:8475", NULL, 0, 0, FAIR_REFUSAL_HOST },
    { "GET", "evil.example:8475", "http://evil.example:8475", 0, 1,
      FAIR_REFUSAL_HOST },
    { "GET", "192.168.1.24:8475", NULL, 0, 1, FAIR_REFUSAL_ORIGIN },
    { "GET", "192.168.1.24:8475", "null", 0, 1, FAIR_REFUSAL_ORIGIN },
    { "GET", "192.168.1.24:8475", "http://evil.example", 0, 0,
      FAIR_REFUSAL_ORIGIN },
    { "GET", "192.168.1.24:8475", "https://192.168.1.24:8475", 0, 1,
      FAIR_REFUSAL_ORIGIN },
    { "GET", "192.168.1.24:8475", "http://192.168.1.24", 0, 1,
      FAIR_REFUSAL_ORIGIN },
    { "POST", "192.168.1.24:8475", NULL, 1, 0, FAIR_REFUSAL_METHOD },
    { "OPTIONS", "192.168.1.24:8475", NULL, 0, 0, FAIR_REFUSAL_METHOD },
    { "GET", "192.168.1.24:8475", NULL, 1, 0, FAIR_REFUSAL_BODY },
  };
  g_autoptr (FairGuard) guard = fair_guard_new ("192.168.1.24", 8475);

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_test_message ("request %u", i);
      g_assert_cmpint (fair_guard_check (guard, requests[i].method,
                                         requests[i].host, requests[i].origin,
                                         requests[i].has_body,
                                         requests[i].needs_origin),
                       ==, requests[i].refusal);
    }
}

static void
test_guard_names (void)
{
  g_autoptr (FairGuard) local = fair_guard_new ("127.0.0.1", 80);
  g_autoptr (FairGuard) six = fair_guard_new ("fe80::1", 8475);

  g_assert_cmpint (fair_guard_check (local, "GET", "localhost:80",
                                     "http://localhost:80", FALSE, TRUE),
                   ==, FAIR_REFUSAL_NONE);
  g_assert_cmpint (fair_guard_check (local, "GET", "localhost:80",
                                     "http://127.0.0.1:80", FALSE, TRUE),
                   ==, FAIR_REFUSAL_ORIGIN);
  g_assert_cmpint (
      fair_guard_check (six, "GET", "[fe80::1]:8475", NULL, FALSE, FALSE), ==,
      FAIR_REFUSAL_NONE);
}

static void
test_refusal_words (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = FAIR_REFUSAL_NONE; i <= FAIR_REFUSAL_FAILED; i++)
    g_assert_true (
        g_hash_table_add (words, (gpointer) fair_refusal_to_string (i)));
  g_assert_cmpstr (fair_refusal_to_string (FAIR_REFUSAL_ORIGIN), ==, "origin");
  g_assert_cmpstr (fair_refusal_to_string (FAIR_REFUSAL_ELSEWHERE), ==,
                   "elsewhere");
  g_assert_cmpstr (fair_refusal_to_string (FAIR_REFUSAL_FAILED), ==, "failed");
}

static guint
take (FairAllowance *allowance, guint n, gint64 now)
{
  guint taken = 0;

  for (guint i = 0; i < n; i++)
    taken += fair_allowance_take (allowance, now);

  return taken;
}

static void
test_allowance (void)
{
  const gint64  second = G_USEC_PER_SEC;
  FairAllowance allowance;

  fair_allowance_init (&allowance, 5, 2, 0);
  g_assert_cmpuint (take (&allowance, 10, 0), ==, 5);
  g_assert_cmpuint (take (&allowance, 10, second / 2 - 1), ==, 0);
  g_assert_cmpuint (take (&allowance, 10, second / 2), ==, 1);
  g_assert_cmpuint (take (&allowance, 10, 3 * second / 2), ==, 2);
  /* It does not fill beyond its brim, nor when the clock stands still. */
  g_assert_cmpuint (take (&allowance, 100, 1000 * second), ==, 5);
  g_assert_cmpuint (take (&allowance, 100, 900 * second), ==, 0);
}

static void
test_secrets (void)
{
  g_autofree char *a = fair_secret_new ();
  g_autofree char *b = fair_secret_new ();
  g_autofree char *copy = g_strdup (a);
  g_autofree char *hash = fair_secret_hash ("abc");

  g_assert_cmpuint (strlen (a), ==, 2 * FAIR_SECRET_BYTES);
  g_assert_cmpstr (a, !=, b);
  g_assert_true (fair_secret_equal (a, copy));
  g_assert_false (fair_secret_equal (a, b));
  copy[63] = copy[63] == '0' ? '1' : '0';
  g_assert_false (fair_secret_equal (a, copy));
  g_assert_false (fair_secret_equal (a, NULL));
  g_assert_false (fair_secret_equal (NULL, NULL));
  g_assert_false (fair_secret_equal ("", NULL));
  g_assert_true (fair_secret_equal ("", ""));
  g_assert_cmpstr (
      hash, ==,
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_numbers (void)
{
  guint seen[6] = { 0 };

  for (guint i = 0; i < 6000; i++)
    {
      guint32 number = fair_secret_number (6);

      g_assert_cmpuint (number, <, 6);
      seen[number]++;
    }
  /* One in 10^30 runs falls outside. */
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpuint (seen[i], >, 650);
      g_assert_cmpuint (seen[i], <, 1350);
    }
  g_assert_cmpuint (fair_secret_number (1), ==, 0);
}

static void
on_exceeded (FairMeterStream *stream, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static gssize
read_all (GInputStream *stream, GError **error)
{
  char   buffer[7];
  gssize n, sum = 0;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL,
                                   error)) > 0)
    sum += n;

  return n < 0 ? n : sum;
}

static void
test_meter (void)
{
  for (gsize limit = 98; limit < 103; limit++)
    {
      g_autofree char *data = g_strnfill (100, 'x');
      g_autoptr (GInputStream) base =
          g_memory_input_stream_new_from_data (data, 100, NULL);
      g_autoptr (GInputStream) stream = fair_meter_stream_new (base, limit);
      g_autoptr (GError) error = NULL;
      guint  exceeded = 0;
      gssize n;

      g_signal_connect (stream, "exceeded", G_CALLBACK (on_exceeded),
                        &exceeded);
      n = read_all (stream, &error);
      if (limit < 100)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
          g_assert_cmpuint (exceeded, ==, 1);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_cmpint (n, ==, 100);
          g_assert_cmpuint (exceeded, ==, 0);
        }
    }
}

static void
test_meter_lifted (void)
{
  g_autofree char *data = g_strnfill (100, 'x');
  g_autoptr (GInputStream) base =
      g_memory_input_stream_new_from_data (data, 100, NULL);
  g_autoptr (GInputStream) stream = fair_meter_stream_new (base, 10);

  fair_meter_stream_set_limit (FAIR_METER_STREAM (stream), G_MAXSIZE);
  g_assert_cmpint (read_all (stream, NULL), ==, 100);
}

static void
test_addresses (void)
{
  g_autoptr (GPtrArray) list = fair_address_list ();
  gboolean loopback = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      const FairAddress *address = g_ptr_array_index (list, i);
      g_autofree char   *words = fair_address_to_words (address);

      g_assert_nonnull (strstr (words, address->digits));
      g_assert_true (fair_address_is_ours (address->digits));
      /* What only this computer reaches comes last. */
      g_assert_false (loopback && !address->is_loopback);
      loopback |= address->is_loopback;
    }
  g_assert_true (loopback);
  g_assert_false (fair_address_is_ours ("192.0.2.77"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/door/guard", test_guard);
  g_test_add_func ("/door/guard/names", test_guard_names);
  g_test_add_func ("/door/refusal-words", test_refusal_words);
  g_test_add_func ("/door/allowance", test_allowance);
  g_test_add_func ("/door/secrets", test_secrets);
  g_test_add_func ("/door/numbers", test_numbers);
  g_test_add_func ("/door/meter", test_meter);
  g_test_add_func ("/door/meter/lifted", test_meter_lifted);
  g_test_add_func ("/door/addresses", test_addresses);

  return g_test_run ();
}
