import * as fc from 'fast-check';
import { models, type StructureShape } from '../../../local-aws/protocol/model.ts';
import { compilePattern } from '../../../local-aws/protocol/pattern.ts';
import { validateInput, validateOutput } from '../../../local-aws/protocol/validate.ts';
import type { ServiceName, Structure } from '../../../local-aws/service.ts';

function inputOf(service: ServiceName, operation: string): StructureShape {
  const model = models[service].operations.get(operation);
  if (model === undefined) throw new Error(`${service} has no ${operation}.`);
  return model.input;
}

/** The violations of an input, as `kind path`. */
function violations(service: ServiceName, operation: string, input: Structure): readonly string[] {
  return validateInput(inputOf(service, operation), input).map(
    ({ kind, path }) => `${kind} ${path.join('.')}`,
  );
}

describe('an input', () => {
  it.each([
    ['a number for a text', { name: 7 }, 'type name'],
    [
      'a text for a number',
      { imageTestsConfiguration: { timeoutMinutes: '60' } },
      'type imageTestsConfiguration.timeoutMinutes',
    ],
    [
      'a fraction for an integer',
      { imageTestsConfiguration: { timeoutMinutes: 60.5 } },
      'type imageTestsConfiguration.timeoutMinutes',
    ],
    ['a text for a boolean', { enhancedImageMetadataEnabled: 'true' }, 'type enhancedImageMetadataEnabled'],
    ['a structure for a list', { workflows: { workflowArn: 'a' } }, 'type workflows'],
    ['a list for a structure', { schedule: [] }, 'type schedule'],
    ['a list for a map', { tags: ['a'] }, 'type tags'],
    ['a number for a map value', { tags: { a: 1 } }, 'type tags.a'],
    ['an empty map', { tags: {} }, 'limit tags'],
    ['a map key that AWS keeps for itself', { tags: { 'aws:name': 'a' } }, 'limit tags'],
    ['an unknown member', { nmae: 'web' }, 'unknown nmae'],
    ['an unknown member deep inside', { workflows: [{ arn: 'a' }] }, 'unknown workflows.0.arn'],
    ['a member of every object', { constructor: 'a' }, 'unknown constructor'],
  ])('with %s is refused at its place', (_, members, violation) => {
    const valid = {
      name: 'web',
      infrastructureConfigurationArn:
        'arn:aws:imagebuilder:eu-west-1:111122223333:infrastructure-configuration/web',
      clientToken: 'token',
    };
    expect(violations('imagebuilder', 'CreateImagePipeline', valid)).toEqual([]);
    expect(violations('imagebuilder', 'CreateImagePipeline', { ...valid, ...members })).toContain(violation);
  });

  it('counts its lengths in code points', () => {
    const token = (text: string) =>
      violations('imagebuilder', 'CancelImageCreation', {
        imageBuildVersionArn: 'arn:aws:imagebuilder:eu-west-1:111122223333:image/web/1.0.0/1',
        clientToken: text,
      });
    expect(token('😀'.repeat(64))).toEqual([]);
    expect(token('😀'.repeat(65))).toEqual(['limit clientToken']);
  });

  it('treats undefined and null as absent', () => {
    expect(violations('ssm', 'GetParameter', { Name: undefined })).toEqual(['missing Name']);
    expect(violations('ssm', 'GetParameter', { Name: null })).toEqual(['missing Name']);
  });
});

describe('an output', () => {
  it('may hold values beyond the limits, but no other types', () => {
    const image = models.imagebuilder.operations.get('GetImage')?.output;
    if (image === undefined) throw new Error('GetImage answers.');
    expect(validateOutput(image, { image: { state: { status: 'SOMETHING_NEW' }, arn: 'no arn' } })).toEqual(
      [],
    );
    expect(validateOutput(image, { image: { state: { status: 7 } } })).toHaveLength(1);
  });
});

describe('a pattern', () => {
  it('is matched against the whole text, with anchors or without', () => {
    void fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}$/), fc.constantFrom('A', ' ', '\n'), (word, other) => {
        for (const pattern of ['[a-z]+', '^[a-z]+$', '[a-z]+|[0-9]+']) {
          expect(compilePattern(pattern).test(word)).toBe(true);
          expect(compilePattern(pattern).test(word + other)).toBe(false);
          expect(compilePattern(pattern).test(other + word)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['\\s', ' ', true],
    ['\\s', '\u00A0', false],
    ['[\\s]', '\n', true],
    ['[\\s]', '\u2003', false],
    ['\\S', '\u00A0', true],
    ['a\\-b', 'a-b', true],
    ['[a\\-b]', '-', true],
    ['[\\[\\s\\]]', ']', true],
    ['[\\u10000-\\u10FFFF]', '😀', true],
    ['[\\u10000-\\u10FFFF]', 'F', false],
    ['[\\u0020-\\u00FF]', 'é', true],
  ])("of Java's, %s, says of %j: %s", (pattern, text, matches) => {
    expect(compilePattern(pattern).test(text)).toBe(matches);
  });
});
