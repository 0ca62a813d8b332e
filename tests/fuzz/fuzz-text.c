/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/fair-number.h"
#include "base/fair-text.h"
#include "base/fair-time.h"
#include "fuzz.h"

static FairZone *
get_zone (void)
{
  static FairZone *zone;

  if (zone == NULL)
    zone = fair_zone_new ("Europe/Berlin", NULL);
  return zone;
}

static void
check_number (const char *text)
{
  FairRange range;
  double    number;
  double    again;
  gboolean  truth;

  fair_boolean_parse (text, &truth);
  if (fair_number_parse (text, &number))
    {
      g_autofree char *written = fair_number_to_string (number);

      g_assert_true (fair_number_parse (written, &again));
      g_assert_true (again == number);
      g_assert_true (fair_range_parse (text, &range));
      g_assert_true (range.low == number && range.high == number);
    }
  else if (fair_range_parse (text, &range))
    g_assert_true (range.low <= range.high &&
                   (isfinite (range.low) || isfinite (range.high)));
}

static void
check_date (const char *text)
{
  g_autofree char *written = NULL;
  FairDate         date;
  FairDate         again;

  if (!fair_date_parse_iso (text, get_zone (), &date))
    return;

  written = fair_instant_to_iso (date.instant);
  g_assert_true (fair_date_parse_iso (written, get_zone (), &again));
  g_assert_cmpint (again.instant, ==, date.instant);
  g_assert_cmpint (again.day, ==, date.day);
}

static void
check_text (const char *text)
{
  g_autofree char *folded = fair_text_fold (text);
  g_auto (GStrv) items = fair_text_split_list (text);

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true (items == NULL || !fair_text_is_blank (items[0]));
  fair_text_contains_word (folded, "a");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  check_number (text);
  check_date (text);
  check_text (text);
  return 0;
}
