/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-spread-strip-private.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* Half values occur only as the middle of two. */
char *
_fair_spread_strip_number (double value)
{
  return fair_format_decimal (value,
                              fabs (value - round (value)) > 1e-9 ? 1 : 0);
}

/* All values of a side, or of many only the least and the greatest. */
static char *
list_values (const FairSpreadStrip *chart, gboolean sales)
{
  g_autoptr (GString) values = g_string_new (NULL);
  const FairSpreadMark *low = NULL, *high = NULL;

  for (guint i = 0; i < chart->n_marks; i++)
    {
      const FairSpreadMark *mark = &chart->marks[i];

      if (mark->sales != sales)
        continue;
      g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "",
                              mark->words);
      low = low == NULL || mark->value < low->value ? mark : low;
      high = high == NULL || mark->value > high->value ? mark : high;
    }
  if (low != NULL && chart->n_marks > FAIR_SPREAD_STRIP_MOST_MARKS)
    /* Translators: the least and the greatest value */
    return g_strdup_printf (_ ("%s to %s"), low->words, high->words);

  return g_strdup (values->str);
}

static void
add_side (GString *words, const FairSpreadStrip *chart, gboolean sales)
{
  double           middle = sales ? chart->sales : chart->marketing;
  g_autofree char *values = list_values (chart, sales);
  g_autofree char *middle_words = NULL;

  if (*values == '\0' || !isfinite (middle))
    {
      g_string_append (words, sales ? _ (" Sales proposed nothing.")
                                    : _ (" Marketing proposed nothing."));
      return;
    }

  middle_words = _fair_spread_strip_number (middle);
  /* Translators: the values that were proposed; the one in the middle */
  g_string_append_printf (words,
                          sales ? _ (" Sales proposed %s, middle %s.")
                                : _ (" Marketing proposed %s, middle %s."),
                          values, middle_words);
}

char *
fair_spread_strip_describe (const FairSpreadStrip *chart)
{
  GString *words;

  g_return_val_if_fail (chart != NULL, NULL);

  words = g_string_new (NULL);
  g_string_append_printf (words,
                          ngettext ("%s: %u person answered.",
                                    "%s: %u people answered.", chart->n_marks),
                          chart->title, chart->n_marks);
  add_side (words, chart, FALSE);
  add_side (words, chart, TRUE);
  if (isfinite (chart->median))
    {
      g_autofree char *median = _fair_spread_strip_number (chart->median);

      g_string_append_printf (words, _ (" The median of all is %s."), median);
    }

  return g_string_free (words, FALSE);
}

char *
fair_spread_strip_describe_item (const FairSpreadStrip *chart, guint item)
{
  const FairSpreadMark *mark;
  const char           *side;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_marks, NULL);

  mark = &chart->marks[item];
  side = mark->sales ? _ ("Sales") : _ ("Marketing");
  if (mark->name == NULL)
    /* Translators: side: value */
    return g_strdup_printf (_ ("%s: %s"), side, mark->words);

  /* Translators: name, side: value */
  return g_strdup_printf (_ ("%s, %s: %s"), mark->name, side, mark->words);
}

FairTable *
fair_spread_strip_to_table (const FairSpreadStrip *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("Name"), _ ("Side"), _ ("Value"), NULL);
  for (guint i = 0; i < chart->n_marks; i++)
    {
      const FairSpreadMark *mark = &chart->marks[i];

      fair_table_add_row (table);
      fair_table_add_cell (table, mark->name);
      fair_table_add_cell (table, mark->sales ? _ ("Sales") : _ ("Marketing"));
      fair_table_add_cell (table, mark->words);
    }

  return table;
}

void
_fair_spread_strip_copy_members (gpointer data, FairPool *pool)
{
  FairSpreadStrip *chart = data;
  FairSpreadMark  *marks;
  const char     **ticks;

  chart->title = fair_pool_copy_string (pool, chart->title);
  chart->unit = fair_pool_copy_string (pool, chart->unit);
  marks = fair_pool_copy (pool, chart->marks, chart->n_marks,
                          sizeof (FairSpreadMark));
  for (guint i = 0; i < chart->n_marks; i++)
    {
      marks[i].name = fair_pool_copy_string (pool, marks[i].name);
      marks[i].words = fair_pool_copy_string (pool, marks[i].words);
    }
  chart->marks = marks;
  ticks = fair_pool_copy (pool, chart->tick_words, chart->n_tick_words,
                          sizeof (const char *));
  for (guint i = 0; i < chart->n_tick_words; i++)
    ticks[i] = fair_pool_copy_string (pool, ticks[i]);
  chart->tick_words = ticks;
}

guint
_fair_spread_strip_get_n_items (gconstpointer data)
{
  const FairSpreadStrip *chart = data;

  return chart->n_marks;
}
