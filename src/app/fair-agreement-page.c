/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agreement-page-private.h"

#include "app/fair-columns-layout.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

G_DEFINE_FINAL_TYPE (FairAgreementPage, fair_agreement_page, FAIR_TYPE_PAGE)

static FairVersions *
get_versions (FairAgreementPage *self)
{
  return fair_workshop_get_versions (fair_page_get_workshop (FAIR_PAGE (self)));
}

static guint
count_broken (FairAgreementPage *self)
{
  guint n = 0;

  for (guint i = 0;
       self->draft != NULL && i < fair_preview_count_findings (self->draft);
       i++)
    n += fair_preview_get_finding (self->draft, i)->against;

  return n;
}

static void
on_moved (FairAgreementPage *self)
{
  FairPreview     *preview = fair_document_view_get_preview (self->document);
  g_autofree char *words = NULL;

  if (preview != NULL)
    words = g_strdup_printf (_ ("Page %u of %u"),
                             fair_document_view_get_page (self->document) + 1,
                             fair_preview_count_pages (preview));
  gtk_label_set_text (self->page_words, words != NULL ? words : "");
}

static char *
dup_version_words (const FairDefinition *version, FairZone *zone)
{
  g_autofree char *day =
      fair_format_day (fair_zone_day (zone, version->agreed_at));

  return g_strdup_printf (_ ("Version %u, agreed %s"), version->number, day);
}

static void
add_version_item (GMenu *menu, const char *words, guint number)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

  g_menu_item_set_action_and_target (item, "agreement.show", "i", (int) number);
  g_menu_append_item (menu, item);
}

/* Says which document this is, and offers the others. */
void
_fair_agreement_page_show_tag (FairAgreementPage *self)
{
  FairWorkshop    *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairVersions    *versions = get_versions (self);
  FairZone        *zone = fair_workshop_get_zone (workshop);
  guint            count = fair_versions_count (versions);
  gboolean         differs = fair_versions_draft_differs (versions);
  g_autofree char *draft = g_strdup_printf (_ ("Draft %u"), count + 1);
  g_autofree char *words = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  add_version_item (menu, draft, 0);
  for (guint i = count; i > 0; i--)
    {
      g_autofree char *version =
          dup_version_words (fair_versions_get (versions, i), zone);

      add_version_item (menu, version, i);
    }
  if (count > 0)
    {
      g_autoptr (GMenu) more = g_menu_new ();

      g_menu_append (more, _ ("_Compare…"), "agreement.compare");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
    }
  gtk_menu_button_set_menu_model (self->versions, G_MENU_MODEL (menu));

  if (self->shown > 0)
    words = dup_version_words (fair_versions_get (versions, self->shown), zone);
  else if (count == 0)
    words = g_strdup_printf (_ ("%s · not agreed"), draft);
  else
    words = differs
                ? g_strdup_printf (_ ("%s · changed since version %u"), draft,
                                   count)
                : g_strdup_printf (_ ("%s · as in version %u"), draft, count);
  gtk_label_set_text (self->version_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->versions),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (self->shown == 0 && differs)
    gtk_widget_add_css_class (GTK_WIDGET (self->versions), "draft");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->versions), "draft");
}

/* Letters that no font has are told before anyone prints. */
static void
show_missing (FairAgreementPage *self, FairPreview *preview)
{
  g_autofree char *words = fair_preview_dup_missing (preview);

  gtk_label_set_text (self->missing, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), words != NULL);
}

/* Puts the document where the form is. */
static void
follow_form (FairAgreementPage *self)
{
  g_auto (GStrv) places = fair_terms_form_dup_places (self->form);
  FairPreview    *preview = fair_document_view_get_preview (self->document);
  FairPreviewArea area;

  if (preview != NULL &&
      fair_preview_find_section (preview, (const char *const *) places, &area))
    fair_document_view_reveal (self->document, &area);
}

static void
on_turned (FairAgreementPage *self)
{
  fair_document_view_mark (self->document, NULL);
  follow_form (self);
}

/* Whoever looks on while the draft changes is shown what became of it. */
static void
show_changes (FairAgreementPage *self, FairPreview *before)
{
  g_auto (GStrv) places = fair_terms_form_dup_places (self->form);
  g_autoptr (GArray) changes = NULL;
  int first;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  changes = fair_preview_list_changes (self->draft, before,
                                       (const char *const *) places, &first);
  fair_document_view_mark (self->document, changes);
  if (first >= 0)
    fair_document_view_reveal (
        self->document, &g_array_index (changes, FairPreviewArea, first));
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAgreementPage) self = FAIR_AGREEMENT_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairPreview) preview =
      fair_versions_lay_out_finish (FAIR_VERSIONS (source), result, &error);
  g_autoptr (FairPreview) before = NULL;
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  gboolean      was_draft;

  self->laying_out = FALSE;
  if (workshop == NULL || get_versions (self) != FAIR_VERSIONS (source))
    return;

  if (self->stale)
    _fair_agreement_page_lay_out (self);
  if (preview == NULL)
    {
      fair_page_report (FAIR_PAGE (self), g_steal_pointer (&error));
      return;
    }
  before = fair_document_view_get_preview (self->document);
  if (before != NULL)
    g_object_ref (before);
  was_draft = before != NULL && before == self->draft;
  if (self->shown == 0)
    g_set_object (&self->draft, preview);
  fair_document_view_set_preview (self->document, preview);
  if (before == NULL)
    follow_form (self);
  else if (was_draft && self->shown == 0)
    show_changes (self, before);
  show_missing (self, preview);
  on_moved (self);
  fair_terms_form_refresh (self->form, self->draft);
  FAIR_PAGE_GET_CLASS (self)->summarize (FAIR_PAGE (self));
}

/* Lays out what is shown; the old pages stay until the new ones are there. One
 * layout is under way at a time, and the last one wins. */
void
_fair_agreement_page_lay_out (FairAgreementPage *self)
{
  self->stale = self->laying_out;
  if (self->laying_out)
    return;

  self->laying_out = TRUE;
  fair_versions_lay_out_async (get_versions (self), self->shown, NULL,
                               on_laid_out, g_object_ref (self));
}

/* Shows a version, or with 0 the draft. */
void
_fair_agreement_page_show (FairAgreementPage *self, guint number)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->group), "show",
                                  g_variant_new_int32 ((int) number));
}

static void
fair_agreement_page_refresh (FairPage *page, FairChange what)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (page);
  FairWorkshop      *workshop = fair_page_get_workshop (page);
  gboolean           is_draft = self->shown == 0;
  FairChange         changes = FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_PAST |
                       FAIR_CHANGE_DRAFT | FAIR_CHANGE_RESULTS;

  if (what & FAIR_CHANGE_WORKSHOP)
    {
      self->shown = 0;
      is_draft = TRUE;
      g_clear_object (&self->draft);
      fair_document_view_set_preview (self->document, NULL);
      fair_terms_form_set_workshop (self->form, workshop);
    }
  if (what & FAIR_CHANGE_BUSY && what == FAIR_CHANGE_BUSY)
    return;

  /* Who changes the draft wants to see what becomes of it. */
  if (!is_draft && (what & FAIR_CHANGE_DRAFT) &&
      fair_versions_draft_differs (get_versions (self)))
    {
      _fair_agreement_page_show (self, 0);
      is_draft = TRUE;
    }
  gtk_widget_set_visible (self->agree, !fair_workshop_get_read_only (workshop));
  _fair_agreement_page_show_tag (self);
  fair_terms_form_refresh (self->form, self->draft);
  if ((is_draft && (what & (changes | FAIR_CHANGE_VERSIONS))) ||
      fair_document_view_get_preview (self->document) == NULL)
    _fair_agreement_page_lay_out (self);
}

static void
fair_agreement_page_summarize (FairPage *page)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (page);
  FairVersions      *versions = get_versions (self);
  guint              count = fair_versions_count (versions);
  guint              broken = count_broken (self);
  g_autofree char   *status = NULL;

  if (count > 0 && !fair_versions_draft_differs (versions))
    {
      status = g_strdup_printf (_ ("Version %u agreed"), count);
      fair_page_set_state (page, FAIR_PAGE_SETTLED, status);
      return;
    }

  if (broken > 0)
    status = g_strdup_printf (
        ngettext ("%u promise to check", "%u promises to check", broken),
        broken);
  else if (count > 0)
    status = g_strdup_printf (_ ("Changed since v%u"), count);
  else
    status = g_strdup (_ ("Not agreed yet"));
  fair_page_set_state (page, FAIR_PAGE_STARTED, status);
}

static void
fair_agreement_page_settle (FairPage *page)
{
  fair_terms_form_settle (FAIR_AGREEMENT_PAGE (page)->form);
}

static void
on_failed (FairAgreementPage *self, const GError *error)
{
  fair_page_report (FAIR_PAGE (self), g_error_copy (error));
}

/* Nothing of a workshop that is gone is kept. */
static void
on_workshop (FairAgreementPage *self)
{
  if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL)
    return;

  self->shown = 0;
  g_clear_object (&self->draft);
  if (self->form != NULL)
    {
      fair_terms_form_set_workshop (self->form, NULL);
      fair_document_view_set_preview (self->document, NULL);
    }
}

static gboolean
turn_section (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  fair_terms_form_turn (FAIR_AGREEMENT_PAGE (widget)->form,
                        g_variant_get_int32 (by));

  return TRUE;
}

static void
fair_agreement_page_dispose (GObject *object)
{
  FairAgreementPage *self = FAIR_AGREEMENT_PAGE (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->group);
  self->form = NULL;

  G_OBJECT_CLASS (fair_agreement_page_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, actions);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, agree);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, form);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, page_words);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, versions);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, document);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, missing);
  gtk_widget_class_bind_template_child (widget_class, FairAgreementPage, version_words);
  gtk_widget_class_bind_template_callback (widget_class, on_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_turned);
}
/* clang-format on */

static void
fair_agreement_page_class_init (FairAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_agreement_page_dispose;
  page_class->refresh = fair_agreement_page_refresh;
  page_class->summarize = fair_agreement_page_summarize;
  page_class->settle = fair_agreement_page_settle;

  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_TERMS_FORM);
  g_type_ensure (FAIR_TYPE_DOCUMENT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-agreement-page.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                turn_section, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down,
                                GDK_CONTROL_MASK, turn_section, "i", 1);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "agreement.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e,
                                       GDK_CONTROL_MASK, "agreement.export",
                                       "s", "pdf");
}

static void
fair_agreement_page_init (FairAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::workshop", G_CALLBACK (on_workshop), NULL);
  _fair_agreement_actions_add (self);
}

/**
 * fair_agreement_page_get_preview:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the pages that are shown
 */
FairPreview *
fair_agreement_page_get_preview (FairAgreementPage *self)
{
  g_return_val_if_fail (FAIR_IS_AGREEMENT_PAGE (self), NULL);

  return fair_document_view_get_preview (self->document);
}

/**
 * fair_agreement_page_find:
 * @self: a page
 * @where: the path of a term, or the place of a promise
 *
 * Shows the draft, and where the term is filled in.
 */
void
fair_agreement_page_find (FairAgreementPage *self, const char *where)
{
  g_return_if_fail (FAIR_IS_AGREEMENT_PAGE (self));

  if (self->shown > 0)
    _fair_agreement_page_show (self, 0);
  fair_terms_form_find (self->form, where);
}
