/** What is not true in one disclosure, whatever its kind. */
import type { DisclosureContent } from './disclosure.ts';
import { checkDisclosure, type FileContext } from './disclosure-checks.ts';
import type { Finding } from '../schema/finding.ts';
import { kindNamed } from '../kinds.ts';
import { checkDeclared } from '../kinds/declared-rules.ts';
import { checkPersons } from '../privacy/private-name-checks.ts';
import { settlePublished } from './as-published.ts';
import { checkPosted } from './posted.ts';
import { checkCorrections } from '../said/check-corrections.ts';
import { checkSaid } from '../said/check-said.ts';

/** Findings within one file: those of every disclosure, those of names, then those of its kind. */
export function checkContent(content: DisclosureContent, context: FileContext): Finding[] {
  const kind = kindNamed(content.kind);
  const found = [
    ...checkDisclosure(content, context),
    ...checkPersons(content, context.items?.get(content.item)),
    ...checkPosted(content, context.items?.get(content.item)),
    ...settlePublished(content, { schema: kind.schema, isOwnBooks: kind.balance !== undefined }, [
      ...(kind.check?.(content, context) ?? []),
      ...checkDeclared(kind, content),
    ]),
    ...checkSaid(content, context.home),
  ];
  // A figure that is told to be wrong is not what its correction says either.
  const isRight = found.every(({ severity }) => severity === 'warning');
  return [...found, ...(isRight ? checkCorrections(content) : [])];
}
