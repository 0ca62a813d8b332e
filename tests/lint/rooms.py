# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include which others, and which rooms are the heart."""

MAY_USE = {
    "base": (),
    "model": ("base",),
    "history": ("base", "model"),
    "engine": ("base", "model", "history"),
    "intake": ("base", "model", "history"),
    "sample": ("base", "model", "history"),
    "draw": ("base", "model"),
    "store": ("base", "model", "history"),
    "document": ("base", "model", "history", "engine", "draw"),
}
MAY_USE["workshop"] = tuple(MAY_USE)
# Clients print and show results, which are structs of the engine; who computes
# them is the workshop: see the rule `calls`.
MAY_USE["live"] = ("base", "model", "history", "engine", "workshop")
# Both pass an import plan on to the workshop.
MAY_USE["cli"] = MAY_USE["live"] + ("live", "intake")
MAY_USE["app"] = MAY_USE["live"] + ("live", "intake", "draw")


def room_of(path):
    """The room of a file, or None for one that stands outside the rooms."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None
