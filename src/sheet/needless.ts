/** Columns of a sheet that never hold anything to import. */
import type { Heading } from './read-heading.ts';

/** Columns that are of no use here, whatever they hold. */
const NEEDLESS =
  /^(?:序号|序|编号?序|行次|№|no\.?|签字|签名|领款人签字|领取人签字|盖章|手印|按手印|签章|本人签字|领款人签章|户主签字)$/i;

/** Whether a column never holds anything to import: 序号, 签字. */
export function isNeedless({ name }: Heading): boolean {
  return NEEDLESS.test(name);
}
