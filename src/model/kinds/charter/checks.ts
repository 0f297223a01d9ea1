import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { MEETING_RULES } from '../meeting-rules.ts';
import { checkDecision } from '../voting-checks.ts';
import type { Charter } from './schema.ts';

/** What is not true or not lawful in a charter: how it was adopted, the order of dates, articles that go too far. */
export function checkCharter(charter: Charter): Finding[] {
  const { adoption } = charter;
  return [
    ...(adoption?.attendance
      ? checkDecision(
          ['adoption'],
          { attendance: adoption.attendance, votes: adoption.votes },
          MEETING_RULES[adoption.meeting],
        )
      : []),
    ...checkDates(charter),
    ...checkRecord(charter),
    ...charter.chapters.flatMap(({ articles }, chapter) =>
      articles.flatMap((text, article) => checkArticle(text, ['chapters', chapter, 'articles', article])),
    ),
  ];
}

function checkDates({ adoption, record, effectiveOn }: Charter): Finding[] {
  const findings: Finding[] = [];
  if (adoption && effectiveOn !== undefined && effectiveOn < adoption.on)
    findings.push(dateOrder(['effectiveOn'], `生效日期（${effectiveOn}）早于通过日期（${adoption.on}）。`));
  if (adoption && record && record.on < adoption.on)
    findings.push(dateOrder(['record', 'on'], `备案日期（${record.on}）早于通过日期（${adoption.on}）。`));
  return findings;
}

/** 村民委员会组织法（2018）第二十七条: what a meeting of villagers adopts is put on record with the township. */
function checkRecord({ adoption, record, item }: Charter): Finding[] {
  if (!adoption || record || item !== 'charter') return [];
  return [
    {
      code: 'FIELD_MISSING',
      severity: 'warning',
      path: ['adoption'],
      message: '没有写备案：自治章程、村规民约（居民公约）通过后，要报乡镇（街道）备案。',
      hint: '备案了就加上 record，下面缩进两格写 with、on、number。',
    },
  ];
}

/** 第二十七条: it may not go against law. Fines and seizure are for the state alone (行政处罚法第九条、第十七条). */
const TOO_FAR = /罚款|罚金|没收|扣发|停水|停电|取消(?:低保|补贴|分红)/u;

function checkArticle(text: string, path: Finding['path']): Finding[] {
  const word = TOO_FAR.exec(text)?.[0];
  if (word === undefined) return [];
  return [
    {
      code: 'CHARTER_TOO_FAR',
      severity: 'warning',
      path,
      message: `这一条写了“${word}”，村规民约（居民公约）没有权力这样处罚人，容易和法律抵触。`,
      hint: '请和乡镇（街道）司法所核对；可以改成批评教育、公开承诺、道德评议。',
    },
  ];
}
