/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-import.h"
#include "fair-test-zip.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet-open.h"
#include "intake/fair-xlsx-format.h"

#define RELATIONS                                                              \
  "=== xl/_rels/workbook.xml.rels\n<Relationships>"                            \
  "<Relationship Id='r1' Type='x/worksheet' Target='worksheets/a.xml'/>"       \
  "<Relationship Id='r2' Type='x/worksheet' Target='/xl/worksheets/b.xml'/>"   \
  "<Relationship Id='r3' Type='x/worksheet' Target='worksheets/c.xml'/>"       \
  "<Relationship Id='r4' Type='x/sharedStrings' Target='strings.xml'/>"        \
  "<Relationship Id='r5' Type='x/styles' Target='styles.xml'/>"                \
  "</Relationships>\n"

#define BOOK(properties)                                                       \
  "=== xl/workbook.xml\n<workbook "                                            \
  "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"            \
  "relationships'>" properties "<sheets>"                                      \
  "<sheet name='Old' state='hidden' r:id='r1'/>"                               \
  "<sheet name='Cover' state='visible' r:id='r2'/>"                            \
  "<sheet name='Leads' r:id='r3'/></sheets></workbook>\n"

#define STYLES                                                                 \
  "=== xl/styles.xml\n<styleSheet><numFmts>"                                   \
  "<numFmt numFmtId='164' formatCode='[h]:mm'/>"                               \
  "<numFmt numFmtId='165' formatCode='\"d\"0.0'/>"                             \
  "<numFmt numFmtId='166' formatCode='[$-409]mmm\\ yyyy;@'/></numFmts>"        \
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"                           \
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"         \
  "<xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='22'/></cellXfs>"      \
  "</styleSheet>\n"

#define STRINGS                                                                \
  "=== xl/strings.xml\n<sst><si><t>id</t></si>"                                \
  "<si><r><t>tit</t></r><r><t>le</t></r><rPh><t>no</t></rPh></si>"             \
  "<si><t xml:space='preserve'>R&amp;D </t></si></sst>\n"

#define EMPTY(name)                                                            \
  "=== xl/worksheets/" name ".xml\n<worksheet><sheetData><row r='1'>"          \
  "<c r='A1' t='inlineStr'><is><t>A cover</t></is></c></row></sheetData>"      \
  "</worksheet>\n"

#define LEADS(rows)                                                            \
  "=== xl/worksheets/c.xml\n<worksheet><sheetData>" rows                       \
  "</sheetData></worksheet>\n"

#define HEAD                                                                   \
  "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"        \
  "<c r='C1' t='inlineStr'><is><t>created_at</t></is></c>"                     \
  "<c r='D1' t='str'><v>employees</v></c>"                                     \
  "<c r='F1' t='str'><v>flag</v></c></row>"

#define WORKBOOK(properties, rows)                                             \
  FAIR_TEST_XLSX_TOP       BOOK (properties)                                   \
  RELATIONS STYLES STRINGS EMPTY ("a") EMPTY ("b") LEADS (HEAD rows)

static FairSheet *
open_text (const char *text, const FairSheetOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = fair_test_zip_pack (text, strlen (text));

  return fair_sheet_open ("a.xlsx", bytes, options, NULL, error);
}

static void
assert_row (FairSheet *sheet, guint64 line, const char *cells)
{
  FairRecord       record;
  g_autofree char *joined = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_assert_true (fair_sheet_next (sheet, &record));
  for (guint i = 0; i < record.n_cells; i++)
    g_ptr_array_add (all, record.cells[i]);
  g_ptr_array_add (all, NULL);
  joined = g_strjoinv ("|", (char **) all->pdata);
  g_assert_cmpstr (joined, ==, cells);
  g_assert_cmpuint (record.line, ==, line);
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairSheet) sheet = open_text (
      WORKBOOK ("",
                "<row r='2'><c r='A2' t='str'><v>00123</v></c>"
                "<c r='B2' t='s'><v>2</v></c><c r='C2' s='1'><v>46113</v></c>"
                "<c r='D2'><v>0.30000000000000004</v></c>"
                "<c r='F2' t='b'><v>1</v></c></row>"
                "<row r='3'/><row r='4'><c r='A4' s='1'/></row>"
                "<row r='5'><c r='A5'><v>7</v></c>"
                "<c r='C5' s='5'><v>46113.604166666664</v></c>"
                "<c r='D5' s='2'><v>1.25</v></c><c r='F5' t='b'><v>0</v></c>"
                "</row>"
                "<row r='6'><c r='C6' s='4'><v>59</v></c>"
                "<c r='D6' s='3'><v>1E3</v></c></row>"
                "<row r='7'><c r='A7' t='s'><v>99</v></c>"
                "<c r='B7' t='d'><v>2026-01-02</v></c></row>"),
      NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheet->headings->len, ==, 6);
  g_assert_cmpstr (sheet->headings->pdata[1], ==, "title");
  g_assert_cmpstr (sheet->headings->pdata[4], ==, "Column 5");
  for (guint round = 0; round < 2; round++)
    {
      assert_row (sheet, 2, "00123|R&D |2026-04-01|0.30000000000000004||true");
      assert_row (sheet, 5, "7||2026-04-01T14:30:00|1.25||false");
      assert_row (sheet, 6, "||1900-02-28|1000||");
      assert_row (sheet, 7, "|2026-01-02||||");
      g_assert_false (fair_sheet_next (sheet, &(FairRecord){ 0 }));
      fair_sheet_rewind (sheet);
    }
}

static void
test_1904 (void)
{
  g_autoptr (FairSheet) sheet =
      open_text (WORKBOOK ("<workbookPr date1904='1'/>",
                           "<row r='2'><c r='C2' s='1'><v>44651</v></c></row>"),
                 NULL, NULL);

  assert_row (sheet, 2, "||2026-04-01|||");
}

static void
test_formats (void)
{
  static const struct
  {
    guint       number;
    const char *code;
    gboolean    is_date;
  } formats[] = {
    { 0, NULL, FALSE },           { 14, NULL, TRUE },
    { 22, NULL, TRUE },           { 45, NULL, FALSE },
    { 46, NULL, FALSE },          { 9, NULL, FALSE },
    { 164, "General", FALSE },    { 164, "yyyy-mm-dd", TRUE },
    { 164, "[hh]:mm:ss", FALSE }, { 164, "[Red]0.00", FALSE },
    { 164, "0.00E+00", FALSE },   { 164, "\"day\" 0", FALSE },
    { 164, "0\\d", FALSE },       { 164, "[$-F800]dddd, mmmm dd", TRUE },
    { 164, "h:mm AM/PM", TRUE },  { 164, "mm:ss.0", FALSE },
    { 164, "@", FALSE },          { 164, "#,##0_d;[Red]yyyy", FALSE },
    { 164, "\"", FALSE },         { 164, "[", FALSE },
    { 164, "\\", FALSE },         { 164, "mmm", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_test_message ("%s", formats[i].code != NULL ? formats[i].code : "-");
      g_assert_cmpint (
          fair_xlsx_format_is_date (formats[i].number, formats[i].code), ==,
          formats[i].is_date);
    }
}

static void
test_serials (void)
{
  static const struct
  {
    double      serial;
    const char *text;
  } serials[] = {
    { 1, "1900-01-01" },
    { 59, "1900-02-28" },
    { 60, NULL },
    { 61, "1900-03-01" },
    { 0.5, "12:00:00" },
    { 2958465, "9999-12-31" },
    { 2958466, NULL },
    { -1, NULL },
    { 45000.99999999, "2023-03-16" },
    { 1.5, "1900-01-01T12:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (serials); i++)
    {
      g_autofree char *text = fair_xlsx_format_date (serials[i].serial, FALSE);

      g_assert_cmpstr (text, ==, serials[i].text);
    }
}

/* The first visible sheet with a header; or the one that is asked for. */
static void
test_sheets (void)
{
  static const char text[] =
      WORKBOOK ("", "<row r='2'><c r='A2'><v>1</v></c></row>");
  g_autoptr (GBytes) bytes = fair_test_zip_pack (text, strlen (text));
  g_autoptr (GPtrArray) names = fair_sheet_list_tables (bytes, NULL);
  g_autoptr (FairSheet) usual = open_text (text, NULL, NULL);
  FairSheetOptions cover = { .table = "Cover" };
  FairSheetOptions none = { .table = "None" };
  g_autoptr (FairSheet) asked = open_text (text, &cover, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (names->pdata[0], ==, "Old");
  g_assert_cmpuint (usual->headings->len, ==, 6);
  g_assert_cmpstr (asked->headings->pdata[0], ==, "A cover");
  g_assert_null (open_text (text, &none, &error));
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE);
  g_assert_nonnull (strstr (error->message, "None"));
}

/* A workbook is imported as a text is, and says what it could not. */
static void
test_import (void)
{
  static const char text[] =
      WORKBOOK ("", "<row r='2'><c r='A2' t='str'><v>L1</v></c>"
                    "<c r='B2' t='str'><f>A1</f></c>"
                    "<c r='C2' s='1'><v>46113</v></c></row>"
                    "<row r='3'><c r='A3' t='str'><v>L2</v></c>"
                    "<c r='B3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"
                    "<row r='4'><c r='A4' t='str'><v>L3</v></c></row>"
                    "<row r='5'><c r='H5'><v>1</v></c></row>");
  g_autoptr (GBytes) bytes = fair_test_zip_pack (text, strlen (text));
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;

  g_assert_nonnull (fair_import_plan_add_bytes (t->plan, "a.xlsx", bytes,
                                                FAIR_KIND_LEADS, NULL));
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  fair_assert_counts (report, 3, 0, 1, 0);
  g_assert_true (fair_test_has_problem (report, 2, NULL, "formula"));
  g_assert_true (fair_test_has_problem (report, 3, NULL, "#N/A"));
  g_assert_true (fair_test_has_problem (report, 5, NULL, "more cells"));
  g_assert_null (fair_test_get_text (t, "L1", "title"));
  g_assert_cmpint (fair_test_get_stage (t, "L1", FAIR_STAGE_CREATED), ==,
                   G_GINT64_CONSTANT (1775001600));
}

static void
assert_refused (const char *text, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_text (text, NULL, &error));
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "a.xlsx"));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_broken (void)
{
  FairTableLimits   limits = { 1 << 20, 10, 3 };
  static const char wide[] = WORKBOOK (
      "", "<row r='2'><c r='A2' t='str'><v>12345678901</v></c></row>");
  g_autoptr (GBytes) bytes = fair_test_zip_pack (wide, strlen (wide));
  g_autoptr (GBytes) half =
      g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) / 2);
  g_autoptr (FairSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  FairRecord record;

  assert_refused (FAIR_TEST_XLSX_TOP, "workbook");
  assert_refused (FAIR_TEST_XLSX_TOP BOOK ("") RELATIONS STRINGS STYLES,
                  "no sheet");
  assert_refused (FAIR_TEST_XLSX_TOP RELATIONS
                  "=== xl/workbook.xml\n<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                  "workbook");
  assert_refused ("=== readme\nHello", "no table");

  g_assert_null (fair_sheet_open ("a.xlsx", half, NULL, NULL, &error));
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE);
  g_clear_error (&error);
  g_assert_null (fair_sheet_open ("a.xlsx", bytes, NULL, &limits, &error));
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT);
  limits.max_columns = 10;
  sheet = fair_sheet_open ("a.xlsx", bytes, NULL, &limits, NULL);
  g_assert_true (fair_sheet_next (sheet, &record));
  g_assert_true ((record.faults & FAIR_RECORD_LARGE_CELL) != 0);
}

static void
test_breaks_off (void)
{
  g_autoptr (GString) text = g_string_new (
      FAIR_TEST_XLSX_TOP BOOK ("") RELATIONS STYLES STRINGS EMPTY (
          "b") "=== xl/worksheets/c.xml\n<worksheet><sheetData>" HEAD);
  g_autoptr (FairSheet) sheet = NULL;
  FairRecordFaults faults = 0;
  FairRecord       record;
  guint            n = 0;

  for (guint i = 2; i < 500; i++)
    g_string_append_printf (text, "<row r='%u'><c r='A%u'><v>%u</v></c></row>",
                            i, i, i);
  g_string_append (text, "<row><c></row>");
  sheet = open_text (text->str, NULL, NULL);
  while (fair_sheet_next (sheet, &record))
    {
      faults = record.faults;
      n++;
    }
  g_assert_cmpuint (n, >, 400);
  g_assert_true ((faults & FAIR_RECORD_BROKEN) != 0);
}

static void
test_compressed (void)
{
  static const char csv[] = "id,title\nL1,CEO\n";
  static const char one[] = "=== __MACOSX/._a.csv\nx\n=== out/a.csv\n"
                            "id,title\nL1,CEO\n=== readme.md\nx\n";
  static const char two[] = "=== a.csv\nid,title\nL1,CEO\n"
                            "=== b.csv\nid\nL2\n";
  g_autoptr (GBytes) gzip = fair_test_gzip (csv, strlen (csv));
  g_autoptr (GBytes) again =
      fair_test_gzip (g_bytes_get_data (gzip, NULL), g_bytes_get_size (gzip));
  g_autoptr (FairSheet) sheet =
      fair_sheet_open ("a.xlsx", again, NULL, NULL, NULL);
  g_autoptr (FairSheet) zipped = open_text (one, NULL, NULL);
  FairSheetOptions second = { .table = "b.csv" };
  g_autoptr (FairSheet) asked = open_text (two, &second, NULL);

  assert_row (sheet, 2, "L1|CEO");
  assert_row (zipped, 2, "L1|CEO");
  assert_row (asked, 2, "L2");
  assert_refused (two, "a.csv, b.csv");
}

/* A part that grows beyond all measure is not unpacked. */
static void
test_bomb (void)
{
  g_autofree char *zeros = g_malloc0 (8 << 20);
  g_autoptr (GBytes) gzip = fair_test_gzip (zeros, 8 << 20);
  g_autoptr (GError) error = NULL;
  FairTableLimits limits = { 1 << 20, 64, 16 };

  g_assert_cmpuint (g_bytes_get_size (gzip), <, 1 << 16);
  g_assert_null (fair_sheet_open ("a.csv.gz", gzip, NULL, &limits, &error));
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT);
}

/* Bytes of a workbook turned over: never a crash, and never without an end. */
static void
test_hostile (void)
{
  static const char text[] =
      WORKBOOK ("", "<row r='2'><c r='A2'><v>1</v></c></row>");
  g_autoptr (GBytes) bytes = fair_test_zip_pack (text, strlen (text));
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      gsize            length = g_bytes_get_size (bytes);
      g_autofree char *copy =
          g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (FairSheet) sheet = NULL;
      FairRecord record;

      for (guint i = 0; i < 4; i++)
        copy[g_rand_int_range (random, 4, length)] = g_rand_int (random);
      changed = g_bytes_new (copy, length);
      sheet = fair_sheet_open ("a.xlsx", changed, NULL, NULL, NULL);
      for (guint n = 0; sheet != NULL && fair_sheet_next (sheet, &record); n++)
        g_assert_cmpuint (n, <, 1000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/values", test_values);
  g_test_add_func ("/xlsx/1904", test_1904);
  g_test_add_func ("/xlsx/formats", test_formats);
  g_test_add_func ("/xlsx/serials", test_serials);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  g_test_add_func ("/xlsx/import", test_import);
  g_test_add_func ("/xlsx/broken", test_broken);
  g_test_add_func ("/xlsx/breaks-off", test_breaks_off);
  g_test_add_func ("/xlsx/compressed", test_compressed);
  g_test_add_func ("/xlsx/bomb", test_bomb);
  g_test_add_func ("/xlsx/hostile", test_hostile);
  return g_test_run ();
}
