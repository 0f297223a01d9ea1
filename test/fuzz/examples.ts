/** Every example there is, as the seeds of the fuzzer: what a clerk writes, what a city sets, what a sheet looks like. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { KINDS } from '../../src/model/kinds.ts';

export interface Example {
  /** Where it lies in the project, for people. */
  readonly source: string;
  /** `site`: in the folder of a village; `city`: at the top of the content; `sheet`: a table to import. */
  readonly place: 'site' | 'city' | 'sheet';
  /** Where it is laid: from the village's folder, from the content's, or the name of the sheet. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const ROOT = new URL('../../', import.meta.url).pathname;

/** All of them, in one order on every machine. */
export function examples(): Example[] {
  return [...kindExamples(), ...sampleFiles(), ...realTexts(), ...sheets()];
}

function read(source: string, place: Example['place'], path: string): Example {
  return { source, place, path, bytes: readFileSync(join(ROOT, source)) };
}

function kindExamples(): Example[] {
  return KINDS.map((kind, index) => {
    const ending = kind === 'notice' ? 'md' : 'yaml';
    const section = ['finance', 'affairs', 'party', 'other'][index % 4] ?? 'other';
    return read(
      `src/model/kinds/${kind}/example.${ending}`,
      'site',
      `${section}/2026/2026-09-28-example.${ending}`,
    );
  });
}

/** One village of the sample city and what all share; of its disclosures every seventh, for there are many alike. */
function sampleFiles(): Example[] {
  const village = 'content/sites/benxi-county/xiaoshi/xiejiawaizi';
  const files = listFiles(village).filter((file) => /\.(?:yaml|md)$/.test(file));
  const chosen = files.filter(
    (file, index) => !/^(?:party|affairs|finance|other)\//.test(file) || index % 7 === 0,
  );
  const shared = listFiles('content').filter((file) =>
    /^(?:[\w-]+\.yaml|(?:boards|catalogue|standards)\/.*\.yaml)$/.test(file),
  );
  return [
    ...chosen.map((file) => read(`${village}/${file}`, 'site', file)),
    read('content/sites/mingshan/dongxing/dongxing/site.yaml', 'site', 'site.yaml'),
    ...shared.map((file) => read(`content/${file}`, 'city', file)),
  ];
}

function realTexts(): Example[] {
  const folder = 'test/fixtures/real';
  return listFiles(folder)
    .filter((file) => /^[^/]+\.(?:yaml|md)$/.test(file))
    .map((file) => read(`${folder}/${file}`, 'site', `finance/2026/2026-09-28-real${extname(file)}`));
}

function sheets(): Example[] {
  const folder = 'test/fixtures/sheets';
  return listFiles(folder)
    .filter((file) => /\.(?:xlsx|csv|xls|ods)$/.test(file))
    .map((file) => read(`${folder}/${file}`, 'sheet', file));
}

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(ROOT, folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
