/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-address.h"

#include <string.h>

#include "base/fair-text.h"

/* Providers whose domain says nothing about a company; a name alone stands for
 * all its countries. */
static const char free_mail[] =
    " gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol "
    "icloud me.com mac.com gmx web.de t-online.de freenet.de mail.com mail.ru "
    "yandex proton.me protonmail pm.me zoho.com qq.com 163.com 126.com "
    "sina.com "
    "naver.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it "
    "virgilio.it tiscali.it terra.es telefonica.net bluewin.ch arcor.de "
    "comcast.net verizon.net att.net sbcglobal.net btinternet.com sky.com "
    "fastmail.com fastmail.fm hey.com tutanota.com posteo.de mailinator.com "
    "uol.com.br bol.com.br rediffmail.com ";

static const char shared_names[] =
    " info sales contact office hello support admin marketing noreply no-reply "
    "kontakt vertrieb mail post billing accounts hr jobs team enquiries "
    "webmaster postmaster service help donotreply test ";

static const char legal_forms[] =
    " inc incorporated llc llp lp ltd limited plc corp corporation co company "
    "gmbh ag kg ohg ug se mbh kgaa gbr ev sa sas sarl eurl sasu spa srl snc bv "
    "nv oy ab as aps sl slu sae sad cv pty pte kk gk sro doo zoo ltda holding "
    "holdings group gruppe ";

static gboolean
is_listed (const char *list, const char *word, gsize length)
{
  g_autofree char *key = NULL;

  if (length == 0 || memchr (word, ' ', length) != NULL)
    return FALSE;
  key = g_strdup_printf (" %.*s ", (int) length, word);

  return strstr (list, key) != NULL;
}

static gboolean
is_host (const char *text, gsize length)
{
  gboolean dot = FALSE;

  if (length < 4 || length > 253 || *text == '.' || *text == '-' ||
      text[length - 1] == '.')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      guchar c = text[i];

      if (c == '.' && text[i - 1] == '.')
        return FALSE;
      dot = dot || c == '.';
      if (!g_ascii_isalnum (c) && c != '.' && c != '-' && c < 0x80)
        return FALSE;
    }
  /* "3.5" and "1.2.3" are none. */
  return dot && g_ascii_isalpha (text[length - 1]) &&
         g_ascii_isalpha (text[length - 2]);
}

static char *
dup_plain (const char *text)
{
  char *plain = g_ascii_strdown (text, -1);

  return g_strstrip (plain);
}

gboolean
fair_address_is_email (const char *text)
{
  g_autofree char *plain = NULL;
  const char      *at;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strchr (text, '@') == NULL || strlen (text) > 320)
    return FALSE;
  plain = dup_plain (text);
  at = strchr (plain, '@');

  return at != NULL && at > plain && strchr (at + 1, '@') == NULL &&
         strpbrk (plain, " ,;<>\"") == NULL &&
         is_host (at + 1, strlen (at + 1));
}

gboolean
fair_address_is_domain (const char *text)
{
  g_autofree char *plain = NULL;
  const char      *from;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > 1000 || strchr (text, '@') != NULL)
    return FALSE;
  plain = dup_plain (text);
  from = strstr (plain, "://");
  from = from != NULL ? from + 3 : plain;

  return is_host (from, strcspn (from, "/?#:"));
}

gboolean
fair_address_is_shared (const char *email)
{
  g_autofree char *plain = NULL;
  const char      *at;

  g_return_val_if_fail (email != NULL, FALSE);

  plain = dup_plain (email);
  at = strchr (plain, '@');
  if (at == NULL || strpbrk (plain, "*") != NULL ||
      strstr (plain, "xxx") != NULL || strstr (plain, "example.") != NULL ||
      g_str_has_suffix (plain, ".invalid"))
    return TRUE;

  return is_listed (shared_names, plain, at - plain);
}

FairAddressKind
fair_address_get_kind (const char *domain)
{
  const char *dot;
  gsize       first;

  g_return_val_if_fail (domain != NULL, FAIR_ADDRESS_COMPANY);

  first = strcspn (domain, ".");
  dot = strrchr (domain, '.');
  /* "yahoo.co.uk", but not "live.example.com". */
  if (is_listed (free_mail, domain, strlen (domain)) ||
      (strlen (domain) - first <= 7 && is_listed (free_mail, domain, first)))
    return FAIR_ADDRESS_FREE;
  if ((dot != NULL && strcmp (dot, ".edu") == 0) ||
      strstr (domain, ".edu.") != NULL || strstr (domain, ".ac.") != NULL ||
      g_str_has_prefix (domain, "uni-") || strstr (domain, ".uni-") != NULL ||
      g_str_has_prefix (domain, "univ-") ||
      strstr (domain, "university") != NULL)
    return FAIR_ADDRESS_ACADEMIC;

  return FAIR_ADDRESS_COMPANY;
}

char *
fair_address_dup_domain (const char *text)
{
  g_autofree char *plain = NULL;
  const char      *from;
  gsize            length;

  g_return_val_if_fail (text != NULL, NULL);

  plain = dup_plain (text);
  from = strrchr (plain, '@');
  if (from != NULL)
    from++;
  else
    {
      from = strstr (plain, "://");
      from = from != NULL ? from + 3 : plain;
    }
  if (g_str_has_prefix (from, "www."))
    from += 4;
  length = strcspn (from, "/?#:");

  return is_host (from, length) ? g_strndup (from, length) : NULL;
}

/* The name's words, of letters and digits; what is dotted is one word, so that
 * "S.A." is "sa". */
static GPtrArray *
split_words (const char *name)
{
  g_autofree char *folded = fair_text_fold (name);
  g_autoptr (GString) word = g_string_new (NULL);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (c != '.' && c != '\'' && c != 0x2019)
        {
          if (word->len > 0)
            g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (c == 0)
        break;
    }

  return words;
}

char *
fair_address_dup_company_key (const char *name)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GString) key = NULL;
  guint first = 0;
  guint n;

  g_return_val_if_fail (name != NULL, NULL);

  words = split_words (name);
  n = words->len;
  if (n > 1 && strcmp (words->pdata[0], "the") == 0)
    first = 1;
  while (n > first + 1 && is_listed (legal_forms, words->pdata[n - 1],
                                     strlen (words->pdata[n - 1])))
    n--;
  key = g_string_new (NULL);
  for (guint i = first; i < n; i++)
    g_string_append (key, words->pdata[i]);

  return g_utf8_strlen (key->str, -1) >= 2
             ? g_string_free (g_steal_pointer (&key), FALSE)
             : NULL;
}
