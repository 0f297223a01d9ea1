/**
 * Whether what is fixed to a board can be read: its name in the header, the panels' names in their bands, the telephone
 * numbers in the strip. Texts differ from village to village, so the longest that most have stand for them.
 */
import type { BoardStandard, PanelStandard } from '../../model/place/board-standard.ts';
import type { FieldPath, Finding } from '../../model/schema/finding.ts';
import { BOARD_TYPE, HEADING_PER_HEADER, headingMm, headingRoomMm } from './board-type.ts';
import { minimumOf } from './board.ts';
import { formatNumber } from '../millimetres.ts';
import { emWidth } from '../type/text-width.ts';

interface Furniture {
  readonly heading: string;
  readonly motto: string;
  readonly panel: string;
  readonly note: readonly string[];
  readonly phones: readonly (readonly [label: string, phone: string])[];
  readonly replies: string;
  readonly scan: string;
}

/** Of a village whose name has six characters, in a county and a township with long ones. */
const LONG: Readonly<Record<NonNullable<BoardStandard['use']>, Furniture>> = {
  disclosure: {
    heading: '某某某某某村党务村务财务公开栏',
    motto: '接受群众监督',
    panel: '党务公开',
    note: ['责任人：某某某', '每季度更新，大事随时'],
    phones: [
      ['有异议，打监委会电话', '024-4555 0102'],
      ['某某某街道监督电话', '024-4555 0012'],
    ],
    replies: '收到意见15日内答复',
    scan: '扫码看全部公开内容',
  },
  publicity: {
    heading: '某某某某某村宣传栏',
    motto: '及时更新',
    panel: '惠民政策',
    note: ['及时更新'],
    phones: [['想问清楚，打社区服务站电话', '024-4555 0102']],
    replies: '政策以发文单位的解释为准',
    scan: '扫码看全文',
  },
};
const PLACE = '某某某县某某街道';
const UPDATED = '更新日期　2026年12月31日';

function textsOf({ use = 'disclosure' }: BoardStandard): Furniture {
  return LONG[use];
}

/** Findings for what is fixed to a board. */
export function checkFurniture(standard: BoardStandard): Finding[] {
  return [
    ...checkHeader(standard),
    ...standard.panels.flatMap((panel, index) => checkBand(panel, index, standard)),
    ...checkStrip(standard),
  ];
}

function geometry(path: FieldPath, message: string, hint: string): Finding {
  return { code: 'BOARD_GEOMETRY', path, message, hint };
}

/** Below this two lengths are one. */
const EXACT = 1e-6;

/** A height that a clerk may write is whole millimetres. */
const wholeMm = (mm: number): number => Math.ceil(mm - EXACT);
const up = (mm: number): string => formatNumber(Math.ceil(mm - EXACT));
const down = (mm: number): string => formatNumber(Math.floor(mm + EXACT));

function checkHeader(standard: BoardStandard): Finding[] {
  const { headerHeightMm } = standard;
  const { placeShare, placeSpacing, headingSpacing } = BOARD_TYPE;
  const endsMm = 2 * BOARD_TYPE.headerSide;
  const { title, note } = minimumOf(standard);
  const texts = textsOf(standard);
  const innerMm = innerWidth(standard);
  const sideEm = Math.max(emWidth(PLACE), emWidth(texts.motto)) * (1 + placeSpacing);
  const headingEm = emWidth(texts.heading) * (1 + headingSpacing);
  /** What a header of a height takes of the width; the name is as large as height and width allow. */
  const nameAt = (height: number): number =>
    headingMm({ ...standard, headerHeightMm: height }, texts.heading);
  const takenAt = (height: number): number =>
    nameAt(height) * headingEm + 2 * sideEm * placeShare * height + endsMm;
  const least = wholeMm(Math.max(note / placeShare, title / HEADING_PER_HEADER));
  if (nameAt(least) < title - EXACT || takenAt(least) > innerMm + EXACT) {
    const forName = headingRoomMm(texts.heading, title);
    const forAll = title * headingEm + 2 * sideEm * placeShare * least + endsMm;
    return [
      geometry(
        ['widthMm'],
        `版块一共 ${formatNumber(innerMm)} 毫米宽，栏眉上的栏名和两头的字，用看得清的最小的字也放不下。`,
        `请把栏做宽，版块左右一共至少 ${up(Math.max(forName, forAll))} 毫米。`,
      ),
    ];
  }
  if (headerHeightMm < least - EXACT) {
    return [
      geometry(
        ['headerHeightMm'],
        `栏眉只有 ${formatNumber(headerHeightMm)} 毫米高，写不下看得清的栏名和旁边的小字。`,
        `请写 ${up(least)} 或更高。`,
      ),
    ];
  }
  if (takenAt(headerHeightMm) <= innerMm + EXACT) return [];
  return [
    geometry(
      ['headerHeightMm'],
      `栏眉高 ${formatNumber(headerHeightMm)} 毫米，字跟着高，${formatNumber(innerMm)} 毫米宽里放不下：中间是栏名，两头是“${PLACE}”和“${texts.motto}”这样的字。`,
      `请写 ${down(highestThat(least, headerHeightMm, (height) => takenAt(height) <= innerMm))} 或更低，最低 ${up(least)}；或者把栏做宽。`,
    ),
  ];
}

/** The greatest whole number of millimetres between two heights that fits; the lower of them does. */
function highestThat(least: number, most: number, fits: (height: number) => boolean): number {
  let height = Math.floor(most);
  while (height > least && !fits(height)) height--;
  return height;
}

function innerWidth({ panels }: BoardStandard): number {
  const left = Math.min(...panels.map(({ xMm }) => xMm));
  return Math.max(...panels.map(({ xMm, widthMm }) => xMm + widthMm)) - left;
}

function checkBand(panel: PanelStandard, index: number, standard: BoardStandard): Finding[] {
  const { titleHeightMm, widthMm } = panel;
  const { titleShare, titleSpacing, bandNoteShare, bandNoteGap } = BOARD_TYPE;
  const endsMm = 2 * BOARD_TYPE.bandSide;
  const { title, note } = minimumOf(standard);
  const path = ['panels', index, 'titleHeightMm'];
  const least = wholeMm(Math.max(note / bandNoteShare, title / titleShare));
  const texts = textsOf(standard);
  const noteEm = texts.note.reduce((sum, text) => sum + emWidth(text) + bandNoteGap, 0);
  const perBand = emWidth(texts.panel) * (1 + titleSpacing) * titleShare + noteEm * bandNoteShare;
  const most = (widthMm - endsMm) / perBand;
  const told = `“${texts.panel}”和“${texts.note.join('　')}”`;
  if (most < least) {
    return [
      geometry(
        ['panels', index, 'widthMm'],
        `版块只有 ${formatNumber(widthMm)} 毫米宽，题头用看得清的最小的字也放不下${told}。`,
        `请写 ${up(least * perBand + endsMm)} 或更宽。`,
      ),
    ];
  }
  if (titleHeightMm < least - EXACT) {
    return [
      geometry(
        path,
        `题头只有 ${formatNumber(titleHeightMm)} 毫米高，写不下看得清的版块名和责任人。`,
        `请写 ${up(least)} 或更高。`,
      ),
    ];
  }
  if (titleHeightMm <= most + EXACT) return [];
  return [
    geometry(
      path,
      `题头高 ${formatNumber(titleHeightMm)} 毫米，字跟着高，${formatNumber(widthMm)} 毫米宽的版块放不下${told}。`,
      `请写 ${down(most)} 或更低，最低 ${up(least)}。`,
    ),
  ];
}

/** A code of an address this long is read by an old telephone from a hand's breadth. */
const LEAST_QR_MM = 20;

function checkStrip(standard: BoardStandard): Finding[] {
  const { stripHeightMm } = standard;
  const path = ['stripHeightMm'];
  if (stripHeightMm === 0) return [];
  const { stripType, stripQr, stripGap, phoneSize, phoneGap, updatedSide, scanGap } = BOARD_TYPE;
  const texts = textsOf(standard);
  const least = wholeMm(Math.max(minimumOf(standard).body / stripType, LEAST_QR_MM / stripQr));
  const innerMm = innerWidth(standard);
  const phones = texts.phones.map(
    ([label, phone]) => emWidth(label) + (emWidth(phone) + phoneGap) * phoneSize,
  );
  const em =
    phones.reduce((sum, one) => sum + one, 0) +
    (emWidth(UPDATED) + 2 * updatedSide) +
    emWidth(texts.replies) +
    (emWidth(texts.scan) + scanGap);
  const perStrip = em * stripType + stripQr;
  const gaps = stripGap * (texts.phones.length + 2);
  const most = (innerMm - gaps) / perStrip;
  if (most < least) {
    return [
      geometry(
        path,
        `版块一共 ${formatNumber(innerMm)} 毫米宽，底条用看得清的最小的字也放不下电话、更新日期、答复时间和二维码。`,
        `不要底条，请写 0；要底条，版块左右一共至少 ${up(least * perStrip + gaps)} 毫米。`,
      ),
    ];
  }
  if (stripHeightMm < least - EXACT) {
    return [
      geometry(
        path,
        `底条只有 ${formatNumber(stripHeightMm)} 毫米高，电话看不清，二维码扫不出。`,
        `请写 ${up(least)} 或更高；没有底条写 0。`,
      ),
    ];
  }
  if (stripHeightMm <= most + EXACT) return [];
  return [
    geometry(
      path,
      `底条高 ${formatNumber(stripHeightMm)} 毫米，字跟着高，${formatNumber(innerMm)} 毫米宽里放不下电话、更新日期、答复时间和二维码。`,
      `请写 ${down(most)} 或更低，最低 ${up(least)}；没有底条写 0。`,
    ),
  ];
}
