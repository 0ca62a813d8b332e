# SPDX-License-Identifier: GPL-3.0-or-later
"""Once an error is set, the function returns; errors are passed on, not read.

A heuristic: the statement after one that sets `error` leaves the function, or
closes the block, or breaks out of a switch or loop.
"""

import re

from csource import functions, line_of
from tree import Problem

ABOUT = "a function that set an error returns"
_SETS = re.compile(
    r"\b(?:g_set_error|g_set_error_literal|g_propagate_error|g_propagate_prefixed_error)"
    r"\s*\(\s*error\b"
)
_LEAVES = re.compile(r"^(?:return\b|break\s*;|continue\s*;|\}|else\b|case\b|default\s*:)")
_READS = re.compile(r"\(\s*\*\s*error\s*\)\s*->")

_F = "gboolean\nf (GError **error)\n{\n  %s\n}\n"
_IN = "src/base/fair-a.c"
SAMPLES = [
    (True, {_IN: _F % "g_set_error (error, D, C, \"%s\", g (x));\n  return FALSE;"}),
    (True, {_IN: _F % "if (a)\n    g_set_error_literal (error, D, C, x);\n  return !a;"}),
    (True, {_IN: _F % "{\n      g_propagate_error (error, e);\n      break;\n    }"}),
    (False, {_IN: _F % "g_set_error (error, D, C, x);\n  count++;\n  return FALSE;"}),
    (False, {_IN: _F % "if ((*error)->code == 1)\n    return TRUE;"}),
]


def _end_of_call(body, start):
    depth = 0
    for at in range(start, len(body)):
        if body[at] == "(":
            depth += 1
        elif body[at] == ")":
            depth -= 1
            if depth == 0:
                return at + 1
    return len(body)


def check(tree):
    for path in tree.paths("src/", ".c"):
        for function in functions(tree.text(path)):
            body = function.body
            for match in _SETS.finditer(body):
                end = _end_of_call(body, body.index("(", match.start()))
                after = body[end:].lstrip().removeprefix(";").lstrip()
                if after and not _LEAVES.match(after):
                    yield Problem(
                        path,
                        function.body_line + line_of(body, match.start()) - 1,
                        f"{function.name}: return right after setting the error",
                    )
            for match in _READS.finditer(body):
                yield Problem(
                    path,
                    function.body_line + line_of(body, match.start()) - 1,
                    "the caller may pass NULL: use a g_autoptr (GError) local of your own",
                )
