/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairNames:
 *
 * The names that texts of a document may hold in braces, with what is filled in
 * for them.
 */
typedef struct _FairNames FairNames;

FairNames *fair_names_new (void);
void       fair_names_free (FairNames *names);
void fair_names_set (FairNames *names, const char *name, const char *words);
void fair_names_take (FairNames *names, const char *name, char *words);
void
fair_names_set_marked (FairNames *names, const char *name, const char *text);
const char *fair_names_get (const FairNames *names, const char *name);
char       *fair_names_fill (const FairNames *names,
                             const char      *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairNames, fair_names_free)

G_END_DECLS
