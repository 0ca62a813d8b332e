# SPDX-License-Identifier: GPL-3.0-or-later
"""The files a rule looks at, and what it says about them."""

import os
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One finding: where, and what to do about it."""

    path: str
    line: int
    cure: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.cure}"


class Tree:
    """Files by path relative to the top, read on demand.

    A tree made from a dictionary is a sample: it is how a rule is tested.
    """

    def __init__(self, files, top=None):
        self.top = top
        self._files = dict(files)

    @classmethod
    def of_folder(cls, top):
        return cls({path: None for path in _list_files(top)}, top)

    def paths(self, under="", *endings):
        return sorted(
            path
            for path in self._files
            if path.startswith(under) and (not endings or path.endswith(endings))
        )

    def __contains__(self, path):
        return path in self._files

    def data(self, path):
        if self._files[path] is None:
            with open(os.path.join(self.top, path), "rb") as file:
                self._files[path] = file.read()
        content = self._files[path]
        return content.encode() if isinstance(content, str) else content

    def text(self, path):
        return self.data(path).decode("utf-8", "replace")

    def is_text(self, path):
        return b"\0" not in self.data(path)[:8192]


def _list_files(top):
    """What git knows or would add; every file where git has no say."""
    git = ["git", "-c", "safe.directory=*", "-C", top]
    asked = subprocess.run(
        git + ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if asked.returncode == 0 and asked.stdout:
        found = asked.stdout.decode().split("\0")
    else:
        found = _walk(top)
    return [path for path in found if os.path.isfile(os.path.join(top, path))]


def _walk(top):
    for folder, folders, names in os.walk(top):
        folders[:] = [
            name
            for name in folders
            if name not in (".git", "__pycache__") and not name.startswith("build")
        ]
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), top)
