#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   tests/app/shots.sh BUILD FOLDER [PAGE]
#
# Writes pictures of every page into a folder: light, dark, with text of 200 %,
# right to left, small, presenting, in high contrast, and in a locale of longer,
# accented and bracketed words. What has no brackets there is not translated.
set -eu
build=$(realpath "$1") folder=$2 page=${3:-}
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
words=$(mktemp -d "${TMPDIR:-/tmp}/fairlead-shots.XXXXXX")
trap 'rm -rf "$words"' EXIT

shots () { "$top/tests/headless.sh" env "$@" "$build/tests/app/shots" "$folder" ${page:+"$page"}; }

mkdir -p "$folder" "$words/en@pseudo/LC_MESSAGES"
(cd "$top" && xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 \
  --keyword=ngettext:1,2 --keyword=NC_:1c,2 -f po/POTFILES.in -o "$words/all.pot" 2>/dev/null)
msgen "$words/all.pot" -o "$words/en.po"
sed -i 's/charset=CHARSET/charset=UTF-8/
        s/nplurals=INTEGER; plural=EXPRESSION/nplurals=2; plural=(n != 1)/' "$words/en.po"
msgfilter --keep-header -i "$words/en.po" -o "$words/pseudo.po" \
  /usr/bin/python3 "$top/tests/app/pseudo.py"
msgfmt "$words/pseudo.po" -o "$words/en@pseudo/LC_MESSAGES/fairlead.mo"

shots A=1
shots SHOTS_LOOK=contrast ADW_DEBUG_HIGH_CONTRAST=1
shots SHOTS_LOOK=pseudo LANGUAGE=en@pseudo SHOTS_LOCALE_DIR="$words"
