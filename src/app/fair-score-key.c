/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-score-key.h"

#include "app/fair-app-window.h"
#include "app/fair-baseline-words.h"
#include "app/fair-file-choice.h"
#include "app/fair-mark.h"
#include "app/fair-tooltip.h"
#include "base/fair-file.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"

struct _FairScoreKey
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkMenuButton  *button;
  GtkLabel       *draft_name;
  GtkLabel       *version_name;
  GtkWidget      *version_mark;
  GtkCheckButton *agreed;
  GtkCheckButton *recorded;
  GtkCheckButton *card;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *draft;
  GSignalGroup *results;
  GSignalGroup *versions;

  guint showing : 1;
};

G_DEFINE_FINAL_TYPE (FairScoreKey, fair_score_key, ADW_TYPE_BIN)

static FairResults *
get_results (FairScoreKey *self)
{
  return fair_workshop_get_results (self->workshop);
}

/* A value that is only tried out, and stored nowhere yet. */
static gboolean
is_preview (FairScoreKey *self)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);

  return fair_draft_get_shown_scorecard (draft) !=
         fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED);
}

/* Then every lead has as many points as the next. */
static gboolean
is_bare (FairScoreKey *self)
{
  return fair_draft_get_shown_scorecard (
             fair_workshop_get_draft (self->workshop))
             ->criteria->len == 0;
}

static void
show_draft_name (FairScoreKey *self, const char *draft)
{
  /* Translators: %s is a draft; its numbers are those of a value that is only
   * tried out */
  g_autofree char *preview = g_strdup_printf (_ ("%s, preview"), draft);
  /* Translators: %s is a draft */
  g_autofree char *bare = g_strdup_printf (_ ("%s, no criteria yet"), draft);

  if (is_preview (self))
    {
      gtk_label_set_text (self->draft_name, preview);
      gtk_widget_add_css_class (GTK_WIDGET (self->draft_name), "dim-label");
    }
  else
    {
      gtk_label_set_text (self->draft_name, is_bare (self) ? bare : draft);
      gtk_widget_remove_css_class (GTK_WIDGET (self->draft_name), "dim-label");
    }
}

static void
show_key (FairScoreKey *self)
{
  FairVersions    *versions;
  g_autofree char *draft = NULL, *words = NULL, *short_words = NULL;
  g_autofree char *spoken = NULL;

  if (self->workshop == NULL)
    return;

  versions = fair_workshop_get_versions (self->workshop);
  words = fair_baseline_words_long (self->workshop);
  short_words = fair_baseline_words_short (self->workshop);
  /* Translators: the draft that becomes version %u */
  draft = g_strdup_printf (_ ("Draft %u"), fair_versions_count (versions) + 1);
  show_draft_name (self, draft);
  gtk_label_set_text (self->version_name, words);
  gtk_widget_set_visible (self->version_mark, short_words != NULL);
  /* Translators: a draft, and what it is compared with */
  spoken = g_strdup_printf (_ ("%s against: %s"), draft, words);
  fair_tooltip_set (GTK_WIDGET (self->button), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Only what there is to compare with is offered. */
static void
show_choices (FairScoreKey *self)
{
  g_autofree char     *version = NULL, *name = NULL;
  const FairScorecard *card;
  GtkCheckButton      *chosen;

  if (self->workshop == NULL)
    return;

  version = fair_baseline_words_version (self->workshop);
  card = fair_results_get_baseline_card (get_results (self));
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), version != NULL);
  if (version != NULL)
    gtk_check_button_set_label (self->agreed, version);
  gtk_widget_set_visible (GTK_WIDGET (self->card), card != NULL);
  if (card != NULL)
    {
      /* Translators: %s is the name of a scoring model */
      name = g_strdup_printf (_ ("%s, from a file"),
                              card->name != NULL ? card->name : "");
      gtk_check_button_set_label (self->card, name);
    }

  switch (fair_results_get_baseline (get_results (self)))
    {
    case FAIR_BASELINE_CARD:
      chosen = self->card;
      break;

    case FAIR_BASELINE_AGREED:
      chosen = self->agreed;
      break;

    case FAIR_BASELINE_RECORDED:
    case FAIR_BASELINE_DEFAULT:
    default:
      chosen = self->recorded;
    }
  self->showing = TRUE;
  gtk_check_button_set_active (chosen, TRUE);
  self->showing = FALSE;
}

static void
compare_with (FairScoreKey *self, FairBaseline baseline)
{
  if (self->showing || self->workshop == NULL)
    return;

  fair_results_set_baseline (get_results (self), baseline, NULL);
  show_key (self);
}

static void
on_agreed (FairScoreKey *self)
{
  if (gtk_check_button_get_active (self->agreed))
    compare_with (self, FAIR_BASELINE_AGREED);
}

static void
on_recorded (FairScoreKey *self)
{
  if (gtk_check_button_get_active (self->recorded))
    compare_with (self, FAIR_BASELINE_RECORDED);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairScoreKey) self = FAIR_SCORE_KEY (user_data);
  g_autofree char *path = fair_file_choice_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  if (path != NULL && self->workshop != NULL &&
      !fair_score_key_compare_with_file (self, path, &error) &&
      FAIR_IS_APP_WINDOW (source))
    fair_app_window_report (FAIR_APP_WINDOW (source), error);
}

static void
on_file (FairScoreKey *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_menu_button_popdown (self->button);
  fair_file_choice_run_async (GTK_WINDOW (root), FAIR_FILE_CHOICE_MODEL, NULL,
                              on_file_chosen, g_object_ref (self));
}

static void
fair_score_key_dispose (GObject *object)
{
  FairScoreKey *self = FAIR_SCORE_KEY (object);

  fair_score_key_set_workshop (self, NULL);
  g_clear_object (&self->draft);
  g_clear_object (&self->results);
  g_clear_object (&self->versions);

  G_OBJECT_CLASS (fair_score_key_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, button);
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, draft_name);
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, version_name);
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, version_mark);
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, agreed);
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, recorded);
  gtk_widget_class_bind_template_child (widget_class, FairScoreKey, card);
  gtk_widget_class_bind_template_callback (widget_class, show_choices);
  gtk_widget_class_bind_template_callback (widget_class, on_agreed);
  gtk_widget_class_bind_template_callback (widget_class, on_recorded);
  gtk_widget_class_bind_template_callback (widget_class, on_file);
}
/* clang-format on */

static void
fair_score_key_class_init (FairScoreKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_score_key_dispose;

  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-score-key.ui");
  bind_children (widget_class);
}

static void
fair_score_key_init (FairScoreKey *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->draft = g_signal_group_new (FAIR_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft, "changed", G_CALLBACK (show_key),
                                  self);
  self->results = g_signal_group_new (FAIR_TYPE_RESULTS);
  g_signal_group_connect_swapped (self->results, "changed",
                                  G_CALLBACK (show_key), self);
  self->versions = g_signal_group_new (FAIR_TYPE_VERSIONS);
  g_signal_group_connect_swapped (self->versions, "changed",
                                  G_CALLBACK (show_key), self);
}

/**
 * fair_score_key_set_workshop:
 * @self: a key
 * @workshop: (nullable): the workshop
 *
 * Follows a workshop from now on.
 */
void
fair_score_key_set_workshop (FairScoreKey *self, FairWorkshop *workshop)
{
  gboolean some = workshop != NULL;

  g_return_if_fail (FAIR_IS_SCORE_KEY (self));

  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (self->draft,
                             some ? fair_workshop_get_draft (workshop) : NULL);
  g_signal_group_set_target (
      self->results, some ? fair_workshop_get_results (workshop) : NULL);
  g_signal_group_set_target (
      self->versions, some ? fair_workshop_get_versions (workshop) : NULL);
  show_key (self);
}

/**
 * fair_score_key_compare_with_file:
 * @self: a key
 * @path: a scoring model as JSON
 * @error: return location for an error
 *
 * Compares the draft with another scoring model from now on.
 *
 * Returns: %FALSE where the file holds none
 */
gboolean
fair_score_key_compare_with_file (FairScoreKey *self,
                                  const char   *path,
                                  GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (FairScorecard) card = NULL;
  const char *text;
  gsize       length;

  g_return_val_if_fail (FAIR_IS_SCORE_KEY (self), FALSE);
  g_return_val_if_fail (self->workshop != NULL, FALSE);

  bytes = fair_file_read (path, FAIR_JSON_MAX_BYTES, error);
  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &length);
  node = fair_json_parse (text != NULL ? text : "", (gssize) length, error);
  if (node != NULL)
    card = fair_scorecard_from_json (node, error);
  if (card == NULL)
    {
      g_autofree char *name = g_path_get_basename (path);

      g_prefix_error (error, _ ("“%s” is no scoring model: "), name);
      return FALSE;
    }

  fair_results_set_baseline (get_results (self), FAIR_BASELINE_CARD, card);
  show_key (self);

  return TRUE;
}
