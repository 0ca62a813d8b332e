# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree speaks of the program alone.

No path of the machine it was written on, no note to oneself, no reference to
talk that a reader cannot see.
"""

import re

from tree import Problem

ABOUT = "no machine paths, no notes to oneself"
_SELF = "tests/lint/rules/traces.py"
_RULES = [
    (
        re.compile(r"(?<![\w.}$~-])/(?:work|root|Users|home/(?!user\b)\w+)/"),
        "a path of one machine: make it relative or find it at run time",
    ),
    (
        re.compile(r'\b(?:TODO|FIXME|HACK|(?<!")XXX(?!"))\b'),
        "do it, or drop it: notes to oneself do not stay in the tree",
    ),
    (
        re.compile(
            r"\b(?:the brief|(?:the|this) task says|design pages?|mockups?|work ?tree"
            r"|prompt engineering|language model)\b",
            re.I,
        ),
        "the reader has only this tree: say what it is, not where it was said",
    ),
    (
        re.compile(
            r"(?<!docs/)\b(?:domain|scoring|evidence|headless|crm|sla|performance"
            r"|documents-tech|ui-testing)\.md\b"
        ),
        "this page is not in the tree: state the rule itself",
    ),
]

SAMPLES = [
    (True, {"src/base/fair-a.c": "/* see /usr/share/fairlead and docs/rooms/base.md */\n"}),
    (True, {"docs/a.md": "a brief session: ls ~/work/ && ls /ho" + "me/user/\n"}),
    (True, {"src/base/fair-a.c": 'f ("XXX"); /* no currency */\n'}),
    (False, {"src/base/fair-a.c": "/* " + "TO" + "DO: later */\n"}),
    (False, {"docs/a.md": "run /wo" + "rk/main/run\n"}),
    (False, {"docs/a.md": "as the design page says\n"}),
    (False, {"docs/a.md": "see section 3 of scoring.md\n"}),
]


def check(tree):
    for path in tree.paths():
        if path in (_SELF, "COPYING") or not tree.is_text(path):
            continue
        for number, line in enumerate(tree.text(path).split("\n"), 1):
            for pattern, cure in _RULES:
                match = pattern.search(line)
                if match:
                    yield Problem(path, number, f"'{match.group()}': {cure}")
