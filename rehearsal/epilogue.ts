import { duration } from '../src/clock.ts';
import { type Act, outputsOf, writesOf } from './act.ts';
import type { Cast } from './cast.ts';
import type { Page } from './page.ts';

/**
 * Tells the runs at a glance, where everything was written and what to do next.
 *
 * @param scenes name of the folder and title of each run, in the order of the acts
 */
export function tellEnd(
  scenes: readonly { readonly name: string; readonly title: string }[],
  acts: readonly Act[],
  { seed, author }: Cast,
  folder: string,
  page: Page,
): void {
  page.heading('All runs at a glance');
  page.table(
    ['', 'decision', 'ami-id', 'builds', 'writes', 'took'],
    acts.map((act, index) => {
      const { decision = '', amiId = '' } = outputsOf(act);
      const builds = String(act.witness.builds.length);
      const writes = String(writesOf(act.witness).length);
      return [scenes[index]?.title ?? '', decision, amiId, builds, writes, duration(act.main.milliseconds)];
    }),
  );
  page.caption(`Left for you in ${folder}`);
  page.facts([
    ...scenes.map(({ name }) => [name, 'outputs.json, summary.md, component.yml, log.txt'] as const),
    ['record.json', 'what local-aws saw of each run: every call, every build'],
  ]);
  page.line();
  page.paragraph(
    'summary.md is the page that GitHub shows beside the run. component.yml is what Image Builder executes on the ' +
      'build instance to get the images into the AMI. It contains their list, and from there the next run reads ' +
      'what is baked: AWS itself is the only state.',
  );
  page.caption('What to try next');
  page.facts([
    ...(author.kind === 'drawn' ? nextStories(seed) : OWN_ACCOUNT),
    ['README.md', 'under "Use it": the workflow for a pipeline of your own'],
    ['src/bake.ts', 'the way from a push to an AMI, in code'],
  ]);
  page.line();
}

function nextStories(seed: number): readonly (readonly [string, string])[] {
  return [
    ['npm start -- --images "web:v1.*"', 'the same with image rules of your own; --help lists every flag'],
    [`npm start -- --seed ${seed + 1}`, 'another team, other images, another change'],
    [`npm start -- --seed ${seed}`, 'this story again'],
  ];
}

const OWN_ACCOUNT: readonly (readonly [string, string])[] = [
  ['npm start -- --plan', 'with the same inputs: what a bake would do in your own account, by reads alone'],
];
