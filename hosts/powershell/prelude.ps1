# What scripts for a Windows node call and PowerShell's engine, or a PowerShell on Linux, lacks: each behaves as its
# documentation says. Programs are started by way of .NET, since no cmdlet touches $LASTEXITCODE.

function Start-Captured([string]$program, [string]$arguments) {
  $start = [Diagnostics.ProcessStartInfo]::new($program, $arguments)
  $start.RedirectStandardOutput = $start.RedirectStandardError = $true
  $process = [Diagnostics.Process]::Start($start)
  $errors = $process.StandardError.ReadToEndAsync()
  $output = $process.StandardOutput.ReadToEnd().Trim()
  $process.WaitForExit()
  @{ Output = $output; Errors = $errors.Result.Trim(); ExitCode = $process.ExitCode }
}

function New-ErrorRecord([string]$message, [string]$id, [string]$category, [object]$target) {
  [Management.Automation.ErrorRecord]::new([InvalidOperationException]::new($message), $id, $category, $target)
}

if (-not $ExecutionContext.InvokeCommand.GetCommand('Start-Sleep', 'Cmdlet')) {
  # Stands in for Start-Sleep of Microsoft.PowerShell.Utility.
  function Start-Sleep {
    [CmdletBinding(DefaultParameterSetName = 'Seconds')]
    param(
      [Parameter(Mandatory, Position = 0, ParameterSetName = 'Seconds')][ValidateRange(0, 2147483)][int]$Seconds,
      [Parameter(Mandatory, ParameterSetName = 'Milliseconds')][ValidateRange(0, 2147483647)][int]$Milliseconds
    )
    if ($PSCmdlet.ParameterSetName -eq 'Seconds') { $Milliseconds = 1000 * $Seconds }
    [Threading.Thread]::Sleep($Milliseconds)
  }
}

if (-not $ExecutionContext.InvokeCommand.GetCommand('Out-String', 'Cmdlet')) {
  # Stands in for Out-String of Microsoft.PowerShell.Utility, for text; the engine pipes it into native programs by this.
  function Out-String {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)][object]$InputObject, [switch]$Stream)
    begin { $lines = @() }
    process { if ($Stream) { "$InputObject" } else { $lines += "$InputObject" } }
    end { if (-not $Stream) { ($lines -join [Environment]::NewLine) + [Environment]::NewLine } }
  }
}

if (-not $ExecutionContext.InvokeCommand.GetCommand('Get-FileHash', 'Cmdlet')) {
  # Stands in for Get-FileHash of Microsoft.PowerShell.Utility, without wildcards.
  function Get-FileHash {
    [CmdletBinding()]
    param(
      [Parameter(Mandatory, Position = 0)][string[]]$Path,
      [ValidateSet('SHA1', 'SHA256', 'SHA384', 'SHA512', 'MD5')][string]$Algorithm = 'SHA256'
    )
    foreach ($file in $Path) {
      if (-not [IO.File]::Exists($file)) {
        $PSCmdlet.WriteError((New-ErrorRecord "Cannot find path '$file' because it does not exist." `
          'FileNotFound' 'ObjectNotFound' $file))
        continue
      }
      $hasher = [Security.Cryptography.CryptoConfig]::CreateFromName($Algorithm)
      $hash = [BitConverter]::ToString($hasher.ComputeHash([IO.File]::ReadAllBytes($file))).Replace('-', '')
      [pscustomobject]@{ Algorithm = $Algorithm; Hash = $hash; Path = $file }
    }
  }
}

if (-not $ExecutionContext.InvokeCommand.GetCommand('Get-Service', 'Cmdlet')) {
  # Stands in for Get-Service of Microsoft.PowerShell.Management, without wildcards; services are systemd's.
  function Get-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)][string[]]$Name)
    foreach ($service in $Name) {
      if ((Start-Captured systemctl "cat $service").ExitCode -ne 0) {
        $PSCmdlet.WriteError((New-ErrorRecord "Cannot find any service with service name '$service'." `
          'NoServiceFoundForGivenName' 'ObjectNotFound' $service))
        continue
      }
      $status = switch ((Start-Captured systemctl "is-active $service").Output) {
        'active' { 'Running' }
        'activating' { 'StartPending' }
        'deactivating' { 'StopPending' }
        default { 'Stopped' }
      }
      $startType = switch -Wildcard ((Start-Captured systemctl "is-enabled $service").Output) {
        'enabled*' { 'Automatic' }
        'masked*' { 'Disabled' }
        default { 'Manual' }
      }
      [pscustomobject]@{ Name = $service; ServiceName = $service; Status = $status; StartType = $startType }
    }
  }

  # Stands in for Start-Service of Microsoft.PowerShell.Management; to start what runs is no error.
  function Start-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)][string[]]$Name)
    foreach ($service in Get-Service -Name $Name) {
      if ($service.Status -eq 'Running') { continue }
      if ((Start-Captured systemctl "start $($service.Name)").ExitCode -ne 0) {
        $PSCmdlet.WriteError((New-ErrorRecord "Failed to start service '$($service.Name)'." `
          'StartServiceFailed' 'OpenError' $service))
      }
    }
  }

  # Stands in for Stop-Service of Microsoft.PowerShell.Management; to stop what stands still is no error.
  function Stop-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)][string[]]$Name, [switch]$Force)
    foreach ($service in Get-Service -Name $Name) {
      if ($service.Status -eq 'Stopped') { continue }
      if ((Start-Captured systemctl "stop $($service.Name)").ExitCode -ne 0) {
        $PSCmdlet.WriteError((New-ErrorRecord "Failed to stop service '$($service.Name)'." `
          'StopServiceFailed' 'CloseError' $service))
      }
    }
  }
}

if (-not $ExecutionContext.InvokeCommand.GetCommand('Get-ECRLoginCommand', 'Cmdlet')) {
  # Stands in for Get-ECRLoginCommand of AWS Tools for PowerShell; the endpoint is of the documentation's account.
  function Get-ECRLoginCommand {
    [CmdletBinding()]
    param([string]$Region)
    $answer = Start-Captured aws "ecr get-login-password --region $Region"
    if ($answer.ExitCode -ne 0) {
      $PSCmdlet.ThrowTerminatingError((New-ErrorRecord $answer.Errors `
        'Amazon.ECR.AmazonECRException' 'InvalidOperation' $Region))
    }
    $endpoint = "https://123456789012.dkr.ecr.$Region.amazonaws.com"
    [pscustomobject]@{
      Username = 'AWS'
      Password = $answer.Output
      ProxyEndpoint = $endpoint
      ExpiresAt = [DateTime]::UtcNow.AddHours(12)
      Command = "docker login --username AWS --password $($answer.Output) $endpoint"
    }
  }
}
