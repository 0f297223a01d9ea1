/** Whether an election was valid, every vote was counted, and those elected had enough. */
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { fewest, HALF, reaches, type Share } from '../meeting-rules.ts';
import { checkCountTotal, findRepeated } from '../sum-checks.ts';
import type { Election, ElectionResult } from './schema.ts';

interface ElectionRule {
  /** Of all voters, how many have to vote. */
  readonly turnout: Share;
  readonly source: string;
}

const FOUR_FIFTHS: Share = { numerator: 4, denominator: 5, name: '五分之四' };
/** 另行选举: the most votes win, but no fewer than a third of those cast. */
const ONE_THIRD: Share = { numerator: 1, denominator: 3, name: '三分之一' };

/**
 * Villages: 村民委员会组织法 (2018) 第15条, more than half of the voters vote, more than half of those who voted elect.
 * Communities: the law names no thresholds that we have read, and the same are the custom. Party: 中国共产党基层组织选举
 * 工作条例, four fifths of the members come; whether the half is of all or of those who came is told differently, so the
 * weaker is asked for.
 */
const RULES: Readonly<Partial<Record<Election['electorate'], ElectionRule>>> = {
  选民: { turnout: HALF, source: '村民委员会组织法' },
  户代表: { turnout: HALF, source: '选举办法' },
  村民代表: { turnout: HALF, source: '选举办法' },
  居民代表: { turnout: HALF, source: '选举办法' },
  党员: { turnout: FOUR_FIFTHS, source: '党的基层组织选举工作条例' },
};

type PostResult = ElectionResult['posts'][number];

/** Findings in a result: ballots, turnout, then each post. */
export function checkResult(result: ElectionResult, { electorate }: Pick<Election, 'electorate'>): Finding[] {
  const ballots = checkBallots(result);
  // Votes are counted against ballots: those that are wrong would make all of them look wrong.
  if (ballots.length > 0) return ballots;
  const rule = RULES[electorate];
  return [
    ...checkTold(result, electorate),
    ...(rule ? checkTurnout(result, rule) : []),
    ...result.posts.flatMap((post, index) => checkPost(post, ['result', 'posts', index], result)),
    ...findRepeated(result.posts, ({ post }) => post).map(({ entry, index, first }): Finding => ({
      code: 'ROW_DUPLICATE',
      path: ['result', 'posts', index, 'post'],
      message: `“${entry.post}”写了两遍：第 ${first + 1} 个和第 ${index + 1} 个。`,
      hint: '请并成一个，或改职务。',
    })),
  ];
}

/** Villagers may be told everything that was counted (村民委员会组织法 (2018) 第15条: 公开计票，选举结果应当当场公布). */
function checkTold({ returned, posts }: ElectionResult, electorate: Election['electorate']): Finding[] {
  const isTold =
    returned !== undefined &&
    posts.every(({ elected = [] }) => elected.every(({ votes }) => votes !== undefined));
  if (electorate !== '选民' || isTold) return [];
  return [
    {
      code: 'FIELD_MISSING',
      severity: 'warning',
      path: ['result'],
      message: '选民投票选的，没写收回多少票、各得多少票，群众看不出过没过半。',
      hint: '有计票单的请补上 voters、issued、returned、valid、invalid 和 votes；不是投票选的，请改 electorate。',
    },
  ];
}

function checkBallots({ voters, issued, returned, valid, invalid }: ElectionResult): Finding[] {
  const more = (
    key: string,
    [name, count]: [string, number | undefined],
    [limitName, limit]: [string, number | undefined],
  ): Finding[] =>
    count === undefined || limit === undefined || count <= limit
      ? []
      : [
          {
            code: 'COUNT_MISMATCH',
            path: ['result', key],
            message: `${name} ${count} 张，比${limitName}还多 ${count - limit} 张。`,
            hint:
              key === 'returned'
                ? '请核对计票单；收回的真的比发出的多，这次选举无效，要重新选。'
                : '请核对选民名单和领票记录，把写错的改过来。',
          },
        ];
  return [
    ...more('issued', ['发出选票', issued], [`选民 ${voters} 人`, voters]),
    ...more('returned', ['收回选票', returned], [`发出的 ${issued} 张`, issued]),
    ...(valid === undefined || invalid === undefined || returned === undefined
      ? []
      : checkCountTotal(['result', 'returned'], {
          sum: valid + invalid,
          stated: returned,
          partsName: `有效票 ${valid} 加无效票 ${invalid} `,
          statedName: '收回选票',
          unit: '张',
          hint: '请核对计票单，把写错的改过来。',
        })),
  ];
}

function checkTurnout({ voters, returned }: ElectionResult, { turnout, source }: ElectionRule): Finding[] {
  if (returned === undefined || voters === undefined || reaches(returned, voters, turnout)) return [];
  return [
    {
      code: 'QUORUM_NOT_MET',
      path: ['result', 'returned'],
      message: `应投票 ${voters} 人，投了 ${returned} 张，不到有效要求的 ${fewest(voters, turnout)} 张（${source}：${turnout.exceeds ? '超过' : ''}${turnout.name}${turnout.exceeds ? '' : '以上'}参加投票）。`,
      hint: '请核对人数；没写错的话，选举无效，要重新选。',
    },
  ];
}

/** Every valid ballot has one mark for each seat: a name, another name, or none. */
function checkPost(post: PostResult, path: FieldPath, result: ElectionResult): Finding[] {
  const { elected = [], notElected = [], seats, others, blank } = post;
  const votes = [...elected, ...notElected].map((one) => one.votes);
  const known = votes.filter((one) => one !== undefined);
  if (known.length < votes.length || others === undefined || blank === undefined)
    return checkElectedAndSeats(post, path, result);
  if (result.valid === undefined || seats === undefined) return checkElectedAndSeats(post, path, result);
  const sum = known.reduce((total, one) => total + one, 0) + others + blank;
  const marks = result.valid * seats;
  if (sum !== marks) {
    return [
      {
        code: 'VOTES_MISMATCH',
        path,
        message:
          `${post.post}得票、另选他人、弃权相加是 ${sum} 票，有效票 ${result.valid} 张` +
          `${seats === 1 ? '' : ` × 应选 ${seats} 人 ＝ ${marks} 票`}，${sum > marks ? '多' : '少'}了 ${Math.abs(sum - marks)} 票。`,
        hint: '空着没选的算弃权。请核对计票单，把写错的改过来。',
      },
    ];
  }
  return checkElectedAndSeats(post, path, result);
}

function checkElectedAndSeats(post: PostResult, path: FieldPath, result: ElectionResult): Finding[] {
  return [...checkElected(post, path, result), ...checkSeats(post, path)];
}

function checkElected(
  { elected = [], notElected = [], post }: PostResult,
  path: FieldPath,
  { returned, isRunoff }: ElectionResult,
): Finding[] {
  const needed = isRunoff ? ONE_THIRD : HALF;
  const best = Math.max(-1, ...notElected.map(({ votes }) => votes ?? -1));
  return elected.flatMap(({ name, votes }, index): Finding[] => {
    const own = [...path, 'elected', index, 'votes'];
    if (votes === undefined) return [];
    if (votes < best) {
      return [
        {
          code: 'MAJORITY_NOT_MET',
          path: own,
          message: `${post}：写${name}当选，得 ${votes} 票，可是没当选的人里有 ${best} 票的。`,
          hint: '请核对谁当选（elected）、谁没当选（notElected），把写错的改过来。',
        },
      ];
    }
    if (returned === undefined || reaches(votes, returned, needed)) return [];
    return [
      {
        code: 'MAJORITY_NOT_MET',
        path: own,
        message:
          `${post}：写${name}当选，得 ${votes} 票，投票的有 ${returned} 人，` +
          `${isRunoff ? '另行选举也要' : '要过半数，'}至少 ${fewest(returned, needed)} 票才能当选。`,
        hint: '请核对得票；没写错的话，就是没有当选，请移到 notElected。',
      },
    ];
  });
}

/** Too many were elected; too few is lawful and has to be told: the rest is elected another time. */
function checkSeats({ post, seats, elected = [] }: PostResult, path: FieldPath): Finding[] {
  const count = elected.length;
  if (seats === undefined || count === seats) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      severity: count < seats ? 'warning' : undefined,
      path: [...path, 'seats'],
      message: `${post}应选 ${seats} 人，写当选的有 ${count} 人，${count > seats ? '多' : '少'}了 ${Math.abs(count - seats)} 人。`,
      hint:
        count > seats
          ? '请核对应选人数和谁当选，把写错的改过来。'
          : '漏写了当选请补上；真的没选足，请在正文（text）里写明什么时候另行选举。',
    },
  ];
}
