import { createServer } from 'node:http';
import { makeClients } from '../../src/aws/clients.ts';
import { ACCOUNT, REGION, type Rig, refuse, rejection, startRig } from '../tools.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

describe('makeClients', () => {
  it('makes one client a service and Region', async () => {
    expect(await rig.clients.sts(REGION)).toBe(await rig.clients.sts(REGION));
    expect(await rig.clients.sts(REGION)).not.toBe(await rig.clients.sts('eu-west-1'));
  });

  it('talks to every service at the endpoint, each in its Region', async () => {
    const { clients } = rig;
    const region = 'eu-west-1';
    expect(await (await clients.sts(region)).getCallerIdentity()).toMatchObject({ Account: ACCOUNT });
    await (await clients.ec2(region)).describeImages({ Owners: ['self'] });
    await (await clients.ecr(region)).describeRepositories({});
    await (await clients.imagebuilder(region)).listComponents({ owner: 'Self' });
    await rejection((await clients.ssm(region)).getParameter('/none'));
    const journal = rig.aws.world.journal.map(({ service, region: where }) => `${service} ${where}`);
    expect(journal).toEqual(['sts', 'ec2', 'ecr', 'imagebuilder', 'ssm'].map((name) => `${name} eu-west-1`));
  });

  it('tries as often as it is told', async () => {
    const { credentials, url: endpoint } = rig.aws;
    const clients = makeClients({ environment: {}, attempts: 2, endpoint, credentials });
    const imagebuilder = await clients.imagebuilder(REGION);
    refuse(rig, 'ListComponents', 'ServiceUnavailableException', { times: 2, status: 503 });
    expect((await rejection(imagebuilder.listComponents({}))).name).toBe('ServiceUnavailableException');
    refuse(rig, 'ListComponents', 'ServiceUnavailableException', { times: 1, status: 503 });
    await expect(imagebuilder.listComponents({})).resolves.toHaveProperty('componentVersionList');
  });

  it('goes through the proxy of the environment, and around it where NO_PROXY says so', async () => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { credentials, url: endpoint } = rig.aws;
    const HTTP_PROXY = `http://127.0.0.1:${port}`;
    const ask = async (environment: NodeJS.ProcessEnv) => {
      const clients = makeClients({ environment, attempts: 1, endpoint, credentials });
      return (await clients.sts(REGION)).getCallerIdentity().then(
        () => 'answered',
        () => 'refused',
      );
    };
    const supported = Number(process.versions.node.split('.')[0]) >= 24;
    expect(await ask({ HTTP_PROXY })).toBe(supported ? 'refused' : 'answered');
    expect(asked).toHaveLength(supported ? 1 : 0);
    expect(await ask({ HTTP_PROXY, NO_PROXY: '127.0.0.1' })).toBe('answered');
    await new Promise((resolve) => proxy.close(resolve));
  });
});
