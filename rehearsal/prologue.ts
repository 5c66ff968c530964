import { inRegion } from '../local-aws/index.ts';
import type { Page } from './page.ts';
import { inputsOf, type Stage } from './stage.ts';

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
      `${aws.url}. Nothing leaves your machine. Names, sizes and events are drawn from the seed; what is told of ` +
      'the runs is read from what the action wrote and what local-aws recorded.',
  );
}

/** Tells who bakes what: the pipeline, what the registry holds, the workflow's step. */
export function tellSetting(stage: Stage, page: Page): void {
  const { cast, baseParameter } = stage;
  page.heading('The set-up');
  page.paragraph(
    `The team ${cast.team} runs an EKS cluster with Windows Server ${cast.windowsServer} nodes in ${cast.region}. ` +
      `Its Image Builder pipeline ${cast.pipeline} makes their AMI from the newest ` +
      `${baseParameter.split('/').at(-2)}. The registry (ECR) holds these images, by their tags:`,
  );
  page.line();
  page.facts(describeRegistry(stage));
  page.line();
  page.paragraph("The team's workflow has this step, whose rules say which of them a node should hold:");
  page.line();
  for (const line of describeStep(stage)) page.line(`    ${line}`);
}

/** A row for each repository: its tags, those of one image joined by `=`. */
function describeRegistry({ aws, cast }: Stage): readonly (readonly [string, string])[] {
  const { repositories } = inRegion(aws.world, cast.region).ecr;
  return [...repositories.values()]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, images }) => {
      const tagged = [...images.values()].filter(({ tags }) => tags.size > 0);
      return [name, tagged.map(({ tags }) => [...tags].join(' = ')).join(', ')] as const;
    });
}

/** The step as a workflow file has it. */
function describeStep({ cast }: Stage): readonly string[] {
  const inputs = Object.entries(inputsOf(cast)).flatMap(([name, value]) => {
    const lines = value.split('\n');
    return lines.length === 1 ? [`${name}: ${value}`] : [`${name}: |`, ...lines.map((line) => `  ${line}`)];
  });
  return ['- uses: ./', '  with:', ...inputs.map((line) => `    ${line}`)];
}
