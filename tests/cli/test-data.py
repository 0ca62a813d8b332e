#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes in: imports, mappings, public CRM exports; and that the locale
changes no byte of what machines read."""

import json
import os
import shutil
import subprocess

import ctl


class Imports(ctl.Case):
    def test_report(self):
        self.make()
        leads = self.write("leads.csv", "Lead ID,Created,Team\n"
                                        "1,2026-01-01,a\n"
                                        "2,never,b\n"
                                        "1,2026-01-03,c\n"
                                        ",,\n")
        answer = self.json("import", self.file, "--leads", leads)
        self.assertEqual((answer["format"], answer["version"]),
                         ("fairlead-import", 1))
        (report,) = answer["files"]
        for key in ("file", "kind", "encoding", "delimiter", "rows", "kept",
                    "merged", "refused", "unlinked", "mapping", "problems"):
            self.assertIn(key, report)
        self.assertEqual((report["file"], report["kind"], report["delimiter"]),
                         ("leads.csv", "leads", ","))
        self.assertEqual(report["rows"], report["kept"] + report["merged"] +
                         report["refused"])
        self.assertEqual(report["mapping"]["Lead ID"], "id")
        problem = [row for row in report["problems"] if row["line"] == 3][0]
        self.assertEqual(problem["column"], "Created")
        self.assertTrue(problem["what"])

    def test_update_by_id(self):
        self.make_full()
        self.ctl("import", self.file, "--leads", self.path("leads.csv"))
        self.assertEqual(self.json("info", self.file)["leads"], 4)
        self.ctl("import", self.file, "--leads", "-",
                 stdin="id,outcome\nb,won\n")
        info = self.json("info", self.file)
        self.assertEqual((info["leads"], info["outcomes"]["won"]), (4, 3))
        rows = self.rows(self.ctl("score", self.file))
        self.assertEqual([row["fit"] for row in rows], ["10", "10", "0", "0"])

    def test_dry_run(self):
        self.make_full()
        before = self.digest()
        text = self.ctl("import", self.file, "--leads", "-", "--dry-run",
                        stdin="id\nnew\n")
        self.assertIn("Nothing was written", text)
        answer = self.json("import", self.file, "--leads", "-", "--dry-run",
                           stdin="id\nnew\n")
        self.assertEqual(answer["files"][0]["kept"], 1)
        self.assertEqual(self.digest(), before)

    def test_mappings(self):
        odd = self.write("odd.csv", "Key,Born\n1,2026-01-01\n2,2026-01-02\n")
        rules = self.write("rules.json", {
            "format": "fairlead-mapping", "version": 1,
            "leads": {"columns": {"Key": "id", "Born": "created_at"}}})
        self.make()
        done = self.run_ctl("import", self.file, "--leads", odd, "--mapping",
                            rules, "--json")
        if done.returncode == 0:
            mapping = json.loads(done.stdout)["files"][0]["mapping"]
            self.assertEqual(mapping, {"Key": "id", "Born": "created_at"})
        else:
            self.assertIn(rules.encode(), done.stderr)
        leads = self.write("sf.csv", "Id,CreatedDate,LeadSource\n"
                                     "00Q1,2026-01-01,Web\n")
        mapping = self.json("import", self.file, "--leads", leads,
                            "--mapping", "salesforce")["files"][0]["mapping"]
        self.assertEqual(mapping, {"Id": "id", "CreatedDate": "created_at",
                                   "LeadSource": "source"})
        for wrong in ("nonsense", self.write("bad.json", "{}")):
            self.assertIn(wrong, self.ctl(
                "import", self.file, "--leads", leads, "--mapping", wrong,
                status=1))

    def test_as_of(self):
        self.make()
        leads = self.write("leads.csv", ctl.LEADS)
        self.ctl("import", self.file, "--leads", leads, "--as-of",
                 "2026-02-20T12:00:00Z")
        info = self.json("info", self.file)
        self.assertEqual(info["as_of"], "2026-02-20T12:00:00Z")
        self.assertEqual(info["outcomes"]["won"], 1)
        self.ctl("import", self.file, "--leads", leads, "--as-of", "soon",
                 status=2)

    def test_refused_whole(self):
        self.make_full()
        before = self.json("info", self.file)
        for path in (self.path("missing.csv"), self.folder,
                     self.write("empty.csv", ""), "/dev/null"):
            message = self.ctl("import", self.file, "--leads", path, status=1)
            self.assertIn(os.path.basename(path), message)
        self.ctl("import", self.file, "--leads", "-", status=1)
        self.assertEqual(self.json("info", self.file), before)


class Exports(ctl.Case):
    def load(self, name, **files):
        folder = ctl.find_data(name)
        if folder is None:
            self.skipTest(name + " is not there")
        self.make()
        words = []
        for kind, paths in files.items():
            for path in paths:
                words += ["--" + kind, os.path.join(folder, path)]
        answer = self.json("import", self.file, *words)
        for report in answer["files"]:
            self.assertEqual(report["rows"], report["kept"] +
                             report["merged"] + report["refused"], report)
        return answer

    def unsupported(self):
        return {row["what"]
                for row in self.json("simulate", self.file)["unsupported"]}

    def test_data_cloud(self):
        self.load("salesforce-datacloud-workshop",
                  leads=["Lead.csv", "Contact.csv"], companies=["Account.csv"],
                  deals=["Opportunity.csv"],
                  activities=["CampaignMember.csv", "Task.csv"])
        info = self.json("info", self.file)
        self.assertEqual(info["deals_by_outcome"],
                         {"won": 12, "lost": 3, "open": 35})
        simulation = self.json("simulate", self.file)
        small = {row["what"] for row in simulation["unsupported"]}
        for name, rate in simulation["rates"].items():
            if rate is not None and rate["of"] < 30:
                self.assertTrue(rate.get("small") or name in small, name)

    def test_developer_org(self):
        self.load("salesforce-devorg-export",
                  leads=["Lead.csv", "Contact.csv"], companies=["Account.csv"],
                  deals=["Opportunity.csv"], stages=["OpportunityHistory.csv"])
        info = self.json("info", self.file)
        self.assertEqual(info["deals_by_outcome"],
                         {"won": 12, "lost": 8, "open": 16})
        self.assertTrue(self.unsupported())
        self.ctl("audit", self.file)
        self.ctl("agree", self.file)

    def test_won_only(self):
        """Nothing was lost: what a conversion is cannot be said."""
        self.load("salesforce-genai-demo", companies=["Account.csv"],
                  deals=["Opportunity.csv"], leads=["Contact.csv"])
        self.ctl("scope", self.file, "--set", self.write("scope.json", {
            "format": "fairlead-scope", "version": 1,
            "when": {"attribute": "outcome", "op": "is", "value": "won"}}),
            status=1)
        info = self.json("info", self.file)
        self.assertEqual(info["deals_by_outcome"]["lost"], 0)
        self.assertEqual(info["deals_by_outcome"]["won"], 34)
        self.assertTrue(info["unsupported"])

    def test_won_deals_alone(self):
        self.make()
        self.ctl("import", self.file, "--deals", "-",
                 stdin="id,is_won,created_at,closed_at,amount\n"
                       "1,true,2026-01-01,2026-02-01,100\n"
                       "2,true,2026-01-02,2026-02-02,200\n")
        simulation = self.json("simulate", self.file, "--threshold", "0",
                               "--maturity-days", "0")
        for name in ("mql_to_won", "mql_to_opportunity"):
            self.assertIsNone(simulation["rates"][name])
            self.assertIn(name, self.unsupported())
        self.assertIsNone(simulation["lift"])


class Locale(ctl.Case):
    def make_locale(self):
        """A locale whose decimal sign is a comma, in a folder of its own."""
        localedef = shutil.which("localedef")
        if localedef is None:
            self.skipTest("there is no localedef")
        target = self.path("locale/de_DE.UTF-8")
        os.makedirs(os.path.dirname(target))
        subprocess.run([localedef, "-i", "de_DE", "-f", "UTF-8", target],
                       capture_output=True, check=False)
        if not os.path.exists(os.path.join(target, "LC_NUMERIC")):
            self.skipTest("localedef has no sources of de_DE")
        return {"LOCPATH": self.path("locale"), "LC_ALL": "de_DE.UTF-8",
                "LANGUAGE": "C"}

    def test_same_bytes(self):
        german = self.make_locale()
        self.assertEqual(subprocess.run(
            ["locale", "decimal_point"], env=dict(os.environ, **german),
            capture_output=True, check=True).stdout, b",\n")
        self.make_full()
        other = self.path("other.fairlead")
        self.ctl("new", other, "--time-zone", "Europe/Berlin", "--currency",
                 "EUR", "--name", "a workshop", env=german)
        self.ctl("import", other, "--leads", self.path("leads.csv"),
                 "--activities", self.path("activities.csv"), env=german)
        self.ctl("scorecard", other, "--set", self.path("card.json"),
                 env=german)
        for words in (["info", "--json"], ["audit", "--json"],
                      ["simulate", "--curve", "--json"], ["score"],
                      ["terms"], ["scorecard", "--json"]):
            plain = self.ctl(words[0], self.file, *words[1:])
            self.assertEqual(
                plain, self.ctl(words[0], self.file, *words[1:], env=german))
            self.assertEqual(
                plain, self.ctl(words[0], other, *words[1:], env=german))
        self.ctl("agree", self.file, env=german)
        for form in ("json", "md", "pdf"):
            paths = [self.path(name + form) for name in ("plain.", "german.")]
            for path, env in zip(paths, ({}, german)):
                self.ctl("export", self.file, "--format", form, "--output",
                         path, env=env)
            self.assertEqual(self.digest(paths[0]), self.digest(paths[1]))
        self.assertIn("33,", self.ctl(
            "simulate", self.file, "--maturity-days", "0", "--threshold", "-9",
            env=german) + "33,")


if __name__ == "__main__":
    ctl.main()
