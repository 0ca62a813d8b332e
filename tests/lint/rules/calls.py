# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions that nobody calls, or only one file."""

import re

from csource import bare, calls, line_of, strings
from tree import Problem

ABOUT = "no banned function, no goto, machine text by its one door"

# name: (what to do instead, files that may call it)
BANNED = {
    "strcpy": ("use g_strlcpy or g_strdup", ()),
    "strncpy": ("use g_strlcpy or g_strndup", ()),
    "strcat": ("use a GString or g_strconcat", ()),
    "strncat": ("use a GString or g_strconcat", ()),
    "sprintf": ("use g_snprintf or g_strdup_printf", ()),
    "vsprintf": ("use g_vsnprintf or g_strdup_vprintf", ()),
    "gets": ("use fair_file_read", ()),
    "scanf": ("use fair_number_parse", ()),
    "sscanf": ("use fair_number_parse", ()),
    "strtok": ("use g_strsplit", ()),
    "system": ("use GSubprocess", ()),
    "popen": ("use GSubprocess", ()),
    "g_spawn_command_line_sync": ("use GSubprocess", ()),
    "alloca": ("use g_newa for a small constant size, or g_new", ()),
    "malloc": ("use g_new", ()),
    "calloc": ("use g_new0", ()),
    "realloc": ("use g_renew or a GArray", ()),
    "free": ("use g_free, or g_autoptr with a cleanup function", ()),
    "strtod": ("the locale changes what it reads: use fair_number_parse", ()),
    "strtof": ("the locale changes what it reads: use fair_number_parse", ()),
    "atof": ("the locale changes what it reads: use fair_number_parse", ()),
    "atoi": ("it accepts anything: use g_ascii_string_to_signed", ()),
    "atol": ("it accepts anything: use g_ascii_string_to_signed", ()),
    "g_strtod": ("it guesses the locale: use fair_number_parse", ()),
    "rand": ("use a GRand with a seed", ()),
    "mktime": ("it knows one zone only: use base/fair-time.h", ()),
    "localtime": ("it knows one zone only: use base/fair-time.h", ()),
    "gmtime": ("use GDateTime or base/fair-time.h", ()),
    "strftime": ("use g_date_time_format or base/fair-time.h", ()),
    r"setlocale(?! \(\w+, NULL\))": ("only a program's main sets the locale", ("src/main-", "src/cli/fair-cli.c")),
    "exit": ("return an error; only a program's main ends it", ("src/main-",)),
    "abort": ("use g_assert or g_error", ()),
    r"json_parser_\w+": (
        "use fair_json_parse: it checks size, depth and duplicate keys",
        ("src/base/fair-json.c",),
    ),
    "fair_(?:cohort|compiled|scores|simulation|audit)_new": (
        "a client asks the workshop, which computes off the main loop",
        ("src/engine/", "src/workshop/", "tests/"),
    ),
    "adw_toast_(?:new|overlay_add_toast)": (
        "use app/fair-toast.h: libadwaita 1.2 forgets a toast too soon",
        ("src/app/fair-toast.c",),
    ),
    "json_from_string": ("use fair_json_parse", ()),
    r"sqlite3_exec": ("prepare the statement and bind its values", ("src/store/",)),
}
# It frees the first of them alone.
_AUTO_ARRAY = re.compile(r"\bg_autofree\s[^;={]*?\w+\s*\[")
_GOTO = re.compile(r"\bgoto\s+\w+\s*;")
_FLOAT = re.compile(r"%[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:l|L)?[aAeEfFgG](?![a-z])")
_PRINTF = re.compile(r"printf|_set_error|g_prefix_error|_new_printf|g_print|g_string_append_p")
_FLOAT_FREE = ("src/app/", "tests/")  # a label may show a number in the locale

_IN = "src/base/fair-a.c"
SAMPLES = [
    (True, {_IN: "int\nf (void)\n{\n  g_snprintf (b, n, \"%d\", i);\n}\n"}),
    (True, {_IN: "/* strcpy (a, b) is banned; goto end; */\n"}),
    (True, {_IN: 'const char *s = "strcpy (a, b)";\n'}),
    (True, {_IN: "x = self->free (a) + fair_free (b);\n"}),
    (True, {"src/base/fair-json.c": "json_parser_load_from_data (p);\n"}),
    (True, {_IN: 's = g_strdup_printf ("100 %% of %s", a);\n'}),
    (True, {_IN: 't = g_date_time_format (d, "%F %e");\n'}),
    (True, {_IN: "s = setlocale (LC_MONETARY, NULL);\n"}),
    (False, {_IN: 'setlocale (LC_ALL, "");\n'}),
    (False, {_IN: "strcpy (a, b);\n"}),
    (False, {_IN: "  free (a);\n"}),
    (False, {"src/cli/fair-a.c": "  s = fair_scores_new (c);\n"}),
    (False, {"src/app/fair-a.c": "  s = (fair_scores_new) (c);\n"}),
    (True, {"src/workshop/fair-a.c": "  s = fair_scores_new (c);\n"}),
    (False, {"src/app/fair-page.c": "  toast = adw_toast_new (words);\n"}),
    (False, {_IN: "goto out;\n"}),
    (False, {_IN: "  g_autofree char *both[2] = { NULL, NULL };\n"}),
    (True, {_IN: "  g_autofree char *one = list[2];\n"}),
    (False, {_IN: "json_parser_new ();\n"}),
    (False, {_IN: "x = strtod (s, NULL);\n"}),
    (True, {_IN: 's = g_strdup_printf ("%.0f", x);\n'}),
    (False, {_IN: 's = g_strdup_printf ("%.2f", x);\n'}),
    (False, {_IN: 'g_string_append_printf (s,\n  "%s: %g", a, x);\n'}),
]


def _check_floats(path, text):
    code = bare(text)
    for offset, literal in strings(text):
        if not _FLOAT.search(literal.replace("%%", "").replace("%.0f", "")):
            continue
        statement = code[max(0, offset - 400) : offset].rsplit(";", 1)[-1]
        if _PRINTF.search(statement):
            yield Problem(
                path,
                line_of(text, offset),
                "the locale changes what this prints: use fair_number_to_string "
                "for machines, fair_format_decimal for people",
            )


def check(tree):
    for path in tree.paths("", ".c"):
        text = tree.text(path)
        for name, (cure, allowed) in BANNED.items():
            if path.startswith("tests/") and name.startswith(("setlocale", "exit", "sqlite3_exec")):
                continue
            if allowed and path.startswith(allowed):
                continue
            for line, called in calls(text, name):
                yield Problem(path, line, f"{called}: {cure}")
        code = bare(text)
        for match in _AUTO_ARRAY.finditer(code):
            yield Problem(
                path,
                line_of(code, match.start()),
                "g_autofree of an array frees its first element alone: give each a name",
            )
        for match in _GOTO.finditer(code):
            yield Problem(
                path,
                line_of(code, match.start()),
                "goto: let g_autoptr clean up and return at once",
            )
        if not path.startswith(_FLOAT_FREE):
            yield from _check_floats(path, text)
