/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-outcomes.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportOutcomes
{
  FairImportQuestion parent_instance;
};

G_DEFINE_FINAL_TYPE (FairImportOutcomes,
                     fair_import_outcomes,
                     FAIR_TYPE_IMPORT_QUESTION)

static const FairOutcome choices[] = { FAIR_OUTCOME_WON, FAIR_OUTCOME_LOST,
                                       FAIR_OUTCOME_OPEN, FAIR_OUTCOME_NONE };

static void
on_outcome (GtkDropDown *choice, GParamSpec *property, FairImportOutcomes *self)
{
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected < G_N_ELEMENTS (choices))
    fair_import_desk_set_outcome (
        fair_import_question_get_desk (FAIR_IMPORT_QUESTION (self)),
        GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "kind")),
        g_object_get_data (G_OBJECT (choice), "value"), choices[selected]);
}

static void
add_row (FairImportOutcomes *self, const FairOutcomeFinding *finding)
{
  const char *const words[] = { _ ("Won"), _ ("Lost"), _ ("Open"),
                                _ ("Never an opportunity"), NULL };
  GtkWidget        *choice = gtk_drop_down_new_from_strings (words);
  g_autofree char  *count = fair_format_count ((gint64) finding->rows);
  g_autofree char  *subtitle = g_strdup_printf (
       ngettext ("%s row", "%s rows", (gulong) finding->rows), count);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == finding->outcome)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
  g_object_set_data (G_OBJECT (choice), "kind",
                     GUINT_TO_POINTER (finding->kind));
  g_object_set_data_full (G_OBJECT (choice), "value", g_strdup (finding->value),
                          g_free);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_outcome), self);
  fair_import_question_add (FAIR_IMPORT_QUESTION (self),
                            *finding->value != '\0' ? finding->value
                                                    : _ ("Without a stage"),
                            subtitle, choice);
}

static void
fair_import_outcomes_class_init (FairImportOutcomesClass *klass)
{
}

static void
fair_import_outcomes_init (FairImportOutcomes *self)
{
  fair_import_question_set_words (
      FAIR_IMPORT_QUESTION (self), _ ("Outcomes"),
      _ ("What each stage says of a deal. What is undecided is open, never "
         "lost."));
}

/**
 * fair_import_outcomes_present:
 * @parent: a widget of the window it stands over
 * @desk: a desk with a report
 */
void
fair_import_outcomes_present (GtkWidget *parent, FairImportDesk *desk)
{
  FairImportQuestion *question =
      fair_import_question_new (FAIR_TYPE_IMPORT_OUTCOMES, parent, desk, 520);
  FairImportOutcomes     *self = FAIR_IMPORT_OUTCOMES (question);
  const FairImportReport *report = fair_import_desk_get_report (desk);

  for (guint i = 0; report != NULL && i < report->findings->outcomes->len; i++)
    add_row (self, report->findings->outcomes->pdata[i]);
  gtk_window_present (GTK_WINDOW (question));
}
