import type { ServiceName } from '../service.ts';
import { ec2Query } from './ec2Query.ts';
import { json } from './json.ts';
import { models, type ServiceModel } from './model.ts';
import type { HttpRequest, Protocol } from './protocol.ts';
import { query } from './query.ts';
import { restJson } from './restJson.ts';
import type { Signature } from './signature.ts';

/** A service's model and the protocol it speaks. */
export interface Wire {
  readonly service: ServiceName;
  readonly model: ServiceModel;
  readonly protocol: Protocol;
}

const WIRES: readonly Wire[] = [
  { service: 'imagebuilder', model: models.imagebuilder, protocol: restJson },
  { service: 'ecr', model: models.ecr, protocol: json },
  { service: 'ec2', model: models.ec2, protocol: ec2Query },
  { service: 'sts', model: models.sts, protocol: query },
  { service: 'ssm', model: models.ssm, protocol: json },
  { service: 'cloudformation', model: models.cloudformation, protocol: query },
];

/** The service that a request is for: the one it is signed for, else the one that has the operation it asks for. */
export function recogniseService(request: HttpRequest, signature: Signature | undefined): Wire | undefined {
  if (signature !== undefined) return WIRES.find(({ service }) => service === signature.service);
  return WIRES.find(({ model, protocol }) => protocol.operationOf(model, request) !== undefined);
}

/** The Region that a request is for: the one it is signed for, else the one in the host's name, where it has one. */
export function regionOf(request: HttpRequest, signature: Signature | undefined): string | undefined {
  const host = /\.([a-z]{2,4}(?:-[a-z]+)+-[0-9]+)\.(?:amazonaws|api)\./.exec(request.headers.host ?? '');
  return signature?.region ?? host?.[1];
}
