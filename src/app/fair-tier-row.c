/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-tier-row.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"

struct _FairTierRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkEntry       *name;
  GtkCheckButton *scored;
  GtkAdjustment  *at;
  GtkWidget      *spin;
  GtkCheckButton *instant;
  GtkButton      *count;
  GtkWidget      *raise;
  GtkWidget      *remove;

  /* Owned */
  char *id;

  guint showing : 1;
};

enum
{
  EDITED,
  RESTED,
  MOVED,
  REMOVED,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTierRow, fair_tier_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_edited (FairTierRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_at (FairTierRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[RESTED], 0,
                   (int) gtk_adjustment_get_value (self->at));
}

static void
on_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));
}

static void
on_remove (FairTierRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
on_count (FairTierRow *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
fair_tier_row_finalize (GObject *object)
{
  g_free (FAIR_TIER_ROW (object)->id);

  G_OBJECT_CLASS (fair_tier_row_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, scored);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, at);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, spin);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, instant);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, count);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, raise);
  gtk_widget_class_bind_template_child (widget_class, FairTierRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_at);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
}
/* clang-format on */

static guint
add_signal (FairTierRowClass *klass, const char *name, guint n_params)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                       NULL, NULL, NULL, G_TYPE_NONE, n_params, G_TYPE_INT);
}

static void
fair_tier_row_class_init (FairTierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_tier_row_finalize;

  signals[EDITED] = add_signal (klass, "edited", 0);
  signals[RESTED] = add_signal (klass, "rested", 1);
  signals[MOVED] = add_signal (klass, "moved", 1);
  signals[REMOVED] = add_signal (klass, "removed", 0);
  signals[OPENED] = add_signal (klass, "opened", 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-tier-row.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "tier.move", "i", on_move);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "tier.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "tier.move", "i", 1);
}

static void
fair_tier_row_init (FairTierRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_part (gpointer widget, char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (label);
}

/* Everything is told apart by the tier it belongs to. */
static void
name_parts (FairTierRow *self, const char *name)
{
  name_part (self, g_strdup_printf (_ ("Tier %s"), name));
  name_part (self->name, g_strdup_printf (_ ("Name: %s"), name));
  name_part (self->scored, g_strdup_printf (_ ("%s: from a score"), name));
  name_part (self->spin, g_strdup_printf (_ ("%s: from so many points"), name));
  name_part (self->instant,
             g_strdup_printf (_ ("%s: by an instant criterion"), name));
  name_part (self->raise, g_strdup_printf (_ ("Move %s up"), name));
  name_part (self->remove, g_strdup_printf (_ ("Remove %s"), name));
}

/**
 * fair_tier_row_new:
 * @tier: a tier
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_tier_row_new (const FairTier *tier)
{
  FairTierRow *self = g_object_new (FAIR_TYPE_TIER_ROW, NULL);

  self->id = g_strdup (tier->id);
  fair_tier_row_show (self, tier);

  return GTK_WIDGET (self);
}

/**
 * fair_tier_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its tier
 */
const char *
fair_tier_row_get_id (FairTierRow *self)
{
  g_return_val_if_fail (FAIR_IS_TIER_ROW (self), NULL);

  return self->id;
}

/* The cursor is in what the entry is made of. */
static gboolean
has_focus (FairTierRow *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->name));
}

/**
 * fair_tier_row_show:
 * @self: a row
 * @tier: its tier, as it is now
 *
 * A name that is being typed stays. The last thing that makes a lead of the
 * tier cannot be switched off.
 */
void
fair_tier_row_show (FairTierRow *self, const FairTier *tier)
{
  g_return_if_fail (FAIR_IS_TIER_ROW (self));

  self->showing = TRUE;
  if (!has_focus (self) &&
      !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->name)),
                    tier->name))
    gtk_editable_set_text (GTK_EDITABLE (self->name), tier->name);
  gtk_check_button_set_active (self->scored, tier->has_at);
  if (tier->has_at)
    gtk_adjustment_set_value (self->at, tier->at);
  gtk_check_button_set_active (self->instant, tier->instant);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scored), tier->instant);
  gtk_widget_set_sensitive (GTK_WIDGET (self->instant), tier->has_at);
  name_parts (self, tier->name);
  self->showing = FALSE;
}

/**
 * fair_tier_row_show_count:
 * @self: a row
 * @count: (nullable): how many MQLs are of the tier, %NULL for nobody knows
 */
void
fair_tier_row_show_count (FairTierRow *self, const char *count)
{
  g_autofree char *words = NULL;

  g_return_if_fail (FAIR_IS_TIER_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->count), count != NULL);
  if (count == NULL)
    return;

  /* Translators: a number of leads of a tier */
  words = g_strdup_printf (_ ("%s MQLs"), count);
  gtk_button_set_label (self->count, words);
}

/**
 * fair_tier_row_set_first:
 * @self: a row
 * @first: whether there is nothing above it to move it before
 */
void
fair_tier_row_set_first (FairTierRow *self, gboolean first)
{
  g_return_if_fail (FAIR_IS_TIER_ROW (self));

  gtk_widget_set_visible (self->raise, !first);
}

/**
 * fair_tier_row_read:
 * @self: a row
 * @tier: what takes over what was edited
 *
 * An empty name changes nothing.
 */
void
fair_tier_row_read (FairTierRow *self, FairTier *tier)
{
  const char *name;

  g_return_if_fail (FAIR_IS_TIER_ROW (self));
  g_return_if_fail (tier != NULL);

  name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  if (!fair_text_is_blank (name))
    {
      g_free (tier->name);
      tier->name = g_strdup (name);
    }
  tier->has_at = gtk_check_button_get_active (self->scored);
  tier->at = tier->has_at ? (int) gtk_adjustment_get_value (self->at) : 0;
  tier->instant = gtk_check_button_get_active (self->instant);
}

/**
 * fair_tier_row_edit_name:
 * @self: a row that is on screen
 *
 * Selects the name, to be typed over.
 */
void
fair_tier_row_edit_name (FairTierRow *self)
{
  g_return_if_fail (FAIR_IS_TIER_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
