/** Days that a text names: whether they exist, fall on the weekday that is said, and agree with the fields of the file. */
import {
  addDays,
  daysBetween,
  formatDate,
  formatWeekday,
  type CalendarDate,
} from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { entryOf } from './check-figures.ts';
import { DAY, daysIn, ONE_DAY, readDay } from './days-in.ts';
import type { Figures } from './figure.ts';
import { NUMBER, readNumber, withPlainDigits, type SaidText } from './statements.ts';

const ON_WEEKDAY = new RegExp(String.raw`${DAY}\s*[（(]?\s*(?:星期|周|礼拜)([一二三四五六日天])`, 'g');
const RANGE = new RegExp(String.raw`${DAY}\s*(?:起|开始)?\s*(?:至|到|[-—~－])+\s*${DAY}`, 'g');
const LENGTH = new RegExp(String.raw`^[^。；;\n天日]{0,10}?(${NUMBER})\s*(?:天|日)(?!内|前|后|起)`, 'u');

interface Told extends SaidText {
  readonly publishedOn: CalendarDate;
}

/** Findings for the days in the texts of a file. */
export function checkDates(
  texts: readonly SaidText[],
  figures: Figures,
  content: DisclosureContent,
): Finding[] {
  return texts.flatMap(({ path, text }) => {
    if (!/月|公示/.test(text)) return [];
    const told: Told = { path, text: withPlainDigits(text), publishedOn: content.publishedOn };
    const findings = [
      ...checkReal(told),
      ...checkDecided(told),
      ...checkWeekdays(told),
      ...checkLengths(told),
      ...checkPostingTold(told, content),
      ...checkNamed(told, figures),
    ];
    return findings.slice(0, 1);
  });
}

function disagrees({ path }: SaidText, message: string, hint: string): Finding {
  return { code: 'TEXT_DISAGREES', severity: 'warning', path, message, hint };
}

function checkReal(told: Told): Finding[] {
  return [...told.text.matchAll(ONE_DAY)].flatMap((match): Finding[] =>
    readDay(match.slice(1), told.publishedOn) === undefined
      ? [disagrees(told, `没有“${match[0]}”这一天。`, '请核对日期，把写错的改过来。')]
      : [],
  );
}

const SIGNED_ON = new RegExp(String.raw`^[^，。；：:|]{0,40}?${DAY}\s*$`);
/** What has been, of a day right before it: 10月23日村民代表会议同意. */
const HAS_BEEN =
  /^(?!\s*(?:[以之]?前|[以之]?后|内|起|至|到|[-—~～]))(?:[^，,。；;\d将拟]{0,20}?(?:公示[了过]|公布[了过]|已)|[，,]?[^，,。；;\d将拟]{0,20}?(?:同意|通过|决定|研究|表决|召开|开会|商量定|讨论|评议|验收合格|开标))/;
const NOT_YET = /(?:将于?|拟于?|定于|计划于?|准备|预计|请于?|自|从|截至|截止到?|到|至|以前)\s*$/;

/** The day below a text comes after those of which the text tells that they have been. */
export function checkSigned({ path, text }: SaidText, { publishedOn }: DisclosureContent): Finding[] {
  const plain = withPlainDigits(text);
  const lines = plain.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const match = SIGNED_ON.exec((lines[last] ?? '').replaceAll('**', '').trim());
  const signed = match ? readDay(match.slice(1), publishedOn) : undefined;
  if (signed === undefined || last < 1) return [];
  return lines
    .slice(0, last)
    .flatMap((line): Finding[] => {
      const later = [...line.matchAll(ONE_DAY)].find(({ index, 0: words, ...parts }) => {
        const day = readDay([parts[1], parts[2], parts[3]], publishedOn);
        const isTold = HAS_BEEN.test(line.slice(index + words.length)) && !NOT_YET.test(line.slice(0, index));
        return isTold && day !== undefined && day > signed && day <= publishedOn;
      });
      if (!later) return [];
      return [
        {
          ...dateOrder([...path, last], `落款是 ${signed}，上面说的“${later[0]}”还没有到。`),
          severity: 'warning',
        },
      ];
    })
    .slice(0, 1);
}

/** What was decided at a meeting is published afterwards. */
function checkDecided(told: Told): Finding[] {
  if (told.path.at(-1) !== 'decision') return [];
  const later = daysIn(told.text, told.publishedOn).find((day) => day > told.publishedOn);
  if (later === undefined) return [];
  return [
    {
      ...dateOrder(told.path, `这里说 ${later} 开会定的，${told.publishedOn} 就公布了。`),
      severity: 'warning',
    },
  ];
}

function checkWeekdays(told: Told): Finding[] {
  return [...told.text.matchAll(ON_WEEKDAY)].flatMap((match): Finding[] => {
    const day = readDay(match.slice(1, 4), told.publishedOn);
    const said = `周${match[4] === '天' ? '日' : match[4]}`;
    if (day === undefined || formatWeekday(day) === said) return [];
    return [
      disagrees(
        told,
        `“${match[0].replace(/[（(]\s*/, '（')}${/[（(]/.test(match[0]) ? '）' : ''}”：${formatDate(day)}是${formatWeekday(day)}，不是${said}。`,
        '日期和星期总有一个写错了，请核对，把写错的改过来。',
      ),
    ];
  });
}

/** `3月1日至3月7日，共5天`; both ways of counting are in use. */
function checkLengths(told: Told): Finding[] {
  return [...told.text.matchAll(RANGE)].flatMap((match): Finding[] => {
    const from = readDay(match.slice(1, 4), told.publishedOn);
    const until = readDay([match[4] ?? match[1], match[5], match[6]], from ?? told.publishedOn);
    const length = LENGTH.exec(told.text.slice(match.index + match[0].length));
    if (from === undefined || until === undefined) return [];
    if (until < from && match[4] === undefined && match[1] === undefined) return [];
    if (until < from) {
      return [disagrees(told, `“${match[0]}”：截止早于开始。`, '请核对这两个日期，把写错的改过来。')];
    }
    const days = daysBetween(from, until) + 1;
    const said = readNumber(length?.[1] ?? '');
    if (said === undefined || said === days || said === days - 1) return [];
    return [
      disagrees(
        told,
        `“${match[0]}”头尾都算是 ${days} 天，这里说“${length?.[1]}天”。`,
        '请核对日期和天数，把写错的改过来。',
      ),
    ];
  });
}

const POSTING_RANGE = new RegExp(String.raw`公示(?:期|时间|日期)?\s*(?:为|是|从|自|[:：])*\s*(?=\d)`, 'g');
const POSTING_LENGTH = new RegExp(
  String.raw`公示(?:期|时间)?\s*(?:限)?\s*(?:为|是|共|[:：])*\s*(${NUMBER})\s*(?:天|日)(?!内|前|后)`,
  'u',
);

/** What a 公示 says in words of its own posting. */
function checkPostingTold(told: Told, { type, posting }: DisclosureContent): Finding[] {
  if (type !== '公示' || !posting || entryOf(told.path).length > 0) return [];
  const { from, until } = posting;
  for (const { index, 0: lead } of told.text.matchAll(POSTING_RANGE)) {
    const range = new RegExp(RANGE.source).exec(told.text.slice(index + lead.length));
    if (range?.index !== 0) continue;
    const saidFrom = readDay(range.slice(1, 4), told.publishedOn);
    const saidUntil = readDay([range[4] ?? range[1], range[5], range[6]], saidFrom ?? told.publishedOn);
    // Of an earlier posting, as a result tells it.
    if (saidFrom === undefined || saidUntil === undefined || saidUntil < told.publishedOn) continue;
    if (saidFrom !== from || saidUntil !== until) {
      return [
        disagrees(
          told,
          `这里说公示期是“${range[0]}”，「公示期」填的是 ${from} 至 ${until}。`,
          '群众照哪个算？请把两处写成一样。',
        ),
      ];
    }
  }
  const length = POSTING_LENGTH.exec(told.text);
  const said = readNumber(length?.[1] ?? '');
  const days = daysBetween(from, until) + 1;
  if (said === undefined || said === days || said === days - 1) return [];
  return [
    disagrees(
      told,
      `这里说“${length?.[0]}”，「公示期」填的是 ${from} 至 ${until}，头尾都算 ${days} 天。`,
      `请把两处写成一样；要公示 ${said} 天，截止写到 ${addDays(from, said - 1)}。`,
    ),
  ];
}

/** `开标时间：2026年3月20日` against the field 开标日期. */
function checkNamed(told: Told, figures: Figures): Finding[] {
  if (!/(?:日期|时间|日)/.test(told.text) || !new RegExp(DAY).test(told.text)) return [];
  const entry = entryOf(told.path);
  const scope = figures()
    .filter((figure) => figure.type === 'date')
    .filter(
      ({ path }) =>
        entryOf(path).length === entry.length && entry.every((step, index) => path[index] === step),
    );
  return scope.flatMap((figure): Finding[] => {
    const stem = figure.name.replace(/[（(].*[)）]/, '').replace(/(?:日期|时间)$/, '');
    const same = scope.filter(({ name }) => name === figure.name);
    if ([...stem].length < 2 || same.length > 1) return [];
    const match = new RegExp(String.raw`${stem}(?:日期|时间|日)\s*(?:为|是|定于|定在|[:：])?\s*${DAY}`).exec(
      told.text,
    );
    const day = match ? readDay(match.slice(1), told.publishedOn) : undefined;
    if (!match || day === undefined || day === figure.value) return [];
    return [
      disagrees(
        told,
        `这里说“${match[0]}”，「${figure.name}」填的是 ${figure.value}。`,
        '请核对，把写错的那一处改过来。',
      ),
    ];
  });
}
