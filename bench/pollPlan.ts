/**
 * When the end of a build is noticed, and what asking costs, on simulated builds and a virtual clock.
 *
 * The plan is the one of `poll-seconds: auto` (src/pipeline/pollPlan.ts), beside the fixed 30 seconds of other actions
 * on the same builds. Nothing but numbers is involved: no request is sent and no time goes by.
 */
import { makePollPlan } from '../src/pipeline/pollPlan.ts';
import {
  alwaysBuilding,
  CORPORA,
  type Durations,
  type Figures,
  figuresOf,
  inStates,
  mostSeenAtOnce,
  type Random,
  type SimulatedBuild,
  seededRandom,
  watch,
} from './simulatedBuilds.ts';
import { table } from './table.ts';

const BUILDS = 10_000;
const SEED = 20261127;
const PEERS_MILLISECONDS = 30_000;

const HEAD = [
  'builds',
  'median delay',
  'p95',
  'calls an hour',
  'most in 60 min',
  'fixed 30 s: median',
  'p95',
  'calls an hour',
];

/** How a build shows itself. */
type Showing = (durations: Durations, random: Random) => SimulatedBuild;

/** Measures the section and gives its Markdown. */
export async function pollPlan(): Promise<string> {
  const bounds = Object.entries(CORPORA).map(([name, draw]) => [
    name,
    `${Math.round(100 * mostSeenAtOnce(draw, seededRandom(SEED)))} %`,
  ]);
  return [
    '## Noticing the end of a build',
    '',
    `${BUILDS} builds a row, seed ${SEED}; delay from AVAILABLE to noticed, calls of GetImage.`,
    '',
    'The service shows its states, and a distribution takes 5 minutes in the median:',
    '',
    compared(inStates),
    '',
    'A distribution takes 2 minutes in the median:',
    '',
    compared((durations, random) => inStates(durations, random, 2)),
    '',
    'A distribution takes 10 minutes in the median:',
    '',
    compared((durations, random) => inStates(durations, random, 10)),
    '',
    'The service shows BUILDING up to the end:',
    '',
    compared(alwaysBuilding),
    '',
    'Of these, 90 looks an hour see within 10 s, even for one who knows how the durations are distributed:',
    '',
    table(['builds', 'at most'], bounds),
  ].join('\n');
}

function compared(showing: Showing): string {
  return table(
    HEAD,
    Object.entries(CORPORA).map(([name, draw]) => [name, ...cells(draw, showing)]),
  );
}

function cells(draw: (random: Random) => Durations, showing: Showing): readonly string[] {
  const random = seededRandom(SEED);
  const builds = Array.from({ length: BUILDS }, () => showing(draw(random), random));
  const planned = figuresOf(builds.map((build) => watch(build, makePollPlan(build.earlier, random).next)));
  const fixed = figuresOf(builds.map((build) => watch(build, () => PEERS_MILLISECONDS)));
  return [...shown(planned), String(planned.mostInAnHour), ...shown(fixed)];
}

function shown({ medianDelay, p95Delay, callsAnHour }: Figures): readonly string[] {
  return [seconds(medianDelay), seconds(p95Delay), callsAnHour.toFixed(0)];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
