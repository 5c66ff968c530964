# Pulls or verifies the images of a lock: `images.sh pull`, `images.sh verify`.
# The renderer puts containerd.sh or docker.sh, and the lock, in place of their lines.
#
# Form of the lock (src/component/lockText.ts writes and reads it):
#   warm-ami-lock 1 <lock id> <platform> <runtime> <pinned or unpinned>
#   @ <registry> <Region to log in to, or ->
#   <path> <digest> <digest of the platform's manifest, or => <compressed bytes> <tag>...
# Digests are SHA-256 in base64 without its padding.
#
# No name of the lock is ever parsed as code: names are only read into variables, and -f keeps those that
# are split into words from being taken for file patterns.
set -euf -o pipefail

command=$1
images=()
stopped=()
failed=()
declare -A regions=() refused=()

%runtime%

load_lock() {
  local first second rest registry=''
  read -r _ _ _ platform _ pin
  while read -r first second rest; do
    if [ "$first" = @ ]; then
      registry=$second
      [ "$rest" = - ] || regions[$registry]=$rest
    else
      images+=("$registry $first $second $rest")
    fi
  done
}

long_digest() {
  printf 'sha256:'
  printf '%s=' "$1" | base64 -d | od -An -v -tx1 | tr -d ' \n'
}

# Runs a command up to three times. Its second word is shown and must be no secret.
try() {
  local attempt
  for attempt in 1 2 3; do
    if "$@"; then return 0; fi
    echo "$1 $2: attempt $attempt of 3 failed"
    [ "$attempt" = 3 ] || sleep "$((attempt * 10))"
  done
  return 1
}

start_runtime() {
  local service
  for service in "${services[@]}"; do
    systemctl is-active --quiet "$service" || stopped=("$service" "${stopped[@]}")
  done
  [ "${#stopped[@]}" = 0 ] || systemctl start "${services[-1]}"
  for _ in {1..30}; do
    if answers >/dev/null 2>&1; then return 0; fi
    sleep 2
  done
  echo "ERROR: ${services[-1]} did not answer within a minute"
  return 1
}

# Runs at every exit and leaves the exit code as it is.
restore() {
  log_out || true
  [ "${#stopped[@]}" = 0 ] || systemctl stop "${stopped[@]}" || true
}

error() {
  echo "ERROR: $*"
  return 1
}

# Takes one image of the lock. When pulling, does what is not done yet; in any case looks at the result.
# $registry, $reference, $digest and $manifest are for the functions of the runtime.
# Runs as a condition, where bash ignores -e: so every command decides by itself.
handle_image() {
  local tag name names
  read -r registry path short manifest _ tags <<<"$1"
  digest=$(long_digest "$short") || return
  [ "$manifest" != = ] || manifest=$short
  manifest=$(long_digest "$manifest") || return
  reference=$registry/$path@$digest
  names=("$reference")
  for tag in $tags; do names+=("$registry/$path:$tag"); done
  if [ "$command" = pull ] && ! has_image; then
    # A registry that refused the login costs its images no waiting.
    [ -z "${refused[$registry]:-}" ] || error "no login for $reference" || return
    try pull "$reference" || return
  fi
  has_image || error "$reference is not here, or not unpacked, with $manifest for $platform" || return
  for name in "${names[@]}"; do
    if [ "$command" = pull ] && ! has_name "$name"; then name_image "$name" || return; fi
    has_name "$name" || error "$name is missing, stands for another image or is not $pin" || return
  done
  echo "$command: $reference $tags is good after $SECONDS s"
}

load_lock <<'WARM_AMI_LOCK'
%lock%
WARM_AMI_LOCK
trap restore EXIT
start_runtime
if [ "$command" = pull ]; then
  for registry in "${!regions[@]}"; do
    try log_in "$registry" || refused[$registry]=yes
  done
fi
# Every image has its chance before the first failure fails the step.
for image in "${images[@]}"; do
  handle_image "$image" || failed+=("$registry/$path $tags")
done
[ "${#failed[@]}" = 0 ] && exit
printf 'FAILED: %s\n' "${failed[@]}"
error "$command failed for ${#failed[@]} of ${#images[@]} images"
