/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-id-index.h"

#include <string.h>

#define BLOCK (64 * 1024)

/* Longer ids are compared by their first characters and a hash of the whole.
 */
#define MAX_KEY 256

struct _FairIdIndex
{
  GHashTable   *rows;
  GStringChunk *keys;
};

/* The last three of 18 characters say which letters among the first 15 are
 * capitals: one character for each five, a bit for each letter, the first
 * letter the lowest bit. They are there for programs that do not tell case
 * apart, and say nothing new. */
static gboolean
is_long_form (const char *id)
{
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  for (guint group = 0; group < 3; group++)
    {
      guint bits = 0;

      for (guint i = 0; i < 5; i++)
        {
          char c = id[group * 5 + i];

          if (!g_ascii_isalnum (c))
            return FALSE;
          if (g_ascii_isupper (c))
            bits |= 1u << i;
        }
      if (g_ascii_toupper (id[15 + group]) != alphabet[bits])
        return FALSE;
    }

  return TRUE;
}

static void
make_key (const char *id, char key[MAX_KEY + 1])
{
  gsize length;

  while (g_ascii_isspace (*id))
    id++;
  length = strlen (id);
  while (length > 0 && g_ascii_isspace (id[length - 1]))
    length--;

  if (length == 18 && is_long_form (id))
    length = 15;
  if (length <= MAX_KEY)
    {
      memcpy (key, id, length);
      key[length] = '\0';
      return;
    }

  {
    g_autofree char *digest =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, length);

    g_snprintf (key, MAX_KEY + 1, "%.64s…%s", id, digest);
  }
}

/**
 * fair_id_index_new:
 *
 * Returns: (transfer full): an index without ids
 */
FairIdIndex *
fair_id_index_new (void)
{
  FairIdIndex *self = g_new0 (FairIdIndex, 1);

  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->keys = g_string_chunk_new (BLOCK);
  return self;
}

/**
 * fair_id_index_free:
 * @self: (transfer full): an index
 */
void
fair_id_index_free (FairIdIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rows);
  g_string_chunk_free (self->keys);
  g_free (self);
}

/**
 * fair_id_index_add:
 * @self: an index
 * @id: an id
 * @row: its row
 *
 * Returns: whether it was added; %FALSE where the id is there already
 */
gboolean
fair_id_index_add (FairIdIndex *self, const char *id, guint row)
{
  char key[MAX_KEY + 1];

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  make_key (id, key);
  if (g_hash_table_contains (self->rows, key))
    return FALSE;

  g_hash_table_insert (self->rows, g_string_chunk_insert (self->keys, key),
                       GUINT_TO_POINTER (row));
  return TRUE;
}

/**
 * fair_id_index_find:
 * @self: an index
 * @id: an id
 * @row: (out) (optional): its row
 *
 * Returns: whether the id is there
 */
gboolean
fair_id_index_find (FairIdIndex *self, const char *id, guint *row)
{
  char     key[MAX_KEY + 1];
  gpointer found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  make_key (id, key);
  if (!g_hash_table_lookup_extended (self->rows, key, NULL, &found))
    return FALSE;
  if (row != NULL)
    *row = GPOINTER_TO_UINT (found);
  return TRUE;
}

/**
 * fair_id_index_get_size:
 * @self: an index
 *
 * Returns: how many ids it has
 */
guint
fair_id_index_get_size (FairIdIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->rows);
}
