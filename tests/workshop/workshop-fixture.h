/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

/* A folder of its own for a test, and a workshop in it. */
typedef struct
{
  char         *folder;
  char         *path;
  FairWorkshop *workshop;
} Fixture;

void fixture_set_up (Fixture *self, gconstpointer unused);
void fixture_set_up_sample (Fixture *self, gconstpointer unused);
void fixture_tear_down (Fixture *self, gconstpointer unused);

/* Opens and closes: a failure ends the test. */
void  fixture_open (Fixture *self, FairAccess access);
void  fixture_close (Fixture *self);
guint fixture_count_files (Fixture *self);

void  fixture_import (Fixture *self, FairKind kind, const char *csv);
void  fixture_set_card (Fixture *self, FairSide side, const char *json);
void  fixture_set_scope (Fixture *self, const char *json);
void  fixture_undo (Fixture *self);
void  fixture_redo (Fixture *self);
guint fixture_agree (Fixture *self);
char *fixture_dup_export (Fixture *self, guint number, const char *format);

FairScorecard *fixture_card_new (const char *json);

/* A card with one criterion: 10 points for the country given; and its
 * threshold. */
char *fixture_dup_card (const char *country, int threshold);

/* Runs the main loop until the results have nothing left to work out. */
void fixture_wait (Fixture *self);

/* Runs the main loop until everything that was set is in the file. */
void fixture_wait_saved (Fixture *self);

/* Runs the main loop until something is so. */
void fixture_wait_until (gboolean (*until) (gpointer), gpointer data);

/* Four leads, of whom two were won. */
extern const char fixture_leads[];
