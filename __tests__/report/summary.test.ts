import fc from 'fast-check';
import { type Finding, inOneLine } from '../../src/preflight/finding.ts';
import { refuseDoomed } from '../../src/preflight/preflight.ts';
import { renderFindings } from '../../src/report/findings.ts';
import { type Plan, renderPlan } from '../../src/report/planReport.ts';
import type { Facts } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { digestOf } from '../component/locks.ts';
import { componentArn, lockOf, recordingLog, rejection } from '../tools.ts';
import { hostileText } from './hostileText.ts';

const BUILD = 'arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.3/1';
const held = (word: string) => ({
  digest: digestOf(`index ${word}`),
  platformDigest: digestOf(word),
  compressedBytes: 340_000_000,
});

const baked: Facts = {
  mode: 'bake',
  pipeline: 'arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/nodes',
  decision: { kind: 'bake', reason: 'images changed: 1 added' },
  changed: true,
  amiId: 'ami-1',
  amis: [{ region: 'us-east-1', accountId: '111122223333', id: 'ami-1', name: 'nodes 1' }],
  buildArn: BUILD,
  componentArn: componentArn('nodes-images', '1.0.1/1'),
  lock: lockOf('one'),
  diff: {
    added: [{ name: 'web:v2', ...held('a') }],
    removed: [{ name: 'web:v1', ...held('b') }],
    moved: [{ name: 'web:prod', from: held('c'), to: held('d') }],
    unchanged: [],
  },
  fastLaunch: [{ region: 'us-east-1', ami: 'ami-1', state: 'enabled', reason: '' }],
  phases: [
    { name: 'Reading registries', startedAt: 0, endedAt: 2000 },
    { name: 'BUILDING', startedAt: 2000, endedAt: 1_502_000 },
  ],
  findings: [],
  warnings: [],
};

const nothing = { added: [], removed: [], moved: [], unchanged: [] };
const found: Finding = {
  code: 'latest-tag',
  level: 'advice',
  what: 'Kubernetes pulls it again.',
  evidence: [],
  mend: 'Write IfNotPresent.',
};

describe('renderSummary', () => {
  it('tells a bake: AMI, reason, images, Fast Launch, time and what to do next', () => {
    const summary = renderSummary(baked, undefined);
    expect(summary).toContain('## 🔥 nodes: new AMI <code>ami-1</code>');
    expect(summary).toContain('**bake** · images changed: 1 added');
    expect(summary).toContain('| <code>ami-1</code> | us-east-1 | 111122223333 | nodes 1 |');
    const digest = (word: string) => digestOf(word).slice(7, 19);
    expect(summary).toContain(`| 🟢 added | <code>web:v2</code> |  | <code>${digest('a')}</code> | 340 MB |`);
    expect(summary).toContain(
      `| 🔵 moved | <code>web:prod</code> | <code>${digest('c')}</code> | <code>${digest('d')}</code> | 340 MB |`,
    );
    expect(summary).toContain(
      `| 🔴 removed | <code>web:v1</code> | <code>${digest('b')}</code> |  | 340 MB |`,
    );
    expect(summary).toContain('| <code>ami-1</code> | us-east-1 | enabled |  |');
    expect(summary).toContain('```mermaid\ngantt\n    dateFormat x\n');
    expect(summary).toContain('    BUILDING (25 min 00 s) :2000, 1502000\n```');
    expect(summary).toContain('hand the output `ami-id`');
    expect(summary).toContain('- 1 image, 1.0 kB compressed');
  });

  it('tells that nothing changed, with the images folded away', () => {
    const diff = { added: [], removed: [], moved: [], unchanged: [{ name: 'web:v1', ...held('a') }] };
    const decision = { kind: 'unchanged', reason: 'just the wanted images' } as const;
    const summary = renderSummary({ ...baked, decision, changed: false, diff }, undefined);
    expect(summary).toContain('## ✅ nodes: still warm with <code>ami-1</code>');
    expect(summary).toContain('<details><summary>1 unchanged</summary>');
  });

  it('tells what plan would do and how to do it, in the words of its comment', () => {
    const { decision = { kind: 'bake', reason: '' }, diff = nothing } = baked;
    const plan: Plan = {
      decision,
      diff,
      pullBytes: 680_000_000,
      newBytes: 340_000_000,
      document: { path: 'nodes-images.yaml', characters: 900 },
      inProgress: undefined,
      calls: [{ action: 'imagebuilder:CreateComponent', on: 'nodes-images' }],
      duration: undefined,
      findings: [found],
    };
    const summary = renderSummary(
      { ...baked, mode: 'plan', changed: false, plan, findings: [found] },
      undefined,
    );
    expect(summary).toContain('## 📋 nodes: would bake a new AMI\n\n**bake** · images changed: 1 added');
    expect(summary).toContain(renderPlan(plan, 200));
    expect(summary.match(/latest-tag\]/g)).toHaveLength(1);
    expect(summary).toContain('AWS. `mode: bake` carries this out');
    const findings = [{ ...found, level: 'error' as const }];
    const doomed = renderSummary(
      { ...baked, mode: 'plan', plan: { ...plan, findings }, findings },
      undefined,
    );
    expect(doomed).toContain('AWS. Mend the errors; then `mode: bake` carries this out');
  });

  it('tells what preflight found once, and other warnings beside it', () => {
    const warnings = [inOneLine(found), 'careful'];
    const summary = renderSummary({ ...baked, findings: [found], warnings }, undefined);
    expect(summary).toContain(renderFindings([found]));
    expect(summary.match(/Kubernetes pulls it again/g)).toHaveLength(1);
    expect(summary.match(/^> .*$/gm)).toEqual(['> ⚠️ careful']);
  });

  it('tells how to wait for a build that start left', () => {
    const summary = renderSummary({ ...baked, mode: 'start', changed: false }, undefined);
    expect(summary).toContain('## 🔥 nodes: a build is on its way');
    expect(summary).toContain(`\`mode: wait\` and \`image-build-version-arn\` <code>${BUILD}</code>`);
  });

  it('tells a failure first, with what is known by then', () => {
    const { diff: _, ...facts } = baked;
    const summary = renderSummary({ ...facts, changed: false, warnings: ['careful'] }, 'It broke.\nMend it.');
    expect(summary).toMatch(/^## ❌ nodes: no warm AMI from this run\n/);
    expect(summary).toContain('<pre>It broke.\nMend it.</pre>');
    expect(summary).toContain('> ⚠️ careful');
    expect(summary).not.toContain('### Next');
  });

  it('tells the errors that preflight ended the run with once, in their section', async () => {
    const errors = [{ ...found, level: 'error' as const }];
    const refused = async () => refuseDoomed(errors, 'error', { log: recordingLog() });
    const ended = await rejection(refused());
    const summary = renderSummary({ ...baked, findings: errors }, ended.message);
    expect(summary.match(/Kubernetes pulls it again/g)).toHaveLength(1);
    expect(summary).toMatch(/<pre>Preflight found one thing .*\n.* bakes all the same\.<\/pre>/);
  });

  it('tells another failure whole, whatever preflight found', () => {
    const errors = [{ ...found, level: 'error' as const }];
    const summary = renderSummary({ ...baked, findings: errors }, 'Throttled.\nLater.\nRun again.');
    expect(summary).toContain('<pre>Throttled.\nLater.\nRun again.</pre>');
  });

  it('says something even when nothing is known', () => {
    const facts: Facts = {
      mode: 'bake',
      pipeline: 'nodes',
      amis: [],
      fastLaunch: [],
      findings: [],
      phases: [],
      warnings: [],
    };
    expect(renderSummary(facts, 'No credentials.')).toBe(
      '## ❌ nodes: no warm AMI from this run\n\n**What went wrong**\n\n<pre>No credentials.</pre>\n',
    );
  });

  it('shows the first 200 rows and counts the rest', () => {
    const added = Array.from({ length: 250 }, (_, index) => ({ name: `web:${index}`, ...held('a') }));
    const summary = renderSummary(
      { ...baked, diff: { ...baked.diff, added, removed: [], moved: [], unchanged: [] } },
      undefined,
    );
    expect(summary.match(/🟢 added/g)).toHaveLength(200);
    expect(summary).toContain('… and 50 more, in the output `diff`.');
  });

  it('keeps every row a row and every bar a bar, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, other) => {
        const facts: Facts = {
          ...baked,
          pipeline: text,
          decision: { kind: 'bake', reason: other },
          amis: [{ region: text, accountId: other, id: text, name: other }],
          diff: { added: [{ name: text, ...held('a') }], removed: [], moved: [], unchanged: [] },
          fastLaunch: [{ region: text, ami: other, state: text, reason: other }],
          phases: [
            { name: text, startedAt: 0, endedAt: 5 },
            { name: other, startedAt: 5, endedAt: 9 },
          ],
          warnings: [text, other],
        };
        const summary = renderSummary(facts, undefined);
        const rows = summary.split('\n').filter((line) => line.startsWith('| '));
        expect(rows.map((row) => row.split('|').length)).toEqual([6, 6, 6, 7, 7, 7, 6, 6, 6]);
        expect(summary.match(/^#+ .*/gm)).toHaveLength(6);
        const bars = summary.split('```')[1]?.split('\n').slice(5, -1) ?? [];
        expect(bars).toHaveLength(2);
        for (const bar of bars) expect(bar).toMatch(/^ {4}[A-Za-z0-9 .()-]* :\d+, \d+$/);
        expect(summary.replace(/<\/?(?:code|pre|details|summary)>|<!-- -->/g, '')).not.toMatch(/<[a-z!/]/i);
      }),
      { numRuns: 300 },
    );
  });

  it("stays under the runner's limit with thousands of images, AMIs and warnings of hostile texts", () => {
    const texts = ['|'.repeat(200), '🦀'.repeat(100), '`\n'.repeat(100), '@'.repeat(200)];
    const names = Array.from({ length: 2000 }, (_, index) => `${texts[index % 4]}${index}`);
    const facts: Facts = {
      ...baked,
      decision: { kind: 'bake', reason: names.join(' ') },
      amis: names.map((name) => ({ region: name, accountId: name, id: name, name })),
      diff: {
        added: names.map((name) => ({ name, ...held(name) })),
        removed: names.map((name) => ({ name, ...held(name) })),
        moved: [],
        unchanged: [],
      },
      fastLaunch: names.map((name) => ({ region: name, ami: name, state: name, reason: name })),
      phases: names.map((name, index) => ({ name, startedAt: index, endedAt: index + 1 })),
      warnings: names,
    };
    for (const failure of [undefined, names.join('\n')]) {
      const summary = renderSummary(facts, failure);
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
      expect(summary).toContain('cut here');
      expect(summary).not.toContain('\ufffd');
    }
  });

  it('loses no fact to the limit where a real run is large', () => {
    const added = Array.from({ length: 2000 }, (_, index) => ({
      name: `team/service:v${index}`,
      ...held('a'),
    }));
    const amis = Array.from({ length: 300 }, (_, index) => ({
      region: 'us-east-1',
      accountId: '111122223333',
      id: `ami-${index}`,
      name: 'nodes',
    }));
    const diff = { added, removed: [], moved: [], unchanged: [] };
    const summary = renderSummary({ ...baked, amis, diff }, undefined);
    expect(summary).not.toContain('cut here');
    expect(summary).toContain('### Next');
  });
});
