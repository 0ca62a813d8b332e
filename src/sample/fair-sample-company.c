/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample-maker.h"
#include "sample/fair-sample-tables.h"

#include <math.h>

enum
{
  NAME,
  DOMAIN,
  INDUSTRY,
  EMPLOYEES,
  REVENUE,
  TECHNOLOGIES,
  COUNTRY,
  REGION,
  N_COLUMNS,
};

static const FairSampleColumn columns[N_COLUMNS] = {
  { "company", FAIR_COLUMN_TEXT },   { "domain", FAIR_COLUMN_TEXT },
  { "industry", FAIR_COLUMN_TEXT },  { "employees", FAIR_COLUMN_NUMBER },
  { "revenue", FAIR_COLUMN_NUMBER }, { "technologies", FAIR_COLUMN_LIST },
  { "country", FAIR_COLUMN_TEXT },   { "region", FAIR_COLUMN_TEXT },
};

static char *
make_name (FairRandom *random)
{
  int head =
      fair_random_between (random, 0, (int) fair_sample_n_company_heads - 1);
  int tail =
      fair_random_between (random, 0, (int) fair_sample_n_company_tails - 1);

  return g_strdup_printf ("%s %s", fair_sample_company_heads[head],
                          fair_sample_company_tails[tail]);
}

static char *
make_domain (const char *name, guint number)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  g_strdelimit (lower, " ", '-');

  return g_strdup_printf ("%s-%u.example.com", lower, number);
}

/* What a company is adds to the wish to buy: a middle size, three industries,
 * two regions and the right tools. */
static double
find_pull (const char *industry,
           const char *region,
           int         employees,
           gboolean    right_tools)
{
  double pull = -0.6;

  pull += employees >= 50 && employees <= 500 ? 0.7 : -0.3;
  if (g_str_equal (industry, "SaaS") || g_str_equal (industry, "Fintech"))
    pull += 0.6;
  else if (g_str_equal (industry, "Professional services"))
    pull += 0.2;
  if (g_str_equal (region, "North America") || g_str_equal (region, "LATAM"))
    pull += 0.3;
  else if (g_str_equal (region, "APAC"))
    pull -= 0.4;

  return pull + (right_tools ? 0.25 : 0);
}

static void
fill_size (FairSampleMaker *maker, const guint *at, guint row, int employees)
{
  FairRandom *random = &maker->random;
  gint64      revenue =
      (gint64) employees * fair_random_between (random, 60, 240) * 1000;

  if (fair_random_chance (random, 0.93))
    fair_sample_set_number (maker, FAIR_ROWS_COMPANIES, row, at[EMPLOYEES],
                            employees);
  if (fair_random_chance (random, 0.8))
    fair_sample_set_number (maker, FAIR_ROWS_COMPANIES, row, at[REVENUE],
                            revenue);
}

static void
add_company (FairSampleMaker *maker, const guint *at, guint number)
{
  FairRandom       *random = &maker->random;
  FairSampleCompany company = { 0 };
  g_autofree char  *id = g_strdup_printf ("C-%04u", number);
  g_autofree char  *tools = NULL;
  guint             industry, country;
  int               employees, tool, other;

  company.name = make_name (random);
  company.domain = make_domain (company.name, number);
  industry = fair_random_pick (random, fair_sample_industries,
                               fair_sample_n_industries);
  country =
      fair_random_pick (random, fair_sample_countries, fair_sample_n_countries);
  employees = (int) exp (4.6 + 1.3 * fair_random_normal (random)) + 2;
  tool = fair_random_between (random, 0, (int) fair_sample_n_technologies - 1);
  other = fair_random_between (random, 0, (int) fair_sample_n_technologies - 1);
  tools = g_strdup_printf ("%s;%s", fair_sample_technologies[tool],
                           fair_sample_technologies[other]);
  company.employees = employees;
  company.is_customer = fair_random_chance (random, 0.08);
  company.contacts = g_array_new (FALSE, FALSE, sizeof (FairSampleContact));
  company.pull = find_pull (fair_sample_industries[industry].value,
                            fair_sample_regions[country], employees,
                            tool < 2 || other < 2);
  company.row =
      fair_history_builder_add_row (maker->builder, FAIR_ROWS_COMPANIES, id);

  fair_sample_set_text (maker, FAIR_ROWS_COMPANIES, company.row, at[NAME],
                        company.name);
  fair_sample_set_text (maker, FAIR_ROWS_COMPANIES, company.row, at[DOMAIN],
                        company.domain);
  fair_sample_set_text (maker, FAIR_ROWS_COMPANIES, company.row, at[INDUSTRY],
                        fair_sample_industries[industry].value);
  fill_size (maker, at, company.row, employees);
  if (fair_random_chance (random, 0.6))
    fair_sample_set_text (maker, FAIR_ROWS_COMPANIES, company.row,
                          at[TECHNOLOGIES], tools);
  fair_sample_set_text (maker, FAIR_ROWS_COMPANIES, company.row, at[COUNTRY],
                        fair_sample_countries[country].value);
  fair_sample_set_text (maker, FAIR_ROWS_COMPANIES, company.row, at[REGION],
                        fair_sample_regions[country]);

  g_array_append_val (maker->companies, company);
}

void
fair_sample_add_companies (FairSampleMaker *maker, guint n_companies)
{
  guint at[N_COLUMNS];

  fair_sample_add_columns (maker, FAIR_ROWS_COMPANIES, columns, N_COLUMNS, at);
  for (guint i = 0; i < n_companies; i++)
    add_company (maker, at, i + 1);
}
