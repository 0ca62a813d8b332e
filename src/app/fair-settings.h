/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-recent.h"

G_BEGIN_DECLS

/**
 * FairSettings:
 *
 * What this person prefers, kept in a key file in the configuration folder,
 * and the workshops that were open lately. Written shortly after a change.
 *
 * Properties: `text-scale` (1 to 2), `color-scheme` ("system", "light" or
 * "dark"). Applied to the whole program.
 */
#define FAIR_TYPE_SETTINGS (fair_settings_get_type ())
G_DECLARE_FINAL_TYPE (FairSettings, fair_settings, FAIR, SETTINGS, GObject)

FairSettings *fair_settings_new (const char *path);
double        fair_settings_get_text_scale (FairSettings *self);
void          fair_settings_set_text_scale (FairSettings *self, double scale);
void        fair_settings_set_enlarged (FairSettings *self, gboolean enlarged);
const char *fair_settings_get_color_scheme (FairSettings *self);
void fair_settings_set_color_scheme (FairSettings *self, const char *scheme);
GListModel *fair_settings_get_recents (FairSettings *self);
void        fair_settings_add_recent (FairSettings *self, FairRecent *recent);
const char *fair_settings_get_audit (FairSettings *self, const char *path);
void        fair_settings_set_audit (FairSettings *self,
                                     const char   *path,
                                     const char   *audit);
void        fair_settings_forget_recent (FairSettings *self, const char *path);
void        fair_settings_save (FairSettings *self);

G_END_DECLS
