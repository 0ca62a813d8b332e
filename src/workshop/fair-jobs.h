/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairJobQueue:
 * @FAIR_JOB_DATABASE: the one thread that owns the file
 * @FAIR_JOB_COMPUTE: threads for what only computes
 */
typedef enum
{
  FAIR_JOB_DATABASE,
  FAIR_JOB_COMPUTE,
} FairJobQueue;

/**
 * FairJobFunc:
 * @data: what was given with the job
 * @cancellable: (nullable): to be polled
 * @error: return location for an error
 *
 * The work of a job, run in a thread of its queue.
 *
 * Returns: (nullable): the result; %NULL with @error set for a failure
 */
typedef gpointer (*FairJobFunc) (gpointer      data,
                                 GCancellable *cancellable,
                                 GError      **error);

/**
 * FairJobs:
 *
 * Everything that must not be done on the main loop.
 */
#define FAIR_TYPE_JOBS (fair_jobs_get_type ())
G_DECLARE_FINAL_TYPE (FairJobs, fair_jobs, FAIR, JOBS, GObject)

FairJobs *fair_jobs_new (void);
void      fair_jobs_run_async (FairJobs           *self,
                               FairJobQueue        queue,
                               FairJobFunc         func,
                               gpointer            data,
                               GDestroyNotify      free_data,
                               GDestroyNotify      free_result,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
gpointer
fair_jobs_run_finish (FairJobs *self, GAsyncResult *result, GError **error);
gpointer fair_jobs_call (FairJobs     *self,
                         FairJobQueue  queue,
                         FairJobFunc   func,
                         gpointer      data,
                         GCancellable *cancellable,
                         GError      **error);
void     fair_jobs_settle (void);

G_END_DECLS
