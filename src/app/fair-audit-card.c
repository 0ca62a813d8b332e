/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-audit-card.h"

#include "app/fair-audit-charts.h"
#include "app/fair-chart-menu.h"
#include "app/fair-data-words.h"
#include "base/fair-i18n.h"

/* So many values are shown at first. */
#define FEW_ROWS 6

/* No card grows beyond this. */
#define MOST_ROWS 40

struct _FairAuditCard
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel      *title;
  GtkOverlay    *overlay;
  FairChartView *chart;
  GtkButton     *make;
  GtkButton     *more;

  const FairAuditProfile *profile;
  int                     row;
  guint                   n_rows;
  guint                   editable : 1;
};

enum
{
  CHOSEN,
  LISTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairAuditCard, fair_audit_card, ADW_TYPE_BIN)

static void
place_button (FairAuditCard *self)
{
  FairChart      *chart = fair_chart_view_get_chart (self->chart);
  guint           n = chart != NULL ? fair_chart_get_n_items (chart) : 0;
  FairDrawContext context;
  double          width = 0.0, height = 0.0;
  int             button;

  gtk_widget_set_visible (GTK_WIDGET (self->make),
                          self->editable && self->row >= 0 && n > 0);
  if (self->row < 0 || n == 0)
    return;

  fair_chart_view_init_context (self->chart, &context);
  fair_chart_get_natural_size (chart, &context, &width, &height);
  gtk_widget_measure (GTK_WIDGET (self->make), GTK_ORIENTATION_VERTICAL, -1,
                      NULL, &button, NULL, NULL);
  gtk_widget_set_margin_top (
      GTK_WIDGET (self->make),
      MAX (0, (int) (height / n * (self->row + 0.5)) - button / 2));
}

static void
set_row (FairAuditCard *self, int row)
{
  const FairAuditRow *value;
  g_autofree char    *name = NULL, *label = NULL;

  self->row = row;
  if (row >= 0)
    {
      value = g_ptr_array_index (self->profile->rows, row);
      name = fair_data_words_value (self->profile->attribute, value->value);
      /* Translators: %s is a value that wins have in common */
      label = g_strdup_printf (_ ("Make “%s” a Criterion"), name);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->make), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->make),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  place_button (self);
}

/* The button stands beside the chart: on the way to it the chart has nothing
 * selected any more, and the row stays. */
static void
on_selected (FairAuditCard *self)
{
  int selected = fair_chart_view_get_selected (self->chart);

  if (selected >= 0)
    set_row (self, selected);
}

static void
on_leave (FairAuditCard *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->make)))
    set_row (self, -1);
}

static void
on_focus_leave (FairAuditCard *self)
{
  set_row (self, -1);
}

static void
choose (FairAuditCard *self, guint row)
{
  if (self->editable)
    g_signal_emit (self, signals[CHOSEN], 0, row);
}

static void
on_activated (FairAuditCard *self, guint row)
{
  g_signal_emit (self, signals[LISTED], 0, row);
}

/* Enter makes the selected value a criterion; a click and Space list it. */
static gboolean
on_key (FairAuditCard *self, guint key)
{
  int selected = fair_chart_view_get_selected (self->chart);

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || selected < 0)
    return FALSE;

  choose (self, (guint) selected);

  return TRUE;
}

static void
on_make (FairAuditCard *self)
{
  if (self->row >= 0)
    choose (self, (guint) self->row);
}

static void
show_rows (FairAuditCard *self)
{
  guint            all = MIN (self->profile->rows->len, MOST_ROWS);
  gboolean         few = self->n_rows < all;
  g_autofree char *words = NULL, *spoken = NULL;

  set_row (self, -1);
  fair_chart_view_take_chart (
      self->chart, fair_audit_charts_new_profile (self->profile, self->n_rows));
  /* Translators: a button that shows all values of a list */
  words = g_strdup_printf (_ ("Show All %u"), all);
  gtk_button_set_label (self->more, few ? words : _ ("Show Fewer"));
  spoken = g_strdup_printf ("%s: %s", gtk_label_get_text (self->title),
                            gtk_button_get_label (self->more));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->more), all > FEW_ROWS);
}

static void
on_more (FairAuditCard *self)
{
  self->n_rows = self->n_rows > FEW_ROWS ? FEW_ROWS : MOST_ROWS;
  show_rows (self);
}

static void
fair_audit_card_class_init (FairAuditCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] =
      g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[LISTED] =
      g_signal_new ("listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-audit-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAuditCard, title);
  gtk_widget_class_bind_template_child (widget_class, FairAuditCard, overlay);
  gtk_widget_class_bind_template_child (widget_class, FairAuditCard, chart);
  gtk_widget_class_bind_template_child (widget_class, FairAuditCard, make);
  gtk_widget_class_bind_template_child (widget_class, FairAuditCard, more);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_make);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_leave);
}

static void
fair_audit_card_init (FairAuditCard *self)
{
  self->row = -1;
  self->n_rows = FEW_ROWS;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_audit_card_new:
 * @profile: (transfer none): what to show; must outlive the card
 * @currency: what amounts are in, such as `USD`
 * @editable: whether values can be made criteria
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
fair_audit_card_new (const FairAuditProfile *profile,
                     const char             *currency,
                     gboolean                editable)
{
  FairAuditCard   *self = g_object_new (FAIR_TYPE_AUDIT_CARD, NULL);
  g_autofree char *name = fair_data_words_profile (profile->attribute);
  /* Translators: amounts, such as revenue, and the currency that they are in */
  g_autofree char *title =
      g_str_equal (profile->attribute, "revenue")
          ? g_strdup_printf (_ ("%s in %s"), name, currency)
          : g_strdup (name);

  self->profile = profile;
  self->editable = editable;
  gtk_label_set_text (self->title, title);
  g_object_set (self->chart, "label", title, NULL);
  show_rows (self);

  return GTK_WIDGET (self);
}
