/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-won-choice.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "base/fair-time.h"

#define DEFAULT_LAST 50

/* In the order of the list. Periods are seen from the day of the export. */
typedef enum
{
  CHOICE_LAST,
  CHOICE_QUARTER,
  CHOICE_TWELVE_MONTHS,
  CHOICE_YEAR,
  CHOICE_DATES,
} Choice;

struct _FairWonChoice
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkDropDown   *choice;
  GtkWidget     *last_box;
  GtkAdjustment *last;
  GtkWidget     *dates_box;
  GtkEditable   *from;
  GtkEditable   *to;

  guint showing : 1;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairWonChoice, fair_won_choice, ADW_TYPE_BIN)

static Choice
get_choice (FairWonChoice *self)
{
  return (Choice) gtk_drop_down_get_selected (self->choice);
}

static void
on_changed (FairWonChoice *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_choice (FairWonChoice *self)
{
  Choice choice = get_choice (self);

  gtk_widget_set_visible (self->last_box, choice == CHOICE_LAST);
  gtk_widget_set_visible (self->dates_box, choice == CHOICE_DATES);
  on_changed (self);
}

/* clang-format off */
static void
fair_won_choice_class_init (FairWonChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-won-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, FairWonChoice, choice);
  gtk_widget_class_bind_template_child (widget_class, FairWonChoice, last_box);
  gtk_widget_class_bind_template_child (widget_class, FairWonChoice, last);
  gtk_widget_class_bind_template_child (widget_class, FairWonChoice, dates_box);
  gtk_widget_class_bind_template_child (widget_class, FairWonChoice, from);
  gtk_widget_class_bind_template_child (widget_class, FairWonChoice, to);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
}
/* clang-format on */

static void
fair_won_choice_init (FairWonChoice *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

/**
 * fair_won_choice_reset:
 * @self: a choice
 *
 * Chooses the last 50 won deals, and says nothing of it.
 */
void
fair_won_choice_reset (FairWonChoice *self)
{
  g_return_if_fail (FAIR_IS_WON_CHOICE (self));

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->choice, CHOICE_LAST);
  gtk_adjustment_set_value (self->last, DEFAULT_LAST);
  gtk_editable_set_text (self->from, "");
  gtk_editable_set_text (self->to, "");
  self->showing = FALSE;
}

/* What is kept between two sittings; in the order of the list. */
static const char *const names[] = { "last", "quarter", "twelve-months", "year",
                                     "dates" };

/**
 * fair_won_choice_to_string:
 * @self: a choice
 *
 * Returns: (transfer full): it for fair_won_choice_restore(): the name of the
 *   choice, how many, from and to, with semicolons between them
 */
char *
fair_won_choice_to_string (FairWonChoice *self)
{
  g_autofree char *from = NULL, *to = NULL;

  g_return_val_if_fail (FAIR_IS_WON_CHOICE (self), NULL);

  from = g_strdelimit (g_strdup (gtk_editable_get_text (self->from)), ";", ' ');
  to = g_strdelimit (g_strdup (gtk_editable_get_text (self->to)), ";", ' ');

  return g_strdup_printf ("%s;%u;%s;%s", names[get_choice (self)],
                          (guint) gtk_adjustment_get_value (self->last), from,
                          to);
}

/**
 * fair_won_choice_restore:
 * @self: a choice
 * @text: (nullable): what fair_won_choice_to_string() gave
 *
 * Chooses that, and says nothing of it; the last 50 where @text is none.
 */
void
fair_won_choice_restore (FairWonChoice *self, const char *text)
{
  g_auto (GStrv) parts = NULL;
  guint64 last;

  g_return_if_fail (FAIR_IS_WON_CHOICE (self));

  fair_won_choice_reset (self);
  if (text == NULL)
    return;

  parts = g_strsplit (text, ";", -1);
  if (g_strv_length (parts) != 4)
    return;

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (parts[0], names[i]))
      gtk_drop_down_set_selected (self->choice, i);
  if (g_ascii_string_to_unsigned (parts[1], 10, 1, G_MAXUINT, &last, NULL))
    gtk_adjustment_set_value (self->last, (double) last);
  gtk_editable_set_text (self->from, parts[2]);
  gtk_editable_set_text (self->to, parts[3]);
  self->showing = FALSE;
}

/**
 * fair_won_choice_set_last:
 * @self: a choice
 * @last: how many won deals, at least 1
 *
 * Chooses the last so many won deals.
 */
void
fair_won_choice_set_last (FairWonChoice *self, guint last)
{
  g_return_if_fail (FAIR_IS_WON_CHOICE (self));

  self->showing = TRUE;
  gtk_adjustment_set_value (self->last, last);
  gtk_drop_down_set_selected (self->choice, CHOICE_LAST);
  self->showing = FALSE;
  on_changed (self);
}

static gint64
find_month_start (FairZone *zone, int month)
{
  return fair_zone_day_start (
      zone, fair_day_from_ymd (month / 12, month % 12 + 1, 1));
}

/* An empty date is no bound; the last day counts whole. */
static gboolean
read_date (GtkEditable *editable,
           FairZone    *zone,
           gboolean     is_last,
           gint64      *bound)
{
  const char *text = gtk_editable_get_text (editable);
  FairDate    date;

  *bound = FAIR_INSTANT_NONE;
  if (fair_text_is_blank (text))
    return TRUE;
  if (!fair_date_parse_iso (text, zone, &date))
    return FALSE;

  *bound = fair_zone_day_start (zone, date.day + (is_last ? 1 : 0));

  return TRUE;
}

static void
mark (GtkEditable *editable, const char *trouble)
{
  if (trouble != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (editable), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (editable), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (editable), trouble);
  gtk_accessible_update_state (GTK_ACCESSIBLE (editable),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               trouble != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
read_dates (FairWonChoice *self, FairZone *zone, FairAuditWindow *window)
{
  const char *no_date = _ ("Write a date such as 2026-01-31, or nothing.");
  gboolean    from = read_date (self->from, zone, FALSE, &window->from);
  gboolean    to = read_date (self->to, zone, TRUE, &window->before);
  gboolean    ordered = !from || !to || window->from == FAIR_INSTANT_NONE ||
                     window->before == FAIR_INSTANT_NONE ||
                     window->from < window->before;

  mark (self->from, from ? NULL : no_date);
  mark (self->to, !to        ? no_date
                  : !ordered ? _ ("This is before the first day.")
                             : NULL);

  return from && to && ordered;
}

/**
 * fair_won_choice_get_window:
 * @self: a choice
 * @cohort: the history; periods end with the day it was exported
 * @window: (out caller-allocates): what is chosen
 *
 * Returns: whether it is whole; what is not is marked where it was typed
 */
gboolean
fair_won_choice_get_window (FairWonChoice    *self,
                            const FairCohort *cohort,
                            FairAuditWindow  *window)
{
  FairZone *zone;
  gint64    as_of;
  int       month, quarter;

  g_return_val_if_fail (FAIR_IS_WON_CHOICE (self), FALSE);
  g_return_val_if_fail (cohort != NULL && window != NULL, FALSE);

  zone = fair_history_get_zone (fair_cohort_get_history (cohort));
  as_of = fair_cohort_get_as_of (cohort);
  month = fair_zone_month (zone, as_of);
  quarter = month - month % 3;
  *window = (FairAuditWindow){ 0, FAIR_INSTANT_NONE, FAIR_INSTANT_NONE };
  switch (get_choice (self))
    {
    case CHOICE_QUARTER:
      window->from = find_month_start (zone, quarter - 3);
      window->before = find_month_start (zone, quarter);
      return TRUE;

    case CHOICE_TWELVE_MONTHS:
      window->from = find_month_start (zone, month - 12);
      window->before = find_month_start (zone, month);
      return TRUE;

    case CHOICE_YEAR:
      window->from = find_month_start (zone, month - month % 12 - 12);
      window->before = find_month_start (zone, month - month % 12);
      return TRUE;

    case CHOICE_DATES:
      return read_dates (self, zone, window);

    case CHOICE_LAST:
    default:
      window->last = (guint) gtk_adjustment_get_value (self->last);
      return TRUE;
    }
}

/**
 * fair_won_choice_dup_status:
 * @self: a choice
 * @deals: how many deals it turned out to be, or -1 where that is not known
 *
 * Returns: (transfer full): it in a few words: "last 50 wins", or "all 36 wins"
 *   where there are not as many
 */
char *
fair_won_choice_dup_status (FairWonChoice *self, int deals)
{
  guint last;

  g_return_val_if_fail (FAIR_IS_WON_CHOICE (self), NULL);

  switch (get_choice (self))
    {
    case CHOICE_QUARTER:
      return g_strdup (_ ("wins of last quarter"));

    case CHOICE_TWELVE_MONTHS:
      return g_strdup (_ ("wins of twelve months"));

    case CHOICE_YEAR:
      return g_strdup (_ ("wins of last year"));

    case CHOICE_DATES:
      return g_strdup (_ ("wins of a period"));

    case CHOICE_LAST:
    default:
      last = (guint) gtk_adjustment_get_value (self->last);
      if (deals == 0)
        return g_strdup (_ ("no wins"));
      if (deals > 0 && (guint) deals < last)
        return g_strdup_printf (
            ngettext ("the only win", "all %u wins", (gulong) deals),
            (guint) deals);
      return g_strdup_printf (ngettext ("last win", "last %u wins", last),
                              last);
    }
}
