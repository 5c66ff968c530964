#!/usr/bin/env bash
# Keeps one throwaway host: `supervisor.sh <folder> <store>`, in a mount namespace of its own. The folder is the host's
# and holds hosts and certificates (lines to add to the machine's own); the store is a folder of its own too, where the
# runtimes keep their data, with a file system to mount over it in store.img of the folder if there is one.
# Reads `boot` and `halt` from standard input, and answers each with one line on standard output: `up <pid of PID 1>
# <file of processes of each cgroup>…`, `down`. The end of the input ends the host, whoever was at the other end, and
# everything that belongs to it goes.
set -euo pipefail
folder=$1 store=$2 scripts=$(cd "${0%/*}" && pwd)
name=${folder##*/}
boots=0 unshare=''
# What the host does not see of the machine.
hidden=(tmp var/tmp run var/lib/containerd var/lib/docker var/lib/warm-ami root/.aws root/.docker)
# `<controllers>=<folder>` of each cgroup, or `unified=<folder>`.
cgroups=()

# A disk of its own: what is written goes into memory, and nobody else sees it. Below is what differs from the machine
# from the start, and below that the machine itself.
mount_disk() {
  local data
  mkdir "$folder/disk" "$folder/root"
  mount -t tmpfs -o mode=755 disk "$folder/disk"
  mkdir "$folder/disk/upper" "$folder/disk/work" "$folder/disk/base"
  (cd "$folder/disk/base" && furnish)
  mount -t overlay -o "lowerdir=$folder/disk/base:/,upperdir=$folder/disk/upper,workdir=$folder/disk/work" \
    overlay "$folder/root"
  [ ! -e "$folder/store.img" ] || mount -o loop "$folder/store.img" "$store"
  cd "$folder/root"
  mkdir -p tmp var/tmp
  chmod 1777 tmp var/tmp
  mkdir -p run
  for data in containerd docker; do
    mkdir -p "$store/$data" "var/lib/$data"
    chmod 711 "$store/$data"
    mount --bind "$store/$data" "var/lib/$data"
  done
  cd /
}

furnish() {
  local path trusted=etc/ssl/certs/ca-certificates.crt
  for path in "${hidden[@]}"; do
    # In an overlay such a device says that nothing is there.
    if [ -e "/$path" ]; then above "$path" && mknod "$path" c 0 0; fi
  done
  cat /etc/hosts "$folder/hosts" | place etc/hosts
  # Names that the test did not give lead nowhere, and soon.
  echo 'nameserver 127.0.0.1' | place etc/resolv.conf
  cat "/$trusted" "$folder/certificates" | place "$trusted"
  # The daemons as they come, whatever this machine has set for its own.
  echo 'version = 2' | place etc/containerd/config.toml
  echo '{}' | place etc/docker/daemon.json
  place opt/throwaway/bin/systemctl <"$scripts/systemctl"
  chmod 755 opt/throwaway/bin/systemctl
  # No module is loaded into the machine's kernel.
  ln -s /bin/true opt/throwaway/bin/modprobe
  # The topmost layer says how a folder looks.
  find . -type d -exec bash -c '[ ! -d "/$1" ] || chmod --reference="/$1" "$1"' - '{}' ';'
}

place() {
  above "$1"
  cat >"$1"
}

above() { mkdir -p "$(dirname "$1")"; }

# With version 1, below the group that this process is in. With version 2 at the top, because below a group that has
# processes none can have controllers.
make_cgroups() {
  local controllers path made
  boots=$((boots + 1)) cgroups=()
  if [ "$(stat -f -c %T /sys/fs/cgroup)" = cgroup2fs ]; then
    made=/sys/fs/cgroup/$name-$boots
    # So would the first container that any runtime starts here.
    for controllers in $(</sys/fs/cgroup/cgroup.controllers); do
      echo "+$controllers" >/sys/fs/cgroup/cgroup.subtree_control || true
    done
    mkdir "$made"
    cgroups=("unified=$made")
    return
  fi
  while IFS=: read -r _ controllers path; do
    made=/sys/fs/cgroup/${controllers#name=}${path%/}/$name-$boots
    if [ -z "$controllers" ] || ! mkdir "$made" 2>/dev/null; then continue; fi
    cgroups+=("$controllers=$made")
    [[ ,$controllers, != *,cpuset,* ]] || inherit_cpuset "$made"
  done </proc/self/cgroup
}

# A new group of cpuset lets no process in before it has processors and memory.
inherit_cpuset() {
  local file
  for file in cpuset.cpus cpuset.mems; do cat "${1%/*}/$file" >"$1/$file"; done
}

boot() {
  local cgroup group processes=()
  make_cgroups
  mkfifo "$folder/up"
  # Whichever of the three ends takes those that come after it along.
  # shellcheck disable=SC2016 # the inner bash expands it
  setpriv --pdeathsig KILL bash -c '
    for cgroup in "${@:3}"; do echo $$ >"${cgroup##*=}/cgroup.procs"; done
    exec unshare --mount --pid --cgroup --uts --ipc --fork --kill-child bash "$2/init.sh" "$1" "${@:3}" >"$1/up"
  ' - "$folder" "$scripts" "${cgroups[@]}" </dev/null &
  unshare=$!
  read -r pid <"$folder/up" || true
  rm "$folder/up"
  for cgroup in "${cgroups[@]}"; do
    group=${cgroup##*=}
    [ "${cgroup%%=*}" != unified ] || group+=/init
    processes+=("$group/cgroup.procs")
  done
  echo "up ${pid:-none} ${processes[*]}"
}

halt() {
  [ -z "$unshare" ] || kill -KILL "$unshare" 2>/dev/null || true
  wait
  unshare=''
  local cgroup
  for cgroup in ${cgroups[@]+"${cgroups[@]}"}; do remove_cgroup "${cgroup##*=}"; done
  cgroups=()
}

# The last processes may still be on their way out.
remove_cgroup() {
  local _
  for _ in {1..100}; do
    find "$1" -depth -type d -exec rmdir {} + 2>/dev/null || true
    [ -d "$1" ] || return 0
    sleep 0.02
  done
  echo "$1 is still in use" >&2
}

leave() {
  # Nobody may be there to hear of trouble.
  trap '' PIPE
  set +e
  halt
  cd /
  umount -R -l "$folder/root"
  umount -R -l "$folder/disk"
  [ ! -e "$folder/store.img" ] || umount -l "$store"
  rm -rf --one-file-system "$store" "$folder"
}

trap leave EXIT
mount_disk
while read -r wish; do
  case $wish in
    boot) boot ;;
    halt) halt && echo down ;;
  esac
done
