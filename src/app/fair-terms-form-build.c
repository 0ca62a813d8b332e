/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-form-private.h"

#include <string.h>

#include "app/fair-holidays-control.h"
#include "app/fair-hours-control.h"
#include "app/fair-passage-control.h"
#include "app/fair-promise-row.h"
#include "app/fair-rows-control.h"
#include "app/fair-terms-editor.h"
#include "base/fair-i18n.h"

/* A section of the form, made from the tables of sections and of fields. */

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

static GtkWidget *
take_control (FairTermsForm *self, FairTermsControl *control)
{
  g_ptr_array_add (self->controls, control);
  g_signal_connect_object (control, "edited",
                           G_CALLBACK (_fair_terms_form_edit), self,
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
        g_signal_connect_object (row, "chosen",
                                 G_CALLBACK (_fair_terms_form_use), self,
                                 G_CONNECT_SWAPPED);
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

void
_fair_terms_form_add_section (FairTermsForm          *self,
                              const FairTermsSection *section)
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
