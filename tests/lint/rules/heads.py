# SPDX-License-Identifier: GPL-3.0-or-later
"""How a file begins."""

import re

from tree import Problem

ABOUT = "files begin with their license, config.h or #pragma once"
LICENSE = "SPDX-License-Identifier: GPL-3.0-or-later"
_INCLUDE = re.compile(r'^\s*#\s*include\s+([<"][^>"]+[>"])', re.M)
_C = f"/* {LICENSE} */\n"
_WALLS = "G_BEGIN_DECLS\nint f (void);\nG_END_DECLS\n"

SAMPLES = [
    (True, {"src/base/fair-a.c": _C + '#include "config.h"\n#include <glib.h>\n'}),
    (True, {"src/base/fair-a.h": _C + "#pragma once\n\n" + _WALLS}),
    (True, {"tests/b.py": f"#!/usr/bin/env python3\n# {LICENSE}\n"}),
    (True, {"data/x": f"#!/bin/bash\n# {LICENSE}\n"}),
    (False, {"src/base/fair-a.c": '#include "config.h"\n'}),
    (False, {"src/base/fair-a.c": _C + '#include <glib.h>\n#include "config.h"\n'}),
    (False, {"src/base/fair-a.h": _C + "#ifndef A\n#define A\n#endif\n"}),
    (False, {"src/base/fair-a.h": _C + "#pragma once\nint f (void);\n"}),
    (False, {"tests/b.py": "import os\n"}),
    (False, {"data/x": "#!/bin/bash\necho\n"}),
]


def _check_c(path, lines, text):
    if lines[0] != f"/* {LICENSE} */":
        yield Problem(path, 1, f"make the first line /* {LICENSE} */")
    if path.endswith(".h"):
        if "#pragma once" not in lines[:3]:
            yield Problem(path, 2, "put #pragma once under the license line")
        declares = re.search(r"^\w[^\n]* \(", text, re.M) or "_quark (" in text
        if path.startswith("src/") and declares and "\nG_BEGIN_DECLS" not in text:
            yield Problem(path, 3, "wrap the declarations in G_BEGIN_DECLS, G_END_DECLS")
        return
    first = _INCLUDE.search(text)
    if first and first.group(1) != '"config.h"':
        line = text.count("\n", 0, first.start(1)) + 1
        yield Problem(path, line, 'include "config.h" before everything else')


def check(tree):
    for path in tree.paths("", ".c", ".h"):
        text = tree.text(path)
        yield from _check_c(path, text.split("\n"), text)
    for path in tree.paths():
        if path.endswith((".c", ".h")) or not tree.is_text(path):
            continue
        lines = tree.text(path).split("\n")[:2]
        is_script = lines[0].startswith("#!")
        if (is_script or path.endswith(".py")) and tree.data(path):
            if not any(line.endswith(LICENSE) for line in lines):
                yield Problem(path, 1, f"add the line # {LICENSE} at the top")
