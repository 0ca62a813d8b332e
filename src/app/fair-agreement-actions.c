/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agreement-page-private.h"

#include "app/fair-agree-dialog.h"
#include "app/fair-agreement-print.h"
#include "app/fair-compare-dialog.h"
#include "app/fair-file-choice.h"
#include "base/fair-i18n.h"

/* An export on its way: first a place is chosen, then it is written. */
typedef struct
{
  FairAgreementPage *page;
  char              *format;
  guint              number;
  char              *path;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->page);
  g_free (export->format);
  g_free (export->path);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static FairVersions *
get_versions (FairAgreementPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));

  return workshop != NULL ? fair_workshop_get_versions (workshop) : NULL;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  GError          *error = NULL;
  g_autofree char *name = g_path_get_basename (export->path);
  g_autofree char *words = g_strdup_printf (_ ("Saved “%s”"), name);

  g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  if (fair_page_report (FAIR_PAGE (export->page), error))
    fair_page_toast (FAIR_PAGE (export->page), words, FALSE);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = fair_versions_export_finish (FAIR_VERSIONS (source), result, &error);
  if (bytes == NULL)
    {
      fair_page_report (FAIR_PAGE (export->page), error);
      return;
    }

  file = g_file_new_for_path (export->path);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_NONE, NULL, on_saved,
                                       g_steal_pointer (&export));
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  FairVersions *versions = get_versions (export->page);
  const char   *format = export->format;
  guint         number = export->number;

  export->path = fair_file_choice_finish (result, NULL);
  if (export->path != NULL && versions != NULL)
    fair_versions_export_async (versions, number, format, NULL, on_exported,
                                g_steal_pointer (&export));
}

static void
activate_export (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (user_data);
  FairWorkshop      *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  Export *export;
  g_autofree char *name = NULL;
  guint            number = self->shown;

  if (workshop == NULL)
    return;

  fair_page_settle (FAIR_PAGE (self));
  export = g_new0 (Export, 1);
  export->page = g_object_ref (self);
  export->format = g_variant_dup_string (parameter, NULL);
  export->number = number;
  name =
      number > 0
          /* Translators: a file name: the workshop, and a version's number */
          ? g_strdup_printf (_ ("%s, agreement version %u.%s"),
                             fair_workshop_get_name (workshop), number,
                             export->format)
          : g_strdup_printf (_ ("%s, agreement draft.%s"),
                             fair_workshop_get_name (workshop), export->format);
  g_strdelimit (name, "/\\", '-');
  fair_file_choice_run_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      FAIR_FILE_CHOICE_SAVE, name, on_place_chosen, export);
}

/* Tells what went wrong after the dialog was closed. */
static void
on_printed (GtkPrintOperation      *operation,
            GtkPrintOperationResult result,
            FairAgreementPage      *self)
{
  GError *error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  fair_page_report (FAIR_PAGE (self), error);
}

static void
activate_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (user_data);
  FairPreview       *preview = fair_agreement_page_get_preview (self);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (preview == NULL)
    return;

  operation = fair_agreement_print_new (preview);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                           NULL);
}

static void
on_agreed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAgreementPage) self = FAIR_AGREEMENT_PAGE (user_data);
  GError          *error = NULL;
  g_autofree char *words = NULL;
  guint            number =
      fair_versions_agree_finish (FAIR_VERSIONS (source), result, &error);

  if (!fair_page_report (FAIR_PAGE (self), error))
    return;

  words = g_strdup_printf (_ ("Version %u is agreed and locked"), number);
  _fair_agreement_page_show (self, number);
  fair_page_toast (FAIR_PAGE (self), words, FALSE);
}

static void
on_agree (FairAgreementPage *self)
{
  FairVersions *versions = get_versions (self);

  if (versions != NULL)
    fair_versions_agree_async (versions, NULL, on_agreed, g_object_ref (self));
}

static void
activate_agree (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (user_data);
  FairWorkshop      *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairAgreeDialog   *dialog;

  if (workshop == NULL)
    return;

  fair_page_settle (FAIR_PAGE (self));
  dialog = fair_agree_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), workshop,
      self->draft);
  g_signal_connect_object (dialog, "agreed", G_CALLBACK (on_agree), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
activate_zoom (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  fair_document_view_zoom (FAIR_AGREEMENT_PAGE (user_data)->document,
                           g_variant_get_int32 (parameter));
}

static void
activate_show (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (user_data);
  FairVersions      *versions = get_versions (self);
  guint              number = (guint) g_variant_get_int32 (parameter);

  if (versions == NULL || number > fair_versions_count (versions))
    return;

  g_simple_action_set_state (action, parameter);
  self->shown = number;
  _fair_agreement_page_show_tag (self);
  _fair_agreement_page_lay_out (self);
}

/* The draft against the version before it, or a version against its own. */
static void
activate_compare (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (user_data);
  FairWorkshop      *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  guint              from;

  if (workshop == NULL)
    return;

  fair_page_settle (FAIR_PAGE (self));
  from = self->shown > 0 ? self->shown - 1
                         : fair_versions_count (get_versions (self));
  gtk_window_present (GTK_WINDOW (fair_compare_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), workshop,
      MAX (from, self->shown > 0 ? 1 : 0), self->shown)));
}

static void
activate_paper (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (user_data);
  FairVersions      *versions = get_versions (self);
  const char        *name = g_variant_get_string (parameter, NULL);

  if (versions == NULL)
    return;

  g_simple_action_set_state (action, parameter);
  fair_versions_set_paper (versions, g_str_equal (name, "a4") ? FAIR_PAPER_A4
                                     : g_str_equal (name, "letter")
                                         ? FAIR_PAPER_LETTER
                                         : FAIR_PAPER_DEFAULT);
  _fair_agreement_page_lay_out (self);
}

static const GActionEntry actions[] = {
  { "export", activate_export, "s" },
  { "print", activate_print },
  { "agree", activate_agree },
  { "zoom", activate_zoom, "i" },
  { "show", activate_show, "i", "0" },
  { "compare", activate_compare },
  { "paper", activate_paper, "s", "'default'" },
};

/* The buttons in the header bar are not below the page, so both are given the
 * actions. */
void
_fair_agreement_actions_add (FairAgreementPage *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), actions,
                                   G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "agreement",
                                  G_ACTION_GROUP (self->group));
  gtk_widget_insert_action_group (self->actions, "agreement",
                                  G_ACTION_GROUP (self->group));
}
