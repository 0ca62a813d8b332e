/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "workshop-fixture.h"

#include "base/fair-json.h"

/* What is asked beside the draft and answered off the main loop: a simulation,
 * a checklist, the history, a copy of the workshop. */

static const char checklist[] =
    "{\"format\": \"fairlead-acceptance\", \"version\": 1, \"at_least\": 0,"
    " \"items\": [{\"id\": \"budget\", \"name\": \"Budget\","
    " \"attribute\": \"budget\", \"required\": true}]}";

static const char leads_with_budget[] = "id,country,created_at,outcome,budget\n"
                                        "a,DE,2026-01-05,won,yes\n"
                                        "b,DE,2026-01-06,none,no\n"
                                        "c,DE,2026-01-07,none,\n";

/* An answer and when it came, counted over all. */
typedef struct
{
  GAsyncResult *result;
  GObject      *source;
  guint         place;
} Call;

static guint n_answers;

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Call *call = user_data;

  g_assert_null (call->result);
  call->result = g_object_ref (result);
  call->source = g_object_ref (source);
  call->place = ++n_answers;
}

static gboolean
is_answered (gpointer call)
{
  return ((Call *) call)->result != NULL;
}

static void
call_clear (Call *call)
{
  g_clear_object (&call->result);
  g_clear_object (&call->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static FairSimulation *
take_simulation (Call *call, GError **error)
{
  fixture_wait_until (is_answered, call);

  return fair_results_ask_finish (FAIR_RESULTS (call->source), call->result,
                                  error);
}

static FairChecklist *
take_checklist (Call *call, GError **error)
{
  fixture_wait_until (is_answered, call);

  return fair_results_check_finish (FAIR_RESULTS (call->source), call->result,
                                    error);
}

static FairQuestion
ask_for (const FairScorecard *card, const int *threshold)
{
  return (FairQuestion){
    .scorecard = card,
    .threshold = threshold,
    .as_of = FAIR_INSTANT_NONE,
    .maturity_days = -1,
    .with_curve = TRUE,
  };
}

static FairAcceptance *
acceptance_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (checklist, -1, &error);
  FairAcceptance *acceptance;

  g_assert_no_error (error);
  acceptance = fair_acceptance_from_json (node, &error);
  g_assert_no_error (error);

  return acceptance;
}

/* The answer is that of the call that waits, each question gets its own, and
 * what is shown stays. */
static void
test_ask (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);
  int          thresholds[] = { 40, 60, 80 };
  FairQuestion questions[G_N_ELEMENTS (thresholds)];
  g_auto (Call) first = { 0 }, second = { 0 }, third = { 0 };
  Call *calls[] = { &first, &second, &third };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      questions[i] = ask_for (NULL, &thresholds[i]);
      fair_results_ask_async (results, &questions[i], NULL, on_answer,
                              calls[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FairSimulation) later = take_simulation (calls[i], &error);
      g_autoptr (FairSimulation) now =
          fair_results_ask (results, &questions[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (later->threshold, ==, thresholds[i]);
      g_assert_cmpuint (later->mqls, ==, now->mqls);
      g_assert_cmpuint (later->mqls, >, 0);
    }
  g_assert_null (fair_results_get_simulation (results));
}

/* Whoever asks again cancels what was asked before: its answer never comes as
 * one, however far it was. */
static void
test_ask_cancelled (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Call) former = { 0 }, latter = { 0 };
  int          low = 40, high = 80;
  FairQuestion question = ask_for (NULL, &low);
  g_autoptr (FairSimulation) simulation = NULL;
  g_autoptr (GError) error = NULL;

  fair_results_ask_async (results, &question, cancellable, on_answer, &former);
  g_cancellable_cancel (cancellable);
  question.threshold = &high;
  fair_results_ask_async (results, &question, NULL, on_answer, &latter);
  simulation = take_simulation (&latter, &error);
  g_assert_no_error (error);
  g_assert_cmpint (simulation->threshold, ==, 80);
  g_assert_null (take_simulation (&former, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nothing (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);
  g_autoptr (FairAcceptance) acceptance = acceptance_new ();
  g_auto (Call) asked = { 0 }, checked = { 0 };
  FairQuestion question = ask_for (NULL, NULL);
  g_autoptr (GError) error = NULL;

  fair_results_ask_async (results, &question, NULL, on_answer, &asked);
  g_assert_null (take_simulation (&asked, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
  g_clear_error (&error);
  fair_results_check_async (results, acceptance, NULL, on_answer, &checked);
  g_assert_null (take_checklist (&checked, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
}

static void
import_and_follow (Fixture *self)
{
  g_autofree char *json = fixture_dup_card ("DE", 10);

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  fixture_import (self, FAIR_KIND_LEADS, leads_with_budget);
  fair_results_follow (fair_workshop_get_results (self->workshop), TRUE);
  fixture_wait (self);
}

/* The checklist that is held against the leads is the one that was given, even
 * where it is changed or gone meanwhile. */
static void
test_check (Fixture *self, gconstpointer unused)
{
  FairResults    *results = fair_workshop_get_results (self->workshop);
  FairAcceptance *acceptance = acceptance_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Call) kept = { 0 }, dropped = { 0 };
  g_autoptr (FairChecklist) found = NULL;
  g_autoptr (FairChecklist) now = NULL;
  g_autoptr (GError) error = NULL;

  import_and_follow (self);
  now = fair_checklist_new (fair_results_get_scores (results), acceptance, -1);
  fair_results_check_async (results, acceptance, NULL, on_answer, &kept);
  fair_results_check_async (results, acceptance, cancellable, on_answer,
                            &dropped);
  g_cancellable_cancel (cancellable);
  fair_acceptance_free (acceptance);
  found = take_checklist (&kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->n_recorded, ==, 1);
  g_assert_cmpuint (found->items[0].known, ==, now->items[0].known);
  g_assert_cmpuint (found->items[0].known, ==, 2);
  g_assert_cmpuint (found->passed, ==, now->passed);
  g_assert_null (take_checklist (&dropped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A workshop that is closed and gone before the answers: each call still ends,
 * once. */
static void
test_close_meanwhile (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);
  g_autoptr (FairAcceptance) acceptance = acceptance_new ();
  g_auto (Call) asked = { 0 }, checked = { 0 };
  FairQuestion question = ask_for (NULL, NULL);
  g_autoptr (FairSimulation) simulation = NULL;
  g_autoptr (FairChecklist) found = NULL;
  g_autoptr (GError) error = NULL;

  fair_results_follow (results, TRUE);
  fixture_wait (self);
  fair_results_ask_async (results, &question, NULL, on_answer, &asked);
  fair_results_check_async (results, acceptance, NULL, on_answer, &checked);
  g_assert_true (fair_workshop_close (self->workshop, &error));
  g_clear_object (&self->workshop);
  simulation = take_simulation (&asked, &error);
  g_assert_true (simulation != NULL || error != NULL);
  g_clear_error (&error);
  found = take_checklist (&checked, &error);
  g_assert_true (found != NULL || error != NULL);
}

/* The history is there after it was read ahead, and is read once. */
static void
test_load (Fixture *self, gconstpointer unused)
{
  g_auto (Call) once = { 0 }, twice = { 0 };
  g_autoptr (GError) error = NULL;
  FairPast    *past;
  FairHistory *history;

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  past = fair_workshop_get_past (self->workshop);
  fair_past_load_async (past, NULL, on_answer, &once);
  fixture_wait_until (is_answered, &once);
  g_assert_true (fair_past_load_finish (past, once.result, &error));
  g_assert_no_error (error);
  history = fair_past_get_history (past, &error);
  g_assert_nonnull (history);
  fair_past_load_async (past, NULL, on_answer, &twice);
  fixture_wait_until (is_answered, &twice);
  g_assert_true (fair_past_load_finish (past, twice.result, &error));
  g_assert_true (fair_past_get_history (past, NULL) == history);
}

static void
save_copy (Fixture *self, const char *path, GCancellable *cancellable, Call *to)
{
  fair_workshop_save_copy_async (self->workshop, path, cancellable, on_answer,
                                 to);
}

/* A copy that is cancelled leaves nothing, and one over a file that is there
 * leaves that file. */
static void
test_copy (Fixture *self, gconstpointer unused)
{
  g_autofree char *path =
      g_build_filename (self->folder, "copy.fairlead", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Call) dropped = { 0 }, kept = { 0 }, again = { 0 };
  g_autoptr (FairWorkshop) copy = NULL;
  g_autoptr (GError) error = NULL;

  save_copy (self, path, cancellable, &dropped);
  g_cancellable_cancel (cancellable);
  fixture_wait_until (is_answered, &dropped);
  g_assert_false (
      fair_workshop_save_copy_finish (self->workshop, dropped.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (fixture_count_files (self), <=, 3);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  save_copy (self, path, NULL, &kept);
  fixture_wait_until (is_answered, &kept);
  g_assert_true (
      fair_workshop_save_copy_finish (self->workshop, kept.result, &error));
  g_assert_no_error (error);
  copy = fair_workshop_open (path, FAIR_ACCESS_READ, &error);
  g_assert_no_error (error);
  g_assert_nonnull (
      fair_past_get_history (fair_workshop_get_past (copy), NULL));
  g_clear_object (&copy);

  save_copy (self, path, NULL, &again);
  fixture_wait_until (is_answered, &again);
  g_assert_false (
      fair_workshop_save_copy_finish (self->workshop, again.result, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

#define ADD(name, set_up, func)                                                \
  g_test_add ("/aside/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("ask", fixture_set_up_sample, test_ask);
  ADD ("ask-cancelled", fixture_set_up_sample, test_ask_cancelled);
  ADD ("nothing", fixture_set_up, test_nothing);
  ADD ("check", fixture_set_up, test_check);
  ADD ("close-meanwhile", fixture_set_up_sample, test_close_meanwhile);
  ADD ("load", fixture_set_up_sample, test_load);
  ADD ("copy", fixture_set_up_sample, test_copy);

  return g_test_run ();
}
