import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MODULE = 'infra/terraform';

const isInstalled = spawnSync('terraform', ['version']).status === 0;
// Said once, where a person who reads the output of the tests looks for it.
if (!isInstalled)
  console.warn('terraform is not installed: what needs it is skipped. CI has it in infra.yml.');

/** `describe` where terraform is installed, and else a skip that is seen. */
export const withTerraform = isInstalled ? describe : describe.skip;

/** A file of the module. */
export interface TerraformFile {
  readonly name: string;
  readonly text: string;
}

/** Every `.tf` file of the module, without folders. */
export function moduleFiles(): readonly TerraformFile[] {
  return readdirSync(MODULE)
    .filter((name) => name.endsWith('.tf'))
    .map((name) => ({ name, text: readFileSync(join(MODULE, name), 'utf8') }));
}

/** Blocks that only a provider can evaluate; an output names what such a block makes. */
const NEEDS_PROVIDER = /^(?:resource|data|provider|terraform|output) /m;

/** The files that terraform evaluates by itself: variables, and what follows from them. */
export function providerFreeFiles(): readonly TerraformFile[] {
  return moduleFiles().filter(({ text }) => !NEEDS_PROVIDER.test(text));
}

/** The labels of the module's blocks of a kind, in order: `variable`, `output`. */
export function labelsOf(kind: 'variable' | 'output'): readonly string[] {
  const pattern = new RegExp(`^${kind} "(\\w+)" \\{$`, 'gm');
  return moduleFiles().flatMap(({ text }) => [...text.matchAll(pattern)].map(([, label = '']) => label));
}

/** Where the module is applied; stands for account.tf, which asks AWS. */
export interface Account {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly dns_suffix: string;
}

export const HOME: Account = {
  partition: 'aws',
  region: 'eu-west-1',
  account: '444455556666',
  dns_suffix: 'amazonaws.com',
};

export type Variables = Readonly<Record<string, unknown>>;

/** What the variables without a default are set to where nothing else is said. */
export const REQUIRED: Variables = { github_repository: 'me/app', repositories: ['web'] };

/**
 * What terraform makes of the variables: the values of the expressions, by their names.
 *
 * @param expressions of Terraform's language, such as `local.parent_image`
 * @throws Error with terraform's own words where it refuses the variables
 */
export function evaluate(
  expressions: Readonly<Record<string, string>>,
  variables: Variables = {},
  account: Account = HOME,
): Readonly<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'warm-ami-terraform-'));
  try {
    const module = join(folder, MODULE);
    mkdirSync(module, { recursive: true });
    cpSync('infra/iam-policy.json', join(folder, 'infra/iam-policy.json'));
    for (const { name, text } of providerFreeFiles()) writeFileSync(join(module, name), text);
    writeFileSync(join(module, 'account.tf.json'), JSON.stringify({ locals: account }));
    const output = Object.fromEntries(
      Object.entries(expressions).map(([name, value]) => [name, { value: `\${${value}}` }]),
    );
    writeFileSync(join(module, 'outputs.tf.json'), JSON.stringify({ output }));
    writeFileSync(join(module, 'terraform.tfvars.json'), JSON.stringify({ ...REQUIRED, ...variables }));
    terraform(['apply', '-auto-approve'], module);
    const { outputs }: { outputs: Record<string, { value: unknown }> } = JSON.parse(
      readFileSync(join(module, 'terraform.tfstate'), 'utf8'),
    );
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error with what terraform said, its lines joined, where it fails */
export function terraform(words: readonly string[], cwd: string): string {
  const { TF_CLI_CONFIG_FILE: _, ...environment } = process.env;
  const env = { ...environment, TF_IN_AUTOMATION: '1', TF_CLI_ARGS: '-no-color', CHECKPOINT_DISABLE: '1' };
  const { status, stdout, stderr } = spawnSync('terraform', words, { cwd, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${stdout}${stderr}`.replaceAll(/\s*[│╷╵]?\s*\n\s*[│╷╵]?\s*/g, ' '));
}
