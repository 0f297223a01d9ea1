/** The house itself: who may know whom, who may touch the world, and how large a room may be. See the map in README.md. */
import { basename, dirname, extname } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../src/model/kinds.ts';
import { circlesIn } from './architecture/circles.ts';
import { functionsOf, importsOf, readSources, visit, type SourceFile } from './architecture/source-files.ts';

const sources = readSources('src', 'scripts');

/** Each house with the houses (or single files) that it may import from, besides itself. The first match holds. */
const HOUSES: readonly { readonly house: string; readonly mayImport: readonly string[] }[] = [
  { house: 'src/model/', mayImport: [] },
  { house: 'src/guard/', mayImport: [] },
  { house: 'src/markdown/', mayImport: [] },
  { house: 'src/sheet/', mayImport: ['src/model/'] },
  { house: 'src/draft/', mayImport: ['src/model/', 'src/sheet/'] },
  { house: 'src/editor/', mayImport: ['src/draft/', 'src/model/', 'src/sheet/'] },
  { house: 'src/paper/', mayImport: ['src/markdown/', 'src/model/'] },
  { house: 'src/loader/', mayImport: ['src/guard/', 'src/model/', 'src/paper/'] },
  { house: 'src/site/', mayImport: ['src/model/', 'src/markdown/', 'src/paper/'] },
  // The page of the clerk's desk, served in development only.
  { house: 'src/client/desk/', mayImport: ['src/client/fit/', 'src/site/desk/'] },
  {
    house: 'src/client/',
    mayImport: [
      'src/model/values/fen.ts',
      'src/model/values/spoken-amount.ts',
      'src/paper/',
      'src/site/charts/month-bars.ts',
      'src/site/ledger/compare/compare-file.ts',
      'src/site/offline.ts',
      'src/site/publish-status.ts',
      'src/site/search/search-index.ts',
    ],
  },
  { house: 'src/render-job.ts', mayImport: ['src/loader/', 'src/model/', 'src/site/'] },
  {
    house: 'src/components/',
    mayImport: ['src/layouts/', 'src/markdown/', 'src/model/', 'src/paper/', 'src/site/', 'src/styles/'],
  },
  {
    house: 'src/layouts/',
    mayImport: ['src/components/', 'src/model/', 'src/paper/', 'src/site/', 'src/styles/'],
  },
  {
    house: 'src/pages/',
    mayImport: [
      'src/components/',
      'src/layouts/',
      'src/model/',
      'src/paper/',
      'src/render-job.ts',
      'src/site/',
      'src/styles/',
    ],
  },
  {
    house: 'scripts/',
    mayImport: [
      'src/draft/',
      'src/editor/',
      'src/sheet/',
      'src/client/',
      'src/guard/',
      // Bundled when the pages are compiled.
      'src/layouts/client-scripts.ts',
      'src/loader/',
      'src/model/',
      'src/paper/',
      'src/render-job.ts',
      'src/site/',
    ],
  },
];

/** The doorways of each library: nobody else imports it, except for types that are gone at run time. */
const DOORWAYS: Readonly<Record<string, readonly string[]>> = {
  // What comes from a queue or a store of other machines is read as strictly as what a clerk wrote.
  zod: ['src/model/', 'src/loader/', 'scripts/build/engine/'],
  bullmq: ['scripts/build/engine/', 'scripts/workshop/bench/many/measure-many.ts'],
  ioredis: ['scripts/build/engine/coordinator-place.ts'],
  aws4fetch: ['scripts/build/engine/s3-store.ts'],
  // The form editor changes a file and keeps its comments.
  yaml: ['src/loader/', 'src/editor/'],
  'markdown-it': ['src/markdown/'],
  uqr: ['src/site/qr.ts'],
  'ical-generator': ['src/site/feeds/ical.ts'],
  'd3-scale': ['src/site/charts/scales.ts'],
  'chinese-days': ['src/model/values/working-days.ts'],
  diff: ['src/model/history/word-diff.ts', 'src/editor/keep-lines.ts'],
  'get-east-asian-width': ['src/loader/tell/display-width.ts'],
  rolldown: ['src/layouts/client-scripts.ts', 'scripts/admin/bundle-start.ts'],
  astro: ['scripts/build/pages/', 'scripts/dev.ts', 'scripts/dev/'],
  sharp: [
    'scripts/build/guide-pictures.ts',
    'scripts/workshop/pictures.ts',
    'scripts/build/photos.ts',
    'scripts/photo/open-picture.ts',
    'scripts/posters/picture.ts',
    'scripts/posters/press/profiles.ts',
  ],
  pagefind: ['scripts/workshop/bench/search/pagefind.ts'],
  'pinyin-pro': ['scripts/build/sounds.ts', 'scripts/photo/photo-name.ts', 'src/loader/tell/nearest-word.ts'],
  'playwright-core': ['scripts/browser.ts'],
  '@clack/prompts': ['scripts/terminal/ask.ts'],
  '@sparticuz/chromium': ['scripts/browser.ts'],
  'pdf-lib': [
    'scripts/posters/finish-pdf.ts',
    'scripts/posters/press/',
    'scripts/posters/tiles/compose-tiles.ts',
  ],
  'write-excel-file': [
    'scripts/build/ledger-files.ts',
    'scripts/build/print-setup.ts',
    'scripts/sheet/write-workbook.ts',
  ],
  lighthouse: ['scripts/workshop/bench/pages/lighthouse.ts'],
  fontkitten: ['scripts/build/share/glyph-outlines.ts', 'scripts/workshop/docs/glyph-tables.ts'],
  fflate: ['scripts/import/open-zip.ts', 'scripts/build/docx.ts', 'scripts/bundle/zip-folder.ts'],
  'fast-xml-parser': ['scripts/import/open-zip.ts'],
  'csv-parse': ['scripts/import/open-csv.ts'],
};

const FILE_SYSTEM_DOORWAYS = ['src/loader/read/source-file.ts', 'src/render-job.ts', 'scripts/'];
/** Run in a browser, or decide nothing but by their arguments: they know nothing of the machine. */
const WITHOUT_NODE = [
  'src/draft/',
  'src/editor/',
  'src/sheet/',
  'src/guard/',
  'src/model/',
  'src/markdown/',
  'src/paper/',
  'src/client/',
];

const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

/**
 * Files outside `model/kinds/` that write the name of a kind, each with its words and the reason. `another` means that
 * the word stands for something else there.
 */
const NAMES_A_KIND: Readonly<
  Record<string, { readonly words: readonly string[]; readonly because: string }>
> = {
  'src/site/data/site-account-tables.ts': {
    words: ['accounts'],
    because: 'the heads of what others download are a format of the site, held by test/spec/data-headers.md',
  },
  'src/site/data/site-fund-tables.ts': {
    words: ['contracts', 'assets', 'cadre-pay', 'subsidy-list', 'project'],
    because: 'as above',
  },
  'src/site/data/site-tables.ts': {
    words: ['accounts', 'contracts', 'assets'],
    because: 'another: files of it',
  },
  'src/model/words/common-questions.ts': {
    words: ['project', 'lease', 'dividend', 'election'],
    because: 'another: questions, named in addresses',
  },
  'src/model/place/reserved-ids.ts': {
    words: ['assets'],
    because: 'another: the folder of scripts and fonts',
  },
  'src/loader/site/dated-files.ts': { words: ['accounts'], because: 'another: an example of a file name' },
  'scripts/posters/board-prints.ts': { words: ['accounts'], because: 'another: a part of a print run' },
  'scripts/posters/print-page.ts': { words: ['accounts'], because: 'another: a part of a print run' },
  'scripts/posters/print-run.ts': { words: ['assets'], because: 'another: the folder of scripts and fonts' },
  'scripts/build/assemble.ts': { words: ['assets'], because: 'another: the folder of scripts and fonts' },
  'scripts/build/build-plan.ts': { words: ['assets'], because: 'another: the folder of scripts and fonts' },
  'scripts/build/tree.ts': { words: ['assets'], because: 'another: the folder of scripts and fonts' },
};

describe('kinds', () => {
  const kinds: ReadonlySet<string> = new Set(KINDS);
  // An invented city is written by hand, kind by kind, as its clerks would.
  const others = sources.filter(
    ({ path }) => !isIn(path, ['src/model/kinds/', 'src/model/kinds.ts', 'scripts/workshop/city/']),
  );

  test('are named nowhere but in their folders', () => {
    const offences = others.flatMap((source) => {
      const { words = [] } = NAMES_A_KIND[source.path] ?? {};
      return kindsNamedIn(source, kinds)
        .filter((word) => !words.includes(word))
        .map((word) => `${source.path} names ${word}: say it in src/model/kinds/${word}/kind.ts`);
    });
    expect(offences).toEqual([]);
  });

  test('are named where this test says so', () => {
    const idle = Object.entries(NAMES_A_KIND).flatMap(([path, { words }]) => {
      const source = others.find((one) => one.path === path);
      const named = source ? kindsNamedIn(source, kinds) : [];
      return words.filter((word) => !named.includes(word)).map((word) => `${path} no more names ${word}`);
    });
    expect(idle).toEqual([]);
  });

  test('have a folder each, and the list has every folder', () => {
    const folders = sources.flatMap(
      ({ path }) => /^src\/model\/kinds\/([^/]+)\/kind\.ts$/.exec(path)?.[1] ?? [],
    );
    const all = sources.flatMap(({ path }) => /^src\/model\/kinds\/([^/]+)\//.exec(path)?.[1] ?? []);
    expect(folders.toSorted()).toEqual([...KINDS].toSorted());
    expect([...new Set(all)].toSorted()).toEqual(folders.toSorted());
  });

  test('are entered by their kind.ts only, and by the list alone', () => {
    const folderOf = (path: string): string | undefined => /^src\/model\/kinds\/([^/]+)\//.exec(path)?.[1];
    const offences = sources
      .filter(({ path }) => !isIn(path, ['scripts/workshop/city/']))
      .flatMap((source) =>
        importsOf(source)
          .filter(
            ({ target }) => folderOf(target) !== undefined && folderOf(target) !== folderOf(source.path),
          )
          .filter(({ target }) => source.path !== 'src/model/kinds.ts' || basename(target) !== 'kind.ts')
          .map(({ target }) => `${source.path} imports ${target}`),
      );
    expect(offences).toEqual([]);
  });
});

/** Kinds that a source names: as a text, or as the keys of a map that has no others. */
function kindsNamedIn({ tree }: SourceFile, kinds: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  visit(tree, (node) => {
    if (ts.isStringLiteralLike(node) && kinds.has(node.text)) found.add(node.text);
    if (!ts.isObjectLiteralExpression(node) || node.properties.length < 2) return;
    const keys = node.properties.flatMap(({ name }) => (name ? [name.getText().replace(/^'|'$/g, '')] : []));
    if (keys.length === node.properties.length && keys.every((key) => kinds.has(key)))
      for (const key of keys) found.add(key);
  });
  return [...found];
}

describe('boundaries', () => {
  test('every source lies in a house', () => {
    const homeless = sources.filter(({ path }) => !HOUSES.some(({ house }) => isIn(path, [house])));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  test('a house imports only from houses below it', () => {
    const offences = sources.flatMap((source) => {
      const { house = '', mayImport = [] } = HOUSES.find((one) => isIn(source.path, [one.house])) ?? {};
      return importsOf(source)
        .filter(({ written }) => written.startsWith('.'))
        .filter(({ target }) => !isIn(target, [house, ...mayImport]))
        .map(
          ({ target }) =>
            `${source.path} imports ${target}: ${house} may import only ${mayImport.join(' ') || 'itself'}`,
        );
    });
    expect(offences).toEqual([]);
  });

  test('no two files need each other, not even for their types', () => {
    expect(circlesIn(sources).map((way) => way.join(' → '))).toEqual([]);
  });

  test('each library has one doorway', () => {
    const offences = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ written, isType }) => !isType && !/^(?:\.|node:)/.test(written))
        .filter(({ target }) => !isIn(source.path, DOORWAYS[target] ?? []))
        .map(
          ({ target }) =>
            `${source.path} imports ${target}: its doorway is ${DOORWAYS[target]?.join(' ') ?? 'not named in this test'}`,
        ),
    );
    expect(offences).toEqual([]);
  });

  test('only doorways touch the file system', () => {
    const offences = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => /^node:fs\b/.test(target) && !isIn(source.path, FILE_SYSTEM_DOORWAYS))
        .map(({ target }) => `${source.path} imports ${target}: only ${FILE_SYSTEM_DOORWAYS.join(' ')} may`),
    );
    expect(offences).toEqual([]);
  });

  test('what is pure or runs in a browser knows nothing of Node', () => {
    const offences = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => target.startsWith('node:') && isIn(source.path, WITHOUT_NODE))
        .map(({ target }) => `${source.path} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });

  // What a compiler lowers is syntax; methods it leaves as they are, and the first call of one ends the script.
  test('scripts of villagers call nothing younger than Chromium 80', () => {
    const young = new Set([
      ...['at', 'replaceAll', 'replaceChildren', 'hasOwn', 'groupBy', 'structuredClone', 'findLast'],
      ...[
        'findLastIndex',
        'toSorted',
        'toReversed',
        'toSpliced',
        'with',
        'withResolvers',
        'randomUUID',
        'any',
      ],
    ]);
    // Paper is printed by a browser of this year, and the desk is looked at in one.
    const forPaper = ['src/client/desk', 'src/client/fit', 'src/client/signs'];
    const offences = sources
      .filter(({ path }) => isIn(path, ['src/client/']) && !forPaper.some((name) => path.startsWith(name)))
      .flatMap(({ path, tree }) => {
        const called: string[] = [];
        visit(tree, (node) => {
          if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
          if (young.has(node.expression.name.text)) called.push(`${path} calls ${node.expression.getText()}`);
        });
        return called;
      });
    expect(offences).toEqual([]);
  });

  test('there is no clock and no chance below the entry points', () => {
    const entryPoints = ['scripts/', 'src/client/', 'src/render-job.ts'];
    const offences = sources
      .filter(({ path }) => !isIn(path, entryPoints))
      .flatMap((source) =>
        clocksOf(source).map((call) => `${source.path} calls ${call}: take the day as an argument`),
      );
    expect(offences).toEqual([]);
  });
});

/** `Date.now()`, `new Date()` without arguments, `Math.random()`, `crypto.randomUUID()`. */
function clocksOf({ tree }: SourceFile): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push(node.getText());
    if (
      ts.isCallExpression(node) &&
      /^(?:Date\.now|Math\.random|crypto\.random\w+)$/.test(node.expression.getText())
    )
      found.push(node.getText());
  });
  return found;
}

/**
 * Where Chinese words still decide something, by why: each is `path: words`, and one that is not there any more is an
 * offence as well.
 */
const DECIDED_BY_WORDS: Readonly<Record<string, readonly string[]>> = {
  'a choice of the schema, which the compiler holds': [
    'src/paper/sheet/flow-of.ts: 公示',
    'src/paper/sheet/flow-of.ts: 公布',
  ],
  'a post or a question in the words of clerks, who have no other field for it': [
    'src/site/board/board-furniture.ts: pattern',
    'src/site/board/publicity-sheet.ts: pattern',
  ],
  "a clerk's own Markdown, whose tables and sums are nothing but words": [
    'src/paper/sheet/markdown-items.ts: pattern',
    'src/site/services/pay-notice.ts: pattern',
  ],
  'a label or a number made shorter, or where a line may break': [
    'src/client/before-paint/display-modes.ts: 标准',
    'src/components/blocks/Steps.astro: 公开',
    'src/paper/sheet/condense-table.ts: pattern',
    'src/paper/sheet/settle.ts: 单位：元',
    'src/paper/sheet/table-items.ts: pattern',
    'src/paper/type/title-lines.ts: pattern',
    'src/paper/type/title-lines.ts: 的',
    'src/site/board/hang-now.ts: pattern',
    'src/site/board/paper-text.ts: pattern',
    'src/site/charts/subsidies.ts: pattern',
    'src/site/ledger/ledger-facts.ts: 月',
    'src/site/pages/month-chart.ts: 月',
    'src/site/text/phone-links.ts: pattern',
    'src/site/text/render-values.ts: 万元',
  ],
};

/** They read what people type, and read aloud whatever a page says: words are all that they get. */
const READERS_OF_WORDS = ['src/client/read-aloud/', 'src/client/search/'];

describe('meaning', () => {
  test('is said by roles in blocks and not read from Chinese words', () => {
    const shown = ['src/client/', 'src/components/', 'src/layouts/', 'src/pages/', 'src/paper/', 'src/site/'];
    const found = sources
      .filter(({ path }) => isIn(path, shown) && !isIn(path, READERS_OF_WORDS))
      .flatMap((source) => wordsDecidedBy(source).map((words) => `${source.path}: ${words}`));
    expect([...new Set(found)].toSorted()).toEqual(Object.values(DECIDED_BY_WORDS).flat().toSorted());
  });
});

/** Chinese words that something is compared with or looked for, in templates too; `pattern` for a regular expression. */
function wordsDecidedBy({ text, tree }: SourceFile): string[] {
  const literal = /(['"`])([^'"`\n]*\p{Script=Han}[^'"`\n]*)\1/u.source;
  const compared = [
    String.raw`(?:[!=]==?\s*|\bcase\s+)${literal}`,
    String.raw`${literal}\s*[!=]==?`,
    String.raw`\.(?:includes|startsWith|endsWith|indexOf|lastIndexOf|has|get|replace|replaceAll|split)\(${literal}`,
  ];
  const found = compared.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(([, , words = '']) => words),
  );
  visit(tree, (node) => {
    if (ts.isRegularExpressionLiteral(node) && /\p{Script=Han}/u.test(node.text)) found.push('pattern');
  });
  return found;
}

describe('rooms', () => {
  test('are named after what they hold', () => {
    const drawer = /^(?:utils?|helpers?|lib|common|shared|misc)$/i;
    const offences = [...sources, ...readSources('test')]
      .map(({ path }) => path)
      .filter((path) =>
        [...dirname(path).split('/'), basename(path, extname(path))].some((name) => drawer.test(name)),
      );
    expect(offences).toEqual([]);
  });

  test('are written kebab-case.ts and PascalCase.astro', () => {
    const pattern = {
      '.ts': /^[a-z0-9]+(-[a-z0-9]+)*$/,
      '.mjs': /^[a-z0-9]+(-[a-z0-9]+)*$/,
      '.astro': /^[A-Z][A-Za-z0-9]*$/,
    };
    const offences = sources
      .map(({ path }) => path)
      // Routes are named by Astro's rules.
      .filter((path) => !path.startsWith('src/pages/'))
      .filter((path) => !pattern[extname(path) as keyof typeof pattern].test(basename(path, extname(path))));
    expect(offences).toEqual([]);
  });

  test('have at most 250 lines', () => {
    expect(
      sources.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines} lines`),
    ).toEqual([]);
  });

  test('have functions of at most 60 lines and 4 parameters', () => {
    const offences = sources
      .flatMap(functionsOf)
      .filter(({ lines, parameters }) => lines > 60 || parameters > 4)
      .map(({ place, lines, parameters }) => `${place}: ${lines} lines, ${parameters} parameters`);
    expect(offences).toEqual([]);
  });

  test('export by name', () => {
    const offences = sources.filter(({ tree }) => {
      let hasDefault = false;
      visit(tree, (node) => {
        if (
          ts.isExportAssignment(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent))
        )
          hasDefault = true;
      });
      return hasDefault;
    });
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  test('have no classes but errors', () => {
    const offences = sources.flatMap(({ path, tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        if (!ts.isClassLike(node)) return;
        const parents = node.heritageClauses?.map((clause) => clause.getText()).join(' ') ?? '';
        if (!parents.endsWith('Error')) found.push(`${path}: class ${node.name?.text}`);
      });
      return found;
    });
    expect(offences).toEqual([]);
  });
});

describe('these tests', () => {
  test('see the imports of every form', () => {
    const tree = ts.createSourceFile(
      'src/site/x.ts',
      `import a from 'zod'; import type { B } from '../model/b.ts'; import { type C } from 'yaml';
       export * from './d.ts'; const e = await import('node:fs/promises'); import '@x/y/z.css';`,
      ts.ScriptTarget.Latest,
      true,
    );
    expect(importsOf({ path: 'src/site/x.ts', lines: 2, text: '', tree })).toEqual([
      { written: 'zod', target: 'zod', isType: false },
      { written: '../model/b.ts', target: 'src/model/b.ts', isType: true },
      { written: 'yaml', target: 'yaml', isType: true },
      { written: './d.ts', target: 'src/site/d.ts', isType: false },
      { written: 'node:fs/promises', target: 'node:fs/promises', isType: false },
      { written: '@x/y/z.css', target: '@x/y', isType: false },
    ]);
  });

  test('look at the whole house', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(
      sources.some(
        ({ path }) =>
          path.endsWith('.astro') &&
          importsOf({ ...(sources.find((one) => one.path === path) as SourceFile) }).length > 0,
      ),
    ).toBe(true);
  });
});
