# What the roles may do, which is infra/iam-policy.json with the names of these resources, and who may assume them.

locals {
  # The names last: what they are replaced by is free text and must not be replaced again.
  policy_text = replace(replace(replace(replace(
    file("${path.module}/../iam-policy.json"),
    "arn:aws:", "arn:${local.partition}:"),
    "us-east-1", local.region),
    "111122223333", local.account),
  "/my-(?:pipeline|recipe|infrastructure|distribution)/", var.name)

  # One resource for each repository, none for what this pipeline and its recipe have not, and Fast Launch for Windows.
  statements = [
    for statement in [
      for written in jsondecode(local.policy_text).Statement : merge(written, {
        Resource = flatten([
          for resource in flatten([written.Resource]) :
          strcontains(resource, "my-repository") ? [for repository in var.repositories : replace(resource, "my-repository", repository)] :
          can(regex("my-(?:base|component|workflow|execution-role)", resource)) ? [] : [resource]
        ])
      })
    ] : statement if length(statement.Resource) > 0 && (local.is_windows || !strcontains(statement.Sid, "FastLaunch"))
  ]

  # A Sid begins with the modes that need the statement. Those of a plan only read.
  modes_of_a_plan = "^(?:Every|(?:Bake|Start|Wait)*Plan)"
  read_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for statement in local.statements : statement if can(regex(local.modes_of_a_plan, statement.Sid))]
  })
  bake_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for statement in local.statements : statement if !can(regex(local.modes_of_a_plan, statement.Sid))]
  })

  # The build instance pulls the images and nothing else of ECR's.
  pull_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "LogsInToEcr"
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*"
      },
      {
        Sid      = "PullsImages"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = [for repository in var.repositories : "arn:${local.partition}:ecr:${local.region}:${local.account}:repository/${repository}"]
      },
    ]
  })

  oidc_provider_arn = "arn:${local.partition}:iam::${local.account}:oidc-provider/${var.github_server}"

  # Tokens of repositories that were made or renamed since July 2026 say owner@1234/name@5678; older ones owner/name.
  github_names = strcontains(var.github_repository, "@") ? [var.github_repository] : [
    var.github_repository,
    replace("${var.github_repository}@*", "/", "@*/"),
  ]

  trust_policies = {
    for role, what in { bake = "ref:refs/heads/${var.github_branch}", plan = "pull_request" } : role => jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = local.oidc_provider_arn }
        Condition = {
          StringEquals = { "${var.github_server}:aud" = "sts.amazonaws.com" }
          StringLike   = { "${var.github_server}:sub" = [for name in local.github_names : "repo:${name}:${what}"] }
        }
      }]
    })
  }

  instance_trust_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.${local.dns_suffix}" }
    }]
  })
}
