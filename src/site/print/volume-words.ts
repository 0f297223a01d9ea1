/** What an archive volume says of itself: on its cover, in its closing table 备考表, and to whoever prints and binds it. */
import { dateParts, formatDate } from '../../model/values/calendar-date.ts';
import type { Retention } from '../../model/catalogue/catalogue.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import type { SiteContext } from '../site-context.ts';
import { BINDING_MM } from './archive-pages.ts';
import { wasCorrected } from './volume-contents.ts';
import type { Volume, VolumeItem } from './volume.ts';

export const RETENTION_WORDS: Readonly<Record<Retention, string>> = {
  permanent: '永久',
  '30y': '30年',
  '10y': '10年',
};

/** 案卷题名: `谢家崴子村2026年党务村务财务公开材料`. */
export function volumeTitle({ year }: Pick<Volume, 'year'>, { site, words }: SiteContext): string {
  const { party, affairs, finance } = words.sectionsShort;
  return `${site.profile.name}${year}年${party}${affairs}${finance}公开材料`;
}

/** 全宗名称: who has made the files, in full. */
export function fondsName({ site }: SiteContext): string {
  const { county, township, profile } = site;
  return `${county.name}${township.name}${profile.issuers.committee}`;
}

/** 类目名称. */
export function categoryName({ words }: SiteContext): string {
  const { party, affairs, finance } = words.sectionsShort;
  return `${party}${affairs}${finance}公开`;
}

/** More pages than this, two a sheet, make more than the 20 mm that a cover's back has (GB/T 9705). */
const THICKEST = 400;

/** For whoever prints and binds: a slip that is not bound. */
export function bindingSteps(volume: Volume, { asOf, words }: SiteContext): string[] {
  const { year, retention, pages } = volume;
  return [
    `用 A4 纸双面打印，选“长边翻转”“实际大小”，不要“适合纸张”；空白的背面也在文件里，不要抽掉。`,
    `装订那一边留了${BINDING_MM}毫米，正面在左、背面在右：打三个孔用线装订，不用订书钉。`,
    `顺序：封面、卷内文件目录、文件、备考表。这一张不装订。`,
    `外边上角的页号已经编好，和目录对得上；封面、目录、备考表不编页号。`,
    ...(pages > THICKEST ? [`这一卷有${pages}页，一本装不下的分册装订，页号接着编，封面各用一份。`] : []),
    `墙上取下来的、签过字盖过章的原件，右上角写上它在目录里的顺序号，按号排在备考表前面。`,
    `填好封面上的档号、立卷人，填好备考表，立卷人、检查人签字。`,
    `里面是全名，只存在${words.local}的档案柜里，不发到网上、群里。`,
    ...(asOf < `${year}-12-31` ? [`现在只到${formatDate(asOf)}。全年的，过了年再印一次存档。`] : []),
    `同一年还有保管期限不同的，另成一卷：这一卷是“${RETENTION_WORDS[retention]}”的。`,
  ];
}

/** 本卷情况说明: what is in it, what was changed or taken back, what lies elsewhere. */
export function situation(volume: Volume, { asOf }: SiteContext): string[] {
  const { items, elsewhere, pages } = volume;
  const withdrawn = items.filter(({ disclosure }) => isWithdrawn(disclosure.content, asOf));
  const corrected = items.filter(
    ({ disclosure }) => wasCorrected(disclosure, asOf) && !isWithdrawn(disclosure.content, asOf),
  );
  return [
    `本卷共${items.length}件${pages}页，顺序号1至${items.length}，页号1至${pages}。`,
    ...(corrected.length > 0
      ? [`公布后有更正的${corrected.length}件：${numbers(corrected)}，更正内容印在各件正文前。`]
      : []),
    ...(withdrawn.length > 0 ? [`公布后撤回的${withdrawn.length}件：`, ...withdrawn.map(withdrawalOf)] : []),
    ...(corrected.length + withdrawn.length === 0 ? ['没有更正，没有撤回。'] : []),
    ...(elsewhere.length > 0 ? [`按规定不上墙的${elsewhere.length}件另卷存，题名列在本卷目录末尾。`] : []),
    `按${formatDate(asOf)}的公开内容打印，每件题名下面的校验码和网上的一致。`,
  ];
}

function numbers(items: readonly VolumeItem[]): string {
  return `顺序号${items.map(({ number }) => number).join('、')}`;
}

function withdrawalOf({ number, disclosure }: VolumeItem): string {
  const { withdrawal } = disclosure.content;
  return withdrawal
    ? `顺序号${number}，${formatDate(withdrawal.on)}撤回，原因：${unstopped(withdrawal.why)}。决定：${unstopped(withdrawal.by)}。`
    : `顺序号${number}`;
}

function unstopped(sentence: string): string {
  return sentence.replace(/。$/, '');
}

/** At the head of each page of an item that was taken back; none on the others. */
export function withdrawnMark({ content }: Disclosure, { asOf }: SiteContext): string | undefined {
  const { withdrawal } = content;
  return withdrawal && isWithdrawn(content, asOf) ? `已撤回　${formatDate(withdrawal.on)}` : undefined;
}

/** `自2026年1月起至2026年12月止`: 时间 on the cover. */
export function span({ from, until }: Pick<Volume, 'from' | 'until'>): string {
  const [first, last] = [dateParts(from), dateParts(until)];
  return `自${first.year}年${first.month}月起至${last.year}年${last.month}月止`;
}
