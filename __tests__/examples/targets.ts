/** The examples that deploy, each with a place to deploy to. */
import { awsProgram } from './awsCommand.ts';
import { AutoScalingGroup, type Images, NodeGroup, Parameters } from './cloud.ts';
import { downloadEksctl, KUBECONFIG, NodeClass, NodeGroups, TerraformState } from './cluster.ts';
import type { Program } from './standIns.ts';

/** The AMI that every target has before. */
export const OLD = 'ami-0aaaaaaaaaaaaaaaa';

/** What an example deploys to. */
export interface Target {
  readonly programs: Readonly<Record<string, Program>>;
  /** Programs that no runner has. */
  readonly absent?: readonly string[];
  /** The AMIs that new nodes are made of. */
  current(): readonly string[];
  /** Makes the next deployment fail after it was begun. */
  spoil(): void;
}

export interface Example {
  readonly file: string;
  readonly pipeline: string;
  readonly system: 'windows' | 'linux';
  /** What a run that changes nothing may call. */
  readonly reads: RegExp;
  /** What a deployment has said before it changes anything. */
  readonly wayBack: string;
  readonly open: (images: Images) => Target;
}

const WINDOWS = { pipeline: 'windows-nodes', system: 'windows' } as const;

export const EXAMPLES: readonly Example[] = [
  {
    file: 'deploy-eks-node-group.yml',
    wayBack: `gh workflow run deploy-eks-node-group.yml -f ami-id=${OLD}`,
    ...WINDOWS,
    reads: /^aws (ec2 describe-|eks describe-|eks wait )/,
    open: (images) => {
      const group = new NodeGroup(OLD);
      return {
        programs: { aws: awsProgram({ ...images.commands(), ...group.commands() }) },
        current: () => [bootable(group.template.data(group.version))],
        spoil: () => {
          group.ending = 'Failed';
        },
      };
    },
  },
  {
    file: 'deploy-eksctl.yml',
    wayBack: `gh workflow run deploy-eksctl.yml -f ami-id=${OLD}`,
    ...WINDOWS,
    reads: /^(curl |aws ec2 describe-|aws eks update-kubeconfig|kubectl (get|wait) )/,
    open: (images) => {
      const groups = new NodeGroups({ [OLD.replace('ami', 'windows')]: 5, linux: 3 });
      return {
        programs: {
          aws: awsProgram({ ...images.commands(), ...KUBECONFIG }),
          kubectl: groups.kubectl,
          eksctl: groups.eksctl,
          curl: downloadEksctl,
        },
        absent: ['eksctl'],
        current: () =>
          [...groups.nodes.keys()]
            .filter((name) => name !== 'linux')
            .map((name) => groups.made.find((made) => made.name === name)?.ami ?? OLD),
        spoil: () => {
          groups.doJoin = false;
        },
      };
    },
  },
  {
    file: 'deploy-karpenter.yml',
    wayBack: `gh workflow run deploy-karpenter.yml -f ami-id=${OLD}`,
    ...WINDOWS,
    reads: /^(aws ec2 describe-|aws eks update-kubeconfig|kubectl get )/,
    open: (images) => {
      const nodeClass = new NodeClass(OLD);
      return {
        programs: {
          aws: awsProgram({ ...images.commands(), ...KUBECONFIG }),
          kubectl: nodeClass.kubectl,
        },
        current: () => [nodeClass.ami],
        spoil: () => {
          nodeClass.isFound = false;
        },
      };
    },
  },
  {
    file: 'deploy-karpenter-by-tag.yml',
    wayBack: `gh workflow run deploy-karpenter-by-tag.yml -f ami-id=${OLD}`,
    ...WINDOWS,
    reads: /^aws ec2 describe-/,
    open: (images) => {
      images.tagged.set(OLD, 'Key=warm-ami/deployed,Value=windows-nodes');
      return {
        programs: { aws: awsProgram(images.commands()) },
        current: () => [...images.tagged.keys()],
        spoil: () => {
          images.isDenied = true;
        },
      };
    },
  },
  {
    file: 'deploy-ecs.yml',
    wayBack: `gh workflow run deploy-ecs.yml -f ami-id=${OLD}`,
    pipeline: 'ecs-nodes',
    system: 'linux',
    reads: /^aws (ec2 describe-|autoscaling describe-)/,
    open: (images) => {
      const group = new AutoScalingGroup(OLD);
      return {
        programs: { aws: awsProgram({ ...images.commands(), ...group.commands() }) },
        current: () => [bootable(group.template.data(Number(group.version)))],
        spoil: () => {
          group.ending = 'RollbackSuccessful';
        },
      };
    },
  },
  {
    file: 'deploy-terraform.yml',
    wayBack: `~ image_id = "${OLD}"`,
    ...WINDOWS,
    reads: /^(aws ec2 describe-|terraform (init|plan) )/,
    open: (images) => {
      const state = new TerraformState(OLD);
      return {
        programs: { aws: awsProgram(images.commands()), terraform: state.terraform },
        current: () => [state.ami],
        spoil: () => {
          state.isDenied = true;
        },
      };
    },
  },
  {
    file: 'publish-ssm-parameter.yml',
    wayBack: `gh workflow run publish-ssm-parameter.yml -f ami-id=${OLD}`,
    ...WINDOWS,
    reads: /^aws (ec2 describe-|ssm get-)/,
    open: (images) => {
      const parameters = new Parameters();
      const key = 'arn:aws:iam::111122223333:role/windows-nodes-deploy us-east-1 /nodes/windows/ami';
      parameters.values.set(key, OLD);
      return {
        programs: { aws: awsProgram({ ...images.commands(), ...parameters.commands() }) },
        current: () => [parameters.values.get(key) ?? 'nothing'],
        spoil: () => {
          parameters.isDeaf = true;
        },
      };
    },
  },
];

/** The AMI of a version that kept all else. */
function bootable({ ImageId, UserData }: Readonly<Record<string, unknown>>): string {
  return UserData === 'join the cluster' ? String(ImageId) : 'an AMI whose nodes join no cluster';
}
