#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong from outside: a process that is killed, a full disk, a
folder that cannot be written to, a file that is held or damaged."""

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import time

import ctl

NOBODY = 65534


class Safety(ctl.Case):
    def start(self, *words):
        return subprocess.Popen([ctl.PROGRAM, *words],
                                stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    def kill_at_random(self, longest, *words):
        """Whether it was still at work when it was killed."""
        with self.start(*words) as process:
            time.sleep(random.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
            return process.wait() == -signal.SIGKILL

    def time_of(self, *words):
        begin = time.monotonic()
        self.ctl(*words)
        return time.monotonic() - begin

    def many_leads(self, country, n=20000):
        rows = "".join(f"x{i},{country},2026-01-01\n" for i in range(n))
        return self.write(f"{country}.csv", "id,country,created_at\n" + rows)

    def test_killed_imports(self):
        """Whatever the moment, a workshop holds one import or the other."""
        random.seed(1)
        self.make_full()
        files = [self.many_leads("DE"), self.many_leads("FR")]
        longest = self.time_of("import", self.file, "--leads", files[0]) * 1.1
        n_killed = 0
        for i in range(12):
            n_killed += self.kill_at_random(
                longest, "import", self.file, "--leads", files[i % 2])
            info = self.json("info", self.file)
            self.assertEqual(info["leads"], 20004)
            rows = self.rows(self.ctl("score", self.file))
            self.assertIn(sum(row["fit"] == "10" for row in rows),
                          (2, 20002))
        self.assertGreater(n_killed, 2)
        self.ctl("import", self.file, "--leads", files[0])
        self.assert_one_file()
        with sqlite3.connect(self.file) as database:
            self.assertEqual(database.execute(
                "PRAGMA integrity_check").fetchone(), ("ok",))
        database.close()

    def test_killed_new(self):
        """What has the name is a workshop, whole."""
        random.seed(2)
        longest = self.time_of("new", self.file, "--sample") * 1.1
        for _ in range(12):
            os.remove(self.file)
            self.kill_at_random(longest, "new", self.file, "--sample")
            if os.path.exists(self.file):
                self.assertGreater(self.json("info", self.file)["leads"], 1000)
            else:
                self.ctl("new", self.file, "--sample")

    def test_killed_exports(self):
        """An output is the old one or the new one."""
        random.seed(3)
        self.make_full()
        self.ctl("agree", self.file)
        out = self.path("agreement.pdf")
        words = ("export", self.file, "--format", "pdf", "--output", out)
        longest = self.time_of(*words) * 1.2
        whole = self.digest(out)
        old = self.write("old", "old")
        for _ in range(12):
            shutil.copy(old, out)
            self.kill_at_random(longest, *words)
            self.assertIn(self.digest(out), (whole, self.digest(old)))

    def limited(self, size, *words):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return self.run_ctl(*words, preexec_fn=limit)

    def test_full_disk(self):
        self.make_full()
        before = self.json("info", self.file)
        leads = self.many_leads("DE")
        big = self.write("big.json", ctl.card(name="x" * 3000, criteria=[
            dict(ctl.card()["criteria"][0], id=f"c{i}", name="y" * 100)
            for i in range(200)]))
        size = os.path.getsize(self.file)
        for allowed in (0, 4096, size // 2, size + 20000):
            for words in (["import", "--leads", leads],
                          ["scorecard", "--set", big]):
                done = self.limited(allowed, words[0], self.file, *words[1:])
                if done.returncode == 0 and allowed > size:
                    continue
                self.assertEqual(done.returncode, 1, (allowed, words))
                self.assertEqual(done.stdout, b"")
                self.assertIn(b"fairleadctl: ", done.stderr)
                self.assertEqual(self.json("info", self.file), before)
                saved = b"What was saved is safe" in done.stderr
                name = self.json("scorecard", self.file)["name"]
                self.assertEqual(name == "Test", not saved, (allowed, words))
                if saved:
                    self.ctl("scorecard", self.file,
                             "--set", self.path("card.json"))
        out = self.write("scores.csv", "old")
        done = self.limited(10, "score", self.file, "--output", out)
        self.assertEqual(done.returncode, 1)
        with open(out, encoding="utf-8") as file:
            self.assertEqual(file.read(), "old")
        self.assertEqual(
            self.limited(4096, "new", self.path("x.fairlead")).returncode, 1)
        self.assertEqual([name for name in os.listdir(self.folder)
                          if name.startswith("x.fairlead")], [])
        self.ctl("import", self.file, "--leads", leads)
        self.assert_one_file()

    def small_disk(self, size):
        """A folder on a disk of its own, of @size KiB."""
        disk = self.path("disk")
        os.mkdir(disk)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k",
                               "tmpfs", disk], check=False,
                              stderr=subprocess.DEVNULL)
        if done.returncode != 0:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        return disk

    def test_small_disk(self):
        """However much room there is, a new workshop is whole or not there,
        and none that is there loses anything."""
        disk = self.small_disk(6000)
        there = os.path.join(disk, "s.fairlead")
        fill = os.path.join(disk, "fill")
        n_failed = 0
        for used in range(0, 6000, 400):
            with open(fill, "wb") as file:
                file.write(b"x" * used * 1024)
            done = self.run_ctl("new", there, "--sample")
            if done.returncode == 0:
                self.assertGreater(self.json("info", there)["leads"], 1000)
                self.assertEqual(sorted(os.listdir(disk)),
                                 ["fill", "s.fairlead"])
                os.remove(there)
            else:
                n_failed += 1
                self.assertEqual(done.returncode, 1)
                self.assertIn(there.encode(), done.stderr)
                self.assertEqual(os.listdir(disk), ["fill"], used)
        self.assertGreater(n_failed, 3)
        self.assertLess(n_failed, 15)

    def test_small_disk_import(self):
        disk = self.small_disk(4000)
        self.file = os.path.join(disk, "s.fairlead")
        self.make_full()
        fill = os.path.join(disk, "fill")
        leads = self.many_leads("DE")
        states = set()
        for left in range(40, 3600, 160):
            room = os.statvfs(disk)
            with open(fill, "wb") as file:
                file.write(b"x" * max(
                    0, room.f_bavail * room.f_frsize - left * 1024))
            done = self.run_ctl("import", self.file, "--leads", leads)
            os.remove(fill)
            self.assertIn(done.returncode, (0, 1))
            n = self.json("info", self.file)["leads"]
            self.assertIn(n, (4, 20004))
            self.assertFalse(done.returncode == 0 and n == 4)
            states.add((done.returncode, n))
            if n > 4:
                break
        self.assertIn((1, 4), states)
        self.ctl("import", self.file, "--leads", leads)
        self.assertEqual(os.listdir(disk), ["s.fairlead"])

    def test_read_only_folder(self):
        if os.getuid() != 0:
            who = {}
        elif subprocess.run(["/bin/sh", "-c", 'test -x "$0"', ctl.PROGRAM],
                            user=NOBODY, check=False).returncode == 0:
            who = {"user": NOBODY}
        else:
            self.skipTest("the program cannot be run by nobody")
        self.make_full()
        self.ctl("agree", self.file)
        before = self.digest()
        os.chmod(self.file, 0o444)
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o755)
        for words in (["info"], ["simulate"], ["score"], ["audit"],
                      ["scorecard"],
                      ["export", "--format", "md", "--output", "-"],
                      ["import", "--leads", "-", "--dry-run"]):
            self.ctl(words[0], self.file, *words[1:], stdin=ctl.LEADS, **who)
        for words in (["agree"], ["import", "--leads", "-"],
                      ["scope", "--set", "-"],
                      ["score", "--output", self.path("scores.csv")]):
            message = self.ctl(words[0], self.file, *words[1:], status=1,
                               stdin=ctl.LEADS, **who)
            self.assertIn(self.folder, message)
        message = self.ctl("new", self.path("x.fairlead"), status=1, **who)
        self.assertIn("x.fairlead", message)
        self.assertEqual(self.digest(), before)
        self.assertEqual(len(os.listdir(self.folder)), 4)

    def test_held(self):
        """Who would write is told who does; who reads is not held up."""
        self.make_full()
        before = self.json("info", self.file)
        os.mkfifo(self.path("pipe"))
        with subprocess.Popen(
                [ctl.PROGRAM, "import", self.file, "--leads", "-"],
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as holder:
            while not os.path.exists(self.file + "-wal"):
                time.sleep(0.02)
            time.sleep(0.2)
            for words in (["agree"], ["scope", "--set", "-"],
                          ["import", "--leads", self.path("leads.csv")]):
                message = self.ctl(words[0], self.file, *words[1:], status=1)
                self.assertIn("fairleadctl on ", message)
            self.assertEqual(self.json("info", self.file), before)
            self.ctl("simulate", self.file)
            holder.stdin.write(b"id,created_at\nz,2026-02-02\n")
            holder.stdin.close()
            self.assertEqual(holder.wait(), 0)
        self.assertEqual(self.json("info", self.file)["leads"], 5)
        self.assert_one_file()

    def test_damaged(self):
        self.make_full()
        with open(self.file, "rb") as file:
            whole = file.read()
        random.seed(4)
        for size in [0, 1, 15, 100, 4096] + random.sample(
                range(5000, len(whole) - 1), 10):
            with open(self.file, "wb") as file:
                file.write(whole[:size])
            before = self.digest()
            for words in (["info"], ["simulate"], ["agree"],
                          ["scope", "--set", "-"]):
                message = self.ctl(words[0], self.file, *words[1:], status=1)
                self.assertIn(self.file, message)
            self.assertEqual(self.digest(), before)
        for _ in range(12):
            spoiled = bytearray(whole)
            for _ in range(12):
                spoiled[random.randrange(100, len(whole))] ^= 0xff
            with open(self.file, "wb") as file:
                file.write(spoiled)
            for words in (["info", "--json"], ["simulate"], ["score"]):
                done = self.run_ctl(words[0], self.file, *words[1:])
                self.assertIn(done.returncode, (0, 1), done.stderr)


if __name__ == "__main__":
    ctl.main()
