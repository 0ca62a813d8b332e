/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-time.h"
#include "model/fair-model-json-private.h"
#include "model/fair-test.h"

/* A number with as many decimals as it has, nine at most. */
static char *
number_to_words (double number)
{
  g_autofree char *text = NULL;
  const char      *point;

  if (number == floor (number) && fabs (number) < 1e15)
    return fair_format_count ((gint64) number);

  text = fair_number_to_string (number);
  point = strchr (text, '.');
  if (point == NULL || strchr (text, 'e') != NULL)
    return g_steal_pointer (&text);

  return fair_format_decimal (number, (int) MIN (strlen (point + 1), 9));
}

/* A date with its month's name; an instant as it was written. */
static char *
operand_to_words (const FairOperand *operand)
{
  FairDate date;

  if (!operand->is_date)
    return number_to_words (operand->number);
  if (operand->text != NULL &&
      fair_date_parse_iso (operand->text, _fair_model_utc (), &date) &&
      !date.has_time)
    return fair_format_day (date.day);

  return g_strdup (operand->text != NULL ? operand->text : "");
}

static char *
order_to_words (const FairTest *test)
{
  g_autofree char *low = operand_to_words (&test->low);
  g_autofree char *high = NULL;
  gboolean         date = test->low.is_date;

  switch (test->op)
    {
    case FAIR_OPERATOR_AT_LEAST:
      return g_strdup_printf (date ? _ ("on or after %s") : _ ("at least %s"),
                              low);

    case FAIR_OPERATOR_AT_MOST:
      return g_strdup_printf (date ? _ ("on or before %s") : _ ("at most %s"),
                              low);

    case FAIR_OPERATOR_LESS_THAN:
      return g_strdup_printf (date ? _ ("before %s") : _ ("under %s"), low);

    case FAIR_OPERATOR_GREATER_THAN:
      return g_strdup_printf (date ? _ ("after %s") : _ ("over %s"), low);

    case FAIR_OPERATOR_BETWEEN:
      high = operand_to_words (&test->high);
      /* Translators: of two numbers or dates, both included */
      return g_strdup_printf (_ ("between %s and %s"), low, high);

    default:
      return g_strdup_printf (date ? _ ("on %s") : _ ("equal to %s"), low);
    }
}

/* The verb is part of each pattern, since a language may need another one each
 * time. */
static char *
texts_to_words (FairOperator op, gboolean several, const char *list)
{
  switch (op)
    {
    case FAIR_OPERATOR_ONE_OF:
      return several ? g_strdup_printf (_ ("is one of %s"), list)
                     : g_strdup_printf (_ ("is %s"), list);

    case FAIR_OPERATOR_NONE_OF:
      return several ? g_strdup_printf (_ ("is none of %s"), list)
                     : g_strdup_printf (_ ("is not %s"), list);

    case FAIR_OPERATOR_HAS_ANY:
      return several ? g_strdup_printf (_ ("has any of %s"), list)
                     : g_strdup_printf (_ ("has %s"), list);

    case FAIR_OPERATOR_HAS_ALL:
      return several ? g_strdup_printf (_ ("has all of %s"), list)
                     : g_strdup_printf (_ ("has %s"), list);

    case FAIR_OPERATOR_IS_NOT:
      return g_strdup_printf (_ ("is not %s"), list);

    case FAIR_OPERATOR_CONTAINS:
      return g_strdup_printf (_ ("contains %s"), list);

    case FAIR_OPERATOR_CONTAINS_WORD:
      /* Translators: such as: title says CEO */
      return g_strdup_printf (_ ("says %s"), list);

    case FAIR_OPERATOR_STARTS_WITH:
      return g_strdup_printf (_ ("begins with %s"), list);

    case FAIR_OPERATOR_ENDS_WITH:
      return g_strdup_printf (_ ("ends with %s"), list);

    default:
      return g_strdup_printf (_ ("is %s"), list);
    }
}

/**
 * fair_test_to_words:
 * @test: a test
 *
 * Says in the person's language what a test asks for, to follow the name of an
 * attribute: "between 50 and 500", "says CEO", "is one of DACH, Benelux".
 *
 * Returns: (transfer full): the words
 */
char *
fair_test_to_words (const FairTest *test)
{
  g_autofree char *list = NULL;
  gboolean         several;

  g_return_val_if_fail (test != NULL, NULL);
  g_return_val_if_fail (test->op < FAIR_N_OPERATORS, NULL);

  switch (test->op)
    {
    case FAIR_OPERATOR_IS_TRUE:
      return g_strdup (_ ("is true"));

    case FAIR_OPERATOR_IS_FALSE:
      return g_strdup (_ ("is false"));

    case FAIR_OPERATOR_IS_KNOWN:
      return g_strdup (_ ("is known"));

    case FAIR_OPERATOR_IS_UNKNOWN:
      return g_strdup (_ ("is unknown"));

    default:
      break;
    }

  if (fair_operator_reads_order (test->op))
    return order_to_words (test);

  several = test->values != NULL && g_strv_length (test->values) > 1;
  /* Translators: stands between the values of a list */
  list = test->values != NULL ? g_strjoinv (_ (", "), test->values)
                              : g_strdup ("");

  return texts_to_words (test->op, several, list);
}
