/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample-tables.h"

/* All names are invented; mail addresses are in the reserved example.com. */

const char *const fair_sample_first_names[] = {
  "Felix", "Hugo",   "Amara",  "Carla",   "Owen",  "Diego",  "Priya",  "Jonas",
  "Lena",  "Mateo",  "Sofia",  "Noah",    "Ines",  "Tomas",  "Aisha",  "Erik",
  "Marta", "Daniel", "Chloe",  "Ravi",    "Nadia", "Samuel", "Elena",  "Lucas",
  "Freya", "Omar",   "Greta",  "Victor",  "Yuki",  "Anton",  "Bianca", "Callum",
  "Dana",  "Emil",   "Fatima", "Gabriel", "Hanna", "Ivan",   "Julia",  "Kofi",
};
const guint fair_sample_n_first_names = G_N_ELEMENTS (fair_sample_first_names);

const char *const fair_sample_last_names[] = {
  "Lowe",      "Ortega",   "Hartley",   "Iqbal",    "Jensen",  "Okafor",
  "Lindqvist", "Raman",    "Novak",     "Keller",   "Moreau",  "Silva",
  "Byrne",     "Castillo", "Dubois",    "Eriksen",  "Fischer", "Grant",
  "Haddad",    "Ivanova",  "Johansson", "Kowalski", "Larsen",  "Mendes",
  "Nakamura",  "Osborne",  "Petrov",    "Quinn",    "Rossi",   "Schmidt",
  "Tanaka",    "Ueda",     "Vargas",    "Walsh",    "Xavier",  "Yilmaz",
  "Zhang",     "Abbott",   "Brandt",    "Clarke",
};
const guint fair_sample_n_last_names = G_N_ELEMENTS (fair_sample_last_names);

const char *const fair_sample_company_heads[] = {
  "Everstead", "Oceanway",   "Coppergate",  "Groveham",  "Highham",
  "Oceanwood", "Brightmere", "Stonebridge", "Ashdown",   "Millfield",
  "Northgate", "Redwick",    "Silverlake",  "Thornbury", "Westholm",
  "Blueford",  "Castlemoor", "Dunmore",     "Elmstead",  "Fairholt",
  "Glenford",  "Harrowby",   "Ironbridge",  "Kingsmere", "Larkfield",
  "Maplewood", "Newhaven",   "Oakridge",    "Pinecrest", "Queensway",
  "Rosedale",  "Southmead",  "Tidewater",   "Underhill", "Valebrook",
};
const guint fair_sample_n_company_heads =
    G_N_ELEMENTS (fair_sample_company_heads);

const char *const fair_sample_company_tails[] = {
  "Pay",      "Capital", "Learning",  "Works",     "Analytics",  "Software",
  "Partners", "Health",  "Logistics", "Systems",   "Consulting", "Labs",
  "Retail",   "Media",   "Robotics",  "Insurance", "Foods",      "Energy",
};
const guint fair_sample_n_company_tails =
    G_N_ELEMENTS (fair_sample_company_tails);

const char *const fair_sample_technologies[] = {
  "Salesforce", "HubSpot", "Slack", "Stripe", "Zendesk", "Snowflake", "SAP",
};
const guint fair_sample_n_technologies =
    G_N_ELEMENTS (fair_sample_technologies);

const FairSampleTitle fair_sample_titles[] = {
  { "VP of Sales", 6, 0.9 },
  { "Chief Revenue Officer", 3, 1.1 },
  { "Head of Growth", 6, 0.7 },
  { "CEO", 6, 0.3 },
  { "Director of Marketing", 10, 0.3 },
  { "Director of Operations", 6, 0.2 },
  { "Sales Operations Manager", 10, 0.4 },
  { "Marketing Manager", 14, -0.2 },
  { "Account Executive", 9, -0.5 },
  { "Business Analyst", 9, -0.5 },
  { "IT Manager", 7, -0.3 },
  { "Software Engineer", 6, -1.0 },
  { "Student", 4, -3.0 },
  { "Intern", 2, -2.5 },
  { "", 5, -0.3 },
};
const guint fair_sample_n_titles = G_N_ELEMENTS (fair_sample_titles);

const FairSampleTouch fair_sample_touches[] = {
  { "email-open", "Nurture e-mail", 2.2, 0.2 },
  { "page-view", "Blog", 1.4, 0.0 },
  { "download", "Playbook", 0.5, 0.2 },
  { "download", "E-book", 0.4, 0.0 },
  { "case-study-download", "Case study", 0.12, 0.9 },
  { "webinar-attendance", "Pipeline webinar", 0.22, 0.5 },
  { "pricing-page-visit", "Pricing", 0.30, 1.1 },
  { "email-reply", "Outbound sequence", 0.07, 1.0 },
  { "demo-request", "Demo form", 0.035, 1.5 },
  { "event-visit", "Trade fair", 0.10, 0.2 },
};
const guint fair_sample_n_touches = G_N_ELEMENTS (fair_sample_touches);

const FairChoice fair_sample_industries[] = {
  { "SaaS", 26 },          { "Fintech", 12 },  { "Professional services", 14 },
  { "Manufacturing", 13 }, { "Retail", 10 },   { "Healthcare", 9 },
  { "Education", 6 },      { "Logistics", 5 }, { "", 5 },
};
const guint fair_sample_n_industries = G_N_ELEMENTS (fair_sample_industries);

const FairChoice fair_sample_countries[] = {
  { "United States", 38 },  { "Canada", 8 },  { "Brazil", 6 }, { "Mexico", 6 },
  { "United Kingdom", 14 }, { "Germany", 8 }, { "France", 6 }, { "India", 8 },
  { "Australia", 4 },       { "", 2 },
};
const char *const fair_sample_regions[] = {
  "North America", "North America", "LATAM", "LATAM", "EMEA",
  "EMEA",          "EMEA",          "APAC",  "APAC",  "",
};
const guint fair_sample_n_countries = G_N_ELEMENTS (fair_sample_countries);

const FairChoice fair_sample_sources[] = {
  { "Organic search", 26 },   { "Webinar", 16 }, { "Paid search", 18 },
  { "Content download", 18 }, { "Event", 8 },    { "Referral", 6 },
  { "Outbound", 8 },
};
const guint fair_sample_n_sources = G_N_ELEMENTS (fair_sample_sources);

const FairChoice fair_sample_rejections[] = {
  { "Outside our market", 34 },    { "Below the criteria", 27 },
  { "Missing or wrong data", 18 }, { "Duplicate", 9 },
  { "Already with Sales", 12 },
};
const guint fair_sample_n_rejections = G_N_ELEMENTS (fair_sample_rejections);
