#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a command line: help, options, exit status, completion."""

import os
import re
import subprocess

import ctl

COMMANDS = ["new", "import", "info", "anonymize", "audit", "scorecard", "scope",
            "acceptance", "terms", "score", "simulate", "agree", "export",
            "serve"]
TOP = os.path.join(os.environ.get("G_TEST_SRCDIR", "."), "..")


class Words(ctl.Case):
    def options(self, command):
        return self.ctl("--list-options", command).split()

    def test_commands(self):
        listed = self.ctl("--list-commands").split()
        self.assertEqual([command for command in listed
                          if command in COMMANDS], COMMANDS)
        help_text = self.ctl("--help")
        for command in listed:
            self.assertIn(f"\n  {command} ", help_text)
        self.assertEqual(self.ctl("-h"), help_text)
        self.assertRegex(self.ctl("--version"), r"^fairleadctl \d+\.\d+")

    def test_help_of_each_command(self):
        for command in self.ctl("--list-commands").split():
            text = self.ctl(command, "--help")
            self.assertIn(f"fairleadctl {command} FILE", text)
            listed = self.options(command)
            self.assertEqual(re.findall(r"^  (--[a-z-]+)", text, re.M), listed)
            self.assertEqual(text, self.ctl(command, self.file, "-h"))
            self.assertLessEqual({"--json", "--progress", "--help"},
                                 set(listed))

    def test_usage(self):
        self.make()
        wrong = [
            [], ["nonsense"], ["--nonsense"], ["--list-options"],
            ["--list-options", "nonsense"], ["info"], ["info", "--json"],
            ["info", self.file, "too", "many"],
            ["info", self.file, "--nonsense"], ["info", self.file, "-x"],
            ["info", self.file, "--json=1"], ["audit", self.file, "--last"],
            ["audit", self.file, "--last", "0"],
            ["audit", self.file, "--last", "2.5"],
            ["audit", self.file, "--last", "99999999999999999999"],
            ["simulate", self.file, "--threshold", "many"],
            ["simulate", self.file, "--maturity-days", "-1"],
            ["simulate", self.file, "--as-of", "yesterday"],
            ["scorecard", self.file, "--side", "finance"],
            ["scorecard", self.file, "--at", "0"],
            ["scorecard", self.file, "--at", "1", "--set", "x.json"],
            ["scorecard", self.file, "--at", "1", "--side", "sales"],
            ["import", self.file], ["import", self.file, "--dry-run"],
            ["import", self.file, "--leads", "-", "--deals", "-"],
            ["export", self.file], ["export", self.file, "--format", "md"],
            ["export", self.file, "--format", "docs", "--output", "x"],
            ["export", self.file, "--format", "md", "--output", "x",
             "--draft", "--at", "1"],
            ["new", self.path("x"), "--sample", "--currency", "EUR"],
        ]
        for words in wrong:
            self.assertNotEqual(self.ctl(*words, status=2), "", words)
        self.assertFalse(os.path.exists(self.path("x")))

    def test_options_anywhere(self):
        self.make_full()
        plain = self.ctl("simulate", self.file, "--threshold", "5", "--json")
        self.assertEqual(
            plain, self.ctl("simulate", "--threshold=5", "--json", self.file))
        self.assertEqual(
            plain, self.ctl("simulate", "--json", "--threshold", "5", "--",
                            self.file))
        self.assertEqual(
            plain, self.ctl("--json", "--threshold", "5", "simulate",
                            self.file))
        self.assertEqual(
            plain, self.ctl("--threshold=5", "simulate", self.file, "--json"))
        self.assertIn("no command “--json”", self.ctl("--json", status=2))
        self.assertIn("no command “dance”",
                      self.ctl("--json", "dance", status=2))
        self.assertEqual(
            plain, self.ctl("simulate", "--threshold", "7", self.file,
                            "--json", "--threshold", "5"))
        self.ctl("new", "--", "--odd.fairlead", cwd=self.folder)
        self.assertTrue(os.path.exists(self.path("--odd.fairlead")))

    def test_wrong_files(self):
        missing = self.path("no.fairlead")
        text = self.write("text.fairlead", "hello")
        for command in COMMANDS[1:]:
            more = {"import": ["--leads", self.write("l.csv", ctl.LEADS)],
                    "anonymize": ["--output", self.path("out")],
                    "export": ["--format", "md", "--output",
                               self.path("out")]}.get(command, [])
            for path in (missing, text, self.folder, "/dev/null"):
                message = self.ctl(command, path, *more, status=1)
                self.assertIn(path, message)
        self.assertFalse(os.path.exists(missing))
        self.assertFalse(os.path.exists(self.path("out")))

    def test_json_has_nothing_else(self):
        """--json prints one object, also where a person would be told more,
        and where progress is shown."""
        self.make()
        leads = self.write("leads.csv", ctl.LEADS)
        done = self.run_ctl("import", self.file, "--leads", leads, "--json",
                            "--progress")
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"100 %", done.stderr)
        self.assertTrue(done.stdout.startswith(b"{"))
        quiet = self.run_ctl("import", self.file, "--leads", leads, "--json")
        self.assertEqual(quiet.stderr, b"")
        for words in (["info"], ["audit"], ["scope"], ["terms"],
                      ["acceptance"], ["scorecard", "--get"], ["simulate"],
                      ["agree"],
                      ["score", "--output", self.path("s.csv")],
                      ["export", "--format", "md",
                       "--output", self.path("a.md")]):
            self.assertIsInstance(
                self.json(words[0], self.file, *words[1:]), dict)
        self.ctl("score", self.file, "--json", status=2)
        self.ctl("export", self.file, "--format", "md", "--output", "-",
                 "--json", status=2)

    def test_progress_on_a_terminal(self):
        self.make()
        leads = self.write("leads.csv", ctl.LEADS)
        try:
            master, slave = os.openpty()
        except OSError as error:
            self.skipTest(f"no terminal can be made here: {error}")
        with subprocess.Popen(
                [ctl.PROGRAM, "import", self.file, "--leads", leads, "--json"],
                stdout=subprocess.PIPE, stderr=slave) as process:
            printed = process.communicate()[0]
        os.close(slave)
        self.assertIn(b"100 %", os.read(master, 10000))
        os.close(master)
        self.assertTrue(printed.startswith(b"{"))

    def test_unknown_program(self):
        self.make()
        leads = self.write("leads.csv", ctl.LEADS)
        said = self.ctl("import", self.file, "--leads", leads,
                        "--mapping", "salesfource", status=1)
        self.assertRegex(said, "salesforce, hubspot")

    def test_closed_output(self):
        self.make()
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([ctl.PROGRAM, "info", self.file],
                                  stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"Standard output", done.stderr)

    def test_completion(self):
        script = os.path.join(TOP, "data", "completions", "fairleadctl")
        source = f"""
set -u
source "{script}"
complete_words ()
{{
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _fairleadctl
  printf '%s\\n' "${{COMPREPLY[@]}}"
}}
complete_words "{ctl.PROGRAM}" s
echo =
complete_words "{ctl.PROGRAM}" simulate x.fairlead --ma
echo =
complete_words "{ctl.PROGRAM}" export x.fairlead --format m
"""
        done = subprocess.run(["bash", "-c", source], capture_output=True,
                              text=True, check=True)
        self.assertEqual(done.stderr, "")
        commands, options, formats = done.stdout.split("=\n")
        self.assertEqual(commands.split(),
                         [command for command
                          in self.ctl("--list-commands").split()
                          if command.startswith("s")])
        self.assertEqual(options, "--maturity-days\n")
        self.assertIn("md", formats.split())


if __name__ == "__main__":
    ctl.main()
