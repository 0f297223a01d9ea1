import { expect, test } from 'vitest';
import { rosterDocument } from '../../../src/model/kinds/roster/document.ts';
import type { Roster } from '../../../src/model/kinds/roster/schema.ts';

const leadOf = (...posts: readonly string[]): string =>
  rosterDocument({
    title: '名单',
    body: '村民小组长和村民代表',
    members: posts.map((post, index) => ({ name: `王${'一二三四'[index]}`, post, duties: '联系农户' })),
  } as Roster)
    .lead.flat(2)
    .join('');

test('a lead names the one who leads, of several in one post their number, of numbered posts none', () => {
  expect(leadOf('主任', '副主任', '委员')).toContain('主任：王一。');
  expect(leadOf('组长', '组长', '村民代表')).toBe('村民小组长和村民代表共 3 人。组长 2 人。');
  expect(leadOf('一组组长', '二组组长', '村民代表')).toBe('村民小组长和村民代表共 3 人。');
});
