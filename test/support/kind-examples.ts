/** The example of each kind with every field it has, as the loader understands it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import type { DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import type { Kind } from '../../src/model/kinds.ts';

/** The content of a kind's example; fields that would contradict the rest stand in remarks there and are read too. */
export function exampleOf(kind: Kind): DisclosureContent {
  const folder = fileURLToPath(new URL(`../../src/model/kinds/${kind}/`, import.meta.url));
  const isYaml = existsSync(`${folder}example.yaml`);
  const text = readFileSync(`${folder}example.${isYaml ? 'yaml' : 'md'}`, 'utf8');
  const read = (whole: string): DisclosureContent | undefined => {
    const source = (isYaml ? parseYaml : parseMarkdown)('example', whole, new Map()).value;
    return source && validateDisclosure(source).value;
  };
  const content = read(text.replace(/^# (?=( +)?(- )?[a-zA-Z]+:( |$))/gm, '')) ?? read(text);
  if (!content) throw new Error(`the example of ${kind} cannot be read`);
  return content;
}
