# The base image and what hangs on its system.

locals {
  is_windows = var.operating_system != "AmazonLinux2023"
  platform   = local.is_windows ? "Windows" : "Linux"
  year       = trimprefix(var.operating_system, "WindowsServer")

  # Public parameters that AWS keeps at its newest AMI; a build takes the AMI of that moment.
  base_parameters = {
    Windows = {
      EKS = "/aws/service/ami-windows-latest/Windows_Server-${local.year}-English-Core-EKS_Optimized-${var.kubernetes_version}/image_id"
      ECS = "/aws/service/ami-windows-latest/Windows_Server-${local.year}-English-Core-ECS_Optimized/image_id"
    }
    Linux = {
      EKS = "/aws/service/eks/optimized-ami/${var.kubernetes_version}/amazon-linux-2023/${var.architecture}/standard/recommended/image_id"
      ECS = "/aws/service/ecs/optimized-ami/amazon-linux-2023/${var.architecture == "arm64" ? "arm64/" : ""}recommended/image_id"
    }
  }
  parent_image = "ssm:${local.base_parameters[local.platform][var.cluster]}"

  instance_types = length(var.instance_types) > 0 ? var.instance_types : {
    x86_64 = ["m5.xlarge", "m6i.xlarge"]
    arm64  = ["m6g.xlarge", "m7g.xlarge"]
  }[var.architecture]

  root_device      = local.is_windows ? "/dev/sda1" : "/dev/xvda"
  update_component = "arn:${local.partition}:imagebuilder:${local.region}:aws:component/${local.is_windows ? "update-windows" : "update-linux"}/x.x.x"
}
