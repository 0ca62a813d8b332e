/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairAddressKind:
 * @FAIR_ADDRESS_COMPANY: of a domain of its own
 * @FAIR_ADDRESS_FREE: of a provider that gives them to everybody
 * @FAIR_ADDRESS_ACADEMIC: of a university or school
 */
typedef enum
{
  FAIR_ADDRESS_COMPANY,
  FAIR_ADDRESS_FREE,
  FAIR_ADDRESS_ACADEMIC,
} FairAddressKind;

/**
 * fair_address_is_email:
 * @text: a text
 *
 * Returns: whether it looks like one e-mail address
 */
gboolean fair_address_is_email (const char *text);

/**
 * fair_address_is_domain:
 * @text: a text
 *
 * Returns: whether it looks like a domain or the address of a web site
 */
gboolean fair_address_is_domain (const char *text);

/**
 * fair_address_is_shared:
 * @email: an e-mail address
 *
 * Returns: whether several people may have it, or it is masked: info@, sales@,
 *   stars or a hash in place of a name
 */
gboolean fair_address_is_shared (const char *email);

/**
 * fair_address_get_kind:
 * @domain: a domain, as fair_address_dup_domain() gives it
 *
 * Returns: whose addresses it has
 */
FairAddressKind fair_address_get_kind (const char *domain);

/**
 * fair_address_dup_domain:
 * @text: an e-mail address, a domain or the address of a web site
 *
 * Returns: (transfer full) (nullable): the domain in lower case, without
 *   "www."; %NULL where it has none
 */
char *fair_address_dup_domain (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_address_dup_company_key:
 * @name: a company's name
 *
 * Brings a company's name into the form in which names are compared: letters
 * and digits in lower case, without "The" before and legal forms behind.
 *
 * Returns: (transfer full) (nullable): the key; %NULL where too little is left
 */
char *fair_address_dup_company_key (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
