/** 修改记录: every version of a disclosure that was published, as its page tells it. */
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { tellsChanges } from '../../model/privacy/visibility.ts';
import type { SiteContext } from '../site-context.ts';
import type { SitePath } from '../urls.ts';
import { dayOf, type Day } from './entries.ts';

export interface RevisionView {
  readonly day: Day;
  readonly commit: string | undefined;
  readonly reason: string;
}

/** Whether the page says what was changed. */
export function tellsOnPage({ content }: Disclosure, { items, asOf }: SiteContext): boolean {
  return tellsChanges(content, items.get(content.item), { reach: 'web', asOf });
}

/** Newest first. */
export function revisionViews(disclosure: Disclosure, context: SiteContext, path: SitePath): RevisionView[] {
  const { revisions = {}, asOf, currentYear } = context;
  const hasDetails = tellsOnPage(disclosure, context) && !isWithdrawn(disclosure.content, asOf);
  return (revisions[path] ?? [])
    .map(({ on, commit, reasons }) => ({
      day: dayOf(on, currentYear),
      commit,
      reason: reasons
        .map(({ word, detail }) => (hasDetails && detail !== undefined ? `${word}：${detail}` : word))
        .join('；'),
    }))
    .reverse();
}
