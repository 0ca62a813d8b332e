/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample/fair-sample-random.h"

G_BEGIN_DECLS

/* A list that is bought: marketing counts many MQLs from it, none of them
 * buys. */
#define FAIR_SAMPLE_DEAD_SOURCE "Content syndication"
#define FAIR_SAMPLE_DRIFT_SOURCE "Paid search"

/**
 * FairSampleRole:
 * @FAIR_SAMPLE_OTHER: nothing more to tell
 * @FAIR_SAMPLE_CEO: buys in person where the company is small, nowhere else
 * @FAIR_SAMPLE_STUDENT: reads everything and never buys
 */
typedef enum
{
  FAIR_SAMPLE_OTHER,
  FAIR_SAMPLE_CEO,
  FAIR_SAMPLE_STUDENT,
} FairSampleRole;

/**
 * FairSampleTitle:
 * @title: as somebody typed it into the CRM
 * @weight: how often it comes
 * @pull: what it adds to the log-odds of buying
 * @role: what else follows from it
 */
typedef struct
{
  const char    *title;
  double         weight;
  double         pull;
  FairSampleRole role;
} FairSampleTitle;

/**
 * FairSampleTouch:
 * @type: the type of the activity
 * @detail: (nullable): its detail
 * @often: how many an ordinary lead has
 * @pull: how much more often somebody has it who will buy; those of 0.3 or less
 *   are noise
 */
typedef struct
{
  const char *type;
  const char *detail;
  double      often;
  double      pull;
} FairSampleTouch;

extern const char *const     fair_sample_first_names[];
extern const guint           fair_sample_n_first_names;
extern const char *const     fair_sample_last_names[];
extern const guint           fair_sample_n_last_names;
extern const char *const     fair_sample_company_heads[];
extern const guint           fair_sample_n_company_heads;
extern const char *const     fair_sample_company_tails[];
extern const guint           fair_sample_n_company_tails;
extern const char *const     fair_sample_technologies[];
extern const guint           fair_sample_n_technologies;
extern const FairSampleTitle fair_sample_titles[];
extern const guint           fair_sample_n_titles;
extern const FairSampleTouch fair_sample_touches[];
extern const guint           fair_sample_n_touches;
extern const FairChoice      fair_sample_industries[];
extern const guint           fair_sample_n_industries;
extern const FairChoice      fair_sample_countries[];
extern const char *const     fair_sample_regions[];
extern const guint           fair_sample_n_countries;
extern const FairChoice      fair_sample_sources[];
extern const guint           fair_sample_n_sources;
extern const FairChoice      fair_sample_budgets[];
extern const guint           fair_sample_n_budgets;
extern const FairChoice      fair_sample_rejections[];
extern const guint           fair_sample_n_rejections;

G_END_DECLS
