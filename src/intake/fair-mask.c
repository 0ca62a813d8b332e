/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-mask.h"

#include <string.h>

#include "intake/fair-field.h"

/* Headings of what tells who somebody is, squeezed, between spaces. */
static const char personal[] =
    " firstname lastname middlename fullname contactname leadname personname "
    "salutation suffix nickname givenname familyname surname vorname nachname "
    "prénom nombre apellidos nom apellido cognome contactfirstname "
    "contactlastname contactfullname primarycontact contact contactperson "
    "ansprechpartner ansprechpartnerin kontaktperson interlocuteur "
    "personadecontacto "
    "phone phonenumber mobile mobilephone mobilephonenumber telephone telefon "
    "telefonnummer téléphone numérodetéléphone teléfono númerodeteléfono handy "
    "mobiltelefon cell cellphone directphone workphone homephone otherphone "
    "assistantphone assistantname fax faxnumber phonework phonehome phoneother "
    "businessphone whatsappnumber linkedinurl linkedin linkedinbio "
    "linkedinprofile twitterhandle twitter photourl reportsto birthdate "
    "dateofbirth street mailingstreet streetaddress address personalemail "
    "additionalemailaddresses ";

gboolean
fair_mask_is_personal (const char *name, gboolean of_leads)
{
  g_autofree char *key = NULL;
  g_autofree char *word = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  key = fair_field_squeeze (name);
  if (*key == '\0')
    return FALSE;
  if (of_leads && strcmp (key, "name") == 0)
    return TRUE;
  /* "Person - Phone - Work", "Contact: First Name". */
  if (g_str_has_prefix (key, "person") &&
      (strstr (key, "phone") != NULL || strstr (key, "name") != NULL))
    return TRUE;
  word = g_strdup_printf (" %s ", key);

  return strstr (personal, word) != NULL;
}

char *
fair_mask_dup_pseudonym (const char *key, const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  folded = g_strstrip (g_ascii_strdown (text, -1));
  digest = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) key,
                                      strlen (key), folded, -1);
  digest[16] = '\0';

  return g_strconcat ("person-", digest, NULL);
}

/* What may stand in an address; everything beyond ASCII may. */
static gboolean
is_of_address (guchar c)
{
  return g_ascii_isalnum (c) || c >= 0x80 || strchr ("._%+-'", c) != NULL;
}

char *
fair_mask_dup_scrubbed (const char *key,
                        const char *text,
                        gboolean    keep_domains)
{
  g_autoptr (GString) out = NULL;
  const char *rest = text;
  const char *at;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (const char *from = text; (at = strchr (from, '@')) != NULL;)
    {
      const char      *begin = at;
      const char      *end = at + 1;
      g_autofree char *address = NULL;
      g_autofree char *name = NULL;

      while (begin > rest && is_of_address (begin[-1]))
        begin--;
      while (*end != '\0' && is_of_address (*end))
        end++;
      from = end;
      if (begin == at || end == at + 1)
        continue;
      if (out == NULL)
        out = g_string_new (NULL);
      address = g_strndup (begin, end - begin);
      name = fair_mask_dup_pseudonym (key, address);
      g_string_append_len (out, rest, begin - rest);
      g_string_append (out, name);
      if (keep_domains)
        g_string_append_len (out, at, end - at);
      rest = end;
    }
  if (out == NULL)
    return NULL;
  g_string_append (out, rest);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
