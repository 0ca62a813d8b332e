/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-holidays.h"

#include "base/fair-i18n.h"
#include "base/fair-time.h"

#include <string.h>

/* Public holidays by rule: a date, the nth weekday of a month, or so many days
 * from Easter Sunday; and the days that take the place of one on a weekend.
 * Sources: England and Wales: Banking and Financial Dealings Act 1971 and royal
 * proclamations; Germany: holiday laws of the states, those all have; France:
 * Code du travail, L3133-1; United States: 5 U.S.C. 6103 and Executive Order
 * 11582; Netherlands: Algemene termijnenwet, article 3, less Good Friday, which
 * it names but on which offices are open; Liberation Day every five years, as
 * it is in common labor agreements. The rules are those in force since 2014;
 * single days of single years are rows of their own. */

typedef enum
{
  ON_DATE,
  NTH_WEEKDAY,
  FROM_EASTER,
} Kind;

/* What becomes of a day on a weekend. */
typedef enum
{
  STAYS,
  /* Saturday and Sunday both give the Monday. */
  TO_MONDAY,
  /* Christmas and the day after, which may both be on the weekend. */
  TWO_ON,
  /* Saturday gives the Friday, Sunday the Monday. */
  TO_NEAREST,
  /* Sunday gives the Saturday. */
  TO_SATURDAY,
} Weekend;

enum
{
  MON = 0,
  THU = 3,
  SAT = 5,
  SUN = 6,
};

/* @nth counts from 1, or is -1 for the last; @days is a day of the month, a
 * weekday, or days from Easter. */
typedef struct
{
  const char *name;
  Kind        kind;
  int         month;
  int         days;
  int         nth;
  Weekend     weekend;
  int         since;
  int         only;
  int         except;
  int         every;
} Rule;

#define NEW_YEAR N_ ("New Year’s Day")
#define GOOD_FRIDAY N_ ("Good Friday")
#define EASTER_MONDAY N_ ("Easter Monday")
#define ASCENSION N_ ("Ascension Day")
#define WHIT_MONDAY N_ ("Whit Monday")
#define LABOR N_ ("Labor Day")
#define CHRISTMAS N_ ("Christmas Day")
#define SECOND_CHRISTMAS N_ ("Second Day of Christmas")

static const Rule ENGLAND[] = {
  { NEW_YEAR, ON_DATE, 1, 1, .weekend = TO_MONDAY },
  { GOOD_FRIDAY, FROM_EASTER, .days = -2 },
  { EASTER_MONDAY, FROM_EASTER, .days = 1 },
  { N_ ("Early May bank holiday"), NTH_WEEKDAY, 5, MON, 1, .except = 2020 },
  { N_ ("Early May bank holiday"), ON_DATE, 5, 8, .only = 2020 },
  { N_ ("Spring bank holiday"), NTH_WEEKDAY, 5, MON, -1, .except = 2022 },
  { N_ ("Spring bank holiday"), ON_DATE, 6, 2, .only = 2022 },
  { N_ ("Platinum Jubilee"), ON_DATE, 6, 3, .only = 2022 },
  { N_ ("State Funeral of Queen Elizabeth II"), ON_DATE, 9, 19, .only = 2022 },
  { N_ ("Coronation of King Charles III"), ON_DATE, 5, 8, .only = 2023 },
  { N_ ("Summer bank holiday"), NTH_WEEKDAY, 8, MON, -1 },
  { CHRISTMAS, ON_DATE, 12, 25, .weekend = TWO_ON },
  { N_ ("Boxing Day"), ON_DATE, 12, 26, .weekend = TWO_ON },
};

static const Rule GERMANY[] = {
  { NEW_YEAR, ON_DATE, 1, 1 },
  { GOOD_FRIDAY, FROM_EASTER, .days = -2 },
  { EASTER_MONDAY, FROM_EASTER, .days = 1 },
  { LABOR, ON_DATE, 5, 1 },
  { ASCENSION, FROM_EASTER, .days = 39 },
  { WHIT_MONDAY, FROM_EASTER, .days = 50 },
  { N_ ("Day of German Unity"), ON_DATE, 10, 3 },
  { N_ ("Reformation Day"), ON_DATE, 10, 31, .only = 2017 },
  { CHRISTMAS, ON_DATE, 12, 25 },
  { SECOND_CHRISTMAS, ON_DATE, 12, 26 },
};

static const Rule FRANCE[] = {
  { NEW_YEAR, ON_DATE, 1, 1 },
  { EASTER_MONDAY, FROM_EASTER, .days = 1 },
  { LABOR, ON_DATE, 5, 1 },
  { N_ ("Victory Day"), ON_DATE, 5, 8 },
  { ASCENSION, FROM_EASTER, .days = 39 },
  { WHIT_MONDAY, FROM_EASTER, .days = 50 },
  { N_ ("Bastille Day"), ON_DATE, 7, 14 },
  { N_ ("Assumption Day"), ON_DATE, 8, 15 },
  { N_ ("All Saints’ Day"), ON_DATE, 11, 1 },
  { N_ ("Armistice Day"), ON_DATE, 11, 11 },
  { CHRISTMAS, ON_DATE, 12, 25 },
};

static const Rule UNITED_STATES[] = {
  { NEW_YEAR, ON_DATE, 1, 1, .weekend = TO_NEAREST },
  { N_ ("Birthday of Martin Luther King, Jr."), NTH_WEEKDAY, 1, MON, 3 },
  { N_ ("Washington’s Birthday"), NTH_WEEKDAY, 2, MON, 3 },
  { N_ ("Memorial Day"), NTH_WEEKDAY, 5, MON, -1 },
  { N_ ("Juneteenth"), ON_DATE, 6, 19, .weekend = TO_NEAREST, .since = 2021 },
  { N_ ("Independence Day"), ON_DATE, 7, 4, .weekend = TO_NEAREST },
  { LABOR, NTH_WEEKDAY, 9, MON, 1 },
  { N_ ("Columbus Day"), NTH_WEEKDAY, 10, MON, 2 },
  { N_ ("Veterans Day"), ON_DATE, 11, 11, .weekend = TO_NEAREST },
  { N_ ("Thanksgiving Day"), NTH_WEEKDAY, 11, THU, 4 },
  { CHRISTMAS, ON_DATE, 12, 25, .weekend = TO_NEAREST },
};

static const Rule NETHERLANDS[] = {
  { NEW_YEAR, ON_DATE, 1, 1 },
  { N_ ("Easter Sunday"), FROM_EASTER, .days = 0 },
  { EASTER_MONDAY, FROM_EASTER, .days = 1 },
  { N_ ("King’s Day"), ON_DATE, 4, 27, .weekend = TO_SATURDAY, .since = 2014 },
  { N_ ("Liberation Day"), ON_DATE, 5, 5, .every = 5 },
  { ASCENSION, FROM_EASTER, .days = 39 },
  { N_ ("Whit Sunday"), FROM_EASTER, .days = 49 },
  { WHIT_MONDAY, FROM_EASTER, .days = 50 },
  { CHRISTMAS, ON_DATE, 12, 25 },
  { SECOND_CHRISTMAS, ON_DATE, 12, 26 },
};

static const struct
{
  FairHolidayCountry country;
  const Rule        *rules;
  guint              n_rules;
} COUNTRIES[] = {
  { { "england-and-wales", N_ ("England and Wales"),
      N_ ("public holidays in England and Wales") },
    ENGLAND,
    G_N_ELEMENTS (ENGLAND) },
  { { "germany", N_ ("Germany, nationwide"),
      N_ ("nationwide public holidays in Germany") },
    GERMANY,
    G_N_ELEMENTS (GERMANY) },
  { { "france", N_ ("France"), N_ ("public holidays in France") },
    FRANCE,
    G_N_ELEMENTS (FRANCE) },
  { { "us-federal", N_ ("United States, federal"),
      N_ ("federal holidays of the United States") },
    UNITED_STATES,
    G_N_ELEMENTS (UNITED_STATES) },
  { { "netherlands", N_ ("Netherlands"),
      N_ ("public holidays in the Netherlands") },
    NETHERLANDS,
    G_N_ELEMENTS (NETHERLANDS) },
};

/**
 * fair_holidays_list_countries:
 * @n_countries: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_countries): whose holidays are
 *   known, to be freed with g_free(); the texts are borrowed
 */
FairHolidayCountry *
fair_holidays_list_countries (guint *n_countries)
{
  FairHolidayCountry *list =
      g_new (FairHolidayCountry, G_N_ELEMENTS (COUNTRIES));

  g_return_val_if_fail (n_countries != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (COUNTRIES); i++)
    list[i] = COUNTRIES[i].country;
  *n_countries = G_N_ELEMENTS (COUNTRIES);

  return list;
}

/**
 * fair_holidays_get_easter:
 * @year: 1583 to 9999
 *
 * Works out Easter Sunday of the Gregorian calendar. Source: the anonymous
 * algorithm of Nature 13, 1876, as given by Jean Meeus, "Astronomical
 * Algorithms", chapter 8.
 *
 * Returns: days since 1970-01-01, or %G_MININT32 outside these years
 */
gint32
fair_holidays_get_easter (int year)
{
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int h;
  int l;
  int m;
  int sum;

  if (year < 1583 || year > 9999)
    return G_MININT32;

  h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  m = (a + 11 * h + 22 * l) / 451;
  sum = h + l - 7 * m + 114;

  return fair_day_from_ymd (year, sum / 31, sum % 31 + 1);
}

/* 0 is Monday; 1970-01-05 was one. */
static int
weekday_of (gint32 day)
{
  return ((day - 4) % 7 + 7) % 7;
}

static gint32
nth_weekday (int year, int month, int nth, int weekday)
{
  gint32 first = fair_day_from_ymd (year, month, 1);
  gint32 found = first + (weekday - weekday_of (first) + 7) % 7;
  int    found_month;

  if (nth > 0)
    return found + 7 * (nth - 1);

  found += 28;
  fair_day_to_ymd (found, NULL, &found_month, NULL);
  return found_month == month ? found : found - 7;
}

static gint32
move_off_weekend (gint32 day, Weekend weekend)
{
  int weekday = weekday_of (day);

  if (weekday < SAT || weekend == STAYS)
    return day;

  switch (weekend)
    {
    case TO_MONDAY:
      return day + 7 - weekday;
    case TWO_ON:
      return day + 2;
    case TO_NEAREST:
      return weekday == SAT ? day - 1 : day + 1;
    case TO_SATURDAY:
      return weekday == SUN ? day - 1 : day;
    case STAYS:
    default:
      return day;
    }
}

static gboolean
is_in_force (const Rule *rule, int year)
{
  return year >= rule->since && (rule->only == 0 || rule->only == year) &&
         rule->except != year && (rule->every == 0 || year % rule->every == 0);
}

static gint32
find_day (const Rule *rule, int year)
{
  switch (rule->kind)
    {
    case NTH_WEEKDAY:
      return nth_weekday (year, rule->month, rule->nth, rule->days);
    case FROM_EASTER:
      return fair_holidays_get_easter (year) + rule->days;
    case ON_DATE:
    default:
      return move_off_weekend (
          fair_day_from_ymd (year, rule->month, rule->days), rule->weekend);
    }
}

static int
compare_holidays (gconstpointer a, gconstpointer b)
{
  const FairHoliday *first = a;
  const FairHoliday *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/**
 * fair_holidays_list:
 * @country: the id of a country
 * @year: 1900 to 2199
 *
 * Lists the days that are off in a calendar year, also the one at its end that
 * stands for the next New Year's Day. Where another day is taken for one on a
 * weekend, that day is listed.
 *
 * Returns: (transfer full) (nullable) (element-type FairHoliday): ascending, or
 *   %NULL where the country is not known or the year out of range
 */
GArray *
fair_holidays_list (const char *country, int year)
{
  GArray *list;
  guint   at = 0;

  g_return_val_if_fail (country != NULL, NULL);

  while (at < G_N_ELEMENTS (COUNTRIES) &&
         strcmp (COUNTRIES[at].country.id, country) != 0)
    at++;
  if (at == G_N_ELEMENTS (COUNTRIES) || year < 1900 || year > 2199)
    return NULL;

  list = g_array_new (FALSE, FALSE, sizeof (FairHoliday));
  for (guint i = 0; i < COUNTRIES[at].n_rules; i++)
    for (int of = year; of <= year + 1; of++)
      {
        const Rule *rule = &COUNTRIES[at].rules[i];
        FairHoliday holiday = { 0, rule->name };
        int         found_year;

        if (!is_in_force (rule, of))
          continue;
        holiday.day = find_day (rule, of);
        fair_day_to_ymd (holiday.day, &found_year, NULL, NULL);
        if (found_year == year)
          g_array_append_val (list, holiday);
      }
  g_array_sort (list, compare_holidays);

  return list;
}
