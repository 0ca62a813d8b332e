/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-guard.h"

#include "live/fair-address.h"

#include <gio/gio.h>
#include <string.h>

struct _FairGuard
{
  GPtrArray *hosts;

  /* Where all addresses are listened on: that of the port */
  char *ending;
};

const char *
fair_refusal_to_string (FairRefusal refusal)
{
  static const char *const words[] = {
    "none",     "host",    "origin", "method",  "body",    "size",
    "slow",     "crowded", "rate",   "message", "code",    "expired",
    "locked",   "name",    "full",   "token",   "removed", "elsewhere",
    "question", "value",   "ended",  "failed",
  };

  g_return_val_if_fail (refusal < G_N_ELEMENTS (words), "failed");

  return words[refusal];
}

FairGuard *
fair_guard_new (const char *address, guint16 port)
{
  FairGuard *self = g_new0 (FairGuard, 1);
  g_autoptr (GInetAddress) inet = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  self->hosts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->hosts, strchr (address, ':') != NULL
                                    ? g_strdup_printf ("[%s]:%u", address, port)
                                    : g_strdup_printf ("%s:%u", address, port));
  inet = g_inet_address_new_from_string (address);
  if (inet != NULL && g_inet_address_get_is_any (inet))
    self->ending = g_strdup_printf (":%u", port);
  if (inet != NULL && (g_inet_address_get_is_loopback (inet) ||
                       g_inet_address_get_is_any (inet)))
    g_ptr_array_add (self->hosts, g_strdup_printf ("localhost:%u", port));

  return self;
}

/**
 * fair_guard_free:
 * @self: (transfer full) (nullable): a guard
 */
void
fair_guard_free (FairGuard *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->hosts);
  g_free (self->ending);
  g_free (self);
}

const char *
fair_guard_get_host (const FairGuard *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_ptr_array_index (self->hosts, 0);
}

/* Whether it is an address that this computer has now, in digits: a name could
 * be made to lead here by whoever owns it. */
static gboolean
is_ours (const FairGuard *self, const char *host)
{
  g_autofree char *digits = NULL;

  if (self->ending == NULL || !g_str_has_suffix (host, self->ending))
    return FALSE;
  digits = g_strndup (host, strlen (host) - strlen (self->ending));

  return fair_address_is_ours (digits);
}

static gboolean
knows_host (const FairGuard *self, const char *host)
{
  for (guint i = 0; i < self->hosts->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (self->hosts, i), host) == 0)
      return TRUE;

  return is_ours (self, host);
}

FairRefusal
fair_guard_check (const FairGuard *self,
                  const char      *method,
                  const char      *host,
                  const char      *origin,
                  gboolean         has_body,
                  gboolean         needs_origin)
{
  g_return_val_if_fail (self != NULL && method != NULL, FAIR_REFUSAL_FAILED);

  if (host == NULL || !knows_host (self, host))
    return FAIR_REFUSAL_HOST;
  if (origin == NULL && needs_origin)
    return FAIR_REFUSAL_ORIGIN;
  if (origin != NULL)
    {
      g_autofree char *own = g_strconcat ("http://", host, NULL);

      if (g_ascii_strcasecmp (origin, own) != 0)
        return FAIR_REFUSAL_ORIGIN;
    }
  if (!g_str_equal (method, "GET") && !g_str_equal (method, "HEAD"))
    return FAIR_REFUSAL_METHOD;

  return has_body ? FAIR_REFUSAL_BODY : FAIR_REFUSAL_NONE;
}
