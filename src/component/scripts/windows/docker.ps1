# What images.ps1 asks of docker.
$service = 'docker'
$program = 'docker'
# docker drops what it downloaded once it is unpacked.
$copies = 1
# docker keeps a login in a file: this one lasts as long as the run.
$env:DOCKER_CONFIG = $scratch

function Test-Answer {
  & docker version | Out-Null
  $LASTEXITCODE -eq 0
}

function Connect-Registry([string]$registry, [string]$region) {
  (Get-ECRLoginCommand -Region $region).Password | & docker login --username AWS --password-stdin $registry | Out-Null
  Assert-ExitCode 'docker login'
}

$readManifest = 'manifest inspect'

# docker does not list layers: those of the images that are here.
function Get-StoredLayers($present) { (Get-Layers $present).Keys }

function Get-StorageFolder {
  foreach ($line in & docker info) { if ($line -match '^\s*Docker Root Dir: (\S.*?)\s*$') { return $Matches[1] } }
}

# The id of each name that docker holds now. Its list is a table, because Go templates hold braces that AWSTOE
# would replace.
function Update-View {
  $target.Clear()
  $lines = & docker image ls '--digests' '--no-trunc'
  Assert-ExitCode 'docker image ls'
  foreach ($line in $lines) {
    $repository, $tag, $digest, $id, $rest = $line -split '\s+'
    $target["${repository}:$tag"] = $target["$repository@$digest"] = $id
  }
}

# Pulled by either digest it must be the same image; docker's containerd store gives an index an id of its own.
function Test-Image($image) {
  $id = $target[$image.Reference]
  $own = $target[$image.Manifest]
  $own -and ($id -ceq $own -or $id -ceq $image.Reference.Split('@')[1])
}

function Test-Name([string]$name, $image) { $name -ceq $image.Manifest -or $target[$name] -ceq $target[$image.Reference] }

function Set-Tags([string]$reference, [string[]]$tags) {
  foreach ($tag in $tags) {
    & docker tag $reference $tag
    Assert-ExitCode 'docker tag'
  }
}

# docker cleans up nothing by itself.
function Set-Pins { }

# docker unpacks while it downloads, so on Windows one image is pulled after another.
function Get-Steps($image) {
  , @('unpack', "pull --quiet $($image.Manifest)")
  if ($image.Manifest -cne $image.Reference) { , @('unpack', "pull --quiet $($image.Reference)") }
}

# Without a network, so that what an image starts reaches nothing.
function Start-Container([string]$reference) {
  & docker run --detach --network none --name warm-ami-test $reference | Out-Null
}

function New-Container([string]$reference) { & docker create --name warm-ami-test $reference warm-ami | Out-Null }

function Remove-Container { & docker rm --force --volumes warm-ami-test | Out-Null }
