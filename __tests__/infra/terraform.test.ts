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

  it.each<[variables: Readonly<Record<string, unknown>>, said: readonly string[]]>([
    [
      {
        name: 'Windows nodes',
        operating_system: 'WindowsServer2016',
        cluster: 'eks',
        kubernetes_version: 'v1.35',
        instance_types: ['large'],
        subnet: 'private',
        root_volume_gib: 49,
        copy_to_regions: ['Ireland'],
        copy_to_accounts: ['1'],
        schedule: '0 4 * * SUN',
        github_repository: 'app',
        github_branch: '*',
        github_server: 'https://ghe.example.com',
        repositories: [],
        launch_template_id: 'nodes',
        ssm_parameter: '/nodes/ami',
        notification_email: 'me',
      },
      [
        'name: 3 to 40 lower-case letters',
        'operating_system: WindowsServer2019, WindowsServer2022,',
        'cluster: EKS or ECS.',
        'kubernetes_version: two numbers in quotes',
        'instance_types: names such as',
        'subnet: an id such as',
        'root_volume_gib: a whole number from 50',
        'copy_to_regions: names such as',
        'copy_to_accounts: account ids of 12 digits',
        'schedule: cron(',
        'github_repository: owner/name',
        'github_branch: one branch',
        'github_server: a host',
        'repositories: one or more',
        'launch_template_id: an id such as',
        'ssm_parameter: a name that begins with /imagebuilder/',
        'notification_email: an e-mail address',
      ],
    ],
    [
      {
        architecture: 'arm64',
        subnet: 'subnet-0123456789abcdef0',
        root_volume_gib: 99.5,
        schedule: 'cron(0 4 * * SUN)',
        github_repository: 'me/*',
        github_branch: 'refs/heads/ma?n',
        repositories: ['Web'],
      },
      [
        'architecture: Windows nodes are x86_64.',
        'a subnet needs security groups of its VPC',
        'root_volume_gib: a whole number from 50',
        'schedule: cron(',
        'github_repository: owner/name',
        'github_branch: one branch',
        'repositories: one or more',
      ],
    ],
    [
      { architecture: 'amd64', security_groups: ['default'], github_repository: 'me@12/app' },
      ['architecture: x86_64 or arm64.', 'security_groups: ids such as', 'github_repository: owner/name'],
    ],
  ])('refuses each wrong value of %j and says what to write', (variables, said) => {
    const words = refusal(variables);
    expect(said.filter((each) => !words.includes(each))).toEqual([]);
    // Each wrong variable is refused once, and no other.
    expect(words.match(/Error: Invalid value for variable/g)).toHaveLength(Object.keys(variables).length);
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
