/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-meeting-private.h"

#include "base/fair-json.h"
#include "workshop/fair-workshop.h"

/* How the parts of a meeting read and write their entries. */

typedef struct
{
  FairStoreRecords records;
  GPtrArray       *read;
} Listing;

gint64
_fair_meeting_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
list_records (FairStore *store, gpointer data, GError **error)
{
  Listing *listing = data;

  listing->read = fair_store_record_list (store, listing->records, error);

  return listing->read != NULL;
}

/* Hands every entry of the file to @func, in the order in which they came. */
gboolean
_fair_meeting_load (FairVault       *vault,
                    FairStoreRecords records,
                    FairEntryFunc    func,
                    gpointer         user_data,
                    GError         **error)
{
  Listing listing = { .records = records };
  g_autoptr (GPtrArray) read = NULL;

  if (!_fair_vault_call (vault, list_records, &listing, error))
    return FALSE;

  read = listing.read;
  for (guint i = 0; i < read->len; i++)
    {
      const FairStoreRecord *record = g_ptr_array_index (read, i);
      g_autoptr (JsonNode) node = fair_json_parse (record->json, -1, error);

      if (node == NULL || !func (node, user_data, error))
        {
          g_prefix_error (error, "%s: ", record->id);
          return FALSE;
        }
    }

  return TRUE;
}

void
_fair_meeting_save (FairVault       *vault,
                    FairStoreRecords records,
                    const char      *id,
                    JsonNode        *node)
{
  g_autoptr (JsonNode) owned = node;
  g_autofree char *text = fair_json_to_string (owned, FALSE);

  _fair_vault_set_record (vault, records, id, text);
}

/* Sets an error that says why something is refused. Returns FALSE. */
gboolean
_fair_meeting_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED,
                       message);

  return FALSE;
}
