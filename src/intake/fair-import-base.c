/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-address.h"
#include "intake/fair-import-private.h"
#include "intake/fair-mask.h"

/* What a history told of people while they were kept as they are, once they
 * shall not be any more: an import that leaves them out or gives them
 * pseudonyms does so with what was imported before, too. */

typedef struct
{
  FairPrivacy privacy;
  const char *key;
  gboolean    any;
} Mask;

static gboolean
is_pseudonym (const char *text)
{
  return g_str_has_prefix (text, "person-") &&
         strspn (text + strlen ("person-"), "0123456789abcdef") == 16 &&
         strlen (text) == strlen ("person-") + 16;
}

static gboolean
is_personal (FairRows rows, const char *column, const char *text)
{
  if (rows == FAIR_ROWS_COMPANIES)
    return FALSE;

  return strcmp (column, "email") == 0 || fair_address_is_email (text) ||
         fair_mask_is_personal (column, rows == FAIR_ROWS_LEADS);
}

/* What stands for a text: an empty one for nothing, %NULL for itself. */
static char *
dup_masked (FairRows    rows,
            const char *column,
            const char *text,
            const Mask *mask)
{
  if (is_pseudonym (text))
    return column != NULL && mask->privacy == FAIR_PRIVACY_LEAVE_OUT &&
                   is_personal (rows, column, text)
               ? g_strdup ("")
               : NULL;
  if (column == NULL)
    return strchr (text, '@') != NULL
               ? fair_mask_dup_pseudonym (mask->key, text)
               : NULL;
  if (is_personal (rows, column, text))
    return mask->privacy == FAIR_PRIVACY_LEAVE_OUT
               ? g_strdup ("")
               : fair_mask_dup_pseudonym (mask->key, text);
  if (strcmp (column, "owner") == 0)
    return fair_mask_dup_pseudonym (mask->key, text);
  if (strchr (text, '@') == NULL)
    return NULL;

  return fair_mask_dup_scrubbed (mask->key, text, FALSE);
}

static char *
ask (FairRows rows, const char *column, const char *text, gpointer user_data)
{
  Mask *mask = user_data;
  char *masked = dup_masked (rows, column, text, mask);

  mask->any = mask->any || masked != NULL;

  return masked;
}

/* A builder that begins with what was imported before. Its rows are those of
 * the history, in their order. NULL with an error. */
FairHistoryBuilder *
_fair_import_base_begin (FairImport *import, gint64 imported_at, GError **error)
{
  Mask mask = { import->privacy, import->privacy_key, FALSE };
  g_autoptr (FairHistoryBuilder) copy = NULL;
  g_autoptr (FairHistory) masked = NULL;

  if (import->privacy == FAIR_PRIVACY_KEEP)
    return fair_history_builder_new_from (import->base, imported_at);

  copy = fair_history_builder_new_masked (import->base, ask, &mask);
  if (!mask.any)
    return fair_history_builder_new_from (import->base, imported_at);

  masked = fair_history_builder_finish (copy, error);
  if (masked == NULL)
    return NULL;
  fair_import_report_add_note (
      import->report,
      _ ("What earlier imports told of people (names, addresses, telephone "
         "numbers) is taken out as well. Undo still holds it until the "
         "workshop is closed."));

  return fair_history_builder_new_from (masked, imported_at);
}
