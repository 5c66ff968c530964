variable "name" {
  description = "Prefix of everything that is made; the pipeline has exactly this name."
  type        = string
  default     = "windows-nodes"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name: 3 to 40 lower-case letters, digits and -, a letter first and no - last."
  }
}

variable "operating_system" {
  description = "System of the nodes: WindowsServer2019, WindowsServer2022, WindowsServer2025 or AmazonLinux2023."
  type        = string
  default     = "WindowsServer2022"
  nullable    = false

  validation {
    condition     = contains(["WindowsServer2019", "WindowsServer2022", "WindowsServer2025", "AmazonLinux2023"], var.operating_system)
    error_message = "operating_system: WindowsServer2019, WindowsServer2022, WindowsServer2025 or AmazonLinux2023."
  }
}

variable "cluster" {
  description = "What runs the containers: EKS (containerd) or ECS (docker)."
  type        = string
  default     = "EKS"
  nullable    = false

  validation {
    condition     = contains(["EKS", "ECS"], var.cluster)
    error_message = "cluster: EKS or ECS."
  }
}

variable "kubernetes_version" {
  description = "Kubernetes version of the EKS cluster, such as 1.35. Not looked at for ECS."
  type        = string
  default     = "1.35"
  nullable    = false

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version: two numbers in quotes, such as \"1.35\"."
  }
}

variable "architecture" {
  description = "Processor of the nodes: x86_64, or for Amazon Linux arm64 too."
  type        = string
  default     = "x86_64"
  nullable    = false

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "architecture: x86_64 or arm64."
  }

  validation {
    condition     = var.architecture == "x86_64" || var.operating_system == "AmazonLinux2023"
    error_message = "architecture: Windows nodes are x86_64."
  }
}

variable "instance_types" {
  description = "Instance types of the build instance; Image Builder takes one that is available. They must fit the architecture."
  type        = list(string)
  default     = ["m6i.xlarge", "m5.xlarge"]
  nullable    = false

  validation {
    condition     = length(var.instance_types) > 0 && alltrue([for type in var.instance_types : can(regex("^[a-z0-9-]+\\.[a-z0-9-]+$", type))])
    error_message = "instance_types: one or more, such as [\"m6i.xlarge\"]."
  }
}

variable "subnet" {
  description = "Subnet of the build instance, which must reach the registries. Empty: the default VPC."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(subnet-[0-9a-f]{8,17})?$", var.subnet))
    error_message = "subnet: an id such as subnet-0123456789abcdef0, or empty."
  }
}

variable "security_groups" {
  description = "Security groups of the build instance, needed with subnet. Empty: the default VPC's own."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for group in var.security_groups : can(regex("^sg-[0-9a-f]{8,17}$", group))])
    error_message = "security_groups: ids such as sg-0123456789abcdef0."
  }

  validation {
    condition     = (var.subnet == "") == (length(var.security_groups) == 0)
    error_message = "security_groups: Image Builder wants subnet and security_groups together, or neither."
  }
}

variable "root_volume_gib" {
  description = "GiB of the root volume, of the build instance and so of every node: base image and container images must fit."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.root_volume_gib >= 30 && var.root_volume_gib <= 16000 && floor(var.root_volume_gib) == var.root_volume_gib
    error_message = "root_volume_gib: a whole number from 30 to 16000."
  }
}

variable "copy_to_regions" {
  description = "Regions that get a copy of the AMI, beside this one."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for region in var.copy_to_regions : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", region))])
    error_message = "copy_to_regions: names such as eu-west-1."
  }
}

variable "copy_to_accounts" {
  description = "Accounts that get a copy of the AMI in each Region; each needs the role EC2ImageBuilderDistributionCrossAccountRole."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for account in var.copy_to_accounts : can(regex("^[0-9]{12}$", account))])
    error_message = "copy_to_accounts: account ids of 12 digits, in quotes."
  }
}

variable "schedule" {
  description = "When the pipeline builds by itself, as Image Builder's cron(...) in UTC. Empty: never."
  type        = string
  default     = "cron(0 3 ? * sun *)"
  nullable    = false

  validation {
    condition     = can(regex("^(cron\\([^ ()]+( [^ ()]+){5}\\))?$", var.schedule))
    error_message = "schedule: cron( and six fields ), such as cron(0 3 ? * sun *), or empty."
  }
}

variable "github_repository" {
  description = "Repository whose workflow may assume the roles: owner/name, or owner@1234/name@5678 with GitHub's ids."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9-]*(@[0-9]+/[A-Za-z0-9._-]+@[0-9]+|/[A-Za-z0-9._-]+)$", var.github_repository))
    error_message = "github_repository: owner/name, or owner@1234/name@5678."
  }
}

variable "github_branch" {
  description = "Branch whose workflow may bake."
  type        = string
  default     = "main"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9._/@+-]+$", var.github_branch))
    error_message = "github_branch: one branch, without refs/heads/ and without wildcards."
  }
}

variable "create_oidc_provider" {
  description = "Whether to make the OIDC provider of GitHub. An account has one for each server: false where it is there already."
  type        = bool
  default     = true
  nullable    = false
}

variable "github_server" {
  description = "Issuer of the workflows' tokens without https://. For GitHub Enterprise Server: HOST/_services/token."
  type        = string
  default     = "token.actions.githubusercontent.com"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9.-]+(/[A-Za-z0-9._-]+)*$", var.github_server))
    error_message = "github_server: a host, and a path where the issuer has one, without https:// and without / at the end."
  }
}

variable "repositories" {
  description = "ECR repositories of this account and Region that are baked, or patterns such as team/*."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.repositories) > 0 && alltrue([for repository in var.repositories : can(regex("^[a-z0-9*]([a-z0-9._/*-]*[a-z0-9*])?$", repository))])
    error_message = "repositories: one or more names or patterns, such as [\"web\", \"team/*\"]."
  }
}

variable "launch_template_id" {
  description = "Launch template that gets a new default version with each AMI. Empty: none."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(lt-[0-9a-f]{17})?$", var.launch_template_id))
    error_message = "launch_template_id: an id such as lt-0123456789abcdef0, or empty."
  }
}

variable "ssm_parameter" {
  description = "SSM parameter that gets the id of each AMI, such as /imagebuilder/windows-nodes. Empty: none."
  type        = string
  default     = ""
  nullable    = false
}

variable "notification_email" {
  description = "Where a failed build is told. Empty: nowhere."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^([^@ ]+@[^@ ]+)?$", var.notification_email))
    error_message = "notification_email: an e-mail address, or empty."
  }
}
