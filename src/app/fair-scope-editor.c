/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-scope-editor.h"

#include "app/fair-condition-editor.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-scope-presets.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "workshop/fair-scope-survey.h"

/* More values of a region are not listed in a menu. */
#define MOST_REGIONS 30

struct _FairScopeEditor
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkWidget     *form;
  GtkWidget     *business;
  GtkWidget     *marketing;
  GtkMenuButton *regions;
  AdwBin        *conditions;
  GtkEditable   *from;
  GtkEditable   *before;
  GtkLabel      *counts;
  GtkLabel      *trouble;
  GtkWidget     *apply;

  /* Owned */
  FairWorkshop *workshop;
  FairCatalog  *catalog;
  FairScope    *kept;

  FairScopeSurvey *survey;
  GCancellable    *running;

  gint64 as_of;
};

G_DEFINE_FINAL_TYPE (FairScopeEditor, fair_scope_editor, ADW_TYPE_WINDOW)

static void
stop (FairScopeEditor *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static FairConditionEditor *
get_conditions (FairScopeEditor *self)
{
  GtkWidget *child = adw_bin_get_child (self->conditions);

  return child != NULL ? FAIR_CONDITION_EDITOR (child) : NULL;
}

/* Without any condition everything is meant, which is no gap. */
static FairCondition *
dup_condition (FairScopeEditor *self)
{
  FairConditionEditor *editor = get_conditions (self);
  FairCondition       *condition =
      editor != NULL ? fair_condition_editor_dup (editor) : NULL;

  if (condition != NULL && condition->kind == FAIR_CONDITION_ALL &&
      condition->children->len == 0)
    g_clear_pointer (&condition, fair_condition_free);

  return condition;
}

static gboolean
read_date (FairScopeEditor *self,
           GtkEditable     *editable,
           char           **date,
           GError         **error)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  FairDate read;

  if (!fair_text_is_blank (text) &&
      !fair_date_parse_iso (text, fair_workshop_get_zone (self->workshop),
                            &read))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is no date such as 2026-01-31."), text);
      return FALSE;
    }

  g_free (*date);
  *date = fair_text_is_blank (text) ? NULL : g_steal_pointer (&text);

  return TRUE;
}

/**
 * fair_scope_editor_dup_scope:
 * @self: an editor
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the scope as it stands, %NULL where
 *   something is missing
 */
FairScope *
fair_scope_editor_dup_scope (FairScopeEditor *self, GError **error)
{
  g_autoptr (FairScope) scope = NULL;
  g_autofree char *gap = NULL;

  g_return_val_if_fail (FAIR_IS_SCOPE_EDITOR (self), NULL);

  scope = fair_scope_copy (self->kept);
  if (get_conditions (self) != NULL)
    {
      g_clear_pointer (&scope->when, fair_condition_free);
      scope->when = dup_condition (self);
      if (scope->when != NULL)
        gap = fair_condition_editor_find_gap (get_conditions (self));
    }
  if (gap != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, gap);
      return NULL;
    }
  if (!read_date (self, self->from, &scope->created_from, error) ||
      !read_date (self, self->before, &scope->created_before, error))
    return NULL;

  return g_steal_pointer (&scope);
}

/**
 * fair_scope_editor_is_ready:
 * @self: an editor
 *
 * Returns: whether it knows what conditions can be made of
 */
gboolean
fair_scope_editor_is_ready (FairScopeEditor *self)
{
  g_return_val_if_fail (FAIR_IS_SCOPE_EDITOR (self), FALSE);

  return self->catalog != NULL;
}

static void
say_trouble (FairScopeEditor *self, const char *words)
{
  gtk_label_set_text (self->trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
  gtk_widget_set_sensitive (self->apply, words == NULL);
}

static char *
link_count (const char *which, gint64 count)
{
  g_autofree char *words = fair_format_count (count);

  if (count == 0)
    return g_markup_escape_text (words, -1);

  return g_markup_printf_escaped ("<a href=\"%s\">%s</a>", which, words);
}

static void
show_counts (FairScopeEditor *self)
{
  g_autofree char *in = link_count ("in", self->survey->in);
  g_autofree char *out = link_count ("out", self->survey->out);
  g_autofree char *won = link_count ("won", self->survey->won);
  /* Translators: how many leads a scope counts, of them won, and how many it
   * leaves out */
  g_autofree char *words = g_strdup_printf (
      _ ("%s leads are counted, %s of them won. %s are left out."), in, won,
      out);

  gtk_label_set_markup (self->counts, words);
}

/* Lists the leads behind a count, as they were counted. */
static gboolean
on_count (FairScopeEditor *self, const char *which)
{
  FairCohort *cohort;

  if (self->survey == NULL)
    return TRUE;

  cohort = self->survey->cohort;
  if (g_str_equal (which, "won"))
    fair_lead_list_present (GTK_WIDGET (self), self->workshop,
                            _ ("Won Leads That Are Counted"),
                            fair_lead_sets_new_won_leads (cohort));
  else if (g_str_equal (which, "out"))
    fair_lead_list_present (GTK_WIDGET (self), self->workshop,
                            _ ("Leads That Are Left Out"),
                            fair_lead_sets_new_all (cohort, FALSE));
  else
    fair_lead_list_present (GTK_WIDGET (self), self->workshop,
                            _ ("Leads That Are Counted"),
                            fair_lead_sets_new_all (cohort, TRUE));

  return TRUE;
}

static void
on_counted (GObject *workshop, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairScopeEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScopeSurvey) survey =
      fair_scope_survey_finish (FAIR_WORKSHOP (workshop), result, &error);

  if (survey != NULL)
    {
      g_clear_pointer (&self->survey, fair_scope_survey_free);
      self->survey = g_steal_pointer (&survey);
      show_counts (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_trouble (self, error->message);
}

static void
on_changed (FairScopeEditor *self)
{
  g_autoptr (FairScope) scope = NULL;
  g_autoptr (GError) error = NULL;

  if (self->workshop == NULL)
    return;

  stop (self);
  scope = fair_scope_editor_dup_scope (self, &error);
  say_trouble (self, error != NULL ? error->message : NULL);
  if (scope == NULL)
    return;

  self->running = g_cancellable_new ();
  fair_scope_survey_async (self->workshop, scope, FALSE, self->running,
                           on_counted, g_object_ref (self));
}

static void
show_conditions (FairScopeEditor *self, const FairCondition *condition)
{
  GtkWidget *editor = fair_condition_editor_new (self->catalog, condition, 0);

  g_signal_connect_swapped (editor, "changed", G_CALLBACK (on_changed), self);
  adw_bin_set_child (self->conditions, editor);
  on_changed (self);
}

static void
add_leaf (FairScopeEditor *self, FairCondition *leaf)
{
  g_autoptr (FairCondition) owned = leaf;
  g_autoptr (FairCondition) before = dup_condition (self);
  g_autoptr (FairCondition) both = NULL;

  if (owned == NULL)
    return;

  both = fair_scope_presets_combine (before, owned);
  show_conditions (self, both);
}

static void
on_everything (FairScopeEditor *self)
{
  if (self->catalog == NULL)
    return;

  gtk_editable_set_text (self->from, "");
  gtk_editable_set_text (self->before, "");
  show_conditions (self, NULL);
}

static void
on_business (FairScopeEditor *self)
{
  add_leaf (self, fair_scope_presets_new_business (self->catalog));
}

static void
on_marketing (FairScopeEditor *self)
{
  add_leaf (self, fair_scope_presets_new_marketing (self->catalog));
}

static void
take_region (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_leaf (FAIR_SCOPE_EDITOR (widget),
            fair_scope_presets_new_value (
                "region", g_variant_get_string (parameter, NULL)));
}

static void
take_months (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairScopeEditor *self = FAIR_SCOPE_EDITOR (widget);
  g_autofree char *from = fair_scope_presets_months_before (
      fair_workshop_get_zone (self->workshop), self->as_of,
      g_variant_get_int32 (parameter));

  gtk_editable_set_text (self->before, "");
  gtk_editable_set_text (self->from, from);
}

static void
show_regions (FairScopeEditor *self)
{
  const FairCatalogAttribute *region =
      fair_catalog_find (self->catalog, "region");
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0;
       region != NULL && i < MIN (region->values->len, MOST_REGIONS); i++)
    {
      const FairCatalogValue *value = g_ptr_array_index (region->values, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (value->text, NULL);

      g_menu_item_set_action_and_target (item, "scope.region", "s",
                                         value->text);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->regions, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->regions),
                          region != NULL && region->values->len > 1);
}

static void
on_looked (GObject *workshop, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairScopeEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCondition) business = NULL;
  g_autoptr (FairCondition) marketing = NULL;
  g_autoptr (FairScopeSurvey) survey =
      fair_scope_survey_finish (FAIR_WORKSHOP (workshop), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (survey == NULL)
    {
      say_trouble (self, error->message);
      return;
    }

  self->catalog = g_steal_pointer (&survey->catalog);
  business = fair_scope_presets_new_business (self->catalog);
  marketing = fair_scope_presets_new_marketing (self->catalog);
  gtk_widget_set_visible (self->business, business != NULL);
  gtk_widget_set_visible (self->marketing, marketing != NULL);
  show_regions (self);
  show_conditions (self, self->kept->when);
}

static void
on_apply (FairScopeEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScope) scope = fair_scope_editor_dup_scope (self, &error);

  if (scope != NULL &&
      fair_draft_set_scope (fair_workshop_get_draft (self->workshop), scope,
                            _ ("What is counted"), &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    say_trouble (self, error->message);
}

static void
fair_scope_editor_dispose (GObject *object)
{
  FairScopeEditor *self = FAIR_SCOPE_EDITOR (object);

  stop (self);
  g_clear_pointer (&self->catalog, fair_catalog_unref);
  g_clear_pointer (&self->kept, fair_scope_free);
  g_clear_pointer (&self->survey, fair_scope_survey_free);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_scope_editor_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, form);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, business);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, marketing);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, regions);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, conditions);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, from);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, before);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, counts);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, trouble);
  gtk_widget_class_bind_template_child (widget_class, FairScopeEditor, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
  gtk_widget_class_bind_template_callback (widget_class, on_everything);
  gtk_widget_class_bind_template_callback (widget_class, on_business);
  gtk_widget_class_bind_template_callback (widget_class, on_marketing);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
}
/* clang-format on */

static void
fair_scope_editor_class_init (FairScopeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_scope_editor_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-scope-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "scope.region", "s",
                                   take_region);
  gtk_widget_class_install_action (widget_class, "scope.months", "i",
                                   take_months);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_scope_editor_init (FairScopeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_period (FairScopeEditor *self)
{
  gtk_editable_set_text (self->from, self->kept->created_from != NULL
                                         ? self->kept->created_from
                                         : "");
  gtk_editable_set_text (self->before, self->kept->created_before != NULL
                                           ? self->kept->created_before
                                           : "");
}

/**
 * fair_scope_editor_new:
 * @parent: (nullable): the window of the workshop
 * @workshop: a workshop with a history
 *
 * Returns: (transfer none): an editor of what the draft counts
 */
FairScopeEditor *
fair_scope_editor_new (GtkWindow *parent, FairWorkshop *workshop)
{
  FairScopeEditor *self =
      g_object_new (FAIR_TYPE_SCOPE_EDITOR, "transient-for", parent, NULL);
  FairHistory *history =
      fair_past_get_history (fair_workshop_get_past (workshop), NULL);
  gboolean editable = !fair_workshop_get_read_only (workshop);

  self->kept = fair_scope_copy (
      fair_draft_get_scope (fair_workshop_get_draft (workshop)));
  show_period (self);
  gtk_widget_set_sensitive (self->form, editable);
  gtk_widget_set_visible (self->apply, editable);
  if (history == NULL)
    return self;

  self->as_of = fair_history_get_as_of (history, NULL);
  self->workshop = g_object_ref (workshop);
  self->running = g_cancellable_new ();
  fair_scope_survey_async (workshop, NULL, TRUE, self->running, on_looked,
                           g_object_ref (self));

  return self;
}
