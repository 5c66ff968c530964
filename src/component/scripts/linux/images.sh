# Pulls, verifies or tests the images of a lock: `images.sh pull <downloads at a time>`, `images.sh verify`,
# `images.sh test`. Lies where the build phase left it, beside the lock, and runs there.
# The renderer puts containerd.sh or docker.sh in place of its line.
#
# Form of the lock (src/component/lockText.ts writes and reads it):
#   warm-ami-lock 1 <lock id> <platform> <runtime> <pinned or unpinned>
#   @ <registry> <Region to log in to, or ->
#   <path> <digest> <digest of the platform's manifest, or => <compressed bytes> <tag>...
# Digests are SHA-256 in base64 without its padding.
#
# No name of the lock is ever parsed as code: names are only read into variables, and -f keeps those that
# are split into words from being taken for file patterns. Most functions run as conditions, where bash
# ignores -e: so there is none, and every command decides by itself.
set -uf -o pipefail
umask 077

command=$1
# In memory and gone at the next boot, because logins lie here.
scratch=/run/warm-ami
# For each image of the lock, by its number. A reference ends in the digest that the tags point at, a manifest
# in that of the platform's own; without an index both are one. Names are all that pods may ask for.
registries=() references=() manifests=() names=() titles=() layers=()
declare -A regions=() pools=()

error() {
  echo "ERROR: $*"
  return 1
}

# Runs a command up to four times, under a title that is shown.
try() {
  local title=$1 attempt
  shift
  for attempt in 1 2 3; do
    "$@" && return
    echo "$title: attempt $attempt of 4 failed"
    sleep "$((5 * 2 ** (attempt - 1)))"
  done
  "$@"
}

# A pool is a pipe with a byte for each free place.
open_pool() {
  local place
  mkfifo "$scratch/work/$1"
  exec {place}<>"$scratch/work/$1"
  pools[$1]=$place
  printf "%$2s" '' >&"$place"
}

in_pool() {
  local place=${pools[$1]} code=0
  shift
  read -rN1 -u "$place"
  "$@" || code=$?
  printf ' ' >&"$place"
  return "$code"
}

%runtime%

long_digest() {
  printf 'sha256:'
  printf '%s=' "$1" | base64 -d | od -An -v -tx1 | tr -d ' \n'
}

load_lock() {
  local first second rest registry=''
  read -r _ _ _ _ _ pin
  while read -r first second rest; do
    if [ "$first" = @ ]; then
      registry=$second
      [ "$rest" = - ] || regions[$registry]=$rest
    else
      # shellcheck disable=SC2086 # words on purpose
      add_image "$registry" "$first" "$second" $rest
    fi
  done
}

# The fields of a line of the lock, behind its registry.
add_image() {
  local repository=$1/$2 reference manifest
  reference=$repository@$(long_digest "$3")
  manifest=$reference
  [ "$4" = = ] || manifest=$repository@$(long_digest "$4")
  registries+=("$1")
  references+=("$reference")
  manifests+=("$manifest")
  shift 5
  names+=("$reference ${manifest/#"$reference"/} ${*/#/$repository:}")
  titles+=("$repository $*")
}

# When the finished AMI is tested, a service that is enabled must come up by itself. Otherwise this run starts
# what is stopped, and stops it at the end; so does the next run where this one is killed.
start_runtime() {
  local main=${services[-1]} service
  if [ "$command" = test ] && systemctl is-enabled --quiet "$main"; then
    answers_soon || error "$main is enabled and does not come up by itself on this AMI"
    return
  fi
  for service in "${services[@]}"; do
    systemctl is-active --quiet "$service" || echo "$service" >>"$scratch/started"
  done
  systemctl is-active --quiet "$main" || systemctl start "$main" || error "$main cannot be started" || return
  answers_soon || error "$main does not answer"
}

answers_soon() {
  local end=$((SECONDS + 120))
  until answers >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return
    sleep 1
  done
}

# Runs at every exit and leaves the exit code as it is.
restore() {
  local started=()
  [ ! -e "$scratch/started" ] || mapfile -t started < <(tac "$scratch/started")
  rm -rf "$scratch"
  [ "${#started[@]}" = 0 ] || systemctl stop "${started[@]}"
}

# Digest and size of each layer of an image, as its manifest tells them. In a descriptor both stand in either
# order, so they are taken in pairs.
survey() {
  local field digest='' size='' manifest
  manifest=$(read_manifest "$1" | tr -d '[:space:]')
  while read -r field; do
    case $field in
      *sha256*) digest=${field#*:\"} ;;
      *) size=${field#*:} ;;
    esac
    if [ -n "$digest" ] && [ -n "$size" ]; then
      echo "$digest $size"
      digest='' size=''
    fi
  done < <(grep -oE '"(digest":"sha256:[0-9a-f]{64}|size":[0-9]+)' <<<"${manifest#*\"layers\":}")
}

# Learns the layers of these images, sorted so that nobody waits in a circle, and sees that there is room: each
# layer once, without those that are here already. It is the least they can take, so that no bake that could
# succeed is refused.
check_disk() {
  local image digest size sum=0 least root free
  local -A counted=()
  for image in "$@"; do in_pool downloads survey "${manifests[image]}" | sort >"$scratch/work/layers-$image" & done
  wait
  while read -r digest; do counted[$digest]=here; done < <(list_layers)
  for image in "$@"; do
    while read -r digest size; do
      layers[image]="${layers[image]:-} $digest"
      [ -n "${counted[$digest]:-}" ] || sum=$((sum + size))
      counted[$digest]=yes
    done <"$scratch/work/layers-$image"
  done
  root=$(storage_folder) && free=$(df --output=avail -B1 "$root" | tail -n 1) || return
  least=$((sum * copies))
  echo "to download: $sum bytes; at least $least are needed in $root, where $free are free"
  [ "$least" -le "$free" ] || error "disk too small for $least bytes in $root, where $free are free:" \
    "give the recipe a larger root volume"
}

pull_image() {
  local name tags=()
  has_image "$1" || receive_image "$1" || return
  for name in ${names[$1]}; do [[ $name == *@* ]] || tags+=("$name"); done
  [ "${#tags[@]}" = 0 ] || tag_image "${references[$1]}" "${tags[@]}" || return
  echo "pulled: ${titles[$1]}, after $SECONDS s"
}

# Every image has its chance; which of them came is seen afterwards.
pull_images() {
  local image registry incomplete=() absent=()
  local -A tried=() refused=()
  look
  for image in "${!references[@]}"; do
    has_image "$image" || absent+=("$image")
    verify_image "$image" >/dev/null || incomplete+=("$image")
  done
  echo "${#absent[@]} of ${#references[@]} images are not here"
  open_pool downloads "$1"
  open_pool unpacks "$(nproc)"
  for image in "${absent[@]}"; do
    registry=${registries[image]}
    if [ -z "${regions[$registry]:-}" ] || [ -n "${tried[$registry]:-}" ]; then continue; fi
    tried[$registry]=yes
    try "login to $registry" log_in "$registry" "${regions[$registry]}" || refused[$registry]=yes
  done
  [ "${#absent[@]}" = 0 ] || check_disk "${absent[@]}" || return
  for image in "${incomplete[@]}"; do
    if [ -z "${refused[${registries[image]}]:-}" ]; then pull_image "$image" & fi
  done
  wait
  look
  pin_names
}

verify_image() {
  local name
  has_image "$1" || error "${references[$1]} is not here, or not unpacked as ${manifests[$1]#*@}" || return
  for name in ${names[$1]}; do
    has_name "$name" "$1" || error "$name is missing, stands for another image or is not $pin" || return
  done
}

# Shows how long a container takes to start, or to be created where the image starts nothing by itself.
test_image() {
  local verb=started began
  began=$(date +%s%3N)
  if ! start_container "${references[$1]}"; then
    remove_container
    verb=created
    began=$(date +%s%3N)
    create_container "${references[$1]}" || error "no container of ${references[$1]} can be created" || return
  fi
  echo "$verb in $(($(date +%s%3N) - began)) ms: ${titles[$1]}"
  remove_container
}

check_image() {
  verify_image "$1" || return
  [ "$command" != test ] || test_image "$1"
}

check_images() {
  local image failed=()
  look
  for image in "${!references[@]}"; do check_image "$image" || failed+=("${titles[image]}"); done
  if [ "${#failed[@]}" = 0 ]; then
    echo "$command: all ${#references[@]} images are good, after $SECONDS s"
  else
    printf 'FAILED: %s\n' "${failed[@]}"
    error "$command failed for ${#failed[@]} of ${#references[@]} images"
  fi
}

load_lock <lock
rm -rf "$scratch/work"
mkdir -p "$scratch/work"
trap restore EXIT
start_runtime || exit 1
[ "$command" != pull ] || pull_images "$2" || exit 1
check_images
