/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document-fixture.h"
#include "document/fair-type.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "base/fair-json.h"
#include "document/fair-pages-private.h"

/* The file itself: whole, the same each time, readable, and nothing of it lost
 * or outside the page, whatever is put in. */

typedef struct
{
  FairZone       *zone;
  FairDefinition *definition;
  FairDefinition *previous;
  FairSimulation *simulation;
  FairAgreement   agreement;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->zone = fair_zone_new ("Europe/London", &error);
  g_assert_no_error (error);
  fixture->definition = document_fixture_definition ();
  fixture->previous = document_fixture_previous ();
  fixture->simulation = document_fixture_simulation ();
  fixture->agreement = (FairAgreement){
    .definition = fixture->definition,
    .previous = fixture->previous,
    .simulation = fixture->simulation,
    .zone = fixture->zone,
    .currency = "EUR",
    .drawn_at = G_GINT64_CONSTANT (1794934800),
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  document_fixture_simulation_free (fixture->simulation);
  fair_definition_free (fixture->previous);
  fair_definition_free (fixture->definition);
  fair_zone_unref (fixture->zone);
}

static GBytes *export(const FairAgreement *agreement, const char *format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = fair_agreement_export (agreement, format, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Runs qpdf on a file and returns what it says, or NULL where it is not there.
 */
static char *
run_qpdf (GBytes *pdf, const char *option)
{
  g_autofree char *tool = g_find_program_in_path ("qpdf");
  g_autofree char *path = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { tool, option, NULL, NULL };
  int         status;
  int         file;

  if (tool == NULL)
    return NULL;

  file = g_file_open_tmp ("agreement-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                       (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  arguments[2] = path;
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_assert_cmpint (status, ==, 0);

  return g_steal_pointer (&out);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = export(&fixture->agreement, "pdf");
  g_autofree char *check = run_qpdf (pdf, "--check");
  g_autofree char *attached = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *fingerprint = NULL;

  if (check == NULL)
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  g_assert_nonnull (strstr (check, "PDF Version: 1.7"));
  attached = run_qpdf (pdf, "--show-attachment=fairlead-definition.json");
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, attached, -1);
  fingerprint = g_strconcat ("sha256:", sum, NULL);
  g_assert_cmpstr (fingerprint, ==, fixture->definition->fingerprint);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; fair_agreement_list_formats ()[i] != NULL; i++)
    {
      const char *format = fair_agreement_list_formats ()[i];
      g_autoptr (GBytes) first = export(&fixture->agreement, format);
      g_autoptr (GBytes) second = NULL;

      fixture->agreement.drawn_at += 100000;
      second = export(&fixture->agreement, format);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Makes a locale with a decimal comma where there is none. */
static gboolean
use_comma (void)
{
  g_autofree char *folder = g_dir_make_tmp ("locale-XXXXXX", NULL);
  g_autofree char *tool = g_find_program_in_path ("localedef");
  g_autofree char *path = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *arguments[] = { tool, "-i", "de_DE", "-f", "UTF-8", path, NULL };

  if (tool == NULL ||
      !g_spawn_sync (NULL, (char **) arguments, NULL,
                     G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, NULL, NULL))
    return FALSE;

  g_setenv ("LOCPATH", folder, TRUE);
  return setlocale (LC_ALL, "de_DE.UTF-8") != NULL &&
         g_str_equal (localeconv ()->decimal_point, ",");
}

static void
test_comma (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) json = export(&fixture->agreement, "json");
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *check = NULL;
  g_autofree char *text = NULL;

  if (!use_comma ())
    {
      setlocale (LC_ALL, "C.UTF-8");
      g_test_skip ("no locale with a decimal comma can be made");
      return;
    }

  first = export(&fixture->agreement, "pdf");
  second = export(&fixture->agreement, "pdf");
  again = export(&fixture->agreement, "json");
  check = run_qpdf (first, "--check");
  text = document_fixture_text (first);
  setlocale (LC_ALL, "C.UTF-8");
  g_unsetenv ("LOCPATH");

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (json, again));
  if (text != NULL)
    g_assert_nonnull (strstr (text, "54,4"));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Lead service-level agreement",
    "Parties, scope,",
    "Marketing commits to",
    "Sales commits to",
    "13.4% (95% interval",
    "11.4–15.8%",
    "History: 54.4% (51.2–57.7%)",
    "Page 1 of",
    "What history says",
    "Figure 1.",
    "Figure 2.",
    "1,154 leads",
  };
  g_autoptr (GBytes) pdf = export(&fixture->agreement, "pdf");
  g_autofree char *text = document_fixture_text (pdf);
  g_autofree char *digits = NULL;

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is missing in:\n%s", words[i], text);
  digits = g_strndup (fixture->definition->fingerprint + strlen ("sha256:"), 8);
  g_assert_nonnull (strstr (text, digits));
}

static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = export(&fixture->agreement, "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      fair_json_parse (g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes), &error);
  g_autoptr (FairDefinition) definition = NULL;
  g_autofree char *fingerprint = NULL;

  g_assert_no_error (error);
  definition = fair_definition_from_json (node, &error);
  g_assert_no_error (error);
  fingerprint = fair_definition_compute_fingerprint (definition);
  g_assert_cmpstr (fingerprint, ==, definition->fingerprint);
  g_assert_cmpuint (definition->number, ==, 2);
}

/* Lays the agreement out, paints every page, and sees that all lines are within
 * the margins. Returns how many pages there are. */
static guint
check_pages (const FairAgreement *agreement)
{
  g_autoptr (FairPages) pages = fair_agreement_new_pages (agreement);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 600);
  cairo_t *cr = cairo_create (surface);
  double   width;
  double   height;

  fair_pages_get_size (pages, &width, &height);
  cairo_scale (cr, 400 / width, 400 / width);
  for (guint i = 0; i < fair_pages_count (pages); i++)
    {
      g_autoptr (FairPageOps) ops = _fair_pages_list_ops (pages, i);

      g_assert_cmpuint (ops->lines->len, >, 0);
      for (guint k = 0; k < ops->lines->len; k++)
        {
          const FairOp *op = &g_array_index (ops->lines, FairOp, k);

          g_assert_cmpfloat (op->y, >=, 25 * FAIR_MM - 0.01);
          g_assert_cmpfloat (op->y + op->height, <=,
                             height - 22 * FAIR_MM + 0.01);
          g_assert_cmpfloat (op->x, >=, (width - FAIR_BLOCK_WIDTH) / 2 - 0.01);
          g_assert_cmpfloat (op->x + op->width, <=,
                             (width + FAIR_BLOCK_WIDTH) / 2 + 0.01);
        }
      fair_pages_paint (pages, i, cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return fair_pages_count (pages);
}

static void
check_all (const FairAgreement *agreement)
{
  g_autoptr (GBytes) pdf = export(agreement, "pdf");
  g_autoptr (GBytes) markdown = export(agreement, "md");
  g_autofree char *check = run_qpdf (pdf, "--check");

  check_pages (agreement);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (check_pages (&fixture->agreement), ==, 9);
  fixture->agreement.letter = TRUE;
  g_assert_cmpuint (check_pages (&fixture->agreement), >=, 8);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  FairDefinition *definition = fair_definition_new ();

  fixture->agreement.previous = NULL;
  fixture->agreement.simulation = NULL;
  fixture->agreement.definition = definition;
  check_all (&fixture->agreement);
  fair_definition_free (definition);

  definition = document_fixture_with (
      "terms", "{\"format\":\"fairlead-terms\",\"version\":1}");
  fixture->agreement.definition = definition;
  check_all (&fixture->agreement);
  fair_definition_free (definition);
}

static char *
repeat (const char *words, guint n)
{
  GString *text = g_string_new ("\"");

  for (guint i = 0; i < n; i++)
    g_string_append (text, words);
  g_string_append_c (text, '"');

  return g_string_free (text, FALSE);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = {
    "terms/parties/company",
    "terms/parties/markets",
    "terms/parties/marketing/leader",
    "terms/parties/sales/role",
    "terms/route_around",
    "terms/both/sync_time",
    "terms/consequences/window_missed",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *name = repeat ("Wertpapierverwaltungsgesellschaft ", 9);
      g_autofree char *endless = repeat ("Unternehmensgruppe", 150);
      FairDefinition  *definition = document_fixture_with (paths[i], name);

      fixture->agreement.definition = definition;
      check_pages (&fixture->agreement);
      fair_definition_free (definition);

      definition = document_fixture_with (paths[i], endless);
      fixture->agreement.definition = definition;
      check_pages (&fixture->agreement);
      fair_definition_free (definition);
    }
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  GPtrArray       *criteria = fixture->definition->scorecard->criteria;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) markdown = NULL;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%d", i);
      g_autofree char *name = g_strdup_printf ("Criterion number %d", i);
      FairCriterion   *criterion =
          fair_criterion_new (id, name, FAIR_FAMILY_BEHAVIOR);

      criterion->points = i % 7 + 1;
      criterion->activity = g_strsplit ("visit", " ", -1);
      g_ptr_array_add (criteria, criterion);
    }
  check_all (&fixture->agreement);

  markdown = export(&fixture->agreement, "md");
  text = g_strndup (g_bytes_get_data (markdown, NULL),
                    g_bytes_get_size (markdown));
  g_assert_nonnull (strstr (text, "the ten criteria with the most points"));
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Criterion number %d |", i);

      g_assert_nonnull (strstr (text, name));
    }
}

static void
test_scripts (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "\"شركة تيسالي للبرمجيات\"",
    "\"テサリー・ソフトウェア株式会社\"",
    "\"חברת תסלי\"",
    "\"ह1 तेसाली\"",
    "\"\\u202eABC\\u0007\"",
    "\"🙂 e\\u0301\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      FairDefinition *definition =
          document_fixture_with ("terms/parties/company", names[i]);

      fixture->agreement.definition = definition;
      check_all (&fixture->agreement);
      fair_definition_free (definition);
    }
}

/* Each text runs as most of its letters do; numbers as in the charts. */
static void
test_direction (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char    *language;
    const char    *text;
    PangoDirection direction;
  } texts[] = {
    { "ar", "A sentence of شركة in English.", PANGO_DIRECTION_LTR },
    { "ar", "تلتزم المبيعات بالرد على MQL خلال 4 ساعات.", PANGO_DIRECTION_RTL },
    { "ar", "+15", PANGO_DIRECTION_LTR },
    { "ar", "aب", PANGO_DIRECTION_RTL },
    { "en", "aب", PANGO_DIRECTION_LTR },
    { "en", "חברת תסלי", PANGO_DIRECTION_RTL },
    { "en", "テサリー株式会社", PANGO_DIRECTION_LTR },
  };
  FairType *arabic = fair_type_new ("ar");
  FairType *english = fair_type_new ("en");
  g_autoptr (PangoLayout) signs = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = fair_type_set (
          g_str_equal (texts[i].language, "ar") ? arabic : english,
          FAIR_TYPE_TEXT, texts[i].text, 200);
      PangoContext *context = pango_layout_get_context (layout);

      if (pango_context_get_base_dir (context) != texts[i].direction)
        g_error ("“%s” in “%s”", texts[i].text, texts[i].language);
    }

  signs = fair_type_set (arabic, FAIR_TYPE_TEXT, "نقاط +15 و −5", 200);
  g_assert_cmpstr (pango_layout_get_text (signs), ==,
                   "نقاط \u200e+15 و \u200e−5");
  fair_type_free (english);
  fair_type_free (arabic);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/pdf/whole", test_whole },         { "/pdf/same", test_same },
    { "/pdf/comma", test_comma },         { "/pdf/text", test_text },
    { "/pdf/json", test_json },           { "/pdf/pages", test_pages },
    { "/pdf/empty", test_empty },         { "/pdf/long", test_long },
    { "/pdf/many", test_many },           { "/pdf/scripts", test_scripts },
    { "/pdf/direction", test_direction },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
