/** What both entries take from the environment. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setSecret } from '@actions/core';
import { type Clients, makeClients } from './aws/clients.ts';
import { type AssumedRole, assumeRole } from './aws/credentials.ts';
import type { Credentials } from './aws/renewal.ts';
import type { Clock } from './clock.ts';
import type { RegistryAccess } from './images/registryReads.ts';
import { helperRunner, readDockerConfig } from './oci/dockerConfig.ts';
import { makeOci } from './oci/oci.ts';
import { PROXY_VARIABLES, readProxies } from './proxies.ts';

export const clock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
};

/**
 * Has every client go through the proxies of the environment, and keeps their passwords out of the log.
 *
 * @param warn is told what is wrong with them
 */
export function settleProxies(warn: (text: string) => void): void {
  const { variables, secrets, warnings } = readProxies(process.env, process.versions.node);
  for (const name of PROXY_VARIABLES) {
    delete process.env[name];
    delete process.env[name.toUpperCase()];
    const { [name]: value } = variables;
    if (value !== undefined) process.env[name] = value;
  }
  for (const secret of secrets) setSecret(secret);
  for (const text of warnings) warn(text);
}

/**
 * Clients with a role's credentials, else with those of the environment.
 *
 * @param attempts tries of one request
 */
export function connect(role: Credentials | undefined, attempts: number): Clients {
  return makeClients({ environment: process.env, attempts, ...(role === undefined ? {} : { role }) });
}

/** The role of the input role-to-assume, assumed with this job's OIDC token. */
export function assumedRole(role: Omit<AssumedRole, 'sessionName'>, region: string): Credentials {
  const sessionName = `warm-ami-${process.env.GITHUB_RUN_ID ?? 'local'}`;
  return assumeRole(
    { ...role, sessionName },
    {
      identityToken: async (audience) => (await import('./identityToken.ts')).getIDToken(audience),
      sts: () => connect(undefined, 5).sts(region),
      clock,
      mask: setSecret,
    },
  );
}

/**
 * ECR through its clients, and every other registry with what a login step before left in the docker config.
 *
 * @param warn is told what is wrong with that
 */
export function registriesOf({ ecr }: Clients, warn: (text: string) => void): RegistryAccess {
  const { env: environment } = process;
  const logins = readDockerConfig(dockerConfig, {
    runHelper: helperRunner(environment),
    mask: setSecret,
    warn,
  });
  return { ecr, oci: makeOci({ environment, logins, mask: setSecret, clock, random: Math.random }) };
}

/** The text of docker's config; undefined where there is none. */
function dockerConfig(): string | undefined {
  try {
    return readFileSync(join(process.env.DOCKER_CONFIG || join(homedir(), '.docker'), 'config.json'), 'utf8');
  } catch {
    return undefined;
  }
}
