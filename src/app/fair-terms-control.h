/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/fair-terms.h"

G_BEGIN_DECLS

/**
 * FairTermsControl:
 *
 * What edits a field of the terms. Emits `edited` whenever its value changes by
 * a hand, and `left` when the hand goes elsewhere.
 */
#define FAIR_TYPE_TERMS_CONTROL (fair_terms_control_get_type ())
G_DECLARE_INTERFACE (
    FairTermsControl, fair_terms_control, FAIR, TERMS_CONTROL, GObject)

/**
 * FairTermsControlInterface:
 * @get_widget: what is seen of it
 * @get_path: the field's path
 * @get_label: how people call it
 * @dup_node: the value that is seen, %NULL where it is unknown or, with an
 *   error, where it cannot be read
 * @show: shows the field as it is in the terms
 */
struct _FairTermsControlInterface
{
  GTypeInterface parent_interface;

  GtkWidget *(*get_widget) (FairTermsControl *self);
  const char *(*get_path) (FairTermsControl *self);
  const char *(*get_label) (FairTermsControl *self);
  JsonNode *(*dup_node) (FairTermsControl *self, GError **error);
  void (*show) (FairTermsControl *self, const FairTerms *terms);
};

GtkWidget  *fair_terms_control_get_widget (FairTermsControl *self);
const char *fair_terms_control_get_path (FairTermsControl *self);
const char *fair_terms_control_get_label (FairTermsControl *self);
JsonNode *fair_terms_control_dup_node (FairTermsControl *self, GError **error);
void fair_terms_control_show (FairTermsControl *self, const FairTerms *terms);
void fair_terms_control_emit_edited (FairTermsControl *self);
void fair_terms_control_emit_left (FairTermsControl *self);

G_END_DECLS
