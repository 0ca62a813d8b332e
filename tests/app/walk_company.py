# SPDX-License-Identifier: GPL-3.0-or-later
"""A small company as three CSV files, the same at every run, of which the walks
know what is in it: leaders of large companies ask for a demo and buy, students
read the blog and do not.
"""

import csv
import datetime
import os

LEADS = 480
FIRST_DAY = datetime.date(2025, 1, 6)

TITLES = ["VP Sales", "Head of Marketing", "IT Manager", "Student"]
INDUSTRIES = ["SaaS", "Retail", "Logistics"]
SIZES = [320, 90, 40, 1500, 12]
COUNTRIES = ["Germany", "United States", "Brazil"]
SOURCES = ["Webinar", "Organic search", "Paid search", "Referral"]


def is_keen(i):
    """Whether a lead looks at the prices and asks for a demo."""
    return i % 4 < 2 and i % 5 in (0, 1, 3)


def is_won(i):
    return is_keen(i) and i % 7 in (0, 2, 5)


def is_lost(i):
    return (is_keen(i) and not is_won(i)) or i % 11 == 3


def wins():
    return sum(map(is_won, range(LEADS)))


def day(i, after=0):
    return (FIRST_DAY + datetime.timedelta(days=i + after)).isoformat()


def _leads():
    yield ["Lead ID", "Name", "Created Date", "Job Title", "Industry", "Employees",
           "Country", "Lead Source", "MQL Date"]
    for i in range(LEADS):
        yield [f"L{i:04}", f"Person {i:04}", day(i), TITLES[i % 4], INDUSTRIES[i % 3],
               SIZES[i % 5], COUNTRIES[i // 3 % 3], SOURCES[i // 2 % 4],
               day(i, 6) if is_keen(i) or i % 6 == 0 else ""]


def _deals():
    yield ["Deal ID", "Lead ID", "Deal Stage", "Created Date", "Close Date", "Amount"]
    for i in range(LEADS):
        if is_won(i) or is_lost(i):
            yield [f"D{i:04}", f"L{i:04}", "Closed Won" if is_won(i) else "Closed Lost",
                   day(i, 14), day(i, 14 + 20 + i % 30), 5000 + 100 * (i % 90)]


def _activities():
    yield ["Activity ID", "Lead ID", "Activity Type", "Activity Date"]
    n = 0
    for i in range(LEADS):
        done = [("Blog visit", 1), ("Email open", 2)][:1 + i % 2]
        if is_keen(i):
            done += [("Pricing page visit", 3), ("Demo request", 5)]
        elif i % 3 == 0:
            done += [("Webinar attendance", 4)]
        for what, after in done:
            n += 1
            yield [f"A{n:05}", f"L{i:04}", what, day(i, after) + "T10:00:00Z"]


def write(folder):
    """Writes the files and returns their paths: leads, deals, activities."""
    paths = []
    for name, rows in (("leads", _leads), ("deals", _deals), ("activities", _activities)):
        path = os.path.join(folder, name + ".csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows())
        paths.append(path)
    return paths
