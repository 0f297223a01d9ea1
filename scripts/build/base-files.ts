/** 全市阵地 as files, to lie beside its pages: a workbook and JSON of each topic for the city and its counties. */
import { cityFigures, figuresJsonOf, topicJson, topicTables } from '../../src/site/base/base-tables.ts';
import { topicsOf } from '../../src/site/base/base-links.ts';
import type { CityDataContext } from '../../src/site/data/city-tables.ts';
import { regionsWithSites } from '../../src/site/region.ts';
import { baseFilePath, basePath, topicPath } from '../../src/site/urls.ts';
import { workbookOf } from './ledger-files.ts';
import type { MadeFile, WrittenFile } from './written-file.ts';

/** The files of all topics; none where no site says anything of any. */
export function baseFiles(context: CityDataContext): (WrittenFile | MadeFile)[] {
  const topics = topicsOf(context);
  if (topics.length === 0) return [];
  const files: (WrittenFile | MadeFile)[] = [
    { path: baseFilePath(basePath(), 'figures.xlsx'), ...workbookOf([cityFigures(context)]) },
    { path: baseFilePath(basePath(), 'figures.json'), content: json(figuresJsonOf(context)) },
  ];
  const regions = regionsWithSites(context).filter(({ township }) => township === undefined);
  for (const topic of topics)
    for (const region of regions) {
      const folder = topicPath(topic.name, region.county?.id);
      files.push(
        {
          path: baseFilePath(folder, `${topic.name}.xlsx`),
          ...workbookOf(topicTables(topic, region, context)),
        },
        {
          path: baseFilePath(folder, `${topic.name}.json`),
          content: json(topicJson(topic, region, context)),
        },
      );
    }
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
