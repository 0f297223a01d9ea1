/** Names of private persons where they may not stand. */
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { personsIn, textsIn } from './private-fields.ts';

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
  'body',
]);

/** Findings for names: any where the catalogue allows none, and those that give away what the web masks. */
export function checkPersons(content: DisclosureContent, item: CatalogueItem | undefined): Finding[] {
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
