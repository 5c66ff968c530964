import fc from 'fast-check';
import type { Finding } from '../../src/preflight/finding.ts';
import { type Plan, planOutput, planTitle, renderComment, renderPlan } from '../../src/report/planReport.ts';
import { digestOf } from '../component/locks.ts';
import { hostileText } from './hostileText.ts';
import { asShown, shownPage, wrapped } from './page.ts';

const held = (word: string, compressedBytes: number) => ({
  digest: digestOf(`index ${word}`),
  platformDigest: digestOf(word),
  compressedBytes,
});
const short = (word: string) => digestOf(word).slice(7, 19);

const tight: Finding = {
  code: 'disk-tight',
  level: 'warning',
  what: 'The images fill 78 % of the root volume.',
  evidence: ['layers: 9.8 GB compressed', 'base image: about 51 GB'],
  mend: 'Write 120 as its size.',
};
const wrongBuild: Finding = {
  code: 'image-windows-build',
  level: 'error',
  what: 'fraud:v1 does not run on Windows 20348.',
  evidence: [],
  mend: 'Build it for ltsc2022.',
};
const plan: Plan = {
  decision: { kind: 'bake', reason: 'images changed: 1 added, 1 moved' },
  diff: {
    added: [{ name: 'r.example/fraud:v1', ...held('a', 640_000_000) }],
    removed: [],
    moved: [{ name: 'r.example/web:prod', from: held('b', 1), to: held('c', 512_000_000) }],
    unchanged: [{ name: 'r.example/mail:v1', ...held('d', 130_000_000) }],
  },
  pullBytes: 1_282_000_000,
  newBytes: 900_000_000,
  document: { path: '/runner/temporary/nodes-images.yaml', characters: 9412 },
  inProgress: undefined,
  calls: [
    { action: 'imagebuilder:CreateComponent', on: 'nodes-images 1.0.8' },
    { action: 'imagebuilder:StartImagePipelineExecution', on: 'nodes' },
  ],
  duration: { milliseconds: 2_600_000, builds: 5 },
  findings: [tight, wrongBuild],
};
const frame = {
  pipeline: 'arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/nodes',
  place: 'us-east-1, account 111122223333',
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  commit: '0f3a9c1be7d24c55a1d20f3a9c1be7d24c55a1d2',
};
const unchanged: Plan = {
  ...plan,
  decision: { kind: 'unchanged', reason: 'just the wanted images' },
  diff: { added: [], removed: [], moved: [], unchanged: plan.diff.unchanged },
  document: undefined,
  calls: [],
  findings: [],
};

describe('renderComment', () => {
  it('tells what would happen, what stands in the way, and who says so', () => {
    expect(renderComment(plan, frame)).toBe(`## ❌ nodes: would bake, but 1 error stands in the way

**bake** · images changed: 1 added, 1 moved

| Takes about | Pulls | New layers | Pull component |
| --- | --- | --- | --- |
| **43 min 20 s** by 5 builds before | **1.3 GB** | **900 MB** | <code>nodes-images.yaml</code>, 9,412 characters of 16,000 |

### Preflight: ❌ 1 error, ⚠️ 1 warning

❌ **[image-windows-build](https://github.com/warm-ami/warm-ami/blob/main/docs/preflight.md#image-windows-build)** fraud:v1 does not run on Windows 20348.<br>**Mend:** Build it for ltsc2022.

⚠️ **[disk-tight](https://github.com/warm-ami/warm-ami/blob/main/docs/preflight.md#disk-tight)** The images fill 78 % of the root volume.<br>**Mend:** Write 120 as its size.

- layers: 9.8 GB compressed
- base image: about 51 GB

### Images

All from <code>r.example</code>.

|  | Image | Was | Is | Compressed |
| --- | --- | --- | --- | --- |
| 🟢 added | <code>fraud:v1</code> |  | <code>${short('a')}</code> | 640 MB |
| 🔵 moved | <code>web:prod</code> | <code>${short('b')}</code> | <code>${short('c')}</code> | 512 MB |

<details><summary>1 unchanged</summary>

|  | Image | Was | Is | Compressed |
| --- | --- | --- | --- | --- |
| ⚪ unchanged | <code>mail:v1</code> | <code>${short('d')}</code> | <code>${short('d')}</code> | 130 MB |

</details>

<details><summary>2 calls that would change something in AWS</summary>

1. <code>imagebuilder:CreateComponent</code> nodes-images 1.0.8
1. <code>imagebuilder:StartImagePipelineExecution</code> nodes

</details>

<sub>Planned by [this run](https://github.com/acme/shop/actions/runs/42) of <code>0f3a9c1be7d2</code>, for us-east-1, account 111122223333. Nothing was changed in AWS.</sub>
`);
  });

  it('is short where nothing would happen', () => {
    const comment = renderComment(unchanged, { ...frame, runUrl: '', commit: '' });
    expect(comment).toMatch(
      /^## ✅ nodes: is warm\n\n\*\*unchanged\*\* · just the wanted images\n\n### Images\n/,
    );
    expect(comment).toMatch(
      /<sub>Planned by this run, for us-east-1, account 111122223333\. Nothing was changed in AWS\.<\/sub>\n$/,
    );
    expect(comment).not.toMatch(/Pulls|Preflight|calls/);
  });

  it('links no address that is none', () => {
    expect(renderComment(plan, { ...frame, runUrl: 'https://x/](javascript:a)' })).toContain(
      'Planned by this run of',
    );
  });

  it('says of the time that nothing is known where there was no build', () => {
    expect(renderComment({ ...plan, duration: undefined }, frame)).toContain(
      '| not known: no build before |',
    );
    const one = { milliseconds: 60_000, builds: 1 };
    expect(renderComment({ ...plan, duration: one }, frame)).toContain(
      '| **1 min 00 s** by 1 build before |',
    );
  });

  it('says which build a bake would wait for', () => {
    const comment = renderComment({ ...plan, inProgress: 'arn:build' }, frame);
    expect(comment).toContain('is under way, and a bake would wait for it: <code>arn:build</code>');
  });

  it('shows fifty changes and counts the rest', () => {
    const added = Array.from({ length: 51 }, (_, index) => ({ name: `web:${index}`, ...held('a', 1) }));
    const comment = renderComment({ ...plan, diff: { ...plan.diff, added, moved: [] } }, frame);
    expect(comment.match(/🟢 added/g)).toHaveLength(50);
    expect(comment).toContain('… and 1 more, in the output `diff`.');
  });
});

describe('planTitle', () => {
  it.each([
    [plan.decision, [], '📋 nodes: would bake a new AMI'],
    [plan.decision, [tight], '📋 nodes: would bake a new AMI'],
    [plan.decision, [wrongBuild, wrongBuild], '❌ nodes: would bake, but 2 errors stand in the way'],
    [unchanged.decision, [tight], '✅ nodes: is warm'],
    [unchanged.decision, [wrongBuild], '⚠️ nodes: is warm, but 1 error stands in the way of the next bake'],
  ])('of %j with %j', (decision, findings, title) => {
    expect(planTitle({ ...plan, decision, findings }, 'nodes')).toBe(title);
  });
});

describe('renderPlan', () => {
  it('names the registry once where all images are of one, and with each where not', () => {
    expect(renderPlan(plan, 9)).toContain('<code>fraud:v1</code>');
    const added = [{ name: 'docker.io/library/nginx:1.27', ...held('a', 1) }];
    const mixed = renderPlan({ ...plan, diff: { ...plan.diff, added } }, 9);
    expect(mixed).not.toContain('All from');
    expect(mixed).toContain('<code>docker.io/library/nginx:1.27</code>');
    expect(mixed).toContain('<code>r.example/mail:v1</code>');
  });

  it('shows twenty lines of evidence and counts the rest', () => {
    const evidence = Array.from({ length: 22 }, (_, index) => `layer ${index}`);
    const shown = renderPlan({ ...plan, findings: [{ ...tight, evidence }] }, 9);
    expect(shown).toContain('- layer 19\n- … and 2 more, in the output `findings`');
    expect(shown).not.toContain('layer 20');
  });

  it('shows every text as it is, and lets none change what stands around it', () => {
    const { tags, texts } = shownPage(renderComment(planOf('plain', wrapped('plain')), frameOf('plain')));
    expect(tags.length).toBeGreaterThan(80);
    expect(texts).toHaveLength(14);
    fc.assert(
      fc.property(
        hostileText.map((text) => text.replace(/[⟦⟧]/g, '')),
        (text) => {
          const page = shownPage(
            renderComment(planOf(asShown(text).trim() === '' ? 'x' : text, wrapped(text)), frameOf(text)),
          );
          expect(page.tags).toEqual(tags);
          expect(new Set(page.texts)).toEqual(new Set([asShown(text), asShown(withoutSlashes(text))]));
          expect(page.texts).toHaveLength(texts.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  /** A plan with one text at the beginning of every line of a list, and another everywhere else. */
  function planOf(bare: string, text: string): Plan {
    const content = { digest: 'sha256:a', platformDigest: 'sha256:b', compressedBytes: 1 };
    const finding = { ...tight, what: text, evidence: [bare, text, bare], mend: text };
    return {
      ...plan,
      decision: { kind: 'bake', reason: text },
      diff: {
        added: [{ name: text, ...content }],
        removed: [{ name: text, ...content }],
        moved: [{ name: text, from: content, to: content }],
        unchanged: [{ name: text, ...content }],
      },
      document: { path: `/a/${withoutSlashes(text)}`, characters: 1 },
      inProgress: text,
      calls: [
        { action: text, on: text },
        { action: 'a', on: bare },
      ],
      findings: [finding],
    };
  }

  /** Of a path and of an ARN the last part is shown. */
  function withoutSlashes(text: string): string {
    return text.replace(/[/\\]/g, '');
  }

  function frameOf(text: string): typeof frame {
    return {
      pipeline: wrapped(withoutSlashes(text)),
      place: wrapped(text),
      runUrl: text,
      commit: `c${text.slice(0, 9)}`,
    };
  }
});

describe('planOutput', () => {
  it('is JSON of one line without what other outputs hold', () => {
    expect(JSON.parse(planOutput(plan))).toEqual({
      decision: 'bake',
      reason: 'images changed: 1 added, 1 moved',
      pullBytes: 1_282_000_000,
      newBytes: 900_000_000,
      document: { path: '/runner/temporary/nodes-images.yaml', characters: 9412 },
      inProgress: null,
      calls: plan.calls,
      duration: { milliseconds: 2_600_000, builds: 5 },
    });
    expect(JSON.parse(planOutput({ ...unchanged, duration: undefined }))).toMatchObject({
      document: null,
      duration: null,
      calls: [],
    });
    fc.assert(
      fc.property(hostileText, (text) => {
        const output = planOutput({ ...plan, decision: { kind: 'bake', reason: text } });
        expect(output).not.toMatch(/[\r\n]/);
        expect(JSON.parse(output)).toMatchObject({ reason: text });
      }),
    );
  });
});
