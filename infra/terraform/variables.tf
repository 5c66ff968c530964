variable "name" {
  description = "Prefix of the name of everything that is made; also the name of the pipeline."
  type        = string
  default     = "windows-nodes"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name: 3 to 40 lower-case letters, digits and -, a letter first and no - last."
  }
}

variable "operating_system" {
  description = "Operating system of the nodes: WindowsServer2019, WindowsServer2022, WindowsServer2025 or AmazonLinux2023. Another name for another family, Windows or Linux."
  type        = string
  default     = "WindowsServer2022"
  nullable    = false

  validation {
    condition     = contains(["WindowsServer2019", "WindowsServer2022", "WindowsServer2025", "AmazonLinux2023"], var.operating_system)
    error_message = "operating_system: WindowsServer2019, WindowsServer2022, WindowsServer2025 or AmazonLinux2023."
  }
}

variable "cluster" {
  description = "Kind of cluster that the nodes join: EKS (containerd) or ECS (docker)."
  type        = string
  default     = "EKS"
  nullable    = false

  validation {
    condition     = contains(["EKS", "ECS"], var.cluster)
    error_message = "cluster: EKS or ECS."
  }
}

variable "kubernetes_version" {
  description = "Version of the EKS cluster. Amazon has EKS AMIs of Windows Server 2025 for 1.35 and later. Not used for ECS."
  type        = string
  default     = "1.35"
  nullable    = false

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version: two numbers in quotes, such as \"1.35\"."
  }
}

variable "architecture" {
  description = "Architecture of the nodes: x86_64, or arm64, which only AmazonLinux2023 has."
  type        = string
  default     = "x86_64"
  nullable    = false

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "architecture: x86_64 or arm64."
  }

  validation {
    condition     = var.architecture != "arm64" || var.operating_system == "AmazonLinux2023"
    error_message = "architecture: Windows nodes are x86_64."
  }
}

variable "instance_types" {
  description = "Instance types that a build may run on. Empty: m5.xlarge and m6i.xlarge, for arm64 m6g.xlarge and m7g.xlarge."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for type in var.instance_types : can(regex("^[a-z0-9-]+\\.[a-z0-9-]+$", type))])
    error_message = "instance_types: names such as [\"m5.xlarge\", \"m6i.xlarge\"]."
  }
}

variable "subnet" {
  description = "Subnet of build instances, from which the registries can be reached. Empty: the default VPC."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(subnet-[0-9a-f]{8,17})?$", var.subnet))
    error_message = "subnet: an id such as subnet-0123456789abcdef0, or empty."
  }
}

variable "security_groups" {
  description = "Security groups of build instances. Needed with subnet."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for group in var.security_groups : can(regex("^sg-[0-9a-f]{8,17}$", group))])
    error_message = "security_groups: ids such as sg-0123456789abcdef0."
  }

  validation {
    condition     = var.subnet == "" || length(var.security_groups) > 0
    error_message = "security_groups: a subnet needs security groups of its VPC."
  }
}

variable "root_volume_gib" {
  description = "Root volume of builds and of the AMI, gp3. Windows takes about 25 GiB, an image about thrice what ECR says."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.root_volume_gib >= 50 && var.root_volume_gib <= 16000 && floor(var.root_volume_gib) == var.root_volume_gib
    error_message = "root_volume_gib: a whole number from 50 to 16000."
  }
}

variable "copy_to_regions" {
  description = "Regions that each AMI is copied to, beside this one."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for region in var.copy_to_regions : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", region))])
    error_message = "copy_to_regions: names such as eu-west-1."
  }
}

variable "copy_to_accounts" {
  description = "Accounts that get a copy of each AMI, in each Region. Each needs the role EC2ImageBuilderDistributionCrossAccountRole."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for account in var.copy_to_accounts : can(regex("^[0-9]{12}$", account))])
    error_message = "copy_to_accounts: account ids of 12 digits, in quotes."
  }
}

variable "schedule" {
  description = "When the pipeline also builds by itself, in UTC, with the images of the last bake and the newest base. Empty: never."
  type        = string
  default     = "cron(0 4 ? * SUN *)"
  nullable    = false

  validation {
    condition     = can(regex("^(cron\\([0-9A-Z*?/,#L-]+( [0-9A-Z*?/,#L-]+){5}\\))?$", var.schedule))
    error_message = "schedule: cron(minutes hours day-of-month month day-of-week year), such as cron(0 4 ? * SUN *), or empty."
  }
}

variable "github_repository" {
  description = "Repository whose workflows may use the roles: owner/name, or owner@1234/name@5678 with GitHub's ids."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9-]*(@[0-9]+/[A-Za-z0-9._-]+@[0-9]+|/[A-Za-z0-9._-]+)$", var.github_repository))
    error_message = "github_repository: owner/name, or owner@1234/name@5678."
  }
}

variable "github_branch" {
  description = "Branch whose workflows may bake. Pull requests may plan."
  type        = string
  default     = "main"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9._/+#@-]*$", var.github_branch))
    error_message = "github_branch: one branch, without refs/heads/ and without wildcards."
  }
}

variable "create_oidc_provider" {
  description = "An account has one OIDC provider for each issuer: false where it is there already."
  type        = bool
  default     = true
  nullable    = false
}

variable "github_server" {
  description = "Issuer of the identity tokens without https://. GitHub Enterprise Server has HOST/_services/token."
  type        = string
  default     = "token.actions.githubusercontent.com"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9.-]+(/[A-Za-z0-9._-]+)*$", var.github_server))
    error_message = "github_server: a host, and a path where the issuer has one, without https:// and without / at the end."
  }
}

variable "repositories" {
  description = "ECR repositories of this account and Region that images come from, names or patterns such as team/*."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.repositories) > 0 && alltrue([for repository in var.repositories : can(regex("^[a-z0-9*][a-z0-9*._/-]{0,99}$", repository))])
    error_message = "repositories: one or more names or patterns, such as [\"web\", \"team/*\"]."
  }
}

variable "launch_template_id" {
  description = "Launch template of this Region that each AMI becomes the new default version of. Empty: none."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(lt-[0-9a-f]{17})?$", var.launch_template_id))
    error_message = "launch_template_id: an id such as lt-0123456789abcdef0, or empty."
  }
}

variable "ssm_parameter" {
  description = "SSM parameter that each AMI's id is written to, in each Region, such as /imagebuilder/windows-nodes. Empty: none."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(/imagebuilder/[a-zA-Z0-9_./-]+)?$", var.ssm_parameter))
    error_message = "ssm_parameter: a name that begins with /imagebuilder/, where Image Builder's own role may write, or empty."
  }
}

variable "notification_email" {
  description = "Who is told by mail that a build failed. The address has to confirm. Empty: nobody."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^([^@ ]+@[^@ ]+)?$", var.notification_email))
    error_message = "notification_email: an e-mail address, or empty."
  }
}
