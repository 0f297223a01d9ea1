/** Whether a value that was worked out is the only one that can have been meant, so that `--fix` may write it. Pure. */
import { unitOf, type FieldInfo } from '../../model/schema/schema-fields.ts';

/** `九千六` is 9600 to whoever said it, but a figure is not written from hearsay: 9006 is too near. */
const SHORT_FORM = /[百佰千仟万萬亿億][一二两三四五六七八九壹贰叁肆伍陆柒捌玖](?:元|圆)?整?$/;

/** `3 150` may be two numbers. */
const BROKEN_NUMBER = /\p{Nd}\s+\p{Nd}/u;

/** A dash before a number may be a bullet or a blank; only a minus sign is one. */
const DASHED = /^["'“”\s]*[–—]/;

/** Whether an amount was written in one of the forms that leave nothing to guess. */
export function isCertainAmount(written: string): boolean {
  return (
    !BROKEN_NUMBER.test(written) &&
    !DASHED.test(written) &&
    !SHORT_FORM.test(written.replace(/["'“”\s]/g, ''))
  );
}

/** Units that count what a title names in another word. */
const COUNTING: readonly { readonly units: string; readonly titles: RegExp }[] = [
  { units: '人名位口', titles: /人|员|到$|[男女]$/ },
  { units: '票张', titles: /票|选票|弃权|另选|收回|发出/ },
  { units: '件', titles: /件|受理|办结|超期|没办完/ },
  { units: '户', titles: /户/ },
];

/**
 * The unit behind a number that says something else than the field does: `32户` for 人数, `3公顷` for 亩. `undefined`
 * where there is none, or one that says no more than the field.
 */
export function foreignUnit(written: string, field: FieldInfo): string | undefined {
  const unit = /\p{Script=Han}+$/u.exec(written.replace(/["'“”\s]/g, ''))?.[0];
  const own = unit?.replace(/^[零〇一二两三四五六七八九十百千万]+/, '');
  // A number in Chinese characters alone has no unit.
  if (own === undefined || own === '' || own === '个') return undefined;
  const title = `${field.title}${field.description ?? ''}${unitOf(field.schema) ?? ''}`;
  const isOwn =
    title.includes(own) || COUNTING.some(({ units, titles }) => units.includes(own) && titles.test(title));
  return isOwn ? undefined : own;
}

/** Whether a number is certain: written in one piece, and its unit says no more than the field does. */
export function isCertainNumber(written: string, field: FieldInfo): boolean {
  if (BROKEN_NUMBER.test(written) || DASHED.test(written)) return false;
  return !SHORT_FORM.test(written.replace(/["'“”\s]/g, '')) && foreignUnit(written, field) === undefined;
}

/** Words that are a plain yes or no; 有 and 无 may answer another question. */
export function isCertainFlag(written: string): boolean {
  return /^(?:是|对|否|yes|no|y|n|true|false)$/i.test(written.normalize('NFKC').replace(/["'“”\s]/g, ''));
}
