import type { OciFault } from '../oci/fault.ts';
import { Problem } from '../problem.ts';
import { mendOfProxy, proxyRefusal } from '../proxies.ts';

/**
 * What a person can do about a registry that gave nothing.
 *
 * @param where what was to be read, and the place of the rule that wants it: `line 3: ghcr.io/team/web`
 */
export function explainFault(where: string, host: string, fault: OciFault): Problem {
  return new Problem(`${where} could not be read. ${fault.message}`, mendOf(host, fault), { cause: fault });
}

const LOG_IN = 'log in before this step with a step that uses docker/login-action';
const MIRROR = 'copy the image into ECR, for example by a pull-through cache rule, and name it there';

function mendOf(host: string, fault: OciFault): string {
  const { kind } = fault;
  const login = host === 'docker.io' ? LOG_IN : `${LOG_IN} and "registry: ${host}"`;
  switch (kind) {
    case 'login':
      return `Check the name; if not everybody may read it, ${login}.`;
    case 'denied':
      return (
        `Check the name; if not everybody may read it, ${login}. ` +
        'Where the job is logged in, that login may not read it: give it access, on ghcr.io "permissions: packages: read" ' +
        'and the access of this repository to the package.'
      );
    case 'absent':
      return 'Check the name.';
    case 'rate-limited':
      return `The registry limits how much is read: ${login}, or ${MIRROR}.`;
    case 'unreachable': {
      const refusal = proxyRefusal(fault);
      if (refusal !== undefined) return mendOfProxy(refusal);
      return 'Check the host, and the proxy of this runner; else run again.';
    }
    case 'unsound':
      return 'Run again; if it stays so, the registry or something on the way to it does not work.';
  }
}
