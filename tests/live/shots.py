#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the page in each of its states, to be looked at:

    FAIRLEADCTL=build/src/fairleadctl tests/live/shots.py FOLDER [WIDTH HEIGHT [dark] [LANGUAGE] [TEXT%]]
"""

import json
import os
import subprocess
import sys
import tempfile

import web

SIZE = "criterion:size:points"


class Shots:
    def __init__(self, folder, width=390, height=844, dark=False, language="en", text=None):
        self.folder, self.text = folder, text
        self.look = {"width": width, "height": height, "dark": dark, "language": language}
        self.browser = web.Browser()
        self.place = tempfile.TemporaryDirectory()
        self.file = os.path.join(self.place.name, "shots.fairlead")
        subprocess.run([web.PROGRAM, "new", self.file, "--sample"], check=True,
                       stdout=subprocess.DEVNULL)
        self.serve = web.Serve(self.file)
        self.round = 0

    def take(self, name, page=None):
        page = page or self.page
        if self.text:
            page.run(f"document.documentElement.style.fontSize = '{self.text}'; refresh && refresh()")
        page.run("scrollTo(0, 0)")
        page.picture(os.path.join(self.folder, name + ".png"))

    def wait(self, script, page=None):
        page = page or self.page
        web.until(lambda: page.run(script), why=lambda: script + "\n" + page.text())

    def press(self, n, page=None):
        """The n-th action of the page."""
        (page or self.page).run(f"document.querySelectorAll('#actions button')[{n}].click()")

    def guests(self):
        self.serve.order("add", name="Priya", side="facilitator")
        guests = {}
        for name, side in (("Amara", "marketing"), ("Tom", "marketing"), ("Lena", "marketing"),
                           ("Jonas", "sales"), ("Dev", "sales")):
            guests[name] = web.Guest(self.serve)
            guests[name].join(name, side)
        return guests

    def open(self, *targets):
        self.serve.order("open", targets=list(targets))
        self.round += 1
        self.wait(f"shownKey.includes('/propose {self.round} ')")

    def join(self):
        self.page = page = self.browser.open(self.serve.url + "#" + self.serve.code, **self.look)
        page.type("name", "Mia")
        self.take("01-join")
        page.run("document.getElementById('code').value = '000 000';"
                 "document.querySelectorAll('input[name=side]')[1].click()")
        self.press(0)
        self.wait("document.getElementById('code-error').textContent !== ''")
        self.take("02-wrong-code")
        page.run("joinError = { field: 'code', words: 'join_expired' }; show()")
        self.take("03-expired")
        page.run(f"document.getElementById('code').value = '{self.serve.code}'")
        self.press(0)
        self.wait("state !== null")
        self.take("04-waiting")
        self.serve.order("step", step=3)
        self.wait("state.step === 2")
        self.take("04-waiting-step")

    def rounds(self, guests):
        page = self.page
        self.open(SIZE)
        self.take("05-question")
        page.type("number", "30")
        self.take("06-propose")
        for name, value in (("Amara", 20), ("Tom", 15), ("Jonas", 30)):
            guests[name].ask("propose", round=self.round, target=SIZE, value=value)
        self.press(0)
        self.wait("state.round.answered['%s'].length === 4" % SIZE)
        self.take("07-answered")
        guests["Lena"].ask("propose", round=self.round, target=SIZE, value=25)
        guests["Dev"].ask("propose", round=self.round, target=SIZE, value=40)
        self.serve.order("reveal")
        self.wait("shownKey.includes(topic.key) && topic.questions[0].consequence !== undefined")
        self.take("08-reveal")
        self.serve.order("repeat")
        self.round += 1
        self.wait(f"shownKey.includes('/propose {self.round} ')")
        self.take("09-second-round")
        self.serve.order("cancel")
        self.open("threshold")
        self.take("10-threshold")
        self.serve.order("cancel")
        item = next(one["target"] for one in self.serve.order("targets")["targets"]
                    if one["target"].startswith("item:"))
        self.open(item)
        page.run("document.querySelectorAll('input[type=radio]')[2].click()")
        self.take("11-checklist")
        for name, value in (("Amara", 2), ("Tom", 1), ("Jonas", 2), ("Dev", 0)):
            guests[name].ask("propose", round=self.round, target=item, value=value)
        self.press(0)
        self.wait("Object.keys(memory.kept).length === 0")
        self.serve.order("reveal")
        self.wait("shownKey.includes('/reveal')")
        self.take("12-checklist-reveal")

    def crowd(self):
        """Many in the room, and a value that is settled."""
        crowd = []
        for i in range(30):
            crowd.append(web.Guest(self.serve))
            crowd[-1].join(f"Guest {i}", "sales" if i % 3 else "marketing")
        self.open(SIZE)
        for i, guest in enumerate(crowd):
            guest.ask("propose", round=self.round, target=SIZE, value=10 + (i * 7 % 6) * 5)
        self.serve.order("reveal")
        self.serve.order("adopt", target=SIZE, value=20, why="In between")
        self.wait("shownKey.includes(topic.key) && topic.questions[0].settled === 20")
        self.take("13-crowd")
        for guest in crowd:
            guest.ask("leave")

    def scoring(self, guests):
        self.serve.order("open-scoring", leads=6)
        self.wait("shownKey.includes('/lead 1 0')")
        self.take("14-lead")
        for n in range(6):
            self.wait(f"shownKey.includes('/lead 1 {n}')")
            self.press(n % 2)
        self.wait("!!document.querySelector('#actions button') && Object.keys(memory.kept).length === 0")
        for name in ("Amara", "Dev"):
            for lead in range(6):
                guests[name].ask("score", round=1, lead=lead, mql=lead % 3 == 0)
        self.wait("state.scoring.finished === 3")
        self.take("15-scored")
        self.serve.order("reveal-scoring")
        self.wait("shownKey.includes('/result')")
        self.take("16-scored-result")

    def lines(self):
        """The server away and back."""
        page = self.page
        self.open(SIZE)
        page.type("number", "30")
        port = str(self.serve.port)
        self.serve.stop()
        self.wait("lostAt !== 0")
        self.take("17-reconnecting")
        self.press(0)
        self.take("18-kept")
        page.run("lostAt -= 130000; showBanner()")
        self.take("19-still-away")
        self.serve = web.Serve(self.file, "--port", port)
        page.run("tryNow()")
        self.wait("sentUntil !== 0")
        self.take("20-sent")

    def ends(self):
        page = self.page
        for i in range(50 - len(self.serve.order("people")["people"])):
            self.serve.order("add", name=f"Seat {i}", side="sales")
        other = self.browser.open(self.serve.url + "#" + self.serve.code, **self.look)
        other.type("name", "Mia")
        other.run("document.querySelectorAll('input[name=side]')[1].click()")
        self.press(0, other)
        self.wait("gone === 'full'", other)
        self.take("21-full", other)
        other.run("gone = 'elsewhere'; show()")
        self.take("22-elsewhere", other)
        other.run("gone = 'removed'; show()")
        self.take("23-removed", other)
        self.serve.order("end")
        self.wait("ended !== null")
        self.take("24-ended")

    def run(self):
        self.join()
        guests = self.guests()
        self.wait("state.facilitator === 'Priya'")
        self.take("04-waiting")
        self.rounds(guests)
        self.crowd()
        self.scoring(guests)
        self.lines()
        self.ends()

    def close(self):
        self.serve.kill()
        self.browser.close()
        self.place.cleanup()


def main():
    words = sys.argv[1:]
    os.makedirs(words[0], exist_ok=True)
    numbers = [int(word) for word in words[1:] if word.isdigit()]
    look = {"dark": "dark" in words}
    if numbers:
        look["width"], look["height"] = numbers
    for word in words[1:]:
        if word.endswith("%"):
            look["text"] = word
        elif not word.isdigit() and word != "dark":
            look["language"] = word
    shots = Shots(words[0], **look)
    try:
        shots.run()
    finally:
        shots.close()


if __name__ == "__main__":
    main()
