/**
 * Resident memory of the action while it waits for a build, asked every second: read from the kernel (`VmRSS`), so
 * this section needs Linux. Ten images are baked on local-aws, whose build takes 20 seconds. "Start" is the first look
 * after the wait began, "end" the last one before the build was done.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStep } from '../runner/runAction.ts';
import { openAccount, pushImageOf, step } from './account.ts';
import { megabytes, table } from './table.ts';

/** Makes 45 minutes 20 seconds. */
const TIME_FACTOR = 135;
const LOOK_MILLISECONDS = 250;

/** Measures the section and gives its Markdown. */
export async function waitMemory(): Promise<string> {
  const { resident, lowest, highest, seconds } = await measureWait();
  const row = [
    megabytes(resident[0] ?? 0),
    megabytes(resident.at(-1) ?? 0),
    `${megabytes(lowest)} to ${megabytes(highest)}`,
  ];
  return [
    '## Memory during a wait',
    '',
    `A wait of ${seconds.toFixed(0)} s that asks every second; resident memory.`,
    '',
    table(['start', 'end', 'least to most'], [row]),
  ].join('\n');
}

async function measureWait() {
  const aws = await openAccount('Linux', TIME_FACTOR);
  try {
    for (let number = 0; number < 10; number += 1) {
      pushImageOf(aws, `team/service-${number}`, 'Linux', { tag: 'prod', asIndex: number % 2 === 0 });
    }
    const run = { waiting: false, ended: false };
    const { child, done } = await startStep({
      ...step(aws, { images: 'team/*:prod', 'poll-seconds': '1' }),
      onOutput: (text) => {
        if (text.includes('::group::Waiting for ')) run.waiting = true;
        else if (text.includes('::endgroup::')) run.waiting = false;
      },
    });
    const result = done.finally(() => {
      run.ended = true;
    });
    const resident: number[] = [];
    while (!run.ended) {
      await Promise.race([sleep(LOOK_MILLISECONDS), result]);
      const bytes = run.waiting ? await residentBytes(child.pid) : undefined;
      if (bytes !== undefined) resident.push(bytes);
    }
    const { outputs, stdout } = await result;
    if (outputs.changed !== 'true') throw new Error(`The run baked nothing.\n${stdout}`);
    return {
      resident,
      lowest: Math.min(...resident),
      highest: Math.max(...resident),
      seconds: (resident.length * LOOK_MILLISECONDS) / 1000,
    };
  } finally {
    await aws.close();
  }
}

/** Undefined once the process is gone. */
async function residentBytes(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
