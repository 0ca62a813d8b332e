/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-audit-private.h"

#include "base/fair-number.h"
#include "base/fair-text.h"
#include "history/fair-lead-name.h"
#include "model/fair-title-words.h"

#include <math.h>
#include <string.h>

/* A profile counts how often each value occurs among the won deals and among
 * all leads in scope. A value is a number, found once for each entry of a
 * column's dictionary: texts that compare as equal are one, numbers of
 * employees and revenue go into bands, a list is all of its items. */

/* Custom attributes are profiled up to this many different values. */
#define FAIR_FEW_VALUES 30

typedef struct
{
  double      below;
  const char *name;
} FairBand;

static const FairBand employee_bands[] = {
  { 11, "1–10" },
  { 51, "11–50" },
  { 201, "51–200" },
  { 501, "201–500" },
  { 1001, "501–1,000" },
  { 5001, "1,001–5,000" },
  { 10001, "5,001–10,000" },
  { INFINITY, "10,001+" },
};

static const FairBand revenue_bands[] = {
  { 1e6, "< 1M" },     { 5e6, "1M–5M" },      { 10e6, "5M–10M" },
  { 50e6, "10M–50M" }, { 100e6, "50M–100M" }, { 500e6, "100M–500M" },
  { 1e9, "500M–1B" },  { INFINITY, "1B+" },
};

typedef struct
{
  char   *spelling;
  guint64 spelled;
  guint   won;
  guint   all;
  guint   last_lead;
} FairValue;

/* The values of one attribute, and for each entry of its dictionary which
 * values it stands for. */
typedef struct
{
  GArray     *values;
  GHashTable *by_key;
  GArray    **by_code;
  guint       n_codes;
} FairTally;

static void
tally_init (FairTally *self, guint n_codes)
{
  self->values = g_array_new (FALSE, TRUE, sizeof (FairValue));
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_codes = n_codes;
  self->by_code = g_new0 (GArray *, MAX (n_codes, 1));
}

static void
tally_clear (FairTally *self)
{
  for (guint i = 0; i < self->n_codes; i++)
    g_clear_pointer (&self->by_code[i], g_array_unref);
  for (guint i = 0; i < self->values->len; i++)
    g_free (g_array_index (self->values, FairValue, i).spelling);
  g_free (self->by_code);
  g_array_unref (self->values);
  g_hash_table_unref (self->by_key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairTally, tally_clear)

/* The spelling that is written most often stands for the value. */
static void
tally_add (FairTally *self, guint code, const char *spelling, guint64 times)
{
  g_autofree char *key = fair_text_fold (spelling);
  FairValue       *value;
  gpointer         place;
  guint            number;

  if (*key == '\0')
    return;
  if (!g_hash_table_lookup_extended (self->by_key, key, NULL, &place))
    {
      FairValue fresh = { .last_lead = G_MAXUINT };

      place = GUINT_TO_POINTER (self->values->len);
      g_array_append_val (self->values, fresh);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), place);
    }

  number = GPOINTER_TO_UINT (place);
  value = &g_array_index (self->values, FairValue, number);
  if (value->spelling == NULL || times > value->spelled)
    {
      g_free (value->spelling);
      value->spelling = g_strdup (spelling);
      value->spelled = times;
    }

  if (self->by_code[code] == NULL)
    self->by_code[code] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->by_code[code], number);
}

/* What the values of a profile are made from: of a column as it is without
 * @bands and @titles. */
typedef struct
{
  const char           *attribute;
  const FairColumn     *column;
  const FairBand       *bands;
  const FairTitleWords *titles;
} FairView;

/* The band that holds the whole of a number or range, or %NULL. */
static const char *
find_band (const char *text, const FairBand *bands)
{
  FairRange range;

  if (!fair_range_parse (text, &range))
    return NULL;

  for (guint i = 0;; i++)
    {
      if (range.low >= bands[i].below)
        continue;
      if (range.high < bands[i].below || isinf (bands[i].below))
        return bands[i].name;
      return NULL;
    }
}

static void
add_text (FairTally *tally, const FairView *view, guint code, guint64 times)
{
  const char *text = g_ptr_array_index (view->column->dictionary, code);
  g_auto (GStrv) items = NULL;

  if (view->bands != NULL)
    {
      const char *band = find_band (text, view->bands);

      tally_add (tally, code, band != NULL ? band : text, times);
      return;
    }
  if (view->titles != NULL)
    {
      if (!fair_text_is_blank (text))
        tally_add (tally, code,
                   fair_title_words_find (view->titles, text, NULL), times);
      return;
    }
  if (view->column->type != FAIR_COLUMN_LIST)
    {
      tally_add (tally, code, text, times);
      return;
    }

  items = fair_text_split_list (text);
  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    tally_add (tally, code, items[i], times);
}

static void
fill_tally (FairTally *tally, const FairView *view, guint n_rows)
{
  g_autofree guint64 *times = g_new0 (guint64, tally->n_codes);

  for (guint row = 0; row < n_rows; row++)
    times[view->column->codes[row]]++;
  for (guint code = 1; code < tally->n_codes; code++)
    add_text (tally, view, code, times[code]);
}

/* Counts the values of one row; a list that names an item twice has it once. */
static gboolean
count_row (FairTally *tally, guint code, guint row, gboolean won)
{
  GArray *numbers = tally->by_code[code];

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      FairValue *value = &g_array_index (tally->values, FairValue,
                                         g_array_index (numbers, guint, i));

      if (value->last_lead == row)
        continue;
      value->last_lead = row;
      value->won += won;
      value->all += !won;
    }

  return numbers != NULL;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const FairAuditRow *first = *(const FairAuditRow *const *) a;
  const FairAuditRow *second = *(const FairAuditRow *const *) b;

  if (first->won != second->won)
    return first->won > second->won ? -1 : 1;

  return strcmp (first->value, second->value);
}

static void
report (FairAuditor      *self,
        FairAuditProfile *profile,
        const FairTally  *tally,
        guint             n_all)
{
  for (guint i = 0; i < tally->values->len; i++)
    {
      const FairValue *value = &g_array_index (tally->values, FairValue, i);
      FairAuditRow    *row;

      if (value->won == 0)
        continue;
      row = g_new0 (FairAuditRow, 1);
      row->value = g_strdup (value->spelling);
      row->won = value->won;
      row->all = value->all;
      row->won_rate = fair_rate_new (value->won, self->result->deals);
      row->all_share =
          self->all_won || n_all == 0 ? NAN : (double) value->all / n_all;
      g_ptr_array_add (profile->rows, row);
    }

  g_ptr_array_sort (profile->rows, compare_rows);
  g_ptr_array_add (self->result->profiles, profile);
}

static FairAuditProfile *
profile_new (const char *attribute)
{
  FairAuditProfile *profile = g_new0 (FairAuditProfile, 1);

  profile->attribute = g_strdup (attribute);
  profile->rows = g_ptr_array_new ();
  return profile;
}

static void
take_view (FairAuditor *self, const FairView *view, guint most)
{
  const FairCohort *cohort = self->cohort;
  const FairColumn *column = view->column;
  FairAuditProfile *profile;
  g_auto (FairTally) tally = { 0 };

  tally_init (&tally, column->dictionary->len);
  fill_tally (&tally, view, cohort->n_leads);
  if (tally.values->len > most || tally.values->len == 0)
    return;

  profile = profile_new (view->attribute);
  for (guint lead = 0; lead < cohort->n_leads; lead++)
    {
      if ((cohort->leads[lead].flags & FAIR_LEAD_IN_SCOPE) != 0)
        profile->known_all +=
            count_row (&tally, column->codes[lead], lead, FALSE);
    }
  for (guint i = 0; i < self->result->deals; i++)
    {
      guint lead =
          g_array_index (self->result->deal_rows, FairAuditDeal, i).lead;

      profile->known_won +=
          count_row (&tally, column->codes[lead], cohort->n_leads + i, TRUE);
    }

  report (self, profile, &tally, cohort->n_in);
}

/* Titles by what their words say, where the history has no such attribute. */
static void
take_titles (FairAuditor *self, const FairFrame *frame, const char *attribute)
{
  const FairColumn *column = fair_frame_find (frame, "title");
  g_autoptr (FairTitleWords) titles = NULL;
  FairView view = { .attribute = attribute, .column = column };

  if (column == NULL || column->codes == NULL ||
      column->type != FAIR_COLUMN_TEXT)
    return;

  view.titles = titles = fair_title_words_new (attribute);
  take_view (self, &view, G_MAXUINT);
}

static void
take_asked (FairAuditor *self, const FairFrame *frame, const char *attribute)
{
  FairView view = { .attribute = attribute,
                    .column = fair_frame_find (frame, attribute) };

  if (view.column == NULL && (strcmp (attribute, FAIR_TITLE_SENIORITY) == 0 ||
                              strcmp (attribute, FAIR_TITLE_FUNCTION) == 0))
    {
      take_titles (self, frame, attribute);
      return;
    }
  if (view.column == NULL || view.column->codes == NULL)
    return;

  if (strcmp (attribute, "employees") == 0)
    view.bands = employee_bands;
  else if (strcmp (attribute, "revenue") == 0)
    view.bands = revenue_bands;
  take_view (self, &view, G_MAXUINT);
}

/* The attributes that everybody asks for, then custom ones that have few
 * different values. */
void
_fair_audit_take_columns (FairAuditor *self)
{
  static const char *const asked[] = {
    "seniority", "function", "title",  "industry",     "employees",
    "revenue",   "country",  "region", "technologies", "source",
  };
  static const char *const skipped[] = {
    "email",   "company", "domain",     "owner", "rejection_reason",
    "outcome", "amount",  "company_id",
  };
  const FairFrame *frame = fair_history_get_leads (self->cohort->history);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    take_asked (self, frame, asked[i]);

  for (guint i = 0; i < frame->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (frame->columns, i);
      /* What people are called is nobody's segment. */
      gboolean known = fair_lead_name_is_part (column->name);

      for (guint j = 0; j < G_N_ELEMENTS (asked); j++)
        known |= strcmp (column->name, asked[j]) == 0;
      for (guint j = 0; j < G_N_ELEMENTS (skipped); j++)
        known |= strcmp (column->name, skipped[j]) == 0;

      if (!known && (column->type == FAIR_COLUMN_TEXT ||
                     column->type == FAIR_COLUMN_BOOLEAN ||
                     column->type == FAIR_COLUMN_LIST))
        take_view (self,
                   &(FairView){ .attribute = column->name, .column = column },
                   FAIR_FEW_VALUES);
    }
}

static gboolean
count_activities (
    FairAuditor *self, FairTally *tally, guint lead, guint row, gboolean won)
{
  const FairActivities *activities =
      fair_history_get_activities (self->cohort->history);
  const FairLeadFacts *facts = &self->cohort->leads[lead];

  for (guint64 i = facts->first_activity; i < facts->end_activity; i++)
    count_row (tally, activities->type[i], row, won);

  return facts->end_activity > facts->first_activity;
}

/* What the leads did before they entered the pipeline. */
void
_fair_audit_take_content (FairAuditor *self)
{
  const FairCohort     *cohort = self->cohort;
  const FairActivities *activities =
      fair_history_get_activities (cohort->history);
  FairAuditProfile *profile;
  g_auto (FairTally) tally = { 0 };

  tally_init (&tally, activities->types->len);
  for (guint type = 0; type < activities->types->len; type++)
    tally_add (&tally, type, activities->types->pdata[type], 0);
  if (tally.values->len == 0)
    return;

  profile = profile_new ("content");
  for (guint lead = 0; lead < cohort->n_leads; lead++)
    {
      if ((cohort->leads[lead].flags & FAIR_LEAD_IN_SCOPE) != 0)
        profile->known_all +=
            count_activities (self, &tally, lead, lead, FALSE);
    }
  for (guint i = 0; i < self->result->deals; i++)
    {
      guint lead =
          g_array_index (self->result->deal_rows, FairAuditDeal, i).lead;

      profile->known_won +=
          count_activities (self, &tally, lead, cohort->n_leads + i, TRUE);
    }

  report (self, profile, &tally, cohort->n_in);
}
