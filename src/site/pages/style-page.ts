/** The style page of `npm run dev`: which pages together show every component in every state. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { KINDS } from '../../model/kinds.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import type { SiteContext } from '../site-context.ts';
import {
  archivePath,
  boardPath,
  citySearchPath,
  cityPath,
  disclosurePath,
  ledgerPath,
  searchPath,
  sectionPath,
  sitePath,
  slipPath,
  townshipPath,
  type SitePath,
} from '../urls.ts';

export interface StyleExample {
  /** What it shows: a kind, a state, a page. */
  readonly name: string;
  readonly path: SitePath;
}

/** States of a disclosure besides its kind. */
const STATES: Readonly<Record<string, (disclosure: Disclosure, asOf: string) => boolean>> = {
  正在公示: ({ content }, asOf) => (content.posting?.until ?? '') >= asOf,
  公示结束: ({ content }, asOf) => (content.posting?.until ?? asOf) < asOf,
  更正: ({ content }) => content.corrections !== undefined,
  撤回: ({ content }) => content.withdrawal !== undefined,
  照片: ({ content }) => content.photos !== undefined,
};

/** Examples in the order in which they are looked at; what the content has no example of is left out. */
export function styleExamples(contexts: readonly SiteContext[]): StyleExample[] {
  const first = contexts[0];
  if (!first) return [];
  const { profile, county, township } = first.site;
  const find = (name: string, wanted: (disclosure: Disclosure) => boolean): StyleExample[] => {
    for (const { site, published } of contexts) {
      const found = published.find(wanted);
      if (found) return [{ name, path: disclosurePath(site.profile.id, found.section, found.id) }];
    }
    return [];
  };
  return [
    { name: '村首页', path: sitePath(profile.id) },
    ...SECTIONS.map((section) => ({
      name: first.words.sections[section],
      path: sectionPath(profile.id, section),
    })),
    { name: '历年', path: archivePath(profile.id) },
    { name: '查找', path: searchPath(profile.id) },
    { name: '公开栏', path: boardPath(profile.id) },
    { name: '张贴单', path: slipPath(profile.id) },
    { name: '乡镇', path: townshipPath(county.id, township.id) },
    { name: '市首页', path: cityPath() },
    { name: '全市查找', path: citySearchPath() },
    { name: '台账', path: ledgerPath() },
    ...Object.entries(STATES).flatMap(([name, isSo]) => find(name, (one) => isSo(one, first.asOf))),
    ...KINDS.flatMap((kind) => find(kind, ({ content }) => content.kind === kind)),
  ];
}
