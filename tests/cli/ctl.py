# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls fairleadctl as a person or a script does, and looks at what it did."""

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("FAIRLEADCTL", "fairleadctl")

LEADS = """\
id,country,employees,created_at,mql_at,opportunity_at,closed_at,outcome,amount
a,DE,120,2026-01-05,2026-01-06,2026-01-20,2026-02-20,won,1000.50
b,DE,80,2026-01-06,,,,none,
c,FR,900,2026-01-07,2026-01-09,2026-01-21,2026-02-21,won,2500
"d, ""the"" fourth",FR,15,2026-01-08,,2026-01-22,2026-02-22,lost,
"""

ACTIVITIES = """\
lead_id,type,at,value
a,demo-request,2026-01-10T10:00:00Z,
b,webinar,2026-01-11T10:00:00Z,1.5
"""


def card(threshold=10, **more):
    """A scorecard of one criterion."""
    return dict({
        "format": "fairlead-scorecard", "version": 1, "name": "Test",
        "threshold": threshold,
        "criteria": [{
            "id": "de", "name": "Germany", "family": "fit",
            "effect": "points", "points": 10,
            "when": {"attribute": "country", "op": "is", "value": "DE"}}]},
        **more)


def find_data(name):
    """A folder of public CRM exports, or None."""
    root = os.environ.get("FAIRLEAD_TEST_DATA") or os.path.join(
        os.environ.get("G_TEST_SRCDIR", "."), "..", "..", "shared", "data")
    path = os.path.join(root, name)
    return path if os.path.isdir(path) else None


class Case(unittest.TestCase):
    """A folder of its own, and short words for what tests do."""

    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="fairlead-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.file = self.path("a workshop.fairlead")

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        if not isinstance(content, str):
            content = json.dumps(content)
        with open(self.path(name), "w", encoding="utf-8", newline="") as file:
            file.write(content)
        return self.path(name)

    def run_ctl(self, *words, stdin=None, env=None, **more):
        return subprocess.run(
            [PROGRAM, *words], capture_output=True, timeout=60,
            input=stdin.encode() if isinstance(stdin, str) else stdin or b"",
            env=dict(os.environ, **(env or {})), check=False, **more)

    def ctl(self, *words, status=0, **more):
        """What was printed; the status must be the one that is expected."""
        done = self.run_ctl(*words, **more)
        self.assertEqual(done.returncode, status,
                         f"{words}: {done.stderr.decode()}")
        if status:
            self.assertEqual(done.stdout, b"", words)
            self.assertTrue(done.stderr.startswith(b"fairleadctl: ")
                            or status == 2, done.stderr)
            return done.stderr.decode()
        return done.stdout.decode()

    def json(self, *words, **more):
        """The one object that --json prints."""
        return json.loads(self.ctl(*words, "--json", **more))

    def make(self, *words):
        self.ctl("new", self.file, "--time-zone", "Europe/Berlin",
                 "--currency", "EUR", *words)

    def make_full(self):
        self.make()
        self.ctl("import", self.file,
                 "--leads", self.write("leads.csv", LEADS),
                 "--activities", self.write("activities.csv", ACTIVITIES))
        self.ctl("scorecard", self.file,
                 "--set", self.write("card.json", card()))

    def rows(self, text):
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def digest(self, path=None):
        with open(path or self.file, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def assert_one_file(self):
        """No companions, no half-written outputs beside the workshop."""
        base = os.path.basename(self.file)
        self.assertEqual([name for name in os.listdir(self.folder)
                          if name.startswith(base)], [base])


class TapResult(unittest.TestResult):
    """Tells the Test Anything Protocol."""

    def __init__(self):
        super().__init__()
        self.n = 0

    def tell(self, word, test, more=""):
        self.n += 1
        print(f"{word} {self.n} {test.id().split('.', 1)[1]}{more}",
              flush=True)

    def addSuccess(self, test):
        self.tell("ok", test)

    def addSkip(self, test, reason):
        self.tell("ok", test, f" # SKIP {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.fail_with(test, self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.fail_with(test, self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.fail_with(subtest, self._exc_info_to_string(err, test))

    def fail_with(self, test, text):
        self.tell("not ok", test)
        for line in text.splitlines():
            print("#", line)


def main():
    if len(sys.argv) > 1:
        suite = unittest.defaultTestLoader.loadTestsFromNames(
            ["__main__." + name for name in sys.argv[1:]])
    else:
        suite = unittest.defaultTestLoader.loadTestsFromModule(
            sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.n}")
    sys.exit(not result.wasSuccessful())
