/**
 * Takes out of the AWS service models what local-aws needs to check requests and write answers, and writes it to
 * `local-aws/models/`.
 *
 *     npm run models                        models from ../shared/aws-models
 *     npm run models -- <folder>            models from another folder, as `<service>.json`
 *     npm run models -- [folder] --check    writes nothing; exit 1 when the committed files differ
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelFile, OperationFile, ReferenceFile, ShapeFile } from '../local-aws/protocol/modelFile.ts';
import { Problem } from '../src/problem.ts';

const TARGET = 'local-aws/models';

/** The operations served; `all` takes every one that the source holds. */
const SERVED: Readonly<Record<string, readonly string[] | 'all'>> = {
  imagebuilder: [
    'CancelImageCreation',
    'CreateComponent',
    'CreateDistributionConfiguration',
    'CreateImagePipeline',
    'CreateImageRecipe',
    'CreateInfrastructureConfiguration',
    'DeleteComponent',
    'DeleteImage',
    'DeleteImageRecipe',
    'GetComponent',
    'GetDistributionConfiguration',
    'GetImage',
    'GetImagePipeline',
    'GetImageRecipe',
    'GetInfrastructureConfiguration',
    'GetWorkflow',
    'GetWorkflowExecution',
    'GetWorkflowStepExecution',
    'ListComponentBuildVersions',
    'ListComponents',
    'ListImageBuildVersions',
    'ListImagePipelineImages',
    'ListImagePipelines',
    'ListImageRecipes',
    'ListImages',
    'ListTagsForResource',
    'ListWaitingWorkflowSteps',
    'ListWorkflowExecutions',
    'ListWorkflowStepExecutions',
    'RetryImage',
    'StartImagePipelineExecution',
    'TagResource',
    'UntagResource',
    'UpdateDistributionConfiguration',
    'UpdateImagePipeline',
    'UpdateInfrastructureConfiguration',
  ],
  ecr: 'all',
  ec2: 'all',
  sts: 'all',
  ssm: ['GetParameter', 'GetParameters'],
};

const NOTICE = `# Where these files come from

They are excerpts of the AWS service models as shipped in [botocore](https://github.com/boto/botocore), which are
Copyright Amazon.com, Inc. or its affiliates and licensed under the
[Apache License 2.0](https://www.apache.org/licenses/LICENSE-2.0).

Changed here: only the operations that local-aws serves, the shapes they reach and the traits that its protocol
layer reads are kept; documentation is left out. \`npm run models\` writes the files, nobody edits them.
`;

/** A node of a source model: botocore's C2J JSON. */
interface Source {
  readonly [key: string]: unknown;
}

/** A trait that changes what goes over the wire must never be dropped in silence, so both lists are closed. */
const SHAPE_TRAITS = {
  kept: ['type', 'members', 'required', 'member', 'key', 'value', 'min', 'max', 'pattern', 'enum'],
  dropped: ['documentation', 'sensitive', 'box', 'deprecated', 'deprecatedMessage', 'locationName'],
};
const REFERENCE_TRAITS = {
  kept: ['shape', 'location', 'locationName', 'idempotencyToken'],
  dropped: ['documentation', 'box', 'deprecated', 'deprecatedMessage', 'deprecatedSince'],
};
const OPERATION_TRAITS = {
  kept: ['http', 'input', 'output', 'errors', 'authtype'],
  dropped: ['name', 'documentation', 'auth'],
};
const HTTP_TRAITS = { kept: ['method', 'requestUri'], dropped: [] };
const TYPES = ['structure', 'list', 'map', 'string', 'integer', 'long', 'double', 'boolean', 'timestamp'];

/** The kept traits of a node, in the order of the list. */
function keep(
  place: string,
  node: Source,
  traits: { readonly kept: readonly string[]; readonly dropped: readonly string[] },
): Source {
  const strange = Object.keys(node).filter(
    (key) => !traits.kept.includes(key) && !traits.dropped.includes(key),
  );
  if (strange.length > 0) {
    throw new Problem(
      `${place} has ${strange.join(', ')}, which the protocol layer of local-aws does not understand.`,
      'Teach local-aws/protocol what it means, then add it to the list of traits in scripts/models.ts.',
    );
  }
  return Object.fromEntries(traits.kept.filter((key) => key in node).map((key) => [key, node[key]]));
}

function child(node: Source, key: string): Source {
  const value = node[key];
  if (!isSource(value)) throw new Problem(`The source model has no ${key} where one belongs.`, '');
  return value;
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(node: Source, key: string): string {
  const value = node[key];
  if (typeof value !== 'string')
    throw new Problem(`The source model has no text ${key} where one belongs.`, '');
  return value;
}

/** The file that local-aws reads for a service. */
function excerpt(service: string, source: Source): ModelFile {
  const metadata = child(source, 'metadata');
  const served = SERVED[service] ?? [];
  const names = (served === 'all' ? Object.keys(child(source, 'operations')) : [...served]).sort();
  const operations = names.map((name) => excerptOperation(name, child(child(source, 'operations'), name)));
  const roots = operations.flatMap(([, { input, output }]) =>
    output === undefined ? [input] : [input, output],
  );
  const errors = [...new Set(operations.flatMap(([, operation]) => operation.errors))].sort();
  const namesInUse = reachable(child(source, 'shapes'), roots);
  return {
    protocol: text(metadata, 'protocol'),
    apiVersion: text(metadata, 'apiVersion'),
    ...('targetPrefix' in metadata ? { targetPrefix: text(metadata, 'targetPrefix') } : {}),
    ...('xmlNamespace' in metadata ? { xmlNamespace: text(metadata, 'xmlNamespace') } : {}),
    operations: Object.fromEntries(operations),
    errors: Object.fromEntries(
      errors.map((name) => [name, excerptError(child(child(source, 'shapes'), name))]),
    ),
    shapes: Object.fromEntries(
      namesInUse.map((name) => [name, excerptShape(name, child(child(source, 'shapes'), name), metadata)]),
    ),
  };
}

function excerptOperation(name: string, node: Source): [string, OperationFile] {
  const operation = keep(name, node, OPERATION_TRAITS);
  const http = keep(name, child(operation, 'http'), HTTP_TRAITS);
  const output = 'output' in operation ? keepOutput(name, child(operation, 'output')) : {};
  const errors = Array.isArray(operation.errors) ? operation.errors.filter(isSource) : [];
  return [
    name,
    {
      method: text(http, 'method'),
      uri: text(http, 'requestUri'),
      input: text(child(operation, 'input'), 'shape'),
      ...output,
      ...(operation.authtype === 'none' ? { unsigned: true } : {}),
      errors: errors.map((error) => text(error, 'shape')),
    },
  ];
}

function keepOutput(operation: string, node: Source): { output: string; resultWrapper?: string } {
  const output = keep(`${operation}'s output`, node, { kept: ['shape', 'resultWrapper'], dropped: [] });
  const shape = { output: text(output, 'shape') };
  return 'resultWrapper' in output ? { ...shape, resultWrapper: text(output, 'resultWrapper') } : shape;
}

/** The code and status that an error has on the wire; a model that gives no status means 400, or 500 for a fault. */
function excerptError(shape: Source): { code?: string; status: number } {
  const error = isSource(shape.error) ? shape.error : {};
  const status =
    typeof error.httpStatusCode === 'number' ? error.httpStatusCode : shape.fault === true ? 500 : 400;
  return typeof error.code === 'string' ? { code: error.code, status } : { status };
}

function excerptShape(name: string, node: Source, metadata: Source): ShapeFile {
  const shape = keep(name, node, SHAPE_TRAITS);
  const type = text(shape, 'type');
  if (!TYPES.includes(type))
    throw new Problem(`${name} is a ${type}, which local-aws cannot read or write.`, '');
  const references = ['member', 'key', 'value'].filter((key) => key in shape);
  return {
    ...shape,
    type,
    ...('members' in shape ? { members: excerptMembers(name, child(shape, 'members'), metadata) } : {}),
    ...Object.fromEntries(
      references.map((key) => [key, excerptReference(`${name}'s ${key}`, child(shape, key))]),
    ),
  };
}

function excerptMembers(structure: string, members: Source, metadata: Source): Record<string, ReferenceFile> {
  return Object.fromEntries(
    Object.keys(members).map((name) => {
      const reference = excerptReference(`${structure}.${name}`, child(members, name));
      const inBody = reference.location === undefined;
      const renamed = reference.locationName !== undefined && reference.locationName !== name;
      if (inBody && renamed && text(metadata, 'protocol').endsWith('json')) {
        throw new Problem(
          `${structure}.${name} has another name in JSON, which local-aws does not translate.`,
          '',
        );
      }
      return [name, reference];
    }),
  );
}

function excerptReference(place: string, node: Source): ReferenceFile {
  const reference = keep(place, node, REFERENCE_TRAITS);
  return { ...reference, shape: text(reference, 'shape') };
}

/** The names of all shapes that the roots reach, themselves included, sorted. */
function reachable(shapes: Source, roots: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const shape = child(shapes, name);
    const members = isSource(shape.members) ? Object.values(shape.members) : [];
    const references = [...members, shape.member, shape.key, shape.value].filter(isSource);
    waiting.push(...references.map((reference) => text(reference, 'shape')));
  }
  return [...reached].sort();
}

/** JSON with a line for each operation, error and shape, so that a new model shows as a readable diff. */
function render(model: ModelFile): string {
  const fields = Object.entries(model).map(([key, value]) => {
    if (!isSource(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = Object.entries(value).map(
      ([name, each]) => `    ${JSON.stringify(name)}: ${JSON.stringify(each)}`,
    );
    return lines.length === 0
      ? `  ${JSON.stringify(key)}: {}`
      : `  ${JSON.stringify(key)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** The content of each file of `local-aws/models/`, by its name. */
function filesFrom(folder: string): ReadonlyMap<string, string> {
  const files = Object.keys(SERVED).map((service): [string, string] => {
    const source: unknown = JSON.parse(readFileSync(join(folder, `${service}.json`), 'utf8'));
    if (!isSource(source)) throw new Problem(`${service}.json in ${folder} is no service model.`, '');
    return [`${service}.json`, render(excerpt(service, source))];
  });
  return new Map([...files, ['NOTICE.md', NOTICE]]);
}

function main(options: readonly string[]): number {
  const check = options.includes('--check');
  const folder = options.find((option) => !option.startsWith('--')) ?? '../shared/aws-models';
  if (check && !existsSync(folder)) {
    console.log(`Not checked: the AWS service models are not in ${folder}, so ${TARGET} is taken as it is.`);
    return 0;
  }
  const files = filesFrom(folder);
  if (!check) {
    mkdirSync(TARGET, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(TARGET, name), content);
    console.log(`Wrote ${files.size} files to ${TARGET}.`);
    return 0;
  }
  const stale = [...files].filter(([name, content]) => {
    const path = join(TARGET, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== content;
  });
  for (const [name] of stale) console.error(`${join(TARGET, name)} differs. Run: npm run models`);
  if (stale.length === 0) console.log(`${TARGET} is what the AWS service models in ${folder} give.`);
  return stale.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
