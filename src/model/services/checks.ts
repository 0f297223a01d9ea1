/** What is not true in a matter, whoever says it: what would send people on a wrong way or let them pay for nothing. */
import { formatDate } from '../values/calendar-date.ts';
import type { City } from '../place/city.ts';
import type { Finding } from '../schema/finding.ts';
import { findRepeated } from '../kinds/sum-checks.ts';
import { findNearest } from '../values/nearest.ts';
import { checkMatterText, checkTold } from './text-checks.ts';
import type { MatterDifference, RegionalMatter, ServiceMatter, SharedMatter } from './matter.ts';
import { withDifference } from './resolve.ts';

/** The same of what somebody does otherwise: only what that one wrote is pointed at. */
export function checkDifference(matter: ServiceMatter, difference: MatterDifference): Finding[] {
  return checkMatterText(withDifference(matter, difference)).flatMap((finding): Finding[] => {
    const [key = ''] = finding.path;
    if (Object.hasOwn(difference, key)) return [finding];
    // What is taken over does not go with what is written: the mode does not leave 0 days.
    return key === 'workingDays' && difference.mode !== undefined ? [{ ...finding, path: ['mode'] }] : [];
  });
}

/** Findings in a matter's file; regions are not asked for while `city.yaml` has problems of its own. */
export function checkSharedMatter(matter: SharedMatter, fileId: string, city: City | undefined): Finding[] {
  const { regions = [], ...shared } = matter;
  return [
    ...(matter.id === fileId ? [] : [idMismatch(matter.id, fileId)]),
    ...checkMatterText(matter),
    ...checkTold(matter),
    ...regions.flatMap((region, index) =>
      [
        ...(city ? regionUnknown(region, city) : []),
        ...regionTwice(regions, index),
        ...sameAsAbove(shared, region),
        ...checkDifference(shared, differenceOf(region)),
      ].map((finding) => ({ ...finding, path: ['regions', index, ...finding.path] })),
    ),
  ];
}

function idMismatch(id: string, fileId: string): Finding {
  return {
    code: 'ID_MISMATCH',
    path: ['id'],
    message: `「编号」写的是“${id}”，文件名是“${fileId}”，两个要一样。`,
    hint: `请写成：${fileId}；如果错的是文件名，请改文件名。`,
  };
}

function differenceOf({
  county: _county,
  township: _township,
  ...difference
}: RegionalMatter): MatterDifference {
  return difference;
}

/** A county or township of a file that `city.yaml` has not. */
export function regionUnknown(
  { county, township }: Pick<RegionalMatter, 'county' | 'township'>,
  { counties }: City,
): Finding[] {
  const found = counties.find(({ id }) => id === county);
  const known = found ? found.townships : counties;
  const wanted = found ? township : county;
  if (wanted === undefined || known.some(({ id }) => id === wanted)) return [];
  const nearest = findNearest(
    wanted,
    known.map(({ id }) => id),
  );
  return [
    {
      code: 'REGION_UNKNOWN',
      path: [found ? 'township' : 'county'],
      message: found
        ? `city.yaml 里${found.name}下面没有编号是“${wanted}”的乡镇（街道）。`
        : `city.yaml 里没有编号是“${wanted}”的县（区）。`,
      hint: nearest
        ? `是不是“${nearest}”？`
        : `请用 city.yaml 里的编号：${known.map(({ id }) => id).join('、')}。`,
    },
  ];
}

function regionTwice(regions: readonly RegionalMatter[], index: number): Finding[] {
  const keyOf = ({ county, township = '' }: RegionalMatter): string => `${county} ${township}`;
  const region = regions[index];
  const first = regions.findIndex((other) => region && keyOf(other) === keyOf(region));
  if (first === index || !region) return [];
  return [
    {
      code: 'ROW_DUPLICATE',
      path: [region.township === undefined ? 'county' : 'township'],
      message: `同一个地方写了两条：第 ${first + 1} 条和第 ${index + 1} 条，不知道照哪条办。`,
      hint: '请合成一条。',
    },
  ];
}

/** A region that says what the city says would keep the old text when the city changes it. */
function sameAsAbove(shared: ServiceMatter, region: RegionalMatter): Finding[] {
  return Object.entries(differenceOf(region)).flatMap(([key, value]): Finding[] =>
    JSON.stringify(shared[key as keyof ServiceMatter]) === JSON.stringify(value) &&
    region.township === undefined
      ? [
          {
            code: 'FIELD_UNEXPECTED',
            severity: 'warning',
            path: [key],
            message: `“${shared.name}”的这一行和全市写的一样，不用再写。`,
            hint: '请删掉这一行；留着的话，全市改了这里不会跟着改。',
          },
        ]
      : [],
  );
}

/** Matters that several files call the same: people would not know by which to go. */
export function mattersTwice(
  matters: readonly SharedMatter[],
): { readonly id: string; readonly finding: Finding }[] {
  return findRepeated(matters, ({ name }) => name).map(({ entry, index }) => {
    const first = matters.slice(0, index).find(({ name }) => name === entry.name);
    return {
      id: entry.id,
      finding: {
        code: 'ROW_DUPLICATE',
        path: ['name'],
        message: `“${entry.name}”在 ${first?.id ?? ''}.yaml 里已经有了，群众不知道按哪个办。`,
        hint: '请合成一个文件；是两件事，请把名称写得不一样。',
      },
    };
  });
}

/** A matter that a site names and that is not there, is for the other type of site, or has been abolished. */
export function checkMatterNamed(
  id: string,
  matters: readonly ServiceMatter[],
  { type, asOf }: { readonly type?: SharedMatter['sites'] | undefined; readonly asOf: string },
): Finding[] {
  const matter = matters.find((one) => one.id === id);
  if (!matter) {
    const nearest = matters.find(
      (one) =>
        one.id ===
        findNearest(
          id,
          matters.map((other) => other.id),
        ),
    );
    return [
      {
        code: 'MATTER_UNKNOWN',
        path: ['matter'],
        message: `全市的办事事项（services 文件夹）里没有编号是“${id}”的，可能取消了，也可能写错了。`,
        hint: nearest
          ? `是不是“${nearest.id}”（${nearest.name}）？`
          : '请到 services 文件夹里找这件事的编号；只有本村（社区）办的，请写在 services 里。',
      },
    ];
  }
  if (type !== undefined && matter.sites !== 'both' && matter.sites !== type)
    return [
      {
        code: 'MATTER_UNKNOWN',
        path: ['matter'],
        message: `“${matter.name}”是${matter.sites === 'village' ? '村里' : '社区'}的事项，这里不办。`,
        hint: '请删掉这一条；这里也办的，请把那个文件的 sites 改成：both',
      },
    ];
  return matter.until === undefined || asOf <= matter.until
    ? []
    : [
        {
          code: 'MATTER_UNKNOWN',
          severity: 'warning',
          path: ['matter'],
          message: `“${matter.name}”${formatDate(matter.until)}以后不办了，办事指南里还写着。`,
          hint: '请发一份新的办事指南，去掉这一条。',
        },
      ];
}
