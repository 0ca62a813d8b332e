#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# headless.sh [--wm] COMMAND...
#
# Runs a command with an X display, a D-Bus session, a home and XDG folders of
# its own, which are gone afterwards. --wm adds a window manager, which dialogs
# need. SCREEN sets the size of the display. Ends with the command's status, or
# with 99 where the display did not come up.
set -u

# The variables of this script have long names: those it sets reach the command.
headless_wm=0
[ "${1:-}" = --wm ] && { headless_wm=1; shift; }
[ $# -gt 0 ] || { echo "usage: headless.sh [--wm] COMMAND..." >&2; exit 2; }

headless_dir=$(mktemp -d "${TMPDIR:-/tmp}/headless.XXXXXX") || exit 99
headless_pids=()
headless_end ()
{
  local pid
  for pid in "${headless_pids[@]}"; do kill "$pid" 2>/dev/null; done
  for pid in "${headless_pids[@]}"; do wait "$pid" 2>/dev/null; done
  rm -rf "$headless_dir"
}
trap headless_end EXIT
trap 'exit 130' INT TERM HUP

mkdir -m 700 "$headless_dir/run"
mkdir "$headless_dir"/{home,config,data,cache}
: >"$headless_dir/display"
Xvfb -displayfd 9 -screen 0 "${SCREEN:-1280x800x24}" -nolisten tcp -noreset \
  9>"$headless_dir/display" >"$headless_dir/xvfb.log" 2>&1 </dev/null &
headless_pids+=($!)
for ((i = 0; i < 400; i++)); do
  [ -s "$headless_dir/display" ] && break
  kill -0 "${headless_pids[0]}" 2>/dev/null || break
  sleep 0.05
done
if [ ! -s "$headless_dir/display" ]; then
  echo "headless.sh: the display did not come up:" >&2
  cat "$headless_dir/xvfb.log" >&2
  exit 99
fi
DISPLAY=:$(tr -d '\n' <"$headless_dir/display")
export DISPLAY

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY
export HOME=$headless_dir/home XDG_RUNTIME_DIR=$headless_dir/run
export XDG_CONFIG_HOME=$headless_dir/config XDG_DATA_HOME=$headless_dir/data
export XDG_CACHE_HOME=$headless_dir/cache
export GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER:-cairo}
export GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 GTK_A11Y=${GTK_A11Y:-atspi}
export GSETTINGS_BACKEND=memory LC_ALL=${LC_ALL:-C.UTF-8} TZ=UTC

if [ $headless_wm = 1 ]; then
  openbox >"$headless_dir/wm.log" 2>&1 </dev/null &
  headless_pids+=($!)
fi
dbus-run-session -- "$@"
