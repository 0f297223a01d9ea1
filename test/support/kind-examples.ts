/** The example of each kind with every field it has, as the loader understands it. */
import { readFileSync } from 'node:fs';
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import type { DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import { endingOf, type Kind } from '../../src/model/kinds.ts';

/** A kind's example as it stands in its folder. */
export function exampleText(kind: Kind): string {
  return readFileSync(
    new URL(`../../src/model/kinds/${kind}/example.${endingOf(kind)}`, import.meta.url),
    'utf8',
  );
}

/** Reads a text as the file that the kind's example is. */
export function parseExample(kind: Kind, text: string): ReturnType<typeof parseYaml> {
  return (endingOf(kind) === 'md' ? parseMarkdown : parseYaml)('example', text, new Map());
}

/** The example with all its fields, as a text: those in remarks too, where they do not contradict the rest. */
export function completeExample(kind: Kind): string {
  const text = exampleText(kind);
  const whole = text.replace(/^# (?=( +)?(- )?[a-zA-Z]+:( |$))/gm, '');
  return contentOf(kind, whole) ? whole : text;
}

/** The content of a kind's example; fields that would contradict the rest stand in remarks there and are read too. */
export function exampleOf(kind: Kind): DisclosureContent {
  const content = contentOf(kind, completeExample(kind));
  if (!content) throw new Error(`the example of ${kind} cannot be read`);
  return content;
}

function contentOf(kind: Kind, text: string): DisclosureContent | undefined {
  const source = parseExample(kind, text).value;
  return source && validateDisclosure(source).value;
}
