# SPDX-License-Identifier: GPL-3.0-or-later
"""Random histories that look for trouble: generate.py SEED DIRECTORY.

Writes leads.csv, companies.csv, deals.csv, links.csv and activities.csv (any
subset of them), card.json and options.json, and where the options say so baseline.json
and scope.json."""

import csv
import datetime
import json
import os
import random
import sys
import zoneinfo

import generate_card
import values

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
         "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia")
# Local times that a clock change skips or repeats, in one of the zones.
ODD_LOCAL_TIMES = (
    "2025-03-30 02:30:00", "2025-10-26 02:30:00", "2025-03-09T02:30:00",
    "2025-11-02T01:30:00", "2025-04-06 01:45:00", "2025-10-05 02:15:00",
    "2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z", "2018-11-04")
TITLES = ("CEO", "ceo ", "VP Sales", "\uff36\uff30 Sales", "SVP Sales",
          "vp-sales", "Head of Growth", "Student", "C++ Engineer",
          "Chief Executive O\ufb03cer", "Director, \"EMEA\"", "Directrice",
          "Stra\u00dfenbau CEO2", "CEO\u20dd", "SVP, VP Sales", "Assistant\nto the CEO")
COUNTRIES = ("Germany", "GERMANY ", "T\u00fcrkiye", "Tu\u0308rkiye",
             "\u0130stanbul", "istanbul", "\u039f\u03b4\u03cc\u03c2",
             "\u039f\u0394\u038c\u03a3", "\u3000France\xa0")
INDUSTRIES = ("Finance", "\ufb01nance", "SaaS", "saas", "Gro\u00dfhandel",
              "GROSSHANDEL", "Caf\u00e9", "cafe\u0301", "Machinery",
              "\tSaaS\u2028")
SOURCES = ("Webinar", "webinar ", "WEBINAR", "Organic", "Paid search", "\x85organic\xa0", "")
EMPLOYEES = ("12", "50", "51", "120", "200", "201", "1,200", "10 000",
             "51-200", "10,001+", "< 10", "50 to 99", "1\u2013200",
             "5e2", "+75", "499.5", "", "")
REVENUES = ("5000000", "$1,250,000", "\u20ac 900'000", "1000000", "1e6",
            "5000000-10000000", "", "-20", "750000.0")
TECHNOLOGIES = ("Salesforce; HubSpot", "hubspot", ";;", " ; Odoo ;",
                "SAP;Salesforce;", "\uff28ubSpot", "")
GRADES = ("A", "a", "B", "\u2160", "I", "")
DETAILS = ("playbook", "Playbook ", "\tplaybook", "Fit Guide", "\ufb01t guide",
           "pricing", "PRICING", "Stra\u00dfe", "strasse", "", "")
KINDS = ("pricing-page-visit", "Download", "download ", "webinar-attendance",
         "demo-request", "interactive-demo-share", "e-mail-reply")
STAGES_OPEN = ("Prospecting", "Negotiation")
BASE = 1704067200   # 2024-01-01T00:00:00Z
STEPS = (0, 1, 2, 3, 5, 7, 10, 14, 30, 31, 60, 90)


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed
        pick = self.random
        self.zone_name = pick.choice(ZONES)
        self.zone = zoneinfo.ZoneInfo(self.zone_name)
        size = pick.choice((8, 20, 30, 40, 60))
        self.count = 200 if pick.random() < 0.03 else pick.randint(5, size)
        self.kind = pick.choice(("inline",) * 6 + ("deals",) * 6
                                + ("mixed",) * 5 + ("deals-only", "bare"))
        self.won_only = pick.random() < 0.08
        self.with_ids = pick.random() < 0.93
        self.undated = pick.choice((0.0, 0.0, 0.0, 0.1, 0.1, 0.1, 0.3, 1.0))
        self.kinds = pick.sample(KINDS, pick.choice((2, 3, 4, 7)))
        self.horizon = pick.choice((40, 120, 400, 700)) * values.DAY
        self.start = BASE + pick.randint(0, 365) * values.DAY + pick.choice(
            (0, 0, 3600, 37 * 61, 86399))
        self.format = pick.choice(("z", "z", "local", "offset", "date", "mix"))
        self.companies = []
        self.leads = []
        self.deals = []
        self.links = []
        self.activities = []

    def chance(self, probability):
        return self.random.random() < probability

    def text(self, at):
        """@at in one of the ways in which a file says an instant."""
        form = self.format
        if self.chance(0.03):
            return self.random.choice(ODD_LOCAL_TIMES)
        if form == "mix":
            form = self.random.choice(("z", "local", "offset", "date", "fraction"))
        utc = values.EPOCH + datetime.timedelta(seconds=at)
        local = values.local_time(at, self.zone)
        if form == "z":
            return utc.strftime("%Y-%m-%dT%H:%M:%SZ")
        if form == "fraction":
            return utc.strftime("%Y-%m-%dT%H:%M:%S.999Z")
        if form == "local":
            return local.strftime("%Y-%m-%d %H:%M:%S")
        if form == "date":
            return local.strftime("%Y-%m-%d")
        hours = self.random.choice((-5, 2, 9))
        shifted = utc + datetime.timedelta(hours=hours)
        return shifted.strftime("%Y-%m-%dT%H:%M:%S") + "%+03d:00" % hours

    def some_time(self):
        days = self.random.randint(0, self.horizon // values.DAY)
        return self.start + days * values.DAY + self.random.choice(
            (0, 0, 0, 1, -1, 3600, 43200, self.random.randint(0, 86399)))

    def near(self, at):
        """An instant near @at, often exactly some days away."""
        days = self.random.choice(STEPS) * self.random.choice((1, 1, 1, -1))
        return at + days * values.DAY + self.random.choice(
            (0, 0, 0, 0, 1, -1, 3600, -3600, self.random.randint(0, 86399)))

    def after(self, at):
        """As near(), but mostly later."""
        if self.chance(0.12):
            return self.near(at)
        return at + self.random.choice(STEPS[3:]) * values.DAY \
            + self.random.choice((0, 0, 1, 3600))

    # Companies.

    def make_companies(self):
        for index in range(self.random.randint(1, 8)):
            self.companies.append({
                "id": "C%d" % index,
                "company": "Company %d" % index,
                "domain": "company%d.example" % index,
                "industry": self.random.choice(INDUSTRIES),
                "employees": self.random.choice(EMPLOYEES),
                "revenue": self.random.choice(REVENUES),
                "technologies": self.random.choice(TECHNOLOGIES),
                "account_grade": self.random.choice(GRADES),
            })

    def company_id(self, probability):
        if self.companies and self.chance(probability):
            return self.random.choice(self.companies)["id"]
        return "C-unknown" if self.chance(0.02) else ""

    # Leads.

    def make_lead(self, index):
        pick = self.random
        created = self.some_time()
        row = {
            "id": "L%d" % index,
            "email": "person%d@%s" % (index, pick.choice(
                ("example.com", "school.edu", "EXAMPLE.EDU"))),
            "title": pick.choice(TITLES + ("",)),
            "country": pick.choice(COUNTRIES + ("",)),
            "region": pick.choice(("North America", "LATAM", "EMEA", "")),
            "source": pick.choice(SOURCES),
            "company_id": self.company_id(0.7),
            "industry": pick.choice(INDUSTRIES + ("", "", "")),
            "employees": pick.choice(EMPLOYEES + ("", "", "", "")),
            "revenue": pick.choice(REVENUES),
            "technologies": pick.choice(TECHNOLOGIES + ("", "")),
            "created_at": "" if self.chance(self.undated) else self.text(created),
            "seats_used": pick.choice(("1", "3", "3.5", "10", "25", "")),
            "beta_tester": pick.choice(("yes", "no", "")),
            "trained_on": pick.choice(
                ("", "2025-03-30", "2025-10-26", "2024-06-01", "2025-01-31",
                 "2025-03-29T23:30:00Z", "2025-03-30T22:30:00Z",
                 "2025-10-26T02:30:00", "2024-06-01 23:59:59")),
        }
        self.add_stages(row, created)
        self.leads.append((row, created))

    def add_stages(self, row, created):
        pick = self.random
        at = created
        for name in ("mql_at", "accepted_at", "rejected_at",
                     "first_follow_up_at", "discovery_call_at", "sql_at"):
            row[name] = ""
            if self.chance(0.3):
                at = self.after(at)
                row[name] = self.text(at)
                if self.chance(0.01):
                    row[name] = "2099-01-01T00:00:00Z"
        outcome = pick.choice(("won", "lost", "open", "none", "", "none", " Won "))
        if self.won_only:
            outcome = "won"
        row["outcome"] = outcome
        row["opportunity_at"] = row["closed_at"] = row["amount"] = ""
        if outcome not in ("none", "") or self.chance(0.15):
            opened = self.after(at)
            if self.chance(0.85):
                row["opportunity_at"] = self.text(opened)
            if self.chance(0.8):
                row["closed_at"] = self.text(self.after(opened))
            row["amount"] = self.amount()
        elif self.chance(0.05):
            row["closed_at"] = self.text(self.after(at))
        row["currency"] = pick.choice(("USD", "USD", "", "EUR"))
        row["rejection_reason"] = "budget" if row["rejected_at"] else ""

    def amount(self):
        return self.random.choice(
            ("1000", "2500.50", "$12,000", "0", "", "999", "48000"))

    # Deals.

    def make_deals(self):
        pick = self.random
        for index in range(pick.randint(1, max(2, self.count))):
            row = {"id": "D%d" % index, "lead_ids": "", "company_id": ""}
            anchor = self.some_time()
            way = pick.random()
            if self.leads and self.with_ids and way < 0.65:
                chosen = pick.sample(self.leads, min(
                    len(self.leads), pick.choice((1, 1, 1, 2, 3))))
                row["lead_ids"] = ";".join(lead["id"] for lead, at in chosen)
                anchor = max(at for lead, at in chosen)
                if self.chance(0.1):
                    row["company_id"] = self.company_id(1)
            elif way < 0.94:
                row["company_id"] = self.company_id(0.95)
            elif self.chance(0.3):
                row["lead_ids"] = "nobody"
            created = self.after(anchor)
            closed = self.after(created)
            row["created_at"] = "" if self.chance(0.06) else self.text(created)
            row["closed_at"] = "" if self.chance(0.12) else self.text(closed)
            row["type"] = pick.choice(
                ("New Business", "new business", "Renewal", ""))
            row["source"] = pick.choice(SOURCES)
            row["amount"] = self.amount()
            row["currency"] = pick.choice(("USD", "USD", "", "EUR"))
            row["channel_kind"] = pick.choice(("Partner", "Direct", ""))
            self.add_deal_outcome(row)
            self.deals.append(row)
            if self.leads and self.with_ids and self.chance(0.1):
                self.links.append({"deal_id": row["id"],
                                   "lead_id": pick.choice(self.leads)[0]["id"],
                                   "is_primary": pick.choice(("yes", "no", ""))})

    def add_deal_outcome(self, row):
        pick = self.random
        outcome = "won" if self.won_only else pick.choice(
            ("won", "lost", "open", "open"))
        row["is_won"] = {"won": "true", "lost": "false"}.get(
            outcome, pick.choice(("false", "")))
        stage = {"won": "Closed Won", "lost": "Closed Lost"}.get(
            outcome, pick.choice(STAGES_OPEN))
        row["stage"] = stage if self.chance(0.8) else ""

    # Activities.

    def make_activities(self, borders):
        """Many at an exact distance from something that matters."""
        pick = self.random
        for row, created in self.leads:
            anchors = [created]
            for name in ("opportunity_at", "closed_at", "created_at"):
                read = values.instant(row[name], self.zone) if row[name] else None
                if read:
                    anchors.append(read[0])
            for index in range(pick.choice((0, 1, 3, 6, 10, 16))):
                at = self.near(pick.choice(anchors))
                if self.chance(0.5) and index:
                    at = anchors[-1] + pick.choice(borders) * values.DAY \
                        + pick.choice((0, 0, 0, 1, -1))
                anchors.append(at)
                if self.chance(0.01):
                    at = 4070908800
                self.add_activity(row["id"], at)
                if self.chance(0.1):
                    self.add_activity(row["id"], at)
        if self.chance(0.1):
            self.add_activity("nobody", self.start + 2 * self.horizon)
        pick.shuffle(self.activities)

    def add_activity(self, lead_id, at):
        kind = self.random.choice(self.kinds)
        value = ""
        if kind == "interactive-demo-share" or self.chance(0.1):
            value = self.random.choice(("79.9", "80", "80.0", "100", "20", ""))
        self.activities.append({
            "lead_id": lead_id, "type": kind, "at": self.text(at),
            "value": value, "detail": self.random.choice(DETAILS)})

    # Everything.

    def make(self):
        pick = self.random
        if self.chance(0.75):
            self.make_companies()
        if self.kind != "deals-only":
            for index in range(self.count):
                self.make_lead(index)
        if self.kind in ("deals", "mixed", "deals-only"):
            self.make_deals()
        self.card = generate_card.card(pick, 0, self.kinds, DETAILS)
        borders = [one[name] for one in self.card["criteria"]
                   for name in ("within_days", "expires_days") if one.get(name)]
        borders += [one["decay"]["every_days"] for one in self.card["criteria"]
                    if one.get("decay")]
        if self.leads and self.chance(0.9):
            self.make_activities(borders or [7])
        self.drop_columns()

    def drop_columns(self):
        """Some histories lack whole columns."""
        rows = [row for row, at in self.leads]
        dropped = set()
        if not self.with_ids:
            dropped.add("id")
        if self.kind in ("deals", "bare"):
            dropped |= {"opportunity_at", "closed_at", "outcome", "amount"}
        if self.kind == "bare" or self.chance(0.3):
            dropped.add("mql_at")
        if self.chance(0.25):
            dropped |= {"accepted_at", "rejected_at", "first_follow_up_at",
                        "discovery_call_at", "sql_at", "rejection_reason"}
        for name in ("accepted_at", "sql_at", "region", "technologies",
                     "seats_used", "source", "created_at"):
            if self.chance(0.06):
                dropped.add(name)
        for row in rows:
            for name in dropped:
                row.pop(name, None)
        if not self.with_ids:
            emails = {"L%d" % index: row["email"] for index, row in enumerate(rows)}
            for row in self.activities:
                row["lead_id"] = emails.get(row["lead_id"], row["lead_id"])
        for row in self.deals:
            for name in ("stage", "channel_kind", "source"):
                if self.seed % 7 == len(name) % 7:
                    row.pop(name, None)

    def options(self):
        pick = self.random
        found = {"seed": self.seed, "time_zone": self.zone_name, "as_of": None,
                 "maturity_days": None, "threshold": None,
                 "baseline": False, "scope": False, "score_as_of": None}
        dated = any(row.get("created_at") or row.get("at") for row in
                    [row for row, at in self.leads] + self.activities + self.deals)
        if self.chance(0.5) or not dated:
            found["as_of"] = self.as_of_text()
        if self.chance(0.5):
            found["maturity_days"] = pick.choice((0, 1, 30, 90))
        if self.chance(0.3):
            found["threshold"] = max(
                -5, self.card["threshold"] + pick.randint(-15, 15))
        found["baseline"] = self.chance(0.3)
        found["scope"] = self.chance(0.45)
        if self.chance(0.2) and found["as_of"] is not None:
            found["score_as_of"] = self.as_of_text()
        return found

    def as_of_text(self):
        at = self.start + self.random.randint(
            self.horizon // 2, self.horizon * 5 // 3)
        if self.chance(0.3) and self.leads:
            at = self.near(self.random.choice(self.leads)[1])
        form, self.format = self.format, self.random.choice(("z", "date"))
        text = self.text(at)
        self.format = form
        return text


def write_table(path, rows):
    if not rows:
        return
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=1, ensure_ascii=False)


def generate(seed, directory):
    """Fills @directory and returns the options."""
    writer = Writer(seed)
    writer.make()
    options = writer.options()
    os.makedirs(directory, exist_ok=True)
    write_table(os.path.join(directory, "leads.csv"),
                [row for row, at in writer.leads])
    write_table(os.path.join(directory, "companies.csv"), writer.companies)
    write_table(os.path.join(directory, "deals.csv"), writer.deals)
    write_table(os.path.join(directory, "links.csv"), writer.links)
    write_table(os.path.join(directory, "activities.csv"), writer.activities)
    write_json(os.path.join(directory, "card.json"), writer.card)
    if options["baseline"]:
        baseline = generate_card.card(
            writer.random, 1, writer.kinds + ["nothing"], DETAILS)
        write_json(os.path.join(directory, "baseline.json"), baseline)
    if options["scope"]:
        scope = generate_card.scope(
            writer.random, writer.start, writer.horizon,
            [row["created_at"] for row, at in writer.leads
             if row.get("created_at")])
        write_json(os.path.join(directory, "scope.json"), scope)
    write_json(os.path.join(directory, "options.json"), options)
    return options


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(json.dumps(generate(int(sys.argv[1]), sys.argv[2])))
