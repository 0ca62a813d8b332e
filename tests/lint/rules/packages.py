# SPDX-License-Identifier: GPL-3.0-or-later
"""What the build asks for, data/packages.txt can install."""

import re

from tree import Problem

ABOUT = "every library the build needs has its row in data/packages.txt"
_TABLE = "data/packages.txt"
_NEEDS = re.compile(r"\bdependency\(\s*'([^']+)'(?:[^)]*?version:\s*'>=\s*([\d.]+)')?")
_SECTIONS = ("build", "test", "style", "long")

_ROW = "build pc:zlib>=1.2 zlib1g-dev zlib-devel\n"
SAMPLES = [
    (True, {_TABLE: _ROW, "meson.build": "dependency('zlib', version: '>= 1.2')\n"}),
    (False, {_TABLE: "", "meson.build": "dependency('zlib')\n"}),
    (False, {_TABLE: _ROW, "meson.build": "dependency('zlib', version: '>= 1.3')\n"}),
    (False, {_TABLE: "build pc:zlib zlib1g-dev\n", "meson.build": ""}),
    (False, {_TABLE: "other pc:zlib a b\n", "meson.build": ""}),
]


def check(tree):
    rows = {}
    for number, line in enumerate(tree.text(_TABLE).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split()
        if len(fields) != 4 or fields[0] not in _SECTIONS:
            yield Problem(_TABLE, number, "a row is: section check debian fedora")
            continue
        kind, _, need = fields[1].partition(":")
        if kind == "pc":
            name, _, version = need.partition(">=")
            rows[name] = version
    for path in tree.paths("", "meson.build"):
        text = tree.text(path)
        for match in _NEEDS.finditer(text):
            name, version = match.groups()
            line = text.count("\n", 0, match.start()) + 1
            wanted = f"pc:{name}" + (f">={version}" if version else "")
            if name not in rows or rows[name] != (version or ""):
                yield Problem(path, line, f"give {_TABLE} the row: build {wanted} …")
