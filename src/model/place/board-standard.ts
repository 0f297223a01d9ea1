/**
 * A physical board in millimetres: `content/boards/<id>.yaml`. Origin is the frame's top left corner; slots and plates
 * count from their panel's top left corner. What it leaves out (colours, typefaces, smallest type) has a default in
 * `paper/board.ts`, where a standard becomes a board that sheets can hang on.
 */
import { z } from 'zod';
import * as field from '../schema/fields.ts';
import { BOARD_SECTIONS } from '../disclosure/section.ts';

/** Paper that is sold everywhere; a board may name more of its own. Sizes in `paper/stocks.ts`. */
export const STANDARD_STOCKS = ['A4', 'A3', 'A2', 'A1', '600x900'] as const;

export type StandardStock = (typeof STANDARD_STOCKS)[number];

/** What a board is for: 公开栏, or 宣传栏 with policies, laws, science and culture, party building. */
export const BOARD_USES = ['disclosure', 'publicity'] as const;

/** What a plate that stays on the board says. */
export const PLATE_CONTENTS = ['help', 'rules', 'scan'] as const;

export type PlateContent = (typeof PLATE_CONTENTS)[number];

/** Typefaces by role; which fonts they are is `paper/fonts.ts`'s to say. */
export const TITLE_FACES = ['xiaobiaosong', 'hei'] as const;
export const BODY_FACES = ['hei', 'song', 'kai'] as const;

export type TitleFace = (typeof TITLE_FACES)[number];
export type BodyFace = (typeof BODY_FACES)[number];

function lengthMm(title: string, description = '单位：毫米') {
  return z.number().min(0).max(20_000).meta({ title, description });
}

export const paperSchema = field.group('自备纸', {
  id: field.text('名称', '卡位的“纸张”就写它，如 卷纸900', 12),
  widthMm: lengthMm('宽', '竖放时的宽，毫米'),
  heightMm: lengthMm('高', '竖放时的高，毫米；卷纸写裁下来的长度'),
});

export const slotSchema = field.group('卡位', {
  id: field.text('编号', '党1、村3：大家说位置就用它', 8),
  stock: field.text('纸张', 'A4、A3、A2、A1、600x900，或者本栏“自备纸”里的名称，都是竖放', 12).optional(),
  clearWidthMm: lengthMm('净宽', '不写纸张时，写框里能放纸的净宽，毫米').optional(),
  clearHeightMm: lengthMm('净高', '不写纸张时，写框里能放纸的净高，毫米').optional(),
  xMm: lengthMm('左边', '纸（写净尺寸时是框）的左边到版块左边，毫米'),
  yMm: lengthMm('上边', '纸（写净尺寸时是框）的上边到版块上边，毫米'),
});

export const gridSchema = field.group('一片卡位', {
  prefix: field.text('编号开头', '写 党，编号就是 党1、党2，从左到右、从上到下', 6),
  startsAt: field.count('从几号起', '不写就从 1 起').optional(),
  stock: field.text('纸张', '同卡位', 12),
  columns: z.number().int().min(1).max(20).meta({ title: '列数' }),
  rows: z.number().int().min(1).max(10).meta({ title: '行数' }),
  xMm: lengthMm('左边', '第一张纸的左边到版块左边，毫米'),
  yMm: lengthMm('上边', '第一张纸的上边到版块上边，毫米'),
  gapXMm: lengthMm('左右间隔', '两张纸之间，毫米'),
  gapYMm: lengthMm('上下间隔', '两张纸之间，毫米'),
});

export const plateSchema = field.group(
  '固定牌',
  {
    shows: field
      .choice('内容', PLATE_CONTENTS, 'help 有问题找谁，rules 公开栏的规矩，scan 扫码看全部；不写就是 help')
      .optional(),
    xMm: lengthMm('左边', '牌的左边到版块左边，毫米'),
    yMm: lengthMm('上边', '牌的上边到版块上边，毫米'),
    widthMm: lengthMm('宽'),
    heightMm: lengthMm('高'),
  },
  '一直在栏上、不换的牌',
);

export const panelSchema = field.group('版块', {
  section: field.choice(
    '版块',
    BOARD_SECTIONS,
    '公开栏写 party、affairs、finance、other；宣传栏写 policy、law、culture、building',
  ),
  xMm: lengthMm('左边'),
  yMm: lengthMm('上边'),
  widthMm: lengthMm('宽'),
  heightMm: lengthMm('高'),
  titleHeightMm: lengthMm('题头高', '版块名称那一条的高'),
  slots: field.list('卡位', slotSchema, '一个一个写').optional(),
  grids: field.list('成片的卡位', gridSchema, '排得整齐的，写几列几行就行').optional(),
  plates: field.list('固定牌', plateSchema, undefined, 6).optional(),
});

const minimumSchema = field.group(
  '最小字高',
  {
    title: lengthMm('标题', '汉字高，毫米').optional(),
    body: lengthMm('正文', '汉字高，毫米').optional(),
    table: lengthMm('表格', '汉字高，毫米').optional(),
    note: lengthMm('附注', '文号、校验码、页码、照片说明，走近了看的，汉字高，毫米').optional(),
  },
  '不写就按视距的二百分之一（附注三百分之一）算，并且不小于 22 磅、16 磅、14 磅、11 磅',
);

const coloursSchema = field.group(
  '颜色',
  {
    frame: field.colour('边框、底条').optional(),
    header: field.colour('栏眉、版块名、红条').optional(),
    panel: field.colour('版块底板').optional(),
  },
  '不写就是深灰框、党政红、浅灰底',
);

const typefacesSchema = field.group(
  '字体',
  {
    title: field.choice('标题', TITLE_FACES, 'xiaobiaosong 小标宋，hei 黑体').optional(),
    body: field.choice('正文', BODY_FACES, 'hei 黑体，song 宋体，kai 楷体；数字总是黑体').optional(),
  },
  '不写就是小标宋标题、黑体正文',
);

export const boardStandardSchema = field.group('公开栏规格', {
  id: field.identifier('编号', '和文件同名'),
  title: field.text('名称', '村公开栏 4800×1500', 60),
  use: field.choice('用途', BOARD_USES, 'disclosure 公开栏，publicity 宣传栏；不写就是公开栏').optional(),
  widthMm: lengthMm('总宽'),
  heightMm: lengthMm('总高'),
  frameMm: lengthMm('边框'),
  bottomEdgeMm: lengthMm('下沿离地'),
  headerHeightMm: lengthMm('栏眉高'),
  stripHeightMm: lengthMm('底条高', '监督电话、意见箱、二维码那一条；没有写 0'),
  glassMarginMm: lengthMm('槽口压边', '玻璃框、槽口压住纸边多少，压住的地方不印字；不写是 5').optional(),
  readingDistanceMm: lengthMm('视距', '人站多远看，定最小字高'),
  minimumMm: minimumSchema.optional(),
  colours: coloursSchema.optional(),
  typefaces: typefacesSchema.optional(),
  sealMm: lengthMm('盖章处', '公章那个圈的直径；不写是 42').optional(),
  signatureMm: lengthMm('签名行高', '一个人签名的高度；不写按纸的大小，14 到 23').optional(),
  papers: field.list('自备纸', paperSchema, 'A4、A3、A2、A1、600x900 以外的，如卷纸', 12).optional(),
  rules: field
    .list('公开栏的规矩', field.text('一条', undefined, 60), '写在“rules”牌上，一条一行', 12)
    .optional(),
  panels: field.list('版块', panelSchema, undefined, 8),
});

export type Plate = z.output<typeof plateSchema>;
export type PaperSize = z.output<typeof paperSchema>;
export type BoardStandard = z.output<typeof boardStandardSchema>;
export type PanelStandard = BoardStandard['panels'][number];
