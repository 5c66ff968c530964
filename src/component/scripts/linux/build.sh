# To read the packed script: grep -o "H[4]sI[^']*" THIS-DOCUMENT | base64 -d | gunzip
set -euo pipefail
mkdir -p /var/lib/warm-ami
cd /var/lib/warm-ami
cat >lock <<'WARM_AMI_LOCK'
%lock%
WARM_AMI_LOCK
base64 -d <<<'%script%' | gunzip >images.sh
# Any other code could be 194, which Image Builder takes for the wish to reboot.
bash images.sh pull %downloads% || exit 1
