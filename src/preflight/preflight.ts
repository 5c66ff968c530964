import { loginsNeeded, type MeasuredImage, readConfigs } from '../images/measure.ts';
import type { BakeInputs } from '../inputs.ts';
import { Problem } from '../problem.ts';
import type { Survey } from '../survey.ts';
import type { Tools } from '../tools.ts';
import { checkPipeline } from './checkPipeline.ts';
import { type Finding, inOneLine, inOrder } from './finding.ts';
import { checkImages } from './images.ts';

/** Where each code is explained. */
const DOCUMENT = 'docs/preflight.md';

/**
 * Finds what would make a bake fail or be of no use, by reads alone and all at once: at most four round trips follow
 * one another. A read that is refused is a finding itself.
 *
 * @returns errors first; none at all where the input `preflight` is `off`
 */
export async function preflight(
  measured: readonly MeasuredImage[],
  survey: Survey,
  inputs: BakeInputs,
  tools: Tools,
): Promise<readonly Finding[]> {
  if (inputs.preflight === 'off') return [];
  const { clients, registries } = tools;
  const checks: readonly Promise<readonly Finding[]>[] = [
    checkPipeline({ survey, inputs }, tools),
    checkImages(
      { measured, survey, runtime: inputs.runtime },
      {
        clients,
        readConfigs: (images) => readConfigs(images, registries),
        loginsNeeded: (images) => loginsNeeded(images, registries),
      },
    ),
  ];
  const findings = inOrder((await Promise.all(checks)).flat());
  await tools.log.group('Preflight', async () => tell(findings, tools));
  return findings;
}

/** Errors are not told as warnings: they end the step, or become warnings where they may not. */
function tell(findings: readonly Finding[], { log }: Tools): void {
  if (findings.length === 0) log.info('Nothing stands in the way of a bake.');
  for (const { code, level, what, evidence, mend } of findings) {
    for (const line of [`${level} ${code}: ${what}`, ...evidence.map((fact) => `  ${fact}`), `  ${mend}`])
      log.info(line);
    if (level === 'warning') log.warning(inOneLine({ code, what, mend }));
  }
}

/**
 * Ends a run that would bake in vain.
 *
 * @param wish the input `preflight`; `warn` as well where nothing is to be baked now
 * @throws Problem that joins every error
 */
export function refuseDoomed(
  findings: readonly Finding[],
  wish: BakeInputs['preflight'],
  { log }: Pick<Tools, 'log'>,
): void {
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  if (wish === 'warn') {
    for (const error of errors) log.warning(inOneLine(error));
    return;
  }
  const count = errors.length === 1 ? 'one thing that dooms' : `${errors.length} things that doom`;
  const list = errors
    .map(({ code, what, evidence, mend }) => [`${code}: ${what}`, ...evidence, mend].join('\n  '))
    .join('\n');
  throw new Problem(
    `Preflight found ${count} the bake, so nothing was made in AWS.\n${list}`,
    `${DOCUMENT} explains each; "preflight: warn" bakes all the same.`,
  );
}
