import { describe, expect, test } from 'vitest';
import { dayView, publishedDays, type DayView } from '../../../src/site/pages/day-page.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';

const accounts = aDisclosure({ publishedOn: '2026-10-09', type: '公布' }, { id: 'accounts' });
const fire = aDisclosure({ publishedOn: '2026-10-09' }, { id: 'fire', section: 'other' });

function contextOf(disclosures: Disclosure[], catalogue = aCatalogue({})) {
  return aSiteContext({ site: aSite({ disclosures }), catalogue, asOf: '2026-10-12' });
}

function view(...disclosures: Disclosure[]): DayView {
  const context = contextOf(disclosures);
  const [published] = publishedDays(context);
  if (!published) throw new Error('nothing was published');
  return dayView(published, context);
}

describe('the page of a day', () => {
  test('leads straight to the only disclosure', () => {
    const { leadsTo, entries, frame } = view(fire);
    expect(leadsTo).toBe('../other/fire/');
    expect(entries.map(({ href }) => href)).toEqual(['../other/fire/']);
    expect(frame.path).toBe('shuinan/261009/');
  });

  test('lists several with section and type, and leads nowhere by itself', () => {
    const { leadsTo, entries, title } = view(fire, accounts);
    expect(leadsTo).toBeUndefined();
    expect(title).toBe('2026年10月9日公布 2 件');
    expect(entries.map(({ sectionTitle, type, href }) => [sectionTitle, type, href])).toEqual([
      ['财务公开', '公布', '../finance/accounts/'],
      ['其他事项', '通知', '../other/fire/'],
    ]);
  });

  test('lists what was withdrawn, for its sheet may still hang', () => {
    const withdrawal = { on: '2026-10-11', why: '内容有误', by: '村民委员会' };
    const gone = aDisclosure({ publishedOn: '2026-10-09', withdrawal }, { id: 'gone' });
    expect(view(gone).leadsTo).toBe('../finance/gone/');
    expect(view(gone, fire).entries.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, true]);
  });

  test('search engines are to keep the disclosure, not the page of its day', () => {
    expect(view(fire).frame.isIndexed).toBe(false);
  });
});

describe('days with a page', () => {
  test('are those on which something was published by now', () => {
    const later = aDisclosure({ publishedOn: '2026-10-13' }, { id: 'later' });
    expect(publishedDays(contextOf([accounts, fire, later])).map(({ day }) => day)).toEqual(['2026-10-09']);
  });

  test('are one when they are a century apart', () => {
    const typo = aDisclosure({ publishedOn: '1926-10-09' }, { id: 'typo' });
    expect(publishedDays(contextOf([fire, typo])).map(({ disclosures }) => disclosures.length)).toEqual([2]);
  });

  test('say nothing of what is not for the web', () => {
    const catalogue = aCatalogue({ audience: 'township' });
    expect(publishedDays(contextOf([fire], catalogue))).toEqual([]);
  });
});
