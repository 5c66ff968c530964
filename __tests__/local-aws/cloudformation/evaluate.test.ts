import fc from 'fast-check';
import { checkRules, decide, evaluate, type Scope } from '../../../local-aws/cloudformation/evaluate.ts';
import type { Json } from '../../../local-aws/cloudformation/template.ts';

const SCOPE: Scope = {
  stackName: 'nodes',
  region: 'cn-north-1',
  accountId: '111122223333',
  parameters: { Name: 'windows', Empty: '' },
  mappings: { Systems: { Linux: { Root: '/dev/xvda' } } },
  conditions: {
    IsNamed: { 'Fn::Equals': [{ Ref: 'Name' }, 'windows'] },
    IsOther: { 'Fn::Not': [{ Condition: 'IsNamed' }] },
    Circular: { 'Fn::Not': [{ Condition: 'Circular' }] },
    NamesResource: { 'Fn::Equals': [{ Ref: 'Role' }, 'x'] },
  },
  resource: (id) => (id === 'Role' ? { ref: 'role-1', attributes: { Arn: 'arn:role-1' } } : undefined),
};

const evaluated = (value: Json) => evaluate(value, SCOPE);

describe('evaluate', () => {
  it.each<[string, Json, Json]>([
    ['a parameter', { Ref: 'Name' }, 'windows'],
    ['a resource', { Ref: 'Role' }, 'role-1'],
    ['an attribute', { 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:role-1'],
    [
      'the partition and its domain',
      { 'Fn::Sub': `\${AWS::Partition} \${AWS::URLSuffix}` },
      'aws-cn amazonaws.com.cn',
    ],
    ['an attribute in a text', { 'Fn::Sub': `\${Role.Arn}/\${Name}` }, 'arn:role-1/windows'],
    ['a variable before a parameter', { 'Fn::Sub': [`\${Name}`, { Name: 'own' }] }, 'own'],
    ['a literal', { 'Fn::Sub': `\${!Name} {{ buildDate }}` }, `\${Name} {{ buildDate }}`],
    ['a place in a map', { 'Fn::FindInMap': ['Systems', 'Linux', 'Root'] }, '/dev/xvda'],
    ['the one value of a condition', { 'Fn::If': ['IsOther', 'yes', 'no'] }, 'no'],
    ['members without a value', { A: { Ref: 'AWS::NoValue' }, B: 1 }, { B: 1 }],
    ['items without a value', ['a', { 'Fn::If': ['IsOther', 'b', { Ref: 'AWS::NoValue' }] }], ['a']],
    [
      'a policy’s own Condition',
      { Condition: { StringEquals: { Ref: 'Name' } } },
      { Condition: { StringEquals: 'windows' } },
    ],
  ])('knows %s', (_, value, expected) => {
    expect(evaluated(value)).toEqual(expected);
  });

  it.each<[string, Json, string]>([
    ['a function', { 'Fn::Base64': 'x' }, 'Fn::Base64 is not evaluated here'],
    ['a pseudo parameter', { Ref: 'AWS::StackId' }, 'AWS::StackId is not evaluated here'],
    ['a name', { Ref: 'Nobody' }, 'Unresolved resource dependencies [Nobody]'],
    ['an attribute', { 'Fn::GetAtt': ['Role', 'Name'] }, 'does not support attribute Name'],
    ['a place in a map', { 'Fn::FindInMap': ['Systems', 'Windows', 'Root'] }, 'Unable to get mapping'],
    ['a condition', { 'Fn::If': ['Nobody', 1, 2] }, 'Unresolved condition dependency Nobody'],
    ['a variable that is not used', { 'Fn::Sub': ['text', { Unused: 'x' }] }, 'Unused'],
    ['a function beside a member', { Ref: 'Name', Other: 1 }, 'Ref stands beside Other'],
    ['a member beside a function', { Other: 1, Ref: 'Name' }, 'Ref stands beside other members'],
    ['a delimiter that is a function', { 'Fn::Join': [{ Ref: 'Empty' }, []] }, 'the delimiter of Fn::Join'],
    ['a list where a text belongs', { 'Fn::Sub': [`\${A}`, { A: ['x'] }] }, 'is no string'],
    ['an item beyond the list', { 'Fn::Select': ['2', ['a', 'b']] }, 'cannot select nonexistent value'],
    ['a condition that asks for itself', { 'Fn::If': ['Circular', 1, 2] }, 'Circular dependency'],
    ['a condition that names a resource', { 'Fn::If': ['NamesResource', 1, 2] }, '[Role]'],
  ])('refuses %s that it does not know or take', (_, value, message) => {
    expect(() => evaluated(value)).toThrow(message);
  });

  it('selects from a split text what was joined', () => {
    const items = fc.array(fc.stringMatching(/^[a-z0-9*./-]*$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(items, fc.nat(), (texts, seed) => {
        const index = seed % texts.length;
        const joined = { 'Fn::Join': [',', texts] };
        expect(evaluated({ 'Fn::Select': [index, { 'Fn::Split': [',', joined] }] })).toBe(texts[index]);
      }),
    );
  });

  it('leaves values without functions as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: Json = JSON.parse(
          JSON.stringify(value, (key, item) => (/^(?:Ref|Fn::)/.test(key) ? null : item)),
        );
        expect(evaluated(plain)).toEqual(plain);
      }),
    );
  });
});

describe('decide', () => {
  it.each<[Json, boolean]>([
    [{ 'Fn::And': [{ Condition: 'IsNamed' }, { Condition: 'IsNamed' }] }, true],
    [{ 'Fn::And': [{ Condition: 'IsNamed' }, { Condition: 'IsOther' }] }, false],
    [{ 'Fn::Or': [{ Condition: 'IsNamed' }, { Condition: 'IsOther' }] }, true],
    [{ 'Fn::Or': [{ Condition: 'IsOther' }, { Condition: 'IsOther' }] }, false],
    [{ 'Fn::Equals': [{ Ref: 'Empty' }, ''] }, true],
  ])('%j is %s', (condition, expected) => {
    expect(decide(condition, SCOPE)).toBe(expected);
  });

  it.each<[Json, string]>([
    [{ 'Fn::Contains': [['a'], 'a'] }, 'Fn::Contains is not evaluated here'],
    [{ 'Fn::Not': [{ Condition: 'IsNamed' }, { Condition: 'IsNamed' }] }, 'takes one condition'],
    [{ 'Fn::And': [{ Condition: 'IsNamed' }] }, 'takes 2 to 10 conditions'],
    ['true', 'must be an object'],
  ])('refuses %j', (condition, message) => {
    expect(() => decide(condition, SCOPE)).toThrow(message);
  });
});

describe('checkRules', () => {
  const holding = { 'Fn::Equals': ['a', 'a'] };
  const broken = { Assert: { 'Fn::Equals': ['a', 'b'] }, AssertDescription: 'a is not b' };

  it('says which assertion does not hold', () => {
    expect(() => checkRules({ Rule: { RuleCondition: holding, Assertions: [broken] } }, SCOPE)).toThrow(
      'a is not b',
    );
  });

  it('asks nothing where the rule’s condition does not hold', () => {
    const rule = { RuleCondition: { 'Fn::Not': [holding] }, Assertions: [broken] };
    expect(() => checkRules({ Rule: rule }, SCOPE)).not.toThrow();
  });
});
