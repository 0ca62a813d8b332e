/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-step-row.h"

#include "app/fair-list-rows.h"
#include "app/fair-mark.h"
#include "base/fair-i18n.h"

struct _FairStepRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  FairMark *mark;
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *status;
  GtkLabel *count;

  /* Owned */
  FairPage *page;

  guint pending;
};

G_DEFINE_FINAL_TYPE (FairStepRow, fair_step_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
state_in_words (FairPageState state)
{
  switch (state)
    {
    case FAIR_PAGE_STARTED:
      return _ ("in progress");

    case FAIR_PAGE_SETTLED:
      return _ ("settled");

    case FAIR_PAGE_EMPTY:
    default:
      return _ ("empty");
    }
}

static void
show_state (FairStepRow *self)
{
  FairPageState    state = fair_page_get_state (self->page);
  const char      *status = fair_page_get_status (self->page);
  g_autofree char *spoken = NULL;

  fair_mark_set_kind (self->mark, (FairMarkKind) (FAIR_MARK_EMPTY + state));
  gtk_label_set_text (self->status, status != NULL ? status : "");
  gtk_label_set_text (self->count, status != NULL ? status : "");

  if (gtk_widget_get_visible (GTK_WIDGET (self->icon)))
    spoken = g_strdup_printf ("%s. %s", gtk_label_get_text (self->name),
                              status != NULL ? status : "");
  else
    spoken =
        g_strdup_printf ("%s, %s. %s", gtk_label_get_text (self->name),
                         state_in_words (state), status != NULL ? status : "");
  if (state == FAIR_PAGE_STARTED)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "pill-count");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "pill-count");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static gboolean
show_now (gpointer user_data)
{
  FairStepRow *self = FAIR_STEP_ROW (user_data);

  self->pending = 0;
  show_state (self);

  return G_SOURCE_REMOVE;
}

/* A page may know its state while widgets are being given their room, where
 * nobody may change what takes room; the frame is still the same. */
static void
show_soon (FairStepRow *self)
{
  if (self->pending == 0)
    self->pending =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_now, self, NULL);
}

static void
fair_step_row_dispose (GObject *object)
{
  g_clear_handle_id (&FAIR_STEP_ROW (object)->pending, g_source_remove);
  g_clear_object (&FAIR_STEP_ROW (object)->page);

  G_OBJECT_CLASS (fair_step_row_parent_class)->dispose (object);
}

static gboolean
fair_step_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !fair_list_rows_passes (GTK_LIST_BOX_ROW (widget), direction) &&
         GTK_WIDGET_CLASS (fair_step_row_parent_class)
             ->focus (widget, direction);
}

static void
fair_step_row_class_init (FairStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_step_row_dispose;
  widget_class->focus = fair_step_row_focus;

  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairStepRow, mark);
  gtk_widget_class_bind_template_child (widget_class, FairStepRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FairStepRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairStepRow, status);
  gtk_widget_class_bind_template_child (widget_class, FairStepRow, count);
}

static void
fair_step_row_init (FairStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_step_row_new:
 * @page: the page
 * @name: its name, with its number
 * @icon_name: (nullable): an icon instead of the state; the status is then a
 *   count at the end of the row
 */
GtkWidget *
fair_step_row_new (FairPage *page, const char *name, const char *icon_name)
{
  FairStepRow *self = g_object_new (FAIR_TYPE_STEP_ROW, NULL);

  self->page = g_object_ref (page);
  gtk_label_set_text (self->name, name);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count), icon_name != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), icon_name == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->status), icon_name == NULL);
  g_signal_connect_object (page, "notify::state", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::status", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}

/**
 * fair_step_row_get_page:
 * @self: a row
 *
 * Returns: (transfer none): its page
 */
FairPage *
fair_step_row_get_page (FairStepRow *self)
{
  g_return_val_if_fail (FAIR_IS_STEP_ROW (self), NULL);

  return self->page;
}
