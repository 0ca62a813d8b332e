/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-clock.h"

#include <string.h>

/* 2026-06-01 is a Monday. */
#define FRI "2026-06-05 "
#define SAT "2026-06-06 "
#define MON "2026-06-08 "
#define TUE "2026-06-09 "
#define WED "2026-06-10 "
#define THU "2026-06-04 "

static FairZone *
zone_of (const char *name)
{
  g_autoptr (GError) error = NULL;
  FairZone *zone = fair_zone_new (name, &error);

  g_assert_no_error (error);
  return zone;
}

static gint64
read_time (FairZone *zone, const char *text)
{
  FairDate date;

  g_assert_true (fair_date_parse_iso (text, zone, &date));
  return date.instant;
}

/* Windows are "09:00-17:00" with spaces between, days "mon-fri". */
static FairCalendar *
calendar_of (int first, int last, const char *windows, const char *holidays)
{
  FairCalendar *calendar = fair_calendar_new ();
  g_auto (GStrv) texts = g_strsplit (windows, " ", -1);
  g_auto (GStrv) days = g_strsplit (holidays, " ", -1);

  for (int day = first; day <= last; day++)
    for (guint i = 0; texts[i] != NULL && *texts[i] != '\0'; i++)
      {
        int        h[4];
        FairWindow window;

        for (guint k = 0; k < 4; k++)
          h[k] = (int) g_ascii_strtoll (texts[i] + 3 * k, NULL, 10);
        window = (FairWindow){ h[0] * 60 + h[1], h[2] * 60 + h[3] };
        g_array_append_val (calendar->windows[day], window);
      }
  for (guint i = 0; days[i] != NULL && *days[i] != '\0'; i++)
    {
      g_autoptr (FairZone) utc = zone_of ("UTC");
      FairDate date;

      g_assert_true (fair_date_parse_iso (days[i], utc, &date));
      g_array_append_val (calendar->holidays, date.day);
    }

  return calendar;
}

static FairClock *
clock_of (const char *zone_name, FairCalendar *calendar)
{
  g_autoptr (FairZone) zone = zone_of (zone_name);
  g_autoptr (GError) error = NULL;
  FairClock *clock = fair_clock_new (calendar, zone, &error);

  g_assert_no_error (error);
  fair_calendar_free (calendar);
  return clock;
}

static FairClock *
nine_to_five (const char *zone)
{
  return clock_of (zone, calendar_of (0, 4, "09:00-17:00", ""));
}

static void
assert_elapsed (FairClock  *clock,
                const char *start,
                const char *stop,
                double      hours)
{
  FairZone *zone = fair_clock_get_zone (clock);

  g_assert_cmpfloat (fair_clock_elapsed (clock, read_time (zone, start),
                                         read_time (zone, stop)) /
                         3600.0,
                     ==, hours);
}

static void
assert_due (FairClock *clock, const char *start, double hours, const char *due)
{
  FairZone        *zone = fair_clock_get_zone (clock);
  g_autofree char *found = fair_instant_to_iso (fair_clock_due (
      clock, read_time (zone, start), (gint64) (hours * 3600.0)));
  g_autofree char *wanted = fair_instant_to_iso (read_time (zone, due));

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_vector_elapsed_friday_to_monday (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");

  assert_elapsed (clock, FRI "16:30", MON "09:30", 1);
}

static void
test_vector_elapsed_saturday_to_monday (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");

  assert_elapsed (clock, SAT "11:00", MON "10:00", 1);
}

static void
test_vector_due_friday_8_hours (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");

  assert_due (clock, FRI "16:00", 8, MON "16:00");
}

static void
test_vector_due_friday_10_hours (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");

  assert_due (clock, FRI "16:00", 10, TUE "10:00");
}

static void
test_vector_due_thursday_4_hours (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");

  assert_due (clock, THU "15:00", 4, FRI "11:00");
}

static void
test_vector_due_tuesday_8_hours (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");

  assert_due (clock, TUE "11:00", 8, WED "11:00");
}

static void
test_vector_due_friday_8_to_18 (void)
{
  g_autoptr (FairClock) clock =
      clock_of ("Europe/London", calendar_of (0, 4, "08:00-18:00", ""));

  assert_due (clock, FRI "17:00", 4, MON "11:00");
}

static void
test_vector_due_friday_8_to_17 (void)
{
  g_autoptr (FairClock) clock =
      clock_of ("Europe/London", calendar_of (0, 4, "08:00-17:00", ""));

  assert_due (clock, FRI "16:00", 4, MON "11:00");
}

static void
test_lunch (void)
{
  g_autoptr (FairClock) clock = clock_of (
      "Europe/London", calendar_of (0, 4, "09:00-12:30 13:15-17:30", ""));

  assert_elapsed (clock, FRI "12:00", FRI "13:30", 0.75);
  assert_elapsed (clock, FRI "12:40", FRI "13:00", 0);
  assert_due (clock, FRI "12:00", 1, FRI "13:45");
  assert_due (clock, FRI "12:00", 0.5, FRI "12:30");
  assert_due (clock, FRI "12:45", 0, FRI "13:15");
  assert_due (clock, FRI "09:00", 7.75, FRI "17:30");
}

static void
test_holiday (void)
{
  g_autoptr (FairClock) clock = clock_of (
      "Europe/London",
      calendar_of (0, 4, "09:00-17:00", "2026-06-06 2026-06-08 2026-06-09"));

  assert_elapsed (clock, FRI "16:00", WED "10:00", 2);
  assert_elapsed (clock, MON "10:00", MON "16:00", 0);
  assert_due (clock, FRI "16:00", 2, WED "10:00");
  assert_due (clock, MON "10:00", 1, WED "10:00");
  g_assert_cmpint (
      fair_clock_open_of_day (clock, fair_day_from_ymd (2026, 6, 8)), ==, 0);
}

static void
test_edges (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("Europe/London");
  g_autoptr (FairClock) never =
      clock_of ("Europe/London", fair_calendar_new ());
  FairZone *zone = fair_clock_get_zone (clock);
  gint64    friday = read_time (zone, FRI "17:00");

  assert_elapsed (clock, FRI "17:00", FRI "16:00", 0);
  assert_elapsed (clock, FRI "16:00", FRI "16:00", 0);
  assert_due (clock, FRI "16:00", 1, FRI "17:00");
  assert_due (clock, FRI "17:00", 0, MON "09:00");
  assert_due (clock, FRI "16:59:59", 0, FRI "16:59:59");
  g_assert_cmpint (fair_clock_elapsed (clock, friday - 1, friday + 1), ==, 1);

  g_assert_cmpint (fair_clock_elapsed (never, 0, friday), ==, 0);
  g_assert_cmpint (fair_clock_opening (never, friday), ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (fair_clock_due (never, friday, 1), ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (fair_clock_due_days (never, friday, 1), ==,
                   FAIR_INSTANT_NONE);
}

/* A promise that no year of four digits would see kept. */
static void
test_too_long (void)
{
  g_autoptr (FairClock) clock =
      clock_of ("UTC", calendar_of (0, 0, "09:00-09:01", ""));
  FairDuration hours = { .business_hours = 100000 };
  FairDuration days = { .business_days = 100000 };

  g_assert_cmpint (fair_clock_due_in (clock, 0, &hours), ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (fair_clock_due_in (clock, 0, &days), >, 0);
}

static void
test_business_days (void)
{
  g_autoptr (FairClock) clock =
      clock_of ("Europe/London",
                calendar_of (0, 4, "09:00-12:30 13:15-17:30", "2026-06-09"));
  FairZone    *zone = fair_clock_get_zone (clock);
  FairDuration one = { .business_days = 1 };
  FairDuration half = { .business_days = 0.5 };
  FairDuration four = { .business_hours = 4 };
  FairDuration plain = { .hours = 4 };

  g_assert_cmpint (
      fair_clock_due_in (clock, read_time (zone, THU "10:00"), &one), ==,
      read_time (zone, FRI "17:30"));
  g_assert_cmpint (
      fair_clock_due_in (clock, read_time (zone, THU "10:00"), &half), ==,
      read_time (zone, FRI "17:30"));
  g_assert_cmpint (
      fair_clock_due_in (clock, read_time (zone, THU "18:00"), &one), ==,
      read_time (zone, MON "17:30"));
  g_assert_cmpint (
      fair_clock_due_in (clock, read_time (zone, SAT "10:00"), &one), ==,
      read_time (zone, WED "17:30"));
  g_assert_cmpint (
      fair_clock_due_days (clock, read_time (zone, FRI "10:00"), 0), ==,
      read_time (zone, FRI "17:30"));

  /* Closed time after it was due does not count against anybody. */
  g_assert_true (fair_clock_keeps (clock, &four, read_time (zone, FRI "13:30"),
                                   read_time (zone, SAT "11:00")));
  g_assert_false (fair_clock_keeps (clock, &four, read_time (zone, FRI "13:30"),
                                    read_time (zone, MON "09:00:01")));
  g_assert_true (fair_clock_keeps (clock, &one, read_time (zone, THU "10:00"),
                                   read_time (zone, MON "08:00")));
  g_assert_false (fair_clock_keeps (clock, &one, read_time (zone, THU "10:00"),
                                    read_time (zone, MON "09:01")));
  g_assert_true (fair_clock_keeps (clock, &plain, read_time (zone, FRI "20:00"),
                                   read_time (zone, SAT "00:00")));
  g_assert_false (fair_clock_keeps (clock, &plain,
                                    read_time (zone, FRI "20:00"),
                                    read_time (zone, SAT "00:01")));
}

static void
test_always (void)
{
  g_autoptr (FairCalendar) calendar =
      calendar_of (0, 4, "09:00-17:00", "2026-06-08");
  g_autoptr (FairClock) clock = NULL;

  calendar->always = TRUE;
  clock = clock_of ("Europe/Berlin", fair_calendar_copy (calendar));
  assert_elapsed (clock, FRI "16:00", MON "16:00", 72);
  assert_due (clock, SAT "23:00", 2, "2026-06-07 01:00");
  /* The days of the two clock changes of 2026. */
  assert_elapsed (clock, "2026-03-29", "2026-03-30", 23);
  assert_elapsed (clock, "2026-10-25", "2026-10-26", 25);
  assert_elapsed (clock, "2026-01-01", "2027-01-01", 365 * 24);
  g_assert_cmpint (
      fair_clock_due_days (
          clock, read_time (fair_clock_get_zone (clock), SAT "12:00"), 1),
      ==, read_time (fair_clock_get_zone (clock), MON "00:00"));
}

/* Night shifts meet clock changes, office hours do not. */
static void
assert_clock_change (const char *zone,
                     const char *day,
                     const char *next,
                     double      night,
                     const char *due)
{
  g_autoptr (FairClock) office = nine_to_five (zone);
  g_autoptr (FairClock) nights =
      clock_of (zone, calendar_of (0, 6, "00:00-06:00", ""));

  g_autofree char *noon = g_strconcat (day, " 12:00", NULL);
  g_autofree char *eight = g_strconcat (next, " 08:00", NULL);
  g_autofree char *ten = g_strconcat (next, " 10:00", NULL);
  g_autofree char *midnight = g_strconcat (day, " 00:00", NULL);

  assert_elapsed (nights, day, noon, night);
  assert_elapsed (nights, day, eight, night + 6);
  assert_due (nights, midnight, 4, due);
  /* The change is on a Sunday, and next is a Monday. */
  assert_elapsed (office, day, ten, 1);
}

static void
test_clock_changes (void)
{
  assert_clock_change ("Europe/Berlin", "2026-03-29", "2026-03-30", 5,
                       "2026-03-29 05:00");
  assert_clock_change ("Europe/Berlin", "2026-10-25", "2026-10-26", 7,
                       "2026-10-25 03:00");
  assert_clock_change ("America/New_York", "2026-03-08", "2026-03-09", 5,
                       "2026-03-08 05:00");
  assert_clock_change ("America/New_York", "2026-11-01", "2026-11-02", 7,
                       "2026-11-01 03:00");
  assert_clock_change ("Australia/Sydney", "2026-10-04", "2026-10-05", 5,
                       "2026-10-04 05:00");
  assert_clock_change ("Australia/Sydney", "2026-04-05", "2026-04-06", 7,
                       "2026-04-05 03:00");
  assert_clock_change ("Australia/Lord_Howe", "2026-10-04", "2026-10-05", 5.5,
                       "2026-10-04 04:30");
  assert_clock_change ("Australia/Lord_Howe", "2026-04-05", "2026-04-06", 6.5,
                       "2026-04-05 03:30");
}

/* An edge within the hour that is skipped or repeated: what the wall shows. */
static void
test_edges_in_a_change (void)
{
  g_autoptr (FairClock) late =
      clock_of ("Europe/Berlin", calendar_of (0, 6, "02:30-05:00", ""));
  g_autoptr (FairClock) early =
      clock_of ("Europe/Berlin", calendar_of (0, 6, "02:00-02:30", ""));

  assert_elapsed (late, "2026-03-29", "2026-03-30", 2);
  assert_elapsed (late, "2026-10-25", "2026-10-26", 3);
  assert_elapsed (early, "2026-03-29", "2026-03-30", 0);
  assert_elapsed (early, "2026-10-25", "2026-10-26", 1);
  g_assert_cmpint (
      fair_clock_open_of_day (early, fair_day_from_ymd (2026, 3, 29)), ==, 0);
}

/* Samoa had no 30 December 2011, Newfoundland went back over midnight. */
static void
test_strange_zones (void)
{
  g_autoptr (FairClock) samoa =
      clock_of ("Pacific/Apia", calendar_of (0, 6, "09:00-17:00", ""));
  g_autoptr (FairCalendar) whole = fair_calendar_new ();
  g_autoptr (FairClock) newfoundland = NULL;

  whole->always = TRUE;
  newfoundland = clock_of ("America/St_Johns", fair_calendar_copy (whole));
  assert_elapsed (samoa, "2011-12-29", "2012-01-01", 16);
  assert_due (samoa, "2011-12-29 16:00", 2, "2011-12-31 10:00");
  assert_elapsed (newfoundland, "2008-11-01", "2008-11-03", 49);
  for (int i = -3; i < 3; i++)
    {
      gint64 change =
          read_time (fair_clock_get_zone (newfoundland), "2008-11-02 00:00:59");

      g_assert_cmpint (
          fair_clock_elapsed (newfoundland, change - 86400, change + i * 1800),
          ==, 86400 + i * 1800);
    }
}

static void
test_years (void)
{
  g_autoptr (FairClock) clock = nine_to_five ("America/New_York");
  gint64 seconds;

  /* 261 weekdays in 2026; 20 years from Monday to Monday are 1,044 weeks. */
  assert_elapsed (clock, "2026-01-01", "2027-01-01", 261 * 8);
  assert_elapsed (clock, "2006-06-05", "2026-06-08", 1044 * 40);
  seconds = fair_clock_elapsed (
      clock, read_time (fair_clock_get_zone (clock), "2006-06-05 10:00"),
      read_time (fair_clock_get_zone (clock), "2026-06-08 10:00"));
  assert_due (clock, "2006-06-05 10:00", seconds / 3600.0, "2026-06-08 10:00");
}

/* The clock again, minute by minute. */
typedef struct
{
  const FairCalendar *calendar;
  FairZone           *zone;
} Slow;

static gboolean
slow_is_open (const Slow *slow, gint64 instant)
{
  gint64  local = instant + fair_zone_offset (slow->zone, instant);
  gint32  day = fair_zone_day (slow->zone, instant);
  int     minute = (int) ((local - (gint64) day * 86400) / 60);
  GArray *windows = slow->calendar->windows[((day - 4) % 7 + 7) % 7];

  for (guint i = 0; i < slow->calendar->holidays->len; i++)
    if (g_array_index (slow->calendar->holidays, gint32, i) == day)
      return FALSE;
  for (guint i = 0; i < windows->len; i++)
    if (minute >= g_array_index (windows, FairWindow, i).from &&
        minute < g_array_index (windows, FairWindow, i).to)
      return TRUE;

  return FALSE;
}

static FairCalendar *
random_calendar (GRand *rand, gint32 first)
{
  FairCalendar *calendar = fair_calendar_new ();

  for (guint day = 0; day < 7; day++)
    {
      int at = 0;

      for (int n = g_rand_int_range (rand, 0, 4); n > 0 && at < 1430; n--)
        {
          FairWindow window;

          window.from = at + g_rand_int_range (rand, 0, (1440 - at) / 2 + 1);
          window.to = window.from +
                      g_rand_int_range (rand, 1, MIN (600, 1441 - window.from));
          at = window.to;
          g_array_append_val (calendar->windows[day], window);
        }
    }
  for (gint32 day = first; day < first + 40; day++)
    if (g_rand_int_range (rand, 0, 8) == 0)
      g_array_append_val (calendar->holidays, day);

  return calendar;
}

static void
compare_with_slow (FairClock  *clock,
                   const Slow *slow,
                   GRand      *rand,
                   gint64      start)
{
  gint64 minutes = 0;
  gint64 first_open = FAIR_INSTANT_NONE;
  gint64 wanted = g_rand_int_range (rand, 1, 4000);
  gint64 due = FAIR_INSTANT_NONE;

  for (gint64 t = start; t < start + 16 * 86400; t += 60)
    {
      g_assert_cmpint (fair_clock_elapsed (clock, start, t), ==, minutes * 60);
      if (!slow_is_open (slow, t))
        continue;
      if (first_open == FAIR_INSTANT_NONE)
        first_open = t;
      minutes++;
      if (minutes == wanted)
        due = t + 60;
    }
  if (first_open != FAIR_INSTANT_NONE)
    g_assert_cmpint (fair_clock_opening (clock, start), ==, first_open);
  if (due != FAIR_INSTANT_NONE)
    g_assert_cmpint (fair_clock_due (clock, start, wanted * 60), ==, due);
}

static void
test_against_slow (void)
{
  static const char *const zones[] = {
    "Europe/Berlin",  "America/New_York",    "Australia/Sydney",
    "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns",
    "Pacific/Apia",   "America/Havana",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260601);

  for (guint i = 0; i < 64; i++)
    {
      g_autoptr (FairZone) zone = zone_of (zones[i % G_N_ELEMENTS (zones)]);
      gint64 change = fair_zone_next_change (
          zone, 1104537600 + (gint64) g_rand_int_range (rand, 0, 500000000));
      gint64 start =
          (change == FAIR_INSTANT_NONE ? 1300000000 / 60 * 60 : change) -
          g_rand_int_range (rand, 0, 14 * 1440) * 60;
      g_autoptr (FairCalendar) calendar =
          random_calendar (rand, fair_zone_day (zone, start));
      g_autoptr (FairClock) clock = fair_clock_new (calendar, zone, NULL);
      Slow slow = { calendar, zone };

      compare_with_slow (clock, &slow, rand, start);
    }
}

/* As many questions as a large history asks; the way back must agree. */
static void
test_many (void)
{
  g_autoptr (FairClock) clock =
      clock_of ("Europe/Berlin", calendar_of (0, 4, "09:00-12:30 13:15-17:30",
                                              "2026-05-01 2026-12-25"));
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 100000; i++)
    {
      gint64 start = 1700000000 + g_rand_int_range (rand, 0, 100000000);
      gint64 seconds = g_rand_int_range (rand, 1, 400000);
      gint64 due = fair_clock_due (clock, start, seconds);

      g_assert_cmpint (fair_clock_elapsed (clock, start, due), ==, seconds);
    }
}

static void
test_unknown_zone (void)
{
  g_autoptr (FairCalendar) calendar = fair_calendar_new ();
  g_autoptr (FairZone) zone = zone_of ("UTC");
  g_autoptr (GError) error = NULL;

  calendar->zone = g_strdup ("Mars/Olympus");
  g_assert_null (fair_clock_new (calendar, zone, &error));
  g_assert_nonnull (strstr (error->message, "Mars/Olympus"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/elapsed/friday-16-30-to-monday-9-30",
                   test_vector_elapsed_friday_to_monday);
  g_test_add_func ("/clock/elapsed/saturday-11-to-monday-10",
                   test_vector_elapsed_saturday_to_monday);
  g_test_add_func ("/clock/due/friday-16-and-8-hours",
                   test_vector_due_friday_8_hours);
  g_test_add_func ("/clock/due/friday-16-and-10-hours",
                   test_vector_due_friday_10_hours);
  g_test_add_func ("/clock/due/thursday-15-and-4-hours",
                   test_vector_due_thursday_4_hours);
  g_test_add_func ("/clock/due/tuesday-11-and-8-hours",
                   test_vector_due_tuesday_8_hours);
  g_test_add_func ("/clock/due/friday-17-and-4-hours-at-8-to-18",
                   test_vector_due_friday_8_to_18);
  g_test_add_func ("/clock/due/friday-16-and-4-hours-at-8-to-17",
                   test_vector_due_friday_8_to_17);
  g_test_add_func ("/clock/lunch", test_lunch);
  g_test_add_func ("/clock/holiday", test_holiday);
  g_test_add_func ("/clock/edges", test_edges);
  g_test_add_func ("/clock/too-long", test_too_long);
  g_test_add_func ("/clock/business-days", test_business_days);
  g_test_add_func ("/clock/always", test_always);
  g_test_add_func ("/clock/clock-changes", test_clock_changes);
  g_test_add_func ("/clock/edges-in-a-change", test_edges_in_a_change);
  g_test_add_func ("/clock/strange-zones", test_strange_zones);
  g_test_add_func ("/clock/years", test_years);
  g_test_add_func ("/clock/against-slow", test_against_slow);
  g_test_add_func ("/clock/many", test_many);
  g_test_add_func ("/clock/unknown-zone", test_unknown_zone);

  return g_test_run ();
}
