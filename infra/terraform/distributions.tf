# Where the AMI goes.

locals {
  ami_tags = {
    Name     = var.name
    pipeline = var.name
  }

  # The pipeline's own Region first; Image Builder refuses a Region that is named twice.
  distributions = [
    for region in distinct(concat([local.region], var.copy_to_regions)) : {
      region             = region
      launch_template_id = region == local.region ? var.launch_template_id : ""
      ssm_parameter      = var.ssm_parameter
    }
  ]
}
