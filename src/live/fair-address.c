/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-address.h"

#include "base/fair-i18n.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <string.h>

/**
 * fair_address_free:
 * @address: (transfer full) (nullable): an address
 */
void
fair_address_free (FairAddress *address)
{
  if (address == NULL)
    return;

  g_free (address->digits);
  g_free (address->interface);
  g_free (address);
}

/* 10/8, 172.16/12, 192.168/16, and 169.254/16, which a hotspot without a
 * server gives. */
static gboolean
is_private (guint32 ip)
{
  return ip >> 24 == 10 || ip >> 20 == 0xac1 || ip >> 16 == 0xc0a8 ||
         ip >> 16 == 0xa9fe;
}

static FairAddress *
address_new (const struct ifaddrs *entry)
{
  struct sockaddr_in socket_address;
  char               digits[INET_ADDRSTRLEN];
  guint32            ip;
  FairAddress       *address = g_new0 (FairAddress, 1);

  memcpy (&socket_address, entry->ifa_addr, sizeof socket_address);
  ip = ntohl (socket_address.sin_addr.s_addr);
  inet_ntop (AF_INET, &socket_address.sin_addr, digits, sizeof digits);
  address->digits = g_strdup (digits);
  address->interface = g_strdup (entry->ifa_name);
  address->is_loopback = ip >> 24 == 127;
  address->is_private = is_private (ip);

  return address;
}

static int
rank (const FairAddress *address)
{
  return address->is_loopback ? 2 : address->is_private ? 0 : 1;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FairAddress *one = *(const FairAddress *const *) a;
  const FairAddress *other = *(const FairAddress *const *) b;

  return rank (one) - rank (other);
}

GPtrArray *
fair_address_list (void)
{
  GPtrArray *list =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_address_free);
  struct ifaddrs *entries = NULL;

  if (getifaddrs (&entries) != 0)
    return list;
  for (struct ifaddrs *entry = entries; entry; entry = entry->ifa_next)
    if (entry->ifa_addr != NULL && entry->ifa_addr->sa_family == AF_INET &&
        (entry->ifa_flags & IFF_UP) != 0)
      g_ptr_array_add (list, address_new (entry));
  freeifaddrs (entries);
  g_ptr_array_sort (list, compare);

  return list;
}

gboolean
fair_address_is_ours (const char *digits)
{
  g_autoptr (GPtrArray) list = fair_address_list ();

  g_return_val_if_fail (digits != NULL, FALSE);

  for (guint i = 0; i < list->len; i++)
    {
      const FairAddress *address = g_ptr_array_index (list, i);

      if (g_str_equal (address->digits, digits))
        return TRUE;
    }

  return FALSE;
}

char *
fair_address_to_words (const FairAddress *address)
{
  g_return_val_if_fail (address != NULL, NULL);

  if (address->is_loopback)
    return g_strdup_printf (_ ("%s (this computer alone)"), address->digits);

  return g_strdup_printf ("%s (%s)", address->digits, address->interface);
}
