/** The schemas for editors, as committed, ready to judge files and to say what an editor would say. */
import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';
import { parseYaml } from '../../src/loader/read/parse-source.ts';

interface Settings {
  readonly 'yaml.schemas': Readonly<Record<string, readonly string[]>>;
}

/** `.vscode/settings.json`. */
export function readSettings(): Settings {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, '.vscode/settings.json'), 'utf8')) as Settings;
}

/** The schemas by name, each with what the settings bind it to. */
export function readEditorSchemas() {
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true });
  return Object.entries(readSettings()['yaml.schemas']).map(([path, globs]) => ({
    name: /([a-z-]+)\.json$/.exec(path)?.[1] ?? path,
    globs,
    judge: ajv.compile(JSON.parse(readFileSync(join(PROJECT_ROOT, path), 'utf8')) as object),
  }));
}

/** A judge with one of the schemas under its name, that stops at the first fault. */
export function ajvOf(name: string): Ajv {
  const schema = readFileSync(join(PROJECT_ROOT, `.vscode/schemas/${name}.json`), 'utf8');
  return new Ajv({ strict: false }).addSchema(JSON.parse(schema) as object, name);
}

/** Which of the schemas are bound to a file, named from the project's root. */
export function schemasFor(file: string, schemas: ReturnType<typeof readEditorSchemas>) {
  return schemas.filter(({ globs }) => globs.some((glob) => matchesGlob(file, glob)));
}

/** The YAML files of the sample city, from the project's root. */
export function contentYaml(): string[] {
  return globSync('content/**/*.yaml', { cwd: PROJECT_ROOT })
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** A YAML text as the loader understands it. */
export function valueOf(text: string): unknown {
  const { value, problems } = parseYaml('test.yaml', text, new Map());
  if (!value) throw new Error(problems.map(({ message }) => message).join());
  return value.value;
}

/** A file as the loader understands it. */
export function valueIn(file: string): unknown {
  return valueOf(readFileSync(join(PROJECT_ROOT, relative('.', file)), 'utf8'));
}

/** What an editor marks in a value, with where. */
export function marksIn(judge: ValidateFunction, value: unknown): string[] {
  if (judge(value)) return [];
  const marks = (judge.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, parentSchema, message }) => {
      const said = (parentSchema as { errorMessage?: string } | undefined)?.errorMessage ?? message;
      return `${instancePath} ${said}`.trim();
    });
  return [...new Set(marks)];
}
