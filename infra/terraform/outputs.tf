output "pipeline_name" {
  description = "For the input pipeline of the action."
  value       = aws_imagebuilder_image_pipeline.nodes.name
}

output "pipeline_arn" {
  description = "ARN of the pipeline."
  value       = aws_imagebuilder_image_pipeline.nodes.arn
}

output "role_arn" {
  description = "For role-to-assume in workflows of the branch."
  value       = aws_iam_role.bake.arn
}

output "plan_role_arn" {
  description = "For role-to-assume in workflows of pull requests, with mode plan."
  value       = aws_iam_role.plan.arn
}

output "instance_profile" {
  description = "Instance profile of build instances."
  value       = aws_iam_instance_profile.build.name
}

output "infrastructure_configuration_arn" {
  description = "ARN of the infrastructure configuration."
  value       = aws_imagebuilder_infrastructure_configuration.build.arn
}

output "distribution_configuration_arn" {
  description = "ARN of the distribution configuration."
  value       = aws_imagebuilder_distribution_configuration.amis.arn
}

output "log_group" {
  description = "CloudWatch log group of builds."
  value       = aws_cloudwatch_log_group.builds.name
}
