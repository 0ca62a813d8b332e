# SPDX-License-Identifier: GPL-3.0-or-later
"""A public function is found by its name: its prefix is its file's.

Next to the file's own name, a function may begin with
- a type that the file's header declares (FairZone in fair-time.h: fair_zone_),
- the name of the header it was split from (fair_json_ in fair-json-write.c), or
  a type of that header,
- with an underscore, a type of one of the room's private headers,
- its room, where it is private to the room (_fair_model_),
- one of the nouns that NOUNS grants to a file.
"""

import os
import re

from csource import functions
from tree import Problem

ABOUT = "public functions begin with their file's name or type"
NOUNS = {
    "src/base/fair-decimal": ("number", "round"),
    "src/base/fair-number": ("boolean", "round"),
    "src/base/fair-money": ("currency",),
    "src/base/fair-time": ("instant", "day", "month", "week", "floor"),
    "src/draw/fair-curve-words": ("curve_chart",),
    "src/engine/fair-rate": ("quantile",),
    "src/history/fair-pack": ("unpack",),
}
_DEFINED = re.compile(
    r"typedef struct _Fair(\w+) Fair\w+;|^\} Fair(\w+);"
    r"|G_DECLARE_\w+ \(\s*Fair(\w+)|^typedef [^;{]*\(\*Fair(\w+)\)",
    re.M,
)

_BODY = " (void)\n{\n}\n"
SAMPLES = [
    (True, {"src/base/fair-a-b.c": "int\nfair_a_b" + _BODY}),
    (True, {"src/base/fair-a-b.c": "int\nfair_a_b_get" + _BODY}),
    (True, {"src/base/fair-a-b-private.c": "int\n_fair_a_b_get" + _BODY}),
    (True, {"src/model/fair-a-json.c": "int\n_fair_model_read" + _BODY}),
    (
        True,
        {
            "src/base/fair-a-write.c": "int\nfair_a_write_all" + _BODY + "int\nfair_a_set" + _BODY,
            "src/base/fair-a.h": "int fair_a_set (void);\n",
        },
    ),
    (False, {"src/base/fair-a-write.c": "int\nfair_a_set" + _BODY}),
    (False, {"src/model/fair-a-json.c": "int\nfair_model_read" + _BODY}),
    (True, {"src/base/fair-a.c": "static int\nhelper" + _BODY}),
    (
        True,
        {
            "src/base/fair-a.c": "int\nfair_other_thing_new" + _BODY,
            "src/base/fair-a.h": "typedef struct _FairOtherThing FairOtherThing;\n",
        },
    ),
    (False, {"src/base/fair-a.c": "int\nfair_b_get" + _BODY}),
    (False, {"src/base/fair-a.c": "int\nfair_ab_get" + _BODY}),
    (
        False,
        {
            "src/base/fair-a.c": "int\nfair_other_get" + _BODY,
            "src/base/fair-a.h": "int fair_a_f (FairOther *other);\n",
        },
    ),
]


def _snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _prefixes(tree, stem):
    own = os.path.basename(stem).removesuffix("-private")
    yield own.replace("-", "_")
    room, base = os.path.split(stem)
    while "-" in base:
        base = base.rsplit("-", 1)[0]
        for ending in (".h", "-private.h"):
            if f"{room}/{base}{ending}" in tree:
                yield base.replace("-", "_")
                yield from _types(tree, f"{room}/{base}{ending}")
    for noun in NOUNS.get(stem, ()):
        yield "fair_" + noun
    for ending in (".h", "-private.h"):
        if stem + ending in tree:
            yield from _types(tree, stem + ending)


def _types(tree, path):
    for match in _DEFINED.finditer(tree.text(path)):
        yield "fair_" + _snake(next(filter(None, match.groups())))


def _private(tree, room):
    for path in tree.paths(f"src/{room}/", "-private.h"):
        yield from _types(tree, path)


def check(tree):
    for path in tree.paths("src/", ".c"):
        stem = path[:-2]
        if not os.path.basename(stem).startswith("fair-"):
            continue
        prefixes = list(_prefixes(tree, stem))
        private = list(_private(tree, path.split("/")[1]))
        room = "_fair_" + path.split("/")[1] + "_"
        for function in functions(tree.text(path)):
            name = function.name.lstrip("_")
            if function.name.startswith(room):
                continue
            if function.name.startswith("_"):
                prefixes = prefixes + private
            if function.is_static or any(
                name == prefix or name.startswith(prefix + "_") for prefix in prefixes
            ):
                continue
            yield Problem(
                path,
                function.line,
                f"{function.name}: make it static, name it {prefixes[0]}_…, "
                "or move it to the file of its type",
            )
