#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A message in, the same with accents, brackets and two fifths more letters out;
directives, tags and entities stay as they are."""

import re
import sys

_ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_KEPT = re.compile(r"(%[-+ #0'I]*\d*(?:\.\d+)?[a-zA-Z%]|<[^>]*>|&\w+;|\{[^}]*\})")

text = sys.stdin.read()
parts = _KEPT.split(text)
said = "".join(p if n % 2 else p.translate(_ACCENTS) for n, p in enumerate(parts))
longer = "·" * (len(text) * 2 // 5)
end = "\n" if said.endswith("\n") else ""
start = "\n" if said.startswith("\n") else ""
sys.stdout.write(f"{start}[{said.strip(chr(10))}{longer}]{end}" if text.strip() else text)
