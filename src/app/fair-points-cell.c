/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-points-cell.h"

#include <string.h>

#include "app/fair-mark.h"
#include "app/fair-points-paste.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-criterion.h"

/* The points of a criterion have at most five characters. */
#define LONGEST 5

struct _FairPointsCell
{
  AdwBin parent_instance;

  /* Owned by the tree of widgets */
  GtkBox   *box;
  FairMark *mark;
  GtkEntry *entry;
  GtkLabel *words;

  FairSide side;
  int      points;
  guint    settle_soon;
};

enum
{
  STORED,
  TURNED,
  PASTED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPointsCell, fair_points_cell, ADW_TYPE_BIN)

static void
show_points (FairPointsCell *self)
{
  g_autofree char *text = g_strdup_printf ("%d", self->points);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/**
 * fair_points_cell_settle:
 * @self: a cell
 *
 * Stores what was typed; what is no number of points is taken back, and said.
 */
void
fair_points_cell_settle (FairPointsCell *self)
{
  g_autofree char *text = NULL;
  int              points;

  g_return_if_fail (FAIR_IS_POINTS_CELL (self));

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (fair_points_paste_read (text, &points))
    {
      if (points != self->points)
        g_signal_emit (self, signals[STORED], 0, points);
      return;
    }

  show_points (self);
  if (!fair_text_is_blank (text))
    g_signal_emit (self, signals[REFUSED], 0, text);
}

static void
on_activate (FairPointsCell *self)
{
  g_object_ref (self);
  fair_points_cell_settle (self);
  g_signal_emit (self, signals[TURNED], 0, 1);
  g_object_unref (self);
}

/* One value is typed into the cell; a column falls on the cells below, too. */
static void
on_clipboard (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairPointsCell) self = FAIR_POINTS_CELL (user_data);
  g_autofree char *text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  int points;

  if (text == NULL || fair_text_is_blank (text))
    return;

  if (strchr (text, '\n') == NULL && fair_points_paste_read (text, &points))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), g_strstrip (text));
  else
    g_signal_emit (self, signals[PASTED], 0, text);
}

static gboolean
is_paste (guint key, GdkModifierType modifiers)
{
  return (key == GDK_KEY_v && modifiers == GDK_CONTROL_MASK) ||
         (key == GDK_KEY_Insert && modifiers == GDK_SHIFT_MASK);
}

static gboolean
on_key (FairPointsCell *self, guint key, guint code, GdkModifierType modifiers)
{
  modifiers &= GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK;
  if (is_paste (key, modifiers))
    {
      gdk_clipboard_read_text_async (
          gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_clipboard,
          g_object_ref (self));
      return TRUE;
    }
  if (modifiers != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      fair_points_cell_settle (self);
      g_signal_emit (self, signals[TURNED], 0, key == GDK_KEY_Up ? -1 : 1);
      return TRUE;

    case GDK_KEY_Escape:
      show_points (self);
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
is_focused (FairPointsCell *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) &
         GTK_STATE_FLAG_FOCUS_WITHIN;
}

static gboolean
settle_now (gpointer user_data)
{
  FairPointsCell *self = FAIR_POINTS_CELL (user_data);

  self->settle_soon = 0;
  if (!is_focused (self))
    fair_points_cell_settle (self);

  return G_SOURCE_REMOVE;
}

/* Assistive technology writes without the focus, which then never leaves. */
static void
on_changed (FairPointsCell *self)
{
  if (!is_focused (self) && self->settle_soon == 0)
    self->settle_soon = g_idle_add (settle_now, self);
}

static void
fair_points_cell_dispose (GObject *object)
{
  g_clear_handle_id (&FAIR_POINTS_CELL (object)->settle_soon, g_source_remove);

  G_OBJECT_CLASS (fair_points_cell_parent_class)->dispose (object);
}

static gboolean
fair_points_cell_grab_focus (GtkWidget *widget)
{
  FairPointsCell *self = FAIR_POINTS_CELL (widget);

  return gtk_widget_get_visible (GTK_WIDGET (self->entry)) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
fair_points_cell_class_init (FairPointsCellClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_points_cell_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = fair_points_cell_grab_focus;
  signals[STORED] = g_signal_new ("stored", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[TURNED] = g_signal_new ("turned", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PASTED] = g_signal_new ("pasted", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fair_points_cell_init (FairPointsCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->mark = g_object_new (FAIR_TYPE_MARK, "size", 11, NULL);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (GTK_WIDGET (self->words), 6);
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 0.5F);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), LONGEST);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), LONGEST);
  gtk_entry_set_max_length (self->entry, LONGEST);
  gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "points-entry");
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  gtk_box_append (self->box, GTK_WIDGET (self->mark));
  gtk_box_append (self->box, GTK_WIDGET (self->words));
  gtk_box_append (self->box, GTK_WIDGET (self->entry));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate),
                            self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed),
                            self);
  g_signal_connect_swapped (focus, "leave",
                            G_CALLBACK (fair_points_cell_settle), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

GtkWidget *
fair_points_cell_new (FairSide side)
{
  FairPointsCell *self = g_object_new (FAIR_TYPE_POINTS_CELL, NULL);

  self->side = side;
  gtk_widget_set_visible (GTK_WIDGET (self->mark), side == FAIR_SIDE_AGREED);
  fair_mark_set_kind (self->mark, FAIR_MARK_DRAFT);
  if (side == FAIR_SIDE_AGREED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "agreed");

  return GTK_WIDGET (self);
}

void
fair_points_cell_set_points (FairPointsCell *self, int points)
{
  g_return_if_fail (FAIR_IS_POINTS_CELL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  if (self->points == points &&
      *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return;

  self->points = points;
  show_points (self);
}

/**
 * fair_points_cell_set_words:
 * @self: a cell
 * @words: what stands instead of points
 *
 * A gate has no points.
 */
void
fair_points_cell_set_words (FairPointsCell *self, const char *words)
{
  g_return_if_fail (FAIR_IS_POINTS_CELL (self));

  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
}

/**
 * fair_points_cell_set_open:
 * @self: a cell
 * @open: whether the two sides do not hold the same yet
 */
void
fair_points_cell_set_open (FairPointsCell *self, gboolean open)
{
  g_return_if_fail (FAIR_IS_POINTS_CELL (self));

  fair_mark_set_kind (self->mark, open ? FAIR_MARK_VERSION : FAIR_MARK_DRAFT);
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
}

void
fair_points_cell_set_name (FairPointsCell *self, const char *name)
{
  g_autofree char *label = NULL;

  g_return_if_fail (FAIR_IS_POINTS_CELL (self));

  if (self->side == FAIR_SIDE_MARKETING)
    /* Translators: %s is a criterion */
    label = g_strdup_printf (_ ("Marketing's points for %s"), name);
  else if (self->side == FAIR_SIDE_SALES)
    /* Translators: %s is a criterion */
    label = g_strdup_printf (_ ("Sales' points for %s"), name);
  else
    /* Translators: %s is a criterion */
    label = g_strdup_printf (_ ("Agreed points for %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
fair_points_cell_set_editable (FairPointsCell *self, gboolean editable)
{
  g_return_if_fail (FAIR_IS_POINTS_CELL (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), editable);
}
