/**
 * Every kind in the form editor, in a real browser: its example is filled in with all its fields, passes the checks, is
 * opened again and changed, and nothing else in the file is another. A handful here; `GONGKAILAN_FORMS=all npm test --
 * every-kind` does all of them, `GONGKAILAN_FORMS=lease,assets` these.
 */
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminFiles } from '../../scripts/admin/admin-files.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { formOf } from '../../src/editor/form-fields.ts';
import type { FormSite } from '../../src/editor/form-site.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import { endingOf, KINDS, type Kind } from '../../src/model/kinds.ts';
import { fillIn } from '../support/fill-form.ts';
import {
  changeText,
  fieldAt,
  goTo,
  openForms,
  save,
  serveAdmin,
  type FormPage,
} from '../support/form-editor.ts';
import { completeExample, exampleText, parseExample } from '../support/kind-examples.ts';

/** Text below fields, groups in rows, lists, choices. The rest takes half a minute a kind. */
const A_HANDFUL: readonly Kind[] = ['notice', 'homestead'];

const asked = process.env['GONGKAILAN_FORMS'];
const TRIED =
  asked === undefined
    ? A_HANDFUL
    : KINDS.filter((kind) => asked === 'all' || asked.split(',').includes(kind));

const FOLDER = 'sites/shili/shizhen/shicun';

interface Example {
  readonly kind: Kind;
  readonly text: string;
  readonly values: Record<string, unknown>;
  readonly title: string;
  /** What the form calls the new file. */
  readonly made: string;
  /** The example as it stands in its folder, with comments, as if somebody had written it. */
  readonly given: string;
}

function example(kind: Kind): Example {
  // All examples share a folder of photos. What is taken over is drawn anew, without where and with what it was taken.
  const text = completeExample(kind).replace(/([\w-]+)\.jpg\b/g, `${kind}-$1.webp`);
  const values = parseExample(kind, text).value?.value as Record<string, unknown>;
  const day = String(values['publishedOn']);
  const folder = `affairs/${day.slice(0, 4)}/${day}`;
  return {
    kind,
    text,
    values,
    title: String(values['title']),
    made: `${folder}-${String(values['item'])}`,
    given: `${folder}-given-${kind}`,
  };
}

const EXAMPLES = TRIED.map(example);

/** A village whose catalogue has just the items of the examples. */
const SITE: FormSite = {
  id: 'shicun',
  name: '示例村',
  folder: FOLDER,
  issuers: { party: '中共示例村支部委员会', committee: '示例村村民委员会' },
  items: EXAMPLES.map(({ kind, values }) => ({
    id: String(values['item']),
    title: String(values['item']),
    section: 'affairs',
    kinds: [kind],
  })),
  habits: {},
};

let browser: Browser;
let server: Server;
let forms: FormPage;

beforeAll(async () => {
  const files = await adminFiles({ sites: [{ id: SITE.id, name: SITE.name }], contentRoot: 'content' });
  const served = await serveAdmin(new Map([...files, ['shicun/forms.json', JSON.stringify(SITE)]]));
  server = served.server;
  browser = await launchBrowser();
  const given = EXAMPLES.map(
    ({ kind, given: path }) => [`content/${FOLDER}/${path}.${endingOf(kind)}`, exampleText(kind)] as const,
  );
  forms = await openForms(browser, { url: served.url, site: SITE.id, files: new Map(given) });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

function read(kind: Kind, text: string): ReturnType<typeof validateDisclosure> {
  const { value, problems } = parseExample(kind, text);
  return value ? validateDisclosure(value) : { problems };
}

const fileOf = async (path: string, kind: Kind): Promise<string> =>
  (await forms.read()).get(`content/${FOLDER}/${path}.${endingOf(kind)}`) ?? '';

describe.each(EXAMPLES)('$kind', ({ kind, text, values, title, made, given }) => {
  test('filled in anew says what the example says, and passes its checks', async () => {
    await goTo(forms, `#/collections/affairs-${kind}/new`);
    await fillIn(forms.page, formOf(kind).fields, values);
    await save(forms);
    const written = read(kind, await fileOf(made, kind));
    expect(written.problems.map(({ message }) => message)).toEqual([]);
    // A form leaves out what is not ticked.
    expect(written.value).toEqual(read(kind, text.replaceAll(/^ *\w+: false\n/gm, '')).value);
  });

  test('changed in one field is another in that line alone', async () => {
    const before = exampleText(kind);
    await goTo(forms, `#/collections/affairs-${kind}/entries/${given.replace('affairs/', '')}`);
    await changeText(forms, fieldAt(forms.page, 'title').locator('input').first(), `${title}（更正）`);
    await save(forms);
    expect(await fileOf(given, kind)).toBe(before.replace(`title: ${title}\n`, `title: ${title}（更正）\n`));
  });
});
