/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-quantity.h"

#include <math.h>
#include <string.h>

#include "base/fair-number.h"
#include "base/fair-text.h"
#include "intake/fair-date-form.h"
#include "intake/fair-date-words.h"

#define MAX_TEXT 200

/* What stands for a currency, folded; the longer ones first. */
static const struct
{
  const char *sign;
  const char *code;
} currencies[] = {
  { "us$", "USD" }, { "ca$", "CAD" }, { "hk$", "HKD" },  { "nz$", "NZD" },
  { "au$", "AUD" }, { "mx$", "MXN" }, { "sfr.", "CHF" }, { "sfr", "CHF" },
  { "eur", "EUR" }, { "usd", "USD" }, { "gbp", "GBP" },  { "chf", "CHF" },
  { "jpy", "JPY" }, { "cad", "CAD" }, { "aud", "AUD" },  { "nzd", "NZD" },
  { "sek", "SEK" }, { "nok", "NOK" }, { "dkk", "DKK" },  { "pln", "PLN" },
  { "czk", "CZK" }, { "huf", "HUF" }, { "ron", "RON" },  { "bgn", "BGN" },
  { "try", "TRY" }, { "ils", "ILS" }, { "inr", "INR" },  { "cny", "CNY" },
  { "hkd", "HKD" }, { "sgd", "SGD" }, { "krw", "KRW" },  { "brl", "BRL" },
  { "mxn", "MXN" }, { "ars", "ARS" }, { "clp", "CLP" },  { "cop", "COP" },
  { "zar", "ZAR" }, { "aed", "AED" }, { "sar", "SAR" },  { "thb", "THB" },
  { "r$", "BRL" },  { "a$", "AUD" },  { "c$", "CAD" },   { "s$", "SGD" },
  { "kr.", "kr" },  { "kr", "kr" },   { "zł", "PLN" },   { "kč", "CZK" },
  { "ft", "HUF" },  { "rs.", "INR" }, { "fr.", "CHF" },  { "€", "EUR" },
  { "£", "GBP" },   { "¥", "JPY" },   { "₹", "INR" },    { "₩", "KRW" },
  { "₺", "TRY" },   { "₪", "ILS" },   { "$", "$" },
};

/* What multiplies the number before it, folded. */
static const struct
{
  const char *word;
  double      factor;
} magnitudes[] = {
  { "billion", 1e9 },  { "billions", 1e9 }, { "bn", 1e9 },
  { "b", 1e9 },        { "mrd.", 1e9 },     { "mrd", 1e9 },
  { "million", 1e6 },  { "millions", 1e6 }, { "millionen", 1e6 },
  { "millones", 1e6 }, { "mio.", 1e6 },     { "mio", 1e6 },
  { "mln", 1e6 },      { "mn", 1e6 },       { "mm", 1e6 },
  { "m", 1e6 },        { "thousand", 1e3 }, { "tsd.", 1e3 },
  { "tsd", 1e3 },      { "k", 1e3 },
};

/* What is counted, folded: it may stand behind a figure. */
static const char *const counted[] = {
  "employees",  "employee",    "people",       "staff",       "fte",
  "ftes",       "users",       "seats",        "mitarbeiter", "beschäftigte",
  "employés",   "salariés",    "personnes",    "empleados",   "personas",
  "dipendenti", "medewerkers", "funcionários",
};

/* What opens an end, folded. */
static const struct
{
  const char *word;
  const char *sign;
} openings[] = {
  { "more than", ">" }, { "over", ">" },        { "greater than", ">" },
  { "above", ">" },     { "mehr als", ">" },    { "über", ">" },
  { "plus de", ">" },   { "más de", ">" },      { "at least", ">=" },
  { "from", ">=" },     { "ab", ">=" },         { "mindestens", ">=" },
  { "less than", "<" }, { "fewer than", "<" },  { "under", "<" },
  { "below", "<" },     { "weniger als", "<" }, { "unter", "<" },
  { "moins de", "<" },  { "menos de", "<" },    { "up to", "<=" },
  { "bis zu", "<=" },   { "bis", "<=" },        { "jusqu'à", "<=" },
  { "hasta", "<=" },
};

static const char *const behind[] = { "or more", "and more", "and above",
                                      "and up",  "plus",     "oder mehr",
                                      "et plus", "o más",    "+" };

static const char *const between[] = { "–",   "—",   " to ", " bis ",
                                       " a ", " à ", " - ",  "-" };

/* Takes white space away at both ends, no-break spaces as well. */
static char *
dup_trimmed (const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);

  return fair_text_fold (part);
}

static gboolean
has_ending (const char *text, const char *ending, gsize *left)
{
  gsize length = strlen (text);
  gsize size = strlen (ending);

  if (length <= size || strcmp (text + length - size, ending) != 0)
    return FALSE;
  *left = length - size;
  return TRUE;
}

static void
cut (char **text, gsize from, gsize length)
{
  char *rest = dup_trimmed (*text + from, length);

  g_free (*text);
  *text = rest;
}

static void
take_currency (char **text, FairQuantity *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      const char *sign = currencies[i].sign;
      gsize       size = strlen (sign);
      const char *lead = **text == '-' ? *text + 1 : *text;
      gsize       left;

      if (g_str_has_prefix (lead, sign))
        {
          if (lead > *text)
            {
              char *rest = g_strconcat ("-", lead + size, NULL);

              g_free (*text);
              *text = rest;
            }
          else
            cut (text, size, strlen (*text) - size);
          g_strlcpy (out->currency, currencies[i].code, sizeof out->currency);
          return;
        }
      if (has_ending (*text, sign, &left))
        {
          cut (text, 0, left);
          g_strlcpy (out->currency, currencies[i].code, sizeof out->currency);
          return;
        }
    }
}

static double
take_magnitude (char **text)
{
  gsize left;

  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (has_ending (*text, magnitudes[i].word, &left) &&
        !g_ascii_isalpha ((*text)[left - 1]))
      {
        cut (text, 0, left);
        return magnitudes[i].factor;
      }

  return 1;
}

static void
take_words (char **text)
{
  gsize left;

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (has_ending (*text, counted[i], &left) && (*text)[left - 1] == ' ')
      {
        cut (text, 0, left);
        return;
      }
}

/* "1.200,- €", "CHF 1'200.–": a dash in place of no cents. */
static void
take_dash (char **text, gboolean comma)
{
  static const char *const dashes[] = { "--", "-", "–", "—" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      g_autofree char *ending =
          g_strconcat (comma ? "," : ".", dashes[i], NULL);
      gsize left;

      if (has_ending (*text, ending, &left) &&
          g_ascii_isdigit ((*text)[left - 1]))
        {
          cut (text, 0, left);
          return;
        }
    }
}

/* "12,34,567" has the groups of India. */
static gboolean
read_indian (const char *text, double *value)
{
  g_auto (GStrv) groups = g_strsplit (text, ",", -1);
  guint            n = g_strv_length (groups);
  g_autofree char *plain = NULL;

  if (n < 3 || strlen (groups[0]) < 1 || strlen (groups[0]) > 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strspn (groups[i], "0123456789") !=
            (i + 1 < n ? strlen (groups[i]) : 3) ||
        (i > 0 && i + 1 < n && strlen (groups[i]) != 2))
      return FALSE;
  plain = g_strjoinv ("", groups);
  return fair_number_parse (plain, value);
}

static gboolean
read_number (const char *text, gboolean comma, double *value)
{
  char swapped[MAX_TEXT + 1];

  if (!comma)
    return fair_number_parse (text, value) || read_indian (text, value);

  g_strlcpy (swapped, text, sizeof swapped);
  for (char *p = swapped; *p != '\0'; p++)
    *p = *p == ',' ? '.' : *p == '.' ? ',' : *p;
  return fair_number_parse (swapped, value);
}

/* A number without buckets. */
static gboolean
read_plain (const char   *from,
            gsize         length,
            gboolean      comma,
            gboolean      lenient,
            FairQuantity *out)
{
  g_autofree char *text = dup_trimmed (from, length);
  gboolean         below = FALSE;
  double           factor = 1;
  gsize            left;

  if (*text == '(' && has_ending (text, ")", &left))
    {
      cut (&text, 1, left - 1);
      below = TRUE;
    }
  else if (has_ending (text, "-", &left) && g_ascii_isdigit (text[left - 1]))
    {
      cut (&text, 0, left);
      below = TRUE;
    }
  if (lenient)
    take_words (&text);
  take_currency (&text, out);
  if (has_ending (text, "%", &left))
    cut (&text, 0, left);
  if (lenient || *out->currency != '\0')
    factor = take_magnitude (&text);
  if (*out->currency == '\0')
    take_currency (&text, out);
  take_dash (&text, comma);
  if (!read_number (text, comma, &out->value))
    return FALSE;
  out->value *= below ? -factor : factor;
  return isfinite (out->value);
}

static void
write_range (FairQuantity *out, const char *sign, double low, const char *end)
{
  g_autofree char *number = fair_number_to_string (low);

  out->kind = FAIR_QUANTITY_RANGE;
  g_snprintf (out->text, sizeof out->text, "%s%s%s", sign, number, end);
}

static gboolean
read_open (const char *text, gboolean comma, FairQuantity *out)
{
  gsize left;

  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (has_ending (text, behind[i], &left) &&
        read_plain (text, left, comma, TRUE, out))
      {
        write_range (out, "", out->value, "+");
        return TRUE;
      }
  for (const char *sign = "<>"; *sign != '\0'; sign++)
    if (*text == *sign)
      {
        gsize size = text[1] == '=' ? 2 : 1;

        if (!read_plain (text + size, strlen (text + size), comma, TRUE, out))
          return FALSE;
        write_range (out,
                     *sign == '<' ? (size == 2 ? "<=" : "<")
                                  : (size == 2 ? ">=" : ">"),
                     out->value, "");
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize size = strlen (openings[i].word);

      if (!g_str_has_prefix (text, openings[i].word) || text[size] != ' ' ||
          !read_plain (text + size, strlen (text + size), comma, TRUE, out))
        continue;
      write_range (out, openings[i].sign, out->value, "");
      return TRUE;
    }

  return FALSE;
}

/* "51-200", "1K - 5K", "$1 million to $10 million", "5-10M". */
static gboolean
read_interval (const char *text, gboolean comma, FairQuantity *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    {
      const char      *at = strstr (text, between[i]);
      FairQuantity     low = { 0 };
      FairQuantity     high = { 0 };
      g_autofree char *number = NULL;
      const char      *rest;

      if (at == NULL || at == text)
        continue;
      rest = at + strlen (between[i]);
      if (!read_plain (text, at - text, comma, TRUE, &low) ||
          !read_plain (rest, strlen (rest), comma, TRUE, &high) ||
          low.value > high.value)
        continue;
      number = fair_number_to_string (high.value);
      g_strlcpy (out->currency,
                 *low.currency != '\0' ? low.currency : high.currency,
                 sizeof out->currency);
      out->value = 0;
      write_range (out, "", low.value, "-");
      g_strlcat (out->text, number, sizeof out->text);
      return TRUE;
    }

  return FALSE;
}

FairQuantityKind
fair_quantity_read (const char   *text,
                    gboolean      comma,
                    gboolean      lenient,
                    FairQuantity *out)
{
  g_autofree char *folded = NULL;
  g_autofree char *number = NULL;
  gsize            length;

  g_return_val_if_fail (text != NULL, FAIR_QUANTITY_NONE);
  g_return_val_if_fail (out != NULL, FAIR_QUANTITY_NONE);

  memset (out, 0, sizeof *out);
  length = strlen (text);
  if (length > MAX_TEXT || strpbrk (text, "0123456789") == NULL)
    return FAIR_QUANTITY_NONE;

  folded = dup_trimmed (text, length);
  if (strlen (folded) > MAX_TEXT)
    return FAIR_QUANTITY_NONE;
  if (read_plain (folded, strlen (folded), comma, lenient, out))
    {
      number = fair_number_to_string (out->value);
      g_strlcpy (out->text, number, sizeof out->text);
      out->kind = FAIR_QUANTITY_NUMBER;
      return out->kind;
    }

  memset (out, 0, sizeof *out);
  take_words (&folded);
  if (!read_open (folded, comma, out) && !read_interval (folded, comma, out))
    memset (out, 0, sizeof *out);
  return out->kind;
}

/* Two numbers that a date is made of, the lower one first. */
static gboolean
write_damaged (int a, int b, FairQuantity *out)
{
  memset (out, 0, sizeof *out);
  out->kind = FAIR_QUANTITY_RANGE;
  g_snprintf (out->text, sizeof out->text, "%d-%d", MIN (a, b), MAX (a, b));
  return TRUE;
}

gboolean
fair_quantity_read_damaged (const char *text, FairQuantity *out)
{
  g_autofree char *trimmed = NULL;
  FairDateParts    parts;
  const char      *at;
  char            *end;
  int              month, number;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (strlen (text) > 30)
    return FALSE;
  trimmed = g_strstrip (g_strdup (text));
  if (fair_date_form_split (trimmed, &parts) && parts.year_first)
    return parts.third == 1 && parts.first % 100 > 31
               ? write_damaged (parts.second, parts.first % 100, out)
               : write_damaged (parts.second, parts.third, out);

  at = trimmed;
  number = (int) g_ascii_strtoll (at, &end, 10);
  if (end > trimmed)
    at = end + strspn (end, "-. ");
  month = fair_date_words_take_month (&at);
  if (month == 0)
    return FALSE;
  if (end == trimmed)
    {
      at += strspn (at, "-. ");
      number = (int) g_ascii_strtoll (at, &end, 10);
      if (end == at)
        return FALSE;
      at = end;
    }
  return *at == '\0' && number >= 1 && number <= 99 &&
         write_damaged (month, number, out);
}

gboolean
fair_quantity_is_foreign (const FairQuantity *figure, const char *currency)
{
  const char *said;

  g_return_val_if_fail (figure != NULL, FALSE);
  g_return_val_if_fail (currency != NULL, FALSE);

  said = figure->currency;
  if (*said == '\0' || strcmp (said, currency) == 0)
    return FALSE;
  if (strcmp (said, "$") == 0)
    return !g_str_has_suffix (currency, "D") &&
           !g_strv_contains (
               (const char *const[]){ "MXN", "ARS", "CLP", "COP", NULL },
               currency);
  if (strcmp (said, "kr") == 0)
    return !g_strv_contains (
        (const char *const[]){ "SEK", "NOK", "DKK", "ISK", NULL }, currency);
  if (strcmp (said, "JPY") == 0 && strcmp (currency, "CNY") == 0)
    return FALSE;

  return TRUE;
}
