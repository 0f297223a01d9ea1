/** 是 and 否, in the words that stand in columns of consent: 同意, 不愿公开, √. Pure. */
import { suggestFlag } from '../model/values/read-written.ts';

const NO =
  /^(?:本人)?(?:(?:不|未|没有?|拒绝|不予)(?:同意|愿意?|可以?|能|公开|公示|要|行)|拒绝|匿名|隐名|保密|勿|[×✗✕✘╳xX])/;
const YES = /^(?:本人)?(?:已?同意|愿意?|可以?|能|行|公开|公示|实名|[√✓✔☑✅])/;

/** What a cell answers; `undefined` when it answers neither. */
export function readFlag(written: string): boolean | undefined {
  const text = written.normalize('NFKC').replace(/\s/g, '');
  const flag = suggestFlag(text);
  if (flag !== undefined) return flag === 'true';
  if (NO.test(text)) return false;
  return YES.test(text) ? true : undefined;
}
