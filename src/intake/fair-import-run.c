/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "intake/fair-address.h"
#include "intake/fair-import-private.h"
#include "intake/fair-import-run-private.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet-open.h"
#include "intake/fair-sheet-rows.h"

#define ROWS_A_LOOK 1024

/* Which rows come first, and who takes them. Each kind finds what it belongs to
 * among those before it. */
static const struct
{
  FairKind      kind;
  FairImportRow take;
} passes[] = {
  { FAIR_KIND_COMPANIES, _fair_import_companies_take },
  { FAIR_KIND_LEADS, _fair_import_leads_take },
  { FAIR_KIND_DEALS, _fair_import_deals_take },
  { FAIR_KIND_LINKS, _fair_import_links_take },
  { FAIR_KIND_STAGES, _fair_import_stages_take },
  { FAIR_KIND_ACTIVITIES, _fair_import_activities_take },
};

/* How far the whole import is. */
typedef struct
{
  GCancellable      *cancellable;
  FairImportProgress progress;
  gpointer           user_data;
  guint64            before;
  guint64            total;
} Watch;

static void
clear_conversion (gpointer data)
{
  g_free (((FairConversion *) data)->deal);
}

static void
index_frame (FairImport *import, FairRows rows, const FairFrame *frame, guint n)
{
  for (guint row = 0; row < n; row++)
    fair_id_index_add (import->ids[rows], fair_frame_get_id (frame, row), row);
}

/* What is in the history that is added to: its ids, and which of its leads and
 * deals have which times. Its rows are the builder's first. */
static void
index_base (FairImport *import)
{
  const FairHistory *base = import->base;
  guint              n_leads = fair_history_count_recorded_leads (base);
  guint              n_deals;
  const FairDeal    *deals = fair_history_list_deals (base, &n_deals);
  const FairFrame   *companies = fair_history_get_companies (base);

  index_frame (import, FAIR_ROWS_COMPANIES, companies, companies->n_rows);
  index_frame (import, FAIR_ROWS_LEADS, fair_history_get_leads (base), n_leads);
  index_frame (import, FAIR_ROWS_DEALS, fair_history_get_deals (base), n_deals);

  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    {
      const FairColumn *column = fair_frame_find (fair_history_get_leads (base),
                                                  fair_stage_to_string (stage));

      if (column == NULL || column->type != FAIR_COLUMN_INSTANT)
        continue;
      for (guint lead = 0; lead < n_leads; lead++)
        if (column->instants[lead] != FAIR_INSTANT_NONE)
          *_fair_import_rows_get_dated (import, FAIR_ROWS_LEADS, lead) |=
              1u << stage;
    }
  for (guint deal = 0; deal < n_deals; deal++)
    {
      guint16 *dated =
          _fair_import_rows_get_dated (import, FAIR_ROWS_DEALS, deal);

      if (deals[deal].created_at != FAIR_INSTANT_NONE)
        *dated |= 1u << FAIR_STAGE_CREATED;
      if (deals[deal].closed_at != FAIR_INSTANT_NONE)
        *dated |= 1u << FAIR_STAGE_CLOSED;
    }
  import->base_used =
      g_new0 (guint8, fair_history_get_activities (base)->n + 1);
}

/* The leads and companies of the history that is added to may be named by what
 * they are called, too. */
static void
note_base (FairImport *import)
{
  const FairFrame  *leads = fair_history_get_leads (import->base);
  const FairFrame  *companies = fair_history_get_companies (import->base);
  const FairColumn *email = fair_frame_find (leads, "email");
  const FairColumn *domain = fair_frame_find (companies, "domain");
  const FairColumn *name = fair_frame_find (companies, "company");
  guint             n_leads = fair_history_count_recorded_leads (import->base);

  for (guint i = 0; email != NULL && i < n_leads; i++)
    _fair_import_match_note_lead (import, i, fair_column_get_text (email, i));
  for (guint i = 0; i < companies->n_rows; i++)
    _fair_import_match_note_company (
        import, i, domain != NULL ? fair_column_get_text (domain, i) : NULL,
        name != NULL ? fair_column_get_text (name, i) : NULL);
}

static void
import_init (FairImport          *import,
             const FairImportJob *job,
             FairImportReport    *report)
{
  import->report = report;
  import->rules = job->rules;
  import->base = job->base;
  import->zone = job->zone;
  import->currency = job->currency;
  import->privacy = job->privacy;
  import->privacy_key = job->privacy_key;
  import->words = job->words;
  import->derives = job->derives;
  import->merges = job->merges;
  report->findings->merged_duplicates = job->merges;
  report->findings->adds = job->base != NULL;
  import->limit =
      job->as_of != FAIR_INSTANT_NONE ? job->as_of : job->imported_at;

  for (guint rows = 0; rows < G_N_ELEMENTS (import->ids); rows++)
    {
      import->ids[rows] = fair_id_index_new ();
      import->seen[rows] = g_array_new (FALSE, TRUE, sizeof (guint8));
      import->dated[rows] = g_array_new (FALSE, TRUE, sizeof (guint16));
      import->noted[rows] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    }
  import->people = fair_id_index_new ();
  import->people_ids = g_ptr_array_new_with_free_func (g_free);
  import->activities = fair_id_index_new ();
  import->emails =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->domains =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->same_ids = g_string_chunk_new (4096);
  import->conversions = g_array_new (FALSE, FALSE, sizeof (FairConversion));
  g_array_set_clear_func (import->conversions, clear_conversion);
  import->stage_names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (import->base != NULL)
    index_base (import);
}

static gboolean
begin_history (FairImport *import, const FairImportJob *job, GError **error)
{
  import->builder =
      job->base != NULL
          ? _fair_import_base_begin (import, job->imported_at, error)
          : fair_history_builder_new (job->zone, job->currency,
                                      job->imported_at);
  if (import->builder == NULL)
    return FALSE;
  if (job->as_of != FAIR_INSTANT_NONE)
    fair_history_builder_set_as_of (import->builder, job->as_of);

  return TRUE;
}

static void
import_clear (FairImport *import)
{
  for (guint rows = 0; rows < G_N_ELEMENTS (import->ids); rows++)
    {
      fair_id_index_free (import->ids[rows]);
      g_array_unref (import->seen[rows]);
      g_array_unref (import->dated[rows]);
      g_hash_table_unref (import->noted[rows]);
    }
  fair_id_index_free (import->people);
  g_ptr_array_unref (import->people_ids);
  fair_id_index_free (import->activities);
  g_hash_table_unref (import->emails);
  g_hash_table_unref (import->domains);
  g_hash_table_unref (import->names);
  g_hash_table_unref (import->same);
  g_string_chunk_free (import->same_ids);
  g_array_unref (import->conversions);
  g_hash_table_unref (import->stage_names);
  g_free (import->base_used);
  g_clear_pointer (&import->builder, fair_history_builder_free);
}

/* Words for "there is none" are no value among numbers and dates. */
static void
skip_absent (const FairImportFile *file, FairRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (file->readings[i].skips_absent && file->facts[i].n_absent > 0 &&
        fair_sheet_rows_is_absent (record->cells[i]))
      {
        record->cells[i] = (char *) "";
        file->sheet->n_missing++;
      }
}

static gboolean
take_rows (FairImport   *import,
           FairBinding  *binding,
           FairImportRow take,
           Watch        *watch,
           GError      **error)
{
  FairSheet *sheet = binding->file->sheet;
  FairRecord record;

  fair_sheet_rewind (sheet);
  binding->n_row = 0;
  while (fair_sheet_next (sheet, &record))
    {
      if (++binding->n_row % ROWS_A_LOOK == 0)
        {
          if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
            return FALSE;
          if (watch->progress != NULL)
            watch->progress (watch->before + fair_sheet_get_position (sheet),
                             watch->total, watch->user_data);
        }
      binding->into_same = FALSE;
      skip_absent (binding->file, &record);
      take (import, binding, &record);
    }

  return TRUE;
}

/* Contacts before the leads that became them. */
static gboolean
has_turn (FairBinding *binding, FairKind kind, guint turn)
{
  if (binding->report->kind != kind)
    return FALSE;
  if (kind != FAIR_KIND_LEADS)
    return turn == 0;

  return _fair_binding_has (binding, FAIR_FIELD_CONVERTED_CONTACT_ID) ==
         (turn == 1);
}

static gboolean
needs_a_look (FairBinding *binding)
{
  const FairSlot *id = binding->by_field[FAIR_FIELD_ID];

  return _fair_binding_has (binding, FAIR_FIELD_CONVERTED_CONTACT_ID) ||
         id == NULL ||
         binding->file->facts[id->columns[0]].n_known < binding->file->n_rows;
}

static gboolean
run_passes (FairImport *import,
            GPtrArray  *bindings,
            Watch      *watch,
            GError    **error)
{
  for (guint i = 0; i < bindings->len; i++)
    {
      FairBinding *binding = bindings->pdata[i];

      if (binding->report->kind == FAIR_KIND_LEADS && needs_a_look (binding) &&
          !take_rows (import, binding, _fair_import_leads_prepare, watch,
                      error))
        return FALSE;
    }

  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    {
      for (guint turn = 0; turn < 2; turn++)
        for (guint i = 0; i < bindings->len; i++)
          {
            FairBinding *binding = bindings->pdata[i];

            if (!has_turn (binding, passes[pass].kind, turn))
              continue;
            if (!take_rows (import, binding, passes[pass].take, watch, error))
              return FALSE;
            binding->report->rows = binding->n_row;
            watch->before += binding->file->sheet->size;
          }
      if (passes[pass].kind == FAIR_KIND_COMPANIES)
        import->has_companies =
            fair_id_index_get_size (import->ids[FAIR_ROWS_COMPANIES]) > 0;
      if (passes[pass].kind == FAIR_KIND_DEALS)
        _fair_import_deals_tie_conversions (import);
    }

  return TRUE;
}

static FairFileReport *
report_file (FairImportReport *report, const FairImportFile *file)
{
  FairFileReport *out = fair_import_report_add_file (report, file->sheet->name,
                                                     file->mapping->kind);
  guint64         n = file->sheet->n_replaced;

  out->encoding = g_strdup (file->sheet->encoding);
  out->delimiter = file->sheet->delimiter;
  if (file->mapping->preset != NULL)
    {
      out->program = file->mapping->preset->program;
      out->object = file->mapping->preset->object;
    }
  if (n > 0)
    {
      g_autofree char *count = fair_format_count (n);

      fair_file_report_add_problem (
          out, file->sheet->first_replaced, NULL,
          ngettext ("%s character could not be read and stands as “�”",
                    "%s characters could not be read and stand as “�”", n),
          count);
    }
  return out;
}

static void
note_columns (FairImportReport *report, const FairImportFile *file)
{
  g_autoptr (GString) day_first = g_string_new (NULL);
  g_autoptr (GString) month_first = g_string_new (NULL);

  for (guint i = 0; i < file->mapping->columns->len; i++)
    {
      const FairMappingColumn *column = file->mapping->columns->pdata[i];
      const FairReading       *reading = &file->readings[i];
      GString                 *list =
          reading->order == FAIR_DATE_ORDER_DAY_FIRST ? day_first : month_first;

      if (!reading->order_assumed || column->target == NULL ||
          (column->type != FAIR_COLUMN_INSTANT && column->canonical))
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              column->heading);
    }
  if (day_first->len > 0)
    fair_import_report_add_note (
        report, _ ("%s: dates were taken to have the day first: %s"),
        file->sheet->name, day_first->str);
  if (month_first->len > 0)
    fair_import_report_add_note (
        report, _ ("%s: dates were taken to have the month first: %s"),
        file->sheet->name, month_first->str);
}

static void
note_joins (FairImportReport *report, const FairBinding *binding)
{
  const char      *name = binding->file->sheet->name;
  g_autofree char *emails = fair_format_count (binding->n_by_email);
  g_autofree char *companies = fair_format_count (binding->n_by_company);

  if (binding->n_by_email > 0)
    fair_import_report_add_note (
        report,
        ngettext ("%s: %s row was joined to its lead by the e-mail address",
                  "%s: %s rows were joined to their leads by the e-mail "
                  "address",
                  binding->n_by_email),
        name, emails);
  if (binding->n_by_company > 0)
    fair_import_report_add_note (
        report,
        ngettext ("%s: %s row was joined to its company by domain or name",
                  "%s: %s rows were joined to their companies by domain or "
                  "name",
                  binding->n_by_company),
        name, companies);
}

/* A workbook may hold more than what was read of it. */
static void
note_sheets (FairImportReport *report, const FairImportFile *file)
{
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  if (file->sheet->delimiter != 0 || file->table != NULL ||
      file->content == NULL)
    return;
  tables = fair_sheet_list_tables (file->content, NULL);
  if (tables == NULL || tables->len < 2)
    return;
  for (guint i = 0; i < tables->len && i < 10; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            (const char *) tables->pdata[i]);
  fair_import_report_add_note (
      report,
      _ ("%s holds several sheets (%s); the first with a table was read, name "
         "another to read that"),
      file->sheet->name, names->str);
}

static void
note_file (FairImportReport *report, const FairBinding *binding)
{
  const FairImportFile *file = binding->file;
  const char           *name = file->sheet->name;

  if (g_str_equal (file->sheet->encoding, "Windows-1252"))
    fair_import_report_add_note (
        report, _ ("%s is not UTF-8; it was read as Windows-1252"), name);
  if (file->sheet->unwrapped)
    fair_import_report_add_note (
        report,
        _ ("%s: every line was one quoted cell; the lines within were read"),
        name);
  if (file->sheet->n_above > 0)
    fair_import_report_add_note (
        report,
        ngettext ("%s: %u line above the headings was passed over",
                  "%s: %u lines above the headings were passed over",
                  file->sheet->n_above),
        name, file->sheet->n_above);
  if (file->sheet->n_missing > 0)
    {
      g_autofree char *count = fair_format_count (file->sheet->n_missing);

      fair_import_report_add_note (
          report,
          ngettext ("%s: %s cell says that it has no value, such as “N/A”, "
                    "and was left empty",
                    "%s: %s cells say that they have no value, such as “N/A”, "
                    "and were left empty",
                    file->sheet->n_missing),
          name, count);
    }
  note_sheets (report, file);
  note_columns (report, file);
  note_joins (report, binding);
  if (binding->n_future > 0)
    {
      g_autofree char *count = fair_format_count (binding->n_future);

      fair_import_report_add_note (
          report,
          ngettext ("%s: %s date is in the future and does not count",
                    "%s: %s dates are in the future and do not count",
                    binding->n_future),
          name, count);
    }
}

static void
note_stage_names (FairImport *import)
{
  g_autoptr (GList) names = g_hash_table_get_keys (import->stage_names);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  names = g_list_sort (names, (GCompareFunc) g_strcmp0);
  for (GList *l = names; l != NULL && n < 20; l = l->next, n++)
    g_string_append_printf (list, "%s%s", n > 0 ? ", " : "",
                            (const char *) l->data);
  if (n > 0)
    fair_import_report_add_note (
        import->report,
        _ ("Stages of leads that stand for no stage time here: %s"), list->str);
}

static void
prepare_joins (FairImport *import, GPtrArray *bindings)
{
  for (guint i = 0; i < bindings->len; i++)
    {
      FairBinding *binding = bindings->pdata[i];

      import->joins = import->joins || !binding->file->mapping->canonical;
      import->has_deals =
          import->has_deals || binding->report->kind == FAIR_KIND_DEALS;
      import->names_companies =
          import->names_companies ||
          _fair_binding_has (binding, FAIR_FIELD_MATCH_COMPANY);
    }
  if (import->base != NULL && fair_history_get_deals (import->base)->n_rows > 0)
    import->has_deals = TRUE;
  if (import->names_companies)
    import->company_place = fair_history_builder_add_column (
        import->builder, FAIR_ROWS_COMPANIES, "company", FAIR_COLUMN_TEXT);
  if (import->joins && import->base != NULL)
    {
      note_base (import);
      _fair_import_same_note_base (import);
    }
}

/* A name of a column is no address and no day. */
static gboolean
has_values_for_headings (const FairSheet *sheet)
{
  for (guint i = 0; i < sheet->headings->len; i++)
    if (fair_address_is_email (sheet->headings->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
check_file (const FairImportFile *file, GError **error)
{
  const char       *name = file->sheet->name;
  const FairPreset *preset = file->mapping->preset;

  if (has_values_for_headings (file->sheet))
    {
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING,
                   _ ("%s: the first line holds an e-mail address where the "
                      "name of a column should stand; write a line above it "
                      "that names the columns"),
                   name);
      return FALSE;
    }
  if (file->mapping->kind != FAIR_KIND_UNKNOWN)
    return TRUE;

  if (preset != NULL)
    g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING,
                 _ ("%s: these rows (%s: %s) say nothing of leads, companies, "
                    "deals or activities; leave the file out"),
                 name, preset->program, preset->object);
  else
    g_set_error (
        error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING,
        _ ("%s: it is not known what its rows are; say whether "
           "they are leads, companies, deals, activities, "
           "contacts of deals or stage changes, or leave the file out"),
        name);
  return FALSE;
}

static gboolean
take_files (FairImport *import,
            GPtrArray  *files,
            GPtrArray  *bindings,
            Watch      *watch,
            GError    **error)
{
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (
        bindings,
        _fair_binding_new (import, files->pdata[i],
                           report_file (import->report, files->pdata[i])));
  prepare_joins (import, bindings);
  _fair_import_extra_prepare (import, bindings);
  if (!run_passes (import, bindings, watch, error))
    return FALSE;

  for (guint i = 0; i < bindings->len; i++)
    note_file (import->report, bindings->pdata[i]);
  note_stage_names (import);
  _fair_import_sum_up (import, bindings);

  return TRUE;
}

/* Runs an import. Fails only where it is cancelled or a file's kind is not
 * known: what is wrong with a row goes into the report. */
FairHistoryBuilder *
_fair_import_run (const FairImportJob *job,
                  GPtrArray           *files,
                  GCancellable        *cancellable,
                  FairImportProgress   progress,
                  gpointer             user_data,
                  FairImportReport   **report,
                  GError             **error)
{
  g_autoptr (FairImportReport) written = fair_import_report_new ();
  g_autoptr (GPtrArray) bindings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _fair_binding_free);
  FairHistoryBuilder *builder = NULL;
  FairImport          import = { NULL };
  Watch               watch = { cancellable, progress, user_data, 0, 0 };

  for (guint i = 0; i < files->len; i++)
    {
      const FairImportFile *file = files->pdata[i];

      if (!check_file (file, error))
        return NULL;
      watch.total += file->sheet->size;
    }

  import_init (&import, job, written);
  if (begin_history (&import, job, error) &&
      take_files (&import, files, bindings, &watch, error))
    {
      builder = g_steal_pointer (&import.builder);
      *report = g_steal_pointer (&written);
    }
  import_clear (&import);

  return builder;
}
