# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number of the document, traced to the simulation it comes from: worked
out here once more from what was simulated, and compared word by word."""

import json
import re
import sqlite3
import statistics

import ctl

FEWEST = 30


def count(n):
    return f"{n:,}"


def percent(value):
    return f"{value * 100:.1f}%"


def interval(rate):
    return f"{rate['low'] * 100:.1f}–{rate['high'] * 100:.1f}%"


def plain(text):
    """A cell without marks, links and signs of warning."""
    text = re.sub(r"\[([^]]*)\]\(#[^)]*\)", r"\1", text)
    return re.sub(r"\\(.)", r"\1", text.replace("**", "")).replace(
        "▲", "").strip()


class Numbers(ctl.Case):

    def setUp(self):
        super().setUp()
        self.ctl("new", self.file, "--sample", "--name", "Sample")
        self.simulation = self.json("simulate", self.file, "--curve")
        self.ctl("agree", self.file)
        with sqlite3.connect(self.file) as database:
            figures, definition = database.execute(
                "SELECT figures, definition FROM version").fetchone()
        database.close()
        figures = json.loads(figures)
        self.locked = figures["simulation"]
        self.promises = {one["promise"]: one for one in
                         figures["commitments"]["promises"]}
        self.commitments = figures["commitments"]
        self.definition = json.loads(definition)
        path = self.path("a.md")
        self.ctl("export", self.file, "--format", "md", "--output", path)
        with open(path, encoding="utf-8") as file:
            self.text = file.read()

    def section(self, heading):
        start = re.search(r"^#+ .*" + re.escape(heading) + r".*$", self.text,
                          re.M)
        self.assertIsNotNone(start, heading)
        rest = self.text[start.end():]
        end = re.search(r"^#+ ", rest, re.M)
        return rest[:end.start()] if end else rest

    def table(self, heading):
        rows = [[plain(cell) for cell in line.strip("|").split(" | ")]
                for line in self.section(heading).splitlines()
                if line.startswith("|")]
        return [[cell.strip() for cell in row] for row in rows[2:]]

    def test_locked_is_simulated(self):
        """What was locked is what `simulate` says by itself."""
        for key in ("as_of", "leads", "mature_leads", "mqls", "won",
                    "maturity_days", "threshold", "lift", "rates",
                    "lead_time_days", "deals"):
            self.assertEqual(self.locked[key], self.simulation[key], key)
        self.assertEqual(
            [(one["month"], one["mqls"], one["partial"])
             for one in self.locked["months"]],
            [(one["month"], one["mqls"], one["partial"])
             for one in self.simulation["months"]])

    def test_rates(self):
        rates = dict(self.simulation["rates"])
        names = {"MQL→SAL": "mql_to_sal", "SAL→SQL": "sal_to_sql",
                 "MQL→SQL": "mql_to_sql", "MQL→opportunity":
                 "mql_to_opportunity", "SQL→opportunity":
                 "sql_to_opportunity", "Opportunity→won":
                 "opportunity_to_won", "MQL→won": "mql_to_won",
                 "Wins caught": "won_captured"}
        rows = self.table("Rates at threshold 60")
        self.assertEqual(len(rows), 9)
        for name, counted, rate, between in rows:
            if name == "All leads→won":
                n, of = self.locked["mature_won"], self.locked["mature_leads"]
                self.assertEqual(counted, f"{count(n)} of {count(of)}")
                self.assertEqual(rate, percent(n / of))
                continue
            one = rates[names[name]]
            self.assertEqual(counted, f"{count(one['n'])} of "
                                      f"{count(one['of'])}")
            self.assertEqual(rate, percent(one["n"] / one["of"]), name)
            self.assertEqual(between, interval(one), name)

    def test_history(self):
        words = plain(self.section("11 What history says"))
        whole = [one["mqls"] for one in self.simulation["months"]
                 if not one["partial"]]
        won = self.simulation["rates"]["mql_to_won"]
        entered = self.simulation["rates"]["mql_to_opportunity"]
        caught = self.simulation["rates"]["won_captured"]
        base = self.locked["mature_won"] / self.locked["mature_leads"]
        words = words[words.index(" had "):words.index("History does")]
        found = [one.rstrip(".,") for one in
                 re.findall(r"[0-9][0-9.,–]*%?", words)]
        self.assertEqual(found, [
            count(self.simulation["leads"]), count(self.simulation["won"]),
            count(self.simulation["mqls"]), f"{statistics.mean(whole):.1f}",
            str(len(whole)), count(won["of"]), count(entered["n"]),
            count(won["n"]),
            percent(won["rate"]), "95%", interval(won), percent(base),
            percent(caught["rate"]), count(caught["of"]), interval(caught)])

    def test_months(self):
        words = plain(self.section("MQLs a month under this definition"))
        whole = [one["mqls"] for one in self.simulation["months"]
                 if not one["partial"]]
        self.assertIn(f"{count(sum(whole))} MQLs in {len(whole)} whole months; "
                      f"mean {statistics.mean(whole):.1f}, "
                      f"median {statistics.median(whole):g}.", words)
        windows = [statistics.mean(whole[i:i + 3])
                   for i in range(len(whole) - 2)]
        self.assertIn(
            f"60 or more in {sum(one >= 60 for one in windows)} of "
            f"{len(windows)} windows", words)
        commits = plain(self.section("6 Marketing commits to"))
        self.assertIn(f"History: {statistics.mean(whole):.1f} a month", commits)
        self.assertIn(f"below 50 in {sum(one < 50 for one in whole)} of "
                      f"{len(whole)} months", commits)
        capacity = plain(self.section("7 Sales commits to"))
        self.assertIn(f"above 110 in {sum(one > 110 for one in whole)} of "
                      f"{len(whole)} months (most {max(whole)})", capacity)

    def test_evidence(self):
        effects = {one["id"]: one for one in self.locked["criteria"]}
        names = {one["name"]: one for one in
                 self.definition["scorecard"]["criteria"]}
        rows = self.table("Each criterion on its own")
        self.assertEqual(len(rows), len(effects))
        rates = []
        for name, points, won, rate, between, without, _ in rows:
            criterion = names[name.removesuffix(" †")]
            effect = effects[criterion["id"]]
            one, rest = effect["with"], effect["without"]
            rates.append(one["rate"])
            self.assertEqual(won, f"{count(one['n'])} of {count(one['of'])}")
            self.assertEqual(rate, percent(one["n"] / one["of"]))
            self.assertEqual(between, interval(one))
            self.assertEqual(without, percent(rest["n"] / rest["of"]))
            self.assertEqual(one["of"] + rest["of"],
                             self.simulation["mature_leads"])
            if criterion["effect"] == "points":
                self.assertEqual(points, f"+{criterion['points']}")
        self.assertEqual(rates, sorted(rates, reverse=True))

    def test_promises(self):
        rows = self.table("The promises, tested on the past")
        order = ["floor", "volume", "quality", "complete", "accept",
                 "follow_up", "outcome", "capacity"]
        self.assertEqual(len(rows), len(order))
        for (_, words, kept, verdict), name in zip(rows, order):
            promise = self.promises[name]
            self.assertEqual(kept.split(" of ")[0], str(promise["kept"]))
            self.assertEqual(kept.split()[2], str(promise["periods"]))
            self.assertEqual(verdict.startswith("not supported"),
                             promise["verdict"] == "not_supported", name)
            if promise["rate"]:
                rate = promise["rate"]
                self.assertIn(percent(rate["n"] / rate["of"]), words)
        late = self.commitments["queue"]["late"]
        self.assertIn(percent(late["rate"]), rows[-1][1])

    def test_follow_up(self):
        tiers = self.commitments["follow_up_tiers"]
        for (_, recorded, on_time, share), tier in zip(
                self.table("First follow-up, in business hours"), tiers):
            rate = tier["on_time"]
            self.assertEqual(recorded, f"{count(rate['of'])} of "
                                       f"{count(tier['mqls'])}")
            self.assertEqual(on_time, count(rate["n"]))
            self.assertEqual(share, f"{rate['n'] / rate['of'] * 100:.0f}%")
        self.assertEqual(sum(tier["mqls"] for tier in tiers),
                         self.simulation["mqls"])
        days = self.table("On time, by the weekday of the start")
        self.assertEqual(len(days), 5)
        for (_, recorded, on_time, share), rate in zip(
                days, self.commitments["follow_up_weekdays"]):
            self.assertEqual((recorded, on_time),
                             (count(rate["of"]), count(rate["n"])))
            self.assertEqual(share, f"{rate['n'] / rate['of'] * 100:.0f}%")
        self.assertEqual(
            sum(one["of"] for one in self.commitments["follow_up_weekdays"]
                if one),
            sum(one["on_time"]["of"] for one in tiers))

    def test_why(self):
        rows = dict(self.table("Why 60 a month"))
        rates = self.simulation["rates"]
        chain = ["opportunity_to_won", "sql_to_opportunity", "sal_to_sql",
                 "mql_to_sal"]
        wins = 650000 * 0.6 / float(
            rows["÷ Average won amount"].strip("$").replace(",", ""))
        self.assertAlmostEqual(float(rows["= Wins needed"]), wins, places=1)
        needed = wins / 3
        for name in chain:
            needed /= rates[name]["n"] / rates[name]["of"]
        self.assertEqual(rows["= MQLs needed, a month"].split()[0],
                         f"{needed:.0f}")


if __name__ == "__main__":
    ctl.main()
