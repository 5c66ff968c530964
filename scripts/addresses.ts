/** Whether addresses of other people's pages still lead somewhere. */

/**
 * What became of an address: `there`; `gone`, by what its server or the absence of one says; or `unclear`, when it
 * answers that it wants no such visitor or has a bad day, which says nothing of the page.
 */
export interface Answer {
  readonly address: string;
  readonly kind: 'there' | 'gone' | 'unclear';
  readonly what: string;
}

const AT_ONCE = 8;
const MILLISECONDS = 20_000;

/** Asks for every address, some at a time, and once more where the first answer is not good. In the given order. */
export async function askAll(
  addresses: readonly string[],
  get: typeof fetch,
  milliseconds = MILLISECONDS,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = [...addresses.entries()];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, address] = next;
      const first = await ask(address, get, milliseconds);
      answers[index] = first.kind === 'there' ? first : await ask(address, get, milliseconds);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

async function ask(address: string, get: typeof fetch, milliseconds: number): Promise<Answer> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await get(address, { signal });
    await response.body?.cancel();
    return { address, kind: kindOf(response), what: `status ${response.status}` };
  } catch (error) {
    return { address, kind: signal.aborted ? 'unclear' : 'gone', what: reasonOf(error) };
  }
}

function kindOf({ ok, status }: Response): Answer['kind'] {
  if (ok) return 'there';
  return status === 404 || status === 410 ? 'gone' : 'unclear';
}

/** `fetch` itself says only that it failed, and keeps why. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as { readonly cause?: unknown };
  return String(cause);
}
