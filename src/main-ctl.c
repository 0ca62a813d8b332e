/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-cli.h"

int
main (int argc, char **argv)
{
  return fair_cli_run (argc, argv);
}
