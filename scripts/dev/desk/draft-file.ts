/** A file for what is owed, begun with all that is known without asking, for a clerk to go on with in an editor. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftPath, draftText, type Draft } from '../../../src/draft/draft.ts';
import type { CalendarDate } from '../../../src/model/calendar-date.ts';
import { NIL_RETURN } from '../../../src/model/catalogue.ts';
import { dutyName } from '../../../src/model/duty.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { Site } from '../../../src/model/site.ts';
import type { OwedDuty } from '../../../src/site/desk/desk-duties.ts';

/** The draft of what is owed, as one of its kinds or as the word that there was nothing. */
export function startDutyDraft(
  site: Site,
  { duty, period }: OwedDuty,
  { kind, asOf }: { kind: Kind; asOf: CalendarDate },
): Draft {
  const { item, cause } = duty;
  const { issuers, name } = site.profile;
  const isNil = kind === NIL_RETURN;
  return {
    kind,
    section: item.section,
    publishedOn: asOf,
    slug: [isNil ? 'no' : undefined, item.id, period?.toLowerCase()].filter(Boolean).join('-'),
    values: {
      item: item.id,
      title: `${name}${dutyName(duty)}`,
      type: '公布',
      ...(period && { period }),
      publishedOn: asOf,
      issuer: item.section === 'party' ? issuers.party : issuers.committee,
      ...(isNil && { nothing: item.title }),
      ...(cause.type === 'follow-up' && { follows: cause.disclosureId }),
    },
    ...(kind === 'notice' && { body: '（在这里写正文）' }),
  };
}

/** Writes a draft into the site's folder and returns its path from the content root. Never over a file that is there. */
export function writeDutyDraft(contentRoot: string, site: Site, draft: Draft): string {
  const folder = `sites/${site.county.id}/${site.township.id}/${site.profile.id}`;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? draft.slug : `${draft.slug}-${number}`;
    const path = `${folder}/${draftPath({ ...draft, slug })}`;
    try {
      mkdirSync(dirname(join(contentRoot, path)), { recursive: true });
      writeFileSync(join(contentRoot, path), draftText(draft), { flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
