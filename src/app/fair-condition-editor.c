/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-condition-editor.h"

#include "app/fair-leaf-editor.h"
#include "app/fair-test-editor.h"
#include "base/fair-i18n.h"

/* Groups are nested so deep by hand; what a file nests deeper is kept. */
#define DEEPEST 4

struct _FairConditionEditor
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkToggleButton *all;
  GtkToggleButton *any;
  GtkToggleButton *opposite;
  GtkBox          *children;
  GtkButton       *add_group;
  GtkButton       *remove;

  /* Owned */
  FairCatalog *catalog;
  JsonObject  *extra;

  guint depth;
  guint showing : 1;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairConditionEditor, fair_condition_editor, ADW_TYPE_BIN)

static void
on_changed (FairConditionEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_child_removed (FairConditionEditor *self, GtkWidget *child)
{
  gtk_box_remove (self->children, child);
  on_changed (self);
}

static void
on_remove (FairConditionEditor *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
take_child (FairConditionEditor *self, GtkWidget *child)
{
  g_signal_connect_swapped (child, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (child, "removed", G_CALLBACK (on_child_removed),
                            self);
  gtk_box_append (self->children, child);
}

static void
add_child (FairConditionEditor *self, const FairCondition *condition)
{
  if (condition->kind == FAIR_CONDITION_LEAF)
    take_child (self, fair_leaf_editor_new (self->catalog, condition));
  else
    take_child (self, fair_condition_editor_new (self->catalog, condition,
                                                 self->depth + 1));
}

static FairCondition *
new_first (FairConditionEditor *self)
{
  const FairCatalogAttribute *first =
      fair_catalog_find (self->catalog, "title");
  FairCondition *leaf;

  if (first == NULL && self->catalog->attributes->len > 0)
    first = g_ptr_array_index (self->catalog->attributes, 0);
  if (first == NULL)
    return fair_condition_new_leaf ("created_at", FAIR_OPERATOR_IS_KNOWN);

  leaf = fair_condition_new_leaf (first->name, FAIR_OPERATOR_IS_KNOWN);
  fair_test_editor_begin (&leaf->test, first->type);

  return leaf;
}

static void
on_add (FairConditionEditor *self)
{
  g_autoptr (FairCondition) leaf = new_first (self);

  add_child (self, leaf);
  on_changed (self);
}

static void
on_add_group (FairConditionEditor *self)
{
  gboolean all = gtk_toggle_button_get_active (self->all);
  g_autoptr (FairCondition) group =
      fair_condition_new_group (all ? FAIR_CONDITION_ANY : FAIR_CONDITION_ALL);

  g_ptr_array_add (group->children, new_first (self));
  add_child (self, group);
  on_changed (self);
}

static void
fair_condition_editor_finalize (GObject *object)
{
  FairConditionEditor *self = FAIR_CONDITION_EDITOR (object);

  g_clear_pointer (&self->catalog, fair_catalog_unref);
  g_clear_pointer (&self->extra, json_object_unref);

  G_OBJECT_CLASS (fair_condition_editor_parent_class)->finalize (object);
}

/* clang-format off */
static void
fair_condition_editor_class_init (FairConditionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_condition_editor_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-condition-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FairConditionEditor, all);
  gtk_widget_class_bind_template_child (widget_class, FairConditionEditor, any);
  gtk_widget_class_bind_template_child (widget_class, FairConditionEditor, opposite);
  gtk_widget_class_bind_template_child (widget_class, FairConditionEditor, children);
  gtk_widget_class_bind_template_child (widget_class, FairConditionEditor, add_group);
  gtk_widget_class_bind_template_child (widget_class, FairConditionEditor, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_group);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}
/* clang-format on */

static void
fair_condition_editor_init (FairConditionEditor *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_condition_editor_new:
 * @catalog: what conditions can be made of
 * @condition: (nullable): the condition to begin with
 * @depth: how many groups stand around it
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
fair_condition_editor_new (FairCatalog         *catalog,
                           const FairCondition *condition,
                           guint                depth)
{
  FairConditionEditor *self = g_object_new (FAIR_TYPE_CONDITION_EDITOR, NULL);
  gboolean             group;

  if (condition != NULL && condition->kind == FAIR_CONDITION_NOT)
    {
      gtk_toggle_button_set_active (self->opposite, TRUE);
      condition = g_ptr_array_index (condition->children, 0);
    }
  group = condition != NULL && (condition->kind == FAIR_CONDITION_ALL ||
                                condition->kind == FAIR_CONDITION_ANY);

  if (group && condition->extra != NULL)
    self->extra = json_object_ref (condition->extra);
  self->catalog = fair_catalog_ref (catalog);
  self->depth = depth;
  gtk_toggle_button_set_active (
      group && condition->kind == FAIR_CONDITION_ANY ? self->any : self->all,
      TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->add_group), depth < DEEPEST);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), depth > 0);
  if (depth > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "condition-group");

  if (group)
    for (guint i = 0; i < condition->children->len; i++)
      add_child (self, g_ptr_array_index (condition->children, i));
  else if (condition != NULL)
    add_child (self, condition);
  self->showing = FALSE;

  return GTK_WIDGET (self);
}

/* Takes a condition and gives its opposite. */
static FairCondition *
oppose (FairCondition *condition)
{
  FairCondition *opposite = fair_condition_new_group (FAIR_CONDITION_NOT);

  g_ptr_array_add (opposite->children, condition);

  return opposite;
}

/**
 * fair_condition_editor_dup:
 * @self: an editor
 *
 * Returns: (transfer full): the condition as it stands
 */
FairCondition *
fair_condition_editor_dup (FairConditionEditor *self)
{
  FairCondition *group;

  g_return_val_if_fail (FAIR_IS_CONDITION_EDITOR (self), NULL);

  group = fair_condition_new_group (gtk_toggle_button_get_active (self->any)
                                        ? FAIR_CONDITION_ANY
                                        : FAIR_CONDITION_ALL);
  for (GtkWidget *child =
           gtk_widget_get_first_child (GTK_WIDGET (self->children));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      FairCondition *condition;

      if (FAIR_IS_LEAF_EDITOR (child))
        condition = fair_leaf_editor_dup (FAIR_LEAF_EDITOR (child));
      else
        condition = fair_condition_editor_dup (FAIR_CONDITION_EDITOR (child));
      g_ptr_array_add (group->children, condition);
    }
  if (self->extra != NULL)
    group->extra = json_object_ref (self->extra);
  else if (group->children->len == 1)
    {
      FairCondition *only = g_ptr_array_steal_index (group->children, 0);

      fair_condition_free (group);
      group = only;
    }

  return gtk_toggle_button_get_active (self->opposite) ? oppose (group) : group;
}

/**
 * fair_condition_editor_find_gap:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): what is still missing, or %NULL
 */
char *
fair_condition_editor_find_gap (FairConditionEditor *self)
{
  GtkWidget *child;

  g_return_val_if_fail (FAIR_IS_CONDITION_EDITOR (self), NULL);

  child = gtk_widget_get_first_child (GTK_WIDGET (self->children));
  if (child == NULL)
    return g_strdup (_ ("Add a condition, or remove what holds none."));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      char *gap = NULL;

      if (FAIR_IS_CONDITION_EDITOR (child))
        gap = fair_condition_editor_find_gap (FAIR_CONDITION_EDITOR (child));
      else if (FAIR_IS_LEAF_EDITOR (child) &&
               !fair_leaf_editor_is_complete (FAIR_LEAF_EDITOR (child)))
        {
          g_autofree char *name =
              fair_leaf_editor_dup_name (FAIR_LEAF_EDITOR (child));

          /* Translators: %s is an attribute */
          gap = g_strdup_printf (
              _ ("Say what %s is compared with; until then the condition "
                 "stays as it was."),
              name);
        }
      if (gap != NULL)
        return gap;
    }

  return NULL;
}

/**
 * fair_condition_editor_list_leaves:
 * @self: an editor
 * @leaves: (element-type FairLeafEditor): takes the editors of single
 *   conditions, from top to bottom
 */
void
fair_condition_editor_list_leaves (FairConditionEditor *self, GPtrArray *leaves)
{
  GtkWidget *child;

  g_return_if_fail (FAIR_IS_CONDITION_EDITOR (self));

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->children));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (FAIR_IS_LEAF_EDITOR (child))
      g_ptr_array_add (leaves, child);
    else
      fair_condition_editor_list_leaves (FAIR_CONDITION_EDITOR (child), leaves);
}
