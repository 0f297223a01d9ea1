/** A matter is written once for all; people read it in the words of their place: 镇里审核, 区医保局, 社区登记. */
import type { ServiceMatter } from './matter.ts';

/** The matter with all its sentences told otherwise. */
export function withTexts(matter: ServiceMatter, told: (text: string) => string): ServiceMatter {
  const { name, who, materials, steps, office, decidedBy } = matter;
  return {
    ...matter,
    name: told(name),
    who: told(who),
    materials: materials.map(told),
    ...(steps !== undefined && { steps: told(steps) }),
    ...(office !== undefined && { office: told(office) }),
    ...(decidedBy !== undefined && { decidedBy: told(decidedBy) }),
  };
}

/** What 县（区） and 乡镇（街道） are called where a county and township of these names lie. */
export function inWordsOfRegion(
  text: string,
  names: { readonly county: string; readonly township: string },
): string {
  return text
    .replaceAll('县（区）', names.county.endsWith('县') ? '县' : '区')
    .replaceAll('乡镇（街道）', /街道$|镇$|乡$/.exec(names.township)?.[0] ?? '乡镇');
}
