# Plans and applies the module with a provider that only pretends: no account, no credentials.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = {
      partition  = "aws"
      dns_suffix = "amazonaws.com"
    }
  }
  mock_data "aws_region" {
    defaults = {
      region = "eu-west-1"
    }
  }
  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "444455556666"
    }
  }
  mock_resource "aws_iam_policy" {
    defaults = {
      arn = "arn:aws:iam::444455556666:policy/read"
    }
  }
  mock_resource "aws_iam_role" {
    defaults = {
      arn = "arn:aws:iam::444455556666:role/role"
    }
  }
  mock_resource "aws_imagebuilder_image_recipe" {
    defaults = {
      arn = "arn:aws:imagebuilder:eu-west-1:444455556666:image-recipe/nodes/1.0.1"
    }
  }
  mock_resource "aws_imagebuilder_infrastructure_configuration" {
    defaults = {
      arn = "arn:aws:imagebuilder:eu-west-1:444455556666:infrastructure-configuration/nodes"
    }
  }
  mock_resource "aws_imagebuilder_distribution_configuration" {
    defaults = {
      arn = "arn:aws:imagebuilder:eu-west-1:444455556666:distribution-configuration/nodes"
    }
  }
  mock_resource "aws_imagebuilder_image_pipeline" {
    defaults = {
      arn = "arn:aws:imagebuilder:eu-west-1:444455556666:image-pipeline/nodes"
    }
  }
  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:eu-west-1:444455556666:nodes-failed-builds"
    }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = {
      arn = "arn:aws:events:eu-west-1:444455556666:rule/nodes-failed-builds"
    }
  }
}

variables {
  github_repository = "me/app"
  repositories      = ["web", "team/*"]
}

run "defaults" {
  assert {
    condition     = output.pipeline_name == "windows-nodes" && output.log_group == "/aws/imagebuilder/windows-nodes"
    error_message = "The pipeline and its log group have the name of the stack."
  }
  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 1
    error_message = "The OIDC provider is made unless it is there."
  }
  assert {
    condition     = aws_imagebuilder_image_pipeline.nodes.schedule[0].pipeline_execution_start_condition == "EXPRESSION_MATCH_ONLY"
    error_message = "The schedule looks at the time alone."
  }
  assert {
    condition     = aws_imagebuilder_infrastructure_configuration.build.instance_metadata_options[0].http_tokens == "required"
    error_message = "Build instances speak IMDSv2 alone."
  }
  assert {
    condition     = aws_imagebuilder_image_recipe.nodes.component[1].component_arn == "arn:aws:imagebuilder:eu-west-1:444455556666:component/windows-nodes-images/x.x.x"
    error_message = "The recipe names the pull component by wildcard."
  }
  assert {
    condition     = length(aws_sns_topic.failed) == 0
    error_message = "Nobody is told where no address is given."
  }
}

run "everything" {
  variables {
    name                 = "linux-nodes"
    operating_system     = "AmazonLinux2023"
    cluster              = "ECS"
    architecture         = "arm64"
    instance_types       = ["m7g.large"]
    subnet               = "subnet-0123456789abcdef0"
    security_groups      = ["sg-0123456789abcdef0"]
    copy_to_regions      = ["us-east-1"]
    copy_to_accounts     = ["777788889999"]
    schedule             = ""
    create_oidc_provider = false
    launch_template_id   = "lt-0123456789abcdef0"
    ssm_parameter        = "/imagebuilder/linux-nodes"
    notification_email   = "nodes@example.com"
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 0
    error_message = "No OIDC provider is made where there is one."
  }
  assert {
    condition     = length(aws_imagebuilder_image_pipeline.nodes.schedule) == 0
    error_message = "Without a schedule the pipeline never builds by itself."
  }
  assert {
    condition     = length(aws_imagebuilder_distribution_configuration.amis.distribution) == 2
    error_message = "The AMI goes to both Regions."
  }
  assert {
    condition     = aws_sns_topic_subscription.failed[0].endpoint == "nodes@example.com"
    error_message = "The address is subscribed."
  }
  assert {
    condition     = one(aws_imagebuilder_image_recipe.nodes.block_device_mapping).device_name == "/dev/xvda"
    error_message = "Amazon Linux has its root volume there."
  }
}

run "wrong_value" {
  command = plan

  variables {
    architecture = "arm64"
  }

  expect_failures = [var.architecture]
}
