/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairAcceptanceItem:
 * @id: unique within the checklist
 * @name: the short name, such as Budget
 * @required: whether an SQL needs it; otherwise it counts towards `at_least`
 * @confirm: the sentence that a rep must be able to say
 * @attribute: (nullable): the attribute of the history that records it
 * @off: whether it is switched off, and so one of the list's `off`
 * @place: of an item that is off: where it stands among all, from 0
 * @extra: (nullable): keys beginning with `x-`
 *
 * One thing that a rep confirms. `{horizon}` in @confirm stands for the
 * agreement's horizon.
 */
typedef struct
{
  char       *id;
  char       *name;
  gboolean    required;
  char       *confirm;
  char       *attribute;
  gboolean    off;
  guint       place;
  JsonObject *extra;
} FairAcceptanceItem;

/**
 * FairAcceptance:
 * @framework: (nullable): BANT, MEDDIC, GPCTBA/C&I or a name of one's own
 * @at_least: how many of the optional items must be confirmed
 * @items: (element-type FairAcceptanceItem): in the order of the list
 * @off: (element-type FairAcceptanceItem): kept, but switched off: nobody asks
 *   for them; written as `x-off`, by rising place
 * @extra: (nullable): keys beginning with `x-`
 *
 * The checklist that turns an MQL into an SQL.
 */
typedef struct
{
  char       *framework;
  int         at_least;
  GPtrArray  *items;
  GPtrArray  *off;
  JsonObject *extra;
} FairAcceptance;

FairAcceptanceItem *fair_acceptance_item_new (const char *id,
                                              const char *name,
                                              const char *confirm,
                                              gboolean    required);
FairAcceptanceItem *fair_acceptance_item_copy (const FairAcceptanceItem *item);
void                fair_acceptance_item_free (FairAcceptanceItem *item);

FairAcceptance    *fair_acceptance_new (void);
FairAcceptance    *fair_acceptance_new_framework (const char *framework);
const char *const *fair_acceptance_list_frameworks (void);
FairAcceptance    *fair_acceptance_copy (const FairAcceptance *acceptance);
void               fair_acceptance_free (FairAcceptance *acceptance);
guint      fair_acceptance_count_optional (const FairAcceptance *acceptance);
GPtrArray *fair_acceptance_dup_rows (const FairAcceptance *acceptance);
void       fair_acceptance_set_rows (FairAcceptance  *acceptance,
                                     const GPtrArray *rows);
FairAcceptance *fair_acceptance_from_json (JsonNode *node, GError **error);
JsonNode       *fair_acceptance_to_json (const FairAcceptance *acceptance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAcceptanceItem, fair_acceptance_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAcceptance, fair_acceptance_free)

G_END_DECLS
