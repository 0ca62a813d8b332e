/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample.h"

#include <string.h>

/* The truths that were planted in the sample company, measured on its history
 * as anybody would: docs/sample.md tells them. */

typedef gboolean (*Question) (guint lead);

static FairHistory *history;

/* How many there are, and how many of them were won. */
typedef struct
{
  guint n;
  guint won;
} Share;

static const char *
text (guint lead, const char *name)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (history), name);
  const char *said;

  g_assert_nonnull (column);
  said = fair_column_get_text (column, lead);

  return said != NULL ? said : "";
}

static gint64
stage (guint lead, FairStage which)
{
  return fair_column_get_instant (fair_history_get_stage (history, which),
                                  lead);
}

static gboolean
has (guint lead, FairStage which)
{
  return stage (lead, which) != FAIR_INSTANT_NONE;
}

static gboolean
is_won (guint lead)
{
  guint           n;
  const guint32  *own = fair_history_get_lead_deals (history, lead, &n);
  const FairDeal *deals = fair_history_list_deals (history, NULL);

  for (guint i = 0; i < n; i++)
    if (deals[own[i]].outcome == FAIR_OUTCOME_WON)
      return TRUE;

  return FALSE;
}

/* Whether the lead did something of that type @least times within a week. */
static gboolean
did (guint lead, const char *type, guint least)
{
  const FairActivities *all = fair_history_get_activities (history);
  GArray               *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean              is_so = FALSE;

  for (guint64 i = all->first[lead]; i < all->first[lead + 1]; i++)
    if (g_str_equal (all->types->pdata[all->type[i]], type))
      g_array_append_val (found, all->at[i]);
  for (guint i = 0; i + least <= found->len; i++)
    is_so |= g_array_index (found, gint64, i + least - 1) -
                 g_array_index (found, gint64, i) <=
             7 * FAIR_DAY_SECONDS;
  g_array_unref (found);

  return is_so;
}

static gboolean
is_ceo (guint lead)
{
  g_autofree char *title = g_ascii_strdown (text (lead, "title"), -1);

  return strstr (title, "ceo") != NULL;
}

static gint64
employees (guint lead)
{
  return g_ascii_strtoll (text (lead, "employees"), NULL, 10);
}

static gboolean
is_ceo_of_small (guint lead)
{
  return is_ceo (lead) && employees (lead) > 0 && employees (lead) < 200;
}

static gboolean
is_ceo_of_large (guint lead)
{
  return is_ceo (lead) && employees (lead) >= 200;
}

static gboolean
is_anybody (guint lead)
{
  return TRUE;
}

static gboolean
is_student (guint lead)
{
  g_autofree char *title = g_ascii_strdown (text (lead, "title"), -1);

  return strstr (title, "student") != NULL;
}

static gboolean
was_at_webinar (guint lead)
{
  return did (lead, "webinar-attendance", 1);
}

static gboolean
was_at_none (guint lead)
{
  return !was_at_webinar (lead);
}

static gboolean
saw_prices_twice (guint lead)
{
  return did (lead, "pricing-page-visit", 2);
}

static gboolean
saw_prices_once (guint lead)
{
  return did (lead, "pricing-page-visit", 1) && !saw_prices_twice (lead);
}

static gboolean
has_budget (guint lead)
{
  return g_str_equal (text (lead, "budget_status"), "Confirmed");
}

static gboolean
is_syndicated (guint lead)
{
  return g_str_equal (text (lead, "source"), "Content syndication");
}

static gboolean
is_of_last_quarter (guint lead)
{
  return stage (lead, FAIR_STAGE_CREATED) >=
         fair_zone_local_to_instant (fair_history_get_zone (history), 2026, 8,
                                     1, 0, 0, 0);
}

static gboolean
is_earlier (guint lead)
{
  return !is_of_last_quarter (lead);
}

static Share
ask (const char *what, Question question)
{
  Share share = { 0 };

  for (guint i = 0; i < fair_history_get_leads (history)->n_rows; i++)
    if (question (i))
      {
        share.n++;
        share.won += is_won (i);
      }
  g_test_message ("%s: %u leads, %u won, %.2f %%", what, share.n, share.won,
                  100.0 * share.won / share.n);

  return share;
}

static double
rate (Share share)
{
  return (double) share.won / share.n;
}

/* The mean of a number over the leads that a question holds of. */
static double
mean (Question question, double (*number) (guint lead))
{
  double sum = 0;
  guint  n = 0;

  for (guint i = 0; i < fair_history_get_leads (history)->n_rows; i++)
    if (question (i))
      {
        sum += number (i);
        n++;
      }

  return sum / n;
}

static double
count_touches (guint lead)
{
  const FairActivities *all = fair_history_get_activities (history);

  return (double) (all->first[lead + 1] - all->first[lead]);
}

static double
was_mql (guint lead)
{
  return has (lead, FAIR_STAGE_MQL);
}

static double
is_small (guint lead)
{
  return employees (lead) > 0 && employees (lead) < 50;
}

static double
was_paid_for (guint lead)
{
  return g_str_equal (text (lead, "source"), "Paid search");
}

static void
test_sizes (void)
{
  guint             n_deals, n[FAIR_OUTCOME_MISSING] = { 0 };
  guint             existing = 0, several = 0;
  const FairDeal   *deals = fair_history_list_deals (history, &n_deals);
  const FairColumn *type =
      fair_frame_find (fair_history_get_deals (history), "type");
  const FairActivities *all = fair_history_get_activities (history);

  for (guint i = 0; i < n_deals; i++)
    {
      n[deals[i].outcome]++;
      existing += !g_str_equal (fair_column_get_text (type, i), "New Business");
      several += deals[i].n_leads > 1;
    }
  g_test_message (
      "%u leads, %u deals: %u won, %u lost, %u open, %u existing "
      "business, %u of several contacts; %" G_GUINT64_FORMAT " activities",
      fair_history_get_leads (history)->n_rows, n_deals, n[FAIR_OUTCOME_WON],
      n[FAIR_OUTCOME_LOST], n[FAIR_OUTCOME_OPEN], existing, several, all->n);

  g_assert_cmpuint (fair_history_get_leads (history)->n_rows, ==, 5956);
  g_assert_cmpuint (n_deals, >=, 950);
  g_assert_cmpuint (n_deals, <=, 1050);
  g_assert_cmpuint (n[FAIR_OUTCOME_WON], >=, 190);
  g_assert_cmpuint (n[FAIR_OUTCOME_WON], <=, 210);
  g_assert_cmpuint (n[FAIR_OUTCOME_LOST], >, 2 * n[FAIR_OUTCOME_WON]);
  g_assert_cmpuint (n[FAIR_OUTCOME_OPEN], >, 80);
  g_assert_cmpuint (existing, >, 50);
  g_assert_cmpuint (several, >, 120);
  g_assert_cmpuint (all->n, >=, 43000);
  g_assert_cmpuint (all->n, <=, 47000);
}

static void
test_ceo (void)
{
  Share small = ask ("CEO under 200 employees", is_ceo_of_small);
  Share large = ask ("CEO of more", is_ceo_of_large);
  Share all = ask ("all", is_anybody);

  g_assert_cmpuint (small.n, >, 150);
  g_assert_cmpuint (large.n, >, 60);
  g_assert_cmpfloat (rate (small), >, 1.6 * rate (all));
  g_assert_cmpfloat (rate (large), <, 0.6 * rate (all));
}

static void
test_webinar (void)
{
  Share at = ask ("was at a webinar", was_at_webinar);
  Share not_at = ask ("was at none", was_at_none);

  g_assert_cmpuint (at.n, >, 1000);
  g_assert_cmpfloat (rate (at), >, 0.7 * rate (not_at));
  g_assert_cmpfloat (rate (at), <, 1.3 * rate (not_at));
}

static void
test_students (void)
{
  Share  students = ask ("student", is_student);
  double theirs = mean (is_student, count_touches);
  double all = mean (is_anybody, count_touches);

  g_test_message ("activities of a student %.1f, of anybody %.1f", theirs, all);
  g_assert_cmpuint (students.n, >, 150);
  g_assert_cmpuint (students.won, ==, 0);
  g_assert_cmpfloat (theirs, >, 1.3 * all);
}

static void
test_prices (void)
{
  Share twice = ask ("prices twice in a week", saw_prices_twice);
  Share once = ask ("prices, never twice in a week", saw_prices_once);

  g_assert_cmpuint (twice.n, >, 300);
  g_assert_cmpfloat (rate (twice), >, 3 * rate (once));
}

static void
test_leak (void)
{
  Share confirmed = ask ("budget confirmed", has_budget);
  Share all = ask ("all", is_anybody);

  g_assert_cmpfloat (rate (confirmed), >, 10 * rate (all));
  for (guint i = 0; i < fair_history_get_leads (history)->n_rows; i++)
    if (*text (i, "budget_status") != '\0')
      g_assert_true (has (i, FAIR_STAGE_DISCOVERY_CALL));
}

static void
test_source (void)
{
  Share  syndicated = ask ("content syndication", is_syndicated);
  double theirs = mean (is_syndicated, was_mql);
  double all = mean (is_anybody, was_mql);

  g_test_message ("MQLs on record %.1f %%, of all %.1f %%", 100 * theirs,
                  100 * all);
  g_assert_cmpuint (syndicated.n, >, 350);
  g_assert_cmpuint (syndicated.won, ==, 0);
  g_assert_cmpfloat (theirs, >, 1.3 * all);
}

static void
test_drift (void)
{
  double small = mean (is_of_last_quarter, is_small);
  double small_before = mean (is_earlier, is_small);
  double paid = mean (is_of_last_quarter, was_paid_for);
  double paid_before = mean (is_earlier, was_paid_for);

  g_test_message ("under 50 employees %.1f %%, before %.1f %%; paid search "
                  "%.1f %%, before %.1f %%",
                  100 * small, 100 * small_before, 100 * paid,
                  100 * paid_before);
  g_assert_cmpfloat (small, >, 1.4 * small_before);
  g_assert_cmpfloat (paid, >, 1.8 * paid_before);
}

/* Seconds of work, nine to five on weekdays, between two instants. */
static gint64
work_between (gint64 from, gint64 to)
{
  FairZone *zone = fair_history_get_zone (history);
  gint64    sum = 0;

  for (gint32 day = fair_zone_day (zone, from); day <= fair_zone_day (zone, to);
       day++)
    {
      gint64 opens = fair_zone_day_start (zone, day) + 9 * 3600;
      gint64 begins = MAX (opens, from);
      gint64 ends = MIN (opens + 8 * 3600, to);

      if ((day + 3) % 7 < 5 && ends > begins)
        sum += ends - begins;
    }

  return sum;
}

static double
share_in_time (gboolean on_fridays)
{
  FairZone *zone = fair_history_get_zone (history);
  guint     n = 0, in_time = 0;

  for (guint i = 0; i < fair_history_get_leads (history)->n_rows; i++)
    {
      gint64 mql = stage (i, FAIR_STAGE_MQL);
      gint64 done = stage (i, FAIR_STAGE_FIRST_FOLLOW_UP);

      if (mql == FAIR_INSTANT_NONE || done == FAIR_INSTANT_NONE ||
          on_fridays != ((fair_zone_day (zone, mql) + 3) % 7 == 4))
        continue;
      n++;
      in_time += work_between (mql, done) <= 4 * 3600;
    }
  g_test_message ("%u MQLs, %.1f %% followed up within four hours of work", n,
                  100.0 * in_time / n);

  return (double) in_time / n;
}

static void
test_fridays (void)
{
  g_assert_cmpfloat (share_in_time (FALSE), >, 0.8);
  g_assert_cmpfloat (share_in_time (TRUE), <, 0.5);
}

/* Believable: people write one title in many ways, and leave things out. */
static void
test_mess (void)
{
  const FairFrame  *leads = fair_history_get_leads (history);
  const FairColumn *title = fair_frame_find (leads, "title");
  guint             n_missing = 0;

  for (guint i = 0; i < leads->n_rows; i++)
    n_missing += *text (i, "employees") == '\0';
  g_test_message ("%u titles, %u leads without a size", title->dictionary->len,
                  n_missing);
  g_assert_cmpuint (title->dictionary->len, >=, 30);
  g_assert_cmpuint (n_missing, >, 200);
  g_assert_cmpuint (n_missing, <, 1000);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  history = fair_sample_history_new (&error);
  g_assert_no_error (error);
  g_test_add_func ("/truths/sizes", test_sizes);
  g_test_add_func ("/truths/ceo", test_ceo);
  g_test_add_func ("/truths/webinar", test_webinar);
  g_test_add_func ("/truths/students", test_students);
  g_test_add_func ("/truths/prices", test_prices);
  g_test_add_func ("/truths/leak", test_leak);
  g_test_add_func ("/truths/source", test_source);
  g_test_add_func ("/truths/drift", test_drift);
  g_test_add_func ("/truths/fridays", test_fridays);
  g_test_add_func ("/truths/mess", test_mess);
  result = g_test_run ();
  fair_history_unref (history);

  return result;
}
