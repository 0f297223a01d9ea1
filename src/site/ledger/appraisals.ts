/** 定性: how people judged in the year, beside what is counted and never a part of it. */
import { itemOn } from '../../model/catalogue/catalogue.ts';
import { isInForce, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { Site } from '../../model/place/site.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { formatSentence } from '../../model/values/values.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';

export interface AppraisalTold {
  readonly on: CalendarDate;
  /** `评议5名班子成员：优秀 2人，称职 3人` */
  readonly says: string;
}

/** 民主评议 in these disclosures as their sheets tell it in the first sentence, numbers and no names, newest first. */
export function appraisalsIn(
  disclosures: readonly Disclosure[],
  { catalogue, profile }: Site,
  asOf: CalendarDate,
): AppraisalTold[] {
  return disclosures.flatMap(({ content }): AppraisalTold[] => {
    const on = kindNamed(content.kind).judgedOn?.(content);
    if (on === undefined || !isInForce(content, asOf)) return [];
    const item = itemOn(catalogue, content.item, content.publishedOn);
    if (visibilityOf(content, item, { reach: 'web', asOf }).body !== 'full') return [];
    const words = vocabularyOf(profile.type);
    const [lead] = documentOf(content, { disclosures, words, catalogue, asOf, reach: 'web' }).lead;
    return lead ? [{ on, says: formatSentence(lead).replace(/。$/, '') }] : [];
  });
}
