/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairCliError:
 * @FAIR_CLI_ERROR_USAGE: the words of the command line are off
 * @FAIR_CLI_ERROR_FAILED: the input or the data is wrong
 */
typedef enum
{
  FAIR_CLI_ERROR_USAGE,
  FAIR_CLI_ERROR_FAILED,
} FairCliError;

#define FAIR_CLI_ERROR (fair_cli_error_quark ())

GQuark fair_cli_error_quark (void);
int    fair_cli_run (int argc, char **argv);

G_END_DECLS
