/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-call-question.h"

#include "base/fair-i18n.h"
#include "cli/fair-cli.h"

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
  const char *as_of = fair_call_get_text (call, "as-of");
  gint64      days;

  question->as_of = FAIR_INSTANT_NONE;
  question->maturity_days = -1;
  if (fair_call_has (call, "maturity-days"))
    {
      if (!fair_call_get_int (call, "maturity-days", 0, 100000, &days, error))
        return FALSE;
      question->maturity_days = (int) days;
    }

  if (as_of != NULL)
    {
      FairDate date;

      if (!fair_date_parse_iso (as_of, fair_workshop_get_zone (workshop),
                                &date))
        {
          g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                       _ ("--as-of takes a date or instant such as 2026-09-30 "
                          "or 2026-09-30T18:00:00Z, not “%s”"),
                       as_of);
          return FALSE;
        }
      question->as_of = date.instant;
    }

  if (path != NULL)
    {
      g_autoptr (JsonNode) node = fair_call_read_json (call, path, error);

      *card = node != NULL ? fair_scorecard_from_json (node, error) : NULL;
      if (*card == NULL)
        {
          g_prefix_error (error, "%s: ", path);
          return FALSE;
        }
      question->scorecard = *card;
    }

  return TRUE;
}
