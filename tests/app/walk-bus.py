#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From CSV files to a signed agreement as a PDF through the accessibility bus, as
somebody does who does not see the window: every control is found by its role and
its name, and what is read is what a screen reader would say.

    tests/headless.sh --wm tests/app/walk-bus.py FAIRLEAD FAIRLEADCTL

Keys are used only where GTK 4.8 offers no action: in its own file dialog, and to
quit.
"""

import json
import os
import subprocess
import sys
import tempfile

import walk_company as company
from walker import (Atspi, Program, Report, choose_file, complaints, key,
                    name_of, role_of, text_of, until, wait_active, walk)

FAIRLEAD, CTL = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="fairlead-walk-")
os.environ.setdefault("WALK_LOG", os.path.join(folder, "log"))
workshop = os.path.join(os.environ["HOME"], "Bus Company.fairlead")
pdf = os.path.join(folder, "agreement.pdf")
program = None
files = company.write(folder)


def ctl(*words):
    return subprocess.run([CTL, *words], check=True, capture_output=True,
                          text=True).stdout


def page(name):
    return program.find(name=f"Fair{name}Page")


def window(title):
    return program.window(title)


def score(caption):
    """What the scoreboard says under a caption."""
    for cell in walk(program.find(name="FairScoreboard")):
        if role_of(cell) == "table cell":
            words = [name_of(n) for n in walk(cell) if role_of(n) == "label"]
            if words and words[0] == caption:
                return words[1]
    return None


def go(step, name):
    """Picks a step in the list of steps."""
    steps = program.find("list", "Steps")
    Atspi.Selection.select_child(steps, step - 1)
    return page(name)


def points():
    """The agreed points that are in the file."""
    return [c["points"] for c in json.loads(ctl("scorecard", workshop))["criteria"]]


def start_page():
    """The start page says what to do and nothing else."""
    global program
    program = Program(FAIRLEAD).attach()
    program.main_window("Fairlead")
    program.find("label", "Agree what a qualified lead is")
    program.find("push button", "Open Sample")
    program.find("push button", "Import Deals…")


def new_workshop():
    """Import asks for a new workshop's name, zone and currency"""
    program.press("Import Deals…")
    choose_file(files[0], "Import Deals")
    dialog = window("Import into a New Workshop")
    program.sees("The files do not say in which currency", dialog)
    program.write(program.find("text", "Name", within=dialog), "Bus Company")
    program.write(program.find("text", has="Currency", within=dialog), "EUR")
    program.sees("Bus Company.fairlead", dialog)
    program.press("Create", within=dialog)
    window("Import")
    assert os.path.exists(workshop)


def choose_files():
    """Three files are read, their kinds guessed, and nothing is written yet"""
    sheet = window("Import")
    program.sees(os.path.basename(files[0]), sheet)
    for path in files[1:]:
        program.press("Add Files…", within=sheet)
        choose_file(path, "Import Deals")
        wait_active("Import")
        program.sees(os.path.basename(path), sheet)
    for words in ("Leads · 480 rows", "Deals · 174 rows", "Activities · 1,120 rows",
                  "3 files, nothing is written yet"):
        program.sees(words, sheet)
    program.sees(f"{company.wins()} won", sheet)
    assert "nothing was imported" in ctl("info", workshop)


def do_import():
    """The import is one step that can be undone"""
    sheet = window("Import")
    program.press("Import 1,774 Rows", within=sheet)
    program.main_window("Bus Company")
    until(lambda: score("MQLs a month") not in (None, "–"), "numbers")
    program.find("push button", has="Undo: Import")
    program.find("push button", has=f"62 of {company.wins()} wins")
    assert json.loads(ctl("info", workshop, "--json"))["leads"] == company.LEADS


def audit():
    """Audit counts what was won, and lists the deals"""
    here = go(1, "Audit")
    program.sees("50 deals,", here)
    program.sees("of all 480 leads", here)
    for chart in ("The funnel as recorded", "Titles", "Industries", "Company size",
                  "Countries", "Sources", "Content engaged before the deal"):
        program.find("image", chart, within=here)
    program.find("page tab", "Deals", within=here).do_action(0)
    table = program.find("tree table", "Won deals", within=here)
    program.find("label", "VP Sales", within=table)
    program.find("page tab", "Charts", within=here).do_action(0)


def add_template(here, name):
    program.find("push button", "Templates", within=here).do_action(0)
    program.find("menu item", "Examples").do_action(0)
    program.find("menu item", name).do_action(0)


def fit():
    """A template becomes a criterion whose points are written in its row"""
    here = go(2, "Fit")
    add_template(here, "50–500 employees")
    row = program.find("list item", has="employees", within=here)
    assert f"{sum(50 <= company.SIZES[i % 5] <= 500 for i in range(480))} leads" \
        in name_of(row), name_of(row)
    cell = program.find("text", has="Agreed points for", within=here)
    program.write(cell, "30")
    until(lambda: points() == [30], "30 points in the file")


def behavior():
    """A criterion of behavior begins with what the data holds"""
    here = go(3, "Behavior")
    add_template(here, "Demo request")
    program.find("list item", has="emo request", within=here)
    cell = program.find("text", has="Agreed points for", within=here)
    program.write(cell, "55")
    until(lambda: points() == [30, 55], "55 points in the file")


def threshold():
    """The threshold is set by its value, and the numbers are those of the command line"""
    here = go(4, "Threshold")
    spin = program.find("spin button", has="Threshold", within=here)
    spin.set_current_value(70)

    def stored():
        answer = json.loads(ctl("simulate", workshop, "--json"))
        return answer if answer["threshold"] == 70 else None
    answer = until(stored, "the threshold in the file")
    rate = answer["rates"]["won_captured"]
    shown = f"{round(100 * rate['n'] / rate['of'])}%"
    until(lambda: score("Wins caught") == shown, f"{shown} of the wins")
    handle = program.find("slider", "Threshold curve", within=here)
    assert "70" in handle.get_description(), handle.get_description()


def views():
    """Fit × behavior and the acceptance checklist are tabs of the same page"""
    here = page("Threshold")
    program.find("page tab", has="Behavior").do_action(0)
    program.find(name="FairHeatPane", within=here)
    program.find("spin button", has="it at least", within=here)
    program.find("page tab", has="Acceptance").do_action(0)
    pane = program.find(name="FairAcceptancePane", within=here)
    program.find("push button", "MEDDIC", within=pane).do_action(0)
    program.find("list item", has="Metrics", within=pane)
    program.find("page tab", has="Curve").do_action(0)


def agree():
    """Agree locks version 1"""
    go(5, "Agreement")
    program.press("Agree…")
    dialog = window("Agree on Version 1")
    program.press("Lock Version 1", within=dialog)
    window("Bus Company")
    program.find("list item", has="Version 1 agreed")
    assert json.loads(ctl("export", "--format", "json", "--at", "1", "--output", "-",
                          workshop))["scorecard"]["threshold"] == 70


def export():
    """The agreement goes to disk as a PDF that says what was agreed"""
    here = page("Agreement")
    program.find("push button", has="Version 1, agreed", within=here)
    program.find("push button", "Export").do_action(0)
    program.find("menu item", "PDF…").do_action(0)
    choose_file(pdf, "Save")
    until(lambda: os.path.exists(pdf) and open(pdf, "rb").read()[-6:].strip() == b"%%EOF",
          "the PDF")
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True,
                           capture_output=True, text=True).stdout
    for part in ("Lead service-level agreement", "reaches 70 points", "Metrics",
                 "employees"):
        assert part in words, part


def quit_and_reopen():
    """Everything is there again after quitting"""
    global program
    window("Bus Company")
    key("ctrl+q")
    assert program.wait_end() == 0
    assert os.listdir(os.path.dirname(workshop)).count("Bus Company.fairlead-wal") == 0
    program = Program(FAIRLEAD, workshop).attach()
    program.main_window("Bus Company")
    program.find("list item", has="Version 1 agreed")
    go(4, "Threshold")
    until(lambda: program.find("spin button", has="Threshold",
                               within=page("Threshold")).get_current_value() == 70,
          "the threshold")
    here = go(2, "Fit")
    until(lambda: text_of(program.find("text", has="Agreed points for",
                                       within=here)) == "30", "30 points")


def names():
    """Nothing on the way was called by the name of its type"""
    bad = set()
    for step, name in enumerate(("Audit", "Fit", "Behavior", "Threshold", "Agreement"), 1):
        here = go(step, name)
        for node in walk(here):
            if role_of(node) in ("slider", "spin button", "text", "image", "list",
                                 "check box", "combo box", "page tab") \
                    and name_of(node).startswith(("Gtk", "Adw", "Fair")) \
                    and name_of(node) != "GtkImage":
                bad.add(f"{role_of(node)} {name_of(node)}")
    assert not bad, bad


def silence():
    """The program complained about nothing"""
    program.kill()
    assert complaints() == [], complaints()


sys.exit(Report([start_page, new_workshop, choose_files, do_import, audit, fit, behavior,
                 threshold, views, agree, export, quit_and_reopen, names, silence]).run())
