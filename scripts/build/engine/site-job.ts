/**
 * What a queue says of a site that is to be made: ids and digests alone. Whoever takes it looks the site up in its own clone,
 * reckons the input digest itself and refuses where it is another.
 */
import { z } from 'zod';
import { parseDate, type CalendarDate } from '../../../src/model/values/calendar-date.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  siteId: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  /** Whole id of the commit that the content is taken at. */
  commit: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
  asOf: z.string().transform((text, context): CalendarDate => {
    const date = parseDate(text);
    if (date) return date;
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  }),
  hasPosters: z.boolean(),
  input: digest,
  /** An output of which a day changes little: its input digest. */
  earlier: digest.optional(),
});

export type SiteJob = z.output<typeof schema>;

/** Reads a job; `undefined` when it is none. */
export function readSiteJob(data: unknown): SiteJob | undefined {
  return schema.safeParse(data).data;
}
