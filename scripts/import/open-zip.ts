/** The parts of an Office file: a zip with XML in it. Nothing in it is trusted: sizes are bounded, entities refused. */
import { XMLParser } from 'fast-xml-parser';
import { unzipSync, strFromU8 } from 'fflate';
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

/** Unpacks what an import looks at; pictures and the like stay packed. */
export function openZip(bytes: Uint8Array): Opened<OfficeFile> {
  const names = new Set<string>();
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        return size <= MOST_UNPACKED;
      },
    });
  } catch {
    // fflate throws texts of its own for each way in which a zip may be broken; a clerk can do the same about all.
    return DAMAGED;
  }
  if (size > MOST_UNPACKED)
    return refuse(
      '这个文件解开以后太大，不是一张正常的表。',
      '请用 Excel 或 WPS 打开，只留下要公布的那张表，另存一份再导入。',
    );
  const text = (path: string): string =>
    Object.hasOwn(parts, path) ? strFromU8(parts[path] as Uint8Array) : '';
  return {
    value: { has: (path) => names.has(path), text, root: (path) => parseXml(text(path)) },
  };
}

/** The root element of an XML text; empty when it is none. Entities of its own are never read. */
export function parseXml(text: string): Element {
  if (text === '' || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return {};
  const parsed = parser.parse(text) as Element;
  const root = Object.entries(parsed).find(([name]) => name !== '?xml')?.[1];
  return isElement(root) ? root : {};
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
