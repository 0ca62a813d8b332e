/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-warning.h"

#include "app/fair-leak-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

static char *
say_filled (const FairAcceptanceItem *item, const FairLeak *leak)
{
  g_autofree char *name = g_markup_escape_text (item->name, -1);
  g_autofree char *n = fair_format_count (leak->filled);
  g_autofree char *of = fair_format_count (leak->filled + leak->empty);
  g_autofree char *filled = fair_format_percent (
      leak->filled > 0 ? (double) leak->filled_won / leak->filled : 0, 0);
  g_autofree char *empty = fair_format_percent (
      leak->empty > 0 ? (double) leak->empty_won / leak->empty : 0, 0);

  /* Translators: an item, 397 of 1,118 leads, and two shares */
  return g_strdup_printf (
      _ ("<b>%s</b> is filled in for %s of %s leads: %s of those were won, and "
         "%s of the others. As “Required” it would mostly measure who fills in "
         "the field."),
      name, n, of, filled, empty);
}

static char *
say_why (const FairAcceptanceItem *item, const FairLeak *leak)
{
  g_autofree char *name = g_markup_escape_text (item->name, -1);
  g_autofree char *why = g_markup_escape_text (leak->why, -1);

  /* Translators: an item, and sentences about the field that records it */
  return g_strdup_printf (
      _ ("The field of <b>%s</b> may have been filled in after the sale. %s As "
         "“Required” it would mostly measure what came of the lead."),
      name, why);
}

/**
 * fair_acceptance_warning_new:
 * @item: an item of a checklist
 * @catalog: what is known of the fields
 *
 * Returns: (transfer floating) (nullable): a strip that warns of a field that
 *   was filled in after the fact; %NULL where nothing speaks for it
 */
GtkWidget *
fair_acceptance_warning_new (const FairAcceptanceItem *item,
                             const FairCatalog        *catalog)
{
  const FairLeak  *leak = item->attribute != NULL
                              ? fair_catalog_find_leak (catalog, item->attribute)
                              : NULL;
  g_autofree char *words = NULL;
  GtkWidget       *strip, *icon, *label;

  if (leak == NULL ||
      ((leak->hits & FAIR_LEAK_EMPTY) == 0 && !fair_leak_words_asks (leak)))
    return NULL;

  words = (leak->hits & FAIR_LEAK_EMPTY) != 0 ? say_filled (item, leak)
                                              : say_why (item, leak);
  strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (strip, "warning-strip");
  gtk_box_append (GTK_BOX (strip), icon);
  gtk_box_append (GTK_BOX (strip), label);

  return strip;
}
