# The roles of the workflow's jobs, and what build instances run as.

resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_oidc_provider ? 1 : 0

  url            = "https://${var.github_server}"
  client_id_list = ["sts.amazonaws.com"]
}

# The statements of infra/iam-policy.json that change nothing: those of every mode and of a plan.
resource "aws_iam_policy" "read" {
  name        = "${var.name}-read-${local.region}"
  description = "What workflows read of the pipeline ${var.name}, its base image and its container images."
  policy      = local.read_policy

  lifecycle {
    precondition {
      # The quota of a managed policy, in which white space does not count.
      condition     = length(local.read_policy) <= 6144
      error_message = "repositories: too many for one policy; write patterns such as team/*."
    }
  }
}

# Runs code as root on the build instance (docs/permissions.md): only the branch may assume it.
resource "aws_iam_role" "bake" {
  name               = "${var.name}-bake-${local.region}"
  description        = "Workflows of ${var.github_repository} on ${var.github_branch} bake AMIs with it."
  assume_role_policy = local.trust_policies.bake
}

resource "aws_iam_role_policy_attachment" "bake_reads" {
  role       = aws_iam_role.bake.name
  policy_arn = aws_iam_policy.read.arn
}

# With the policy above every statement of infra/iam-policy.json but BakeStartPassesRoleOfPipeline: the pipeline has no
# execution role.
resource "aws_iam_role_policy" "bake" {
  name   = "warm-ami-bake"
  role   = aws_iam_role.bake.name
  policy = local.bake_policy
}

resource "aws_iam_role" "plan" {
  name               = "${var.name}-plan-${local.region}"
  description        = "Workflows of pull requests of ${var.github_repository} plan with it; it changes nothing."
  assume_role_policy = local.trust_policies.plan
}

resource "aws_iam_role_policy_attachment" "plan_reads" {
  role       = aws_iam_role.plan.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_role" "build" {
  name               = "${var.name}-build-${local.region}"
  description        = "Build instances of the pipeline ${var.name}."
  assume_role_policy = local.instance_trust_policy
}

resource "aws_iam_role_policy_attachment" "build" {
  for_each = toset(["EC2InstanceProfileForImageBuilder", "AmazonSSMManagedInstanceCore"])

  role       = aws_iam_role.build.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/${each.value}"
}

resource "aws_iam_role_policy" "pull" {
  name   = "pull-images"
  role   = aws_iam_role.build.name
  policy = local.pull_policy
}

resource "aws_iam_instance_profile" "build" {
  name = "${var.name}-build-${local.region}"
  role = aws_iam_role.build.name
}
