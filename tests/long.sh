#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The long part of tests/run, which sources this file: every test under the
# sanitizers, the heart's tests under valgrind, and a minute of fuzzing a
# target. Notes the result in docs/testing.md.
#
# FUZZ_SECONDS sets how long each target is fuzzed.
set -u

heart='base|model|history|engine'
fuzz_seconds=${FUZZ_SECONDS:-60}

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
  local program=$1 name=${1##*/libfuzzer-} found
  local corpus=$top/tests/fuzz/corpus/$name
  found=$scratch/found-$name
  rm -rf "$found"
  mkdir -p "$found"
  "$program" -max_total_time=$fuzz_seconds -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="build-fuzz/crashes/$name-" -print_final_stats=1 \
    "$found" "$corpus" >"$scratch/fuzz-$name" 2>&1
  echo $? >"$scratch/fuzz-$name-status"
}

# fuzz_told NAME: what became of it
fuzz_told ()
{
  if [ "$(cat "$scratch/fuzz-$1-status" 2>/dev/null)" = 0 ]; then
    printf '%s: ' "$1"
    grep -E 'number_of_executed_units' "$scratch/fuzz-$1"
    tally 1 0 0
  else
    echo "failed: $1"
    tail -n 60 "$scratch/fuzz-$1"
    tally 0 1 0
  fi
}

# fuzzing: as many targets at once as there are jobs
fuzzing ()
{
  local program compiler at
  local -a programs=()
  compiler=$(command -v clang-14 || command -v clang) ||
    { tally 0 1 0; return; }
  CC=$compiler must "Build for fuzzing" compiled build-fuzz -Dfuzz=true \
    -Dapp=disabled -Db_sanitize=address,undefined -Db_lundef=false \
    -Dc_args=-fsanitize=fuzzer-no-link || return
  for program in build-fuzz/tests/fuzz/libfuzzer-*; do
    [ -x "$program" ] && [ -f "$program" ] && programs+=("$program")
  done
  heading "Fuzzing ${#programs[@]} targets, $fuzz_seconds seconds each"
  [ ${#programs[@]} -gt 0 ] || { tally 0 1 0; return; }
  mkdir -p build-fuzz/crashes
  for ((at = 0; at < ${#programs[@]}; at += jobs)); do
    for program in "${programs[@]:at:jobs}"; do fuzz_one "$program" & done
    wait
  done
  for program in "${programs[@]}"; do fuzz_told "${program##*/libfuzzer-}"; done
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
