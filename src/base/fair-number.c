/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-number.h"

#include <math.h>
#include <string.h>

#include "base/fair-text-private.h"
#include "base/fair-text.h"

#define MAX_TEXT_BYTES 1000

/* What is being read, and the same number in the form g_ascii_strtod() takes:
 * without currency and groups. */
typedef struct
{
  const char *at;
  const char *end;
  char        plain[MAX_TEXT_BYTES + 1];
  gsize       size;
} NumberText;

/* The next character, 0 at the end and where the bytes are no UTF-8. */
static gunichar
peek (const NumberText *self)
{
  gunichar c;

  if (self->at == self->end)
    return 0;

  c = g_utf8_get_char_validated (self->at, self->end - self->at);
  return c < 0x110000 ? c : 0;
}

static void
skip (NumberText *self)
{
  self->at = g_utf8_next_char (self->at);
}

static void
take (NumberText *self)
{
  self->plain[self->size++] = *self->at++;
}

static gsize
take_digits (NumberText *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    take (self);

  return self->at - start;
}

static gboolean
take_sign (NumberText *self)
{
  gunichar c = peek (self);

  if (c != '-' && c != '+')
    return FALSE;

  take (self);
  return TRUE;
}

/* Sign and currency in either order: "-$5", "$-5", "€ 5". */
static void
take_lead (NumberText *self)
{
  gboolean has_sign = take_sign (self);

  if (peek (self) == 0 ||
      g_unichar_type (peek (self)) != G_UNICODE_CURRENCY_SYMBOL)
    return;

  do
    skip (self);
  while (_fair_text_is_white (peek (self)));

  if (!has_sign)
    take_sign (self);
}

static gboolean
is_group_separator (gunichar c)
{
  return c == ',' || c == ' ' || c == 0xa0 || c == 0x202f || c == '\'' ||
         c == 0x2019;
}

/* Digits, plain or in groups of three, which may be none at all. Fails where a
 * group has other than three; what does not fit stays unread, and makes the
 * text fail as one that goes on after the number. */
static gboolean
take_whole_part (NumberText *self, gsize *n_digits)
{
  gunichar separator;

  *n_digits = take_digits (self);
  separator = peek (self);
  if (*n_digits < 1 || *n_digits > 3 || !is_group_separator (separator))
    return TRUE;

  while (peek (self) == separator)
    {
      skip (self);
      if (take_digits (self) != 3)
        return FALSE;
      *n_digits += 3;
    }

  return TRUE;
}

static gboolean
take_exponent (NumberText *self)
{
  if (peek (self) != 'e' && peek (self) != 'E')
    return TRUE;

  take (self);
  take_sign (self);
  return take_digits (self) > 0;
}

static gboolean
parse_span (const char *text, gsize length, double *out)
{
  NumberText self;
  gsize      n_digits;
  double     value;

  text = _fair_text_trim (text, &length);
  if (length == 0 || length > MAX_TEXT_BYTES)
    return FALSE;

  self.at = text;
  self.end = text + length;
  self.size = 0;

  take_lead (&self);
  if (!take_whole_part (&self, &n_digits))
    return FALSE;
  if (peek (&self) == '.')
    {
      take (&self);
      n_digits += take_digits (&self);
    }

  if (n_digits == 0 || !take_exponent (&self) || self.at != self.end)
    return FALSE;

  self.plain[self.size] = '\0';
  value = g_ascii_strtod (self.plain, NULL);
  if (!isfinite (value))
    return FALSE;

  *out = value;
  return TRUE;
}

gboolean
fair_number_parse (const char *text, double *out)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  return parse_span (text, strlen (text), out);
}

/* "< 10", "≥ 5": the comparison that @text begins with leaves one end infinite;
 * whether the other one belongs to the bucket makes no difference. */
static gboolean
parse_comparison (const char *text, gsize length, FairRange *out)
{
  static const struct
  {
    const char *sign;
    gboolean    below;
  } comparisons[] = {
    { "<=", TRUE },
    { "\xe2\x89\xa4", TRUE }, /* U+2264, less than or equal */
    { "<", TRUE },
    { ">=", FALSE },
    { "\xe2\x89\xa5", FALSE }, /* U+2265, greater than or equal */
    { ">", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      gsize  size = strlen (comparisons[i].sign);
      double value;

      if (length <= size || memcmp (text, comparisons[i].sign, size) != 0)
        continue;

      if (!parse_span (text + size, length - size, &value))
        return FALSE;

      if (comparisons[i].below)
        *out = (FairRange){ -INFINITY, value };
      else
        *out = (FairRange){ value, INFINITY };
      return TRUE;
    }

  return FALSE;
}

/* The bytes of the word or dash at @at that may stand between the two ends of a
 * bucket, 0 where there is none. "to" wants white space on both sides. */
static gsize
between_size (const char *text, const char *at, const char *end)
{
  gsize left = end - at;

  if (*at == '-')
    return 1;

  /* U+2013 and U+2014, the en and the em dash. */
  if (left >= 3 && (memcmp (at, "\xe2\x80\x93", 3) == 0 ||
                    memcmp (at, "\xe2\x80\x94", 3) == 0))
    return 3;

  if (left >= 3 && g_ascii_strncasecmp (at, "to", 2) == 0)
    {
      gsize before = at - text;
      gsize after = left - 2;

      _fair_text_trim (text, &before);
      _fair_text_trim (at + 2, &after);
      if (text + before < at && after < left - 2)
        return 2;
    }

  return 0;
}

/* "51-200", "51 to 200". A hyphen may also be a sign ("-5--1", "1e-5-1"): the
 * first one with a number on both sides is taken. */
static gboolean
parse_interval (const char *text, gsize length, FairRange *out)
{
  const char *end = text + length;

  for (const char *at = text + 1; at < end; at++)
    {
      gsize  size = between_size (text, at, end);
      double low;
      double high;

      if (size > 0 && parse_span (text, at - text, &low) &&
          parse_span (at + size, end - at - size, &high))
        {
          if (low > high)
            return FALSE;

          *out = (FairRange){ low, high };
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
fair_range_parse (const char *text, FairRange *out)
{
  gsize  length;
  double value;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  length = strlen (text);
  text = _fair_text_trim (text, &length);
  if (length == 0 || length > MAX_TEXT_BYTES)
    return FALSE;

  if (parse_span (text, length, &value))
    {
      *out = (FairRange){ value, value };
      return TRUE;
    }

  if (text[length - 1] == '+' && parse_span (text, length - 1, &value))
    {
      *out = (FairRange){ value, INFINITY };
      return TRUE;
    }

  return parse_comparison (text, length, out) ||
         parse_interval (text, length, out);
}

gboolean
fair_boolean_parse (const char *text, gboolean *out)
{
  static const char *const yes[] = { "true", "yes", "y", "t", "1", NULL };
  static const char *const no[] = { "false", "no", "n", "f", "0", NULL };
  g_autofree char         *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  folded = fair_text_fold (text);
  if (g_strv_contains (yes, folded))
    *out = TRUE;
  else if (g_strv_contains (no, folded))
    *out = FALSE;
  else
    return FALSE;

  return TRUE;
}
