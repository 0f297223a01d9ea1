/** 村民怎么说，公开栏怎么写: `content/synonyms.yaml`. What search takes for the same thing, and what it passes over. */
import { z } from 'zod';
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import * as field from '../schema/fields.ts';
import type { Finding } from '../schema/finding.ts';
import { findNearest } from '../values/nearest.ts';

const words = (title: string, description: string) =>
  z
    .array(field.text('说法', undefined, 20))
    .min(1)
    .max(40)
    .meta({ title, description });

export const synonymsSchema = field.group('说法', {
  groups: field.list(
    '说法',
    field.group('一组说法', {
      say: words('村民怎么说', '每个至少两个字，如 修路、铺路'),
      find: words('公开里怎么写', '查到哪些字就算，如 道路硬化').optional(),
      items: z
        .array(field.identifier('事项编号'))
        .min(1)
        .optional()
        .meta({ title: '哪些事项', description: '公开目录里的编号，这些事项的公开都算' }),
      missing: field
        .text(
          '没有公布的叫什么',
          '哪里都会有人问的才写，如 网格员：没有公布的村，查到的是“还没有公布”和问谁',
          12,
        )
        .optional(),
    }),
    '一组里 say 的每个说法，都按 find 里的字和 items 里的事项去找',
    300,
  ),
  passOver: z
    .array(z.string().trim().min(1).max(10))
    .max(200)
    .optional()
    .meta({ title: '不管的字', description: '问话里的字，查找时跳过，如 多少、谁、怎么' }),
});

export type Synonyms = z.output<typeof synonymsSchema>;

/** What is written for nothing in the synonyms: an item nobody knows, a group that leads nowhere, a word said twice. Items are not asked for while the catalogue has problems of its own. */
export function checkSynonyms({ groups }: Synonyms, items: readonly CatalogueItem[] | undefined): Finding[] {
  return [
    ...groups.flatMap((group, index) => [
      ...(items ? unknownItems(group, index, items) : []),
      ...leadsNowhere(group, index),
      ...tooShort(group, index),
    ]),
    ...saidTwice(groups),
  ];
}

type Group = Synonyms['groups'][number];

function unknownItems(group: Group, index: number, items: readonly CatalogueItem[]): Finding[] {
  const known = items.map(({ id }) => id);
  return (group.items ?? []).flatMap((id, position): Finding[] => {
    if (known.includes(id)) return [];
    const nearest = findNearest(id, known);
    return [
      {
        code: 'ITEM_UNKNOWN',
        path: ['groups', index, 'items', position],
        message: `公开目录里没有编号是“${id}”的事项。`,
        hint: nearest ? `是不是“${nearest}”？` : '编号在 catalogue.yaml 里，每项的 id 就是。',
      },
    ];
  });
}

function leadsNowhere({ say, find, items }: Group, index: number): Finding[] {
  if (find || items) return [];
  return [
    {
      code: 'SYNONYM_LEADS_NOWHERE',
      path: ['groups', index],
      message: `“${say[0]}”这一组没有写 find，也没有写 items，查找时不知道去找什么。`,
      hint: '请写上公开里用的字，如 find: [道路硬化]；或者写事项编号，如 items: [engineering-project]。',
    },
  ];
}

/** One character stands in half of all pages. */
function tooShort({ say, find = [] }: Group, index: number): Finding[] {
  return Object.entries({ say, find }).flatMap(([key, all]) =>
    all.flatMap((word, position): Finding[] =>
      [...word].length > 1
        ? []
        : [
            {
              code: 'SYNONYM_TOO_SHORT',
              path: ['groups', index, key, position],
              message: `“${word}”只有一个字，查什么都会查到它。`,
              hint: '请写两个字以上，如 修路、道路。',
            },
          ],
    ),
  );
}

/** A word in two groups is no mistake in meaning, but one of them was forgotten and will not be kept up. */
function saidTwice(groups: readonly Group[]): Finding[] {
  const first = new Map<string, number>();
  return groups.flatMap(({ say }, index) =>
    say.flatMap((word, position): Finding[] => {
      const before = first.get(word);
      first.set(word, before ?? index);
      if (before === undefined) return [];
      return [
        {
          code: 'ROW_DUPLICATE',
          path: ['groups', index, 'say', position],
          message:
            before === index ? `“${word}”在这一组里写了两回。` : `“${word}”在第 ${before + 1} 组里已经写过。`,
          hint: '一个说法只写一回：请删掉一个，或者把两组合成一组。',
        },
      ];
    }),
  );
}
