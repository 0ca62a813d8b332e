/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/fair-number.h"

/* The samples of RFC 8785, appendix B, as IEEE 754 bits. */
static void
test_rfc_8785 (void)
{
  static const struct
  {
    guint64     bits;
    const char *text;
  } samples[] = {
    { 0x0000000000000000, "0" },
    { 0x8000000000000000, "0" },
    { 0x0000000000000001, "5e-324" },
    { 0x8000000000000001, "-5e-324" },
    { 0x7fefffffffffffff, "1.7976931348623157e+308" },
    { 0xffefffffffffffff, "-1.7976931348623157e+308" },
    { 0x4340000000000000, "9007199254740992" },
    { 0xc340000000000000, "-9007199254740992" },
    { 0x4430000000000000, "295147905179352830000" },
    { 0x44b52d02c7e14af5, "9.999999999999997e+22" },
    { 0x44b52d02c7e14af6, "1e+23" },
    { 0x44b52d02c7e14af7, "1.0000000000000001e+23" },
    { 0x444b1ae4d6e2ef4e, "999999999999999700000" },
    { 0x444b1ae4d6e2ef4f, "999999999999999900000" },
    { 0x444b1ae4d6e2ef50, "1e+21" },
    { 0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7" },
    { 0x3eb0c6f7a0b5ed8d, "0.000001" },
    { 0x41b3de4355555553, "333333333.3333332" },
    { 0x41b3de4355555554, "333333333.33333325" },
    { 0x41b3de4355555555, "333333333.3333333" },
    { 0x41b3de4355555556, "333333333.3333334" },
    { 0x41b3de4355555557, "333333333.33333343" },
    { 0xbecbf647612f3696, "-0.0000033333333333333333" },
    { 0x43143ff3c1cb0959, "1424953923781206.2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = NULL;
      double           value;

      memcpy (&value, &samples[i].bits, sizeof value);
      text = fair_number_to_string (value);
      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_forms (void)
{
  static const struct
  {
    double      value;
    const char *text;
  } samples[] = {
    { 0.1, "0.1" },
    { 1, "1" },
    { -1.5, "-1.5" },
    { 100, "100" },
    { 123.456, "123.456" },
    { 1e20, "100000000000000000000" },
    { 1e21, "1e+21" },
    { 1.5e21, "1.5e+21" },
    { 1e-6, "0.000001" },
    { 1e-7, "1e-7" },
    { 1.25e-7, "1.25e-7" },
    { 0.5445, "0.5445" },
    /* 2^-44: its nearest decimal of 16 digits is the double below. */
    { 0x1p-44, "5.684341886080802e-14" },
    { 0x1p-1022, "2.2250738585072014e-308" },
    { 0x1p-1074, "5e-324" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = fair_number_to_string (samples[i].value);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_reads_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      guint64 bits =
          ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
      g_autofree char *text = NULL;
      double           value;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;

      text = fair_number_to_string (value);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
      g_assert_cmpuint (strlen (text), <=, 25);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/decimal/rfc-8785", test_rfc_8785);
  g_test_add_func ("/base/decimal/forms", test_forms);
  g_test_add_func ("/base/decimal/reads-back", test_reads_back);

  return g_test_run ();
}
