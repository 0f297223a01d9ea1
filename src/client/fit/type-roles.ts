/** The smallest type of each role on a sheet, as the browser set it. */
import { mmFromPixels } from '../../paper/millimetres.ts';
import type { FittedRole, TypeRole } from './fit-report.ts';

/** Where the type of a role stands. Within the first that matches, inner elements have roles of their own. */
const ROLES: Readonly<Record<TypeRole, string>> = {
  title: '.p-sheet-title',
  body: '.p-lead, .p-prose :is(p, li), .p-labelled, .p-subhead, .p-correction, .p-votes, .p-step p, .p-mark, dt, dd, .p-balance small, .p-balance b, .p-stages b, .p-stages span, .p-note',
  table: 'th, td, .p-unit, .p-sums',
  key: '.p-key',
  closing: '.p-who',
  note: 'figcaption, .p-top > span, .p-small, .p-signatures, .p-seal-label',
};

/** Enough to find the text again. */
const SAMPLE = 24;

/** One entry for each role that the sheet has. */
export function rolesOf(sheet: HTMLElement): FittedRole[] {
  return (Object.keys(ROLES) as TypeRole[]).flatMap((role): FittedRole[] => {
    let smallest = Number.POSITIVE_INFINITY;
    let text = '';
    for (const element of sheet.querySelectorAll(ROLES[role])) {
      const size = parseFloat(getComputedStyle(element).fontSize);
      const said = element.textContent.trim();
      if (size >= smallest || said === '') continue;
      smallest = size;
      text = said;
    }
    if (text === '') return [];
    const heightMm = Math.round(mmFromPixels(smallest) * 100) / 100;
    return [{ role, text: [...text.replaceAll(/\s+/g, '')].slice(0, SAMPLE).join(''), heightMm }];
  });
}
