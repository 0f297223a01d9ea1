/** The first sheet of tiles: a drawing with the name of each, and what to do in which order. */
import { formatNumber } from '../../../src/paper/millimetres.ts';
import { TILE_PAPERS, type Tiling } from '../../../src/paper/tiling.ts';
import type { PageSizeMm } from '../../../src/site/print/print-facts.ts';
import { box, escape, mm, ruler, short } from './parts.ts';
import { PLAN_BOX, type Placement, type TiledPage, type TileJob } from './placement.ts';

interface PlanFacts {
  readonly job: TileJob;
  readonly plan: Placement;
  readonly number: number;
}

/** The plan of one page. */
export function planSheet({ size, tiling }: TiledPage, { job, plan, number }: PlanFacts): string {
  const { sheet, xMm, yMm, scale, clip } = plan;
  const unit = sheet.widthMm / TILE_PAPERS.A4.widthMm;
  const { rows, columns, clear, overlapMm, tiles, isLandscape } = tiling;
  const step = { x: (clear.widthMm - overlapMm) * scale, y: (clear.heightMm - overlapMm) * scale };
  const lines = [
    ...[...Array(columns).keys(), 'end'].map((column) =>
      box(xMm + (column === 'end' ? clip.widthMm : Number(column) * step.x) - 0.15, yMm, 0.3, clip.heightMm),
    ),
    ...[...Array(rows).keys(), 'end'].map((row) =>
      box(xMm, yMm + (row === 'end' ? clip.heightMm : Number(row) * step.y) - 0.15, clip.widthMm, 0.3),
    ),
  ].map((style) => `<i class="line" style="${style}"></i>`);
  const nameMm = Math.min(6 * unit, step.x * 0.3, step.y * 0.5);
  const names = tiles.map(
    ({ label, row, column }) =>
      `<span class="name" style="left:${mm(xMm + (column + 0.5) * step.x)};top:${mm(yMm + (row + 0.5) * step.y)};font-size:${mm(nameMm)}">${label}</span>`,
  );
  const which = job.pages.length > 1 ? `（第${number + 1}页）` : '';
  const facts = [
    `成品宽${formatNumber(size.widthMm)}毫米，高${formatNumber(size.heightMm)}毫米`,
    `${job.paper}纸${isLandscape ? '横' : '竖'}放${tiles.length}张，${rows}行${columns}列`,
    `每张图宽${short(clear.widthMm)}毫米，高${short(clear.heightMm)}毫米`,
    ...(job.checkCode === undefined ? [] : [`校验码${job.checkCode}`]),
  ].map((fact) => `<span>${fact}</span>`);
  const across = sheet.widthMm - 32 * unit;
  return `<section class="plan upright" style="width:${mm(sheet.widthMm)};height:${mm(sheet.heightMm)};--unit:${formatNumber(unit)}">
<h1 style="top:${mm(12 * unit)}">拼接说明</h1>
<h2 style="left:${mm(16 * unit)};top:${mm(24 * unit)};width:${mm(across)}"><b>${escape(job.title)}${which}</b><br>${facts.join('　')}</h2>
${lines.join('')}${names.join('')}
<ol style="left:${mm(16 * unit)};top:${mm((PLAN_BOX.topMm + 6) * unit + clip.heightMm)};width:${mm(across)}">${steps(size, tiling)}</ol>
<div style="left:${mm((sheet.widthMm - 100) / 2)};bottom:${mm(12 * unit)}">${ruler('这把尺应当正好100毫米')}</div>
</section>`;
}

/** What to do, in the order in which it is done. */
function steps({ widthMm, heightMm }: PageSizeMm, { overlapMm, rows, columns }: Tiling): string {
  const isWide = columns > 1;
  const isHigh = rows > 1;
  const overlap = formatNumber(overlapMm);
  return [
    '<b>打印</b>　打印时选“实际大小（100%）”，量一量是不是100毫米：每张纸下面都有尺。不是100毫米，就不要贴，改好再印。',
    `<b>裁</b>　照角上的短线，每张裁掉左边和上边。${isWide ? '最右一列再裁右边。' : '右边也裁。'}${isHigh ? '最下一行再裁下边。' : '下边也裁。'}`,
    ...(isWide
      ? [
          `<b>贴成行</b>　从A1起，从左往右。在前一张右边虚线外涂胶，后一张的左边对准虚线压上去，重叠${overlap}毫米。`,
        ]
      : []),
    ...(isHigh
      ? [`<b>贴成片</b>　从上往下。在上一行下边虚线外涂胶，下一行的上边对准虚线压上去，重叠${overlap}毫米。`]
      : []),
    `<b>量</b>　贴好应当宽${formatNumber(widthMm)}毫米，高${formatNumber(heightMm)}毫米。`,
  ]
    .map((text, index) => `<li><b>${index + 1}</b>${text}</li>`)
    .join('');
}
