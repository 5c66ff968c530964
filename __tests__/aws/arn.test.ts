import fc from 'fast-check';
import { arnName, parseArn, partitionOf } from '../../src/aws/arn.ts';

describe('parseArn', () => {
  it('takes an ARN apart', () => {
    expect(parseArn('arn:aws-cn:imagebuilder:cn-north-1:111122223333:image/nodes/1.0.0/1')).toEqual({
      partition: 'aws-cn',
      service: 'imagebuilder',
      region: 'cn-north-1',
      accountId: '111122223333',
      resource: 'image/nodes/1.0.0/1',
    });
  });

  it('leaves colons in the resource, and Region and account empty where they are', () => {
    expect(parseArn('arn:aws:iam::aws:policy:a:b')).toMatchObject({ region: '', resource: 'policy:a:b' });
  });

  it.each([
    '',
    'nodes',
    'arn',
    'arn:aws:ec2:us-east-1:1',
    'arn:aws:ec2:us-east-1:1:',
    'arn::ec2:a:b:c',
    'urn:a:b:c:d:e',
  ])('finds none in %p', (text) => {
    expect(parseArn(text)).toBeUndefined();
  });

  it('reads back whatever parts an ARN is made of', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
    fc.assert(
      fc.property(
        part,
        part,
        part,
        part,
        fc.string({ minLength: 1 }),
        (partition, service, region, accountId, resource) => {
          const text = `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
          expect(parseArn(text)).toEqual({ partition, service, region, accountId, resource });
        },
      ),
    );
  });
});

describe('partitionOf', () => {
  it.each([
    ['us-east-1', 'aws'],
    ['eu-central-1', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s lies in %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });
});

describe('arnName', () => {
  it('makes one of names that differ in case, spaces and underscores', () => {
    expect(new Set(['My Nodes_A', 'my-nodes-a', 'MY_NODES A'].map(arnName))).toEqual(new Set(['my-nodes-a']));
  });
});
