#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the command line takes over 10,000 leads with 100,000 activities.

Prints CPU seconds of whole runs, start-up included, and their ratio to what
Python takes to read the same files as CSV in the same minute: the machine's
speed goes up and down, the ratio does not.
"""

import csv
import datetime
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

LEADS, ACTIVITIES = 10_000, 100_000
START = datetime.datetime(2025, 1, 1)
CARD = """{"format": "fairlead-scorecard", "version": 1, "threshold": 40,
 "groups": [{"id": "content", "cap": 30}],
 "criteria": [
  {"id": "size", "family": "fit", "points": 15,
   "when": {"attribute": "employees", "op": "between", "low": 50, "high": 500}},
  {"id": "ceo", "family": "fit", "points": 10,
   "when": {"attribute": "title", "op": "contains-word", "value": "ceo"}},
  {"id": "pricing", "family": "behavior", "points": 25, "activity": "pricing-page-visit",
   "at_least": 2, "within_days": 7, "expires_days": 90},
  {"id": "webinar", "family": "behavior", "points": 10, "activity": "webinar", "award": "each",
   "cap": 30, "group": "content", "decay": {"percent": 50, "every_days": 30}},
  {"id": "guides", "family": "behavior", "points": 10, "activity": "download", "at_least": 2,
   "distinct": "detail", "group": "content"},
  {"id": "demo", "family": "behavior", "effect": "instant", "points": 40,
   "activity": "demo-request"}]}"""


def instant(days):
    at = START + datetime.timedelta(seconds=int(days * 86400))
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def write_leads(path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["id", "title", "country", "source", "employees", "created_at", "outcome",
                        "opportunity_at", "closed_at", "amount"])
        for i in range(LEADS):
            day = random.uniform(0, 500)
            deal = [random.choice(["won", "lost", "lost"]), instant(day + 30), instant(day + 70),
                    random.randint(1000, 90000)]
            table.writerow([f"L{i}", random.choice(["VP Sales", "CEO", "Engineer"]),
                            random.choice(["Germany", "France"]), random.choice(["web", "event"]),
                            random.randint(1, 5000), instant(day)]
                           + (deal if random.random() < 0.15 else ["none", "", "", ""]))


def write_activities(path):
    kinds = ["pricing-page-visit", "download", "webinar", "email-open", "email-open",
             "demo-request"]
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["lead_id", "type", "at", "value", "detail"])
        for _ in range(ACTIVITIES):
            table.writerow([f"L{random.randrange(LEADS)}", random.choice(kinds),
                            instant(random.uniform(0, 520)), "", random.choice("abc")])


def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def read_as_csv(paths):
    before = time.process_time()
    for path in paths:
        with open(path, newline="", encoding="utf-8") as file:
            sum(1 for _ in csv.reader(file))
    return time.process_time() - before


def main():
    program = os.path.abspath(sys.argv[1])
    random.seed(20261031)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        write_leads("leads.csv")
        write_activities("activities.csv")
        with open("card.json", "w", encoding="utf-8") as file:
            file.write(CARD)
        subprocess.run([program, "new", "w.fairlead", "--time-zone", "UTC", "--currency", "USD"],
                       check=True, stdout=subprocess.DEVNULL)
        importing = [program, "import", "w.fairlead", "--leads", "leads.csv", "--activities",
                     "activities.csv"]
        figures = [
            ("import", cpu(importing)),
            ("simulate", min(cpu([program, "simulate", "w.fairlead", "--scorecard", "card.json",
                                  "--curve", "--json"]) for _ in range(5))),
        ]
        base = min(read_as_csv(["leads.csv", "activities.csv"]) for _ in range(3))
    print(f"reading the files as CSV in Python: {base:.3f} s")
    for what, seconds in figures:
        print(f"{what}: {seconds:.3f} s of CPU, {seconds / base:.1f} times that")


main()
