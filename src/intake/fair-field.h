/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-frame.h"

G_BEGIN_DECLS

/**
 * FairKind:
 *
 * What the rows of a file are.
 */
typedef enum
{
  FAIR_KIND_UNKNOWN,
  FAIR_KIND_LEADS,
  FAIR_KIND_COMPANIES,
  FAIR_KIND_DEALS,
  FAIR_KIND_ACTIVITIES,
  FAIR_KIND_LINKS,
  FAIR_KIND_STAGES,
} FairKind;

#define FAIR_N_KINDS (FAIR_KIND_STAGES + 1)

/**
 * FairField:
 * @FAIR_FIELD_ATTRIBUTE: an attribute under its target's name
 * @FAIR_FIELD_ACTIVITY: a date that is an activity of the lead; its target is
 *   "activity:" and the type
 *
 * What the import does with a column. Everything but %FAIR_FIELD_ATTRIBUTE has
 * a meaning of its own.
 */
typedef enum
{
  FAIR_FIELD_ATTRIBUTE,
  FAIR_FIELD_ID,
  FAIR_FIELD_EMAIL,
  FAIR_FIELD_COMPANY_ID,
  FAIR_FIELD_STAGE_TIME,
  FAIR_FIELD_OUTCOME,
  FAIR_FIELD_AMOUNT,
  FAIR_FIELD_CURRENCY,
  FAIR_FIELD_IS_DELETED,
  FAIR_FIELD_CONVERTED_CONTACT_ID,
  FAIR_FIELD_CONVERTED_DEAL_ID,
  FAIR_FIELD_LEAD_IDS,
  FAIR_FIELD_STAGE,
  FAIR_FIELD_IS_WON,
  FAIR_FIELD_IS_CLOSED,
  FAIR_FIELD_LEAD_ID,
  FAIR_FIELD_DEAL_ID,
  FAIR_FIELD_TYPE,
  FAIR_FIELD_AT,
  FAIR_FIELD_VALUE,
  FAIR_FIELD_DETAIL,
  FAIR_FIELD_RESPONDED,
  FAIR_FIELD_IS_PRIMARY,
  FAIR_FIELD_CHANGED,
  FAIR_FIELD_MATCH_COMPANY,
  FAIR_FIELD_MATCH_EMAIL,
  FAIR_FIELD_ODOO_ACTIVE,
  FAIR_FIELD_ODOO_PROBABILITY,
  FAIR_FIELD_ACTIVITY,
} FairField;

#define FAIR_N_FIELDS (FAIR_FIELD_ACTIVITY + 1)

/**
 * FairFieldInfo:
 * @name: the canonical name
 * @kinds: bits of the kinds that have it, 1 << #FairKind
 * @field: what is done with it
 * @type: what its values are
 * @synonyms: other headings for it, squeezed, between spaces
 *
 * A field of the canonical tables.
 */
typedef struct
{
  const char    *name;
  guint          kinds;
  FairField      field;
  FairColumnType type;
  const char    *synonyms;
} FairFieldInfo;

/**
 * fair_field_list:
 * @n: (out): how many
 *
 * Returns: all canonical fields, in the order in which they are offered
 */
const FairFieldInfo *fair_field_list (guint *n);

/**
 * fair_field_find:
 * @kind: a kind
 * @name: (nullable): a canonical name, exactly
 *
 * Returns: (nullable): the field of that name, or %NULL
 */
const FairFieldInfo *fair_field_find (FairKind kind, const char *name);

/**
 * fair_field_find_synonym:
 * @kind: a kind
 * @squeezed: what fair_field_squeeze() made of a heading
 *
 * Returns: (nullable): the field that such a heading usually stands for, its
 *   own name included
 */
const FairFieldInfo *fair_field_find_synonym (FairKind    kind,
                                              const char *squeezed);

/**
 * fair_field_squeeze:
 * @heading: a column's heading
 *
 * Brings a heading into the form in which headings are compared: letters and
 * digits only, in lower case, without the prefix "property_" of warehouse
 * tables. "Lead Source", "LEADSOURCE" and "lead_source" are one.
 *
 * Returns: (transfer full): the squeezed heading
 */
char *fair_field_squeeze (const char *heading) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in reports and mappings
 */
const char *fair_kind_to_string (FairKind kind);

/**
 * fair_kind_from_string:
 * @text: a name
 * @kind: (out): the kind
 *
 * Returns: whether there is a kind of that name
 */
gboolean fair_kind_from_string (const char *text, FairKind *kind);

G_END_DECLS
