set -euo pipefail
cd /var/lib/warm-ami
sha256sum --check --strict --quiet <<'WARM_AMI_SUMS'
%lock-sum%  lock
%script-sum%  images.sh
WARM_AMI_SUMS
bash images.sh %command% || exit 1
