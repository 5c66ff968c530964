# What images.sh asks of containerd. Every flag used here is one of ctr 1.6, 1.7 and 2.x alike.
# $registry, $reference, $digest and $manifest are those of the image that is being handled.
services=(containerd)
declare -A passwords=()

# The kubelet sees nothing outside this namespace.
k8s() { ctr -n k8s.io "$@"; }

answers() { ctr version; }

# ctr keeps no login and takes the password nowhere but on its command line.
log_in() { passwords[$1]=$(aws ecr get-login-password --region "${regions[$1]}"); }

log_out() { passwords=(); }

# Without --platform ctr takes the host's. Its progress display would fill the log.
pull() {
  k8s images pull ${passwords[$registry]:+--user "AWS:${passwords[$registry]}"} "$1" >/dev/null
}

# Of an index, a pull stores the manifest of the host's platform and no other.
has_image() {
  local found target rest
  read -r found _ target rest < <(k8s images check "name==$reference" | tail -n +2)
  [[ "$found $target" == "$reference $digest" && $rest == *true ]] && k8s content get "$manifest" >/dev/null
}

has_name() {
  local found target rest
  read -r found _ target rest < <(k8s images ls "name==$1" | tail -n +2)
  [[ "$found $target" == "$1 $digest" && ($pin != pinned || $rest == *io.cri-containerd.pinned=pinned*) ]]
}

# The label keeps the kubelet's garbage collection off; ctr 2 does not copy it to a new name.
name_image() {
  [ "$1" = "$reference" ] || k8s images tag --force "$reference" "$1" >/dev/null || return
  [ "$pin" != pinned ] || k8s images label "$1" io.cri-containerd.pinned=pinned >/dev/null
}
