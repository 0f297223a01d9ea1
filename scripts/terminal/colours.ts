/** Colours for people at a terminal; plain text for everybody else. */
import { styleText } from 'node:util';
import { PLAIN, type Paint, type PaintRole } from '../../src/loader/tell/paint.ts';

const STYLES: Readonly<Record<PaintRole, Parameters<typeof styleText>[0]>> = {
  strong: 'bold',
  error: 'red',
  warning: 'yellow',
  good: 'green',
  dim: 'dim',
};

/** Colours when the stream is a terminal that shows them; `NO_COLOR` (no-color.org) turns them off. */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  const isOn = stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return isOn ? (role, text) => styleText(STYLES[role], text, { validateStream: false }) : PLAIN;
}
