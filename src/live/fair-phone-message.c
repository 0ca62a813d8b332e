/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-phone-message.h"

#include "base/fair-error.h"
#include "base/fair-i18n.h"
#include "base/fair-json-reader.h"
#include "base/fair-json.h"

#include <string.h>

#define MAX_WORD 128

/**
 * fair_phone_message_free:
 * @message: (transfer full) (nullable): a message
 */
void
fair_phone_message_free (FairPhoneMessage *message)
{
  if (message == NULL)
    return;

  g_free (message->id);
  g_free (message->code);
  g_free (message->name);
  g_free (message->token);
  g_free (message->target);
  g_free (message);
}

/* Marks and overrides of direction could make a name read as another one. */
static gboolean
may_be_in_name (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      /* The joiners are part of how some scripts are spelled. */
      return c == 0x200c || c == 0x200d;
    default:
      return c != '<' && c != '>';
    }
}

char *
fair_phone_message_tidy_name (const char *text)
{
  g_autofree char *normal = NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  if (normal == NULL)
    return NULL;
  for (const char *c = normal; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character))
        {
          gap = name->len > 0;
          continue;
        }
      if (!may_be_in_name (character))
        return NULL;
      if (gap)
        g_string_append_c (name, ' ');
      gap = FALSE;
      g_string_append_unichar (name, character);
    }
  if (name->len == 0 || g_utf8_strlen (name->str, -1) > FAIR_PHONE_NAME_MAX)
    return NULL;

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* A member that must be there and not be long. */
static gboolean
read_word (FairJsonReader *reader,
           const char     *key,
           gboolean        required,
           char          **out,
           GError        **error)
{
  if (!fair_json_reader_get_string (reader, key, required, out, error))
    return FALSE;
  if (*out == NULL || strlen (*out) <= MAX_WORD)
    return TRUE;

  fair_json_reader_set_error (reader, key, error, _ ("This is too long"));
  return FALSE;
}

static gboolean
read_kind (FairJsonReader *reader, FairPhoneMessageKind *kind, GError **error)
{
  static const char *const words[] = { "join", "resume", "propose", "score",
                                       "got",  "here",   "leave" };
  g_autofree char         *word = NULL;

  if (!read_word (reader, "do", TRUE, &word, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *kind = i;
        return TRUE;
      }

  fair_json_reader_set_error (reader, "do", error,
                              _ ("There is no message of this kind"));
  return FALSE;
}

static gboolean
read_side (FairJsonReader *reader, FairSide *side, GError **error)
{
  g_autofree char *word = NULL;

  if (!read_word (reader, "side", TRUE, &word, error))
    return FALSE;
  if (fair_side_from_string (word, side) && *side != FAIR_SIDE_BOTH)
    return TRUE;

  fair_json_reader_set_error (
      reader, "side", error,
      _ ("Should be “marketing”, “sales” or “facilitator”"));
  return FALSE;
}

static gboolean
read_join (FairJsonReader *reader, FairPhoneMessage *message, GError **error)
{
  g_autofree char *name = NULL;

  if (!read_word (reader, "code", TRUE, &message->code, error) ||
      !fair_json_reader_get_string (reader, "name", TRUE, &name, error) ||
      !read_side (reader, &message->side, error))
    return FALSE;

  /* A name that is none is no malformed message: somebody typed it. */
  message->name = fair_phone_message_tidy_name (name);

  return TRUE;
}

static gboolean
read_round (FairJsonReader *reader, FairPhoneMessage *message, GError **error)
{
  return fair_json_reader_get_int (reader, "round", TRUE, 0,
                                   FAIR_JSON_MAX_INTEGER, &message->round, NULL,
                                   error);
}

static gboolean
read_proposal (FairJsonReader   *reader,
               FairPhoneMessage *message,
               GError          **error)
{
  return read_round (reader, message, error) &&
         fair_json_reader_get_string (reader, "target", TRUE, &message->target,
                                      error) &&
         fair_json_reader_get_double (reader, "value", FALSE, -1e9, 1e9,
                                      &message->value, &message->has_value,
                                      error);
}

static gboolean
read_score (FairJsonReader *reader, FairPhoneMessage *message, GError **error)
{
  gint64   lead = 0;
  gboolean mql = FALSE;

  if (!read_round (reader, message, error) ||
      !fair_json_reader_get_int (reader, "lead", TRUE, 0, 999, &lead, NULL,
                                 error) ||
      !fair_json_reader_get_boolean (reader, "mql", FALSE, &mql,
                                     &message->has_value, error))
    return FALSE;

  message->lead = (guint) lead;
  message->value = mql ? 1 : 0;

  return TRUE;
}

static gboolean
read_members (FairJsonReader *reader, FairPhoneMessage *message, GError **error)
{
  switch (message->kind)
    {
    case FAIR_PHONE_JOIN:
      return read_join (reader, message, error);
    case FAIR_PHONE_RESUME:
      return read_word (reader, "token", TRUE, &message->token, error);
    case FAIR_PHONE_PROPOSE:
      return read_proposal (reader, message, error);
    case FAIR_PHONE_SCORE:
      return read_score (reader, message, error);
    case FAIR_PHONE_GOT:
      return fair_json_reader_get_int (reader, "seq", TRUE, 0,
                                       FAIR_JSON_MAX_INTEGER, &message->seq,
                                       NULL, error);
    case FAIR_PHONE_HERE:
    case FAIR_PHONE_LEAVE:
      return TRUE;
    }

  g_assert_not_reached ();
}

static gboolean
needs_id (FairPhoneMessageKind kind)
{
  return kind != FAIR_PHONE_GOT && kind != FAIR_PHONE_HERE;
}

FairPhoneMessage *
fair_phone_message_parse (const char *bytes, gsize size, GError **error)
{
  g_autoptr (FairPhoneMessage) message = g_new0 (FairPhoneMessage, 1);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (FairJsonReader) reader = NULL;

  g_return_val_if_fail (bytes != NULL || size == 0, NULL);

  if (size == 0 || size > FAIR_PHONE_MESSAGE_MAX_BYTES)
    {
      g_set_error_literal (error, FAIR_ERROR, FAIR_ERROR_LIMIT,
                           _ ("The message is empty or too long"));
      return NULL;
    }

  node = fair_json_parse (bytes, size, error);
  if (node == NULL)
    return NULL;
  reader = fair_json_reader_new (node, NULL, error);
  if (reader == NULL || !read_kind (reader, &message->kind, error) ||
      !read_word (reader, "id", needs_id (message->kind), &message->id,
                  error) ||
      !read_members (reader, message, error) ||
      !fair_json_reader_finish (reader, NULL, error))
    return NULL;

  return g_steal_pointer (&message);
}
