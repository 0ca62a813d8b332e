/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-calendar-file.h"

#include <libical/ical.h>
#include <string.h>

#include "base/fair-i18n.h"
#include "document/fair-document-error.h"
#include "document/fair-review-time.h"

/* The recurring review as iCalendar. It falls on the same weekday of its month
 * as the first one does, such as the first Wednesday, so that it never falls on
 * a weekend because a month begins on another day. Without a METHOD: opening
 * the file adds an appointment and sends nothing to anybody. */

#define PRODUCT "-//Fairlead//Fairlead//EN"
#define DAYS_OF_WEEK 7
#define ALARM_DAYS 1
#define MONTHS_AHEAD 24

typedef struct
{
  const FairAgreement *agreement;
  const FairTerms     *terms;
  const char          *zone_id;
  icaltimezone        *zone;
  icalcomponent       *event;
  FairReviewTime       time;
  gboolean             has_time;
  int                  year;
  int                  month;
  int                  day;
} Writer;

static const char *const WEEKDAYS[] = {
  "MO", "TU", "WE", "TH", "FR", "SA", "SU"
};

/* Words of people without what some readers of the form trip over. */
static char *
clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  for (char *p = valid; *p != '\0'; p++)
    if (*p == '"' || (guchar) *p < 0x20 || *p == 0x7f)
      *p = ' ';

  return g_strstrip (g_steal_pointer (&valid));
}

/* An address that nobody else has, made of a name, for people whose e-mail
 * address is not known: the form asks for one. */
static char *
dup_nameless_address (const char *name)
{
  g_autofree char *digest =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  /* The version and variant of a name-based UUID of one's own making. */
  digest[12] = '8';
  digest[16] = '8';

  return g_strdup_printf ("urn:uuid:%.8s-%.4s-%.4s-%.4s-%.12s", digest,
                          digest + 8, digest + 12, digest + 16, digest + 20);
}

static char *
dup_address (Writer *self, const char *person, const char *name)
{
  g_autofree char *path = g_strdup_printf ("parties.%s.email", person);
  const char      *email = fair_terms_get_text (self->terms, path);

  return email != NULL ? g_strconcat ("mailto:", email, NULL)
                       : dup_nameless_address (name);
}

static char *
dup_name (Writer *self, const char *person)
{
  g_autofree char *path =
      g_strdup_printf ("parties.%s.%s", person,
                       g_str_equal (person, "facilitator") ? "name" : "leader");
  const char *name = fair_terms_get_text (self->terms, path);

  return name != NULL ? clean_name (name) : NULL;
}

static void
add_attendee (Writer *self, const char *person, icalparameter_role role)
{
  g_autofree char *name = dup_name (self, person);
  g_autofree char *address = NULL;
  icalproperty    *attendee;

  if (name == NULL || *name == '\0')
    return;

  address = dup_address (self, person, name);
  attendee = icalproperty_new_attendee (address);
  icalproperty_add_parameter (attendee, icalparameter_new_cn (name));
  icalproperty_add_parameter (attendee, icalparameter_new_role (role));
  icalproperty_add_parameter (
      attendee, icalparameter_new_partstat (ICAL_PARTSTAT_NEEDSACTION));
  icalproperty_add_parameter (attendee,
                              icalparameter_new_rsvp (ICAL_RSVP_TRUE));
  icalcomponent_add_property (self->event, attendee);
}

/* The signers are asked; who facilitates, or else the first of them, asks. */
static void
add_people (Writer *self)
{
  static const char *const hosts[] = { "facilitator", "marketing", "sales" };

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *name = dup_name (self, hosts[i]);
      g_autofree char *address = NULL;
      icalproperty    *organizer;

      if (name == NULL || *name == '\0')
        continue;
      address = dup_address (self, hosts[i], name);
      organizer = icalproperty_new_organizer (address);
      icalproperty_add_parameter (organizer, icalparameter_new_cn (name));
      icalcomponent_add_property (self->event, organizer);
      break;
    }

  add_attendee (self, "marketing", ICAL_ROLE_REQPARTICIPANT);
  add_attendee (self, "sales", ICAL_ROLE_REQPARTICIPANT);
  add_attendee (self, "facilitator", ICAL_ROLE_CHAIR);
}

static icaltimetype
make_time (Writer *self, int minutes)
{
  icaltimetype time = icaltime_null_time ();

  time.year = self->year;
  time.month = self->month;
  time.day = self->day;
  time.is_date = !self->has_time;
  if (self->has_time)
    {
      time.hour = minutes / 60;
      time.minute = minutes % 60;
      time.zone = self->zone;
    }

  return icaltime_normalize (time);
}

static void
set_zone (Writer *self, icalproperty *property)
{
  if (self->has_time)
    icalproperty_set_parameter (property,
                                icalparameter_new_tzid (self->zone_id));
}

/* A day with times has them in its zone; without, it is the whole day. */
static void
add_times (Writer *self)
{
  icaltimetype  start = make_time (self, self->time.from);
  icaltimetype  end = make_time (self, self->time.to);
  icalproperty *property;

  property = icalproperty_new_dtstart (start);
  set_zone (self, property);
  icalcomponent_add_property (self->event, property);

  if (!self->has_time)
    icaltime_adjust (&end, 1, 0, 0, 0);
  property = icalproperty_new_dtend (end);
  set_zone (self, property);
  icalcomponent_add_property (self->event, property);
}

/* "FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE": as the first day lies in its month. A
 * fifth weekday is the last one, as not every month has five. */
static void
add_rule (Writer *self)
{
  double           months = 0;
  g_autofree char *rule = NULL;
  g_autoptr (GDate) date = g_date_new_dmy (
      (GDateDay) self->day, (GDateMonth) self->month, (GDateYear) self->year);
  int nth = (self->day - 1) / DAYS_OF_WEEK + 1;

  if (!fair_terms_get_number (self->terms, "both.review_every_months",
                              &months) ||
      months < 1)
    return;

  rule = g_strdup_printf ("FREQ=MONTHLY;INTERVAL=%d;BYDAY=%d%s;COUNT=%d",
                          (int) months, nth > 4 ? -1 : nth,
                          WEEKDAYS[g_date_get_weekday (date) - G_DATE_MONDAY],
                          MAX (2, MONTHS_AHEAD / (int) months));
  icalcomponent_add_property (
      self->event,
      icalproperty_new_rrule (icalrecurrencetype_from_string (rule)));
}

static void
add_alarm (Writer *self, const char *summary)
{
  icalcomponent         *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = { .time = icaltime_null_time () };

  trigger.duration = icaldurationtype_null_duration ();
  trigger.duration.is_neg = 1;
  trigger.duration.days = ALARM_DAYS;
  icalcomponent_add_property (alarm,
                              icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (self->event, alarm);
}

static char *
dup_description (Writer *self)
{
  const FairDefinition *definition = self->agreement->definition;
  const char *time = fair_terms_get_text (self->terms, "both.review_time");
  GString    *text = g_string_new (NULL);

  if (definition->number > 0)
    g_string_append_printf (
        text,
        _ ("What was promised against what happened, by version %u of the "
           "agreement."),
        definition->number);
  else
    g_string_append (text, _ ("What was promised against what happened. The "
                              "agreement is a draft, not agreed."));
  if (definition->fingerprint != NULL && definition->number > 0)
    g_string_append_printf (text, "\n%s %s", _ ("Fingerprint"),
                            definition->fingerprint);
  if (!self->has_time && time != NULL)
    g_string_append_printf (text, "\n%s", time);

  return g_string_free (text, FALSE);
}

/* The same in every version of a workshop, so that a later file moves the
 * appointment and adds none. */
static char *
dup_identity (Writer *self)
{
  const char *series = self->agreement->series;
  const char *company = fair_terms_get_text (self->terms, "parties.company");
  g_autofree char *digest = NULL;
  g_autofree char *whole =
      g_strdup_printf ("review %s", series != NULL    ? series
                                    : company != NULL ? company
                                                      : "");

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_strdup_printf ("%.32s@fairlead", digest);
}

/* When the file's content came to be: a version never changes again. */
static gint64
get_stamp (const FairAgreement *agreement)
{
  const FairDefinition *definition = agreement->definition;
  gint64                stamp =
      definition->number > 0 && definition->agreed_at != FAIR_INSTANT_NONE
                         ? definition->agreed_at
                         : agreement->drawn_at;

  return stamp != FAIR_INSTANT_NONE ? stamp : 0;
}

static void
add_event (Writer *self)
{
  const FairAgreement *agreement = self->agreement;
  const char *company = fair_terms_get_text (self->terms, "parties.company");
  guint       number = agreement->definition->number > 0
                           ? agreement->definition->number
                           : agreement->changed_since + 1;
  g_autofree char *identity = dup_identity (self);
  g_autofree char *description = dup_description (self);
  g_autofree char *clean = company != NULL ? clean_name (company) : NULL;
  g_autofree char *summary =
      clean != NULL
          ? g_strdup_printf (_ ("Review of the lead agreement, %s"), clean)
          : g_strdup (_ ("Review of the lead agreement"));

  icalcomponent_add_property (self->event, icalproperty_new_uid (identity));
  icalcomponent_add_property (
      self->event,
      icalproperty_new_dtstamp (icaltime_from_timet_with_zone (
          get_stamp (agreement), 0, icaltimezone_get_utc_timezone ())));
  icalcomponent_add_property (self->event,
                              icalproperty_new_sequence ((int) number - 1));
  icalcomponent_add_property (self->event, icalproperty_new_summary (summary));
  icalcomponent_add_property (self->event,
                              icalproperty_new_description (description));
  add_times (self);
  add_rule (self);
  add_people (self);
  add_alarm (self, summary);
}

/* The zone's own description, under the name that its times carry. */
static void
add_zone (Writer *self, icalcomponent *calendar)
{
  icalcomponent *zone;
  icalproperty  *name;

  if (!self->has_time)
    return;

  zone = icalcomponent_new_clone (icaltimezone_get_component (self->zone));
  name = icalcomponent_get_first_property (zone, ICAL_TZID_PROPERTY);
  icalproperty_set_tzid (name, self->zone_id);
  icalcomponent_add_component (calendar, zone);
}

/* What was asked for is checked twice: some mistakes are only counted. */
static gboolean
check (icalcomponent *calendar, GError **error)
{
  if (icalrestriction_check (calendar) &&
      icalcomponent_count_errors (calendar) == 0)
    return TRUE;

  g_set_error_literal (error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_FAILED,
                       _ ("The review could not be written as a calendar."));
  return FALSE;
}

static gboolean
read_day (Writer *self, GError **error)
{
  const char *day = fair_terms_get_text (self->terms, "both.next_review");
  FairDate    date;

  if (day == NULL || !fair_date_parse_iso (day, self->agreement->zone, &date))
    {
      g_set_error_literal (
          error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_INCOMPLETE,
          _ ("The terms name no day for the next review (both.next_review), so "
             "there is nothing to put into a calendar. Set it first."));
      return FALSE;
    }

  fair_day_to_ymd (date.day, &self->year, &self->month, &self->day);
  self->has_time = fair_review_time_read (
      fair_terms_get_text (self->terms, "both.review_time"), &self->time);

  return TRUE;
}

static gboolean
find_zone (Writer *self, GError **error)
{
  self->zone_id = fair_terms_get_text (self->terms, "calendar.time_zone");
  if (self->zone_id == NULL)
    self->zone_id = fair_zone_get_id (self->agreement->zone);
  if (!self->has_time)
    return TRUE;

  self->zone = icaltimezone_get_builtin_timezone (self->zone_id);
  if (self->zone == NULL)
    {
      g_set_error (error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_FAILED,
                   _ ("The calendar library does not know the time zone %s."),
                   self->zone_id);
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_calendar_file_new:
 * @agreement: what the review is read from
 * @error: return location for an error
 *
 * Writes the recurring review as iCalendar (RFC 5545): from the day of the next
 * one on for two years, in the time zone of the business hours, with the
 * signers and an alarm a day before.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with
 *   %FAIR_DOCUMENT_ERROR_INCOMPLETE where no day is set
 */
char *
fair_calendar_file_new (const FairAgreement *agreement, GError **error)
{
  Writer         writer = { .agreement = agreement };
  icalcomponent *calendar;
  char          *text = NULL;

  g_return_val_if_fail (agreement != NULL, NULL);

  writer.terms = agreement->definition->terms;
  if (!read_day (&writer, error) || !find_zone (&writer, error))
    return NULL;

  calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (calendar,
                              icalproperty_new_calscale ("GREGORIAN"));
  add_zone (&writer, calendar);
  writer.event = icalcomponent_new_vevent ();
  icalcomponent_add_component (calendar, writer.event);
  add_event (&writer);
  if (check (calendar, error))
    {
      char *written = icalcomponent_as_ical_string_r (calendar);

      text = g_strdup (written);
      icalmemory_free_buffer (written);
    }
  icalcomponent_free (calendar);

  return text;
}
