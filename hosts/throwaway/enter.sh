#!/usr/bin/env bash
# Runs a command in a throwaway host, in a session of its own: `enter.sh <pid of PID 1> <file of processes>… --
# <working directory> <command>…`. The environment is the caller's.
init=$1
shift
while [ "$1" != -- ]; do
  echo $$ >"$1" || exit 125
  shift
done
exec nsenter --target "$init" --mount --pid --cgroup --uts --ipc --net --wdns="$2" setsid "${@:3}"
