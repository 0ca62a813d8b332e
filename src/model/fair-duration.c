/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-duration.h"

#include <math.h>
#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "model/fair-duration-private.h"
#include "model/fair-model-json-private.h"

#define MAX_AMOUNT 100000

static const struct
{
  const char *key;
  gsize       offset;
} UNITS[] = {
  { "business_hours", G_STRUCT_OFFSET (FairDuration, business_hours) },
  { "business_days", G_STRUCT_OFFSET (FairDuration, business_days) },
  { "hours", G_STRUCT_OFFSET (FairDuration, hours) },
  { "days", G_STRUCT_OFFSET (FairDuration, days) },
  { "minutes", G_STRUCT_OFFSET (FairDuration, minutes) },
};

/*
 * _fair_duration_read:
 * @path: where it stands, for messages
 * @duration: (out caller-allocates): the duration
 * @extra: (out) (transfer full) (nullable): its x- keys
 *
 * Reads an object with one unit, such as {"business_hours": 4}.
 */
gboolean
_fair_duration_read (JsonNode     *node,
                     const char   *path,
                     FairDuration *duration,
                     JsonObject  **extra,
                     GError      **error)
{
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, path, error);
  guint found = 0;

  if (reader == NULL)
    return FALSE;

  *duration = (FairDuration){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      double  *amount = G_STRUCT_MEMBER_P (duration, UNITS[i].offset);
      gboolean present = FALSE;

      if (!fair_json_reader_get_double (reader, UNITS[i].key, FALSE, 0,
                                        MAX_AMOUNT, amount, &present, error))
        return FALSE;
      if (present && *amount == 0)
        {
          fair_json_reader_set_error (reader, UNITS[i].key, error,
                                      _ ("must be more than 0"));
          return FALSE;
        }
      found += present ? 1 : 0;
    }

  if (found != 1)
    {
      fair_json_reader_set_error (
          reader, NULL, error,
          _ ("must have exactly one of business_hours, business_days, hours, "
             "days, minutes"));
      return FALSE;
    }

  return _fair_model_finish (reader, extra, error);
}

/*
 * _fair_duration_write:
 * @extra: (nullable): its x- keys
 *
 * Returns: (transfer full): the JSON that _fair_duration_read() reads
 */
JsonNode *
_fair_duration_write (const FairDuration *duration, JsonObject *extra)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      double amount = G_STRUCT_MEMBER (double, duration, UNITS[i].offset);

      if (amount != 0)
        _fair_model_set_number (object, UNITS[i].key, amount);
    }

  _fair_model_set_extra (object, extra);
  return _fair_model_take_object (object);
}

/* An amount with as many decimals as it has. */
static char *
amount_to_words (double amount)
{
  g_autofree char *text = fair_number_to_string (amount);
  const char      *point = strchr (text, '.');

  return fair_format_decimal (
      amount, point != NULL ? (int) MIN (strlen (point + 1), 3) : 0);
}

/**
 * fair_duration_to_words:
 * @duration: a duration
 *
 * Returns: (transfer full): such as "4 business hours", in the person's
 *   language
 */
char *
fair_duration_to_words (const FairDuration *duration)
{
  g_autofree char *text = NULL;
  double           amount;
  gulong           n;

  g_return_val_if_fail (duration != NULL, NULL);

  amount = duration->business_hours + duration->business_days +
           duration->hours + duration->days + duration->minutes;
  text = amount_to_words (amount);
  n = (gulong) ceil (amount);

  if (duration->business_hours != 0)
    return g_strdup_printf (
        ngettext ("%s business hour", "%s business hours", n), text);
  if (duration->business_days != 0)
    return g_strdup_printf (ngettext ("%s business day", "%s business days", n),
                            text);
  if (duration->hours != 0)
    return g_strdup_printf (ngettext ("%s hour", "%s hours", n), text);
  if (duration->days != 0)
    return g_strdup_printf (ngettext ("%s day", "%s days", n), text);

  return g_strdup_printf (ngettext ("%s minute", "%s minutes", n), text);
}
