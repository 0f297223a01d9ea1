/** Whom to ask for what, and on which number: the home and the page of services say the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleRelease } from '../support/sample-city.ts';

const bare = (html: string): string => html.replace(/<[^>]*>/g, '').trim();
const read = (path: string): string => readFileSync(join(sampleRelease(), path), 'utf8');

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly helpsWith: readonly string[];
}

/** 有事找谁 of a home: `村会计（报账员）（种地补贴、租金、报账） 李长河 024-4555 0703`. */
function peopleOf(home: string): Person[] {
  const rows = home.matchAll(
    /<li><small>(.*?)<\/small><span>([^<]*)<\/span><a class="tel n"[^>]*>(.*?)<\/a>/g,
  );
  return [...rows].map(([, post = '', name = '', phone = '']) => ({
    name,
    phone: bare(phone),
    helpsWith: /（([^（]*)）$/.exec(bare(post))?.[1]?.split(/[、，；]/) ?? [],
  }));
}

/** The matters of a page of services that somebody of the site does: what it is called, who does it, the number. */
function mattersOf(
  page: string,
): { readonly matter: string; readonly name: string; readonly phone: string }[] {
  const matters = page.matchAll(/<article class="blk matter".*?<\/article>/gs);
  return [...matters].flatMap(([html]) => {
    const call = /<a class="call"[^>]*><span>(.*?)<\/span><b class="n">(.*?)<\/b>/.exec(html);
    const title = /<h2[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
    return call ? [{ matter: title, name: bare(call[1] ?? ''), phone: bare(call[2] ?? '') }] : [];
  });
}

const sites = (): string[] =>
  readdirSync(sampleRelease()).filter((id) => existsSync(join(sampleRelease(), id, 'services/index.html')));

test('one person has one number, and for one matter one person is named', () => {
  const contradictions: string[] = [];
  let compared = 0;
  for (const site of sites()) {
    const people = peopleOf(read(`${site}/index.html`));
    for (const { matter, name, phone } of mattersOf(read(`${site}/services/index.html`))) {
      const known = people.find((one) => one.name === name);
      compared += Number(known !== undefined);
      if (known && known.phone !== phone)
        contradictions.push(`${site} ${matter}: ${name} ${phone}, ${known.phone}`);
      const helpers = people.filter(({ helpsWith }) =>
        helpsWith.some((said) => said.length > 1 && matter.includes(said)),
      );
      if (helpers.length > 0 && known && !helpers.includes(known))
        contradictions.push(`${site} ${matter}: ${name}, ${helpers.map((one) => one.name).join('、')}`);
    }
  }
  expect(contradictions).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});
