/** What a workbook says beside its cells: heads and feet of printed pages, remarks, text boxes. */
import type { Aside } from '../../src/sheet/grid.ts';
import { visibleText } from '../../src/sheet/visible-text.ts';

/** More of them, or longer ones, are no words about a table. */
const MOST = 50;
const LONGEST = 200;

/** Heads and feet in a sheet's XML. */
export function headsAndFeet(xml: string): Aside[] {
  return elementsOf(xml, '(?:odd|even|first)(?:Header|Footer)').flatMap(({ name, inside }) => {
    const where = name.endsWith('Header') ? '页眉' : '页脚';
    return asides(
      where,
      plainText(inside)
        .split(/&[LCR]/)
        .map(withoutCodes),
    );
  });
}

/** Remarks on cells, in the XML of their part. */
export function remarksIn(xml: string): Aside[] {
  return elementsOf(xml, 'comment').flatMap(({ attributes, inside }) => {
    const cell = /\bref="([A-Z]{1,3}\d+)"/.exec(attributes)?.[1] ?? '';
    return asides(`批注 ${cell}`.trim(), [textIn(inside)]).map((aside) => ({ ...aside, remarkOn: cell }));
  });
}

/** Shapes with words in them, seals drawn as text among them. */
export function textBoxesIn(xml: string): Aside[] {
  return elementsOf(xml, 'sp').flatMap(({ inside }) => asides('文本框', [textIn(inside)]));
}

function asides(where: string, texts: readonly string[]): Aside[] {
  return texts
    .map((text) => visibleText(text).replace(/\s+/g, ' ').trim().slice(0, LONGEST))
    .filter((text) => text !== '')
    .map((text) => ({ where, text }));
}

interface Found {
  readonly name: string;
  readonly attributes: string;
  readonly inside: string;
}

function elementsOf(xml: string, name: string): Found[] {
  const pattern = new RegExp(String.raw`<(?:\w+:)?(${name})(\s[^<>]*)?>([\s\S]*?)</(?:\w+:)?\1>`, 'g');
  return [...xml.matchAll(pattern)]
    .slice(0, MOST)
    .map(([, tag = '', attributes = '', inside = '']) => ({ name: tag, attributes, inside }));
}

function textIn(xml: string): string {
  return elementsOf(xml, 't')
    .map(({ inside }) => plainText(inside))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-fA-F]{1,5});/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** `&"宋体,常规"&14水南村&P`: fonts, sizes and page numbers. */
function withoutCodes(text: string): string {
  return text
    .replace(/&"[^"]*"/g, '')
    .replace(/&K[0-9A-Fa-f]{6}/g, '')
    .replace(/&\d+/g, '')
    .replace(/&[A-Za-z]/g, '')
    .replaceAll('&&', '&');
}
