#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From CSV files to a signed agreement as a PDF with the mouse and the keyboard of
a real window. The accessibility bus is only read: where a widget is, and what is
on the screen.

    tests/headless.sh --wm tests/app/walk-hands.py FAIRLEAD FAIRLEADCTL
"""

import json
import os
import re
import subprocess
import sys
import tempfile

import walk_company as company
from walker import (Program, Report, choose_file, click, complaints, drag, extents, key,
                    name_of, place, reveal, role_of, text_of, type_words, until,
                    wait_active, walk, xdo)

FAIRLEAD, CTL = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="fairlead-walk-")
os.environ.setdefault("WALK_LOG", os.path.join(folder, "log"))
workshop = os.path.join(os.environ["HOME"], "Hand Company.fairlead")
pdf = os.path.join(folder, "agreement.pdf")
files = company.write(folder)
program = None
before = {}


def ctl(*words):
    return subprocess.run([CTL, *words], check=True, capture_output=True,
                          text=True).stdout


def card():
    """The scoring model that is in the file."""
    return json.loads(ctl("scorecard", workshop))


def stored(probe, what):
    return until(lambda: probe(card()), what)


def page(name):
    return program.find(name=f"Fair{name}Page")


def scoreboard():
    """Caption and value of each number in view."""
    found = {}
    for cell in walk(program.find(name="FairScoreboard")):
        if role_of(cell) == "table cell":
            words = [name_of(n) for n in walk(cell) if role_of(n) == "label"]
            if len(words) > 1:
                found[words[0]] = words[1]
    return found


def hit(role, name=None, **more):
    where = {k: more.pop(k) for k in ("dx", "dy", "times") if k in more}
    node = program.find(role, name, **more)
    click(program, node, **where)
    return node


def start_and_import():
    """Three files are chosen and imported"""
    global program
    program = Program(FAIRLEAD).attach()
    program.main_window("Fairlead")
    hit("push button", "Import Deals…")
    choose_file(files[0], "Import Deals")
    dialog = program.window("Import into a New Workshop")
    hit("text", "Name", within=dialog)
    key("ctrl+a")
    type_words("Hand Company")
    program.sees("Hand Company.fairlead", dialog)
    hit("push button", "Create", within=dialog)
    sheet = program.window("Import")
    program.sees(os.path.basename(files[0]), sheet)
    for path in files[1:]:
        hit("push button", "Add Files…", within=sheet)
        choose_file(path, "Import Deals")
        wait_active("Import")
        program.sees(os.path.basename(path), sheet)
    hit("push button", "Import 1,774 Rows", within=sheet)
    program.main_window("Hand Company")
    until(lambda: scoreboard().get("Wins caught") == "100%", "numbers")


def undo_import():
    """Undoing the import empties the workshop, redoing brings all back"""
    key("ctrl+z")
    program.find("push button", has="nothing imported yet")
    key("ctrl+shift+z")
    program.find("push button", has=f"62 of {company.wins()} wins")


def make_criterion(bar, y):
    """Points at a bar and presses the button that appears at its end."""
    here = page("Audit")
    titles = program.find("image", "Titles", within=here)
    reveal(program, titles, here)

    # The one button goes from bar to bar; it must have come before it is pressed.
    def shown():
        x, at = place(program, titles, dx=60, dy=y)
        xdo("mousemove", "--sync", x, at)
        xdo("mousemove_relative", "--sync", 2, 1)
        button = next(program.all("push button", f"Make “{bar}” a Criterion",
                                  within=here), None)
        return button if button and abs(place(program, button)[1] - at) < 20 else None
    click(program, until(shown, f"the button of {bar}"))


def from_audit():
    """A bar of the audit opens its leads and becomes a criterion, which undo takes away"""
    key("alt+1")
    here = page("Audit")
    titles = program.find("image", "Titles", within=here)
    reveal(program, titles, here)
    click(program, titles, dx=60, dy=14)
    leads = program.window("Leads with “VP Sales”")
    program.sees("120 leads", leads)
    key("Escape")
    program.window("Hand Company")
    make_criterion("VP Sales", 14)
    stored(lambda c: [x["name"] for x in c["criteria"]] == ["VP Sales"], "a criterion")
    key("ctrl+z")
    stored(lambda c: not c["criteria"], "no criterion")
    make_criterion("VP Sales", 14)
    stored(lambda c: len(c["criteria"]) == 1, "a criterion again")
    make_criterion("Head of Marketing", 56)
    stored(lambda c: len(c["criteria"]) == 2, "another criterion")


def like_a_sheet():
    """Points are typed down a column as in a sheet"""
    key("alt+2")
    here = page("Fit")
    row = program.find("list item", starts="VP Sales", within=here)
    assert "120 leads" in name_of(row), name_of(row)
    hit("text", "Agreed points for VP Sales", within=here)
    key("ctrl+a")
    type_words("35")
    key("Return", "ctrl+a")
    type_words("25")
    key("Return")
    stored(lambda c: [x["points"] for x in c["criteria"]] == [35, 25], "35 and 25 points")
    hit("text", "Marketing's points for VP Sales", within=here)
    key("ctrl+a")
    type_words("45")
    key("Tab", "ctrl+a")
    type_words("30")
    key("Return")
    until(lambda: text_of(program.find("text", "Sales' points for VP Sales",
                                       within=here)) == "30", "the points of sales")
    assert text_of(program.find("text", "Marketing's points for VP Sales",
                                within=here)) == "45"
    assert [x["points"] for x in card()["criteria"]] == [35, 25]


def behavior():
    """A template of behavior is chosen with the mouse"""
    key("alt+3")
    here = page("Behavior")
    click(program, program.find("push button", "Templates", within=here))
    hit("menu item", "Examples")
    hit("menu item", "Demo request")
    stored(lambda c: len(c["criteria"]) == 3, "a criterion of behavior")
    program.find("list item", starts="Demo request", within=here)


def dragging():
    """The threshold is dragged; numbers move before the button is let go"""
    key("alt+4")
    here = page("Threshold")
    spin = program.find("spin button", has="Threshold", within=here)
    click(program, spin, dx=20)
    key("ctrl+a")
    type_words("30")
    key("Return")
    stored(lambda c: c["threshold"] == 30, "30 points")
    until(lambda: spin.get_current_value() == 30, "30 beside the chart")
    until(lambda: scoreboard()["MQLs a month"] != "28", "the numbers")
    before["board"] = scoreboard()
    before["undo"] = name_of(program.find("push button", has="Undo:"))
    chart = program.find("slider", "Threshold curve", within=here)
    box = extents(chart)
    start, end = find_handle(chart, 30), find_handle(chart, 60)
    release = drag(program, chart, (start, box.height * 0.6), (end, box.height * 0.6))
    until(lambda: scoreboard()["MQLs a month"] != before["board"]["MQLs a month"],
          "numbers that follow the drag")
    assert card()["threshold"] == 30, "a drag is stored only at its end"
    release()
    dragged = stored(lambda c: c["threshold"] if c["threshold"] > 30 else None,
                     "the dragged threshold")
    until(lambda: spin.get_current_value() == dragged, "the number beside the chart")
    before["dragged"] = dragged


def find_handle(chart, value):
    """The place of a value on the axis of the chart, from the chart's own words."""
    low, high = axis(chart)
    left, right = 178, 126
    width = extents(chart).width - left - right
    return left + width * (value - low) / (high - low)


def axis(chart):
    found = re.search(r"from (-?\d+) to (-?\d+)", chart.get_description())
    return tuple(map(int, found.groups()))


def undo_drag():
    """A drag is one step of undo"""
    key("ctrl+z")
    stored(lambda c: c["threshold"] == 30, "the threshold before the drag")
    until(lambda: scoreboard() == before["board"], "the numbers before the drag")
    program.find("push button", before["undo"])
    key("ctrl+shift+z")
    stored(lambda c: c["threshold"] == before["dragged"], "the drag again")


def keys_on_chart():
    """The handle is stepped with the keyboard"""
    chart = program.find("slider", "Threshold curve", within=page("Threshold"))
    click(program, chart, dx=find_handle(chart, before["dragged"]))
    key("Left", "Left", "Right", "Prior")
    stored(lambda c: c["threshold"] not in (before["dragged"], 30), "stepped")


def replay():
    """A lead that changes opens its replay, and back leads to the list"""
    here = page("Threshold")
    out = program.find("list item", starts="Person ",
                       within=program.find("list", "Who falls out", within=here))
    lead = re.match(r"Person (\d+)", name_of(out)).group(1)
    click(program, out, dx=60)
    pane = program.find(name="FairReplayPane", within=here)
    program.sees(lead)
    program.sees("What became of it", pane)
    program.sees("Outcome", pane)
    key("alt+Left")
    until(lambda: program.has("page tab", has="Curve"), "the curve again")


def acceptance():
    """An item of the checklist becomes required with the mouse"""
    hit("page tab", has="Acceptance")
    pane = program.find(name="FairAcceptancePane", within=page("Threshold"))
    rows = [n for n in walk(pane) if role_of(n) == "list item" and "Budget" in name_of(n)]
    button = program.find(within=rows[0], has=": Required")
    click(program, button)
    until(lambda: next(i for i in json.loads(ctl("acceptance", workshop))["items"]
                       if i["name"] == "Budget")["required"], "Budget to be required")
    key("ctrl+z")
    until(lambda: not next(i for i in json.loads(ctl("acceptance", workshop))["items"]
                           if i["name"] == "Budget")["required"], "undo")
    hit("page tab", has="Curve")


def present():
    """F11 shows the page alone, a clicker pages, Escape leaves"""
    key("F11")
    program.find(name="FairRoomView", within=page("Threshold"))
    key("Next")
    key("Prior")
    key("Escape")
    program.find("push button", "Main menu")


def bigger():
    """Ctrl and plus enlarge the text, Ctrl and 0 takes it back"""
    label = program.find("label", "Wins caught")
    size = extents(label).height
    key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus")
    until(lambda: extents(program.find("label", "Wins caught")).height > size * 1.3,
          "larger text")
    key("ctrl+0")
    until(lambda: extents(program.find("label", "Wins caught")).height == size,
          "text as before")


def agree_and_export():
    """Agree locks the version, Export writes its PDF"""
    before["final"] = card()["threshold"]
    key("alt+5")
    page("Agreement")
    hit("push button", "Agree…")
    dialog = program.window("Agree on Version 1")
    hit("push button", "Lock Version 1", within=dialog)
    program.window("Hand Company")
    program.find("list item", has="Version 1 agreed")
    program.find("push button", has="Version 1, agreed")
    hit("push button", "Export")
    hit("menu item", "PDF…")
    choose_file(pdf, "Save")
    until(lambda: os.path.exists(pdf) and
          open(pdf, "rb").read()[-8:].strip().endswith(b"%%EOF"), "the PDF")
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True,
                           capture_output=True, text=True).stdout
    assert f"reaches {before['final']} points" in words
    for part in ("VP Sales", "Head of Marketing", "Demo request", "Version"):
        assert part in words, part
    # The page's keys work from the side, too.
    hit("list item", has="Version 1 agreed")
    key("ctrl+e")
    choose_file(pdf.replace("agreement", "again"), "Save")
    until(lambda: os.path.exists(pdf.replace("agreement", "again")), "the PDF again")


def quit_and_reopen():
    """After quitting all is in the one file, and everything is seen again"""
    global program
    key("ctrl+q")
    assert program.wait_end() == 0
    assert sorted(f for f in os.listdir(os.environ["HOME"]) if "Hand" in f) == \
        ["Hand Company.fairlead"]
    program = Program(FAIRLEAD).attach()
    program.main_window("Fairlead")
    hit("list item", has="Hand Company")
    program.main_window("Hand Company")
    program.find("list item", has="Version 1 agreed")
    key("alt+2")
    here = page("Fit")
    for who, points in (("Agreed", "35"), ("Marketing's", "45"), ("Sales'", "30")):
        assert text_of(program.find("text", f"{who} points for VP Sales",
                                    within=here)) == points
    key("alt+4")
    spin = program.find("spin button", has="Threshold", within=page("Threshold"))
    until(lambda: spin.get_current_value() == before["final"], "the threshold")
    key("ctrl+q")
    assert program.wait_end() == 0


def silence():
    """The program complained about nothing"""
    assert complaints() == [], complaints()


sys.exit(Report([start_and_import, undo_import, from_audit, like_a_sheet, behavior,
                 dragging, undo_drag, keys_on_chart, replay, acceptance, present, bigger,
                 agree_and_export, quit_and_reopen, silence]).run())
