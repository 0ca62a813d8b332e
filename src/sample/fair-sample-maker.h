/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history-builder.h"
#include "sample/fair-sample-random.h"

G_BEGIN_DECLS

/**
 * FairSampleColumn:
 *
 * A column of one kind of row.
 */
typedef struct
{
  const char    *name;
  FairColumnType type;
} FairSampleColumn;

/**
 * FairSampleContact:
 * @lead: the row of a lead
 * @created_at: when it came in
 * @has_deal: whether it belongs to a deal
 */
typedef struct
{
  guint    lead;
  gint64   created_at;
  gboolean has_deal;
} FairSampleContact;

/**
 * FairSampleCompany:
 * @row: its row in the builder
 * @name: its name
 * @domain: its mail domain
 * @pull: what it adds to the log-odds of buying
 * @employees: how many people work there
 * @is_customer: whether it bought before the data begins
 * @contacts: (element-type FairSampleContact): its leads so far
 */
typedef struct
{
  guint    row;
  char    *name;
  char    *domain;
  double   pull;
  int      employees;
  gboolean is_customer;
  GArray  *contacts;
} FairSampleCompany;

/**
 * FairSampleMaker:
 * @builder: takes the rows
 * @zone: the zone in which people work
 * @random: the one stream of numbers
 * @start: the first instant of the data
 * @drift: when the leads begin to change
 * @end: the last instant
 * @companies: (element-type FairSampleCompany): those made so far
 *
 * What the making of the sample company passes from hand to hand.
 */
typedef struct
{
  FairHistoryBuilder *builder;
  FairZone           *zone;
  FairRandom          random;
  gint64              start;
  gint64              drift;
  gint64              end;
  GArray             *companies;
} FairSampleMaker;

/**
 * fair_sample_add_columns:
 * @maker: what is being made
 * @rows: of which rows
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many
 * @indexes: (out caller-allocates): where the builder keeps each
 *
 * Adds columns.
 */
void fair_sample_add_columns (FairSampleMaker        *maker,
                              FairRows                rows,
                              const FairSampleColumn *columns,
                              guint                   n_columns,
                              guint                  *indexes);
/**
 * fair_sample_set_text:
 * @maker: what is being made
 * @rows: of which rows
 * @row: which row
 * @column: which column
 * @text: (nullable): what it says; nothing and an empty text stay missing
 *
 * Fills a cell.
 */
void fair_sample_set_text (FairSampleMaker *maker,
                           FairRows         rows,
                           guint            row,
                           guint            column,
                           const char      *text);
/**
 * fair_sample_set_number:
 * @maker: what is being made
 * @rows: of which rows
 * @row: which row
 * @column: which column
 * @number: the number
 *
 * Fills a cell with a number.
 */
void fair_sample_set_number (FairSampleMaker *maker,
                             FairRows         rows,
                             guint            row,
                             guint            column,
                             gint64           number);
/**
 * fair_sample_add_companies:
 * @maker: what is being made
 * @n_companies: how many
 *
 * Invents companies.
 */
void fair_sample_add_companies (FairSampleMaker *maker, guint n_companies);
/**
 * fair_sample_add_leads:
 * @maker: what is being made, companies being there
 * @n_leads: how many
 *
 * Invents leads, what they did and their deals.
 */
void fair_sample_add_leads (FairSampleMaker *maker, guint n_leads);

G_END_DECLS
