/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-form-private.h"

#include <string.h>

#include "app/fair-estimate-list.h"
#include "app/fair-holidays-control.h"
#include "app/fair-passage-control.h"
#include "app/fair-promise-row.h"
#include "base/fair-i18n.h"

/* How long a hand must rest for a change to be stored. */
#define REST_MS 500

/* How long a new section takes to be laid out. */
#define SEEK_MS 50

enum
{
  FAILED,
  TURNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTermsForm, fair_terms_form, ADW_TYPE_BIN)

static FairTerms *
get_terms (FairTermsForm *self)
{
  return fair_draft_get_terms (fair_workshop_get_draft (self->workshop));
}

/* Public holidays bring the name that the document gives them. */
static FairTerms *
name_holidays (FairTerms *terms, FairTermsControl *control, GError **error)
{
  g_autoptr (FairTerms) unnamed = terms;
  g_autoptr (JsonNode) node = NULL;
  const char *name;

  if (terms == NULL || !FAIR_IS_HOLIDAYS_CONTROL (control))
    return g_steal_pointer (&unnamed);
  name = fair_holidays_control_get_days_name (FAIR_HOLIDAYS_CONTROL (control));
  if (name == NULL)
    return g_steal_pointer (&unnamed);

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, name);

  return fair_terms_with_node (unnamed, "calendar.holidays_name", node, error);
}

static FairTerms *
dup_changed (FairTermsForm *self, FairTermsControl *control, GError **error)
{
  GError *failure = NULL;
  g_autoptr (JsonNode) node = fair_terms_control_dup_node (control, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  return name_holidays (
      fair_terms_with_node (get_terms (self),
                            fair_terms_control_get_path (control), node, error),
      control, error);
}

static void
store (FairTermsForm *self, FairTermsControl *control)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = g_strdup_printf (
      /* Translators: a step that can be undone; %s is a field of a form */
      _ ("Change “%s”"), fair_terms_control_get_label (control));
  g_autoptr (FairTerms) terms = dup_changed (self, control, &error);
  GtkWidget *widget = fair_terms_control_get_widget (control);

  if (terms == NULL ||
      !fair_draft_set_terms (fair_workshop_get_draft (self->workshop), terms,
                             label, &error))
    {
      gtk_widget_add_css_class (widget, "error");
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else
    gtk_widget_remove_css_class (widget, "error");
}

/**
 * fair_terms_form_settle:
 * @self: a form
 *
 * Stores what was changed and is not stored yet.
 */
void
fair_terms_form_settle (FairTermsForm *self)
{
  g_autoptr (FairTermsControl) control = NULL;

  g_return_if_fail (FAIR_IS_TERMS_FORM (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  control = g_steal_pointer (&self->pending);
  if (control != NULL && self->workshop != NULL)
    store (self, control);
}

static FairTerms *
dup_remedied (FairTermsForm *self, const FairRemedy *remedy, GError **error)
{
  g_autoptr (FairTerms) terms = fair_terms_ref (get_terms (self));

  for (guint i = 0; i < remedy->changes->len; i++)
    {
      const FairRemedyChange *change = remedy->changes->pdata[i];
      FairTerms              *changed =
          fair_terms_with_node (terms, change->path, change->node, error);

      if (changed == NULL)
        return NULL;
      fair_terms_unref (terms);
      terms = changed;
    }

  return g_steal_pointer (&terms);
}

/* Takes a way out of a promise, as one step. */
void
_fair_terms_form_use (FairTermsForm    *self,
                      const FairRemedy *remedy,
                      const char       *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairTerms) terms = NULL;

  fair_terms_form_settle (self);
  terms = dup_remedied (self, remedy, &error);
  if (terms == NULL ||
      !fair_draft_set_terms (fair_workshop_get_draft (self->workshop), terms,
                             words, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
on_rest (gpointer user_data)
{
  FairTermsForm *self = FAIR_TERMS_FORM (user_data);

  self->rest = 0;
  fair_terms_form_settle (self);

  return G_SOURCE_REMOVE;
}

/* A hand changes a control; it is stored when the hand rests. */
void
_fair_terms_form_edit (FairTermsForm *self, FairTermsControl *control)
{
  if (self->pending != control)
    fair_terms_form_settle (self);
  g_set_object (&self->pending, control);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, on_rest, self);
}

static void
show_promise (FairTermsForm *self, FairPromiseRow *row)
{
  double promised = 0;

  fair_terms_get_number (get_terms (self), "marketing.mqls_per_month",
                         &promised);
  fair_promise_row_show (
      row, self->preview,
      fair_results_get_simulation (fair_workshop_get_results (self->workshop)),
      promised);
}

/* A passage knows its default only from a document that has it. */
static void
show_passage (FairTermsForm *self, FairPassageControl *control)
{
  const char *text = NULL;
  gboolean    left_out = FALSE;
  const char *key = fair_terms_control_get_path (FAIR_TERMS_CONTROL (control)) +
                    strlen ("wording.");

  if (self->preview != NULL)
    fair_preview_find_passage (self->preview, key, &text, &left_out);
  fair_passage_control_set_default (control, text, left_out);
}

static void
add_estimate (FairTermsForm      *self,
              const char         *title,
              const FairEstimate *estimate)
{
  gtk_box_append (
      GTK_BOX (self->estimates),
      fair_estimate_list_new (title, estimate,
                              fair_preview_get_currency (self->preview)));
}

static void
show_estimates (FairTermsForm *self)
{
  const FairCalculator *calculator;
  GtkWidget            *child;

  if (self->estimates == NULL || self->preview == NULL)
    return;

  while ((child = gtk_widget_get_first_child (self->estimates)) != NULL)
    gtk_box_remove (GTK_BOX (self->estimates), child);
  calculator = fair_preview_get_calculator (self->preview);
  if (calculator == NULL)
    return;

  add_estimate (self, _ ("Wins needed, a quarter"), &calculator->wins_needed);
  add_estimate (self, _ ("MQLs needed, a month"), &calculator->mqls_needed);
  add_estimate (self, _ ("MQLs that sales can work, a month"),
                &calculator->capacity);
  add_estimate (self, _ ("What an MQL brings"), &calculator->mql_value);
  add_estimate (self, _ ("From MQL to close"), &calculator->lag);
}

static void
show_values (FairTermsForm *self)
{
  FairTerms *terms = get_terms (self);

  for (guint i = 0; i < self->controls->len; i++)
    {
      FairTermsControl *control = self->controls->pdata[i];

      if (control == self->pending)
        continue;
      if (FAIR_IS_PASSAGE_CONTROL (control))
        show_passage (self, FAIR_PASSAGE_CONTROL (control));
      fair_terms_control_show (control, terms);
    }
  for (guint i = 0; i < self->promises->len; i++)
    show_promise (self, self->promises->pdata[i]);
  show_estimates (self);
}

static void
remove_groups (FairTermsForm *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) !=
         NULL)
    gtk_box_remove (self->groups, child);
  self->estimates = NULL;
  g_ptr_array_set_size (self->controls, 0);
  g_ptr_array_set_size (self->promises, 0);
}

static void
show_section (FairTermsForm *self)
{
  guint                   n_sections;
  const FairTermsSection *sections = fair_terms_sections_list (&n_sections);
  guint                   at = gtk_drop_down_get_selected (self->section);

  fair_terms_form_settle (self);
  remove_groups (self);
  if (self->workshop == NULL || at >= n_sections)
    return;

  _fair_terms_form_add_section (self, &sections[at]);
  show_values (self);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
on_section (FairTermsForm *self)
{
  g_clear_handle_id (&self->seeking, g_source_remove);
  g_clear_pointer (&self->sought, g_free);
  show_section (self);
  g_signal_emit (self, signals[TURNED], 0);
}

/**
 * fair_terms_form_dup_places:
 * @self: a form
 *
 * Returns: (transfer full) (array zero-terminated=1): what the sections of the
 *   document are called that the shown section of the form fills in
 */
char **
fair_terms_form_dup_places (FairTermsForm *self)
{
  guint                   n_sections;
  const FairTermsSection *sections = fair_terms_sections_list (&n_sections);
  guint                   at;

  g_return_val_if_fail (FAIR_IS_TERMS_FORM (self), NULL);

  at = gtk_drop_down_get_selected (self->section);

  return g_strsplit (at < n_sections ? sections[at].places : "", " ", -1);
}

/**
 * fair_terms_form_turn:
 * @self: a form
 * @by: 1 shows the next section, -1 the previous one
 */
void
fair_terms_form_turn (FairTermsForm *self, int by)
{
  guint n_sections;
  int   at;

  g_return_if_fail (FAIR_IS_TERMS_FORM (self));

  fair_terms_sections_list (&n_sections);
  at = (int) gtk_drop_down_get_selected (self->section) + by;
  if (at >= 0 && at < (int) n_sections)
    gtk_drop_down_set_selected (self->section, (guint) at);
}

static gboolean
has (const FairTermsSection *section, const char *where)
{
  const char *key = g_str_has_prefix (where, "wording.")
                        ? where + strlen ("wording.")
                        : where;

  for (guint i = 0; section->groups[i].title != NULL; i++)
    if (fair_terms_sections_has (&section->groups[i], where))
      return TRUE;
  for (guint i = 0; section->passages[i].key != NULL; i++)
    if (g_str_equal (section->passages[i].key, key))
      return TRUE;

  return FALSE;
}

/* What fills in a term, or stands above what history says of a promise. */
static GtkWidget *
find_widget (FairTermsForm *self, const char *where)
{
  for (guint i = 0; i < self->controls->len; i++)
    {
      FairTermsControl *control = self->controls->pdata[i];

      if (g_str_equal (fair_terms_control_get_path (control), where))
        return fair_terms_control_get_widget (control);
    }
  for (guint i = 0; i < self->promises->len; i++)
    if (g_str_equal (fair_promise_row_get_place (self->promises->pdata[i]),
                     where))
      return gtk_widget_get_prev_sibling (self->promises->pdata[i]);

  return NULL;
}

/* Only what has its place can be scrolled to; a passage has it when the
 * document is laid out. */
static gboolean
find_now (gpointer user_data)
{
  FairTermsForm *self = FAIR_TERMS_FORM (user_data);
  GtkWidget     *widget = find_widget (self, self->sought);
  double         x, y;

  self->seeking = 0;
  if (widget != NULL && !gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;
  g_clear_pointer (&self->sought, g_free);
  if (widget == NULL)
    return G_SOURCE_REMOVE;

  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->groups), 0, 0,
                                        &x, &y))
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (self->scrolled), y);

  return G_SOURCE_REMOVE;
}

static void
find_soon (FairTermsForm *self)
{
  if (self->sought != NULL && self->seeking == 0)
    self->seeking = g_timeout_add (SEEK_MS, find_now, self);
}

/**
 * fair_terms_form_find:
 * @self: a form
 * @where: the path of a term, or the place of a promise within the agreement
 *
 * Shows where it is filled in, and gives it the keyboard.
 */
void
fair_terms_form_find (FairTermsForm *self, const char *where)
{
  guint                   n_sections;
  const FairTermsSection *sections = fair_terms_sections_list (&n_sections);

  g_return_if_fail (FAIR_IS_TERMS_FORM (self));
  g_return_if_fail (where != NULL);

  for (guint i = 0; i < n_sections; i++)
    if (has (&sections[i], where))
      {
        gtk_drop_down_set_selected (self->section, i);
        g_free (self->sought);
        self->sought = g_strdup (where);
        find_soon (self);
        return;
      }
}

static void
turn (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fair_terms_form_turn (FAIR_TERMS_FORM (widget),
                        g_variant_get_int32 (parameter));
}

static void
fair_terms_form_dispose (GObject *object)
{
  FairTermsForm *self = FAIR_TERMS_FORM (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_handle_id (&self->seeking, g_source_remove);
  g_clear_object (&self->pending);
  g_clear_object (&self->preview);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_terms_form_parent_class)->dispose (object);
}

static void
fair_terms_form_finalize (GObject *object)
{
  FairTermsForm *self = FAIR_TERMS_FORM (object);

  g_ptr_array_unref (self->controls);
  g_ptr_array_unref (self->promises);
  g_free (self->sought);

  G_OBJECT_CLASS (fair_terms_form_parent_class)->finalize (object);
}

static void
fair_terms_form_class_init (FairTermsFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_terms_form_dispose;
  object_class->finalize = fair_terms_form_finalize;

  signals[FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  signals[TURNED] =
      g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-terms-form.ui");
  gtk_widget_class_bind_template_child (widget_class, FairTermsForm, section);
  gtk_widget_class_bind_template_child (widget_class, FairTermsForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, FairTermsForm, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_section);
  gtk_widget_class_install_action (widget_class, "form.turn", "i", turn);
}

static void
fair_terms_form_init (FairTermsForm *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint                   n_sections;
  const FairTermsSection *sections = fair_terms_sections_list (&n_sections);

  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  self->promises = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_sections; i++)
    gtk_string_list_append (titles, _ (sections[i].title));
  gtk_drop_down_set_model (self->section, G_LIST_MODEL (titles));
}

/**
 * fair_terms_form_set_workshop:
 * @self: a form
 * @workshop: (nullable): whose terms are filled in
 */
void
fair_terms_form_set_workshop (FairTermsForm *self, FairWorkshop *workshop)
{
  g_return_if_fail (FAIR_IS_TERMS_FORM (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->pending);
  g_clear_object (&self->preview);
  if (g_set_object (&self->workshop, workshop))
    show_section (self);
}

/**
 * fair_terms_form_refresh:
 * @self: a form
 * @preview: (nullable): the agreement as it was laid out last
 *
 * Shows the terms and what history says of them.
 */
void
fair_terms_form_refresh (FairTermsForm *self, FairPreview *preview)
{
  g_return_if_fail (FAIR_IS_TERMS_FORM (self));

  g_set_object (&self->preview, preview);
  if (self->workshop != NULL)
    show_values (self);
  find_soon (self);
}
