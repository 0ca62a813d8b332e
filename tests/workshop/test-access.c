/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store.h"
#include "workshop-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

static const char *own_path;

/* Another process that opens a workshop for writing, says so, and holds it
 * until its input ends. */
static int
hold (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) workshop =
      fair_workshop_open (path, FAIR_ACCESS_WRITE, &error);

  if (workshop == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  puts ("held");
  fflush (stdout);
  (void) getchar ();

  return fair_workshop_close (workshop, &error) ? 0 : 1;
}

static GSubprocess *
start_holder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) stream = NULL;
  g_autofree char *line = NULL;
  GSubprocess     *holder = g_subprocess_new (
          G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
          own_path, "--hold", path, NULL);

  g_assert_no_error (error);
  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  line = g_data_input_stream_read_line (stream, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "held");

  return holder;
}

static void
stop_holder (GSubprocess *holder)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (holder, NULL, &error));
  g_assert_no_error (error);
}

static void
test_one_file (Fixture *self, gconstpointer unused)
{
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  g_assert_cmpuint (fixture_count_files (self), >, 1);
  fixture_close (self);
  g_assert_cmpuint (fixture_count_files (self), ==, 1);
  fixture_open (self, FAIR_ACCESS_READ);
  fixture_close (self);
  g_assert_cmpuint (fixture_count_files (self), ==, 1);
}

/* A new workshop has nothing to undo: what it began with was not a step of
 * anybody. */
static void
test_new (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_workshop_get_undo_label (self->workshop));
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
  g_assert_cmpstr (fair_workshop_get_currency (self->workshop), ==, "EUR");
  g_assert_cmpstr (fair_zone_get_id (fair_workshop_get_zone (self->workshop)),
                   ==, "Europe/Berlin");
  g_assert_cmpstr (fair_workshop_get_path (self->workshop), ==, self->path);

  fixture_close (self);
  g_assert_null (
      fair_workshop_create (self->path, "Other", "UTC", "EUR", &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED);
  g_assert_cmpuint (fixture_count_files (self), ==, 1);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
}

static void
test_new_refused (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *name;
    const char *zone;
    const char *currency;
  } wrong[] = {
    { "", "UTC", "EUR" },
    { "A", "Mars/Olympus", "EUR" },
    { "A", "UTC", "euro" },
  };
  g_autofree char *path = g_build_filename (self->folder, "new.fairlead", NULL);
  g_autofree char *nowhere =
      g_build_filename (self->folder, "no", "new.fairlead", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (fair_workshop_create (path, wrong[i].name, wrong[i].zone,
                                           wrong[i].currency, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
  g_assert_null (fair_workshop_create (nowhere, "A", "UTC", "EUR", &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, nowhere));
  fixture_close (self);
  g_assert_cmpuint (fixture_count_files (self), ==, 1);
}

static gboolean
has_threshold_44 (gpointer workshop)
{
  return fair_draft_get_scorecard (fair_workshop_get_draft (workshop),
                                   FAIR_SIDE_AGREED)
             ->threshold == 44;
}

static gboolean
has_no_holder (gpointer workshop)
{
  g_autofree char *holder = NULL;

  g_object_get (workshop, "holder", &holder, NULL);

  return holder == NULL;
}

/* Who looks on sees what the writer writes, and that he went. */
static void
test_follow (Fixture *self, gconstpointer unused)
{
  g_autoptr (FairWorkshop) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = fixture_dup_card ("DE", 44);
  gboolean         saved = FALSE;

  second = fair_workshop_open (self->path, FAIR_ACCESS_FOLLOW, &error);
  g_assert_no_error (error);
  g_assert_false (has_threshold_44 (second));
  g_assert_false (has_no_holder (second));
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  fixture_wait_until (has_threshold_44, second);
  g_object_get (second, "saved", &saved, NULL);
  g_assert_true (saved);
  fixture_close (self);
  fixture_wait_until (has_no_holder, second);
  g_assert_true (fair_workshop_close (second, &error));
  g_assert_no_error (error);
  fixture_open (self, FAIR_ACCESS_WRITE);
}

/* Two windows of one program: the second only looks. */
static void
test_twice (Fixture *self, gconstpointer unused)
{
  g_autoptr (FairWorkshop) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = fixture_dup_card ("DE", 33);

  g_assert_null (fair_workshop_open (self->path, FAIR_ACCESS_WRITE, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD);
  g_clear_error (&error);

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  fixture_wait_saved (self);
  second = fair_workshop_open (self->path, FAIR_ACCESS_FOLLOW, &error);
  g_assert_no_error (error);
  g_assert_true (fair_workshop_get_read_only (second));
  g_assert_false (fair_workshop_get_read_only (self->workshop));
  g_assert_cmpint (fair_draft_get_scorecard (fair_workshop_get_draft (second),
                                             FAIR_SIDE_AGREED)
                       ->threshold,
                   ==, 33);
  g_assert_true (fair_workshop_close (second, &error));
  g_assert_no_error (error);
}

static void
test_held (Fixture *self, gconstpointer unused)
{
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  fixture_close (self);
  holder = start_holder (self->path);
  g_assert_null (fair_workshop_open (self->path, FAIR_ACCESS_WRITE, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD);
  g_assert_nonnull (strstr (error->message, self->path));

  fixture_open (self, FAIR_ACCESS_FOLLOW);
  g_assert_true (fair_workshop_get_read_only (self->workshop));
  g_object_get (self->workshop, "holder", &words, NULL);
  g_assert_nonnull (words);
  fixture_close (self);
  stop_holder (holder);
  fixture_open (self, FAIR_ACCESS_WRITE);
}

/* A process that was killed holds nothing. */
static void
test_killed (Fixture *self, gconstpointer unused)
{
  g_autoptr (GSubprocess) holder = NULL;

  fixture_close (self);
  holder = start_holder (self->path);
  g_subprocess_force_exit (holder);
  g_subprocess_wait (holder, NULL, NULL);
  fixture_open (self, FAIR_ACCESS_WRITE);
}

/* Who was taken over learns it at the next write: closing says so. */
static void
test_take_over (Fixture *self, gconstpointer unused)
{
  g_autoptr (FairWorkshop) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = fixture_dup_card ("DE", 10);
  gboolean         saved = TRUE;

  other = fair_workshop_open (self->path, FAIR_ACCESS_TAKE_OVER, &error);
  g_assert_no_error (error);
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  g_assert_false (fair_workshop_close (self->workshop, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD);
  g_clear_error (&error);
  g_object_get (self->workshop, "saved", &saved, NULL);
  g_assert_false (saved);
  g_clear_object (&self->workshop);

  g_assert_true (fair_workshop_close (other, &error));
  g_assert_no_error (error);
}

static void
allow_bytes (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* The disk is full while somebody works: he is told, and once there is room the
 * same value is saved after all. */
static void
test_full_disk (Fixture *self, gconstpointer unused)
{
  g_autofree char *long_name = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  gboolean saved = TRUE;

  signal (SIGXFSZ, SIG_IGN);
  allow_bytes (4096);
  g_assert_true (fair_workshop_set_name (self->workshop, long_name, &error));
  /* Behind the write, which is done when this is. */
  fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
  allow_bytes (RLIM_INFINITY);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_get (self->workshop, "saved", &saved, NULL);
  g_assert_false (saved);

  g_assert_true (fair_workshop_set_name (self->workshop, long_name, &error));
  fixture_wait_saved (self);
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, long_name);
}

/* Where there is no room until the end, closing says what was not saved. */
static void
test_full_until_close (Fixture *self, gconstpointer unused)
{
  g_autofree char *long_name = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  allow_bytes (4096);
  g_assert_true (fair_workshop_set_name (self->workshop, long_name, &error));
  g_assert_false (fair_workshop_close (self->workshop, &error));
  g_assert_nonnull (error);
  g_clear_object (&self->workshop);
  allow_bytes (RLIM_INFINITY);

  /* The mark of who writes could not be taken out, either. */
  fixture_open (self, FAIR_ACCESS_TAKE_OVER);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
}

static gboolean
is_saved (Fixture *self)
{
  gboolean saved = FALSE;

  g_object_get (self->workshop, "saved", &saved, NULL);

  return saved;
}

/* Sets a name that has no room on the disk. */
static char *
set_without_room (Fixture *self)
{
  char *long_name = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  allow_bytes (4096);
  g_assert_true (fair_workshop_set_name (self->workshop, long_name, &error));
  g_assert_false (fair_workshop_flush (self->workshop, &error));
  g_assert_nonnull (error);
  allow_bytes (RLIM_INFINITY);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (is_saved (self));

  return long_name;
}

/* Another change, which can be written, takes along what could not. */
static void
test_full_then_room (Fixture *self, gconstpointer unused)
{
  g_autofree char *name = set_without_room (self);
  g_autofree char *json = fixture_dup_card ("FR", 12);

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  fixture_wait_saved (self);
  g_assert_true (is_saved (self));
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, name);
}

/* The work goes on elsewhere with all that was typed; undo goes on, too; and
 * the file left behind is as it was. */
static void
test_elsewhere (Fixture *self, gconstpointer unused)
{
  g_autofree char *path =
      g_build_filename (self->folder, "else.fairlead", NULL);
  g_autofree char *left = g_strdup (self->path);
  g_autofree char *json = fixture_dup_card ("FR", 12);
  g_autofree char *name = NULL;
  g_autoptr (FairWorkshop) before = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  fixture_wait_saved (self);
  name = set_without_room (self);
  g_assert_true (fair_workshop_save_elsewhere (self->workshop, path, &error));
  g_assert_no_error (error);
  g_assert_true (is_saved (self));
  g_assert_cmpstr (fair_workshop_get_path (self->workshop), ==, path);
  g_assert_nonnull (fair_workshop_get_undo_label (self->workshop));
  fixture_undo (self);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
  fixture_redo (self);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, name);
  fixture_close (self);

  before = fair_workshop_open (left, FAIR_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fair_workshop_get_name (before), ==, "Acme");
  g_assert_true (fair_workshop_close (before, &error));
  g_clear_object (&before);
  before = fair_workshop_open (path, FAIR_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fair_workshop_get_name (before), ==, name);
  g_assert_nonnull (
      fair_past_get_history (fair_workshop_get_past (before), NULL));
  g_assert_true (fair_workshop_close (before, &error));
  g_clear_object (&before);
  g_assert_cmpint (g_unlink (path), ==, 0);
  fixture_open (self, FAIR_ACCESS_READ);
}

/* What is there already is not touched, and the work stays where it was. */
static void
test_elsewhere_taken (Fixture *self, gconstpointer unused)
{
  g_autofree char *path =
      g_build_filename (self->folder, "else.fairlead", NULL);
  g_autofree char *content = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  name = set_without_room (self);
  g_assert_false (fair_workshop_save_elsewhere (self->workshop, path, &error));
  g_assert_nonnull (strstr (error->message, "there already"));
  g_assert_cmpstr (fair_workshop_get_path (self->workshop), ==, self->path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (fair_workshop_flush (self->workshop, NULL));
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, name);
}

/* Who could only look on writes in a file of their own. */
static void
test_elsewhere_held (Fixture *self, gconstpointer unused)
{
  g_autofree char *path =
      g_build_filename (self->folder, "else.fairlead", NULL);
  g_autoptr (FairWorkshop) other = NULL;
  g_autoptr (GError) error = NULL;

  other = fair_workshop_open (self->path, FAIR_ACCESS_FOLLOW, &error);
  g_assert_no_error (error);
  g_assert_true (fair_workshop_get_read_only (other));
  g_assert_true (fair_workshop_save_elsewhere (other, path, &error));
  g_assert_no_error (error);
  g_assert_false (fair_workshop_get_read_only (other));
  g_assert_true (fair_workshop_set_name (other, "Mine", &error));
  g_assert_true (fair_workshop_close (other, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fair_workshop_get_name (self->workshop), ==, "Acme");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (fair_workshop_set_name (self->workshop, "Still", &error));
  g_assert_true (fair_workshop_flush (self->workshop, &error));
}

static void
test_damaged (Fixture *self, gconstpointer unused)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  fixture_close (self);
  g_assert_true (g_file_get_contents (self->path, &content, &size, NULL));
  for (gsize keep = 0; keep < size; keep += size / 7)
    {
      g_assert_true (
          g_file_set_contents (self->path, content, (gssize) keep, NULL));
      g_assert_null (fair_workshop_open (self->path, FAIR_ACCESS_READ, &error));
      g_assert_nonnull (strstr (error->message, self->path));
      g_clear_error (&error);
      g_assert_null (
          fair_workshop_open (self->path, FAIR_ACCESS_FOLLOW, &error));
      g_clear_error (&error);
    }
  g_assert_true (
      g_file_set_contents (self->path, content, (gssize) size, NULL));
  fixture_open (self, FAIR_ACCESS_WRITE);
}

#define ADD(name, func)                                                        \
  g_test_add ("/access/" name, Fixture, NULL, fixture_set_up, func,            \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);

  own_path = argv[0];
  g_test_init (&argc, &argv, NULL);

  ADD ("one-file", test_one_file);
  ADD ("new", test_new);
  ADD ("new-refused", test_new_refused);
  ADD ("twice", test_twice);
  ADD ("follow", test_follow);
  ADD ("held", test_held);
  ADD ("killed", test_killed);
  ADD ("take-over", test_take_over);
  ADD ("full-disk", test_full_disk);
  ADD ("full-until-close", test_full_until_close);
  ADD ("full-then-room", test_full_then_room);
  ADD ("elsewhere", test_elsewhere);
  ADD ("elsewhere-taken", test_elsewhere_taken);
  ADD ("elsewhere-held", test_elsewhere_held);
  ADD ("damaged", test_damaged);

  return g_test_run ();
}
