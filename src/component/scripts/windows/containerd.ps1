# What images.ps1 asks of containerd. Every flag used here is one of ctr 1.6, 1.7 and 2.x alike.
# $registry, $reference, $digest and $manifest are those of the image that is being handled.
$service = 'containerd'
$ctr = [IO.Path]::Combine($env:ProgramFiles, 'containerd', 'ctr.exe')
$passwords = @{}

# The kubelet sees nothing outside this namespace.
function Invoke-Ctr {
  & $ctr -n k8s.io @args
  if ($LASTEXITCODE -ne 0) { throw "ctr $($args[0]) $($args[1]) exited with $LASTEXITCODE" }
}

function Test-Answer {
  & $ctr version | Out-Null
  $LASTEXITCODE -eq 0
}

# ctr keeps no login and takes the password nowhere but on its command line.
function Connect-Registry { $passwords[$registry] = (Get-ECRLoginCommand -Region $regions[$registry]).Password }

function Disconnect-Registry { $passwords.Clear() }

# Without --platform ctr takes the host's, with its Windows build.
function Receive-Image {
  $user = @()
  if ($passwords.ContainsKey($registry)) { $user = @('--user', "AWS:$($passwords[$registry])") }
  Invoke-Ctr images pull @user $reference | Out-Null
}

# The fields of ctr's line about a name, or nothing. An error of ctr is a name without a line.
function Get-Fields($view, $name) {
  foreach ($line in @(& $ctr -n k8s.io images $view "name==$name")) {
    $fields = $line.Trim() -split '\s+'
    if ($fields[0] -ceq $name -and $fields[2] -ceq $digest) { return $fields }
  }
}

# Of an index, a pull stores the manifest of the host's platform and no other.
function Test-Image {
  $fields = Get-Fields check $reference
  if (-not $fields -or $fields[-1] -ne 'true') { return $false }
  & $ctr -n k8s.io content get $manifest | Out-Null
  $LASTEXITCODE -eq 0
}

function Test-Name($name) {
  $fields = Get-Fields ls $name
  $fields -and ($pin -ne 'pinned' -or "$fields".Contains('io.cri-containerd.pinned=pinned'))
}

# The label keeps the kubelet's garbage collection off; ctr 2 does not copy it to a new name.
function Set-Name($name) {
  if ($name -cne $reference) { Invoke-Ctr images tag '--force' $reference $name | Out-Null }
  if ($pin -eq 'pinned') { Invoke-Ctr images label $name 'io.cri-containerd.pinned=pinned' | Out-Null }
}
