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

/* People type what they like: one job has many titles. */
const FairSampleTitle fair_sample_titles[] = {
  { "VP of Sales", 3.0, 0.9, FAIR_SAMPLE_OTHER },
  { "VP Sales", 1.6, 0.9, FAIR_SAMPLE_OTHER },
  { "vp of sales", 0.5, 0.9, FAIR_SAMPLE_OTHER },
  { "Vice President, Sales", 0.9, 0.9, FAIR_SAMPLE_OTHER },
  { "Chief Revenue Officer", 1.8, 1.1, FAIR_SAMPLE_OTHER },
  { "CRO", 0.9, 1.1, FAIR_SAMPLE_OTHER },
  { "Chief Revenue Officer (CRO)", 0.3, 1.1, FAIR_SAMPLE_OTHER },
  { "Head of Growth", 4.2, 0.7, FAIR_SAMPLE_OTHER },
  { "head of growth & marketing", 0.9, 0.7, FAIR_SAMPLE_OTHER },
  { "Growth Lead", 0.9, 0.7, FAIR_SAMPLE_OTHER },
  { "CEO", 4.5, 0.3, FAIR_SAMPLE_CEO },
  { "CEO & Founder", 1.2, 0.3, FAIR_SAMPLE_CEO },
  { "Founder/CEO", 0.6, 0.3, FAIR_SAMPLE_CEO },
  { "ceo", 0.4, 0.3, FAIR_SAMPLE_CEO },
  { "Director of Marketing", 7.0, 0.3, FAIR_SAMPLE_OTHER },
  { "Marketing Director", 2.0, 0.3, FAIR_SAMPLE_OTHER },
  { "Director, Demand Generation", 1.0, 0.3, FAIR_SAMPLE_OTHER },
  { "Director of Operations", 5.0, 0.2, FAIR_SAMPLE_OTHER },
  { "Sales Operations Manager", 6.0, 0.4, FAIR_SAMPLE_OTHER },
  { "Sales Ops Manager", 2.0, 0.4, FAIR_SAMPLE_OTHER },
  { "RevOps Manager", 2.0, 0.4, FAIR_SAMPLE_OTHER },
  { "Marketing Manager", 9.0, -0.2, FAIR_SAMPLE_OTHER },
  { "marketing manager", 1.5, -0.2, FAIR_SAMPLE_OTHER },
  { "Mktg Mgr", 1.0, -0.2, FAIR_SAMPLE_OTHER },
  { "Account Executive", 8.0, -0.5, FAIR_SAMPLE_OTHER },
  { "Business Analyst", 8.0, -0.5, FAIR_SAMPLE_OTHER },
  { "IT Manager", 6.0, -0.3, FAIR_SAMPLE_OTHER },
  { "Software Engineer", 4.0, -1.0, FAIR_SAMPLE_OTHER },
  { "Sr. Software Engineer", 1.0, -1.0, FAIR_SAMPLE_OTHER },
  { "Student", 3.0, -3.0, FAIR_SAMPLE_STUDENT },
  { "MBA student", 0.8, -3.0, FAIR_SAMPLE_STUDENT },
  { "Student assistant", 0.4, -3.0, FAIR_SAMPLE_STUDENT },
  { "Intern", 2.0, -2.5, FAIR_SAMPLE_OTHER },
  { "n/a", 0.6, -0.3, FAIR_SAMPLE_OTHER },
  { "", 4.5, -0.3, FAIR_SAMPLE_OTHER },
};
const guint fair_sample_n_titles = G_N_ELEMENTS (fair_sample_titles);

const FairSampleTouch fair_sample_touches[] = {
  { "email-open", "Nurture e-mail", 1.4, 0.2 },
  { "page-view", "Blog", 1.15, 0.0 },
  { "download", "Playbook", 0.5, 0.2 },
  { "download", "E-book", 0.4, 0.0 },
  { "case-study-download", "Case study", 0.12, 0.9 },
  { "webinar-attendance", "Pipeline webinar", 0.30, 0.0 },
  { "pricing-page-visit", "Pricing", 0.16, 1.1 },
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
  { "Organic search", 26 }, { "Webinar", 14 },
  { "Paid search", 18 },    { "Content download", 14 },
  { "Event", 8 },           { "Referral", 6 },
  { "Outbound", 8 },        { FAIR_SAMPLE_DEAD_SOURCE, 8 },
};
const guint fair_sample_n_sources = G_N_ELEMENTS (fair_sample_sources);

/* What sales writes down after the call, of a deal that was not won. */
const FairChoice fair_sample_budgets[] = {
  { "Confirmed", 14 },
  { "Planned", 40 },
  { "None", 34 },
  { "", 12 },
};
const guint fair_sample_n_budgets = G_N_ELEMENTS (fair_sample_budgets);

const FairChoice fair_sample_rejections[] = {
  { "Outside our market", 34 },    { "Below the criteria", 27 },
  { "Missing or wrong data", 18 }, { "Duplicate", 9 },
  { "Already with Sales", 12 },
};
const guint fair_sample_n_rejections = G_N_ELEMENTS (fair_sample_rejections);
