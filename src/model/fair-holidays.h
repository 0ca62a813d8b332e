/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairHoliday:
 * @day: days since 1970-01-01
 * @name: translatable name
 *
 * A day on which offices are closed.
 */
typedef struct
{
  gint32      day;
  const char *name;
} FairHoliday;

/**
 * FairHolidayCountry:
 * @id: such as `us-federal`
 * @name: translatable name of the country or part of it
 * @days_name: translatable name of its holidays, for the agreement
 *
 * Whose public holidays are known.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *days_name;
} FairHolidayCountry;

FairHolidayCountry *
fair_holidays_list_countries (guint *n_countries) G_GNUC_WARN_UNUSED_RESULT;
GArray *fair_holidays_list (const char *country, int year);
gint32  fair_holidays_get_easter (int year);

G_END_DECLS
