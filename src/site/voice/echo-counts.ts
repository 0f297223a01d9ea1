/** 回音壁 in a few words: how much was asked, what is still open, what is late. */
import { isInForce } from '../../model/disclosure/disclosure.ts';
import { askedIn, questionsOf, type Question } from '../../model/words/asked-questions.ts';
import { repliesWithinOn, type Site } from '../../model/place/site.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { indexCatalogue } from '../../model/catalogue/catalogue.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import type { SiteContext } from '../site-context.ts';

const known = new WeakMap<SiteContext, readonly Question[]>();

/** The questions that a site's pages show; counted once, because every page says how many are late. */
export function questionsOnWeb(context: SiteContext): readonly Question[] {
  const questions = known.get(context) ?? questionsOfSite(context.site, context.asOf);
  known.set(context, questions);
  return questions;
}

/** The same for whoever has no pages to make: city pages know a site by its summary. */
export function questionsOfSite(site: Site, asOf: CalendarDate): Question[] {
  const items = indexCatalogue(site.catalogue);
  const sheets = site.disclosures.filter((one) => {
    const { body } = visibilityOf(one.content, items.get(one.content.item), { asOf, reach: 'web' });
    return askedIn(one).length > 0 && isInForce(one.content, asOf) && body === 'full';
  });
  return questionsOf(sheets, { asOf, repliesWithin: (askedOn) => repliesWithinOn(site.profile, askedOn) });
}

/** How many questions stand how. */
export function countQuestions(questions: readonly Question[]): Record<Question['status'] | 'all', number> {
  const of = (status: Question['status']): number =>
    questions.filter((question) => question.status === status).length;
  return {
    all: questions.length,
    overdue: of('overdue'),
    open: of('open'),
    settled: of('settled'),
  };
}

/** `6 件都有结果`, `7 件，1 件逾期，2 件正在办`, `还没有人问`. */
export function echoCounts(context: SiteContext): string {
  const { all, overdue, open } = countQuestions(questionsOnWeb(context));
  if (all === 0) return '还没有人问';
  if (open + overdue === 0) return `${all} 件都有结果`;
  if (overdue === 0) return `${all} 件，${open} 件正在办`;
  return `${all} 件，${overdue} 件逾期${open === 0 ? '' : `，${open} 件正在办`}`;
}
