/** What does not agree between the files of one site. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { type Disclosure, ofKindIn } from '../../model/disclosure/disclosure.ts';
import type { Finding, SiteFinding } from '../../model/schema/finding.ts';
import { countedSince, householdsOf, type SiteProfile } from '../../model/place/site.ts';
import { checkBoardSize } from './board-size.ts';
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import { checkAfterClosing } from './after-closing.ts';
import { checkBatchSeries } from './batch-series.ts';
import type { Rectification } from '../../model/place/rectification.ts';
import type { PublicityItem } from '../../model/place/publicity.ts';
import type { SiteFolder } from '../content-layout.ts';
import { normaliseNumber } from './document-numbers.ts';
import { findDoubles } from './doubles.ts';
import { checkFollows, checkNilReturns } from './follows-checks.ts';
import { checkPeriodsTwice } from './period-checks.ts';
import { checkWithdrawn } from './withdrawal-checks.ts';
import { checkPhotos } from './photo-checks.ts';
import { checkChains } from './story-checks.ts';
import { checkSiteBoards } from './site-boards.ts';
import { KINDS, kindNamed } from '../../model/kinds.ts';

export interface SiteUnderCheck {
  readonly folder: SiteFolder;
  /** Absent when `site.yaml` has problems of its own. */
  readonly profile?: SiteProfile | undefined;
  /** Those disclosures that are valid in themselves. */
  readonly disclosures: readonly Disclosure[];
  /** 整改通知, each with the path of its file. */
  readonly orders: readonly (Rectification & { readonly file: string })[];
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
    ...checkPhotos(site),
    ...checkFollows(disclosures),
    ...checkChains(disclosures, site.items ?? []),
    ...checkNilReturns(disclosures),
    ...checkBatchSeries(disclosures),
    ...checkNumbersAndSeries(site),
    ...checkWithdrawn(disclosures),
    ...(site.profile ? checkAfterClosing(site.profile, site) : []),
  ];
}

/** A copy that was made to put something right has the number of the first too: its period says what to do. */
function checkNumbersAndSeries(site: SiteUnderCheck): SiteFinding[] {
  const series = checkSeries(site);
  const copies = new Set(series.flatMap(({ file, finding }) => (isCopy(finding) ? [file] : [])));
  return [...checkNumbers(site.disclosures).filter(({ file }) => !copies.has(file)), ...series];
}

function isCopy({ code }: Finding): boolean {
  return code === 'PERIOD_DUPLICATE' || code === 'STAGE_DUPLICATE';
}

/** What kinds say of their own periods is not said again of all. */
function checkSeries({ disclosures, profile, items = [] }: SiteUnderCheck): SiteFinding[] {
  const told = checkKindSeries(disclosures, profile);
  const isTold = ({ file }: SiteFinding): boolean =>
    told.some((one) => one.file === file && one.finding.code === 'PERIOD_DUPLICATE');
  return [...told, ...checkPeriodsTwice(disclosures, items).filter((one) => !isTold(one))];
}

/** What kinds say of their disclosures at one site; withdrawn ones count as never published. */
export function checkKindSeries(disclosures: readonly Disclosure[], profile?: SiteProfile): SiteFinding[] {
  const valid = disclosures.filter(({ content }) => !content.withdrawal);
  const ofKind = ofKindIn(valid);
  const households = profile && householdsOf(profile);
  const context = {
    ofKind,
    ...(profile && { since: countedSince(profile) }),
    ...(households !== undefined && { households }),
  };
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
  findings.push(...checkSince(profile, disclosures));
  findings.push(...checkSiteBoards({ profile, publicity, boardIds, boards }));
  findings.push(...checkBoardSize({ profile, board: boards.get(profile.board), disclosures, items }));
  return findings.map((finding) => ({ file: `${folder.path}/site.yaml`, finding }));
}

/** Taken for the day of the last change: with it all that is owed from before is forgotten. */
function checkSince({ since }: SiteProfile, disclosures: readonly Disclosure[]): Finding[] {
  const days = disclosures.map(({ content }) => content.publishedOn).sort();
  const [first] = days;
  const before = days.filter((day) => day < since).length;
  if (first === undefined || before * 2 <= days.length) return [];
  return [
    {
      code: 'DATE_ORDER',
      severity: 'warning',
      path: ['since'],
      message: `「开始日期」写的是 ${since}，公布过的 ${days.length} 份里有 ${before} 份比它早，最早的是 ${first}。`,
      hint: `这是从哪天起在本网公开，不是更新日期，最晚写：${first}`,
    },
  ];
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
