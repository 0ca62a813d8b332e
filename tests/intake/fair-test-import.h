/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "intake/fair-import-plan.h"

/* 2026-07-01, when every test imports. */
#define FAIR_TEST_NOW G_GINT64_CONSTANT (1782864000)

/* An import of texts, run to its end. */
typedef struct
{
  FairImportPlan   *plan;
  FairImportReport *report;
  FairHistory      *history;
} FairTestImport;

static inline FairTestImport *
fair_test_import_new (const char *zone_name, const char *currency)
{
  FairTestImport *self = g_new0 (FairTestImport, 1);
  g_autoptr (FairZone) zone = fair_zone_new (zone_name, NULL);

  self->plan = fair_import_plan_new (zone, currency);
  return self;
}

static inline void
fair_test_import_free (FairTestImport *self)
{
  fair_import_plan_free (self->plan);
  fair_import_report_free (self->report);
  g_clear_pointer (&self->history, fair_history_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTestImport, fair_test_import_free)

static inline FairImportFile *
fair_test_import_add (FairTestImport *self,
                      FairKind        kind,
                      const char     *name,
                      const char     *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FairImportFile *file =
      fair_import_plan_add_bytes (self->plan, name, bytes, kind, &error);

  g_assert_no_error (error);
  return file;
}

/* Every row is one of the four. */
static inline void
fair_test_import_check_sums (const FairImportReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    {
      const FairFileReport *file = report->files->pdata[i];

      g_assert_cmpuint (file->kept + file->merged + file->refused +
                            file->unlinked,
                        ==, file->rows);
      g_assert_cmpuint (file->problems->len, <=, FAIR_MAX_PROBLEMS);
    }
}

static inline void
fair_test_import_run (FairTestImport *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairHistoryBuilder) builder = NULL;

  g_clear_pointer (&self->report, fair_import_report_free);
  g_clear_pointer (&self->history, fair_history_unref);
  builder = fair_import_plan_run (self->plan, FAIR_TEST_NOW, NULL, NULL, NULL,
                                  &self->report, &error);
  g_assert_no_error (error);
  fair_test_import_check_sums (self->report);
  self->history = fair_history_builder_finish (builder, &error);
  g_assert_no_error (error);
}

static inline const FairFileReport *
fair_test_import_get (FairTestImport *self, guint file)
{
  return self->report->files->pdata[file];
}

#define fair_assert_counts(report, n_kept, n_merged, n_refused, n_unlinked)    \
  G_STMT_START                                                                 \
  {                                                                            \
    const FairFileReport *_r = (report);                                       \
                                                                               \
    g_assert_cmpuint (_r->kept, ==, (n_kept));                                 \
    g_assert_cmpuint (_r->merged, ==, (n_merged));                             \
    g_assert_cmpuint (_r->refused, ==, (n_refused));                           \
    g_assert_cmpuint (_r->unlinked, ==, (n_unlinked));                         \
  }                                                                            \
  G_STMT_END

/* Whether some problem is on that line, of that column, and says that. */
static inline gboolean
fair_test_has_problem (const FairFileReport *report,
                       guint64               line,
                       const char           *column,
                       const char           *words)
{
  for (guint i = 0; i < report->problems->len; i++)
    {
      const FairImportProblem *problem = report->problems->pdata[i];

      if (problem->line == line && g_strcmp0 (problem->column, column) == 0 &&
          strstr (problem->what, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
fair_test_has_note (const FairImportReport *report, const char *words)
{
  for (guint i = 0; i < report->notes->len; i++)
    if (strstr (report->notes->pdata[i], words) != NULL)
      return TRUE;

  return FALSE;
}

static inline guint
fair_test_find_lead (FairTestImport *self, const char *id)
{
  guint row = 0;

  if (!fair_frame_find_row (fair_history_get_leads (self->history), id, &row))
    g_error ("there is no lead %s", id);
  return row;
}

static inline const char *
fair_test_get_text (FairTestImport *self, const char *id, const char *name)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (self->history), name);

  return column != NULL
             ? fair_column_get_text (column, fair_test_find_lead (self, id))
             : NULL;
}

static inline gint64
fair_test_get_stage (FairTestImport *self, const char *id, FairStage stage)
{
  const FairColumn *column = fair_history_get_stage (self->history, stage);

  return column != NULL
             ? fair_column_get_instant (column, fair_test_find_lead (self, id))
             : FAIR_INSTANT_NONE;
}
