/** The other party of a contract or the tenant of an asset: an organisation or a private person, one of the two. */
import type { z } from 'zod';
import type { Phrase } from '../disclosure/blocks.ts';
import * as field from '../schema/fields.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { person } from '../values/values.ts';

/** A party; a private person stands in a field of its own, so that the web can mask the name. */
export function partySchema(title: string) {
  return field.group(
    title,
    {
      organisation: field.text('单位', '公司、合作社、个体户字号，几户合办也写在这里', 60).optional(),
      person: field.person('个人', '只写姓名').optional(),
    },
    '单位写 organisation，个人写 person，只写一个',
  );
}

export type Party = z.output<ReturnType<typeof partySchema>>;

/** The party's name as a value. */
export function partyPhrase({ organisation, person: name }: Party): Phrase {
  if (organisation !== undefined) return [organisation];
  return name === undefined ? [] : [person(name)];
}

/** Tells one party from another. */
export function partyKey({ organisation, person: name }: Party): string {
  return organisation ?? name ?? '';
}

/** A party is an organisation or a person, not both and not nobody. `title` is what the field is called. */
export function checkParty(path: FieldPath, title: string, { organisation, person: name }: Party): Finding[] {
  const given = [organisation, name].filter((one) => one !== undefined).length;
  if (given === 1) return [];
  return [
    {
      code: 'ONE_OF_TWO',
      path: given === 0 ? path : [...path, 'person'],
      message:
        given === 0
          ? `「${title}」既没写单位，也没写个人。`
          : `「${title}」又写了单位“${organisation}”，又写了个人“${name}”，分不清跟谁签的。`,
      hint: `${given === 0 ? '请写上' : '请只留一个'}：是单位写 organisation，是个人写 person。`,
    },
  ];
}
