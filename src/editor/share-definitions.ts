/** Says once what many kinds say alike: large parts of schemas become definitions that the others point to. */
import type { EditorSchema } from './editor-schema.ts';

/** Below this many characters, pointing elsewhere saves nothing. */
const LEAST_LENGTH = 240;

/** The schemas by name with what they share, as `definitions`. The names of shared ones follow their order. */
export function shareDefinitions(
  schemas: Readonly<Record<string, EditorSchema>>,
): Readonly<Record<string, EditorSchema>> {
  const uses = new Map<string, number>();
  for (const schema of Object.values(schemas)) countUses(schema, uses);
  const names = new Map<string, string>();
  const shared: Record<string, EditorSchema> = {};
  const share = (node: unknown, isWhole: boolean): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    const text = JSON.stringify(node);
    const isShared = !isWhole && isSchema(node) && text.length >= LEAST_LENGTH && (uses.get(text) ?? 0) > 1;
    const known = names.get(text);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    const name = isShared ? `shared-${names.size + 1}` : undefined;
    if (name !== undefined) names.set(text, name);
    const written = Array.isArray(node)
      ? node.map((entry) => share(entry, false))
      : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, share(value, false)]));
    if (name === undefined) return written;
    shared[name] = written as EditorSchema;
    return { $ref: `#/definitions/${name}` };
  };
  const own = Object.entries(schemas).map(([name, schema]) => [name, share(schema, true)]);
  return { ...(Object.fromEntries(own) as Record<string, EditorSchema>), ...shared };
}

/** Only whole fields are shared, which have a description; parts of them mean nothing alone. */
function isSchema(node: object): boolean {
  return 'markdownDescription' in node && !('label' in node);
}

function countUses(node: unknown, uses: Map<string, number>): void {
  if (typeof node !== 'object' || node === null) return;
  if (isSchema(node)) {
    const text = JSON.stringify(node);
    const before = uses.get(text) ?? 0;
    uses.set(text, before + 1);
    // What lies inside is shared with it.
    if (before > 0) return;
  }
  for (const value of Object.values(node)) countUses(value, uses);
}
