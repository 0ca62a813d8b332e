/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-cli.h"

#include "base/fair-i18n.h"
#include "cli/fair-command.h"

#include <locale.h>

G_DEFINE_QUARK (fair_cli_error, fair_cli_error)

enum
{
  EXIT_DONE = 0,
  EXIT_WRONG = 1,
  EXIT_USAGE = 2,
};

static const FairCommand *const commands[] = {
  &fair_command_new,       &fair_command_import,     &fair_command_info,
  &fair_command_anonymize, &fair_command_audit,      &fair_command_scorecard,
  &fair_command_scope,     &fair_command_acceptance, &fair_command_terms,
  &fair_command_score,     &fair_command_simulate,   &fair_command_agree,
  &fair_command_export,    &fair_command_serve,
};

static const FairCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

/* Whether some command has an option whose value is the word after @word. */
static gboolean
takes_next_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (fair_call_takes_next_word (commands[i], word))
      return TRUE;

  return FALSE;
}

/* Where the command stands: options may come before it. Where there is none,
 * the first word is meant. */
static int
find_command_word (int argc, char **argv)
{
  int at = 1;

  while (at < argc && argv[at][0] == '-')
    at += takes_next_word (argv[at]) ? 2 : 1;

  return at < argc ? at : 1;
}

static void
print_help (void)
{
  g_print ("%s\n\n%s\n", _ ("Usage: fairleadctl COMMAND FILE [OPTIONS]"),
           _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-12s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_print ("\n%s\n", _ ("“fairleadctl COMMAND --help” tells the options of a "
                        "command. Exit status: 0 done, 1 the input or the data "
                        "is wrong, 2 usage."));
}

static int
report (const GError *error)
{
  g_printerr ("fairleadctl: %s\n", error->message);

  return g_error_matches (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE)
             ? EXIT_USAGE
             : EXIT_WRONG;
}

static int
report_no_command (const char *name)
{
  g_printerr (_ ("fairleadctl: there is no command “%s”; “fairleadctl --help” "
                 "lists them"),
              name);
  g_printerr ("\n");

  return EXIT_USAGE;
}

/* What shell completion asks. */
static int
list_commands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("%s\n", commands[i]->name);

  return EXIT_DONE;
}

static int
list_options (const char *name)
{
  const FairCommand *command = find_command (name);

  if (command == NULL)
    return report_no_command (name);

  for (guint i = 0; command->options != NULL && command->options[i].name; i++)
    g_print ("--%s\n", command->options[i].name);
  g_print ("--json\n--progress\n--help\n");

  return EXIT_DONE;
}

static int
run_command (const FairCommand *command, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCall) call = fair_call_parse (command, argc, argv, &error);

  if (call == NULL)
    return report (error);

  if (fair_call_wants_help (call))
    {
      g_autofree char *help = fair_call_dup_help (command);

      g_print ("%s", help);
      return EXIT_DONE;
    }

  if (!command->run (call, &error) || !fair_call_flush (call, &error))
    return report (error);

  return EXIT_DONE;
}

/**
 * fair_cli_run:
 * @argc: how many words
 * @argv: the words, the program's name first
 *
 * Does what a command line says.
 *
 * Returns: the exit status: 0 done, 1 the input or the data is wrong, 2 usage
 */
int
fair_cli_run (int argc, char **argv)
{
  const FairCommand *command;
  const char        *name;
  int                at;

  g_set_prgname ("fairleadctl");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FAIR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2)
    {
      g_printerr ("%s\n", _ ("Usage: fairleadctl COMMAND FILE [OPTIONS]; "
                             "“fairleadctl --help” lists the commands"));
      return EXIT_USAGE;
    }

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
      g_str_equal (argv[1], "help"))
    {
      print_help ();
      return EXIT_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("fairleadctl %s\n", FAIR_VERSION);
      return EXIT_DONE;
    }
  if (g_str_equal (argv[1], "--list-commands"))
    return list_commands ();
  if (g_str_equal (argv[1], "--list-options") && argc > 2)
    return list_options (argv[2]);

  at = find_command_word (argc, argv);
  name = argv[at];
  command = find_command (name);
  if (command == NULL)
    return report_no_command (name);

  /* What stood before the command is read with what follows it. */
  for (; at > 1; at--)
    argv[at] = argv[at - 1];

  return run_command (command, argc - 2, argv + 2);
}
