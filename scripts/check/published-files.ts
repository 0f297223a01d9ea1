/** Whether a file stands on the published branch already. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { askLine } from '../history/ask-git.ts';
import { findPublished } from '../history/published-branch.ts';
import { readSettings } from '../history/settings.ts';

/** Answers for files of a content folder; nothing is published where there is no git. Asks git when first needed. */
export function publishedFiles(contentRoot: string, asOf: CalendarDate): (file: string) => boolean {
  let tip: string | undefined;
  let isAsked = false;
  return (file) => {
    if (!isAsked) {
      const branch = findPublished(contentRoot, readSettings(contentRoot, asOf)?.publishedBranch);
      tip = branch.state === 'found' ? branch.tip : undefined;
      isAsked = true;
    }
    return tip !== undefined && Boolean(askLine(contentRoot, ['ls-tree', '--name-only', tip, '--', file]));
  };
}
