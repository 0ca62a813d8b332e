# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person reads reaches the translators."""

import os
import re

from csource import line_of, without_comments
from tree import Problem

ABOUT = "po/POTFILES.in is complete and sorted; no macro inside a sentence"
_LIST = "po/POTFILES.in"
_MARKED = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext)\s*\(\s*"')
_UI_MARKED = re.compile(r'\btranslatable=["\'](?:yes|true|1)["\']')
_PRI = re.compile(r'(?<!\w)(?:_|N_)\s*\(\s*(?:"[^"]*"\s*)*(?:G_G\w+_FORMAT|PRI[a-z]\d+)')
_XDG = (".desktop.in", ".metainfo.xml.in")

_C = 'const char *s = _("Hello");\n'
SAMPLES = [
    (True, {_LIST: "src/a/fair-b.c\n", "src/a/fair-b.c": _C}),
    (True, {_LIST: "", "src/a/fair-b.c": '/* _("Hello") */\n'}),
    (True, {_LIST: "ui/b.ui\n", "ui/b.ui": '<p translatable="yes">a</p>'}),
    (False, {_LIST: "", "src/a/fair-b.c": _C}),
    (False, {_LIST: "src/a/gone.c\n"}),
    (False, {_LIST: "src/b.c\nsrc/a.c\n", "src/a.c": _C, "src/b.c": _C}),
    (False, {_LIST: "src/a.c\n", "src/a.c": "int i;\n"}),
    (False, {_LIST: "src/a.c\n", "src/a.c": 's = _("%" G_GINT64_FORMAT " leads");\n'}),
]


def _is_marked(path, text):
    if path.endswith((".c", ".h")):
        return bool(_MARKED.search(without_comments(text)))
    if path.endswith(".ui"):
        return bool(_UI_MARKED.search(text))
    return path.endswith(_XDG)


def _marked_files(tree):
    for path in tree.paths():
        if not path.startswith("tests/") and path.endswith((".c", ".h", ".ui") + _XDG):
            if _is_marked(path, tree.text(path)):
                yield path


def fix(tree):
    """Writes the list anew."""
    with open(os.path.join(tree.top, _LIST), "w", encoding="utf-8") as file:
        file.writelines(path + "\n" for path in sorted(_marked_files(tree)))


def check(tree):
    if _LIST not in tree:
        yield Problem(_LIST, 1, "add the list of files with translated text")
        return
    lines = tree.text(_LIST).split("\n")
    listed = [line for line in lines if line and not line.startswith("#")]
    for before, after in zip(listed, listed[1:]):
        if before >= after:
            yield Problem(_LIST, lines.index(after) + 1, f"sort it: {after} comes before {before}")
    for path in listed:
        if path not in tree:
            yield Problem(_LIST, lines.index(path) + 1, f"take {path} out: there is no such file")
        elif not _is_marked(path, tree.text(path)):
            yield Problem(_LIST, lines.index(path) + 1, f"take {path} out: nothing in it is marked")
    for path in _marked_files(tree):
        if path not in listed:
            yield Problem(_LIST, len(lines), f"add the line {path}, or run the lint with --fix")
    for path in tree.paths("src/", ".c"):
        code = without_comments(tree.text(path))
        for match in _PRI.finditer(code):
            yield Problem(
                path,
                line_of(code, match.start()),
                "gettext cannot see through the macro: print the number to a "
                "string first (fair_format_count) and use %s",
            )
