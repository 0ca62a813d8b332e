/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "engine/fair-commitments-json.h"
#include "engine/fair-simulation-json.h"
#include "workshop/fair-version-figures-private.h"

#include <string.h>

/* The figures of a version, as it keeps them. */

#define SIMULATION "{\"format\": \"fairlead-simulation\", \"mqls\": 42}"
#define COMMITMENTS                                                            \
  "{\"format\": \"fairlead-commitments\", \"promises\": [{\"promise\": "       \
  "\"volume\", \"verdict\": \"supported\", \"promised\": 60}]}"

static FairVersionFigures *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  FairVersionFigures *figures = _fair_version_figures_from_text (text, &error);

  g_assert_no_error (error);
  return figures;
}

static void
test_both (void)
{
  g_autoptr (FairVersionFigures) figures = read_text (
      "{\"format\": \"fairlead-figures\", \"version\": 1, "
      "\"simulation\": " SIMULATION ", \"commitments\": " COMMITMENTS "}");

  g_assert_cmpuint (figures->simulation->mqls, ==, 42);
  g_assert_true (figures->commitments->promises[FAIR_PROMISE_VOLUME].made);
  g_assert_cmpint (figures->commitments->promises[FAIR_PROMISE_VOLUME].verdict,
                   ==, FAIR_PROMISE_SUPPORTED);
}

/* The first versions kept the simulation alone, or null. */
static void
test_earlier (void)
{
  g_autoptr (FairVersionFigures) alone = read_text (SIMULATION);
  g_autoptr (FairVersionFigures) none = read_text ("null");

  g_assert_cmpuint (alone->simulation->mqls, ==, 42);
  g_assert_null (alone->commitments);
  g_assert_null (none->simulation);
  g_assert_null (none->commitments);
}

static void
test_nothing (void)
{
  g_autoptr (FairVersionFigures) empty =
      _fair_version_figures_new (NULL, NULL, NULL, NULL);
  g_autofree char *text = _fair_version_figures_to_text (empty, NULL);
  g_autoptr (FairVersionFigures) back = read_text (text);
  g_autoptr (GError) error = NULL;

  g_assert_null (back->simulation);
  g_assert_null (back->commitments);
  g_assert_null (_fair_version_figures_from_text ("{", &error));
  g_assert_nonnull (error);
}

/* The version before, which earlier figures do not have. */
static void
test_before (void)
{
  g_autoptr (FairVersionFigures) without =
      read_text ("{\"format\": \"fairlead-figures\", \"version\": 1, "
                 "\"simulation\": " SIMULATION "}");
  g_autoptr (FairVersionFigures) with =
      read_text ("{\"format\": \"fairlead-figures\", \"version\": 1, "
                 "\"simulation\": " SIMULATION ", \"before\": "
                 "{\"format\": \"fairlead-simulation\", \"mqls\": 43}}");

  g_assert_null (without->before);
  g_assert_cmpuint (with->before->mqls, ==, 43);
  g_assert_cmpuint (with->simulation->mqls, ==, 42);
}

/* Documents come back as they were, however long; a damaged one is left out. */
static void
test_files (void)
{
  g_autoptr (FairVersionFigures) figures = read_text ("null");
  g_autofree char *words = g_strnfill (300000, 'x');
  g_autoptr (GBytes) html = g_bytes_new (words, 300000);
  g_autoptr (GBytes) md = g_bytes_new_static ("# Ünï", 7);
  g_autoptr (FairVersionFigures) back = NULL;
  g_autoptr (FairVersionFigures) damaged = NULL;
  g_autofree char *text = NULL;

  _fair_version_figures_add_file (figures, "html", html);
  _fair_version_figures_add_file (figures, "md", md);
  text = _fair_version_figures_to_text (figures, NULL);
  g_assert_cmpuint (strlen (text), <, 10000);
  back = read_text (text);
  g_assert_true (
      g_bytes_equal (g_hash_table_lookup (back->files, "html"), html));
  g_assert_true (g_bytes_equal (g_hash_table_lookup (back->files, "md"), md));

  damaged = read_text ("{\"format\": \"fairlead-figures\", \"files\": "
                       "{\"html\": \"QUJD\", \"md\": 3}}");
  g_assert_null (damaged->files);
}

/* Written and read again, the same text. */
static void
test_round_trip (void)
{
  g_autoptr (FairVersionFigures) figures =
      read_text ("{\"format\": \"fairlead-figures\", \"simulation\": null, "
                 "\"commitments\": " COMMITMENTS "}");
  g_autofree char *text = _fair_version_figures_to_text (figures, NULL);
  g_autoptr (FairVersionFigures) back = read_text (text);
  g_autofree char *again = _fair_version_figures_to_text (back, NULL);

  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "fairlead-figures"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/version-figures/both", test_both);
  g_test_add_func ("/version-figures/earlier", test_earlier);
  g_test_add_func ("/version-figures/nothing", test_nothing);
  g_test_add_func ("/version-figures/before", test_before);
  g_test_add_func ("/version-figures/files", test_files);
  g_test_add_func ("/version-figures/round-trip", test_round_trip);

  return g_test_run ();
}
