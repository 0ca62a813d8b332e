/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairJsonReader:
 *
 * A strict reader over one JSON object. Every getter checks the type, names
 * the element's path in its error (`criteria[3].when.all[0].op: …`) and marks
 * the key as known; fair_json_reader_finish() then refuses the keys that
 * nobody asked for. A member that is null is absent.
 *
 * All getters return %FALSE only with @error set, %FAIR_ERROR_INVALID: for a
 * wrong type, a value out of bounds, or a required member that is absent.
 * Where an optional member is absent they return %TRUE: pointers are set to
 * %NULL, numbers and truth values are left as they are, so that a default put
 * there beforehand stays.
 *
 * What a getter lends (nodes, arrays) belongs to the JSON tree; the reader
 * keeps a reference to its root.
 */
typedef struct _FairJsonReader FairJsonReader;

/**
 * fair_json_reader_new:
 * @node: (nullable): what should be an object
 * @path: (nullable): the object's path for errors ("criteria[3]"); %NULL or
 *   empty for the root
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL where @node is no
 *   object
 */
FairJsonReader *fair_json_reader_new (JsonNode   *node,
                                      const char *path,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_json_reader_free:
 * @self: (transfer full): a reader
 */
void fair_json_reader_free (FairJsonReader *self);

/**
 * fair_json_reader_get_path:
 * @self: a reader
 *
 * Returns: (transfer none): the object's path, empty for the root
 */
const char *fair_json_reader_get_path (FairJsonReader *self);

/**
 * fair_json_reader_dup_path:
 * @self: a reader
 * @key: a key of the object
 * @index: a place in the array under @key, from 0, or -1 for @key itself
 *
 * Returns: (transfer full): the path of a member or of an item of it, such as
 *   "when.all[0]": what fair_json_reader_new() takes for a reader below this
 */
char *fair_json_reader_dup_path (FairJsonReader *self,
                                 const char     *key,
                                 int index) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_json_reader_set_error:
 * @self: a reader
 * @key: (nullable): the key that is wrong, or %NULL for the object itself
 * @error: return location for an error
 * @format: what is wrong, as for printf; follows the path and ": "
 * @...: its arguments
 *
 * Sets %FAIR_ERROR_INVALID with a message that begins with the path of @key.
 */
void fair_json_reader_set_error (FairJsonReader *self,
                                 const char     *key,
                                 GError        **error,
                                 const char     *format,
                                 ...) G_GNUC_PRINTF (4, 5);

/**
 * fair_json_reader_has:
 * @self: a reader
 * @key: a key
 *
 * Returns: whether the object has @key with a value other than null. Does not
 *   mark it as known.
 */
gboolean fair_json_reader_has (FairJsonReader *self, const char *key);

/**
 * fair_json_reader_get_string:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @out: (out) (transfer full) (nullable): the text
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_string (FairJsonReader *self,
                                      const char     *key,
                                      gboolean        required,
                                      char          **out,
                                      GError        **error);

/**
 * fair_json_reader_get_int:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @min: the lowest value allowed
 * @max: the highest value allowed
 * @out: (out): the integer; left as it is where absent
 * @present: (out) (optional): whether the member is there
 * @error: return location for an error
 *
 * Reads an integer; 5.0 is one too.
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_int (FairJsonReader *self,
                                   const char     *key,
                                   gboolean        required,
                                   gint64          min,
                                   gint64          max,
                                   gint64         *out,
                                   gboolean       *present,
                                   GError        **error);

/**
 * fair_json_reader_get_double:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @min: the lowest value allowed
 * @max: the highest value allowed
 * @out: (out): the number; left as it is where absent
 * @present: (out) (optional): whether the member is there
 * @error: return location for an error
 *
 * Reads a number, or the decimal string that fair_json_canonical() writes for
 * one (the grammar of JSON numbers, nothing looser).
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_double (FairJsonReader *self,
                                      const char     *key,
                                      gboolean        required,
                                      double          min,
                                      double          max,
                                      double         *out,
                                      gboolean       *present,
                                      GError        **error);

/**
 * fair_json_reader_get_boolean:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @out: (out): the truth value; left as it is where absent
 * @present: (out) (optional): whether the member is there
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_boolean (FairJsonReader *self,
                                       const char     *key,
                                       gboolean        required,
                                       gboolean       *out,
                                       gboolean       *present,
                                       GError        **error);

/**
 * fair_json_reader_get_strings:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @out: (out) (transfer full) (nullable) (array zero-terminated=1): the texts;
 *   an empty array gives an empty list, not %NULL
 * @error: return location for an error
 *
 * Reads an array of texts.
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_strings (FairJsonReader *self,
                                       const char     *key,
                                       gboolean        required,
                                       char         ***out,
                                       GError        **error);

/**
 * fair_json_reader_get_array:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @out: (out) (transfer none) (nullable): the array
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_array (FairJsonReader *self,
                                     const char     *key,
                                     gboolean        required,
                                     JsonArray     **out,
                                     GError        **error);

/**
 * fair_json_reader_get_object:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @out: (out) (transfer none) (nullable): the node that holds the object
 * @error: return location for an error
 *
 * Lends a member that must be an object, ready for fair_json_reader_new().
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_object (FairJsonReader *self,
                                      const char     *key,
                                      gboolean        required,
                                      JsonNode      **out,
                                      GError        **error);

/**
 * fair_json_reader_get_node:
 * @self: a reader
 * @key: a key
 * @required: whether absence is an error
 * @out: (out) (transfer none) (nullable): the member's value, of any type
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_get_node (FairJsonReader *self,
                                    const char     *key,
                                    gboolean        required,
                                    JsonNode      **out,
                                    GError        **error);

/**
 * fair_json_reader_expect_format:
 * @self: a reader
 * @format: what the member `format` must say
 * @version: the newest `version` that is understood
 * @error: return location for an error
 *
 * Reads `format` and `version`. The version must be an integer from 1 to
 * @version; the error for a higher one tells to use a newer Fairlead.
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_expect_format (FairJsonReader *self,
                                         const char     *format,
                                         gint64          version,
                                         GError        **error);

/**
 * fair_json_reader_finish:
 * @self: a reader
 * @extra: (out) (optional) (transfer full) (nullable): the members whose keys
 *   begin with `x-`, in a new object; %NULL where there is none
 * @error: return location for an error
 *
 * To be called when everything known has been asked for: a key that no getter
 * asked for and that does not begin with `x-` is an error that names it.
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_json_reader_finish (FairJsonReader *self,
                                  JsonObject    **extra,
                                  GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairJsonReader, fair_json_reader_free)

G_END_DECLS
