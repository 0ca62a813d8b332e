/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-call.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "cli/fair-call-file.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

#include <string.h>
#include <unistd.h>

struct _FairCall
{
  const FairCommand *command;
  GHashTable        *options;
  char             **arguments;
  GString           *said;
  JsonNode          *answer;
};

static const FairOption common_options[] = {
  { "json", NULL, N_ ("Print one JSON object and nothing else") },
  { "progress", NULL, N_ ("Show progress even where there is no terminal") },
  { "help", NULL, N_ ("Show this help") },
  { NULL },
};

static const FairOption *
find_option (const FairCommand *command, const char *name, gsize length)
{
  const FairOption *tables[] = { command->options, common_options };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; tables[t] != NULL && tables[t][i].name != NULL; i++)
      if (strlen (tables[t][i].name) == length &&
          strncmp (tables[t][i].name, name, length) == 0)
        return &tables[t][i];

  return NULL;
}

/**
 * fair_call_takes_next_word:
 * @command: a command
 * @word: a word of a command line
 *
 * Returns: whether @word is an option of @command whose value follows as a word
 *   of its own
 */
gboolean
fair_call_takes_next_word (const FairCommand *command, const char *word)
{
  const FairOption *option = NULL;

  if (g_str_has_prefix (word, "--"))
    option = find_option (command, word + 2, strlen (word + 2));

  return option != NULL && option->argument != NULL;
}

static void
keep_option (FairCall *call, const char *name, const char *value)
{
  GPtrArray *values = g_hash_table_lookup (call->options, name);

  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (call->options, g_strdup (name), values);
    }
  else
    {
      /* Drop the terminator that lets the array be handed out as it is. */
      g_ptr_array_set_size (values, (int) values->len - 1);
    }

  g_ptr_array_add (values, g_strdup (value));
  g_ptr_array_add (values, NULL);
}

/* Reads the option at *@at, which it moves on where the value is a word of its
 * own. */
static gboolean
parse_option (FairCall *call, int argc, char **argv, int *at, GError **error)
{
  const char *word = argv[*at] + 2;
  const char *equals = strchr (word, '=');
  gsize       length = equals != NULL ? (gsize) (equals - word) : strlen (word);
  const FairOption *option = find_option (call->command, word, length);
  const char       *value = equals != NULL ? equals + 1 : NULL;

  if (option == NULL)
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                   _ ("“%s” does not know the option --%.*s"),
                   call->command->name, (int) length, word);
      return FALSE;
    }

  if (option->argument == NULL)
    {
      if (value != NULL)
        {
          g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                       _ ("--%s takes no value"), option->name);
          return FALSE;
        }
      value = "";
    }
  else if (value == NULL)
    {
      if (*at + 1 >= argc)
        {
          g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                       _ ("--%s needs %s after it"), option->name,
                       option->argument);
          return FALSE;
        }
      value = argv[++*at];
    }

  keep_option (call, option->name, value);

  return TRUE;
}

static gboolean
check_arguments (FairCall *call, GError **error)
{
  const FairCommand *command = call->command;

  if (g_strv_length (call->arguments) == command->n_arguments)
    return TRUE;

  g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
               _ ("Usage: fairleadctl %s %s [OPTIONS]"), command->name,
               command->arguments);

  return FALSE;
}

/* Standard input can be read once. */
static gboolean
check_standard_input (FairCall *call, GError **error)
{
  const FairOption *options = call->command->options;
  guint             n_reads = 0;

  for (guint i = 0; options != NULL && options[i].name != NULL; i++)
    {
      const char *const *values = fair_call_list_texts (call, options[i].name);

      if (g_str_equal (options[i].name, "output"))
        continue;
      for (guint v = 0; values != NULL && values[v] != NULL; v++)
        n_reads += g_str_equal (values[v], "-");
    }
  if (n_reads <= 1)
    return TRUE;

  g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                       _ ("“-”, standard input, can be given for one file "
                          "only"));

  return FALSE;
}

/**
 * fair_call_parse:
 * @command: the command
 * @argc: how many words follow the command's name
 * @argv: the words; options may stand anywhere, `--` ends them
 * @error: return location for an error
 *
 * Reads the words of a command line.
 *
 * Returns: (transfer full): the call, or %NULL with
 *   %FAIR_CLI_ERROR_USAGE set
 */
FairCall *
fair_call_parse (const FairCommand *command,
                 int                argc,
                 char             **argv,
                 GError           **error)
{
  g_autoptr (FairCall) call = g_new0 (FairCall, 1);
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  gboolean only_arguments = FALSE;

  call->command = command;
  call->said = g_string_new (NULL);
  call->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);

  for (int i = 0; i < argc; i++)
    {
      if (!only_arguments && g_str_equal (argv[i], "--"))
        only_arguments = TRUE;
      else if (!only_arguments && g_str_equal (argv[i], "-h"))
        keep_option (call, "help", "");
      else if (!only_arguments && g_str_has_prefix (argv[i], "--"))
        {
          if (!parse_option (call, argc, argv, &i, error))
            return NULL;
        }
      else if (!only_arguments && argv[i][0] == '-' && argv[i][1] != '\0')
        {
          g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                       _ ("“%s” does not know the option %s"), command->name,
                       argv[i]);
          return NULL;
        }
      else
        g_strv_builder_add (arguments, argv[i]);
    }

  call->arguments = g_strv_builder_end (arguments);
  if (!fair_call_wants_help (call) &&
      (!check_arguments (call, error) || !check_standard_input (call, error)))
    return NULL;

  return g_steal_pointer (&call);
}

/**
 * fair_call_free:
 * @call: (transfer full) (nullable): a call
 *
 * Frees @call.
 */
void
fair_call_free (FairCall *call)
{
  if (call == NULL)
    return;

  g_hash_table_unref (call->options);
  g_strfreev (call->arguments);
  g_string_free (call->said, TRUE);
  g_clear_pointer (&call->answer, json_node_unref);
  g_free (call);
}

/**
 * fair_call_get_command:
 * @call: a call
 *
 * Returns: (transfer none): the command that was called
 */
const FairCommand *
fair_call_get_command (const FairCall *call)
{
  return call->command;
}

/**
 * fair_call_wants_help:
 * @call: a call
 *
 * Returns: whether `--help` was given
 */
gboolean
fair_call_wants_help (const FairCall *call)
{
  return fair_call_has (call, "help");
}

static void
append_options (GString *help, const FairOption *options)
{
  for (guint i = 0; options != NULL && options[i].name != NULL; i++)
    {
      g_autofree char *left = options[i].argument != NULL
                                  ? g_strdup_printf ("--%s %s", options[i].name,
                                                     options[i].argument)
                                  : g_strdup_printf ("--%s", options[i].name);

      g_string_append_printf (help, "  %-34s %s\n", left, _ (options[i].help));
    }
}

/**
 * fair_call_dup_help:
 * @command: a command
 *
 * Returns: (transfer full): what `--help` prints for @command
 */
char *
fair_call_dup_help (const FairCommand *command)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, _ ("Usage: fairleadctl %s %s [OPTIONS]"),
                          command->name, command->arguments);
  g_string_append_printf (help, "\n\n%s\n\n%s\n", _ (command->summary),
                          _ ("Options:"));
  append_options (help, command->options);
  append_options (help, common_options);

  return g_strdup (help->str);
}

/**
 * fair_call_get_file:
 * @call: a call
 *
 * Returns: (transfer none): the first argument: the workshop's file
 */
const char *
fair_call_get_file (const FairCall *call)
{
  return call->arguments[0];
}

/**
 * fair_call_has:
 * @call: a call
 * @option: an option's name
 *
 * Returns: whether the option was given
 */
gboolean
fair_call_has (const FairCall *call, const char *option)
{
  return g_hash_table_contains (call->options, option);
}

/**
 * fair_call_list_texts:
 * @call: a call
 * @option: an option's name
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): every value
 *   that was given for the option, in order
 */
const char *const *
fair_call_list_texts (const FairCall *call, const char *option)
{
  GPtrArray *values = g_hash_table_lookup (call->options, option);

  return values != NULL ? (const char *const *) values->pdata : NULL;
}

/**
 * fair_call_get_text:
 * @call: a call
 * @option: an option's name
 *
 * Returns: (transfer none) (nullable): the value that was given last
 */
const char *
fair_call_get_text (const FairCall *call, const char *option)
{
  GPtrArray *values = g_hash_table_lookup (call->options, option);

  return values != NULL ? g_ptr_array_index (values, values->len - 2) : NULL;
}

/**
 * fair_call_get_int:
 * @call: a call
 * @option: the name of an option that was given
 * @min: the least allowed
 * @max: the greatest allowed
 * @value: (out): the number
 * @error: return location for an error
 *
 * Reads an option's value as a whole number.
 *
 * Returns: %FALSE with %FAIR_CLI_ERROR_USAGE set where it is none
 */
gboolean
fair_call_get_int (const FairCall *call,
                   const char     *option,
                   gint64          min,
                   gint64          max,
                   gint64         *value,
                   GError        **error)
{
  const char      *text = fair_call_get_text (call, option);
  g_autofree char *low = fair_format_count (min);
  g_autofree char *high = fair_format_count (max);

  if (text == NULL ||
      !g_ascii_string_to_signed (text, 10, min, max, value, NULL))
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                   _ ("--%s takes a whole number from %s to %s"), option, low,
                   high);
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_call_open:
 * @call: a call
 * @access: what it is opened for
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the workshop that the call is about
 */
FairWorkshop *
fair_call_open (const FairCall *call, FairAccess access, GError **error)
{
  return fair_workshop_open (fair_call_get_file (call), access, error);
}

/**
 * fair_call_wants_json:
 * @call: a call
 *
 * Returns: whether the answer is to be JSON
 */
gboolean
fair_call_wants_json (const FairCall *call)
{
  return fair_call_has (call, "json");
}

/**
 * fair_call_wants_progress:
 * @call: a call
 *
 * Returns: whether progress is shown on standard error
 */
gboolean
fair_call_wants_progress (const FairCall *call)
{
  return fair_call_has (call, "progress") || isatty (STDERR_FILENO);
}

/**
 * fair_call_say:
 * @call: a call
 * @format: as of printf
 * @...: its arguments
 *
 * Adds a line to what a person reads. With `--json` it goes nowhere.
 */
void
fair_call_say (FairCall *call, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (call->said, format, arguments);
  va_end (arguments);
  g_string_append_c (call->said, '\n');
}

/**
 * fair_call_answer:
 * @call: a call
 * @answer: (transfer full): the JSON object of `--json`
 *
 * Sets what a program reads.
 */
void
fair_call_answer (FairCall *call, JsonNode *answer)
{
  g_clear_pointer (&call->answer, json_node_unref);
  call->answer = answer;
}

/**
 * fair_call_flush:
 * @call: a call
 * @error: return location for an error
 *
 * Prints the answer: only a command that succeeded has one.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_call_flush (FairCall *call, GError **error)
{
  if (fair_call_wants_json (call))
    {
      g_autofree char *text = NULL;

      g_assert (call->answer != NULL);
      text = fair_json_to_string (call->answer, TRUE);
      g_string_assign (call->said, text);
      g_string_append_c (call->said, '\n');
    }

  return fair_call_print (call->said->str, call->said->len, error);
}
