/**
 * A physical public board in millimetres: `content/boards/<id>.yaml`. Origin is the frame's top left corner; slots
 * and plates count from their panel's top left corner.
 */
import { z } from 'zod';
import * as field from './fields.ts';
import { SECTIONS } from './section.ts';

/** Paper that a slot or a poster can hold. Sizes in `paper/stocks.ts`. */
export const STOCKS = ['A4', 'A3', '600x900'] as const;

export type Stock = (typeof STOCKS)[number];

function lengthMm(title: string, description = '单位：毫米') {
  return z.number().min(0).max(20_000).meta({ title, description });
}

export const slotSchema = field.group('卡位', {
  id: field.text('编号', '党1、村3：大家说位置就用它', 8),
  stock: field.choice('纸张', STOCKS, '都是竖放'),
  xMm: lengthMm('左边', '纸的左边到版块左边，毫米'),
  yMm: lengthMm('上边', '纸的上边到版块上边，毫米'),
});

export const plateSchema = field.group(
  '固定说明牌',
  {
    xMm: lengthMm('左边', '牌的左边到版块左边，毫米'),
    yMm: lengthMm('上边', '牌的上边到版块上边，毫米'),
    widthMm: lengthMm('宽'),
    heightMm: lengthMm('高'),
  },
  '看不明白找谁、有异议找谁、不满意打哪个电话',
);

export const panelSchema = field.group('版块', {
  section: field.choice('版块', SECTIONS),
  xMm: lengthMm('左边'),
  yMm: lengthMm('上边'),
  widthMm: lengthMm('宽'),
  heightMm: lengthMm('高'),
  titleHeightMm: lengthMm('题头高', '版块名称那一条的高'),
  slots: field.list('卡位', slotSchema),
  plate: plateSchema.optional(),
});

export const boardStandardSchema = field.group('公开栏规格', {
  id: field.identifier('编号', '和文件同名'),
  title: field.text('名称', '村公开栏 4800×1500', 60),
  widthMm: lengthMm('总宽'),
  heightMm: lengthMm('总高'),
  frameMm: lengthMm('边框'),
  bottomEdgeMm: lengthMm('下沿离地'),
  headerHeightMm: lengthMm('栏眉高'),
  stripHeightMm: lengthMm('底条高', '监督电话、意见箱、二维码那一条；没有写 0'),
  readingDistanceMm: lengthMm('视距', '人站多远看，定最小字高'),
  panels: field.list('版块', panelSchema, undefined, 8),
});

export type Slot = z.output<typeof slotSchema>;
export type Plate = z.output<typeof plateSchema>;
export type Panel = z.output<typeof panelSchema>;
export type BoardStandard = z.output<typeof boardStandardSchema>;
