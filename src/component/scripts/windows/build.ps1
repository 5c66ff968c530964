# The build phase: leaves images.ps1 on disk, where the later phases find it (also on an instance of the
# finished AMI), and pulls. The renderer puts the script in place of its line.
# The exit code is always 0 or 1: 3010 would be taken for the wish to reboot.
$ErrorActionPreference = 'Stop'
try {
  $folder = [IO.Path]::Combine($env:ProgramData, 'warm-ami')
  [void][IO.Directory]::CreateDirectory($folder)
  # This file may have come with either line ending; the checksum is of LF.
  $script = @'
%images%
'@.Replace("`r", '') + "`n"
  [IO.File]::WriteAllText([IO.Path]::Combine($folder, 'images.ps1'), $script)
  & ([ScriptBlock]::Create($script)) pull $script
  exit 0
} catch {
  [Console]::WriteLine("ERROR: $_")
  exit 1
}
