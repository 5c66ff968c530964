import { AwsError, type Call, type ServiceName } from './service.ts';

/** Trouble that the next calls of an operation meet. */
export interface Fault {
  readonly service: ServiceName;
  /** An operation's name, or `*` for all of the service. */
  readonly operation: string;
  /** Calls that still meet it. */
  times: number;
  /** `before` nothing happened yet; `after` the operation took effect and only its answer suffers. */
  readonly when: 'before' | 'after';
  readonly effect:
    | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly status: number }
    | { readonly kind: 'drop' }
    | { readonly kind: 'half'; readonly afterwards: HalfAnswer['afterwards'] }
    | { readonly kind: 'latency'; readonly milliseconds: number };
}

/** Tells the server to close the connection without an answer. */
export class DroppedConnection extends Error {
  override readonly name = 'DroppedConnection';
}

/** Tells the server to send half of the answer, and then to close the connection or to fall silent. */
export class HalfAnswer extends Error {
  override readonly name = 'HalfAnswer';
  readonly afterwards: 'close' | 'silence';

  constructor(afterwards: HalfAnswer['afterwards']) {
    super();
    this.afterwards = afterwards;
  }
}

/** What a service answers to a caller that asks too often. */
export function throttled(service: ServiceName): { code: string; message: string; status: number } {
  if (service === 'imagebuilder') {
    return { code: 'CallRateLimitExceededException', message: 'Rate exceeded', status: 429 };
  }
  if (service === 'ec2') {
    return { code: 'RequestLimitExceeded', message: 'Request limit exceeded.', status: 503 };
  }
  if (service === 'sts' || service === 'cloudformation')
    return { code: 'Throttling', message: 'Rate exceeded', status: 400 };
  return { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 };
}

/** Applies the faults that wait for this call, in the order they were set. */
export async function meetFaults(faults: Fault[], call: Call, when: Fault['when']): Promise<void> {
  for (const fault of faults.filter((each) => each.when === when && strikes(each, call))) {
    fault.times -= 1;
    if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
    const { effect } = fault;
    if (effect.kind === 'drop') throw new DroppedConnection();
    if (effect.kind === 'half') throw new HalfAnswer(effect.afterwards);
    if (effect.kind === 'error') throw new AwsError(effect.code, effect.message, effect.status);
    await new Promise((resolve) => setTimeout(resolve, effect.milliseconds));
  }
}

function strikes(fault: Fault, call: Call): boolean {
  return fault.service === call.service && (fault.operation === '*' || fault.operation === call.operation);
}
