/** Drafts become files whole or not at all, and never over another. */
import { readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DraftNotWritten, writeDraft } from '../../../scripts/new/write-draft.ts';
import { draftText, type Draft } from '../../../src/draft/draft.ts';
import { aSite, day } from '../../support/a-site.ts';
import { makeSmallCity, SHUINAN } from '../../support/small-city.ts';

const SITE = aSite();
const DRAFT: Draft = {
  kind: 'accounts',
  section: 'finance',
  publishedOn: day('2026-11-05'),
  slug: 'october-accounts',
  values: { title: '十月' },
};
const PATH = `${SHUINAN}/finance/2026/2026-11-05-october-accounts.yaml`;
const namesIn = (root: string): string[] => readdirSync(join(root, dirname(PATH)));

describe('a draft', () => {
  test('lies in its site, and nothing else is left there', () => {
    const root = makeSmallCity();
    const before = namesIn(root);
    const { path, absolutePath } = writeDraft(root, SITE, DRAFT);
    expect(path).toBe(PATH);
    expect(readFileSync(absolutePath, 'utf8')).toBe(draftText(DRAFT));
    expect(namesIn(root).filter((name) => !before.includes(name))).toEqual([
      '2026-11-05-october-accounts.yaml',
    ]);
  });

  test('makes the folder of its year', () => {
    const draft: Draft = { ...DRAFT, publishedOn: day('2027-01-05') };
    expect(writeDraft(makeSmallCity(), SITE, draft).path).toBe(
      `${SHUINAN}/finance/2027/2027-01-05-october-accounts.yaml`,
    );
  });

  test('is refused where its name is taken, whatever the ending', () => {
    for (const taken of [PATH, PATH.replace('.yaml', '.md')]) {
      const root = makeSmallCity({ [taken]: '别动' });
      expect(() => writeDraft(root, SITE, DRAFT)).toThrow(
        new DraftNotWritten(
          `已经有这个文件：${join(root, PATH)}。没有动它，也没有写新的；要接着填就打开它，要另写一份请换个名字（--slug）。`,
        ),
      );
      expect(readFileSync(join(root, taken), 'utf8')).toBe('别动');
    }
  });

  test('takes the next free name when it is told to', () => {
    const root = makeSmallCity({ [PATH]: '一', [PATH.replace('.yaml', '-2.yaml')]: '二' });
    expect(writeDraft(root, SITE, DRAFT, { ifTaken: 'number' }).path).toBe(PATH.replace('.yaml', '-3.yaml'));
  });

  test('does not leave its site, by its name or by a link', () => {
    const root = makeSmallCity();
    expect(() => writeDraft(root, SITE, { ...DRAFT, slug: '../../x' })).toThrow(DraftNotWritten);
    const outside = makeSmallCity();
    rmSync(join(root, `${SHUINAN}/finance`), { recursive: true });
    symlinkSync(outside, join(root, `${SHUINAN}/finance`));
    expect(() => writeDraft(root, SITE, DRAFT)).toThrow('指到这个村的文件夹外面去了');
    expect(readdirSync(outside)).not.toContain('2026');
  });

  test('that cannot be written leaves no half of itself', () => {
    const root = makeSmallCity();
    rmSync(join(root, `${SHUINAN}/affairs`), { recursive: true });
    writeFileSync(join(root, `${SHUINAN}/affairs`), '不是文件夹');
    expect(() => writeDraft(root, SITE, { ...DRAFT, section: 'affairs' })).toThrow(
      `没有写成 ${root}/sites/shili/qingshi/shuinan/affairs/2026/2026-11-05-october-accounts.yaml：它上面有一级不是文件夹。什么也没有留下。`,
    );
    expect(readFileSync(join(root, `${SHUINAN}/affairs`), 'utf8')).toBe('不是文件夹');
  });
});
