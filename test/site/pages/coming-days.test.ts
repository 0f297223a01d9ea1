import { expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { siteCalendar } from '../../../src/site/feeds/calendar-entries.ts';
import { comingDays } from '../../../src/site/pages/coming-days.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext, posting } from '../../support/a-site-context.ts';

const session = (on: string, topic: string, fields: object = {}) => ({
  ...{ on, class: '青年夜校', time: '18:30', topic, place: '图书室' },
  ...fields,
});
const disclosure = (id: string, publishedOn: string, sessions: readonly object[]) =>
  aDisclosure({ kind: 'sessions', item: 'item-1', type: '公布', publishedOn, sessions }, { id });

const plan = disclosure('2026-10-09-plan', '2026-10-09', [
  session('2026-10-20', '怎么防煤气'),
  session('2026-10-27', '怎么要工钱', { place: '综合活动室' }),
]);
const moved = disclosure('2026-10-12-plan', '2026-10-12', [
  session('2026-10-20', '怎么防煤气', { place: '村部' }),
]);

function ahead(disclosures: Disclosure[], asOf: string) {
  const catalogue = aCatalogue({ id: 'item-1', frequency: 'event' });
  return aSiteContext({ site: aSite({ catalogue, disclosures }), asOf });
}

test('what people are asked to come to stands among the next days until it is over', () => {
  const texts = (asOf: string) =>
    comingDays(ahead([plan], asOf)).map(
      ({ day, textHtml }) => `${day.iso} ${textHtml.replaceAll('<wbr>', '')}`,
    );
  expect(texts('2026-10-13')).toEqual([
    '2026-10-20 青年夜校（18:30）：怎么防煤气',
    '2026-10-27 青年夜校（18:30）：怎么要工钱',
  ]);
  expect(texts('2026-10-20')).toHaveLength(2);
  expect(texts('2026-10-21')).toEqual(['2026-10-27 青年夜校（18:30）：怎么要工钱']);
});

test('a last day on which one can still object or sign up is a deadline', () => {
  const posted = aDisclosure(posting('2026-10-09', '2026-10-18'), { id: '2026-10-09-posting' });
  const days = comingDays(ahead([plan, posted], '2026-10-13'));
  expect(days.flatMap(({ day, isDeadline }) => (isDeadline ? [day.iso] : []))).toEqual(['2026-10-18']);
});

test('a session that two disclosures tell of is one day, as the newer tells it', () => {
  const entries = siteCalendar(ahead([moved, plan], '2026-10-13')).filter(
    ({ from }) => from === '2026-10-20',
  );
  expect(entries.map(({ uid, about }) => [uid, about])).toEqual([
    ['shuinan/sessions/2026-10-20-1-18-30', ['18:30，在村部。', '谁都能来。']],
  ]);
});
