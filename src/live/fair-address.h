/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairAddress:
 * @digits: the address, such as "192.168.1.24"
 * @interface: what it belongs to, such as "wlan0"
 * @is_loopback: whether only this computer reaches it
 * @is_private: whether it is one of a network at home or at work
 *
 * An address of this computer.
 */
typedef struct
{
  char    *digits;
  char    *interface;
  gboolean is_loopback;
  gboolean is_private;
} FairAddress;

/**
 * fair_address_list:
 *
 * Lists the IPv4 addresses at which this computer can be reached now, the
 * likeliest first: those of networks at home or at work, then public ones, then
 * those of this computer alone. (An IPv6 address of the room's network cannot
 * be typed on a phone.)
 *
 * Returns: (transfer full) (element-type FairAddress): the addresses
 */
GPtrArray *fair_address_list (void) G_GNUC_WARN_UNUSED_RESULT;
void       fair_address_free (FairAddress *address);

/**
 * fair_address_is_ours:
 * @digits: an address
 *
 * Returns: whether it is one of this computer
 */
gboolean fair_address_is_ours (const char *digits);

/**
 * fair_address_to_words:
 * @address: an address
 *
 * Returns: (transfer full): what to call it in a list to choose from, such as
 *   "192.168.1.24 (wlan0)"
 */
char *
fair_address_to_words (const FairAddress *address) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAddress, fair_address_free)

G_END_DECLS
