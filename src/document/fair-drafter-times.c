/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "document/fair-inline.h"

/* Times to first follow-up for one or two kinds of leads, and the hours in
 * which a clock runs. */

static const char *const DAYS[] = { N_ ("Monday"),    N_ ("Tuesday"),
                                    N_ ("Wednesday"), N_ ("Thursday"),
                                    N_ ("Friday"),    N_ ("Saturday"),
                                    N_ ("Sunday") };

/* The first tier with a time of its own, besides the normal one. */
static const FairTier *
find_hot (FairDrafter *drafter, FairDuration *duration)
{
  const GPtrArray *tiers = drafter->definition->scorecard->tiers;

  for (guint i = 0; i < tiers->len; i++)
    {
      const FairTier  *tier = g_ptr_array_index (tiers, i);
      g_autofree char *path =
          g_strconcat ("sales.follow_up_within.", tier->id, NULL);

      if (!g_str_equal (tier->id, "normal") &&
          fair_terms_get_duration (drafter->terms, path, duration))
        return tier;
    }

  return NULL;
}

/* "A or B" of the criteria that make a lead an MQL at once. */
static char *
list_instant (const FairScorecard *card)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->off || criterion->effect != FAIR_EFFECT_INSTANT)
        continue;
      if (list->len > 0)
        /* Translators: stands between two criteria */
        g_string_append (list, _ (" or "));
      g_string_append_printf (list, _ ("“%s”"), criterion->name);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What an MQL does to be of a tier; nothing where none ever is. */
static char *
tier_condition (FairDrafter *drafter, const FairTier *tier)
{
  const FairScorecard *card = drafter->definition->scorecard;
  g_autofree char     *instant = list_instant (card);
  g_autofree char *points = tier->has_at ? fair_format_count (tier->at) : NULL;
  gboolean         has_instant = tier->instant && *instant != '\0';

  if (tier->has_at && has_instant)
    /* Translators: an MQL that … */
    return g_strdup_printf (_ ("meets %s or reaches %s points"), instant,
                            points);
  if (tier->has_at)
    return g_strdup_printf (_ ("reaches %s points"), points);

  return has_instant ? g_strdup_printf (_ ("meets %s"), instant) : NULL;
}

/* "4 h": the number of a duration with a short unit. */
static char *
short_duration (const FairDuration *duration)
{
  double amount = duration->business_hours + duration->business_days +
                  duration->hours + duration->days + duration->minutes;
  g_autofree char *number = fair_number_to_string (amount);
  g_autofree char *words =
      fair_format_decimal (amount, strchr (number, '.') != NULL ? 1 : 0);
  /* Translators: short for minutes, days and hours */
  const char *unit = duration->minutes != 0                          ? _ ("min")
                     : duration->business_days + duration->days != 0 ? _ ("d")
                                                                     : _ ("h");

  return g_strdup_printf ("%s ~%s~", words, unit);
}

static void
set_follow_up (FairDrafter *drafter)
{
  FairDuration    normal = { 0 };
  FairDuration    hot = { 0 };
  const FairTier *tier = find_hot (drafter, &hot);
  gboolean        has_normal = fair_terms_get_duration (
             drafter->terms, "sales.follow_up_within.normal", &normal);
  g_autofree char *hot_short = NULL;
  g_autofree char *normal_short = NULL;

  if (tier != NULL)
    {
      fair_names_take (drafter->names, "hot_hours",
                       fair_duration_to_words (&hot));
      fair_names_set (drafter->names, "hot_name", tier->name);
      fair_names_take (drafter->names, "hot_condition",
                       tier_condition (drafter, tier));
      hot_short = short_duration (&hot);
    }
  if (has_normal)
    {
      fair_names_take (drafter->names, "normal_hours",
                       fair_duration_to_words (&normal));
      normal_short = short_duration (&normal);
    }

  if (hot_short != NULL || normal_short != NULL)
    {
      g_autofree char *both = g_strdup_printf (
          "%s%s%s", hot_short != NULL ? hot_short : "",
          hot_short != NULL && normal_short != NULL ? "  " : "",
          normal_short != NULL ? normal_short : "");

      /* The marks of its units are wanted: it is put in as it is. */
      fair_names_set_marked (drafter->names, "follow_up_short", both);
    }
  if ((tier == NULL || hot.business_hours != 0) &&
      (!has_normal || normal.business_hours != 0))
    fair_names_set (drafter->names, "in_business_hours", "yes");
}

static void
append_windows (GString *text, const GArray *windows)
{
  for (guint i = 0; i < windows->len; i++)
    {
      const FairWindow *window = &g_array_index (windows, FairWindow, i);

      g_string_append_printf (text, "%s%02d:%02d–%02d:%02d",
                              i == 0                  ? ""
                              : i + 1 == windows->len ? _ (" and ")
                                                      : ", ",
                              window->from / 60, window->from % 60,
                              window->to / 60, window->to % 60);
    }
}

static gboolean
same_windows (const GArray *a, const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 ||
          memcmp (a->data, b->data, a->len * sizeof (FairWindow)) == 0);
}

/**
 * fair_drafter_dup_open_hours:
 * @calendar: a calendar
 *
 * Returns: (transfer full): "Monday to Friday, 09:00–17:00": days with the same
 *   windows that follow each other are named together
 */
char *
fair_drafter_dup_open_hours (const FairCalendar *calendar)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint day = 0; day < 7;)
    {
      guint last = day;

      while (last + 1 < 7 &&
             same_windows (calendar->windows[day], calendar->windows[last + 1]))
        last++;
      if (calendar->windows[day]->len > 0)
        {
          if (text->len > 0)
            g_string_append (text, "; ");
          g_string_append (text, _ (DAYS[day]));
          if (last > day)
            /* Translators: from a weekday to another */
            g_string_append_printf (text, _ (" to %s"), _ (DAYS[last]));
          g_string_append (text, ", ");
          append_windows (text, calendar->windows[day]);
        }
      day = last + 1;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "London" of "Europe/London". */
static char *
zone_city (const char *zone)
{
  const char *slash = strrchr (zone, '/');

  return g_strdelimit (g_strdup (slash != NULL ? slash + 1 : zone), "_", ' ');
}

/**
 * fair_drafter_set_time_names:
 * @drafter: a drafter
 *
 * Says what the names of times stand for.
 */
void
fair_drafter_set_time_names (FairDrafter *drafter)
{
  g_autoptr (FairCalendar) calendar = fair_terms_dup_calendar (drafter->terms);
  const char *zone;

  fair_names_take (drafter->names, "instant_list",
                   list_instant (drafter->definition->scorecard));
  set_follow_up (drafter);
  if (calendar == NULL)
    return;

  if (calendar->always)
    {
      fair_names_set (drafter->names, "all_hours", "yes");
      return;
    }

  zone = calendar->zone != NULL ? calendar->zone
                                : fair_zone_get_id (drafter->agreement->zone);
  fair_names_take (drafter->names, "open_hours",
                   fair_drafter_dup_open_hours (calendar));
  fair_names_take (drafter->names, "time_zone_city", zone_city (zone));
  if (fair_names_get (drafter->names, "holidays") == NULL &&
      calendar->holidays->len > 0)
    fair_names_take (
        drafter->names, "holidays",
        g_strdup_printf (ngettext ("the %u holiday of its calendar",
                                   "the %u holidays of its calendar",
                                   calendar->holidays->len),
                         calendar->holidays->len));
}
