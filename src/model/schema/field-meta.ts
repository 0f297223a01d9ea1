/** What the builders of fields share. */
import { z } from 'zod';
import type { ProblemCode } from './finding.ts';

/** Says that a value is not what its field holds; `loader/validate.ts` turns the code into a sentence. */
export function raise(context: z.RefinementCtx, code: ProblemCode): never {
  context.addIssue({ code: 'custom', params: { problem: code }, message: code });
  return z.NEVER;
}

/** Title and description of a field, for messages, forms and docs. */
export function meta(title: string, description?: string): { title: string; description?: string } {
  return description === undefined ? { title } : { title, description };
}
