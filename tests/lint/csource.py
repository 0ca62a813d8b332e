# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough C for the rules: code without comments, and where functions are.

The layout is that of .clang-format, which the rule `layout` keeps: a function's
name begins its line, and its body's braces stand alone in the first column.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<comment> /\*.*?\*/ | //[^\n]* )
  | (?P<string>  "(?:\\.|[^"\\\n])*" )
  | (?P<char>    '(?:\\.|[^'\\\n])+' )
    """,
    re.S | re.X,
)
_NAME = re.compile(r"^(?P<name>[a-z_][a-z0-9_]*) \(", re.M)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The code with its comments blanked; lines and columns stay."""
    return _TOKEN.sub(
        lambda m: _blank(m.group()) if m.group("comment") else m.group(), text
    )


def bare(text):
    """The code with comments and the inside of strings blanked."""

    def replace(match):
        if match.group("comment"):
            return _blank(match.group())
        inside = match.group()
        return inside[0] + " " * (len(inside) - 2) + inside[-1]

    return _TOKEN.sub(replace, text)


def strings(text):
    """Every string literal with its offset."""
    for match in _TOKEN.finditer(text):
        if match.group("string"):
            yield match.start(), match.group()[1:-1]


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


@dataclass(frozen=True)
class Function:
    name: str
    line: int
    is_static: bool
    length: int  # lines from the name to the closing brace
    body: str  # bare code between the braces
    body_line: int


def functions(text):
    """The functions a file defines."""
    code = bare(text)
    for match in _NAME.finditer(code):
        start = code.find("\n{", match.end())
        semicolon = code.find(";", match.end())
        if start < 0 or (0 <= semicolon < start):
            continue
        end = code.find("\n}", start)
        if end < 0:
            continue
        line = line_of(code, match.start())
        before = code[: match.start()].rstrip("\n").rsplit("\n", 1)[-1]
        yield Function(
            name=match.group("name"),
            line=line,
            is_static=before.startswith("static"),
            length=line_of(code, end + 1) - line + 1,
            body=code[start + 2 : end],
            body_line=line_of(code, start + 1),
        )


def calls(text, *names):
    """Calls of these functions, as (line, name); also those of a name in
    parentheses."""
    code = bare(text)
    pattern = re.compile(r"(?<![\w.>])(" + "|".join(names) + r")\s*\)?\s*\(")
    for match in pattern.finditer(code):
        yield line_of(code, match.start()), match.group(1)
