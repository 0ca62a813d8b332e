/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "app/fair-application.h"
#include "base/fair-i18n.h"

int
main (int argc, char **argv)
{
  g_autoptr (FairApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FAIR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("fairlead");
  g_set_application_name ("Fairlead");

  application = fair_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
