/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-target-entry.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "model/fair-target-value.h"

#define NUMBER_CHARS 8

struct _FairTargetEntry
{
  AdwBin parent_instance;

  /* Owned */
  char *target;

  /* Borrowed, one of them */
  GtkEntry    *number;
  GtkDropDown *choice;

  int first_choice;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTargetEntry, fair_target_entry, ADW_TYPE_BIN)

static void
fair_target_entry_finalize (GObject *object)
{
  g_free (FAIR_TARGET_ENTRY (object)->target);

  G_OBJECT_CLASS (fair_target_entry_parent_class)->finalize (object);
}

static void
fair_target_entry_class_init (FairTargetEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_target_entry_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_target_entry_init (FairTargetEntry *self)
{
}

static void
on_changed (FairTargetEntry *self)
{
  double   value;
  gboolean good = fair_target_entry_get_value (self, &value);

  if (self->number != NULL)
    {
      gboolean bad = !good && gtk_entry_get_text_length (self->number) > 0;

      if (bad)
        gtk_widget_add_css_class (GTK_WIDGET (self->number), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->number), "error");
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_peek (GtkEntry *entry)
{
  gboolean shown = !gtk_entry_get_visibility (entry);

  gtk_entry_set_visibility (entry, shown);
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY,
                                     shown ? "view-conceal-symbolic"
                                           : "view-reveal-symbolic");
}

static GtkWidget *
make_number (FairTargetEntry *self, FairTargetKind kind, gboolean blind)
{
  GtkWidget       *entry = gtk_entry_new ();
  double           min, max;
  g_autofree char *hint = NULL;

  fair_target_get_range (kind, &min, &max);
  if (kind == FAIR_TARGET_CRITERION_CAP || kind == FAIR_TARGET_GROUP_CAP)
    hint = g_strdup_printf (_ ("A whole number from 0 to %.0f, or −1 for no "
                               "limit"),
                            max);
  else
    hint = g_strdup_printf (_ ("A whole number from %.0f to %.0f"), min, max);
  gtk_widget_set_tooltip_text (entry, hint);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), NUMBER_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), NUMBER_CHARS);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1.0);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  if (blind)
    {
      gtk_entry_set_icon_tooltip_text (GTK_ENTRY (entry),
                                       GTK_ENTRY_ICON_SECONDARY,
                                       _ ("Show or hide what is entered"));
      gtk_entry_set_visibility (GTK_ENTRY (entry), FALSE);
      gtk_entry_set_icon_from_icon_name (
          GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, "view-reveal-symbolic");
      g_signal_connect (entry, "icon-press", G_CALLBACK (on_peek), NULL);
    }
  self->number = GTK_ENTRY (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
make_choice (FairTargetEntry *self, int last)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_string_list_append (words, _ ("Choose"));
  for (int value = 0; value <= last; value++)
    gtk_string_list_take (words,
                          fair_target_value_to_words (self->target, value));
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (words));
  self->choice = GTK_DROP_DOWN (choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);

  return choice;
}

/**
 * fair_target_entry_new:
 * @target: what the value is of
 * @name: what people call it
 * @blind: whether a room must not see what is entered
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
fair_target_entry_new (const char *target, const char *name, gboolean blind)
{
  FairTargetEntry *self = g_object_new (FAIR_TYPE_TARGET_ENTRY, NULL);
  FairTargetKind   kind = FAIR_TARGET_TERMS;
  g_autofree char *id = NULL;
  GtkWidget       *child;

  self->target = g_strdup (target);
  fair_target_parse (target, &kind, &id);
  if (kind == FAIR_TARGET_ITEM)
    child = make_choice (self, FAIR_NEED_REQUIRED);
  else if (kind == FAIR_TARGET_CRITERION_ON)
    child = make_choice (self, 1);
  else
    child = make_number (self, kind, blind);
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_bin_set_child (ADW_BIN (self), child);

  return GTK_WIDGET (self);
}

/**
 * fair_target_entry_get_target:
 * @self: an entry
 *
 * Returns: (transfer none): what the value is of
 */
const char *
fair_target_entry_get_target (FairTargetEntry *self)
{
  g_return_val_if_fail (FAIR_IS_TARGET_ENTRY (self), NULL);

  return self->target;
}

/**
 * fair_target_entry_get_value:
 * @self: an entry
 * @value: (out): what was entered
 *
 * Returns: whether a value that the target takes was entered
 */
gboolean
fair_target_entry_get_value (FairTargetEntry *self, double *value)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (FAIR_IS_TARGET_ENTRY (self), FALSE);

  if (self->choice != NULL)
    {
      *value = (double) gtk_drop_down_get_selected (self->choice) - 1.0;
      return *value >= 0.0;
    }

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number)));
  g_strstrip (text);

  return fair_number_parse (text, value) &&
         fair_target_takes (self->target, *value);
}

/**
 * fair_target_entry_set_value:
 * @self: an entry
 * @value: what to show
 */
void
fair_target_entry_set_value (FairTargetEntry *self, double value)
{
  g_return_if_fail (FAIR_IS_TARGET_ENTRY (self));

  if (self->choice != NULL)
    gtk_drop_down_set_selected (self->choice, (guint) value + 1);
  else
    {
      g_autofree char *text = fair_number_to_string (round (value));

      gtk_editable_set_text (GTK_EDITABLE (self->number), text);
    }
}
