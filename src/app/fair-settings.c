/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-settings.h"

#include <math.h>

#include "base/fair-file.h"

#define MAX_RECENTS 12
#define MAX_BYTES (256 * 1024)
#define SAVE_AFTER_SECONDS 2

/* How large text is at least for a room that looks on. */
#define ENLARGED 1.5

#define LOOKS "Looks"
#define RECENT_PREFIX "Recent "

struct _FairSettings
{
  GObject parent_instance;

  /* Owned */
  char       *path;
  char       *color_scheme;
  GListStore *recents;

  double text_scale;
  int    base_dpi;
  guint  save_timer;
  guint  enlarged : 1;
};

enum
{
  PROP_TEXT_SCALE = 1,
  PROP_COLOR_SCHEME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairSettings, fair_settings, G_TYPE_OBJECT)

static gboolean
on_save_timer (gpointer user_data)
{
  FairSettings *self = FAIR_SETTINGS (user_data);

  self->save_timer = 0;
  fair_settings_save (self);

  return G_SOURCE_REMOVE;
}

static void
save_soon (FairSettings *self)
{
  if (self->save_timer == 0)
    self->save_timer =
        g_timeout_add_seconds (SAVE_AFTER_SECONDS, on_save_timer, self);
}

static void
apply_text_scale (FairSettings *self)
{
  double scale =
      self->enlarged ? MAX (self->text_scale, ENLARGED) : self->text_scale;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                (int) lround (self->base_dpi * scale), NULL);
}

static void
apply_color_scheme (FairSettings *self)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (self->color_scheme, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (self->color_scheme, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
fair_settings_dispose (GObject *object)
{
  FairSettings *self = FAIR_SETTINGS (object);

  if (self->save_timer != 0)
    {
      g_clear_handle_id (&self->save_timer, g_source_remove);
      fair_settings_save (self);
    }
  g_clear_object (&self->recents);

  G_OBJECT_CLASS (fair_settings_parent_class)->dispose (object);
}

static void
fair_settings_finalize (GObject *object)
{
  FairSettings *self = FAIR_SETTINGS (object);

  g_free (self->path);
  g_free (self->color_scheme);

  G_OBJECT_CLASS (fair_settings_parent_class)->finalize (object);
}

static void
fair_settings_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  FairSettings *self = FAIR_SETTINGS (object);

  switch (prop_id)
    {
    case PROP_TEXT_SCALE:
      g_value_set_double (value, self->text_scale);
      break;

    case PROP_COLOR_SCHEME:
      g_value_set_string (value, self->color_scheme);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_settings_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  FairSettings *self = FAIR_SETTINGS (object);

  switch (prop_id)
    {
    case PROP_TEXT_SCALE:
      fair_settings_set_text_scale (self, g_value_get_double (value));
      break;

    case PROP_COLOR_SCHEME:
      fair_settings_set_color_scheme (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_settings_class_init (FairSettingsClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fair_settings_dispose;
  object_class->finalize = fair_settings_finalize;
  object_class->get_property = fair_settings_get_property;
  object_class->set_property = fair_settings_set_property;

  properties[PROP_TEXT_SCALE] =
      g_param_spec_double ("text-scale", NULL, NULL, 1.0, 2.0, 1.0, flags);
  properties[PROP_COLOR_SCHEME] =
      g_param_spec_string ("color-scheme", NULL, NULL, "system", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fair_settings_init (FairSettings *self)
{
  self->text_scale = 1.0;
  self->color_scheme = g_strdup ("system");
  self->recents = g_list_store_new (FAIR_TYPE_RECENT);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->base_dpi,
                NULL);
  if (self->base_dpi <= 0)
    self->base_dpi = 96 * PANGO_SCALE;
}

static void
load_recents (FairSettings *self, GKeyFile *file)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr (FairRecent) recent = NULL;

      if (!g_str_has_prefix (groups[i], RECENT_PREFIX))
        continue;
      recent = fair_recent_new_from_key_file (file, groups[i]);
      if (recent != NULL)
        g_list_store_append (self->recents, recent);
    }
}

/* A file that cannot be read means that nothing was ever preferred. */
static void
load (FairSettings *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = fair_file_read (self->path, MAX_BYTES, NULL);
  g_autofree char *scheme = NULL;
  double           scale;

  if (bytes == NULL ||
      !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    return;

  scale = g_key_file_get_double (file, LOOKS, "text-scale", NULL);
  if (scale >= 1.0 && scale <= 2.0)
    self->text_scale = scale;
  scheme = g_key_file_get_string (file, LOOKS, "color-scheme", NULL);
  if (scheme != NULL)
    {
      g_free (self->color_scheme);
      self->color_scheme = g_steal_pointer (&scheme);
    }
  load_recents (self, file);
}

/**
 * fair_settings_new:
 * @path: (nullable): the key file; %NULL for the usual place
 *
 * Returns: (transfer full): the settings, applied
 */
FairSettings *
fair_settings_new (const char *path)
{
  FairSettings *self = g_object_new (FAIR_TYPE_SETTINGS, NULL);

  self->path = path != NULL ? g_strdup (path)
                            : g_build_filename (g_get_user_config_dir (),
                                                "fairlead", "window.ini", NULL);
  load (self);
  apply_text_scale (self);
  apply_color_scheme (self);

  return self;
}

/**
 * fair_settings_get_text_scale:
 * @self: settings
 *
 * Returns: how large text is, 1 to 2
 */
double
fair_settings_get_text_scale (FairSettings *self)
{
  g_return_val_if_fail (FAIR_IS_SETTINGS (self), 1.0);

  return self->text_scale;
}

/**
 * fair_settings_set_text_scale:
 * @self: settings
 * @scale: 1 to 2; brought into this range
 *
 * Sets how large all text is, in charts too.
 */
void
fair_settings_set_text_scale (FairSettings *self, double scale)
{
  g_return_if_fail (FAIR_IS_SETTINGS (self));

  scale = CLAMP (scale, 1.0, 2.0);
  if (fabs (scale - self->text_scale) < 0.001)
    return;

  self->text_scale = scale;
  apply_text_scale (self);
  save_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SCALE]);
}

/**
 * fair_settings_set_enlarged:
 * @self: settings
 * @enlarged: whether a room looks on
 *
 * Makes text large for a while; this is not kept.
 */
void
fair_settings_set_enlarged (FairSettings *self, gboolean enlarged)
{
  g_return_if_fail (FAIR_IS_SETTINGS (self));

  self->enlarged = enlarged;
  apply_text_scale (self);
}

/**
 * fair_settings_get_color_scheme:
 * @self: settings
 *
 * Returns: (transfer none): "system", "light" or "dark"
 */
const char *
fair_settings_get_color_scheme (FairSettings *self)
{
  g_return_val_if_fail (FAIR_IS_SETTINGS (self), NULL);

  return self->color_scheme;
}

/**
 * fair_settings_set_color_scheme:
 * @self: settings
 * @scheme: (nullable): "system", "light" or "dark"
 *
 * Changes the theme of the whole program.
 */
void
fair_settings_set_color_scheme (FairSettings *self, const char *scheme)
{
  g_return_if_fail (FAIR_IS_SETTINGS (self));

  if (scheme == NULL)
    scheme = "system";
  if (g_str_equal (scheme, self->color_scheme))
    return;

  g_free (self->color_scheme);
  self->color_scheme = g_strdup (scheme);
  apply_color_scheme (self);
  save_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR_SCHEME]);
}

/**
 * fair_settings_get_recents:
 * @self: settings
 *
 * Returns: (transfer none): the workshops that were open lately, those whose
 *   review is overdue first, then the latest
 */
GListModel *
fair_settings_get_recents (FairSettings *self)
{
  g_return_val_if_fail (FAIR_IS_SETTINGS (self), NULL);

  return G_LIST_MODEL (self->recents);
}

static int
compare_recents (gconstpointer a, gconstpointer b, gpointer user_data)
{
  FairRecent *one = (FairRecent *) a, *other = (FairRecent *) b;
  gboolean    due = fair_recent_is_overdue (one);

  if (due != fair_recent_is_overdue (other))
    return due ? -1 : 1;

  return (fair_recent_get_opened_at (one) < fair_recent_get_opened_at (other)) -
         (fair_recent_get_opened_at (one) > fair_recent_get_opened_at (other));
}

static FairRecent *
find_recent (FairSettings *self, const char *path, guint *place)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->recents));

  for (guint i = 0; i < n; i++)
    {
      /* The list holds it. */
      g_autoptr (FairRecent) recent =
          g_list_model_get_item (G_LIST_MODEL (self->recents), i);

      if (g_str_equal (fair_recent_get_path (recent), path))
        {
          *place = i;
          return recent;
        }
    }

  return NULL;
}

static gboolean
drop_recent (FairSettings *self, const char *path)
{
  guint place;

  if (find_recent (self, path, &place) == NULL)
    return FALSE;

  g_list_store_remove (self->recents, place);

  return TRUE;
}

/**
 * fair_settings_get_audit:
 * @self: settings
 * @path: a workshop's file
 *
 * Returns: (transfer none) (nullable): which won deals its audit looked at last
 */
const char *
fair_settings_get_audit (FairSettings *self, const char *path)
{
  FairRecent *recent;
  guint       place;

  g_return_val_if_fail (FAIR_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  recent = find_recent (self, path, &place);

  return recent != NULL ? fair_recent_get_audit (recent) : NULL;
}

/**
 * fair_settings_set_audit:
 * @self: settings
 * @path: a workshop's file, one of the recent ones
 * @audit: which won deals its audit looks at
 *
 * Keeps that as long as the file is among the recent ones.
 */
void
fair_settings_set_audit (FairSettings *self,
                         const char   *path,
                         const char   *audit)
{
  FairRecent *recent;
  guint       place;

  g_return_if_fail (FAIR_IS_SETTINGS (self));
  g_return_if_fail (path != NULL && audit != NULL);

  recent = find_recent (self, path, &place);
  if (recent == NULL || g_strcmp0 (fair_recent_get_audit (recent), audit) == 0)
    return;

  fair_recent_set_audit (recent, audit);
  save_soon (self);
}

/**
 * fair_settings_add_recent:
 * @self: settings
 * @recent: a workshop
 *
 * Adds a workshop, or replaces what was known of the same file.
 */
void
fair_settings_add_recent (FairSettings *self, FairRecent *recent)
{
  guint n;

  g_return_if_fail (FAIR_IS_SETTINGS (self));
  g_return_if_fail (FAIR_IS_RECENT (recent));

  if (fair_recent_get_audit (recent) == NULL)
    fair_recent_set_audit (
        recent, fair_settings_get_audit (self, fair_recent_get_path (recent)));
  drop_recent (self, fair_recent_get_path (recent));
  g_list_store_insert_sorted (self->recents, recent, compare_recents, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->recents));
  if (n > MAX_RECENTS)
    g_list_store_splice (self->recents, MAX_RECENTS, n - MAX_RECENTS, NULL, 0);
  save_soon (self);
}

/**
 * fair_settings_forget_recent:
 * @self: settings
 * @path: a file
 *
 * Takes a workshop from the list.
 */
void
fair_settings_forget_recent (FairSettings *self, const char *path)
{
  g_return_if_fail (FAIR_IS_SETTINGS (self));
  g_return_if_fail (path != NULL);

  if (drop_recent (self, path))
    save_soon (self);
}

/**
 * fair_settings_save:
 * @self: settings
 *
 * Writes the key file now. A failure is only warned of: preferences are no
 * work that could be lost.
 */
void
fair_settings_save (FairSettings *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  char            *text;
  gsize            length;
  guint            n;

  g_return_if_fail (FAIR_IS_SETTINGS (self));

  g_key_file_set_double (file, LOOKS, "text-scale", self->text_scale);
  g_key_file_set_string (file, LOOKS, "color-scheme", self->color_scheme);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->recents));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FairRecent) recent =
          g_list_model_get_item (G_LIST_MODEL (self->recents), i);
      g_autofree char *group = g_strdup_printf (RECENT_PREFIX "%u", i + 1);

      fair_recent_to_key_file (recent, file, group);
    }

  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  text = g_key_file_to_data (file, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  if (!fair_file_replace (self->path, bytes, &error))
    g_warning ("%s", error->message);
}
