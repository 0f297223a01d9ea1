/**
 * The colour profiles of a print for a shop. A doorway to sharp, whose library (libvips) carries two that are free: sRGB
 * (CC0), and for inks “Chemical proof”, made from measurements by Graeme W. Gill and released into the public domain.
 */
import { deflateSync } from 'node:zlib';
import type { Cmyk, Rgb } from './content-colours.ts';

/** Deflated, for each file has them. */
export interface PressProfiles {
  /** Class `prtr`, inks to Lab and back: the output intent. */
  readonly inks: Uint8Array;
  readonly screen: Uint8Array;
}

let known: Promise<PressProfiles> | undefined;

/** Both profiles as the library carries them. */
export function pressProfiles(): Promise<PressProfiles> {
  known ??= readProfiles();
  return known;
}

async function readProfiles(): Promise<PressProfiles> {
  const { default: sharp } = await import('sharp');
  const profileOf = async (name: 'cmyk' | 'srgb'): Promise<Uint8Array> => {
    const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
    const picture = await blank
      .withIccProfile(name)
      .toColourspace(name === 'cmyk' ? 'cmyk' : 'srgb')
      .jpeg()
      .toBuffer();
    const { icc } = await sharp(picture).metadata();
    if (!icc) throw new Error(`the image library has no profile ${name}`);
    return deflateSync(icc);
  };
  const [inks, screen] = await Promise.all([profileOf('cmyk'), profileOf('srgb')]);
  return { inks, screen };
}

/** Colours of the screen in the inks of the profile. */
export async function inksOfAll(colours: readonly Rgb[]): Promise<(colour: Rgb) => Cmyk> {
  const inks = new Map<string, Cmyk>();
  if (colours.length > 0) {
    const { default: sharp } = await import('sharp');
    const bytes = Uint8Array.from(colours.flat().map((value) => Math.round(value * 255)));
    const data = await sharp(bytes, { raw: { width: colours.length, height: 1, channels: 3 } })
      .withIccProfile('cmyk')
      .toColourspace('cmyk')
      .raw()
      .toBuffer();
    for (const [index, colour] of colours.entries()) {
      const [cyan = 0, magenta = 0, yellow = 0, black = 0] = data.subarray(index * 4);
      inks.set(colour.join(' '), [cyan / 255, magenta / 255, yellow / 255, black / 255]);
    }
  }
  return (colour) => {
    const found = inks.get(colour.join(' '));
    if (!found) throw new Error(`no inks for ${colour.join(' ')}`);
    return found;
  };
}
