/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-pane.h"

#include "app/fair-acceptance-history.h"
#include "app/fair-acceptance-row.h"
#include "app/fair-columns-layout.h"
#include "base/fair-i18n.h"

struct _FairAcceptancePane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkBox                *frameworks;
  GtkListBox            *items;
  GtkWidget             *least_row;
  GtkAdjustment         *least;
  GtkLabel              *optional;
  GtkWidget             *horizon;
  FairAcceptanceHistory *history;

  /* Owned */
  FairWorkshop *workshop;
  GListModel   *fields;
  GCancellable *running;

  guint showing : 1;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

enum
{
  FAILED,
  REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairAcceptancePane, fair_acceptance_pane, ADW_TYPE_BIN)

static const FairAcceptance *
get_acceptance (FairAcceptancePane *self)
{
  return fair_draft_get_acceptance (fair_workshop_get_draft (self->workshop));
}

static gboolean
store (FairAcceptancePane *self, FairAcceptance *acceptance, const char *label)
{
  g_autoptr (GError) error = NULL;

  acceptance->at_least = MIN (
      acceptance->at_least, (int) fair_acceptance_count_optional (acceptance));
  if (fair_draft_set_acceptance (fair_workshop_get_draft (self->workshop),
                                 acceptance, label, &error))
    return TRUE;

  g_signal_emit (self, signals[FAILED], 0, error);
  fair_acceptance_pane_refresh (self, FAIR_CHANGE_DRAFT);

  return FALSE;
}

static gboolean
is_known (const char *framework)
{
  return framework != NULL &&
         g_strv_contains (fair_acceptance_list_frameworks (), framework);
}

/* Whoever changes a framework has a list of one's own. */
static FairAcceptance *
begin_edit (FairAcceptancePane *self)
{
  FairAcceptance *acceptance = fair_acceptance_copy (get_acceptance (self));

  if (is_known (acceptance->framework))
    {
      g_free (acceptance->framework);
      acceptance->framework = g_strdup (_ ("Own"));
    }

  return acceptance;
}

static int
find_item (const FairAcceptance *acceptance, const char *id)
{
  for (guint i = 0; i < acceptance->items->len; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (acceptance->items, i);

      if (g_str_equal (item->id, id))
        return (int) i;
    }

  return -1;
}

static void
on_item_edited (FairAcceptanceRow *row, FairAcceptancePane *self)
{
  g_autoptr (FairAcceptance) acceptance = begin_edit (self);
  g_autoptr (FairAcceptanceItem) before = NULL;
  g_autofree char    *label = NULL;
  gboolean            same_words;
  FairAcceptanceItem *item;
  int index = find_item (acceptance, fair_acceptance_row_get_id (row));

  if (index < 0)
    return;

  item = g_ptr_array_index (acceptance->items, index);
  before = fair_acceptance_item_copy (item);
  fair_acceptance_row_read (row, item);
  same_words = g_str_equal (before->name, item->name) &&
               g_str_equal (before->confirm, item->confirm) &&
               before->required == item->required;
  if (same_words && g_strcmp0 (before->attribute, item->attribute) == 0)
    return;

  /* Where an answer is recorded does not make it another framework. */
  if (same_words)
    {
      g_free (acceptance->framework);
      acceptance->framework = g_strdup (get_acceptance (self)->framework);
    }

  /* Translators: a step that can be undone; %s is an item of the checklist */
  label = g_strdup_printf (_ ("Change of “%s”"), item->name);
  store (self, acceptance, label);
}

static void
on_item_removed (FairAcceptanceRow *row, FairAcceptancePane *self)
{
  g_autoptr (FairAcceptance) acceptance = begin_edit (self);
  g_autofree char *name = NULL, *label = NULL;
  int index = find_item (acceptance, fair_acceptance_row_get_id (row));

  if (index < 0)
    return;

  name = g_strdup (
      ((FairAcceptanceItem *) g_ptr_array_index (acceptance->items, index))
          ->name);
  g_ptr_array_remove_index (acceptance->items, index);
  label = g_strdup_printf (_ ("Removal of “%s”"), name);
  if (store (self, acceptance, label))
    g_signal_emit (self, signals[REMOVED], 0, name);
}

static void
move_item (FairAcceptancePane *self, int from, int to)
{
  g_autoptr (FairAcceptance) acceptance = begin_edit (self);
  FairAcceptanceItem *item;
  g_autofree char    *label = NULL;

  if (from < 0 || to < 0 || from == to ||
      MAX (from, to) >= (int) acceptance->items->len)
    return;

  item = g_ptr_array_steal_index (acceptance->items, (guint) from);
  label = g_strdup_printf (_ ("New place of “%s”"), item->name);
  g_ptr_array_insert (acceptance->items, to, item);
  if (store (self, acceptance, label))
    gtk_widget_grab_focus (
        GTK_WIDGET (gtk_list_box_get_row_at_index (self->items, to)));
}

static void
on_item_moved (FairAcceptanceRow *row, int by, FairAcceptancePane *self)
{
  int at = find_item (get_acceptance (self), fair_acceptance_row_get_id (row));

  move_item (self, at, at + by);
}

static void
on_item_dropped (FairAcceptanceRow  *row,
                 const char         *id,
                 FairAcceptancePane *self)
{
  move_item (
      self, find_item (get_acceptance (self), id),
      find_item (get_acceptance (self), fair_acceptance_row_get_id (row)));
}

static char *
make_id (const FairAcceptance *acceptance)
{
  for (guint i = 1;; i++)
    {
      char *id = g_strdup_printf ("item-%u", i);

      if (find_item (acceptance, id) < 0)
        return id;
      g_free (id);
    }
}

static void
on_add (FairAcceptancePane *self)
{
  g_autoptr (FairAcceptance) acceptance = NULL;
  g_autofree char *id = NULL;

  if (self->workshop == NULL)
    return;

  acceptance = begin_edit (self);
  id = make_id (acceptance);
  g_ptr_array_add (acceptance->items,
                   fair_acceptance_item_new (
                       id, _ ("New item"), _ ("What the rep can say."), FALSE));
  store (self, acceptance, _ ("New checklist item"));
}

static void
on_least (FairAcceptancePane *self)
{
  g_autoptr (FairAcceptance) acceptance = NULL;
  g_autofree char *label = NULL;
  int              least = (int) gtk_adjustment_get_value (self->least);

  if (self->showing || self->workshop == NULL ||
      get_acceptance (self)->at_least == least)
    return;

  acceptance = fair_acceptance_copy (get_acceptance (self));
  acceptance->at_least = least;
  label = g_strdup_printf (_ ("At least %d of the items that count"), least);
  store (self, acceptance, label);
}

static void
on_framework (GtkToggleButton *button, FairAcceptancePane *self)
{
  const char *framework = gtk_button_get_label (GTK_BUTTON (button));
  g_autoptr (FairAcceptance) acceptance = NULL;
  g_autofree char *label = NULL;

  if (self->showing || !gtk_toggle_button_get_active (button))
    return;

  if (is_known (framework))
    acceptance = fair_acceptance_new_framework (framework);
  else
    acceptance = begin_edit (self);
  /* Translators: a step that can be undone; %s is such as BANT */
  label = g_strdup_printf (_ ("Checklist %s"), framework);
  store (self, acceptance, label);
}

static void
add_framework (FairAcceptancePane *self,
               const char         *name,
               GtkToggleButton    *first)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_framework), self,
                           0);
  gtk_box_append (self->frameworks, button);
}

static void
add_frameworks (FairAcceptancePane *self)
{
  const char *const *names = fair_acceptance_list_frameworks ();

  for (guint i = 0; names[i] != NULL; i++)
    add_framework (self, names[i],
                   (GtkToggleButton *) gtk_widget_get_first_child (
                       GTK_WIDGET (self->frameworks)));
  add_framework (self, _ ("Own"),
                 (GtkToggleButton *) gtk_widget_get_first_child (
                     GTK_WIDGET (self->frameworks)));
}

static void
show_framework (FairAcceptancePane *self)
{
  const char *framework = get_acceptance (self)->framework;

  for (GtkWidget *button =
           gtk_widget_get_first_child (GTK_WIDGET (self->frameworks));
       button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      const char *name = gtk_button_get_label (GTK_BUTTON (button));
      gboolean    active = is_known (framework) ? g_str_equal (name, framework)
                                                : !is_known (name);

      if (active)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    }
}

static void
show_items (FairAcceptancePane *self)
{
  const FairAcceptance *acceptance = get_acceptance (self);
  GtkWidget            *row;
  gboolean              has_horizon = FALSE;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->items))) != NULL)
    gtk_list_box_remove (self->items, row);
  for (guint i = 0; i < acceptance->items->len; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (acceptance->items, i);

      has_horizon |= strstr (item->confirm, "{horizon}") != NULL;
      row = fair_acceptance_row_new (item, self->fields);
      g_signal_connect_object (row, "edited", G_CALLBACK (on_item_edited), self,
                               0);
      g_signal_connect_object (row, "removed", G_CALLBACK (on_item_removed),
                               self, 0);
      g_signal_connect_object (row, "moved", G_CALLBACK (on_item_moved), self,
                               0);
      g_signal_connect_object (row, "dropped", G_CALLBACK (on_item_dropped),
                               self, 0);
      gtk_list_box_append (self->items, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->items), acceptance->items->len > 0);
}

/* Only what holds yes or no can record an answer. */
static void
find_fields (FairAcceptancePane *self)
{
  GtkStringList *fields = gtk_string_list_new (NULL);
  FairHistory   *history =
      fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
  const FairFrame *leads =
      history != NULL ? fair_history_get_leads (history) : NULL;

  gtk_string_list_append (fields, _ ("not recorded"));
  for (guint i = 0; leads != NULL && i < leads->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (leads->columns, i);

      if (column->type == FAIR_COLUMN_BOOLEAN)
        gtk_string_list_append (fields, column->name);
    }
  g_clear_object (&self->fields);
  self->fields = G_LIST_MODEL (fields);
}

static void
on_checked (GObject *results, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAcceptancePane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairChecklist) checklist =
      fair_results_check_finish (FAIR_RESULTS (results), result, &error);
  GtkListBoxRow *row;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  fair_acceptance_history_show (
      self->history, checklist,
      fair_results_get_simulation (FAIR_RESULTS (results)));
  for (guint i = 0; checklist != NULL && i < checklist->n_items; i++)
    {
      row = gtk_list_box_get_row_at_index (self->items, (int) i);
      if (row != NULL)
        fair_acceptance_row_show_known (FAIR_ACCEPTANCE_ROW (row),
                                        &checklist->items[i]);
    }
}

static void
stop (FairAcceptancePane *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static void
check_history (FairAcceptancePane *self)
{
  stop (self);
  self->running = g_cancellable_new ();
  fair_results_check_async (fair_workshop_get_results (self->workshop),
                            get_acceptance (self), self->running, on_checked,
                            g_object_ref (self));
}

static void
show_least (FairAcceptancePane *self)
{
  const FairAcceptance *acceptance = get_acceptance (self);
  guint                 n = fair_acceptance_count_optional (acceptance);
  g_autofree char      *words = g_strdup_printf (_ ("of %u"), n);

  gtk_adjustment_set_upper (self->least, n);
  gtk_adjustment_set_value (self->least, acceptance->at_least);
  gtk_label_set_text (self->optional, words);
  gtk_widget_set_visible (self->least_row, n > 0);
}

static void
fair_acceptance_pane_dispose (GObject *object)
{
  FairAcceptancePane *self = FAIR_ACCEPTANCE_PANE (object);

  stop (self);
  g_clear_object (&self->fields);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_acceptance_pane_parent_class)->dispose (object);
}

static void
fair_acceptance_pane_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_ACCEPTANCE_PANE (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_acceptance_pane_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_set_object (&FAIR_ACCEPTANCE_PANE (object)->workshop,
                    g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_acceptance_pane_class_init (FairAcceptancePaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = fair_acceptance_pane_dispose;
  object_class->get_property = fair_acceptance_pane_get_property;
  object_class->set_property = fair_acceptance_pane_set_property;

  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (FAIR_TYPE_ACCEPTANCE_HISTORY);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-acceptance-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        frameworks);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        items);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        least_row);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        least);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        optional);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        horizon);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        history);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_least);
}

static void
fair_acceptance_pane_init (FairAcceptancePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  add_frameworks (self);
  self->showing = FALSE;
}

/**
 * fair_acceptance_pane_refresh:
 * @self: a pane
 * @what: what changed
 *
 * Shows what changed.
 */
void
fair_acceptance_pane_refresh (FairAcceptancePane *self, FairChange what)
{
  g_return_if_fail (FAIR_IS_ACCEPTANCE_PANE (self));

  if (self->workshop == NULL)
    return;

  if (self->fields == NULL ||
      (what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_PAST)))
    find_fields (self);
  if (what & ~(FairChange) FAIR_CHANGE_BUSY)
    check_history (self);
  if (!(what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_DRAFT | FAIR_CHANGE_PAST)))
    return;

  self->showing = TRUE;
  show_framework (self);
  show_items (self);
  show_least (self);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !fair_workshop_get_read_only (self->workshop));
}
