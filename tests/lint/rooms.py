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
MAY_USE["live"] = ("base", "workshop")
MAY_USE["cli"] = ("base", "workshop", "live")
MAY_USE["app"] = ("base", "workshop", "live", "draw")


def room_of(path):
    """The room of a file, or None for one that stands outside the rooms."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None
