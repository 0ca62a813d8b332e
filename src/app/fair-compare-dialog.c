/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-compare-dialog.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "workshop/fair-version-changes.h"

struct _FairCompareDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkDropDown *from;
  GtkDropDown *to;
  GtkLabel    *count;
  GtkListBox  *differences;

  /* Owned */
  FairWorkshop *workshop;
};

G_DEFINE_FINAL_TYPE (FairCompareDialog, fair_compare_dialog, ADW_TYPE_WINDOW)

/* The draft is the last of the list. */
static guint
get_number (FairCompareDialog *self, GtkDropDown *choice)
{
  guint at = gtk_drop_down_get_selected (choice);
  guint count =
      fair_versions_count (fair_workshop_get_versions (self->workshop));

  return at < count ? at + 1 : 0;
}

static void
add_words (GtkWidget *box, const char *words, const char *class_name)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_difference (FairCompareDialog *self, const FairVersionChange *difference)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *words =
      /* Translators: what differs, as it was and as it is */
      g_strdup_printf (_ ("%s: %s, then %s"), difference->what,
                       difference->before, difference->after);

  gtk_widget_add_css_class (box, "difference");
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  add_words (box, difference->what, "heading");
  add_words (sides, difference->before, "dim-label");
  add_words (sides, difference->after, NULL);
  gtk_box_append (GTK_BOX (box), sides);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->differences, row);
}

static void
clear (FairCompareDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (
              GTK_WIDGET (self->differences))) != NULL)
    gtk_list_box_remove (self->differences, child);
}

static void
on_chosen (FairCompareDialog *self)
{
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->workshop == NULL)
    return;

  clear (self);
  differences = fair_version_changes_list (
      fair_workshop_get_versions (self->workshop),
      get_number (self, self->from), get_number (self, self->to), &error);
  for (guint i = 0; differences != NULL && i < differences->len; i++)
    add_difference (self, differences->pdata[i]);

  if (differences == NULL)
    words = g_strdup (error->message);
  else if (differences->len == 0)
    words = g_strdup (_ ("Nothing differs."));
  else
    words = g_strdup_printf (
        ngettext ("%u difference", "%u differences", differences->len),
        differences->len);
  gtk_label_set_text (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->differences),
                          differences != NULL && differences->len > 0);
}

static void
fair_compare_dialog_dispose (GObject *object)
{
  g_clear_object (&FAIR_COMPARE_DIALOG (object)->workshop);

  G_OBJECT_CLASS (fair_compare_dialog_parent_class)->dispose (object);
}

/* clang-format off */
static void
fair_compare_dialog_class_init (FairCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_compare_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairCompareDialog, from);
  gtk_widget_class_bind_template_child (widget_class, FairCompareDialog, to);
  gtk_widget_class_bind_template_child (widget_class, FairCompareDialog, count);
  gtk_widget_class_bind_template_child (widget_class, FairCompareDialog, differences);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}
/* clang-format on */

static void
fair_compare_dialog_init (FairCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
list_names (FairVersions *versions, FairZone *zone)
{
  GtkStringList   *names = gtk_string_list_new (NULL);
  guint            count = fair_versions_count (versions);
  g_autofree char *draft = g_strdup_printf (_ ("Draft %u"), count + 1);

  for (guint i = 1; i <= count; i++)
    {
      const FairDefinition *version = fair_versions_get (versions, i);
      g_autofree char      *day =
          fair_format_day (fair_zone_day (zone, version->agreed_at));
      g_autofree char *name =
          g_strdup_printf (_ ("Version %u, agreed %s"), i, day);

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, draft);

  return G_LIST_MODEL (names);
}

/**
 * fair_compare_dialog_new:
 * @parent: (nullable): the window it stands over
 * @workshop: whose versions are compared
 * @from: a version's number, or 0 for the draft
 * @to: another one, or 0 for the draft
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairCompareDialog *
fair_compare_dialog_new (GtkWindow    *parent,
                         FairWorkshop *workshop,
                         guint         from,
                         guint         to)
{
  FairCompareDialog *self;
  FairVersions      *versions;
  guint              count;
  g_autoptr (GListModel) names = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_COMPARE_DIALOG, "transient-for", parent, NULL);
  versions = fair_workshop_get_versions (workshop);
  count = fair_versions_count (versions);
  names = list_names (versions, fair_workshop_get_zone (workshop));
  gtk_drop_down_set_model (self->from, names);
  gtk_drop_down_set_model (self->to, names);
  gtk_drop_down_set_selected (self->from, from > 0 ? from - 1 : count);
  gtk_drop_down_set_selected (self->to, to > 0 ? to - 1 : count);
  self->workshop = g_object_ref (workshop);
  on_chosen (self);

  return self;
}
