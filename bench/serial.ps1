# What the blog post's component does, made to work with containerd: one pull after another. The references stand in the
# environment, separated by spaces.
$ErrorActionPreference = 'Stop'
Start-Service -Name containerd
$password = (Get-ECRLoginCommand -Region us-east-1).Password
foreach ($reference in $env:REFERENCES.Split(' ')) {
  & "$env:ProgramFiles/containerd/ctr.exe" -n k8s.io images pull --user "AWS:$password" $reference | Out-Null
  if ($LASTEXITCODE -ne 0) { exit 1 }
}
Stop-Service -Name containerd
