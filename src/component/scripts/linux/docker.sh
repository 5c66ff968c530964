# What images.sh asks of docker.
services=(docker.socket containerd docker)
steps='download tag'
# docker drops what it downloaded once it is unpacked.
copies=1
declare -A target=()

# docker keeps a login in a file: this one lies in memory and lasts as long as the run.
export DOCKER_CONFIG=$scratch/work/docker

answers() { docker version; }

log_in() {
  aws ecr get-login-password --region "$2" | docker login --username AWS --password-stdin "$1" >/dev/null
}

read_manifest() { docker manifest inspect "$1"; }

# docker does not list layers: those of the images that are here.
list_layers() {
  local image
  for image in "${!references[@]}"; do
    if has_image "$image"; then survey "${manifests[image]}"; fi
  done | cut -d ' ' -f 1
}

storage_folder() { docker info 2>/dev/null | sed -n 's/^ *Docker Root Dir: //p'; }

# The id of each name that docker holds now. Its list is a table, because Go templates hold braces that AWSTOE
# would replace.
look() {
  local repository tag digest id
  target=()
  while read -r repository tag digest id _; do
    target[$repository:$tag]=$id
    target[$repository@$digest]=$id
  done < <(docker image ls --digests --no-trunc)
}

# Pulled by either digest it must be the same image; docker's containerd store gives an index an id of its own.
has_image() {
  local id=${target[${references[$1]}]:-} own=${target[${manifests[$1]}]:-}
  [ -n "$own" ] && { [ "$id" = "$own" ] || [ "$id" = "${references[$1]#*@}" ]; }
}

has_name() { [ "$1" = "${manifests[$2]}" ] || [ "${target[$1]:-}" = "${target[${references[$2]}]}" ]; }

tag_image() {
  local tag
  for tag in "${@:2}"; do docker tag "$1" "$tag" || return; done
}

# docker cleans up nothing by itself.
pin_names() { :; }

# docker unpacks while it downloads.
download() {
  docker pull --quiet "${manifests[$1]}" >/dev/null && docker pull --quiet "${references[$1]}" >/dev/null
}

# Without a network, so that what an image starts reaches nothing.
start_container() { docker run --detach --network none --name warm-ami-test "$1" >/dev/null; }

create_container() { docker create --name warm-ami-test "$1" /warm-ami >/dev/null; }

remove_container() { docker rm --force --volumes warm-ami-test >/dev/null 2>&1 || true; }
