import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  evaluate,
  HOME,
  labelsOf,
  MODULE,
  moduleFiles,
  providerFreeFiles,
  terraform,
  withTerraform,
} from './terraform.ts';

const README = readFileSync(`${MODULE}/README.md`, 'utf8');

/** Whether terraform refuses the variables, and with which words. */
function refusal(variables: Readonly<Record<string, unknown>>): string {
  try {
    evaluate({ name: 'var.name' }, variables);
    return 'taken';
  } catch (error) {
    return String(error);
  }
}

it('only account.tf asks AWS, beside the files that make something', () => {
  const asking = moduleFiles().filter(({ text }) => /^data /m.test(text));
  expect(asking.map(({ name }) => name)).toEqual(['account.tf']);
  expect(providerFreeFiles().map(({ name }) => name)).toEqual([
    'base.tf',
    'component.tf',
    'distributions.tf',
    'policies.tf',
    'recipe.tf',
    'variables.tf',
  ]);
});

it.each(['variable', 'output'] as const)('the README names every %s, and no other', (kind) => {
  const heading = kind === 'variable' ? '## Variables' : '## Outputs';
  const section = README.split(/^(?=## )/m).find((each) => each.startsWith(heading)) ?? '';
  const named = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(labelsOf(kind));
});

withTerraform('terraform', () => {
  it('finds every file in its own format', () => {
    const { stdout, status } = spawnSync('terraform', ['fmt', '-check', '-recursive', '-diff', MODULE], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.each<[operatingSystem: string, cluster: string, more: object, parent: string]>([
    [
      'WindowsServer2019',
      'EKS',
      { kubernetes_version: '1.34' },
      '/aws/service/ami-windows-latest/Windows_Server-2019-English-Core-EKS_Optimized-1.34/image_id',
    ],
    [
      'WindowsServer2025',
      'ECS',
      {},
      '/aws/service/ami-windows-latest/Windows_Server-2025-English-Core-ECS_Optimized/image_id',
    ],
    [
      'AmazonLinux2023',
      'EKS',
      { architecture: 'arm64' },
      '/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/arm64/standard/recommended/image_id',
    ],
    ['AmazonLinux2023', 'ECS', {}, '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id'],
    [
      'AmazonLinux2023',
      'ECS',
      { architecture: 'arm64' },
      '/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id',
    ],
  ])(
    'takes the base image of %s on %s from the parameter that AWS keeps, %j',
    (operating_system, cluster, more, parent) => {
      const { recipe } = evaluate({ recipe: 'local.recipe' }, { operating_system, cluster, ...more });
      expect(recipe).toMatchObject({ parent_image: `ssm:${parent}` });
    },
  );

  it('names the pull component by wildcard, after the component that updates the system', () => {
    const { recipe } = evaluate({ recipe: 'local.recipe' });
    expect(recipe).toMatchObject({
      components: [
        'arn:aws:imagebuilder:eu-west-1:aws:component/update-windows/x.x.x',
        'arn:aws:imagebuilder:eu-west-1:444455556666:component/windows-nodes-images/x.x.x',
      ],
    });
  });

  it('gives a recipe of another content another version, and the same content the same', () => {
    const version = (variables: object) =>
      String(evaluate({ version: 'local.recipe_version' }, { ...variables }).version);
    const first = version({});
    expect(first).toMatch(/^1\.0\.\d{1,9}$/);
    expect(Number(first.split('.')[2])).toBeLessThan(2 ** 28);
    expect(version({ github_branch: 'release' })).toBe(first);
    expect(version({ root_volume_gib: 101 })).not.toBe(first);
    expect(version({ kubernetes_version: '1.36' })).not.toBe(first);
  });

  it('copies to each Region once, with a copy for this account where others get one', () => {
    const { distributions } = evaluate(
      { distributions: 'local.distributions' },
      {
        copy_to_regions: ['us-east-1', 'eu-west-1', 'us-east-1'],
        copy_to_accounts: ['777788889999'],
        launch_template_id: 'lt-0123456789abcdef0',
        ssm_parameter: '/imagebuilder/nodes',
      },
    );
    expect(distributions).toEqual([
      {
        region: 'eu-west-1',
        accounts: ['777788889999'],
        launch_template: 'lt-0123456789abcdef0',
        ssm_parameter: '/imagebuilder/nodes',
      },
      {
        region: 'us-east-1',
        accounts: [HOME.account, '777788889999'],
        launch_template: '',
        ssm_parameter: '/imagebuilder/nodes',
      },
    ]);
  });

  it.each<[variables: object, said: string]>([
    [{ name: 'Windows nodes' }, 'name: 3 to 40 lower-case letters'],
    [{ operating_system: 'WindowsServer2016' }, 'operating_system: WindowsServer2019, WindowsServer2022,'],
    [{ cluster: 'eks' }, 'cluster: EKS or ECS.'],
    [{ kubernetes_version: 'v1.35' }, 'kubernetes_version: two numbers in quotes'],
    [{ architecture: 'arm64' }, 'architecture: Windows nodes are x86_64.'],
    [{ architecture: 'amd64' }, 'architecture: x86_64 or arm64.'],
    [{ instance_types: ['large'] }, 'instance_types: names such as'],
    [{ subnet: 'private' }, 'subnet: an id such as'],
    [{ subnet: 'subnet-0123456789abcdef0' }, 'a subnet needs security groups of its VPC'],
    [{ security_groups: ['default'] }, 'security_groups: ids such as'],
    [{ root_volume_gib: 49 }, 'root_volume_gib: a whole number from 50'],
    [{ root_volume_gib: 99.5 }, 'root_volume_gib: a whole number from 50'],
    [{ copy_to_regions: ['Ireland'] }, 'copy_to_regions: names such as'],
    [{ copy_to_accounts: ['1'] }, 'copy_to_accounts: account ids of 12 digits'],
    [{ schedule: '0 4 * * SUN' }, 'schedule: cron('],
    [{ schedule: 'cron(0 4 * * SUN)' }, 'schedule: cron('],
    [{ github_repository: 'app' }, 'github_repository: owner/name'],
    [{ github_repository: 'me/*' }, 'github_repository: owner/name'],
    [{ github_repository: 'me@12/app' }, 'github_repository: owner/name'],
    [{ github_branch: '*' }, 'github_branch: one branch'],
    [{ github_branch: 'refs/heads/ma?n' }, 'github_branch: one branch'],
    [{ github_server: 'https://ghe.example.com' }, 'github_server: a host'],
    [{ repositories: [] }, 'repositories: one or more'],
    [{ repositories: ['Web'] }, 'repositories: one or more'],
    [{ launch_template_id: 'nodes' }, 'launch_template_id: an id such as'],
    [{ ssm_parameter: '/nodes/ami' }, 'ssm_parameter: a name that begins with /imagebuilder/'],
    [{ notification_email: 'me' }, 'notification_email: an e-mail address'],
  ])('refuses %j and says what to write', (variables, said) => {
    expect(refusal({ ...variables })).toContain(said);
  });

  it.each([
    { schedule: '', subnet: 'subnet-0123456789abcdef0', security_groups: ['sg-0123456789abcdef0'] },
    { operating_system: 'AmazonLinux2023', architecture: 'arm64', copy_to_regions: ['us-gov-west-1'] },
    {
      github_repository: 'me@12/app@345',
      github_branch: 'release/1.x',
      github_server: 'ghe.example.com/_services/token',
    },
    { notification_email: 'nodes@example.com', repositories: ['web', 'team/*', '*'] },
  ])('takes %j', (variables) => {
    expect(refusal(variables)).toBe('taken');
  });
});

withTerraform('the evaluation of these tests', () => {
  it('fails where terraform fails, with its words', () => {
    expect(() => terraform(['no-such-command'], '.')).toThrow('no-such-command');
    expect(() => evaluate({ wrong: 'local.nothing' })).toThrow('has not been declared');
  });
});
