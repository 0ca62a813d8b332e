/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fair_flow_insert:
 * @flow: lines of widgets
 * @widget: a widget without a parent
 * @place: where it goes, or -1 for the end
 *
 * Inserts @widget into @flow as a part that neither takes the focus nor is told
 * of by a screen reader: what is in @widget speaks for itself.
 */
void fair_flow_insert (GtkFlowBox *flow, GtkWidget *widget, int place);

/**
 * fair_flow_clear:
 * @flow: lines of widgets
 *
 * Takes everything out of @flow.
 */
void fair_flow_clear (GtkFlowBox *flow);

G_END_DECLS
