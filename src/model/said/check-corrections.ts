/** A correction says that a figure was put right, and the file still has the wrong one. */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { withPlainDigits } from './statements.ts';

/** Figures of money and counts; of one digit there are too many, and days are written in more than one way. */
const FIGURE = /(?<![\d.])\d+(?:\.\d+)?(?![\d.]|\s*[年月日号])/g;

/** A warning for a correction whose new figure is nowhere in the file while its old one is. */
export function checkCorrections(content: DisclosureContent): Finding[] {
  const { corrections = [], ...rest } = content;
  return corrections.flatMap(({ before = '', after = '' }, index): Finding[] => {
    const [old, fresh] = [figuresIn(before), figuresIn(after)];
    const isNew = fresh.filter((one) => !old.includes(one));
    const isOld = old.filter((one) => !fresh.includes(one));
    const since = new Set(corrections.slice(index + 1).flatMap((later) => figuresIn(later.before ?? '')));
    if (isNew.length === 0 || isOld.length === 0) return [];
    const known = knownIn(rest);
    const missing = isNew.find((one) => !known.has(one) && !since.has(one));
    const left = isOld.find((one) => known.has(one));
    if (missing === undefined || left === undefined) return [];
    return [
      {
        code: 'TEXT_DISAGREES',
        severity: 'warning',
        path: ['corrections', index, 'after'],
        message: `更正说改成 ${missing}，上面的内容里没有这个数，还是 ${left}。`,
        hint: '更正是说改了什么，上面写错的数也要改过来，相关的合计一起改。',
      },
    ];
  });
}

function figuresIn(text: string): string[] {
  const plain = withPlainDigits(text).replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
  return [...plain.matchAll(FIGURE)]
    .map(([figure]) => String(Number(figure)))
    .filter((one) => one.length > 1);
}

/** All figures of a value as they may be written: counts as they are, money in yuan and 万元, areas. */
function knownIn(value: unknown): Set<string> {
  const known = new Set<string>();
  const add = (one: unknown): void => {
    if (typeof one === 'number') for (const unit of [1, 100, 1_000_000]) known.add(String(one / unit));
    else if (typeof one === 'string') for (const figure of figuresIn(one)) known.add(figure);
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(add);
  };
  add(value);
  return known;
}
