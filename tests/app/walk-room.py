#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A room of three phones and the window that leads it: the real program invites,
three pages of a real browser join with its code, propose blind, and see what the
window reveals and adopts; the page for phones is stopped and started meanwhile.

    tests/headless.sh --wm tests/app/walk-room.py FAIRLEAD FAIRLEADCTL
"""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "live"))
import web  # noqa: E402
from walker import (Program, Report, click, complaints, key, name_of,  # noqa: E402
                    picture, until, walk)

FAIRLEAD, CTL = sys.argv[1:3]
web.PROGRAM = CTL
PICTURES = os.environ.get("WALK_PICTURES")
SIZE = "Company size"
# Odd enough to be found wherever they should not be.
FIRST = {"Amara": 437, "Tom": 453, "Mia": 491}
SECOND = {"Amara": 444, "Tom": 447, "Mia": 462}

if not web.find_browser():
    print("1..0 # SKIP no Chromium")
    sys.exit(0)

folder = tempfile.mkdtemp(prefix="fairlead-walk-")
os.environ.setdefault("WALK_LOG", os.path.join(folder, "log"))
workshop = os.path.join(folder, "Room.fairlead")
browser = web.Browser()
program = None
phones = {}
there = {}


def ctl(*words):
    return subprocess.run([CTL, *words], check=True, capture_output=True,
                          text=True).stdout


def page(name):
    return program.find(name=f"Fair{name}Page")


def keep_picture(name):
    """The room as it looks now, for eyes to judge."""
    if PICTURES:
        picture(os.path.join(PICTURES, f"room-{name}.png"))
        for who, phone in phones.items():
            phone.picture(os.path.join(PICTURES, f"room-{name}-{who.lower()}.png"))


def shown_values(values):
    """Which of some values the window shows anywhere."""
    words = [name_of(node) for node in walk(program.main)]
    return {value for value in values
            if any(re.search(rf"\b{value}\b", word) for word in words)}


def listens():
    """Whether the program has a socket on which it listens."""
    here = f"/proc/{program.process.pid}"
    links = {os.readlink(os.path.join(here, "fd", one)) for one in os.listdir(here + "/fd")
             if os.path.islink(os.path.join(here, "fd", one))}
    lines = [line.split() for name in ("tcp", "tcp6") for line in open(f"{here}/net/{name}")]
    return any(line[3] == "0A" and f"socket:[{line[9]}]" in links for line in lines)


def open_people():
    program.press(None, has="People and invitation")
    program.find("label", "People")


def invite():
    """Presses Invite, and reads the address and the code from the window."""
    program.press("Invite")
    url = until(lambda: next((w for w in program.labels() if w.startswith("http://")), None),
                "the address")
    code = until(lambda: next((w for w in program.labels()
                               if re.fullmatch(r"\d{3}\D\d{3}", w)), None), "the code")
    return url, re.sub(r"\D", "", code)


def stop_listening():
    program.press("Pause")
    program.find("push button", "Invite")
    assert not listens()


def propose(who, value):
    phones[who].type("number", str(value))
    phones[who].click(f"Propose {value} points")


def everywhere(words):
    for phone in phones.values():
        phone.wait_for(words)


def start():
    """A workshop is opened, and nothing listens before Invite"""
    global program
    ctl("new", workshop, "--sample", "--name", "Room")
    before = web.Serve(workshop)
    before.order("add", name="Priya", side="facilitator")
    before.stop()
    program = Program(FAIRLEAD, workshop).attach()
    program.main_window("Room")
    program.find(name="FairScoreboard")
    assert not listens()


def join():
    """Invite shows a code with which three phones join"""
    open_people()
    there["url"], there["code"] = invite()
    for who, side in (("Amara", "Marketing"), ("Tom", "Marketing"), ("Mia", "Sales")):
        phones[who] = browser.open(there["url"])
        phones[who].join(there["code"], who, side)
        phones[who].wait_for("Nothing to do yet")
    program.sees("leads the meeting")
    for phone in phones.values():
        phone.wait_for("When Priya opens a question")
    program.sees("3 phones are connected")
    assert listens()
    for who in phones:
        program.find("label", who)
    keep_picture("joined")


def test_the_room():
    """Test the Room says that a phone came, or what else to do"""
    program.press("Test the Room")
    if there["url"].startswith("http://127."):
        program.sees("no phone can reach it")
        return
    program.sees("No phone has reached the page in ten seconds")
    program.sees("enter the answers here for everybody")
    keep_picture("not-reached")
    program.press("Test the Room")
    program.sees("Open the address on a phone now")
    visit_as_a_phone()
    program.sees("A phone has reached the page")
    keep_picture("reached")


def visit_as_a_phone():
    """Loads the page from an address that is not this computer's: 127.0.0.2 never
    leaves it, yet no interface has it."""
    host, port = there["url"][len("http://"):-1].split(":")
    with socket.create_connection((host, int(port)), 20, ("127.0.0.2", 0)) as wire:
        wire.sendall(f"GET / HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        assert b" 200 " in wire.recv(4096)


def close_people():
    key("Escape")
    program.gone("push button", "Pause")


def round_of_one():
    """The window starts a blind round on one criterion"""
    close_people()
    click(program, program.find("list item", has="Differences"))
    program.press(None, has=f"Settle {SIZE}", within=page("Differences"))
    click(program, program.find("menu item", "Ask in a Round"))
    everywhere("What history says")


def blind():
    """Who has answered is seen, and nobody's value, in the window or on a phone"""
    for who, value in FIRST.items():
        propose(who, value)
        phones[who].wait_for("Your proposal, received")
    everywhere("3 of 3 have answered")
    program.sees("3 of 3")
    assert shown_values(FIRST.values()) == set()
    for who, phone in phones.items():
        said = {value for value in FIRST.values() if str(value) in phone.text()}
        assert said == {FIRST[who]}, said
    keep_picture("blind")


def reveal():
    """Reveal shows all values in the window and on the phones at once"""
    program.press("Reveal", within=page("Differences"))
    everywhere("round 1 revealed")
    for phone in phones.values():
        said = phone.run("document.querySelector('svg.plot').getAttribute('aria-label')")
        for value in FIRST.values():
            assert str(value) in said, said
    until(lambda: program.has("push button", "Adopt 453…"), "the middle value")
    keep_picture("revealed")


def adopt(value, why):
    program.press(f"Adopt {value}…", within=page("Differences"))
    dialog = program.window(f"Adopt: {SIZE}")
    note = program.find("text", "Why", within=dialog)
    program.write(note, why)
    program.press("Adopt", within=dialog)
    program.window("Room")
    everywhere("Settled")
    everywhere(f"{value} points")


def adopt_first():
    """What the window adopts is seen on every phone"""
    adopt(453, "Half of the room said so")
    keep_picture("adopted")


def interrupted():
    """Phones keep what is said while nothing listens, and hand it in afterwards"""
    program.press("Another Round", within=page("Differences"))
    everywhere("In the round before you proposed")
    propose("Amara", SECOND["Amara"])
    phones["Amara"].wait_for("Your proposal, received")
    open_people()
    stop_listening()
    everywhere("No connection to the meeting")
    propose("Mia", SECOND["Mia"])
    phones["Mia"].wait_for(f"Kept: {SECOND['Mia']} points, not sent yet")
    keep_picture("interrupted")
    url, there["code"] = invite()
    assert url == there["url"], "phones find their way back to the same address"
    close_people()
    phones["Mia"].wait_for("Your proposal, received")
    phones["Amara"].wait_for(f"{SECOND['Amara']} points")
    phones["Tom"].wait_for("What history says")
    propose("Tom", SECOND["Tom"])
    everywhere("3 of 3 have answered")
    assert shown_values(SECOND.values()) == set()


def second():
    """The second round is revealed and adopted; the first is kept beside it"""
    program.press("Reveal", within=page("Differences"))
    everywhere("round 2 revealed")
    program.sees("Round 1: median 453")
    adopt(447, "They came closer")


def log():
    """Both decisions are in the log, with who decided, why and after how many rounds"""
    click(program, program.find("list item", has="Decision Log"))
    here = page("Decisions")
    for words in ("both, after 1 round; noted by Priya", "Half of the room said so", "They came closer", "after 2 rounds"):
        program.sees(words, here)
    keep_picture("log")


def end():
    """The end of the meeting is told to every phone"""
    open_people()
    program.press("End")
    everywhere("The meeting has ended")
    keep_picture("ended")
    key("Escape")
    key("ctrl+q")
    assert program.wait_end() == 0


def in_the_file():
    """Everything is in the one file"""
    assert os.listdir(folder).count("Room.fairlead") == 1
    assert [f for f in os.listdir(folder) if f.startswith("Room")] == ["Room.fairlead"]
    card = json.loads(ctl("scorecard", workshop))
    assert next(c["points"] for c in card["criteria"] if c["name"] == SIZE) == 447
    again = web.Serve(workshop)
    try:
        decisions = again.order("log")["decisions"]
        assert [(d["to"], d["why"], d["rounds"]) for d in decisions][-2:] == \
            [("453", "Half of the room said so", 1), ("447", "They came closer", 2)], decisions
        assert {p["name"] for p in again.order("people")["people"]} >= set(FIRST)
    finally:
        again.stop()


def silence():
    """The program complained about nothing"""
    assert complaints() == [], complaints()


try:
    status = Report([start, join, test_the_room, round_of_one, blind, reveal, adopt_first,
                     interrupted, second, log, end, in_the_file, silence]).run()
finally:
    browser.close()
sys.exit(status)
