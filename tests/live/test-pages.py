# SPDX-License-Identifier: GPL-3.0-or-later
"""The page as people use it, in a real browser."""

import json
import re
import unittest

import web
import ctl

SIZE = "criterion:size:points"
INDUSTRY = "criterion:industry:points"


@unittest.skipUnless(web.find_browser(), "no Chromium")
class Pages(ctl.Case):
    @classmethod
    def setUpClass(cls):
        cls.browser = web.Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def setUp(self):
        super().setUp()
        self.ctl("new", self.file, "--sample")
        self.serve = web.Serve(self.file)
        self.addCleanup(self.serve.kill)

    def open(self, *, code=True, **more):
        page = self.browser.open(self.serve.url + ("#" + self.serve.code if code else ""), **more)
        self.addCleanup(page.close)
        return page

    def join(self, name, side, **more):
        page = self.open(**more)
        page.join(self.serve.code, name, side)
        page.wait_for("Nothing to do yet")
        return page

    def restart(self):
        port = str(self.serve.port)
        self.assertEqual(self.serve.stop(), 0)
        self.serve = web.Serve(self.file, "--port", port)
        self.addCleanup(self.serve.kill)

    def propose(self, page, value):
        page.type("number", str(value))
        page.click(f"Propose {value} points")

    def heading(self, page):
        return page.run("document.querySelector('h1').textContent")

    def memory(self, page):
        return json.loads(page.run("localStorage.getItem('fairlead') || '{}'"))

    def test_a_meeting(self):
        """Three pages: join by code, propose blind, reveal, a second round,
        the server away and back, adopt; and all of it in the file."""
        amara = self.join("Amara", "Marketing")
        tom = self.join("Tom", "Marketing")
        mia = self.join("Mia", "Sales")
        self.serve.order("add", name="Priya", side="facilitator")
        mia.wait_for("3 people are here")
        mia.wait_for("When Priya opens a question")
        self.assertNotIn("Now in the room", mia.text())
        self.serve.order("step", step=3)
        mia.wait_for("Step 3 of 5: Behavior")
        self.serve.order("step", step=0)
        web.until(lambda: "Now in the room" not in mia.text(), why=mia.text)
        self.serve.order("step", fails=True, step=6)

        self.serve.order("open", targets=[SIZE])
        for page, value in ((amara, 15), (tom, 20), (mia, 30)):
            page.wait_for("What history says")
            self.assertEqual(self.heading(page), "Company size")
            self.propose(page, value)
            page.wait_for("Your proposal, received")
        for page in (amara, tom, mia):
            page.wait_for("3 of 3 have answered")
        self.assertIn("15 points", amara.text())
        for value in ("20", "30"):
            self.assertNotIn(value, amara.text())

        mia.click("Change")
        self.propose(mia, 40)
        mia.wait_for("40 points")
        self.serve.order("reveal")
        for page in (amara, tom, mia):
            page.wait_for("round 1 revealed")
        said = mia.run("document.querySelector('svg.plot').getAttribute('aria-label')")
        self.assertEqual(said, "Marketing: Amara 15, Tom 20. Sales: you 40.")

        again = self.serve.order("repeat")
        self.assertEqual(again["round"], 2)
        mia.wait_for("In the round before you proposed 40 points.")
        self.propose(amara, 25)
        amara.wait_for("Your proposal, received")

        # The server goes away; one answers meanwhile.
        port = str(self.serve.port)
        self.assertEqual(self.serve.stop(), 0)
        self.assert_one_file()
        for page in (amara, tom, mia):
            page.wait_for("No connection to the meeting")
        self.propose(mia, 35)
        mia.wait_for("Kept: 35 points, not sent yet")
        self.assertEqual(len(self.memory(mia)["kept"]), 1)
        self.serve = web.Serve(self.file, "--port", port)
        self.addCleanup(self.serve.kill)
        mia.wait_for("Sent")
        mia.wait_for("Your proposal, received")
        self.assertEqual(self.memory(mia)["kept"], {})
        amara.wait_for("25 points")
        tom.wait_for("What history says")
        self.propose(tom, 25)
        tom.wait_for("3 of 3 have answered")

        revealed = self.serve.order("reveal")
        self.assertEqual(
            {one["name"]: one["value"] for one in revealed["questions"][0]["proposals"]},
            {"Amara": 25, "Tom": 25, "Mia": 35})
        mia.wait_for("round 2 revealed")
        self.serve.order("adopt", target=SIZE, value=30, why="Half-way")
        for page in (amara, tom, mia):
            page.wait_for("Settled")
            page.wait_for("30 points")

        self.serve.order("end")
        for page in (amara, tom, mia):
            page.wait_for("The meeting has ended")
        self.assertIn("You answered 2 of 2 questions.", mia.text())
        self.assertIn("First call", mia.text())
        self.assertIn("business time counts", mia.text())
        self.assertIn("4 hours", mia.text())
        self.assertEqual(self.memory(mia), {})
        self.assertEqual(self.serve.process.wait(30), 0)
        self.assert_one_file()
        card = self.json("scorecard", self.file, "--get")
        size = next(one for one in card["criteria"] if one["id"] == "size")
        self.assertEqual(size["points"], 30)

    def test_log(self):
        """What was decided can be read afterwards."""
        self.join("Mia", "Sales")
        self.serve.order("adopt", target=SIZE, value=22, why="We talked")
        self.restart()
        line = self.serve.order("log")["decisions"][-1]
        self.assertEqual((line["target"], line["to"], line["why"]), (SIZE, "22", "We talked"))

    def test_blind_scoring(self):
        mia = self.join("Mia", "Sales")
        tom = web.Guest(self.serve)
        self.addCleanup(tom.close)
        tom.join("Tom", "marketing")
        self.serve.order("open-scoring", leads=6)
        mia.wait_for("Blind scoring, lead 1 of 6")
        self.assertEqual(self.heading(mia), "Would you call this lead an MQL?")
        mia.click("MQL")
        mia.wait_for("lead 2 of 6")
        mia.click("Skip this one")
        mia.wait_for("lead 3 of 6")
        mia.click("Back to the one before")
        mia.wait_for("lead 2 of 6")
        mia.click("Not an MQL")
        self.restart()
        tom = web.Guest(self.serve)
        self.addCleanup(tom.close)
        tom.join("Tina", "marketing")
        for lead in range(6):
            self.assertEqual(tom.ask("score", round=1, lead=lead, mql=lead < 3)["say"], "done")
        self.assertEqual(tom.ask("score", round=1, lead=6, mql=True)["why"], "question")
        for n in range(3, 7):
            mia.wait_for(f"lead {n} of 6")
            mia.click("Not an MQL")
        mia.wait_for("You have scored all 6 leads")
        mia.wait_for("2 of 3 have finished")
        # What became of them is told to nobody before.
        told = json.dumps([tom.topic, tom.state])
        for word in ("outcome", "won", "kappa", "yes"):
            self.assertNotIn(f'"{word}"', told)
        answer = self.serve.order("reveal-scoring")
        self.assertEqual(answer["raters"], 2)
        mia.wait_for("How well the room knows its leads")
        mia.wait_for("What became of them")
        text = mia.text()
        self.assertEqual(len(re.findall(r"Lead \d (was won|was lost|never bought|is still open)", text)), 6)
        self.assertEqual(text.count("You: MQL."), 1)
        self.assertEqual(text.count("You: Not an MQL."), 5)
        self.serve.order("end")
        mia.wait_for("You scored 6 leads.")

    def test_wrong_codes(self):
        page = self.open(code=False)
        self.assertEqual(page.run("document.getElementById('code').value"), "")
        page.click("Join")
        page.wait_for("The code has six digits.")
        page.wait_for("Say what the room should call you.")
        page.wait_for("Choose one of the three.")
        self.assertEqual(page.run("document.activeElement.id"), "code")
        wrong = f"{(int(self.serve.code) + 1) % 1000000:06}"
        page.join(wrong, "Mia", "Sales")
        page.wait_for("No meeting has this code. Check the screen.")
        self.assertEqual(page.run("document.getElementById('name').value"), "Mia")
        page.type("name", "<b>Mia")
        page.type("code", self.serve.code)
        page.click("Join")
        page.wait_for("no < or >")
        page.type("name", "Mia")
        page.click("Join")
        page.wait_for("Nothing to do yet")

    def test_code_of_the_address(self):
        page = self.open()
        self.assertEqual(page.run("document.getElementById('code').value.replace(/\\s/, '')"),
                         self.serve.code)
        page.type("name", "Mia")
        page.click("Sales")
        page.click("Join")
        page.wait_for("Nothing to do yet")
        self.assertEqual(page.run("location.hash"), "")

    def test_several_questions(self):
        page = self.join("Mia", "Sales")
        item = next(one["target"] for one in self.serve.order("targets")["targets"]
                    if one["target"].startswith("item:"))
        self.serve.order("open", targets=[SIZE, "threshold", item])
        page.wait_for("question 1 of 3")
        page.click("I have no opinion")
        page.wait_for("question 2 of 3")
        self.assertEqual(self.heading(page), "From how many points is a lead an MQL?")
        self.propose(page, 65)
        page.wait_for("question 3 of 3")
        page.click("required")
        page.click("Propose required")
        page.wait_for("You have answered all 3 questions")
        page.wait_for("1 of 1 has answered")
        self.assertIn("No opinion", page.text())
        self.restart()
        page.wait_for("You have answered all 3 questions")
        revealed = self.serve.order("reveal")
        self.assertEqual([[one["value"] for one in question["proposals"]]
                          for question in revealed["questions"]], [[], [65], [2]])
        self.assertEqual([question["no_opinion"] for question in revealed["questions"]], [1, 0, 0])
        page.wait_for("Nobody proposed a value.")
        page.wait_for("1 person has no opinion.")
        page.click("Next question (2 of 3)")
        page.wait_for("65")
        page.click("Next question (3 of 3)")
        page.wait_for("1 × required")

    def test_keyboard(self):
        page = self.open()
        page.run("document.getElementById('name').focus()")
        page.call("Input.insertText", text="Mia")
        page.key("Tab", text="\t")
        page.key("ArrowRight")
        page.key("ArrowRight")
        self.assertEqual(page.run("document.querySelector('input[name=side]:checked').value"), "facilitator")
        page.key("ArrowLeft")
        page.run("document.getElementById('name').focus()")
        page.key("Enter", text="\r")
        page.wait_for("Nothing to do yet")
        self.assertEqual(page.run("document.activeElement.tagName"), "H1")
        self.serve.order("open", targets=[SIZE])
        page.wait_for("What history says")
        self.assertEqual(page.run("document.activeElement.textContent"), "Company size")
        self.assertTrue(page.run("document.querySelector('input[type=range]').classList.contains('unset')"))
        self.assertEqual(page.run("document.querySelector('input[type=range]').getAttribute('aria-valuetext')"),
                         "no value yet")
        page.run("document.querySelector('input[type=range]').focus()")
        for _ in range(3):
            page.key("ArrowRight")
        self.assertEqual(page.run("document.getElementById('number').value"), "3")
        self.assertEqual(page.run("document.querySelector('input[type=range]').getAttribute('aria-valuetext')"),
                         "3 points")
        page.run("[...document.querySelectorAll('#actions button')][0].focus()")
        page.key("Enter", text="\r")
        page.wait_for("Your proposal, received")

    def test_no_value_to_begin_with(self):
        page = self.join("Mia", "Sales")
        self.serve.order("open", targets=[SIZE])
        page.wait_for("Choose a value")
        page.click("Choose a value")
        self.assertEqual(page.run("document.getElementById('news').textContent"), "Choose a value first.")
        self.assertEqual(page.run("document.getElementById('number').value"), "")
        self.assertEqual(self.serve.order("status")["answered"], 0)
        page.type("number", "1000000")
        page.wait_for("Propose 1,000 points")
        page.type("number", "x")
        page.wait_for("Choose a value")

    def test_removed(self):
        page = self.join("Mia", "Sales")
        person = self.serve.order("people")["people"][0]["person"]
        self.serve.order("remove", person=person)
        page.wait_for("You were removed from this meeting")
        self.assertEqual(self.memory(page), {})

    def test_left(self):
        page = self.join("Mia", "Sales")
        page.click("Leave the meeting")
        page.wait_for("You have left")
        web.until(lambda: self.serve.order("people")["people"] == [])
        self.assertEqual(self.memory(page), {})

    def test_full(self):
        for i in range(50):
            self.serve.order("add", name=f"Guest {i}", side="sales")
        page = self.open()
        page.join(self.serve.code, "Mia", "Sales")
        page.wait_for("50 people are in; no more can join")

    def test_another_window(self):
        page = self.join("Mia", "Sales")
        token = self.memory(page)["token"]
        other = self.open()
        other.run("localStorage.setItem('fairlead', %s)" % json.dumps(json.dumps(
            {"token": token, "name": "Mia", "side": "sales", "kept": {}})))
        other.go(self.serve.url + "?2")
        other.wait_for("You are in on another page")
        self.assertIn("Nothing to do yet", page.text())

    def test_reload(self):
        page = self.join("Mia", "Sales")
        self.serve.order("open", targets=[SIZE])
        page.wait_for("What history says")
        self.propose(page, 12)
        page.wait_for("Your proposal, received")
        page.go(self.serve.url)
        page.wait_for("12 points")

    def test_question_closed_meanwhile(self):
        page = self.join("Mia", "Sales")
        self.serve.order("open", targets=[SIZE])
        page.wait_for("What history says")
        port = str(self.serve.port)
        self.serve.stop()
        page.wait_for("No connection to the meeting")
        self.propose(page, 35)
        other = web.Serve(self.file)
        self.addCleanup(other.kill)
        other.order("cancel")
        other.stop()
        self.serve = web.Serve(self.file, "--port", port)
        self.addCleanup(self.serve.kill)
        page.wait_for("Nothing to do yet")
        self.assertEqual(page.run("document.getElementById('news').textContent"),
                         "The question was closed before your answer arrived.")
        self.assertEqual(self.memory(page)["kept"], {})

    def test_languages(self):
        for language, title, direction in (("de-AT", "An der Sitzung teilnehmen", "ltr"),
                                           ("es", "Unirse a la reunión", "ltr"),
                                           ("ar", "الانضمام إلى الاجتماع", "rtl"),
                                           ("fi", "Join the meeting", "ltr")):
            with self.subTest(language=language):
                page = self.open(language=language)
                self.assertEqual(self.heading(page), title)
                self.assertEqual(page.run("document.documentElement.dir"), direction)
        page.run("document.getElementById('name').value = 'Mia'")
        page.run("(() => { const s = document.getElementById('language'); s.value = 'de';"
                 "s.dispatchEvent(new Event('change')); })()")
        self.assertEqual(self.heading(page), "An der Sitzung teilnehmen")
        self.assertEqual(page.run("document.getElementById('name').value"), "Mia")

    def test_words(self):
        """Every language has every word, with the same values in it."""
        page = self.open()
        words = page.run("WORDS")
        self.assertEqual(set(words), {"en", "de", "es", "ar"})

        def values(word):
            forms = word.values() if isinstance(word, dict) else [word]
            return set(re.findall(r"\{(\w+)\}", " ".join(forms)))

        for language, one in words.items():
            self.assertEqual(set(one["words"]), set(words["en"]["words"]), language)
            for key, word in one["words"].items():
                # A form may say the number in letters, or leave it out.
                self.assertEqual(values(word) | {"n"}, values(words["en"]["words"][key]) | {"n"},
                                 f"{language} {key}")
                if isinstance(word, dict):
                    self.assertIn("other", word, f"{language} {key}")
        used = set()
        for name in ("page", "door", "round", "reveal", "scoring"):
            script = web.get(f"{self.serve.url}{name}.js")[2].decode()
            used |= set(re.findall(r"say\('(\w+)'[,)]", script))
        self.assertEqual(used - set(words["en"]["words"]), set())

    def check_layout(self, page, what):
        """Nothing is cut off at the side, and nothing covers something else."""
        wide = page.run("[document.documentElement.scrollWidth, innerWidth]")
        self.assertLessEqual(wide[0], wide[1], what)
        unnamed = page.run("""[...document.querySelectorAll('button, input, select')]
            .filter((e) => !e.closest('[hidden]') && !(e.textContent.trim() || e.getAttribute('aria-label')
                || (e.labels && [...e.labels].some((l) => l.textContent.trim()))))
            .map((e) => e.outerHTML)""")
        self.assertEqual(unnamed, [], what)
        self.assertEqual(page.run("document.querySelectorAll('h1').length"), 1, what)
        small = page.run("""[...document.querySelectorAll('button')].filter((e) => !e.closest('[hidden]')
            && e.getBoundingClientRect().height < 44).map((e) => e.textContent)""")
        self.assertEqual(small, [], what)

    def test_layout(self):
        for width, height, size, language in ((320, 568, "106.25%", "en"), (390, 844, "200%", "de"),
                                              (320, 568, "200%", "es"), (390, 844, "106.25%", "ar"),
                                              (844, 390, "106.25%", "en"), (1280, 720, "106.25%", "en")):
            with self.subTest(width=width, size=size, language=language):
                page = self.open(width=width, height=height, language=language)
                grow = f"document.documentElement.style.fontSize = '{size}'"
                page.run(grow)
                self.check_layout(page, "join")
                guest = web.Guest(self.serve)
                guest.join("Bartholomäus-Alexander von und zu Hohenstein"[:40], "marketing")
                token = guest.token
                guest.close()
                page.run("localStorage.setItem('fairlead', %s)" % json.dumps(json.dumps({"token": token})))
                page.go(self.serve.url + f"?{width}")
                web.until(lambda: page.run("state !== null"))
                page.run(grow)
                self.check_layout(page, "waiting")
                self.serve.order("open", targets=[SIZE, "threshold"])
                web.until(lambda: page.run("!!document.querySelector('input[type=range]')"))
                self.check_layout(page, "propose")
                for value in (30, 65):
                    page.type("number", str(value))
                    web.until(lambda: page.run("document.querySelector('#actions button').textContent.includes('%d')"
                                               % value), why=page.text)
                    page.run("document.querySelector('#actions button').click()")
                web.until(lambda: page.run("!!document.querySelector('.who')"), 10, page.text)
                self.check_layout(page, "answered")
                web.until(lambda: page.run("Object.keys(memory.kept).length === 0"))
                self.serve.order("reveal")
                web.until(lambda: page.run("!!document.querySelector('svg.plot')"))
                self.check_layout(page, "reveal")
                self.serve.order("remove", person=token.split(".")[0])
                web.until(lambda: page.run("gone === 'removed'"))
                self.check_layout(page, "removed")

    def test_nothing_from_elsewhere(self):
        """The page asks nobody else for anything, and its own rules forbid it
        nothing that it does."""
        page = self.open()
        page.run("window.broken = []; document.addEventListener('securitypolicyviolation',"
                 "(e) => window.broken.push(e.violatedDirective + ' ' + e.blockedURI))")
        page.join(self.serve.code, "Mia", "Sales")
        page.wait_for("Nothing to do yet")
        self.serve.order("open", targets=[SIZE])
        page.wait_for("What history says")
        self.propose(page, 12)
        page.wait_for("Your proposal, received")
        self.assertEqual(page.run("window.broken"), [])
        names = page.run("performance.getEntriesByType('resource').map((e) => e.name)")
        self.assertTrue(names)
        for name in names:
            self.assertTrue(name.startswith(self.serve.url), name)


if __name__ == "__main__":
    ctl.main()
