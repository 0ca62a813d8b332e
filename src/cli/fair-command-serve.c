/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "cli/fair-command.h"
#include "cli/fair-serve-orders.h"

#include <gio/gunixinputstream.h>
#include <glib-unix.h>
#include <unistd.h>

/* How long the last words may take to reach the phones. */
#define LINGER_MS 500

static gboolean
on_signal (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_CONTINUE;
}

static void
tell (FairServe *self, const char *event, const char *key, const char *value)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "event", event);
  json_object_set_string_member (object, key, value);
  fair_serve_output_tell (self->output, object);
}

static void
on_refused (FairLive *live, const char *what, const char *from, FairServe *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "event", "refused");
  json_object_set_string_member (object, "why", what);
  json_object_set_string_member (object, "from", from);
  fair_serve_output_tell (self->output, object);
}

static void
on_code (FairServe *self)
{
  const char *code = fair_live_get_code (self->live);

  if (code != NULL)
    tell (self, "code", "code", code);
}

static void
on_heads (FairServe *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "event", "people");
  json_object_set_int_member (object, "here",
                              fair_live_count_heads (self->live));
  fair_serve_output_tell (self->output, object);
}

static void
on_answered (FairRounds *rounds, const char *person, FairServe *self)
{
  tell (self, "answered", "person", person);
}

static void
watch (FairServe *self)
{
  FairMeeting *meeting = fair_workshop_get_meeting (self->workshop);

  g_signal_connect (self->live, "refused", G_CALLBACK (on_refused), self);
  g_signal_connect_swapped (self->live, "notify::code", G_CALLBACK (on_code),
                            self);
  g_signal_connect_swapped (self->live, "notify::head-count",
                            G_CALLBACK (on_heads), self);
  g_signal_connect (fair_meeting_get_rounds (meeting), "answered",
                    G_CALLBACK (on_answered), self);
}

static void read_line (GDataInputStream *input, FairServe *self);

static void
on_line (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FairServe       *self = user_data;
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (
      G_DATA_INPUT_STREAM (source), result, NULL, NULL);

  /* Nobody leads it this way any more; phones may go on. */
  if (line == NULL)
    return;
  g_strstrip (line);
  if (*line != '\0')
    fair_serve_obey (self, line);
  read_line (G_DATA_INPUT_STREAM (source), self);
}

static void
read_line (GDataInputStream *input, FairServe *self)
{
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, on_line,
                                       self);
}

static void
print_head (FairServe *self)
{
  JsonObject *head = json_object_new ();

  json_object_set_string_member (head, "url", fair_live_get_url (self->live));
  json_object_set_string_member (head, "code", fair_live_get_code (self->live));
  fair_serve_output_answer (self->output, head);
}

static gboolean
on_lingered (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

static void
serve_meeting (FairServe *self)
{
  g_autoptr (GInputStream) input =
      g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (input);
  const guint on_term = g_unix_signal_add (SIGTERM, on_signal, self->loop);
  const guint on_int = g_unix_signal_add (SIGINT, on_signal, self->loop);

  print_head (self);
  watch (self);
  read_line (lines, self);
  g_main_loop_run (self->loop);

  g_signal_handlers_disconnect_by_data (self->live, self);
  g_signal_handlers_disconnect_by_data (
      fair_meeting_get_rounds (fair_workshop_get_meeting (self->workshop)),
      self);
  fair_live_stop (self->live);
  g_timeout_add (LINGER_MS, on_lingered, self->loop);
  g_main_loop_run (self->loop);
  g_source_remove (on_term);
  g_source_remove (on_int);
}

static gboolean
run (FairCall *call, GError **error)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (FairLive) live = NULL;
  g_autoptr (FairServeOutput) output = NULL;
  g_autoptr (GMainLoop) loop = NULL;
  const char *address = fair_call_get_text (call, "address");
  gint64      port = 0;
  FairServe   self;

  if (fair_call_has (call, "port") &&
      !fair_call_get_int (call, "port", 0, G_MAXUINT16, &port, error))
    return FALSE;
  workshop = fair_call_open (call, FAIR_ACCESS_WRITE, error);
  if (workshop == NULL)
    return FALSE;
  live = fair_live_new (workshop);
  if (!fair_live_start (live, address != NULL ? address : "127.0.0.1",
                        (guint16) port, error))
    return FALSE;

  output = fair_serve_output_new (STDOUT_FILENO);
  loop = g_main_loop_new (NULL, FALSE);
  self = (FairServe){
    .workshop = workshop, .live = live, .output = output, .loop = loop
  };
  serve_meeting (&self);

  return fair_workshop_close (workshop, error);
}

static const FairOption options[] = {
  { "address", "ADDRESS",
    N_ ("Listen on this address of the computer; 127.0.0.1 unless given") },
  { "port", "PORT",
    N_ ("Listen on this port; the workshop’s own unless given") },
  { NULL },
};

const FairCommand fair_command_serve = {
  .name = "serve",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Let people join the meeting from a phone or a laptop"),
  .options = options,
  .run = run,
};
