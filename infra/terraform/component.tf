# The first version of the pull component, so that the recipe has something to name. The action publishes the others.

locals {
  first_document = <<-DOCUMENT
    schemaVersion: 1.0
    description: Pulls nothing yet. The first bake of warm-ami publishes the version that pulls.
    phases:
      - name: build
        steps:
          - name: Nothing
            action: ${local.is_windows ? "ExecutePowerShell" : "ExecuteBash"}
            inputs:
              commands:
                - exit 0
  DOCUMENT
}
