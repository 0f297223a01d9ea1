import { checkGroups } from '../all-or-none-grouped.ts';
import { dateOrder } from '../../values/date-order.ts';
import { formatQuantity, micro, type Micro } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkBoundaries } from '../boundaries.ts';
import type { Homestead, HomesteadRow } from './schema.ts';

/** What is not true in a list of homesteads: a second one for a household, areas above the ceiling, approvals, totals. */
export function checkHomestead(homestead: Homestead): Finding[] {
  const { rows } = homestead;
  return [
    ...checkGroups(rows),
    ...checkCeiling(homestead),
    ...checkCeilings(homestead),
    ...rows.flatMap((row, index) => [
      ...checkBoundaries(['rows', index, 'boundaries'], row.boundaries),
      ...checkOneHomestead(row, index),
      ...checkSize(row, index),
      ...checkArea(row, index, homestead),
      ...checkApproval(row, index, homestead),
    ]),
  ];
}

/** 土地管理法第六十二条: 农村村民一户只能拥有一处宅基地. Who has one and builds elsewhere gives the old one back. */
function checkOneHomestead({ change, before, returnsOld }: HomesteadRow, index: number): Finding[] {
  if (change !== '新建') return [];
  // Whether there is one already is what the law asks; of a house rebuilt, its old area is not.
  if (before === undefined) {
    return [
      {
        code: 'FIELD_MISSING',
        path: ['rows', index, 'before'],
        message: `第 ${index + 1} 户是“新建”，没写「原有面积」。`,
        hint: '没有宅基地的写 before: 0；有的，照实写多少平方米。',
      },
    ];
  }
  if (before === 0 || returnsOld === true) return [];
  return [
    {
      code: 'SECOND_HOMESTEAD',
      path: ['rows', index, 'before'],
      message: `第 ${index + 1} 户已经有宅基地 ${formatQuantity(before)} 平方米，又申请新建。土地管理法第六十二条：一户只能有一处宅基地。`,
      hint: '在老地方盖的，change 写：翻建 或 扩建；另选地方的，旧宅退回集体，加一行 returnsOld: true。',
    },
  ];
}

/** Nobody builds a house on less: what is smaller was written in 亩. */
const LEAST_AREA = micro(20_000_000);

const HALF_STOREY = 500_000;

/** Each kind of change against the areas before and after. */
function checkSize({ change, before, area, storeys }: HomesteadRow, index: number): Finding[] {
  const wrong = (key: string, message: string, hint: string): Finding[] => [
    { code: 'BELOW_LIMIT', path: ['rows', index, key], message: `第 ${index + 1} 户${message}`, hint },
  ];
  if (change === '退出') {
    return area === 0
      ? []
      : [
          {
            code: 'ABOVE_LIMIT',
            path: ['rows', index, 'area'],
            message: `第 ${index + 1} 户是“退出”，面积却还写着 ${formatQuantity(area)} 平方米。`,
            hint: '退出的，area 写 0；退回多少写在 before（原有面积）。',
          },
        ];
  }
  if (area <= 0) return wrong('area', '的面积写的是 0 或负数。', '请按申请书（批准书）写，单位是平方米。');
  if (area < LEAST_AREA) {
    return wrong(
      'area',
      `的面积只有 ${formatQuantity(area)} 平方米，是不是写成了亩？`,
      `单位是平方米；${formatQuantity(area)} 亩约合 ${formatQuantity(micro(Math.round((area * 2000) / 3 / 10_000) * 10_000))} 平方米。`,
    );
  }
  if (storeys % HALF_STOREY !== 0)
    return wrong('storeys', `的层数写的是 ${formatQuantity(storeys)}。`, '只能是整层或半层，例如 2 或 2.5。');
  if (storeys === 0) return wrong('storeys', '的层数写的是 0。', '平房写 1。');
  if (change === '扩建' && before !== undefined && area <= before) {
    return wrong(
      'area',
      `写的是“扩建”，面积 ${formatQuantity(area)} 平方米却没有比原有的 ${formatQuantity(before)} 平方米大。`,
      'area 写扩建以后一共多少平方米；面积不变的，change 写：翻建。',
    );
  }
  if (change !== '新建' && before === 0)
    return wrong(
      'before',
      `写的是“${change}”，原有面积却是 0。`,
      '请写原来的面积；原来没有宅基地的，change 写：新建。',
    );
  return [];
}

/**
 * Ceilings differ by province and county (广西 100–150 平方米 [S41]); the file states the one that holds. Without it,
 * more than this is worth a question.
 */
const DOUBTFUL_AREA = micro(200_000_000);

function checkArea(row: HomesteadRow, index: number, homestead: Homestead): Finding[] {
  const { area, members, note } = row;
  const path = ['rows', index, 'area'];
  const ceiling = ceilingFor(members, homestead);
  if (ceiling !== undefined) {
    if (area <= ceiling) return [];
    return [
      {
        code: 'ABOVE_LIMIT',
        // Who is counted besides those at home (代际预留), the note says.
        ...(homestead.ceilings && note !== undefined && { severity: 'warning' as const }),
        path,
        message: `第 ${index + 1} 户${homestead.ceilings ? `（${members} 人）` : ''}的面积 ${squareMetres(area)}超过上限 ${squareMetres(ceiling)}，多 ${squareMetres(micro(area - ceiling))}。`,
        hint: homestead.ceilings
          ? '超过上限不能批；请核对人口、面积和上限（ceilings）；另有规定的，在备注（note）里写明。'
          : '超过上限不能批；请核对面积，或核对上限（ceiling）。',
      },
    ];
  }
  if (area <= DOUBTFUL_AREA) return [];
  return [
    {
      code: 'ABOVE_LIMIT',
      severity: 'warning',
      path,
      message: `第 ${index + 1} 户的面积有 ${squareMetres(area)}，超过 ${squareMetres(DOUBTFUL_AREA)}。土地管理法第六十二条：面积不得超过省里规定的标准。`,
      hint: '请查本地的标准，加上 ceiling（面积上限）和 ceilingBasis（上限依据）两行。',
    },
  ];
}

function squareMetres(area: Micro): string {
  return `${formatQuantity(area)} 平方米`;
}

/** What a household of so many may have at most. */
function ceilingFor(members: number, { ceiling, ceilings }: Homestead): Micro | undefined {
  const own = ceilings?.filter((one) => one.members <= members) ?? [];
  return own.toSorted((a, b) => b.members - a.members)[0]?.area ?? ceiling;
}

/** Larger households may have more, never less: two figures in the wrong order hold the wrong one against everybody. */
function checkCeilings({ ceiling, ceilings = [] }: Homestead): Finding[] {
  const sorted = ceilings.toSorted((a, b) => a.members - b.members);
  const wrong = sorted.find(({ members, area }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && (before.members === members || before.area > area);
  });
  return [
    ...(ceiling !== undefined && ceilings.length > 0
      ? [
          {
            code: 'ONE_OF_TWO',
            path: ['ceiling'],
            message: '面积上限写了两种：ceiling 是每户一样的，ceilings 是按人口分的。',
            hint: '只留一种。',
          } satisfies Finding,
        ]
      : []),
    ...(wrong
      ? [
          {
            code: 'COUNT_MISMATCH',
            path: ['ceilings', ceilings.indexOf(wrong)],
            message: `按人口分的上限，${wrong.members} 人起的 ${squareMetres(wrong.area)}和前一档对不上：人口不能重，人多的上限不能更小。`,
            hint: '请照文件核对；3人以下写 members: 1，4人户写 members: 4。',
          } satisfies Finding,
        ]
      : []),
  ];
}

function checkCeiling({ ceiling: one, ceilings, ceilingBasis }: Homestead): Finding[] {
  const ceiling = one ?? ceilings?.[0];
  if ((ceiling === undefined) === (ceilingBasis === undefined)) return [];
  const [key, name] = ceiling === undefined ? ['ceiling', '面积上限'] : ['ceilingBasis', '上限依据'];
  return [
    {
      code: 'FIELD_MISSING',
      path: [key],
      message: `面积上限和依据要一起写，少了「${name}」。`,
      hint: `请加上 ${key}，让人知道上限是哪里规定的。`,
    },
  ];
}

function checkApproval(
  { approval }: HomesteadRow,
  index: number,
  { stage, publishedOn }: Homestead,
): Finding[] {
  const path = ['rows', index];
  if (stage === '批准' && !approval) {
    return [
      {
        code: 'FIELD_MISSING',
        path: [...path, 'approval'],
        message: `第 ${index + 1} 户是“批准”，没写批准书号和批准日期。`,
        hint: '请加上 approval: { number: 批准书号, on: 批准日期 }；还没批下来的，不要写在这份里。',
      },
    ];
  }
  if (stage === '申请' && approval) {
    return [
      {
        code: 'FIELD_UNEXPECTED',
        path: [...path, 'approval'],
        message: `还是“申请”，第 ${index + 1} 户却写了批准书号。`,
        hint: '批下来了就把 stage 改成：批准；没批下来就删掉 approval。',
      },
    ];
  }
  if (!approval || approval.on <= publishedOn) return [];
  return [
    dateOrder(
      [...path, 'approval', 'on'],
      `第 ${index + 1} 户的批准日期（${approval.on}）晚于公布日期（${publishedOn}）。`,
    ),
  ];
}

/** The same household twice is either a mistake or a second homestead. */
