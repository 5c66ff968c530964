# What images.sh asks of containerd. Every flag used here is one of ctr 1.6, 1.7 and 2.x alike.
services=(containerd)
steps='download unpack tag'
# Of a layer there is what was downloaded and what was unpacked.
copies=2
declare -A target=() pinned=() unpacked=()
pinned_label=io.cri-containerd.pinned=pinned

# The kubelet sees nothing outside this namespace.
k8s() { ctr -n k8s.io "$@"; }

answers() { ctr version; }

# ctr would take the password on its command line, which everybody on the host can read, or in this file.
log_in() {
  local password folder=$scratch/work/hosts/$1
  password=$(aws ecr get-login-password --region "$2") && mkdir -p "$folder" || return
  printf '%s\n' "server = \"https://$1\"" "[host.\"https://$1\"]" 'capabilities = ["pull", "resolve"]' \
    "[host.\"https://$1\".header]" \
    "authorization = \"Basic $(printf 'AWS:%s' "$password" | base64 -w0)\"" >"$folder/hosts.toml"
}

from_registry() {
  local verb=$1
  shift
  k8s content "$verb" --hosts-dir "$scratch/work/hosts" "$@"
}

read_manifest() { from_registry fetch-object "$1"; }

# Its progress display would fill the log.
fetch() {
  local label=()
  [ "$pin" != pinned ] || label=(--label "$pinned_label")
  from_registry fetch "${label[@]}" "$@" >/dev/null
}

list_layers() { k8s content ls --quiet; }

storage_folder() { ctr plugins ls --detailed id==content | sed -n 's/^ *root *\(.*[^ ]\) *$/\1/p' | head -n 1; }

# What containerd holds now: the digest of each name, the names that are pinned, and those of which every part
# is here and unpacked for this host.
look() {
  local name digest rest
  target=() pinned=() unpacked=()
  while read -r name _ digest rest; do
    target[$name]=$digest
    [[ $rest != *"$pinned_label"* ]] || pinned[$name]=yes
  done < <(k8s images ls)
  while read -r name _ _ rest; do
    [[ $rest != complete*true ]] || unpacked[$name]=yes
  done < <(k8s images check)
}

has_image() { [ -n "${unpacked[${references[$1]}]:-}" ] && [ -n "${unpacked[${manifests[$1]}]:-}" ]; }

has_name() {
  local digest=${references[$2]#*@}
  [[ $1 != *@* ]] || digest=${1#*@}
  [ "${target[$1]:-}" = "$digest" ] && { [ "$pin" != pinned ] || [ -n "${pinned[$1]:-}" ]; }
}

tag_image() { k8s images tag --force "$@" >/dev/null; }

# The label keeps the kubelet's garbage collection off. Tags of ctr 1 have that of the image they were made of;
# those of ctr 2 have none.
pin_names() {
  local name labelled=''
  [ "$pin" = pinned ] || return 0
  # shellcheck disable=SC2048 # words on purpose
  for name in ${names[*]}; do
    if [ -z "${pinned[$name]:-}" ] && [ -n "${target[$name]:-}" ]; then
      k8s images label "$name" "$pinned_label" >/dev/null
      labelled=yes
    fi
  done
  [ -z "$labelled" ] || look
}

# The layers of the platform's manifest and no other: of an index, ctr may take those of several platforms.
download() { fetch "${manifests[$1]}"; }

# Meanwhile the index comes, which is small.
unpack() {
  local index code=0
  fetch_index "$1" &
  index=$!
  k8s snapshots unpack "${manifests[$1]#*@}" >/dev/null || code=$?
  wait "$index" && return "$code"
}

fetch_index() { [ "${manifests[$1]}" = "${references[$1]}" ] || fetch --metadata-only "${references[$1]}"; }

# Without a network of its own or the host's, so that what an image starts reaches nothing.
start_container() { k8s run --detach --null-io "$1" warm-ami-test; }

create_container() { k8s containers create "$1" warm-ami-test /warm-ami; }

remove_container() {
  {
    k8s tasks kill --signal SIGKILL warm-ami-test
    k8s tasks rm --force warm-ami-test
    k8s containers rm warm-ami-test
  } >/dev/null 2>&1 || true
}
