# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program from outside: through the accessibility bus, and with the
mouse and the keyboard of an X display. Everything waits for what it needs and
gives up at a deadline; nothing sleeps for a fixed time.

A walk is run under `tests/headless.sh --wm`, which gives it a display, a window
manager and a bus of its own.
"""

import os
import signal
import subprocess
import sys
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 40.0
POLL = 0.02


class Lost(AssertionError):
    """What was waited for did not come."""


def until(probe, what, patience=PATIENCE):
    """The first true answer of a probe; a vanished widget counts as no answer."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = probe()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(f"waited in vain for {what}")
        time.sleep(POLL)


def walk(node, hidden=False):
    """A node and all below it that are on the screen.

    The page of a stack is an object without a place around a widget that may
    have one; two in a row without are hidden.
    """
    seen = is_seen(node) or role_of(node) == "application"
    if hidden and not seen:
        return
    yield node
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield from walk(child, not seen)


def name_of(node):
    try:
        return node.get_name() or ""
    except GLib.Error:
        return ""


def role_of(node):
    try:
        return node.get_role_name() or ""
    except GLib.Error:
        return ""


def has_state(node, nick):
    return nick in [state.value_nick for state in node.get_state_set().get_states()]


def extents(node):
    return node.get_extents(Atspi.CoordType.WINDOW)


def is_seen(node):
    """Whether it takes room on the screen; a page never shown takes none."""
    try:
        box = extents(node)
        return box.width > 0 and box.height > 0
    except GLib.Error:
        return False


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def parent_chain(node):
    while node is not None:
        yield node
        node = node.get_parent()


def frame_of(node):
    """The window of a node: what stands right below the program."""
    chain = list(parent_chain(node))
    for above, top in zip(chain, chain[1:]):
        if role_of(top) == "application":
            return above
    raise Lost("a window above a widget")


class Program:
    """One running `fairlead`."""

    def __init__(self, binary, *arguments, **environment):
        self.log = open(os.environ["WALK_LOG"], "a+b")
        # Leaks are the business of the pages' own tests, which know of those
        # that GLib means to have.
        sanitized = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        self.process = subprocess.Popen(
            [binary, *arguments], stdout=self.log, stderr=self.log,
            env={**os.environ, **environment, "ASAN_OPTIONS": sanitized})
        self.node = None
        self.main = None

    def attach(self):
        """Finds the program on the bus, once it has a window."""
        until(lambda: windows(self), "a window")

        def probe():
            if self.process.poll() is not None:
                raise Lost(f"the program ended with {self.process.returncode}")
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                node = desktop.get_child_at_index(index)
                if node is not None and node.get_process_id() == self.process.pid:
                    return node
            return None
        self.node = until(probe, "the program on the accessibility bus")
        return self

    def alive(self):
        return self.process.poll() is None

    def wait_end(self):
        return until(lambda: None if self.alive() else (self.process.returncode,),
                     "the program's end")[0]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    # What is there

    def window(self, title):
        """The frame of a title, once it is in front.

        GTK 4.8 may crash where it is asked for a window that comes or goes just
        then, so the display says when to ask.
        """
        wait_active(title)

        def probe():
            for index in range(self.node.get_child_count()):
                frame = self.node.get_child_at_index(index)
                if frame is not None and name_of(frame) == title:
                    return frame
            return None
        return until(probe, f"the window “{title}”")

    def main_window(self, title):
        """From now on all is looked for in this window, where nothing else is said."""
        self.main = self.window(title)
        return self.main

    def all(self, role=None, name=None, starts=None, within=None, has=None):
        for node in walk(within or self.main):
            if role and role_of(node) != role:
                continue
            called = name_of(node)
            # A button with a mnemonic is called “_Open Open”.
            if name is not None and called != name and not (
                    "_" in called and called.endswith(" " + name)):
                continue
            if starts is not None and not called.startswith(starts):
                continue
            if has is not None and has not in called:
                continue
            yield node

    def find(self, role=None, name=None, nth=0, **more):
        """The nth widget of a role and a name, once it is on the screen."""
        def probe():
            if not self.alive():
                raise Lost(f"the program ended with {self.process.returncode}")
            found = list(self.all(role, name, **more))
            return found[nth] if len(found) > nth else None
        return until(probe, f"{role or 'a widget'} {name or more}")

    def has(self, role=None, name=None, **more):
        return next(self.all(role, name, **more), None) is not None

    def gone(self, role=None, name=None, **more):
        until(lambda: not self.has(role, name, **more), f"no {role} {name or more}")

    def labels(self, within=None):
        return [name_of(node) for node in self.all("label", within=within)]

    def sees(self, words, within=None):
        """Waits for a label that holds some words."""
        def probe():
            for label in self.labels(within):
                if words in label:
                    return label
            return None
        return until(probe, f"the words “{words}”")

    def dump(self, out=sys.stderr, within=None):
        def show(node, depth):
            box = extents(node) if is_seen(node) else None
            where = f" @{box.x},{box.y} {box.width}×{box.height}" if box else " (unseen)"
            print("  " * depth + f"{role_of(node)} “{name_of(node)}”{where}", file=out)
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is not None:
                    show(child, depth + 1)
        show(within or self.main, 0)

    # By accessibility

    def act(self, node, action=0):
        node.do_action(action)

    def press(self, name, **more):
        """Activates a button by its accessible action."""
        node = self.find("push button", name, **more)
        until(lambda: has_state(node, "sensitive"), f"“{name}” to be sensitive")
        node = next((n for n in walk(node) if n.get_n_actions() > 0), node)
        node.do_action(0)

    def write(self, node, words):
        Atspi.EditableText.set_text_contents(node, words)


# By hand


def xdo(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True,
                          capture_output=True, text=True).stdout


def windows(program):
    """The X windows of a program that are mapped, topmost last."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(program.process.pid)],
        capture_output=True, text=True).stdout.split()
    return found


def geometry(window):
    lines = xdo("getwindowgeometry", "--shell", window).split()
    return {k: int(v) for k, v in (line.split("=") for line in lines)}


def window_of(program, frame):
    """The X window of a frame: the one with its title, else its size."""
    title = name_of(frame)
    for window in windows(program):
        if xdo("getwindowname", window).strip() == title:
            return window
    return None


def place(program, node, dx=None, dy=None):
    """Where a widget, or a point of it, is on the screen."""
    frame = frame_of(node)
    outer = geometry(until(lambda: window_of(program, frame),
                           f"the X window “{name_of(frame)}”"))
    whole, box = extents(frame), extents(node)
    x = outer["X"] + (outer["WIDTH"] - whole.width) / 2 + box.x
    y = outer["Y"] + (outer["HEIGHT"] - whole.height) / 2 + box.y
    return (round(x + (box.width / 2 if dx is None else dx)),
            round(y + (box.height / 2 if dy is None else dy)))


def click(program, node, times=1, **where):
    x, y = place(program, node, **where)
    xdo("mousemove", "--sync", x, y)
    xdo("click", "--repeat", times, "--delay", 60, 1)
    return x, y


def reveal(program, node, within):
    """Turns the wheel over a page until a widget of it is well in view, above what
    a toast may cover."""
    xdo("mousemove", "--sync", *place(program, within))

    def seen():
        box = extents(node)
        if box.y + min(box.height, 120) < extents(frame_of(node)).height - 120:
            return True
        xdo("click", 5)
        return False
    until(seen, f"“{name_of(node)}” in view")


def drag(program, node, start, end, steps=12):
    """Drags from one point of a widget to another."""
    x0, y0 = place(program, node, *start)
    x1, y1 = place(program, node, *end)
    xdo("mousemove", x0, y0, "mousedown", 1)
    for step in range(1, steps + 1):
        xdo("mousemove", round(x0 + (x1 - x0) * step / steps),
            round(y0 + (y1 - y0) * step / steps))
    return lambda: xdo("mouseup", 1)


def key(*keys):
    xdo("key", "--delay", 12, *keys)


def type_words(words):
    xdo("type", "--delay", 12, words)


def picture(path):
    subprocess.run(["import", "-window", "root", path], check=False)


def active_title():
    """The title of the X window that has the keyboard."""
    done = subprocess.run(["xdotool", "getactivewindow", "getwindowname"],
                          capture_output=True, text=True)
    return done.stdout.strip()


def wait_active(title):
    until(lambda: active_title() == title, f"the window “{title}” in front")


def choose_file(path, title):
    """Answers GTK's file dialog, which reads a folder before it takes an answer."""
    wait_active(title)
    key("ctrl+l", "ctrl+a")
    type_words(path)

    def closed():
        if active_title() == title:
            key("Return")
            try:
                until(lambda: active_title() != title, "", 1.0)
            except Lost:
                return False
        return True
    until(closed, f"the end of “{title}”")


# GTK 4.8 itself says these where a widget goes while somebody asks for it.
_HARMLESS = ("g_variant_is_object_path", "GetScreenExtents", "dbind", "ATK_COORD",
             "Theme file", "Vulkan", "portal")


def complaints():
    """The warnings of the programs that ran."""
    with open(os.environ["WALK_LOG"], encoding="utf-8", errors="replace") as log:
        return [line.strip() for line in log
                if ("-CRITICAL" in line or "-WARNING" in line) and
                not any(word in line for word in _HARMLESS)]


class Report:
    """Steps of a walk as TAP; a step that fails ends it, with a picture."""

    def __init__(self, steps):
        self.steps = steps
        self.count = 0

    def run(self):
        print(f"1..{len(self.steps)}", flush=True)
        for step in self.steps:
            self.count += 1
            words = (step.__doc__ or step.__name__).strip().splitlines()[0]
            began = time.monotonic()
            try:
                step()
            except Exception:  # whatever it was, the picture is worth having
                traceback.print_exc()
                folder = os.environ.get("WALK_PICTURES")
                if folder:
                    picture(os.path.join(folder, f"step-{self.count}.png"))
                print(f"not ok {self.count} {words}", flush=True)
                return 1
            print(f"ok {self.count} {words}", flush=True)
            print(f"# {time.monotonic() - began:.1f} s", file=sys.stderr)
        return 0
