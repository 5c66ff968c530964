import { diffLocks } from '../../src/images/diff.ts';
import { Report } from '../../src/report/report.ts';
import { lockOf } from '../tools.ts';

function startReport() {
  let time = 1000;
  const written: string[] = [];
  const clock = { now: () => time, sleep: async () => undefined };
  const report = new Report('bake', 'nodes', (name, value) => void written.push(`${name}=${value}`), clock);
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { report, written, pass };
}

const ami = { region: 'us-east-1', accountId: '111122223333', id: 'ami-1', name: 'nodes' };

describe('Report', () => {
  it('writes every output the moment its fact is known', () => {
    const { report, written } = startReport();
    report.decision('bake', 'first bake');
    expect(written.splice(0)).toEqual(['decision=bake', 'reason=first bake']);
    report.build('arn:build');
    expect(written.splice(0)).toEqual(['image-build-version-arn=arn:build']);
    report.component('arn:component');
    expect(written.splice(0)).toEqual(['component-arn=arn:component']);
    report.changed(false);
    expect(written.splice(0)).toEqual(['changed=false']);
    report.amis([ami], ami);
    expect(written.splice(0)).toEqual([expect.stringMatching(/^amis=\[/), 'ami-id=ami-1']);
    report.images(lockOf('one'));
    report.diff(diffLocks(undefined, lockOf('one').images));
    report.fastLaunch([]);
    expect(written.map((line) => line.split('=')[0])).toEqual(['images', 'diff', 'fast-launch']);
  });

  it("claims no ami-id where there is none in the pipeline's own place", () => {
    const { report, written } = startReport();
    report.amis([ami], undefined);
    expect(written).toHaveLength(1);
    expect(report.facts().amiId).toBeUndefined();
  });

  it('keeps the last of what is told twice', () => {
    const { report } = startReport();
    report.build('first');
    report.build('second');
    expect(report.facts().buildArn).toBe('second');
  });

  it('lays the phases end to end, and ends the last when it is asked', () => {
    const { report, pass } = startReport();
    report.phase('Reading');
    pass(5);
    report.phase('Building');
    pass(7);
    expect(report.facts().phases).toEqual([
      { name: 'Reading', startedAt: 1000, endedAt: 1005 },
      { name: 'Building', startedAt: 1005, endedAt: 1012 },
    ]);
    pass(9);
    expect(report.facts().phases).toHaveLength(2);
  });

  it('collects warnings', () => {
    const { report, written } = startReport();
    report.warned('one');
    report.warned('two');
    expect(report.facts().warnings).toEqual(['one', 'two']);
    expect(written).toEqual([]);
  });
});
