import { readFileSync } from 'node:fs';
import { evaluate as evaluateTemplate, type Scope } from '../../local-aws/cloudformation/evaluate.ts';
import { readParameters } from '../../local-aws/cloudformation/parameters.ts';
import { isObject, type JsonObject, readTemplate } from '../../local-aws/cloudformation/template.ts';
import { domainOf, partitionOf } from '../../local-aws/regions.ts';
import { type TrustPolicy, trustsWebIdentity } from '../../local-aws/trust.ts';
import { evaluate, HOME, labelsOf, type Variables, withTerraform } from './terraform.ts';

const TEMPLATE = readTemplate(readFileSync('infra/warm-ami.yaml', 'utf8'));

/** What has no default. */
const NEEDED = { GitHubRepository: 'me/app', Repositories: 'web,team/*' };

/** Parameters of stacks, and the Region of each. */
const STACKS: Readonly<Record<string, { region: string; parameters: Readonly<Record<string, string>> }>> = {
  'the defaults': { region: 'eu-west-1', parameters: {} },
  'Windows Server 2019 for ECS': {
    region: 'us-east-1',
    parameters: { OperatingSystem: 'WindowsServer2019', Cluster: 'ECS', GitHubBranch: 'release/1.x' },
  },
  'Windows Server 2025 with a launch template and a parameter': {
    region: 'us-east-1',
    parameters: {
      OperatingSystem: 'WindowsServer2025',
      KubernetesVersion: '1.36',
      LaunchTemplateId: 'lt-0123456789abcdef0',
      SsmParameter: '/imagebuilder/nodes',
    },
  },
  'AL2023 for EKS, copied to Regions and accounts': {
    region: 'us-east-1',
    parameters: {
      Name: 'linux-nodes',
      OperatingSystem: 'AmazonLinux2023',
      RootVolumeGiB: '60',
      CopyToRegions: 'us-west-2,us-east-1,eu-west-1',
      CopyToAccounts: '777788889999,666677778888',
      LaunchTemplateId: 'lt-0123456789abcdef0',
      SsmParameter: '/imagebuilder/linux-nodes',
    },
  },
  'AL2023 on arm64 for ECS, on instances that are named': {
    region: 'eu-west-1',
    parameters: {
      ...{ OperatingSystem: 'AmazonLinux2023', Architecture: 'arm64', Cluster: 'ECS' },
      InstanceTypes: 'c7g.2xlarge,m7g.2xlarge',
    },
  },
  'AL2023 on arm64 for EKS': {
    region: 'eu-west-1',
    parameters: { OperatingSystem: 'AmazonLinux2023', Architecture: 'arm64' },
  },
  'ten repositories': {
    region: 'eu-west-1',
    parameters: { Repositories: 'a1,b/*,c,d,e,f,g,h,i,j' },
  },
  'GitHub Enterprise Server': {
    region: 'eu-west-1',
    parameters: { GitHubServer: 'ghe.example.com/_services/token', CreateOidcProvider: 'false' },
  },
  'a repository with its ids': {
    region: 'eu-west-1',
    parameters: { GitHubRepository: 'me@12/app@345' },
  },
  China: { region: 'cn-north-1', parameters: { Name: 'china-nodes', OperatingSystem: 'AmazonLinux2023' } },
  GovCloud: { region: 'us-gov-west-1', parameters: {} },
};

/** `copy_to_regions` of `CopyToRegions`; `github_server` of `GitHubServer`, `root_volume_gib` of `RootVolumeGiB`. */
function snakeCase(name: string): string {
  return name
    .replace('GitHub', 'Github')
    .replace('GiB', 'Gib')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toLowerCase();
}

it('each output of the template is one of the Terraform module, and no other', () => {
  expect(Object.keys(TEMPLATE.outputs).map(snakeCase)).toEqual(labelsOf('output'));
});

it('each parameter of the template is a variable of the Terraform module, and no other', () => {
  expect(Object.keys(TEMPLATE.parameters).map(snakeCase).sort()).toEqual([...labelsOf('variable')].sort());
});

withTerraform('the Terraform module and the template', () => {
  /** The variables where nothing but the required ones is given. */
  let variables: Variables;

  beforeAll(() => {
    variables = evaluate(Object.fromEntries(labelsOf('variable').map((name) => [name, `var.${name}`])));
  });

  it('have the same defaults', () => {
    const optional = Object.entries(TEMPLATE.parameters).filter(([, { Default }]) => Default !== undefined);
    expect(
      Object.keys(TEMPLATE.parameters).filter((name) => TEMPLATE.parameters[name]?.Default === undefined),
    ).toEqual(Object.keys(NEEDED));
    const own = optional.map(([name]) => [name, asParameter(variables[snakeCase(name)])]);
    expect(Object.fromEntries(own)).toEqual(
      Object.fromEntries(optional.map(([name, { Default }]) => [name, String(Default)])),
    );
  });

  it.each(Object.keys(STACKS))('make the same of %s', (name) => {
    const properties = propertiesIn(name);
    const { Components, ParentImage, BlockDeviceMappings } = properties('Recipe');
    expect(inOneForm(madeBy(name))).toEqual(
      inOneForm({
        read: properties('ReadPolicy').PolicyDocument,
        bake: inlinePolicyOf(properties('BakeRole')),
        pull: inlinePolicyOf(properties('BuildRole')),
        build_trust: properties('BuildRole').AssumeRolePolicyDocument,
        component: [properties('PullComponent').Platform, properties('PullComponent').Data],
        recipe: { Components, ParentImage, BlockDeviceMappings },
        instance_types: properties('Infrastructure').InstanceTypes,
        distributions: properties('Distribution').Distributions,
      }),
    );
  });

  it.each(Object.keys(STACKS))('trust the same tokens in %s', (name) => {
    const { region, parameters } = stack(name);
    const { GitHubServer: issuer = '', GitHubBranch: branch = '' } = parameters;
    const provider = `arn:${partitionOf(region)}:iam::${HOME.account}:oidc-provider/${issuer}`;
    const { bake, plan } = evaluateStack(name, {
      bake: 'jsondecode(local.trust_policies.bake)',
      plan: 'jsondecode(local.trust_policies.plan)',
    });
    const pairs = { BakeRole: bake, PlanRole: plan };
    for (const [id, trust] of Object.entries(pairs)) {
      const template = JSON.parse(String(propertiesIn(name)(id).AssumeRolePolicyDocument));
      const letIn = (policy: TrustPolicy) =>
        SUBJECTS(branch).filter((subject) =>
          trustsWebIdentity(policy, provider, { issuer, audience: 'sts.amazonaws.com', subject }),
        );
      expect(letIn(trust as TrustPolicy)).toEqual(letIn(template));
      expect(letIn(template)).not.toEqual([]);
    }
  });

  /** What the module makes of a stack's parameters, in the words of the template's properties. */
  function madeBy(name: string) {
    return evaluateStack(name, {
      read: 'jsondecode(local.read_policy)',
      bake: 'jsondecode(local.bake_policy)',
      pull: 'jsondecode(local.pull_policy)',
      build_trust: 'jsondecode(local.instance_trust_policy)',
      component: '[local.platform, local.first_document]',
      recipe: `{
        ParentImage = local.recipe.parent_image
        Components  = [for arn in local.recipe.components : { ComponentArn = arn }]
        BlockDeviceMappings = [{
          DeviceName = local.recipe.device_name
          Ebs        = { VolumeType = "gp3", VolumeSize = tostring(local.recipe.volume_gib), DeleteOnTermination = true }
        }]
      }`,
      instance_types: 'local.instance_types',
      distributions: `[for each in local.distributions : {
        Region = each.region
        AmiDistributionConfiguration = {
          Name             = "\${var.name} {{ imagebuilder:buildDate }}"
          AmiTags          = local.ami_tags
          TargetAccountIds = each.accounts
        }
        LaunchTemplateConfigurations = [for id in [each.launch_template] : { LaunchTemplateId = id, SetDefaultVersion = true } if id != ""]
        SsmParameterConfigurations   = [for name in [each.ssm_parameter] : { ParameterName = name, DataType = "aws:ec2:image" } if name != ""]
      }]`,
    });
  }

  function evaluateStack(name: string, expressions: Readonly<Record<string, string>>) {
    const { region, given } = stack(name);
    const partition = partitionOf(region);
    const own = Object.entries(given).map(([parameter, text]) => {
      const variable = snakeCase(parameter);
      return [variable, asVariable(text, variables[variable])];
    });
    const account = { ...HOME, partition, region, dns_suffix: domainOf(partition) };
    return evaluate(expressions, Object.fromEntries(own), account);
  }
});

/** Subjects of tokens: of those whom a role may let in, and of those who are near. */
const SUBJECTS = (branch: string) => [
  `repo:me/app:ref:refs/heads/${branch}`,
  'repo:me/app:pull_request',
  `repo:me@12/app@345:ref:refs/heads/${branch}`,
  'repo:me@12/app@345:pull_request',
  `repo:me@13/app@345:ref:refs/heads/${branch}`,
  'repo:me@13/app@345:pull_request',
  `repo:me@12/other@345:ref:refs/heads/${branch}`,
  `repo:me/app:ref:refs/heads/${branch}2`,
  `repo:me/app:ref:refs/tags/${branch}`,
  `repo:me/app2:ref:refs/heads/${branch}`,
  'repo:you/app:pull_request',
];

function stack(name: string) {
  const { region = '', parameters = {} } = STACKS[name] ?? {};
  const given = { ...NEEDED, ...parameters };
  return { region, given, parameters: readParameters(TEMPLATE.parameters, given) };
}

/** The properties of the template's resources for a stack, each function evaluated; ARNs of others are their ids. */
function propertiesIn(name: string): (id: string) => JsonObject {
  const { region, parameters } = stack(name);
  const scope: Scope = {
    ...{ stackName: 'nodes', region, accountId: HOME.account, parameters },
    mappings: TEMPLATE.mappings,
    conditions: TEMPLATE.conditions,
    resource: (id) => ({ ref: id, attributes: { Arn: id } }),
  };
  return (id) => {
    const written = TEMPLATE.resources[id]?.properties;
    if (written === undefined) throw new Error(`The template has no resource ${id}.`);
    const properties = evaluateTemplate(written, scope);
    if (!isObject(properties)) throw new Error(`${id} has no properties.`);
    return properties;
  };
}

/** A variable's value as the template takes it: text, a list with commas. */
function asParameter(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** A parameter's value as the variable takes it; the value that the variable has shows its type. */
function asVariable(text: string, like: unknown): unknown {
  if (Array.isArray(like)) return text === '' ? [] : text.split(',');
  if (typeof like === 'number') return Number(text);
  return typeof like === 'boolean' ? text === 'true' : text;
}

/** The document of a role's only policy of its own. */
function inlinePolicyOf({ Policies }: JsonObject): unknown {
  expect(Policies).toHaveLength(1);
  return Array.isArray(Policies) ? Policies[0].PolicyDocument : undefined;
}

/** One value and a list of one mean the same in a policy, and an empty list in settings the same as none. */
function inOneForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? inOneForm(value[0]) : value.map(inOneForm);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([, member]) => !(Array.isArray(member) && member.length === 0),
  );
  return Object.fromEntries(members.map(([key, member]) => [key, inOneForm(member)]));
}
