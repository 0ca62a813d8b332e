/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "base/fair-json.h"
#include "base/fair-number.h"

#include <math.h>
#include <string.h>

static gint64
read_instant (FairZone *zone, const char *text)
{
  FairDate date;

  if (!fair_date_parse_iso (text, zone, &date))
    g_error ("no date: %s", text);
  return date.instant;
}

gint64
at (const char *text)
{
  g_autoptr (FairZone) utc = fair_zone_new ("UTC", NULL);

  return read_instant (utc, text);
}

void
fixture_init (Fixture *self, const char *zone, const char *as_of)
{
  self->zone = fair_zone_new (zone, NULL);
  g_assert_nonnull (self->zone);
  self->builder = fair_history_builder_new (
      self->zone, "USD", read_instant (self->zone, "2030-01-01"));
  if (as_of != NULL)
    fair_history_builder_set_as_of (self->builder,
                                    read_instant (self->zone, as_of));
}

void
fixture_clear (Fixture *self)
{
  g_clear_pointer (&self->builder, fair_history_builder_free);
  g_clear_pointer (&self->zone, fair_zone_unref);
}

void
fixture_column (Fixture *self, const char *name, FairColumnType type)
{
  fair_history_builder_add_column (self->builder, FAIR_ROWS_LEADS, name, type);
}

static FairOutcome
read_outcome (const char *text)
{
  FairOutcome outcome = FAIR_OUTCOME_MISSING;

  g_assert_true (fair_outcome_from_string (text, &outcome));
  return outcome;
}

static double
read_amount (const char *text, gboolean *foreign)
{
  *foreign = g_str_has_suffix (text, " EUR");
  return g_ascii_strtod (text, NULL);
}

static void
set_text (Fixture    *self,
          FairRows    rows,
          guint       row,
          const char *name,
          const char *value)
{
  FairStage      stage;
  FairColumnType type = FAIR_COLUMN_TEXT;
  guint          column;

  if (fair_stage_from_string (name, &stage))
    {
      column = fair_history_builder_add_column (self->builder, rows, name,
                                                FAIR_COLUMN_INSTANT);
      fair_history_builder_set_instant (self->builder, rows, row, column,
                                        read_instant (self->zone, value));
      return;
    }

  if (strcmp (name, "employees") == 0)
    type = FAIR_COLUMN_NUMBER;
  else if (strcmp (name, "technologies") == 0)
    type = FAIR_COLUMN_LIST;
  else if (strcmp (name, "trial") == 0)
    type = FAIR_COLUMN_BOOLEAN;
  else if (strcmp (name, "renewal") == 0)
    type = FAIR_COLUMN_DATE;

  column = fair_history_builder_add_column (self->builder, rows, name, type);
  fair_history_builder_set_text (self->builder, rows, row, column, value);
}

void
fixture_lead (Fixture *self, const char *id, ...)
{
  guint row = fair_history_builder_add_row (self->builder, FAIR_ROWS_LEADS, id);
  va_list     fields;
  const char *field;

  va_start (fields, id);
  while ((field = va_arg (fields, const char *)) != NULL)
    {
      const char      *value = strchr (field, '=') + 1;
      g_autofree char *name = g_strndup (field, value - field - 1);
      gboolean         foreign;

      if (strcmp (name, "outcome") == 0)
        fair_history_builder_set_outcome (self->builder, row,
                                          read_outcome (value));
      else if (strcmp (name, "amount") == 0)
        {
          double amount = read_amount (value, &foreign);

          fair_history_builder_set_amount (self->builder, row, amount, foreign);
        }
      else
        set_text (self, FAIR_ROWS_LEADS, row, name, value);
    }
  va_end (fields);
}

void
fixture_deal (Fixture *self, const char *id, ...)
{
  guint deal =
      fair_history_builder_add_row (self->builder, FAIR_ROWS_DEALS, id);
  FairOutcome outcome = FAIR_OUTCOME_OPEN;
  gboolean    has_amount = FALSE;
  gboolean    foreign = FALSE;
  double      amount = 0.0;
  va_list     fields;
  const char *field;

  va_start (fields, id);
  while ((field = va_arg (fields, const char *)) != NULL)
    {
      const char      *value = strchr (field, '=') + 1;
      g_autofree char *name = g_strndup (field, value - field - 1);
      guint            lead;

      if (strcmp (name, "outcome") == 0)
        outcome = read_outcome (value);
      else if (strcmp (name, "amount") == 0)
        {
          has_amount = TRUE;
          amount = read_amount (value, &foreign);
        }
      else if (strcmp (name, "lead") == 0)
        {
          g_assert_true (fair_history_builder_find_row (
              self->builder, FAIR_ROWS_LEADS, value, &lead));
          fair_history_builder_tie_deal (self->builder, deal, lead, FALSE);
        }
      else
        set_text (self, FAIR_ROWS_DEALS, deal, name, value);
    }
  va_end (fields);

  fair_history_builder_set_deal (self->builder, deal, outcome, has_amount,
                                 amount, foreign);
}

void
fixture_did_with (Fixture    *self,
                  const char *lead,
                  const char *type,
                  const char *when,
                  double      value,
                  const char *detail)
{
  guint row;

  g_assert_true (fair_history_builder_find_row (self->builder, FAIR_ROWS_LEADS,
                                                lead, &row));
  fair_history_builder_add_activity (
      self->builder, row, type, read_instant (self->zone, when), value, detail);
}

void
fixture_did (Fixture    *self,
             const char *lead,
             const char *type,
             const char *when)
{
  fixture_did_with (self, lead, type, when, NAN, NULL);
}

FairHistory *
fixture_finish (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  FairHistory *history = fair_history_builder_finish (self->builder, &error);

  g_assert_no_error (error);
  return history;
}

FairScorecard *
card (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *whole =
      g_strdup_printf ("{\"format\": \"fairlead-scorecard\", \"version\": 1, "
                       "\"name\": \"Test\", %s}",
                       text);
  FairScorecard *scorecard = fair_scorecard_parse (whole, -1, &error);

  g_assert_no_error (error);
  return scorecard;
}

FairCondition *
condition (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, &error);
  FairCondition *result;

  g_assert_no_error (error);
  result = fair_condition_from_json (node, "when", &error);
  g_assert_no_error (error);
  return result;
}

FairScores *
score (FairCohort *cohort, const FairScorecard *scorecard)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCompiled) compiled =
      fair_compiled_new (cohort, scorecard, NULL, &error);
  FairScores *scores;

  g_assert_no_error (error);
  scores = fair_scores_new (compiled, scorecard, NULL, &error);
  g_assert_no_error (error);
  return scores;
}

FairSimulation *
simulate (FairScores *scores)
{
  g_autoptr (GError) error = NULL;
  FairSimulationOptions options = { .maturity_days = -1,
                                    .with_curve = TRUE,
                                    .with_criteria = TRUE };
  FairSimulation       *simulation =
      fair_simulation_new (scores, &options, NULL, &error);

  g_assert_no_error (error);
  return simulation;
}

guint
lead_row (FairCohort *cohort, const char *id)
{
  guint row = 0;

  g_assert_true (fair_frame_find_row (
      fair_history_get_leads (fair_cohort_get_history (cohort)), id, &row));
  return row;
}

const FairLeadScore *
score_of (FairScores *scores, const char *id)
{
  return fair_scores_get_leads (scores, NULL) +
         lead_row (fair_scores_get_cohort (scores), id);
}

const FairLeadFacts *
facts_of (FairCohort *cohort, const char *id)
{
  return fair_cohort_get_leads (cohort, NULL) + lead_row (cohort, id);
}
