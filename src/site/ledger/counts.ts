/** Duties of several sites, counted by section and by item of the catalogue. */
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import type { DutyCounts } from './counted.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface SectionRow extends DutyCounts {
  readonly section: Section;
  readonly title: string;
  /** Sites with nothing in the section. */
  readonly empty: number;
}

export interface ItemRow extends DutyCounts {
  readonly title: string;
}

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  party: '党务公开',
  affairs: '村（居）务公开',
  finance: '财务公开',
  other: '其他事项',
};

/** By section, in the order of the board. */
export function sectionRows(summaries: readonly LedgerSummary[]): SectionRow[] {
  return SECTIONS.map((section) => ({
    section,
    title: SECTION_TITLES[section],
    ...addUp(summaries.map(({ ledger }) => ledger.sections[section])),
    empty: summaries.filter(({ ledger }) => ledger.emptySections.includes(section)).length,
  }));
}

/** By item, most owed first. */
export function itemRows(summaries: readonly LedgerSummary[]): ItemRow[] {
  const all = summaries.flatMap(({ ledger }) => ledger.items);
  return [...Map.groupBy(all, ({ item }) => item).values()]
    .map((counts) => ({ title: titlesOf(counts), ...addUp(counts) }))
    .sort((a, b) => b.missing - a.missing || b.late - a.late);
}

/** An item of villages and of communities is called what both call it, as in `村委会年度工作报告／居委会年度工作报告`. */
function titlesOf(rows: readonly { readonly title: string }[]): string {
  return [...new Set(rows.map(({ title }) => title))].sort().reverse().join('／');
}

function addUp(counts: readonly DutyCounts[]): DutyCounts {
  const sum = (key: keyof DutyCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return { met: sum('met'), late: sum('late'), missing: sum('missing') };
}
