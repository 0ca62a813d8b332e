/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairWrapLayout:
 *
 * Lays children side by side like words of a text: a child that has no room
 * left begins a new line, and one that is wider than a line is cut to it.
 * Within a line they are centered. Property: `spacing`, in pixels, between
 * children and between lines.
 */
#define FAIR_TYPE_WRAP_LAYOUT (fair_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (
    FairWrapLayout, fair_wrap_layout, FAIR, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *fair_wrap_layout_new (int spacing);

G_END_DECLS
