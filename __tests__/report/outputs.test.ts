import fc from 'fast-check';
import { diffLocks } from '../../src/images/diff.ts';
import { amisOutput, diffOutput, fastLaunchOutput, imagesOutput } from '../../src/report/outputs.ts';
import { lockArbitrary } from '../component/locks.ts';
import { lockOf } from '../tools.ts';
import { hostileText } from './hostileText.ts';

describe('outputs', () => {
  it('amis names region, account, ami and name of every copy', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const ami = { region: 'eu-west-1', accountId: '111122223333', id: 'ami-1', name };
        expect(JSON.parse(amisOutput([ami]))).toEqual([
          { region: 'eu-west-1', account: '111122223333', ami: 'ami-1', name },
        ]);
      }),
    );
    expect(amisOutput([])).toBe('[]');
  });

  it('images is the lock', () => {
    fc.assert(
      fc.property(lockArbitrary, (lock) => {
        const read: unknown = JSON.parse(imagesOutput(lock));
        expect(read).toEqual(lock);
      }),
    );
    expect(imagesOutput(lockOf('one'))).toMatch(
      /^\{"id":"[0-9a-f]{64}","images":\[\{"repository":"[^"]+","digest":"sha256:[^"]+","platformDigest":"sha256:[^"]+","tags":\["prod"\],"compressedBytes":1000\}\]\}$/,
    );
  });

  it('diff has its four lists, also where nothing differs', () => {
    const lock = lockOf('one');
    expect(JSON.parse(diffOutput(diffLocks(lock.images, lock.images)))).toEqual({
      added: [],
      removed: [],
      moved: [],
      unchanged: [expect.objectContaining({ name: expect.stringMatching(/:prod$/) })],
    });
  });

  it('fast-launch names region, ami, state and reason', () => {
    const report = { region: 'eu-west-1', ami: 'ami-1', state: 'enabled', reason: '' };
    expect(fastLaunchOutput([report])).toBe(
      '[{"region":"eu-west-1","ami":"ami-1","state":"enabled","reason":""}]',
    );
  });

  it('each is one line, which a command file and an expression take as it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const outputs = [
          amisOutput([{ region: text, accountId: text, id: text, name: text }]),
          fastLaunchOutput([{ region: text, ami: text, state: text, reason: text }]),
        ];
        for (const output of outputs) expect(output).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
