/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-pane.h"

#include "app/fair-acceptance-history.h"
#include "app/fair-acceptance-row.h"
#include "app/fair-acceptance-stage.h"
#include "app/fair-acceptance-warning.h"
#include "app/fair-columns-layout.h"
#include "base/fair-i18n.h"
#include "workshop/fair-field-survey.h"

struct _FairAcceptancePane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkBox                *frameworks;
  GtkListBox            *items;
  GtkWidget             *least_row;
  GtkAdjustment         *least;
  GtkLabel              *optional;
  AdwComboRow           *stage;
  GtkBox                *warnings;
  GtkWidget             *horizon;
  FairAcceptanceHistory *history;

  /* Owned */
  FairWorkshop *workshop;
  GListModel   *fields;
  FairCatalog  *catalog;
  GCancellable *running;
  GCancellable *looking;

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
is_known (const char *framework)
{
  return framework != NULL &&
         g_strv_contains (fair_acceptance_list_frameworks (), framework);
}

static gboolean
store (FairAcceptancePane   *self,
       const FairAcceptance *acceptance,
       const char           *label)
{
  g_autoptr (GError) error = NULL;

  if (fair_draft_set_acceptance (fair_workshop_get_draft (self->workshop),
                                 acceptance, label, &error))
    return TRUE;

  g_signal_emit (self, signals[FAILED], 0, error);
  fair_acceptance_pane_refresh (self, FAIR_CHANGE_DRAFT);

  return FALSE;
}

static void
make_own (FairAcceptance *acceptance)
{
  if (!is_known (acceptance->framework))
    return;

  g_free (acceptance->framework);
  acceptance->framework = g_strdup (_ ("Own"));
}

/* Whoever changes the items of a framework has a list of one's own. */
static gboolean
store_rows (FairAcceptancePane *self,
            const GPtrArray    *rows,
            gboolean            own,
            const char         *label)
{
  g_autoptr (FairAcceptance) acceptance =
      fair_acceptance_copy (get_acceptance (self));

  if (own)
    make_own (acceptance);
  fair_acceptance_set_rows (acceptance, rows);

  return store (self, acceptance, label);
}

static int
find_item (const GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const FairAcceptanceItem *item = rows->pdata[i];

      if (g_str_equal (item->id, id))
        return (int) i;
    }

  return -1;
}

static gboolean
is_same_item (const FairAcceptanceItem *one, const FairAcceptanceItem *other)
{
  return g_str_equal (one->name, other->name) &&
         g_str_equal (one->confirm, other->confirm) &&
         one->required == other->required && one->off == other->off;
}

static void
on_item_edited (FairAcceptanceRow *row, FairAcceptancePane *self)
{
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (get_acceptance (self));
  g_autoptr (FairAcceptanceItem) before = NULL;
  g_autofree char    *label = NULL;
  gboolean            same;
  FairAcceptanceItem *item;
  int index = find_item (rows, fair_acceptance_row_get_id (row));

  if (index < 0)
    return;

  item = rows->pdata[index];
  before = fair_acceptance_item_copy (item);
  fair_acceptance_row_read (row, item);
  same = is_same_item (before, item);
  if (same && g_strcmp0 (before->attribute, item->attribute) == 0)
    return;

  if (before->off != item->off)
    /* Translators: a step that can be undone; %s is an item of the checklist */
    label = g_strdup_printf (item->off ? _ ("“%s” off the checklist")
                                       : _ ("“%s” on the checklist"),
                             item->name);
  else
    /* Translators: a step that can be undone; %s is an item of the checklist */
    label = g_strdup_printf (_ ("Change of “%s”"), item->name);
  /* Where an answer is recorded does not make it another framework. */
  store_rows (self, rows, !same, label);
}

static void
on_item_removed (FairAcceptanceRow *row, FairAcceptancePane *self)
{
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (get_acceptance (self));
  g_autofree char *name = NULL, *label = NULL;
  int              index = find_item (rows, fair_acceptance_row_get_id (row));

  if (index < 0)
    return;

  name = g_strdup (((FairAcceptanceItem *) rows->pdata[index])->name);
  g_ptr_array_remove_index (rows, (guint) index);
  label = g_strdup_printf (_ ("Removal of “%s”"), name);
  if (store_rows (self, rows, TRUE, label))
    g_signal_emit (self, signals[REMOVED], 0, name);
}

static void
move_item (FairAcceptancePane *self, GPtrArray *rows, int from, int to)
{
  FairAcceptanceItem *item;
  g_autofree char    *label = NULL;

  if (from < 0 || to < 0 || from == to || MAX (from, to) >= (int) rows->len)
    return;

  item = g_ptr_array_steal_index (rows, (guint) from);
  label = g_strdup_printf (_ ("New place of “%s”"), item->name);
  g_ptr_array_insert (rows, to, item);
  if (store_rows (self, rows, TRUE, label))
    gtk_widget_grab_focus (
        GTK_WIDGET (gtk_list_box_get_row_at_index (self->items, to)));
}

static void
on_item_moved (FairAcceptanceRow *row, int by, FairAcceptancePane *self)
{
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (get_acceptance (self));
  int at = find_item (rows, fair_acceptance_row_get_id (row));

  move_item (self, rows, at, at + by);
}

static void
on_item_dropped (FairAcceptanceRow  *row,
                 const char         *id,
                 FairAcceptancePane *self)
{
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (get_acceptance (self));

  move_item (self, rows, find_item (rows, id),
             find_item (rows, fair_acceptance_row_get_id (row)));
}

static char *
make_id (const GPtrArray *rows)
{
  for (guint i = 1;; i++)
    {
      char *id = g_strdup_printf ("item-%u", i);

      if (find_item (rows, id) < 0)
        return id;
      g_free (id);
    }
}

static void
on_add (FairAcceptancePane *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *id = NULL;

  if (self->workshop == NULL)
    return;

  rows = fair_acceptance_dup_rows (get_acceptance (self));
  id = make_id (rows);
  g_ptr_array_add (rows, fair_acceptance_item_new (id, _ ("New item"),
                                                   _ ("What the rep can say."),
                                                   FALSE));
  if (store_rows (self, rows, TRUE, _ ("New checklist item")))
    fair_acceptance_row_edit (FAIR_ACCEPTANCE_ROW (
        gtk_list_box_get_row_at_index (self->items, (int) rows->len - 1)));
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
on_stage (FairAcceptancePane *self)
{
  g_autoptr (GError) error = NULL;

  if (self->showing || self->workshop == NULL)
    return;

  if (!fair_acceptance_stage_store (
          self->stage, fair_workshop_get_draft (self->workshop), &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      fair_acceptance_pane_refresh (self, FAIR_CHANGE_DRAFT);
    }
}

/* By the fields of the items' names, where the history has such. */
static guint
link_fields (FairAcceptancePane *self, FairAcceptance *acceptance)
{
  FairHistory *history =
      fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);

  return history != NULL ? fair_checklist_link (
                               acceptance, fair_history_get_leads (history))
                         : 0;
}

static void
on_link (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAcceptancePane *self = FAIR_ACCEPTANCE_PANE (widget);
  g_autoptr (FairAcceptance) acceptance =
      fair_acceptance_copy (get_acceptance (self));

  if (link_fields (self, acceptance) > 0)
    {
      /* Translators: a step that can be undone */
      store (self, acceptance, _ ("Fields of the checklist"));
      gtk_widget_child_focus (GTK_WIDGET (self->items), GTK_DIR_TAB_FORWARD);
    }
}

static void
offer_fields (FairAcceptancePane *self)
{
  g_autoptr (FairAcceptance) acceptance =
      fair_acceptance_copy (get_acceptance (self));

  fair_acceptance_history_offer_fields (self->history,
                                        link_fields (self, acceptance) > 0);
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
    {
      acceptance = fair_acceptance_new_framework (framework);
      link_fields (self, acceptance);
    }
  else
    {
      acceptance = fair_acceptance_copy (get_acceptance (self));
      make_own (acceptance);
    }
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

static FairAcceptanceRow *
get_row (FairAcceptancePane *self, guint at)
{
  return (FairAcceptanceRow *) gtk_list_box_get_row_at_index (self->items,
                                                              (int) at);
}

static void
add_row (FairAcceptancePane *self, const FairAcceptanceItem *item)
{
  GtkWidget *row = fair_acceptance_row_new (item, self->fields);

  g_signal_connect_object (row, "edited", G_CALLBACK (on_item_edited), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_item_removed), self,
                           0);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_item_moved), self, 0);
  g_signal_connect_object (row, "dropped", G_CALLBACK (on_item_dropped), self,
                           0);
  gtk_list_box_append (self->items, row);
}

static void
remove_row (FairAcceptancePane *self, FairAcceptanceRow *row)
{
  fair_acceptance_row_retire (row);
  gtk_list_box_remove (self->items, GTK_WIDGET (row));
}

/* A row stays the same widget as long as its item is there and in its place: it
 * may be the one that speaks, or be typed in. */
static void
show_items (FairAcceptancePane *self)
{
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (get_acceptance (self));
  gboolean           has_horizon = FALSE;
  FairAcceptanceRow *row;

  for (guint i = 0; i < rows->len; i++)
    {
      const FairAcceptanceItem *item = rows->pdata[i];

      has_horizon |= !item->off && strstr (item->confirm, "{horizon}") != NULL;
      while ((row = get_row (self, i)) != NULL &&
             !g_str_equal (fair_acceptance_row_get_id (row), item->id))
        remove_row (self, row);
      if (row != NULL)
        fair_acceptance_row_show (row, item, self->fields);
      else
        add_row (self, item);
    }
  while ((row = get_row (self, rows->len)) != NULL)
    remove_row (self, row);
  gtk_widget_set_visible (GTK_WIDGET (self->items), rows->len > 0);
  gtk_widget_set_visible (self->horizon, has_horizon);
}

static void
show_warnings (FairAcceptancePane *self)
{
  const FairAcceptance *acceptance = get_acceptance (self);
  GtkWidget            *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->warnings))) !=
         NULL)
    gtk_box_remove (self->warnings, child);
  for (guint i = 0; self->catalog != NULL && i < acceptance->items->len; i++)
    {
      child = fair_acceptance_warning_new (acceptance->items->pdata[i],
                                           self->catalog);
      if (child != NULL)
        gtk_box_append (self->warnings, child);
    }
  gtk_widget_set_visible (
      GTK_WIDGET (self->warnings),
      gtk_widget_get_first_child (GTK_WIDGET (self->warnings)) != NULL);
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

/* The answer counts the items that are asked for alone. */
static void
show_known (FairAcceptancePane *self, const FairChecklist *checklist)
{
  const FairAcceptance *acceptance = get_acceptance (self);
  FairAcceptanceRow    *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      int at = find_item (acceptance->items, fair_acceptance_row_get_id (row));
      gboolean known =
          checklist != NULL && at >= 0 && (guint) at < checklist->n_items;

      fair_acceptance_row_show_known (row,
                                      known ? &checklist->items[at] : NULL);
    }
}

static void
on_checked (GObject *results, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAcceptancePane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairChecklist) checklist =
      fair_results_check_finish (FAIR_RESULTS (results), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  fair_acceptance_history_show (
      self->history, checklist,
      fair_results_get_simulation (FAIR_RESULTS (results)));
  show_known (self, checklist);
}

static void
on_looked (GObject *past, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAcceptancePane) self = user_data;
  g_autoptr (FairCatalog) catalog =
      fair_field_survey_finish (FAIR_PAST (past), result, NULL);

  if (catalog == NULL || self->workshop == NULL ||
      past != G_OBJECT (fair_workshop_get_past (self->workshop)))
    return;

  g_clear_pointer (&self->catalog, fair_catalog_unref);
  self->catalog = g_steal_pointer (&catalog);
  show_warnings (self);
}

static void
stop (GCancellable **running)
{
  if (*running != NULL)
    g_cancellable_cancel (*running);
  g_clear_object (running);
}

/* Which fields were filled in after the fact. */
static void
look_through (FairAcceptancePane *self)
{
  FairPast *past = fair_workshop_get_past (self->workshop);

  stop (&self->looking);
  g_clear_pointer (&self->catalog, fair_catalog_unref);
  if (fair_past_get_history (past, NULL) == NULL)
    return;

  self->looking = g_cancellable_new ();
  fair_field_survey_async (past, self->looking, on_looked, g_object_ref (self));
}

static void
check_history (FairAcceptancePane *self)
{
  stop (&self->running);
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

  stop (&self->running);
  stop (&self->looking);
  g_clear_pointer (&self->catalog, fair_catalog_unref);
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
                                        stage);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        warnings);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        horizon);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptancePane,
                                        history);
  gtk_widget_class_install_action (widget_class, "acceptance.link", NULL,
                                   on_link);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_least);
  gtk_widget_class_bind_template_callback (widget_class, on_stage);
}

static void
fair_acceptance_pane_init (FairAcceptancePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  add_frameworks (self);
  fair_acceptance_stage_fill (self->stage);
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
    {
      find_fields (self);
      look_through (self);
    }
  if (what & ~(FairChange) FAIR_CHANGE_BUSY)
    check_history (self);
  if (!(what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_DRAFT | FAIR_CHANGE_PAST)))
    return;

  self->showing = TRUE;
  show_framework (self);
  show_items (self);
  show_least (self);
  offer_fields (self);
  fair_acceptance_stage_show (self->stage,
                              fair_workshop_get_draft (self->workshop));
  show_warnings (self);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !fair_workshop_get_read_only (self->workshop));
}
