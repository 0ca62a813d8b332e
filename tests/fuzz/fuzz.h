/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The door libFuzzer knocks at, once for each input; every fuzz target has one.
 * Aborts where something is wrong, else returns 0. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
