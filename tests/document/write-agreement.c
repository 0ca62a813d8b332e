/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "document-fixture.h"

/* Writes the invented agreement into a folder, for eyes to judge:
 *   write-agreement FOLDER [draft] [first] [none] [letter] [many] [long]
 *     [arabic] [against] */
static gboolean
has_word (int argc, char **argv, const char *word)
{
  for (int i = 2; i < argc; i++)
    if (g_str_equal (argv[i], word))
      return TRUE;

  return FALSE;
}

static void
add_criteria (FairDefinition *definition)
{
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%d", i);
      g_autofree char *name = g_strdup_printf ("Criterion number %d", i);
      FairCriterion   *criterion =
          fair_criterion_new (id, name, FAIR_FAMILY_BEHAVIOR);

      criterion->points = i % 7 + 1;
      criterion->activity = g_strsplit ("visit", " ", -1);
      g_ptr_array_add (definition->scorecard->criteria, criterion);
    }
}

static FairDefinition *
new_definition (int argc, char **argv)
{
  FairDefinition *definition;

  if (has_word (argc, argv, "long"))
    return document_fixture_with (
        "terms/parties",
        "{\"company\":\"Allgemeine Wertpapierverwaltungs- und "
        "Vermögensberatungsgesellschaft für Süddeutschland mbH & Co. KG\","
        "\"marketing\":{\"leader\":\"Maximiliane-Friederike von Hohenlohe-"
        "Waldenburg-Schillingsfürst\",\"role\":\"Senior Vice President Growth "
        "Marketing, Demand Generation and Communications\"},"
        "\"facilitator\":{\"name\":\"Bartholomäus Schwarzenbergweiler\","
        "\"role\":\"Revenue Operations\"}}");
  if (has_word (argc, argv, "arabic"))
    return document_fixture_with ("terms/parties/company",
                                  "\"شركة تيسالي للبرمجيات テサリー株式会社\"");

  definition = document_fixture_definition ();
  if (has_word (argc, argv, "many"))
    add_criteria (definition);

  return definition;
}

int
main (int argc, char **argv)
{
  g_autoptr (FairZone) zone = NULL;
  g_autoptr (FairDefinition) definition = NULL;
  g_autoptr (FairDefinition) previous = NULL;
  g_autoptr (FairCommitments) commitments = NULL;
  FairSimulation *simulation;
  FairAgreement   agreement = { .currency = "EUR",
                                .drawn_at = G_GINT64_CONSTANT (1794934800) };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (argc < 2)
    return 2;

  zone = fair_zone_new ("Europe/London", NULL);
  definition = new_definition (argc, argv);
  previous = document_fixture_previous ();
  simulation = document_fixture_simulation ();
  if (has_word (argc, argv, "against"))
    simulation->rates[FAIR_RATE_MQL_TO_SQL] = fair_rate_new (333, 900);
  if (has_word (argc, argv, "draft"))
    {
      definition->number = 0;
      g_clear_pointer (&definition->fingerprint, g_free);
    }
  agreement.definition = definition;
  agreement.previous = has_word (argc, argv, "first") ? NULL : previous;
  agreement.simulation = has_word (argc, argv, "none") ? NULL : simulation;
  commitments = document_fixture_commitments ();
  agreement.commitments =
      has_word (argc, argv, "none") || has_word (argc, argv, "untested")
          ? NULL
          : commitments;
  agreement.zone = zone;
  agreement.letter = has_word (argc, argv, "letter");

  for (guint i = 0; fair_agreement_list_formats ()[i] != NULL; i++)
    {
      const char      *format = fair_agreement_list_formats ()[i];
      g_autofree char *path =
          g_strdup_printf ("%s/agreement.%s", argv[1], format);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes =
          fair_agreement_export (&agreement, format, &error);

      g_assert_no_error (error);
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                           (gssize) g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }
  document_fixture_simulation_free (simulation);

  return 0;
}
