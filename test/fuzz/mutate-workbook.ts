/** Changes a workbook: its XML, its parts, the headers of its zip. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Chance } from './chance.ts';
import { withNoise } from './mutate-text.ts';
import { oddText } from './odd-values.ts';
import { zipFile, type ZipEntry, type ZipLies } from './zip-file.ts';

interface Part {
  name: string;
  xml: string;
  lies?: NonNullable<ZipEntry['lies']>;
}

const ODD_REFS = [
  'A0',
  'XFD1048576',
  'XFE1',
  'ZZZ1',
  'AAAA1',
  'A99999999999',
  'a1',
  '1A',
  '',
  'A-1',
  'R1C1',
  '$A$1',
  'A1:B2',
  'Ａ1',
];
const ODD_COUNTS = [
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  '0x10',
  '1.5',
  '',
  ' ',
  '4294967296',
  '2147483648',
  '-2147483649',
];
const ATTRIBUTES = [
  'r',
  's',
  't',
  'ref',
  'min',
  'max',
  'hidden',
  'ht',
  'width',
  'numFmtId',
  'Id',
  'id',
  'Target',
  'name',
  'state',
  'formatCode',
  'count',
  'uniqueCount',
  'date1904',
];
const TYPES = ['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x', ''];

const XML_PARTS = [
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    '<?x y?>',
    '<![CDATA[<c/>]]>',
    '<!-- x -->',
    '<!--',
    ']]>',
  ],
  ...[
    '&a;',
    '&#0;',
    '&#x110000;',
    '&amp;lt;',
    '&',
    '<',
    '>',
    '</x>',
    '<x',
    '<c/>',
    '<row/>',
    '<row r="5"/>',
    '<c r="B2" t="s"><v>999999</v></c>',
  ],
  ...[
    '<c><v>1e999</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c t="inlineStr"><is><t>x</t><t>y</t></is></c>',
    '<c><f>A1</f></c>',
    '<c t="d"><v>x</v></c>',
  ],
  ...[
    '<si><r><t>a</t></r><t>b</t></si>',
    '<si/>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="B2:A1"/>',
    '<col min="1" max="16384" hidden="1"/>',
  ],
  ...[
    '<__proto__>x</__proto__>',
    '<constructor r="1"/>',
    '<x __proto__="1"/>',
    '_x0000_',
    '_xD800_',
    '_x005F_',
    '<sheet name="x" sheetId="1" id="rId1"/>',
  ],
] as const;

/** Changes of a part's text. */
const XML_CHANGES: readonly ((xml: string, chance: Chance) => string)[] = [
  (xml, chance) => at(xml, chance, () => chance.pick(XML_PARTS)),
  (xml, chance) => at(xml, chance, () => oddText(chance).slice(0, 300)),
  (xml, chance) => {
    const name = chance.pick(ATTRIBUTES);
    const odd = () =>
      escape(chance.pick([...ODD_REFS, ...ODD_COUNTS, ...TYPES, oddText(chance).slice(0, 80)]));
    return replaceOne(
      xml,
      new RegExp(` (?:\\w+:)?${name}="[^"]*"`, 'g'),
      (found) => found.replace(/"[^"]*"/, () => `"${odd()}"`),
      chance,
    );
  },
  (xml, chance) =>
    replaceOne(
      xml,
      /<v>[^<]*<\/v>/g,
      () => `<v>${escape(chance.pick([...ODD_COUNTS, oddText(chance).slice(0, 200)]))}</v>`,
      chance,
    ),
  (xml, chance) =>
    replaceOne(
      xml,
      /<t[ >][^<]*<\/t>|<t>[^<]*<\/t>/g,
      () => `<t>${escape(oddText(chance).slice(0, 2_000))}</t>`,
      chance,
    ),
  (xml, chance) => replaceOne(xml, /<[a-z]\w*(?: [^<>]*)?>/gi, (tag) => tag + tag, chance),
  (xml, chance) => replaceOne(xml, /<\/?[a-z][\w:]*(?: [^<>]*)?>/gi, () => '', chance),
  (xml, chance) =>
    replaceOne(xml, /<c [^<>]*>.*?<\/c>/gs, (cell) => cell.repeat(chance.pick([2, 50, 400])), chance),
  (xml, chance) =>
    replaceOne(xml, /<row [^<>]*>.*?<\/row>/gs, (row) => row.repeat(chance.pick([2, 20])), chance),
  (xml, chance) => replaceOne(xml, /<row [^<>]*>.*?<\/row>/gs, () => '', chance),
  (xml, chance) => xml.slice(0, chance.below(xml.length + 1)),
  (xml, chance) => at(xml, chance, () => nest(chance.pick([10, 200, 5_000]), chance)),
  (xml) => xml.replaceAll(/<(\/?)(\w)/g, '<$1x:$2'),
  (xml) => xml.replaceAll(/ r="[^"]*"/g, ''),
  (xml) => xml.toUpperCase(),
];

function nest(depth: number, chance: Chance): string {
  const name = chance.pick(['x', 'r', 'row', 'c', 'si', 'is', 't']);
  return `<${name}>`.repeat(depth) + (chance.oneIn(2) ? `</${name}>`.repeat(depth) : '');
}

function at(xml: string, chance: Chance, text: () => string): string {
  const place = chance.below(xml.length + 1);
  return xml.slice(0, place) + text() + xml.slice(place);
}

function replaceOne(xml: string, pattern: RegExp, to: (found: string) => string, chance: Chance): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const one = chance.pick(found);
  return xml.slice(0, one.index) + to(one[0]) + xml.slice(one.index + one[0].length);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Changes of parts: gone, twice, under another name, with a header that lies. */
function changeParts(parts: Part[], chance: Chance): void {
  const place = chance.below(parts.length);
  const part = parts[place];
  if (!part) return;
  const other = chance.pick(parts);
  switch (chance.below(9)) {
    case 0:
      parts.splice(place, 1);
      break;
    case 1:
      parts.push({ ...part, xml: other.xml });
      break;
    case 2:
      part.name = chance.pick([
        '../x.xml',
        '/xl/workbook.xml',
        'xl\\workbook.xml',
        'XL/WORKBOOK.XML',
        '',
        'con.xml',
        '__proto__.xml',
        'a/'.repeat(300),
      ]);
      break;
    case 3:
      [part.xml, other.xml] = [other.xml, part.xml];
      break;
    case 4:
      part.xml = '';
      break;
    case 5:
      // The part that names the others names itself, nothing, or something far away.
      part.xml = part.xml.replaceAll(
        /Target="[^"]*"/g,
        () =>
          `Target="${chance.pick(['workbook.xml', '../../../etc/passwd', 'http://x/', '', '.', 'worksheets/', '/xl/worksheets/sheet1.xml'])}"`,
      );
      break;
    default:
      part.lies = chance.pick([
        { crc: 1 },
        { size: 0 },
        { size: 4_000_000_000 },
        { packed: 0 },
        { packed: 4_000_000_000 },
        { method: 0 },
        { method: 12 },
        { method: 99 },
        { flags: 1 },
        { flags: 0x2041 },
        { flags: 8 },
        { offset: 0 },
        { offset: 4_000_000_000 },
        { isZip64: true },
        { isZip64: true, size: 2 ** 40 },
        { localName: 'other.xml' },
      ] satisfies NonNullable<ZipEntry['lies']>[]);
  }
}

const ZIP_LIES: readonly ZipLies[] = [
  { entries: 0 },
  { entries: 60_000 },
  { directorySize: 0 },
  { directorySize: 4_000_000_000 },
  { directoryOffset: 0 },
  { directoryOffset: 4_000_000_000 },
  { comment: 'PK\u0005\u0006'.repeat(20) },
  { comment: 'x'.repeat(60_000) },
  { before: new Uint8Array(64) },
];

/** A workbook with some changes. What is no zip is changed byte by byte. */
export function mutateWorkbook(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = partsOf(bytes);
  if (parts.length === 0) return withNoise(bytes, chance);
  for (let times = 1 + chance.below(4); times > 0 && parts.length > 0; times--) {
    if (chance.oneIn(4)) changeParts(parts, chance);
    else {
      const part = chance.pick(parts);
      part.xml = chance.pick(XML_CHANGES)(part.xml, chance);
    }
  }
  const entries = parts.map(({ name, xml, lies }): ZipEntry => ({
    name,
    data: strToU8(xml),
    ...(lies && { lies }),
  }));
  const zip = zipFile(entries, chance.oneIn(15) ? chance.pick(ZIP_LIES) : {});
  if (chance.oneIn(15)) return withNoise(zip, chance);
  return chance.oneIn(20) ? zip.subarray(0, chance.below(zip.length + 1)) : zip;
}

function partsOf(bytes: Uint8Array): Part[] {
  try {
    const unzipped = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
    return Object.entries(unzipped).map(([name, data]) => ({ name, xml: strFromU8(data) }));
  } catch {
    // A fixture that is no workbook on purpose.
    return [];
  }
}
