/**
 * A content folder of specimens: one village whose disclosures are the examples of all kinds, so that every kind can
 * be looked at on the phone, on the board and on its sheet. For developers and for writing the guide; never published.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '../../src/loader/load-content.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { KINDS } from '../../src/model/kinds.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { PROJECT_ROOT } from '../project-folders.ts';

/** The village of the specimens. */
export const SPECIMEN_SITE = 'specimen';

/** Writes the specimens beside the city, catalogue and boards of a content folder. `to` is replaced. */
export async function writeSpecimens(
  contentRoot: string,
  { to, asOf }: { to: string; asOf: CalendarDate },
): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of ['city.yaml', 'catalogue.yaml', 'boards', 'services'].filter((one) =>
    existsSync(join(contentRoot, one)),
  ))
    cpSync(join(contentRoot, name), join(to, name), { recursive: true });
  const { city, catalogue, boards } = await loadContent(to, { asOf });
  const county = city?.counties[0];
  const township = county?.townships[0];
  if (!county || !township || !catalogue)
    throw new Error('city.yaml or catalogue.yaml has problems; run check');

  const forDisclosures = [...boards.values()]
    .filter(({ use }) => use !== 'publicity')
    .map(({ id }) => id)
    .sort();
  const folder = join(to, 'sites', county.id, township.id, SPECIMEN_SITE);
  write(join(folder, 'site.yaml'), siteFile(forDisclosures[0] ?? ''));
  const items = indexCatalogue(catalogue);
  const photo = anyPhoto(contentRoot);
  for (const kind of KINDS) {
    const { text, ending } = readExample(kind);
    const field = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    const section = items.get(field('item'))?.section ?? 'other';
    const publishedOn = field('publishedOn');
    write(join(folder, section, publishedOn.slice(0, 4), `${publishedOn}-${kind}.${ending}`), text);
    for (const [name] of text.matchAll(/[a-z0-9-]+\.jpg/g)) write(join(folder, 'photos', name), photo);
  }
}

/** The example of a kind as a clerk would write it. */
export function readExample(kind: string): { readonly text: string; readonly ending: 'yaml' | 'md' } {
  const file = join(PROJECT_ROOT, 'src/model/kinds', kind, 'example');
  const ending = existsSync(`${file}.md`) ? 'md' : 'yaml';
  return { text: readFileSync(`${file}.${ending}`, 'utf8'), ending };
}

function siteFile(board: string): string {
  return `id: ${SPECIMEN_SITE}
name: 示例村
type: village
documentPrefix: 示例村
address: 示例村村部
officeHours: 周一至周五 8:30—16:30
since: 2026-12-01
facts:
  - { label: 户数, value: 308户 }
issuers:
  party: 中共示例村支部委员会
  committee: 示例村村民委员会
officers:
  - { name: 李秀珍, post: 党支部书记、村委会主任, phone: 024-4555 0101, helpsWith: 全面工作 }
supervision: { name: 村务监督委员会, person: 周凤兰, phone: 024-4555 0102 }
board: ${board}
boardPlace: 村部院门东侧
repliesWithinDays: 5
`;
}

/** Some photo of the content, to stand for those that the examples name. */
function anyPhoto(contentRoot: string): Uint8Array {
  const photo = readdirSync(contentRoot, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jpg'))
    .sort()[0];
  if (photo === undefined) throw new Error(`there is no photo in ${contentRoot} to show in the specimens`);
  return readFileSync(join(contentRoot, photo));
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
