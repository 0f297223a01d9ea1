/** The disclosures of a release against git: each has its page, each page says what git says, and there is no other. */
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { formatDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { City } from '../../src/model/place/city.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { isOnWeb } from '../../src/model/privacy/visibility.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Site } from '../../src/model/place/site.ts';
import { formatCheckCode } from '../../src/site/content-hash.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { disclosurePath, pageFile, sitePath, type SitePath } from '../../src/site/urls.ts';
import type { ComparedFiles } from './compare-files.ts';
import type { Difference } from './difference.ts';
import { claimOf, type Claim, type RequiredClaim } from './page-claims.ts';

export interface ComparedDisclosures {
  readonly differences: readonly Difference[];
  /** Disclosures that git says are published. */
  readonly disclosures: number;
}

/** Compares what git has published by a day with the pages of a release. */
export function compareDisclosures(
  { sites, city, problems }: LoadedContent,
  asOf: CalendarDate,
  { claims, isListed }: Pick<ComparedFiles, 'claims' | 'isListed'>,
): ComparedDisclosures {
  const broken = problems.filter(({ severity }) => severity === 'error');
  const differences = [...new Set(broken.map(({ file }) => file))].map((file): Difference => ({
    code: 'CONTENT_BROKEN',
    path: file,
    message: 'git 里的这份内容有问题，它所在的村（社区）没法核对。先用 npm run check 看。',
  }));
  const expected = new Map(city ? sites.flatMap((site) => expectedPages(site, city, asOf)) : []);
  for (const [address, wanted] of expected) {
    const difference = comparePage(address, wanted, claims.get(address), isListed);
    if (difference) differences.push(difference);
  }
  const loaded = new Map(sites.map((site) => [site.profile.id, site]));
  const isBroken = (address: SitePath): boolean =>
    broken.some(({ file }) => !file.startsWith('sites/') || file.includes(`/${sitePath(siteOf(address))}`));
  for (const address of claims.keys()) {
    if (expected.has(address) || isBroken(address)) continue;
    const message = whyUnknown(address, loaded.get(siteOf(address)));
    differences.push({ code: 'PAGE_UNKNOWN', path: pageFile(address), message });
  }
  return { differences, disclosures: expected.size };
}

interface Expected {
  readonly title: string;
  readonly claim: RequiredClaim;
}

function expectedPages(site: Site, city: City, asOf: CalendarDate): [SitePath, Expected][] {
  const context = siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
  return context.published.map((disclosure) => [
    addressOf(site, disclosure),
    { title: disclosure.content.title, claim: claimOf(disclosure, context) },
  ]);
}

function addressOf({ profile }: Site, { section, id }: Disclosure): SitePath {
  return disclosurePath(profile.id, section, id);
}

function siteOf(address: SitePath): string {
  return address.split('/')[0] ?? '';
}

function comparePage(
  address: SitePath,
  { title, claim: wanted }: Expected,
  shown: Claim | undefined,
  isListed: (file: string) => boolean,
): Difference | undefined {
  const path = pageFile(address);
  if (!shown) {
    // A page that the manifest names is reported as a missing file.
    return isListed(path)
      ? undefined
      : { code: 'PAGE_MISSING', path, message: `git 里已经公布，网站上没有这一页：${title}。` };
  }
  if (shown.type === 'none')
    return { code: 'CODE_MISSING', path, message: `网页上没有校验码，也没有说撤回：${title}。` };
  if (wanted.type === 'withdrawn')
    return shown.type === 'withdrawn'
      ? undefined
      : { code: 'STILL_SHOWN', path, message: `git 里已经撤回，网页还显示着内容：${title}。` };
  if (shown.type === 'withdrawn')
    return { code: 'NOT_SHOWN', path, message: `网页说已经撤回，git 里没有撤回：${title}。` };
  if (shown.code === wanted.code) return undefined;
  return {
    code: 'CODE_DIFFERS',
    path,
    message: `校验码不一样，网页是 ${formatCheckCode(shown.code)}，git 里是 ${formatCheckCode(wanted.code)}：${title}。`,
  };
}

function whyUnknown(address: SitePath, site: Site | undefined): string {
  if (!site) return `git 里没有编号是“${siteOf(address)}”的村（社区），网站上却有它的公开。`;
  const disclosure = site.disclosures.find((one) => addressOf(site, one) === address);
  if (!disclosure) return 'git 里没有这一件，网站上却有。';
  const { publishedOn, item, title } = disclosure.content;
  return isOnWeb(indexCatalogue(site.catalogue).get(item))
    ? `git 里写的是 ${formatDate(publishedOn)} 才公布，网站上已经有了：${title}。`
    : `这一件不上网，网站上却有：${title}。`;
}
