/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-column-row.h"

#include "app/fair-field-words.h"
#include "base/fair-i18n.h"

/* The choices: left out, an attribute of its own, an activity where its dates
 * may be one, then the fields that rows of this kind have. */
#define LEFT_OUT 0
#define ATTRIBUTE 1
#define ACTIVITY 2

struct _FairImportColumnRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkWidget   *heading;
  GtkWidget   *samples;
  GtkDropDown *target;
  GtkWidget   *said;
  GtkWidget   *warning;
  GtkLabel    *reading;

  /* Owned */
  char *name;
  char *attribute;
  char *shown;
  char *offer;

  FairKind kind;
  gboolean showing;
};

enum
{
  TARGET_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairImportColumnRow,
                     fair_import_column_row,
                     GTK_TYPE_LIST_BOX_ROW)

static guint
get_first_field (const char *offer)
{
  return offer != NULL ? ACTIVITY + 1 : ACTIVITY;
}

/* The field of a kind at a place among the choices, or NULL. */
static const FairFieldInfo *
find_field (FairKind kind, const char *offer, guint place)
{
  guint                n_fields, at = get_first_field (offer);
  const FairFieldInfo *fields = fair_field_list (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kinds & (1u << kind))
      if (at++ == place)
        return &fields[i];

  return NULL;
}

static guint
find_place (FairKind kind, const char *offer, const char *target)
{
  const FairFieldInfo *field;

  if (g_strcmp0 (offer, target) == 0)
    return ACTIVITY;
  for (guint i = get_first_field (offer);
       (field = find_field (kind, offer, i)) != NULL; i++)
    if (g_str_equal (field->name, target))
      return i;

  return ATTRIBUTE;
}

static GListModel *
new_choices (FairKind kind, const char *offer)
{
  GtkStringList       *choices = gtk_string_list_new (NULL);
  const FairFieldInfo *field;

  gtk_string_list_append (choices, _ ("Left out"));
  gtk_string_list_append (choices, _ ("Own attribute"));
  if (offer != NULL)
    {
      /* Translators: %s is the type of an activity, such as webinar-attended */
      g_autofree char *activity =
          g_strdup_printf (_ ("Activity “%s”"), strchr (offer, ':') + 1);

      gtk_string_list_append (choices, activity);
    }
  for (guint i = get_first_field (offer);
       (field = find_field (kind, offer, i)) != NULL; i++)
    gtk_string_list_append (choices, fair_field_words_get_field (field->name));

  return G_LIST_MODEL (choices);
}

static void
on_selected (FairImportColumnRow *self)
{
  guint       place = gtk_drop_down_get_selected (self->target);
  const char *target = NULL;

  if (self->showing || place == GTK_INVALID_LIST_POSITION)
    return;

  if (place == ATTRIBUTE)
    target = self->attribute;
  else if (place == ACTIVITY && self->offer != NULL)
    target = self->offer;
  else if (place >= ACTIVITY)
    target = find_field (self->kind, self->offer, place)->name;
  if (g_strcmp0 (target, self->shown) != 0)
    g_signal_emit (self, signals[TARGET_CHOSEN], 0, target);
}

static void
fair_import_column_row_finalize (GObject *object)
{
  FairImportColumnRow *self = FAIR_IMPORT_COLUMN_ROW (object);

  g_free (self->name);
  g_free (self->attribute);
  g_free (self->shown);
  g_free (self->offer);

  G_OBJECT_CLASS (fair_import_column_row_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairImportColumnRow, heading);
  gtk_widget_class_bind_template_child (widget_class, FairImportColumnRow, samples);
  gtk_widget_class_bind_template_child (widget_class, FairImportColumnRow, target);
  gtk_widget_class_bind_template_child (widget_class, FairImportColumnRow, said);
  gtk_widget_class_bind_template_child (widget_class, FairImportColumnRow, warning);
  gtk_widget_class_bind_template_child (widget_class, FairImportColumnRow, reading);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}
/* clang-format on */

static void
fair_import_column_row_class_init (FairImportColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_import_column_row_finalize;

  signals[TARGET_CHOSEN] = g_signal_new (
      "target-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-column-row.ui");
  bind_children (widget_class);
}

static void
fair_import_column_row_init (FairImportColumnRow *self)
{
  GtkExpression *words;

  gtk_widget_init_template (GTK_WIDGET (self));
  words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  gtk_drop_down_set_expression (self->target, words);
  gtk_expression_unref (words);
}

/**
 * fair_import_column_row_new:
 * @groups: widths to be shared
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_import_column_row_new (const FairImportColumnGroups *groups)
{
  FairImportColumnRow *self = g_object_new (FAIR_TYPE_IMPORT_COLUMN_ROW, NULL);

  gtk_size_group_add_widget (groups->heading, self->heading);
  gtk_size_group_add_widget (groups->samples, self->samples);
  gtk_size_group_add_widget (groups->target, GTK_WIDGET (self->target));
  gtk_size_group_add_widget (groups->reading, self->said);

  return GTK_WIDGET (self);
}

static void
show_reading (FairImportColumnRow *self, const FairImportColumn *column)
{
  gboolean         odd = column->open_order || column->leak != NULL;
  g_autofree char *words = NULL;

  if (column->leak != NULL)
    /* Translators: %s is a figure, such as "AUC 0.96" */
    words = g_strdup_printf (_ ("seems to know the outcome: %s"), column->leak);
  gtk_label_set_text (self->reading, words != NULL ? words : column->reading);
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (self->reading),
      words != NULL
          ? _ ("It may be filled in after the sale. It is proposed to be left "
               "out: did you know it when the lead came in? Then choose what "
               "it becomes.")
          : NULL);
  gtk_widget_set_visible (self->warning, odd);
  if (odd)
    {
      gtk_widget_add_css_class (self->said, "warning");
      gtk_widget_add_css_class (GTK_WIDGET (self->target), "look-at");
      gtk_widget_remove_css_class (GTK_WIDGET (self->reading), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (self->said, "warning");
      gtk_widget_remove_css_class (GTK_WIDGET (self->target), "look-at");
      gtk_widget_add_css_class (GTK_WIDGET (self->reading), "dim-label");
    }
}

/**
 * fair_import_column_row_show:
 * @self: a row
 * @column: the column
 * @kind: what the file's rows are
 */
void
fair_import_column_row_show (FairImportColumnRow    *self,
                             const FairImportColumn *column,
                             FairKind                kind)
{
  g_autofree char *label = NULL;

  g_return_if_fail (FAIR_IS_IMPORT_COLUMN_ROW (self));
  g_return_if_fail (column != NULL);

  self->showing = TRUE;
  if (self->name == NULL || self->kind != kind ||
      g_strcmp0 (self->offer, column->offer) != 0)
    {
      g_autoptr (GListModel) choices = new_choices (kind, column->offer);

      gtk_drop_down_set_model (self->target, choices);
    }
  g_free (self->offer);
  self->offer = g_strdup (column->offer);
  self->kind = kind;
  g_free (self->name);
  self->name = g_strdup (column->heading);
  g_free (self->attribute);
  self->attribute =
      g_strdup (column->target != NULL && !column->canonical ? column->target
                                                             : column->heading);
  g_free (self->shown);
  self->shown = g_strdup (column->target);
  gtk_label_set_text (GTK_LABEL (self->heading), column->heading);
  gtk_widget_set_tooltip_text (self->heading, column->heading);
  gtk_label_set_text (GTK_LABEL (self->samples), column->samples);
  gtk_widget_set_tooltip_text (self->samples, column->samples);
  gtk_drop_down_set_selected (
      self->target, column->target == NULL ? LEFT_OUT
                    : column->canonical
                        ? find_place (kind, column->offer, column->target)
                        : ATTRIBUTE);
  show_reading (self, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->heading, -1);
  /* Translators: %s is the heading of a column */
  label = g_strdup_printf (_ ("What “%s” becomes"), column->heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->target),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->showing = FALSE;
}
