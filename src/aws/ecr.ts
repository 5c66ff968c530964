import {
  BatchGetImageCommand,
  type BatchGetImageCommandInput,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribePullThroughCacheRulesCommand,
  type DescribePullThroughCacheRulesCommandInput,
  DescribeRepositoriesCommand,
  type DescribeRepositoriesCommandInput,
  ECRClient,
  type ECRClientConfig,
  GetDownloadUrlForLayerCommand,
  type GetDownloadUrlForLayerCommandInput,
} from '@aws-sdk/client-ecr';
import { type Renewable, renewOnce } from './renewal.ts';

/** The operations of ECR that the action calls, one method each. */
export type Ecr = ReturnType<typeof makeEcr>;

/** A client that has just these operations. */
export function makeEcr(config: ECRClientConfig & Renewable) {
  const client = new ECRClient(config);
  renewOnce(client.middlewareStack, config);
  // It filters every answer for a log that nobody writes: a quarter of the time for a million images.
  client.middlewareStack.remove('loggerMiddleware');
  return {
    describeRepositories: (input: DescribeRepositoriesCommandInput) =>
      client.send(new DescribeRepositoriesCommand(input)),
    describeImages: (input: DescribeImagesCommandInput) => client.send(new DescribeImagesCommand(input)),
    batchGetImage: (input: BatchGetImageCommandInput) => client.send(new BatchGetImageCommand(input)),
    describePullThroughCacheRules: (input: DescribePullThroughCacheRulesCommandInput) =>
      client.send(new DescribePullThroughCacheRulesCommand(input)),
    getDownloadUrlForLayer: (input: GetDownloadUrlForLayerCommandInput) =>
      client.send(new GetDownloadUrlForLayerCommand(input)),
  };
}
