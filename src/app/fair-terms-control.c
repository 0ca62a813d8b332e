/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-control.h"

#include "base/fair-json.h"

enum
{
  EDITED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (FairTermsControl, fair_terms_control, G_TYPE_OBJECT)

static void
fair_terms_control_default_init (FairTermsControlInterface *iface)
{
  signals[EDITED] =
      g_signal_new ("edited", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * fair_terms_control_get_widget:
 * @self: a control
 *
 * Returns: (transfer none): what is seen of it
 */
GtkWidget *
fair_terms_control_get_widget (FairTermsControl *self)
{
  g_return_val_if_fail (FAIR_IS_TERMS_CONTROL (self), NULL);

  return FAIR_TERMS_CONTROL_GET_IFACE (self)->get_widget (self);
}

/**
 * fair_terms_control_get_path:
 * @self: a control
 *
 * Returns: (transfer none): the field's path
 */
const char *
fair_terms_control_get_path (FairTermsControl *self)
{
  g_return_val_if_fail (FAIR_IS_TERMS_CONTROL (self), NULL);

  return FAIR_TERMS_CONTROL_GET_IFACE (self)->get_path (self);
}

/**
 * fair_terms_control_get_label:
 * @self: a control
 *
 * Returns: (transfer none): how people call the field
 */
const char *
fair_terms_control_get_label (FairTermsControl *self)
{
  g_return_val_if_fail (FAIR_IS_TERMS_CONTROL (self), NULL);

  return FAIR_TERMS_CONTROL_GET_IFACE (self)->get_label (self);
}

/**
 * fair_terms_control_dup_node:
 * @self: a control
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the value that is seen; %NULL without an
 *   error where it is unknown, with one where what was typed cannot be read
 */
JsonNode *
fair_terms_control_dup_node (FairTermsControl *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_TERMS_CONTROL (self), NULL);

  return FAIR_TERMS_CONTROL_GET_IFACE (self)->dup_node (self, error);
}

static gboolean
shows_already (FairTermsControl *self, const FairTerms *terms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) shown = fair_terms_control_dup_node (self, &error);
  JsonNode *stored =
      fair_terms_get_node (terms, fair_terms_control_get_path (self));
  g_autofree char *one = NULL, *other = NULL;

  if (shown == NULL || stored == NULL)
    return FALSE;

  one = fair_json_to_string (shown, FALSE);
  other = fair_json_to_string (stored, FALSE);

  return g_str_equal (one, other);
}

/**
 * fair_terms_control_show:
 * @self: a control
 * @terms: terms
 *
 * Shows the field as it is in @terms. A control that shows it already is left
 * alone, so that nobody's typing is written over.
 */
void
fair_terms_control_show (FairTermsControl *self, const FairTerms *terms)
{
  g_return_if_fail (FAIR_IS_TERMS_CONTROL (self));
  g_return_if_fail (terms != NULL);

  if (!shows_already (self, terms))
    FAIR_TERMS_CONTROL_GET_IFACE (self)->show (self, terms);
}

/**
 * fair_terms_control_emit_edited:
 * @self: a control
 *
 * Tells that its value was changed by a hand.
 */
void
fair_terms_control_emit_edited (FairTermsControl *self)
{
  g_return_if_fail (FAIR_IS_TERMS_CONTROL (self));

  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * fair_terms_control_emit_left:
 * @self: a control
 *
 * Tells that the hand went elsewhere.
 */
void
fair_terms_control_emit_left (FairTermsControl *self)
{
  g_return_if_fail (FAIR_IS_TERMS_CONTROL (self));

  g_signal_emit (self, signals[LEFT], 0);
}
