/**
 * Starts local-aws with a pipeline and two images, prints the environment that reaches it, and serves until it is
 * ended: the account that the self test in .github/workflows/ci.yml bakes in.
 */
import { pushImage, seedPipeline, startLocalAws } from '../local-aws/index.ts';

const region = 'us-east-1';
const aws = await startLocalAws({ timeFactor: 2700 });
for (const repository of ['team/web', 'team/worker']) {
  pushImage(
    aws.world,
    { region, accountId: '111122223333', repository },
    { content: repository, tags: ['prod'] },
  );
}
await seedPipeline(aws.world, {
  region,
  name: 'nodes',
  parentImage:
    'ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.33/image_id',
});
const environment = {
  AWS_ENDPOINT_URL: aws.url,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
};
for (const [name, value] of Object.entries(environment)) console.log(`${name}=${value}`);
