/** What a kind of disclosure is: all that the rest of the program knows of it, said in one place. */
import type { z } from 'zod';
import type { DisclosureDocument } from '../blocks.ts';
import type { CommonContent } from '../disclosure-fields.ts';
import type { Finding } from '../finding.ts';
import type { WithWritten } from '../written.ts';
import type { CheckContext } from './check-context.ts';
import type { DeclaredRules } from './declared-rules.ts';
import type { DocumentContext } from './document-context.ts';
import type { FollowUp, FollowUpContext } from './follow-up.ts';
import type { FileOf } from '../disclosure-fields.ts';

type KindSchema = z.ZodType<CommonContent>;

/** One kind. What is optional is for kinds that have something of the sort to say. */
export interface KindDefinition<
  S extends KindSchema = KindSchema,
  Content = z.output<S>,
> extends DeclaredRules {
  /** What stands in `kind:`; the name of its folder. */
  readonly name: z.output<S>['kind'];
  /** What a clerk calls it. */
  readonly title: string;
  readonly schema: S;
  /** What is not true in one file, besides what is asked of every disclosure and what is declared. */
  check(content: WithWritten<Content>, context: CheckContext): Finding[];
  /** How it reads. */
  document(content: Content, context: DocumentContext): DisclosureDocument;
  /** What it promises to be published later; without it the result of its posting. */
  followUps?(disclosure: FileOf<z.output<S>>, context: FollowUpContext): FollowUp[];
}

/** A kind, with the types of its functions held to its schema. */
export function defineKind<S extends KindSchema>(definition: KindDefinition<S>): KindDefinition<S> {
  return definition;
}
