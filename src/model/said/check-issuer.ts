/** Who signs: a committee, a cooperative or a branch of another village than that of the site, as a copied file has it. */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { kindNamed } from '../kinds.ts';
import type { SiteType } from '../words/vocabulary.ts';

/** What the bodies of a village or a community are called, after its name. */
export const BODY = [
  '(?:村民|居民)委员会',
  '[村居]委会',
  '(?:村民|居民)?选举委员会',
  '(?:村务|居务)监督委员会',
  '(?:股份)?经济(?:合作)?(?:联合)?总?社',
  '(?:村|社区)(?:党(?:支部|总支|委)|(?:总?支部)?委员会|(?:便民|党群|综合)?服务(?:中心|站))',
].join('|');
const SIGNED = new RegExp(
  String.raw`^(?:中共|中国共产党)?([\p{Script=Han}\d]{0,24}?)(?:${BODY})(?:[（(]?(?:盖?章|公章)[）)]?)?$`,
  'u',
);
/** The ending of a place: 村, 社区, 镇. */
const PLACE_ENDING = /(?:村|社区|镇|乡|街道|县|区|市|屯|庄)$/;
/** Says of whom it speaks by itself. */
export const OWN = /^(?:本|我|全)?(?:村|社区)?$/;

/** What is known of a site: the places it lies in, and the bodies that sign for it. */
export interface Home {
  /** The site first, then its township, county and city. */
  readonly places: readonly string[];
  readonly issuers: readonly string[];
  readonly type?: SiteType | undefined;
}

/** A warning when `issuer`, or the signature below a body, is of a village that the site is not. */
export function checkIssuer(content: DisclosureContent, { places, issuers }: Home): Finding[] {
  const [own] = places;
  if (own === undefined) return [];
  const signed: { readonly path: FieldPath; readonly name: string }[] = [
    { path: ['issuer'], name: content.issuer },
    ...signaturesIn(kindNamed(content.kind).prose?.(content) ?? ''),
  ];
  return signed.flatMap(({ path, name }): Finding[] => {
    if (!isOfOtherPlace(name, { places, issuers })) return [];
    return [
      {
        code: 'ISSUER_OF_OTHER_PLACE',
        severity: 'warning',
        path,
        message: `落款是“${name}”，本站是${own}。`,
        hint: `照别处的文件改的，请把落款改成自己的${exampleFor(name, issuers)}；真是本${own.endsWith('社区') ? '社区' : '村'}的，请写进 site.yaml 的 issuers。`,
      },
    ];
  });
}

function isOfOtherPlace(name: string, { places: [own = '', ...above], issuers }: Home): boolean {
  const plain = name.replace(/\s/g, '');
  // What is signed together is of all of them.
  if (issuers.some((one) => plain.includes(one) || one.includes(plain))) return false;
  const signed = SIGNED.exec(plain);
  if (!signed) return false;
  const place = above.reduce((rest, one) => rest.replace(one, ''), signed[1] ?? '');
  if (OWN.test(place) || place.includes(stemOf(own))) return false;
  return ![...above.map(stemOf), ...issuers].some((one) => place.length > 1 && one.includes(place));
}

/** The name of a place without what sort of place it is. */
export function stemOf(place: string): string {
  return place.length > 2 ? place.replace(PLACE_ENDING, '') : place;
}

/** The site's own body of the same sort. */
function exampleFor(name: string, issuers: readonly string[]): string {
  const sort = [/合作/, /中共|党|支部/, /^(?!.*(?:中共|党|支部)).*委/].find((one) => one.test(name));
  const own = issuers.find((one) => sort?.test(one));
  return own === undefined ? '' : `，例如：${own}`;
}

const LAST_LINES = 4;
const DAY_BEHIND = /\s*(?:\d{4}\s*年.*)?$/;

/** Lines at the end of a text that are the name of a body and nothing else, with the day or without. */
function signaturesIn(body: string): { readonly path: FieldPath; readonly name: string }[] {
  return body
    .split('\n')
    .map((line, index) => ({
      path: ['body', index],
      name: line
        .replaceAll('**', '')
        .replace(/^\s*(?:落款|署名)[:：]/, '')
        .replace(DAY_BEHIND, '')
        .trim(),
    }))
    .filter(({ name }) => name !== '')
    .slice(-LAST_LINES)
    .flatMap(({ path, name }) => name.split(/[\s、]+/).map((one) => ({ path, name: one })));
}
