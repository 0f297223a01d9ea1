/** 张贴凭证: how long a sheet has to hang, and whether the proof says that it did. */
import { addDays, latestDay, type CalendarDate } from '../values/calendar-date.ts';
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import { dateOrder } from '../values/date-order.ts';
import type { DisclosureContent } from './disclosure.ts';
import type { Finding } from '../schema/finding.ts';

/**
 * The last day on which a sheet must hang: the end of its posting or of its days on the wall, whichever is later, but no
 * longer than it stands; `undefined` when nothing says how long. (保留不足的要重新公布: 山东省村务公开条例, 重庆市实施办法.)
 */
export function wallUntil(
  { publishedOn, posting, withdrawal }: Pick<DisclosureContent, 'publishedOn' | 'posting' | 'withdrawal'>,
  item: CatalogueItem | undefined,
): CalendarDate | undefined {
  const onWall = item?.wallDays === undefined ? undefined : addDays(publishedOn, item.wallDays);
  const ends = [onWall, posting?.until].filter((day) => day !== undefined);
  const end = latestDay(ends);
  if (end === undefined) return undefined;
  return withdrawal && withdrawal.on < end ? withdrawal.on : end;
}

/** What is wrong with a proof of posting: put up too late, taken down too early, the same photo twice. */
export function checkPosted(content: DisclosureContent, item: CatalogueItem | undefined): Finding[] {
  const { posted, posting, title } = content;
  if (!posted) return [];
  const findings: Finding[] = [];
  if (posted.until !== undefined && posted.until < posted.on)
    findings.push(
      dateOrder(['posted', 'until'], `取下日期（${posted.until}）早于上墙日期（${posted.on}）。`),
    );
  if (posting && posted.on > posting.from)
    findings.push({
      code: 'POSTED_LATE',
      severity: 'warning',
      path: ['posted', 'on'],
      message: `公示从 ${posting.from} 开始，${posted.on} 才贴上墙，墙上少公示了几天。`,
      hint: '日期写错了请改；真贴晚了，请把公示期往后延，并写更正。',
    });
  const until = wallUntil(content, item);
  if (posted.until !== undefined && until !== undefined && posted.until < until)
    findings.push({
      code: 'TAKEN_DOWN_EARLY',
      severity: 'warning',
      path: ['posted', 'until'],
      message: `“${title}”要贴到 ${until}，${posted.until} 就取下了。`,
      hint: '日期写错了请改；真取早了，要重新贴出来，台账会记一次。',
    });
  if (posted.far === posted.near)
    findings.push({
      code: 'ROW_DUPLICATE',
      path: ['posted', 'near'],
      message: '远景和近景是同一张照片。',
      hint: '远景看得见整块公开栏，近景看得清这一张，请各拍一张。',
    });
  return findings;
}
