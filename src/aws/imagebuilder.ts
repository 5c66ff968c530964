import {
  CancelImageCreationCommand,
  type CancelImageCreationCommandInput,
  CreateComponentCommand,
  type CreateComponentCommandInput,
  CreateImageRecipeCommand,
  type CreateImageRecipeCommandInput,
  GetComponentCommand,
  GetDistributionConfigurationCommand,
  GetImageCommand,
  GetImagePipelineCommand,
  GetImageRecipeCommand,
  GetInfrastructureConfigurationCommand,
  GetWorkflowCommand,
  ImagebuilderClient,
  type ImagebuilderClientConfig,
  ListComponentBuildVersionsCommand,
  ListComponentsCommand,
  type ListComponentsCommandInput,
  ListImagePipelineImagesCommand,
  ListWorkflowExecutionsCommand,
  ListWorkflowStepExecutionsCommand,
  RetryImageCommand,
  StartImagePipelineExecutionCommand,
  type StartImagePipelineExecutionCommandInput,
  TagResourceCommand,
  UpdateImagePipelineCommand,
  type UpdateImagePipelineCommandInput,
} from '@aws-sdk/client-imagebuilder';
import { addMembers, type JsonObject, keepBody } from './rawAnswer.ts';
import { type Renewable, renewOnce } from './renewal.ts';
import { patientRetries } from './retry.ts';

/** The operations of EC2 Image Builder that the action calls, one method each. */
export type Imagebuilder = ReturnType<typeof makeImagebuilder>;

/**
 * A client that has just these operations. Bundlers drop what no method names, and whoever writes a policy reads
 * the list here. Methods that end in `Raw` also give the body that the service sent.
 */
export function makeImagebuilder(config: ImagebuilderClientConfig & Renewable) {
  const client = new ImagebuilderClient(config);
  const once = new ImagebuilderClient({ ...config, maxAttempts: 1, retryStrategy: patientRetries(1) });
  for (const { middlewareStack } of [client, once]) renewOnce(middlewareStack, config);
  const plain = new ImagebuilderClient({ ...config, maxAttempts: 1, retryStrategy: patientRetries(1) });
  return {
    getImagePipelineRaw: async (imagePipelineArn: string) => {
      const command = new GetImagePipelineCommand({ imagePipelineArn });
      const body = keepBody(command);
      return { output: await client.send(command), body: body() };
    },
    getImageRecipeRaw: async (imageRecipeArn: string) => {
      const command = new GetImageRecipeCommand({ imageRecipeArn });
      const body = keepBody(command);
      return { output: await client.send(command), body: body() };
    },
    getImageRaw: (imageBuildVersionArn: string) => getImage(client, imageBuildVersionArn),
    /** Tries once: who asks again and again anyway must not ask harder while the service is in trouble. */
    pollImageRaw: (imageBuildVersionArn: string) => getImage(once, imageBuildVersionArn),
    getComponent: (componentBuildVersionArn: string) =>
      client.send(new GetComponentCommand({ componentBuildVersionArn })),
    getInfrastructureConfiguration: (infrastructureConfigurationArn: string) =>
      client.send(new GetInfrastructureConfigurationCommand({ infrastructureConfigurationArn })),
    getDistributionConfiguration: (distributionConfigurationArn: string) =>
      client.send(new GetDistributionConfigurationCommand({ distributionConfigurationArn })),
    getWorkflow: (workflowBuildVersionArn: string) =>
      client.send(new GetWorkflowCommand({ workflowBuildVersionArn })),
    listComponents: (input: ListComponentsCommandInput) => client.send(new ListComponentsCommand(input)),
    listComponentBuildVersions: (componentVersionArn: string, nextToken: string | undefined) =>
      client.send(new ListComponentBuildVersionsCommand({ componentVersionArn, nextToken })),
    listImagePipelineImages: (imagePipelineArn: string, nextToken: string | undefined) =>
      client.send(new ListImagePipelineImagesCommand({ imagePipelineArn, maxResults: 25, nextToken })),
    ...workflowLists(client),
    /** Try once, for the same reason. */
    polledWorkflows: workflowLists(once),
    createComponent: (input: CreateComponentCommandInput) => client.send(new CreateComponentCommand(input)),
    createImageRecipe: (input: CreateImageRecipeCommandInput, unmodelled: JsonObject) => {
      const command = new CreateImageRecipeCommand(input);
      addMembers(command, unmodelled);
      return client.send(command);
    },
    /** Never sent twice, not even for a new session: somebody may edit the pipeline, and the second would erase that. */
    updateImagePipeline: (input: UpdateImagePipelineCommandInput) =>
      plain.send(new UpdateImagePipelineCommand(input)),
    /** Tries once: a repetition is a build of its own where its token is forgotten, so the builds are read before each. */
    startImagePipelineExecution: (input: StartImagePipelineExecutionCommandInput) =>
      once.send(new StartImagePipelineExecutionCommand(input)),
    cancelImageCreation: (input: CancelImageCreationCommandInput) =>
      client.send(new CancelImageCreationCommand(input)),
    retryImage: (imageBuildVersionArn: string, clientToken: string) =>
      client.send(new RetryImageCommand({ imageBuildVersionArn, clientToken })),
    tagResource: (resourceArn: string, tags: Record<string, string>) =>
      client.send(new TagResourceCommand({ resourceArn, tags })),
  };
}

async function getImage(client: ImagebuilderClient, imageBuildVersionArn: string) {
  const command = new GetImageCommand({ imageBuildVersionArn });
  const body = keepBody(command);
  return { output: await client.send(command), body: body() };
}

function workflowLists(client: ImagebuilderClient) {
  return {
    listWorkflowExecutions: (imageBuildVersionArn: string, nextToken: string | undefined) =>
      client.send(new ListWorkflowExecutionsCommand({ imageBuildVersionArn, nextToken })),
    listWorkflowStepExecutions: (workflowExecutionId: string, nextToken: string | undefined) =>
      client.send(new ListWorkflowStepExecutionsCommand({ workflowExecutionId, nextToken })),
  };
}
