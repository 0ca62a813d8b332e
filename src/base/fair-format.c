/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"

#include <limits.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "base/fair-decimal-private.h"
#include "base/fair-format-private.h"
#include "base/fair-i18n.h"
#include "base/fair-time.h"

/* How the locale writes numbers: its separators in UTF-8, and the sizes of its
 * groups from the right, the last one repeated. */
typedef struct
{
  char       *point;
  char       *separator;
  const char *grouping;
} Notation;

static void
notation_clear (Notation *self)
{
  g_free (self->point);
  g_free (self->separator);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Notation, notation_clear)

/* The C locale has no groups. As the messages are English there, so are the
 * numbers. */
static void
notation_init (Notation *self)
{
  const struct lconv *lconv = localeconv ();
  const char         *name = setlocale (LC_NUMERIC, NULL);

  if (name == NULL || g_str_equal (name, "POSIX") || g_str_equal (name, "C") ||
      g_str_has_prefix (name, "C."))
    {
      self->point = g_strdup (".");
      self->separator = g_strdup (",");
      self->grouping = "\3";
      return;
    }

  self->point = g_locale_to_utf8 (lconv->decimal_point, -1, NULL, NULL, NULL);
  self->separator =
      g_locale_to_utf8 (lconv->thousands_sep, -1, NULL, NULL, NULL);
  self->grouping = lconv->grouping;
}

/* Whether a separator goes before the last @n digits of a whole number. */
static gboolean
is_group_end (const char *grouping, int n)
{
  int total = 0;
  int size = 0;

  do
    {
      if (*grouping == CHAR_MAX || *grouping < 0)
        return FALSE;

      /* Zero, the end, repeats the size before it. */
      if (*grouping != 0)
        size = *grouping++;
      if (size == 0)
        return FALSE;
      total += size;
    }
  while (total < n);

  return total == n;
}

/* @digits are plain digits; the last @decimals of them stand after the point.
 */
static char *
apply_notation (const char *digits, int decimals)
{
  g_auto (Notation) notation = { 0 };
  GString *text = g_string_new (NULL);
  int      whole = (int) strlen (digits) - decimals;

  notation_init (&notation);
  for (int i = 0; i < whole; i++)
    {
      if (i > 0 && notation.separator != NULL &&
          is_group_end (notation.grouping, whole - i))
        g_string_append (text, notation.separator);
      g_string_append_c (text, digits[i]);
    }

  if (decimals > 0)
    {
      g_string_append (text, notation.point != NULL ? notation.point : ".");
      g_string_append (text, digits + whole);
    }

  return g_string_free (text, FALSE);
}

/* Rounds the decimal digits, not the double: 1.005 is what a person typed, and
 * becomes 1.01, although the nearest double lies a little below it. */
char *
_fair_format_magnitude (double    value,
                        int       shift,
                        int       decimals,
                        gboolean *negative)
{
  FairDecimal decimal = _fair_decimal_from_double (value);
  g_autoptr (GString) kept = g_string_new (NULL);
  int      n_digits = strlen (decimal.digits);
  int      n_kept = decimal.exponent + shift + decimals;
  gboolean nonzero = FALSE;

  /* The digit before the first is a zero, for the carry. */
  g_string_append_c (kept, '0');
  for (int i = 0; i < n_kept; i++)
    g_string_append_c (kept, i < n_digits ? decimal.digits[i] : '0');

  if (n_kept >= 0 && n_kept < n_digits && decimal.digits[n_kept] >= '5')
    {
      gsize i = kept->len - 1;

      while (kept->str[i] == '9')
        kept->str[i--] = '0';
      kept->str[i]++;
    }

  /* One digit before the point at least, and no zero before others. */
  while ((int) kept->len < decimals + 1)
    g_string_prepend_c (kept, '0');
  while ((int) kept->len > decimals + 1 && kept->str[0] == '0')
    g_string_erase (kept, 0, 1);

  for (gsize i = 0; i < kept->len; i++)
    nonzero |= kept->str[i] != '0';

  *negative = decimal.negative && nonzero;
  return apply_notation (kept->str, decimals);
}

char *
fair_format_count (gint64 count)
{
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;
  guint64          magnitude = count < 0 ? -(guint64) count : (guint64) count;

  digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude);
  text = apply_notation (digits, 0);
  return g_strconcat (count < 0 ? "-" : "", text, NULL);
}

char *
fair_format_decimal (double value, int decimals)
{
  g_autofree char *text = NULL;
  gboolean         negative;

  g_return_val_if_fail (isfinite (value), NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  text = _fair_format_magnitude (value, 0, decimals, &negative);
  return g_strconcat (negative ? "-" : "", text, NULL);
}

char *
fair_format_percent (double rate, int decimals)
{
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  gboolean         negative;

  g_return_val_if_fail (isfinite (rate), NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  text = _fair_format_magnitude (rate, 2, decimals, &negative);
  number = g_strconcat (negative ? "-" : "", text, NULL);

  /* Translators: a share in percent, such as “54.4%”; many languages put a
   * no-break space before the sign. */
  return g_strdup_printf (_ ("%s%%"), number);
}

char *
fair_format_day (gint32 day)
{
  static const char *const months[] = {
    N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
    N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
    N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
  };
  int year;
  int month;
  int mday;

  fair_day_to_ymd (day, &year, &month, &mday);

  /* Translators: a date: day of the month, name of the month, year. The names
   * are used in dates only; give them the form that they have there. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), mday, _ (months[month - 1]),
                          year);
}
