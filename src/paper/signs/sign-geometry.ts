/** Whether signs can be made as `signs.yaml` wants them, and whether they can be read. */
import type { FieldPath, Finding } from '../../model/schema/finding.ts';
import { signStyleOf, type SignStyle, type SignStyleFile } from '../../model/place/sign-style.ts';
import { contrastOf } from '../board/contrast.ts';
import { formatNumber } from '../millimetres.ts';
import {
  nameBoxOf,
  SIGN_KINDS,
  SIGN_TITLES,
  signLayoutOf,
  TEXT_LEADING,
  type SignKind,
} from './sign-layout.ts';
import { NAME_LEADING } from './sign-names.ts';
import { badgeSheetOf, deskSheetOf, deskUnfoldedMm } from './sign-sheets.ts';

/** Old eyes, weak light, a photocopy: WCAG's enhanced contrast for all text. */
const LEAST_CONTRAST = 7;
const WHITE = '#ffffff';

const COLOURS = { band: '红条', party: '党组织挂牌的字', text: '其余的字' } as const;

/** Problems of a style's numbers and colours, the city's and each county's. */
export function checkSignStyle(file: SignStyleFile): Finding[] {
  const own = checkStyle(signStyleOf(file), []);
  const counties = (file.counties ?? []).flatMap((county, index) =>
    checkStyle(signStyleOf(file, county.county), ['counties', index]).filter(
      // What a county did not set is the city's, and told there.
      ({ path }) => hasOwnValue(county, path.slice(2)),
    ),
  );
  return [...own, ...counties];
}

function hasOwnValue(county: object, path: FieldPath): boolean {
  const value = path.reduce<unknown>(
    (current, key) => (current as Record<string | number, unknown> | undefined)?.[key],
    county,
  );
  return value !== undefined;
}

function checkStyle(style: SignStyle, path: FieldPath): Finding[] {
  return [
    ...checkColours(style, path),
    ...SIGN_KINDS.flatMap((kind) => checkHeights(kind, style, [...path, kind])),
    ...checkDesk(style, [...path, 'desk']),
    ...checkBadge(style, [...path, 'badge']),
  ];
}

function checkColours({ colours }: SignStyle, path: FieldPath): Finding[] {
  return Object.entries(COLOURS).flatMap(([key, title]): Finding[] => {
    const colour = colours[key as keyof typeof COLOURS];
    const at = [...path, 'colours', key];
    const contrast = contrastOf(colour, WHITE);
    if (contrast >= LEAST_CONTRAST) return [];
    return [
      {
        code: 'COLOUR_CONTRAST',
        path: at,
        message: `「${title}」用 ${colour}，和白色的对比度只有 ${contrast.toFixed(1)}，至少要 ${LEAST_CONTRAST}，老年人看不清。`,
        hint: '请换深一些的颜色，例如："#a6151b"。',
      },
    ];
  });
}

/** The name at its least height and the small text at its have to stand one above the other. */
function checkHeights(kind: SignKind, style: SignStyle, path: FieldPath): Finding[] {
  const layout = signLayoutOf(kind, style);
  const rows = { door: 2, desk: 2, badge: 2, plaque: 0, panel: 1, clothing: 1 }[kind];
  const { heightMm, minMm } = nameBoxOf(kind, layout, rows);
  const needed = minMm * NAME_LEADING;
  if (heightMm >= needed - 0.001) return [];
  const small =
    rows === 0 ? '' : `和${rows}行小字（各 ${formatNumber(layout.textMinMm * TEXT_LEADING)} 毫米）`;
  return [
    {
      code: 'SIGN_GEOMETRY',
      path,
      message: `${SIGN_TITLES[kind]} ${formatNumber(layout.widthMm)}×${formatNumber(layout.heightMm)} 毫米放不下：${formatNumber(style[kind].nameDistanceMm)} 毫米外看清名字要字高 ${formatNumber(minMm)} 毫米，除去边${small}只剩 ${formatNumber(Math.max(0, heightMm))} 毫米。`,
      hint: '请把牌子做大些，或者把看名字、看小字的距离写近些。',
    },
  ];
}

function checkDesk(style: SignStyle, path: FieldPath): Finding[] {
  if (deskSheetOf(style)) return [];
  const { widthMm, heightMm } = deskUnfoldedMm(style);
  return [
    {
      code: 'SIGN_GEOMETRY',
      path,
      message: `桌牌展开是 ${formatNumber(widthMm)}×${formatNumber(heightMm)} 毫米，A4、A3 纸都裁不出来。`,
      hint: '展开的高是两个面加两条折边；A3 纸能裁 289×412 毫米以内的。',
    },
  ];
}

function checkBadge(style: SignStyle, path: FieldPath): Finding[] {
  if (badgeSheetOf(style)) return [];
  const { widthMm, heightMm } = style.badge;
  return [
    {
      code: 'SIGN_GEOMETRY',
      path,
      message: `胸牌 ${formatNumber(widthMm)}×${formatNumber(heightMm)} 毫米，A4 纸上一个也裁不出来。`,
      hint: '胸牌一般是 90×55 毫米；A4 纸能裁 198×285 毫米以内的。',
    },
  ];
}
