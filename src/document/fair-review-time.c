/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-review-time.h"

#define HOUR 60
#define DAY (24 * HOUR)

/* "10:00", "10.30", "2 pm", "2:30 PM" and what stands around it. */
#define TIME "([01]?[0-9]|2[0-4])(?:[:.h]([0-5][0-9]))?\\s*([ap]\\.?m\\.?)?"
#define ONE "(?<![0-9:.])" TIME "(?![0-9:.])"

static int
read_minutes (GMatchInfo *match)
{
  g_autofree char *hours = g_match_info_fetch (match, 1);
  g_autofree char *minutes = g_match_info_fetch (match, 2);
  g_autofree char *half = g_match_info_fetch (match, 3);
  int              hour = (int) g_ascii_strtoll (hours, NULL, 10);
  int              minute = minutes != NULL && *minutes != '\0'
                                ? (int) g_ascii_strtoll (minutes, NULL, 10)
                                : 0;

  if (half != NULL && *half != '\0')
    {
      if (hour < 1 || hour > 12)
        return -1;
      hour = hour % 12 + (g_ascii_tolower (*half) == 'p' ? 12 : 0);
    }

  return hour * HOUR + minute <= DAY ? hour * HOUR + minute : -1;
}

/**
 * fair_review_time_read:
 * @text: (nullable): a time of day or two, as people write them, such as
 *   "10:00–11:30" or "2:30 pm"
 * @time: (out): when it is
 *
 * Reads a time of day out of a text. Where no end is named, an hour is meant.
 *
 * Returns: whether there is one; a text with other numbers in it has none
 */
gboolean
fair_review_time_read (const char *text, FairReviewTime *time)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int      found[3] = { -1, -1, -1 };
  guint    n = 0;
  gboolean is_clock = FALSE;

  g_return_val_if_fail (time != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  regex = g_regex_new (ONE, G_REGEX_CASELESS, 0, NULL);
  g_regex_match (regex, text, 0, &match);
  while (g_match_info_matches (match) && n < G_N_ELEMENTS (found))
    {
      g_autofree char *minutes = g_match_info_fetch (match, 2);
      g_autofree char *half = g_match_info_fetch (match, 3);

      is_clock = is_clock || (minutes != NULL && *minutes != '\0') ||
                 (half != NULL && *half != '\0');
      found[n++] = read_minutes (match);
      g_match_info_next (match, NULL);
    }

  /* A bare number may count anything. */
  if (!is_clock || n > 2 || found[0] < 0 || found[0] >= DAY)
    return FALSE;

  time->from = found[0];
  time->to = n == 2 ? found[1] : MIN (found[0] + HOUR, DAY);

  return time->to > time->from;
}
