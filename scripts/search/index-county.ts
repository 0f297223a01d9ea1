/** Indexes what the sites of one county published: which disclosures each key names, and what is shown of each. */
import {
  amountHead,
  amountsIn,
  charactersOf,
  dayKeysOf,
  gramsOf,
  itemKey,
  keysOfWord,
  numberKey,
  placeKey,
  roundAmountKey,
  sayingKey,
  sectionKey,
  timeKeysOf,
} from '../../src/client/search/city/keys.ts';
import { SITE_IN_TITLE, type BlockEntry } from '../../src/client/search/city/city-files.ts';
import { packList } from '../../src/client/search/city/lists.ts';
import { foldText } from '../../src/client/search/fold.ts';
import { bareNumber } from '../../src/client/search/wanted.ts';
import type { FindableItem } from '../../src/site/search/findable.ts';
import type { Saying } from '../../src/site/search/search-index.ts';
import { newLists, type Lists } from './key-lists.ts';

/** A site of the county, with what is found of it. */
export interface IndexedSite {
  readonly name: string;
  /** The page of its township, `benxi-county/xiaoshi/`. */
  readonly township: string;
  readonly items: readonly FindableItem[];
}

/** The index of a county, as it is kept until one of its sites changes. */
export interface CountyIndex {
  /** Key → those that it names, `|`, those that only mention it. */
  readonly words: Readonly<Record<string, string>>;
  /** Head of sums → sum in fen → those that name it. */
  readonly amounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly months: readonly (readonly [month: string, count: number])[];
  readonly open: Readonly<Record<string, string>>;
  readonly entries: readonly BlockEntry[];
  readonly titles: readonly string[];
}

/** Characters that are shown of what a page says first. */
const LEAD_LENGTH = 64;

interface Doc {
  readonly entry: BlockEntry;
  readonly item: FindableItem;
  readonly siteId: string;
  readonly township: string;
  readonly month: string;
  /** Folded; the name of the site stands in neither as its own word. */
  readonly title: string;
  readonly text: string;
}

/** Indexes a county. The same sites and sayings give the same index. */
export function indexCounty(sites: readonly IndexedSite[], sayings: readonly Saying[]): CountyIndex {
  const docs = sites.flatMap((site) => site.items.map((item) => docOf(item, site))).sort(byOrder);
  const lists = newLists();
  docs.forEach((doc, number) => addDoc(lists, doc, number));
  addSayings(lists, docs, sayings);
  const months = Map.groupBy(docs, ({ month }) => month);
  const open = Map.groupBy(docs.keys(), (number) => docs[number]?.item.until ?? '');
  open.delete('');
  return {
    words: lists.words(),
    amounts: lists.amounts(),
    months: [...months].map(([month, { length }]) => [month, length] as const),
    open: Object.fromEntries([...open].map(([until, numbers]) => [until, packList(numbers)])),
    entries: docs.map(({ entry }) => entry),
    titles: [...new Set(docs.map(({ title }) => title.replace(/[^\u3400-\u9fff]+/g, '|')))].sort(),
  };
}

function docOf(item: FindableItem, { name, township }: IndexedSite): Doc {
  const { path, title, text, publishedOn = '', until = '', isLocal, story } = item;
  const short = title.split(name).join(SITE_IN_TITLE);
  const entry = [path, short, leadOf(text), publishedOn, item.item ?? '', until] as const;
  return {
    ...{ item, township },
    entry: isLocal ? [...entry, 1] : story ? [...entry, 0, story[0], story[1]] : entry,
    siteId: path.split('/')[0] ?? '',
    month: publishedOn.slice(0, 7),
    title: foldText(short).folded,
    text: foldText(text).folded,
  };
}

function leadOf(text: string): string {
  if (text.length <= LEAD_LENGTH) return text;
  const cut = text.slice(0, LEAD_LENGTH);
  const stop = cut.lastIndexOf('。');
  return stop > LEAD_LENGTH / 3 ? cut.slice(0, stop + 1) : `${cut}…`;
}

/** The newest month first, what stands there always last; in a month what is of the same matter side by side, so that lists are short and hits lie together. */
function byOrder(a: Doc, b: Doc): number {
  return (
    compare(b.month, a.month) ||
    compare(a.item.section ?? '', b.item.section ?? '') ||
    compare(a.item.item ?? a.item.title, b.item.item ?? b.item.title) ||
    compare(b.item.publishedOn ?? '', a.item.publishedOn ?? '') ||
    compare(a.item.path, b.item.path)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function addDoc(lists: Lists, { item, siteId, township, title, text }: Doc, number: number): void {
  const named = [...gramsOf(title), ...charactersOf(title)];
  for (const key of named) lists.name(key, number);
  for (const key of gramsOf(text)) lists.mention(key, number);
  for (const key of keysOfFrame(item, title)) lists.name(key, number);
  lists.name(placeKey(`${siteId}/`), number);
  lists.name(placeKey(township), number);
  for (const fen of amountsIn(`${title}|${text}`)) {
    lists.amount(amountHead(fen), fen, number);
    lists.mention(roundAmountKey(fen), number);
  }
}

/** What is known of it without reading it. */
function keysOfFrame(
  { item, section, publishedOn, period, number, words = [] }: FindableItem,
  title: string,
): string[] {
  const said = words.flatMap((word) => gramsOf(foldText(word).folded));
  if (publishedOn === undefined) return said;
  // A title that says of which months it speaks was not written about the day on which it came out.
  const about = period ?? (/\d月|季度|半年/.test(title) ? undefined : publishedOn);
  return [
    ...said,
    ...(item === undefined ? [] : [itemKey(item)]),
    ...(section === undefined ? [] : [sectionKey(section)]),
    ...dayKeysOf(publishedOn),
    ...(number === undefined ? [] : [numberKey(bareNumber(number))]),
    ...(about === undefined ? [] : timeKeysOf(about)),
    ...timesInTitle(title, publishedOn.slice(0, 4)),
  ];
}

/** 2026年9月, 第三季度 in a folded title; the year of its publication where it names none. */
function timesInTitle(title: string, published: string): string[] {
  const year = /(20\d\d)年/.exec(title)?.[1];
  const month = /(\d{1,2})月(?!\d)/.exec(title)?.[1];
  const quarter = /([一二三四])季度/.exec(title)?.[1];
  const rest =
    month !== undefined
      ? `-${month.padStart(2, '0')}`
      : quarter !== undefined
        ? `-Q${'一二三四'.indexOf(quarter) + 1}`
        : '';
  return [
    ...(year !== undefined ? [`@${year}`] : []),
    ...(rest !== '' ? [`@${rest}`, `@${year ?? published}${rest}`] : []),
  ];
}

/** What people say is worked out here, so that a phone asks for one list and not for ten. */
function addSayings(lists: Lists, docs: readonly Doc[], sayings: readonly Saying[]): void {
  for (const saying of sayings) {
    const { say, find = [], items = [] } = saying;
    const key = sayingKey(saying);
    for (const number of items.flatMap((item) => lists.named(itemKey(item)))) lists.name(key, number);
    for (const said of new Set([...say, ...find].map((one) => foldText(one).folded))) {
      const isMeant = find.some((one) => foldText(one).folded === said);
      for (const number of docsWith(lists, said)) {
        const doc = docs[number];
        if (!doc) continue;
        for (const [where, isNamed] of [
          [doc.title, true],
          [doc.text, false],
        ] as const) {
          if (!where.includes(said)) continue;
          // A phrase has a list of its own, exact, where its pairs would be four lists and nearly so.
          const into = (to: string): void => (isNamed ? lists.name(to, number) : lists.mention(to, number));
          if (said.length > 2) into(said);
          if (isMeant) into(key);
        }
      }
    }
  }
}

/** Those that have all pairs of a phrase. */
function docsWith(lists: Lists, said: string): number[] {
  const [first = '', ...rest] = keysOfWord(said);
  const others = rest.map((key) => new Set(lists.all(key)));
  return lists.all(first).filter((number) => others.every((other) => other.has(number)));
}
