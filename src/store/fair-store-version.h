/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store.h"

G_BEGIN_DECLS

/**
 * FairStoreVersion:
 * @number: 1 for the first
 * @agreed_at: when it was locked, in UTC seconds
 * @fingerprint: of @definition, such as "sha256:…"
 * @definition: the definition as canonical JSON
 * @figures: (nullable): every figure that its document shows, as JSON; %NULL in
 *   a list
 * @pdf: (nullable): the document without signatures; %NULL in a list
 *
 * A version that was agreed on, whole: it is shown from these and never worked
 * out again.
 */
typedef struct
{
  gint64  number;
  gint64  agreed_at;
  char   *fingerprint;
  char   *definition;
  char   *figures;
  GBytes *pdf;
} FairStoreVersion;

/**
 * fair_store_version_free:
 * @version: (transfer full): a version
 */
void fair_store_version_free (FairStoreVersion *version);

/**
 * fair_store_version_add:
 * @store: a store opened for writing
 * @version: the version; its number is ignored
 * @number: (out) (optional): the number it got
 * @error: return location for an error
 *
 * Locks a version. From then on nothing can change or remove it, undo neither.
 * Within an open step it is saved with that step.
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_store_version_add (FairStore              *store,
                                 const FairStoreVersion *version,
                                 gint64                 *number,
                                 GError                **error);

/**
 * fair_store_version_list:
 * @store: a store
 * @error: return location for an error
 *
 * Returns: (transfer container) (nullable) (element-type FairStoreVersion): all
 *   versions in order, without figures and PDF, or %NULL with @error set
 */
GPtrArray *fair_store_version_list (FairStore *store,
                                    GError   **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_version_load:
 * @store: a store
 * @number: a version's number
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the whole version, or %NULL with @error
 *   set: %FAIR_STORE_ERROR_NOT_FOUND where there is none of that number
 */
FairStoreVersion *fair_store_version_load (
    FairStore *store, gint64 number, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairStoreVersion, fair_store_version_free)

G_END_DECLS
