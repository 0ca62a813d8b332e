/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-serve-output.h"

#include "base/fair-json.h"

#include <errno.h>
#include <glib-unix.h>
#include <limits.h>
#include <poll.h>
#include <unistd.h>

/* How much may wait before events are dropped. */
#define MAX_WAITING (256 * 1024)

struct _FairServeOutput
{
  int      fd;
  GString *waiting;
  guint    watch;
  gboolean is_broken;
};

/**
 * fair_serve_output_new:
 * @fd: a file descriptor
 *
 * Returns: (transfer full): an output that writes to it
 */
FairServeOutput *
fair_serve_output_new (int fd)
{
  FairServeOutput *self = g_new0 (FairServeOutput, 1);

  self->fd = fd;
  self->waiting = g_string_new (NULL);

  return self;
}

/**
 * fair_serve_output_free:
 * @self: (transfer full) (nullable): an output
 */
void
fair_serve_output_free (FairServeOutput *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->watch, g_source_remove);
  g_string_free (self->waiting, TRUE);
  g_free (self);
}

/* A pipe that can be written to takes PIPE_BUF bytes without waiting. */
static void
write_some (FairServeOutput *self)
{
  struct pollfd poll_fd = { .fd = self->fd, .events = POLLOUT };

  while (self->waiting->len > 0 && poll (&poll_fd, 1, 0) == 1)
    {
      gssize n = write (self->fd, self->waiting->str,
                        MIN (self->waiting->len, PIPE_BUF));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          self->is_broken = TRUE;
          g_string_truncate (self->waiting, 0);
          return;
        }
      g_string_erase (self->waiting, 0, n);
    }
}

static gboolean
on_writable (int fd, GIOCondition condition, gpointer user_data)
{
  FairServeOutput *self = user_data;

  write_some (self);
  if (self->waiting->len > 0)
    return G_SOURCE_CONTINUE;

  self->watch = 0;
  return G_SOURCE_REMOVE;
}

/**
 * fair_serve_output_answer:
 * @self: an output
 * @answer: (transfer full): an object
 *
 * Writes an object as a line.
 */
void
fair_serve_output_answer (FairServeOutput *self, JsonObject *answer)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL && answer != NULL);

  json_node_take_object (node, answer);
  if (self->is_broken)
    return;
  text = fair_json_to_string (node, FALSE);
  g_string_append (self->waiting, text);
  g_string_append_c (self->waiting, '\n');
  write_some (self);
  if (self->waiting->len > 0 && self->watch == 0)
    self->watch = g_unix_fd_add (self->fd, G_IO_OUT, on_writable, self);
}

/**
 * fair_serve_output_tell:
 * @self: an output
 * @event: (transfer full): an object
 *
 * Writes an object as a line, unless too much waits already.
 */
void
fair_serve_output_tell (FairServeOutput *self, JsonObject *event)
{
  g_return_if_fail (self != NULL && event != NULL);

  if (self->waiting->len < MAX_WAITING)
    fair_serve_output_answer (self, event);
  else
    json_object_unref (event);
}
