/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * APP_TABLES_LEADS:
 *
 * How many leads the table of leads has; every third of them has a deal.
 */
#define APP_TABLES_LEADS 300

/* Tables as a CRM writes them, and a file that is none; gone with
 * app_tables_remove(). */
GListModel *app_tables_write (const char *folder);
void        app_tables_remove (GListModel *files);

G_END_DECLS
