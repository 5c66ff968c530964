# Where the module is applied: the only questions it asks AWS before it makes anything.

data "aws_partition" "current" {}
data "aws_region" "current" {}
data "aws_caller_identity" "current" {}

locals {
  partition = data.aws_partition.current.partition
  region    = data.aws_region.current.region
  account   = data.aws_caller_identity.current.account_id

  # amazonaws.com, in China amazonaws.com.cn.
  dns_suffix = data.aws_partition.current.dns_suffix
}
