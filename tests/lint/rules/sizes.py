# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions stay small enough to be read at once. A test may carry the
table that it walks through."""

from csource import functions
from tree import Problem

ABOUT = "files up to 1,000 lines, functions up to 60"
FILE_LIMIT, FILE_ALARM = 1000, 600
FUNCTION_LIMIT, CLASS_LIMIT, TEST_LIMIT = 60, 120, 120


def _function(name, lines):
    return f"void\n{name} (void)\n{{\n" + "  f ();\n" * (lines - 3) + "}\n"


SAMPLES = [
    (True, {"src/base/fair-a.c": _function("f", 60)}),
    (True, {"src/base/fair-a.c": _function("fair_a_class_init", 120)}),
    (True, {"src/base/fair-a.c": _function("f", 40) + _function("g", 40)}),
    (False, {"src/base/fair-a.c": _function("f", 61)}),
    (False, {"src/base/fair-a.c": _function("fair_a_class_init", 121)}),
    (True, {"tests/base/test-a.c": _function("test_f", 120)}),
    (False, {"tests/base/test-a.c": _function("test_f", 121)}),
    (False, {"src/base/fair-a.c": "\n" * 1001}),
    (False, {"tests/a.py": "\n" * 1001}),
]


def _lengths(tree):
    for path in tree.paths("", ".c", ".h", ".py", ".ui", ".css", ".js"):
        yield path, tree.text(path).count("\n")


def check(tree):
    for path, length in _lengths(tree):
        if length > FILE_LIMIT:
            yield Problem(path, length, f"{length} lines: split the file by what it is about")
    for path in tree.paths("", ".c"):
        for function in functions(tree.text(path)):
            is_class = function.name.endswith("_class_init")
            limit = CLASS_LIMIT if is_class else FUNCTION_LIMIT
            if path.startswith("tests/"):
                limit = TEST_LIMIT
            if function.length > limit:
                yield Problem(
                    path,
                    function.line,
                    f"{function.name} has {function.length} lines, more than {limit}: "
                    "take a step of it into a function of its own",
                )


def warn(tree):
    for path, length in _lengths(tree):
        if FILE_ALARM <= length <= FILE_LIMIT:
            yield Problem(path, length, f"{length} lines: which idea could leave?")
