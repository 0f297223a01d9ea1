/** What sheets of tiles are made of in HTML: places in millimetres, the ruler, their style. */
import { formatNumber } from '../../../src/paper/millimetres.ts';

/** 100 mm, to see whether the printer has scaled. */
export function ruler(words: string): string {
  const ticks = Array.from({ length: 21 }, (_, index) => {
    const height = index % 10 === 0 ? 5.5 : index % 2 === 0 ? 4 : 2.4;
    const x = Math.min(99.8, Math.max(0, index * 5 - 0.1));
    return `<i style="left:${mm(x)};width:.2mm;height:${mm(height)}"></i>`;
  });
  return `<div class="ruler"><i style="left:0;width:100mm;height:.3mm"></i>${ticks.join('')}<span style="left:0">0</span><span style="left:50mm">${words}</span><span style="left:100mm">100</span></div>`;
}

export function box(xMm: number, yMm: number, widthMm: number, heightMm: number): string {
  return `left:${mm(xMm)};top:${mm(yMm)};width:${mm(widthMm)};height:${mm(heightMm)}`;
}

export function mm(value: number): string {
  return `${formatNumber(value)}mm`;
}

/** To a tenth of a millimetre, as one measures. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Of all sheets; sizes of the plan grow with its paper. */
export const TILE_STYLE = `
html,body{margin:0;padding:0;font-family:'Gongkai Sans';font-weight:400;color:#000;font-synthesis:none;text-autospace:normal}
section{position:relative;overflow:hidden;break-after:page;contain:size layout}
section:last-of-type{break-after:auto}
section *{box-sizing:border-box;margin:0;padding:0}
section>*{position:absolute}
b{font-weight:700}
.upright{page:upright}.turned{page:turned}
.mark{background:#000}
.glue{background:repeating-linear-gradient(var(--along),#000 0 3mm,#fff 3mm 5mm)}
.chip{background:#fff;font-size:4.4mm;line-height:1;font-weight:700;padding:1mm 1.4mm;white-space:nowrap}
.band{display:flex;align-items:center;gap:4mm;font-size:3.3mm;line-height:1.4}
.band>b{font-size:13mm;line-height:1}
.band>p{flex:1;min-width:0}
.band>p>span{display:block;white-space:nowrap;overflow:hidden}
.ruler{flex:none;width:100mm;height:11mm;position:relative}
.ruler i{position:absolute;background:#000;bottom:4.4mm}
.ruler span{position:absolute;bottom:0;font-size:3.1mm;line-height:1;white-space:nowrap;transform:translateX(-50%)}
.ruler span:first-of-type{transform:none}
.ruler span:last-of-type{transform:translateX(-100%)}
.plan h1{font-size:calc(8.4mm*var(--unit));font-weight:700;line-height:1.2;left:0;right:0;text-align:center}
.plan h2{font-size:calc(4.2mm*var(--unit));font-weight:400;line-height:1.3;text-align:center}
.plan h2 span{white-space:nowrap}
.plan .line{background:#c00}
.plan .name{background:#fff;font-weight:700;line-height:1;padding:.12em .2em;transform:translate(-50%,-50%)}
.plan ol{font-size:calc(4.4mm*var(--unit));line-height:1.5;list-style:none}
.plan li{position:relative;padding-left:1.5em;margin-bottom:.4em;text-align:justify}
.plan li>b:first-child{position:absolute;left:0}
`;
