import {
  errorMessage,
  errorName,
  errorStatus,
  explain,
  isAbsent,
  isAccessDenied,
  isExpiredCredentials,
  isTransient,
  said,
} from '../../src/aws/errors.ts';
import { Problem } from '../../src/problem.ts';

function serviceError(name: string, message = 'said', status?: number): Error {
  const metadata = status === undefined ? {} : { $metadata: { httpStatusCode: status } };
  return Object.assign(new Error(message), { name, ...metadata });
}

describe('what an error is', () => {
  it('is read without trust in its shape', () => {
    expect([errorName('text'), errorName(undefined), errorName(serviceError('A'))]).toEqual(['', '', 'A']);
    expect([errorMessage('text'), errorMessage(null)]).toEqual(['text', 'null']);
    expect(errorStatus(serviceError('A', '', 503))).toBe(503);
    expect([
      errorStatus(null),
      errorStatus({ $metadata: null }),
      errorStatus({ $metadata: { httpStatusCode: '5' } }),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it.each(['AccessDenied', 'AccessDeniedException', 'ForbiddenException', 'UnauthorizedOperation'])(
    '%s is a refused permission',
    (name) => {
      expect(isAccessDenied(serviceError(name))).toBe(true);
    },
  );

  it.each(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'])(
    '%s is an end of credentials',
    (name) => {
      expect(isExpiredCredentials(serviceError(name, '', 400))).toBe(true);
      expect(isTransient(serviceError(name, '', 400))).toBe(false);
    },
  );

  it.each(['ResourceNotFoundException', 'ClientException'])('%s is taken as absent', (name) => {
    expect(isAbsent(serviceError(name))).toBe(true);
  });

  it.each([
    serviceError('ServiceException', '', 500),
    serviceError('X', '', 429),
    serviceError('CallRateLimitExceededException', '', 400),
    serviceError('ThrottlingException', '', 400),
    serviceError('RequestLimitExceeded', '', 400),
    serviceError('TooManyRequestsException', '', 400),
    serviceError('TimeoutError'),
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('name'), { code: 'EAI_AGAIN' }),
    new Error('socket hang up'),
    new SyntaxError('Unexpected end of JSON input'),
  ])('%s may be better later', (error) => {
    expect(isTransient(error)).toBe(true);
  });

  it.each([
    serviceError('ValidationException', '', 400),
    serviceError('AccessDeniedException', '', 403),
    serviceError('ResourceNotFoundException', '', 404),
    new TypeError('x is not a function'),
    'text',
    undefined,
  ])('%s will not be better later', (error) => {
    expect(isTransient(error)).toBe(false);
  });
});

describe('said', () => {
  it("is the service's name for the error and its words, behind a sentence", () => {
    expect(said(serviceError('NewException', 'hm'))).toBe(' NewException: hm');
    expect(said(undefined)).toBe('');
  });
});

describe('explain', () => {
  it.each([
    ['AccessDeniedException', 'Allow imagebuilder:GetImage to the role of this job.'],
    ['ExpiredTokenException', 'Log in again'],
    ['CredentialsProviderError', 'id-token: write'],
    ['CredentialsProviderError', 'role-to-assume'],
    ['UnrecognizedClientException', 'account and partition of aws-region'],
    ['ThrottlingException', 'Run again'],
  ])('says for %s what to do: %s', (name, mend) => {
    const cause = serviceError(name, 'the service said this');
    const problem = explain(cause, 'reading it', 'imagebuilder:GetImage');
    expect(problem.mend).toContain(mend);
    expect(problem.what).toContain(`${name}: the service said this`);
    expect(problem.what).toContain('reading it');
    expect(problem.cause).toBe(cause);
  });

  it('invents no mend of its own for an error that it does not know', () => {
    expect(explain(serviceError('NewException', 'hm', 400), 'reading it', 'a:B').message).toBe(
      'AWS answered an error while reading it. NewException: hm\nMend what it names, and run again.',
    );
  });

  it('names the permission that AWS names, which may be another than that of the call', () => {
    const words =
      'User: arn:aws:iam::111122223333:user/ci is not authorized to perform: imagebuilder:TagResource on resource: *';
    expect(explain(serviceError('AccessDeniedException', words), 'reading it', 'a:B').mend).toBe(
      'Allow imagebuilder:TagResource to the role of this job.',
    );
  });

  it.each([
    serviceError('ThrottlingException', '', 400),
    serviceError('CallRateLimitExceededException', '', 429),
    serviceError('RequestLimitExceeded', '', 503),
    serviceError('Unnamed', '', 429),
  ])('%s asks for patience, and no quota is used up', (error) => {
    const { what, mend } = explain(error, 'reading it', 'a:B');
    expect(what).toContain('asked for patience too often while reading it.');
    expect(mend).toBe('Run again later.');
  });

  it.each(['ServiceQuotaExceededException', 'LimitExceededException', 'ResourceLimitExceeded'])(
    '%s is a quota that is used up',
    (name) => {
      const { what, mend } = explain(serviceError(name, '', 402), 'publishing it', 'a:B');
      expect(what).toContain('A quota of the account is used up while publishing it.');
      expect(mend).toContain('Delete old versions');
    },
  );

  it('sends to Region and proxy only where nobody answered', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(explain(refused, 'reading it', 'a:B').mend).toBe('Run again; check aws-region and proxy.');
  });

  it.each([407, 403, 502])('names the proxy that answers %d, without its password', (status) => {
    const words = `Failed to establish tunnel to a:443 via http://ada:secret@p:1: HTTP/1.1 ${status} No`;
    const error = Object.assign(new Error(words), { code: 'ERR_PROXY_TUNNEL' });
    const { message } = explain(error, 'reading it', 'a:B');
    expect(message).toContain(
      `AWS was not asked while reading it. The proxy of HTTPS_PROXY or HTTP_PROXY answered ${status}.`,
    );
    expect(message + errorMessage(error) + said(error)).not.toContain('secret');
    expect(isTransient(error)).toBe(status >= 500);
  });

  it('takes a 407 for that of a proxy, which answers in the place of a service that is asked without TLS', () => {
    expect(explain(serviceError('Unknown', '', 407), 'reading it', 'a:B').mend).toContain('HTTPS_PROXY');
  });

  it.each(['ecr-fips.eu-west-1.amazonaws.com', 'imagebuilder.eu-west-1.api.aws'])(
    'says of %s which settings ask for such an endpoint',
    (host) => {
      const unknown = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
      expect(explain(unknown, 'reading it', 'a:B').mend).toContain(
        `if ${host} does not exist, take AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT away`,
      );
    },
  );

  it('leaves a Problem as it is', () => {
    const problem = new Problem('what', 'mend');
    expect(explain(problem, 'doing', 'a:B')).toBe(problem);
  });
});
