#!/usr/bin/env bash
# A session of three new cards at a pseudo-terminal, key by key, and what must be on disk after it.
# usage: session.sh BINARY
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/../../.."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
folders=(--decks Decks --data "$data")
options=("${folders[@]}" --now 2026-11-21T09:00:00Z --tick 30 --seed 1)
later=("${folders[@]}" --now 2026-11-21T12:00:00Z)

coproc TERMINAL {
  NO_COLOR=1 TERM=xterm COLUMNS=80 script -qefc "$(printf '%q ' "$binary" "${options[@]}")" /dev/null
}
screen=""

# Waits until one of the given texts appears after what was seen so far; sets `seen` to its index.
wait_for() {
  local piece deadline=$((SECONDS + 30)) index text
  while ((SECONDS < deadline)); do
    index=0
    for text in "$@"; do
      if [[ $screen == *"$text"* ]]; then
        seen=$index
        screen=${screen#*"$text"}
        return
      fi
      index=$((index + 1))
    done
    piece=""
    IFS= read -r -t 0.2 -d '' -n 4096 -u "${TERMINAL[0]}" piece || true
    screen+=$piece
  done
  echo "waited in vain for: $*; on the screen: $screen" >&2
  exit 1
}

send() { printf '%s' "$1" >&"${TERMINAL[1]}"; }

wait_for "kartka> "
send $'study --limit 3 --new 3\r'
questions=0
grades=0
while true; do
  wait_for "Session" "> " "? keys "
  case $seen in
    0) break ;;
    1) send $'\r'; questions=$((questions + 1)) ;;
    2) send "3"; grades=$((grades + 1)) ;;
  esac
  ((questions < 40)) || { echo "too many questions" >&2; exit 1; }
done
wait_for "kartka> "
send $'quit\r'
wait "$TERMINAL_PID"

saved=$(cat "$data"/journal/*.jsonl | grep -c '"k":"review"')
((grades >= 3 && saved == grades)) || { echo "$grades grades, $saved on disk" >&2; exit 1; }
"$binary" "${later[@]}" stats --json | grep -q "\"answers\":$grades" || {
  echo "the statistics do not count $grades answers" >&2
  exit 1
}
"$binary" "${later[@]}" study </dev/null >/dev/null
"$binary" "${later[@]}" deck check
echo "session: $questions prompts, $grades grades, all on disk"
