/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agree-dialog.h"

#include "app/fair-agenda.h"
#include "base/fair-i18n.h"

/* What the meeting left open; the terms are listed with what follows. */
#define MEETING_KINDS                                                          \
  (1u << FAIR_OPEN_DIFFERENCE | 1u << FAIR_OPEN_ROUND | 1u << FAIR_OPEN_PARKED)

struct _FairAgreeDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkButton  *agree;
  GtkLabel   *heading;
  GtkListBox *open;
};

enum
{
  AGREED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairAgreeDialog, fair_agree_dialog, ADW_TYPE_WINDOW)

/* What an agreement should say and may leave out. */
static const struct
{
  const char *path;
  const char *words;
  const char *so;
} wanted[] = {
  { "parties.marketing.leader", N_ ("Nobody signs for marketing"),
    N_ ("The document leaves a line for the name") },
  { "parties.sales.leader", N_ ("Nobody signs for sales"),
    N_ ("The document leaves a line for the name") },
  { "effective", N_ ("No date from which it is valid"),
    N_ ("It is valid from the day it is agreed") },
  { "marketing.mqls_per_month", N_ ("No number of MQLs a month"),
    N_ ("Marketing promises no volume") },
  { "sales.reps", N_ ("No number of reps"),
    N_ ("Nothing says whether sales has the capacity") },
  { "both.next_review", N_ ("No date of the next review"),
    N_ ("Nobody will be reminded") },
};

static void
on_agree (FairAgreeDialog *self)
{
  g_signal_emit (self, signals[AGREED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fair_agree_dialog_class_init (FairAgreeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[AGREED] =
      g_signal_new ("agreed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-agree-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAgreeDialog, agree);
  gtk_widget_class_bind_template_child (widget_class, FairAgreeDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, FairAgreeDialog, open);
  gtk_widget_class_bind_template_callback (widget_class, on_agree);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_agree_dialog_init (FairAgreeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (FairAgreeDialog *self, const char *words, const char *so, gboolean bad)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (
      bad ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  g_autofree char *title = g_markup_escape_text (words, -1);
  g_autofree char *subtitle = g_markup_escape_text (so, -1);

  gtk_widget_add_css_class (icon, bad ? "warning" : "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (self->open, row);
}

static guint
list_broken (FairAgreeDialog *self, FairPreview *preview)
{
  guint n = 0;

  for (guint i = 0;
       preview != NULL && i < fair_preview_count_findings (preview); i++)
    {
      const FairFinding *promise = fair_preview_get_finding (preview, i);
      g_autofree char   *words = NULL;

      if (!promise->against)
        continue;
      /* Translators: a number and a promise, such as "6.1 Volume" */
      words = g_strdup_printf (_ ("%s %s: history would have broken it"),
                               promise->number, promise->label);
      add_row (self, words, promise->finding, TRUE);
      n++;
    }

  return n;
}

static guint
list_missing (FairAgreeDialog *self, FairTerms *terms)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (fair_terms_get_node (terms, wanted[i].path) == NULL)
      {
        add_row (self, _ (wanted[i].words), _ (wanted[i].so), FALSE);
        n++;
      }

  return n;
}

static gboolean
has_words (FairTerms *terms, const char *path)
{
  const char *words = fair_terms_get_text (terms, path);

  return words != NULL && *words != '\0';
}

/* What follows a late call falls on sales, what follows a bad lead on
 * marketing: on both or on none. */
static guint
list_one_sided (FairAgreeDialog *self, FairTerms *terms)
{
  gboolean sales = has_words (terms, "consequences.window_missed");
  gboolean marketing = has_words (terms, "consequences.below_criteria");

  if (sales == marketing)
    return 0;

  add_row (self, _ ("Only one side has a consequence"),
           sales ? _ ("Nothing follows for marketing when a lead is below the "
                      "criteria; section 9 has the place for it")
                 : _ ("Nothing follows for sales when a window is missed; "
                      "section 9 has the place for it"),
           TRUE);
  return 1;
}

/**
 * fair_agree_dialog_new:
 * @parent: (nullable): the window it stands over
 * @workshop: whose draft is to be agreed
 * @preview: (nullable): the draft as it was laid out last
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairAgreeDialog *
fair_agree_dialog_new (GtkWindow    *parent,
                       FairWorkshop *workshop,
                       FairPreview  *preview)
{
  FairAgreeDialog *self;
  FairVersions    *versions;
  FairTerms       *terms;
  guint            number, n_open;
  g_autofree char *title = NULL, *action = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_AGREE_DIALOG, "transient-for", parent, NULL);
  versions = fair_workshop_get_versions (workshop);
  number = fair_versions_count (versions) + 1;
  title = g_strdup_printf (_ ("Agree on Version %u"), number);
  action = g_strdup_printf (_ ("_Lock Version %u"), number);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->agree, action);

  terms = fair_draft_get_terms (fair_workshop_get_draft (workshop));
  n_open = fair_agenda_list_open (workshop, self->open, MEETING_KINDS) +
           list_broken (self, preview) + list_one_sided (self, terms) +
           list_missing (self, terms);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_open > 0);
  gtk_label_set_text (self->heading,
                      n_open > 0
                          ? _ ("Still open; it can be agreed all the same")
                          : _ ("Nothing is open."));

  return self;
}
