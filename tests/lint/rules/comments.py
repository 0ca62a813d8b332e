# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function of a room has a gi-docgen comment, in its header or where
it is defined, as the room has it. In the window names speak."""

import re

from csource import without_comments
from tree import Problem

ABOUT = "public functions are documented"
_DECLARED = re.compile(r"^(?!#|typedef|static|\s|\}).*?\b(_?fair_\w+)\s*\((?!\()", re.M)
_BLOCK = re.compile(r"/\*\*\n \* (\w+):(.*?)\*/", re.S)
_PARAMETER = re.compile(r"^ \* @(\w+):", re.M)
# What GObject's macros ask for needs no words of its own.
_OBVIOUS = re.compile(r"_(get_type|quark|free|ref|unref|copy|clear)$")

_IN = "src/base/fair-a.h"
SAMPLES = [
    (True, {_IN: "/**\n * fair_a_get:\n * @a: one\n *\n * Returns: it\n */\nint fair_a_get (FairA *a);\n"}),
    (True, {_IN: "GType fair_a_get_type (void);\nvoid fair_a_unref (FairA *a);\n"}),
    (True, {_IN: "#define FAIR_A (fair_a_quark ())\ntypedef int (*FairB) (int x);\n"}),
    (
        True,
        {
            _IN: "int fair_a_count (void);\n",
            "src/base/fair-a.c": "/**\n * fair_a_count:\n *\n * Returns: it\n */\nint\nfair_a_count (void)\n{\n}\n",
        },
    ),
    (False, {_IN: "int fair_a_count (void);\n"}),
    (False, {_IN: "/* Counts. */\nint fair_a_count (void);\n"}),
    (False, {_IN: "/**\n * fair_a_set:\n * @b: one\n *\n * Sets.\n */\nvoid fair_a_set (FairA *a);\n"}),
    (False, {_IN: "/**\n * fair_a_set:\n */\nvoid fair_a_set (void);\n"}),
]


def _defined(tree):
    blocks = {}
    for path in tree.paths("src/", ".c"):
        for match in _BLOCK.finditer(tree.text(path)):
            blocks[match.group(1)] = match.group(2)
    return blocks


def check(tree):
    defined = _defined(tree)
    for path in tree.paths("src/", ".h"):
        if path.endswith("-private.h") or path.startswith("src/app/"):
            continue
        text = tree.text(path)
        blocks = dict(defined)
        blocks.update((match.group(1), match.group(2)) for match in _BLOCK.finditer(text))
        code = without_comments(text)
        for match in _DECLARED.finditer(code):
            name = match.group(1)
            line = code.count("\n", 0, match.start(1)) + 1
            if name not in blocks:
                if not _OBVIOUS.search(name):
                    yield Problem(path, line, f"put a /** {name}: … */ comment above it")
                continue
            block = blocks[name]
            if not re.sub(r"[\s*]", "", block):
                yield Problem(path, line, f"say in the comment what {name} does")
            end = code.find(";", match.end())
            parameters = code[match.end() : end]
            for described in _PARAMETER.findall(block):
                if not re.search(rf"\b{described}\b", parameters):
                    yield Problem(
                        path, line, f"{name} has no parameter {described}: rename @{described}"
                    )
