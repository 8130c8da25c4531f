#!/usr/bin/env bash
# The slow durability sweeps: the real program is killed, its system calls fail, its clock jumps, its
# folders are copied and merged, and after each of that every acknowledged answer must still be there.
# usage: sweeps.sh BINARY [--seconds N] [--seed N] [--only SCENARIO]...
#   --seconds  time for all scenarios together (600); what does not fit is left out evenly and said
#   --seed     what is random (1)
#   --only     only scenarios whose names begin like this
# Exit code 1 when anything was lost, or when a scenario proved nothing.
set -euo pipefail
here=$(dirname "$(realpath "$0")")

missing=()
command -v python3 >/dev/null || missing+=(python3)
command -v strace >/dev/null || missing+=(strace)
command -v faketime >/dev/null || missing+=(faketime)
command -v git >/dev/null || missing+=(git)
if ((${#missing[@]})); then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1 exec python3 -m sweeps "$@"
