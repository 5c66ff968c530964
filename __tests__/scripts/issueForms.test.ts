import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly value?: string;
      readonly options?: readonly unknown[];
    };
    readonly validations?: { readonly required: boolean };
  }[];
}

/** GitHub shows no form at all where one of these is not so ("Syntax for GitHub's form schema"). */
test.each(forms)('%s is a form that GitHub takes', (name) => {
  const form: Form = parse(readFileSync(`${folder}/${name}`, 'utf8'));
  expect(form.name.length).toBeGreaterThan(2);
  expect(form.description.length).toBeGreaterThan(2);
  const fields = form.body.filter(({ type }) => type !== 'markdown');
  expect(fields.length).toBeGreaterThan(0);
  const ids = fields.map(({ id }) => id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, id, attributes } of fields) {
    expect(['checkboxes', 'dropdown', 'input', 'textarea']).toContain(type);
    expect(id).toMatch(/^[\w-]+$/);
    expect(attributes.label).not.toBe('');
    if (type === 'checkboxes' || type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(0);
  }
  const labels = fields.map(({ attributes }) => attributes.label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('A bug report asks for the log, the decision and the version', () => {
  const form: Form = parse(readFileSync(`${folder}/bug.yml`, 'utf8'));
  const required = form.body.filter(({ validations }) => validations?.required).map(({ id }) => id);
  expect(required).toEqual(expect.arrayContaining(['log', 'decision', 'version']));
});
