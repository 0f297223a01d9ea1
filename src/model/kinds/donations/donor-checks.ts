import { formatFen, sumFen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkProduct, missing } from '../fund-checks.ts';
import type { Donor } from './schema.ts';

/** One gift: from one donor, whose name is published only with consent, of something, and no more than promised. */
export function checkDonor(donor: Donor, index: number): Finding[] {
  return [...checkWho(donor, index), ...checkWhat(donor, index), ...checkMatched(donor, index)];
}

function checkWho({ organisation, name, people, consent }: Donor, index: number): Finding[] {
  const path = ['donors', index];
  const who = [organisation, name, people].filter((one) => one !== undefined).length;
  if (who !== 1) {
    return [
      {
        code: 'ONE_OF_TWO',
        path,
        message:
          who === 0
            ? `第 ${index + 1} 笔没有写是谁捐的。`
            : `第 ${index + 1} 笔把单位、个人写在一起了，看不出是谁捐的。`,
        hint: '单位捐的写 organisation；个人捐的、本人同意公开，写 name 和 consent: true；不写名字的个人写 people（几个人）。三样只写一样。',
      },
    ];
  }
  // A donor may stay unnamed (慈善法 第七十六条: 捐赠人要求不公开姓名的除外); donations: name-consent.
  if (name === undefined || consent === true) return [];
  return [
    {
      code: 'CONSENT_MISSING',
      path: [...path, 'name'],
      message: `第 ${index + 1} 笔写了捐赠人的名字，${consent === false ? '但本人不同意公开' : '没有写本人同不同意公开'}。`,
      hint:
        consent === false
          ? '请删掉 name 和 consent，改写 people: 1。'
          : '问过本人、同意的，请加上 consent: true；不同意或没问过，请删掉 name，改写 people: 1。',
    },
  ];
}

/** 筹款＋配捐＝到账: foundations add to what people give (99公益日). */
function checkMatched({ raised, matched, received }: Donor, index: number): Finding[] {
  if (raised === undefined || matched === undefined || received === undefined) return [];
  return checkProduct(['donors', index, 'received'], {
    working: `第 ${index + 1} 笔：筹款 ${formatFen(raised)} 元 ＋ 配捐 ${formatFen(matched)} 元`,
    expected: sumFen([raised, matched]),
    stated: received,
    statedName: '到账',
  });
}

function checkWhat({ pledged, received, goods, goodsValue }: Donor, index: number): Finding[] {
  const path = ['donors', index];
  if (pledged === undefined && received === undefined && goods === undefined) {
    return [
      missing(
        path,
        `第 ${index + 1} 笔没有写捐了什么。`,
        '请写 pledged（认捐）、received（到账）或 goods（物资）。',
      ),
    ];
  }
  return [
    ...(goodsValue !== undefined && goods === undefined
      ? [
          missing(
            path,
            `第 ${index + 1} 笔写了物资折价，没有写是什么物资。`,
            '请加上 goods，例如：大米 50 袋。',
          ),
        ]
      : []),
    ...(pledged !== undefined && received !== undefined && received > pledged
      ? [
          {
            code: 'ABOVE_LIMIT',
            path: [...path, 'received'],
            message: `第 ${index + 1} 笔到账 ${formatFen(received)} 元，比认捐的 ${formatFen(pledged)} 元还多。`,
            hint: '两个数写反了请换过来；真的多捐了，认捐也写一样的数。',
          } as const,
        ]
      : []),
  ];
}
