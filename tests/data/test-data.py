#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what is installed beside the programs, and the scripts; prints TAP.

    test-data.py SOURCE BUILD
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ElementTree

SOURCE, BUILD = (os.path.abspath(path) for path in sys.argv[1:3])
APP_ID = "org.fairlead.Fairlead"
CTL = os.path.join(BUILD, "src", "fairleadctl")


class Skip(Exception):
    """A check that cannot be made here."""


def run(*command, **options):
    """The output of a program, both streams together, and its status."""
    if not shutil.which(command[0]):
        raise Skip(f"{command[0]} is not installed")
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        **options,
    )
    return done.stdout.decode("utf-8", "replace"), done.returncode


def good(*command, **options):
    said, status = run(*command, **options)
    assert status == 0, f"{' '.join(command)} ended with {status}:\n{said}"
    return said


def source(*parts):
    return os.path.join(SOURCE, *parts)


def test_desktop_file():
    said = good("desktop-file-validate", os.path.join(BUILD, "data", APP_ID + ".desktop"))
    assert not said, said


def test_metainfo():
    path = os.path.join(BUILD, "data", APP_ID + ".metainfo.xml")
    said, _ = run("appstreamcli", "validate", "--no-net", path)
    # There is no home page yet; later versions than Debian 12's mind.
    faults = re.findall(r"^[EW]: (?!.*url-homepage-missing).*", said, re.M)
    assert "alidation" in said and not faults, said
    root = ElementTree.parse(path).getroot()
    assert root.findtext("id") == APP_ID


def test_mime_type():
    store = source("src", "store", "fair-store-private.h")
    if os.path.exists(store):
        with open(store, encoding="utf-8") as file:
            number = re.search(r"FAIR_STORE_APPLICATION_ID (0x[0-9A-Fa-f]+)", file.read())
        assert int(number.group(1), 16).to_bytes(4, "big") == b"FAIR"
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "mime", "packages")
        os.makedirs(packages)
        shutil.copy(source("data", APP_ID + ".mime.xml"), packages)
        system = "/usr/share/mime/packages/freedesktop.org.xml"
        if os.path.exists(system):
            shutil.copy(system, packages)
        good("update-mime-database", os.path.join(folder, "mime"))
        header = bytearray(100)
        header[:16] = b"SQLite format 3\0"
        files = {"plain": bytes(header), "renamed": bytes(header[:68] + b"FAIR" + header[72:])}
        files["named.fairlead"] = b"\1\2\0"
        kinds = {}
        for name, content in files.items():
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            said = good(
                "gio", "info", "-a", "standard::content-type", path,
                env={**os.environ, "XDG_DATA_HOME": folder, "XDG_DATA_DIRS": folder},
            )
            kinds[name] = said.rsplit("content-type: ", 1)[-1].strip()
        assert kinds["renamed"] == "application/vnd.fairlead", kinds
        assert kinds["named.fairlead"] == "application/vnd.fairlead", kinds
        assert kinds["plain"] != "application/vnd.fairlead", kinds


def test_flatpak_manifest():
    path = source("flatpak", APP_ID + ".json")
    said = good("flatpak-builder", "--show-manifest", path)
    assert "WARNING" not in said, said
    with open(path, encoding="utf-8") as file:
        manifest = json.load(file)
    assert manifest["id"] == APP_ID
    assert re.fullmatch(r"\d+", manifest["runtime-version"]), "use a released runtime"
    for module in manifest["modules"]:
        for part in module["sources"]:
            if part["type"] == "archive":
                assert part["url"].startswith("https://"), part
                assert re.fullmatch("[0-9a-f]{64}", part["sha256"]), part
            else:
                assert part == {"type": "dir", "path": ".."}, part

    # What the program needs and the runtime does not bring comes before it.
    names = [module["name"] for module in manifest["modules"]]
    assert sorted(names[:-1]) == ["charis-sil", "libical", "qpdf", "qrencode"], names
    assert names[-1] == "fairlead", names


def test_icons():
    hicolor = source("data", "icons", "hicolor")
    full = ElementTree.parse(os.path.join(hicolor, "scalable", "apps", APP_ID + ".svg"))
    assert full.getroot().get("viewBox") == "0 0 128 128"
    symbolic = ElementTree.parse(
        os.path.join(hicolor, "symbolic", "apps", APP_ID + "-symbolic.svg")
    )
    assert symbolic.getroot().get("viewBox") == "0 0 16 16"
    for element in symbolic.getroot().iter():
        assert not element.get("stroke"), "GTK recolors only what is filled"


def test_man_page():
    path = source("docs", "man", "fairleadctl.1")
    said = good("groff", "-man", "-ww", "-z", "-Tutf8", "-K", "utf8", path)
    assert not said, said
    if os.path.exists(CTL):
        with open(path, encoding="utf-8") as file:
            head, *sections = re.split(r"^\.SS \"?", file.read(), flags=re.M)
        described = {section.split()[0]: section for section in sections}
        listed = set(good(CTL, "--list-commands").split())
        assert set(described) == listed, f"differ: {sorted(set(described) ^ listed)}"
        for command, section in described.items():
            for option in good(CTL, "--list-options", command).split():
                word = option.replace("-", "\\-")
                known = re.search(re.escape(word) + r"(?![\w\\])", section + head)
                assert known, f"the manual page lacks {command} {option}"


def complete(folder, *words):
    """What bash would offer for the last of these words."""
    script = (
        f'. "{source("data", "completions", "fairleadctl")}"\n'
        "COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _fairleadctl\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    env = {**os.environ, "PATH": folder + ":" + os.environ["PATH"]}
    return good("bash", "-u", "-c", script, "bash", "fairleadctl", *words, env=env).split()


def test_completion():
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "fairleadctl")
        with open(program, "w", encoding="utf-8") as file:
            file.write(
                "#!/bin/bash\n"
                '[ "$1" = --list-commands ] && printf "%s\\n" import info new\n'
                '[ "$*" = "--list-options export" ] && printf "%s\\n" --format --output\n'
                "exit 0\n"
            )
        os.chmod(program, 0o755)
        assert complete(folder, "i") == ["import", "info"]
        assert complete(folder, "export", "--o") == ["--output"]
        assert complete(folder, "export", "--format", "p") == ["pdf"]
        assert complete(folder, "export", "x") == []


def test_nothing_is_installed_twice():
    sections = "build", "test"
    command = source("data", "install-packages")
    said, status = run(command, "--check", *sections)
    if status != 0:
        raise Skip("something is missing here: " + said.split("\n", maxsplit=1)[0])
    with tempfile.TemporaryDirectory() as folder:
        for name in ("apt-get", "apt-cache", "dnf", "sudo"):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write("#!/bin/bash\necho called: $0 >&2\nexit 1\n")
            os.chmod(path, 0o755)
        env = {**os.environ, "PATH": folder + ":" + os.environ["PATH"]}
        said = good(command, *sections, env=env)
        assert not said, said


def count(kind, text, status):
    with tempfile.NamedTemporaryFile("w", suffix=".log", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        done = subprocess.run(
            [sys.executable, source("tests", "count.py"), kind, file.name, str(status)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    return tuple(int(number) for number in done.stdout.split())


def test_counting():
    log = json.dumps({"name": "a", "result": "OK", "stdout": "1..2\nok 1 /a\nok 2 /b # SKIP no\n"})
    died = json.dumps({"name": "b", "result": "ERROR", "stdout": "1..3\nok 1 /c\n"})
    plain = json.dumps({"name": "c", "result": "FAIL", "stdout": "oh\n"})
    assert count("meson", log + "\n", 0) == (1, 0, 1)
    assert count("meson", log + "\n" + died + "\n", 1) == (2, 1, 1)
    assert count("meson", log + "\n" + plain + "\n", 1) == (1, 1, 1)
    assert count("meson", log + "\n", 1) == (1, 1, 1)
    assert count("meson", "", 1) == (0, 1, 0)
    assert count("tap", "ok 1 a\nnot ok 2 b\n1..2\n", 1) == (1, 1, 0)
    assert count("tap", "ok 1 a\n1..2\n", 0) == (1, 1, 0)
    assert count("tap", "ok 1 a\n", 1) == (1, 1, 0)
    assert count("tap", "", 0) == (0, 1, 0)
    assert count("line", "seed 1\n5 passed, 0 failed\n", 0) == (5, 0, 0)
    assert count("line", "5 passed, 2 failed, 1 skipped\n", 1) == (5, 2, 1)
    assert count("line", "5 passed, 0 failed\nTraceback\n", 1) == (0, 1, 0)


def tour():
    """The commands of the README's tour, in their order."""
    with open(source("README.md"), encoding="utf-8") as file:
        text = file.read()
    section = text.split("\n## A tour", 1)[1].split("\n## ", 1)[0]
    for block in re.findall(r"```sh\n(.*?)```", section, re.S):
        yield from filter(None, block.replace("\\\n", " ").split("\n"))


def test_the_tour_of_the_readme():
    commands = list(tour())
    assert len(commands) >= 8, "the README's tour is gone"
    if not os.path.exists(CTL):
        raise Skip("fairleadctl is not built")
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "PATH": os.path.dirname(CTL) + ":" + os.environ["PATH"]}
        for command in commands:
            good("bash", "-eu", "-c", command, cwd=folder, env=env)


def main():
    os.environ["LC_ALL"] = "C.UTF-8"
    tests = [(n, f) for n, f in sorted(globals().items()) if n.startswith("test_")]
    print(f"1..{len(tests)}", flush=True)
    for number, (name, test) in enumerate(tests, 1):
        name = name[5:].replace("_", " ")
        try:
            test()
            print(f"ok {number} {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} {name} # SKIP {reason}", flush=True)
        except Exception:  # pylint: disable=broad-except
            print(f"not ok {number} {name}", flush=True)
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", flush=True)


if __name__ == "__main__":
    main()
