# What images.sh asks of docker.
# $reference is that of the image that is being handled.
services=(docker.socket containerd docker)

# docker keeps a login in a file: this one lasts as long as the script.
DOCKER_CONFIG=$(mktemp -d)
export DOCKER_CONFIG

answers() { docker version; }

log_in() {
  aws ecr get-login-password --region "${regions[$1]}" |
    docker login --username AWS --password-stdin "$1" >/dev/null
}

log_out() {
  local registry
  for registry in "${!regions[@]}"; do docker logout "$registry" >/dev/null; done
  rm -rf "$DOCKER_CONFIG"
}

pull() { docker pull --quiet "$1" >/dev/null; }

# Go templates hold braces that AWSTOE would replace, so this reads the JSON.
field_of() {
  local json
  json=$(docker image inspect "$1") || return
  [[ $json =~ \"$2\":\ *\"([^\"]+)\" ]] && echo "${BASH_REMATCH[1]}"
}

# docker does not tell which manifest of an index it took; system and architecture must do.
has_image() {
  local os architecture
  os=$(field_of "$reference" Os) && architecture=$(field_of "$reference" Architecture) &&
    [[ $platform/ == "$os/$architecture/"* ]]
}

has_name() {
  local id
  id=$(field_of "$reference" Id) && [ "$(field_of "$1" Id)" = "$id" ]
}

name_image() { docker tag "$reference" "$1"; }
