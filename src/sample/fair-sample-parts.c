/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample.h"

/* clang-format off */

#define CARD(name, threshold, size, pricing, webinar, email) \
  "{\"format\": \"fairlead-scorecard\", \"version\": 1, \"name\": \"" name "\", \"threshold\": " threshold "," \
  " \"tiers\": [{\"id\": \"hot\", \"name\": \"Hot\", \"at\": 90, \"instant\": true}]," \
  " \"groups\": [{\"id\": \"seniority\", \"name\": \"Seniority\", \"combine\": \"best\"}," \
  "              {\"id\": \"content\", \"name\": \"Content\", \"cap\": 30}]," \
  " \"criteria\": [" \
  "  {\"id\": \"market\", \"name\": \"Our markets\", \"family\": \"fit\", \"effect\": \"required\"," \
  "   \"when\": {\"attribute\": \"region\", \"op\": \"one-of\", \"values\": [\"North America\", \"LATAM\", \"EMEA\"]}}," \
  "  {\"id\": \"student\", \"name\": \"Student or intern\", \"family\": \"fit\", \"effect\": \"disqualify\"," \
  "   \"when\": {\"any\": [{\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"student\"}," \
  "                      {\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"intern\"}]}}," \
  "  {\"id\": \"size\", \"name\": \"Company size\", \"family\": \"fit\", \"effect\": \"points\", \"points\": " size "," \
  "   \"when\": {\"attribute\": \"employees\", \"op\": \"between\", \"low\": 50, \"high\": 500}}," \
  "  {\"id\": \"industry\", \"name\": \"Industry\", \"family\": \"fit\", \"effect\": \"points\", \"points\": 10," \
  "   \"when\": {\"attribute\": \"industry\", \"op\": \"one-of\", \"values\": [\"SaaS\", \"Fintech\", \"Professional services\"]}}," \
  "  {\"id\": \"leaders\", \"name\": \"Sales or growth leader\", \"family\": \"fit\", \"effect\": \"points\", \"points\": 15, \"group\": \"seniority\"," \
  "   \"when\": {\"any\": [{\"attribute\": \"title\", \"op\": \"one-of\"," \
  "                       \"values\": [\"VP of Sales\", \"VP Sales\", \"Vice President, Sales\"]}," \
  "                      {\"attribute\": \"title\", \"op\": \"contains\", \"value\": \"Revenue Officer\"}," \
  "                      {\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"CRO\"}," \
  "                      {\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"growth\"}]}}," \
  "  {\"id\": \"ceo-small\", \"name\": \"CEO of a small company\", \"family\": \"fit\", \"effect\": \"points\", \"points\": 10, \"group\": \"seniority\"," \
  "   \"when\": {\"all\": [{\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"CEO\"}," \
  "                      {\"attribute\": \"employees\", \"op\": \"less-than\", \"value\": 200}]}}," \
  "  {\"id\": \"managers\", \"name\": \"Director or operations\", \"family\": \"fit\", \"effect\": \"points\", \"points\": 8, \"group\": \"seniority\"," \
  "   \"when\": {\"any\": [{\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"director\"}," \
  "                      {\"attribute\": \"title\", \"op\": \"contains-word\", \"value\": \"operations\"}]}}," \
  "  {\"id\": \"crm\", \"name\": \"Uses a CRM that we connect to\", \"family\": \"fit\", \"effect\": \"points\", \"points\": 5," \
  "   \"when\": {\"attribute\": \"technologies\", \"op\": \"has-any\", \"values\": [\"Salesforce\", \"HubSpot\"]}}," \
  "  {\"id\": \"demo\", \"name\": \"Demo request\", \"family\": \"behavior\", \"effect\": \"instant\", \"points\": 40, \"activity\": \"demo-request\"}," \
  "  {\"id\": \"pricing\", \"name\": \"Pricing page twice in a week\", \"family\": \"behavior\", \"effect\": \"points\", \"points\": " pricing "," \
  "   \"activity\": \"pricing-page-visit\", \"at_least\": 2, \"within_days\": 7, \"award\": \"once\", \"expires_days\": 90}," \
  "  {\"id\": \"reply\", \"name\": \"Reply\", \"family\": \"behavior\", \"effect\": \"points\", \"points\": 25, \"activity\": \"email-reply\"}," \
  "  {\"id\": \"case-study\", \"name\": \"Case study\", \"family\": \"behavior\", \"effect\": \"points\", \"points\": 15, \"activity\": \"case-study-download\", \"group\": \"content\"}," \
  "  {\"id\": \"webinar\", \"name\": \"Webinar\", \"family\": \"behavior\", \"effect\": \"points\", \"points\": " webinar ", \"activity\": \"webinar-attendance\"," \
  "   \"award\": \"each\", \"cap\": 20, \"group\": \"content\", \"decay\": {\"percent\": 50, \"every_days\": 30}}," \
  "  {\"id\": \"guides\", \"name\": \"Two different guides\", \"family\": \"behavior\", \"effect\": \"points\", \"points\": 10, \"activity\": \"download\"," \
  "   \"at_least\": 2, \"distinct\": \"detail\", \"group\": \"content\"}," \
  "  {\"id\": \"email\", \"name\": \"Nurture e-mail opened\", \"family\": \"behavior\", \"effect\": \"points\", \"points\": " email ", \"activity\": \"email-open\"," \
  "   \"award\": \"each\", \"cap\": 10, \"expires_days\": 60}" \
  " ]}"

static const char scorecard[] =
  CARD ("Northmoor draft", "60", "15", "25", "10", "5");

/* Marketing believes in what it runs, sales in whom it met. */
static const char marketing[] =
  CARD ("Northmoor, Marketing", "50", "10", "20", "20", "10");
static const char sales[] =
  CARD ("Northmoor, Sales", "70", "20", "30", "0", "0");

static const char scope[] =
  "{\"format\": \"fairlead-scope\", \"version\": 1,"
  " \"when\": {\"attribute\": \"deal.type\", \"op\": \"is\", \"value\": \"New Business\"},"
  " \"created_from\": \"2025-05-01\", \"created_before\": null}";

/* clang-format on */

static const FairSamplePart parts[] = {
  { "scorecard", scorecard },
  { "scorecard:marketing", marketing },
  { "scorecard:sales", sales },
  { "scope", scope },
};

/**
 * fair_sample_list_parts:
 * @n_parts: (out): how many
 *
 * The first draft of the sample company's definition, and what either side
 * would rather have. What it does not name
 * stays as in a new workshop.
 *
 * Returns: (transfer none) (array length=n_parts): the parts
 */
const FairSamplePart *
fair_sample_list_parts (guint *n_parts)
{
  g_return_val_if_fail (n_parts != NULL, NULL);

  *n_parts = G_N_ELEMENTS (parts);

  return parts;
}
