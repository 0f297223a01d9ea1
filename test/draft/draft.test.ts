/** The file that is made of what a clerk was asked. */
import { expect, test } from 'vitest';
import { draftPath, draftText, type Draft } from '../../src/draft/draft.ts';
import { calendarDate } from '../../src/model/calendar-date.ts';

const NOTICE: Draft = {
  kind: 'notice',
  section: 'affairs',
  publishedOn: calendarDate('2026-11-10'),
  slug: 'water-stop',
  values: { title: '停水通知', item: 'notice', publishedOn: '2026-11-10', type: '通知' },
  body: '明天上午停水。',
};

test('a notice is front matter and text, with its keys in the order of the schema', () => {
  expect(draftText(NOTICE)).toBe(
    '---\nkind: notice\nitem: notice\ntitle: 停水通知\ntype: 通知\npublishedOn: 2026-11-10\n---\n\n明天上午停水。\n',
  );
});

test('it lies in the folder of its section and year', () => {
  expect(draftPath(NOTICE)).toBe('affairs/2026/2026-11-10-water-stop.md');
  expect(draftPath({ ...NOTICE, kind: 'accounts', section: 'finance' })).toBe(
    'finance/2026/2026-11-10-water-stop.yaml',
  );
});
