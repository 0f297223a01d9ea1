/** What is not true in the fields that every disclosure has. */
import { formatDate, type CalendarDate } from '../values/calendar-date.ts';
import { appliesTo, takesKind, type CatalogueItem } from '../catalogue/catalogue.ts';
import { dateOrder } from '../values/date-order.ts';
import type { DisclosureContent } from './disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { isDueWithin } from '../duties/due-rule.ts';
import { isPeriodic, PERIOD_LENGTHS } from '../duties/frequency.ts';
import type { CheckContext } from '../kinds/check-context.ts';
import type { Home } from '../said/check-issuer.ts';
import { type Kind, KIND_TITLES, kindNamed, NIL_RETURN, PROSE } from '../kinds.ts';
import { findNearest } from '../values/nearest.ts';
import { periodParts } from '../values/period.ts';
import { notOver, stillRunning } from '../values/period-over.ts';
import { checkPosting } from './posting-checks.ts';
import type { Section } from './section.ts';
import { checkSignatures } from './signatures.ts';
import { originWords } from '../catalogue/regional-catalogue.ts';
import { vocabularyOf, type SiteType } from '../words/vocabulary.ts';

/** Where a file lies, and what is known of its site. */
export interface FileContext extends CheckContext {
  readonly items?: ReadonlyMap<string, CatalogueItem> | undefined;
  /** Names that the site, its township, county and city go by, and who signs for it; absent when they are not known. */
  readonly home?: Home | undefined;
}

/** Findings in the common fields, against the catalogue, the site and the calendar. */
export function checkDisclosure(content: DisclosureContent, context: FileContext): Finding[] {
  const item = context.items?.get(content.item);
  return [
    ...(context.items && !item ? [itemUnknown(content.item, context.items)] : []),
    ...(item ? checkItem(item, content, context) : []),
    ...checkPosting(content, item),
    ...checkSignatures(content, item),
    ...checkDates(content, context.asOf),
    ...checkNumberYear(content),
  ];
}

/** In January the last numbers of the old year still go out. */
const LAST_MONTH_OF_OLD_NUMBERS = '02';

/** `谢村财公〔2025〕9号` on what was published in November 2026: the year of the file that was copied. */
function checkNumberYear({ number = '', publishedOn }: DisclosureContent): Finding[] {
  const year = /[〔[(（【]\s*(\d{4})\s*[〕\])）】]/.exec(number)?.[1];
  const [own = '', month = ''] = publishedOn.split('-');
  if (year === undefined || year === own) return [];
  if (Number(year) === Number(own) - 1 && month <= LAST_MONTH_OF_OLD_NUMBERS) return [];
  return [
    {
      code: 'TEXT_DISAGREES',
      severity: 'warning',
      path: ['number'],
      words: year,
      message: `文号里的年份是 ${year}，公布日期是 ${publishedOn}。`,
      hint: `照去年的文件改的，把文号改成 ${own} 年的，号照文号登记本接着编；没有错可以不改。`,
    },
  ];
}

function itemUnknown(written: string, items: ReadonlyMap<string, CatalogueItem>): Finding {
  const id = findNearest(written, items.keys());
  const nearest = id === undefined ? undefined : items.get(id);
  return {
    code: 'ITEM_UNKNOWN',
    path: ['item'],
    message: `公开目录里没有编号是“${written}”的事项。`,
    hint: nearest
      ? `是不是“${nearest.id}”（${nearest.title}）？`
      : '请到 catalogue.yaml 里找这件事的编号（id）。',
  };
}

function checkItem(item: CatalogueItem, content: DisclosureContent, context: FileContext): Finding[] {
  const { siteType, section } = context;
  // Another item has another section and other kinds, so nothing else is worth saying.
  if (siteType && !appliesTo(item, siteType)) {
    return [
      {
        code: 'ITEM_NOT_FOR_SITE',
        path: ['item'],
        message: `“${item.title}”是${item.sites === 'village' ? '村' : '社区'}的公开事项，${vocabularyOf(siteType).place}没有这一项。`,
        hint: '请到 catalogue.yaml 里另选一项，或看看文件是不是放错了地方。',
      },
    ];
  }
  const findings: Finding[] = [];
  if (item.section !== section) {
    findings.push({
      code: 'SECTION_MISMATCH',
      path: ['item'],
      message: `“${item.title}”属于${nameSection(item.section, siteType)}，这个文件放在了${nameSection(section, siteType)}。`,
      hint: `请把文件移到 ${item.section} 文件夹，或改 item。`,
    });
  }
  if (!takesKind(item, content.kind)) findings.push(kindNotForItem(item, content.kind));
  // What the publicity board does as well is owed by nobody's file.
  const isOwed = item.required === true && item.publicity !== true;
  if (isOwed && isPeriodic(item) && content.period === undefined) {
    findings.push({
      code: 'FIELD_MISSING',
      path: ['period'],
      message: `少了「所属期间」。“${item.title}”要按期公开，不写期间，台账就会算没有公开。`,
      hint: '请加一行，例如：period: 2026-09（季度写 2026-Q3，半年写 2026-H1，全年写 2026）。',
    });
  }
  return [...findings, ...checkWeek(item, content), ...checkOver(item, content)];
}

/** Kinds that say it themselves say it as an error. What comes once a year may have been in any month of it. */
function checkOver(item: CatalogueItem, content: DisclosureContent): Finding[] {
  const { kind, publishedOn, type } = content;
  const period = type === '公示' ? undefined : stillRunning(content);
  const isOwn = kind === NIL_RETURN || kindNamed(kind).tellsAllOfPeriod !== undefined;
  if (period === undefined || isOwn || item.due === undefined || isDueWithin(item.due)) return [];
  const { length } = periodParts(period);
  if (length === 'year' || length !== PERIOD_LENGTHS[item.frequency]) return [];
  return [{ ...notOver(period, publishedOn, `“${item.title}”`), severity: 'warning' }];
}

/** Other periods may differ from the rhythm of the item, as a quarter's accounts do; a week is a mistake of a date. */
function checkWeek(item: CatalogueItem, { period }: DisclosureContent): Finding[] {
  if (!period || item.frequency === 'weekly' || periodParts(period).length !== 'week') return [];
  return [
    {
      code: 'PERIOD_INVALID',
      path: ['period'],
      message: `「所属期间」写的是 ${period} 这一周，“${item.title}”不是按周公开的。`,
      hint: '月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026。',
    },
  ];
}

function kindNotForItem(item: CatalogueItem, kind: Kind): Finding {
  const allowed = item.kinds.map((one) => `${one}（${KIND_TITLES[one]}）`).join('、');
  return {
    code: 'KIND_NOT_FOR_ITEM',
    path: ['kind'],
    message: `“${item.title}”不能用“${KIND_TITLES[kind]}”这种格式${originWords(item, 'kinds')}。`,
    hint:
      kind === NIL_RETURN
        ? `这一项有事才公布，没有就不用写。有事可以用：${allowed}。`
        : `可以用：${allowed}。${howToMove(item.kinds)}`,
  };
}

/** Another word for `kind` alone makes all fields unknown, and whoever takes them out loses what they say. */
function howToMove(kinds: readonly Kind[]): string {
  return kinds.length === 1 && kinds[0] === PROSE
    ? '不要只改 kind：文件名的结尾改成 .md，名单、数目都写到两行“---”下面的正文里，一项也不要丢。'
    : '不要只改 kind，各种格式的栏目不一样：用 npm run new 另开一份，把内容搬过去。';
}

function nameSection(section: Section, siteType: SiteType | undefined): string {
  return `“${vocabularyOf(siteType ?? 'village').sections[section]}”（${section}）`;
}

function checkDates(content: DisclosureContent, asOf: CalendarDate): Finding[] {
  const { publishedOn, corrections = [], withdrawal, approvals = [] } = content;
  const findings: Finding[] = [];
  if (publishedOn > asOf) {
    findings.push({
      code: 'DATE_IN_FUTURE',
      severity: 'warning',
      path: ['publishedOn'],
      message: `公布日期是 ${formatDate(publishedOn)}，还没到（今天按 ${asOf} 算）。`,
      hint: '到那天才会公布。如果写错了，请改过来。',
    });
  }
  let earlier = publishedOn;
  corrections.forEach(({ on }, index) => {
    if (on < earlier) {
      findings.push(
        dateOrder(
          ['corrections', index, 'on'],
          `第 ${index + 1} 次更正的日期（${on}）早于${index === 0 ? '公布日期' : '前一次更正'}（${earlier}）。`,
        ),
      );
    } else earlier = on;
  });
  if (withdrawal && withdrawal.on < publishedOn) {
    findings.push(
      dateOrder(['withdrawal', 'on'], `撤回日期（${withdrawal.on}）早于公布日期（${publishedOn}）。`),
    );
  }
  approvals.forEach(({ on, role }, index) => {
    if (on > earlier) {
      findings.push(
        dateOrder(
          ['approvals', index, 'on'],
          `${role}的日期（${on}）晚于${corrections.length > 0 ? '最后一次更正' : '公布日期'}（${earlier}），应当先审核后公布。`,
        ),
      );
    }
  });
  return findings;
}
