/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-promise-ways.h"

#include <string.h>

#include "app/fair-promise-bar.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* What a promise that history is against can be answered with: on which days it
 * was missed, and by what it could be replaced. */

/* Below as many, a count stands in place of a share. */
#define FEWEST 30

static const char *const WEEKDAYS[] = {
  N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
  N_ ("Fri"), N_ ("Sat"), N_ ("Sun"),
};

/* By #FairPromiseKind: where it stands in the agreement. */
static const char *const PLACES[FAIR_N_PROMISES] = {
  "volume", "volume",    "quality",  "complete", "notice",  "rejected",
  "accept", "follow-up", "attempts", "outcome",  "capacity"
};

static GtkWidget *
new_label (const char *words, gboolean stands_out)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, stands_out ? "heading" : "caption");

  return label;
}

/* A day of which the whole interval is below the share of all stands out. */
static void
add_weekday (GtkGrid           *grid,
             int                row,
             guint              day,
             const FairRate    *rate,
             const FairPromise *promise)
{
  gboolean         few = rate->of < FEWEST;
  gboolean         bad = !few && rate->high < promise->rate.rate;
  g_autofree char *percent = fair_format_percent (rate->rate, 0);
  g_autofree char *n = fair_format_count ((gint64) rate->n);
  g_autofree char *of = fair_format_count ((gint64) rate->of);
  /* Translators: so many of so many */
  g_autofree char *counts = g_strdup_printf (_ ("%s of %s"), n, of);
  GtkWidget       *share = new_label (few ? counts : percent, bad);

  gtk_grid_attach (grid, new_label (_ (WEEKDAYS[day]), FALSE), 0, row, 1, 1);
  gtk_grid_attach (
      grid,
      few ? new_label (_ ("too few to tell"), FALSE)
          : fair_promise_bar_new (rate->rate, promise->promised, bad),
      1, row, 1, 1);
  gtk_label_set_xalign (GTK_LABEL (share), 1);
  gtk_widget_set_tooltip_text (share, counts);
  gtk_grid_attach (grid, share, 2, row, 1, 1);
}

/**
 * fair_promise_ways_new_weekdays:
 * @commitments: promises tested on the past
 *
 * Returns: (transfer floating) (nullable): the share of first follow-ups in
 * time by the weekday on which their clock started, %NULL where it is not known
 */
GtkWidget *
fair_promise_ways_new_weekdays (const FairCommitments *commitments)
{
  const FairPromise *promise = &commitments->promises[FAIR_PROMISE_FOLLOW_UP];
  GtkWidget         *grid = gtk_grid_new ();
  int                rows = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint day = 0; day < G_N_ELEMENTS (WEEKDAYS); day++)
    if (commitments->weekdays[day].known && commitments->weekdays[day].of > 0)
      add_weekday (GTK_GRID (grid), rows++, day, &commitments->weekdays[day],
                   promise);
  if (rows == 0)
    {
      g_object_unref (g_object_ref_sink (grid));
      return NULL;
    }

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
      _ ("Followed up in time, by the weekday of the start"), -1);

  return grid;
}

/**
 * fair_promise_ways_is_of:
 * @kind: a promise
 * @place: what a promise is called within the agreement
 *
 * Returns: whether it is made there
 */
gboolean
fair_promise_ways_is_of (FairPromiseKind kind, const char *place)
{
  return g_strcmp0 (PLACES[kind], place) == 0;
}

static const char *
find_tier_name (const FairCommitments *commitments, const char *id)
{
  for (guint i = 0; commitments != NULL && i < commitments->tiers->len; i++)
    {
      const FairTierTimes *tier = g_ptr_array_index (commitments->tiers, i);

      if (g_str_equal (tier->tier, id))
        return tier->name;
    }

  return id;
}

/* Short, as the field above has the whole unit. */
static char *
dup_time (const FairDuration *within)
{
  double           hours = within->business_hours + within->hours;
  double           days = within->business_days + within->days;
  double           amount = hours + days + within->minutes;
  gulong           n = (gulong) amount;
  g_autofree char *number = fair_format_count ((gint64) amount);

  if (hours > 0)
    return g_strdup_printf (ngettext ("%s hour", "%s hours", n), number);
  if (days > 0)
    return g_strdup_printf (ngettext ("%s day", "%s days", n), number);

  return g_strdup_printf (ngettext ("%s minute", "%s minutes", n), number);
}

/* "4 hours", or with more than one "Hot 1 hour, Normal 4 hours". */
static char *
dup_times (const FairRemedy *remedy, const FairCommitments *commitments)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < remedy->changes->len; i++)
    {
      const FairRemedyChange *change = remedy->changes->pdata[i];
      g_autofree char        *time = dup_time (&change->within);

      if (words->len > 0)
        g_string_append (words, ", ");
      if (remedy->changes->len > 1)
        g_string_append_printf (
            words, "%s ",
            find_tier_name (commitments, strrchr (change->path, '.') + 1));
      g_string_append (words, time);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_number (const FairRemedyChange *change)
{
  gint64           n = json_node_get_int (change->node);
  g_autofree char *count = fair_format_count (n);

  if (g_str_equal (change->path, "marketing.mqls_per_month"))
    return g_strdup_printf (_ ("Use %s a Month"), count);
  if (g_str_equal (change->path, "marketing.mqls_per_month_floor"))
    return g_strdup_printf (_ ("Use %s in Any Month"), count);
  if (g_str_equal (change->path, "sales.reps"))
    return g_strdup_printf (ngettext ("Use %s Rep", "Use %s Reps", (gulong) n),
                            count);

  return g_strdup_printf (_ ("Use %s for Each Rep"), count);
}

/**
 * fair_promise_ways_dup_words:
 * @remedy: a way out
 * @commitments: (nullable): the promises, for the names of tiers
 *
 * Returns: (transfer full): what a button says that takes it, such as
 *   "Use 9 hours: 91%"
 */
char *
fair_promise_ways_dup_words (const FairRemedy      *remedy,
                             const FairCommitments *commitments)
{
  const FairRemedyChange *change = remedy->changes->pdata[0];
  g_autofree char        *times = NULL;
  g_autofree char        *reached = NULL;

  if (JSON_NODE_HOLDS_OBJECT (change->node))
    {
      times = dup_times (remedy, commitments);
      reached = fair_format_percent (remedy->rate.rate, 0);
      /* Translators: a time to promise, and the share that the past kept */
      return g_strdup_printf (_ ("Use %s: %s"), times, reached);
    }
  if (json_node_get_value_type (change->node) == G_TYPE_STRING)
    {
      g_autofree char *share = fair_format_percent (
          g_ascii_strtod (json_node_get_string (change->node), NULL), 0);

      return g_strdup_printf (_ ("Use %s"), share);
    }

  return dup_number (change);
}
