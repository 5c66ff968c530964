import type { Cast } from './cast.ts';
import type { Page } from './page.ts';
import { inputsOf, type Stage, shortName } from './stage.ts';

/** Tells what warm-ami is and what is played here. */
export function tellBeginning({ aws, cast }: Stage, page: Page): void {
  page.line();
  page.title(`warm-ami, a rehearsal (seed ${cast.seed})`);
  page.paragraph(
    'warm-ami is a GitHub Action. A new cluster node first pulls its container images, and on Windows that takes ' +
      'minutes in which it is of no use. warm-ami keeps an AMI that has the images inside already: after each push ' +
      'it compares the registry with what the last AMI holds, and where they differ it has EC2 Image Builder bake a ' +
      'new one.',
  );
  page.line();
  page.paragraph(
    "Here the action runs as on GitHub's runner, but against local-aws: an AWS account that this program plays at " +
      `${aws.url}. Nothing leaves your machine. ${whatIsDrawn(cast)} What is told of the runs is read from what the ` +
      'action wrote and what local-aws recorded.',
  );
}

function whatIsDrawn({ author }: Cast): string {
  return author.kind === 'drawn'
    ? 'Names, sizes and events are drawn from the seed.'
    : 'The inputs are yours. What the registries hold is made up to fit your rules; sizes and events are drawn ' +
        'from the seed.';
}

/** Tells who bakes what: the pipeline, what the registries hold, the workflow's step. */
export function tellSetting(stage: Stage, page: Page): void {
  const { author } = stage.cast;
  page.heading('The set-up');
  page.paragraph(describeSetting(stage));
  page.line();
  page.facts(describeRegistries(stage));
  page.line();
  page.paragraph(
    author.kind === 'drawn'
      ? "The team's workflow has this step, whose rules say which of them a node should hold:"
      : 'The step, as a workflow would have it:',
  );
  page.line();
  for (const line of describeStep(stage)) page.line(`    ${line}`);
  if (author.kind === 'drawn' || author.differences.length === 0) return;
  page.caption('What is played otherwise than you wrote it');
  for (const { what, why } of author.differences) page.item('!', `${what}: ${why}`, 'cyan');
}

function describeSetting({ cast, baseParameter }: Stage): string {
  const { author, cluster, system, region, pipeline } = cast;
  const nodes = `${cluster} cluster with ${system.title} nodes in ${region}.`;
  const base = baseParameter.replace(/^\/aws\/service\/(ami-windows-latest\/)?/, '').replace('/image_id', '');
  const makes = `makes their AMI from the newest ${base}. The registry (ECR) holds these images, by their tags:`;
  if (author.kind === 'drawn') {
    return `The team ${author.team} runs an ${nodes} Its Image Builder pipeline ${pipeline} ${makes}`;
  }
  return `An ${nodes} The Image Builder pipeline ${pipeline} ${makes}`;
}

/** A row for each repository: its tags, those of one image joined by `=`. */
function describeRegistries({ aws, cast }: Stage): readonly (readonly [string, string])[] {
  return [...aws.world.regions.values()]
    .flatMap(({ ecr }) => [...ecr.repositories.values()])
    .map(({ uri, images }) => {
      const tagged = [...images.values()].filter(({ tags }) => tags.size > 0);
      const tags = tagged.map((image) => [...image.tags].join(' = ')).join(', ');
      return [shortName(uri, cast.region), tags] as const;
    })
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The step as a workflow file has it. */
function describeStep({ cast }: Stage): readonly string[] {
  const written = Object.entries(inputsOf(cast)).filter(([name]) => name !== 'github-token');
  const inputs = written.flatMap(([name, value]) => {
    const lines = value.split('\n');
    return lines.length === 1 ? [`${name}: ${value}`] : [`${name}: |`, ...lines.map((line) => `  ${line}`)];
  });
  return ['- uses: ./', '  with:', ...inputs.map((line) => `    ${line}`)];
}
