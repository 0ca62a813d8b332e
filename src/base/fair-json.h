/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FAIR_JSON_MAX_BYTES:
 *
 * The largest JSON text that is read: 16 MiB.
 */
#define FAIR_JSON_MAX_BYTES (16 * 1024 * 1024)

/**
 * FAIR_JSON_MAX_DEPTH:
 *
 * How deep arrays and objects may be nested in one another.
 */
#define FAIR_JSON_MAX_DEPTH 64

/**
 * FAIR_JSON_MAX_INTEGER:
 *
 * 2^53: the integers from minus this to this are exact in every JSON reader.
 */
#define FAIR_JSON_MAX_INTEGER G_GINT64_CONSTANT (9007199254740992)

/**
 * fair_json_parse:
 * @text: the JSON text
 * @length: its length in bytes, or -1 where it ends in a zero byte
 * @error: return location for an error
 *
 * The one door through which JSON text comes in. It keeps strictly to RFC 8259:
 * one value of at most %FAIR_JSON_MAX_BYTES, nested at most
 * %FAIR_JSON_MAX_DEPTH deep, in valid UTF-8 without a byte order mark, no
 * comment, no trailing comma, no key twice in an object, no lone surrogate, no
 * U+0000, integers within ±2^53, finite numbers. A number with neither
 * point nor exponent becomes a #gint64 node, every other one a double.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL with
 *   %FAIR_ERROR_INVALID or %FAIR_ERROR_LIMIT and a sentence that names the line
 *   and the column (in characters, from 1)
 */
JsonNode *fair_json_parse (const char *text,
                           gssize      length,
                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_json_copy:
 * @node: a JSON value
 *
 * JSON-GLib's own copies share objects, arrays and values, and count who holds
 * them without regard to threads.
 *
 * Returns: (transfer full): a copy that shares nothing with @node, so that it
 *   may go to another thread
 */
JsonNode *fair_json_copy (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_json_to_string:
 * @node: a JSON value
 * @pretty: whether to write one member a line, indented by two spaces
 *
 * Writes JSON that fair_json_parse() reads back: keys in the order in which
 * they were added, doubles in their shortest form, whatever the locale.
 *
 * Returns: (transfer full): the text, without a line end after it
 */
char *fair_json_to_string (JsonNode *node,
                           gboolean  pretty) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_json_canonical:
 * @node: a JSON value
 *
 * Writes the canonical form after RFC 8785: keys sorted by their UTF-16 code
 * units, no white space, only the escapes that are needed. It departs from it
 * in one point: a number that is no integer within ±2^53 is written as a
 * string of its shortest decimal form ("0.5"), because integers and strings are
 * what all languages agree on. Readers take both. A double that happens to be
 * such an integer is written as one.
 *
 * Returns: (transfer full): the canonical text
 */
char *fair_json_canonical (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_json_fingerprint:
 * @node: a JSON value
 *
 * Returns: (transfer full): "sha256:" and the SHA-256 of fair_json_canonical()
 *   in 64 lower-case hexadecimal digits
 */
char *fair_json_fingerprint (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
