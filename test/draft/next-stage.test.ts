/** A draft of what follows asks for what is new: as it stands it neither passes the checks nor settles what is owed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeDraft } from '../../scripts/new/write-draft.ts';
import { draftText } from '../../src/draft/draft.ts';
import { followedBy } from '../../src/draft/following.ts';
import { startDraft } from '../../src/draft/start-draft.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { dutiesOf } from '../../src/model/duties/duties.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';

const ON = day('2026-12-05');
const VILLAGE = 'sites/benxi-county/xiaoshi/xiejiawaizi';

/** The content with one village only, in a folder of its own, before its bridge was settled. */
function copyVillage(): string {
  const root = mkdtempSync(join(tmpdir(), 'village-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of readdirSync('content').filter((one) => one !== 'sites' && one !== 'guide'))
    cpSync(join('content', name), join(root, name), { recursive: true });
  cpSync(join('content', VILLAGE), join(root, VILLAGE), { recursive: true });
  rmSync(join(root, VILLAGE, 'affairs/2026/2026-11-16-bridge-settled.yaml'));
  return root;
}

async function openVillage(root: string) {
  const { sites, damaged, problems } = await loadContent(root, { asOf: ON, siteIds: ['xiejiawaizi'] });
  const [village] = [...sites, ...damaged];
  if (!village) throw new Error('the sample village is not there');
  const promised = dutiesOf(village, ON).filter(({ cause }) => cause.type === 'follow-up');
  const owed = promised.filter(({ state }) => state === 'missing' || state === 'due');
  return { village, problems, owed, names: owed.map(({ cause }) => 'name' in cause && cause.name) };
}

describe('in the sample village', () => {
  test('a fresh draft of each follow-up, in every form it takes, has errors and leaves it owed', async () => {
    const root = copyVillage();
    const { village, owed, names } = await openVillage(root);
    expect(names).toContain('三组过水桥维修的结果');
    const drafts = owed.flatMap((duty) =>
      duty.item.kinds.map((kind) => {
        const follows = followedBy(duty, village.disclosures)?.id;
        const draft = startDraft(village, { item: duty.item.id, kind, follows, asOf: ON });
        return writeDraft(root, village, draft, { ifTaken: 'number' }).path;
      }),
    );
    const after = await openVillage(root);
    const wrong = new Set(
      after.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    expect(drafts.filter((path) => !wrong.has(path))).toEqual([]);
    expect(after.names).toEqual(names);
  });

  test('the result of a matter is asked for by name, and stays owed until the day it was told is there', async () => {
    const root = copyVillage();
    const { village, names } = await openVillage(root);
    const follows = '2026-06-29-bridge-deliberation';
    const draft = startDraft(village, { item: 'four-deliberations', follows, asOf: ON });
    const { path, absolutePath } = writeDraft(root, village, draft);
    const asked = (await openVillage(root)).problems.filter(({ file }) => file === path);
    expect(asked.map(({ message }) => message)).toEqual(['「日期」是空的。', '「说明」是空的。']);

    const written = readFileSync(absolutePath, 'utf8').replace(
      /text: # 填：.*/,
      'text: 完工了，花了46300元。',
    );
    writeFileSync(absolutePath, written.replace(/\n *on: # 填：.*/, ''));
    const undated = await openVillage(root);
    expect(undated.problems.filter(({ file }) => file === path)).toEqual([]);
    expect(undated.names).toEqual(names);

    writeFileSync(absolutePath, written.replace(/on: # 填：.*/, 'on: 2026-12-05'));
    const done = await openVillage(root);
    expect(done.problems.filter(({ file }) => file === path)).toEqual([]);
    expect(names.filter((name) => !done.names.includes(name))).toEqual(['三组过水桥维修的结果']);
  });
});

describe('a draft of the next stage', () => {
  const next = (disclosure: Disclosure): string => {
    const kind = disclosure.content.kind;
    const site = aSite({
      catalogue: aCatalogue({ frequency: 'event', kinds: [kind] }),
      disclosures: [disclosure],
    });
    return draftText(startDraft(site, { item: 'item-1', follows: disclosure.id, asOf: ON }));
  };
  const project = (stage: string, more: Record<string, unknown> = {}) =>
    aDisclosure({
      kind: 'project',
      type: '公布',
      publishedOn: '2026-06-23',
      project: 'west-road',
      name: '西沟路硬化',
      stage,
      location: '西沟',
      content: '620米',
      responsible: '赵永峰',
      investment: 1000,
      sources: [{ source: '村集体', amount: 1000 }],
      schedule: { finishedOn: '2026-06-20' },
      ...more,
    });

  test('of a project that is finished has places for the day of acceptance and the settlement', () => {
    const text = next(project('竣工'));
    expect(text).toContain('\nstage: 结算\n');
    expect(text).toMatch(/\n {2}finishedOn: 2026-06-20\n {2}acceptedOn: # 填：验收日期/);
    expect(text).toMatch(/\nsettlement: # 结算.*\n {2}amount: # 填：结算价/);
  });

  test('of a project that was tendered keeps the tender and asks who won', () => {
    const bidding = { method: '公开招标', on: '2026-06-20' };
    expect(next(project('招标', { bidding }))).toMatch(/\nbidding:\n(?: {2}.*\n)* {2}winner: # 填：/);
  });

  test('of a matter whose steps say nothing of its result has a place for that step', () => {
    const text = next(
      aDisclosure({
        kind: 'deliberation',
        type: '公布',
        publishedOn: '2026-06-29',
        matter: '西沟路硬化',
        decision: '修',
        steps: [{ step: '决议公开', by: '村民委员会', plannedBy: '2026-07-01', text: '公示十天' }],
      }),
    );
    expect(text).not.toContain('plannedBy');
    expect(text.match(/\n {4}on: # 填：/g)).toHaveLength(2);
    expect(text).toMatch(/\n {2}- step: 结果公开\n {4}by: # 填：谁/);
  });
});
