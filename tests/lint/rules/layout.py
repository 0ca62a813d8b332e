# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format 14 decides how the C code looks; other versions differ."""

import functools
import os
import re
import shutil
import subprocess

from tree import Problem

ABOUT = "the C code is laid out by clang-format 14"
_TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

SAMPLES = [
    (True, {"src/a.c": "int\nf (int a)\n{\n  return a;\n}\n"}),
    (False, {"src/a.c": "int f(int a) {\n    return a;\n}\n"}),
]


@functools.lru_cache(maxsize=None)
def _program():
    for name in ("clang-format-14", "clang-format"):
        path = shutil.which(name)
        if path:
            said = subprocess.run([path, "--version"], stdout=subprocess.PIPE, check=False)
            if re.search(rb"version 14\.", said.stdout):
                return path
    return None


def missing_tool():
    return None if _program() else "clang-format 14 is not installed"


def _laid_out(tree, path):
    return subprocess.run(
        [_program(), "--style=file", "--assume-filename=" + path],
        input=tree.data(path),
        stdout=subprocess.PIPE,
        check=True,
        cwd=_TOP,
    ).stdout


def fix(tree):
    """Lays out what differs."""
    for path in tree.paths("", ".c", ".h"):
        made = _laid_out(tree, path)
        if made != tree.data(path):
            with open(os.path.join(tree.top, path), "wb") as file:
                file.write(made)


def check(tree):
    for path in tree.paths("", ".c", ".h"):
        made = _laid_out(tree, path)
        if made != tree.data(path):
            pairs = zip(made.split(b"\n"), tree.data(path).split(b"\n"))
            line = next((n for n, (a, b) in enumerate(pairs, 1) if a != b), 1)
            yield Problem(path, line, f"run: clang-format-14 -i {path} (or the lint with --fix)")
