#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a workshop's file when it is opened twice, when the program is
killed while somebody works, and when two programs want it.

    tests/headless.sh --wm tests/app/walk-file.py FAIRLEAD FAIRLEADCTL
"""

import json
import os
import subprocess
import sys
import tempfile

from walker import (Lost, Program, Report, click, complaints, key, text_of,
                    type_words, until, wait_active, windows, xdo)

FAIRLEAD, CTL = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="fairlead-walk-")
os.environ.setdefault("WALK_LOG", os.path.join(folder, "log"))
one, other = (os.path.join(folder, name + ".fairlead") for name in ("One", "Other"))
program = holder = spot = None
CELL = "Agreed points for Company size"


def ctl(*words):
    return subprocess.run([CTL, *words], check=True, capture_output=True,
                          text=True).stdout


def points(path=one):
    """The agreed points of a criterion that are in the file."""
    return next(c["points"] for c in json.loads(ctl("scorecard", path))["criteria"]
                if c["name"] == "Company size")


def page(name):
    return program.find(name=f"Fair{name}Page")


def cell():
    return program.find("text", CELL, within=page("Fit"))


def write_points(words):
    key("alt+2")
    where = click(program, cell())
    key("ctrl+a")
    type_words(words)
    key("Return")
    return where


def open_twice():
    """Opening a file again raises its window, in the same process"""
    global program
    ctl("new", one, "--sample", "--name", "One")
    ctl("new", other, "--sample", "--name", "Other")
    program = Program(FAIRLEAD, one).attach()
    program.main_window("One")
    assert subprocess.run([FAIRLEAD, other], timeout=60, check=False).returncode == 0
    wait_active("Other")
    assert subprocess.run([FAIRLEAD, one], timeout=60, check=False).returncode == 0
    wait_active("One")
    titles = sorted(xdo("getwindowname", w).strip() for w in windows(program))
    assert titles == ["One", "Other"], titles


def killed():
    """What was typed is there after kill -9, and can be undone"""
    global program, spot
    before = points()
    spot = write_points("33")
    until(lambda: points() == 33, "33 points in the file")
    program.kill()
    assert points() == 33
    program = Program(FAIRLEAD, one).attach()
    program.main_window("One")
    key("alt+2")
    until(lambda: text_of(cell()) == "33", "33 points on the screen")
    program.find("push button", has="Undo:")
    key("ctrl+z")
    until(lambda: points() == before, "undo after the crash")
    key("ctrl+shift+z")
    until(lambda: points() == 33, "redo")
    key("ctrl+q")
    assert program.wait_end() == 0


def held():
    """A file that is held elsewhere is shown, and cannot be changed"""
    global program, holder
    # On a bus of its own it is another program, and has nothing to do with ours.
    holder = Program("dbus-run-session", "--", FAIRLEAD, one, GTK_A11Y="none")
    wait_active("One")
    program = Program(FAIRLEAD, one).attach()
    until(lambda: len(xdo("search", "--onlyvisible", "--name", "^One$").split()) == 2,
          "two windows")
    program.main_window("One")
    program.sees("This workshop is held by")
    program.sees("Read only")
    xdo("windowactivate", "--sync", windows(program)[0])
    key("alt+2")
    click(program, cell())
    key("ctrl+a")
    type_words("77")
    key("Return")
    until(lambda: text_of(cell()) == "33", "the points as they were")
    assert points() == 33


def follows():
    """The one who looks on sees what the other writes"""
    mine = windows(program)
    theirs = next(w for w in xdo("search", "--onlyvisible", "--name", "^One$").split()
                  if w not in mine)
    xdo("windowactivate", "--sync", theirs)
    key("alt+2")

    # It has the same size, but nobody reads when its widgets are there.
    # Tab stores as well, and where the cell was missed it does no harm.
    def written():
        xdo("mousemove", *spot, "click", 1)
        key("ctrl+a")
        type_words("41")
        key("Tab")
        try:
            return until(lambda: points() == 41, "", 3)
        except Lost:
            return False
    until(written, "41 points in the file")
    until(lambda: text_of(cell()) == "41", "41 points on the screen of who looks on")


def take_over():
    """Who takes over writes, and the other one looks on"""
    xdo("windowactivate", "--sync", windows(program)[0])
    click(program, program.find("push button", "Take Over"))
    program.sees("Saved")
    write_points("44")
    until(lambda: points() == 44, "44 points in the file")
    key("ctrl+q")
    assert program.wait_end() == 0
    assert points() == 44
    wait_active("One")
    key("ctrl+q")
    assert holder.wait_end() == 0
    assert points() == 44


def silence():
    """The program complained about nothing"""
    assert complaints() == [], complaints()


sys.exit(Report([open_twice, killed, held, follows, take_over, silence]).run())
