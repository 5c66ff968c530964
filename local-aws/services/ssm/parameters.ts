import type { Call, Service, Structure } from '../../service.ts';
import { AwsError } from '../../service.ts';
import { arnOf, inRegion, now, type Scope, type World } from '../../world.ts';
import { text, texts } from '../members.ts';
import type { Parameter } from './state.ts';

export function ssm(world: World): Service {
  return {
    GetParameter: (call) => ({
      Parameter: describe(call, requireParameter(world, call, text(call.input, 'Name'))),
    }),
    GetParameters: (call) => getParameters(world, call),
  };
}

function getParameters(world: World, call: Call): Structure {
  const names = texts(call.input, 'Names');
  const found = names.flatMap((name) => findParameter(world, call, name) ?? []);
  return {
    Parameters: found.map((parameter) => describe(call, parameter)),
    InvalidParameters: names.filter((name) => findParameter(world, call, name) === undefined),
  };
}

function requireParameter(world: World, call: Call, name: string): Parameter {
  const parameter = findParameter(world, call, name);
  if (parameter === undefined) throw new AwsError('ParameterNotFound', '', 400);
  return parameter;
}

/** A parameter by name or ARN; public ones belong to nobody in particular. */
function findParameter(world: World, scope: Scope, nameOrArn: string): Parameter | undefined {
  const name = nameOrArn.startsWith('arn:')
    ? nameOrArn.slice(nameOrArn.indexOf(':parameter') + 10)
    : nameOrArn;
  const owner = name.startsWith('/aws/service/') ? 'aws' : scope.accountId;
  return inRegion(world, scope.region).ssm.get(`${owner}${name.startsWith('/') ? '' : '/'}${name}`);
}

/** The AMI id that a parameter holds; undefined when there is no such parameter. */
export function amiOfParameter(world: World, scope: Scope, nameOrArn: string): string | undefined {
  return findParameter(world, scope, nameOrArn)?.value;
}

function describe(call: Call, parameter: Parameter): Structure {
  const { name, value, version, dataType, lastModified, accountId } = parameter;
  const resource = `parameter${name.startsWith('/') ? '' : '/'}${name}`;
  return {
    Name: name,
    Type: 'String',
    Value: value,
    Version: version,
    LastModifiedDate: lastModified,
    ARN: arnOf('ssm', call.region, accountId === 'aws' ? '' : accountId, resource),
    DataType: dataType,
  };
}

/** Creates a parameter or gives it a new value. */
export function putParameter(
  world: World,
  region: string,
  parameter: Pick<Parameter, 'name' | 'accountId' | 'value'> & Partial<Pick<Parameter, 'dataType'>>,
): Parameter {
  const { ssm } = inRegion(world, region);
  const key = `${parameter.accountId}${parameter.name.startsWith('/') ? '' : '/'}${parameter.name}`;
  const version = (ssm.get(key)?.version ?? 0) + 1;
  const stored: Parameter = { dataType: 'text', ...parameter, version, lastModified: now(world) };
  ssm.set(key, stored);
  return stored;
}
