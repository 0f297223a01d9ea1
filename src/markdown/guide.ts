/** The guide's pages: Markdown with pictures, anchors and links between files. Still text: no HTML, nothing that runs. */
import MarkdownIt from 'markdown-it';
import { inlineText, type MarkdownToken } from './renderer.ts';
import { chineseDelimiters } from './rules/chinese-delimiters.ts';
import { guideText, withoutRemarks } from './rules/guide-text.ts';
import { linkTargets } from './rules/link-targets.ts';
import { plainTables } from './rules/plain-tables.ts';

/** Where the links and pictures of a page lead. */
export interface GuideTargets {
  /** The address of a relative link such as `../README.md#abc`; `undefined` when it leads nowhere, and stays text. */
  readonly link: (written: string) => string | undefined;
  readonly picture: (written: string) => GuideImage | undefined;
}

export interface GuideImage {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

export interface GuideHeading {
  readonly id: string;
  readonly text: string;
  /** 2 to 4. */
  readonly level: number;
}

export interface GuideText {
  /** The first heading, which the page shows itself. */
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly lead: string;
  readonly html: string;
  readonly headings: readonly GuideHeading[];
}

/** Every link and picture that a page writes, as it is written. */
export interface GuideReferences {
  readonly links: readonly string[];
  readonly pictures: readonly { readonly written: string; readonly alt: string }[];
}

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false })
  .disable(['code', 'html_inline', 'html_block'])
  .use(linkTargets)
  .use(plainTables)
  .use(chineseDelimiters)
  .use(guideText);

/** A page of the guide as HTML. Headings below the title keep their level, h2 to h4, and are anchors as on code hosts. */
export function renderGuide(source: string, targets: GuideTargets): GuideText {
  const tokens = parse(source);
  const title = takeTitle(tokens);
  const headings = anchorHeadings(tokens);
  for (const { children } of tokens) if (children) resolveInline(children, targets);
  for (const [index, token] of tokens.entries()) setFigure(tokens, index, token);
  const html = parser.renderer.render(tokens, parser.options, {});
  return { title, lead: leadOf(tokens), html, headings };
}

/** The title of a page of the guide, found without reading the rest of it. */
export function guideTitle(source: string): string {
  return (/^# +(.+?) *$/m.exec(source)?.[1] ?? '').replaceAll('`', '');
}

/** What a page refers to. */
export function guideReferences(source: string): GuideReferences {
  const inline = parse(source).flatMap(({ children }) => children ?? []);
  return {
    links: inline.filter(({ type }) => type === 'link_open').map((token) => attribute(token, 'href')),
    pictures: inline
      .filter(({ type }) => type === 'image')
      .map((token) => ({ written: attribute(token, 'src'), alt: token.content })),
  };
}

function parse(source: string): MarkdownToken[] {
  return parser.parse(withoutRemarks(source), {});
}

function takeTitle(tokens: MarkdownToken[]): string {
  const at = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  if (at < 0) return '';
  const [, inline] = tokens.splice(at, 3);
  return inlineText(inline?.children ?? []);
}

/** As GitHub, Gitee and GitLab name them: letters, digits and dashes, in small letters. */
function anchorHeadings(tokens: readonly MarkdownToken[]): GuideHeading[] {
  const taken = new Map<string, number>();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return [];
    const level = Math.min(4, Math.max(2, Number(token.tag.slice(1))));
    token.tag = `h${level}`;
    if (token.type === 'heading_close') return [];
    const text = inlineText(tokens[index + 1]?.children ?? []);
    const name = headingAnchor(text);
    const count = taken.get(name) ?? 0;
    taken.set(name, count + 1);
    const id = count === 0 ? name : `${name}-${count}`;
    token.attrSet('id', id);
    return [{ id, text, level }];
  });
}

/** The anchor of a heading: `第一步：看张贴单` → `第一步看张贴单`. */
function headingAnchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Links get their addresses; a link or picture that leads nowhere stays as its text. */
function resolveInline(children: MarkdownToken[], targets: GuideTargets): void {
  const open: boolean[] = [];
  for (const token of children) {
    if (token.type === 'link_open') {
      const href = targetOf(attribute(token, 'href'), targets);
      open.push(href !== undefined);
      if (href === undefined) hide(token);
      else token.attrs = [['href', href]];
    }
    if (token.type === 'link_close' && open.pop() === false) hide(token);
    if (token.type === 'image') setImage(token, targets);
  }
}

function targetOf(written: string, { link }: GuideTargets): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return link(decoded(written));
}

function setImage(token: MarkdownToken, { picture }: GuideTargets): void {
  const image = picture(decoded(attribute(token, 'src')));
  const alt = token.content;
  if (!image) {
    token.type = 'text';
    token.content = alt;
    return;
  }
  token.meta = { image, alt, caption: attribute(token, 'title') };
}

parser.renderer.rules['image'] = (tokens, index) => {
  const { image, alt, caption } = (tokens[index] as MarkdownToken).meta as {
    image: GuideImage;
    alt: string;
    caption: string;
  };
  const { escapeHtml } = parser.utils;
  const { href, width, height } = image;
  // What is taller than wide is a telephone or a sheet, and would fill the screen of a desk.
  const shape = height > width ? ' class="tall"' : '';
  const picture = `<a href="${escapeHtml(href)}"><img${shape} src="${escapeHtml(href)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy"></a>`;
  return caption === '' ? picture : `${picture}<figcaption>${escapeHtml(caption)}</figcaption>`;
};

/** A paragraph that is one picture is a figure. */
function setFigure(tokens: readonly MarkdownToken[], index: number, { type, children }: MarkdownToken): void {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (type !== 'inline' || children?.length !== 1 || children[0]?.type !== 'image') return;
  if (before?.type !== 'paragraph_open' || after?.type !== 'paragraph_close') return;
  for (const token of [before, after]) {
    token.tag = 'figure';
    token.hidden = false;
  }
}

function leadOf(tokens: readonly MarkdownToken[]): string {
  const at = tokens.findIndex(({ type, level }) => type === 'paragraph_open' && level === 0);
  return at < 0 ? '' : inlineText(tokens[at + 1]?.children ?? []);
}

function attribute(token: MarkdownToken, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function hide(token: MarkdownToken): void {
  token.type = 'text';
  token.tag = '';
  token.content = '';
}

/** Markdown keeps addresses encoded; file names are compared as they are written. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // Not an encoded address: then it is no file's name either, and leads nowhere.
    return address;
  }
}
