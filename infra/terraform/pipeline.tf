# The pipeline and its parts.

resource "aws_imagebuilder_component" "first" {
  name        = local.component
  description = "The container images of the AMI. warm-ami publishes its versions."
  platform    = local.platform
  version     = "0.0.1"
  data        = local.first_document

  lifecycle {
    # Only there for the recipe to be made; the versions that count are the action's.
    ignore_changes = [data, description]
  }
}

resource "aws_imagebuilder_image_recipe" "nodes" {
  name         = var.name
  version      = local.recipe_version
  parent_image = local.recipe.parent_image

  dynamic "component" {
    for_each = local.recipe.components
    content {
      component_arn = component.value
    }
  }

  block_device_mapping {
    device_name = local.recipe.device_name
    ebs {
      volume_size           = local.recipe.volume_gib
      volume_type           = "gp3"
      delete_on_termination = true
    }
  }

  # The wildcard must find a version.
  depends_on = [aws_imagebuilder_component.first]

  lifecycle {
    # The pipeline moves to the new version before the old one goes: it is updated and not replaced, which would lose
    # its builds, and with them the last bake.
    create_before_destroy = true
  }
}

resource "aws_imagebuilder_infrastructure_configuration" "build" {
  name                          = var.name
  instance_profile_name         = aws_iam_instance_profile.build.name
  instance_types                = local.instance_types
  subnet_id                     = var.subnet == "" ? null : var.subnet
  security_group_ids            = var.security_groups
  terminate_instance_on_failure = true
  resource_tags                 = { "warm-ami:pipeline" = var.name }

  instance_metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  # A build that starts before its role has its policies can't be reached.
  depends_on = [aws_iam_role_policy_attachment.build, aws_iam_role_policy.pull]
}

resource "aws_imagebuilder_distribution_configuration" "amis" {
  name = var.name

  dynamic "distribution" {
    for_each = local.distributions
    content {
      region = distribution.value.region

      ami_distribution_configuration {
        name               = "${var.name} {{ imagebuilder:buildDate }}"
        ami_tags           = local.ami_tags
        target_account_ids = distribution.value.accounts
      }

      dynamic "launch_template_configuration" {
        for_each = distribution.value.launch_template == "" ? [] : [distribution.value.launch_template]
        content {
          launch_template_id = launch_template_configuration.value
          default            = true
        }
      }

      dynamic "ssm_parameter_configuration" {
        for_each = distribution.value.ssm_parameter == "" ? [] : [distribution.value.ssm_parameter]
        content {
          parameter_name = ssm_parameter_configuration.value
          data_type      = "aws:ec2:image"
        }
      }
    }
  }
}

# Image Builder logs to these names by itself; made here, the logs end some day.
resource "aws_cloudwatch_log_group" "builds" {
  name              = "/aws/imagebuilder/${var.name}"
  retention_in_days = 90
}

resource "aws_cloudwatch_log_group" "pipeline" {
  name              = "/aws/imagebuilder/pipeline/${var.name}"
  retention_in_days = 90
}

resource "aws_imagebuilder_image_pipeline" "nodes" {
  name                             = var.name
  image_recipe_arn                 = aws_imagebuilder_image_recipe.nodes.arn
  infrastructure_configuration_arn = aws_imagebuilder_infrastructure_configuration.build.arn
  distribution_configuration_arn   = aws_imagebuilder_distribution_configuration.amis.arn

  dynamic "schedule" {
    for_each = var.schedule == "" ? [] : [var.schedule]
    content {
      schedule_expression = schedule.value
      # By time alone: a version of the pull component that the action published would make it build the same once more.
      pipeline_execution_start_condition = "EXPRESSION_MATCH_ONLY"
    }
  }

  depends_on = [aws_cloudwatch_log_group.builds, aws_cloudwatch_log_group.pipeline]
}
