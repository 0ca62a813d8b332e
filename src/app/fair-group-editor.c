/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-group-editor.h"

#include "app/fair-card-edit.h"
#include "base/fair-i18n.h"

struct _FairGroupEditor
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkDropDown    *choice;
  GtkMenuButton  *rules;
  GtkEntry       *name;
  GtkCheckButton *sum;
  GtkCheckButton *best;
  GtkCheckButton *capped;
  GtkAdjustment  *most;
  GtkWidget      *dissolve;

  /* Owned */
  GPtrArray *ids;

  guint soon;
  guint showing : 1;
  guint dissolving : 1;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairGroupEditor, fair_group_editor, ADW_TYPE_BIN)

/* The first choice is no group, the last one a new group. */
static const char *
get_chosen (FairGroupEditor *self, gboolean *is_new)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  *is_new = chosen == self->ids->len + 1;

  return chosen >= 1 && chosen <= self->ids->len
             ? g_ptr_array_index (self->ids, chosen - 1)
             : NULL;
}

static gboolean
on_soon (gpointer user_data)
{
  FairGroupEditor *self = FAIR_GROUP_EDITOR (user_data);

  self->soon = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Whoever answers shows the groups anew, and the list that is chosen from must
 * not be replaced while it says so. */
static void
on_choice (FairGroupEditor *self)
{
  if (!self->showing && self->soon == 0)
    self->soon = g_idle_add_full (G_PRIORITY_HIGH, on_soon, self, NULL);
}

static void
on_changed (FairGroupEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_dissolve (FairGroupEditor *self)
{
  gtk_menu_button_popdown (self->rules);
  self->dissolving = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
  self->dissolving = FALSE;
}

static void
fair_group_editor_dispose (GObject *object)
{
  g_clear_handle_id (&FAIR_GROUP_EDITOR (object)->soon, g_source_remove);

  G_OBJECT_CLASS (fair_group_editor_parent_class)->dispose (object);
}

static void
fair_group_editor_finalize (GObject *object)
{
  g_ptr_array_unref (FAIR_GROUP_EDITOR (object)->ids);

  G_OBJECT_CLASS (fair_group_editor_parent_class)->finalize (object);
}

static void
fair_group_editor_class_init (FairGroupEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_group_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_group_editor_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-group-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, choice);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, rules);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, name);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, sum);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, best);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, capped);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor, most);
  gtk_widget_class_bind_template_child (widget_class, FairGroupEditor,
                                        dissolve);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_dissolve);
}

static void
fair_group_editor_init (FairGroupEditor *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

static gboolean
is_of_family (const FairScorecard *card,
              const FairGroup     *group,
              FairFamily           family)
{
  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (g_strcmp0 (criterion->group, group->id) == 0)
        return criterion->family == family;
    }

  return TRUE;
}

static char *
name_group (const FairGroup *group)
{
  const char *name = group->name != NULL ? group->name : group->id;

  return group->combine == FAIR_COMBINE_BEST
             /* Translators: %s is a group of criteria */
             ? g_strdup_printf (_ ("%s: best of"), name)
             /* Translators: %s is a group of criteria */
             : g_strdup_printf (_ ("%s: sum"), name);
}

static void
show_rules (FairGroupEditor *self, const FairGroup *group)
{
  gtk_widget_set_visible (GTK_WIDGET (self->rules), group != NULL);
  if (group == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->name),
                         group->name != NULL ? group->name : group->id);
  gtk_check_button_set_active (
      group->combine == FAIR_COMBINE_BEST ? self->best : self->sum, TRUE);
  gtk_check_button_set_active (self->capped, group->cap >= 0);
  gtk_adjustment_set_value (self->most, group->cap >= 0 ? group->cap : 20);
}

/**
 * fair_group_editor_show:
 * @self: an editor
 * @card: the scoring model
 * @criterion: one of its criteria
 */
void
fair_group_editor_show (FairGroupEditor     *self,
                        const FairScorecard *card,
                        const FairCriterion *criterion)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const FairGroup *current = NULL;
  guint            chosen = 0;

  g_return_if_fail (FAIR_IS_GROUP_EDITOR (self));

  self->showing = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (names, _ ("None"));
  for (guint i = 0; i < card->groups->len; i++)
    {
      const FairGroup *group = g_ptr_array_index (card->groups, i);

      if (!is_of_family (card, group, criterion->family))
        continue;
      g_ptr_array_add (self->ids, g_strdup (group->id));
      gtk_string_list_take (names, name_group (group));
      if (g_strcmp0 (group->id, criterion->group) == 0)
        {
          chosen = self->ids->len;
          current = group;
        }
    }
  gtk_string_list_append (names, _ ("New group"));
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, chosen);
  show_rules (self, current);
  self->showing = FALSE;
}

static void
apply_rules (FairGroupEditor *self, FairGroup *group)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  g_free (group->name);
  group->name = *name != '\0' ? g_strdup (name) : NULL;
  group->combine = gtk_check_button_get_active (self->best) ? FAIR_COMBINE_BEST
                                                            : FAIR_COMBINE_SUM;
  group->cap = gtk_check_button_get_active (self->capped)
                   ? (int) gtk_adjustment_get_value (self->most)
                   : -1;
}

/* A group without criteria goes by itself. */
static void
dissolve_group (FairScorecard *card, const char *id)
{
  for (guint i = 0; i < card->criteria->len; i++)
    {
      FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (g_strcmp0 (criterion->group, id) == 0)
        g_clear_pointer (&criterion->group, g_free);
    }
}

/**
 * fair_group_editor_apply:
 * @self: an editor
 * @criterion: a criterion of @card
 * @card: a copy of the scoring model
 *
 * Puts the criterion into the group that was chosen, or takes all criteria out
 * of the group that is being dissolved.
 */
void
fair_group_editor_apply (FairGroupEditor *self,
                         FairCriterion   *criterion,
                         FairScorecard   *card)
{
  gboolean         is_new;
  const char      *id;
  g_autofree char *before = NULL;

  g_return_if_fail (FAIR_IS_GROUP_EDITOR (self));

  id = get_chosen (self, &is_new);
  if (self->dissolving && id != NULL)
    {
      dissolve_group (card, id);
      return;
    }

  before = g_steal_pointer (&criterion->group);
  if (is_new)
    {
      FairGroup *group;

      criterion->group = fair_card_edit_new_id (card, criterion->name);
      group = fair_group_new (criterion->group);
      group->name = g_strdup (criterion->name);
      group->combine = FAIR_COMBINE_BEST;
      g_ptr_array_add (card->groups, group);
      return;
    }

  criterion->group = g_strdup (id);
  if (id == NULL || g_strcmp0 (before, id) != 0)
    return;

  for (guint i = 0; i < card->groups->len; i++)
    {
      FairGroup *group = g_ptr_array_index (card->groups, i);

      if (g_str_equal (group->id, id))
        apply_rules (self, group);
    }
}
