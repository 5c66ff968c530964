# The first version of the pull component, so that the recipe has something to name. The action publishes the others.

locals {
  first_document = <<-DOCUMENT
    schemaVersion: 1.0
    phases:
      - name: build
        steps:
          - name: NoImagesYet
            action: ${local.is_windows ? "ExecutePowerShell" : "ExecuteBash"}
            inputs:
              commands:
                - echo 'No container image was baked yet.'
  DOCUMENT
}
