// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of the source
/**
 * `npm run simulate-bugs`: breaks the action in ways that only show when runs meet, calls fail or a runner is lost,
 * one at a time, and prints after how many schedules of the simulation a law noticed. Fails when one stays unnoticed.
 * A name on the command line chooses the bugs whose name contains it.
 */
import { simulate } from '../__tests__/simulation/simulate.ts';
import { apply, type Change } from './applyMutant.ts';

interface Bug extends Change {
  /** What the program does wrong. */
  readonly name: string;
}

const BUGS: readonly Bug[] = [
  {
    name: 'the start token is of the run, not of what is to be built',
    file: 'src/pipeline/start.ts',
    text: "return stableToken('start', pipelineArn, lockId, String(count), ...states);",
    replacement:
      "return stableToken('start', String(Math.random()), pipelineArn, lockId, String(count), ...states);",
  },
  {
    name: 'the start token does not change with what became of earlier builds',
    file: 'src/pipeline/start.ts',
    text: "return stableToken('start', pipelineArn, lockId, String(count), ...states);",
    replacement: "return stableToken('start', pipelineArn, lockId);",
  },
  {
    name: 'a build is attached to whatever it was started for',
    file: 'src/pipeline/start.ts',
    text: 'return tagged.filter(({ tags }) => tags[TAGS.lock] === lockId);',
    replacement: 'return tagged;',
  },
  {
    name: 'of two builds of a lock the older is cancelled',
    file: 'src/pipeline/start.ts',
    text: 'await cancelBuild(spare.arn, imagebuilder)',
    replacement: 'await cancelBuild(kept.arn, imagebuilder)',
  },
  {
    name: 'of two builds of a lock none gives way',
    file: 'src/pipeline/start.ts',
    text: 'if (kept === undefined || !alike.some(({ arn }) => arn === own.arn)) return own;',
    replacement: 'if (kept !== null) return own;',
  },
  {
    name: 'a build that was only attached to is taken for an own one',
    file: 'src/bake.ts',
    text: 'return attachedTo(running);',
    replacement: 'builds.started(running.arn); return attachedTo(running);',
  },
  {
    name: 'the pipeline is not read again before it is written',
    file: 'src/pipeline/pipeline.ts',
    text: 'const current = await readPipeline(seen.arn, imagebuilder);',
    replacement: 'const current = seen;',
  },
  {
    name: 'an update of the pipeline forgets its schedule',
    file: 'src/pipeline/pipeline.ts',
    text: "schedule: 'sent again'",
    replacement: "schedule: 'set by the service'",
  },
  {
    name: 'a new recipe loses its other components',
    file: 'src/pipeline/recipe.ts',
    text: 'return [...components, { componentArn }];',
    replacement: 'return [{ componentArn }];',
  },
  {
    name: 'what went into a build is taken from its tags',
    file: 'src/pipeline/contents.ts',
    text: 'if (componentArns === undefined && tagContents !== undefined) return tagContents;',
    replacement: 'if (tagContents !== undefined) return tagContents;',
  },
  {
    name: 'what went into a build is taken from the newest component',
    file: 'src/pipeline/contents.ts',
    text: 'if (wasThere && entryTakes(entry.arn, newest.arn)) return newest.contents;',
    replacement: 'if (newest !== undefined) return newest.contents;',
  },
  {
    name: 'an AMI is accepted whatever it holds',
    file: 'src/bake.ts',
    text: 'return contents.lock.id === lock.id && sameSettings(contents.settings, settings);',
    replacement: 'return true;',
  },
  {
    name: 'a service in trouble ends a wait',
    file: 'src/pipeline/wait.ts',
    text: "if (isTransient(error)) return 'in trouble';",
    replacement: '',
  },
  {
    name: 'every run that waits retries a failed distribution',
    file: 'src/pipeline/retryImage.ts',
    text: "stableToken('retry', arn)",
    replacement: "stableToken('retry', arn, String(Math.random()))",
  },
  {
    name: 'the post step stops whatever is in progress',
    file: 'src/cancellation.ts',
    text: 'return tagged.filter(({ tags }) => tags[TAGS.step] === step);',
    replacement: 'return tagged;',
  },
  {
    name: 'the post step looks for no build whose start was not answered',
    file: 'src/cancellation.ts',
    text: "if (!cancel || (build === '' && pipelineArn === '')) return",
    replacement: "if (!cancel || build === '') return",
  },
  {
    name: 'a log shows an error with all that hides in it',
    file: 'src/pipeline/wait.ts',
    text: 'The build could not be read.${said(error)}',
    replacement: 'The build could not be read.${JSON.stringify(error)}',
  },
];

const MOST_SCHEDULES = 5000;
const SEED = 1;
/** As many as a machine of two cores runs at once. */
const AT_ONCE = 2;

async function tryBug(bug: Bug): Promise<boolean> {
  const begun = performance.now();
  const order = { seed: SEED, schedules: MOST_SCHEDULES, shrink: false };
  const { failures } = await simulate(order, 1, [apply(bug)]);
  const [failure] = failures;
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  if (failure === undefined) {
    console.log(`✗ ${bug.name} (${seconds} s)\n    UNNOTICED in ${MOST_SCHEDULES} schedules`);
    return false;
  }
  const [sentence = ''] = failure.broken;
  console.log(
    `✓ ${bug.name} (${seconds} s)\n    noticed after ${failure.after} schedules: ${sentence.slice(0, 300)}`,
  );
  return true;
}

const chosen = process.argv[2] ?? '';
const bugs = BUGS.filter(({ name }) => name.includes(chosen));
const left = [...bugs];
let noticed = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let bug = left.shift(); bug !== undefined; bug = left.shift()) if (await tryBug(bug)) noticed += 1;
  }),
);
console.log(`\n${noticed} of ${bugs.length} bugs noticed.`);
if (noticed < bugs.length) process.exitCode = 1;
