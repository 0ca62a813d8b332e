/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-jobs.h"
#include "workshop/fair-meeting.h"
#include "workshop/fair-past.h"
#include "workshop/fair-results.h"
#include "workshop/fair-versions.h"

G_BEGIN_DECLS

/**
 * FairWorkshopError:
 * @FAIR_WORKSHOP_ERROR_FAILED: it did not work; the message says what and why
 * @FAIR_WORKSHOP_ERROR_HELD: another program is writing to the file
 * @FAIR_WORKSHOP_ERROR_READ_ONLY: the workshop was opened for reading
 * @FAIR_WORKSHOP_ERROR_NO_DATA: nothing was imported yet
 */
typedef enum
{
  FAIR_WORKSHOP_ERROR_FAILED,
  FAIR_WORKSHOP_ERROR_HELD,
  FAIR_WORKSHOP_ERROR_READ_ONLY,
  FAIR_WORKSHOP_ERROR_NO_DATA,
} FairWorkshopError;

#define FAIR_WORKSHOP_ERROR (fair_workshop_error_quark ())

/**
 * FairAccess:
 * @FAIR_ACCESS_READ: look only
 * @FAIR_ACCESS_WRITE: fail where somebody else is writing
 * @FAIR_ACCESS_FOLLOW: write if nobody else does, else look and follow
 * @FAIR_ACCESS_TAKE_OVER: write, whoever held it
 */
typedef enum
{
  FAIR_ACCESS_READ,
  FAIR_ACCESS_WRITE,
  FAIR_ACCESS_FOLLOW,
  FAIR_ACCESS_TAKE_OVER,
} FairAccess;

/**
 * FairWorkshop:
 *
 * One workshop file, open: the one object that window, command line and the
 * joint session hold. A thin root of what it is made of: the draft of the
 * definition, the past, the results of the one on the other, the locked
 * versions, the meeting, and the jobs. It belongs to the thread that opened it.
 *
 * Properties, all notified: `name`, `path`, `read-only`, `holder` (who else
 * writes, or %NULL), `saved`, `undo-label`, `redo-label` (%NULL where there is
 * nothing to undo).
 */
#define FAIR_TYPE_WORKSHOP (fair_workshop_get_type ())
G_DECLARE_FINAL_TYPE (FairWorkshop, fair_workshop, FAIR, WORKSHOP, GObject)

GQuark fair_workshop_error_quark (void);

FairWorkshop *fair_workshop_create (const char *path,
                                    const char *name,
                                    const char *time_zone,
                                    const char *currency,
                                    GError    **error);
FairWorkshop *fair_workshop_create_sample (const char *path, GError **error);
FairWorkshop *
fair_workshop_open (const char *path, FairAccess access, GError **error);
gboolean fair_workshop_close (FairWorkshop *self, GError **error);

const char *fair_workshop_get_name (FairWorkshop *self);
gboolean
fair_workshop_set_name (FairWorkshop *self, const char *name, GError **error);
const char *fair_workshop_get_path (FairWorkshop *self);
FairZone   *fair_workshop_get_zone (FairWorkshop *self);
const char *fair_workshop_get_currency (FairWorkshop *self);
gboolean    fair_workshop_get_read_only (FairWorkshop *self);

GError *fair_workshop_dup_save_error (FairWorkshop *self);

FairDraft    *fair_workshop_get_draft (FairWorkshop *self);
FairPast     *fair_workshop_get_past (FairWorkshop *self);
FairResults  *fair_workshop_get_results (FairWorkshop *self);
FairVersions *fair_workshop_get_versions (FairWorkshop *self);
FairMeeting  *fair_workshop_get_meeting (FairWorkshop *self);
FairJobs     *fair_workshop_get_jobs (FairWorkshop *self);

const char *fair_workshop_get_undo_label (FairWorkshop *self);
const char *fair_workshop_get_redo_label (FairWorkshop *self);
gboolean    fair_workshop_undo (FairWorkshop *self, GError **error);
gboolean    fair_workshop_redo (FairWorkshop *self, GError **error);

gboolean fair_workshop_flush (FairWorkshop *self, GError **error);
gboolean fair_workshop_save_elsewhere (FairWorkshop *self,
                                       const char   *path,
                                       GError      **error);
gboolean
fair_workshop_save_copy (FairWorkshop *self, const char *path, GError **error);
void     fair_workshop_save_copy_async (FairWorkshop       *self,
                                        const char         *path,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean fair_workshop_save_copy_finish (FairWorkshop *self,
                                         GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
