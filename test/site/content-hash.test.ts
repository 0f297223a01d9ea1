import { describe, expect, test } from 'vitest';
import { contentHash, formatCheckCode } from '../../src/site/content-hash.ts';
import { aDisclosure } from '../support/a-site.ts';

const notice = aDisclosure({ publishedOn: '2026-10-09' });

describe('content hash', () => {
  test('is a SHA-256 in hex', () => {
    expect(contentHash(notice)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(notice.content).reverse()) as typeof notice.content;
    expect(contentHash({ content: reversed })).toBe(contentHash(notice));
  });

  test('does not depend on where the file lies', () => {
    expect(contentHash({ ...notice, id: 'other', section: 'party' } as typeof notice)).toBe(
      contentHash(notice),
    );
  });

  test('changes with a single character of the content', () => {
    const edited = aDisclosure({ publishedOn: '2026-10-09', title: '水南村关于秋季防火的通告' });
    expect(contentHash(edited)).not.toBe(contentHash(notice));
  });

  test('changes when list entries change places', () => {
    const of = (...files: string[]) =>
      contentHash(
        aDisclosure({
          publishedOn: '2026-10-09',
          photos: files.map((file) => ({ file, caption: '公开栏' })),
        }),
      );
    expect(of('a.jpg', 'b.jpg')).not.toBe(of('b.jpg', 'a.jpg'));
  });

  test('is shown as two groups of four', () => {
    expect(formatCheckCode('a3f09c1d55')).toBe('a3f0 9c1d');
  });
});
