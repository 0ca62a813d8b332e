/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-secret.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

static void
fill (guint8 *bytes, gsize n)
{
  gsize done = 0;

  while (done < n)
    {
      gssize more = getrandom (bytes + done, n - done, 0);

      if (more > 0)
        done += more;
      else if (errno != EINTR)
        g_error ("The system has no random numbers: %s", g_strerror (errno));
    }
}

char *
fair_secret_new (void)
{
  GString *text = g_string_sized_new (2 * FAIR_SECRET_BYTES);
  guint8   bytes[FAIR_SECRET_BYTES];

  fill (bytes, sizeof bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (text, "%02x", bytes[i]);

  return g_string_free (text, FALSE);
}

guint32
fair_secret_number (guint32 below)
{
  guint32 limit;
  guint32 number;

  g_return_val_if_fail (below > 0, 0);

  /* What lies above the last whole multiple would make small numbers likelier.
   */
  limit = G_MAXUINT32 - G_MAXUINT32 % below;
  do
    fill ((guint8 *) &number, sizeof number);
  while (number >= limit);

  return number % below;
}

char *
fair_secret_hash (const char *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, secret, -1);
}

gboolean
fair_secret_equal (const char *a, const char *b)
{
  g_autofree char *hash_a = fair_secret_hash (a != NULL ? a : "");
  g_autofree char *hash_b = fair_secret_hash (b != NULL ? b : "");
  volatile guint8  differ = 0;

  for (gsize i = 0; i < 64; i++)
    differ |= (guint8) (hash_a[i] ^ hash_b[i]);

  return differ == 0 && a != NULL && b != NULL;
}
