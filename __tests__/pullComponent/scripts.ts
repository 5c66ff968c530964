import { parse } from 'yaml';

/** Each phase's script: the commands joined, as AWSTOE joins them. */
export type Scripts = Readonly<Record<Phase, string>>;

export type Phase = 'build' | 'validate' | 'test';

/** What AWSTOE makes of a document. */
export function scriptsOf(document: string): Scripts {
  const { phases }: { phases: { name: Phase; steps: { inputs: { commands: string[] } }[] }[] } =
    parse(document);
  const [build, validate, test] = (['build', 'validate', 'test'] as const).map((wanted) =>
    phases
      .filter(({ name }) => name === wanted)
      .flatMap(({ steps }) => steps.flatMap(({ inputs }) => inputs.commands))
      .join('\n'),
  );
  return { build: build ?? '', validate: validate ?? '', test: test ?? '' };
}
