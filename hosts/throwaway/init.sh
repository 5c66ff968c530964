# PID 1 of a throwaway host: `init.sh <folder> <cgroup>…`. Makes what is new at every boot, says its PID as the machine
# sees it, and stays. Bash reaps whatever is left to it.
set -euo pipefail
folder=$1
shift
project=$(cd "${0%/*}/../.." && pwd)
# The machine's /proc is still mounted.
read -r pid _ </proc/self/stat

mount_kernel() {
  mount -t proc proc proc
  # Settings of the kernel are the machine's too.
  mount --bind proc/sys proc/sys
  mount -o remount,bind,ro proc/sys
  mount -t sysfs -o ro sysfs sys
  mount --rbind /dev dev
  mount -t tmpfs -o mode=1777 shm dev/shm
  mount -t tmpfs -o mode=755 run run
  mkdir -p run/lock
}

mount_cgroups() {
  local cgroup controllers folder
  [ "${1%%=*}" = unified ] || mount -t tmpfs -o mode=755 cgroup sys/fs/cgroup
  for cgroup; do
    controllers=${cgroup%=*}
    folder=sys/fs/cgroup/${controllers#name=}
    case $controllers in
      unified) mount_unified ;;
      name=*) mkdir "$folder" && mount -t cgroup -o "none,$controllers" cgroup "$folder" ;;
      *) mkdir "$folder" && mount -t cgroup -o "$controllers" cgroup "$folder" ;;
    esac
  done
}

# A group with processes of its own cannot hand controllers on.
mount_unified() {
  local controller
  mount -t cgroup2 cgroup sys/fs/cgroup
  mkdir sys/fs/cgroup/init
  echo 0 >sys/fs/cgroup/init/cgroup.procs
  for controller in $(<sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" >sys/fs/cgroup/cgroup.subtree_control || true
  done
}

# Wherever it lies on the machine, it lies there in the host: a test's programs are in it.
mount_project() {
  mkdir -p ".$project"
  mount --bind "$project" ".$project"
  mount -o remount,bind,ro ".$project"
}

hostname throwaway
cd "$folder/root"
mount_project
mount_kernel
mount_cgroups "$@"
pivot_root . .
umount -l .
cd /
echo "$pid"
exec </dev/null >/dev/null
sleep infinity &
wait
