#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command does to a workshop, and the keys of what it answers."""

import hashlib
import json
import os

import ctl

RATES = ["won_captured", "mql_to_won", "mql_to_opportunity", "mql_to_sal",
         "mql_to_sql", "sal_to_sql", "sql_to_opportunity",
         "opportunity_to_won"]


class Work(ctl.Case):
    def test_new(self):
        answer = self.json("new", self.file, "--name", "Äcme", "--time-zone",
                           "America/New_York", "--currency", "JPY")
        self.assertEqual(
            answer, {"format": "fairlead-workshop", "version": 1,
                     "file": self.file, "name": "Äcme",
                     "time_zone": "America/New_York", "currency": "JPY"})
        self.assert_one_file()
        before = self.digest()
        message = self.ctl("new", self.file, status=1)
        self.assertIn(self.file, message)
        self.assertEqual(self.digest(), before)
        for words in (["--time-zone", "Mars/Olympus"], ["--currency", "euro"],
                      ["--name", ""]):
            self.ctl("new", self.path("x"), *words, status=1)
        self.ctl("new", self.path("no/x"), status=1)
        self.assertEqual(os.listdir(self.folder),
                         [os.path.basename(self.file)])

    def test_new_sample(self):
        self.ctl("new", self.file, "--sample", "--name", "Tour")
        info = self.json("info", self.file)
        self.assertEqual(info["name"], "Tour")
        self.assertGreater(info["leads"], 1000)
        self.assert_one_file()

    def test_info(self):
        self.make()
        keys = {"format": str, "version": int, "leads": int, "companies": int,
                "deals": int, "activities": int, "outcomes": dict,
                "deals_by_outcome": dict, "time_zone": str, "currency": str,
                "attributes": list, "activity_types": list, "leaks": list,
                "unsupported": list}
        empty = self.json("info", self.file)
        for key, kind in keys.items():
            self.assertIs(type(empty[key]), kind, key)
        self.assertEqual((empty["leads"], empty["first"], empty["as_of"]),
                         (0, None, None))

        self.ctl("import", self.file,
                 "--leads", self.write("leads.csv", ctl.LEADS),
                 "--activities", self.write("act.csv", ctl.ACTIVITIES))
        info = self.json("info", self.file)
        for key, kind in keys.items():
            self.assertIs(type(info[key]), kind, key)
        self.assertEqual(info["format"], "fairlead-info")
        self.assertEqual(info["outcomes"],
                         {"won": 2, "lost": 1, "open": 0, "none": 1})
        self.assertEqual(set(info["deals_by_outcome"]),
                         {"won", "lost", "open"})
        self.assertEqual(info["first"], "2026-01-04T23:00:00Z")
        self.assertEqual(info["as_of"], "2026-02-21T23:00:00Z")
        employees = [row for row in info["attributes"]
                     if row["name"] == "employees"]
        self.assertEqual(employees, [{"name": "employees", "type": "number",
                                      "known": 4, "distinct": 4}])
        self.assertEqual(
            sorted((row["type"], row["count"])
                   for row in info["activity_types"]),
            [("demo-request", 1), ("webinar", 1)])
        self.assertIn("4 leads", self.ctl("info", self.file))

    def test_audit(self):
        self.make()
        self.assertIn("import", self.ctl("audit", self.file, status=1).lower())
        self.make_more_deals()
        audit = self.json("audit", self.file, "--last", "1")
        self.assertEqual((audit["format"], audit["deals"]),
                         ("fairlead-audit", 1))
        profile = [row for row in audit["profiles"]
                   if row["attribute"] == "country"][0]
        self.assertEqual([(row["value"], row["won"], row["won_share"])
                          for row in profile["rows"]], [("FR", 1, 1)])
        self.assertEqual(self.json("audit", self.file)["deals"], 2)
        touch = audit["first_touch_to_call_days"]
        self.assertEqual((touch["n"], touch["median"], touch["negative"]),
                         (0, None, 0))

    def make_more_deals(self):
        self.ctl("import", self.file,
                 "--leads", self.write("leads.csv", ctl.LEADS),
                 "--deals", self.write(
                     "deals.csv",
                     "id,lead_ids,is_won,created_at,closed_at,amount\n"
                     "1,a,true,2026-01-20,2026-02-20,1000\n"
                     "2,c,true,2026-01-21,2026-02-21,2500\n"))

    def test_parts(self):
        """What is set is what is printed, and what is printed can be set."""
        self.make_full()
        changes = {
            "scorecard": ("threshold", 33),
            "scope": ("created_from", "2026-01-06"),
            "acceptance": ("at_least", 1),
            "terms": ("effective", "2027-01-01"),
        }
        for command, (key, value) in changes.items():
            part = self.json(command, self.file)
            self.assertEqual(part["format"], f"fairlead-{command}")
            self.assertEqual(
                part, json.loads(self.ctl(command, self.file, "--get")))
            part[key] = value
            path = self.write("part.json", part)
            self.assertEqual(self.ctl(command, self.file, "--set", path),
                             "Stored.\n")
            self.assertEqual(self.json(command, self.file), part)
            part[key] = part[key]
            again = self.ctl(command, self.file, "--set", "-", "--get",
                             stdin=json.dumps(part))
            self.assertEqual(json.loads(again), part)

    def test_parts_refused(self):
        self.make_full()
        for command in ("scorecard", "scope", "acceptance", "terms"):
            before = self.json(command, self.file)
            for text in ("", "{", "[]", "null", '{"format": "other"}',
                         json.dumps(dict(before, version=2)),
                         json.dumps(dict(before, nonsense=1)),
                         '{"a": 1, "a": 2}', "\udcff"):
                path = self.path("bad.json")
                with open(path, "wb") as file:
                    file.write(text.encode(errors="surrogateescape"))
                message = self.ctl(command, self.file, "--set", path, status=1)
                self.assertEqual(message.count(path), 1, message)
            self.ctl(command, self.file, "--set", self.path("missing"),
                     status=1)
            self.assertEqual(self.json(command, self.file), before)

    def test_faults_name_their_element(self):
        self.make()
        criterion = ctl.card()["criteria"][0]
        behavior = {"id": "b", "name": "B", "family": "behavior",
                    "effect": "points", "points": 5, "activity": "demo"}
        faults = {
            "de": [dict(criterion, points=1001), dict(criterion, points=5.5),
                   dict(criterion, group="nowhere"),
                   dict(criterion, nonsense=1), dict(criterion, effect="x"),
                   dict(criterion, when={"attribute": "country", "op": "like",
                                         "value": "x"}),
                   dict(criterion, when={"attribute": "country", "op": "is",
                                         "value": ""}),
                   dict(criterion, when={"attribute": "outcome", "op": "is",
                                         "value": "won"})],
            "b": [dict(behavior, at_least=0), dict(behavior, within_days=0),
                  dict(behavior, cap=-1), dict(behavior, award="twice"),
                  dict(behavior, decay={"percent": 101, "every_days": 1}),
                  dict(behavior, expires_days=1.5)],
        }
        for name, rows in faults.items():
            for row in rows:
                path = self.write("card.json", ctl.card(criteria=[row]))
                with self.subTest(row):
                    message = self.ctl("scorecard", self.file, "--set", path,
                                       status=1)
                    self.assertRegex(
                        message,
                        "criteria.0.|Germany|\"B\"|" + name)
        path = self.write("card.json",
                          ctl.card(criteria=[criterion, criterion]))
        self.assertIn("de", self.ctl("scorecard", self.file, "--set", path,
                                     status=1))

    def test_sides(self):
        self.make_full()
        agreed = self.json("scorecard", self.file)
        sales = self.write("sales.json", ctl.card(threshold=70))
        self.assertEqual(
            self.json("scorecard", self.file, "--side", "sales"), agreed)
        self.ctl("scorecard", self.file, "--side", "sales", "--set", sales)
        self.assertEqual(
            self.json("scorecard", self.file, "--side", "sales")["threshold"],
            70)
        self.assertEqual(self.json("scorecard", self.file), agreed)
        self.assertEqual(
            self.json("scorecard", self.file, "--side", "marketing"), agreed)

        # What is agreed later is no wish of marketing's, who said nothing.
        other = self.write("other.json", ctl.card(threshold=55))
        self.ctl("scorecard", self.file, "--set", other)
        self.assertEqual(
            self.json("scorecard", self.file, "--side", "marketing"), agreed)
        self.assertEqual(
            self.json("scorecard", self.file, "--side", "sales")["threshold"],
            70)

    def test_score(self):
        self.make_full()
        out = self.path("scores.csv")
        self.assertIn("4 leads", self.ctl("score", self.file, "--output", out))
        with open(out, encoding="utf-8", newline="") as file:
            text = file.read()
        self.assertEqual(text, self.ctl("score", self.file))
        self.assertEqual(
            text.splitlines()[0],
            "lead_id,fit,behavior,peak,passes,mql_at,outcome,mature")
        self.assertIn('\n"d, ""the"" fourth",0,0,0,0,,lost,', text)
        rows = self.rows(text)
        self.assertEqual([row["lead_id"] for row in rows],
                         ["a", "b", "c", 'd, "the" fourth'])
        self.assertEqual(rows[0]["mql_at"], "2026-01-04T23:00:00Z")
        self.assertEqual([row["passes"] for row in rows], list("1100"))
        other = self.write("other.json", ctl.card(threshold=11))
        rows = self.rows(self.ctl("score", self.file, "--scorecard", other))
        self.assertEqual([row["passes"] for row in rows], list("0000"))
        early = self.rows(self.ctl("score", self.file, "--as-of",
                                   "2026-01-06"))
        self.assertEqual([row["lead_id"] for row in early], ["a", "b"])
        self.assertEqual([row["outcome"] for row in early], ["none", "none"])
        all_mature = self.rows(self.ctl("score", self.file,
                                        "--maturity-days", "0"))
        self.assertEqual([row["mature"] for row in all_mature], list("1111"))

    def test_simulate(self):
        self.make_full()
        plain = self.json("simulate", self.file, "--maturity-days", "0")
        for key in ("as_of", "leads", "mature_leads", "mqls", "won", "lift",
                    "lead_time_days", "won_amount_captured", "months",
                    "sources", "baseline", "scope", "deals", "tiers", "swap",
                    "criteria", "unsupported"):
            self.assertIn(key, plain)
        self.assertEqual((plain["format"], plain["version"]),
                         ("fairlead-simulation", 1))
        self.assertEqual((plain["threshold"], plain["mqls"], plain["won"]),
                         (10, 2, 2))
        self.assertLessEqual(set(RATES), set(plain["rates"]))
        captured = plain["rates"]["won_captured"]
        self.assertEqual((captured["n"], captured["of"], captured["rate"]),
                         (1, 2, 0.5))
        captured = plain["won_amount_captured"]
        self.assertEqual([captured[key] for key in
                          ("amount", "of", "currency")],
                         [1000.5, 3500.5, "EUR"])
        self.assertEqual(plain["baseline"], "current")
        self.assertEqual(plain["swap"]["leave"]["won"], 1)
        self.assertEqual([row["id"] for row in plain["criteria"]], ["de"])
        unsupported = {row["what"] for row in plain["unsupported"]}
        for name, rate in plain["rates"].items():
            self.assertTrue(rate is not None or name in unsupported, name)

        self.assertEqual(self.json("simulate", self.file, "--threshold",
                                   "-5")["mqls"], 4)
        curve = self.json("simulate", self.file, "--curve")["curve"]
        self.assertLessEqual({"threshold", "mqls", "mature_mqls",
                              "won_captured", "opportunities", "won_amount",
                              "worked", "never_worked"}, set(curve[0]))
        self.assertIn("Threshold 10", self.ctl("simulate", self.file))

    def test_baselines(self):
        self.make_full()
        other = self.write("other.json", ctl.card(threshold=0))
        answer = self.json("simulate", self.file, "--baseline", other)
        self.assertEqual(answer["swap"]["leave"]["won"], 1)
        self.ctl("simulate", self.file, "--baseline", "agreed", status=1)
        self.ctl("simulate", self.file, "--baseline", self.path("no"),
                 status=1)
        self.ctl("agree", self.file)
        answer = self.json("simulate", self.file, "--baseline", "agreed")
        self.assertEqual(answer["baseline"], "agreed")
        self.assertEqual(sum(answer["swap"]["leave"].values()), 0)
        self.assertEqual(self.json("simulate", self.file)["baseline"],
                         "agreed")
        self.assertEqual(self.json("simulate", self.file, "--baseline",
                                   "current")["baseline"], "current")

    def canonical(self, definition):
        """What the fingerprint is taken of, as the documentation has it."""
        covered = {key: definition[key] for key in
                   ("format", "version", "scope", "scorecard", "acceptance",
                    "terms", "data")}
        return json.dumps(covered, sort_keys=True, ensure_ascii=False,
                          separators=(",", ":")).encode()

    def export(self, *words):
        return self.ctl("export", self.file, "--output", "-", *words)

    def test_agree_and_export(self):
        self.make_full()
        draft = json.loads(self.export("--format", "json"))
        self.assertEqual((draft["format"], draft["number"]),
                         ("fairlead-definition", 0))
        answer = self.json("agree", self.file)
        self.assertEqual(answer["version"], 1)
        first = json.loads(self.export("--format", "json"))
        for definition in (draft, first):
            self.assertEqual(
                definition["fingerprint"], "sha256:" + hashlib.sha256(
                    self.canonical(definition)).hexdigest())
        self.assertEqual(first["fingerprint"], answer["fingerprint"])
        self.assertEqual(first["number"], 1)
        self.assertEqual(first["data"]["leads"], 4)

        before = {}
        for form in ("pdf", "md", "json"):
            path = self.path("first." + form)
            self.ctl("export", self.file, "--format", form, "--output", path)
            before[form] = self.digest(path)
        with open(self.path("first.pdf"), "rb") as file:
            self.assertTrue(file.read(5) == b"%PDF-")
        self.ctl("scorecard", self.file,
                 "--set", self.write("card.json", ctl.card(threshold=0)))
        self.ctl("import", self.file, "--leads",
                 self.write("more.csv", "id,created_at\nz,2026-02-01\n"))
        second = self.json("agree", self.file)
        self.assertEqual(second["version"], 2)
        self.assertNotEqual(second["fingerprint"], answer["fingerprint"])
        for form, digest in before.items():
            path = self.path("again." + form)
            self.ctl("export", self.file, "--at", "1", "--format", form,
                     "--output", path)
            self.assertEqual(self.digest(path), digest, form)
        self.assertEqual(json.loads(self.export("--format", "json"))["number"],
                         2)
        self.assertEqual(
            json.loads(self.export("--format", "json", "--draft"))["number"],
            0)
        self.assertEqual(
            self.json("scorecard", self.file, "--at", "1")["threshold"], 10)
        for command in ("scorecard", "scope", "acceptance", "terms"):
            self.assertEqual(self.json(command, self.file, "--at", "1"),
                             first[command])
            self.assertIn("2", self.ctl(command, self.file, "--at", "3",
                                        status=1))
        self.ctl("export", self.file, "--at", "3", "--format", "md",
                 "--output", self.path("x"), status=1)

    def test_agree_without_history(self):
        self.make()
        self.assertEqual(self.json("agree", self.file)["version"], 1)
        for form in ("pdf", "md", "json"):
            self.ctl("export", self.file, "--format", form,
                     "--output", self.path("a." + form))

    def test_outputs(self):
        """An output never lands on the workshop; a link and what is no
        regular file stay what they are."""
        self.make_full()
        before = self.digest()
        self.ctl("score", self.file, "--output", self.file, status=1)
        os.link(self.file, self.path("link"))
        self.ctl("export", self.file, "--format", "md",
                 "--output", self.path("link"), status=1)
        self.assertEqual(self.digest(), before)
        os.symlink("target.csv", self.path("symlink.csv"))
        self.write("target.csv", "")
        self.ctl("score", self.file, "--output", self.path("symlink.csv"))
        self.assertTrue(os.path.islink(self.path("symlink.csv")))
        self.assertGreater(os.path.getsize(self.path("target.csv")), 50)
        self.ctl("score", self.file, "--output", self.path("no/x"), status=1)
        self.ctl("score", self.file, "--output", self.folder, status=1)
        os.mkfifo(self.path("pipe"))
        reader = os.open(self.path("pipe"), os.O_RDONLY | os.O_NONBLOCK)
        self.ctl("score", self.file, "--output", self.path("pipe"))
        self.assertTrue(os.read(reader, 1000).startswith(b"lead_id,"))
        os.close(reader)
        self.assertFalse(os.path.isfile(self.path("pipe")))


if __name__ == "__main__":
    ctl.main()
