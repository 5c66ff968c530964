import {
  type LocalAws,
  mainAccount,
  managedComponentArn,
  pushImage,
  seedPipeline,
  startLocalAws,
  type World,
} from '../../local-aws/index.ts';
import { modesOf, readPolicy } from '../e2e/permissions.ts';

export const ACCOUNT = mainAccount.accountId;
export const REGION = 'us-east-1';
const BASE = '/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id';

/** What a person may do who only plans: the statements that docs/terminal.md names. */
export const PLAN_STATEMENTS = readPolicy({
  'my-pipeline': 'windows-nodes',
  'my-recipe': 'windows-nodes-recipe',
  'my-infrastructure': 'windows-nodes-infrastructure',
  'my-repository': 'web',
}).filter((statement) => modesOf(statement).includes('plan'));

/** An account with the pipeline windows-nodes and the image web:v1.0, for a person who may only plan. */
export async function startAccount(): Promise<LocalAws> {
  const aws = await startLocalAws({ timeFactor: 18_000, policy: { Statement: PLAN_STATEMENTS } });
  await seedPipeline(aws.world, {
    region: REGION,
    name: 'windows-nodes',
    parentImage: `ssm:${BASE}`,
    components: [{ componentArn: managedComponentArn(REGION, 'update-windows') }],
  });
  push(aws.world, 'web', 'v1.0', '20348');
  return aws;
}

/** Pushes an image for a build of Windows. */
export function push(world: World, repository: string, tag: string, build: string): void {
  const platform = { os: 'windows', architecture: 'amd64', osVersion: `10.0.${build}.2762` };
  const place = { region: REGION, accountId: ACCOUNT, repository };
  pushImage(world, place, { platform, content: `${repository} ${tag}`, tags: [tag] });
}

/** Operations called so far that change something. */
export function writesOf({ journal }: World): readonly string[] {
  const names = journal.map(({ operation }) => operation);
  return names.filter((name) => !/^(Get|List|Describe|BatchGet|AssumeRole$)/.test(name));
}
