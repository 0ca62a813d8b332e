/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-replay-chart.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairReplayLine:
 * @day: on which day, counted from 1
 * @name: what happened, or the criterion that took points
 * @gained: by how much the score changed
 * @score: the score from then on
 * @note: (nullable): by which criterion it counts, why it gave nothing or took
 *   something, and whether the lead became an MQL by it
 * @crosses: whether it made the lead an MQL
 *
 * One step of a lead's score in words.
 */
typedef struct
{
  int      day;
  char    *name;
  char    *note;
  int      gained;
  int      score;
  gboolean crosses;
} FairReplayLine;

/**
 * FairReplayFit:
 * @name: a fit criterion
 * @value: what it gave, in words
 * @got: whether the lead meets it
 *
 * What a lead got for its fit, or did not get.
 */
typedef struct
{
  char    *name;
  char    *value;
  gboolean got;
} FairReplayFit;

/**
 * FairReplayStory:
 * @lines: (element-type FairReplayLine): what gave it its points
 * @fits: (element-type FairReplayFit): the fit criteria, those that it meets
 *   first
 * @chart: the same as a picture
 * @draft: when the draft makes it an MQL, in words
 * @version: (nullable): when the agreed version does
 * @sales: when sales took over, in words
 * @outcome: what became of it
 * @fit: its points for fit
 *
 * What happened to one lead.
 */
typedef struct
{
  GArray    *lines;
  GArray    *fits;
  FairChart *chart;
  char      *draft;
  char      *version;
  char      *sales;
  char      *outcome;
  int        fit;
} FairReplayStory;

FairReplayStory *fair_replay_story_new (FairWorkshop *workshop, guint lead);
void             fair_replay_story_free (FairReplayStory *story);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairReplayStory, fair_replay_story_free)

G_END_DECLS
