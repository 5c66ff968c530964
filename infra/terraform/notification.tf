# Mail for a build that failed, also for one that the schedule started.

locals {
  notifies = var.notification_email == "" ? 0 : 1
}

resource "aws_sns_topic" "failed" {
  count = local.notifies

  name = "${var.name}-failed-builds"
}

resource "aws_sns_topic_subscription" "failed" {
  count = local.notifies

  topic_arn = aws_sns_topic.failed[0].arn
  protocol  = "email"
  endpoint  = var.notification_email
}

resource "aws_cloudwatch_event_rule" "failed" {
  count = local.notifies

  name        = "${var.name}-failed-builds"
  description = "A build of the pipeline ${var.name} failed."
  event_pattern = jsonencode({
    source        = ["aws.imagebuilder"]
    "detail-type" = ["EC2 Image Builder Image State Change"]
    resources     = [{ prefix = "arn:${local.partition}:imagebuilder:${local.region}:${local.account}:image/${var.name}/" }]
    detail        = { state = { status = ["FAILED"] } }
  })
}

resource "aws_cloudwatch_event_target" "failed" {
  count = local.notifies

  rule = aws_cloudwatch_event_rule.failed[0].name
  arn  = aws_sns_topic.failed[0].arn

  input_transformer {
    input_paths = { build = "$.resources[0]" }
    # Without the reason: a quote in it might end the text.
    input_template = "\"The build <build> failed. Why: aws imagebuilder get-image --image-build-version-arn <build> --query image.state.reason\""
  }
}

resource "aws_sns_topic_policy" "failed" {
  count = local.notifies

  arn = aws_sns_topic.failed[0].arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "RulePublishes"
      Effect    = "Allow"
      Action    = "sns:Publish"
      Principal = { Service = "events.amazonaws.com" }
      Resource  = aws_sns_topic.failed[0].arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_cloudwatch_event_rule.failed[0].arn } }
    }]
  })
}
