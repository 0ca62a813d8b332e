/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-preview-private.h"

#include "document/fair-inline.h"

struct _FairPreview
{
  GObject parent_instance;

  /* Owned: the pages are made from what was drafted. */
  FairDrafting *drafting;
  FairPages    *pages;
  GPtrArray    *promises;
  GPtrArray    *remedies;
  GPtrArray    *places;

  FairCalculator *calculator;
};

G_DEFINE_FINAL_TYPE (FairPreview, fair_preview, G_TYPE_OBJECT)

static void
promise_free (FairFinding *promise)
{
  g_free (promise->place);
  g_free (promise->number);
  g_free (promise->label);
  g_free (promise->text);
  g_free (promise->finding);
  g_free (promise);
}

static void
fair_preview_finalize (GObject *object)
{
  FairPreview *self = FAIR_PREVIEW (object);

  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_pointer (&self->remedies, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->calculator, fair_calculator_free);
  g_clear_pointer (&self->pages, fair_pages_free);
  g_clear_pointer (&self->drafting, _fair_drafting_free);

  G_OBJECT_CLASS (fair_preview_parent_class)->finalize (object);
}

static void
fair_preview_class_init (FairPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_preview_finalize;
}

static void
fair_preview_init (FairPreview *self)
{
  self->promises =
      g_ptr_array_new_with_free_func ((GDestroyNotify) promise_free);
}

static char *
dup_plain (const char *text)
{
  return text != NULL ? fair_inline_to_plain (text) : g_strdup ("");
}

static void
add_promises (FairPreview *self, GPtrArray *blocks)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const FairBlock *block = g_ptr_array_index (blocks, i);

      add_promises (self, block->blocks);
      for (guint k = 0; block->items != NULL && k < block->items->len; k++)
        {
          const FairOutlineItem *item = g_ptr_array_index (block->items, k);
          FairFinding           *promise;

          if (item->note == NULL || item->number == NULL ||
              block->kind != FAIR_BLOCK_SECTION)
            continue;
          promise = g_new0 (FairFinding, 1);
          promise->place = g_strdup (item->anchor);
          promise->number = dup_plain (item->number);
          promise->label = dup_plain (item->label);
          promise->text = dup_plain (item->text);
          promise->finding = dup_plain (item->note);
          promise->against = item->against;
          promise->untold = item->untold;
          g_ptr_array_add (self->promises, promise);
        }
    }
}

static FairCalculator *
new_calculator (const FairAgreement *agreement)
{
  FairCalculatorInputs inputs =
      fair_calculator_inputs_from_terms (agreement->definition->terms);

  if (agreement->simulation == NULL)
    return NULL;

  return fair_calculator_new (&inputs, agreement->simulation);
}

/* Takes what was drafted and lays it out. */
FairPreview *
_fair_preview_new (FairDrafting *drafting)
{
  FairPreview *self = g_object_new (FAIR_TYPE_PREVIEW, NULL);

  self->drafting = drafting;
  self->calculator = new_calculator (&drafting->agreement);
  self->pages = fair_agreement_new_pages (&drafting->agreement);
  self->places = fair_pages_list_places (self->pages);
  add_promises (self, fair_pages_get_outline (self->pages)->blocks);

  return self;
}

/* Looks for ways out of the promises that history is against. */
void
_fair_preview_find_remedies (FairPreview *self)
{
  const FairDrafting *drafting = self->drafting;

  g_clear_pointer (&self->remedies, g_ptr_array_unref);
  if (drafting->scores != NULL && drafting->agreement.simulation != NULL &&
      drafting->agreement.commitments != NULL)
    self->remedies = fair_remedies_list (
        drafting->scores, drafting->agreement.simulation,
        drafting->definition->terms, drafting->agreement.commitments);
}

/**
 * fair_preview_count_pages:
 * @self: a preview
 *
 * Returns: how many pages it has
 */
guint
fair_preview_count_pages (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), 0);

  return fair_pages_count (self->pages);
}

/**
 * fair_preview_get_size:
 * @self: a preview
 * @width: (out): a page's width in points
 * @height: (out): its height
 */
void
fair_preview_get_size (FairPreview *self, double *width, double *height)
{
  g_return_if_fail (FAIR_IS_PREVIEW (self));

  fair_pages_get_size (self->pages, width, height);
}

/**
 * fair_preview_paint:
 * @self: a preview
 * @page: a page, from 0
 * @cr: where to paint, in points
 */
void
fair_preview_paint (FairPreview *self, guint page, cairo_t *cr)
{
  g_return_if_fail (FAIR_IS_PREVIEW (self));
  g_return_if_fail (page < fair_pages_count (self->pages));

  fair_pages_paint (self->pages, page, cr);
}

/**
 * fair_preview_get_title:
 * @self: a preview
 *
 * Returns: (transfer none): what it is
 */
const char *
fair_preview_get_title (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);

  return fair_pages_get_outline (self->pages)->title;
}

/**
 * fair_preview_count_findings:
 * @self: a preview
 *
 * Returns: how many promises history was asked about
 */
guint
fair_preview_count_findings (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), 0);

  return self->promises->len;
}

/**
 * fair_preview_get_finding:
 * @self: a preview
 * @promise: which one
 *
 * Returns: (transfer none): a promise and what history says of it
 */
const FairFinding *
fair_preview_get_finding (FairPreview *self, guint promise)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);
  g_return_val_if_fail (promise < self->promises->len, NULL);

  return g_ptr_array_index (self->promises, promise);
}

/**
 * fair_preview_find_passage:
 * @self: a preview
 * @key: a passage's name under `wording.` in the terms
 * @text: (out) (transfer none): the passage as it is by default
 * @left_out: (out): whether it is not in the document
 *
 * Returns: whether the document has such a passage
 */
gboolean
fair_preview_find_passage (FairPreview *self,
                           const char  *key,
                           const char **text,
                           gboolean    *left_out)
{
  const FairPassage *passage;

  g_return_val_if_fail (FAIR_IS_PREVIEW (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  passage =
      g_hash_table_lookup (fair_pages_get_outline (self->pages)->passages, key);
  if (passage == NULL)
    return FALSE;

  *text = passage->text;
  *left_out = passage->left_out;
  return TRUE;
}

static FairPreviewArea
area_of (const FairPagesPlace *place)
{
  return (FairPreviewArea){ place->page, place->x, place->y, place->width,
                            place->height };
}

static gboolean
is_in (const FairPagesPlace *place, const char *const *sections)
{
  return place->section != NULL && sections != NULL &&
         g_strv_contains (sections, place->section);
}

/**
 * fair_preview_find_section:
 * @self: a preview
 * @sections: (array zero-terminated=1): what sections are called within the
 *   agreement, such as "definition"
 * @area: (out caller-allocates): where the first of them is headed
 *
 * Returns: whether the document has one of them
 */
gboolean
fair_preview_find_section (FairPreview       *self,
                           const char *const *sections,
                           FairPreviewArea   *area)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), FALSE);

  for (guint i = 0; i < self->places->len; i++)
    {
      const FairPagesPlace *place = g_ptr_array_index (self->places, i);

      if (!is_in (place, sections))
        continue;
      *area = area_of (place);
      return TRUE;
    }

  return FALSE;
}

/* How often each text stands in a document. */
static GHashTable *
count_texts (FairPreview *self)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->places->len; i++)
    {
      const FairPagesPlace *place = g_ptr_array_index (self->places, i);
      gpointer              n = g_hash_table_lookup (counts, place->text);

      g_hash_table_insert (counts, place->text,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
    }

  return counts;
}

/**
 * fair_preview_list_changes:
 * @self: a preview
 * @before: the same document as it was before
 * @sections: (array zero-terminated=1) (nullable): sections that are of most
 *   interest
 * @first: (out): which of the changes to look at first, the first in @sections
 *   where there is one; -1 where nothing changed
 *
 * Returns: (transfer full) (element-type FairPreviewArea): the texts that the
 *   document did not have before
 */
GArray *
fair_preview_list_changes (FairPreview       *self,
                           FairPreview       *before,
                           const char *const *sections,
                           int               *first)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (FairPreviewArea));
  g_autoptr (GHashTable) counts = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (FAIR_IS_PREVIEW (self), areas);
  g_return_val_if_fail (FAIR_IS_PREVIEW (before), areas);

  counts = count_texts (before);
  *first = -1;
  for (guint i = 0; i < self->places->len; i++)
    {
      const FairPagesPlace *place = g_ptr_array_index (self->places, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, place->text));
      FairPreviewArea area = area_of (place);

      if (n > 0)
        {
          g_hash_table_insert (counts, place->text, GUINT_TO_POINTER (n - 1));
          continue;
        }
      if (*first < 0 || (!found && is_in (place, sections)))
        *first = (int) areas->len;
      found = found || is_in (place, sections);
      g_array_append_val (areas, area);
    }

  return areas;
}

/**
 * fair_preview_get_calculator:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the numbers behind the promises; %NULL
 *   without a history
 */
const FairCalculator *
fair_preview_get_calculator (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);

  return self->calculator;
}

/**
 * fair_preview_get_commitments:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the promises tested on the past
 */
const FairCommitments *
fair_preview_get_commitments (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);

  return self->drafting->agreement.commitments;
}

/**
 * fair_preview_count_remedies:
 * @self: a preview
 *
 * Returns: how many ways there are to change a promise that history is against
 *   so that it would have been kept; 0 for a version
 */
guint
fair_preview_count_remedies (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), 0);

  return self->remedies != NULL ? self->remedies->len : 0;
}

/**
 * fair_preview_get_remedy:
 * @self: a preview
 * @remedy: which one
 *
 * Returns: (transfer none): a way out of a promise
 */
const FairRemedy *
fair_preview_get_remedy (FairPreview *self, guint remedy)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);
  g_return_val_if_fail (remedy < fair_preview_count_remedies (self), NULL);

  return g_ptr_array_index (self->remedies, remedy);
}

/**
 * fair_preview_get_currency:
 * @self: a preview
 *
 * Returns: (transfer none): the currency of its amounts
 */
const char *
fair_preview_get_currency (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);

  return self->drafting->currency;
}

/**
 * fair_preview_dup_missing:
 * @self: a preview
 *
 * Returns: (transfer full) (nullable): for which letters no font is installed,
 *   %NULL where none is missing
 */
char *
fair_preview_dup_missing (FairPreview *self)
{
  g_return_val_if_fail (FAIR_IS_PREVIEW (self), NULL);

  return fair_pages_dup_missing (self->pages);
}
