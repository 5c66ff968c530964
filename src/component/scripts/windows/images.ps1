<#
%lock%
#>
# Pulls or verifies the images of the lock, whose form linux/images.sh describes. Runs in Windows PowerShell
# 5.1 as a script block of build.ps1 and verify.ps1, which hand in its own text. It throws where it fails and
# they turn that into an exit code.
# The renderer puts the lock, and containerd.ps1 or docker.ps1, in place of their lines.
#
# Native programs: their exit code is looked at after every call. Their standard error is redirected
# nowhere, because 5.1 makes an error of every line of it. Few cmdlets: .NET does the rest.
param([string]$command, [string]$text)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

%runtime%

function Write-Line([string]$text) { [Console]::WriteLine($text) }

function Expand-Digest([string]$short) {
  'sha256:' + [BitConverter]::ToString([Convert]::FromBase64String("$short=")).Replace('-', '').ToLowerInvariant()
}

# Tries a script block up to three times. What it does is shown and must be no secret.
function Invoke-WithRetry([string]$what, [ScriptBlock]$block) {
  for ($attempt = 1; $attempt -le 3; $attempt++) {
    try { & $block; return } catch {
      Write-Line "${what}: attempt $attempt of 3 failed: $_"
      if ($attempt -eq 3) { throw }
      [Threading.Thread]::Sleep(10000 * $attempt)
    }
  }
}

function Wait-Runtime {
  for ($attempt = 1; $attempt -le 30; $attempt++) {
    if (Test-Answer) { return }
    [Threading.Thread]::Sleep(2000)
  }
  throw "$service did not answer within a minute"
}

# Takes one image of the lock. When pulling, does what is not done yet; in any case looks at the result.
function Resolve-Image {
  if ($command -eq 'pull' -and -not (Test-Image)) {
    # A registry that refused the login costs its images no waiting.
    if ($refused.ContainsKey($registry)) { throw "no login for $reference" }
    Invoke-WithRetry $reference { Receive-Image }
  }
  if (-not (Test-Image)) { throw "$reference is not here, or not unpacked, with $manifest for $platform" }
  foreach ($name in $names) {
    if ($command -eq 'pull' -and -not (Test-Name $name)) { Set-Name $name }
    if (-not (Test-Name $name)) { throw "$name is missing, stands for another image or is not $pin" }
  }
  Write-Line "${command}: $reference $tags is good after $([int]$clock.Elapsed.TotalSeconds) s"
}

$clock = [Diagnostics.Stopwatch]::StartNew()
$null, $header, $lines = $text.Split("`n")
$null, $null, $null, $platform, $null, $pin = $header.Split(' ')
$lines = $lines[0..([Array]::IndexOf($lines, '#>') - 1)]
$regions = @{}
$refused = @{}
foreach ($line in $lines) {
  $at, $registry, $region = $line.Split(' ')
  if ($at -eq '@' -and $region -ne '-') { $regions[$registry] = $region }
}

$wasStopped = (Get-Service -Name $service).Status -ne 'Running'
try {
  if ($wasStopped) { Start-Service -Name $service }
  Wait-Runtime
  if ($command -eq 'pull') {
    foreach ($registry in @($regions.Keys)) {
      try { Invoke-WithRetry $registry { Connect-Registry } } catch { $refused[$registry] = $true }
    }
  }
  $failed = @()
  foreach ($line in $lines) {
    $path, $short, $manifest, $bytes, $tags = $line.Split(' ')
    if ($path -eq '@') {
      $registry = $short
      continue
    }
    # Every image has its chance before the first failure fails the step.
    try {
      $digest = Expand-Digest $short
      if ($manifest -eq '=') { $manifest = $short }
      $manifest = Expand-Digest $manifest
      $reference = "$registry/$path@$digest"
      $names = @($reference) + @(foreach ($tag in $tags) { "$registry/${path}:$tag" })
      Resolve-Image
    } catch {
      Write-Line "ERROR: $_"
      $failed += "$registry/$path $tags"
    }
  }
  foreach ($name in $failed) { Write-Line "FAILED: $name" }
  if ($failed) { throw "$command failed for $($failed.Count) images" }
} finally {
  Disconnect-Registry
  if ($wasStopped) { Stop-Service -Name $service -Force }
}
