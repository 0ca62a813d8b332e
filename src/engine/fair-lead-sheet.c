/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-lead-sheet.h"

#include <string.h>

#include "base/fair-text.h"
#include "engine/fair-catalog-private.h"

/* What may be shown is chosen twice: by the attribute's name, and value by
 * value, as a column of any name may hold an address. */

#define MOST_FIELDS 8
#define COMMON_DETAIL 5

/* What describes a kind of lead, wherever the scoring model does not ask. */
static const char *const DESCRIBING[] = {
  "title",   "seniority",    "function", "industry",   "employees",
  "revenue", "company_size", "country",  "region",     "market",
  "source",  "technologies", "content",  "email_kind", NULL
};

/* Words in the name of an attribute that tells who somebody is. */
static const char *const TELLING[] = {
  "name",   "email",   "e-mail",   "mail",   "phone", "mobile",  "company",
  "domain", "account", "website",  "url",    "web",   "link",    "linkedin",
  "id",     "key",     "address",  "street", "zip",   "postal",  "postcode",
  "owner",  "rep",     "contact",  "person", "birth", "ip",      "twitter",
  "user",   "login",   "customer", "note",   "notes", "comment", NULL
};

static void
field_free (gpointer data)
{
  FairSheetField *field = data;

  g_free (field->name);
  g_free (field->value);
  g_free (field);
}

static void
activity_free (gpointer data)
{
  FairSheetActivity *activity = data;

  g_free (activity->type);
  g_free (activity->detail);
  g_free (activity);
}

static gboolean
may_show (const char *name)
{
  g_autofree char *folded = fair_text_fold (name);

  if (_fair_catalog_knows_outcome (name))
    return FALSE;
  if (g_strv_contains (DESCRIBING, folded))
    return TRUE;

  g_strdelimit (folded, "_-.:/", ' ');
  for (guint i = 0; TELLING[i] != NULL; i++)
    if (fair_text_contains_word (folded, TELLING[i]))
      return FALSE;

  return TRUE;
}

/* Whether a text looks like an address, a page or a telephone number. */
static gboolean
looks_telling (const char *text)
{
  guint digits = 0, letters = 0;

  if (strchr (text, '@') != NULL || strstr (text, "://") != NULL ||
      g_str_has_prefix (text, "www."))
    return TRUE;
  for (const char *c = text; *c != '\0'; c++)
    {
      digits += g_ascii_isdigit (*c);
      letters += g_ascii_isalpha (*c);
    }

  return (*text == '+' || strchr (text, '(') != NULL) && digits >= 7 &&
         letters == 0;
}

static gboolean
has_field (const FairLeadSheet *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const FairSheetField *field = g_ptr_array_index (self->fields, i);

      if (g_str_equal (field->name, name))
        return TRUE;
    }

  return FALSE;
}

static void
add_field (FairLeadSheet    *self,
           const FairCohort *cohort,
           guint             lead,
           const char       *name)
{
  const FairFrame *frame =
      fair_history_get_leads (fair_cohort_get_history (cohort));
  const FairColumn *column = fair_frame_find (frame, name);
  const char       *text =
      column != NULL ? fair_column_get_text (column, lead) : NULL;
  FairSheetField *field;

  if (text == NULL || self->fields->len >= MOST_FIELDS ||
      has_field (self, name) || !may_show (name) || looks_telling (text))
    return;

  field = g_new0 (FairSheetField, 1);
  field->name = g_strdup (name);
  field->value = g_strdup (text);
  g_ptr_array_add (self->fields, field);
}

static void
note_attribute (gpointer leaf, gpointer user_data)
{
  g_ptr_array_add (user_data, ((FairCondition *) leaf)->attribute);
}

static void
add_fields (FairLeadSheet       *self,
            const FairCohort    *cohort,
            guint                lead,
            const FairScorecard *card)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->when != NULL && !criterion->off)
        fair_condition_foreach_leaf (criterion->when, note_attribute, names);
    }
  for (guint i = 0; i < names->len; i++)
    add_field (self, cohort, lead, g_ptr_array_index (names, i));
  for (guint i = 0; DESCRIBING[i] != NULL; i++)
    add_field (self, cohort, lead, DESCRIBING[i]);
}

/* Whether at least so many leads have the detail in common. */
static gboolean
is_common (const FairCohort *cohort, guint32 detail)
{
  const FairActivities *done =
      fair_history_get_activities (fair_cohort_get_history (cohort));
  guint n_leads, found = 0;

  fair_cohort_get_leads (cohort, &n_leads);
  for (guint lead = 0; lead < n_leads && found < COMMON_DETAIL; lead++)
    for (guint64 i = done->first[lead]; i < done->first[lead + 1]; i++)
      if (done->detail[i] == detail)
        {
          found++;
          break;
        }

  return found >= COMMON_DETAIL;
}

static char *
dup_detail (const FairCohort *cohort, guint32 detail)
{
  const FairActivities *done =
      fair_history_get_activities (fair_cohort_get_history (cohort));
  const char *text = g_ptr_array_index (done->details, detail);

  if (text == NULL || looks_telling (text) || !is_common (cohort, detail))
    return NULL;

  return g_strdup (text);
}

/* The same again on the same day is one line. */
static gboolean
add_again (const FairLeadSheet *self,
           guint                day,
           const char          *type,
           const char          *detail)
{
  for (guint i = self->activities->len; i > 0; i--)
    {
      FairSheetActivity *last = g_ptr_array_index (self->activities, i - 1);

      if (last->day != day)
        return FALSE;
      if (g_str_equal (last->type, type) &&
          g_strcmp0 (last->detail, detail) == 0)
        {
          last->times++;
          return TRUE;
        }
    }

  return FALSE;
}

static void
add_activities (FairLeadSheet *self, const FairCohort *cohort, guint lead)
{
  FairHistory          *history = fair_cohort_get_history (cohort);
  const FairActivities *done = fair_history_get_activities (history);
  const FairLeadFacts  *facts = &fair_cohort_get_leads (cohort, NULL)[lead];
  FairZone             *zone = fair_history_get_zone (history);
  gint32                first = 0;

  for (guint64 i = facts->first_activity; i < facts->end_activity; i++)
    {
      const gint32       day = fair_zone_day (zone, done->at[i]);
      const char        *type = g_ptr_array_index (done->types, done->type[i]);
      g_autofree char   *detail = dup_detail (cohort, done->detail[i]);
      FairSheetActivity *activity;

      if (i == facts->first_activity)
        first = day;
      if (add_again (self, (guint) (day - first + 1), type, detail))
        continue;
      activity = g_new0 (FairSheetActivity, 1);
      activity->day = (guint) (day - first + 1);
      activity->type = g_strdup (type);
      activity->detail = g_steal_pointer (&detail);
      activity->times = 1;
      g_ptr_array_add (self->activities, activity);
    }

  if (self->activities->len > FAIR_LEAD_SHEET_MAX_ACTIVITIES)
    {
      self->more = self->activities->len - FAIR_LEAD_SHEET_MAX_ACTIVITIES;
      g_ptr_array_remove_range (self->activities, 0, self->more);
    }
}

FairLeadSheet *
fair_lead_sheet_new (const FairCohort    *cohort,
                     guint                lead,
                     const FairScorecard *card)
{
  FairLeadSheet *self = g_new0 (FairLeadSheet, 1);

  self->fields = g_ptr_array_new_with_free_func (field_free);
  self->activities = g_ptr_array_new_with_free_func (activity_free);
  add_fields (self, cohort, lead, card);
  add_activities (self, cohort, lead);

  return self;
}

void
fair_lead_sheet_free (FairLeadSheet *sheet)
{
  if (sheet == NULL)
    return;

  g_clear_pointer (&sheet->fields, g_ptr_array_unref);
  g_clear_pointer (&sheet->activities, g_ptr_array_unref);
  g_free (sheet);
}
