/**
 * One place, project, firm or official named in two ways: a text has nearly the name that a field has, one character
 * apart. East and west, one and two, old and new make another thing of a name and are no mistake.
 */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import { KIND_SCHEMAS } from '../kinds.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { findField, privacyOf } from '../schema/schema-fields.ts';
import type { SaidText } from './statements.ts';

/** Characters of which one instead of another makes another thing of the same sort. */
const TELLS_APART =
  /^[零〇一二三四五六七八九十百千两\d甲乙丙丁东西南北中上下前后左右内外里大小老新旧正副男女父母公私村居县镇乡省市区街路A-Za-z年月日春夏秋冬首末]$/u;
const NAME_KEYS: ReadonlySet<FieldPath[number]> = new Set([
  'name',
  'location',
  'contractor',
  'supervisor',
  'bidder',
  'winner',
  'organisation',
  'lot',
  'issuer',
  'subject',
]);
const SHORTEST = 4;
const LONGEST = 30;
const MOST_NAMES = 300;

interface Named {
  readonly path: FieldPath;
  readonly name: string;
}

/** Findings for names in texts that are nearly those of fields. `known` are names that the site has, like its own. */
export function checkNames(
  texts: readonly SaidText[],
  content: DisclosureContent,
  known: readonly string[],
): Finding[] {
  const own = texts.filter((said) => isName(said, content)).map(({ path, text }) => ({ path, name: text }));
  const names = [...own, ...known.map((name) => ({ path: [], name }))]
    .filter(({ name }) => isLong(name))
    .slice(0, MOST_NAMES);
  const all = [...new Set(names.map(({ name }) => name))];
  return [
    ...onceAPair(texts.flatMap((said) => nearNames(said, names, all).slice(0, 1))),
    ...checkPlaces(texts),
    ...checkParts(texts, names),
    ...checkHolders(texts, content),
  ];
}

function isName({ path, text }: SaidText, { kind }: DisclosureContent): boolean {
  if (!NAME_KEYS.has(path.at(-1) ?? '') || !isLong(text)) return false;
  const field = findField(KIND_SCHEMAS[kind], path);
  return field !== undefined && privacyOf(field.schema) === undefined;
}

function isLong(name: string): boolean {
  return /^[\p{Script=Han}\d]+$/u.test(name) && name.length >= SHORTEST && name.length <= LONGEST;
}

function nearNames(
  said: SaidText,
  names: readonly Named[],
  all: readonly string[],
): (Finding & { readonly pair: string })[] {
  return names.flatMap(({ name, path }) => {
    if (said.text === name || isSibling(path, said.path)) return [];
    const near = nearIn(said.text, name);
    // What is a name of its own, or a part of one, is another thing.
    if (
      near === undefined ||
      all.some((one) => one !== said.text && (one.includes(near) || near.includes(one)))
    )
      return [];
    return [{ ...twoWays(said.path, near, name), pair: [near, name].sort().join(' ') }];
  });
}

/** Of two names each is nearly the other. */
function onceAPair(found: readonly (Finding & { readonly pair: string })[]): Finding[] {
  return [...new Map(found.toReversed().map((one) => [one.pair, one])).values()]
    .reverse()
    .map(({ pair: _pair, ...finding }) => finding);
}

function twoWays(path: FieldPath, near: string, name: string): Finding {
  return {
    code: 'NAME_TWO_WAYS',
    severity: 'warning',
    path,
    message: `这里写的是“${near}”，别处写的是“${name}”，只差一个字。`,
    hint: '是同一个，请写成一样；本来就是两个，可以不改。',
  };
}

/** Entries of one list are different things, and their names may well be alike. */
function isSibling(a: FieldPath, b: FieldPath): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  return a.every((step, index) => step === b[index] || typeof step === 'number');
}

/** What stands in a text instead of a name with one other character in it; `undefined` when nothing does. */
function nearIn(text: string, name: string): string | undefined {
  const half = Math.floor(name.length / 2);
  for (const [part, from] of [
    [name.slice(0, half), 0],
    [name.slice(half), half],
  ] as const) {
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
      const window = text.slice(at - from, at - from + name.length);
      if (at >= from && isNear(window, name)) return window;
    }
  }
  return undefined;
}

function isNear(window: string, name: string): boolean {
  if (window.length !== name.length) return false;
  let apart = -1;
  for (let index = 0; index < name.length; index++) {
    if (window[index] === name[index]) continue;
    if (apart !== -1) return false;
    apart = index;
  }
  const [a = '', b = ''] = [window[apart], name[apart]];
  // At the ends of a short name another word may begin.
  const isInside = apart > 0 && apart < name.length - (name.length < 6 ? 1 : 0);
  const isWord = /\p{Script=Han}/u.test(a) && /\p{Script=Han}/u.test(b);
  return isInside && isWord && !(TELLS_APART.test(a) && TELLS_APART.test(b));
}

/** 石桥沟 in 四组石桥沟护坡工程: a proper name of three, with what sort of place it is. */
const PART =
  /(?=(\p{Script=Han}{2}(?:沟|河|渠|桥|坡|塘|库|岭|山|湾|洼|泡|堤|坝|路|街|屯|站|院|园|林|洞|崖|峪|甸|滩)))/gu;
/** So often has a file to call it one way, for one other to be a mistake. */
const OFTEN = 3;

/**
 * A place by a part of the name that a field has: 柳沟屯 once, where fields and texts say 柳构屯 otherwise. Both in one
 * text are two places.
 */
function checkParts(texts: readonly SaidText[], names: readonly Named[]): Finding[] {
  const parts = new Set(names.flatMap(({ name }) => [...name.matchAll(PART)].map(([, part = '']) => part)));
  const often = [...parts].filter((part) => texts.filter(({ text }) => text.includes(part)).length >= OFTEN);
  return texts.flatMap(({ path, text }) =>
    [...text.matchAll(PART)]
      .flatMap(([, near = '']) =>
        often
          .filter((part) => isNearPart(near, part) && !text.includes(part))
          .filter(() => texts.filter((one) => one.text.includes(near)).length === 1)
          .map((part) => twoWays(path, near, part)),
      )
      .slice(0, 1),
  );
}

/** The middle one of three; at the front another word may end. */
function isNearPart(near: string, part: string): boolean {
  return (
    near[0] === part[0] &&
    near[1] !== part[1] &&
    near[2] === part[2] &&
    !TELLS_APART.test(near[1] ?? '') &&
    !TELLS_APART.test(part[1] ?? '')
  );
}

const PLACE = /(?<=(\p{Script=Han}{2}))(?:村民小组|村民组|小组|组|自然屯|屯|庄|寨|堡|营)/gu;
const PLAIN_STEM = /[一二三四五六七八九十\d党工领导干]|[小各本每全该]$/;

/** 桥头组 and 桥头屯: the same stem with two endings. */
function checkPlaces(texts: readonly SaidText[]): Finding[] {
  const found = new Map<string, { ending: string; path: FieldPath }>();
  for (const { path, text } of texts) {
    for (const [ending, stem = ''] of text.matchAll(PLACE)) {
      const before = found.get(stem);
      const own = ending.endsWith('组') ? '组' : ending;
      if (PLAIN_STEM.test(stem)) continue;
      if (!before) found.set(stem, { ending: own, path });
      else if (before.ending !== own)
        return [
          {
            ...twoWays(path, `${stem}${own}`, `${stem}${before.ending}`),
            message: `这里写的是“${stem}${own}”，别处写的是“${stem}${before.ending}”，像是一个地方。`,
          },
        ];
    }
  }
  return [];
}

/** 村会计李秀珍 in a text and 村会计 李秀贞 in a field. */
function checkHolders(texts: readonly SaidText[], content: DisclosureContent): Finding[] {
  const holders = (content.approvals ?? []).filter(({ name }) => name.length >= 2);
  return texts.flatMap(({ path, text }): Finding[] =>
    holders.flatMap(({ role, name }): Finding[] => {
      const at = text.indexOf(role);
      const after = text.slice(at + role.length, at + role.length + name.length);
      if (at === -1 || after.length !== name.length || after[0] !== name[0] || after === name) return [];
      const apart = [...after].filter((letter, index) => letter !== name[index]).length;
      const isOther = holders.some((one) => one.role === role && one.name === after);
      return apart === 1 && !isOther ? [twoWays(path, `${role}${after}`, `${role}${name}`)] : [];
    }),
  );
}
