import { latestDay } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkCountTotal } from '../sum-checks.ts';
import type { PartyOrganisation } from './schema.ts';

/** What is not true in the make-up of a party organisation: each way of counting its members gives the same number. */
export function checkPartyOrganisation(organisation: PartyOrganisation): Finding[] {
  return [
    ...checkMembers(organisation),
    ...checkGroups(organisation),
    ...checkFewest(organisation),
    ...checkCountedOn(organisation),
  ];
}

/** Ways of counting that agree with each other and not with the total are told together. */
function checkMembers({ members, ages, educations, branches }: PartyOrganisation): Finding[] {
  const { total, full, probationary, men, women } = members;
  const ways = [
    { name: `正式 ${full} 人加预备 ${probationary} 人`, sum: full + probationary },
    { name: `男 ${men} 人加女 ${women} 人`, sum: men + women },
    { name: '各年龄档相加', sum: sumOf(ages) },
    { name: '各文化程度相加', sum: sumOf(educations) },
    { name: '各支部党员相加', sum: branches?.reduce((sum, one) => sum + one.members, 0) },
  ].filter((way): way is { name: string; sum: number } => way.sum !== undefined);
  const within = [...checkWithin('ages', ages, total), ...checkWithin('educations', educations, total)];
  if (within.length > 0) return within;
  return [...Map.groupBy(ways, ({ sum }) => sum)].flatMap(([sum, agreeing]) =>
    checkCountTotal(['members', 'total'], {
      sum,
      stated: total,
      partsName: agreeing.map(({ name }) => name).join('，') + (agreeing.length > 1 ? '，都' : ''),
      statedName: '党员总数',
      unit: '人',
      hint: '请核对党员名册，把写错的那个数改过来。',
    }),
  );
}

/** A row that is part of another, as sheets for statistics have it: everybody stands in one band. */
function checkWithin(key: 'ages' | 'educations', bands: Bands, total: number): Finding[] {
  const index = bands?.findIndex(({ band }) => /^\s*[（(]?其中/.test(band)) ?? -1;
  const row = bands?.[index];
  if (!row || sumOf(bands) === total) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: [key, index, 'band'],
      message: `“${row.band}”这 ${row.count} 人已经算在别的一档里了，每人只算一档。`,
      hint: '请删掉这一行；要分得更细，把那一档拆成两档。',
    },
  ];
}

type Bands = PartyOrganisation['ages'];

function sumOf(bands: Bands): number | undefined {
  return bands?.reduce((sum, { count }) => sum + count, 0);
}

function checkGroups({ groups, branches }: PartyOrganisation): Finding[] {
  const counted = branches?.flatMap((branch) => branch.groups ?? []) ?? [];
  if (!branches || counted.length < branches.length) return [];
  return checkCountTotal(['groups'], {
    sum: counted.reduce((sum, count) => sum + count, 0),
    stated: groups,
    partsName: '下设支部的党小组相加',
    statedName: '党小组数',
    unit: '个',
  });
}

/** A branch of its own needs three full members (中国共产党支部工作条例（试行）第五条). */
function checkFewest({ organisation, members }: PartyOrganisation): Finding[] {
  if (organisation !== '党支部' || members.full >= 3) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: ['members', 'full'],
      message: `正式党员只有 ${members.full} 人；不足 3 人不单独成立党支部（党支部工作条例第五条）。`,
      hint: '请核对人数；和别处合建的，organisation 写：联合党支部。',
    },
  ];
}

/** Counted before it was published, or before its last correction. */
function checkCountedOn({ countedOn, publishedOn, corrections = [] }: PartyOrganisation): Finding[] {
  const toldOn = latestDay([publishedOn, ...corrections.map(({ on }) => on)]);
  return countedOn <= toldOn
    ? []
    : [dateOrder(['countedOn'], `统计到 ${countedOn}，可是这份 ${toldOn} 就公布了。`)];
}
