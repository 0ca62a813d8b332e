/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-estimate-list.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"

static char *
dup_figure (FairUnit unit, double value, const char *currency)
{
  g_autofree char *days = NULL;

  switch (unit)
    {
    case FAIR_UNIT_MONEY:
      return fair_money_format (value, currency, FALSE);
    case FAIR_UNIT_SHARE:
      return fair_format_percent (value, 1);
    case FAIR_UNIT_DAYS:
      days = fair_format_decimal (value, 0);
      return g_strdup_printf (_ ("%s days"), days);
    case FAIR_UNIT_COUNT:
    default:
      return fair_format_decimal (value, value < 100 && value != floor (value));
    }
}

static void
add_row (GtkWidget  *list,
         const char *title,
         const char *subtitle,
         const char *figure,
         gboolean    is_result)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *value = gtk_label_new (figure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (value, "numeric");
  if (is_result)
    gtk_widget_add_css_class (value, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* "60 (51–70)" and how sure that is. */
static void
add_result (GtkWidget          *list,
            const char         *title,
            const FairEstimate *estimate,
            const char         *currency)
{
  g_autofree char *value =
      dup_figure (estimate->unit, estimate->value, currency);
  /* The unit is said once. */
  FairUnit unit =
      estimate->unit == FAIR_UNIT_DAYS ? FAIR_UNIT_COUNT : estimate->unit;
  g_autofree char *low = dup_figure (unit, estimate->low, currency);
  g_autofree char *high = dup_figure (unit, estimate->high, currency);
  g_autofree char *range =
      estimate->low != estimate->high
          ? g_strdup_printf ("%s (%s–%s)", value, low, high)
          : g_strdup (value);

  add_row (list, title,
           estimate->few ? _ ("A rate in it is over fewer than 30") : NULL,
           range, TRUE);
}

/**
 * fair_estimate_list_new:
 * @title: what is calculated
 * @estimate: the result
 * @currency: the currency of its amounts
 *
 * Shows a result with each step that leads to it, or why it is not known.
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *
fair_estimate_list_new (const char         *title,
                        const FairEstimate *estimate,
                        const char         *currency)
{
  GtkWidget *list = gtk_list_box_new ();

  g_return_val_if_fail (estimate != NULL, list);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (!estimate->known)
    {
      add_row (list, title, estimate->why, "–", FALSE);
      return list;
    }

  for (guint i = 0; i + 1 < estimate->steps->len; i++)
    {
      const FairEstimateStep *step = g_ptr_array_index (estimate->steps, i);
      g_autofree char        *label = g_strdup_printf (
                 "%s%s%s", step->sign, *step->sign != '\0' ? " " : "", step->label);
      g_autofree char *figure = dup_figure (step->unit, step->value, currency);

      add_row (list, label, step->source, figure, FALSE);
    }
  add_result (list, title, estimate, currency);

  return list;
}
