# SPDX-License-Identifier: GPL-3.0-or-later
"""A full room: fifty phones that answer at once."""

import threading

import web
import ctl

SIZE = "criterion:size:points"


class Crowd(ctl.Case):
    def setUp(self):
        super().setUp()
        self.ctl("new", self.file, "--sample")
        self.serve = web.Serve(self.file)
        self.addCleanup(self.serve.kill)

    def fill(self, n):
        guests = [web.Guest(self.serve) for _ in range(n)]
        for i, guest in enumerate(guests):
            self.addCleanup(guest.close)
            answer = guest.join(f"Guest {i}", "sales" if i % 2 else "marketing")
            self.assertEqual(answer["say"], "welcome", answer)
        return guests

    def all_at_once(self, guests, what):
        """Runs the same in a thread for each guest, all let go together."""
        gate = threading.Barrier(len(guests))
        results, errors = {}, []

        def run(i, guest):
            try:
                gate.wait()
                results[i] = what(i, guest)
            except Exception as error:  # said below, in the test's own thread
                errors.append(f"guest {i}: {error!r}")

        threads = [threading.Thread(target=run, args=pair) for pair in enumerate(guests)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(errors, [])
        return results

    def proposals(self, revealed, target=SIZE):
        question = next(q for q in revealed["questions"] if q["target"] == target)
        return {one["name"]: one["value"] for one in question["proposals"]}

    def test_fifty_answers(self):
        guests = self.fill(50)
        late = web.Guest(self.serve)
        self.addCleanup(late.close)
        self.assertEqual(late.join("One too many")["why"], "full")

        self.serve.order("open", targets=[SIZE])
        answers = self.all_at_once(guests, lambda i, guest: guest.ask(
            "propose", round=1, target=SIZE, value=i))
        self.assertEqual({answer["say"] for answer in answers.values()}, {"done"})
        status = self.serve.order("status")
        self.assertEqual((status["answered"], status["of"]), (50, 50))

        # Acknowledged is in the file: nothing is lost with the process.
        self.serve.kill()
        again = web.Serve(self.file)
        self.addCleanup(again.kill)
        self.assertEqual(self.proposals(again.order("reveal")),
                         {f"Guest {i}": i for i in range(50)})
        self.assertEqual(again.stop(), 0)

    def test_changes_of_mind(self):
        guests = self.fill(20)
        self.serve.order("open", targets=[SIZE, "threshold"])

        def waver(i, guest):
            for value in (1, 2, 3, 10 + i):
                for target in (SIZE, "threshold"):
                    self.assertEqual(guest.ask("propose", round=1, target=target,
                                               value=value)["say"], "done")

        self.all_at_once(guests, waver)
        revealed = self.serve.order("reveal")
        for target in (SIZE, "threshold"):
            self.assertEqual(self.proposals(revealed, target),
                             {f"Guest {i}": 10 + i for i in range(20)})

    def test_nobody_sees_a_value(self):
        guests = self.fill(6)
        self.serve.order("open", targets=[SIZE])
        for i, guest in enumerate(guests):
            guest.ask("propose", round=1, target=SIZE, value=31 + i)

        def all_have(guest):
            return len((guest.state.get("round") or {"answered": {SIZE: []}})["answered"][SIZE]) == 6

        for i, guest in enumerate(guests):
            state = guest.wait_for(all_have)
            self.assertEqual(state["round"]["mine"], {SIZE: 31 + i})
            guest.topic["questions"][0].pop("evidence")
            told = repr(guest.topic) + repr({**state, "round": {**state["round"], "mine": None}})
            for value in range(31, 37):
                self.assertNotIn(f": {value}", told)
                self.assertNotIn(f": {value}.0", told)
        self.serve.order("reveal")
        guests[0].wait_for(lambda guest: guest.topic["revealed"])
        reveal = guests[0].topic["questions"][0]["reveal"]
        self.assertEqual([one["value"] for one in reveal["marketing"]], [31, 33, 35])
        self.assertEqual(reveal["middle"], {"marketing": 33, "sales": 34})

    def test_everyone_comes_back(self):
        guests = self.fill(50)
        self.serve.order("open", targets=[SIZE])
        port = str(self.serve.port)
        self.assertEqual(self.serve.stop(), 0)
        self.assert_one_file()
        self.serve = web.Serve(self.file, "--port", port)
        self.addCleanup(self.serve.kill)

        def come_back(i, guest):
            back = web.Guest(self.serve)
            answer = back.ask("resume", token=guest.token)
            self.assertEqual((answer["say"], answer["name"]), ("welcome", f"Guest {i}"))
            self.assertEqual(back.ask("propose", round=1, target=SIZE, value=i)["say"], "done")
            return back

        for back in self.all_at_once(guests, come_back).values():
            self.addCleanup(back.close)
        self.assertEqual(self.serve.order("status")["here"], 50)
        self.assertEqual(len(self.proposals(self.serve.order("reveal"))), 50)


if __name__ == "__main__":
    ctl.main()
