/** A withdrawal that only a notice announces: what it speaks of goes on being valid on the web. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { textsIn } from '../../model/privacy/private-fields.ts';
import { linesOf } from '../../model/said/statements.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';
import { normaliseNumber } from './document-numbers.ts';

const WITHDRAWN = /撤回|撤销|撤下|作废|废止|收回(?!意见|选票|款)|不再执行|停止执行/;
const NUMBER = /[\p{Script=Han}]{2,10}[〔[(（【]\d{4}[〕\])）】]\s*第?\d+号/gu;
const TITLE = /《([^》]{6,90})》/g;

/** A warning a file that is spoken of so, at the line that does. */
export function checkWithdrawn(disclosures: readonly Disclosure[]): SiteFinding[] {
  const standing = disclosures.filter(({ content }) => !content.withdrawal);
  const find = (one: Disclosure, text: string): Disclosure | undefined => {
    const numbers = [...text.matchAll(NUMBER)].map(([number]) => normaliseNumber(number));
    const titles = new Set([...text.matchAll(TITLE)].map(([, title = '']) => title));
    return standing.find(
      ({ id, content: { number, title, publishedOn } }) =>
        id !== one.id &&
        publishedOn <= one.content.publishedOn &&
        ((number !== undefined && numbers.some((said) => said.endsWith(normaliseNumber(number)))) ||
          titles.has(title)),
    );
  };
  return standing.flatMap((one) => {
    const seen = new Set<string>();
    return textsIn(one.content)
      .filter(({ path }) => path[0] !== 'corrections' && path[0] !== 'follows')
      .flatMap(linesOf)
      .flatMap(({ path, text }): SiteFinding[] => {
        const meant = WITHDRAWN.test(text) ? find(one, text) : undefined;
        if (!meant || seen.has(meant.id)) return [];
        seen.add(meant.id);
        return [
          {
            file: one.file,
            finding: {
              code: 'FILES_DISAGREE',
              severity: 'warning',
              path,
              message: `这里说撤回“${meant.content.title}”，那一份里没有写撤回，网上还照旧有效，在 ${meant.file}。`,
              hint: '请打开那一份加上 withdrawal，下面缩进两格写 on（哪天）、why（为什么）、by（谁决定），这份通知可以不发；说的不是撤回它，可以不改。',
            },
          },
        ];
      });
  });
}
