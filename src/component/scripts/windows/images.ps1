# Pulls, verifies or tests the images of a lock, whose form linux/images.sh describes. Runs in Windows
# PowerShell 5.1 as a script block of build.ps1 and verify.ps1, which name the folder where the lock lies. The
# value is, for pulling, how many images are downloaded at a time; for verify and test, the checksum of the lock.
# The exit code is always 0 or 1: Image Builder would take 3010 for the wish to reboot.
# The renderer puts containerd.ps1 or docker.ps1 in place of their line.
#
# Native programs: their exit code is looked at after every call. Their standard error is redirected
# nowhere, because 5.1 makes an error of every line of it. Few cmdlets: .NET does the rest.
param([string]$command, [string]$folder, [string]$value)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
# Logins lie here: only the system and administrators can read this account's folder.
$scratch = [Environment]::GetFolderPath('UserProfile') + '/.warm-ami'
# Names differ by case, and those in @{} do not.
$target = [Collections.Hashtable]::new()
$received = @{}

function Write-Line([string]$text) { [Console]::WriteLine($text) }

function Assert-ExitCode([string]$what) { if ($LASTEXITCODE -ne 0) { throw "$what exited with $LASTEXITCODE" } }

%runtime%

function Expand-Digest([string]$short) {
  'sha256:' + [BitConverter]::ToString([Convert]::FromBase64String("$short=")).Replace('-', '').ToLowerInvariant()
}

# A reference ends in the digest that the tags point at, a manifest in that of the platform's own; without an
# index both are one. Names are all that pods may ask for.
function New-Image([string]$registry, [string[]]$fields) {
  $path, $short, $manifest, $bytes, $tags = $fields
  if ($manifest -eq '=') { $manifest = $short }
  $repository = "$registry/$path"
  $reference = "$repository@$(Expand-Digest $short)"
  $manifest = "$repository@$(Expand-Digest $manifest)"
  @{
    Registry = $registry; Reference = $reference; Manifest = $manifest; Title = "$repository $tags"; Bytes = [long]$bytes
    Names = @($reference) + @($manifest) + @(foreach ($tag in $tags) { "${repository}:$tag" })
    Layers = @{}; Steps = [Collections.Queue]::new(); Process = $null; Attempt = 1; NotBefore = [DateTime]::MinValue
  }
}

# False where the registry or AWS refuses; the AWS tools try again by themselves.
function Test-Login([string]$registry) {
  try {
    Connect-Registry $registry $regions[$registry]
    $true
  } catch {
    Write-Line "ERROR: no login to ${registry}: $_"
    $false
  }
}

function Start-Program([string]$arguments) {
  $start = [Diagnostics.ProcessStartInfo]::new($program, $arguments)
  $start.UseShellExecute = $false
  $start.RedirectStandardOutput = $true
  [Diagnostics.Process]::Start($start)
}

# Sizes of the layers of images, by digest, as their manifests tell them, which each image learns too. All manifests
# are read at the same time. In a descriptor both stand in either order, so they are taken in pairs.
function Get-Layers($images) {
  $layers = @{}
  foreach ($image in $images) { $image.Process = Start-Program "$readManifest $($image.Manifest)" }
  foreach ($image in $images) {
    $digest = $size = ''
    $json = ($image.Process.StandardOutput.ReadToEnd() -split '"layers"')[-1]
    $image.Process = $null
    foreach ($match in [regex]::Matches($json, '"(?:digest|size)"\s*:\s*(?:"(sha256:[0-9a-f]{64})"|([0-9]+))')) {
      $digest += $match.Groups[1].Value
      $size += $match.Groups[2].Value
      if ($digest -and $size) {
        $layers[$digest] = $image.Layers[$digest] = [long]$size
        $digest = $size = ''
      }
    }
  }
  $layers
}

# Each layer once, without those that are here already. It is the least the images can take, so that no bake
# that could succeed is refused.
function Assert-DiskSpace($absent, $present) {
  $layers = Get-Layers $absent
  foreach ($digest in @(Get-StoredLayers $present)) { $layers.Remove($digest) }
  $sum = [long]0
  foreach ($size in $layers.Values) { $sum += $size }
  $least = $sum * $copies
  $root = Get-StorageFolder
  $free = [IO.DriveInfo]::new($root).AvailableFreeSpace
  Write-Line "to download: $sum bytes; at least $least are needed in $root, where $free are free"
  if ($least -gt $free) {
    throw "disk too small for $least bytes in $root, where $free are free: give the recipe a larger root volume"
  }
}

# Takes every image through its steps. A step runs in a lane, which has places for so many at a time; one that
# fails is tried again, each time later, and the other images go on.
function Invoke-Steps($images, $places) {
  while ($images = @(foreach ($image in $images) { if ($image.Steps.Count) { $image } })) {
    foreach ($image in $images) {
      if ($image.Process -and $image.Process.HasExited) { Complete-Step $image $places }
      if (-not $image.Process -and $image.Steps.Count) { Start-Step $image $images $places }
    }
    Start-Sleep -Milliseconds 50
  }
}

# Whether another image brings a layer that this one lacks as well: of two that download the same, ctr sleeps for
# seconds after the other is through.
function Test-Shared($image, $images) {
  foreach ($digest in $image.Layers.Keys) {
    if ($received[$digest]) { continue }
    foreach ($other in $images) { if ($other.Process -and $other.Layers.ContainsKey($digest)) { return $true } }
  }
}

# What the program prints is read and thrown away: its progress would fill the log, and a full pipe stop it.
function Start-Step($image, $images, $places) {
  $lane, $arguments = $image.Steps.Peek()
  if (-not $places[$lane] -or [DateTime]::UtcNow -lt $image.NotBefore -or (Test-Shared $image $images)) { return }
  $places[$lane]--
  $image.Process = Start-Program $arguments
  $image.Process.BeginOutputReadLine()
}

function Complete-Step($image, $places) {
  $code = $image.Process.ExitCode
  $image.Process = $null
  $places[$image.Steps.Peek()[0]]++
  if ($code) {
    Write-Line "$($image.Reference): attempt $($image.Attempt) of 4 failed: $program exited with $code"
    $image.NotBefore = [DateTime]::UtcNow.AddSeconds(5 * [Math]::Pow(2, $image.Attempt - 1))
    $image.Attempt++
    if ($image.Attempt -gt 4) { $image.Steps.Clear() }
  } else {
    $image.Attempt = 1
    foreach ($digest in $image.Layers.Keys) { $received[$digest] = $true }
    [void]$image.Steps.Dequeue()
    if (-not $image.Steps.Count) { Complete-Image $image }
  }
}

function Complete-Image($image) {
  try {
    $tags = @(foreach ($name in $image.Names) { if (-not $name.Contains('@')) { $name } })
    if ($tags) { Set-Tags $image.Reference $tags }
    Write-Line "pulled: $($image.Title), after $([int]$clock.Elapsed.TotalSeconds) s"
  } catch { Write-Line "ERROR: $($image.Reference): $_" }
}

# Every image has its chance; which of them came is seen afterwards.
function Receive-Images($images) {
  $absent, $present, $logins = @(), @(), @{}
  foreach ($image in $images) {
    if (Test-Image $image) { $present += $image } else { $absent += $image }
  }
  Write-Line "$($absent.Count) of $($images.Count) images are not here"
  foreach ($image in $present) { if (Find-Fault $image) { Complete-Image $image } }
  foreach ($image in $absent) {
    $registry = $image.Registry
    if (-not $logins.ContainsKey($registry)) {
      $logins[$registry] = -not $regions.ContainsKey($registry) -or (Test-Login $registry)
    }
    if ($logins[$registry]) { foreach ($step in Get-Steps $image) { $image.Steps.Enqueue($step) } }
  }
  if ($absent) { Assert-DiskSpace $absent $present }
  # The smallest first, because what it brings lets those go on that share it; then from the largest down, because
  # when all is downloaded the last one still has to be unpacked.
  [Array]::Sort([long[]]@(foreach ($image in $absent) { $image.Bytes }), $absent)
  if ($absent.Count -gt 1) { [Array]::Reverse($absent, 1, $absent.Count - 1) }
  # Concurrent unpacking was seen to do harm on Windows (containerd issue 11451).
  Invoke-Steps $absent @{ download = [int]$value; unpack = 1; index = 4 }
  Update-View
  Set-Pins $images
}

# What is wrong with an image, if anything.
function Find-Fault($image) {
  if (-not (Test-Image $image)) { return "$($image.Reference) is not here, or not unpacked as $($image.Manifest)" }
  foreach ($name in $image.Names) {
    if (-not (Test-Name $name $image)) { return "$name is missing, stands for another image or is not $pin" }
  }
}

# Shows how long a container takes to start, or to be created where the image starts nothing by itself.
function Test-Container($image) {
  $verb = 'started'
  $watch = [Diagnostics.Stopwatch]::StartNew()
  Start-Container $image.Reference
  if ($LASTEXITCODE -ne 0) {
    Remove-Container
    $verb = 'created'
    $watch.Restart()
    New-Container $image.Reference
    Assert-ExitCode "creating a container of $($image.Reference)"
  }
  Write-Line "$verb in $($watch.ElapsedMilliseconds) ms: $($image.Title)"
  Remove-Container
}

function Assert-Images($images) {
  $failed = @(foreach ($image in $images) {
    try {
      $fault = Find-Fault $image
      if ($fault) { throw $fault }
      if ($command -eq 'test') { Test-Container $image }
    } catch {
      Write-Line "ERROR: $_"
      $image.Title
    }
  })
  foreach ($title in $failed) { Write-Line "FAILED: $title" }
  if ($failed) { throw "$command failed for $($failed.Count) of $($images.Count) images" }
  Write-Line "${command}: all $($images.Count) images are good, after $([int]$clock.Elapsed.TotalSeconds) s"
}

function Wait-Runtime {
  while (-not (Test-Answer)) {
    if ($clock.Elapsed.TotalSeconds -gt 120) { throw "$service does not answer" }
    Start-Sleep -Seconds 1
  }
}

function Remove-Scratch { if ([IO.Directory]::Exists($scratch)) { [IO.Directory]::Delete($scratch, $true) } }

function Read-Lock {
  $header, $lines = [IO.File]::ReadAllText("$folder/lock").Trim().Split("`n")
  $header.Split(' ')[5]
  foreach ($line in $lines) {
    $fields = $line.Split(' ')
    if ($fields[0] -eq '@') {
      $registry = $fields[1]
      if ($fields[2] -ne '-') { $regions[$registry] = $fields[2] }
    } else { New-Image $registry $fields }
  }
}

# When the finished AMI is tested, a service that is automatic must come up by itself. Otherwise this run starts
# what is stopped, and stops it at the end; so does the next run where this one is killed.
function Invoke-WithRuntime([ScriptBlock]$work) {
  $state = Get-Service -Name $service
  $automatic = "$($state.StartType)" -eq 'Automatic'
  $stop = $state.Status -ne 'Running' -or ([IO.File]::Exists("$folder/started") -and -not $automatic)
  if ($command -eq 'test' -and $automatic) { $stop = $false } elseif ($stop) {
    [IO.File]::WriteAllText("$folder/started", '')
    Start-Service -Name $service
  }
  try {
    Wait-Runtime
    & $work
  } finally {
    if ($stop) {
      Stop-Service -Name $service -Force
      [IO.File]::Delete("$folder/started")
    }
  }
}

try {
  $clock = [Diagnostics.Stopwatch]::StartNew()
  $regions = @{}
  if ($command -ne 'pull' -and (Get-FileHash "$folder/lock").Hash -ne $value) {
    throw 'the lock was changed since the build phase'
  }
  $pin, $images = Read-Lock
  $images = @($images)
  Remove-Scratch
  [void][IO.Directory]::CreateDirectory($scratch)
  Invoke-WithRuntime {
    Update-View
    if ($command -eq 'pull') { Receive-Images $images }
    Assert-Images $images
  }
  $code = 0
} catch {
  Write-Line "ERROR: $_"
  $code = 1
} finally { Remove-Scratch }
exit $code
