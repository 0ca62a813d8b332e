#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the tree against the house rules and prints TAP.

    tests/lint/lint.py                 every rule
    tests/lint/lint.py sizes walls     these rules
    tests/lint/lint.py --list          what the rules are
    tests/lint/lint.py --fix           do what a program can do about it

Each rule is a module of rules/ with ABOUT, check(tree) -> problems, and
SAMPLES: small trees, each with whether it is good. A rule is first tried on its
samples; one that lets a bad sample pass, or blames a good one, has failed.
A module may have missing_tool() -> reason, for a rule that needs a program
which this machine may not have; warn(tree) -> problems that fail nothing; and
fix(tree).
"""

import importlib
import os
import pkgutil
import sys
import traceback

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)

from tree import Tree  # noqa: E402  (needs the path above)

MOST_NOTES = 40


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def report(self, good, name, notes, skip=None):
        self.count += 1
        self.failed += not good
        directive = f" # SKIP {skip}" if skip else ""
        print(f"{'ok' if good else 'not ok'} {self.count} {name}{directive}")
        for note in notes[:MOST_NOTES]:
            print(f"# {note}")
        if len(notes) > MOST_NOTES:
            print(f"# … and {len(notes) - MOST_NOTES} more")

    def finish(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def load_rules(wanted):
    names = sorted(m.name for m in pkgutil.iter_modules([os.path.join(HERE, "rules")]))
    unknown = [name for name in wanted if name not in names]
    if unknown:
        sys.exit(f"No such rule: {', '.join(unknown)}. There are: {', '.join(names)}.")
    return {
        name: importlib.import_module(f"rules.{name}")
        for name in names
        if not wanted or name in wanted
    }


def try_samples(rule):
    """What is wrong with the rule itself."""
    verdicts = set()
    for number, (is_good, files) in enumerate(rule.SAMPLES, 1):
        problems = list(rule.check(Tree(files)))
        verdicts.add(is_good)
        if is_good and problems:
            yield f"good sample {number} is blamed: {problems[0]}"
        elif not is_good and not problems:
            yield f"bad sample {number} ({', '.join(files)}) passes"
    if verdicts != {True, False}:
        yield "a rule needs a good sample and a bad one"


def missing_tool(rule):
    """Why a rule cannot be checked here, or None."""
    return rule.missing_tool() if hasattr(rule, "missing_tool") else None


def guarded(action, argument):
    """The findings of a rule, or its crash as a finding."""
    try:
        return list(action(argument))
    except Exception:  # pylint: disable=broad-except
        return traceback.format_exc().splitlines()


def main(arguments):
    wanted = [word for word in arguments if not word.startswith("-")]
    rules = load_rules(wanted)
    if "--list" in arguments:
        for name, rule in rules.items():
            print(f"{name:14} {rule.ABOUT}")
        return 0

    tree = Tree.of_folder(TOP)
    if "--fix" in arguments:
        for rule in rules.values():
            if hasattr(rule, "fix") and not missing_tool(rule):
                rule.fix(tree)
        return 0

    tap = Tap()
    for name, rule in rules.items():
        reason = missing_tool(rule)
        if reason:
            tap.report(True, f"lint {name}: samples", [], reason)
            tap.report(True, f"lint {name}: {rule.ABOUT}", [], reason)
            continue
        faults = guarded(try_samples, rule)
        tap.report(not faults, f"lint {name}: samples", faults)
        problems = guarded(rule.check, tree)
        warnings = guarded(rule.warn, tree) if hasattr(rule, "warn") else []
        notes = [str(problem) for problem in problems]
        notes += [f"warning: {problem}" for problem in warnings]
        tap.report(not problems, f"lint {name}: {rule.ABOUT}", notes)
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
