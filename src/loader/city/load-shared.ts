/** What sites share: the city, the catalogues, the boards, what premises must have and how signs look. */
import type { z } from 'zod';
import { boardStandardSchema, type BoardStandard } from '../../model/place/board-standard.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { catalogueSchema, type Catalogue } from '../../model/catalogue/catalogue.ts';
import { withPast } from '../../model/catalogue/regional-catalogue.ts';
import { citySchema, type City } from '../../model/place/city.ts';
import { importMemorySchema } from '../../model/clerk/import-memory.ts';
import { editorSettingsSchema } from '../../model/clerk/editor-settings.ts';
import type { CitySettings } from '../../model/place/city-settings.ts';
import { checkLedgerRule, isOldForm, OLD_FORM } from '../../model/place/ledger-rule-checks.ts';
import { ledgerRuleSchema, type LedgerRules } from '../../model/place/ledger-rule.ts';
import type { SharedPublicity } from '../../model/place/publicity.ts';
import type { Inspection } from '../../model/place/inspection.ts';
import type { RegionFile } from '../../model/place/region.ts';
import type { Standards } from '../../model/place/standards.ts';
import { checkSynonyms, synonymsSchema } from '../../model/words/synonyms.ts';
import { signStyleSchema } from '../../model/place/sign-style.ts';
import { checkCatalogue } from './catalogue-checks.ts';
import {
  loadRegionalCatalogues,
  type RegionalCatalogueFile,
  type RegionalCatalogues,
} from './regional-catalogues.ts';
import { loadInspections } from './load-inspections.ts';
import { loadSharedPublicity } from './load-publicity.ts';
import { loadServices } from './load-services.ts';
import { checkBoard, checkCity, checkSigns } from './shared-checks.ts';
import { fileRoleOf } from '../content-layout.ts';
import { loadStandards } from './load-standards.ts';
import { taker, type Take } from './take.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { FILE_START, problemAt, type ContentProblem } from '../tell/problem.ts';
import { readFields, readSource } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import { toProblem } from '../validate.ts';

export interface SharedContent {
  readonly city: City | undefined;
  /** The city's. */
  readonly catalogue: Catalogue | undefined;
  /** What counties and townships set otherwise. */
  readonly regions: readonly RegionalCatalogueFile[];
  /** What the levels above sites say of their own base. */
  readonly levels: readonly RegionFile[];
  /** The catalogue as it holds for a township; absent when the catalogue has problems. */
  readonly catalogueOf?: RegionalCatalogues['catalogueOf'] | undefined;
  /** What was found at sites on rounds of inspection. */
  readonly inspections: readonly Inspection[];
  readonly settings: CitySettings;
  /** What villages and communities should have. */
  readonly standards: Standards;
  /** Texts for publicity boards that several sites hang. */
  readonly publicity: readonly SharedPublicity[];
  readonly boards: ReadonlyMap<string, BoardStandard>;
  /** Ids of board files, also of those with problems: a site's board is not unknown because it is broken. */
  readonly boardIds: ReadonlySet<string>;
  readonly problems: readonly ContentProblem[];
}

/** Loads city, catalogue and boards from among the files found. */
export function loadShared(files: readonly FoundFile[], asOf: CalendarDate): SharedContent {
  const problems: ContentProblem[] = [];
  const take = taker(problems);
  const fileAt = (path: string) => files.find((file) => file.path === path);
  /** What one file says, if it is there and has no errors. */
  const read = <T extends z.ZodType>(
    path: string,
    schema: T,
    check: (content: z.output<T>) => readonly Finding[] = () => [],
  ): z.output<T> | undefined => {
    const file = fileAt(path);
    return file && take(readFields(file, schema), check);
  };

  if (!fileAt('city.yaml'))
    problems.push(missing('city.yaml', 'CITY_MISSING', '城市、县（区）、乡镇（街道）'));
  if (!fileAt('catalogue.yaml')) problems.push(missing('catalogue.yaml', 'CATALOGUE_MISSING', '公开目录'));
  const city = read('city.yaml', citySchema, checkCity);
  const ofCity = read('catalogue.yaml', catalogueSchema, (content) => checkCatalogue(content, asOf));
  const catalogue = ofCity && withPast(ofCity);
  const regions = city && ofCity && loadRegionalCatalogues(files, { city, base: ofCity, asOf });
  const standards = loadStandards(files, take, city);
  const services = loadServices(files, city, { standards, asOf });
  const inspected = loadInspections(files, city, asOf);
  problems.push(...(regions?.problems ?? []), ...services.problems, ...inspected.problems);

  const ledgerRule = loadLedgerRule(fileAt('ledger.yaml'), take);
  const editor = read('editor.yaml', editorSettingsSchema);
  const synonyms = read('synonyms.yaml', synonymsSchema, (content) =>
    checkSynonyms(content, catalogue?.items),
  );
  read('import.yaml', importMemorySchema);
  const signStyle = read('signs.yaml', signStyleSchema, (content) => checkSigns(content, city));

  const { boards, boardIds } = loadBoards(files, take);
  return {
    city,
    catalogue,
    regions: regions?.layers ?? [],
    levels: services.levels,
    inspections: inspected.inspections,
    catalogueOf: catalogue && services.addTo(regions?.catalogueOf ?? (() => catalogue)),
    settings: { ledgerRule, editor, signStyle, synonyms },
    publicity: loadSharedPublicity(files, take, city),
    standards,
    boards,
    boardIds,
    problems,
  };
}

/** How points are given; of a file of the old form nothing is told but that it is. */
function loadLedgerRule(file: FoundFile | undefined, take: Take): LedgerRules | undefined {
  if (!file) return undefined;
  const { value: source } = readSource(file);
  if (source && isOldForm(source.value)) return take({ problems: [toProblem(source, OLD_FORM)] }, () => []);
  return take(readFields(file, ledgerRuleSchema), checkLedgerRule);
}

/** Board standards by id, and the ids of all of them. */
function loadBoards(files: readonly FoundFile[], take: Take): Pick<SharedContent, 'boards' | 'boardIds'> {
  const boards = new Map<string, BoardStandard>();
  const boardIds = new Set<string>();
  for (const file of files.filter(({ path }) => path.startsWith('boards/'))) {
    const role = fileRoleOf(file.path);
    if (role.type !== 'board') continue;
    boardIds.add(role.id);
    const board = take(readFields(file, boardStandardSchema), (content) => checkBoard(content, role.id));
    if (board) boards.set(role.id, board);
  }
  return { boards, boardIds };
}

function missing(file: string, code: 'CITY_MISSING' | 'CATALOGUE_MISSING', what: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code,
    message: `内容文件夹里没有 ${file}，里面应当写${what}。`,
    hint: '请看看内容文件夹指对了没有；新建可以照着示例城市的写。',
  });
}
