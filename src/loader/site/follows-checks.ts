/** What follows another disclosure, and what says that there was nothing, against the other files of a site. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Finding, SiteFinding } from '../../model/schema/finding.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { formatPeriod } from '../../model/values/period.ts';
import { NIL_RETURN } from '../../model/kinds.ts';
import { normaliseNumber } from './document-numbers.ts';

/** Findings about `follows`: it names another file of the site, which was published before. */
export function checkFollows(disclosures: readonly Disclosure[]): SiteFinding[] {
  const byId = new Map(disclosures.map((one) => [one.id, one]));
  return disclosures.flatMap((one): SiteFinding[] => {
    const { follows } = one.content;
    if (follows === undefined) return [];
    const followed = byId.get(follows);
    const finding = followed ? checkOrder(one, followed) : unknown(follows, disclosures);
    return finding ? [{ file: one.file, finding }] : [];
  });
}

function unknown(written: string, disclosures: readonly Disclosure[]): Finding {
  const name = written.replace(/^.*\//, '').replace(/\.(?:ya?ml|md)$/, '');
  // The number of the paper, or its whole name with the folder, can only mean that file.
  const meant = disclosures.find(
    ({ id, content: { number } }) =>
      id === name || (number !== undefined && normaliseNumber(number) === normaliseNumber(written)),
  );
  if (meant)
    return {
      code: 'FOLLOWED_UNKNOWN',
      path: ['follows'],
      message: `这里要写文件名，“${written}”${meant.id === name ? '多写了文件夹或结尾' : '是文号'}。`,
      hint: `请写成：${meant.id}`,
      replacement: meant.id,
    };
  const nearest = findNearest(
    name,
    disclosures.map(({ id }) => id),
  );
  return {
    code: 'FOLLOWED_UNKNOWN',
    path: ['follows'],
    message: `本村（社区）没有叫“${written}”的文件，不知道接着哪一份。`,
    hint: nearest
      ? `是不是“${nearest}”？`
      : '写前面那份的文件名，不带 .yaml 或 .md，例如：2026-09-22-west-road',
  };
}

function checkOrder(one: Disclosure, followed: Disclosure): Finding | undefined {
  if (one.id === followed.id) {
    return {
      code: 'FOLLOWED_UNKNOWN',
      path: ['follows'],
      message: 'follows 写的是这份文件自己。',
      hint: '写前面那份的文件名；没有就删掉这一行。',
    };
  }
  if (one.content.publishedOn >= followed.content.publishedOn) return undefined;
  return {
    code: 'DATE_ORDER',
    path: ['follows'],
    message: `这份 ${one.content.publishedOn} 公布，它接着的那份（${followed.file}）${followed.content.publishedOn} 才公布，先后反了。`,
    hint: '请核对 follows 和公布日期。',
  };
}

/** Findings about nil returns: what says that there was nothing stands alone for its item and period. */
export function checkNilReturns(disclosures: readonly Disclosure[]): SiteFinding[] {
  const inForce = disclosures.filter(({ content }) => !content.withdrawal);
  const byPeriod = Map.groupBy(inForce, ({ content: { item, period = '' } }) => `${item} ${period}`);
  return inForce
    .filter((one) => one.content.kind === NIL_RETURN)
    .flatMap((nil): SiteFinding[] => {
      const { item, period } = nil.content;
      if (period === undefined) return [];
      const other = byPeriod.get(`${item} ${period}`)?.find(({ id }) => id !== nil.id);
      // Of two nil returns the first is right, as of two accounts.
      if (!other || (other.content.kind === NIL_RETURN && other.file > nil.file)) return [];
      return [
        {
          file: nil.file,
          finding: {
            code: 'PERIOD_DUPLICATE',
            path: ['period'],
            message: `${formatPeriod(period)}已经公布过了，在 ${other.file}，这里又说没有。`,
            hint: '只能留一份：还没公布的，去掉写错的那一份；公布过的，把错的那份撤回（withdrawal）。',
          },
        },
      ];
    });
}
