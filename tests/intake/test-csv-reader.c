/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-csv-reader.h"
#include "intake/fair-encoding.h"
#include "intake/fair-intake-error.h"

#include <string.h>

#include "base/fair-json.h"
#include "fair-test-data.h"

/* What the reader makes of a text, as "line:cell|cell" lines; "!" and the
 * faults behind a record that has some. */
static char *
read_all (FairCsvReader *reader)
{
  GString   *out = g_string_new (NULL);
  FairRecord record;

  while (fair_csv_reader_next (reader, &record))
    {
      g_string_append_printf (out, "%" G_GUINT64_FORMAT ":", record.line);
      for (guint i = 0; i < record.n_cells; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", record.cells[i]);
      if (record.faults != 0)
        g_string_append_printf (out, "!%d", record.faults);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static char *
read_bytes (GBytes *text, char delimiter, const FairTableLimits *limits)
{
  g_autoptr (FairCsvReader) reader =
      fair_csv_reader_new (text, delimiter, limits);

  return read_all (reader);
}

static char *
read_text (const char *text, const FairTableLimits *limits)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes, ',', limits);
}

#define assert_reads(text, expected)                                           \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *result = read_text (text, NULL);                          \
    g_assert_cmpstr (result, ==, expected);                                    \
  }                                                                            \
  G_STMT_END

static void
test_plain (void)
{
  assert_reads ("", "");
  assert_reads ("\n\n", "");
  assert_reads ("a,b\n1,2\n", "1:a|b\n2:1|2\n");
  assert_reads ("a,b\r\n1,2\r\n", "1:a|b\n2:1|2\n");
  assert_reads ("a,b\r1,2\r", "1:a|b\n2:1|2\n");
  assert_reads ("a,b\n1,2", "1:a|b\n2:1|2\n");
  assert_reads ("a,b\n1,", "1:a|b\n2:1|\n");
  assert_reads ("a,b\n\n\r\n1,2\n\n", "1:a|b\n4:1|2\n");
  assert_reads (",,\n", "1:||\n");
  assert_reads ("a much longer cell than eight,another one of the same\n",
                "1:a much longer cell than eight|another one of the same\n");
  /* A lone CR within a file of LF lines is part of the cell. */
  assert_reads ("a,b\nx\ry,2\n", "1:a|b\n2:x\ry|2\n");
}

static void
test_quotes (void)
{
  assert_reads ("\"a\",\"\"\n", "1:a|\n");
  assert_reads ("\"a\"\"b\",\"\"\"\"\n", "1:a\"b|\"\n");
  assert_reads ("\"a,b\",c\n", "1:a,b|c\n");
  assert_reads ("\"a\nb\",c\nd,e\n", "1:a\nb|c\n3:d|e\n");
  assert_reads ("\"a\r\nb\",c\r\nd,e\r\n", "1:a\r\nb|c\n3:d|e\n");
  assert_reads ("a\"b,c\"\n", "1:a\"b|c\"\n");
  assert_reads ("\"a\"b,c\n", "1:ab|c\n");
  assert_reads ("\"a\"", "1:a\n");
  assert_reads ("x,\"a\"\"\"\n", "1:x|a\"\n");
}

static void
test_open_quote (void)
{
  /* Only the line of the quote is lost. */
  assert_reads ("a,b\n1,\"2\n3,4\n5,6\n", "1:a|b\n2:1|2!1\n3:3|4\n4:5|6\n");
  assert_reads ("a,b\n\"x\ny\",\"2\n3,4\n", "1:a|b\n3:x\ny|2!1\n4:3|4\n");
  assert_reads ("\"", "1:!1\n");
  assert_reads ("\"\n", "1:!1\n");
}

/* A person may have it closed at the end of its line. */
static void
test_close_quote (void)
{
  static const char text[] = "a,b,c\n1,\"2,3\r\n4,5,6\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (FairCsvReader) reader = fair_csv_reader_new (bytes, ',', NULL);
  g_autofree char *closed = NULL, *open = NULL;
  FairRecord       record;

  fair_csv_reader_set_closes_quotes (reader, TRUE);
  for (guint i = 0; i < 2; i++)
    g_assert_true (fair_csv_reader_next (reader, &record));
  g_assert_cmpuint (record.quote, ==, 1);
  fair_csv_reader_rewind (reader);
  closed = read_all (reader);
  g_assert_cmpstr (closed, ==, "1:a|b|c\n2:1|2,3!4096\n3:4|5|6\n");
  fair_csv_reader_set_closes_quotes (reader, FALSE);
  fair_csv_reader_rewind (reader);
  open = read_all (reader);
  g_assert_cmpstr (open, ==, "1:a|b|c\n2:1|2,3!1\n3:4|5|6\n");
}

static void
test_many_open_quotes (void)
{
  g_autoptr (GString) text = g_string_new ("a\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FairCsvReader) reader = NULL;
  FairTableLimits limits = { 1 << 20, 64, 10 };
  FairRecord      record;
  guint           n = 0;
  gboolean        gave_up = FALSE;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "\"%0100u\"x\n", i);
  bytes = g_bytes_new (text->str, text->len);
  reader = fair_csv_reader_new (bytes, ',', &limits);
  while (fair_csv_reader_next (reader, &record))
    {
      n++;
      gave_up = (record.faults & FAIR_RECORD_GAVE_UP) != 0;
    }
  g_assert_true (gave_up);
  g_assert_cmpuint (n, <, 200);
}

static void
test_limits (void)
{
  FairTableLimits  limits = { 1024, 4, 3 };
  g_autofree char *wide = read_text ("1,2,3,4,5\na,b\n", &limits);
  g_autofree char *large = read_text ("12345,x\n\"1234\"\n", &limits);
  g_autofree char *cut = read_text ("abcä,x\n", &limits);

  g_assert_cmpstr (wide, ==, "1:1|2|5!4\n2:a|b\n");
  g_assert_cmpstr (large, ==, "1:1234|x!2\n2:1234\n");
  g_assert_cmpstr (cut, ==, "1:abc|x!2\n");
}

static void
test_rewind (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\n\"b", 4);
  g_autoptr (FairCsvReader) reader = fair_csv_reader_new (bytes, ',', NULL);
  FairRecord record;

  for (guint round = 0; round < 3; round++)
    {
      guint n = 0;

      while (fair_csv_reader_next (reader, &record))
        n++;
      g_assert_cmpuint (n, ==, 2);
      g_assert_cmpuint (record.line, ==, 2);
      fair_csv_reader_rewind (reader);
      g_assert_cmpuint (fair_csv_reader_get_position (reader), ==, 0);
    }
}

static char
sniff (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return fair_csv_reader_sniff (bytes);
}

static void
test_sniff (void)
{
  g_autoptr (GString) big = g_string_new ("a;b\n");

  g_assert_cmpint (sniff (""), ==, ',');
  g_assert_cmpint (sniff ("one\ntwo\n"), ==, ',');
  g_assert_cmpint (sniff ("a,b\n1;2,3\n"), ==, ',');
  g_assert_cmpint (sniff ("a;b\n1,5;2,3\n"), ==, ';');
  g_assert_cmpint (sniff ("a\tb\n1\t2\n"), ==, '\t');
  g_assert_cmpint (sniff ("a|b|c\n1|2|3\n"), ==, '|');
  g_assert_cmpint (sniff ("\"x;y\",b\n\"1;2\",3\n"), ==, ',');
  g_assert_cmpint (sniff ("a;b,c;d\n1;2;3\n4;5;6\n"), ==, ';');
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (big, "%u,5;x\n", i);
  g_assert_cmpint (sniff (big->str), ==, ';');
}

static void
assert_decodes (const char *raw,
                gssize      length,
                const char *encoding,
                const char *expected)
{
  g_autoptr (GBytes) bytes =
      g_bytes_new (raw, length < 0 ? strlen (raw) : (gsize) length);
  g_autoptr (GError) error = NULL;
  g_auto (FairDecoded) decoded = { NULL };
  gsize       size;
  const char *data;

  fair_encoding_decode (bytes, &decoded, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (decoded.encoding, ==, encoding);
  data = g_bytes_get_data (decoded.bytes, &size);
  g_assert_cmpmem (data, size, expected, strlen (expected));
}

static void
test_encodings (void)
{
  assert_decodes ("", 0, "UTF-8", "");
  assert_decodes ("plain text of more than eight", -1, "UTF-8",
                  "plain text of more than eight");
  assert_decodes ("na\xc3\xafve caf\xc3\xa9 and more text", -1, "UTF-8",
                  "naïve café and more text");
  assert_decodes ("\xef\xbb\xbf"
                  "a,b",
                  -1, "UTF-8", "a,b");
  assert_decodes ("caf\xe9 \x80 \x93x\x94", -1, "Windows-1252", "café € “x”");
  assert_decodes ("\xff\xfe"
                  "a\0\xe9\0",
                  6, "UTF-16LE", "aé");
  assert_decodes ("\xfe\xff"
                  "\0a\0\xe9",
                  6, "UTF-16BE", "aé");
  assert_decodes ("\xff\xfe\0\0"
                  "a\0\0\0",
                  8, "UTF-32LE", "a");
  assert_decodes ("a\0b\ncd", 6, "UTF-8",
                  "a\xef\xbf\xbd"
                  "b\ncd");
  assert_decodes ("caf\xe9\0x", 6, "Windows-1252", "café\xef\xbf\xbdx");
  assert_decodes ("\xef\xbb\xbf"
                  "a\xff"
                  "b",
                  -1, "UTF-8",
                  "a\xef\xbf\xbd"
                  "b");
}

static void
test_replaced (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\nb\0\0c\n", 7);
  g_auto (FairDecoded) decoded = { NULL };

  g_assert_true (fair_encoding_decode (bytes, &decoded, NULL));
  g_assert_cmpuint (decoded.n_replaced, ==, 2);
  g_assert_cmpuint (decoded.first_replaced, ==, 2);
}

static void
assert_refused (const char *raw, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (raw, length);
  g_autoptr (GError) error = NULL;
  g_auto (FairDecoded) decoded = { NULL };

  g_assert_false (fair_encoding_decode (bytes, &decoded, &error));
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE);
}

static void
test_no_text (void)
{
  assert_refused ("PK\x03\x04 and so on", 14);
  assert_refused ("%PDF-1.7", 8);
  /* A UTF-16 mark before UTF-32 text, and half a character. */
  assert_refused ("\xfe\xff\0\0\0a\0\0\0b\0\0\0c", 14);
  assert_refused ("\xff\xfe"
                  "a\0b",
                  5);
}

/* Compares a file's rows with the objects that they should be. */
static guint
check_rows (GBytes *raw, JsonArray *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (FairDecoded) decoded = { NULL };
  g_autoptr (FairCsvReader) reader = NULL;
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  FairRecord record;
  guint      n_rows = 0;

  fair_encoding_decode (raw, &decoded, &error);
  g_assert_no_error (error);
  reader = fair_csv_reader_new (decoded.bytes,
                                fair_csv_reader_sniff (decoded.bytes), NULL);
  g_assert_true (fair_csv_reader_next (reader, &record));
  for (guint i = 0; i < record.n_cells; i++)
    g_ptr_array_add (headings, g_strdup (record.cells[i]));

  for (; fair_csv_reader_next (reader, &record); n_rows++)
    for (guint i = 0; i < record.n_cells; i++)
      g_assert_cmpstr (record.cells[i], ==,
                       json_object_get_string_member (
                           json_array_get_object_element (expected, n_rows),
                           headings->pdata[i]));

  return n_rows;
}

/* Files whose right reading is written beside them. */
static void
test_spectrum (void)
{
  static const char *const names[] = {
    "comma_in_quotes", "empty",  "empty_crlf",
    "escaped_quotes",  "json",   "newlines",
    "newlines_crlf",   "simple", "quotes_and_newlines",
    "simple_crlf",     "utf8",
  };
  g_autofree char *folder = fair_test_data_find ("csv-torture/csv-spectrum");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *csv =
          g_strdup_printf ("%s/csvs/%s.csv", folder, names[i]);
      g_autofree char *json =
          g_strdup_printf ("%s/json/%s.json", folder, names[i]);
      g_autoptr (GBytes) raw = fair_test_data_read (csv);
      g_autoptr (GBytes) expected = fair_test_data_read (json);
      g_autoptr (JsonNode) root = fair_json_parse (
          g_bytes_get_data (expected, NULL), g_bytes_get_size (expected), NULL);

      g_assert_nonnull (root);
      g_assert_cmpuint (check_rows (raw, json_node_get_array (root)), ==,
                        json_array_get_length (json_node_get_array (root)));
    }
}

/* Random tables, written after RFC 4180 and read back. */
static void
test_round_trip (void)
{
  static const char *const parts[] = { "a",    ",", "\"", "\n",
                                       "\r\n", "é", ";",  " ",
                                       "\t",   "|", "0",  "long text here" };

  for (guint round = 0; round < 300; round++)
    {
      guint n_columns = g_test_rand_int_range (1, 6);
      guint n_rows = g_test_rand_int_range (1, 12);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (FairCsvReader) reader = NULL;
      const char *line_end = round % 2 == 0 ? "\n" : "\r\n";
      FairRecord  record;
      guint       n = 0;

      for (guint i = 0; i < n_rows * n_columns; i++)
        {
          GString *cell = g_string_new (NULL);
          guint    length = g_test_rand_int_range (0, 5);

          for (guint j = 0; j < length; j++)
            g_string_append (
                cell, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
          g_string_append_c (text, '"');
          for (const char *p = cell->str; *p != '\0'; p++)
            {
              if (*p == '"')
                g_string_append_c (text, '"');
              g_string_append_c (text, *p);
            }
          g_string_append_c (text, '"');
          g_string_append (text, (i + 1) % n_columns == 0 ? line_end : ",");
          g_ptr_array_add (cells, g_string_free (cell, FALSE));
        }

      bytes = g_bytes_new (text->str, text->len);
      reader = fair_csv_reader_new (bytes, ',', NULL);
      while (fair_csv_reader_next (reader, &record))
        {
          g_assert_cmpuint (record.n_cells, ==, n_columns);
          g_assert_cmpint (record.faults, ==, 0);
          for (guint i = 0; i < n_columns; i++)
            g_assert_cmpstr (record.cells[i], ==, cells->pdata[n++]);
        }
      g_assert_cmpuint (n, ==, cells->len);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/plain", test_plain);
  g_test_add_func ("/csv-reader/quotes", test_quotes);
  g_test_add_func ("/csv-reader/open-quote", test_open_quote);
  g_test_add_func ("/csv-reader/close-quote", test_close_quote);
  g_test_add_func ("/csv-reader/many-open-quotes", test_many_open_quotes);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/rewind", test_rewind);
  g_test_add_func ("/csv-reader/sniff", test_sniff);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  g_test_add_func ("/csv-reader/replaced", test_replaced);
  g_test_add_func ("/csv-reader/no-text", test_no_text);
  g_test_add_func ("/csv-reader/spectrum", test_spectrum);
  g_test_add_func ("/csv-reader/round-trip", test_round_trip);
  return g_test_run ();
}
