/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAIR_HELP_PARTS 6

/**
 * FairHelpTopic:
 * @id: the page of the window that it is about, or one of its own
 * @title: its title, not translated
 * @parts: headings with what is said under them, not translated; after the
 *   last one come empty ones
 *
 * A page of help.
 */
typedef struct
{
  const char *id;
  const char *title;
  struct
  {
    const char *heading;
    const char *text;
  } parts[FAIR_HELP_PARTS];
} FairHelpTopic;

/**
 * fair_help_topics_list:
 * @n_topics: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_topics): all pages, how to begin
 *   first
 */
const FairHelpTopic *fair_help_topics_list (guint *n_topics);

G_END_DECLS
