# What images.ps1 asks of containerd. Every flag used here is one of ctr 1.6, 1.7 and 2.x alike.
$service = 'containerd'
$program = "$env:ProgramFiles/containerd/ctr.exe"
# Of a layer there is what was downloaded and what was unpacked.
$copies = 2
$label = 'io.cri-containerd.pinned=pinned'
$pinned = [Collections.Hashtable]::new()
$unpacked = [Collections.Hashtable]::new()

# The kubelet sees nothing outside this namespace.
function Invoke-Ctr { & $program -n k8s.io @args }

function Assert-Ctr {
  Invoke-Ctr @args
  Assert-ExitCode "ctr $args"
}

function Test-Answer {
  Invoke-Ctr version | Out-Null
  $LASTEXITCODE -eq 0
}

# ctr would take the password on its command line, which the event log may keep, or in this file.
function Connect-Registry([string]$registry, [string]$region) {
  $password = (Get-ECRLoginCommand -Region $region).Password
  $basic = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes("AWS:$password"))
  $url = "https://$registry"
  $lines = "server = '$url'", "[host.'$url']", "capabilities = ['pull', 'resolve']", "[host.'$url'.header]",
    "authorization = 'Basic $basic'"
  [void][IO.Directory]::CreateDirectory("$scratch/$registry")
  [IO.File]::WriteAllLines("$scratch/$registry/hosts.toml", $lines)
}

$readManifest = "-n k8s.io content fetch-object --hosts-dir `"$scratch`""

function Get-StoredLayers { Assert-Ctr content ls '--quiet' }

function Get-StorageFolder {
  foreach ($line in Assert-Ctr plugins ls '--detailed' 'id==content') {
    if ($line -match '^\s*root\s+(\S.*?)\s*$') { return $Matches[1] }
  }
}

# What containerd holds now: the digest of each name, the names that are pinned, and those of which every part
# is here and unpacked for this host. An image of somebody else may be broken: that is no error of ours.
function Update-View {
  foreach ($view in $target, $pinned, $unpacked) { $view.Clear() }
  foreach ($line in Assert-Ctr images ls) {
    $name, $type, $digest, $rest = $line.Trim() -split '\s+'
    $target[$name] = $digest
    $pinned[$name] = "$rest".Contains($label)
  }
  foreach ($line in @(Invoke-Ctr images check)) {
    $name, $type, $digest, $rest = $line.Trim() -split '\s+'
    $unpacked[$name] = "$rest" -cmatch '^complete.*true$'
  }
}

function Test-Image($image) { $unpacked[$image.Reference] -and $unpacked[$image.Manifest] }

function Test-Name([string]$name, $image) {
  $digest = $image.Reference.Split('@')[1]
  if ($name.Contains('@')) { $digest = $name.Split('@')[1] }
  $target[$name] -ceq $digest -and ($pin -ne 'pinned' -or $pinned[$name])
}

function Set-Tags([string]$reference, [string[]]$tags) { Assert-Ctr images tag '--force' $reference @tags | Out-Null }

# The label keeps the kubelet's garbage collection off. Tags of ctr 1 have that of the image they were made of;
# those of ctr 2 have none.
function Set-Pins($images) {
  if ($pin -ne 'pinned') { return }
  $loose = @(foreach ($image in $images) {
    foreach ($name in $image.Names) { if ($target[$name] -and -not $pinned[$name]) { $name } }
  })
  foreach ($name in $loose) { Assert-Ctr images label $name $label | Out-Null }
  if ($loose) { Update-View }
}

# The layers of the platform's manifest and no other: of an index, ctr may take those of several platforms.
function Get-Steps($image) {
  $fetch = "-n k8s.io content fetch --hosts-dir `"$scratch`""
  if ($pin -eq 'pinned') { $fetch += " --label $label" }
  , @('download', "$fetch $($image.Manifest)")
  , @('unpack', "-n k8s.io snapshots unpack $($image.Manifest.Split('@')[1])")
  if ($image.Manifest -cne $image.Reference) { , @('index', "$fetch --metadata-only $($image.Reference)") }
}

# With no network, so that what an image starts reaches nothing.
function Start-Container([string]$reference) { Invoke-Ctr run '--detach' '--null-io' $reference warm-ami-test }

function New-Container([string]$reference) { Invoke-Ctr containers create $reference warm-ami-test warm-ami }

function Remove-Container {
  Invoke-Ctr tasks kill '--signal' SIGKILL warm-ami-test | Out-Null
  Invoke-Ctr tasks rm '--force' warm-ami-test | Out-Null
  Invoke-Ctr containers rm warm-ami-test | Out-Null
}
