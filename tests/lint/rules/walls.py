# SPDX-License-Identifier: GPL-3.0-or-later
"""A room includes only headers of the rooms it may use."""

import re

from csource import line_of, without_comments
from rooms import MAY_USE, room_of
from tree import Problem

ABOUT = "a room includes only the rooms it may use"
_INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)
_OUTSIDE = {
    "gtk/": ("app",),
    "adwaita.h": ("app",),
    "sqlite3.h": ("store",),
    "libsoup/": ("intake", "live"),
}

SAMPLES = [
    (True, {"src/engine/fair-a.c": '#include "config.h"\n#include "model/fair-b.h"\n'}),
    (False, {"src/engine/fair-a.c": '#include "store/fair-b.h"\n'}),
    (False, {"src/engine/fair-a.c": '#include "intake/fair-b.h"\n'}),
    (False, {"src/engine/fair-a.c": '#include "fair-b.h"\n'}),
    (False, {"src/model/fair-a.h": "#include <sqlite3.h>\n"}),
    (False, {"src/store/fair-a.h": "#include <gtk/gtk.h>\n"}),
    (False, {"src/newroom/fair-a.c": '#include "base/fair-b.h"\n'}),
    (True, {"src/draw/fair-a.c": '/* #include "store/fair-b.h" */\n'}),
]


def _cure(room, header, is_system):
    if is_system:
        for start, rooms in _OUTSIDE.items():
            if header.startswith(start) and room not in rooms:
                return f"<{header}> is for {' and '.join(rooms)}; move this code there"
        return None
    if header == "config.h":
        return None
    if "/" not in header:
        return f'name the room: #include "{room}/{header}"'
    other = header.split("/")[0]
    if other != room and other not in MAY_USE[room]:
        allowed = ", ".join(MAY_USE[room]) or "no other room"
        return (
            f"{room} may not know {other} (it may use {allowed}); "
            f"move this to a room that may, or pass in what it needs"
        )
    return None


def check(tree):
    for path in tree.paths("src/", ".c", ".h"):
        room = room_of(path)
        if room is None:
            continue
        if room not in MAY_USE:
            yield Problem(path, 1, f"add the room {room} to tests/lint/rooms.py")
            continue
        code = without_comments(tree.text(path))
        for match in _INCLUDE.finditer(code):
            header = match.group(1) or match.group(2)
            cure = _cure(room, header, match.group(2) is not None)
            if cure:
                yield Problem(path, line_of(code, match.start()), cure)
