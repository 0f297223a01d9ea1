/** What does not agree between the files of one site. */
import { compareText } from '../../model/values/compare-text.ts';
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { type Disclosure, ofKindIn } from '../../model/disclosure/disclosure.ts';
import type { Finding, SiteFinding } from '../../model/schema/finding.ts';
import { householdsOf, type SiteProfile } from '../../model/place/site.ts';
import { checkBoardSize } from './board-size.ts';
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import { checkAfterClosing } from './after-closing.ts';
import { checkBatchSeries } from './batch-series.ts';
import type { PublicityItem } from '../../model/place/publicity.ts';
import type { SiteFolder } from '../content-layout.ts';
import { checkFollows, checkNilReturns } from './follows-checks.ts';
import { checkPhotos } from './photo-checks.ts';
import { checkSiteBoards } from './site-boards.ts';
import { KINDS, kindNamed } from '../../model/kinds.ts';

export interface SiteUnderCheck {
  readonly folder: SiteFolder;
  /** Absent when `site.yaml` has problems of its own. */
  readonly profile?: SiteProfile | undefined;
  /** Those disclosures that are valid in themselves. */
  readonly disclosures: readonly Disclosure[];
  /** Names of the files in `photos/`. */
  readonly photos: ReadonlySet<string>;
  /** Those that are valid in themselves. */
  readonly publicity: readonly PublicityItem[];
  readonly boardIds: ReadonlySet<string>;
  /** Boards without problems. */
  readonly boards: ReadonlyMap<string, BoardStandard>;
  /** The catalogue as it holds for the site; none while that has problems. */
  readonly items?: readonly CatalogueItem[] | undefined;
}

/** Findings across the files of a site. */
export function checkSite(site: SiteUnderCheck): SiteFinding[] {
  const { disclosures } = site;
  return [
    ...checkProfile(site),
    ...checkIds(disclosures),
    ...checkFileDates(disclosures),
    ...checkNumbers(disclosures),
    ...checkPhotos(site),
    ...checkFollows(disclosures),
    ...checkNilReturns(disclosures),
    ...checkBatchSeries(disclosures),
    ...checkKindSeries(disclosures, site.profile),
    ...(site.profile ? checkAfterClosing(site.profile, site) : []),
  ];
}

/** What kinds say of their disclosures at one site; withdrawn ones count as never published. */
export function checkKindSeries(disclosures: readonly Disclosure[], profile?: SiteProfile): SiteFinding[] {
  const valid = disclosures.filter(({ content }) => !content.withdrawal);
  const ofKind = ofKindIn(valid);
  const households = profile && householdsOf(profile);
  const context = { ofKind, ...(households !== undefined && { households }) };
  return KINDS.flatMap((kind) => kindNamed(kind).series?.(ofKind(kind), context) ?? []);
}

function checkProfile(site: SiteUnderCheck): SiteFinding[] {
  const { profile, folder, publicity, disclosures, boardIds, boards, items = [] } = site;
  if (!profile) return [];
  const findings: Finding[] = [];
  if (profile.id !== folder.id) {
    findings.push({
      code: 'ID_MISMATCH',
      path: ['id'],
      message: `「编号」写的是“${profile.id}”，文件夹叫“${folder.id}”，两个要一样。`,
      hint: `请写成：${folder.id}；如果错的是文件夹名，请改文件夹名。`,
    });
  }
  findings.push(...checkSiteBoards({ profile, publicity, boardIds, boards }));
  findings.push(...checkBoardSize({ profile, board: boards.get(profile.board), disclosures, items }));
  return findings.map((finding) => ({ file: `${folder.path}/site.yaml`, finding }));
}

/** Addresses are file names: `party/…/x.md` and `party/…/x.yaml` would be one page. */
function checkIds(disclosures: readonly Disclosure[]): SiteFinding[] {
  return findDoubles(disclosures, ({ id }) => id).map(({ one, first }) => ({
    file: one.file,
    finding: {
      code: 'ID_DUPLICATE',
      path: [],
      message: `同一个村（社区）里有两个文件都叫“${one.id}”，另一个是 ${first.file}。`,
      hint: '请给其中一个换个文件名。',
    },
  }));
}

/** The year folder is the year of publication; the date in the name is the day. */
function checkFileDates(disclosures: readonly Disclosure[]): SiteFinding[] {
  return disclosures.flatMap(({ id, file, content }): SiteFinding[] => {
    const inName = id.slice(0, 10);
    const { publishedOn } = content;
    if (inName === publishedOn) return [];
    const isYear = inName.slice(0, 4) !== publishedOn.slice(0, 4);
    return [
      {
        file,
        finding: {
          code: 'FILE_NAME_INVALID',
          severity: isYear ? undefined : 'warning',
          path: ['publishedOn'],
          message: `公布日期是 ${publishedOn}，文件名的日期是 ${inName}，${isYear ? '不在同一年' : '对不上'}。`,
          hint: '写错的是哪个就改哪个；已经公布过的，文件名不要再改。',
        },
      },
    ];
  });
}

function checkNumbers(disclosures: readonly Disclosure[]): SiteFinding[] {
  const numbered = disclosures.filter(({ content }) => content.number !== undefined);
  return findDoubles(numbered, ({ content }) => normaliseNumber(content.number ?? '')).map(
    ({ one, first }) => ({
      file: one.file,
      finding: {
        code: 'NUMBER_DUPLICATE',
        path: ['number'],
        message: `文号“${one.content.number}”已经用过了，另一个在 ${first.file}。`,
        hint: '请核对文号登记本，每份文件一个文号。',
      },
    }),
  );
}

/** `谢村[2026] 9号` and `谢村〔2026〕9号` are one number. */
function normaliseNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔[(【]/g, '〔')
    .replace(/[〕\])】]/g, '〕');
}

interface Double<T> {
  readonly one: T;
  readonly first: T;
}

/** Every entry whose key an earlier one has, in order of file so that the same one is always the first. */
export function findDoubles<T extends { readonly file: string }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): Double<T>[] {
  const seen = new Map<string, T>();
  return [...entries]
    .sort((a, b) => compareText(a.file, b.file))
    .flatMap((one) => {
      const first = seen.get(keyOf(one));
      if (!first) seen.set(keyOf(one), one);
      return first ? [{ one, first }] : [];
    });
}
