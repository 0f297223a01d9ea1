/** The numbered notices of one election, against each other. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { FieldPath, Finding, SiteFinding } from '../../schema/finding.ts';
import type { Election } from './schema.ts';

type ElectionFile = FileOf<Election>;

/** Findings across the notices of each election: numbers, order, the day, how many may vote. */
export function checkElectionSeries(files: readonly ElectionFile[]): SiteFinding[] {
  return [...Map.groupBy(files, ({ content }) => content.election).values()].flatMap((series) => {
    const numbered = series.filter(({ content }) => content.notice !== undefined);
    const sorted = numbered.sort(
      (a, b) => compareNumbers(numberOf(a), numberOf(b)) || (a.file < b.file ? -1 : 1),
    );
    const skipped = new Set(series.flatMap(({ content }) => (content.skipped ?? []).map(wholeOf)));
    const neighbours = sorted.flatMap((one, index) => {
      const before = sorted[index - 1];
      return before ? checkPair(one, before, skipped) : [];
    });
    return [...neighbours, ...checkVoters(series)];
  });
}

const numberOf = ({ content }: ElectionFile): string => content.notice ?? '';

/** `6-1` belongs to 6. */
const wholeOf = (number: string): number => Number.parseInt(number, 10);

/** 6, 6-1, 6-2, 7. */
function compareNumbers(a: string, b: string): number {
  const part = (number: string): number => Number(number.split('-')[1] ?? 0);
  return wholeOf(a) - wholeOf(b) || part(a) - part(b);
}

function at({ file }: ElectionFile, path: FieldPath, finding: Omit<Finding, 'path'>): SiteFinding {
  return { file, finding: { path, ...finding } };
}

function checkPair(one: ElectionFile, before: ElectionFile, skipped: ReadonlySet<number>): SiteFinding[] {
  const { publishedOn, body, electionDay } = one.content;
  const notice = numberOf(one);
  const earlier = before.content;
  const earlierNotice = numberOf(before);
  if (notice === earlierNotice) {
    return [
      at(one, ['notice'], {
        code: 'NUMBER_DUPLICATE',
        message: `${body}选举的第 ${notice} 号公告有两份，另一份是 ${before.file}。`,
        hint: '请核对号数；是另一次选举，请换一个选举编号（election）。',
      }),
    ];
  }
  const findings: SiteFinding[] = [];
  const missing = numbersBetween(wholeOf(earlierNotice), wholeOf(notice)).filter(
    (number) => !skipped.has(number),
  );
  const [first, last] = [missing[0], missing.at(-1)];
  if (first !== undefined) {
    findings.push(
      at(one, ['notice'], {
        code: 'NUMBER_SKIPPED',
        severity: 'warning',
        message: `第 ${earlierNotice} 号公告以后就是第 ${notice} 号，中间少了第 ${first === last ? first : `${first} 至 ${last}`} 号。`,
        hint: '漏发了请补上；作废了、本来就没有的，写到 skipped（作废、空着的号）里。',
      }),
    );
  }
  if (publishedOn < earlier.publishedOn) {
    findings.push(
      at(one, ['publishedOn'], {
        code: 'DATE_ORDER',
        message: `第 ${notice} 号公告（${publishedOn}）早于第 ${earlierNotice} 号（${earlier.publishedOn}），那一份是 ${before.file}。`,
        hint: '请核对号数和公布日期，把写错的改过来。',
      }),
    );
  }
  if (electionDay !== undefined && earlier.electionDay !== undefined && electionDay !== earlier.electionDay) {
    findings.push(
      at(one, ['electionDay'], {
        code: 'FILES_DISAGREE',
        severity: 'warning',
        message: `选举日写的是 ${electionDay}，第 ${earlierNotice} 号公告写的是 ${earlier.electionDay}，那一份是 ${before.file}。`,
        hint: '写错了请改；选举日真的改过，请在正文（text）里写明原因。',
      }),
    );
  }
  return findings;
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}

/** Whoever was added or struck off after objections changes the number, so a difference is worth a look only. */
function checkVoters(series: readonly ElectionFile[]): SiteFinding[] {
  const list = series.find(({ content }) => content.subject === '选民名单' && content.voters);
  const total = list?.content.voters?.total;
  const isChanged = series.some(({ content }) => content.objections !== undefined);
  if (!list || total === undefined || isChanged) return [];
  return series.flatMap((one): SiteFinding[] => {
    const { result, electorate } = one.content;
    if (result?.voters === undefined || electorate !== '选民' || result.voters === total) return [];
    return [
      at(one, ['result', 'voters'], {
        code: 'FILES_DISAGREE',
        severity: 'warning',
        message: `选民写的是 ${result.voters} 人，选民名单公布的是 ${total} 人，差 ${Math.abs(result.voters - total)} 人，名单在 ${list.file}。`,
        hint: '写错了请改；名单补正过，请补发一号“选民名单更正”的公告。',
      }),
    ];
  });
}
