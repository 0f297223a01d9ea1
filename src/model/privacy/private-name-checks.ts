/** Names of private persons where they may not stand. */
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { maskName } from '../values/values.ts';
import { namelessTextsIn, personsIn, textsIn, type FieldText } from './private-fields.ts';

/**
 * Those who approve, correct (`by`) and receive objections are named whoever they are, an exemption quotes what it exempts, and in a
 * text of many lines the clerk decides; all other texts are shown as they are written, so a name that is hidden in the
 * list may not stand there.
 */
const NAMED_ANYWAY: ReadonlySet<FieldPath[number]> = new Set([
  'approvals',
  'posting',
  'exemptions',
  'issuer',
  'contact',
  'body',
]);

/** Findings for names: any where the catalogue allows none, and those that give away what the web masks. */
export function checkPersons(content: DisclosureContent, item: CatalogueItem | undefined): Finding[] {
  return [...checkBlanks(content), ...checkAllowed(content, item)];
}

const BLANK_INSIDE = /^(\p{Script=Han})[ \u3000\u00a0]+(\p{Script=Han})$/u;

/** 佟　丽, as lists on paper are aligned: whoever searches for 佟丽 does not find her. */
function checkBlanks(content: DisclosureContent): Finding[] {
  const names = [...personsIn(content), ...textsIn(content).filter(({ path }) => path.at(-1) === 'name')];
  return names.flatMap(({ path, text }): Finding[] => {
    const [, surname, given] = BLANK_INSIDE.exec(text) ?? [];
    if (surname === undefined) return [];
    const name = `${surname}${given}`;
    return [
      {
        code: 'NAME_TWO_WAYS',
        severity: 'warning',
        path,
        message: `姓名“${text}”中间有空格，查“${name}”查不到。`,
        hint: `请写成：${name}`,
        replacement: name,
      },
    ];
  });
}

function checkAllowed(content: DisclosureContent, item: CatalogueItem | undefined): Finding[] {
  const isOpen = (item?.names ?? 'shown') === 'shown' && (item?.audience ?? 'public') === 'public';
  if (item === undefined || isOpen) return [];
  const persons = personsIn(content);
  if (item.names === 'none') return persons.slice(0, 1).map(({ path }) => noNames(path, item));
  const names = [...new Set(persons.map(({ text }) => text))];
  return textsIn(content).flatMap(({ path, text }): Finding[] => {
    if (NAMED_ANYWAY.has(path[0] ?? '') || path.at(-1) === 'by') return [];
    const name = names.find((one) => [...one].length > 1 && text.includes(one));
    return name === undefined ? [] : [nameInText(path, name, names.indexOf(name) + 1)];
  });
}

/** Texts in which no private person may be named: all of an item without names, and what was asked or found of others. */
export function textsWithoutNames(content: DisclosureContent, item: CatalogueItem | undefined): FieldText[] {
  if (item?.names !== 'none') return namelessTextsIn(content);
  return textsIn(content).filter(
    ({ path }) => path[0] === 'body' || !(NAMED_ANYWAY.has(path[0] ?? '') || path.at(-1) === 'by'),
  );
}

/** Somebody named in one of them. Names are read out of words here, so only a person knows. */
export function namedInText({ path }: FieldText, name: string): Finding {
  return {
    code: 'NAME_NOT_ALLOWED',
    severity: 'warning',
    path,
    words: name,
    message: `这里像是写了群众的姓名（${maskName(name)}），这一项不写是谁。`,
    hint: '请改成“居民反映”“一户居民”这样的话；是干部、工作人员的，在名字前面写上职务，如“网格员×××”。',
  };
}

function noNames(path: FieldPath, item: CatalogueItem): Finding {
  return {
    code: 'NAME_NOT_ALLOWED',
    path,
    message: `“${item.title}”只公布合计，不能写个人的姓名。`,
    hint: '请把姓名去掉，只写户数、人数和金额。',
  };
}

function nameInText(path: FieldPath, name: string, number: number): Finding {
  return {
    code: 'NAME_IN_TEXT',
    path,
    message: `这里写了名单上的人“${name}”。名单在网上隐去名字，这里的字照样登出来，就白隐了。`,
    hint: `请换个说法，例如“名单第 ${number} 户”。`,
  };
}
