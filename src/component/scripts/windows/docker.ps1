# What images.ps1 asks of docker.
# $registry and $reference are those of the image that is being handled.
$service = 'docker'

# docker keeps a login in a file: this one lasts as long as the script.
$env:DOCKER_CONFIG = [IO.Path]::Combine([IO.Path]::GetTempPath(), [IO.Path]::GetRandomFileName())
[void][IO.Directory]::CreateDirectory($env:DOCKER_CONFIG)

function Invoke-Docker {
  & docker @args
  if ($LASTEXITCODE -ne 0) { throw "docker $($args[0]) exited with $LASTEXITCODE" }
}

function Test-Answer {
  & docker version | Out-Null
  $LASTEXITCODE -eq 0
}

function Connect-Registry {
  $login = Get-ECRLoginCommand -Region $regions[$registry]
  $login.Password | & docker login --username AWS --password-stdin $registry | Out-Null
  if ($LASTEXITCODE -ne 0) { throw "docker login exited with $LASTEXITCODE" }
}

function Disconnect-Registry {
  foreach ($registry in $regions.Keys) { & docker logout $registry | Out-Null }
  [IO.Directory]::Delete($env:DOCKER_CONFIG, $true)
}

function Receive-Image { Invoke-Docker pull '--quiet' $reference | Out-Null }

# Go templates hold braces that AWSTOE would replace, so this reads the JSON.
function Get-Field($name, $field) {
  $json = "$(& docker image inspect $name)"
  if ($LASTEXITCODE -eq 0 -and $json -cmatch "`"$field`": *`"([^`"]+)`"") { $Matches[1] }
}

# docker does not tell which manifest of an index it took; system and architecture must do.
function Test-Image {
  "$platform/".StartsWith("$(Get-Field $reference Os)/$(Get-Field $reference Architecture)/")
}

function Test-Name($name) {
  $id = Get-Field $reference Id
  $id -and (Get-Field $name Id) -ceq $id
}

function Set-Name($name) { Invoke-Docker tag $reference $name }
