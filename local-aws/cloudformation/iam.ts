import type { Policy } from '../policy.ts';
import type { TrustPolicy } from '../trust.ts';
import { isObject, type Json, type JsonObject, list, object, string, TemplateError } from './template.ts';

/** Characters of policies, white space aside (IAM and STS quotas). */
const MOST_OF_MANAGED = 6_144;
const MOST_OF_INLINE = 10_240;
const MOST_OF_TRUST = 2_048;

/** A policy document as IAM takes it. @throws TemplateError for anything else */
export function policyDocument(document: Json, limit: 'managed' | 'inline'): Policy {
  const most = limit === 'managed' ? MOST_OF_MANAGED : MOST_OF_INLINE;
  return copyOf(document, most, ['Action', 'Resource']);
}

/** A trust policy, which may be written as a text. @throws TemplateError for anything else */
export function trustDocument(document: Json): TrustPolicy {
  const read = typeof document === 'string' ? JSON.parse(document) : document;
  return copyOf(read, MOST_OF_TRUST, ['Action', 'Principal']);
}

/** A copy of a document whose statements all have the elements that are needed. */
function copyOf<Document extends Policy | TrustPolicy>(
  document: Json,
  most: number,
  needed: readonly string[],
): Document {
  const statements = statementsOf(document, most);
  const wrong = statements.find((each) => !isStatement(each, needed));
  if (wrong !== undefined) throw malformed(wrong);
  return JSON.parse(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
}

function statementsOf(document: Json, most: number): readonly JsonObject[] {
  const { Version: version, Statement: written = null, ...rest } = object(document, 'a policy document');
  const length = JSON.stringify(document).length;
  if (length > most) throw new TemplateError(`Cannot exceed quota for PolicySize: ${length} of ${most}`);
  if (version !== '2012-10-17' || Object.keys(rest).length > 0) throw malformed(document);
  const statements = list(written, 'Statement').map((each) => object(each, 'a statement'));
  const sids = statements.flatMap(({ Sid: sid }) => sid ?? []);
  if (new Set(sids).size !== sids.length) throw new TemplateError('Statement IDs (SID) must be unique.');
  return statements;
}

const ELEMENTS = ['Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition'];

function isStatement(statement: JsonObject, needed: readonly string[]): boolean {
  const { Sid: sid = '', Effect: effect } = statement;
  const keys = Object.keys(statement);
  return (
    needed.every((element) => isFilled(statement[element])) &&
    keys.every((key) => ELEMENTS.includes(key)) &&
    !(keys.includes('Resource') && keys.includes('Principal')) &&
    (effect === 'Allow' || effect === 'Deny') &&
    /^[A-Za-z0-9]*$/.test(string(sid, 'Sid'))
  );
}

function isFilled(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => typeof each === 'string');
  return isObject(value) ? Object.keys(value).length > 0 : typeof value === 'string' && value !== '';
}

function malformed(what: Json): TemplateError {
  return new TemplateError(`MalformedPolicyDocument: ${JSON.stringify(what)}`);
}
