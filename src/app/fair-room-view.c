/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-room-view.h"

#include <math.h>

#include "app/fair-baseline-words.h"
#include "app/fair-chart-view.h"
#include "app/fair-figures.h"
#include "app/fair-mark.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

#define N_VALUES 3
#define N_PANELS 2

/* A change below this is called none. */
#define SAME 0.05

/* Values are this part of the height, so that digits are a twelfth. */
#define VALUE_PART 8.0

struct _FairRoomView
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel      *sentence;
  GtkLabel      *name[N_VALUES];
  GtkLabel      *value[N_VALUES];
  GtkLabel      *before[N_VALUES];
  FairChartView *chart;
  GtkLabel      *footer;
};

enum
{
  HANDLE_MOVED,
  HANDLE_STEPPED,
  HANDLE_TYPED,
  HANDLE_RESET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairRoomView, fair_room_view, ADW_TYPE_BIN)

static const char *
fraction_in_words (double share, gboolean more)
{
  static const struct
  {
    double      share;
    const char *fewer;
    const char *more;
  } words[] = {
    { 0.10, N_ ("a tenth fewer MQLs"), N_ ("a tenth more MQLs") },
    { 0.125, N_ ("an eighth fewer MQLs"), N_ ("an eighth more MQLs") },
    { 1.0 / 6, N_ ("a sixth fewer MQLs"), N_ ("a sixth more MQLs") },
    { 0.20, N_ ("a fifth fewer MQLs"), N_ ("a fifth more MQLs") },
    { 0.25, N_ ("a quarter fewer MQLs"), N_ ("a quarter more MQLs") },
    { 1.0 / 3, N_ ("a third fewer MQLs"), N_ ("a third more MQLs") },
    { 0.50, N_ ("half as many MQLs"), N_ ("half as many MQLs again") },
    { 2.0 / 3, N_ ("a third of the MQLs"), N_ ("two thirds more MQLs") },
    { 1.0, N_ ("hardly any MQLs"), N_ ("twice as many MQLs") },
  };
  guint best = 0;

  if (more && share > 1.25)
    return _ ("more than twice as many MQLs");
  for (guint i = 1; i < G_N_ELEMENTS (words); i++)
    if (fabs (words[i].share - share) < fabs (words[best].share - share))
      best = i;

  return more ? _ (words[best].more) : _ (words[best].fewer);
}

static const char *
change_of_mqls (double now, double before)
{
  double change = now / before - 1.0;

  if (fabs (change) < SAME)
    return _ ("about as many MQLs");

  return fraction_in_words (fabs (change), change > 0.0);
}

static const char *
change_of_wins (double now, double before)
{
  if (fabs (now - before) < 0.005)
    return _ ("as many of the wins");

  return now > before ? _ ("more of the wins") : _ ("fewer of the wins");
}

/**
 * fair_room_view_sentence:
 * @threshold: the threshold of the draft
 * @mqls: MQLs a month, or NaN
 * @mqls_before: the same in the agreed version, NaN where there is none
 * @wins: the share of wins caught, or NaN
 * @wins_before: the same in the agreed version, NaN where there is none
 *
 * Returns: (transfer full): what the threshold means, in one sentence
 */
char *
fair_room_view_sentence (int    threshold,
                         double mqls,
                         double mqls_before,
                         double wins,
                         double wins_before)
{
  g_autofree char *count = NULL, *share = NULL;

  if (isfinite (mqls) && isfinite (wins) && isfinite (mqls_before) &&
      mqls_before > 0.0 && isfinite (wins_before))
    /* Translators: such as "At 60 points: a sixth fewer MQLs, and more of the
     * wins" */
    return g_strdup_printf (ngettext ("At %d point: %s, and %s",
                                      "At %d points: %s, and %s",
                                      (gulong) ABS (threshold)),
                            threshold, change_of_mqls (mqls, mqls_before),
                            change_of_wins (wins, wins_before));

  count = fair_figures_to_words (FAIR_FIGURE_MQLS, mqls);
  share = fair_figures_to_words (FAIR_FIGURE_WINS, wins);
  if (isfinite (mqls) && isfinite (wins))
    return g_strdup_printf (
        ngettext ("At %d point: %s MQLs a month, and %s of the wins",
                  "At %d points: %s MQLs a month, and %s of the wins",
                  (gulong) ABS (threshold)),
        threshold, count, share);

  return g_strdup_printf (ngettext ("The threshold is %d point",
                                    "The threshold is %d points",
                                    (gulong) ABS (threshold)),
                          threshold);
}

static void
show_value (FairRoomView         *self,
            FairFigure            which,
            const FairSimulation *simulation,
            const FairSimulation *baseline)
{
  double   now = fair_figures_get (simulation, which);
  double   then = fair_figures_get_before (simulation, baseline, which);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;
  g_autofree char *value = fair_figures_to_words (which, now);
  g_autofree char *before = fair_figures_to_words (which, then);
  g_autofree char *words = NULL;
  PangoAttrList   *attributes = pango_attr_list_new ();

  words =
      isfinite (then) ? g_strdup_printf (_ ("from %s"), before) : g_strdup ("");
  gtk_label_set_text (self->name[which], fair_figures_get_name (which));
  gtk_label_set_text (self->value[which], value);
  gtk_label_set_text (self->before[which], words);
  if (height > 0)
    pango_attr_list_insert (attributes,
                            pango_attr_size_new_absolute (
                                (int) (height / VALUE_PART) * PANGO_SCALE));
  pango_attr_list_insert (attributes,
                          pango_attr_weight_new (PANGO_WEIGHT_ULTRABOLD));
  gtk_label_set_attributes (self->value[which], attributes);
  pango_attr_list_unref (attributes);
}

static char *
describe_comparison (FairWorkshop *workshop)
{
  FairVersions    *versions = fair_workshop_get_versions (workshop);
  guint            number = fair_versions_count (versions) + 1;
  g_autofree char *known = fair_baseline_words_short (workshop);
  g_autofree char *words = NULL;

  if (known == NULL)
    /* Translators: the workshop's name and the draft's number */
    return g_strdup_printf (_ ("%s · draft %u"),
                            fair_workshop_get_name (workshop), number);

  words = fair_baseline_words_long (workshop);

  /* Translators: the workshop's name, the draft's number, what it is compared
   * with */
  return g_strdup_printf (_ ("%s · draft %u against %s"),
                          fair_workshop_get_name (workshop), number, words);
}

/**
 * fair_room_view_show:
 * @self: a view
 * @workshop: a workshop
 * @range: the axis
 * @value: what the threshold means, for a screen reader
 *
 * Shows what the draft's threshold means.
 */
void
fair_room_view_show (FairRoomView             *self,
                     FairWorkshop             *workshop,
                     const FairThresholdRange *range,
                     const char               *value)
{
  FairResults          *results = fair_workshop_get_results (workshop);
  const FairSimulation *now = fair_results_get_simulation (results);
  const FairSimulation *then = fair_results_get_baseline_simulation (results);
  FairThresholdView     view = { .range = *range,
                                 .n_panels = N_PANELS,
                                 .plain = TRUE };
  g_autofree char      *sentence = NULL, *footer = NULL;

  g_return_if_fail (FAIR_IS_ROOM_VIEW (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  view.handle =
      fair_draft_get_shown_scorecard (fair_workshop_get_draft (workshop))
          ->threshold;
  sentence = fair_room_view_sentence (
      view.handle, fair_figures_get (now, FAIR_FIGURE_MQLS),
      fair_figures_get_before (now, then, FAIR_FIGURE_MQLS),
      fair_figures_get (now, FAIR_FIGURE_WINS),
      fair_figures_get_before (now, then, FAIR_FIGURE_WINS));
  footer = describe_comparison (workshop);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->footer, footer);
  for (guint i = 0; i < N_VALUES; i++)
    show_value (self, i, now, then);
  fair_chart_view_take_chart (self->chart,
                              fair_threshold_curve_new (workshop, &view));
  fair_chart_view_set_value (self->chart, FAIR_PICK_HANDLE, range->low,
                             range->high, view.handle, value);
}

static void
on_moved (FairRoomView *self, int part, double value, gboolean done)
{
  g_signal_emit (self, signals[HANDLE_MOVED], 0, part, value, done);
}

static void
on_stepped (FairRoomView *self, int part, int by)
{
  g_signal_emit (self, signals[HANDLE_STEPPED], 0, part, by);
}

static void
on_typed (FairRoomView *self, int part, int value)
{
  g_signal_emit (self, signals[HANDLE_TYPED], 0, part, value);
}

static void
on_reset (FairRoomView *self, int part)
{
  g_signal_emit (self, signals[HANDLE_RESET], 0, part);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_VALUES; i++)
    {
      g_autofree char *name = g_strdup_printf ("name%u", i);
      g_autofree char *value = g_strdup_printf ("value%u", i);
      g_autofree char *before = g_strdup_printf ("before%u", i);

      gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                                 G_STRUCT_OFFSET (FairRoomView, name) + (gssize) (i * sizeof (gpointer)));
      gtk_widget_class_bind_template_child_full (widget_class, value, FALSE,
                                                 G_STRUCT_OFFSET (FairRoomView, value) + (gssize) (i * sizeof (gpointer)));
      gtk_widget_class_bind_template_child_full (widget_class, before, FALSE,
                                                 G_STRUCT_OFFSET (FairRoomView, before) + (gssize) (i * sizeof (gpointer)));
    }
  gtk_widget_class_bind_template_child (widget_class, FairRoomView, sentence);
  gtk_widget_class_bind_template_child (widget_class, FairRoomView, chart);
  gtk_widget_class_bind_template_child (widget_class, FairRoomView, footer);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
}
/* clang-format on */

static void
fair_room_view_class_init (FairRoomViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  signals[HANDLE_MOVED] = g_signal_new (
      "handle-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
      3, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
  signals[HANDLE_STEPPED] =
      g_signal_new ("handle-stepped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[HANDLE_TYPED] =
      g_signal_new ("handle-typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[HANDLE_RESET] =
      g_signal_new ("handle-reset", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-room-view.ui");
  bind_children (widget_class);
}

static void
fair_room_view_init (FairRoomView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
