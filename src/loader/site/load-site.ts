/** One site: its profile, its disclosures, its photos, and whether they agree with each other. */
import type { ContentFile } from './content-file.ts';
import { catalogueFor, indexCatalogue, type Catalogue } from '../../model/catalogue/catalogue.ts';
import { checkContent } from '../../model/disclosure/checks.ts';
import { findTownship } from '../../model/place/city.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { compareNewestFirst, type Disclosure } from '../../model/disclosure/disclosure.ts';
import type { FileContext } from '../../model/disclosure/disclosure-checks.ts';
import { checkOwnNames, withShared, type PublicityItem } from '../../model/place/publicity.ts';
import type { Rectification } from '../../model/place/rectification.ts';
import { closedBy } from '../../model/place/closing.ts';
import { checkGuidesAgree } from '../../model/services/guide-agrees.ts';
import { checkRepeatedMatters } from '../../model/services/repeated-matters.ts';
import { signStyleOf } from '../../model/place/sign-style.ts';
import { levelsAbove } from '../../model/place/region.ts';
import { premisesKnownOn } from '../../model/place/premises.ts';
import { standardsFor } from '../../model/place/standards.ts';
import type { Site, SiteProfile } from '../../model/place/site.ts';
import type { SiteFolder } from '../content-layout.ts';
import { loadProfile } from './load-profile.ts';
import { loadOrders } from './load-orders.ts';
import { loadPublicity } from './load-publicity.ts';
import { checkSite } from './cross-checks.ts';
import { checkPrivatePersons } from './private-persons.ts';
import { guardSite } from './guard-site.ts';
import { inspectedAt } from '../city/load-inspections.ts';
import type { SharedContent } from '../city/load-shared.ts';
import { explainItemTitle } from '../city/item-titles.ts';
import { checkPremisesOf } from './premises-checks.ts';
import { FILE_START, hasErrors, problemAt, type ContentProblem } from '../tell/problem.ts';
import type { Finding, SiteFinding } from '../../model/schema/finding.ts';
import { readSource, type Sourced } from '../read/read-source.ts';
import type { ParsedSource } from '../read/parse-source.ts';
import { toProblem, validateDisclosure } from '../validate.ts';
import type { Home } from '../../model/said/check-issuer.ts';
import { PROSE } from '../../model/kinds.ts';

export interface SiteFiles {
  readonly folder: SiteFolder;
  readonly files: readonly ContentFile[];
  /** Problems that are known before a file is opened; they keep the site back as well. */
  readonly problems: readonly ContentProblem[];
  /** The folder of a real site that is called most like this one, which has no `site.yaml`. */
  readonly nearest?: string | undefined;
}

export interface LoadedSite {
  /** Absent when the site or any of its files has an error. */
  readonly site?: Site;
  /** Where it has one: what can be read of it, for somebody who goes on writing. It is never published. */
  readonly damaged?: Site;
  readonly problems: readonly ContentProblem[];
}

/** Loads a site and all that is wrong with it. */
export function loadSite(
  { folder, files, problems: known, nearest }: SiteFiles,
  shared: SharedContent,
  asOf: CalendarDate,
): LoadedSite {
  const problems: ContentProblem[] = [...known];
  const profile = loadProfile(files, { folder, nearest }, problems);
  const forBoth = shared.catalogueOf?.(folder);
  const catalogue = forBoth && profile ? catalogueFor(forBoth, profile.content.type) : forBoth;
  const region = shared.city && findTownship(shared.city, folder.countyId, folder.townshipId);
  const standards =
    profile && standardsFor(shared.standards, { countyId: folder.countyId, type: profile.content.type });
  const context: Omit<FileContext, 'section'> = {
    asOf,
    standards,
    home: profile && homeOf(profile.content, [region?.township.name, region?.county.name, shared.city?.name]),
    items: catalogue && indexCatalogue(catalogue),
    services: catalogue?.services,
    siteType: profile?.content.type,
  };
  const disclosures = files.flatMap((contentFile) => loadDisclosure(contentFile, context, problems));
  const inspected = inspectedAt(shared.inspections, folder, shared.city);
  const orders = loadOrders(files, inspected, problems);
  const publicity = files.flatMap((contentFile) => loadPublicity(contentFile, problems));
  const hung =
    shared.city && region
      ? withShared(
          publicity.map(({ content }) => content),
          shared.publicity,
          { city: shared.city, ...region },
        )
      : [];
  const parts: SiteParts = { folder, files, profile, disclosures, orders, publicity, hung, catalogue };
  problems.push(...crossProblems(parts, shared, asOf));
  if (shared.city && !region) problems.push(regionUnknown(folder, shared.city));
  const guarded = guardSite(problems, {
    files,
    city: shared.city,
    profile: profile?.content,
    disclosures: disclosures.map(({ content }) => content),
  });
  if (!profile || !standards || !region || !catalogue) return { problems: guarded };
  const site: Site = {
    profile: premisesKnownOn(profile.content, asOf),
    ...region,
    above: levelsAbove(shared.levels, folder),
    catalogue,
    standards,
    disclosures: disclosures.map(({ content }) => content).sort(compareNewestFirst),
    rectifications: orders.map(({ content }) => content).reverse(),
    ...(inspected.length > 0 && { inspected }),
    publicity: hung,
  };
  return { ...(hasErrors(guarded) ? { damaged: site } : { site }), problems: guarded };
}

/** Names that the site and what is above it go by, and who signs for it. */
function homeOf({ name, issuers, type }: SiteProfile, above: readonly (string | undefined)[]): Home {
  const isKnown = (one: string | undefined): one is string => one !== undefined;
  return { places: [name, ...above].filter(isKnown), issuers: Object.values(issuers).filter(isKnown), type };
}

interface SiteParts extends Pick<SiteFiles, 'folder' | 'files'> {
  readonly profile: Sourced<SiteProfile> | undefined;
  readonly disclosures: readonly Sourced<Disclosure>[];
  readonly orders: readonly Sourced<Rectification>[];
  readonly publicity: readonly Sourced<PublicityItem>[];
  /** The same with what is shared. */
  readonly hung: readonly PublicityItem[];
  readonly catalogue: Catalogue | undefined;
}

/** What is wrong between the files of a site. */
function crossProblems(
  { folder, files, profile, disclosures, orders, publicity, hung, catalogue }: SiteParts,
  shared: SharedContent,
  asOf: CalendarDate,
): ContentProblem[] {
  const parsed = [...disclosures, ...orders, ...publicity, ...(profile ? [profile] : [])];
  const sources = new Map<string, ParsedSource>(parsed.map(({ source }) => [source.file, source]));
  const written = disclosures.map(({ content }) => content);
  const crossFindings = checkSite({
    folder,
    profile: profile?.content,
    disclosures: written,
    orders: orders.map(({ source, content }) => ({ ...content, file: source.file })),
    photos: new Set(files.flatMap(({ role }) => (role.type === 'photo' ? [role.name] : []))),
    publicity: publicity.map(({ content }) => content),
    boardIds: shared.boardIds,
    boards: shared.boards,
    items: catalogue?.items,
  });
  const persons = profile
    ? checkPrivatePersons(written, {
        profile: profile.content,
        items: catalogue?.items ?? [],
        above: [shared.city, levelsAbove(shared.levels, folder)],
      })
    : [];
  const doubles = [
    ...persons,
    ...checkOwnNames(hung),
    ...(profile ? servicesTold(written, profile, catalogue) : []),
  ];
  // Nobody puts right the rooms of a place that is no more.
  const premises =
    profile && !closedBy(profile.content, asOf)
      ? checkPremisesOf(
          { profile: profile.content, disclosures: written },
          {
            asOf,
            standards: standardsFor(shared.standards, { ...folder, type: profile.content.type }),
            style: signStyleOf(shared.settings.signStyle, folder.countyId),
          },
        )
      : [];
  return [
    ...[...crossFindings, ...doubles].map((finding) => locateFinding(finding, sources)),
    ...premises.map((finding) => locateFinding({ file: `${folder.path}/site.yaml`, finding }, sources)),
  ];
}

/** What the guides of a site say otherwise than its page of services does. */
function servicesTold(
  written: readonly Disclosure[],
  { content: profile, source }: Sourced<SiteProfile>,
  catalogue: Catalogue | undefined,
): SiteFinding[] {
  const told = { profile, services: catalogue?.services ?? [], profileFile: source.file };
  return [...checkRepeatedMatters(written, told), ...checkGuidesAgree(written, told)];
}

function loadDisclosure(
  { file, role }: ContentFile,
  context: Omit<FileContext, 'section'>,
  problems: ContentProblem[],
): Sourced<Disclosure>[] {
  if (role.type !== 'disclosure') return [];
  const parsed = readSource(file);
  problems.push(...parsed.problems);
  if (!parsed.value) return [];
  const source = parsed.value;
  const wrongFormat = checkFormat(source, role.format);
  if (wrongFormat) {
    problems.push(toProblem(source, wrongFormat));
    return [];
  }
  const validated = validateDisclosure(source);
  problems.push(...explainItemTitle(validated.problems, source, context.items));
  if (!validated.value) return [];
  const content = validated.value;
  const findings = file.isAside ? [] : checkContent(content, { ...context, section: role.section });
  problems.push(...findings.map((finding) => toProblem(source, finding)));
  return [{ source, content: { id: role.id, section: role.section, file: file.path, content } }];
}

/** Only one kind is text; other kinds would take the text below the front matter for a field of theirs. */
function checkFormat({ value }: ParsedSource, format: 'yaml' | 'md'): Finding | undefined {
  if (format !== 'md' || typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (typeof value.kind !== 'string' || value.kind === PROSE) return undefined;
  return {
    code: 'FILE_NAME_INVALID',
    path: ['kind'],
    message: `.md 文件只用来写公告、通知、公示的文字（kind: ${PROSE}），这一种要写在 .yaml 文件里。`,
    hint: '请把文件名的结尾改成 .yaml，并删掉两行“---”。',
  };
}

function locateFinding(
  { file, finding }: SiteFinding,
  sources: ReadonlyMap<string, ParsedSource>,
): ContentProblem {
  const source = sources.get(file);
  return source ? toProblem(source, finding) : problemAt(file, FILE_START, finding);
}

function regionUnknown(folder: SiteFolder, city: NonNullable<SharedContent['city']>): ContentProblem {
  const county = city.counties.find(({ id }) => id === folder.countyId);
  const known = county ? county.townships : city.counties;
  const name = county ? folder.townshipId : folder.countyId;
  return problemAt(`${folder.path}/site.yaml`, FILE_START, {
    code: 'REGION_UNKNOWN',
    message: county
      ? `city.yaml 里${county.name}下面没有编号是“${name}”的乡镇（街道）。`
      : `city.yaml 里没有编号是“${name}”的县（区）。`,
    hint: `文件夹名要用 city.yaml 里的编号：${known.map((one) => `${one.id}（${one.name}）`).join('、')}。`,
  });
}
