/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agenda.h"

/* Where a point is mended, for the window's action. */
#define MEND "fair-mend"

/* The page on which a point is mended; what is no difference stands in the
 * agenda. */
static const char *
page_of (const FairOpenPoint *point)
{
  switch (point->kind)
    {
    case FAIR_OPEN_DATA:
      return "audit";

    case FAIR_OPEN_CRITERIA:
      return "fit";

    case FAIR_OPEN_SCORING:
      return "blind-scoring";

    case FAIR_OPEN_PROMISE:
    case FAIR_OPEN_TERM:
      return "agreement";

    case FAIR_OPEN_PARKED:
      return point->where != NULL ? "differences" : "agenda";

    case FAIR_OPEN_ROUND:
    case FAIR_OPEN_DIFFERENCE:
    default:
      return "differences";
    }
}

static GtkWidget *
new_row (const FairOpenPoint *point)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (
      point->grave ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  GtkWidget       *next = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = g_markup_escape_text (point->text, -1);
  g_autofree char *subtitle = g_markup_escape_text (point->so, -1);

  gtk_widget_add_css_class (icon, point->grave ? "warning" : "dim-label");
  gtk_widget_add_css_class (next, "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (
      G_OBJECT (row), MEND,
      g_variant_ref_sink (g_variant_new (
          "(ss)", page_of (point), point->where != NULL ? point->where : "")),
      (GDestroyNotify) g_variant_unref);

  return row;
}

/**
 * fair_agenda_list_open:
 * @workshop: a workshop
 * @preview: (nullable): the draft as it was laid out last
 * @list: a list to add rows to
 * @kinds: which #FairOpenKind, a bit for each
 *
 * Lists what is still open before both sides can sign. A row that is activated
 * leads there by fair_agenda_mend().
 *
 * Returns: how many points were added
 */
guint
fair_agenda_list_open (FairWorkshop *workshop,
                       FairPreview  *preview,
                       GtkListBox   *list,
                       guint         kinds)
{
  g_autoptr (GPtrArray) points = fair_open_points_list (workshop, preview);
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const FairOpenPoint *point = g_ptr_array_index (points, i);

      if ((kinds & 1u << point->kind) == 0)
        continue;
      gtk_list_box_append (list, new_row (point));
      n += 1;
    }

  return n;
}

/**
 * fair_agenda_mend:
 * @window: the window, or what is in it
 * @row: a row of what is open
 *
 * Shows where the point of a row is mended.
 */
void
fair_agenda_mend (GtkWidget *window, GtkListBoxRow *row)
{
  GVariant *where = g_object_get_data (G_OBJECT (row), MEND);

  g_return_if_fail (where != NULL);

  gtk_widget_activate_action_variant (window, "win.mend", where);
}
