/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-tables.h"

#include <glib/gstdio.h>

static void
add_file (GListStore *files,
          const char *folder,
          const char *name,
          const char *text,
          gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
}

/* The days are never above 12, so that their order stays open. */
static char *
write_leads (void)
{
  static const char *const titles[] = { "VP Sales", "IT Manager",
                                        "Head of Marketing", "Student" };
  static const char *const sizes[] = { "51-200", "1,200", "84" };
  GString *text = g_string_new ("Record ID;Email;Create Date;Job Title;"
                                "Number of Employees;Country/Region;"
                                "Favorite color\n");

  for (int i = 0; i < APP_TABLES_LEADS; i++)
    g_string_append_printf (text,
                            "L%d;person%d@example.com;%02d/%02d/2026;%s;%s;"
                            "%s;%s\n",
                            i, i, 1 + i % 9, 1 + i % 12, titles[i % 4],
                            sizes[i % 3], i % 2 ? "Brazil" : "United States",
                            i % 5 ? "Blue" : "");

  return g_string_free (text, FALSE);
}

static char *
write_deals (void)
{
  static const char *const stages[] = { "Closed Won", "Closed Lost",
                                        "Negotiation" };
  GString *text = g_string_new ("Deal ID,Deal Stage,Create Date,Close Date,"
                                "Amount,Contact IDs,Deal Type\n");

  for (int i = 0; i < APP_TABLES_LEADS; i += 3)
    g_string_append_printf (text, "D%d,%s,2026-03-%02d,%s,%d,L%d,%s\n", i,
                            stages[i / 3 % 3], 1 + i % 28,
                            i / 3 % 3 < 2 ? "2026-06-01" : "", 1000 + i, i,
                            i % 4 ? "New Business" : "Renewal");
  g_string_append (
      text, "D9999,Closed Won,not a day,2026-06-01,5000,L99999,Renewal\n");

  return g_string_free (text, FALSE);
}

GListModel *
app_tables_write (const char *folder)
{
  static const char docx[] = "PK\003\004\024\000\006\000\000\000\000\000";
  GListStore       *files = g_list_store_new (G_TYPE_FILE);
  g_autofree char  *leads = write_leads (), *deals = write_deals ();

  add_file (files, folder, "contacts-oct.csv", leads, -1);
  add_file (files, folder, "deals-all.csv", deals, -1);
  add_file (files, folder, "notes.docx", docx, sizeof docx);

  return G_LIST_MODEL (files);
}

void
app_tables_remove (GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_unlink (g_file_peek_path (file));
    }
}
