/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agenda.h"

#include "app/fair-mark.h"
#include "base/fair-i18n.h"

static const char *
what_of (FairOpenKind kind)
{
  switch (kind)
    {
    case FAIR_OPEN_DIFFERENCE:
      return _ ("The sides differ");

    case FAIR_OPEN_ROUND:
      return _ ("Not revealed yet");

    case FAIR_OPEN_PARKED:
      return _ ("Parked");

    case FAIR_OPEN_TERM:
    case FAIR_OPEN_SIGNER:
      return _ ("The agreement needs it");

    case FAIR_OPEN_DATA:
    default:
      return _ ("No history");
    }
}

/**
 * fair_agenda_list_open:
 * @workshop: a workshop
 * @list: a list to add rows to
 * @kinds: which #FairOpenKind, a bit for each
 *
 * Lists what is still open before both sides can sign.
 *
 * Returns: how many points were added
 */
guint
fair_agenda_list_open (FairWorkshop *workshop, GtkListBox *list, guint kinds)
{
  g_autoptr (GPtrArray) points = fair_meeting_agenda_dup_open_points (
      fair_meeting_get_agenda (fair_workshop_get_meeting (workshop)));
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const FairOpenPoint *point = g_ptr_array_index (points, i);
      GtkWidget           *row, *icon;
      g_autofree char     *title = NULL;

      if ((kinds & 1u << point->kind) == 0)
        continue;
      row = adw_action_row_new ();
      icon = g_object_new (FAIR_TYPE_MARK, "kind", FAIR_MARK_VERSION, NULL);
      title = g_markup_escape_text (point->text, -1);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what_of (point->kind));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_list_box_append (list, row);
      n += 1;
    }

  return n;
}
