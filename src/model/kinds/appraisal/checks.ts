import type { FieldPath, Finding } from '../../schema/finding.ts';
import { checkCountTotal } from '../sum-checks.ts';
import { HALF, reaches } from '../meeting-rules.ts';
import { checkAttendance } from '../voting-checks.ts';
import type { Appraisal, Grades } from './schema.ts';

/** What is not true in an appraisal: attendance, grades and ballots that do not add up, a verdict against the votes. */
export function checkAppraisal(appraisal: Appraisal): Finding[] {
  const { attendance, people = [] } = appraisal;
  const ballots = checkBallots(appraisal);
  return [
    ...checkAttendance(['attendance'], attendance),
    ...checkNeeded(appraisal),
    ...checkOutcome(appraisal),
    // Votes are counted against ballots: those that are wrong would make all of them look wrong.
    ...(ballots.length > 0
      ? ballots
      : people.flatMap((one, index) => checkAppraisedHolder(one, ['people', index], appraisal))),
  ];
}

/** Members are told in sum, office holders one by one with the ballots (`party-appraisal`, `democratic-appraisal`). */
function checkNeeded({ appraised, outcome, people, ballots }: Appraisal): Finding[] {
  const missing = (key: string, name: string): Finding => ({
    code: 'FIELD_MISSING',
    path: [key],
    message: `评议${appraised}，少了「${name}」。`,
    hint: `请加上 ${key}；评议的不是${appraised}，请改 appraised。`,
  });
  if (appraised === '党员') {
    const named: Finding[] = people
      ? [
          {
            code: 'NAME_NOT_ALLOWED',
            path: ['people'],
            message: '党员评议结果只公布各等次人数，不写每个人的姓名和得票。',
            hint: '请删掉 people，写 outcome。',
          },
        ]
      : [];
    return [...(outcome ? [] : [missing('outcome', '等次人数')]), ...named];
  }
  return [
    ...(people ? [] : [missing('people', '每人得票')]),
    ...(ballots ? [] : [missing('ballots', '测评票')]),
  ];
}

function sumOf({ excellent = 0, good, fair, poor }: Grades): number {
  return excellent + good + fair + poor;
}

function checkOutcome({ outcome, ungraded = 0, attendance }: Appraisal): Finding[] {
  if (!outcome) return [];
  return checkCountTotal(['outcome'], {
    sum: sumOf(outcome) + ungraded,
    stated: attendance.present,
    partsName: `各等次${ungraded > 0 ? '和不定等次' : ''}的人数相加`,
    statedName: '实到人数',
    unit: '人',
    hint: '参加评议、不定等次的（如预备党员）写 ungraded。请核对评议登记表。',
  });
}

/** More ballots back than given out make the vote void; who came gets one ballot. */
function checkBallots({ ballots, attendance }: Appraisal): Finding[] {
  if (!ballots) return [];
  const { issued, returned, invalid } = ballots;
  const more = (
    key: string,
    [name, count]: [string, number],
    [limitName, limit]: [string, number],
  ): Finding[] =>
    count <= limit
      ? []
      : [
          {
            code: 'COUNT_MISMATCH',
            path: ['ballots', key],
            message: `${name} ${count} 张，比${limitName}还多 ${count - limit} 张。`,
            hint: '请核对计票单；没写错的话，这次测评不算数。',
          },
        ];
  return [
    ...more('issued', ['发出测评票', issued], [`实到 ${attendance.present} 人`, attendance.present]),
    ...more('returned', ['收回', returned], [`发出的 ${issued} 张`, issued]),
    ...more('invalid', ['作废', invalid], [`收回的 ${returned} 张`, returned]),
  ];
}

const HELD = ['优秀', '称职', '基本称职', '不称职'];

type AppraisedHolder = NonNullable<Appraisal['people']>[number];

function checkAppraisedHolder(
  { name, votes, result }: AppraisedHolder,
  path: FieldPath,
  { ballots, words }: Appraisal,
): Finding[] {
  const sum = sumOf(votes);
  const [poor, own] = words === undefined ? ['不称职', HELD] : ['差', words.split('、')];
  if (!own.includes(result)) {
    return [
      {
        code: 'VALUE_NOT_ALLOWED',
        path: [...path, 'result'],
        message: `${name}的结论写的是“${result}”，这次评议的等次是${own.join('、')}。`,
        hint: '照票上的词写；票上是好、较好、一般、差的，加一行 words: 好、较好、一般、差；不是的，删掉 words。',
      },
    ];
  }
  const valid = ballots && ballots.returned - ballots.invalid;
  if (valid !== undefined && sum !== valid) {
    return [
      {
        code: 'VOTES_MISMATCH',
        path: [...path, 'votes'],
        message: `${name}各等次得票相加是 ${sum} 票，有效票是 ${valid} 张，${sum > valid ? '多' : '少'}了 ${Math.abs(sum - valid)} 票。`,
        hint: '有效票＝收回－作废。请核对计票单，把写错的改过来。',
      },
    ];
  }
  // 村民委员会组织法 (2018) 第33条: 不称职 twice in a row ends the office, so the verdict has to follow the votes.
  const isPoor = reaches(votes.poor, sum, HALF);
  if (isPoor === (result === poor)) return [];
  return [
    {
      code: 'MAJORITY_NOT_MET',
      path: [...path, 'result'],
      message: isPoor
        ? `${name}${poor} ${votes.poor} 票，过了 ${sum} 票的一半，结论写的却是“${result}”。`
        : `${name}${poor} ${votes.poor} 票，没有过 ${sum} 票的一半，结论写的却是“${poor}”。`,
      hint: '请核对得票和结论，把写错的改过来。',
    },
  ];
}
