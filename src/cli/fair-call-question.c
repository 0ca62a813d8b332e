/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-call-question.h"

#include "base/fair-i18n.h"
#include "cli/fair-call-file.h"
#include "cli/fair-cli.h"

/**
 * fair_call_read_as_of:
 * @call: a call
 * @workshop: the workshop in whose zone a date begins
 * @as_of: (out): what `--as-of` says, %FAIR_INSTANT_NONE where it was not given
 * @error: return location for an error
 *
 * Returns: %TRUE on success
 */
gboolean
fair_call_read_as_of (FairCall     *call,
                      FairWorkshop *workshop,
                      gint64       *as_of,
                      GError      **error)
{
  const char *text = fair_call_get_text (call, "as-of");
  FairDate    date;

  *as_of = FAIR_INSTANT_NONE;
  if (text == NULL)
    return TRUE;

  if (!fair_date_parse_iso (text, fair_workshop_get_zone (workshop), &date))
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                   _ ("--as-of takes a date or instant such as 2026-09-30 or "
                      "2026-09-30T18:00:00Z, not “%s”"),
                   text);
      return FALSE;
    }
  *as_of = date.instant;

  return TRUE;
}

/**
 * fair_call_read_question:
 * @call: a call
 * @workshop: the workshop it is about
 * @question: (out caller-allocates): what is asked
 * @card: (out) (nullable) (transfer full): the scoring model that was read,
 *   which @question borrows
 * @error: return location for an error
 *
 * Reads the options that `score` and `simulate` share: the scoring model, the
 * as-of and the days to maturity.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_call_read_question (FairCall       *call,
                         FairWorkshop   *workshop,
                         FairQuestion   *question,
                         FairScorecard **card,
                         GError        **error)
{
  const char *path = fair_call_get_text (call, "scorecard");
  gint64      days;

  question->maturity_days = -1;
  if (fair_call_has (call, "maturity-days"))
    {
      if (!fair_call_get_int (call, "maturity-days", 0, 100000, &days, error))
        return FALSE;
      question->maturity_days = (int) days;
    }

  if (!fair_call_read_as_of (call, workshop, &question->as_of, error))
    return FALSE;

  if (path == NULL)
    return TRUE;

  *card = fair_call_read_card (path, error);
  question->scorecard = *card;

  return *card != NULL;
}
