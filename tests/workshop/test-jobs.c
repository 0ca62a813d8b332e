/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-jobs.h"

static GThread *database_thread;
static GString *written;
static int      n_freed;

static gpointer
append (gpointer data, GCancellable *cancellable, GError **error)
{
  if (database_thread == NULL)
    database_thread = g_thread_self ();
  g_assert_true (database_thread == g_thread_self ());
  g_string_append (written, data);

  return data;
}

static gpointer
fail (gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no space for %s",
               (const char *) data);

  return NULL;
}

static gpointer
dup_text (gpointer data, GCancellable *cancellable, GError **error)
{
  return g_strdup (data);
}

static void
count_free (gpointer data)
{
  g_atomic_int_inc (&n_freed);
  g_free (data);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  int *n_done = user_data;

  fair_jobs_run_finish (FAIR_JOBS (source), result, &error);
  *n_done += 1;
}

static void
wait_for (const int *n_done, int n)
{
  while (*n_done < n)
    g_main_context_iteration (NULL, TRUE);
}

/* The file has one thread, and does one thing after the other. */
static void
test_order (void)
{
  static char *letters[] = { "a", "b", "c", "d" };
  g_autoptr (FairJobs) jobs = fair_jobs_new ();
  int n_done = 0;

  database_thread = NULL;
  written = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    fair_jobs_run_async (jobs, FAIR_JOB_DATABASE, append, letters[i], NULL,
                         NULL, NULL, on_done, &n_done);
  g_assert_true (fair_jobs_call (jobs, FAIR_JOB_DATABASE, append, "e", NULL,
                                 NULL) != NULL);
  g_assert_cmpstr (written->str, ==, "abcde");
  g_assert_true (database_thread != g_thread_self ());
  g_assert_cmpint (n_done, ==, 0);
  wait_for (&n_done, 4);
  g_string_free (written, TRUE);
}

static void
on_failed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  int *n_done = user_data;

  g_assert_null (fair_jobs_run_finish (FAIR_JOBS (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpstr (error->message, ==, "no space for b");
  *n_done += 1;
}

static void
test_errors (void)
{
  g_autoptr (FairJobs) jobs = fair_jobs_new ();
  g_autoptr (GError) error = NULL;
  int n_done = 0;

  g_assert_null (
      fair_jobs_call (jobs, FAIR_JOB_COMPUTE, fail, "a", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  fair_jobs_run_async (jobs, FAIR_JOB_COMPUTE, fail, "b", NULL, NULL, NULL,
                       on_failed, &n_done);
  wait_for (&n_done, 1);
}

static void
on_cancelled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  int *n_done = user_data;

  g_assert_null (fair_jobs_run_finish (FAIR_JOBS (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *n_done += 1;
}

/* Nothing is lost of what is given to a job or comes from it, whether it was
 * stopped before it began or after it ended. */
static void
test_cancel (void)
{
  g_autoptr (FairJobs) jobs = fair_jobs_new ();
  int n_done = 0;

  n_freed = 0;
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      fair_jobs_run_async (jobs, FAIR_JOB_COMPUTE, dup_text, g_strdup ("x"),
                           count_free, g_free, cancellable, on_cancelled,
                           &n_done);
      if (i % 2 == 0)
        g_usleep (100);
      g_cancellable_cancel (cancellable);
    }
  wait_for (&n_done, 50);
  g_assert_cmpint (n_freed, ==, 50);
}

static void
on_last (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *text =
      fair_jobs_run_finish (FAIR_JOBS (source), result, NULL);
  int *n_done = user_data;

  g_assert_cmpstr (text, ==, "y");
  *n_done += 1;
}

/* Who asks may go away before the answer comes: the last to let go of the jobs
 * must never be a thread of theirs, for it would wait for itself. */
static void
test_last_reference (void)
{
  int n_done = 0;

  n_freed = 0;
  for (int i = 0; i < 200; i++)
    {
      FairJobs *jobs = fair_jobs_new ();

      fair_jobs_run_async (
          jobs, i % 2 == 0 ? FAIR_JOB_COMPUTE : FAIR_JOB_DATABASE, dup_text,
          g_strdup ("y"), count_free, g_free, NULL, on_last, &n_done);
      g_object_unref (jobs);
    }
  wait_for (&n_done, 200);
  g_assert_cmpint (n_freed, ==, 200);
}

static gpointer
take_time (gpointer data, GCancellable *cancellable, GError **error)
{
  g_usleep (2000);
  g_atomic_int_inc ((int *) data);

  return NULL;
}

/* Even where nobody is told any more. */
static void
test_settle (void)
{
  static int n_worked;
  g_autoptr (FairJobs) jobs = fair_jobs_new ();
  int n_done = 0;

  fair_jobs_settle ();
  for (int i = 0; i < 20; i++)
    fair_jobs_run_async (
        jobs, i % 2 == 0 ? FAIR_JOB_COMPUTE : FAIR_JOB_DATABASE, take_time,
        &n_worked, NULL, NULL, NULL, on_done, &n_done);
  fair_jobs_settle ();
  g_assert_cmpint (g_atomic_int_get (&n_worked), ==, 20);
  wait_for (&n_done, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jobs/order", test_order);
  g_test_add_func ("/jobs/errors", test_errors);
  g_test_add_func ("/jobs/cancel", test_cancel);
  g_test_add_func ("/jobs/last-reference", test_last_reference);
  g_test_add_func ("/jobs/settle", test_settle);

  return g_test_run ();
}
