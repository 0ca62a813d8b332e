/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-duration-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-terms-private.h"

/* The terms that nobody starts without. Names in braces are filled in where a
 * text is shown; a row whose name has nothing to fill in is left out there. */

typedef struct
{
  const char *id;
  const char *texts[5];
} RowText;

static const char *const REASON_KEYS[] = { "name", "meaning", "owner", "next" };
static const char *const HANDOFF_KEYS[] = { "stage", "trigger", "owner",
                                            "action", "within" };
static const char *const ESCALATION_KEYS[] = { "issue", "first", "second" };

#define MARKETING_OPS N_ ("Marketing ops")
#define SALES N_ ("Sales")
#define MARKETING N_ ("Marketing")

static const RowText REJECT[] = {
  { "duplicate",
    { N_ ("Duplicate"), N_ ("The person is already a lead or a contact"),
      MARKETING_OPS, N_ ("Merge; keep the older owner") } },
  { "missing-data",
    { N_ ("Missing or wrong data"),
      N_ ("A required field of 6.3 is empty or false"), MARKETING_OPS,
      N_ ("Complete, send again once") } },
  { "with-sales",
    { N_ ("Already with Sales"), N_ ("An open opportunity or a rep’s account"),
      SALES, N_ ("Attach to the deal; tell the rep") } },
  { "not-our-market",
    { N_ ("Not our market, student, competitor"),
      N_ ("A gate of section 3 should have stopped it"), MARKETING_OPS,
      N_ ("Mend the gate; does not count for 6.1") } },
  { "below-criteria",
    { N_ ("Below the criteria"), N_ ("Score or condition not met on reading"),
      MARKETING_OPS, N_ ("Back to nurture; does not count for 6.1") } },
};

static const RowText DISQUALIFY[] = {
  { "not-reached",
    { N_ ("Not reached"),
      N_ ("{attempts} attempts in {attempt_days} business days, no answer"),
      SALES, N_ ("Recycle after 60 days") } },
  { "contact-data",
    { N_ ("Contact data wrong"), N_ ("Number and email both fail"),
      MARKETING_OPS, N_ ("Find another contact, or close") } },
  { "no-need",
    { N_ ("No interest or no need"), N_ ("The prospect says so"), SALES,
      N_ ("Close; ask again after 12 months") } },
  { "no-budget",
    { N_ ("No budget"), N_ ("No money, and no way to fund it"), SALES,
      N_ ("Recycle at their new budget year") } },
  { "no-authority",
    { N_ ("No authority"), N_ ("Cannot decide, will not name who does"), SALES,
      N_ ("Find the decider, or close") } },
  { "no-fit",
    { N_ ("No fit"), N_ ("Name the criterion: size, industry, market, product"),
      SALES, N_ ("Close; counted against that criterion") } },
};

static const RowText RECYCLE[] = {
  { "postponed",
    { N_ ("Project postponed"), N_ ("A date was named"), MARKETING,
      N_ ("Comes back 30 days before that date") } },
  { "other-vendor",
    { N_ ("Contract with another vendor"), N_ ("An end date was named"),
      MARKETING, N_ ("Comes back 90 days before it ends") } },
  { "early-research",
    { N_ ("Early research"), N_ ("Interested, no project yet"), MARKETING,
      N_ ("Comes back at +20 points or a demo request") } },
  { "gone-quiet",
    { N_ ("Gone quiet"), N_ ("Spoke once, then 3 attempts without answer"),
      MARKETING, N_ ("Comes back after 60 days") } },
};

/* Each by the stage that it leads to. */
static const RowText HANDOFF[] = {
  { "mql",
    { N_ ("MQL"), N_ ("Section 3 is met"), MARKETING,
      N_ ("Assign and notify a rep"), N_ ("{notice_minutes} minutes") } },
  { "sal",
    { N_ ("SAL"), N_ ("Sales has read it"), SALES,
      N_ ("Accept, or reject with why"), N_ ("{accept_time}") } },
  { "sql",
    { N_ ("SQL"), N_ ("Section 4 is met"), SALES,
      N_ ("Mark it, or give the reason"), N_ ("{outcome_time}") } },
};

static const RowText ESCALATION[] = {
  { "late",
    { N_ ("Follow-up is late"), N_ ("{sales_first_level}, same business day"),
      N_ ("{sales_role}, under {late_limit} on time in a month") } },
  { "below-criteria",
    { N_ ("Leads below the criteria"),
      N_ ("{marketing_first_level}, {reject_read_days} business days"),
      N_ ("{marketing_role}, over {below_limit} of a month’s MQLs") } },
  { "disputed",
    { N_ ("A lead or a count is disputed"),
      N_ ("Both managers at the next sync"),
      N_ ("{facilitator_role}, 2 business days, by this text") } },
};

/* Texts, translated. */
static const struct
{
  const char *path;
  const char *text;
} TEXTS[] = {
  { "parties.marketing.team", MARKETING },
  { "parties.sales.team", SALES },
  { "parties.facilitator.role", N_ ("RevOps") },
  { "horizon", N_ ("six months") },
  { "route_around",
    N_ ("Inbound calls, partner referrals with a named project, and accounts "
        "on the named-account list") },
  { "consequences.window_missed",
    N_ ("the lead goes to the next free rep the same day and counts as late. "
        "In a month with under {late_limit} on time, 6.2 is not held against "
        "Marketing.") },
  { "consequences.below_criteria",
    N_ ("it counts neither for 6.1 nor for 7.2, and Marketing replaces it by "
        "the end of the following month.") },
};

/* Texts that are read by the program, shares among them. */
static const struct
{
  const char *path;
  const char *text;
} WORDS[] = {
  { "marketing.complete_share", "0.98" },
  { "sales.accept_share", "0.95" },
  { "sales.on_time_share", "0.9" },
  { "sales.disposition_share", "0.98" },
  { "both.sync", "weekly" },
  { "consequences.late_limit", "0.8" },
  { "consequences.below_limit", "0.05" },
  { "bands", "000" },
};

static const struct
{
  const char *path;
  int         number;
} NUMBERS[] = {
  { "fiscal_year_starts", 1 },
  { "marketing.notify_within_minutes", 15 },
  { "marketing.reject_read_days", 2 },
  { "sales.attempts", 6 },
  { "sales.attempt_days", 12 },
  { "both.review_every_months", 3 },
  { "both.review_grace_days", 10 },
};

static const struct
{
  const char *path;
  const char *items[8];
} LISTS[] = {
  { "stage_order", { "mql", "sal", "sql", "opportunity" } },
  { "marketing.required_fields",
    { "company", "employees", "industry", "country", "title", "email",
      "source" } },
  { "sales.channels", { N_ ("phone"), N_ ("email") } },
};

static const struct
{
  const char  *path;
  FairDuration duration;
} DURATIONS[] = {
  { "sales.accept_within", { .business_days = 1 } },
  { "sales.follow_up_within.hot", { .business_hours = 1 } },
  { "sales.follow_up_within.normal", { .business_hours = 4 } },
  { "sales.disposition_within", { .business_days = 20 } },
};

static void
put_text (JsonObject *root, const char *path, const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);
  _fair_terms_put (root, path, node);
}

static void
put_flag (JsonObject *root, const char *path)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_boolean (node, TRUE);
  _fair_terms_put (root, path, node);
}

static void
put_rows (JsonObject        *root,
          const char        *path,
          const RowText     *rows,
          guint              n_rows,
          const char *const *keys,
          guint              n_keys)
{
  JsonArray *array = json_array_new ();
  JsonNode  *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < n_rows; i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "id", rows[i].id);
      for (guint k = 0; k < n_keys; k++)
        json_object_set_string_member (row, keys[k], _ (rows[i].texts[k]));
      json_array_add_object_element (array, row);
    }

  json_node_take_array (node, array);
  _fair_terms_put (root, path, node);
}

static void
put_lists (JsonObject *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      gboolean   shown = g_str_equal (LISTS[i].path, "sales.channels");
      JsonArray *array = json_array_new ();
      JsonNode  *node = json_node_new (JSON_NODE_ARRAY);

      for (guint k = 0; LISTS[i].items[k] != NULL; k++)
        json_array_add_string_element (array, shown ? _ (LISTS[i].items[k])
                                                    : LISTS[i].items[k]);
      json_node_take_array (node, array);
      _fair_terms_put (root, LISTS[i].path, node);
    }
}

/* Monday to Friday, 9 to 17, in the workshop's time zone. */
static void
put_calendar (JsonObject *root)
{
  g_autoptr (FairCalendar) calendar = fair_calendar_new ();
  const FairWindow window = { 9 * 60, 17 * 60 };

  for (guint i = 0; i < 5; i++)
    g_array_append_val (calendar->windows[i], window);

  _fair_terms_put (root, "calendar", fair_calendar_to_json (calendar));
}

/*
 * _fair_terms_defaults:
 *
 * Returns: (transfer full): the default terms in their one form
 */
JsonObject *
_fair_terms_defaults (void)
{
  g_autoptr (JsonNode) node =
      _fair_model_take_object (_fair_model_new_object ("fairlead-terms"));
  JsonObject *root = json_node_get_object (node);

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    put_text (root, TEXTS[i].path, _ (TEXTS[i].text));
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    put_text (root, WORDS[i].path, WORDS[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      JsonNode *number = json_node_new (JSON_NODE_VALUE);

      json_node_set_int (number, NUMBERS[i].number);
      _fair_terms_put (root, NUMBERS[i].path, number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (DURATIONS); i++)
    _fair_terms_put (root, DURATIONS[i].path,
                     _fair_duration_write (&DURATIONS[i].duration, NULL));
  put_lists (root);
  put_flag (root, "append_decisions");
  put_calendar (root);

  put_rows (root, "handoff", HANDOFF, G_N_ELEMENTS (HANDOFF), HANDOFF_KEYS,
            G_N_ELEMENTS (HANDOFF_KEYS));
  put_rows (root, "reasons.reject", REJECT, G_N_ELEMENTS (REJECT), REASON_KEYS,
            G_N_ELEMENTS (REASON_KEYS));
  put_rows (root, "reasons.disqualify", DISQUALIFY, G_N_ELEMENTS (DISQUALIFY),
            REASON_KEYS, G_N_ELEMENTS (REASON_KEYS));
  put_rows (root, "reasons.recycle", RECYCLE, G_N_ELEMENTS (RECYCLE),
            REASON_KEYS, G_N_ELEMENTS (REASON_KEYS));
  put_rows (root, "escalation", ESCALATION, G_N_ELEMENTS (ESCALATION),
            ESCALATION_KEYS, G_N_ELEMENTS (ESCALATION_KEYS));

  return _fair_terms_normalize (node, NULL);
}
