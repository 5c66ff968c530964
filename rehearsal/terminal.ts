/** What a person's terminal gives the program: where they stand, and their AWS settings. */
import { homedir } from 'node:os';
import { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS } from '@smithy/core/config';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that a person typed the command in: npm changes to that of the project. */
export function standingIn(environment: Environment, cwd: string): string {
  return environment.npm_lifecycle_event === 'start' ? (environment.INIT_CWD ?? cwd) : cwd;
}

/** The Region that the AWS settings name: of the environment, else of the profile; undefined where none does. */
export async function regionOfSettings({
  AWS_REGION,
  AWS_DEFAULT_REGION,
}: Environment): Promise<string | undefined> {
  const given = AWS_REGION || AWS_DEFAULT_REGION;
  if (given) return given;
  const fromFiles = loadConfig(NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS);
  // The SDK throws where nothing names a Region, and where it can't read its files.
  return fromFiles().catch(() => undefined);
}

/** Variables that a workflow's runner sets: a shell may hold those of another run. */
const OF_RUNNERS = /^(?:GITHUB|INPUT|STATE|ACTIONS|RUNNER)_/i;

/**
 * The environment of a terminal for a step: credentials, proxies, docker's logins, whatever programs the AWS settings
 * start; nothing that a workflow's runner says.
 */
export function withoutRunner(environment: Environment): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || OF_RUNNERS.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), HOME: environment.HOME || homedir() };
}
