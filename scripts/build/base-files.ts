/** 全市阵地 as files, to lie beside its pages: a workbook and JSON of each topic for the city and its counties. */
import { cityFigures, figuresJsonOf, topicJson, topicTables } from '../../src/site/base/base-tables.ts';
import { topicsOf } from '../../src/site/base/base-links.ts';
import type { CityDataContext } from '../../src/site/data/city-tables.ts';
import { regionsWithSites } from '../../src/site/region.ts';
import { standing } from '../../src/site/closed-notice.ts';
import { baseFilePath, basePath, topicPath } from '../../src/site/urls.ts';
import { workbookFile } from './ledger-files.ts';
import type { CityFile } from './written-file.ts';

/** The files of all topics; none where no site says anything of any. */
export function baseFiles(given: CityDataContext): CityFile[] {
  const context = { ...given, summaries: standing(given.summaries) };
  const topics = topicsOf(context);
  if (topics.length === 0) return [];
  const regions = regionsWithSites(given).filter(({ township }) => township === undefined);
  return [
    { path: baseFilePath(basePath(), 'figures.xlsx'), ...workbookFile(() => [cityFigures(context)]) },
    { path: baseFilePath(basePath(), 'figures.json'), make: () => json(figuresJsonOf(context)) },
    ...topics.flatMap((topic) =>
      regions.flatMap((region): CityFile[] => {
        const folder = topicPath(topic.name, region.county?.id);
        return [
          {
            path: baseFilePath(folder, `${topic.name}.xlsx`),
            ...workbookFile(() => topicTables(topic, region, context)),
          },
          {
            path: baseFilePath(folder, `${topic.name}.json`),
            make: () => json(topicJson(topic, region, context)),
          },
        ];
      }),
    ),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
