/**
 * EC2's own query protocol: as AWS query, but names start with a capital, lists have no `member` step
 * (`Filter.1.Value.2`), answers have no wrapper, and errors another form.
 */
import type { Member } from './model.ts';
import type { Protocol } from './protocol.ts';
import { wireError } from './protocol.ts';
import { query, readParameters } from './query.ts';
import { element, escapeXml, membersToXml, xmlDocument } from './xml.ts';

const CONTENT_TYPE = 'text/xml;charset=UTF-8';

export const ec2Query: Protocol = {
  unknownOperation: query.unknownOperation,
  operationOf: query.operationOf,
  read: (operation, request) =>
    readParameters(operation.input, request, { memberName: parameterName, itemPrefix: undefined }),

  write(model, operation, output, requestId) {
    const members =
      operation.output === undefined ? element('return', 'true') : membersToXml(operation.output, output);
    return {
      status: 200,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body: xmlDocument(
        `${operation.name}Response`,
        model.xmlNamespace,
        element('requestId', requestId) + members,
      ),
    };
  },

  writeError(model, error, requestId) {
    const { code, status } = wireError(model, error);
    const what = element('Code', escapeXml(code)) + element('Message', escapeXml(error.message));
    const content = element('Errors', element('Error', what)) + element('RequestID', requestId);
    return {
      status,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body: xmlDocument('Response', undefined, content),
    };
  },
};

function parameterName({ name, locationName = name }: Member): string {
  return locationName.charAt(0).toUpperCase() + locationName.slice(1);
}
