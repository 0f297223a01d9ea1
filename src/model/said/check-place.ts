/**
 * What a copied file still says of the place it came from: a body of another village in a text, bodies that a village has and
 * a community has not, a township for objections that the site does not lie in.
 */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { vocabularyOf, type SiteType } from '../words/vocabulary.ts';
import { BODY, OWN, stemOf, type Home } from './check-issuer.ts';
import type { SaidText } from './statements.ts';

/** Bodies and rooms that only one of the two has. */
const ONLY_IN: Readonly<Record<SiteType, RegExp>> = {
  village: /村部|村委会|村民委员会|村民代表|村务监督|村党支部|[本我全]村(?!居|镇)|村民小组/,
  community: /居委会|居民委员会|居民代表|居务监督|社区党(?:委|支部|总支)|[本我全]社区|社区服务站|居民小组/,
};
/** Said of both, as a township does, or the name of a law. */
const OF_BOTH = /村[（(、和与及]?(?:居|社区)|居[（(]?村|各村|[村居]委会、[村居]委会/;
const LAWS = /《[^》]*》|[村居]民委员会组织法/g;

/** Where a name may begin inside a sentence: 经谢家崴子村党支部, 11月28日尚家村村民代表会议. */
const LEADING = '经由照向到在和与及请为对是按据日时将把被让从于给找';
const BEFORE = `(?<=^|[^\\p{Script=Han}]|[${LEADING}])`;
/** What is done with a body of the own village: 提交村党支部. */
const NOT_PLACE =
  /[提交召报送意过研究举担任拟须应已不并及其参审批决议讨论]|成立|组织|[委员会县市区镇乡]$|街道$/;
const OF_BODY = new RegExp(
  `${BEFORE}([\\p{Script=Han}]{2,6}?)(村|社区)(?:${BODY}|党(?:支部|总支|委)|村民代表|居民代表|两委|村部|服务站)`,
  'gu',
);
const TOWNSHIP = /^(?:[\p{Script=Han}]{2,4}(?:县|区|市))?([\p{Script=Han}]{2,4}(?:镇|乡|街道))/u;

/** What is done with another village, which then is meant. */
const TOGETHER =
  /来人|来访|到访|参观|考察|学习|交流|联合|共同|联办|结对|协议|相邻|交界|邀请|比赛|双方|两村|合并|撤并|原/;

/** One warning a text. `home` says which places and bodies are the site's own. */
export function checkPlace(
  texts: readonly SaidText[],
  { posting, issuer }: DisclosureContent,
  home: Home,
): Finding[] {
  const [own] = home.places;
  if (own === undefined) return [];
  return [
    ...texts
      // Who signs is asked by itself.
      .filter(({ path }) => path[0] !== 'issuer')
      .flatMap((said) =>
        [
          ...bodiesIn(said, { ...home, issuers: [...home.issuers, issuer] }),
          ...wordsIn(said, own, home.type),
        ].slice(0, 1),
      ),
    ...(posting ? townshipIn(posting.to, home) : []),
  ];
}

function bodiesIn({ path, text }: SaidText, { places: [own = '', ...above], issuers }: Home): Finding[] {
  if (TOGETHER.test(text)) return [];
  return [...text.replaceAll(LAWS, blank).matchAll(OF_BODY)].flatMap(([whole, before = '', ending = '']) => {
    const lead = new RegExp(`^[${LEADING}]+`).exec(before)?.[0] ?? '';
    const words = whole.slice(lead.length);
    const place = [...above, ...above.map(stemOf)].reduce(
      (rest, one) => rest.replace(one, ''),
      before.slice(lead.length),
    );
    const isOwn =
      place.length < 2 ||
      OWN.test(place) ||
      NOT_PLACE.test(place) ||
      /[本我全各该每两邻外此驻贵多几个]$/.test(place) ||
      `${place}${ending}`.includes(stemOf(own)) ||
      issuers.some((one) => one.includes(place));
    return isOwn ? [] : [ofOther(path, words, `这里写着“${words}”，本站是${own}。`)];
  });
}

function wordsIn({ path, text }: SaidText, own: string, type: SiteType | undefined): Finding[] {
  if (type === undefined) return [];
  const other = type === 'village' ? 'community' : 'village';
  const plain = text.replaceAll(LAWS, blank);
  const words = OF_BOTH.test(plain) ? undefined : ONLY_IN[other].exec(plain)?.[0];
  if (words === undefined) return [];
  const { place, committee, representatives, supervision, office } = vocabularyOf(type);
  return [
    ofOther(
      path,
      words,
      `这里写着“${words}”，本站${own}是${place}，叫${committee}、${representatives}、${supervision}、${office}。`,
    ),
  ];
}

function townshipIn(to: string, { places: [own = '', ...above], issuers }: Home): Finding[] {
  const name = TOWNSHIP.exec(to.replace(/\s/g, ''))?.[1];
  if (name === undefined || above.length === 0) return [];
  if ([own, ...above, ...issuers].some((one) => one.includes(stemOf(name)))) return [];
  return [ofOther(['posting', 'to'], name, `「受理单位」写的是“${to}”，${own}不归${name}管。`)];
}

function ofOther(path: FieldPath, words: string, message: string): Finding {
  return {
    code: 'ISSUER_OF_OTHER_PLACE',
    severity: 'warning',
    path,
    words,
    message,
    hint: '照别处的文件改的，请把地方、单位、人名、电话都换成自己的；真是说那里的，可以不改。',
  };
}

const blank = (words: string): string => '□'.repeat(words.length);
