#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts results: prints `passed failed skipped`.

    count.py meson TESTLOG.json STATUS    what `meson test` logged
    count.py tap OUTPUT STATUS            what one program printed
    count.py line OUTPUT STATUS           a program that ends with `N passed, N failed`

STATUS is the exit status of what was run. A program that died, ended early or
said that it failed without naming a test counts as one failure.
"""

import json
import re
import sys

_RESULT = re.compile(r"^(not )?ok\b[ \d]*(?:.*#\s*(skip|todo)\b)?", re.I)
_PLAN = re.compile(r"^1\.\.(\d+)")


def count_tap(text, good_end):
    """(passed, failed, skipped) of one program's TAP."""
    passed = failed = skipped = 0
    plan = None
    for line in text.splitlines():
        found = _RESULT.match(line)
        if found:
            bad, directive = found.groups()
            if directive:
                skipped += 1
            elif bad:
                failed += 1
            else:
                passed += 1
        elif _PLAN.match(line):
            plan = int(_PLAN.match(line).group(1))
    whole = plan == passed + failed + skipped
    if not failed and not (good_end and whole):
        failed = 1
    return passed, failed, skipped


def count_meson(lines):
    """The sum over the programs that meson ran; those that failed go to stderr."""
    total = [0, 0, 0]
    for line in lines:
        run = json.loads(line)
        good_end = run["result"] in ("OK", "EXPECTEDFAIL", "SKIP")
        text = run.get("stdout") or ""
        if any(_RESULT.match(row) or _PLAN.match(row) for row in text.splitlines()):
            counts = count_tap(text, good_end)
        elif run["result"] == "SKIP":
            counts = (0, 0, 1)
        else:
            counts = (1, 0, 0) if good_end else (0, 1, 0)
        if counts[1]:
            print(f"failed: {run['name']} ({run['result']})", file=sys.stderr)
        total = [a + b for a, b in zip(total, counts)]
    return total


def count_line(text):
    """The counts that a program itself gives in its last line."""
    found = re.search(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*\Z", text, re.M)
    return [int(number or 0) for number in found.groups()] if found else [0, 1, 0]


def main(kind, path, status):
    good_end = status == "0"
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            if kind == "meson":
                counts = list(count_meson(file))
            elif kind == "tap":
                counts = list(count_tap(file.read(), good_end))
            else:
                counts = count_line(file.read())
    except (OSError, ValueError) as fault:
        print(f"no results: {fault}", file=sys.stderr)
        counts = [0, 1, 0]
    if not good_end and not counts[1]:
        counts[1] = 1
    print(*counts)


if __name__ == "__main__":
    main(*sys.argv[1:])
