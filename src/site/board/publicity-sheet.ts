/** One sheet of a publicity board: a text with where it comes from and whom to ask. No posting, no signatures, no seal. */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { PublicityItem } from '../../model/place/publicity.ts';
import { TOPIC_TITLES, type PublicityTopic } from '../../model/disclosure/section.ts';
import type { FlowItem } from '../../paper/sheet/flow.ts';
import { markdownItems } from '../../paper/sheet/markdown-items.ts';
import { paginate, type Pagination, type SheetPlan } from '../../paper/sheet/paginate.ts';
import type { ShellText } from '../../paper/sheet/sheet-shell.ts';
import type { Stock } from '../../paper/stocks.ts';
import { phrasesOf } from '../text/phrases.ts';
import { qrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import { publicHref, publicityAnchor, publicityItemPath, publicityPath, typedAddress } from '../urls.ts';
import type { SheetView } from './sheet-view.ts';

/** An item cut into sheets of a stock. */
export function paginatePublicity(
  { content }: PublicityItem,
  context: SiteContext,
  stock: Stock,
): Pagination {
  const photos = content.photos?.length ?? 0;
  const flow: FlowItem[] = [
    ...markdownItems(content.body),
    ...(photos === 0
      ? []
      : [{ type: 'footnote', label: `照片${photos}张`, text: '扫左下角二维码看。' } as const]),
  ];
  return paginate(flow, shellText(content, context), stock);
}

/** What surrounds the body, for planning how much room it takes. */
function shellText(content: PublicityItem['content'], context: SiteContext): ShellText {
  const { profile, county, township } = context.site;
  const { period, ask, phone, note, place, address } = footText(content, context);
  return {
    titlePhrases: phrasesOf(content.title, [profile.name, township.name, county.name, county.shortName]),
    top: [TOPIC_TITLES[content.topic], '宣传', ...(context.city.sample === true ? ['示例'] : [])],
    number: formatDate(content.publishedOn),
    key: [period, `${ask}　${phone}`],
    small: [note, place, '第10页 共10页'],
    address: `短网址 ${address}`,
    issuer: [],
    signatures: [],
  };
}

function footText(content: PublicityItem['content'], context: SiteContext) {
  const { site, city } = context;
  const { source, until } = content;
  const asked = askedAbout(content, context);
  return {
    period: `出处：${source}`,
    ask: `想问清楚，打${asked.name}`,
    phone: asked.phone,
    note: until ? `挂到${formatDate(until)}` : '长期有用',
    place: `${site.township.name}${site.profile.name}`,
    address: typedAddress(city.publicUrl, publicityPath(site.profile.id)),
  };
}

/** One sheet of an item. */
export function publicitySheet(
  { id: itemId, content }: PublicityItem,
  plan: SheetPlan,
  { context, id }: { context: SiteContext; id: string },
): SheetView {
  const { site, city } = context;
  const { topic, title, publishedOn } = content;
  return {
    id,
    stock: plan.stock,
    disclosureId: itemId,
    href: `#${publicityAnchor(itemId)}`,
    section: topic,
    sectionTitle: TOPIC_TITLES[topic],
    kind: '宣传',
    isCorrected: false,
    isSample: city.sample === true,
    isPoster: false,
    number: formatDate(publishedOn),
    title,
    titleLines: plan.title.lines,
    titleMm: plan.title.sizeMm,
    isTitlePlain: false,
    sheet: plan.number,
    count: plan.count,
    bodyPt: plan.bodyPt,
    bodyMaxPt: plan.bodyMaxPt,
    fragments: plan.fragments,
    foot: {
      qr: qrCode(publicHref(city.publicUrl, publicityItemPath(site.profile.id, itemId))),
      ...footText(content, context),
    },
  };
}

/** Posts of those who know about a topic. */
const KNOWS_ABOUT: Readonly<Record<PublicityTopic, RegExp>> = {
  policy: /代办|服务|文书|民政/,
  law: /治保|调解|网格|副主任/,
  culture: /文书|妇联|副主任/,
  building: /书记|组织/,
};

/** Whom to ask: who is named, else the officer who has the matter, else the first one with a telephone. */
export function askedAbout(
  { ask, topic }: PublicityItem['content'],
  { site: { profile } }: SiteContext,
): { readonly name: string; readonly phone: string } {
  if (ask) return ask;
  const withPhone = profile.officers.flatMap(({ name, post, phone }) =>
    phone ? [{ name, post, phone }] : [],
  );
  const officer = withPhone.find(({ post }) => KNOWS_ABOUT[topic].test(post)) ?? withPhone[0];
  return officer ?? { name: profile.supervision.person, phone: profile.supervision.phone };
}
