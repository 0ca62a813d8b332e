/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fair-call.h"

G_BEGIN_DECLS

/**
 * FairOption:
 * @name: the long name, without dashes
 * @argument: (nullable): what it takes, as the help shows it; %NULL for a flag
 * @help: translatable, one line
 *
 * One option of a command.
 */
struct _FairOption
{
  const char *name;
  const char *argument;
  const char *help;
};

/**
 * FairCommand:
 * @name: the word on the command line
 * @arguments: what follows it, as the help shows it
 * @n_arguments: how many of them there must be
 * @summary: translatable, one line
 * @options: (array zero-terminated=1): its own options
 * @run: does it
 *
 * One row of the table of commands: help, completion and dispatch come from
 * it.
 */
struct _FairCommand
{
  const char       *name;
  const char       *arguments;
  guint             n_arguments;
  const char       *summary;
  const FairOption *options;
  gboolean (*run) (FairCall *call, GError **error);
};

extern const FairCommand fair_command_new;
extern const FairCommand fair_command_import;
extern const FairCommand fair_command_info;
extern const FairCommand fair_command_anonymize;
extern const FairCommand fair_command_audit;
extern const FairCommand fair_command_scorecard;
extern const FairCommand fair_command_scope;
extern const FairCommand fair_command_acceptance;
extern const FairCommand fair_command_terms;
extern const FairCommand fair_command_score;
extern const FairCommand fair_command_simulate;
extern const FairCommand fair_command_agree;
extern const FairCommand fair_command_export;
extern const FairCommand fair_command_serve;

G_END_DECLS
