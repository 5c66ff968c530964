# The roles of the workflow's jobs, and what the build instance runs as.

resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_oidc_provider ? 1 : 0

  url            = "https://${var.github_server}"
  client_id_list = ["sts.amazonaws.com"]
}

# Runs code as root on the build instance, see docs/permissions.md: only the branch may assume it.
resource "aws_iam_role" "bake" {
  name               = "${var.name}-bake"
  description        = "Bakes ${var.name}: the branch ${var.github_branch} of ${var.github_repository}."
  assume_role_policy = local.trust_policies.bake
}

resource "aws_iam_role_policy" "bake" {
  name   = "bake"
  role   = aws_iam_role.bake.name
  policy = local.bake_policy

  lifecycle {
    precondition {
      # "Maximum size of inline policies in aggregate: 10,240 characters for a role", white space not counted.
      condition     = length(local.bake_policy) <= 10240
      error_message = "repositories: too many for the policy of one role; write patterns such as team/*."
    }
  }
}

# Changes nothing: for pull requests.
resource "aws_iam_role" "plan" {
  name               = "${var.name}-plan"
  description        = "Plans ${var.name}: pull requests of ${var.github_repository}."
  assume_role_policy = local.trust_policies.plan
}

resource "aws_iam_role_policy" "plan" {
  name   = "plan"
  role   = aws_iam_role.plan.name
  policy = local.plan_policy
}

resource "aws_iam_role" "instance" {
  name               = "${var.name}-instance"
  description        = "Build and test instances of ${var.name}."
  assume_role_policy = local.instance_trust_policy
}

resource "aws_iam_role_policy_attachment" "instance" {
  for_each = toset(["EC2InstanceProfileForImageBuilder", "AmazonSSMManagedInstanceCore"])

  role       = aws_iam_role.instance.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/${each.value}"
}

resource "aws_iam_role_policy" "pull" {
  name   = "pull"
  role   = aws_iam_role.instance.name
  policy = local.pull_policy
}

resource "aws_iam_instance_profile" "build" {
  name = "${var.name}-instance"
  role = aws_iam_role.instance.name
}
