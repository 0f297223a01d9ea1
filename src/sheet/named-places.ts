/** Villages, communities, townships and counties that a title or a seal names. Pure. */

/** A place of the content. */
export interface KnownPlace {
  readonly type: 'city' | 'county' | 'township' | 'site';
  readonly name: string;
  /** It is the site that a table is imported for, or the site lies in it. */
  readonly isOwn: boolean;
  /** The site's id, for `--site`. */
  readonly id?: string;
}

/** A place that is not ours. */
export interface Stranger {
  readonly name: string;
  /** What it is instead of: `village` of our site, `region` of our township or county. */
  readonly type: KnownPlace['type'];
  readonly id?: string;
}

const SUFFIX =
  /(?:朝鲜族|满族|回族|蒙古族|锡伯族)?(?:自治县|民族乡|街道办事处|街道|社区|嘎查|村|镇|乡|县|区|市)$/;

/** 谢家崴子 of 谢家崴子村. */
export function stemOf(name: string): string {
  const stem = name.replace(SUFFIX, '');
  return stem === '' ? name : stem;
}

/** Words that end like a place and are none, or that no place begins with. */
const NO_STEM =
  /^(?:农|乡|全|本|我|各|该|每|几|两|某|新农|邻|外|同|驻|包|到|在|所|与|和|关|对|为|自然|行政|贫困|脱贫|重点|示范|集体|先进|文明|美丽|建制|中心$|城中|城乡|试点|经济|智慧|和谐|平安|完整|老旧|未来|街道|帮扶|结对|按|依|经)|(?:经|到|由|给|被|把|待|需|须|可)$|^.{3,}[存报向交归回入至往发付拨送]$|[的了是有无与及或将被把从向年月日号第共计在]|财务|收支|公示|公开|公布|明细|名单|补贴|补助|发放|资金|项目|工程|党务|居务|村务|情况|清单|台账|报表|报告|慰问|困难|建设|振兴|治理|服务/;

const VILLAGE =
  /^(\p{Script=Han}{1,8}?)(村|社区|嘎查)(?!民(?!委|小组|代表|会议)|级|干(?!部)|屯|道|路|落|庄|口|容|史|规|医(?!保)|情)/u;
const COLLECTIVE = /^(\p{Script=Han}{2,6}?)(?:村|社区)?(?:股份)?经济(?:合作|联合)(?:联合)?(?:总)?社/u;
/** A township or a county is only told from other words by the village behind it. */
const TOWNSHIP =
  /^(\p{Script=Han}{2,8}?)(镇|乡|街道)(?:办事处)?(?=\p{Script=Han}{1,8}?(?:村|(?<!街道)社区)|人民政府|党委)/u;
const COUNTY =
  /^(\p{Script=Han}{1,10}?)(自治县|县|(?<!社)区|市)(?=\p{Script=Han}{1,8}?(?:镇|乡|街道|村|(?<!街道)社区))/u;
const PROVINCE = /^\p{Script=Han}{2,7}?(?:省|自治区)/u;

/** What a remark tells of who does what: 取暖用煤经村民代表会议同意. No name is to be looked for in it. */
const TOLD =
  /查[看询阅验]|备查|同意|审[核议批定]|承担|负责|通过|决[定议]|支付|垫付|保管|存档|归档|领取|核[实对]|咨询|反映|验收|讨论|研究|商议/;
const REMARK = /注$|备注|说明/;

/** 填报单位：, 村名：: what stands behind says whose table it is. */
const WHOSE = /单位|村名?$|社区$|村别|名称|编制|填报|制表|公章|盖章|报送|注$|备注|说明|标题/;
/** In front of a name: it is somebody else's there on purpose. */
const LEAD_IN = /^(?:关于|中共|中国共产党|本表(?:为|是|系)|此表(?:为|是|系)|附件?\d*)/;

/** 2026年10月李家堡村…: the time may stand first. */
const WHEN =
  /^(?:[\d〇○零一二三四五六七八九]{2,4}年度?)?(?:[\d十一二三四五六七八九]{1,3}(?:[-—~至][\d十一二三四五六七八九]{1,3})?月份?|第?[1-4一二三四]季度?|[上下]半年)?/;

/** The first place in a text that is another than ours; `undefined` when it names none, or ours only. */
export function strangerIn(text: string, places: readonly KnownPlace[]): Stranger | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((?:盖?公?章|签章)\)/g, '');
  const parts = plain.split(
    /(?<=:)|[,，、;；。()《》“”"【】[\]|/\\—_+&]|-+|(?<=\d)(?=\p{Script=Han}{2,8}(?:村|社区)$)/u,
  );
  let label: string | undefined;
  for (const part of parts) {
    const isLabel = part.endsWith(':');
    if (!isLabel && (label === undefined || WHOSE.test(label))) {
      const isTold = TOLD.test(part) || (label !== undefined && REMARK.test(label));
      const begin = part.replace(WHEN, '').replace(LEAD_IN, '').replace(WHEN, '');
      const found = strangerAt(begin, places, isTold);
      if (found) return found;
    }
    label = isLabel ? part.slice(0, -1) : label;
  }
  return undefined;
}

/**
 * Reads names from the beginning of a text, the larger place first, as long as they are ours. In what is told only a place
 * that the content has is one.
 */
function strangerAt(text: string, places: readonly KnownPlace[], isTold: boolean): Stranger | undefined {
  let rest = text.replace(PROVINCE, '');
  const known = [...places].sort(
    (a, b) => b.name.length - a.name.length || Number(b.isOwn) - Number(a.isOwn),
  );
  for (;;) {
    const here = known.find(({ name }) => rest.startsWith(name) && endsThere(rest, name));
    if (!here) break;
    if (!here.isOwn) return here;
    rest = rest.slice(here.name.length);
    if (here.type === 'site') return undefined;
  }
  return isTold ? undefined : unknownAt(rest, places);
}

/** 东石 in 东石村 only; 东石村 in 东石村村民委员会. */
function endsThere(text: string, name: string): boolean {
  return /(?:村|社区|嘎查|镇|乡|街道|县|区|市)$/.test(name) || text === name;
}

function unknownAt(text: string, places: readonly KnownPlace[]): Stranger | undefined {
  const own = places.filter(({ isOwn }) => isOwn);
  const site = own.find(({ type }) => type === 'site');
  const village = VILLAGE.exec(text) ?? COLLECTIVE.exec(text);
  const region = [
    { type: 'county', match: COUNTY.exec(text) },
    { type: 'township', match: TOWNSHIP.exec(text) },
  ] as const;
  for (const { type, match } of region) {
    const [written = '', stem = ''] = match ?? [];
    if (written === '' || NO_STEM.test(stem) || isOurStem(stem, own, type)) continue;
    const ours = own.find((one) => stem.startsWith(stemOf(one.name)));
    // 示例青石镇: ours without its suffix in front of it.
    if (ours && ours.type !== 'site') return strangerAt(text.slice(stemOf(ours.name).length), places, false);
    return { name: written, type };
  }
  if (!village || !site) return undefined;
  const [written, stem = ''] = village;
  if (NO_STEM.test(stem)) return undefined;
  return villageStranger({ written, stem }, { site, own, places });
}

function isOurStem(stem: string, own: readonly KnownPlace[], type: KnownPlace['type']): boolean {
  return own.some((one) => one.type === type && stemOf(one.name) === stem);
}

interface Around {
  readonly site: KnownPlace;
  readonly own: readonly KnownPlace[];
  readonly places: readonly KnownPlace[];
}

function villageStranger(
  { written, stem }: { readonly written: string; readonly stem: string },
  { site, own, places }: Around,
): Stranger | undefined {
  const ours = stemOf(site.name);
  // 谢家 for 谢家崴子, unless somebody else is called so.
  if (stem === ours || (stem.length >= 2 && ours.startsWith(stem))) return undefined;
  const other = places.find(({ type, name, isOwn }) => type === 'site' && !isOwn && stemOf(name) === stem);
  if (other) return other;
  if (stem.endsWith(ours)) {
    const before = stem.slice(0, -ours.length);
    if (own.some(({ name }) => name === before || stemOf(name) === before)) return undefined;
    const region = places.find(({ name, isOwn }) => !isOwn && stemOf(name) === before);
    if (region) return region;
  }
  return { name: /(?:村|社区|嘎查)$/.test(written) ? written : stem, type: 'site' };
}
