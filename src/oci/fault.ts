export type FaultKind =
  /** No connection, a time-out, an answer that was cut short, or a server in trouble, after every try. */
  | 'unreachable'
  /** 429 after every try that patience allows. */
  | 'rate-limited'
  /** 401: no credentials, or none that the registry takes. */
  | 'login'
  /** 403. */
  | 'denied'
  /** 404. */
  | 'absent'
  /** An answer that cannot be used: another digest, too long, redirected in a circle, of no known form. */
  | 'unsound';

/** Why a registry, its token server or the host of its blobs gave nothing that can be used. */
export class OciFault extends Error {
  override readonly name = 'OciFault';
  readonly kind: FaultKind;

  /** @param message a sentence with the host and what it said */
  constructor(kind: FaultKind, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.kind = kind;
  }
}
