$folder = "$env:ProgramData/warm-ami"
if ((Get-FileHash "$folder/images.ps1").Hash -ne '%script-sum%') {
  'ERROR: images.ps1 was changed since the build phase'
  exit 1
}
& ([ScriptBlock]::Create([IO.File]::ReadAllText("$folder/images.ps1"))) %command% $folder %lock-sum%
