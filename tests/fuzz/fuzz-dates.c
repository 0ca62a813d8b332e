/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "intake/fair-date-form.h"

static FairZone *
get_zone (void)
{
  static FairZone *zone;

  if (zone == NULL)
    zone = fair_zone_new ("Europe/Berlin", NULL);
  return zone;
}

/* What is written of a date reads back as the same instant. */
static void
check_order (const FairDateParts *parts, FairDateOrder order)
{
  g_autofree char *iso = fair_date_form_to_iso (parts, order);
  FairDateParts    again;
  gint64           instant, known;

  if (iso == NULL)
    {
      g_assert_false (fair_date_form_join (parts, order, get_zone (), &known));
      return;
    }
  g_assert_true (fair_date_form_split (iso, &again));
  g_assert_true (again.year_first);
  if (fair_date_form_join (parts, order, get_zone (), &known))
    {
      g_assert_true (
          fair_date_form_join (&again, order, get_zone (), &instant));
      g_assert_cmpint (instant, ==, known);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  FairDateParts    parts;
  gint64           instant;

  fair_date_form_read_serial (text, get_zone (), &instant);
  if (!fair_date_form_split (text, &parts))
    return 0;

  check_order (&parts, FAIR_DATE_ORDER_DAY_FIRST);
  check_order (&parts, FAIR_DATE_ORDER_MONTH_FIRST);
  return 0;
}
