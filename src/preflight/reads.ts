import { allow, errorMessage, errorName, isAccessDenied, lackingPermission } from '../aws/errors.ts';
import { type Finding, finding } from './finding.ts';

/** What could not be read, and why. */
interface Failure {
  /** The IAM action that the read needs, or that AWS named as missing. */
  readonly permission: string;
  readonly what: string;
  readonly error: unknown;
}

/** Reads that only advise: one that is refused or fails becomes a finding, and nothing depends on it. */
export class Reads {
  private readonly failures: Failure[] = [];

  /**
   * @param what is read, after "could not read": `the workflow arn:…`
   * @returns undefined where it could not be read
   */
  async attempt<Answer>(
    permission: string,
    what: string,
    ask: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.failures.push({ permission: lackingPermission(error, permission) ?? permission, what, error });
      return undefined;
    }
  }

  /** One finding for each permission. */
  findings(): readonly Finding[] {
    const permissions = [...new Set(this.failures.map(({ permission }) => permission))].sort();
    return permissions.map((permission) =>
      notChecked(
        permission,
        this.failures.filter((failure) => failure.permission === permission),
      ),
    );
  }
}

function notChecked(permission: string, failures: readonly Failure[]): Finding {
  const refused = failures.some(({ error }) => isAccessDenied(error));
  const evidence = failures.map(
    ({ what, error }) => `could not read ${what}: ${errorName(error)}: ${errorMessage(error)}`,
  );
  return finding(
    'not-checked',
    `What ${permission} tells could not be read, so not everything was checked.`,
    evidence,
    refused ? allow(permission) : `Mend what it names, or run again; ${permission} reads it.`,
  );
}
