import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { brokenBlocks, workflowsOf } from '../../scripts/documents/blocks.ts';
import { brokenLinks, externalLinks } from '../../scripts/documents/links.ts';
import { type Linter, lintedWorkflows } from '../../scripts/documents/lint.ts';
import { readMarkdown, slugOf } from '../../scripts/documents/markdown.ts';
import { isHandedOn, messagesOf, unexplained } from '../../scripts/documents/messages.ts';
import { unknownNames } from '../../scripts/documents/names.ts';
import { documentsOf, type Fault, type Project, readProject } from '../../scripts/documents/project.ts';

const project: Project = {
  paths: new Set([
    'README.md',
    'docs',
    'docs/cost.md',
    'examples',
    'examples/plan.yml',
    'src',
    'src/bake.ts',
    '__tests__',
    '__tests__/bake.test.ts',
  ]),
  read: () => '',
  scripts: new Set(['build']),
  inputs: new Set(['pipeline', 'images', 'mode']),
  outputs: new Set(['ami-id', 'changed']),
};

const linesOf = (faults: readonly Fault[]) =>
  faults.map(({ file, line, what }) => `${file}:${line}: ${what}`);

function linkFaults(text: string, other = '# Cost\n\n## A bake\n\n## A bake\n') {
  const documents = [readMarkdown('README.md', text), readMarkdown('docs/cost.md', other)];
  return linesOf(brokenLinks(documents, project));
}

const blockFaults = (text: string) =>
  linesOf(brokenBlocks([readMarkdown('README.md', `# T\n\n${text}\n`)], project));
const yamlFaults = (yaml: string) => blockFaults(`\`\`\`yaml\n${yaml}\n\`\`\``);
const nameFaults = (text: string) => linesOf(unknownNames([readMarkdown('README.md', text)], project));

describe('links', () => {
  test('to files, folders and headings that are there are sound', () => {
    const text =
      '# Top\n\n[a](docs/cost.md#a-bake-1) [b](docs) [c](examples/) [d](#top) [e](https://aws.amazon.com/ec2)';
    expect(linkFaults(text)).toEqual([]);
  });

  test.each([
    ['docs/costs.md', 'leads to no file'],
    ['../README.md', 'leads to no file'],
    ['docs/cost.md#a-bake-2', 'leads to no heading of docs/cost.md'],
    ['#nowhere', 'leads to no heading of README.md'],
    ['/docs/cost.md', 'begins with /: write it relative to this file'],
    ['src/bake.ts#L7', 'has an anchor, and leads to no Markdown file'],
    ['http://aws.amazon.com/ec2', 'is not https'],
    ['ftp://aws.amazon.com', 'is not https'],
  ])('%s is found, with its line', (link, what) => {
    expect(linkFaults(`# Top\n\nText.\n\n- a list\n  with [a link](${link})\n`)).toEqual([
      `README.md:6: the link ${link} ${what}`,
    ]);
  });

  test('of images, of references and of HTML count', () => {
    const text = '![a](docs/a.svg)\n\n[b][ref]\n\n<img src="docs/c.svg">\n\n[ref]: docs/b.md\n';
    expect(linkFaults(text)).toEqual([
      'README.md:1: the link docs/a.svg leads to no file',
      'README.md:3: the link docs/b.md leads to no file',
      'README.md:5: the link docs/c.svg leads to no file',
    ]);
  });

  test('in blocks and between backticks are text', () => {
    expect(linkFaults('`[a](b.md)`\n\n```md\n[a](b.md)\n```\n')).toEqual([]);
  });

  test('of tables are found where they stand, each of two that are alike', () => {
    const text = '| a | b |\n| --- | --- |\n| [x](y.md) | 1 |\n| 2 | [x](y.md) |\n';
    expect(linkFaults(text)).toEqual([
      'README.md:3: the link y.md leads to no file',
      'README.md:4: the link y.md leads to no file',
    ]);
  });

  test('that lead outside are listed once, with the first place, without their anchors', () => {
    const documents = [readMarkdown('README.md', '[a](https://a.org/x#y)\n\n[b](https://a.org/x) [c](docs)')];
    expect([...externalLinks(documents)]).toEqual([['https://a.org/x', 'README.md:1']]);
  });
});

describe('anchors', () => {
  test.each([
    ['What `pin` does, and why', 'what-pin-does-and-why'],
    ['The volume: there, and slow', 'the-volume-there-and-slow'],
    ['ECS_IMAGE_PULL_BEHAVIOR', 'ecs_image_pull_behavior'],
    ['Über – Maß', 'über--maß'],
  ])('%s has the anchor %s', (heading, anchor) => {
    const plain = heading.replaceAll('`', '');
    expect(slugOf(plain)).toBe(anchor);
    expect(linkFaults(`# ${heading}\n\n[x](#${anchor})`)).toEqual([]);
  });

  test('are those of a heading with links and emphasis as one reads it', () => {
    expect(linkFaults('# A [link](docs) and *more*\n\n[x](#a-link-and-more)')).toEqual([]);
  });

  test('may be set in HTML', () => {
    expect(linkFaults('<a id="here"></a>\n\n[x](#here)')).toEqual([]);
  });
});

describe('blocks', () => {
  test('of YAML and JSON that can be read are sound, and other languages are left alone', () => {
    expect(
      blockFaults('```yaml\na: [1]\n---\nb: 2\n```\n\n```json\n{"a": "…"}\n```\n\n```sh\n{{{\n```'),
    ).toEqual([]);
  });

  test('that are no YAML or JSON are found, also in a list', () => {
    expect(blockFaults('- ```yaml\n  a: [1\n  ```')[0]).toMatch(/^README.md:3: this block is no YAML: /);
    expect(blockFaults('```yaml\na: 1\na: 2\n```')[0]).toMatch(/is no YAML: .*unique/);
    expect(blockFaults('```json\n{"a": 1,}\n```')[0]).toMatch(/^README.md:3: this block is no JSON: /);
  });

  test('give the action only inputs that it has, also in a part of a step', () => {
    expect(yamlFaults('- uses: warm-ami/warm-ami@v0\n  with: { pipeline: a, image: b }')).toEqual([
      'README.md:3: this block gives the action an input image',
    ]);
    expect(yamlFaults('with: { piplines: a }')).toEqual([
      'README.md:3: this block gives the action an input piplines',
    ]);
    expect(yamlFaults('- uses: ./\n  with: { modes: plan }')).toHaveLength(1);
    expect(yamlFaults('- uses: actions/checkout@v7\n  with: { path: a }')).toEqual([]);
  });

  test('read only outputs that the action has', () => {
    const step = (output: string) =>
      `- id: bake\n  uses: warm-ami/warm-ami@v0\n- run: echo "\${{ steps.bake.outputs.${output} }}"`;
    expect(yamlFaults(step('ami-id'))).toEqual([]);
    expect(yamlFaults(step('ami'))).toEqual(['README.md:3: this block reads an output ami of the action']);
  });

  const workflow = ({ on = 'on: push', run = 'runs-on: a', read = 'needs.bake.outputs.id', id = 'bake' }) =>
    [
      ...(on === '' ? [] : [on]),
      'jobs:',
      '  bake:',
      `    ${run}`,
      `    outputs: { id: "\${{ steps.${id}.outputs.ami-id }}" }`,
      '    steps: [{ id: bake, uses: warm-ami/warm-ami@v0 }]',
      '  deploy:',
      '    needs: bake',
      '    runs-on: a',
      `    steps: [{ run: "echo \${{ ${read} }}" }]`,
    ].join('\n');

  test.each([
    [{}, undefined],
    [{ on: '' }, 'is a workflow without on:'],
    [{ run: 'timeout-minutes: 1' }, 'has a job bake without runs-on'],
    [{ read: 'needs.bake.outputs.ami' }, 'reads an output ami that its job bake does not give'],
    [{ read: 'needs.build.outputs.id' }, 'reads an output id that its job build does not give'],
    [{ id: 'baking' }, 'reads a step baking that the job does not have'],
  ])('that are a workflow hang together: %j', (part, what) => {
    expect(yamlFaults(workflow(part))).toEqual(what === undefined ? [] : [`README.md:3: this block ${what}`]);
  });

  test('that are whole workflows are handed to a linter, others are not', () => {
    const text = `\`\`\`yaml\n${workflow({})}\n\`\`\`\n\n\`\`\`yaml\nwith: { mode: plan }\n\`\`\`\n`;
    const [first, ...others] = workflowsOf([readMarkdown('README.md', text)]);
    expect(first).toEqual({ file: 'README.md', line: 1, text: workflow({}) });
    expect(others).toEqual([]);
  });
});

describe('workflows', () => {
  const workflows = [
    { file: 'README.md', line: 7, text: 'on: push' },
    { file: 'docs/cost.md', line: 9, text: 'jobs: {}' },
  ];
  const answer = (status: number, say: (path: string) => string): Linter => {
    return (paths) => ({ status, stderr: `a warning\n${say(paths[1] ?? '')}` });
  };

  test('are linted as they stand, and what is found is told with their place', () => {
    const read: string[] = [];
    const linter: Linter = (paths) => {
      read.push(...paths.map((path) => readFileSync(path, 'utf8')));
      return { status: 0, stderr: '' };
    };
    expect(lintedWorkflows(workflows, linter)).toEqual([]);
    expect(read).toEqual(['on: push\n', 'jobs: {}\n']);
    const finding = answer(1, (path) => `${path}: line 3: no such key`);
    expect(linesOf(lintedWorkflows(workflows, finding))).toEqual([
      'docs/cost.md:9: this workflow: line 3: no such key',
    ]);
  });

  test('of a linter that fails without a word about them are not taken for sound', () => {
    expect(
      linesOf(
        lintedWorkflows(
          workflows,
          answer(1, () => 'no such module'),
        ),
      ),
    ).toEqual(['scripts/lintWorkflows.ts:1: a warning\nno such module']);
  });
});

describe('names', () => {
  test('of scripts, tests, files, inputs and outputs that are there are sound', () => {
    const text =
      'Run `npm run build`, `npx jest __tests__/bake -t "six hours/x"`, read `src/bake.ts`, `src/` and `examples/*.yml`. ' +
      'The inputs `pipeline` and `images`, the output `ami-id`. Yours: `team/web:1`, `.github/workflows/bake.yml`.';
    expect(nameFaults(text)).toEqual([]);
  });

  test.each([
    ['`npm run biuld`', 'package.json has no script for npm run biuld'],
    ['`npx jest __tests__/bakery __tests__/bake`', 'no test has __tests__/bakery in its path'],
    ['See `src/baker.ts:7`.', 'there is no src/baker.ts:7'],
    ['See `examples/*.yaml`.', 'there is no examples/*.yaml'],
    ['The input `image` is', 'action.yml has no input image'],
    ['Inputs `images`, `pipelines` and `mode`', 'action.yml has no input pipelines'],
    ['The outputs `ami-id` and `amis`', 'action.yml has no output amis'],
  ])('%s is found', (text, what) => {
    expect(nameFaults(`# T\n\n${text}\n`)).toContain(`README.md:3: ${what}`);
  });
});

describe('messages', () => {
  const extract = (text: string, others: Record<string, string> = {}) =>
    messagesOf(new Map(Object.entries({ 'src/a.ts': text, ...others }))).map(({ text: message }) => message);

  test.each([
    ['a literal', "throw new Problem('No pipeline.', 'Name one.');", ['No pipeline.']],
    ['a template', 'throw new Problem(`No $' + '{name} there.`, "");', ['No … there.']],
    ['parts', "throw new Problem('No pipeline ' + 'there.', '');", ['No pipeline there.']],
    ['a choice', "new Problem(one ? 'One pipeline.' : 'Many.', '')", ['One pipeline.', 'Many.']],
    ['a constant', "const what = 'No pipeline.'; new Problem(what, '')", ['No pipeline.']],
    [
      'the nearest constant of the name',
      "const what = 'Outer one.'; if (a) { const what = 'Inner one.'; new Problem(what, ''); }",
      ['Inner one.'],
    ],
    [
      'a table',
      "const WHAT = { a: 'failed early', b: 'failed late' }; new Problem(`It $" + '{WHAT[stage]}.`, "")',
      ['It failed early.', 'It failed late.'],
    ],
    [
      'what a function is told',
      "class R { mistake(what: string) { this.all.push(new Problem(what, '')); } a() { this.mistake('Wrong input.'); } }",
      ['Wrong input.'],
    ],
    [
      'what a function gives back',
      'const told = (name: string) => `$' + '{name} is gone`; log.warning(told("The build"))',
      ['The build is gone'],
    ],
    ['an object that becomes one', "mistakes.push({ what: 'No tag.', mend: '' })", ['No tag.']],
    [
      'what is taken apart',
      'const f = ({ what }: P) => new Problem(`Input: $' + '{what}`, "")',
      ['Input: …'],
    ],
  ])('are read from %s', (_, source, expected) => {
    expect(extract(source)).toEqual(expected);
  });

  test('are followed into other files', () => {
    const other = 'export function gone(name: string) { return `$' + '{name} is gone by now`; }';
    const source = "import { gone } from './b.ts'; log.warning(gone('The build'));";
    expect(extract(source, { 'src/b.ts': other })).toEqual(['The build is gone by now']);
  });

  test('of this project are all read: no literal of a Problem is missing', () => {
    const files = globSync('src/**/*.ts').sort();
    const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
    const messages = messagesOf(sources);
    const literals = [...sources.values()].flatMap((text) =>
      [...text.matchAll(/new Problem\(\s*(?:'([^'\n]{6,}?)'|`([^`$\\\n]{6,}))/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
    expect(literals.length).toBeGreaterThan(40);
    expect(literals.filter((literal) => !messages.some(({ text }) => text.includes(literal.trim())))).toEqual(
      [],
    );
    // Each hands on what another message says; one that appears here is a message that nobody can look up.
    expect(messages.filter(isHandedOn).map(({ file, text }) => `${file} ${text}`)).toEqual([
      'src/images/rule.ts line …: …',
      'src/launch/warmLaunch.ts …',
      'src/pipeline/pipeline.ts …',
      'src/pipeline/wait.ts …',
      'src/planComment.ts …',
      'src/preflight/preflight.ts …: …',
      'src/report/actionsLog.ts …',
    ]);
  });

  const guide = (...entries: string[]) => {
    const rows = entries.map((entry) => `| ${entry} | why |`).join('\n');
    const document = readMarkdown('docs/troubleshooting.md', `| message | why |\n| --- | --- |\n${rows}\n`);
    const messages = [
      { file: 'src/a.ts', text: 'The build … failed while it was built.' },
      { file: 'src/b.ts', text: 'line …: …' },
    ];
    return linesOf(unexplained(document.file, document.firstCells, messages));
  };

  test('are explained by their beginning, what only hands on need not be', () => {
    expect(guide('`The build … failed while`')).toEqual([]);
    expect(guide('`The build … failed` `The build`')).toEqual([]);
  });

  test('without an entry are found, and so are entries without a message, and those that fit anything', () => {
    expect(guide('`The pipeline … failed`')).toEqual([
      'docs/troubleshooting.md:1: lacks a message of src/a.ts: The build … failed while it was built.',
      'docs/troubleshooting.md:3: no message of src/ begins so: The pipeline … failed',
    ]);
    expect(guide('`The …`')).toEqual(['docs/troubleshooting.md:3: this stands for too much: The …']);
  });
});

test('README.md begins with the two commands, each alone in its block, where .ci/run looks for one', () => {
  const { blocks } = readMarkdown('README.md', readFileSync('README.md', 'utf8'));
  expect(blocks.slice(0, 2).map(({ language, value }) => [language, value])).toEqual([
    ['sh', 'npm start'],
    ['sh', 'npm cit'],
  ]);
});

test('The documents of this project are found, and its own names', () => {
  const own = readProject('.');
  expect(documentsOf(own)).toEqual(expect.arrayContaining(['README.md', 'docs/cost.md', 'CONTRIBUTING.md']));
  expect(own.inputs).toContain('images-from');
  expect(own.outputs).toContain('ami-id');
  expect(own.scripts).toContain('documents');
  expect([...own.paths].some((path) => path.startsWith('node_modules'))).toBe(false);
});
