/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-wish.h"

#include "app/fair-import-item.h"

FairImportWish *
fair_import_wish_new (FairImportWishKind kind, guint file)
{
  FairImportWish *self = g_new0 (FairImportWish, 1);

  self->kind = kind;
  self->file = file;

  return self;
}

void
fair_import_wish_free (FairImportWish *self)
{
  g_free (self->text);
  g_free (self->encoding);
  g_free (self->table);
  fair_words_free (self->words);
  g_free (self);
}

static void
add_refused (GPtrArray *refused, const char *name, const GError *error)
{
  g_ptr_array_add (refused, fair_import_item_new_refused (name, error));
}

static void
add_path (const FairImportWish *self, FairImportPlan *plan, GPtrArray *refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *base = NULL, *name = NULL;

  if (fair_import_plan_add_path (plan, self->text, FAIR_KIND_UNKNOWN, &error) !=
      NULL)
    return;

  base = g_path_get_basename (self->text);
  name = g_filename_display_name (base);
  add_refused (refused, name, error);
}

/* A form in which the file cannot be read changes nothing; why is told as of a
 * file that cannot be read. */
static void
reopen (const FairImportWish *self, FairImportPlan *plan, GPtrArray *refused)
{
  const FairSheetOptions options = { self->delimiter, self->encoding,
                                     self->table };
  g_autoptr (GError) error = NULL;
  g_autofree char *name =
      g_strdup (fair_import_plan_get_file (plan, self->file)->sheet->name);

  if (fair_import_plan_reopen_file (plan, self->file, &options, &error) == NULL)
    add_refused (refused, name, error);
}

static void
grant_of_all (const FairImportWish *self, FairImportPlan *plan)
{
  switch (self->kind)
    {
    case FAIR_IMPORT_WISH_PRIVACY:
      fair_import_plan_set_privacy (plan, (FairPrivacy) self->value,
                                    fair_import_plan_get_privacy_key (plan));
      break;

    case FAIR_IMPORT_WISH_MERGE:
      fair_import_plan_set_merge (plan, self->value);
      break;

    case FAIR_IMPORT_WISH_OUTCOME:
      fair_import_plan_set_outcome (plan, (FairKind) self->value, self->text,
                                    self->outcome);
      break;

    case FAIR_IMPORT_WISH_WORDS:
      fair_import_plan_take_words (plan, fair_words_copy (self->words));
      break;

    case FAIR_IMPORT_WISH_AS_OF:
      fair_import_plan_set_as_of (plan, self->at);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * fair_import_wish_grant:
 * @self: a wish
 * @plan: the plan of which it is asked
 * @refused: (element-type FairImportItem): takes files that cannot be read
 *
 * Does what is asked. One of a file that is gone is forgotten.
 */
void
fair_import_wish_grant (const FairImportWish *self,
                        FairImportPlan       *plan,
                        GPtrArray            *refused)
{
  FairImportFile *file;

  if (self->kind == FAIR_IMPORT_WISH_ADD)
    add_path (self, plan, refused);
  else if (self->kind >= FAIR_IMPORT_WISH_PRIVACY)
    grant_of_all (self, plan);
  if (self->kind == FAIR_IMPORT_WISH_ADD ||
      self->kind >= FAIR_IMPORT_WISH_PRIVACY ||
      self->file >= fair_import_plan_get_n_files (plan))
    return;

  file = fair_import_plan_get_file (plan, self->file);
  switch (self->kind)
    {
    case FAIR_IMPORT_WISH_REMOVE:
      fair_import_plan_remove_file (plan, self->file);
      break;

    case FAIR_IMPORT_WISH_KIND:
      fair_import_file_set_kind (file, (FairKind) self->value);
      break;

    case FAIR_IMPORT_WISH_FORM:
      reopen (self, plan, refused);
      break;

    case FAIR_IMPORT_WISH_ORDER:
      file->mapping->date_order = (FairDateOrder) self->value;
      break;

    case FAIR_IMPORT_WISH_TARGET:
      if (self->column < file->mapping->columns->len)
        fair_mapping_set_target (file->mapping, self->column, self->text);
      break;

    case FAIR_IMPORT_WISH_QUOTES:
      fair_import_file_close_quotes (file, self->value);
      break;

    default:
      g_assert_not_reached ();
    }
}
