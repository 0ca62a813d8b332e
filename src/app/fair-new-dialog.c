/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-new-dialog.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "app/fair-file-choice.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "workshop/fair-workshop.h"

#define SUFFIX ".fairlead"

struct _FairNewDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkEditable  *name;
  AdwActionRow *place;
  GtkEditable  *zone;
  GtkEditable  *currency;
  GtkLabel     *error;

  /* Owned */
  char *path;

  guint was_chosen : 1;
};

enum
{
  CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairNewDialog, fair_new_dialog, ADW_TYPE_WINDOW)

static char *
dup_time_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *id = g_time_zone_get_identifier (zone);
  g_autoptr (FairZone) known = id != NULL ? fair_zone_new (id, NULL) : NULL;

  return g_strdup (known != NULL ? id : "UTC");
}

/* The currency of the person's locale, where it says so. */
static char *
dup_currency (void)
{
  const struct lconv *locale = localeconv ();
  g_autofree char    *symbol = g_strndup (locale->int_curr_symbol, 3);

  return g_strdup (fair_currency_is_valid (symbol) ? symbol : "USD");
}

static void
set_path (FairNewDialog *self, char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  g_free (self->path);
  self->path = path;
  adw_action_row_set_subtitle (self->place, escaped);
}

/* A file of that name that is not there yet, among the documents. */
static char *
dup_free_path (const char *name)
{
  const char      *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *plain =
      g_strdelimit (g_strstrip (g_strdup (name)), "/\\", '-');

  if (folder == NULL)
    folder = g_get_home_dir ();
  if (*plain == '\0' || *plain == '.')
    {
      g_free (plain);
      plain = g_strdup (_ ("Workshop"));
    }

  for (guint n = 1;; n++)
    {
      g_autofree char *file = n == 1
                                  ? g_strconcat (plain, SUFFIX, NULL)
                                  : g_strdup_printf ("%s %u" SUFFIX, plain, n);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static void
on_name (FairNewDialog *self)
{
  if (!self->was_chosen)
    set_path (self, dup_free_path (gtk_editable_get_text (self->name)));
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairNewDialog) self = FAIR_NEW_DIALOG (user_data);
  char *path = fair_file_choice_finish (result, NULL);

  if (path == NULL)
    return;

  self->was_chosen = TRUE;
  if (!g_str_has_suffix (path, SUFFIX))
    {
      char *whole = g_strconcat (path, SUFFIX, NULL);

      g_free (path);
      path = whole;
    }
  set_path (self, path);
}

static void
on_change_place (FairNewDialog *self)
{
  g_autofree char *base = g_path_get_basename (self->path);

  fair_file_choice_run_async (GTK_WINDOW (self), FAIR_FILE_CHOICE_NEW, base,
                              on_place_chosen, g_object_ref (self));
}

static void
show_error (FairNewDialog *self, const GError *error)
{
  gtk_label_set_text (self->error, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
}

static void
on_create (FairNewDialog *self)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->name));
  g_autofree char *zone = g_strdup (gtk_editable_get_text (self->zone));
  g_autofree char *currency =
      g_ascii_strup (gtk_editable_get_text (self->currency), -1);
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *folder = g_path_get_dirname (path);

  g_strstrip (name);
  g_strstrip (zone);
  g_strstrip (currency);
  if (*name == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }

  g_mkdir_with_parents (folder, 0755);
  workshop = fair_workshop_create (path, name, zone, currency, &error);
  if (workshop == NULL || !fair_workshop_close (workshop, &error))
    {
      show_error (self, error);
      return;
    }

  g_signal_emit (self, signals[CREATED], 0, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is typed at once is the name. Before the window is mapped a screen
 * reader would not find where the text stands. */
static void
fair_new_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fair_new_dialog_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (FAIR_NEW_DIALOG (widget)->name));
}

static void
fair_new_dialog_finalize (GObject *object)
{
  g_free (FAIR_NEW_DIALOG (object)->path);

  G_OBJECT_CLASS (fair_new_dialog_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairNewDialog, name);
  gtk_widget_class_bind_template_child (widget_class, FairNewDialog, place);
  gtk_widget_class_bind_template_child (widget_class, FairNewDialog, zone);
  gtk_widget_class_bind_template_child (widget_class, FairNewDialog, currency);
  gtk_widget_class_bind_template_child (widget_class, FairNewDialog, error);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_change_place);
}
/* clang-format on */

static void
fair_new_dialog_class_init (FairNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_new_dialog_finalize;
  widget_class->map = fair_new_dialog_map;

  signals[CREATED] =
      g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-new-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_new_dialog_init (FairNewDialog *self)
{
  g_autofree char *zone = dup_time_zone ();
  g_autofree char *currency = dup_currency ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->zone, zone);
  gtk_editable_set_text (self->currency, currency);
  gtk_editable_set_text (self->name, _ ("Workshop"));
}

/**
 * fair_new_dialog_new:
 * @parent: (nullable): the window it stands over
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairNewDialog *
fair_new_dialog_new (GtkWindow *parent)
{
  return g_object_new (FAIR_TYPE_NEW_DIALOG, "transient-for", parent, NULL);
}
