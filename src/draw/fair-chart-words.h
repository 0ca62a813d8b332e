/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_chart_words_rate:
 * @rate: a share, 1.0 being the whole; NaN if not known
 *
 * Rates under 20% keep one decimal, since there a point is much.
 *
 * Returns: (transfer full): "9.7%", "74%" or a dash
 */
char *fair_chart_words_rate (double rate) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_words_count:
 * @count: a mean of counts; NaN if not known
 *
 * Returns: (transfer full): "97", below 10 "4.5", or a dash
 */
char *fair_chart_words_count (double count) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_words_tick:
 * @value: the value of a tick
 * @step: the distance of the ticks
 * @is_rate: whether it is a share
 *
 * Returns: (transfer full): the number with as many decimals as @step has
 */
char *fair_chart_words_tick (double   value,
                             double   step,
                             gboolean is_rate) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_words_interval:
 * @low: the lower end of an interval of a rate
 * @high: its upper end
 *
 * Returns: (transfer full): "8.3–11.4%", or a dash if an end is not known
 */
char *fair_chart_words_interval (double low,
                                 double high) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_words_share:
 * @part: how many
 * @whole: of how many
 *
 * Returns: (transfer full): "12 of 114"
 */
char *fair_chart_words_share (guint part,
                              guint whole) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
