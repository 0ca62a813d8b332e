# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts parse and stop at unset variables; Python scripts compile."""

import ast
import re
import subprocess

from tree import Problem

ABOUT = "shell and Python scripts parse; scripts set -u"

_BASH = "#!/bin/bash\n"
SAMPLES = [
    (True, {"run": _BASH + "set -u\necho a\n"}),
    (True, {".ci/run": _BASH + 'exec a "$@"\n'}),
    (True, {"tests/a.py": "x = 1\n"}),
    (False, {"run": _BASH + "set -u\nif true; then\n"}),
    (False, {"run": _BASH + "echo $a\nrm -r $a\ntrue\n"}),
    (False, {"run": "#!/bin/sh\nset -u\n"}),
    (False, {"tests/a.py": "def f(:\n"}),
]


def _check_shell(path, text):
    if not text.startswith(_BASH):
        yield Problem(path, 1, "begin shell scripts with #!/bin/bash")
    parsed = subprocess.run(
        ["bash", "-n"], input=text.encode(), stderr=subprocess.PIPE, check=False
    )
    if parsed.returncode:
        said = parsed.stderr.decode().strip().split("\n")[0]
        number = re.search(r"line (\d+)", said)
        yield Problem(path, int(number.group(1)) if number else 1, said)
    commands = [line for line in text.split("\n") if line and not line.startswith("#")]
    if len(commands) > 1 and not re.search(r"^set -[a-z]*u", text, re.M):
        yield Problem(path, 2, "add `set -u`: a misspelled variable must not pass")


def check(tree):
    for path in tree.paths():
        if not tree.is_text(path):
            continue
        text = tree.text(path)
        first = text.split("\n", 1)[0]
        if re.match(r"#!.*\b(?:ba|da)?sh\b", first) or path.endswith(".sh"):
            yield from _check_shell(path, text)
        elif path.endswith(".py") or re.match(r"#!.*python", first):
            try:
                ast.parse(text)
            except SyntaxError as fault:
                yield Problem(path, fault.lineno or 1, f"Python: {fault.msg}")
