/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "draw/fair-draw-context.h"
#include "draw/fair-marks.h"
#include "draw/fair-pool.h"
#include "draw/fair-table.h"

G_BEGIN_DECLS

/**
 * FairPickPart:
 * @FAIR_PICK_NONE: nothing is there
 * @FAIR_PICK_ITEM: a bar, a cell, a dot or a panel
 * @FAIR_PICK_HANDLE: what can be dragged, the threshold
 * @FAIR_PICK_SECOND_HANDLE: the other one, the fit minimum
 *
 * What lies under a pointer.
 */
typedef enum
{
  FAIR_PICK_NONE,
  FAIR_PICK_ITEM,
  FAIR_PICK_HANDLE,
  FAIR_PICK_SECOND_HANDLE,
} FairPickPart;

/**
 * FairPick:
 * @part: what was found
 * @item: which item is nearest, or -1
 * @value: the value under the pointer on the scale that a handle moves along
 * @second_value: the same for the second handle
 * @area: where what was found is drawn
 *
 * The answer to a point. The values are filled also where there is nothing,
 * so that a drag may leave the plot.
 */
typedef struct
{
  FairPickPart part;
  int          item;
  double       value;
  double       second_value;
  FairRect     area;
} FairPick;

/**
 * FairChartClass:
 * @size: the size of the struct that the functions take
 * @copy_members: replaces each pointer of a struct by a copy in a pool
 * @draw: draws a chart
 * @pick: finds what lies at a point
 * @describe: says in one paragraph what the chart shows
 * @to_table: its numbers
 * @get_n_items: how many items the arrow keys go through
 * @describe_item: one item in words
 * @get_natural_size: the size it looks best in
 * @get_n_columns: (nullable): how many items stand in a row, for a grid whose
 *   items are counted row by row from below
 *
 * What can be done with any kind of chart. Each kind has a struct of numbers
 * and borrowed pointers that its own functions take as it is; a #FairChart
 * keeps a copy of one.
 */
typedef struct
{
  gsize size;
  void (*copy_members) (gpointer data, FairPool *pool);
  void (*draw) (gconstpointer          data,
                const FairDrawContext *context,
                cairo_t               *cr,
                double                 width,
                double                 height);
  gboolean (*pick) (gconstpointer          data,
                    const FairDrawContext *context,
                    double                 width,
                    double                 height,
                    double                 x,
                    double                 y,
                    FairPick              *pick);
  char *(*describe) (gconstpointer data);
  FairTable *(*to_table) (gconstpointer data);
  guint (*get_n_items) (gconstpointer data);
  char *(*describe_item) (gconstpointer data, guint item);
  void (*get_natural_size) (gconstpointer          data,
                            const FairDrawContext *context,
                            double                *width,
                            double                *height);
  guint (*get_n_columns) (gconstpointer data);
} FairChartClass;

/* clang-format off */
#define FAIR_CHART_MEMBERS(Struct, copy, n_items, draw_, pick_, describe_,      \
                         table_, item_, natural_size)                         \
    .size = sizeof (Struct),                                                  \
    .copy_members = copy,                                                     \
    .draw = (void (*) (gconstpointer, const FairDrawContext *, cairo_t *,     \
                       double, double)) draw_,                                \
    .pick = (gboolean (*) (gconstpointer, const FairDrawContext *, double,    \
                           double, double, double, FairPick *)) pick_,        \
    .describe = (char *(*) (gconstpointer)) describe_,                        \
    .to_table = (FairTable *(*) (gconstpointer)) table_,                      \
    .get_n_items = n_items,                                                   \
    .describe_item = (char *(*) (gconstpointer, guint)) item_,                \
    .get_natural_size = (void (*) (gconstpointer, const FairDrawContext *,    \
                                   double *, double *)) natural_size

#define FAIR_CHART_CLASS(...) { FAIR_CHART_MEMBERS (__VA_ARGS__) }
/* clang-format on */

/**
 * FairChart:
 *
 * A chart of any kind with its numbers. It never changes, so it may be drawn
 * again and again and be handed between threads.
 */
typedef struct _FairChart FairChart;

#define FAIR_TYPE_CHART (fair_chart_get_type ())

GType fair_chart_get_type (void);

/**
 * fair_chart_new:
 * @klass: which kind of chart, such as `fair_curve_chart_class`
 * @data: the numbers, a struct of that kind; copied with all it points to
 *
 * Returns: (transfer full): a chart
 */
FairChart *fair_chart_new (const FairChartClass *klass,
                           gconstpointer data) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_ref:
 * @chart: a chart
 *
 * Returns: (transfer full): the same chart
 */
FairChart *fair_chart_ref (FairChart *chart);

/**
 * fair_chart_unref:
 * @chart: (transfer full): a chart
 *
 * Lets go of @chart.
 */
void fair_chart_unref (FairChart *chart);

/**
 * fair_chart_get_data:
 * @chart: a chart
 *
 * Returns: (transfer none): the numbers, a struct of the kind it was made of
 */
gconstpointer fair_chart_get_data (const FairChart *chart);

/**
 * fair_chart_draw:
 * @chart: a chart
 * @context: how to draw
 * @cr: where to draw; the chart begins at 0, 0
 * @width: the room there is
 * @height: the room there is
 *
 * Draws @chart. The state of @cr is kept, its path is not.
 */
void fair_chart_draw (const FairChart       *chart,
                      const FairDrawContext *context,
                      cairo_t               *cr,
                      double                 width,
                      double                 height);

/**
 * fair_chart_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Returns: whether something is there
 */
gboolean fair_chart_pick (const FairChart       *chart,
                          const FairDrawContext *context,
                          double                 width,
                          double                 height,
                          double                 x,
                          double                 y,
                          FairPick              *pick);

/**
 * fair_chart_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what it shows, in one paragraph
 */
char *fair_chart_describe (const FairChart *chart) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): its numbers
 */
FairTable *
fair_chart_to_table (const FairChart *chart) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_get_n_items:
 * @chart: a chart
 *
 * Returns: how many items the arrow keys go through
 */
guint fair_chart_get_n_items (const FairChart *chart);

/**
 * fair_chart_get_n_columns:
 * @chart: a chart
 *
 * Returns: how many items stand in a row; 1 where they are no grid
 */
guint fair_chart_get_n_columns (const FairChart *chart);

/**
 * fair_chart_describe_item:
 * @chart: a chart
 * @item: which item
 *
 * Returns: (transfer full): the item in words, for a readout
 */
char *fair_chart_describe_item (const FairChart *chart,
                                guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * Tells how large @chart wants to be. It can be drawn in any size.
 */
void fair_chart_get_natural_size (const FairChart       *chart,
                                  const FairDrawContext *context,
                                  double                *width,
                                  double                *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairChart, fair_chart_unref)

G_END_DECLS
