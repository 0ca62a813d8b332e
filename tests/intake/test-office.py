# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample company through LibreOffice: saved as CSV in the German manner and
as XLSX, imported, and simulated like the original."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.environ.get("FAIRLEADCTL", "fairleadctl")
DUMP = os.environ.get("DUMP_SAMPLE", "dump-sample")
TABLES = ("leads", "deals", "links", "activities")

# Semicolons, quotes, UTF-8, from the first line on; German, numbers as shown.
GERMAN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false"
# Commas, UTF-8; American, with numbers and dates recognized.
READ = "CSV:44,34,76,1,,1033,false,true"


def call(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def convert(folder, target, form, home):
    for table in TABLES:
        done = subprocess.run(
            [shutil.which("soffice"), "-env:UserInstallation=file://" + home, "--headless", "--infilter=" + READ,
             "--convert-to", form, "--outdir", target, os.path.join(folder, table + ".csv")],
            capture_output=True, timeout=300)
        assert done.returncode == 0, done.stderr.decode()


def simulate(folder, ending, path):
    call("new", path, "--time-zone", "Europe/London", "--currency", "USD")
    arguments = []
    for table in TABLES:
        arguments += ["--" + table, os.path.join(folder, table + ending)]
    report = json.loads(call("import", path, *arguments, "--json"))
    for file in report["files"]:
        assert file["refused"] == file["unlinked"] == 0, file["problems"][:3]
        assert not file["problems"], file["problems"][:3]
    card = os.path.join(os.path.dirname(path), "card.json")
    if not os.path.exists(card):
        sample = os.path.join(os.path.dirname(path), "sample.fairlead")
        call("new", sample, "--sample")
        with open(card, "w", encoding="utf-8") as file:
            file.write(call("scorecard", sample, "--get"))
    return json.loads(call("simulate", path, "--scorecard", card, "--curve", "--json"))


def main():
    if shutil.which("soffice") is None:
        print("ok 1 # SKIP LibreOffice is not installed\nok 2 # SKIP LibreOffice is not installed\n1..2")
        return
    failed = 0
    with tempfile.TemporaryDirectory() as top:
        plain, german, xlsx = (os.path.join(top, n) for n in ("plain", "german", "xlsx"))
        for folder in (plain, german, xlsx):
            os.mkdir(folder)
        subprocess.run([DUMP, plain], check=True)
        original = simulate(plain, ".csv", os.path.join(top, "a.fairlead"))
        for number, (name, folder, form, ending) in enumerate((
                ("CSV in the German manner", german, GERMAN, ".csv"), ("XLSX", xlsx, "xlsx", ".xlsx")), 1):
            try:
                convert(plain, folder, form, os.path.join(top, "home"))
                again = simulate(folder, ending, os.path.join(top, "b%d.fairlead" % number))
                different = [k for k in original if original[k] != again.get(k)]
                assert not different, "different: %s" % different
                assert original["mqls"] > 0 and original["won"] > 0
                print("ok %d %s" % (number, name))
            except AssertionError as problem:
                failed += 1
                print("not ok %d %s\n# %s" % (number, name, str(problem).replace("\n", " ")[:900]))
    print("1..2")
    sys.exit(failed > 0)


main()
