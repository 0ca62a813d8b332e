/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "history/fair-history.h"
#include "intake/fair-mapping.h"

G_BEGIN_DECLS

/**
 * FairMappingRules:
 *
 * A mapping that a person keeps for the next time: for each kind of rows what
 * becomes of columns by their headings, and for stage histories which stages
 * are which.
 *
 * ```json
 * {"format": "fairlead-mapping", "version": 1, "program": "salesforce",
 *  "leads": {"columns": {"Lead ID": "id", "Notes": null},
 *            "others": "guess", "date_order": "month-first"},
 *  "deals": {"outcomes": {"Dead": "lost", "Signed": "won"}},
 *  "stages": {"names": {"Working - Contacted": "first_follow_up_at"}}}
 * ```
 *
 * A column whose heading is not named is treated after `others`: "guess", the
 * default; "keep" as an attribute of its own name; or "leave-out". `outcomes`
 * says of leads and deals what a value of their outcome or stage means.
 */
typedef struct _FairMappingRules FairMappingRules;

/**
 * fair_mapping_rules_new:
 *
 * Returns: (transfer full): rules that say nothing
 */
FairMappingRules *fair_mapping_rules_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_mapping_rules_from_json:
 * @node: what fair_mapping_rules_to_json() wrote, or a person
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rules, or %NULL with
 *   %FAIR_ERROR_INVALID or %FAIR_INTAKE_ERROR_MAPPING that names the element
 */
FairMappingRules *fair_mapping_rules_from_json (JsonNode *node, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_mapping_rules_to_json:
 * @self: rules
 *
 * Returns: (transfer full): the rules as JSON
 */
JsonNode *
fair_mapping_rules_to_json (FairMappingRules *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_mapping_rules_free:
 * @self: (transfer full): rules
 */
void fair_mapping_rules_free (FairMappingRules *self);

/**
 * fair_mapping_rules_learn:
 * @self: rules
 * @mapping: a mapping as it was used
 *
 * Takes over what became of each column, so that it does so again.
 */
void fair_mapping_rules_learn (FairMappingRules  *self,
                               const FairMapping *mapping);

/**
 * fair_mapping_rules_apply:
 * @self: rules
 * @mapping: a guessed mapping
 *
 * Changes the mapping as the rules say.
 */
void fair_mapping_rules_apply (FairMappingRules *self, FairMapping *mapping);

/**
 * fair_mapping_rules_get_program:
 * @self: rules
 *
 * Returns: (nullable): the program that wrote the files
 */
const char *fair_mapping_rules_get_program (FairMappingRules *self);

/**
 * fair_mapping_rules_set_program:
 * @self: rules
 * @program: (nullable): the program that wrote the files
 */
void fair_mapping_rules_set_program (FairMappingRules *self,
                                     const char       *program);

/**
 * fair_mapping_rules_find_stage:
 * @self: rules
 * @name: a stage's name in the CRM
 *
 * Returns: (nullable): the stage time it stands for, if a rule says so
 */
const char *fair_mapping_rules_find_stage (FairMappingRules *self,
                                           const char       *name);

/**
 * fair_mapping_rules_set_outcome:
 * @self: rules
 * @kind: leads or deals
 * @value: a value of their outcome or stage, or empty for those without
 * @outcome: what it means
 */
void fair_mapping_rules_set_outcome (FairMappingRules *self,
                                     FairKind          kind,
                                     const char       *value,
                                     FairOutcome       outcome);

/**
 * fair_mapping_rules_find_outcome:
 * @self: rules
 * @kind: leads or deals
 * @value: a value of their outcome or stage
 * @outcome: (inout): what it means; untouched on %FALSE
 *
 * Returns: whether a rule says so
 */
gboolean fair_mapping_rules_find_outcome (FairMappingRules *self,
                                          FairKind          kind,
                                          const char       *value,
                                          FairOutcome      *outcome);

/**
 * fair_mapping_rules_find_kind:
 * @self: rules
 * @headings: (element-type utf8): a file's headings
 *
 * Returns: the only kind of which a rule names every heading, else
 *   %FAIR_KIND_UNKNOWN
 */
FairKind fair_mapping_rules_find_kind (FairMappingRules *self,
                                       GPtrArray        *headings);

/**
 * fair_mapping_rules_copy:
 * @self: rules
 *
 * Returns: (transfer full): the same rules
 */
FairMappingRules *
fair_mapping_rules_copy (FairMappingRules *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairMappingRules, fair_mapping_rules_free)

G_END_DECLS
