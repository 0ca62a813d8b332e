/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-card.h"

#include "app/fair-chart-style.h"
#include "app/fair-columns-layout.h"
#include "app/fair-field-words.h"
#include "app/fair-file-choice.h"
#include "app/fair-flow.h"
#include "app/fair-import-outcomes.h"
#include "app/fair-import-scopes.h"
#include "app/fair-problem.h"
#include "app/fair-table-dialog.h"
#include "base/fair-file.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "history/fair-history-error.h"

/* How often a progress is looked at, and how long a trial may take before it is
 * told that one is under way. */
#define LOOK_MS 100

/* From this size of text on the sums are scrolled, so that the columns of the
 * file keep their room. */
#define LARGE_TEXT 1.4
#define LOW_SUMS 110

struct _FairImportCard
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkStack          *stack;
  GtkWidget         *report;
  GtkSpinner        *spinner;
  GtkScrolledWindow *sums;
  GtkButton         *problems;
  GtkFlowBox        *figures;
  GtkLabel          *after;
  GtkLabel          *outcomes;
  GtkLabel          *details;
  GtkButton         *change;
  GtkButton         *scope;
  GtkWidget         *as_of_row;
  GtkEditable       *as_of;
  GtkLabel          *error;
  GtkLabel          *doing;
  GtkProgressBar    *bar;
  GtkLabel          *left;

  /* Owned */
  FairImportDesk *desk;

  guint look;
  guint looks;
};

G_DEFINE_FINAL_TYPE (FairImportCard, fair_import_card, ADW_TYPE_BIN)

/* What became of the rows of all files of a kind, or of any. */
typedef struct
{
  guint64 kept[FAIR_N_KINDS];
  guint64 updated[FAIR_N_KINDS];
  guint64 files[FAIR_N_KINDS];
  guint64 merged;
  guint64 refused;
  guint64 unlinked;
  guint64 problems;
} Sums;

/* Of what was kept, some was there before. */
static void
part_updated (Sums *sums, FairKind kind, guint64 updated)
{
  sums->updated[kind] = MIN (updated, sums->kept[kind]);
  sums->kept[kind] -= sums->updated[kind];
}

static Sums
add_up (const FairImportReport *report)
{
  Sums sums = { { 0 } };

  for (guint i = 0; i < report->files->len; i++)
    {
      const FairFileReport *file = report->files->pdata[i];

      sums.kept[file->kind] += file->kept;
      sums.files[file->kind] += 1;
      sums.merged += file->merged;
      sums.refused += file->refused;
      sums.unlinked += file->unlinked;
      sums.problems += file->problems->len + file->more_problems;
    }
  part_updated (&sums, FAIR_KIND_LEADS,
                report->findings->updated[FAIR_ROWS_LEADS]);
  part_updated (&sums, FAIR_KIND_COMPANIES,
                report->findings->updated[FAIR_ROWS_COMPANIES]);
  part_updated (&sums, FAIR_KIND_DEALS,
                report->findings->updated[FAIR_ROWS_DEALS]);
  sums.problems += report->notes->len + report->findings->duplicates->len;

  return sums;
}

static void
add_figure (FairImportCard *self, guint64 value, const char *name, gboolean odd)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *count = fair_format_count ((gint64) value);
  GtkWidget       *number = gtk_label_new (count);
  GtkWidget       *words = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_add_css_class (number, "title-3");
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 12);
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, odd ? "warning" : "dim-label");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  fair_flow_insert (self->figures, box, -1);
}

static void
show_figures (FairImportCard *self, const Sums *sums)
{
  static const char *const names[FAIR_N_KINDS] = {
    [FAIR_KIND_LEADS] = N_ ("leads, new"),
    [FAIR_KIND_COMPANIES] = N_ ("companies, new"),
    [FAIR_KIND_DEALS] = N_ ("deals, new"),
    [FAIR_KIND_ACTIVITIES] = N_ ("activities, new"),
    [FAIR_KIND_LINKS] = N_ ("contacts of deals"),
    [FAIR_KIND_STAGES] = N_ ("stage changes"),
  };
  static const char *const updated[FAIR_N_KINDS] = {
    [FAIR_KIND_LEADS] = N_ ("leads, updated"),
    [FAIR_KIND_COMPANIES] = N_ ("companies, updated"),
    [FAIR_KIND_DEALS] = N_ ("deals, updated"),
  };

  fair_flow_clear (self->figures);
  for (guint i = FAIR_KIND_LEADS; i < FAIR_N_KINDS; i++)
    {
      if (sums->files[i] > 0)
        add_figure (self, sums->kept[i], _ (names[i]), FALSE);
      if (sums->updated[i] > 0)
        add_figure (self, sums->updated[i], _ (updated[i]), FALSE);
    }
  if (sums->merged > 0)
    add_figure (self, sums->merged, _ ("merged into others"), FALSE);
  if (sums->unlinked > 0)
    add_figure (self, sums->unlinked, _ ("belong to nothing"), TRUE);
  if (sums->refused > 0)
    add_figure (self, sums->refused, _ ("refused"), TRUE);
}

static void
show_outcomes (FairImportCard *self)
{
  const FairImportTotals   *totals = fair_import_desk_get_totals (self->desk);
  const FairImportFindings *findings =
      fair_import_desk_get_report (self->desk)->findings;
  g_autofree char *leads = fair_format_count (totals->leads);
  g_autofree char *won = fair_format_count (totals->outcomes[FAIR_OUTCOME_WON]);
  g_autofree char *lost =
      fair_format_count (totals->outcomes[FAIR_OUTCOME_LOST]);
  g_autofree char *open =
      fair_format_count (totals->outcomes[FAIR_OUTCOME_OPEN]);
  /* Translators: outcomes of deals, counted; keep the marks around numbers */
  g_autofree char *words = g_strdup_printf (
      _ ("<b>%s</b> won · <b>%s</b> lost · <b>%s</b> open"), won, lost, open);
  g_autofree char *after = g_strdup_printf (
      totals->deals > 0
          /* Translators: %s is how many leads there will be */
          ? _ ("Then %s leads, and of the deals, please check:")
          : _ ("Then %s leads; of them, please check:"),
      leads);
  g_autofree char *details = fair_import_findings_dup_outcomes (
      findings, totals->deals > 0 ? FAIR_KIND_DEALS : FAIR_KIND_LEADS);

  gtk_label_set_text (self->after, after);
  gtk_label_set_markup (self->outcomes, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->outcomes), details);
  gtk_label_set_text (self->details, details != NULL ? details : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details), details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), details != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->change),
                          findings->outcomes->len > 0);
}

/* What was chosen to count stands on the button that chooses it. */
static void
show_scopes (FairImportCard *self)
{
  const GPtrArray *scopes =
      fair_import_desk_get_report (self->desk)->findings->scopes;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < scopes->len; i++)
    {
      const FairScopeFinding *scope = scopes->pdata[i];

      if (g_strcmp0 (fair_import_desk_get_scope (self->desk, scope->attribute),
                     scope->value) == 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                                scope->value);
    }
  if (words->len == 0)
    g_string_assign (words, _ ("Everything Counts…"));
  else
    {
      /* Translators: before the values of attributes that alone are counted */
      g_string_prepend (words, _ ("Only "));
      g_string_append (words, "…");
    }
  gtk_button_set_label (self->scope, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), scopes->len > 0);
}

static void
show_report (FairImportCard *self)
{
  const FairImportReport *report = fair_import_desk_get_report (self->desk);
  g_autofree char        *count = NULL, *words = NULL;
  Sums                    sums;

  gtk_widget_set_visible (GTK_WIDGET (self), report != NULL);
  if (report == NULL)
    return;

  sums = add_up (report);
  show_figures (self, &sums);
  show_outcomes (self);
  show_scopes (self);
  count = fair_format_count ((gint64) sums.problems);
  words = g_strdup_printf (ngettext ("%s thing to look at…",
                                     "%s things to look at…",
                                     (gulong) sums.problems),
                           count);
  gtk_button_set_label (self->problems, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), sums.problems > 0);
}

static void
show_progress (FairImportCard *self)
{
  double           progress = fair_import_desk_get_progress (self->desk);
  int              seconds = fair_import_desk_get_seconds_left (self->desk);
  g_autofree char *percent = fair_format_percent (progress, 0);
  g_autofree char *words = NULL;

  if (progress >= 1.0)
    words = g_strdup (_ ("Writing…"));
  else if (seconds < 0)
    words = g_strdup (percent);
  else
    words = g_strdup_printf (
        /* Translators: %s is how far it is, such as "62%" */
        ngettext ("%s, about %d second left", "%s, about %d seconds left",
                  (gulong) seconds),
        percent, seconds);
  gtk_progress_bar_set_fraction (self->bar, progress);
  gtk_label_set_text (self->left, words);
}

static gboolean
on_look (gpointer user_data)
{
  FairImportCard *self = FAIR_IMPORT_CARD (user_data);

  show_progress (self);
  if (++self->looks == 3)
    {
      gtk_spinner_start (self->spinner);
      gtk_widget_add_css_class (self->report, "stale");
    }

  return G_SOURCE_CONTINUE;
}

static void
keep_looking (FairImportCard *self, gboolean busy)
{
  if (busy && self->look == 0)
    {
      self->looks = 0;
      self->look = g_timeout_add (LOOK_MS, on_look, self);
    }
  else if (!busy)
    {
      g_clear_handle_id (&self->look, g_source_remove);
      gtk_spinner_stop (self->spinner);
      gtk_widget_remove_css_class (self->report, "stale");
    }
}

static void
show (FairImportCard *self)
{
  gboolean      importing = fair_import_desk_get_importing (self->desk);
  const GError *error = fair_import_desk_get_error (self->desk);

  keep_looking (self, fair_import_desk_get_busy (self->desk));
  if (importing)
    {
      guint64          rows = fair_import_desk_count_rows (self->desk);
      g_autofree char *count = fair_format_count ((gint64) rows);
      g_autofree char *doing = g_strdup_printf (
          ngettext ("Importing %s row", "Importing %s rows", (gulong) rows),
          count);

      gtk_label_set_text (self->doing, doing);
      show_progress (self);
      gtk_stack_set_visible_child_name (self->stack, "progress");
    }
  else if (error != NULL)
    {
      gtk_label_set_text (self->error, error->message);
      gtk_widget_set_visible (self->as_of_row,
                              g_error_matches (error, FAIR_HISTORY_ERROR,
                                               FAIR_HISTORY_ERROR_NO_AS_OF));
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
  else
    {
      show_report (self);
      gtk_stack_set_visible_child_name (self->stack, "report");
    }
}

static void
add_problem (FairTable               *table,
             const char              *file,
             const FairImportProblem *problem)
{
  fair_table_add_row (table);
  fair_table_add_cell (table, file);
  fair_table_take_cell (table, problem->line > 0
                                   ? fair_format_count ((gint64) problem->line)
                                   : g_strdup (""));
  fair_table_add_cell (table, problem->column);
  fair_table_add_cell (table, problem->what);
}

static void
on_problems (FairImportCard *self)
{
  const FairImportReport *report = fair_import_desk_get_report (self->desk);
  FairTable *table = fair_table_new (_ ("File"), _ ("Line"), _ ("Column"),
                                     _ ("What was found"), NULL);

  for (guint i = 0; i < report->notes->len; i++)
    {
      const FairImportProblem note = { .what = report->notes->pdata[i] };

      add_problem (table, _ ("All"), &note);
    }
  for (guint i = 0; i < report->findings->duplicates->len; i++)
    {
      const FairDuplicate    *same = report->findings->duplicates->pdata[i];
      const FairImportProblem problem = { same->line, NULL, same->why };

      add_problem (table, same->file, &problem);
    }
  for (guint i = 0; i < report->files->len; i++)
    {
      const FairFileReport *file = report->files->pdata[i];

      for (guint k = 0; k < file->problems->len; k++)
        add_problem (table, file->file, file->problems->pdata[k]);
      if (file->more_problems > 0)
        {
          g_autofree char *count =
              fair_format_count ((gint64) file->more_problems);
          g_autofree char *more =
              g_strdup_printf (_ ("%s more of this file"), count);
          const FairImportProblem rest = { .what = more };

          add_problem (table, file->file, &rest);
        }
    }
  fair_table_dialog_present (GTK_WIDGET (self), _ ("Things to Look At"), table);
}

/**
 * fair_import_card_save_report:
 * @self: a card that shows a report
 * @path: where it will be; JSON where it ends so, else text
 * @error: return location for an error
 *
 * Writes what the card tells of, with all that is to be looked at, into a file.
 *
 * Returns: whether it was written
 */
gboolean
fair_import_card_save_report (FairImportCard *self,
                              const char     *path,
                              GError        **error)
{
  const FairImportReport *report;
  g_autofree char        *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_return_val_if_fail (FAIR_IS_IMPORT_CARD (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  report = self->desk != NULL ? fair_import_desk_get_report (self->desk) : NULL;
  if (report == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("There is no report to save: the files changed; "
                              "save it once they are read again"));
      return FALSE;
    }

  text = fair_import_report_dup_text (report, g_str_has_suffix (path, ".json"));
  length = strlen (text);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  return fair_file_replace (path, bytes, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportCard) self = FAIR_IMPORT_CARD (user_data);
  g_autofree char *path = fair_file_choice_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->desk == NULL ||
      fair_import_card_save_report (self, path, &error))
    return;

  fair_problem_present (GTK_WIDGET (self), error);
}

static void
on_save (FairImportCard *self)
{
  fair_file_choice_run_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      FAIR_FILE_CHOICE_SAVE, _ ("Import report.txt"), on_saved,
      g_object_ref (self));
}

static void
on_scope (FairImportCard *self)
{
  fair_import_scopes_present (GTK_WIDGET (self), self->desk);
}

static void
on_change (FairImportCard *self)
{
  fair_import_outcomes_present (GTK_WIDGET (self), self->desk);
}

static void
on_as_of (FairImportCard *self)
{
  FairDate date;

  if (!fair_date_parse_iso (gtk_editable_get_text (self->as_of),
                            fair_import_desk_get_zone (self->desk), &date))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->as_of), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->as_of));
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->as_of), "error");
  fair_import_desk_set_as_of (self->desk, date.instant);
}

static void
on_stop (FairImportCard *self)
{
  fair_import_desk_cancel (self->desk);
}

static void
fair_import_card_dispose (GObject *object)
{
  FairImportCard *self = FAIR_IMPORT_CARD (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (fair_import_card_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, stack);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, report);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, spinner);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, sums);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, problems);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, figures);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, after);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, outcomes);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, change);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, scope);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, details);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, as_of);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, error);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, doing);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, bar);
  gtk_widget_class_bind_template_child (widget_class, FairImportCard, left);
  gtk_widget_class_bind_template_callback (widget_class, on_problems);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_scope);
  gtk_widget_class_bind_template_callback (widget_class, on_as_of);
}
/* clang-format on */

static void
fair_import_card_class_init (FairImportCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_card_dispose;

  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-card.ui");
  bind_children (widget_class);
}

static void
fair_import_card_init (FairImportCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (fair_chart_style_get_text_scale (GTK_WIDGET (self)) >= LARGE_TEXT)
    gtk_scrolled_window_set_max_content_height (self->sums, LOW_SUMS);
}

/**
 * fair_import_card_set_desk:
 * @self: a card
 * @desk: what it tells of
 */
void
fair_import_card_set_desk (FairImportCard *self, FairImportDesk *desk)
{
  g_return_if_fail (FAIR_IS_IMPORT_CARD (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
