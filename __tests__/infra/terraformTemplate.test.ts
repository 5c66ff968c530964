import { readFileSync } from 'node:fs';
import { type JsonObject, readTemplate } from '../../local-aws/cloudformation/template.ts';
import { domainOf, partitionOf } from '../../local-aws/regions.ts';
import { type TrustPolicy, trustsWebIdentity } from '../../local-aws/trust.ts';
import {
  ACCOUNT,
  BRANCH,
  CASE_NAMES,
  CASES,
  type CaseName,
  closeWorlds,
  deployCase,
  NEEDED,
  PULL_REQUEST,
} from './templateStacks.ts';
import { evaluate, labelsOf, type Variables, withTerraform } from './terraform.ts';

afterAll(closeWorlds);

const { parameters: PARAMETERS, outputs: OUTPUTS } = readTemplate(readFileSync('infra/warm-ami.yaml', 'utf8'));

/** `copy_to_regions` of `CopyToRegions`; `github_server` of `GitHubServer`, `root_volume_gib` of `RootVolumeGiB`. */
function snakeCase(name: string): string {
  return name
    .replace('GitHub', 'Github')
    .replace('GiB', 'Gib')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toLowerCase();
}

it('each output of the template is one of the Terraform module, and no other', () => {
  expect(Object.keys(OUTPUTS).map(snakeCase)).toEqual(labelsOf('output'));
});

it('each parameter of the template is a variable of the Terraform module, and no other', () => {
  expect(Object.keys(PARAMETERS).map(snakeCase).sort()).toEqual([...labelsOf('variable')].sort());
});

withTerraform('the Terraform module and the template', () => {
  /** The variables where nothing but the required ones is given. */
  let variables: Variables;

  beforeAll(() => {
    variables = evaluate(Object.fromEntries(labelsOf('variable').map((name) => [name, `var.${name}`])));
  });

  it('have the same defaults', () => {
    const optional = Object.entries(PARAMETERS).filter(([, { Default }]) => Default !== undefined);
    expect(Object.keys(PARAMETERS).filter((name) => PARAMETERS[name]?.Default === undefined)).toEqual(
      Object.keys(NEEDED),
    );
    const own = optional.map(([name]) => [name, asParameter(variables[snakeCase(name)])]);
    expect(Object.fromEntries(own)).toEqual(
      Object.fromEntries(optional.map(([name, { Default }]) => [name, String(Default)])),
    );
  });

  it.each(CASE_NAMES)('make the same of %s', async (name) => {
    const { stack } = await deployCase(name);
    const properties = (id: string): JsonObject => stack.resources.get(id)?.properties ?? {};
    const [read, bake, pull] = [
      properties('ReadPolicy').PolicyDocument,
      inlinePolicyOf(properties('BakeRole')),
      inlinePolicyOf(properties('BuildRole')),
    ];
    const { Components, ParentImage, BlockDeviceMappings } = properties('Recipe');
    expect(inOneForm(madeBy(name))).toEqual(
      inOneForm({
        read,
        bake,
        pull,
        build_trust: properties('BuildRole').AssumeRolePolicyDocument,
        component: [properties('PullComponent').Platform, properties('PullComponent').Data],
        recipe: { Components, ParentImage, BlockDeviceMappings },
        instance_types: properties('Infrastructure').InstanceTypes,
        distributions: properties('Distribution').Distributions,
      }),
    );
  });

  it.each(CASE_NAMES)('trust the same tokens in %s', async (name) => {
    const { stack, order } = await deployCase(name);
    const trusts = { BakeRole: 'bake', PlanRole: 'plan' } as const;
    for (const [id, role] of Object.entries(trusts)) {
      const { trust } = evaluateCase(name, { trust: `jsondecode(local.trust_policies.${role})` });
      const template = JSON.parse(String(stack.resources.get(id)?.properties.AssumeRolePolicyDocument));
      for (const subject of [BRANCH, PULL_REQUEST, `${BRANCH}2`, 'repo:me/app2:ref:refs/heads/main']) {
        const token = { issuer: 'token.actions.githubusercontent.com', audience: 'sts.amazonaws.com', subject };
        const provider = `arn:${partitionOf(order.region)}:iam::${ACCOUNT}:oidc-provider/${token.issuer}`;
        expect([subject, trustsWebIdentity(trust as TrustPolicy, provider, token)]).toEqual([
          subject,
          trustsWebIdentity(template, provider, token),
        ]);
      }
    }
  });

  /** What the module makes of a stack's parameters, in the words of the template's properties. */
  function madeBy(name: CaseName) {
    return evaluateCase(name, {
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

  function evaluateCase(name: CaseName, expressions: Readonly<Record<string, string>>) {
    const { region, parameters } = CASES[name];
    const partition = partitionOf(region);
    const given = Object.entries({ ...NEEDED, ...parameters }).map(([parameter, text]) => {
      const variable = snakeCase(parameter);
      return [variable, asVariable(text, variables[variable])];
    });
    const account = { partition, region, account: ACCOUNT, dns_suffix: domainOf(partition) };
    return evaluate(expressions, Object.fromEntries(given), account);
  }
});

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
  const members = Object.entries(value).filter(([, member]) => !(Array.isArray(member) && member.length === 0));
  return Object.fromEntries(members.map(([key, member]) => [key, inOneForm(member)]));
}
