/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-join-code.h"

#include "live/fair-secret.h"

#include <string.h>

/* Of a million codes an address may try ten a minute, and all together two
 * hundred before the code is another one: a guess comes true once in 5,000
 * codes. */
#define MAX_WRONG_OF_ADDRESS 10
#define MAX_WRONG_OF_CODE 200
#define LOCK_TIME (60 * G_USEC_PER_SEC)
#define MAX_ADDRESSES 512

/* How many codes are remembered, so that a late one is told so. */
#define N_OLD 4

struct _FairJoinCode
{
  char        digits[7];
  char        old[N_OLD][7];
  gint64      made_at;
  guint       wrong;
  GHashTable *addresses;
};

typedef struct
{
  guint  wrong;
  gint64 last;
} Tries;

static void
draw_digits (FairJoinCode *self, gint64 now)
{
  g_snprintf (self->digits, sizeof self->digits, "%06u",
              fair_secret_number (1000000));
  self->made_at = now;
  self->wrong = 0;
}

/**
 * fair_join_code_new:
 * @now: the time
 *
 * Returns: (transfer full): a new code
 */
FairJoinCode *
fair_join_code_new (gint64 now)
{
  FairJoinCode *self = g_new0 (FairJoinCode, 1);

  self->addresses =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  draw_digits (self, now);

  return self;
}

/**
 * fair_join_code_free:
 * @self: (transfer full) (nullable): a code
 */
void
fair_join_code_free (FairJoinCode *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->addresses);
  g_free (self);
}

const char *
fair_join_code_get_digits (const FairJoinCode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->digits;
}

char *
fair_join_code_dup_grouped (const char *digits)
{
  g_return_val_if_fail (digits != NULL && strlen (digits) == 6, NULL);

  return g_strdup_printf ("%.3s\302\240%s", digits, digits + 3);
}

gboolean
fair_join_code_renew (FairJoinCode *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (now - self->made_at < FAIR_JOIN_CODE_LIFETIME &&
      self->wrong < MAX_WRONG_OF_CODE)
    return FALSE;

  memmove (self->old[1], self->old[0], sizeof self->old - sizeof self->old[0]);
  memcpy (self->old[0], self->digits, sizeof self->digits);
  draw_digits (self, now);

  return TRUE;
}

static gboolean
is_over (gpointer key, gpointer value, gpointer user_data)
{
  const Tries  *tries = value;
  const gint64 *now = user_data;

  return *now - tries->last >= LOCK_TIME;
}

static Tries *
find_tries (FairJoinCode *self, const char *address, gint64 now)
{
  Tries *tries;

  g_hash_table_foreach_remove (self->addresses, is_over, &now);
  tries = g_hash_table_lookup (self->addresses, address);
  if (tries == NULL && g_hash_table_size (self->addresses) < MAX_ADDRESSES)
    {
      tries = g_new0 (Tries, 1);
      g_hash_table_insert (self->addresses, g_strdup (address), tries);
    }

  return tries;
}

/* The digits that somebody meant: people group them. */
static void
read_digits (const char *text, char digits[8])
{
  gsize n = 0;

  for (const char *c = text; *c != '\0' && n < 7; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character) || character == '-')
        continue;
      digits[n++] = g_unichar_isdigit (character)
                        ? (char) ('0' + g_unichar_digit_value (character))
                        : '?';
    }
  digits[n] = '\0';
}

FairJoinVerdict
fair_join_code_try (FairJoinCode *self,
                    const char   *text,
                    const char   *address,
                    gint64        now)
{
  char            digits[8];
  gboolean        right;
  gboolean        late = FALSE;
  Tries          *tries;
  FairJoinVerdict verdict;

  g_return_val_if_fail (self != NULL && text != NULL, FAIR_JOIN_WRONG);
  g_return_val_if_fail (address != NULL, FAIR_JOIN_WRONG);

  fair_join_code_renew (self, now);
  tries = find_tries (self, address, now);
  if (tries == NULL || tries->wrong >= MAX_WRONG_OF_ADDRESS)
    return FAIR_JOIN_LOCKED;

  read_digits (text, digits);
  right = fair_secret_equal (digits, self->digits);
  for (guint i = 0; i < N_OLD; i++)
    late |= self->old[i][0] != '\0' && fair_secret_equal (digits, self->old[i]);
  if (right)
    return FAIR_JOIN_RIGHT;

  verdict = late ? FAIR_JOIN_EXPIRED : FAIR_JOIN_WRONG;
  tries->wrong++;
  tries->last = now;
  self->wrong++;
  fair_join_code_renew (self, now);

  return verdict;
}
