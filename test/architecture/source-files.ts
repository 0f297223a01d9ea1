/** The sources of the project as syntax trees, for tests about the house itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

export interface Import {
  /** As written: `zod`, `node:fs`, `../model/fen.ts`. */
  readonly written: string;
  /** A path from the project's root for a relative import, else the package's name. */
  readonly target: string;
  /** Gone at run time. */
  readonly isType: boolean;
}

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = new Set(['.ts', '.mjs', '.astro']);

/** All sources below these folders, sorted. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => SOURCES.has(extname(path)))
    .sort()
    .map((path) => {
      const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
      const script = path.endsWith('.astro') ? frontmatter(text) : text;
      return {
        path,
        lines: text.split('\n').length - 1,
        text,
        tree: ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true),
      };
    });
}

function frontmatter(text: string): string {
  return /^---\n([\s\S]*?)\n---$/m.exec(text)?.[1] ?? '';
}

/** What a source imports, re-exports and loads at run time. */
export function importsOf({ path, tree }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (written: ts.Expression | undefined, isType: boolean): void => {
    if (written && ts.isStringLiteral(written))
      found.push({ written: written.text, target: targetOf(path, written.text), isType });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  });
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function targetOf(from: string, written: string): string {
  if (!written.startsWith('.')) return packageOf(written);
  return join(from, '..', written.replace(/\?.*$/, '')).replaceAll('\\', '/');
}

function packageOf(written: string): string {
  return written.startsWith('node:')
    ? written
    : written
        .split('/')
        .slice(0, written.startsWith('@') ? 2 : 1)
        .join('/');
}

export interface FunctionFact {
  /** `src/site/frame.ts:66 siteFrame` */
  readonly place: string;
  readonly lines: number;
  readonly parameters: number;
}

/** All functions of a source with their size. */
export function functionsOf({ path, tree }: SourceFile): FunctionFact[] {
  const found: FunctionFact[] = [];
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const start = tree.getLineAndCharacterOfPosition(node.getStart()).line;
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
    found.push({
      place: `${path}:${start + 1} ${nameOf(node)}`,
      lines: end - start + 1,
      parameters: node.parameters.length,
    });
  });
  return found;
}

function nameOf(node: ts.Node): string {
  const named =
    ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent : node;
  const { name } = named as { name?: ts.Node };
  return name ? name.getText() : '(without a name)';
}

/** Calls `look` with every node of a tree. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
