/** What is not true or not lawful in a posting period. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import { dateOrder } from '../values/date-order.ts';
import type { Posting } from './disclosure-fields.ts';
import type { DisclosureContent } from './disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { originWords } from '../catalogue/regional-catalogue.ts';
import {
  daysIn,
  estimatedYear,
  formatLimit,
  lastDayOf,
  unitOf,
  type TimeLimit,
} from '../values/time-limit.ts';
import { NIL_RETURN } from '../kinds.ts';

/** 公示 has a window for objections and nothing else has; the catalogue says how long at least. */
export function checkPosting(content: DisclosureContent, item: CatalogueItem | undefined): Finding[] {
  const { posting, type } = content;
  // A nil return is told that it is no 公示 at all.
  if (!posting)
    return type === '公示' && content.kind !== NIL_RETURN ? [postingMissing(content.publishedOn, item)] : [];
  if (type !== '公示') {
    return [
      {
        code: 'POSTING_UNEXPECTED',
        path: ['posting'],
        message: `文种是“${type}”，却写了公示期；只有“公示”才有公示期。`,
        hint: '要听取意见，就把 type 改成：公示；不用听取意见，就删掉 posting 这几行。',
      },
    ];
  }
  if (posting.until < posting.from) {
    return [dateOrder(['posting', 'until'], `公示截止（${posting.until}）早于开始（${posting.from}）。`)];
  }
  if (posting.until < content.publishedOn)
    return [
      {
        code: 'DATE_ORDER',
        path: ['posting', 'until'],
        message: `公示到 ${posting.until} 就完了，${content.publishedOn} 才公布，看到的人已经不能提意见。`,
        hint: `请重新公示：from 写 ${content.publishedOn}，until 写到公示期满那天，墙上也照着再贴；日期写错的改过来。`,
      },
    ];
  const tooEarly =
    posting.from < content.publishedOn
      ? [
          dateOrder(
            ['posting', 'from'],
            `公示从 ${posting.from} 开始，可是 ${content.publishedOn} 才公布，中间这几天没有人看得到。`,
          ),
        ]
      : [];
  return [...tooEarly, ...(item?.posting ? checkLength(posting, item, item.posting) : [])];
}

function postingMissing(publishedOn: CalendarDate, item: CatalogueItem | undefined): Finding {
  const limit = item?.posting;
  return {
    code: 'POSTING_MISSING',
    path: ['type'],
    message: '文种是“公示”，要写明公示期：从哪天到哪天，有意见找谁。',
    hint: `请加上 posting，下面缩进两格写 from、until、to、phone 四行${
      limit
        ? `；这一项至少公示 ${formatLimit(limit)}，从 ${publishedOn} 起最早到 ${lastDayOf(publishedOn, limit)}`
        : ''
    }。`,
  };
}

function checkLength(posting: Posting, item: CatalogueItem, limit: TimeLimit): Finding[] {
  const { from, until } = posting;
  const earliest = lastDayOf(from, limit);
  const year = estimatedYear(from, until > earliest ? until : earliest, limit);
  if (until >= earliest) return year === undefined ? [] : [lengthEstimated(limit, until, year)];
  return [
    {
      code: 'POSTING_TOO_SHORT',
      path: ['posting', 'until'],
      message:
        `公示期只有 ${daysIn(from, until, limit)} ${unitOf(limit)}（${from} 至 ${until}），` +
        `“${item.title}”至少要 ${formatLimit(limit)}${originWords(item, 'posting')}，头尾都算。`,
      hint: `截止日期最早写：${earliest}${year === undefined ? '' : `（${year}年放假安排还没公布，先按周一到周五算）`}`,
    },
  ];
}

/** Not silent: the holidays of that year will be announced, and then it may turn out to be too short. */
function lengthEstimated(limit: TimeLimit, until: CalendarDate, year: number): Finding {
  return {
    code: 'CALENDAR_UNKNOWN',
    severity: 'warning',
    path: ['posting', 'until'],
    message: `公示要满 ${formatLimit(limit)}，${year}年放假安排还没公布，现在按周一到周五算，到 ${until} 够了。`,
    hint: '放假安排公布后请再查一遍；不想等，就把截止日期往后写几天。',
  };
}
