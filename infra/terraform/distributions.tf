# Where the AMI goes.

locals {
  ami_tags = {
    Name                = var.name
    "warm-ami:pipeline" = var.name
  }

  distributions = [
    # The pipeline's own Region first; Image Builder refuses one that is named twice.
    for region in distinct(concat([local.region], var.copy_to_regions)) : {
      region = region
      # Elsewhere the named accounts alone get a copy, so that this one is named too.
      accounts        = region == local.region || length(var.copy_to_accounts) == 0 ? var.copy_to_accounts : concat([local.account], var.copy_to_accounts)
      launch_template = region == local.region ? var.launch_template_id : ""
      ssm_parameter   = var.ssm_parameter
    }
  ]
}
