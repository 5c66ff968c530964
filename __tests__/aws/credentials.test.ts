import { addRole, ISSUER } from '../../local-aws/index.ts';
import { makeClients } from '../../src/aws/clients.ts';
import { assumeRole } from '../../src/aws/credentials.ts';
import { explain } from '../../src/aws/errors.ts';
import type { Credentials } from '../../src/aws/renewal.ts';
import { ACCOUNT, identityTokenOf, MINUTE, REGION, type Rig, refuse, rejection, startRig } from '../tools.ts';

const ARN = `arn:aws:iam::${ACCOUNT}:role/warm-ami`;
const SUBJECT = 'repo:example/shop:ref:refs/heads/main';
const TRUST = { issuer: ISSUER, audience: 'sts.amazonaws.com', subjects: [SUBJECT] };

let rig: Rig;
let masked: string[] = [];
beforeEach(async () => {
  rig = await startRig();
  masked = [];
  addRole(rig.aws.world.accounts, { arn: ARN, webIdentity: TRUST });
});
afterEach(() => rig.close());

const identityToken = (audience: string) => identityTokenOf(rig, SUBJECT, audience);

function role(more: Partial<Parameters<typeof assumeRole>[1]> = {}, sessionSeconds = 900): Credentials {
  const anonymous = makeClients({ environment: {}, attempts: 1, endpoint: rig.aws.url });
  return assumeRole(
    { arn: ARN, sessionSeconds, sessionName: 'warm-ami-4711' },
    {
      identityToken,
      sts: () => anonymous.sts(REGION),
      clock: rig.clock,
      mask: (secret) => void masked.push(secret),
      ...more,
    },
  );
}

function clientsOf(credentials: Credentials) {
  return makeClients({ environment: {}, attempts: 1, endpoint: rig.aws.url, role: credentials });
}

const sessions = () =>
  rig.aws.world.journal.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity').length;

describe('a role that is assumed', () => {
  it('is whom all clients and Regions are, in one session', async () => {
    const clients = clientsOf(role());
    const whom = await (await clients.sts(REGION)).getCallerIdentity();
    expect(whom.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/warm-ami/warm-ami-4711`);
    await Promise.all([
      (await clients.ec2('eu-west-1')).describeImages({ Owners: ['self'] }),
      (await clients.ecr(REGION)).describeRepositories({}),
      (await clients.imagebuilder('eu-west-1')).listComponents({ owner: 'Self' }),
    ]);
    expect(sessions()).toBe(1);
  });

  it('is renewed before its session ends, for as long as there are requests', async () => {
    const clients = clientsOf(role());
    const imagebuilder = await clients.imagebuilder(REGION);
    for (let minute = 0; minute < 6 * 60; minute += 1) {
      await imagebuilder.listComponents({ owner: 'Self' });
      rig.advance(MINUTE);
    }
    const refused = rig.aws.world.journal.filter(({ outcome }) => outcome !== 'answered');
    expect(refused).toEqual([]);
    // Sessions of 15 minutes, renewed when a fifth is left: every 12 minutes.
    expect(sessions()).toBe(30);
  });

  it('is renewed once for requests of the same moment', async () => {
    const clients = clientsOf(role());
    const imagebuilder = await clients.imagebuilder(REGION);
    await Promise.all(Array.from({ length: 20 }, () => imagebuilder.listComponents({ owner: 'Self' })));
    rig.advance(20 * MINUTE);
    await Promise.all(Array.from({ length: 20 }, () => imagebuilder.listComponents({ owner: 'Self' })));
    expect(sessions()).toBe(2);
  });

  it('is renewed once, and the request tried once more, when AWS says that it expired', async () => {
    const clients = clientsOf(role());
    const imagebuilder = await clients.imagebuilder(REGION);
    await imagebuilder.listComponents({ owner: 'Self' });
    refuse(rig, 'ListComponents', 'ExpiredTokenException', { status: 403 });
    await expect(imagebuilder.listComponents({ owner: 'Self' })).resolves.toHaveProperty(
      'componentVersionList',
    );
    expect(sessions()).toBe(2);
    refuse(rig, 'ListComponents', 'ExpiredTokenException', { status: 403, times: 2 });
    expect((await rejection(imagebuilder.listComponents({ owner: 'Self' }))).name).toBe(
      'ExpiredTokenException',
    );
    expect(sessions()).toBe(3);
  });

  it('keeps token and keys out of the log', async () => {
    let token = '';
    const credentials = role({
      identityToken: async (audience) => {
        token = await identityToken(audience);
        return token;
      },
    });
    const identity = await credentials.provide();
    expect(masked).toEqual([token, identity.accessKeyId, identity.secretAccessKey, identity.sessionToken]);
  });

  it('gets a fresh token where the first one grew old', async () => {
    let asked = 0;
    const credentials = role({
      identityToken: async (audience) => {
        asked += 1;
        const token = await identityToken(audience);
        if (asked === 1) rig.advance(30 * MINUTE);
        return token;
      },
    });
    await expect(credentials.provide()).resolves.toHaveProperty('accessKeyId');
    expect(asked).toBe(2);
  });

  it('lives on with the old session while that lasts, where a renewal fails in passing', async () => {
    const credentials = role();
    const before = await credentials.provide();
    rig.advance(13 * MINUTE);
    refuse(rig, 'AssumeRoleWithWebIdentity', 'ServiceUnavailable', { service: 'sts', status: 503 });
    expect(await credentials.provide()).toBe(before);
    expect(await credentials.provide()).not.toBe(before);
  });

  it.each([
    ['answers 503', '503', true],
    ['answers nothing', 'undefined', true],
    ['refuses', '403', false],
  ])(
    'lives on with the old session while that lasts, where the issuer %s: %s, %s',
    async (_, code, lives) => {
      let isTroubled = false;
      const credentials = role({
        identityToken: async (audience) => {
          const words = `Failed to get ID Token. \n \n        Error Code : ${code}\n \n        Error Message: no`;
          if (isTroubled) throw new Error(`Error message: ${words}`);
          return identityToken(audience);
        },
      });
      const before = await credentials.provide();
      rig.advance(13 * MINUTE);
      isTroubled = true;
      if (lives) expect(await credentials.provide()).toBe(before);
      else
        expect((await rejection(credentials.provide())).message).toContain(
          "GitHub's OIDC issuer gave no token",
        );
    },
  );
});

describe('a role that can not be assumed', () => {
  const message = async (credentials: Credentials) => (await rejection(credentials.provide())).message;

  it('is told with the permission that the job lacks', async () => {
    const missing = async () => {
      throw new Error('Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
    };
    const said = await message(role({ identityToken: missing }));
    expect(said).toContain('Give the job "permissions: id-token: write"');
  });

  it('is told with what its trust must hold', async () => {
    addRole(rig.aws.world.accounts, {
      arn: ARN,
      webIdentity: { ...TRUST, subjects: ['repo:example/other:*'] },
    });
    const said = await message(role());
    expect(said).toContain(`The role ${ARN} could not be assumed with GitHub's OIDC token. AccessDenied`);
    expect(said).toContain('the "sub" of this repository');
  });

  it('is told with the longest session', async () => {
    expect(await message(role({}, 7200))).toContain('Write a smaller role-session-seconds than 7200');
  });

  it('is told with the identity provider that the account lacks', async () => {
    const said = await message(role({ identityToken: async () => 'a.b.c' }));
    expect(said).toContain('Add the identity provider https://token.actions.githubusercontent.com');
  });

  it('is told with the issuer that the token names', async () => {
    const claims = Buffer.from('{"iss":"https://ghes.example/_services/token"}').toString('base64url');
    const said = await message(role({ identityToken: async () => `a.${claims}.c` }));
    expect(said).toContain('Add the identity provider https://ghes.example/_services/token to the account');
  });

  it('is told with the proxy that refuses, and not with its password', async () => {
    const words = 'tunneling socket could not be established, statusCode=407';
    const refusing = async () => Promise.reject(new Error(`Error message: Failed to get ID Token. ${words}`));
    const said = await message(role({ identityToken: refusing }));
    expect(said).toContain("GitHub's OIDC issuer was not asked");
    expect(said).toContain('Write user and password of the proxy into HTTPS_PROXY');
  });

  it('is the reason that a request gives', async () => {
    const clients = clientsOf(role({}, 7200));
    const error = await rejection((await clients.imagebuilder(REGION)).listComponents({}));
    expect(explain(error, 'reading', 'x').message).toContain('Write a smaller role-session-seconds');
  });
});
