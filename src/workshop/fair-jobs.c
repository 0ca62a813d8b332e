/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-jobs.h"

/* Two pools. The one for the database has a single thread that is never given
 * back, so the file always belongs to the same thread; the one for computing
 * has as many as the machine has processors. */

/* How many jobs of all queues wait for a thread or are at work. */
static GMutex unsettled_mutex;
static GCond  settled;
static int    n_unsettled;

struct _FairJobs
{
  GObject parent_instance;

  GThreadPool *pools[2];
};

typedef struct
{
  FairJobFunc    func;
  gpointer       data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  GCancellable  *cancellable;
  gpointer       result;
  GError        *error;

  /* Either somebody is told: the task, which owns the job … */
  GTask *task;

  /* … or somebody waits. */
  GMutex   mutex;
  GCond    cond;
  gboolean done;
} Job;

G_DEFINE_FINAL_TYPE (FairJobs, fair_jobs, G_TYPE_OBJECT)

/* What nobody asked for any more is freed with the job. */
static void
job_free (Job *job)
{
  if (job->free_data != NULL)
    job->free_data (job->data);
  if (job->free_result != NULL && job->result != NULL)
    job->free_result (job->result);
  g_clear_error (&job->error);
  g_free (job);
}

static gboolean
tell (gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result),
                           job->free_result);

  return G_SOURCE_REMOVE;
}

/* The task, and with it the jobs themselves, must never be let go last by a
 * thread of theirs, which would wait for its own end. So the task belongs to
 * whoever is told; this thread only says when. */
static void
answer_task (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->result = job->func (job->data, cancellable, &job->error);
  if (job->free_data != NULL)
    job->free_data (g_steal_pointer (&job->data));
  job->free_data = NULL;

  g_task_attach_source (job->task, source, tell);
}

static void
answer_waiting (Job *job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&job->mutex);

  job->result = job->func (job->data, job->cancellable, &job->error);
  job->done = TRUE;
  g_cond_signal (&job->cond);
}

static void
count (int more)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&unsettled_mutex);

  n_unsettled += more;
  if (n_unsettled == 0)
    g_cond_broadcast (&settled);
}

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;

  if (job->task != NULL)
    answer_task (job);
  else
    answer_waiting (job);
  count (-1);
}

static void
push (FairJobs *self, FairJobQueue queue, Job *job)
{
  count (1);
  g_thread_pool_push (self->pools[queue], job, NULL);
}

static void
fair_jobs_finalize (GObject *object)
{
  FairJobs *self = FAIR_JOBS (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->pools); i++)
    g_thread_pool_free (self->pools[i], FALSE, TRUE);

  G_OBJECT_CLASS (fair_jobs_parent_class)->finalize (object);
}

static void
fair_jobs_class_init (FairJobsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_jobs_finalize;
}

static void
fair_jobs_init (FairJobs *self)
{
  int n_processors = (int) g_get_num_processors ();

  self->pools[FAIR_JOB_DATABASE] =
      g_thread_pool_new (run_job, self, 1, TRUE, NULL);
  self->pools[FAIR_JOB_COMPUTE] =
      g_thread_pool_new (run_job, self, n_processors, FALSE, NULL);
}

/**
 * fair_jobs_new:
 *
 * Returns: (transfer full): jobs, with nothing to do yet
 */
FairJobs *
fair_jobs_new (void)
{
  return g_object_new (FAIR_TYPE_JOBS, NULL);
}

/**
 * fair_jobs_run_async:
 * @self: jobs
 * @queue: where it runs
 * @func: the work
 * @data: what it works on
 * @free_data: (nullable): frees @data, in the queue's thread
 * @free_result: (nullable): frees a result that nobody took
 * @cancellable: (nullable): stops it
 * @callback: told in the caller's main context when it is done
 * @user_data: for @callback
 *
 * Runs @func off the main loop.
 */
void
fair_jobs_run_async (FairJobs           *self,
                     FairJobQueue        queue,
                     FairJobFunc         func,
                     gpointer            data,
                     GDestroyNotify      free_data,
                     GDestroyNotify      free_result,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  Job *job;

  g_return_if_fail (FAIR_IS_JOBS (self));
  g_return_if_fail (func != NULL);

  job = g_new0 (Job, 1);
  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, fair_jobs_run_async);
  g_task_set_task_data (job->task, job, (GDestroyNotify) job_free);
  push (self, queue, job);
}

/**
 * fair_jobs_run_finish:
 * @self: jobs
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
fair_jobs_run_finish (FairJobs *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fair_jobs_call:
 * @self: jobs
 * @queue: where it runs
 * @func: the work
 * @data: what it works on
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Runs @func in a thread of @queue, behind what waits there already, and waits
 * for it. Not to be called from a thread of the same queue.
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
fair_jobs_call (FairJobs     *self,
                FairJobQueue  queue,
                FairJobFunc   func,
                gpointer      data,
                GCancellable *cancellable,
                GError      **error)
{
  Job job = { .func = func, .data = data, .cancellable = cancellable };

  g_return_val_if_fail (FAIR_IS_JOBS (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  g_mutex_init (&job.mutex);
  g_cond_init (&job.cond);
  g_mutex_lock (&job.mutex);
  push (self, queue, &job);
  while (!job.done)
    g_cond_wait (&job.cond, &job.mutex);
  g_mutex_unlock (&job.mutex);
  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.cond);

  if (job.error != NULL)
    g_propagate_error (error, job.error);

  return job.result;
}

/**
 * fair_jobs_settle:
 *
 * Waits until no job of any queue is left. For the end of a program: libraries
 * tidy up there what a job may still work with. Not to be called from a job.
 */
void
fair_jobs_settle (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&unsettled_mutex);

  while (n_unsettled > 0)
    g_cond_wait (&settled, &unsettled_mutex);
}
