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
registries=() references=() manifests=() sizes=() names=() titles=() layers=()
declare -A regions=()

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
  sizes+=("$5")
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

# Learns the layers of these images, and sees that there is room: each layer once, without those that are here
# already. It is the least they can take, so that no bake that could succeed is refused.
check_disk() {
  local image digest size count=0 sum=0 least root free
  local -A counted=()
  for image in "$@"; do
    survey "${manifests[image]}" >"$scratch/work/layers-$image" &
    [ "$((++count % 8))" != 0 ] || wait
  done
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

# Takes these images through the steps that are left of theirs, the first first. A step runs in a lane that has
# places for so many at a time. One that fails is tried again, each time later, while the other images go on.
take_steps() {
  local image event code events open=$#
  local -a attempts=() idle=()
  local -A coming=() had=()
  mkfifo "$scratch/work/events"
  exec {events}<>"$scratch/work/events"
  for image in "$@"; do attempts[image]=1 idle[image]=yes; done
  while [ "$open" -gt 0 ]; do
    for image in "$@"; do
      if can_start "$image"; then start_step "$image"; fi
    done
    read -r event image code <&"$events"
    if [ "$event" = ended ]; then end_step "$image" "$code"; else idle[image]=yes; fi
  done
}

# Not while another image brings a layer that this one lacks as well: two that unpack it do the same work, and of
# two that download it the second sleeps for seconds after the first is through (OpenWriter in containerd's
# core/content).
can_start() {
  local step=${todo[$1]%% *} layer
  [ -n "${idle[$1]}" ] && [ -n "$step" ] && [ "${places[$step]}" -gt 0 ] || return
  for layer in ${layers[$1]:-}; do
    [ "${coming[$step-$layer]:-0}" = 0 ] || [ -n "${had[$step-$layer]:-}" ] || return
  done
}

start_step() {
  local step=${todo[$1]%% *}
  idle[$1]=''
  count_step "$1" "$step" 1
  {
    "$step" "$1"
    echo "ended $1 $?" >&"$events"
  } &
}

end_step() {
  local step=${todo[$1]%% *} layer
  count_step "$1" "$step" -1
  if [ "$2" = 0 ]; then
    for layer in ${layers[$1]:-}; do had[$step-$layer]=yes; done
    idle[$1]=yes attempts[$1]=1 todo[$1]=${todo[$1]#* }
    [ -n "${todo[$1]}" ] || echo "pulled: ${titles[$1]}, after $SECONDS s"
  else
    echo "${references[$1]}: attempt ${attempts[$1]} of 4 failed"
    if [ "${attempts[$1]}" = 4 ]; then
      todo[$1]=''
    else
      { sleep "$((5 * 2 ** (attempts[$1] - 1)))" && echo "again $1" >&"$events"; } &
      attempts[$1]=$((attempts[$1] + 1))
    fi
  fi
  [ -n "${todo[$1]}" ] || open=$((open - 1))
}

# One more or one less image is in a step.
count_step() {
  local layer
  places[$2]=$((${places[$2]} - $3))
  for layer in ${layers[$1]:-}; do coming[$2-$layer]=$((${coming[$2-$layer]:-0} + $3)); done
}

tag() {
  local name tags=()
  for name in ${names[$1]}; do [[ $name == *@* ]] || tags+=("$name"); done
  [ "${#tags[@]}" = 0 ] || tag_image "${references[$1]}" "${tags[@]}"
}

# The smallest image first, because what it brings lets those go on that share it; then from the largest down,
# because when all is downloaded the last one still has to be unpacked.
in_order() {
  local image
  for image in "$@"; do echo "${sizes[image]} $image"; done | sort -n | {
    read -r _ image && echo "$image"
    tac | cut -d ' ' -f 2
  }
}

# Every image has its chance; which of them came is seen afterwards.
pull_images() {
  local image registry incomplete=() absent=() todo=()
  local -A tried=() refused=() places=([download]=$1 [unpack]=$(nproc) [tag]=$(nproc))
  for image in "${!references[@]}"; do
    if ! has_image "$image"; then
      absent+=("$image")
      todo[image]="$steps "
    elif ! verify_image "$image" >/dev/null; then
      todo[image]='tag '
    fi
  done
  echo "${#absent[@]} of ${#references[@]} images are not here"
  for image in "${absent[@]}"; do
    registry=${registries[image]}
    if [ -z "${regions[$registry]:-}" ] || [ -n "${tried[$registry]:-}" ]; then continue; fi
    tried[$registry]=yes
    try "login to $registry" log_in "$registry" "${regions[$registry]}" || refused[$registry]=yes
  done
  [ "${#absent[@]}" = 0 ] || check_disk "${absent[@]}" || return
  for image in "${!todo[@]}"; do
    [ -n "${refused[${registries[image]}]:-}" ] || incomplete+=("$image")
  done
  # shellcheck disable=SC2046 # words on purpose
  take_steps $(in_order "${incomplete[@]}")
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
look
[ "$command" != pull ] || pull_images "$2" || exit 1
check_images
