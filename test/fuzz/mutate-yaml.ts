/** Changes what a YAML file says: its tree is taken apart, changed, and written again in one of YAML's many hands. */
import { parse, stringify } from 'yaml';
import type { Chance } from './chance.ts';
import { ODD_DAYS, ODD_NUMBERS, oddText, oddValue } from './odd-values.ts';

type Tree = unknown;
type Step = string | number;

/** The text of a changed tree; the text itself where it holds no tree. `other` lends its branches. */
export function mutateYaml(text: string, other: string, chance: Chance): string {
  const tree = treeOf(text);
  if (tree === undefined) return text;
  const lent = treeOf(other) ?? {};
  const times = 1 + chance.below(4);
  for (let time = 0; time < times; time++) changeSomewhere(tree, lent, chance);
  return written(tree, chance);
}

function treeOf(text: string): Tree {
  try {
    const tree = parse(text, { schema: 'core' }) as Tree;
    return typeof tree === 'object' && tree !== null ? tree : undefined;
  } catch {
    // Damaged before: other changes are made to its text.
    return undefined;
  }
}

interface Spot {
  readonly parent: Record<Step, Tree>;
  readonly key: Step;
}

function spotsOf(tree: Tree, spots: Spot[] = []): Spot[] {
  if (typeof tree !== 'object' || tree === null || spots.length > 5_000) return spots;
  for (const [key, value] of Object.entries(tree)) {
    spots.push({ parent: tree as Record<Step, Tree>, key: Array.isArray(tree) ? Number(key) : key });
    spotsOf(value, spots);
  }
  return spots;
}

function changeSomewhere(tree: Tree, lent: Tree, chance: Chance): void {
  const spots = spotsOf(tree);
  if (spots.length === 0) return;
  const { parent, key } = chance.pick(spots);
  const other = chance.pick(spots);
  const value = parent[key];
  switch (chance.below(13)) {
    case 0:
      drop(parent, key);
      break;
    case 1:
      rename(
        parent,
        key,
        chance.pick([String(other.key), oddText(chance), 'kind', 'item', 'rows', 'totals']),
      );
      break;
    case 2: {
      const swapped = other.parent[other.key];
      // A branch that would hold itself is a circle, which is a case of its own.
      if (holds(swapped, parent) || holds(value, other.parent)) break;
      parent[key] = swapped;
      other.parent[other.key] = value;
      break;
    }
    case 3:
      if (Array.isArray(parent)) for (let n = chance.pick([1, 5, 400]); n > 0; n--) parent.push(value);
      else parent[key] = [value, value];
      break;
    case 4:
      parent[key] = Array.isArray(value) ? (value[0] as Tree) : [value];
      break;
    case 5:
      parent[key] = { [String(key)]: value };
      break;
    case 6:
      parent[key] = chance.pick(ODD_DAYS);
      break;
    case 7:
      parent[key] =
        typeof value === 'number'
          ? value * chance.pick([-1, 0, 10, 1e9, 1e15, 0.001])
          : chance.pick(ODD_NUMBERS);
      break;
    case 8: {
      const spot = chance.pick(spotsOf(lent));
      if (spot) parent[spot.key] = structuredClone(spot.parent[spot.key]);
      break;
    }
    case 9:
      parent[key] = typeof value === 'string' ? `${value}${oddText(chance)}` : oddText(chance);
      break;
    default:
      parent[key] = oddValue(chance);
  }
}

function holds(value: Tree, wanted: Tree): boolean {
  if (value === wanted) return true;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((one) => holds(one, wanted))
  );
}

function drop(parent: Record<Step, Tree>, key: Step): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function rename(parent: Record<Step, Tree>, key: Step, name: string): void {
  const value = parent[key];
  drop(parent, key);
  if (!Array.isArray(parent))
    Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
}

function written(tree: Tree, chance: Chance): string {
  try {
    return stringify(tree, {
      indent: chance.pick([2, 2, 4, 1]),
      lineWidth: chance.pick([0, 80, 20]),
      collectionStyle: chance.pick(['any', 'any', 'flow', 'block'] as const),
      defaultStringType: chance.pick([
        'PLAIN',
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_LITERAL',
      ] as const),
      // The same branch in two places becomes an anchor and its alias.
      aliasDuplicateObjects: chance.oneIn(2),
      blockQuote: chance.pick([true, false, 'folded', 'literal'] as const),
    });
  } catch {
    // Some odd keys cannot be written by the library; JSON is YAML too.
    return JSON.stringify(tree) ?? 'null';
  }
}
