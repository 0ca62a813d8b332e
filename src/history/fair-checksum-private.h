/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 _fair_checksum_compute (const guint8 *data, gsize size);

G_END_DECLS
