/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-recent.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairRecent
{
  GObject parent_instance;

  /* Owned */
  char *path;
  char *name;
  char *audit;

  gint64 opened_at;
  gint32 agreed_day;
  gint32 review_day;
  int    leads;
  int    version;
  int    threshold;
};

#define NO_DAY G_MININT32

G_DEFINE_FINAL_TYPE (FairRecent, fair_recent, G_TYPE_OBJECT)

static void
fair_recent_finalize (GObject *object)
{
  FairRecent *self = FAIR_RECENT (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->audit);

  G_OBJECT_CLASS (fair_recent_parent_class)->finalize (object);
}

static void
fair_recent_class_init (FairRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_recent_finalize;
}

static void
fair_recent_init (FairRecent *self)
{
  self->agreed_day = NO_DAY;
  self->review_day = NO_DAY;
}

static gint32
parse_day (const char *text)
{
  g_autoptr (FairZone) utc = fair_zone_new ("UTC", NULL);
  FairDate date;

  if (text == NULL || utc == NULL || !fair_date_parse_iso (text, utc, &date))
    return NO_DAY;

  return date.day;
}

static char *
day_to_text (gint32 day)
{
  int year, month, mday;

  if (day == NO_DAY)
    return g_strdup ("");

  fair_day_to_ymd (day, &year, &month, &mday);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

static gint32
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return fair_day_from_ymd (g_date_time_get_year (now),
                            g_date_time_get_month (now),
                            g_date_time_get_day_of_month (now));
}

/**
 * fair_recent_new_from_workshop:
 * @workshop: an open workshop
 *
 * Returns: (transfer full): what the start page shows of it
 */
FairRecent *
fair_recent_new_from_workshop (FairWorkshop *workshop)
{
  FairRecent           *self = g_object_new (FAIR_TYPE_RECENT, NULL);
  const FairDefinition *last =
      fair_versions_get_last (fair_workshop_get_versions (workshop));
  FairHistory *history =
      fair_past_get_history (fair_workshop_get_past (workshop), NULL);

  self->path = g_strdup (fair_workshop_get_path (workshop));
  self->name = g_strdup (fair_workshop_get_name (workshop));
  self->opened_at = g_get_real_time () / G_USEC_PER_SEC;
  if (history != NULL)
    self->leads = (int) fair_history_get_leads (history)->n_rows;
  if (last != NULL)
    {
      self->version = (int) last->number;
      self->threshold = last->scorecard->threshold;
      self->agreed_day =
          fair_zone_day (fair_workshop_get_zone (workshop), last->agreed_at);
      self->review_day =
          parse_day (fair_terms_get_text (last->terms, "both.next_review"));
    }

  return self;
}

/**
 * fair_recent_new_from_key_file:
 * @file: a key file
 * @group: one of its groups
 *
 * Returns: (transfer full) (nullable): what the group says, %NULL where it
 *   names no file
 */
FairRecent *
fair_recent_new_from_key_file (GKeyFile *file, const char *group)
{
  g_autofree char *path = g_key_file_get_string (file, group, "path", NULL);
  g_autofree char *agreed = NULL, *review = NULL;
  FairRecent      *self;

  if (path == NULL || !g_path_is_absolute (path))
    return NULL;

  self = g_object_new (FAIR_TYPE_RECENT, NULL);
  self->name = g_key_file_get_string (file, group, "name", NULL);
  if (self->name == NULL)
    self->name = g_path_get_basename (path);
  self->path = g_steal_pointer (&path);
  self->opened_at = g_key_file_get_int64 (file, group, "opened", NULL);
  self->leads = g_key_file_get_integer (file, group, "leads", NULL);
  self->version = g_key_file_get_integer (file, group, "version", NULL);
  self->threshold = g_key_file_get_integer (file, group, "threshold", NULL);
  agreed = g_key_file_get_string (file, group, "agreed", NULL);
  review = g_key_file_get_string (file, group, "review", NULL);
  self->audit = g_key_file_get_string (file, group, "audit", NULL);
  self->agreed_day = parse_day (agreed);
  self->review_day = parse_day (review);

  return self;
}

/**
 * fair_recent_to_key_file:
 * @self: a workshop
 * @file: a key file
 * @group: one of its groups
 *
 * Writes what fair_recent_new_from_key_file() reads.
 */
void
fair_recent_to_key_file (FairRecent *self, GKeyFile *file, const char *group)
{
  g_autofree char *agreed = day_to_text (self->agreed_day);
  g_autofree char *review = day_to_text (self->review_day);

  g_key_file_set_string (file, group, "path", self->path);
  g_key_file_set_string (file, group, "name", self->name);
  g_key_file_set_int64 (file, group, "opened", self->opened_at);
  g_key_file_set_integer (file, group, "leads", self->leads);
  g_key_file_set_integer (file, group, "version", self->version);
  g_key_file_set_integer (file, group, "threshold", self->threshold);
  g_key_file_set_string (file, group, "agreed", agreed);
  g_key_file_set_string (file, group, "review", review);
  if (self->audit != NULL)
    g_key_file_set_string (file, group, "audit", self->audit);
}

/**
 * fair_recent_get_path:
 * @self: a workshop
 *
 * Returns: (transfer none): its file
 */
const char *
fair_recent_get_path (FairRecent *self)
{
  g_return_val_if_fail (FAIR_IS_RECENT (self), NULL);

  return self->path;
}

/**
 * fair_recent_get_name:
 * @self: a workshop
 *
 * Returns: (transfer none): its name
 */
const char *
fair_recent_get_name (FairRecent *self)
{
  g_return_val_if_fail (FAIR_IS_RECENT (self), NULL);

  return self->name;
}

/**
 * fair_recent_get_opened_at:
 * @self: a workshop
 *
 * Returns: when it was open last, in UTC seconds
 */
gint64
fair_recent_get_opened_at (FairRecent *self)
{
  g_return_val_if_fail (FAIR_IS_RECENT (self), 0);

  return self->opened_at;
}

static char *
opened_in_words (FairRecent *self)
{
  g_autoptr (GDateTime) opened =
      g_date_time_new_from_unix_local (self->opened_at);
  g_autofree char *day = NULL;
  gint32           opened_day;

  if (opened == NULL)
    return g_strdup ("");

  opened_day = fair_day_from_ymd (g_date_time_get_year (opened),
                                  g_date_time_get_month (opened),
                                  g_date_time_get_day_of_month (opened));
  if (opened_day == today ())
    return g_strdup (_ ("opened today"));
  if (opened_day == today () - 1)
    return g_strdup (_ ("opened yesterday"));

  day = fair_format_day (opened_day);
  /* Translators: %s is a date */
  return g_strdup_printf (_ ("opened %s"), day);
}

/**
 * fair_recent_describe_history:
 * @self: a workshop
 *
 * Returns: (transfer full): such as "5,956 leads · opened yesterday"
 */
char *
fair_recent_describe_history (FairRecent *self)
{
  g_autofree char *opened = opened_in_words (self);
  g_autofree char *count = fair_format_count (self->leads);
  g_autofree char *leads = NULL;

  if (self->leads == 0)
    return g_strdup_printf (_ ("no leads yet · %s"), opened);

  leads = g_strdup_printf (
      ngettext ("%s lead", "%s leads", (gulong) self->leads), count);

  return g_strdup_printf ("%s · %s", leads, opened);
}

/**
 * fair_recent_describe_version:
 * @self: a workshop
 * @detail: (out) (transfer full): a second line
 *
 * Returns: (transfer full): which version was agreed last
 */
char *
fair_recent_describe_version (FairRecent *self, char **detail)
{
  g_autofree char *day = NULL;

  if (self->version == 0 || self->agreed_day == NO_DAY)
    {
      *detail = g_strdup (_ ("draft in progress"));
      return g_strdup (_ ("No agreed version"));
    }

  day = fair_format_day (self->agreed_day);
  *detail = g_strdup_printf (_ ("%s, threshold %d"), day, self->threshold);

  return g_strdup_printf (_ ("Version %d agreed"), self->version);
}

/**
 * fair_recent_describe_review:
 * @self: a workshop
 * @detail: (out) (transfer full): a second line
 *
 * Returns: (transfer full): when it is to be reviewed
 */
char *
fair_recent_describe_review (FairRecent *self, char **detail)
{
  g_autofree char *day = NULL;
  int              left;

  if (self->review_day == NO_DAY)
    {
      *detail = g_strdup (_ ("set with the agreement"));
      return g_strdup (_ ("No review planned"));
    }

  day = fair_format_day (self->review_day);
  if (fair_recent_is_overdue (self))
    {
      *detail = g_strdup_printf (_ ("was due %s"), day);
      return g_strdup (_ ("Review overdue"));
    }

  left = self->review_day - today ();
  *detail = left == 0 ? g_strdup (_ ("today"))
                      : g_strdup_printf (
                            ngettext ("in %d day", "in %d days", (gulong) left),
                            left);

  return g_strdup_printf (_ ("Next review %s"), day);
}

/**
 * fair_recent_is_overdue:
 * @self: a workshop
 *
 * Returns: whether its review should have been held
 */
gboolean
fair_recent_is_overdue (FairRecent *self)
{
  g_return_val_if_fail (FAIR_IS_RECENT (self), FALSE);

  return self->review_day != NO_DAY && self->review_day < today ();
}

/**
 * fair_recent_get_audit:
 * @self: a workshop
 *
 * Returns: (transfer none) (nullable): which won deals its audit looked at
 *   last, as fair_won_choice_to_string() has it
 */
const char *
fair_recent_get_audit (FairRecent *self)
{
  g_return_val_if_fail (FAIR_IS_RECENT (self), NULL);

  return self->audit;
}

/**
 * fair_recent_set_audit:
 * @self: a workshop
 * @audit: (nullable): which won deals its audit looks at
 *
 * Keeps that for the next time.
 */
void
fair_recent_set_audit (FairRecent *self, const char *audit)
{
  char *copy;

  g_return_if_fail (FAIR_IS_RECENT (self));

  copy = g_strdup (audit);
  g_free (self->audit);
  self->audit = copy;
}
