import { addDays, daysBetween } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkResult } from './result-checks.ts';
import type { Election, ElectionSubject } from './schema.ts';

/** What is not true in one election notice. How it fits the rest of the series is for `series.ts`. */
export function checkElection(election: Election): Finding[] {
  const { result } = election;
  return [
    ...checkNumber(election),
    ...checkNeeded(election),
    ...checkVoters(election),
    ...checkObjections(election),
    ...checkDay(election),
    ...(result ? checkResult(result, election) : []),
  ];
}

function checkNumber({ notice }: Election): Finding[] {
  if (notice === undefined || Number.parseInt(notice, 10) > 0) return [];
  return [
    {
      code: 'SERIES_NUMBER_INVALID',
      path: ['notice'],
      message: '公告从第 1 号排起，没有第 0 号。',
      hint: '请写这是第几号公告。',
    },
  ];
}

type FactsKey = 'committee' | 'voters' | 'objections' | 'candidates' | 'polling' | 'result' | 'text';

/** What each notice has to tell in fields. */
const NEEDED: Readonly<Record<ElectionSubject, readonly [key: FactsKey, name: string]>> = {
  选举委员会: ['committee', '选举委员会'],
  选举日: ['text', '公告正文'],
  选民登记: ['text', '公告正文'],
  选民名单: ['voters', '选民'],
  选民名单更正: ['objections', '申诉处理'],
  候选人: ['candidates', '候选人'],
  投票安排: ['polling', '投票'],
  选举结果: ['result', '选举结果'],
  其他: ['text', '公告正文'],
};

/** What has figures or names must be in fields, whatever a text says: votes are counted, names are hidden on the web. */
const IN_FIELDS: ReadonlySet<ElectionSubject> = new Set(['候选人', '选举结果']);

function checkNeeded(election: Election): Finding[] {
  const [key, name] = NEEDED[election.subject];
  if (election[key] !== undefined) return [];
  const isInWords = election.text !== undefined || election.remarks !== undefined;
  if (isInWords && !IN_FIELDS.has(election.subject)) return [];
  if (election.subject === '投票安排' && (election.boxes ?? election.boxVoters) !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: [key],
      message: `公告“${election.subject}”，少了「${name}」。`,
      hint: `请加上 ${key}；公告的是别的事，请改 subject。`,
    },
  ];
}

/** 村民委员会组织法 (2018) 第14条: on the wall 20 days before, objections within 5, handled within 3. */
const LIST_DAYS = 20;
const OBJECTION_DAYS = 5;
const DECISION_DAYS = 3;

function checkVoters({ voters, electionDay, publishedOn, electorate, subject }: Election): Finding[] {
  if (!voters) return [];
  const { objectionsUntil, decidedBy } = voters;
  const findings: Finding[] = [];
  const days = electionDay === undefined ? LIST_DAYS : daysBetween(publishedOn, electionDay);
  if (electionDay !== undefined && subject === '选民名单' && electorate === '选民' && days < LIST_DAYS) {
    findings.push({
      code: 'POSTING_TOO_SHORT',
      path: ['publishedOn'],
      message: `选民名单 ${publishedOn} 公布，到选举日 ${electionDay} 只有 ${days} 天，至少要 ${LIST_DAYS} 天（村民委员会组织法）。`,
      hint: `名单最晚 ${addDays(electionDay, -LIST_DAYS)} 公布，或者选举日最早改到 ${addDays(publishedOn, LIST_DAYS)}。`,
    });
  }
  // 五日内 is counted with the day of publication in some places and without it in others: the longer is safe.
  const earliest = addDays(publishedOn, OBJECTION_DAYS - 1);
  if (objectionsUntil !== undefined && objectionsUntil < earliest) {
    findings.push({
      code: 'POSTING_TOO_SHORT',
      path: ['voters', 'objectionsUntil'],
      message: `申诉截止写的是 ${objectionsUntil}，名单 ${publishedOn} 公布，要留满 ${OBJECTION_DAYS} 天（村民委员会组织法）。`,
      hint: `最早写：${addDays(publishedOn, OBJECTION_DAYS)}`,
    });
  }
  if (
    objectionsUntil !== undefined &&
    decidedBy !== undefined &&
    (decidedBy < objectionsUntil || daysBetween(objectionsUntil, decidedBy) > DECISION_DAYS)
  ) {
    findings.push(
      dateOrder(
        ['voters', 'decidedBy'],
        `处理截止写的是 ${decidedBy}；申诉到 ${objectionsUntil} 截止，收到后 ${DECISION_DAYS} 日内处理，最晚 ${addDays(objectionsUntil, DECISION_DAYS)}。`,
      ),
    );
  }
  return findings;
}

function checkObjections({ objections = [], publishedOn }: Election): Finding[] {
  return objections.flatMap(({ on, decidedOn }, index): Finding[] => {
    const path = ['objections', index, 'decidedOn'];
    const name = `第 ${index + 1} 件申诉`;
    if (decidedOn < on) return [dateOrder(path, `${name} ${on} 收到，写的处理日期（${decidedOn}）反而早。`)];
    if (decidedOn > publishedOn)
      return [dateOrder(path, `${name} ${decidedOn} 处理，可是这份 ${publishedOn} 就公布了。`)];
    const days = daysBetween(on, decidedOn);
    if (days <= DECISION_DAYS) return [];
    return [
      dateOrder(
        path,
        `${name} ${on} 收到，${decidedOn} 才处理，用了 ${days} 天；应当 ${DECISION_DAYS} 日内处理（村民委员会组织法）。`,
      ),
    ];
  });
}

/** Everything but the result is told before the day, the result from that day on. */
function checkDay({ subject, electionDay, publishedOn }: Election): Finding[] {
  if (electionDay === undefined) return [];
  if (subject === '选举结果')
    return publishedOn < electionDay
      ? [dateOrder(['publishedOn'], `选举日是 ${electionDay}，${publishedOn} 还没有结果。`)]
      : [];
  const isBefore = ['选民登记', '选民名单', '选民名单更正', '候选人', '投票安排'].includes(subject);
  return isBefore && publishedOn >= electionDay
    ? [
        dateOrder(
          ['publishedOn'],
          `“${subject}”的公告应当在选举日（${electionDay}）以前，写的是 ${publishedOn}。`,
        ),
      ]
    : [];
}
