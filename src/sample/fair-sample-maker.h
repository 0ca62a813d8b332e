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
 * FairSampleCompany:
 * @row: its row in the builder
 * @name: its name
 * @domain: its mail domain
 * @pull: what it adds to the log-odds of buying
 * @small: whether its CEO buys in person
 */
typedef struct
{
  guint    row;
  char    *name;
  char    *domain;
  double   pull;
  gboolean small;
} FairSampleCompany;

/**
 * FairSampleMaker:
 * @builder: takes the rows
 * @random: the one stream of numbers
 * @start: the first instant of the data
 * @end: the last one
 * @companies: (element-type FairSampleCompany): those made so far
 *
 * What the making of the sample company passes from hand to hand.
 */
typedef struct
{
  FairHistoryBuilder *builder;
  FairRandom          random;
  gint64              start;
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
