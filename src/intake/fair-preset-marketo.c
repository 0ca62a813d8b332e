/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* Marketo's tables of activities, as its bulk export and warehouses have them:
 * the kind of an activity is a number. */

static const FairPresetColumn activity[] = {
  { "id", "id" },
  { "marketoguid", "id" },
  { "leadid", "lead_id" },
  { "activitydate", "at" },
  { "activitytypeid", "type" },
  { "primaryattributevalue", "detail" },
  { NULL },
};

static const FairPresetColumn nothing[] = { { NULL } };

/* Numbers of activities; one without a name says nothing of what a lead did. */
static const FairPresetColumn types[] = {
  { "1", "web-page-visit" },
  { "2", "form-submission" },
  { "3", "link-click" },
  { "6", "email-sent" },
  { "7", "email-delivered" },
  { "8", "email-bounced" },
  { "9", "email-unsubscribed" },
  { "10", "email-open" },
  { "11", "email-click" },
  { "12", NULL },
  { "13", NULL },
  { "27", "email-soft-bounced" },
  { "32", NULL },
  { "37", NULL },
  { "46", "interesting-moment" },
  { "104", "program-status" },
  { NULL },
};

const FairPreset fair_presets_marketo[] = {
  { "marketo", "changed value", FAIR_KIND_UNKNOWN,
    "activitytypeid newvalue oldvalue", nothing, TRUE, NULL },
  { "marketo", "merged leads", FAIR_KIND_UNKNOWN, "activitytypeid mergeids",
    nothing, TRUE, NULL },
  { "marketo", "activity", FAIR_KIND_ACTIVITIES,
    "activitydate activitytypeid leadid", activity, TRUE, "marketo", types },
  { "marketo", "program", FAIR_KIND_UNKNOWN, "channel workspace sfdcid",
    nothing, TRUE, NULL },
  { "marketo", "campaign", FAIR_KIND_UNKNOWN, "programid workspacename",
    nothing, TRUE, NULL },
  { NULL },
};
