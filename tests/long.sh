#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The long part of tests/run, which sources this file: every test under the
# sanitizers, the heart's tests under valgrind, and a minute of fuzzing a
# target. Notes the result in docs/testing.md.
set -u

heart='base|model|history|engine'
fuzz_seconds=60

# heart_tests BUILD: the names of the tests of the heart's rooms
heart_tests ()
{
  meson introspect --tests "$1" | $python -c '
import json, re, sys

for test in json.load(sys.stdin):
    if re.search(r"/tests/(?:" + sys.argv[1] + ")/", test["cmd"][0]):
        print(test["name"])
' "$heart"
}

sanitizers ()
{
  must "Build with the sanitizers" compiled build-asan -Dwerror=true \
    -Db_sanitize=address,undefined -Db_lundef=false || return
  ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 \
    LSAN_OPTIONS=suppressions=$top/tests/lsan.supp:print_suppressions=0 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
    meson_stage "Tests under the sanitizers" build-asan testlog --timeout-multiplier 5
}

under_valgrind ()
{
  local -a names=()
  mapfile -t names < <(heart_tests build-test)
  [ ${#names[@]} -gt 0 ] || return
  G_SLICE=always-malloc meson_stage "The heart's tests under valgrind" build-test testlog-valgrind \
    --timeout-multiplier 50 --wrapper "valgrind -q --leak-check=full \
      --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=9 \
      --num-callers=25 --suppressions=/usr/share/glib-2.0/valgrind/glib.supp" \
    "${names[@]}"
}

# fuzz_one PROGRAM: what it finds anew stays out of the tree
fuzz_one ()
{
  local program=$1 name=${1##*/libfuzzer-} found=$scratch/found status
  local corpus=$top/tests/fuzz/corpus/$name
  rm -rf "$found"
  mkdir -p "$found" build-fuzz/crashes
  heading "Fuzzing $name for $fuzz_seconds seconds"
  "$program" -max_total_time=$fuzz_seconds -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="build-fuzz/crashes/$name-" -print_final_stats=1 \
    "$found" "$corpus" >"$scratch/fuzz" 2>&1
  status=$?
  if [ $status = 0 ]; then
    grep -E 'number_of_executed_units' "$scratch/fuzz"
    tally 1 0 0
  else
    tail -n 60 "$scratch/fuzz"
    tally 0 1 0
  fi
}

fuzzing ()
{
  local program compiler
  compiler=$(command -v clang-14 || command -v clang) ||
    { tally 0 1 0; return; }
  CC=$compiler must "Build for fuzzing" compiled build-fuzz -Dfuzz=true \
    -Db_sanitize=address,undefined -Db_lundef=false \
    -Dc_args=-fsanitize=fuzzer-no-link || return
  for program in build-fuzz/tests/fuzz/libfuzzer-*; do
    [ -x "$program" ] && [ -f "$program" ] && fuzz_one "$program"
  done
}

# note_result: the line that docs/testing.md keeps
note_result ()
{
  local commit
  commit=$(git -c safe.directory='*' rev-parse --short HEAD 2>/dev/null || echo unknown)
  $python - "$(date -u +%Y-%m-%d)" "$commit" "$passed" "$failed" "$skipped" <<'PYTHON'
import re, sys

date, commit, passed, failed, skipped = sys.argv[1:]
path = "docs/testing.md"
with open(path, encoding="utf-8") as file:
    text = file.read()
line = f"{date}, commit {commit}: {passed} passed, {failed} failed, {skipped} skipped."
begin, end = "<!-- long run -->", "<!-- end -->"
text = re.sub(f"(?s)(?<={begin}\n).*?(?={end})", line + "\n", text)
with open(path, "w", encoding="utf-8") as file:
    file.write(text)
PYTHON
}

must "Packages for the long run" data/install-packages long
sanitizers
under_valgrind
fuzzing
must "Noting the result" note_result
