# What the recipe says.

locals {
  # The action's default for its input component.
  component = "${var.name}-images"

  recipe = {
    parent_image = local.parent_image
    device_name  = local.root_device
    volume_gib   = var.root_volume_gib
    components = [
      local.update_component,
      # By wildcard: each version that the action publishes goes into the next build, and the recipe stays as it is.
      "arn:${local.partition}:imagebuilder:${local.region}:${local.account}:component/${local.component}/x.x.x",
    ]
  }

  # A recipe never changes: another content is another version. Its patch number is taken from the content, below 2^28.
  recipe_version = "1.0.${parseint(substr(sha256(jsonencode(local.recipe)), 0, 7), 16)}"
}
