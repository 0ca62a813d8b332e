/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "live/fair-phone-message.h"

#include <string.h>

static void
check_name (const char *name)
{
  g_autofree char *again = fair_phone_message_tidy_name (name);

  g_assert_cmpstr (again, ==, name);
  g_assert_null (strpbrk (name, "<>"));
  g_assert_cmpint (g_utf8_strlen (name, -1), <=, FAIR_PHONE_NAME_MAX);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairPhoneMessage) message =
      fair_phone_message_parse ((const char *) data, size, &error);

  g_assert_true ((message == NULL) == (error != NULL));
  if (message == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_cmpint (message->kind, <=, FAIR_PHONE_LEAVE);
  g_assert_true (message->id != NULL || message->kind == FAIR_PHONE_GOT ||
                 message->kind == FAIR_PHONE_HERE);
  if (message->kind == FAIR_PHONE_PROPOSE)
    g_assert_nonnull (message->target);
  if (message->name != NULL)
    check_name (message->name);

  return 0;
}
