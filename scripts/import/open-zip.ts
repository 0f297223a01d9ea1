/**
 * The parts of an Office file: a zip with XML in it. Nothing in it is trusted: sizes are bounded, checksums compared,
 * entities refused, and what is not whole is not read in part, for a figure that is missing is a wrong sum.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync, strFromU8 } from 'fflate';
import { crc32 } from 'node:zlib';
import { readZipDirectory } from './zip-directory.ts';
import { refuse, type Opened } from './refusal.ts';

/** Text of all parts together; 20,000 rows of 200 columns are below it. */
const MOST_UNPACKED = 200_000_000;

/** An XML element: attributes and children by name, lists where `LISTS` says so. */
export type Element = { readonly [name: string]: unknown };

export interface OfficeFile {
  /** Whether there is such a part. */
  readonly has: (path: string) => boolean;
  /** A part's text; empty when there is none. */
  readonly text: (path: string) => string;
  /** A part's root element; empty when there is none. */
  readonly root: (path: string) => Element;
}

const DAMAGED = refuse(
  '这个 Excel 文件坏了，打不开。',
  '请用 Excel 或 WPS 打开它另存一份；也打不开的话，请找当初给你这份文件的人再要一次。',
);
const TOO_LARGE = refuse(
  '这个文件解开以后太大，不是一张正常的表。',
  '请用 Excel 或 WPS 打开，只留下要公布的那张表，另存一份再导入。',
);
const LOCKED = refuse(
  '这个压缩包里的表设了密码，读不了。',
  '请先用密码解开，用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再导入那个文件。',
);
const FOREIGN = refuse(
  '这个文件里有 Excel 和 WPS 都不会写的内容（DOCTYPE），可能有人动过手脚，没有读。',
  '来历清楚的，请用 Excel 或 WPS 打开，另存一份再导入；不清楚的，不要打开，问问发给您的人。',
);
/** Elements of which there may be several, wherever they stand. */
const LISTS = new Set(['sheet', 'Relationship', 'numFmt', 'xf', 'si', 'r', 'row', 'c', 'col', 'mergeCell']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && LISTS.has(name),
});

/** Thrown by `parseXml`; whoever opens a file turns it into its refusal. */
export class UnreadableXmlError extends Error {
  override readonly name = 'UnreadableXmlError';
  readonly refused: typeof DAMAGED;

  constructor(refused: typeof DAMAGED) {
    super(refused.refusal.message);
    this.refused = refused;
  }
}

/** Unpacks what an import looks at; pictures and the like stay packed. */
export function openZip(bytes: Uint8Array): Opened<OfficeFile> {
  const directory = readZipDirectory(bytes);
  // Of two parts of one name one program reads the first and another the last.
  if (!directory || directory.hasDoubles) return DAMAGED;
  const { entries } = directory;
  const wanted = [...entries].filter(([name]) => /\.(xml|rels)$/.test(name));
  if (wanted.some(([, { isEncrypted }]) => isEncrypted)) return LOCKED;
  if (wanted.reduce((sum, [, { size }]) => sum + size, 0) > MOST_UNPACKED) return TOO_LARGE;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  } catch {
    // fflate throws texts of its own for each way in which a zip may be broken; a clerk can do the same about all.
    return DAMAGED;
  }
  const isWhole = ([name, { crc }]: (typeof wanted)[number]): boolean =>
    Object.hasOwn(parts, name) && crc32(parts[name] as Uint8Array) === crc;
  if (!wanted.every(isWhole)) return DAMAGED;
  const text = (path: string): string =>
    Object.hasOwn(parts, path) ? strFromU8(parts[path] as Uint8Array) : '';
  return {
    value: { has: (path) => entries.has(path), text, root: (path) => parseXml(text(path)) },
  };
}

/** The root element of an XML text; empty when there is no text. Throws `UnreadableXmlError` for what is not whole. */
export function parseXml(text: string): Element {
  if (text === '') return {};
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableXmlError(FOREIGN);
  if (hasEndlessTag(text) || countElements(text) > MOST_ELEMENTS) throw new UnreadableXmlError(TOO_LARGE);
  if (XMLValidator.validate(text) !== true) throw new UnreadableXmlError(DAMAGED);
  let parsed: Element;
  try {
    parsed = parser.parse(text) as Element;
  } catch {
    // Nested without end, names that no program gives: the library says so in English.
    throw new UnreadableXmlError(DAMAGED);
  }
  const root = Object.entries(parsed).find(([name]) => name !== '?xml')?.[1];
  return isElement(root) ? root : {};
}

/** An element takes some microseconds to read: so many are some seconds. */
const MOST_ELEMENTS = 600_000;
/** Formulas of choices stand in attributes; none is longer than 8,192 characters. */
const LONGEST_TAG = 50_000;

function countElements(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('</'); at !== -1; at = xml.indexOf('</', at + 2)) count++;
  return count;
}

function hasEndlessTag(xml: string): boolean {
  for (let at = xml.indexOf('<'); at !== -1;) {
    const end = xml.indexOf('>', at);
    if (end === -1) return xml.length - at > LONGEST_TAG;
    if (end - at > LONGEST_TAG) return true;
    at = xml.indexOf('<', end);
  }
  return false;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A child; empty when there is none. */
export function child(element: Element, name: string): Element {
  const value = element[name];
  return isElement(value) ? value : {};
}

/** The children of a name in `LISTS`. */
export function children(element: Element, name: string): readonly Element[] {
  const value = element[name];
  return Array.isArray(value) ? value.map((one: unknown) => (isElement(one) ? one : { '#text': one })) : [];
}

/** An attribute, or what stands between the tags of a child without attributes. */
export function textOf(element: Element, name: string): string | undefined {
  const value = element[name];
  if (typeof value === 'string') return value;
  return isElement(value) && typeof value['#text'] === 'string' ? value['#text'] : undefined;
}
