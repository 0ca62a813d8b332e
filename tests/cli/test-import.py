# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left out at import is not in the file, copies hold no personal data,
and what was said at one import holds at the next."""

import glob
import json

import ctl

LEADS = """\
Record ID,First Name,Last Name,Email,Phone Number,Job Title,Create Date,Contact owner,Country/Region,Notes
101,Annegret,Zwiebelmeier,annegret.zwiebel@northmoor.test,+49 30 5550101,CEO,2026-01-05,Olga Owner,Germany,call annegret.zwiebel@northmoor.test back
102,Bartholomew,Quistorp,bquist@gmail.com,+49 30 5550102,Student,2026-02-05,Olga Owner,France,
,Carlotta,Duboisson,carlotta@univ-lyon.fr,,VP Sales,2026-03-01,Piet,France,
"""

DEALS = """\
Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Associated Contact IDs
1,Big,Signed,"$12,000",2026-04-01,2026-02-01,101
2,Small,Closed Lost,"$2,000",2026-05-01,2026-03-01,102
"""

PERSONAL = ("annegret", "zwiebelmeier", "bartholomew", "quistorp", "bquist", "5550101", "carlotta", "duboisson", "olga")


class Import(ctl.Case):
    def find_personal(self, path):
        found = set()
        for name in glob.glob(glob.escape(path) + "*"):
            with open(name, "rb") as file:
                content = file.read().lower()
            found |= {word for word in PERSONAL if word.encode() in content}
        return found

    def make_imported(self, name, *more):
        path = self.path(name)
        self.ctl("new", path, "--time-zone", "UTC", "--currency", "USD")
        report = json.loads(self.ctl(
            "import", path, "--any", self.write("leads.csv", LEADS), "--any", self.write("deals.csv", DEALS), "--json", *more))
        return path, report

    def test_privacy(self):
        path, _ = self.make_imported("kept.fairlead")
        self.assertEqual(self.find_personal(path), set(PERSONAL))
        for how in ("pseudonyms", "leave-out"):
            path, report = self.make_imported(how + ".fairlead", "--privacy", how)
            self.assertEqual(self.find_personal(path), set())
            self.assertEqual(report["privacy"], how)
            # It holds for the next quarter, and the same people stay the same.
            again = json.loads(self.ctl("import", path, "--any", self.write("leads.csv", LEADS), "--json"))
            self.assertEqual(again["before"]["leads"], {"updated": 3, "not_in_files": 0})
            self.assertEqual(self.find_personal(path), set())

    def test_privacy_later(self):
        """Who is left out from now on is gone from what was imported before."""
        for how in ("pseudonyms", "leave-out"):
            path, _ = self.make_imported("later-%s.fairlead" % how)
            self.assertEqual(self.find_personal(path), set(PERSONAL))
            before = json.loads(self.ctl("info", path, "--json"))
            one = self.write("one.csv", "\n".join(LEADS.split("\n")[:2]) + "\n")
            report = json.loads(self.ctl("import", path, "--any", one, "--privacy", how, "--json"))
            self.assertIn("Undo still holds it", " ".join(report["notes"]))
            self.assertEqual(report["before"]["leads"]["updated"], 1)
            self.assertEqual(self.find_personal(path), set())
            after = json.loads(self.ctl("info", path, "--json"))
            for key in ("leads", "deals", "activities", "outcomes"):
                self.assertEqual(before[key], after[key], key)
            again = json.loads(self.ctl("import", path, "--any", one, "--json"))
            self.assertNotIn("Undo still holds it", " ".join(again.get("notes", [])))
            self.assertEqual(again["before"]["leads"]["updated"], 1)

    def test_copy(self):
        path, _ = self.make_imported("whole.fairlead")
        copy = self.path("copy.fairlead")
        self.ctl("anonymize", path, "--output", copy)
        self.assertEqual(self.find_personal(copy), set())
        card = self.write("card.json", json.dumps({
            "format": "fairlead-scorecard", "version": 1, "name": "x", "threshold": 5, "criteria": [
                {"id": "a", "name": "a", "family": "fit", "effect": "points", "points": 5,
                 "when": {"attribute": "email", "op": "ends-with", "value": "northmoor.test"}}]}))
        answers = [json.loads(self.ctl("simulate", each, "--scorecard", card, "--curve", "--json")) for each in (path, copy)]
        self.assertEqual(answers[0]["mqls"], 1)
        # The leads that change sides are named by ids, which may be addresses.
        for key in ("mqls", "won", "rates", "curve", "months", "criteria"):
            self.assertEqual(answers[0].get(key), answers[1].get(key), key)
        self.ctl("anonymize", path, "--output", copy, status=1)

    def test_memory(self):
        mapping = self.write("mapping.json", json.dumps({
            "format": "fairlead-mapping", "version": 1, "leads": {"columns": {"Notes": None}},
            "deals": {"outcomes": {"Signed": "won"}}}))
        path, report = self.make_imported("said.fairlead", "--mapping", mapping)
        outcomes = {(o["value"], o["outcome"]) for o in report["outcomes"]}
        self.assertEqual(outcomes, {("Signed", "won"), ("Closed Lost", "lost")})
        self.ctl("import", path, "--any", self.write("next.csv", DEALS.replace("2,Small", "3,Third")))
        info = json.loads(self.ctl("info", path, "--json"))
        self.assertEqual(info["deals_by_outcome"], {"won": 1, "lost": 2, "open": 0})
        again = json.loads(self.ctl("import", path, "--any", self.write("leads.csv", LEADS), "--json"))
        self.assertIsNone(again["files"][0]["mapping"]["Notes"])
        shared = self.path("shared.json")
        self.ctl("import", path, "--any", self.write("leads.csv", LEADS), "--dry-run", "--save-mapping", shared)
        with open(shared, encoding="utf-8") as file:
            self.assertIsNone(json.load(file)["leads"]["columns"]["Notes"])

    def test_words(self):
        words = self.write("words.json", json.dumps({
            "format": "fairlead-words", "version": 1, "seniority": {"boss": ["ceo"]},
            "own_domains": ["northmoor.test"], "competitor_domains": ["gmail.com"]}))
        path, _ = self.make_imported("words.fairlead", "--words", words)
        for attribute, value in (("seniority", "boss"), ("email_kind", "own"), ("email_kind", "competitor"), ("email_kind", "academic")):
            card = self.write("card.json", json.dumps({
                "format": "fairlead-scorecard", "version": 1, "name": "x", "threshold": 5, "criteria": [
                    {"id": "a", "name": "a", "family": "fit", "effect": "points", "points": 5,
                     "when": {"attribute": attribute, "op": "is", "value": value}}]}))
            answer = json.loads(self.ctl("simulate", path, "--scorecard", card, "--json"))
            self.assertEqual(answer["mqls"], 1, value)


if __name__ == "__main__":
    ctl.main()
