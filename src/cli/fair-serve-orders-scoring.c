/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-serve-orders-private.h"

static FairBlindScoring *
get_scoring (FairServeOrder *order)
{
  return fair_meeting_get_blind_scoring (
      fair_workshop_get_meeting (order->serve->workshop));
}

gboolean
_fair_serve_order_open_scoring (FairServeOrder *order, GError **error)
{
  const FairBlindSession *session;
  gint64                  leads = 0;

  if (!fair_json_reader_get_int (order->reader, "leads", TRUE, 1,
                                 FAIR_BLIND_MAX_LEADS, &leads, NULL, error))
    return FALSE;
  session = fair_blind_scoring_open (get_scoring (order), (guint) leads, error);
  if (session == NULL)
    return FALSE;

  json_object_set_int_member (order->answer, "scoring", session->number);
  json_object_set_int_member (order->answer, "leads",
                              g_strv_length (session->leads));

  return TRUE;
}

static void
add_rate (JsonObject *answer, const char *key, const FairRate *rate)
{
  JsonObject *object;

  if (!rate->known)
    return;
  object = json_object_new ();
  json_object_set_int_member (object, "n", rate->n);
  json_object_set_int_member (object, "of", rate->of);
  json_object_set_object_member (answer, key, object);
}

gboolean
_fair_serve_order_reveal_scoring (FairServeOrder *order, GError **error)
{
  const FairBlindSession *session =
      fair_blind_scoring_get_open (get_scoring (order));
  g_autoptr (FairBlindResult) result = NULL;

  if (!fair_blind_scoring_reveal (get_scoring (order), error))
    return FALSE;
  result =
      fair_blind_scoring_dup_result (get_scoring (order), session->id, error);
  if (result == NULL)
    return FALSE;

  json_object_set_int_member (order->answer, "scoring", session->number);
  json_object_set_int_member (order->answer, "raters", result->raters);
  if (result->people.known)
    json_object_set_double_member (order->answer, "kappa",
                                   result->people.kappa);
  json_object_set_string_member (order->answer, "meaning",
                                 fair_kappa_to_words (&result->people));
  add_rate (order->answer, "won_of_yes", &result->won_of_yes);
  add_rate (order->answer, "won_of_no", &result->won_of_no);
  add_rate (order->answer, "same_as_card", &result->same_as_card);

  return TRUE;
}

gboolean
_fair_serve_order_cancel_scoring (FairServeOrder *order, GError **error)
{
  return fair_blind_scoring_cancel (get_scoring (order), error);
}
