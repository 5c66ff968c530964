#!/usr/bin/env bash
# What people write instead of this action: asks the AWS CLI one thing after another whether the last AMI of a pipeline
# holds just the images that the rules name, and still stands on the newest base image.
#
#   rival.sh <pipeline> <rules>     rules: repository:tag, one a line; the repository may be a glob
#
# Prints "unchanged <ami>" or "bake: <why>". Knows only exact tags of the account's own registry.
set -euo pipefail
pipeline=$1
rules=$2

bake() {
  echo "bake: $1"
  exit 0
}

# The pipeline and the newest build that has an AMI.
account=$(aws sts get-caller-identity --query Account --output text)
arn="arn:aws:imagebuilder:$AWS_DEFAULT_REGION:$account:image-pipeline/$pipeline"
recipe=$(aws imagebuilder get-image-pipeline --image-pipeline-arn "$arn" \
  --query imagePipeline.imageRecipeArn --output text)
parent=$(aws imagebuilder get-image-recipe --image-recipe-arn "$recipe" \
  --query imageRecipe.parentImage --output text)
build=$(aws imagebuilder list-image-pipeline-images --image-pipeline-arn "$arn" \
  --query "reverse(sort_by(imageSummaryList[?state.status=='AVAILABLE'], &dateCreated))[0].arn" --output text)
[ "$build" != None ] || bake 'no AMI yet'
image=$(aws imagebuilder get-image --image-build-version-arn "$build")
ami=$(jq -r --arg region "$AWS_DEFAULT_REGION" \
  'first(.image.outputResources.amis[] | select(.region == $region)).image' <<<"$image")
component=$(jq -r '.image.tags["warm-ami:component"]' <<<"$image")

# Is the AMI still there, and made from the newest base image?
base=$(aws ec2 describe-images --filters "Name=image-id,Values=$ami" \
  --query 'Images[0].SourceImageId' --output text)
[ "$base" != None ] || bake "$ami is gone"
newest=$(aws ssm get-parameter --name "${parent#ssm:}" --query Parameter.Value --output text)
[ "$base" = "$newest" ] || bake "base image moved: from $base to $newest"

# What it holds, from the component's document: repository, digest and tag.
baked=$(aws imagebuilder get-component --component-build-version-arn "$component" \
  --query component.data --output text |
  sed -n '/warm-ami-lock/,/^ *\(WARM_AMI_LOCK\|#>\)$/p' | sed '1d;$d' |
  while read -r repository short _ _ tag; do
    [ "$repository" = @ ] && continue
    echo "$repository sha256:$(base64 -d <<<"$short=" | od -An -v -tx1 | tr -d ' \n') $tag"
  done | sort)

# What the registry holds.
listed=
[[ "$rules" != *'*'* ]] ||
  listed=$(aws ecr describe-repositories --query 'repositories[].[repositoryName]' --output text)
wanted=$(while read -r rule; do
  glob=${rule%:*}
  tag=${rule##*:}
  for repository in $([[ $glob == *'*'* ]] && echo "$listed" || echo "$glob"); do
    # shellcheck disable=SC2053
    [[ $repository == $glob ]] || continue
    aws ecr batch-get-image --repository-name "$repository" --image-ids "imageTag=$tag" \
      --query 'images[].[repositoryName, imageId.imageDigest, imageId.imageTag]' --output text |
      tr '\t' ' '
  done
done <<<"$rules" | sort)

[ "$wanted" = "$baked" ] || bake "$(diff <(echo "$baked") <(echo "$wanted") || true)"
echo "unchanged $ami"
