/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-calendar.h"

#include "base/fair-i18n.h"
#include "base/fair-time.h"
#include "model/fair-model-json-private.h"

#define MAX_WINDOWS 48
#define MAX_HOLIDAYS 5000

static const char *const WEEKDAYS[] = { "mon", "tue", "wed", "thu",
                                        "fri", "sat", "sun" };

/**
 * fair_calendar_new:
 *
 * Returns: (transfer full): a calendar that is never open
 */
FairCalendar *
fair_calendar_new (void)
{
  FairCalendar *calendar = g_new0 (FairCalendar, 1);

  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    calendar->windows[i] = g_array_new (FALSE, FALSE, sizeof (FairWindow));
  calendar->holidays = g_array_new (FALSE, FALSE, sizeof (gint32));

  return calendar;
}

/**
 * fair_calendar_copy:
 * @calendar: a calendar
 *
 * Returns: (transfer full): a deep copy
 */
FairCalendar *
fair_calendar_copy (const FairCalendar *calendar)
{
  FairCalendar *copy;

  g_return_val_if_fail (calendar != NULL, NULL);

  copy = g_new (FairCalendar, 1);
  *copy = *calendar;
  copy->zone = g_strdup (calendar->zone);
  copy->holidays_name = g_strdup (calendar->holidays_name);
  copy->holidays = g_array_copy (calendar->holidays);
  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    copy->windows[i] = g_array_copy (calendar->windows[i]);
  copy->windows_extra = _fair_model_copy_extra (calendar->windows_extra);
  copy->extra = _fair_model_copy_extra (calendar->extra);

  return copy;
}

/**
 * fair_calendar_free:
 * @calendar: (transfer full) (nullable): a calendar
 */
void
fair_calendar_free (FairCalendar *calendar)
{
  if (calendar == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    g_array_unref (calendar->windows[i]);
  g_array_unref (calendar->holidays);
  g_clear_pointer (&calendar->windows_extra, json_object_unref);
  g_clear_pointer (&calendar->extra, json_object_unref);
  g_free (calendar->zone);
  g_free (calendar->holidays_name);
  g_free (calendar);
}

/**
 * fair_calendar_has_windows:
 * @calendar: a calendar
 *
 * Returns: whether some weekday has open time, or all have
 */
gboolean
fair_calendar_has_windows (const FairCalendar *calendar)
{
  g_return_val_if_fail (calendar != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    if (calendar->windows[i]->len > 0)
      return TRUE;

  return calendar->always;
}

/* Reads HH:MM, up to 24:00; -1 where @text is no time of day. */
static int
parse_minutes (const char *text)
{
  int hours;
  int minutes;

  if (strlen (text) != 5 || !g_ascii_isdigit (text[0]) ||
      !g_ascii_isdigit (text[1]) || text[2] != ':' ||
      !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return -1;

  hours = (text[0] - '0') * 10 + text[1] - '0';
  minutes = (text[3] - '0') * 10 + text[4] - '0';
  if (minutes > 59 || hours * 60 + minutes > 24 * 60)
    return -1;

  return hours * 60 + minutes;
}

/* Reads one window, a list of two times. */
static gboolean
parse_window (JsonNode *node, FairWindow *window)
{
  int        times[2];
  JsonArray *pair;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  pair = json_node_get_array (node);
  if (json_array_get_length (pair) != 2)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      JsonNode *time = json_array_get_element (pair, i);

      if (!JSON_NODE_HOLDS_VALUE (time) ||
          json_node_get_value_type (time) != G_TYPE_STRING)
        return FALSE;
      times[i] = parse_minutes (json_node_get_string (time));
      if (times[i] < 0)
        return FALSE;
    }

  window->from = times[0];
  window->to = times[1];
  return TRUE;
}

static int
compare_windows (gconstpointer a, gconstpointer b)
{
  const FairWindow *left = a;
  const FairWindow *right = b;

  return left->from - right->from;
}

static gboolean
check_window (FairJsonReader *reader,
              const char     *weekday,
              guint           index,
              JsonNode       *node,
              FairWindow     *window,
              GError        **error)
{
  g_autofree char *path = fair_json_reader_dup_path (reader, weekday, index);

  if (!parse_window (node, window))
    {
      _fair_model_invalid (
          error, _ ("%s: must be two times, such as [\"09:00\", \"17:00\"]"),
          path);
      return FALSE;
    }
  if (window->to <= window->from)
    {
      _fair_model_invalid (error,
                           _ ("%s: ends before it starts; a window over "
                              "midnight is two, up to 24:00 and from 00:00"),
                           path);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_weekday (FairJsonReader *reader,
              const char     *weekday,
              GArray         *windows,
              GError        **error)
{
  JsonArray *array = NULL;

  if (!fair_json_reader_get_array (reader, weekday, FALSE, &array, error))
    return FALSE;
  if (array == NULL)
    return TRUE;
  if (json_array_get_length (array) > MAX_WINDOWS)
    {
      fair_json_reader_set_error (reader, weekday, error,
                                  _ ("must not hold over %u rows"),
                                  MAX_WINDOWS);
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      FairWindow window;

      if (!check_window (reader, weekday, i, json_array_get_element (array, i),
                         &window, error))
        return FALSE;
      g_array_append_val (windows, window);
    }

  g_array_sort (windows, compare_windows);
  for (guint i = 1; i < windows->len; i++)
    if (g_array_index (windows, FairWindow, i).from <
        g_array_index (windows, FairWindow, i - 1).to)
      {
        fair_json_reader_set_error (reader, weekday, error,
                                    _ ("two windows overlap"));
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_windows (FairJsonReader *reader, FairCalendar *calendar, GError **error)
{
  JsonNode        *node = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FairJsonReader) windows = NULL;

  if (!fair_json_reader_get_object (reader, "windows", FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  path = fair_json_reader_dup_path (reader, "windows", -1);
  windows = fair_json_reader_new (node, path, error);
  if (windows == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    if (!read_weekday (windows, WEEKDAYS[i], calendar->windows[i], error))
      return FALSE;

  return _fair_model_finish (windows, &calendar->windows_extra, error);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a;
  gint32 right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

static gboolean
read_holidays (FairJsonReader *reader, FairCalendar *calendar, GError **error)
{
  g_auto (GStrv) texts = NULL;

  if (!fair_json_reader_get_strings (reader, "holidays", FALSE, &texts, error))
    return FALSE;
  if (texts == NULL)
    return TRUE;
  if (g_strv_length (texts) > MAX_HOLIDAYS)
    {
      fair_json_reader_set_error (reader, "holidays", error,
                                  _ ("must not hold over %u rows"),
                                  MAX_HOLIDAYS);
      return FALSE;
    }

  for (guint i = 0; texts[i] != NULL; i++)
    {
      FairDate date;

      if (!fair_date_parse_iso (texts[i], _fair_model_utc (), &date) ||
          date.has_time)
        {
          g_autofree char *path =
              fair_json_reader_dup_path (reader, "holidays", i);

          _fair_model_invalid (error,
                               _ ("%s: “%s” is no day; write it as 2026-01-31"),
                               path, texts[i]);
          return FALSE;
        }
      g_array_append_val (calendar->holidays, date.day);
    }

  g_array_sort (calendar->holidays, compare_days);
  for (guint i = calendar->holidays->len; i > 1; i--)
    if (g_array_index (calendar->holidays, gint32, i - 1) ==
        g_array_index (calendar->holidays, gint32, i - 2))
      g_array_remove_index (calendar->holidays, i - 1);

  return TRUE;
}

static gboolean
check_zone (FairJsonReader *reader, const char *zone, GError **error)
{
  g_autoptr (FairZone) found = NULL;
  g_autoptr (GError) inner = NULL;

  if (zone == NULL)
    return TRUE;

  found = fair_zone_new (zone, &inner);
  if (found == NULL)
    fair_json_reader_set_error (reader, "time_zone", error, "%s",
                                inner->message);

  return found != NULL;
}

static gboolean
read_calendar (FairJsonReader *reader, FairCalendar *calendar, GError **error)
{
  if (!_fair_model_read_text (reader, "time_zone", FALSE, &calendar->zone,
                              error) ||
      !check_zone (reader, calendar->zone, error) ||
      !fair_json_reader_get_boolean (reader, "always", FALSE, &calendar->always,
                                     NULL, error) ||
      !read_windows (reader, calendar, error) ||
      !read_holidays (reader, calendar, error) ||
      !_fair_model_read_text (reader, "holidays_name", FALSE,
                              &calendar->holidays_name, error) ||
      !_fair_model_finish (reader, &calendar->extra, error))
    return FALSE;

  if (fair_json_reader_has (reader, "windows") &&
      !fair_calendar_has_windows (calendar))
    {
      fair_json_reader_set_error (
          reader, "windows", error,
          _ ("no weekday is open, so that no clock would ever run"));
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_calendar_from_json:
 * @node: the `calendar` of the terms
 * @error: return location for an error
 *
 * Reads a calendar: `time_zone`, `windows` by weekday (`mon` to `sun`) as pairs
 * of times, `always`, `holidays`, `holidays_name`. Windows may touch, not
 * overlap; 24:00 is the end of a day.
 *
 * Returns: (transfer full) (nullable): the calendar, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairCalendar *
fair_calendar_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairCalendar) calendar = fair_calendar_new ();
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, "calendar", &inner);
  if (reader == NULL || !read_calendar (reader, calendar, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&calendar);
}

static JsonArray *
write_windows (GArray *windows)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < windows->len; i++)
    {
      const FairWindow *window = &g_array_index (windows, FairWindow, i);
      g_autofree char  *from =
          g_strdup_printf ("%02d:%02d", window->from / 60, window->from % 60);
      g_autofree char *to =
          g_strdup_printf ("%02d:%02d", window->to / 60, window->to % 60);
      JsonArray *pair = json_array_new ();

      json_array_add_string_element (pair, from);
      json_array_add_string_element (pair, to);
      json_array_add_array_element (array, pair);
    }

  return array;
}

static JsonArray *
write_holidays (GArray *holidays)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < holidays->len; i++)
    {
      gint32           day = g_array_index (holidays, gint32, i);
      g_autofree char *text = fair_instant_to_local_date (
          (gint64) day * FAIR_DAY_SECONDS, _fair_model_utc ());

      json_array_add_string_element (array, text);
    }

  return array;
}

/**
 * fair_calendar_to_json:
 * @calendar: a calendar
 *
 * Returns: (transfer full): the JSON that fair_calendar_from_json() reads
 */
JsonNode *
fair_calendar_to_json (const FairCalendar *calendar)
{
  JsonObject *object;
  JsonObject *windows;

  g_return_val_if_fail (calendar != NULL, NULL);

  object = json_object_new ();
  if (calendar->zone != NULL)
    json_object_set_string_member (object, "time_zone", calendar->zone);
  if (calendar->always)
    json_object_set_boolean_member (object, "always", TRUE);

  windows = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    if (calendar->windows[i]->len > 0)
      json_object_set_array_member (windows, WEEKDAYS[i],
                                    write_windows (calendar->windows[i]));
  _fair_model_set_extra (windows, calendar->windows_extra);
  if (json_object_get_size (windows) > 0)
    json_object_set_object_member (object, "windows", windows);
  else
    json_object_unref (windows);

  if (calendar->holidays->len > 0)
    json_object_set_array_member (object, "holidays",
                                  write_holidays (calendar->holidays));
  if (calendar->holidays_name != NULL)
    json_object_set_string_member (object, "holidays_name",
                                   calendar->holidays_name);

  _fair_model_set_extra (object, calendar->extra);
  return _fair_model_take_object (object);
}
