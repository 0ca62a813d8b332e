/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fair_chart_words_rate (double rate) G_GNUC_WARN_UNUSED_RESULT;
char *fair_chart_words_count (double count) G_GNUC_WARN_UNUSED_RESULT;
char *fair_chart_words_tick (double   value,
                             double   step,
                             gboolean is_rate) G_GNUC_WARN_UNUSED_RESULT;
char *fair_chart_words_interval (double low,
                                 double high) G_GNUC_WARN_UNUSED_RESULT;
char *fair_chart_words_share (guint part,
                              guint whole) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
