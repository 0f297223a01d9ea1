/** One item's same period in two files of one kind: a copy in which the period, or the copy itself, was forgotten. */
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { PERIOD_LENGTHS } from '../../model/duties/frequency.ts';
import { NIL_RETURN, PROSE } from '../../model/kinds.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';
import { formatPeriod, periodParts, type Period } from '../../model/values/period.ts';
import { findDoubles } from './doubles.ts';

/** A warning for each later file whose title says no other thing. Notices of one month may be many. */
export function checkPeriodsTwice(
  disclosures: readonly Disclosure[],
  items: readonly CatalogueItem[],
): SiteFinding[] {
  const frequency = new Map(items.map((item) => [item.id, item.frequency]));
  const periodic = disclosures.filter(({ content: { item, kind, period, type, withdrawal } }) => {
    const own = frequency.get(item);
    if (!own || !period || type === '公示' || withdrawal || kind === NIL_RETURN || kind === PROSE)
      return false;
    return periodParts(period).length === PERIOD_LENGTHS[own];
  });
  return findDoubles(periodic, keyOf).map(({ one, first }) => ({
    file: one.file,
    finding: {
      code: 'PERIOD_DUPLICATE',
      severity: 'warning',
      path: ['period'],
      message: `${formatPeriod(periodOf(one))}的这一项公布了两份，另一份是 ${first.file}。`,
      hint: '照上一份改的，把所属期间（period）改过来；是改过的，请在原来那份里写更正（corrections），不要另发一份。',
    },
  }));
}

/** Only files with one are asked. */
function periodOf({ content: { period } }: Disclosure): Period {
  return period as Period;
}

/** What a title says besides days, numbers and that it is put right. */
function keyOf({ content: { item, kind, period, title } }: Disclosure): string {
  const words = title
    .normalize('NFKC')
    .replace(/[\d一二三四五六七八九十年月日至到—~-]+|[()（）]|更正后?|改正|修改|重发|新版?/g, '');
  return JSON.stringify([item, kind, period, words]);
}
