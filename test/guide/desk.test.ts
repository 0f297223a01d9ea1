/** The guide's page of the desk and the desk itself: the same parts in the same order, in the same words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deskPage } from '../../scripts/dev/desk/desk-pages.ts';
import { DESK_PRINTS } from '../../src/site/desk/desk-view.ts';

const guide = readFileSync('content/guide/desk.md', 'utf8');
const desk = deskPage({ id: 'shuinan', name: '水南村' });
const textsOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
/** The guide's text below a heading. */
const below = (heading: string): string =>
  guide.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]?.split(/^#/m)[0] ?? '';

test('the panel has the parts that the guide tells, in its order', () => {
  const parts = textsOf(desk, /<h2 [^>]*>(.*?)<\/h2>/g);
  expect(parts.length).toBeGreaterThan(3);
  const told = guide.split('## 右边：要办的事')[1]?.split(/^## /m)[0] ?? '';
  expect(textsOf(told, /^### (.*)$/gm)).toEqual(parts);
});

test('the ways to look at a page are those of the guide', () => {
  const views = textsOf(desk, /data-view="[a-z]+"[^>]*>(.*?)<\/button>/g);
  expect(textsOf(below('左边：网页'), /\*\*(.*?)\*\*/g)).toEqual(views);
});

test('each button of what is due is told', () => {
  const buttons = textsOf(
    readFileSync('src/client/desk/duty-list.ts', 'utf8'),
    /(?:button\(|form` \}, )'(.+?)'/g,
  ).filter((text) => /\p{Script=Han}/u.test(text));
  expect(textsOf(below('该公开的'), /^- \*\*(.*?)\*\*/gm)).toEqual(buttons);
});

test('each button that prints is told, in the order of the desk', () => {
  expect(textsOf(below('打印').split('\n2. ')[0] ?? '', /“(.*?)”/g)).toEqual(
    DESK_PRINTS.map(({ title }) => title),
  );
});
