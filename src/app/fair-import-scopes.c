/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-scopes.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportScopes
{
  FairImportQuestion parent_instance;
};

G_DEFINE_FINAL_TYPE (FairImportScopes,
                     fair_import_scopes,
                     FAIR_TYPE_IMPORT_QUESTION)

static const char *
get_name (const char *attribute)
{
  const char *bare =
      g_str_has_prefix (attribute, "deal.") ? attribute + 5 : attribute;

  return strcmp (bare, "type") == 0 ? _ ("Deal type") : bare;
}

/* The first choice is everything, the others are the values in their order. */
static void
on_choice (GtkDropDown *choice, GParamSpec *property, FairImportScopes *self)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (choice), "values");
  guint      selected = gtk_drop_down_get_selected (choice);

  if (selected > values->len)
    return;
  fair_import_desk_set_scope (
      fair_import_question_get_desk (FAIR_IMPORT_QUESTION (self)),
      g_object_get_data (G_OBJECT (choice), "attribute"),
      selected == 0 ? NULL : values->pdata[selected - 1]);
}

static void
add_row (FairImportScopes *self,
         const char       *attribute,
         GPtrArray        *values,
         GtkStringList    *labels)
{
  FairImportQuestion *question = FAIR_IMPORT_QUESTION (self);
  GtkWidget          *choice =
      gtk_drop_down_new (G_LIST_MODEL (g_object_ref (labels)), NULL);
  const char *chosen = fair_import_desk_get_scope (
      fair_import_question_get_desk (question), attribute);

  for (guint i = 0; chosen != NULL && i < values->len; i++)
    if (strcmp (values->pdata[i], chosen) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i + 1);
  g_object_set_data_full (G_OBJECT (choice), "attribute", g_strdup (attribute),
                          g_free);
  g_object_set_data_full (G_OBJECT (choice), "values", g_ptr_array_ref (values),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_choice), self);
  fair_import_question_add (question, get_name (attribute), NULL, choice);
}

/* The values of one attribute stand together. */
static void
add_rows (FairImportScopes *self, GPtrArray *scopes)
{
  for (guint i = 0; i < scopes->len;)
    {
      const FairScopeFinding *first = scopes->pdata[i];
      g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

      gtk_string_list_append (labels, _ ("Everything"));
      for (; i < scopes->len; i++)
        {
          const FairScopeFinding *scope = scopes->pdata[i];
          g_autofree char *count = fair_format_count ((gint64) scope->rows);
          g_autofree char *label = NULL;

          if (strcmp (scope->attribute, first->attribute) != 0)
            break;
          /* Translators: a value and how many rows have it */
          label = g_strdup_printf (_ ("Only %s (%s)"), scope->value, count);
          g_ptr_array_add (values, g_strdup (scope->value));
          gtk_string_list_append (labels, label);
        }
      add_row (self, first->attribute, values, labels);
    }
}

static void
fair_import_scopes_class_init (FairImportScopesClass *klass)
{
}

static void
fair_import_scopes_init (FairImportScopes *self)
{
  fair_import_question_set_words (
      FAIR_IMPORT_QUESTION (self), _ ("What Is Counted"),
      _ ("Everything is imported. What is chosen here becomes the scope of the "
         "workshop and can be changed at any time."));
}

/**
 * fair_import_scopes_present:
 * @parent: a widget of the window it stands over
 * @desk: a desk with a report
 */
void
fair_import_scopes_present (GtkWidget *parent, FairImportDesk *desk)
{
  FairImportQuestion *question =
      fair_import_question_new (FAIR_TYPE_IMPORT_SCOPES, parent, desk, 360);
  FairImportScopes       *self = FAIR_IMPORT_SCOPES (question);
  const FairImportReport *report = fair_import_desk_get_report (desk);

  if (report != NULL)
    add_rows (self, report->findings->scopes);
  gtk_window_present (GTK_WINDOW (question));
}
