/** What is not true in the city, the boards and the style of signs. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { checkChanges } from '../../model/history/changes.ts';
import { citySchema, type City } from '../../model/place/city.ts';
import type { FieldPath, Finding } from '../../model/schema/finding.ts';
import { checkWebsite } from '../../model/place/website.ts';
import { RESERVED_IDS } from '../../model/place/reserved-ids.ts';
import type { SignStyleFile } from '../../model/place/sign-style.ts';
import { checkBoardGeometry } from '../../paper/geometry.ts';
import { checkSignStyle } from '../../paper/signs/sign-geometry.ts';

/** Findings in `city.yaml`: ids are addresses, so each may be used once. */
export function checkCity(city: City): Finding[] {
  const { counties, publicUrl, dataLicence, glossary = [] } = city;
  return [
    ...checkChanges(citySchema, city),
    ...doubles(counties, (index) => ['counties', index, 'id'], '县（区）'),
    ...counties.flatMap(({ id }, index): Finding[] =>
      RESERVED_IDS.has(id)
        ? [
            {
              code: 'ID_RESERVED',
              path: ['counties', index, 'id'],
              message: `“${id}”是网站自己要用的名字，不能做县（区）的编号。`,
              hint: '请换一个编号，sites 里的文件夹名也一起改。',
            },
          ]
        : [],
    ),
    ...counties.flatMap(({ townships, name }, county) =>
      doubles(townships, (index) => ['counties', county, 'townships', index, 'id'], `${name}的乡镇（街道）`),
    ),
    ...checkUrl(publicUrl),
    ...(dataLicence ? checkLicenceUrl(dataLicence.url) : []),
    ...checkGlossary(glossary.map(({ word }) => word)),
    ...checkWebsite(city),
  ];
}

function checkUrl(publicUrl: string): Finding[] {
  if (/^https?:\/\/[^\s/]+(\/[^\s?#]*)?$/.test(publicUrl) && URL.canParse(publicUrl)) return [];
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: ['publicUrl'],
      message: `「网址」要以 https:// 开头，现在写的是“${publicUrl}”。`,
      hint: '例如：https://gongkai.benxi.example',
    },
  ];
}

/** It stands as a link in pages and data files, so it must be one. */
function checkLicenceUrl(url: string): Finding[] {
  if (/^https:\/\/[^\s/@]+\.[^\s/@]+(?:\/\S*)?$/.test(url) && URL.canParse(url)) return [];
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: ['dataLicence', 'url'],
      message: `数据许可的「网址」要是一个以 https:// 开头的网址，现在写的是“${url}”。`,
      hint: '例如：https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
    },
  ];
}

function checkGlossary(words: readonly string[]): Finding[] {
  return words.flatMap((word, index): Finding[] => {
    const first = words.indexOf(word);
    if (first === index) return [];
    return [
      {
        code: 'ROW_DUPLICATE',
        path: ['glossary', index, 'word'],
        message: `本地的说法里“${word}”写了两次：第 ${first + 1} 个和第 ${index + 1} 个。`,
        hint: '请只留一个，把意思写在一起。',
      },
    ];
  });
}

/** Findings in a board's file. `fileId` is its name without ending. */
export function checkBoard(board: BoardStandard, fileId: string): Finding[] {
  const mismatch: Finding[] =
    board.id === fileId
      ? []
      : [
          {
            code: 'ID_MISMATCH',
            path: ['id'],
            message: `「编号」写的是“${board.id}”，文件名是“${fileId}”，两个要一样。`,
            hint: `请写成：${fileId}；如果错的是文件名，请改文件名。`,
          },
        ];
  return [...mismatch, ...checkBoardGeometry(board)];
}

/** Findings in `signs.yaml`; counties are not asked for while `city.yaml` has problems of its own. */
export function checkSigns(file: SignStyleFile, city: City | undefined): Finding[] {
  const known = new Set(city?.counties.map(({ id }) => id));
  const unknown = (file.counties ?? []).flatMap(({ county }, index): Finding[] =>
    city === undefined || known.has(county)
      ? []
      : [
          {
            code: 'REGION_UNKNOWN',
            path: ['counties', index, 'county'],
            message: `city.yaml 里没有编号是“${county}”的县（区）。`,
            hint: `请用 city.yaml 里的编号：${[...known].join('、')}。`,
          },
        ],
  );
  return [...unknown, ...checkSignStyle(file)];
}

/** Entries of a list whose id an earlier one has. */
export function doubles(
  entries: readonly { readonly id: string }[],
  pathOf: (index: number) => FieldPath,
  name: string,
): Finding[] {
  return entries.flatMap(({ id }, index): Finding[] => {
    const first = entries.findIndex((other) => other.id === id);
    if (first === index) return [];
    return [
      {
        code: 'ID_DUPLICATE',
        path: pathOf(index),
        message: `${name}里有两个编号都是“${id}”：第 ${first + 1} 个和第 ${index + 1} 个。`,
        hint: '请给其中一个换个编号。',
      },
    ];
  });
}
