/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-leaks.h"

#include <math.h>
#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-text.h"
#include "engine/fair-fisher.h"

/* The idea: what was filled in after the sale knows the outcome better than
 * anything known beforehand can. The leads of a column are put into levels: its
 * texts, or bands of its numbers, and one for empty; those with fewer than 20
 * leads are one together, so that a name that every lead has alone tells
 * nothing. A level's rate of won leads is drawn towards that of all by 20
 * leads. */
#define FEW 20
#define MAX_BANDS 10
#define MAX_AUC 0.80
#define MAX_IV 0.5
#define MAX_DIFFERENCE 0.15
#define MAX_P 0.001

typedef struct
{
  char  *name;
  guint  leads;
  guint  won;
  double rate;
} Level;

/* A lead that is looked at: its row, and whether it was won. */
typedef struct
{
  guint    row;
  gboolean won;
  double   number;
} Case;

typedef struct
{
  GArray *cases;
  guint   won;
} Cases;

static void
clear_level (gpointer data)
{
  g_free (((Level *) data)->name);
}

static void
leak_free (FairLeak *leak)
{
  g_free (leak->attribute);
  g_free (leak->level);
  g_free (leak->why);
  g_free (leak);
}

void
fair_leaks_free (FairLeaks *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* What a criterion may not use, and what names a lead. */
static gboolean
is_screened (const FairColumn *column)
{
  static const char *const never[] = {
    "id",       "email",   "company_id", "outcome",          "amount",
    "currency", "company", "domain",     "rejection_reason",
  };
  FairStage stage;

  if (fair_stage_from_string (column->name, &stage))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strcmp (column->name, never[i]) == 0)
      return FALSE;

  return TRUE;
}

/* Short words are part of many others ("advantage"). */
static gboolean
has_telling_name (const char *name)
{
  static const char *const parts[] = { "status",    "stage", "quality",
                                       "disqualif", "lost",  "opportun",
                                       "amount",    "close", "notable" };
  static const char *const short_words[] = { "won", "tag", "tags" };
  g_autofree char         *folded = fair_text_fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i]) != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (short_words); i++)
    if (fair_text_contains_word (folded, short_words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_known (const FairColumn *column, guint row)
{
  return column->instants != NULL ? column->instants[row] != FAIR_INSTANT_NONE
                                  : column->codes[row] != 0;
}

static void
add_level (GArray *levels, Level *other, char *name, guint leads, guint won)
{
  Level level = { name, leads, won, 0 };

  if (leads >= FEW)
    {
      g_array_append_val (levels, level);
      return;
    }
  other->leads += leads;
  other->won += won;
  g_free (name);
}

static void
add_texts (GArray           *levels,
           Level            *other,
           const FairColumn *column,
           const Cases      *cases)
{
  guint             n = column->dictionary->len;
  g_autofree guint *leads = g_new0 (guint, n);
  g_autofree guint *won = g_new0 (guint, n);

  for (guint i = 0; i < cases->cases->len; i++)
    {
      const Case *each = &g_array_index (cases->cases, Case, i);

      leads[column->codes[each->row]]++;
      won[column->codes[each->row]] += each->won;
    }
  for (guint code = 1; code < n; code++)
    if (leads[code] > 0)
      add_level (levels, other, g_strdup (column->dictionary->pdata[code]),
                 leads[code], won[code]);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Case *left = a, *right = b;

  if (left->number != right->number)
    return left->number < right->number ? -1 : 1;

  return left->row < right->row ? -1 : left->row > right->row;
}

/* Bands of about as many leads each; equal numbers stay together. */
static void
add_bands (GArray *levels, Level *other, GArray *sorted)
{
  guint n_bands = CLAMP (sorted->len / FEW, 1, MAX_BANDS);
  guint from = 0;

  for (guint band = 0; band < n_bands && from < sorted->len; band++)
    {
      guint            to = (guint64) sorted->len * (band + 1) / n_bands;
      guint            won = 0;
      g_autofree char *low = NULL;
      g_autofree char *high = NULL;

      to = MAX (to, from + 1);
      while (to < sorted->len &&
             g_array_index (sorted, Case, to).number ==
                 g_array_index (sorted, Case, to - 1).number)
        to++;
      for (guint i = from; i < to; i++)
        won += g_array_index (sorted, Case, i).won;
      low = fair_number_to_string (g_array_index (sorted, Case, from).number);
      high =
          fair_number_to_string (g_array_index (sorted, Case, to - 1).number);
      add_level (levels, other,
                 strcmp (low, high) == 0 ? g_strdup (low)
                                         : g_strdup_printf ("%s–%s", low, high),
                 to - from, won);
      from = to;
    }
}

static void
add_numbers (GArray           *levels,
             Level            *other,
             const FairColumn *column,
             const Cases      *cases)
{
  guint              n = column->dictionary->len;
  g_autofree double *numbers = g_new (double, n);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Case));

  numbers[0] = NAN;
  for (guint code = 1; code < n; code++)
    if (!fair_number_parse (column->dictionary->pdata[code], &numbers[code]))
      numbers[code] = NAN;
  for (guint i = 0; i < cases->cases->len; i++)
    {
      Case each = g_array_index (cases->cases, Case, i);

      each.number = numbers[column->codes[each.row]];
      if (!isnan (each.number))
        g_array_append_val (sorted, each);
    }
  g_array_sort (sorted, compare_numbers);
  add_bands (levels, other, sorted);
}

/* A column of numbers may be text where files disagreed about it. */
static gboolean
is_numeric (const FairColumn *column)
{
  double number;

  if (column->type == FAIR_COLUMN_NUMBER)
    return TRUE;
  if (column->type != FAIR_COLUMN_TEXT ||
      column->dictionary->len <= MAX_BANDS + 1)
    return FALSE;
  for (guint code = 1; code < column->dictionary->len; code++)
    if (!fair_number_parse (column->dictionary->pdata[code], &number))
      return FALSE;

  return TRUE;
}

/* The levels of a column; dates are filled in or not. */
static GArray *
find_levels (const FairColumn *column, const Cases *cases, const FairLeak *leak)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (Level));
  Level   other = { NULL, 0, 0, 0 };

  g_array_set_clear_func (levels, clear_level);
  if (is_numeric (column))
    add_numbers (levels, &other, column, cases);
  else if (column->instants == NULL && column->type != FAIR_COLUMN_DATE)
    add_texts (levels, &other, column, cases);
  else if (leak->filled > 0)
    add_level (levels, &other, g_strdup (_ ("filled in")), leak->filled,
               leak->filled_won);
  if (leak->empty > 0)
    add_level (levels, &other, g_strdup (_ ("empty")), leak->empty,
               leak->empty_won);
  if (other.leads > 0)
    g_array_append_val (levels, other);

  return levels;
}

static int
compare_rates (gconstpointer a, gconstpointer b)
{
  const Level *left = a, *right = b;

  if (left->rate != right->rate)
    return left->rate < right->rate ? -1 : 1;

  return g_strcmp0 (left->name, right->name);
}

/* Area under the curve (a rank sum with ties) and information value, with half
 * a lead added to each cell. */
static void
measure (GArray *levels, const Cases *cases, FairLeak *leak)
{
  double n = cases->cases->len;
  double base = cases->won / n;
  double n_others = n - cases->won;
  double others_below = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      Level *level = &g_array_index (levels, Level, i);

      level->rate = (level->won + FEW * base) / (level->leads + FEW);
    }
  g_array_sort (levels, compare_rates);
  for (guint i = 0, next; i < levels->len; i = next)
    {
      double won = 0, others = 0;

      for (next = i;
           next < levels->len && g_array_index (levels, Level, next).rate ==
                                     g_array_index (levels, Level, i).rate;
           next++)
        {
          const Level *level = &g_array_index (levels, Level, next);
          double       good = (level->won + 0.5) / (cases->won + 0.5);
          double bad = (level->leads - level->won + 0.5) / (n_others + 0.5);

          won += level->won;
          others += level->leads - level->won;
          leak->iv += (good - bad) * log (good / bad);
        }
      leak->auc += won * (others_below + others / 2);
      others_below += others;
    }
  leak->auc /= cases->won * n_others;
}

/* The level that is furthest out. */
static void
find_extreme (GArray *levels, FairLeak *leak)
{
  double furthest = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = &g_array_index (levels, Level, i);
      double       rate = (double) level->won / level->leads;

      if (level->name == NULL || level->leads < FEW ||
          (rate < 0.95 && rate > 0.02) || level->leads <= furthest)
        continue;
      furthest = level->leads;
      g_free (leak->level);
      leak->level = g_strdup (level->name);
      leak->level_leads = level->leads;
      leak->level_won = level->won;
    }
}

static char *
percent (guint n, guint of)
{
  return fair_format_percent (of > 0 ? (double) n / of : 0, 0);
}

static void
explain (FairLeak *leak)
{
  g_autoptr (GString) why = g_string_new (NULL);
  g_autofree char *filled = percent (leak->filled_won, leak->filled);
  g_autofree char *empty = percent (leak->empty_won, leak->empty);
  g_autofree char *rate = percent (leak->level_won, leak->level_leads);
  g_autofree char *auc = fair_format_percent (leak->auc, 0);

  if ((leak->hits & FAIR_LEAK_TELLS) != 0)
    g_string_append_printf (
        why, _ ("By it alone a won lead is told from another %s of the time. "),
        auc);
  if ((leak->hits & FAIR_LEAK_LEVEL) != 0)
    g_string_append_printf (why, _ ("Of %u leads with “%s”, %s were won. "),
                            leak->level_leads, leak->level, rate);
  if ((leak->hits & FAIR_LEAK_EMPTY) != 0)
    g_string_append_printf (why, _ ("Filled in, %s were won; empty, %s. "),
                            filled, empty);
  if ((leak->hits & FAIR_LEAK_NAME) != 0)
    g_string_append (why, _ ("Its name speaks of what comes of a lead. "));
  g_strchomp (why->str);
  leak->why = g_strdup (why->str);
}

static FairLeak *
screen (const FairColumn *column, const Cases *cases)
{
  FairLeak *leak = g_new0 (FairLeak, 1);
  g_autoptr (GArray) levels = NULL;

  leak->attribute = g_strdup (column->name);
  for (guint i = 0; i < cases->cases->len; i++)
    {
      const Case *each = &g_array_index (cases->cases, Case, i);
      gboolean    known = is_known (column, each->row);

      leak->filled += known;
      leak->filled_won += known && each->won;
    }
  leak->empty = cases->cases->len - leak->filled;
  leak->empty_won = cases->won - leak->filled_won;
  leak->empty_p =
      fair_fisher_exact (leak->filled_won, leak->filled - leak->filled_won,
                         leak->empty_won, leak->empty - leak->empty_won);

  levels = find_levels (column, cases, leak);
  measure (levels, cases, leak);
  find_extreme (levels, leak);

  if (leak->auc > MAX_AUC || leak->iv > MAX_IV)
    leak->hits |= FAIR_LEAK_TELLS;
  if (leak->level != NULL)
    leak->hits |= FAIR_LEAK_LEVEL;
  if (leak->empty >= FEW && leak->filled > 0 && leak->empty_p < MAX_P &&
      fabs ((double) leak->filled_won / leak->filled -
            (double) leak->empty_won / leak->empty) >= MAX_DIFFERENCE)
    leak->hits |= FAIR_LEAK_EMPTY;
  if (has_telling_name (column->name))
    leak->hits |= FAIR_LEAK_NAME;
  for (guint hit = 0; hit < 4; hit++)
    leak->n_hits += (leak->hits >> hit) & 1;
  explain (leak);
  return leak;
}

static void
find_cases (const FairCohort *cohort, Cases *cases)
{
  int                  days = fair_cohort_default_maturity_days (cohort);
  gboolean             worked = fair_cohort_knows_worked (cohort);
  guint                n;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n);

  for (guint row = 0; row < n; row++)
    {
      Case each = { row, facts[row].outcome == FAIR_OUTCOME_WON, 0 };

      if ((facts[row].flags & FAIR_LEAD_IN_SCOPE) == 0 ||
          (worked && (facts[row].flags & FAIR_LEAD_WORKED) == 0) ||
          !fair_cohort_is_mature (cohort, row, days))
        continue;
      g_array_append_val (cases->cases, each);
      cases->won += each.won;
    }
}

static int
compare_leaks (gconstpointer a, gconstpointer b)
{
  const FairLeak *left = *(FairLeak *const *) a;
  const FairLeak *right = *(FairLeak *const *) b;

  return (int) right->n_hits - (int) left->n_hits;
}

FairLeaks *
fair_leaks_new (FairCohort *cohort)
{
  const FairFrame *leads;
  FairLeaks       *self;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Case));
  Cases cases = { rows, 0 };

  g_return_val_if_fail (cohort != NULL, NULL);

  self = g_new0 (FairLeaks, 1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) leak_free);
  find_cases (cohort, &cases);
  self->leads = rows->len;
  self->won = cases.won;
  if (cases.won == 0 || cases.won == rows->len)
    return self;

  leads = fair_history_get_leads (fair_cohort_get_history (cohort));
  for (guint i = 0; i < leads->columns->len; i++)
    {
      const FairColumn *column = leads->columns->pdata[i];
      FairLeak         *leak;

      if (!is_screened (column))
        continue;
      leak = screen (column, &cases);
      if (leak->n_hits > 0)
        g_ptr_array_add (self->rows, leak);
      else
        leak_free (leak);
    }
  g_ptr_array_sort (self->rows, compare_leaks);
  return self;
}
