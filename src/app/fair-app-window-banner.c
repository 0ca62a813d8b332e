/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include <string.h>

#include "base/fair-i18n.h"

/* What lasts is said in the banner: it stays until it is over. The worst comes
 * first, and one button leads out where there is a way. */

typedef struct
{
  char       *words;
  const char *button;
  gboolean    elsewhere;
  gboolean    bad;
} Trouble;

static char *
now_in_words (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%H:%M");
}

/* Since when is remembered from the first failure on. */
static gboolean
tell_unsaved (FairAppWindow *self, Trouble *trouble)
{
  g_autoptr (GError) error = fair_workshop_dup_save_error (self->workshop);
  g_autofree char *why = NULL;

  if (error == NULL)
    {
      g_clear_pointer (&self->unsaved_since, g_free);
      return FALSE;
    }

  if (self->unsaved_since == NULL)
    self->unsaved_since = now_in_words ();
  why = g_markup_escape_text (error->message, -1);
  if (g_str_has_suffix (why, "."))
    why[strlen (why) - 1] = '\0';
  /* Translators: a time such as 14:32, and why; keep the marks */
  trouble->words = g_strdup_printf (
      _ ("<b>Not saved since %s.</b> %s. Your work is kept in memory and saved "
         "with the next change that can be written."),
      self->unsaved_since, why);
  trouble->elsewhere = TRUE;
  trouble->bad = TRUE;

  return TRUE;
}

static gboolean
tell_read_only (FairAppWindow *self, Trouble *trouble)
{
  g_autofree char *holder = NULL, *escaped = NULL;

  if (!fair_workshop_get_read_only (self->workshop))
    return FALSE;

  trouble->elsewhere = TRUE;
  g_object_get (self->workshop, "holder", &holder, NULL);
  if (holder != NULL)
    {
      escaped = g_markup_escape_text (holder, -1);
      /* Translators: %s is a program on a computer and since when; keep the
       * marks */
      trouble->words = g_strdup_printf (
          _ ("<b>Read only.</b> This workshop is held by %s. You see what is "
             "written there and cannot change it here."),
          escaped);
      trouble->button = _ ("_Take Over");
    }
  else
    {
      trouble->words = g_strdup (
          _ ("<b>Read only.</b> Nobody else is writing to this workshop."));
      trouble->button = _ ("_Edit Here");
    }

  return TRUE;
}

static gboolean
tell_stale (FairAppWindow *self, Trouble *trouble)
{
  const GError *error =
      fair_results_get_error (fair_workshop_get_results (self->workshop));
  g_autofree char *escaped = NULL;

  if (error == NULL)
    return FALSE;

  escaped = g_markup_escape_text (error->message, -1);
  trouble->words = g_strdup_printf (
      _ ("<b>The numbers are not up to date:</b> %s"), escaped);
  trouble->button = _ ("_Calculate");

  return TRUE;
}

static void
show_banner (FairAppWindow *self)
{
  Trouble  trouble = { 0 };
  gboolean some = tell_unsaved (self, &trouble) ||
                  tell_read_only (self, &trouble) ||
                  tell_stale (self, &trouble);
  g_autofree char *words = trouble.words;

  gtk_widget_set_visible (self->banner_button, trouble.button != NULL);
  gtk_widget_set_visible (self->banner_elsewhere, trouble.elsewhere);
  if (trouble.button != NULL)
    gtk_button_set_label (GTK_BUTTON (self->banner_button), trouble.button);
  if (some)
    gtk_label_set_markup (self->banner_words, words);
  if (trouble.bad)
    gtk_widget_add_css_class (self->banner_box, "bad");
  else
    gtk_widget_remove_css_class (self->banner_box, "bad");
  gtk_revealer_set_reveal_child (self->banner, some);
}

void
_fair_app_window_show_state (FairAppWindow *self)
{
  gboolean    saved = TRUE;
  const char *state;

  if (self->workshop == NULL)
    return;

  show_banner (self);
  g_object_get (self->workshop, "saved", &saved, NULL);
  if (fair_workshop_get_read_only (self->workshop))
    state = _ ("Read only");
  else if (saved)
    state = _ ("Saved");
  else
    state = self->unsaved_since != NULL ? _ ("Not saved") : _ ("Saving…");
  adw_window_title_set_title (self->workshop_title,
                              fair_workshop_get_name (self->workshop));
  adw_window_title_set_subtitle (self->workshop_title, state);
  gtk_window_set_title (GTK_WINDOW (self),
                        fair_workshop_get_name (self->workshop));
}

/* Whoever takes over writes; the other one is told and follows. In a file that
 * can be written only old numbers have a button. */
void
_fair_app_window_on_banner (FairAppWindow *self)
{
  g_autofree char *holder = NULL;

  if (self->workshop == NULL)
    return;
  if (!fair_workshop_get_read_only (self->workshop))
    {
      fair_results_follow (fair_workshop_get_results (self->workshop), TRUE);
      return;
    }

  g_object_get (self->workshop, "holder", &holder, NULL);
  _fair_app_window_reopen (self, holder != NULL ? FAIR_ACCESS_TAKE_OVER
                                                : FAIR_ACCESS_FOLLOW);
}
