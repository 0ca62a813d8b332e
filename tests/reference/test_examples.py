#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Examples worked out by hand, for the reference itself."""

import os
import tempfile
import unittest
import zoneinfo

import card as cards
import conditions
import history
import simulate
import values

UTC = zoneinfo.ZoneInfo("UTC")
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
NEW_YORK = zoneinfo.ZoneInfo("America/New_York")
LORD_HOWE = zoneinfo.ZoneInfo("Australia/Lord_Howe")


def at(text, zone=UTC):
    return values.instant(text, zone)[0]


def load(zone=UTC, as_of=None, now="2026-11-01", **tables):
    """A history of tables that are given as CSV text."""
    with tempfile.TemporaryDirectory() as directory:
        paths = {}
        for name, text in tables.items():
            paths[name] = os.path.join(directory, name)
            with open(paths[name], "w", encoding="utf-8") as file:
                file.write(text)
        return history.load(zone, as_of=at(as_of, zone) if as_of else None,
                            now=at(now), **paths)


def behavior(name, points, activity, **more):
    return dict({"id": name, "name": name, "family": "behavior",
                 "effect": "points", "points": points, "activity": activity},
                **more)


def fit(name, points, attribute, op, value, **more):
    return dict({"id": name, "name": name, "family": "fit",
                 "effect": "points", "points": points,
                 "when": {"attribute": attribute, "op": op, "value": value}},
                **more)


def scorecard(*criteria, threshold=60, **more):
    return dict({"format": "fairlead-scorecard", "version": 1,
                 "threshold": threshold, "criteria": list(criteria)}, **more)


def judge(card, past, index=0):
    return cards.Facts(card, past, past.leads[index]).judge()


def one_lead(*activities, as_of="2026-02-01", created="2026-01-01", zone=UTC):
    lines = ["lead_id,type,at,value,detail"]
    lines += ["a," + line for line in activities]
    return load(zone=zone, leads="id,created_at\na,%s\n" % created,
                activities="\n".join(lines) + "\n", as_of=as_of)


def holds(op, value, wanted, zone=UTC):
    name = "values" if isinstance(wanted, list) else "value"
    leaf = {"attribute": "x", "op": op, name: wanted}
    return conditions.leaf_holds(leaf, value, zone)


class Texts(unittest.TestCase):
    def test_folding(self):
        self.assertEqual(values.fold("\u3000STRASSE\xa0"), values.fold("Stra\u00dfe"))
        self.assertEqual(values.fold("\ufb01nance"), "finance")
        self.assertEqual(values.fold("\uff36\uff30"), "vp")
        self.assertEqual(values.fold("\u0130"), "i\u0307")
        self.assertEqual(values.fold("\u039f\u03b4\u03cc\u03c2"),
                         values.fold("\u039f\u0394\u038c\u03a3"))
        self.assertEqual(values.fold("cafe\u0301"), values.fold("CAF\u00c9"))

    def test_contains_word(self):
        self.assertTrue(holds("contains-word", "SVP, VP Sales", "vp"))
        self.assertFalse(holds("contains-word", "SVP Sales", "vp"))
        self.assertFalse(holds("contains-word", "VP2", "vp"))
        self.assertTrue(holds("contains-word", "vp-sales", "VP"))
        self.assertFalse(holds("contains-word", "CEO\u20dd", "ceo"))
        self.assertTrue(holds("contains-word", "C++ Engineer", "c++"))

    def test_lists(self):
        self.assertTrue(holds("is", ["SAP", "HubSpot"], "hubspot"))
        self.assertFalse(holds("is-not", ["SAP", "HubSpot"], "hubspot"))
        self.assertTrue(holds("has-all", ["SAP", "HubSpot"], ["sap"]))
        self.assertTrue(holds("has-any", "SAP", ["sap", "x"]))
        self.assertFalse(holds("has-all", "SAP", ["sap", "x"]))

    def test_missing(self):
        for op in ("is-not", "none-of", "is-known"):
            self.assertFalse(holds(op, None, ["x"]), op)
        self.assertTrue(holds("is-unknown", None, "x"))
        leaf = {"attribute": "x", "op": "is", "value": "a"}
        self.assertTrue(conditions.truth({"not": leaf}, lambda name: None, UTC))


class Numbers(unittest.TestCase):
    def test_numbers(self):
        for text, expected in (
                ("12", 12), (" +1.5e3 ", 1500), ("$1,200.50", 1200.5),
                ("-\u20ac5", -5), ("10 000", 10000), ("900'000", 900000),
                ("1\u202f000\u202f000", 1000000), (".5", 0.5), ("5.", 5)):
            self.assertEqual(values.number(text), expected, text)
        for text in ("", "nan", "inf", "1e999", "1,2345", "12,34", "5 %",
                     "0x10", "--5", "1,234 567", "\uff11"):
            self.assertIsNone(values.number(text), text)

    def test_buckets(self):
        infinity = float("inf")
        for text, expected in (
                ("51-200", (51, 200)), ("10,001+", (10001, infinity)),
                ("< 10", (-infinity, 10)), ("50 to 99", (50, 99)),
                ("-5", (-5, -5)), ("1,000-5,000", (1000, 5000))):
            self.assertEqual(values.number_range(text), expected, text)
        for text in ("200-51", "2025-01-02", "many", "a-b"):
            self.assertIsNone(values.number_range(text), text)

    def test_both_ends_must_hold(self):
        self.assertTrue(holds("at-least", "51-200", 51))
        self.assertFalse(holds("at-least", "51-200", 100))
        self.assertFalse(holds("equals", "51-200", 51))
        self.assertTrue(holds("greater-than", "10,001+", "10000"))
        self.assertFalse(holds("at-least", "many", 1))


class Instants(unittest.TestCase):
    def test_local_times(self):
        self.assertEqual(values.iso(at("2025-07-01", BERLIN)),
                         "2025-06-30T22:00:00Z")
        # Skipped: read with the offset before the change, UTC+1.
        self.assertEqual(values.iso(at("2025-03-30 02:30", BERLIN)),
                         "2025-03-30T01:30:00Z")
        # Twice: the first, UTC+2.
        self.assertEqual(values.iso(at("2025-10-26 02:30", BERLIN)),
                         "2025-10-26T00:30:00Z")
        self.assertEqual(values.iso(at("2025-11-02 01:30", NEW_YORK)),
                         "2025-11-02T05:30:00Z")
        # Half an hour is skipped: UTC+10:30 before.
        self.assertEqual(values.iso(at("2025-10-05 02:15", LORD_HOWE)),
                         "2025-10-04T15:45:00Z")
        self.assertEqual(at("2025-01-01T00:00:00.999Z"), at("2025-01-01"))
        self.assertEqual(at("2025-01-01T05:30:00+05:30"), at("2025-01-01"))

    def test_date_operators(self):
        late = "2025-03-30T22:30:00Z"       # the 31st in Berlin
        self.assertTrue(holds("equals", late, "2025-03-31", BERLIN))
        self.assertFalse(holds("equals", late, "2025-03-30", BERLIN))
        self.assertTrue(holds("at-most", late, "2025-03-31", BERLIN))
        self.assertTrue(holds("less-than", late, "2025-03-31T01:00:00", BERLIN))
        self.assertFalse(holds("at-least", "soon", "2025-03-31", BERLIN))


class TheTraceOfOneLead(unittest.TestCase):
    CARD = scorecard(
        behavior("ad", 5, "ad-click"), behavior("playbook", 10, "download"),
        behavior("pricing", 20, "pricing-page-visit"),
        behavior("case", 10, "case-study"),
        behavior("reply", 25, "reply"))

    def test_fifteen_fortyfive_seventy(self):
        past = one_lead("ad-click,2026-01-01T09:00:00Z,,",
                        "download,2026-01-01T10:00:00Z,,",
                        "pricing-page-visit,2026-01-03T09:00:00Z,,",
                        "case-study,2026-01-03T09:30:00Z,,",
                        "reply,2026-01-05T15:00:00Z,,")
        judged = judge(self.CARD, past)
        scores = {moment.t: moment.score for moment in judged.moments}
        self.assertEqual(scores[at("2026-01-01T10:00:00Z")], 15)
        self.assertEqual(scores[at("2026-01-03T09:30:00Z")], 45)
        self.assertEqual(scores[at("2026-01-05T15:00:00Z")], 70)
        self.assertEqual(judged.passing(60).t, at("2026-01-05T15:00:00Z"))
        self.assertEqual(judged.peak, 70)
        self.assertIsNone(judged.passing(71))


class Occurrences(unittest.TestCase):
    def found(self, past, **more):
        criterion = behavior("x", 10, "visit", **more)
        lead = past.leads[0]
        return [values.iso(t)[8:16] for t in cards.occurrences(
            criterion, lead.counted_activities(), past.zone)]

    def test_twice_in_a_week(self):
        past = one_lead("visit,2026-01-01T00:00:00Z,,",
                        "VISIT ,2026-01-08T00:00:01Z,,",
                        "visit,2026-01-15T00:00:01Z,,",
                        "visit,2026-01-16T00:00:00Z,,")
        self.assertEqual(self.found(past, at_least=2, within_days=7),
                         ["15T00:00"])

    def test_all_kept_are_used_up(self):
        past = one_lead("visit,2026-01-01,,", "visit,2026-01-09,,",
                        "visit,2026-01-10,,", "visit,2026-01-11,,")
        self.assertEqual(self.found(past, at_least=2, within_days=1),
                         ["10T00:00"])

    def test_distinct(self):
        past = one_lead("visit,2026-01-01,,Stra\u00dfe", "visit,2026-01-02,,STRASSE",
                        "visit,2026-01-03,,", "visit,2026-01-04,,",
                        "visit,2026-01-05,,strasse", "visit,2026-01-06,,b")
        self.assertEqual(self.found(past, at_least=2, distinct="detail"),
                         ["03T00:00", "05T00:00"])
        self.assertEqual(self.found(past, distinct="detail", award="each"),
                         ["01T00:00", "03T00:00", "06T00:00"])

    def test_distinct_days_are_local(self):
        lines = ("visit,2026-01-01T22:30:00Z,,", "visit,2026-01-01T23:30:00Z,,")
        self.assertEqual(
            self.found(one_lead(*lines), at_least=2, distinct="day"), [])
        self.assertEqual(
            self.found(one_lead(*lines, zone=BERLIN), at_least=2, distinct="day"),
            ["01T23:30"])

    def test_where(self):
        past = one_lead("visit,2026-01-01,79.9,a", "visit,2026-01-02,80,b",
                        "visit,2026-01-03,,a")
        where = {"value": {"op": "at-least", "value": 80}}
        self.assertEqual(self.found(past, where=where), ["02T00:00"])
        where = {"value": {"op": "is-unknown"}, "detail": {"op": "is", "value": "A"}}
        self.assertEqual(self.found(past, where=where), ["03T00:00"])


class Points(unittest.TestCase):
    def test_decay_rounds_half_away_from_zero(self):
        self.assertEqual(cards.decayed(45, 30, 1), 32)     # 31.5
        self.assertEqual(cards.decayed(-45, 30, 1), -32)
        self.assertEqual(cards.decayed(45, 30, 2), 22)     # 22.05
        self.assertEqual(cards.decayed(10, 50, 3), 1)      # 1.25
        self.assertEqual(cards.decayed(7, 100, 0), 7)
        self.assertEqual(cards.decayed(7, 100, 1), 0)

    def points(self, past, t, **more):
        criterion = behavior("x", 10, "visit", **more)
        occurred = cards.occurrences(criterion, past.leads[0].activities, UTC)
        return cards.behavior_points(criterion, occurred, at(t))

    def test_expiry_is_exact(self):
        past = one_lead("visit,2026-01-01T12:00:00Z,,")
        self.assertEqual(
            self.points(past, "2026-01-08T11:59:59Z", expires_days=7), 10)
        self.assertIsNone(
            self.points(past, "2026-01-08T12:00:00Z", expires_days=7))

    def test_each_with_cap_and_decay(self):
        past = one_lead("visit,2026-01-01,,", "visit,2026-01-02,,",
                        "visit,2026-01-03,,", "visit,2026-01-04,,")
        self.assertEqual(
            self.points(past, "2026-01-04", award="each", cap=30), 30)
        decay = {"percent": 50, "every_days": 2}
        # 10 -> 5 (two days and three days old), 10, 10.
        self.assertEqual(
            self.points(past, "2026-01-04", award="each", decay=decay), 30)
        self.assertEqual(self.points(past, "2026-01-06", decay=decay), 5)

    def test_best_group_counts_what_stands(self):
        card = scorecard(
            behavior("two", -5, "visit", group="g"),
            behavior("four", -20, "none", group="g"),
            behavior("other", 30, "visit", group="s", award="each"),
            groups=[{"id": "g", "combine": "best"}, {"id": "s", "cap": 40}])
        past = one_lead("visit,2026-01-05,,", "visit,2026-01-06,,")
        judged = judge(card, past)
        self.assertEqual([moment.score for moment in judged.moments],
                         [0, 25, 35])


class Moments(unittest.TestCase):
    def test_at_created_what_was_before_has_happened_and_expired(self):
        card = scorecard(behavior("x", 60, "visit", expires_days=5),
                         behavior("y", 10, "visit"))
        past = one_lead("visit,2026-01-01,,", created="2026-01-06")
        judged = judge(card, past)
        self.assertEqual([moment.score for moment in judged.moments], [10])

    def test_entry_ends_it(self):
        leads = "id,created_at,opportunity_at,outcome\na,2026-01-01,2026-01-05,open\n"
        activities = "lead_id,type,at\na,visit,2026-01-05\na,visit,2026-01-04T23:59:59Z\n"
        past = load(leads=leads, activities=activities, as_of="2026-02-01")
        judged = judge(scorecard(behavior("x", 60, "visit", at_least=2)), past)
        self.assertIsNone(judged.passing(60))
        judged = judge(scorecard(behavior("x", 60, "visit")), past)
        self.assertEqual(judged.passing(60).t, at("2026-01-04T23:59:59Z"))

    def test_came_in_with_its_deal(self):
        leads = "id,created_at,opportunity_at,outcome\na,2026-01-05,2026-01-05,won\n"
        activities = "lead_id,type,at\na,visit,2026-01-05\na,visit,2026-01-04\n"
        past = load(leads=leads, activities=activities, as_of="2026-02-01")
        card = scorecard(behavior("x", 60, "visit", award="each"))
        judged = judge(card, past)
        self.assertEqual(judged.passing(60).t, at("2026-01-05"))
        self.assertEqual(judged.peak, 60)
        self.assertIsNone(simulate.Simulation(past, card).lead_time())

    def test_instant_passes_for_good_but_gates_win(self):
        demo = behavior("demo", 5, "demo", effect="instant", expires_days=1)
        past = one_lead("demo,2026-01-03,,")
        tiers = [{"id": "hot", "at": 90, "instant": True}]
        judged = judge(scorecard(demo, tiers=tiers), past)
        self.assertEqual(judged.passing(1000).t, at("2026-01-03"))
        self.assertEqual(judged.tier(60), "hot")
        gate = fit("gate", 0, "region", "is", "EMEA", effect="required")
        self.assertIsNone(judge(scorecard(demo, gate), past).passing(0))
        self.assertIsNone(
            judge(scorecard(demo, fit_minimum=1), past).passing(0))

    def test_undated(self):
        past = load(leads="id,title\na,CEO\nb,x\n", as_of="2026-02-01")
        card = scorecard(fit("t", 60, "title", "is", "ceo"))
        simulation = simulate.Simulation(past, card, maturity_days=30)
        self.assertEqual(judge(card, past).passing(60).t, at("2026-02-01"))
        self.assertEqual(len(simulation.mature), 2)
        self.assertEqual(simulation.months(), [])


class Histories(unittest.TestCase):
    def test_own_row_wins_over_company(self):
        past = load(leads="id,company_id,employees,technologies,created_at\n"
                          "a,c,,;;,2026-01-01\nb,c,7,SAP,2026-01-01\n",
                    companies="id,employees,technologies,grade\nc,51-200,Odoo;,A\n")
        first, second = past.leads
        self.assertEqual(first.attribute("employees"), "51-200")
        self.assertEqual(first.attribute("technologies"), ["Odoo"])
        self.assertEqual(second.attribute("employees"), "7")
        self.assertEqual(second.attribute("technologies"), ["SAP"])
        self.assertEqual(second.attribute("grade"), "A")

    def test_deals_decide(self):
        past = load(
            leads="id,created_at,outcome,closed_at,amount\n"
                  "a,2026-01-01,lost,2026-01-02,5\n",
            deals="id,lead_ids,created_at,closed_at,stage,is_won,amount\n"
                  "1,a,2026-02-01,2026-02-20,Closed Won,true,10\n"
                  "2,a,2026-01-20,2026-02-10,Closed Won,true,20\n"
                  "3,a,2026-01-10,2026-03-01,Closed Lost,false,40\n"
                  "4,a,2026-02-02,2099-01-01,Negotiation,false,80\n")
        lead = past.leads[0]
        self.assertEqual(lead.outcome, "won")
        self.assertEqual(lead.amount, 20)
        self.assertEqual(lead.times["opportunity_at"], at("2026-01-10"))
        self.assertEqual(lead.times["closed_at"], at("2026-02-10"))
        self.assertEqual(past.as_of, at("2026-03-01"))

    def test_open_deals_forecast(self):
        past = load(
            leads="id,created_at\na,2026-01-01\n",
            deals="id,lead_ids,created_at,closed_at,stage,is_won,amount\n"
                  "1,a,,2026-02-20,Closed Lost,false,10\n"
                  "2,a,2026-02-01,2026-10-01,Negotiation,false,20\n")
        lead = past.leads[0]
        self.assertEqual((lead.outcome, lead.amount), ("open", 20))
        self.assertNotIn("closed_at", lead.times)
        self.assertEqual(past.as_of, at("2026-02-20"))

    def test_deals_of_companies_and_alone(self):
        past = load(
            leads="id,company_id,created_at\na,c,2026-01-01\nb,c,2026-01-10\n",
            deals="id,company_id,lead_ids,created_at,closed_at,is_won,source\n"
                  "1,c,,2026-01-05,2026-01-10,true,x\n"
                  "2,z,nobody,2026-01-06,2026-01-20,true,Event\n")
        self.assertEqual([lead.id for lead in past.leads], ["a", "b", "deal:2"])
        self.assertEqual([lead.outcome for lead in past.leads],
                         ["won", "none", "won"])
        alone = past.leads[2]
        self.assertEqual(alone.attribute("source"), "Event")
        self.assertEqual(alone.created, at("2026-01-06"))
        self.assertTrue(alone.came_in_with_its_deal())
        self.assertIs(past.deals[0].primary(), past.leads[0])

    def test_outcomes_are_taken_back(self):
        leads = ("id,created_at,outcome,opportunity_at,closed_at\n"
                 "a,2026-01-01,won,2026-01-05,2026-03-01\n"
                 "b,2026-01-01,lost,2026-02-20,2026-03-01\n"
                 "c,2026-01-01,open,2026-02-20,\n"
                 "d,2026-03-01,won,2026-03-01,2026-03-01\n"
                 "e,2026-01-01,won,2026-01-05,2026-02-01\n")
        past = load(leads=leads, as_of="2026-02-01")
        self.assertEqual([lead.outcome for lead in past.leads if not lead.left_out],
                         ["open", "none", "none", "won"])
        self.assertEqual(len(past.leads), 5)
        self.assertNotIn("closed_at", past.leads[0].times)

    def test_future_of_the_import(self):
        past = load(leads="id,created_at,mql_at\na,2026-01-01,2027-01-01\n"
                          "b,2027-01-01,\n", now="2026-06-01")
        self.assertEqual(past.as_of, at("2026-01-01"))
        self.assertNotIn("mql_at", past.leads[0].times)
        self.assertTrue(past.leads[1].left_out)


class Simulations(unittest.TestCase):
    LEADS = ("id,created_at,mql_at,source,outcome,opportunity_at,closed_at,amount,size\n"
             "a,2026-01-01,2026-01-02,Web,won,2026-01-11,2026-01-21,100,1\n"
             "b,2026-01-02,,web ,lost,2026-01-12,2026-02-01,50,1\n"
             "c,2026-01-03,2026-01-04,,none,,,,0\n"
             "d,2026-01-28,,Ads,won,2026-01-30,2026-02-05,,0\n")
    CARD = scorecard(fit("one", 60, "size", "equals", 1),
                     fit("zero", 5, "size", "equals", 0))

    def simulation(self, **more):
        past = load(leads=self.LEADS, as_of="2026-02-05")
        return simulate.Simulation(past, self.CARD, **more)

    def test_counts(self):
        result = self.simulation(maturity_days=20).result()
        self.assertEqual((result["leads"], result["mature_leads"],
                          result["mqls"], result["won"]), (4, 3, 2, 2))
        captured = result["rates"]["won_captured"]
        self.assertEqual((captured["n"], captured["of"]), (1, 1))
        # Wilson of 1 of 1: 1 / (1 + z²) is 0.2065.
        self.assertAlmostEqual(captured["low"], 0.20654931, places=7)
        self.assertEqual(captured["high"], 1.0)
        to_won = result["rates"]["mql_to_won"]
        self.assertEqual((to_won["n"], to_won["of"]), (1, 2))
        self.assertAlmostEqual(result["lift"], 1.5)
        self.assertIsNone(result["rates"]["mql_to_sql"])
        self.assertEqual(result["won_amount_captured"]["amount"], 100.0)
        self.assertEqual(result["lead_time_days"]["median"], 10.0)
        self.assertEqual(result["months"],
                         [{"month": "2026-01", "mqls": 2, "partial": False},
                          {"month": "2026-02", "mqls": 0, "partial": True}])
        self.assertEqual([(row["source"], row["leads"], row["mqls"])
                          for row in result["sources"]],
                         [("Web", 2, 2), (None, 1, 0), ("Ads", 1, 0)])
        self.assertEqual(result["swap"], {
            "enter": {"won": 0, "lost": 1, "open": 0, "none": 0},
            "leave": {"won": 0, "lost": 0, "open": 0, "none": 1},
            "stay": {"won": 1, "lost": 0, "open": 0, "none": 0}})
        self.assertEqual(
            [(row["id"], row["matched"], row["won_matched"], row["unique_mqls"],
              row["unique_wins"]) for row in result["criteria"]],
            [("one", 2, 1, 2, 1), ("zero", 2, 1, 0, 0)])
        curve = result["curve"]
        self.assertEqual((curve[0]["threshold"], curve[-1]["threshold"]), (5, 60))
        self.assertEqual([curve[0]["mqls"], curve[0]["mature_mqls"]], [4, 3])
        self.assertEqual([curve[1]["mqls"], curve[1]["mature_mqls"]], [2, 2])

    def test_maturity_is_the_nearest_rank(self):
        # Days to close: 20 and 8; rank ceil(0.9 * 2) = 2.
        self.assertEqual(self.simulation().maturity_days, 20)

    def test_quartiles(self):
        self.assertEqual([simulate.quantile([4, 1, 3, 2], p)
                          for p in (0.25, 0.5, 0.75)], [1.75, 2.5, 3.25])

    def test_scope(self):
        past = load(
            leads="id,created_at,region\na,2026-01-01,EMEA\nb,2026-01-02,EMEA\n"
                  "c,2026-01-03,LATAM\n",
            deals="id,lead_ids,created_at,closed_at,stage,is_won,type,amount\n"
                  "1,a,2026-01-05,2026-01-06,Closed Won,true,New,10\n"
                  "2,a;c,2026-01-05,2026-01-06,Closed Won,true,Renewal,20\n",
            as_of="2026-02-01")
        when = {"attribute": "deal.type", "op": "is", "value": "new"}
        scope = simulate.Scope(past, {"when": when})
        # b has no deal, and nothing says that it is out.
        self.assertEqual([lead.id for lead in scope.leads], ["a", "b"])
        self.assertEqual([deal.row["id"] for deal, leads in scope.deals], ["1"])
        emea = {"attribute": "region", "op": "is", "value": "EMEA"}
        scope = simulate.Scope(past, {"when": {"all": [{"not": when}, emea]}})
        self.assertEqual([lead.id for lead in scope.leads], ["a", "b"])
        self.assertEqual([[lead.id for lead in leads] for deal, leads in scope.deals],
                         [["a"]])
        scope = simulate.Scope(past, {"created_from": "2026-01-02",
                                      "created_before": "2026-01-03"})
        self.assertEqual([lead.id for lead in scope.leads], ["b"])
        self.assertEqual(scope.out, 2)


if __name__ == "__main__":
    unittest.main()
