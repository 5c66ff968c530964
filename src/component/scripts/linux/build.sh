# The build phase: leaves images.sh on disk, where the later phases find it (also on an instance of the
# finished AMI), and pulls. The renderer puts the script in place of its line.
set -euo pipefail
mkdir -p /var/lib/warm-ami
cd /var/lib/warm-ami
cat >images.sh <<'WARM_AMI_SCRIPT'
%images%
WARM_AMI_SCRIPT
# Any other code could be 194, which Image Builder takes for the wish to reboot.
bash images.sh pull || exit 1
