/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-form.h"

#include <string.h>

#include "app/fair-estimate-list.h"
#include "app/fair-holidays-control.h"
#include "app/fair-hours-control.h"
#include "app/fair-passage-control.h"
#include "app/fair-promise-row.h"
#include "app/fair-rows-control.h"
#include "app/fair-terms-editor.h"
#include "app/fair-terms-sections.h"
#include "base/fair-i18n.h"

/* How long a hand must rest for a change to be stored. */
#define REST_MS 500

struct _FairTermsForm
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkDropDown       *section;
  GtkScrolledWindow *scrolled;
  GtkBox            *groups;

  /* Owned */
  FairWorkshop     *workshop;
  FairPreview      *preview;
  GPtrArray        *controls;
  GPtrArray        *promises;
  FairTermsControl *pending;

  /* Borrowed from the groups */
  GtkWidget *estimates;

  guint rest;
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTermsForm, fair_terms_form, ADW_TYPE_BIN)

/* The fields below which stands what history says of the promise. */
static const struct
{
  const char *path;
  const char *place;
} tested[] = {
  { "marketing.mqls_per_month_floor", "volume" },
  { "marketing.mql_to_sql_floor", "quality" },
  { "marketing.complete_share", "complete" },
  { "sales.accept_share", "accept" },
  { "sales.on_time_share", "follow-up" },
  { "sales.disposition_share", "outcome" },
  { "sales.mqls_per_rep_per_month", "capacity" },
};

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

static gboolean
on_rest (gpointer user_data)
{
  FairTermsForm *self = FAIR_TERMS_FORM (user_data);

  self->rest = 0;
  fair_terms_form_settle (self);

  return G_SOURCE_REMOVE;
}

static void
on_edited (FairTermsForm *self, FairTermsControl *control)
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

static GtkWidget *
take_control (FairTermsForm *self, FairTermsControl *control)
{
  g_ptr_array_add (self->controls, control);
  g_signal_connect_object (control, "edited", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (control, "left", G_CALLBACK (fair_terms_form_settle),
                           self, G_CONNECT_SWAPPED);

  return fair_terms_control_get_widget (control);
}

static void
add_editor (FairTermsForm        *self,
            GtkListBox           *list,
            const FairTermsField *field,
            const char           *path,
            const char           *label)
{
  FairTermsEditor *editor = fair_terms_editor_new (field, path, label);

  gtk_list_box_append (list, take_control (self, FAIR_TERMS_CONTROL (editor)));
  for (guint i = 0; i < G_N_ELEMENTS (tested); i++)
    if (g_str_equal (tested[i].path, path))
      {
        GtkWidget *row = fair_promise_row_new (tested[i].place);

        g_ptr_array_add (self->promises, row);
        gtk_list_box_append (list, row);
      }
}

/* A time to follow up for each tier of the scoring model, and for the rest. */
static void
add_tiers (FairTermsForm *self, GtkListBox *list, const FairTermsField *field)
{
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (self->workshop), FAIR_SIDE_AGREED);

  for (guint i = 0; i <= card->tiers->len; i++)
    {
      const FairTier *tier =
          i < card->tiers->len ? card->tiers->pdata[i] : NULL;
      g_autofree char *path = g_strdup_printf (
          "sales.follow_up_within.%s", tier != NULL ? tier->id : "normal");
      g_autofree char *label =
          tier != NULL
              /* Translators: %s is a tier of leads, such as "hot" */
              ? g_strdup_printf (_ ("First follow-up, %s"), tier->name)
              : g_strdup (_ ("First follow-up, all others"));

      if (tier == NULL || !g_str_equal (tier->id, "normal"))
        add_editor (self, list, field, path, label);
    }
}

/* A control that is a list of its own, for what does not fit into a row. */
static FairTermsControl *
new_list_control (const FairTermsField *field)
{
  const char *label = _ (field->label);

  if (g_str_equal (field->path, "calendar.windows"))
    return fair_hours_control_new (field->path, label);
  if (g_str_equal (field->path, "calendar.holidays"))
    return fair_holidays_control_new (field->path, label);

  return fair_rows_control_new (field->path, label);
}

static GtkWidget *
new_list (const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return list;
}

static void
add_field (FairTermsForm        *self,
           GtkWidget            *box,
           GtkWidget           **list,
           const char           *title,
           const FairTermsField *field)
{
  FairTermsControl *control = new_list_control (field);

  if (control != NULL)
    {
      gtk_box_append (GTK_BOX (box), take_control (self, control));
      *list = NULL;
      return;
    }
  if (field->kind == FAIR_TERMS_NODE)
    return;

  if (*list == NULL)
    {
      *list = new_list (title);
      gtk_box_append (GTK_BOX (box), *list);
    }
  if (g_str_equal (field->path, "sales.follow_up_within.*"))
    add_tiers (self, GTK_LIST_BOX (*list), field);
  else if (strchr (field->path, '*') == NULL)
    add_editor (self, GTK_LIST_BOX (*list), field, field->path,
                _ (field->label));
}

static GtkWidget *
add_box (FairTermsForm *self, const char *title, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "heading");
  gtk_box_append (GTK_BOX (box), head);
  if (note != NULL)
    {
      GtkWidget *words = gtk_label_new (note);

      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_widget_add_css_class (words, "dim-label");
      gtk_widget_add_css_class (words, "caption");
      gtk_box_append (GTK_BOX (box), words);
    }
  gtk_box_append (self->groups, box);

  return box;
}

static void
add_group (FairTermsForm *self, const FairTermsGroup *group)
{
  GtkWidget            *box = add_box (self, _ (group->title), NULL);
  GtkWidget            *list = NULL;
  guint                 n_fields;
  const FairTermsField *fields = fair_terms_list_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fair_terms_sections_has (group, fields[i].path))
      add_field (self, box, &list, _ (group->title), &fields[i]);
}

static void
add_passages (FairTermsForm *self, const FairTermsSection *section)
{
  GtkWidget *box;
  GtkWidget *list;

  if (section->passages[0].key == NULL)
    return;

  box =
      add_box (self, _ ("Wording"),
               _ ("A name in braces is filled in by the document. What stands "
                  "in [[double brackets]] is left out where its name has "
                  "nothing to stand for, **double asterisks** make bold. An "
                  "empty passage is left out."));
  list = new_list (_ ("Wording"));
  gtk_box_append (GTK_BOX (box), list);
  for (guint i = 0; section->passages[i].key != NULL; i++)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        take_control (
            self, fair_passage_control_new (section->passages[i].key,
                                            _ (section->passages[i].label))));
}

static void
add_calculations (FairTermsForm *self)
{
  GtkWidget *box =
      add_box (self, _ ("What it takes"),
               _ ("Worked out from the terms and from the rates of the history "
                  "at this threshold. The range is what the rates’ intervals "
                  "imply."));

  self->estimates = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->estimates);
}

static void
add_section (FairTermsForm *self, const FairTermsSection *section)
{
  if (section->note != NULL)
    {
      GtkWidget *note = gtk_label_new (_ (section->note));

      gtk_label_set_xalign (GTK_LABEL (note), 0);
      gtk_label_set_wrap (GTK_LABEL (note), TRUE);
      gtk_box_append (self->groups, note);
    }
  for (guint i = 0; section->groups[i].title != NULL; i++)
    add_group (self, &section->groups[i]);
  if (section->calculates)
    add_calculations (self);
  add_passages (self, section);
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

  add_section (self, &sections[at]);
  show_values (self);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
on_section (FairTermsForm *self)
{
  show_section (self);
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
}
