/** What a submission publishes, file by file, in words for the clerk who is about to say yes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRoleOf, type FileRole } from '../../src/loader/content-layout.ts';
import { readEarlierSource } from '../../src/loader/read/read-source.ts';
import { formatDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { newCorrections, textOf } from '../../src/model/history/records.ts';
import { substantiveChanges, type Change } from '../../src/model/history/substance.ts';
import { isAbsent, isRecord, type Content } from '../../src/model/history/value-key.ts';
import { personsIn } from '../../src/model/privacy/private-fields.ts';
import type { Site } from '../../src/model/place/site.ts';
import { visibilityOf } from '../../src/model/privacy/visibility.ts';
import { vocabularyOf } from '../../src/model/words/vocabulary.ts';
import { disclosurePath } from '../../src/site/urls.ts';
import type { WorkChange } from './changes.ts';

/** What a change is to villagers; also the first word of a commit's message. */
export type Verb =
  '公开' | '更正' | '撤回' | '隐私清除' | '修改' | '删除' | '宣传' | '照片' | '资料' | '整改' | '检查';

export interface News {
  readonly verb: Verb;
  /** Title of the disclosure, or what the file is. */
  readonly title: string;
  /** Further lines. */
  readonly details: readonly string[];
  readonly file: string;
  readonly siteId?: string | undefined;
}

/** A content folder at one time, with the sites that were read. */
export interface Side {
  readonly root: string;
  readonly sites: readonly Site[];
}

export interface NewsInputs {
  readonly before: Side;
  readonly after: Side;
  readonly asOf: CalendarDate;
}

/** One piece of news a file, in the order of the files. */
export function newsOf(changes: readonly WorkChange[], inputs: NewsInputs): News[] {
  return changes.map((change) => {
    const role = fileRoleOf(change.path);
    const siteId = 'folder' in role ? role.folder.id : undefined;
    const news = role.type === 'disclosure' ? ofDisclosure(change, inputs) : ofOther(change, role);
    return { ...news, file: change.path, siteId };
  });
}

type Told = Pick<News, 'verb' | 'title' | 'details'>;

function ofOther({ path, how }: WorkChange, role: FileRole): Told {
  const name = path.split('/').at(-1) ?? path;
  const done = { added: '新放进来', changed: '换过', gone: '删掉' }[how];
  switch (role.type) {
    case 'photo':
      return { verb: '照片', title: name, details: [done] };
    case 'publicity':
      return { verb: '宣传', title: name.replace(/\.md$/, ''), details: [done] };
    case 'rectification':
      return { verb: '整改', title: name.replace(/\.yaml$/, ''), details: [done] };
    case 'inspection':
      return { verb: '检查', title: role.id, details: [done] };
    case 'site':
      return { verb: '资料', title: '负责人、电话等资料（site.yaml）', details: [done] };
    default:
      return { verb: '资料', title: path, details: [done] };
  }
}

function ofDisclosure({ path, how }: WorkChange, { before, after, asOf }: NewsInputs): Told {
  const [was, is] = [valueOf(before.root, path), valueOf(after.root, path)];
  const title = String(is?.['title'] ?? was?.['title'] ?? path);
  const now = findDisclosure(after.sites, path);
  if (how === 'gone' || !is || !now) return { verb: '删除', title, details: ['还没有公布过，可以删'] };
  const where = publishing(now, asOf);
  if (!was) return { verb: '公开', title, details: where };
  const withdrawal = is['withdrawal'];
  if (isAbsent(was['withdrawal']) && !isAbsent(withdrawal))
    return {
      verb: '撤回',
      title,
      details: [
        `为什么：${textOf(withdrawal, 'why')}（${textOf(withdrawal, 'by')}）`,
        '网页留着，只说已经撤回',
      ],
    };
  if (!isAbsent(is['purges']) && isAbsent(was['purges'])) return { verb: '隐私清除', title, details: [] };
  const fresh = newCorrections(was, is).map(({ entry }) => entry);
  const changes = substantiveChanges(was, is).map(changeLine);
  if (fresh.length > 0) return { verb: '更正', title, details: [...fresh.map(correctionLine), ...changes] };
  return { verb: '修改', title, details: changes.length > 0 ? changes : ['数、人、日期都没有变'] };
}

function correctionLine(entry: unknown): string {
  const [what, why] = [textOf(entry, 'what'), textOf(entry, 'why')];
  return `${what}：${textOf(entry, 'before')} → ${textOf(entry, 'after')}（${why}）`;
}

const MOST = 30;

function changeLine({ name, before = '没有', after = '没有', difference }: Change): string {
  if (difference !== undefined) return `${name}：${difference}`;
  return `${name}：${cut(before)} → ${cut(after)}`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= MOST ? text : `${characters.slice(0, MOST).join('')}…`;
}

function valueOf(root: string, path: string): Content | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch {
    // It was not there yet, or is gone.
    return undefined;
  }
  const value = readEarlierSource(path, bytes).value?.value;
  return isRecord(value) ? value : undefined;
}

interface Found {
  readonly site: Site;
  readonly disclosure: Disclosure;
}

function findDisclosure(sites: readonly Site[], file: string): Found | undefined {
  for (const site of sites) {
    const disclosure = site.disclosures.find((one) => one.file === file);
    if (disclosure) return { site, disclosure };
  }
  return undefined;
}

/** `财务，2026年11月10日起公布，网上看得到全文`, and the address. */
function publishing({ site, disclosure }: Found, asOf: CalendarDate): string[] {
  const { content, section, id } = disclosure;
  const { profile, catalogue } = site;
  const when = content.publishedOn;
  const from = when > asOf ? `${formatDate(when)}才公布，现在网上还没有` : `公布日期 ${formatDate(when)}`;
  const item = indexCatalogue(catalogue).get(content.item);
  const { body, persons } = visibilityOf(content, item, { reach: 'web', asOf: when > asOf ? when : asOf });
  const names = personsIn(content).length > 0 ? NAMES[persons] : '';
  const web = body === 'full' ? `网上看得到全文${names}` : WEB[body];
  return [
    `${vocabularyOf(profile.type).sectionsShort[section]}，${from}，${web}`,
    ...(body === 'none' ? [] : [`网页：${disclosurePath(profile.id, section, id)}`]),
  ];
}

const WEB = { fact: '网上只说有这件事，不登内容', none: '不上网' } as const;
const NAMES = {
  full: '',
  masked: '，名字隐去中间的字（墙上是全名）',
  gone: '，名单过期了，网上只有合计',
} as const;
