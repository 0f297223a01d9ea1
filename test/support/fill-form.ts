/** Fills in a form of the form editor as a clerk would: types, chooses, adds rows, takes photos over. */
import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { FormField } from '../../src/editor/form-field.ts';
import { fieldAt } from './form-editor.ts';

/** Clicks where something is, though it may be moving: rows push each other down while they are drawn. */
export async function press(target: Locator): Promise<void> {
  await target.evaluate((element) => (element as HTMLElement).click());
}

/** Chooses once the choices listen, which they do from the next frame on. */
async function chooseRadio(target: Locator): Promise<void> {
  await target.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  if ((await target.getAttribute('aria-checked')) !== 'true') await press(target);
  await expect.poll(() => target.getAttribute('aria-checked'), { timeout: 10_000 }).toBe('true');
}

/** Fills in fields as a clerk would, from values as they stand in a file. */
export async function fillIn(
  page: Page,
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
  above = '',
): Promise<void> {
  for (const field of fields) {
    const value = values[field.key];
    if (value !== undefined && field.type !== 'kind')
      await fillOne(page, field, value, `${above}${field.key}`);
  }
}

async function fillOne(page: Page, field: FormField, value: unknown, path: string): Promise<void> {
  const place = fieldAt(page, path);
  // What is not seen is not drawn.
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  switch (field.type) {
    case 'choice':
    case 'item':
      return chooseWord(page, place, String(value));
    case 'date':
      return place.locator('input[type=date]').fill(String(value));
    case 'flag':
      return value === true ? press(place.getByRole('switch')) : undefined;
    case 'group':
      if (field.isOptional) await press(place.getByRole('checkbox', { name: /添加/ }).first());
      await unfold(place, fieldAt(page, `${path}.${field.fields?.[0]?.key ?? ''}`));
      return fillIn(page, field.fields ?? [], value as Record<string, unknown>, `${path}.`);
    case 'table':
    case 'list':
      return fillRows(page, field, value as unknown[], path);
    case 'photo':
      return place
        .locator('input.file-picker')
        .first()
        .setInputFiles(await photoFile(String(value)));
    case 'article':
      return place.getByRole('textbox').first().fill(String(value));
    default:
      return place.locator('input,textarea').first().fill(String(value));
  }
}

/** A group may be folded. */
async function unfold(place: Locator, first: Locator): Promise<void> {
  const button = place.getByRole('button', { name: '展开', exact: true }).first();
  await expect.poll(async () => (await first.count()) + (await button.count())).toBeGreaterThan(0);
  if ((await first.count()) === 0) await press(button);
}

/** A photo that lies on the clerk's computer, of a colour of its own: of two that look alike Sveltia keeps one. */
async function photoFile(name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [r = 0, g = 0, b = 0] = createHash('sha1').update(name).digest();
  const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: { r, g, b } } });
  return {
    name: name.replace(/\.\w+$/, '.png'),
    mimeType: 'image/png',
    buffer: await picture.png().toBuffer(),
  };
}

async function fillRows(page: Page, field: FormField, rows: readonly unknown[], path: string): Promise<void> {
  const [first] = field.fields ?? [];
  for (const [index, row] of rows.entries()) {
    const key = field.type === 'list' ? '' : `.${first?.key ?? ''}`;
    // A new form may bring rows along: those who signed last time.
    if ((await fieldAt(page, `${path}.${index}${key}`).count()) === 0)
      await press(fieldAt(page, path).getByRole('button', { name: /添加/ }).last());
    if (field.type === 'list' && first) await fillOne(page, first, row, `${path}.${index}`);
    else await fillIn(page, field.fields ?? [], row as Record<string, unknown>, `${path}.${index}.`);
  }
}

/** Chooses from choices as they are shown: few lie open, many in a list. */
export async function chooseWord(page: Page, place: Locator, value: string): Promise<void> {
  await place.waitFor();
  const box = place.getByRole('checkbox', { name: value, exact: true });
  if ((await box.count()) > 0) return chooseRadio(box);
  const radio = place.getByRole('radio', { name: value, exact: true });
  if ((await place.getByRole('radio').count()) > 0) return chooseRadio(radio);
  await press(place.getByRole('combobox').first());
  await press(page.getByRole('option', { name: value, exact: true }));
}
