/** What the deploy jobs call: AWS, a cluster, and tools that change them. Each keeps the AMI that it was told. */
import { type Command, type Options, one } from './awsCommand.ts';

type Commands = Readonly<Record<string, Command>>;

/** AMIs that are there. */
export class Images {
  readonly available = new Set<string>();
  /** By AMI, the value of the one tag that the examples set. */
  readonly tagged = new Map<string, string>();
  /** The role may set no tags. */
  isDenied = false;

  commands(): Commands {
    return {
      'ec2 describe-images': {
        options: ['image-ids', 'owners', 'filters'],
        answer: (options) => ({ Images: this.found(options) }),
      },
      'ec2 create-tags': {
        options: ['resources', 'tags'],
        answer: (options) => {
          if (this.isDenied) throw new Error('(UnauthorizedOperation)');
          this.tagged.set(one(options, 'resources'), tagOf(options));
        },
      },
      'ec2 delete-tags': {
        options: ['resources', 'tags'],
        answer: (options) => {
          const ami = one(options, 'resources');
          if (this.tagged.get(ami) === tagOf(options)) this.tagged.delete(ami);
        },
      },
    };
  }

  private found(options: Options): readonly object[] {
    if (options.filters !== undefined) {
      const [, key, value] = /^Name=tag:([^,]+),Values=(.+)$/.exec(one(options, 'filters')) ?? [];
      const wanted = `Key=${key},Value=${value}`;
      return [...this.tagged].filter(([, tag]) => tag === wanted).map(([ImageId]) => ({ ImageId }));
    }
    const ImageId = one(options, 'image-ids');
    if (!this.available.has(ImageId))
      throw new Error(`(InvalidAMIID.NotFound) '[${ImageId}]' does not exist`);
    return [{ ImageId, State: 'available' }];
  }
}

function tagOf(options: Options): string {
  return one(options, 'tags');
}

/** The versions of one launch template. */
export class LaunchTemplate {
  readonly id = 'lt-0123456789abcdef0';
  private readonly versions: Readonly<Record<string, unknown>>[];

  constructor(ami: string) {
    // The first version is not the one in use: what is taken from it would be wrong.
    this.versions = [{ ImageId: 'ami-00000000000000000' }, { ImageId: ami, UserData: 'join the cluster' }];
  }

  /** What a version holds. */
  data(version: number): Readonly<Record<string, unknown>> {
    const data = this.versions[version - 1];
    if (data === undefined) throw new Error(`(InvalidLaunchTemplateId.VersionNotFound) ${version}`);
    return data;
  }

  commands(): Commands {
    return {
      'ec2 describe-launch-template-versions': {
        options: ['launch-template-id', 'versions'],
        answer: (options) => {
          this.demand(options);
          const LaunchTemplateData = this.data(Number(one(options, 'versions')));
          return { LaunchTemplateVersions: [{ LaunchTemplateData }] };
        },
      },
      'ec2 create-launch-template-version': {
        options: ['launch-template-id', 'source-version', 'version-description', 'launch-template-data'],
        answer: (options) => {
          this.demand(options);
          const source = this.data(Number(one(options, 'source-version')));
          this.versions.push({ ...source, ...JSON.parse(one(options, 'launch-template-data')) });
          return { LaunchTemplateVersion: { VersionNumber: this.versions.length } };
        },
      },
    };
  }

  private demand(options: Options): void {
    if (one(options, 'launch-template-id') !== this.id) throw new Error('(InvalidLaunchTemplateId.NotFound)');
  }
}

/** An EKS managed node group that was made from a launch template. */
export class NodeGroup {
  readonly template: LaunchTemplate;
  version = 2;
  /** How the next update ends. */
  ending: 'Successful' | 'Failed' = 'Successful';
  private wanted = 2;
  private looks = 0;

  constructor(ami: string) {
    this.template = new LaunchTemplate(ami);
  }

  commands(): Commands {
    const which = ['cluster-name', 'nodegroup-name'];
    return {
      ...this.template.commands(),
      'eks wait nodegroup-active': { options: which, answer: () => undefined },
      'eks describe-nodegroup': {
        options: which,
        answer: () => ({
          nodegroup: { launchTemplate: { id: this.template.id, version: String(this.version) } },
        }),
      },
      'eks update-nodegroup-version': {
        options: [...which, 'launch-template'],
        answer: (options) => {
          const [, id, version] = /^id=(.+),version=(\d+)$/.exec(one(options, 'launch-template')) ?? [];
          if (id !== this.template.id) throw new Error('(InvalidParameterException) another template');
          this.template.data(Number(version));
          this.wanted = Number(version);
          this.looks = 0;
          return { update: { id: 'update-1', status: 'InProgress' } };
        },
      },
      'eks describe-update': {
        options: ['name', 'nodegroup-name', 'update-id'],
        answer: (options) => {
          if (one(options, 'update-id') !== 'update-1') throw new Error('(ResourceNotFoundException)');
          this.looks += 1;
          if (this.looks < 3) return { update: { status: 'InProgress' } };
          if (this.ending === 'Successful') this.version = this.wanted;
          return { update: { status: this.ending, errors: [{ errorCode: 'PodEvictionFailure' }] } };
        },
      },
    };
  }
}

interface Specification {
  readonly LaunchTemplateId: string;
  readonly Version: string;
}

/** An Auto Scaling group, with a launch template alone or with a policy of mixed instances. */
export class AutoScalingGroup {
  readonly template: LaunchTemplate;
  version = '2';
  ending: 'Successful' | 'Failed' | 'RollbackSuccessful' = 'Successful';
  /** How often one may look until a refresh of somebody else's is over; none is under way. */
  looksUntilFree = 0;
  private readonly isMixed: boolean;
  private wanted = '2';
  private looks = 0;

  constructor(ami: string, isMixed = false) {
    this.template = new LaunchTemplate(ami);
    this.isMixed = isMixed;
  }

  commands(): Commands {
    return {
      ...this.template.commands(),
      'autoscaling describe-auto-scaling-groups': {
        options: ['auto-scaling-group-names'],
        answer: () => ({ AutoScalingGroups: [this.configuration()] }),
      },
      'autoscaling start-instance-refresh': {
        options: ['auto-scaling-group-name', 'desired-configuration', 'preferences'],
        answer: (options) => {
          if (this.looksUntilFree > 0) throw new Error('(InstanceRefreshInProgress)');
          this.wanted = this.versionOf(JSON.parse(one(options, 'desired-configuration')));
          this.template.data(Number(this.wanted));
          if (JSON.parse(one(options, 'preferences')).AutoRollback !== true)
            throw new Error('nothing would roll back');
          this.looks = 0;
          return { InstanceRefreshId: 'refresh-1' };
        },
      },
      'autoscaling describe-instance-refreshes': {
        options: ['auto-scaling-group-name', 'instance-refresh-ids', 'max-records'],
        answer: (options) => {
          if (options['max-records'] !== undefined) return { InstanceRefreshes: [this.newest()] };
          if (one(options, 'instance-refresh-ids') !== 'refresh-1') throw new Error('(ValidationError)');
          this.looks += 1;
          const Status = ['Pending', 'InProgress', 'Baking'][this.looks - 1] ?? this.ending;
          if (Status === 'Successful') this.version = this.wanted;
          return { InstanceRefreshes: [{ Status, StatusReason: 'as the test says' }] };
        },
      },
    };
  }

  /** The refresh before ours. */
  private newest(): object | undefined {
    if (this.looksUntilFree === 0) return undefined;
    this.looksUntilFree -= 1;
    return { Status: this.looksUntilFree === 0 ? 'Cancelled' : 'InProgress' };
  }

  private configuration(): object {
    const LaunchTemplateId = this.template.id;
    const specification = { LaunchTemplateId, LaunchTemplateName: 'nodes', Version: this.version };
    if (!this.isMixed) return { LaunchTemplate: specification };
    const Overrides = [{ InstanceType: 'm5.large' }];
    const LaunchTemplate = { LaunchTemplateSpecification: specification, Overrides };
    return { MixedInstancesPolicy: { LaunchTemplate, InstancesDistribution: { SpotMaxPrice: '' } } };
  }

  /** As AWS takes them: id or name of a template and never both; a policy that is sent replaces the whole. */
  private versionOf(wanted: {
    readonly LaunchTemplate?: Specification;
    readonly MixedInstancesPolicy?: {
      readonly LaunchTemplate: { LaunchTemplateSpecification: Specification; Overrides?: unknown };
      readonly InstancesDistribution?: unknown;
    };
  }): string {
    const { MixedInstancesPolicy: mixed } = wanted;
    if ((mixed !== undefined) !== this.isMixed) throw new Error('(ValidationError) the other kind of group');
    if (this.isMixed && (mixed?.LaunchTemplate.Overrides === undefined || !mixed.InstancesDistribution))
      throw new Error('the policy has lost its overrides or its distribution');
    const specification = wanted.LaunchTemplate ?? mixed?.LaunchTemplate.LaunchTemplateSpecification;
    if (specification === undefined || 'LaunchTemplateName' in specification)
      throw new Error('(ValidationError) specify either the id or the name of the launch template');
    return specification.Version;
  }
}

/** SSM parameters by role, Region and name: AWS looks at an AMI after it has answered. */
export class Parameters {
  readonly values = new Map<string, string>();
  /** AWS finds fault with every AMI. */
  isDeaf = false;
  private pending: { readonly key: string; readonly value: string; looks: number } | undefined;

  commands(): Commands {
    return {
      'ssm get-parameters': {
        options: ['names'],
        answer: (options, { environment }) => {
          this.look();
          const value = this.values.get(keyOf(environment, one(options, 'names')));
          return { Parameters: value === undefined ? [] : [{ Value: value }] };
        },
      },
      'ssm put-parameter': {
        options: ['name', 'type', 'data-type', 'value', 'overwrite'],
        answer: (options, { environment }) => {
          if (one(options, 'data-type') !== 'aws:ec2:image') throw new Error('no AMI is looked at');
          const key = keyOf(environment, one(options, 'name'));
          this.pending = { key, value: one(options, 'value'), looks: 0 };
          return { Version: 1, Tier: 'Standard' };
        },
      },
    };
  }

  private look(): void {
    if (this.pending === undefined || this.isDeaf) return;
    this.pending.looks += 1;
    if (this.pending.looks === 3) this.values.set(this.pending.key, this.pending.value);
  }
}

/** `role Region name`, by which {@link Parameters} keeps a value. */
function keyOf(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  return `${environment.AWS_ACCESS_KEY_ID} ${environment.AWS_REGION} ${name}`;
}
