/** 信息员帮助: the clerks' guide as pages. Files of the guide become pages, links between files links between pages. */
import { guideReferences, guideTitle, renderGuide, type GuideTargets } from '../../markdown/guide.ts';
import type { City } from '../../model/place/city.ts';
import { compareText } from '../../model/values/compare-text.ts';
import { GUIDE_PICTURES, type Guide, type GuideFile } from '../../model/clerk/guide.ts';
import { cityFooter, type CityFooter } from '../pages/city-page.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import type { Link } from '../links.ts';
import { cityPath, helpPath, helpPicturePath, relativeHref } from '../urls.ts';

export interface HelpPage {
  /** What its address ends in: `printing`, `kinds/accounts`; empty for the front page. */
  readonly topic: string;
  readonly book: HelpBook;
  readonly file: GuideFile;
}

/** The guide and what all of its pages know of one another. */
export interface HelpBook {
  readonly guide: Guide;
  readonly city: City;
  readonly files: ReadonlyMap<string, GuideFile>;
  readonly titles: ReadonlyMap<string, string>;
  /** Topics in the order in which the front page names them. */
  readonly order: readonly string[];
}

export interface HelpView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly title: string;
  /** Made by our own renderer from text. */
  readonly html: string;
  /** Headings of the page, when there are enough to choose from. */
  readonly contents: readonly Link[];
  readonly next?: Link;
}

/** What the guide is called on the site. */
export const HELP_TITLE = '信息员帮助';

/** Folders of the guide, each with the title of the list of its pages. */
const FOLDERS: Readonly<Record<string, string>> = {
  kinds: '有哪些格式',
  operate: '管服务器',
  problems: '检查说的话，是什么意思',
};

/** The topic of a file of the guide: `guide/kinds/README.md` is `kinds`. */
export function topicOf(path: string): string {
  return path
    .replace(/^guide\//, '')
    .replace(/(?:^|\/)README\.md$/, '')
    .replace(/\.md$/, '');
}

/** Every page of a guide. A folder without a front page gets a list of its pages. */
export function helpPagesOf(guide: Guide, city: City): HelpPage[] {
  const files = new Map(guide.files.map((file) => [topicOf(file.path), file]));
  const titles = new Map([...files].map(([topic, { text }]) => [topic, guideTitle(text)]));
  for (const [folder, title] of Object.entries(FOLDERS)) {
    const inFolder = [...files.keys()].filter((topic) => topic.startsWith(`${folder}/`));
    if (files.has(folder) || inFolder.length === 0) continue;
    files.set(folder, listOf(folder, { title, topics: inFolder, titles }));
    titles.set(folder, title);
  }
  if (!files.has('')) files.set('', listOf('', { title: HELP_TITLE, topics: [...files.keys()], titles }));
  const front = files.get('');
  const book = { guide, city, files, titles, order: front ? topicsNamedIn(front, files) : [] };
  return [...files].map(([topic, file]) => ({ topic, file, book }));
}

/** The topics that a page links to, once each. */
function topicsNamedIn(file: GuideFile, files: ReadonlyMap<string, GuideFile>): string[] {
  const named = guideReferences(file.text).links.map((link) =>
    findTopic(link.split('#')[0] ?? '', file, files),
  );
  return [...new Set(named.filter((topic) => topic !== undefined && topic !== ''))] as string[];
}

/** A list of pages from A to Z, written as a page of the guide. */
function listOf(
  folder: string,
  {
    title,
    topics,
    titles,
  }: { title: string; topics: readonly string[]; titles: ReadonlyMap<string, string> },
): GuideFile {
  const depth = folder === '' ? 1 : 2;
  const lines = topics
    .filter((topic) => topic.split('/').length <= depth && topic !== folder)
    .sort(compareText)
    .map((topic) => {
      const name = topic.slice(folder === '' ? 0 : folder.length + 1);
      const said =
        titles
          .get(topic)
          ?.replace(name, '')
          .replace(/^[\s：:·`]+|[\s`]+$/g, '') ?? '';
      return `- [\`${name}\`](${name}.md) ${said}`;
    });
  const path = folder === '' ? 'guide/README.md' : `guide/${folder}/README.md`;
  return { path, text: `# ${title}\n\n共 ${lines.length} 页，按字母排。\n\n${lines.join('\n')}\n` };
}

/** What a page shows. */
export function helpView({ topic, file, book }: HelpPage): HelpView {
  const { city, titles, order, files } = book;
  const path = helpPath(topic);
  const { title, lead, html, headings } = renderGuide(file.text, targetsOf(file, book));
  const folder = topic.includes('/') ? topic.slice(0, topic.indexOf('/')) : undefined;
  const shown = topic === '' ? HELP_TITLE : title;
  const next = order[order.indexOf(topic) + 1];
  const contents = headings.filter(({ level }) => level === 2);
  return {
    frame: {
      ...cityFrame(city, {
        path,
        title: topic === '' ? `${HELP_TITLE} · ${city.title}` : `${shown} · ${HELP_TITLE}`,
        description: lead.slice(0, 120) || shown,
        crumbs: [
          { text: city.title, path: cityPath() },
          ...(topic === '' ? [] : [{ text: HELP_TITLE, path: helpPath() }]),
          ...(folder !== undefined && files.has(folder)
            ? [{ text: titles.get(folder) ?? folder, path: helpPath(folder) }]
            : []),
        ],
      }),
      // For clerks, who know the way: a villager who searches the web should find what is published, not this.
      isIndexed: false,
    },
    footer: cityFooter({ city, hasGuide: true }, path),
    title: title || shown,
    html,
    contents: contents.length < 3 ? [] : contents.map(({ id, text }) => ({ text, href: `#${id}` })),
    ...(next !== undefined &&
      folder === undefined && {
        next: { text: titles.get(next) ?? next, href: relativeHref(path, helpPath(next)) },
      }),
  };
}

function targetsOf(file: GuideFile, { guide, files }: HelpBook): GuideTargets {
  const from = helpPath(topicOf(file.path));
  return {
    link: (written) => {
      const [path = '', anchor] = written.split('#');
      if (path === '') return anchor ? `#${anchor}` : undefined;
      const topic = findTopic(path, file, files);
      if (topic === undefined) return undefined;
      return relativeHref(from, helpPath(topic)) + (anchor ? `#${anchor}` : '');
    },
    picture: (written) => {
      const path = joinPath(file.path, written);
      const picture = guide.pictures.find((one) => one.path === path);
      if (!picture) return undefined;
      const { width, height } = picture;
      return { href: relativeHref(from, helpPicturePath(path.slice(GUIDE_PICTURES.length))), width, height };
    },
  };
}

/** The topic that a link means: a file of the guide, or a folder of it. */
function findTopic(
  written: string,
  from: GuideFile,
  files: ReadonlyMap<string, GuideFile>,
): string | undefined {
  const path = joinPath(from.path, written);
  if (path === 'README.md' || path === 'catalogue/README.md')
    return files.has(topicOf(path)) ? topicOf(path) : undefined;
  if (!path.startsWith('guide/')) return undefined;
  const topic = topicOf(path.replace(/\/$/, ''));
  return files.has(topic) ? topic : undefined;
}

/** A path written in a file, from the content root: `../README.md` in `guide/printing.md` is `README.md`. */
function joinPath(file: string, written: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
