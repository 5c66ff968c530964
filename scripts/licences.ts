/** The licences of what dist/ contains, as the one text that is shipped with it. */
import { joinProblems, Problem } from '../src/problem.ts';
import { type BundledPackage, titleOf } from './bundledPackages.ts';

/** SPDX ids of licences under which dist/ may hold other people's code: they ask for their text and no more. */
export const ALLOWED_LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
];

const INTRODUCTION = `What dist/ contains beside warm-ami's own code, and under which licence.
\`npm run build\` writes this file from what was bundled.`;
const RULE = '='.repeat(80);
const THIN_RULE = '-'.repeat(80);

/**
 * Every package with its licence's id, each text once below the packages that it stands for, then the notices.
 * A package that ships no text has that of another of its repository under the same licence.
 *
 * @param notices what to say of bundled files that come from no package
 * @throws Problem naming every package whose licence is not allowed or whose text is not to be found
 */
export function licencesText(packages: readonly BundledPackage[], notices: readonly string[]): string {
  const problems: Problem[] = [];
  const sections = new Map<string, string[]>();
  for (const bundled of packages) {
    const text = textFor(bundled, packages);
    if (!ALLOWED_LICENCES.includes(bundled.licence)) problems.push(notAllowed(bundled));
    else if (text === '') problems.push(withoutText(bundled));
    else sections.set(text, [...(sections.get(text) ?? []), `${titleOf(bundled)} (${bundled.licence})`]);
  }
  if (problems.length > 0) throw joinProblems(problems);
  const parts = [...sections].map(([text, titles]) => `${titles.join('\n')}\n${THIN_RULE}\n${text}`);
  return `${[INTRODUCTION, ...parts, ...notices.map((notice) => notice.trim())].join(`\n\n${RULE}\n`)}\n`;
}

function textFor(bundled: BundledPackage, packages: readonly BundledPackage[]): string {
  if (bundled.text !== '' || bundled.repository === '') return bundled.text;
  const sibling = packages.find(
    ({ repository, licence, text }) =>
      repository === bundled.repository && licence === bundled.licence && text !== '',
  );
  return sibling?.text ?? '';
}

function notAllowed(bundled: BundledPackage): Problem {
  const licence = bundled.licence === '' ? 'names no licence' : `is under ${bundled.licence}`;
  return new Problem(
    `${titleOf(bundled)} is bundled into dist/ and ${licence}.`,
    `Bundle another package, or add the licence to ALLOWED_LICENCES in scripts/licences.ts if its text is all it asks for.`,
  );
}

function withoutText(bundled: BundledPackage): Problem {
  return new Problem(
    `${titleOf(bundled)} is bundled into dist/ and ships no licence text, nor does another package of its repository.`,
    'Bundle another package, or a version that ships its licence.',
  );
}
