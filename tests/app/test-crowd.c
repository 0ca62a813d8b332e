/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libsoup/soup.h>
#include <string.h>

#include "../bench/bench-times.h"
#include "app-fixture.h"
#include "app/fair-people-button.h"
#include "app/fair-round-pane.h"
#include "app-look.h"
#include "base/fair-json.h"

/* Fifty phones that answer at once while the window shows the round: each is
 * acknowledged and in the file, and the window keeps its frames. The phones run
 * in a thread of their own, which the CPU time of the main thread leaves out.
 */

#define N_GUESTS FAIR_PEOPLE_MAX
#define ROUNDS 3

/* A frame takes 16 ms at 60 Hz. What is allowed to one turn of the main loop is
 * what nobody notices, on a machine that is slower than a person's. */
#define MOST_MS 100.0

typedef struct
{
  guint                    number;
  SoupWebsocketConnection *socket;
} Guest;

static struct
{
  GMainContext *context;
  GMainLoop    *loop;
  SoupSession  *session;
  Guest         guests[N_GUESTS];
  const char   *url;
  const char   *code;
  guint         round;
  const char   *target;
} crowd;

static gint n_in, n_done, n_refused;

static void
say (Guest *guest, const char *format, ...)
{
  va_list          args;
  g_autofree char *text = NULL;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  soup_websocket_connection_send_text (guest->socket, text);
}

static void connect_guest (guint number);

static void
on_message (SoupWebsocketConnection *socket,
            SoupWebsocketDataType    type,
            GBytes                  *bytes,
            Guest                   *guest)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) node = fair_json_parse (text, (gssize) length, NULL);
  JsonObject *message = json_node_get_object (node);
  const char *what = json_object_get_string_member (message, "say");

  if (json_object_has_member (message, "seq"))
    say (guest, "{\"do\":\"got\",\"seq\":%d}",
         (int) json_object_get_int_member (message, "seq"));
  if (g_str_equal (what, "welcome"))
    {
      g_atomic_int_inc (&n_in);
      if (guest->number + 1 < N_GUESTS)
        connect_guest (guest->number + 1);
    }
  else if (g_str_equal (what, "done"))
    g_atomic_int_inc (&n_done);
  else if (g_str_equal (what, "refused"))
    g_atomic_int_inc (&n_refused);
}

static void
on_connected (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Guest *guest = user_data;
  g_autoptr (GError) error = NULL;

  guest->socket = soup_session_websocket_connect_finish (SOUP_SESSION (source),
                                                         result, &error);
  g_assert_no_error (error);
  g_signal_connect (guest->socket, "message", G_CALLBACK (on_message), guest);
  say (guest,
       "{\"do\":\"join\",\"id\":\"j\",\"code\":\"%s\",\"name\":\"Guest %u\","
       "\"side\":\"%s\"}",
       crowd.code, guest->number, guest->number % 2 ? "sales" : "marketing");
}

static void
connect_guest (guint number)
{
  g_autofree char *address =
      g_strdup_printf ("ws%sws", crowd.url + strlen ("http"));
  g_autofree char *origin =
      g_strndup (crowd.url, strlen (crowd.url) - strlen ("/"));
  g_autoptr (SoupMessage) message = soup_message_new ("GET", address);

  crowd.guests[number].number = number;
  soup_session_websocket_connect_async (crowd.session, message, origin, NULL,
                                        G_PRIORITY_DEFAULT, NULL, on_connected,
                                        &crowd.guests[number]);
}

static gpointer
run_crowd (gpointer unused)
{
  g_main_context_push_thread_default (crowd.context);
  crowd.session = soup_session_new_with_options (
      "max-conns", N_GUESTS + 10, "max-conns-per-host", N_GUESTS + 10, NULL);
  connect_guest (0);
  g_main_loop_run (crowd.loop);
  for (guint i = 0; i < N_GUESTS; i++)
    g_clear_object (&crowd.guests[i].socket);
  g_clear_object (&crowd.session);
  g_main_context_pop_thread_default (crowd.context);

  return NULL;
}

static gboolean
propose (gpointer unused)
{
  for (guint i = 0; i < N_GUESTS; i++)
    say (&crowd.guests[i],
         "{\"do\":\"propose\",\"id\":\"r%u\",\"round\":%u,\"target\":\"%s\","
         "\"value\":%u}",
         crowd.round, crowd.round, crowd.target, 100 * crowd.round + i);

  return G_SOURCE_REMOVE;
}

static gboolean
all_in (gpointer unused)
{
  return g_atomic_int_get (&n_in) == N_GUESTS;
}

static gboolean
all_done (gpointer unused)
{
  return g_atomic_int_get (&n_done) + g_atomic_int_get (&n_refused) == N_GUESTS;
}

static FairMeeting *
get_meeting (FairAppWindow *window)
{
  return fair_workshop_get_meeting (fair_app_window_get_workshop (window));
}

static GThread *
fill_room (FairAppWindow *window)
{
  FairLive *live = fair_app_window_get_live (window);
  g_autoptr (GError) error = NULL;
  GThread *thread;

  fair_live_start (live, "127.0.0.1", 0, &error);
  g_assert_no_error (error);
  crowd.context = g_main_context_new ();
  crowd.loop = g_main_loop_new (crowd.context, FALSE);
  crowd.url = fair_live_get_url (live);
  crowd.code = fair_live_get_code (live);
  bench_slip_begin ();
  thread = g_thread_new ("crowd", run_crowd, NULL);
  g_assert_true (app_fixture_wait (all_in, NULL));
  app_fixture_settle (window);
  g_assert_cmpfloat (bench_slip_end ("# fifty join"), <, MOST_MS);

  return thread;
}

/* Nobody's answer is lost with the process once it is acknowledged. */
static void
check_kept (FairAppWindow *window, guint round)
{
  FairRounds      *rounds = fair_meeting_get_rounds (get_meeting (window));
  const FairRound *asked =
      g_ptr_array_index (fair_rounds_list (rounds), round - 1);
  g_autoptr (FairWorkshop) other = NULL;
  g_autoptr (GError) error = NULL;
  guint of;

  g_assert_cmpuint (fair_rounds_count_answered (rounds, asked->id, &of), ==,
                    N_GUESTS);
  g_assert_cmpuint (of, ==, N_GUESTS);
  other = fair_workshop_open (
      fair_workshop_get_path (fair_app_window_get_workshop (window)),
      FAIR_ACCESS_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (
      fair_rounds_count_answered (
          fair_meeting_get_rounds (fair_workshop_get_meeting (other)),
          asked->id, NULL),
      ==, N_GUESTS);
  fair_workshop_close (other, &error);
  g_assert_no_error (error);
}

static void
hold_round (FairAppWindow *window, guint number)
{
  const char *targets[] = { "criterion:size:points", NULL };
  FairRounds *rounds = fair_meeting_get_rounds (get_meeting (window));
  g_autoptr (GError) error = NULL;
  GArray *frames;

  fair_rounds_open (rounds, targets, &error);
  g_assert_no_error (error);
  app_fixture_settle (window);
  crowd.round = number;
  crowd.target = targets[0];
  g_atomic_int_set (&n_done, 0);
  frames = bench_frames_begin (GTK_WIDGET (window));
  bench_slip_begin ();
  g_main_context_invoke (crowd.context, propose, NULL);
  g_assert_true (app_fixture_wait (all_done, NULL));
  app_fixture_settle (window);
  g_assert_cmpint (g_atomic_int_get (&n_refused), ==, 0);
  g_assert_cmpfloat (bench_slip_end ("# fifty propose at once"), <, MOST_MS);
  bench_frames_end (GTK_WIDGET (window), "# a frame meanwhile", frames);
  check_kept (window, number);

  bench_slip_begin ();
  fair_rounds_reveal (rounds, &error);
  g_assert_no_error (error);
  app_fixture_settle (window);
  g_assert_cmpfloat (bench_slip_end ("# revealed"), <, MOST_MS);
}

static void
test_crowd (gconstpointer data)
{
  AppFixture    *fixture = (AppFixture *) data;
  FairAppWindow *window = app_fixture_open (fixture, 1280, 800);
  GThread       *thread;
  g_autoptr (GError) error = NULL;

  fair_app_window_show_page (window, "differences");
  app_fixture_settle (window);
  bench_slip_start ();
  thread = fill_room (window);
  for (guint number = 1; number <= ROUNDS; number++)
    hold_round (window, number);

  bench_slip_begin ();
  g_assert_true (fair_differences_adopt (
      fair_meeting_get_differences (get_meeting (window)), crowd.target, 30,
      "The room said so", &error));
  g_assert_no_error (error);
  app_fixture_settle (window);
  g_assert_cmpfloat (bench_slip_end ("# adopted"), <, MOST_MS);
  bench_slip_stop ();

  g_main_loop_quit (crowd.loop);
  g_thread_join (thread);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (crowd.loop);
  g_main_context_unref (crowd.context);
}

int
main (int argc, char **argv)
{
  static AppFixture fixture;
  int               status;

  app_fixture_start (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_data_func ("/crowd/fifty", &fixture, test_crowd);
  status = g_test_run ();
  app_fixture_clear (&fixture);

  return status;
}
